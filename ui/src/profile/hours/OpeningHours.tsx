/** When the space is open: by the kind of day, single days that differ, and the years whose holidays are known. */
import { type FormEvent, useState } from "react";
import { stage } from "../../ipc/ask";
import type { CalendarYear, Hours, OpeningHours as Opening, OpeningException } from "../../ipc/generated";
import { useAct } from "../../ipc/useAct";
import { useAsk } from "../../ipc/useAsk";
import { Button } from "../../shared/Button";
import { DayField, TimeField } from "../../shared/DayField";
import { useFormats } from "../../shared/dates";
import { Empty } from "../../shared/Empty";
import { Shown } from "../../shared/Fault";
import { Field, Select } from "../../shared/Field";
import { FilePick } from "../../shared/FilePick";
import { FormRefusal } from "../../shared/FormRefusal";
import { useWords } from "../../shared/language";
import { Section } from "../../shared/Sheet";
import { Table } from "../../shared/Table";
import { useToast } from "../../shared/Toast";
import { hoursWords } from "./words";
import "./hours.css";

export function OpeningHours() {
  const hours = useAsk("profile_hours", {}, ["profile"]);
  return (
    <Shown of={hours}>
      {(seen) => (
        <>
          <Usual key={JSON.stringify([seen.workday, seen.weekend, seen.holiday])} hours={seen} />
          <Single exceptions={seen.exceptions} />
          <Years hours={seen} />
        </>
      )}
    </Shown>
  );
}

type How = Hours["code"];
type Draft = { how: How; opens: string; closes: string };

const draftOf = (hours: Hours): Draft =>
  hours.code === "between"
    ? { how: "between", ...hours.values }
    : { how: hours.code, opens: "09:00", closes: "18:00" };

const hoursOf = ({ how, opens, closes }: Draft): Hours =>
  how === "between" ? { code: how, values: { opens, closes } } : { code: how, values: {} };

function HoursRow({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Draft;
  onChange: (to: Draft) => void;
}) {
  const say = useWords(hoursWords);
  return (
    <div className="hours-row">
      <Select
        label={label}
        value={value.how}
        onChange={(how) => onChange({ ...value, how })}
        options={[
          ["always", say.always],
          ["between", say.between],
          ["closed", say.closed],
        ]}
      />
      {value.how === "between" && (
        <>
          <TimeField
            label={say.opens}
            value={value.opens}
            onChange={(opens) => onChange({ ...value, opens })}
            required
          />
          <TimeField
            label={say.closes}
            value={value.closes}
            onChange={(closes) => onChange({ ...value, closes })}
            required
          />
        </>
      )}
    </div>
  );
}

function Usual({ hours }: { hours: Opening }) {
  const say = useWords(hoursWords);
  const toast = useToast();
  const [workday, setWorkday] = useState(draftOf(hours.workday));
  const [weekend, setWeekend] = useState(draftOf(hours.weekend));
  const [holiday, setHoliday] = useState(draftOf(hours.holiday));
  const set = useAct("profile_set_hours", { onDone: () => toast({ of: "done", says: say.saved }) });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void set.act({ workday: hoursOf(workday), weekend: hoursOf(weekend), holiday: hoursOf(holiday) });
  };
  return (
    <Section head={say.usual} note={say.usualNote}>
      <form onSubmit={send}>
        <HoursRow label={say.workday} value={workday} onChange={setWorkday} />
        <HoursRow label={say.weekend} value={weekend} onChange={setWeekend} />
        <HoursRow label={say.holiday} value={holiday} onChange={setHoliday} />
        <FormRefusal of={set} />
        <div className="form-acts">
          <Button filled submit disabled={set.busy}>
            {say.save}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Single({ exceptions }: { exceptions: OpeningException[] }) {
  const say = useWords(hoursWords);
  const formats = useFormats();
  const [day, setDay] = useState("");
  const [reason, setReason] = useState("");
  const [hours, setHours] = useState<Draft>({ how: "closed", opens: "09:00", closes: "18:00" });
  const set = useAct("profile_set_exception", {
    onDone: () => {
      setDay("");
      setReason("");
    },
  });
  const withdraw = useAct("profile_withdraw_exception");
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (day !== "") void set.act({ day, reason, hours: hoursOf(hours) });
  };
  const told = (of: Hours) =>
    of.code === "between" ? `${of.values.opens}–${of.values.closes}` : say[of.code];
  return (
    <Section head={say.single} note={say.singleNote}>
      <Table
        compact
        label={say.single}
        rows={exceptions}
        keyOf={(one) => one.day}
        empty={<Empty says={say.noSingle} />}
        columns={[
          { head: say.day, cell: (one) => formats.weekday(one.day), width: "180px" },
          { head: say.how, cell: (one) => told(one.hours), width: "160px" },
          { head: say.reason, cell: (one) => one.reason, main: true },
          {
            head: "",
            cell: (one) => (
              <Button quiet disabled={withdraw.busy} onPress={() => void withdraw.act({ day: one.day })}>
                {say.usually}
              </Button>
            ),
            width: "140px",
          },
        ]}
      />
      <FormRefusal of={withdraw} />
      <form onSubmit={send}>
        <div className="hours-row">
          <DayField label={say.day} value={day} onChange={setDay} required />
          <Field label={say.reason} value={reason} onChange={setReason} maxLength={60} required />
        </div>
        <HoursRow label={say.how} value={hours} onChange={setHours} />
        <FormRefusal of={set} />
        <div className="form-acts">
          <Button submit disabled={set.busy}>
            {say.set}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Years({ hours }: { hours: Opening }) {
  const say = useWords(hoursWords);
  const formats = useFormats();
  const toast = useToast();
  const bring = useAct("profile_import_calendar", {
    onDone: () => toast({ of: "done", says: say.imported }),
  });
  const read = async ([file]: File[]) => {
    if (file) void bring.act({ staged: (await stage(file)).staged });
  };
  const missing = hours.calendar_missing.join(say.comma);
  return (
    <Section
      head={say.years}
      note={missing !== "" && say.missing(missing)}
      aside={
        <FilePick accept=".json" onFiles={(files) => void read(files)} disabled={bring.busy}>
          {say.import}
        </FilePick>
      }
    >
      <FormRefusal of={bring} />
      <Table
        compact
        label={say.years}
        rows={hours.calendars}
        keyOf={(year) => year.calendar.year}
        columns={[
          { head: say.notice, cell: ({ calendar }) => calendar.title, main: true },
          { head: say.off, cell: ({ calendar }) => daysOff(calendar.breaks), number: true, width: "100px" },
          { head: say.source, cell: ({ calendar }) => calendar.source, width: "320px" },
          {
            head: say.since,
            cell: ({ imported_at }) => (imported_at ? formats.moment(imported_at) : say.builtIn),
            width: "140px",
          },
        ]}
      />
    </Section>
  );
}

const daysOff = (breaks: CalendarYear["calendar"]["breaks"]) =>
  breaks.reduce((days, { from, to }) => days + (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1, 0);
