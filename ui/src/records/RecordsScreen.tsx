/** The facts that a filing counts by and that no other screen holds: staff, mentors, growth, reports, papers. */
import { useState } from "react";
import { useWords } from "../shared/language";
import { Screen } from "../shared/Screen";
import { Tabs } from "../shared/Tabs";
import { Cases, Financings } from "./Growth";
import type { Opens } from "./List";
import { Papers, Reports } from "./Papers";
import { MentorList, StaffList } from "./People";
import { type Form, RecordForm } from "./RecordForm";
import { TutoringList } from "./Tutorings";
import { recordWords } from "./words";
import "./records.css";

const sections = {
  staff: StaffList,
  mentors: MentorList,
  tutorings: TutoringList,
  financings: Financings,
  cases: Cases,
  reports: Reports,
  papers: Papers,
} satisfies Record<string, (props: Opens) => React.ReactNode>;

type Section = keyof typeof sections;

export default function RecordsScreen() {
  const say = useWords(recordWords);
  const [section, setSection] = useState<Section>("staff");
  const [form, setForm] = useState<Form>();
  const Shown = sections[section];
  return (
    <Screen
      title={say.title}
      tabs={
        <Tabs
          value={section}
          onChange={setSection}
          options={(Object.keys(sections) as Section[]).map((key) => [key, say[key]] as const)}
        />
      }
    >
      <Shown open={setForm} />
      {form && <RecordForm form={form} onClose={() => setForm(undefined)} />}
    </Screen>
  );
}
