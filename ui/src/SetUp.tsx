/**
 * The first run after its manager: the space's facts, its zones, the roster, the backup. Each step can wait, all of them
 * at once, too; a break goes on where it stood.
 */
import { useState } from "react";
import type { FirstRunStep, Profile } from "./ipc/generated";
import { useAct } from "./ipc/useAct";
import { useAsk } from "./ipc/useAsk";
import { ImportRoster } from "./members/ImportRoster";
import { AddZone } from "./profile/AddZone";
import { FactsEntry } from "./profile/FactsForm";
import { ZonesTable } from "./profile/ZonesTable";
import { BackupFolder } from "./settings/BackupFolder";
import { Button } from "./shared/Button";
import { Shown } from "./shared/Fault";
import { FormRefusal } from "./shared/FormRefusal";
import { useWords } from "./shared/language";
import { State } from "./shared/Mark";
import { setUpWords } from "./users/setUp/words";
import "./users/users.css";

const steps: FirstRunStep[] = ["facts", "zones", "roster", "backup"];

type Props = { step: FirstRunStep };

/** Drawn whole or not at all: a form that came later would move the sheet's buttons from under the pointer. */
export default function SetUp({ step }: Props) {
  const profile = useAsk("profile_show", {}, ["profile"]);
  return <Shown of={profile}>{(shown) => <Steps step={step} profile={shown} />}</Shown>;
}

function Steps({ step, profile }: Props & { profile: Profile }) {
  const say = useWords(setUpWords);
  const go = useAct("settings_set_up");
  const next = steps[steps.indexOf(step) + 1] ?? null;
  const on = () => void go.act({ next });
  return (
    <main className="door">
      <div className="door-sheet door-wide">
        <h1>{say.title}</h1>
        <ol className="steps">
          {steps.map((one, index) => (
            <li key={one} aria-current={one === step ? "step" : undefined}>
              <State of={steps.indexOf(step) > index ? "done" : one === step ? "now" : "open"}>
                {say[one]}
              </State>
            </li>
          ))}
        </ol>
        <p className="second door-note">{say[`${step}Why`]}</p>
        {step === "facts" && <FactsStep profile={profile} onNext={on} />}
        {step === "zones" && <ZonesStep profile={profile} onNext={on} />}
        {step === "roster" && <RosterStep onNext={on} />}
        {step === "backup" && <BackupStep onNext={on} />}
        <FormRefusal of={go} />
        {next && (
          <p className="steps-later">
            <Button quiet disabled={go.busy} onPress={() => void go.act({ next: null })}>
              {say.allLater}
            </Button>
            <span className="third">{say.allLaterWhy}</span>
          </p>
        )}
      </div>
    </main>
  );
}

type Step = { onNext: () => void };

function FactsStep({ profile, onNext }: Step & { profile: Profile }) {
  const say = useWords(setUpWords);
  return (
    <FactsEntry
      facts={profile.space ?? undefined}
      saves={say.saveAndOn}
      onSaved={onNext}
      leaves={say.later}
      onLeave={onNext}
    />
  );
}

function ZonesStep({ profile, onNext }: Step & { profile: Profile }) {
  const say = useWords(setUpWords);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <ZonesTable zones={profile.zones} />
      <div className="form-acts">
        <Button onPress={() => setAdding(true)}>{say.addZone}</Button>
        <On some={profile.zones.length > 0} onNext={onNext} />
      </div>
      {adding && <AddZone onClose={() => setAdding(false)} />}
    </>
  );
}

function RosterStep({ onNext }: Step) {
  const say = useWords(setUpWords);
  const members = useAsk("members_list", {}, ["members"]);
  const [importing, setImporting] = useState(false);
  const total = members.data?.total ?? 0;
  return (
    <>
      {total > 0 && <p>{say.members(total)}</p>}
      <div className="form-acts">
        <Button onPress={() => setImporting(true)}>{say.importRoster}</Button>
        <On some={total > 0} onNext={onNext} />
      </div>
      {importing && <ImportRoster onDone={() => setImporting(false)} onClose={() => setImporting(false)} />}
    </>
  );
}

function BackupStep({ onNext }: Step) {
  const say = useWords(setUpWords);
  const settings = useAsk("settings_show", {}, ["settings"]);
  return (
    <>
      <BackupFolder folder={settings.data?.backup_folder ?? undefined} />
      <div className="form-acts">
        <Button filled onPress={onNext}>
          {say.finish}
        </Button>
      </div>
    </>
  );
}

function On({ some, onNext }: { some: boolean } & Step) {
  const say = useWords(setUpWords);
  return (
    <Button filled onPress={onNext}>
      {some ? say.next : say.later}
    </Button>
  );
}
