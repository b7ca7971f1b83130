/** Records a reception: who came, what they said, the photos, and what is to be done by when. */
import { type FormEvent, useState } from "react";
import { stage } from "../ipc/ask";
import { useAct } from "../ipc/useAct";
import { faultOf } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useNow } from "../shared/clock";
import { DayField, TimeField } from "../shared/DayField";
import { Dialog } from "../shared/Dialog";
import { useFormats } from "../shared/dates";
import { Fault } from "../shared/Fault";
import { Field } from "../shared/Field";
import { FilePick, useDrop } from "../shared/FilePick";
import { FormRefusal } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { useSession } from "../shared/session";
import { useToast } from "../shared/Toast";
import { sharedWords } from "../shared/words";
import { officialWords } from "./words";

export function OfficialForm({ onClose }: { onClose: () => void }) {
  const say = useWords(officialWords);
  const shared = useWords(sharedWords);
  const formats = useFormats();
  const toast = useToast();
  const now = useNow();
  const { user } = useSession();
  const [facts, setFacts] = useState({
    unit: "",
    led_by: "",
    received_by: user.name,
    topic: "",
    opinion: "",
    follow_up: "",
  });
  const [persons, setPersons] = useState("");
  const [day, setDay] = useState(formats.dayOf(now));
  const [time, setTime] = useState(formats.clock(now));
  const [followUpOn, setFollowUpOn] = useState("");
  const [photos, setPhotos] = useState<string[]>([]);
  const [broke, setBroke] = useState<ReturnType<typeof faultOf>>();
  const enter = useAct("checkin_enter_official", {
    onDone: ({ unit }) => {
      onClose();
      toast({ of: "done", says: say.saved(strong(unit)) });
    },
  });
  const take = async (files: File[]) => {
    setBroke(undefined);
    try {
      const staged = await Promise.all(files.map(stage));
      setPhotos((before) => [...before, ...staged.map((one) => one.staged)]);
    } catch (error) {
      setBroke(faultOf(error));
    }
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (day === "" || time === "") return;
    void enter.act({
      ...facts,
      persons: Number(persons),
      photos,
      at: formats.instantOf(day, time),
      ...(followUpOn === "" ? {} : { follow_up_on: followUpOn }),
    });
  };
  const field = (
    name: keyof typeof facts,
    label: string,
    maxLength: number,
    required = false,
    first = false,
  ) => (
    <Field
      label={label}
      value={facts[name]}
      onChange={(value) => setFacts((before) => ({ ...before, [name]: value }))}
      maxLength={maxLength}
      required={required}
      first={first}
    />
  );
  return (
    <Dialog title={say.add} onClose={onClose} wide>
      <form className="form" onSubmit={send} {...useDrop((files) => void take(files))}>
        <div className="form-row">
          {field("unit", say.unit, 80, true, true)}
          {field("led_by", say.ledBy, 40)}
        </div>
        <div className="form-row">
          <DayField label={say.day} value={day} onChange={setDay} required />
          <TimeField label={say.time} value={time} onChange={setTime} required />
          <Field
            label={say.persons}
            value={persons}
            onChange={setPersons}
            inputMode="numeric"
            code
            required
          />
          {field("received_by", say.receivedBy, 40, true)}
        </div>
        {field("topic", say.topic, 120, true)}
        {field("opinion", say.opinion, 1000)}
        <div className="form-row">
          {field("follow_up", say.followUp, 200)}
          <DayField label={say.followUpOn} value={followUpOn} onChange={setFollowUpOn} />
        </div>
        <div className="visits-photos">
          <FilePick accept="image/*" onFiles={(files) => void take(files)} multiple>
            {say.choosePhotos}
          </FilePick>
          {photos.length > 0 && <span className="second">{say.chosen(photos.length)}</span>}
        </div>
        {broke && <Fault of={broke} />}
        <FormRefusal of={enter} />
        <div className="form-acts">
          <Button filled submit disabled={enter.busy}>
            {say.save}
          </Button>
          <Button quiet meaning="back" onPress={onClose}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
