/** One item: where it is, its label, and what can be done with it. */
import { type FormEvent, useState } from "react";
import type { ItemCard } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { CopyMessage } from "../shared/CopyMessage";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { Field } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Facts, Panel } from "../shared/Panel";
import { Qr } from "../shared/Qr";
import { usePrint } from "../shared/usePrint";
import { Retire } from "./Retire";
import { LoanState } from "./Standing";
import type { TakingBack } from "./useTakeBack";
import { lendingWords } from "./words";

type Props = { code: string; back: TakingBack; onLend: () => void };

export function ItemPanel({ code, back, onLend }: Props) {
  const found = useAsk("lending_find", { text: code }, ["lending", "members"]);
  return (
    <Shown of={found}>
      {(one) => (one.code === "item" ? <Card card={one.values.item} back={back} onLend={onLend} /> : null)}
    </Shown>
  );
}

function Card({ card, back, onLend }: { card: ItemCard; back: TakingBack; onLend: () => void }) {
  const say = useWords(lendingWords);
  const [retiring, setRetiring] = useState(false);
  const { item, place } = card;
  return (
    <Panel
      title={item.name}
      note={item.item_no}
      foot={
        place.code === "free" && (
          <>
            <Button filled meaning="lend" onPress={onLend}>
              {say.lend}
            </Button>
            <Button onPress={() => setRetiring(true)}>{say.retire}</Button>
          </>
        )
      }
    >
      <Where card={card} />
      {item.model !== item.name && <Facts rows={[[say.model, item.model]]} />}
      {place.code === "out" && (
        <CopyMessage about={{ kind: "loan", of: { loan: place.values.loan.loan } }} lone="W" />
      )}
      {place.code === "out" && <TakeBackForm code={item.item_no} back={back} />}
      <LabelOf card={card} />
      {retiring && <Retire card={card} onClose={() => setRetiring(false)} />}
    </Panel>
  );
}

function Where({ card: { place } }: { card: ItemCard }) {
  const say = useWords(lendingWords);
  const formats = useFormats();
  switch (place.code) {
    case "free":
      return <State of="open">{say.isFree}</State>;
    case "retired":
      return (
        <>
          <State of="byhand">{say.retiredOn(formats.day(place.values.on))}</State>
          <Facts rows={[[say.why, place.values.reason]]} />
        </>
      );
    case "out": {
      const { loan } = place.values;
      return (
        <>
          <LoanState loan={loan} />
          <Facts
            rows={[
              [say.who, loan.name],
              [say.team, loan.team],
              [say.lentAt, formats.moment(loan.lent_at)],
              [say.dueHead, formats.moment(loan.due_at)],
              [say.looked, loan.note_out],
            ]}
          />
        </>
      );
    }
  }
}

function TakeBackForm({ code, back }: { code: string; back: TakingBack }) {
  const say = useWords(lendingWords);
  const [note, setNote] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    void back.act({ code, note });
  };
  return (
    <form className="form" onSubmit={send}>
      <Field
        label={say.noteBack}
        placeholder={say.optional}
        value={note}
        onChange={setNote}
        maxLength={200}
      />
      <FormRefusal of={back} />
      <div className="form-acts">
        <Button filled submit disabled={back.busy}>
          {say.takeBack}
        </Button>
      </div>
    </form>
  );
}

function LabelOf({ card: { item } }: { card: ItemCard }) {
  const say = useWords(lendingWords);
  const label = useAsk("lending_label", { code: item.item_no }, []);
  const print = usePrint("lending_print_label");
  if (!label.data) return null;
  return (
    <figure className="item-label">
      <Qr modules={label.data.qr} label={say.labelOf(item.item_no)} size={120} />
      <figcaption>
        <b>{item.item_no}</b>
        <span>{item.name}</span>
        <span className="third">{label.data.code}</span>
        <Button lone="P" disabled={print.busy} onPress={() => void print.print({ code: item.item_no })}>
          {say.printLabel}
        </Button>
      </figcaption>
    </figure>
  );
}
