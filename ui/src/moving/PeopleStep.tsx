/** The people of a team: pasted as a list, or typed; the reader reads what was pasted, as it reads any roster. */
import { useId, useState } from "react";
import { ask, type Faulted, Refused, stage } from "../ipc/ask";
import type { Founder, MoveInPerson, Refusal } from "../ipc/generated";
import { faultOf } from "../ipc/useAsk";
import { founders } from "../ipc/words";
import { Button } from "../shared/Button";
import { Field, Select } from "../shared/Field";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { withPasted } from "./draft";
import type { StepProps } from "./StepFields";
import { movingWords } from "./words";

export function PeopleStep({ draft, onDraft }: StepProps) {
  const say = useWords(movingWords);
  const kinds = useWords(founders);
  const id = useId();
  const [text, setText] = useState("");
  const [failed, setFailed] = useState<{ refused: Refusal | undefined; fault: Faulted | undefined }>();
  const put = (people: MoveInPerson[]) => onDraft({ ...draft, people });
  const read = async () => {
    setFailed(undefined);
    try {
      const { staged } = await stage(new File([text], "people.txt"));
      const { rows } = await ask("members_preview_roster", { staged });
      put(withPasted(draft.people, rows));
      setText("");
    } catch (error) {
      setFailed(
        error instanceof Refused
          ? { refused: error.refusal, fault: undefined }
          : { refused: undefined, fault: faultOf(error) },
      );
    }
  };
  const lead = draft.lead === null ? undefined : draft.people[draft.lead];
  // Whoever leads stays the leader when somebody above is taken out.
  const takeOut = (at: number) => {
    const people = draft.people.filter((_, place) => place !== at);
    const place = lead ? people.indexOf(lead) : -1;
    onDraft({ ...draft, people, lead: place < 0 ? null : place });
  };
  const set = (at: number, change: Partial<MoveInPerson>) =>
    put(draft.people.map((one, place) => (place === at ? { ...one, ...change } : one)));
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{say.paste}</label>
        <textarea
          id={id}
          className="input moving-paste"
          value={text}
          aria-describedby={`${id}-hint`}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <p id={`${id}-hint`} className="field-hint">
          {say.pasteHint}
        </p>
      </div>
      {text.trim() !== "" && <Button onPress={() => void read()}>{say.readPaste}</Button>}
      {failed && <FormRefusal of={failed} />}
      {draft.people.length === 0 && <p className="second">{say.nobody}</p>}
      {draft.people.map((person, at) => (
        // Typed anew, a person is still in the same place.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a line of the list is.
        <div key={at} className="moving-person">
          <Field
            label={say.personName}
            value={person.name}
            onChange={(name) => set(at, { name })}
            maxLength={60}
          />
          <Field
            label={say.mobile}
            value={person.mobile}
            onChange={(mobile) => set(at, { mobile })}
            inputMode="tel"
            code
          />
          <Button quiet onPress={() => takeOut(at)}>
            {say.takeOut(person.name)}
          </Button>
        </div>
      ))}
      <Button quiet onPress={() => put([...draft.people, { name: "", mobile: "", founder: null }])}>
        {say.add}
      </Button>
      {draft.people.length > 0 && (
        <>
          <p className="field-hint">{say.forStatistics}</p>
          <Select
            label={say.lead}
            value={draft.lead === null ? "" : String(draft.lead)}
            onChange={(place) => onDraft({ ...draft, lead: place === "" ? null : Number(place) })}
            options={[
              ["", say.unknown] as const,
              ...draft.people.map((one, at) => [String(at), one.name] as const),
            ]}
          />
          {lead && draft.lead !== null && (
            <Select<Founder | "">
              label={say.founder}
              value={lead.founder ?? ""}
              onChange={(founder) => set(draft.lead ?? 0, { founder: founder || null })}
              options={[["", say.unknown], ...(Object.entries(kinds) as [Founder, string][])]}
            />
          )}
        </>
      )}
    </>
  );
}
