/** What was found for what stands in the box, in its groups, and beside it the chosen one with what can be done. */
import type { Everything } from "../ipc/generated";
import { type Asked, useAsk } from "../ipc/useAsk";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { Key } from "../shared/Key";
import { useWords } from "../shared/language";
import { Chosen } from "./Chosen";
import { FoundRow, useTold } from "./FoundRow";
import type { Row } from "./rows";
import { boxWords, groupWords } from "./words";

export const optionId = (list: string, row: Row) => `${list}-${row.key}`;

type Props = {
  asked: Asked<Everything>;
  rows: Row[];
  list: string;
  text: string;
  chosen: Row | undefined;
  onChoose: (row: Row) => void;
  onOpen: (row: Row) => void;
  onActed: () => void;
};

export function Found({ asked, rows, list, text, chosen, onChoose, onOpen, onActed }: Props) {
  const say = useWords(boxWords);
  const head = useWords(groupWords);
  const told = useTold();
  const today = useAsk("today_show", {}, ["checkin", "members"]);
  const since = (member: number) => today.data?.here.find((one) => one.member === member)?.came_at;
  const groups = [...new Set(rows.map(({ group }) => group))];
  const more = new Set(
    asked.data?.groups.filter((group) => group.more).map((group) => group.hits[0]?.thing.code),
  );
  return (
    <div className="found">
      <div className="found-rows">
        <Shown of={asked}>
          {() =>
            rows.length === 0 ? (
              <Empty says={say.none(text)} />
            ) : (
              <div role="listbox" aria-label={say.matches}>
                {groups.map((group) => (
                  // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields.
                  <div key={group} role="group" aria-label={head[group]}>
                    <span className="found-group" aria-hidden="true">
                      {head[group]} {group !== "proposal" && more.has(group) && say.more}
                    </span>
                    {rows
                      .filter((row) => row.group === group)
                      .map((row) => (
                        <FoundRow
                          key={row.key}
                          id={optionId(list, row)}
                          row={row}
                          told={told(row, (member) => since(member) !== undefined)}
                          chosen={row === chosen}
                          onChoose={() => onChoose(row)}
                          onOpen={() => onOpen(row)}
                        />
                      ))}
                  </div>
                ))}
              </div>
            )
          }
        </Shown>
      </div>
      {chosen && (
        <Chosen
          key={chosen.key}
          row={chosen}
          told={told(chosen, () => false)}
          since={since}
          onOpen={() => onOpen(chosen)}
          onActed={onActed}
        />
      )}
      <p className="found-foot">
        <span>
          <Key>↑</Key> <Key>↓</Key> {say.choose}
        </span>
        {groups.length > 1 && (
          <span>
            <Key>Tab</Key> {say.nextGroup}
          </span>
        )}
        <span>
          <Key>↵</Key> {say.open}
        </span>
        <span className="found-line">{say.line}</span>
      </p>
    </div>
  );
}
