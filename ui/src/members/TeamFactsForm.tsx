/** What statistics ask of a team, all of it optional. */
import { useState } from "react";
import type { TeamCard, TeamOrigin } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { useNow } from "../shared/clock";
import { DialogForm } from "../shared/DialogForm";
import { useFormats } from "../shared/dates";
import { Field, Select } from "../shared/Field";
import { useWords } from "../shared/language";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { detailWords, historyWords, teamWords } from "./words";

/** Whole 元 as typed; nothing for an empty field. */
export const fenOf = (yuan: string) => (yuan.trim() === "" ? null : Math.round(Number(yuan) * 100));

export function TeamFactsForm({ card, onClose }: { card: TeamCard; onClose: () => void }) {
  const say = useWords(historyWords);
  const team = useWords(teamWords);
  const details = useWords(detailWords);
  const shared = useWords(sharedWords);
  const toast = useToast();
  const today = useFormats().dayOf(useNow());
  const people = useAsk("members_team_on_day", { team: card.team.team, on: today }, ["members"]);
  const { facts } = card;
  const [uscc, setUscc] = useState(card.team.uscc ?? "");
  const [industry, setIndustry] = useState(facts.industry ?? "");
  const [lead, setLead] = useState(facts.lead ? String(facts.lead) : "");
  const [capital, setCapital] = useState(facts.capital ? String(facts.capital / 100) : "");
  const [origin, setOrigin] = useState<TeamOrigin | "">(facts.origin ?? "");
  const change = useAct("members_change_team", {
    onDone: () => {
      onClose();
      toast({ of: "done", says: say.factsKept(card.team.name) });
    },
  });
  const leads = new Map(people.data?.people.map((one) => [String(one.member), one.name]));
  if (facts.lead && facts.lead_name) leads.set(String(facts.lead), facts.lead_name);
  const send = () => {
    void change.act({
      team: card.team.team,
      uscc: uscc || null,
      industry: industry || null,
      lead: lead ? Number(lead) : null,
      capital: fenOf(capital),
      origin: origin || null,
    });
  };
  return (
    <DialogForm title={say.facts} act={change} does={shared.save} onSend={send} onClose={onClose}>
      <p className="field-hint">{details.optional}</p>
      <Select
        label={say.lead}
        value={lead}
        onChange={setLead}
        options={[["", say.noLead] as const, ...leads]}
      />
      <Field label={say.industry} value={industry} onChange={setIndustry} maxLength={40} />
      <Field label={team.uscc} value={uscc} onChange={setUscc} maxLength={18} code />
      <div className="form-row">
        <Field label={say.capital} value={capital} onChange={setCapital} inputMode="decimal" code />
        <Select
          label={say.origin}
          value={origin}
          onChange={setOrigin}
          options={[
            ["", details.unknown],
            ["domestic", say.domestic],
            ["overseas", say.overseas],
          ]}
        />
      </div>
    </DialogForm>
  );
}
