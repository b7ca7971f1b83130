import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { depositThings } from "../ipc/words";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { DepositPanel } from "./DepositPanel";
import { TakeDeposit } from "./TakeDeposit";
import { TillTabs } from "./TillTabs";
import { tillWords } from "./words";

export function Deposits() {
  const say = useWords(tillWords);
  const things = useWords(depositThings);
  const f = useFormats();
  const [selected, setSelected] = useState<number>();
  const [taking, setTaking] = useState(false);
  const held = useAsk("receipts_deposits", {}, ["receipts"]);
  const chosen = held.data?.deposits.find((one) => one.receipt.receipt === selected);
  return (
    <Screen
      title={say.title}
      tabs={<TillTabs at="deposits" />}
      note={held.data && `${say.held} ${f.yuan(held.data.held)}`}
      acts={
        <Button lone="N" onPress={() => setTaking(true)}>
          {say.takeDeposit}
        </Button>
      }
      panel={chosen && <DepositPanel key={chosen.receipt.receipt} deposit={chosen} />}
    >
      <Sheet>
        <Shown of={held}>
          {({ deposits }) => (
            <Table
              label={say.deposits}
              rows={deposits}
              keyOf={(one) => one.receipt.receipt}
              selected={selected}
              onSelect={(one) => setSelected(one.receipt.receipt)}
              empty={<Empty says={say.noDeposits} />}
              columns={[
                { head: say.no, cell: (one) => one.receipt.receipt_no, width: "132px" },
                { head: say.label, cell: (one) => one.label, main: true },
                { head: say.thing, cell: (one) => things[one.thing], width: "80px" },
                { head: say.payer, cell: (one) => one.receipt.payer, width: "20%" },
                { head: say.since, cell: (one) => f.short(f.dayOf(one.receipt.issued_at)), width: "96px" },
                { head: say.amount, cell: (one) => f.yuan(one.held), number: true, width: "112px" },
              ]}
            />
          )}
        </Shown>
      </Sheet>
      {taking && (
        <TakeDeposit
          onClose={() => setTaking(false)}
          onTaken={(receipt) => {
            setTaking(false);
            setSelected(receipt);
          }}
        />
      )}
    </Screen>
  );
}
