/** The fields of one step. */
import type { ConsentChannel, ConsentPurpose, MoveInDraft, MoveInStep, TeamOrigin } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { purposes } from "../ipc/words";
import { DayField } from "../shared/DayField";
import { Field, Select } from "../shared/Field";
import { useWords } from "../shared/language";
import { DepositStep } from "./DepositStep";
import { DeskChoice } from "./DeskChoice";
import { PeopleStep } from "./PeopleStep";
import { Scan } from "./Scan";
import { movingWords } from "./words";

export type StepProps = { draft: MoveInDraft; onDraft: (draft: MoveInDraft) => void };

export function StepFields({ step, ...props }: StepProps & { step: MoveInStep }) {
  switch (step) {
    case "team":
      return <TeamStep {...props} />;
    case "people":
      return <PeopleStep {...props} />;
    case "agreement":
      return <AgreementStep {...props} />;
    case "licence":
      return <LicenceStep {...props} />;
    case "desks":
      return <DeskChoice {...props} />;
    case "deposit":
      return <DepositStep {...props} />;
    case "consent":
      return <ConsentStep {...props} />;
  }
}

function TeamStep({ draft, onDraft }: StepProps) {
  const say = useWords(movingWords);
  const teams = useAsk("members_teams", {}, ["members"]);
  const { team } = draft;
  const set = (change: Partial<typeof team>) => onDraft({ ...draft, team: { ...team, ...change } });
  const known = teams.data?.teams ?? [];
  return (
    <>
      <Select
        label={say.whichTeam}
        value={team.team ? String(team.team) : ""}
        onChange={(id) => set({ team: id ? Number(id) : null })}
        options={[
          ["", say.newTeam] as const,
          ...known.map((card) => [String(card.team.team), card.team.name] as const),
        ]}
      />
      {!team.team && (
        <>
          <Field label={say.name} value={team.name} onChange={(name) => set({ name })} maxLength={60} first />
          <DayField
            label={say.formedOn}
            value={team.formed_on ?? ""}
            onChange={(day) => set({ formed_on: day || null })}
          />
        </>
      )}
      <p className="field-hint">{say.forStatistics}</p>
      <div className="form-row">
        <Field
          label={say.industry}
          value={team.industry}
          onChange={(industry) => set({ industry })}
          maxLength={40}
        />
        <Select<TeamOrigin | "">
          label={say.origin}
          value={team.origin ?? ""}
          onChange={(origin) => set({ origin: origin || null })}
          options={[
            ["", say.unknown],
            ["domestic", say.domestic],
            ["overseas", say.overseas],
          ]}
        />
      </div>
    </>
  );
}

function AgreementStep({ draft, onDraft }: StepProps) {
  const say = useWords(movingWords);
  const { agreement } = draft;
  const set = (change: Partial<typeof agreement>) =>
    onDraft({ ...draft, agreement: { ...agreement, ...change } });
  return (
    <>
      <Field
        label={say.agreementNo}
        value={agreement.agreement_no}
        onChange={(agreement_no) => set({ agreement_no })}
        maxLength={40}
        first
      />
      <DayField
        label={say.signedOn}
        value={agreement.signed_on ?? ""}
        onChange={(day) => set({ signed_on: day || null })}
      />
      <div className="form-row">
        <DayField
          label={say.from}
          value={agreement.from ?? ""}
          onChange={(day) => set({ from: day || null })}
        />
        <DayField label={say.to} value={agreement.to ?? ""} onChange={(day) => set({ to: day || null })} />
      </div>
      <Scan paper={agreement.scan} onPaper={(scan) => set({ scan })} />
    </>
  );
}

function LicenceStep({ draft, onDraft }: StepProps) {
  const say = useWords(movingWords);
  const { licence } = draft;
  const set = (change: Partial<typeof licence>) => onDraft({ ...draft, licence: { ...licence, ...change } });
  return (
    <>
      <p className="field-hint">{say.licenceHint}</p>
      <DayField
        label={say.registeredOn}
        value={licence.registered_on ?? ""}
        onChange={(day) => set({ registered_on: day || null })}
      />
      <Field label={say.uscc} value={licence.uscc} onChange={(uscc) => set({ uscc })} maxLength={18} code />
      <Scan paper={licence.scan} onPaper={(scan) => set({ scan })} />
    </>
  );
}

function ConsentStep({ draft, onDraft }: StepProps) {
  const say = useWords(movingWords);
  const words = useWords(purposes);
  const { consent } = draft;
  const set = (change: Partial<typeof consent>) => onDraft({ ...draft, consent: { ...consent, ...change } });
  const toggle = (one: ConsentPurpose) =>
    set({
      purposes: consent.purposes.includes(one)
        ? consent.purposes.filter((other) => other !== one)
        : [...consent.purposes, one],
    });
  return (
    <>
      <fieldset className="moving-choice">
        <legend>{say.consentHint}</legend>
        {(Object.keys(purposes) as ConsentPurpose[]).map((one) => (
          <label key={one}>
            <input type="checkbox" checked={consent.purposes.includes(one)} onChange={() => toggle(one)} />
            {words[one]}
          </label>
        ))}
      </fieldset>
      <Select<ConsentChannel>
        label={say.channel}
        value={consent.channel ?? "paper"}
        onChange={(channel) => set({ channel })}
        options={(["paper", "screen", "spoken"] as const).map((one) => [one, say[one]] as const)}
      />
    </>
  );
}
