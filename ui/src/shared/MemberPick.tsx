/**
 * Who: a scanned badge, or typed words that find people.
 *
 *     <MemberPick value={member} onPick={setMember} wrong={sentence} first scans />
 *
 * `scans`: takes scans while it is mounted; left out where the screen itself reads them.
 */
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { ask, Refused } from "../ipc/ask";
import type { Member, Refusal } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { useSentence } from "./FormRefusal";
import { useWords } from "./language";
import { Pick } from "./Pick";
import { normalise, useScan } from "./scanner";
import { sharedWords } from "./words";

type Props = {
  value: Member | undefined;
  onPick: (member: Member | undefined) => void;
  wrong?: string | undefined;
  first?: boolean;
  scans?: boolean;
  /** The person, where nothing else is said. */
  label?: string;
};

const shown = (member: Member) => `${member.name} ${member.member_no}`;

export function MemberPick({ value, onPick, wrong, first, scans = false, label }: Props) {
  const say = useWords(sharedWords);
  const [text, setText] = useState(value ? shown(value) : "");
  const [refused, setRefused] = useState<Refusal>();
  const wanted = useDeferredValue(normalise(text));
  const searching = value === undefined && wanted !== "";
  const found = useAsk("members_find", { text: wanted }, ["members"], { when: searching });
  const rows = (searching && found.data?.members) || [];
  const input = useRef<HTMLInputElement>(null);
  const sentence = useSentence(refused);
  useEffect(() => {
    if (first) input.current?.focus();
  }, [first]);
  useEffect(() => {
    if (value) setText(shown(value));
  }, [value]);
  useScan(
    async (code) => {
      try {
        setRefused(undefined);
        onPick((await ask("members_of_badge", { code })).member);
      } catch (error) {
        if (error instanceof Refused) setRefused(error.refusal);
      }
    },
    { when: scans },
  );
  return (
    <Pick
      label={label ?? say.member}
      text={text}
      onText={(typed) => {
        setText(typed);
        setRefused(undefined);
        if (value) onPick(undefined);
      }}
      rows={rows}
      keyOf={(row) => row.member.member}
      onTake={(row) => onPick(row.member)}
      placeholder={say.memberHint}
      none={searching && found.data?.members.length === 0 ? say.nothing(wanted) : undefined}
      wrong={sentence ?? wrong}
      input={input}
    >
      {(row) => (
        <>
          <b>{row.member.name}</b>
          <span className="second">{row.team ?? say.alone}</span>
          <span className="third">{row.member.member_no}</span>
        </>
      )}
    </Pick>
  );
}
