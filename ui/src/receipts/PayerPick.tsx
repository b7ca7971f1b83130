/** Who pays: a member, or somebody by name. */
import type { Member } from "../ipc/generated";
import { Field } from "../shared/Field";
import { useWords } from "../shared/language";
import { MemberPick } from "../shared/MemberPick";
import { tillWords } from "./words";

type Props = {
  member: Member | undefined;
  onMember: (member: Member | undefined) => void;
  payer: string;
  onPayer: (name: string) => void;
};

export function PayerPick({ member, onMember, payer, onPayer }: Props) {
  const say = useWords(tillWords);
  return (
    <>
      <MemberPick value={member} onPick={onMember} scans first />
      {!member && (
        <Field
          label={say.payer}
          hint={say.payerHint}
          value={payer}
          onChange={onPayer}
          maxLength={60}
          required
        />
      )}
    </>
  );
}
