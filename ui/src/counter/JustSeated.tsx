/** Who was seated last: the desk in letters that the person across the counter reads. */
import type { WalkedIn } from "../ipc/generated";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Facts, Panel } from "../shared/Panel";
import { usePrint } from "../shared/usePrint";
import { counterWords } from "./words";

export function JustSeated({ last }: { last: WalkedIn | undefined }) {
  const say = useWords(counterWords);
  const f = useFormats();
  const slip = usePrint("counter_print_slip");
  if (!last)
    return (
      <Panel title={say.last}>
        <p className="second">{say.nobody}</p>
      </Panel>
    );
  const { member, booking, fee, enrolled, outcome } = last;
  const here = !outcome || outcome.verdict.code.startsWith("checked_in");
  return (
    <Panel
      title={member.member.name}
      note={enrolled ? say.enrolled(member.member.member_no) : member.member.member_no}
      foot={
        <Button lone="P" disabled={slip.busy} onPress={() => void slip.print({ walk_in: last.walk_in })}>
          {say.slip}
        </Button>
      }
    >
      <p className="walk-in-desk">{booking.desk_no}</p>
      <p className="walk-in-until">{say.until(f.clock(booking.until))}</p>
      <State of={here ? "done" : "stop"}>{!outcome ? say.wasIn : here ? say.checkedIn : say.notIn}</State>
      <Facts
        rows={[
          [say.price(fee?.name ?? "", f.yuan(fee?.price ?? 0), ""), fee && <Paid last={last} />],
          [say.title, fee?.invoice_title],
        ]}
      />
    </Panel>
  );
}

function Paid({ last: { fee } }: { last: WalkedIn }) {
  const say = useWords(counterWords);
  const f = useFormats();
  if (!fee) return say.tookNothing;
  if (fee.method) return say.took(say[fee.method], f.yuan(fee.charged));
  return say.free(f.yuan(fee.waived), fee.waiver);
}
