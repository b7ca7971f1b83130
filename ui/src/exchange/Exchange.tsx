/** Bookings out to other calendars and in from them: two buttons, each with its form. */
import { useState } from "react";
import { Button } from "../shared/Button";
import { useWords } from "../shared/language";
import { ImportBookings } from "./ImportBookings";
import { WriteOut } from "./WriteOut";
import { exchangeWords } from "./words";
import "./exchange.css";

export function Exchange() {
  const say = useWords(exchangeWords);
  const [open, setOpen] = useState<"out" | "in">();
  const close = () => setOpen(undefined);
  return (
    <>
      <Button quiet onPress={() => setOpen("out")}>
        {say.out}
      </Button>
      <Button quiet onPress={() => setOpen("in")}>
        {say.in}
      </Button>
      {open === "out" && <WriteOut onClose={close} />}
      {open === "in" && <ImportBookings onClose={close} />}
    </>
  );
}
