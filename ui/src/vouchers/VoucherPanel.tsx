/** A kept voucher: its values, its checks, its files byte for byte. */
import { save } from "../ipc/ask";
import type { Carrier } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { categories } from "../ipc/words";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { Select } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Facts, Panel } from "../shared/Panel";
import { useToast } from "../shared/Toast";
import { Checks, Values } from "./Values";
import { voucherWords } from "./words";

export function VoucherPanel({ voucher }: { voucher: number }) {
  const say = useWords(voucherWords);
  const kinds = useWords(categories);
  const f = useFormats();
  const toast = useToast();
  const shown = useAsk("vouchers_show", { voucher }, ["vouchers", "profile"]);
  const change = useAct("vouchers_recategorise", {
    onDone: ({ line }) =>
      toast({ of: "done", says: say.recategorised(line.voucher_no, kinds[line.category]) }),
  });
  const line = shown.data?.line;
  return (
    <Panel title={line?.seller ?? ""} note={line?.voucher_no}>
      <Shown of={shown}>
        {(card) => (
          <>
            {card.line.is_red && <State of="warn">{say.red}</State>}
            {card.same_as && <State of="warn">{say.sameAs(card.same_as)}</State>}
            <Values values={card.values} sources={card.sources} />
            <Checks checks={card.checks} />
            <Facts rows={[[say.excuse, card.excuse]]} />
            <Select
              label={say.category}
              value={card.line.category}
              onChange={(category) => void change.act({ voucher, category })}
              options={(Object.keys(kinds) as (keyof typeof kinds)[]).map(
                (kind) => [kind, kinds[kind]] as const,
              )}
              disabled={change.busy}
            />
            <FormRefusal of={change} />
            <ul className="carriers">
              {card.carriers.map((carrier) => (
                <li key={carrier.sha256}>
                  <span className="two">
                    <span>{carrier.name}</span>
                    <span className="third">
                      {say.keptBy(carrier.kept_by, f.day(f.dayOf(carrier.kept_at)))}
                    </span>
                  </span>
                  <SaveCarrier of={carrier} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Shown>
    </Panel>
  );
}

function SaveCarrier({ of }: { of: Carrier }) {
  const say = useWords(voucherWords);
  const named = { picture: say.picture, unknown: say.unknown, ofd: "OFD", pdf: "PDF", xml: "XML" }[of.format];
  return <Button onPress={() => void save(of.sha256, of.name)}>{say.save(named)}</Button>;
}
