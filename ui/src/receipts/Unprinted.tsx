/** Receipts that have their number and were never printed: after a crash, or a printer without paper. */
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { usePrint } from "../shared/usePrint";
import { tillWords } from "./words";

export function Unprinted() {
  const say = useWords(tillWords);
  const print = usePrint("receipts_print_receipt");
  const receipts = useAsk("receipts_unprinted", {}, ["receipts", "prints"]).data?.receipts ?? [];
  const [first] = receipts;
  if (!first) return null;
  return (
    <div className="unprinted">
      <State of="warn">{say.unprinted(receipts.length)}</State>
      <span className="second">
        {receipts
          .slice(0, 3)
          .map((one) => one.receipt_no)
          .join(", ")}
      </span>
      <Button disabled={print.busy} onPress={() => void print.print({ receipt: first.receipt })}>
        {`${say.print} ${first.receipt_no}`}
      </Button>
    </div>
  );
}
