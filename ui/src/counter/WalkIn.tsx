/**
 * F3: somebody walks in. Name and mobile, then Enter: the nearest free desk, the price of the day, the slip. What was
 * chosen last as the way of paying is offered first.
 */
import { type FormEvent, useDeferredValue, useRef, useState } from "react";
import type { WalkedIn, WalkInOffer } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { Field, Select } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useKey } from "../shared/keys";
import { strong, useWords } from "../shared/language";
import { Section, Sheet } from "../shared/Sheet";
import { normalise } from "../shared/scanner";
import { useToast } from "../shared/Toast";
import { usePrint } from "../shared/usePrint";
import { JustSeated } from "./JustSeated";
import { type Pay, PayPick } from "./PayPick";
import { counterWords } from "./words";
import "./counter.css";

export default function WalkIn() {
  const offer = useAsk("counter_offer", {}, ["desks", "receipts", "checkin", "members"]);
  const [last, setLast] = useState<WalkedIn>();
  return (
    <>
      <Sheet>
        <Shown of={offer}>{(offered) => <Form offer={offered} onSeated={setLast} />}</Shown>
      </Sheet>
      <JustSeated last={last} />
    </>
  );
}

/** As it was the last time, whichever form that was. */
let usual: Pay = { by: "wechat", reason: "" };

function Form({ offer, onSeated }: { offer: WalkInOffer; onSeated: (walkedIn: WalkedIn) => void }) {
  const say = useWords(counterWords);
  const f = useFormats();
  const toast = useToast();
  const slip = usePrint("counter_print_slip");
  const [name, setName] = useState("");
  const [mobile, setMobile] = useState("");
  const [pay, setPay] = useState(usual);
  const [desk, setDesk] = useState("");
  const [title, setTitle] = useState("");
  const [taxNo, setTaxNo] = useState("");
  const frame = useRef<HTMLFormElement>(null);
  const focus = () => frame.current?.querySelector("input")?.focus();
  useKey("till", focus);
  const known = useKnown(mobile);
  const seat = useAct("counter_walk_in", {
    onDone: (done) => {
      usual = pay;
      onSeated(done);
      toast({
        of: "done",
        says: say.seated(strong(done.member.member.name), strong(done.booking.desk_no)),
        note: say.until(f.clock(done.booking.until)),
      });
      void slip.print({ walk_in: done.walk_in });
      for (const clear of [setName, setMobile, setDesk, setTitle, setTaxNo]) clear("");
      focus();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const paid =
      pay.by === "waived" ? { charged: 0, waiver: pay.reason || say.firstVisit } : { method: pay.by };
    void seat.act({
      name: name.trim() || known?.member.name || "",
      mobile,
      ...(desk && { desk: Number(desk) }),
      ...(offer.price && paid),
      ...(title.trim() && { invoice: { title, tax_no: taxNo.trim() || null } }),
    });
  };
  const [nearest] = offer.desks;
  return (
    <Section head={say.form} note={say.how}>
      <form ref={frame} className="form walk-in" onSubmit={send}>
        <div className="form-row">
          <Field label={say.name} value={name} onChange={setName} maxLength={60} required={!known} first />
          <Field label={say.mobile} value={mobile} onChange={setMobile} inputMode="tel" code required />
        </div>
        <p className="walk-in-known second">
          {known && say.known(known.member.member_no, known.member.name, known.team ?? "")}
        </p>
        {offer.price ? (
          <PayPick value={pay} onChange={setPay} price={offer.price} tillOpen={offer.till_open} />
        ) : (
          <p className="second">{say.noPrice}</p>
        )}
        <Select
          label={say.desk}
          value={desk}
          onChange={setDesk}
          options={offer.desks.map(({ desk: one, free_until }, at) => [
            at === 0 ? "" : String(one.desk),
            free_until
              ? say.freeUntil(one.desk_no, f.clock(free_until))
              : at === 0
                ? say.nearest(one.desk_no)
                : one.desk_no,
          ])}
        />
        {pay.by !== "waived" && offer.price && (
          <div className="form-row">
            <Field label={say.title} hint={say.titleHint} value={title} onChange={setTitle} maxLength={100} />
            <Field label={say.taxNo} value={taxNo} onChange={setTaxNo} maxLength={20} code />
          </div>
        )}
        <FormRefusal of={seat} />
        <div className="form-acts">
          <Button filled submit disabled={seat.busy || !nearest}>
            {say.seat}
          </Button>
          <span className="second">{nearest ? say.until(f.clock(offer.until)) : say.noDesk}</span>
        </div>
      </form>
    </Section>
  );
}

/** Whoever has this very mobile already. */
function useKnown(mobile: string) {
  const wanted = useDeferredValue(normalise(mobile).replace(/[\s-]/g, ""));
  const whole = wanted.length >= 11;
  const found = useAsk("members_find", { text: wanted }, ["members"], { when: whole });
  return whole ? found.data?.members.find((row) => row.member.mobile === wanted) : undefined;
}
