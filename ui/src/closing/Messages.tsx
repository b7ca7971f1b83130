/** Texts that were copied for WeChat, the last first. */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { Screen } from "../shared/Screen";
import { Sheet } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { sharedWords } from "../shared/words";
import { ClosingTabs } from "./ClosingTabs";
import { closingWords } from "./words";

const PAGE = 100;

export function Messages() {
  const say = useWords(closingWords);
  const shared = useWords(sharedWords);
  const f = useFormats();
  const [after, setAfter] = useState(0);
  const log = useAsk("messages_log", { after }, ["messages"]);
  return (
    <Screen title={say.title} tabs={<ClosingTabs at="messages" />} note={say.copiedOnly}>
      <Sheet>
        <Shown of={log}>
          {({ lines }) => (
            <>
              <Table
                label={say.messages}
                rows={lines}
                keyOf={(line) => `${line.copied.at} ${line.member} ${line.text}`}
                empty={<Empty says={say.noMessages} />}
                columns={[
                  { head: say.copiedWhen, cell: (line) => f.moment(line.copied.at), width: "132px" },
                  { head: say.to, cell: (line) => <b>{line.name}</b>, width: "14%" },
                  { head: say.text, cell: (line) => <span className="second">{line.text}</span> },
                  { head: say.by, cell: (line) => line.copied.by, width: "112px" },
                ]}
              />
              <div className="pages">
                <Button onPress={() => setAfter(after - PAGE)} disabled={after === 0}>
                  {shared.earlier}
                </Button>
                <Button onPress={() => setAfter(after + PAGE)} disabled={lines.length < PAGE}>
                  {shared.later}
                </Button>
              </div>
            </>
          )}
        </Shown>
      </Sheet>
    </Screen>
  );
}
