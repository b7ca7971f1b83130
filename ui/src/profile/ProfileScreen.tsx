/** The space itself: who runs it, its zones with their areas, its public facilities. */
import { type ReactNode, useState } from "react";
import type { Facility, Profile, SpaceFacts, ZoneCard, ZoneKind } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { Facts } from "../shared/Panel";
import { Screen } from "../shared/Screen";
import { Section, Sheet } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { Tabs } from "../shared/Tabs";
import { AddFacility } from "./AddFacility";
import { AddZone } from "./AddZone";
import { shownArea, shownShare } from "./area";
import { FactsForm } from "./FactsForm";
import { OpeningHours } from "./hours/OpeningHours";
import { profileWords } from "./words";
import { ZonesTable } from "./ZonesTable";

const publicKinds: ZoneKind[] = ["reception", "exhibition", "meeting", "leisure", "equipment"];

type View = "facts" | "hours" | "rules" | "quotas";

/** The rules and quotas of places are handed in by App. */
export default function ProfileScreen({ rules, quotas }: { rules: ReactNode; quotas: ReactNode }) {
  const say = useWords(profileWords);
  const asked = useAsk("profile_show", {}, ["profile"]);
  const [view, setView] = useState<View>("facts");
  const views = (["facts", "hours", "rules", "quotas"] as const).map((one) => [one, say[one]] as const);
  return (
    <Screen title={say.title} tabs={<Tabs value={view} onChange={setView} options={views} />}>
      <Sheet>
        {view === "facts" && <Shown of={asked}>{(profile) => <Sections profile={profile} />}</Shown>}
        {view === "hours" && <OpeningHours />}
        {view === "rules" && rules}
        {view === "quotas" && quotas}
      </Sheet>
    </Screen>
  );
}

type Form = "facts" | "zone" | "facility";

function Sections({ profile: { space, zones, facilities } }: { profile: Profile }) {
  const say = useWords(profileWords);
  const [form, setForm] = useState<Form>();
  const close = () => setForm(undefined);
  const opens = (which: Form, says: string, filled = false) => (
    <Button filled={filled} onPress={() => setForm(which)}>
      {says}
    </Button>
  );
  const total = sum(zones);
  const counted = sum(zones.filter(({ kind }) => kind === "desks" || publicKinds.includes(kind)));
  return (
    <>
      <Section head={say.facts} note={say.factsNote} aside={space && opens("facts", say.change)}>
        {space ? (
          <SpaceOf facts={space} />
        ) : (
          <Empty says={say.noFacts}>{opens("facts", say.fill, true)}</Empty>
        )}
      </Section>
      <Section
        head={say.zones}
        note={zones.length > 0 && say.zoneTotal(shownArea(total), shownShare(counted, total))}
        aside={opens("zone", say.addZone)}
      >
        <ZonesTable zones={zones} />
      </Section>
      <Section head={say.facilities} aside={opens("facility", say.addFacility)}>
        <Facilities facilities={facilities} />
      </Section>
      {form === "facts" && <FactsForm facts={space ?? undefined} onClose={close} />}
      {form === "zone" && <AddZone onClose={close} />}
      {form === "facility" && <AddFacility onClose={close} />}
    </>
  );
}

const sum = (zones: ZoneCard[]) => zones.reduce((total, { area }) => total + area, 0);

function SpaceOf({ facts }: { facts: SpaceFacts }) {
  const say = useWords(profileWords);
  return (
    <Facts
      rows={[
        [say.name, facts.name],
        [say.address, facts.address],
        [say.openedOn, facts.opened_on],
        [say.operator, facts.operator_name],
        [say.uscc, facts.operator_uscc],
        [say.operatorKind, say[facts.operator_kind]],
        [say.authority, facts.authority],
        [say.contact, facts.contact],
        [say.contactPhone, facts.contact_phone],
      ]}
    />
  );
}

function Facilities({ facilities }: { facilities: Facility[] }) {
  const say = useWords(profileWords);
  return (
    <Table
      compact
      label={say.facilities}
      rows={facilities}
      keyOf={(facility) => facility.facility}
      empty={<Empty says={say.noFacilities} />}
      columns={[
        { head: say.zone, cell: (facility) => facility.name, main: true },
        { head: say.kind, cell: (facility) => say[facility.kind], width: "220px" },
        { head: say.since, cell: (facility) => facility.from_on, width: "120px" },
      ]}
    />
  );
}
