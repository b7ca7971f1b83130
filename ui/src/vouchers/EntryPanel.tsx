/** One file of the heap: what was read, what is to be answered, and the way on. */
import { useState } from "react";
import type { VoucherLine } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { categories, unreadable, voucherFields } from "../ipc/words";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Fault } from "../shared/Fault";
import { Select } from "../shared/Field";
import { FormRefusal, SaidNo } from "../shared/FormRefusal";
import { strong, useWords } from "../shared/language";
import { Mark, State } from "../shared/Mark";
import { Panel } from "../shared/Panel";
import { Release } from "../shared/Release";
import { Said } from "../shared/Said";
import { useToast } from "../shared/Toast";
import { ByHand } from "./ByHand";
import { type Entry, missing, type Question, questions } from "./heap";
import { type Heap, keepArgs } from "./useHeap";
import { Checks, SourceMark, Values } from "./Values";
import { sourceWords, voucherWords } from "./words";

type Props = { entry: Entry; heap: Heap; onShow: (voucher: VoucherLine) => void };

export function EntryPanel({ entry, heap, onShow }: Props) {
  const say = useWords(voucherWords);
  const kinds = useWords(categories);
  const why = useWords(unreadable);
  const toast = useToast();
  const [correcting, setCorrecting] = useState(false);
  const reread = useAct("vouchers_read", {
    onDone: (preview) => {
      setCorrecting(false);
      heap.patch(entry.key, {
        preview,
        ...(entry.category || !preview.guess ? {} : { category: preview.guess }),
      });
    },
  });
  const keep = useAct("vouchers_keep", {
    onDone: ({ card: { line }, companion }) => {
      heap.patch(entry.key, { kept: line, companion });
      toast({
        of: "done",
        says: companion
          ? say.companionToast(strong(line.voucher_no))
          : say.keptToast(strong(line.seller), line.voucher_no),
      });
    },
  });
  const { preview, category } = entry;
  const leave = <Button onPress={() => heap.leave(entry.key)}>{say.leave}</Button>;
  if (entry.kept)
    return (
      <Panel title={entry.kept.seller} note={entry.name}>
        <State of="done">{say.kept(entry.kept.voucher_no)}</State>
        <Button onPress={() => entry.kept && onShow(entry.kept)}>{say.showThat}</Button>
      </Panel>
    );
  if (!preview)
    return (
      <Panel title={entry.name} foot={leave}>
        {entry.refused && <SaidNo refusal={entry.refused} />}
        {entry.fault && <Fault of={entry.fault} />}
      </Panel>
    );
  const { meets } = preview;
  const lacking = missing(preview).length > 0;
  const staged = { staged: preview.file.staged };
  const form = lacking || correcting;
  const send = (chosen = category) => {
    const args = chosen && keepArgs(entry, chosen);
    if (args) void keep.act(args);
  };
  const stopped = meets.meets === "same_file" || meets.meets === "same_number";
  const foot = stopped ? undefined : (
    <>
      {meets.meets === "companion" && !form && (
        <Button filled disabled={keep.busy} onPress={() => send(meets.voucher.category)}>
          {say.keepCompanion}
        </Button>
      )}
      {meets.meets === "nothing" && !form && (
        <Button filled disabled={keep.busy || !category} onPress={() => send()}>
          {say.keep}
        </Button>
      )}
      {!form && <Button onPress={() => setCorrecting(true)}>{say.correct}</Button>}
      {leave}
    </>
  );
  return (
    <Panel
      title={preview.values.seller.name ?? entry.name}
      note={preview.values.seller.name && entry.name}
      foot={foot}
    >
      {meets.meets === "companion" && <Further voucher={meets.voucher} />}
      {stopped && (
        <Stop
          entry={entry}
          voucher={meets.voucher}
          sameFile={meets.meets === "same_file"}
          onShow={onShow}
          onLeave={() => heap.leave(entry.key)}
          onRelease={(override) => {
            const args = keepArgs(entry, category ?? meets.voucher.category);
            return args ? keep.release(override, args) : Promise.resolve(undefined);
          }}
        />
      )}
      {form ? (
        <>
          {lacking && !correcting && (
            <div className="unread">
              <State of="warn">
                {preview.unreadable ? say.cannotRead(why[preview.unreadable]) : say.nothingRead}
              </State>
            </div>
          )}
          <ByHand
            key={preview.values.number}
            preview={preview}
            onValues={(values) => {
              heap.patch(entry.key, { corrected: true });
              void reread.act({ ...staged, ...(entry.scanned ? { scanned: entry.scanned } : {}), values });
            }}
            onScanned={(scanned) => {
              heap.patch(entry.key, { scanned });
              void reread.act({ ...staged, scanned });
            }}
            onClose={lacking ? undefined : () => setCorrecting(false)}
          />
          <FormRefusal of={reread} />
        </>
      ) : (
        <>
          <Values values={preview.values} sources={preview.sources} />
          {meets.meets === "nothing" && (
            <div className="entry-category">
              <Select
                label={say.category}
                value={category ?? ""}
                onChange={(chosen) => chosen !== "" && heap.patch(entry.key, { category: chosen })}
                options={[
                  ...(category ? [] : [["", say.noCategory] as const]),
                  ...(Object.keys(kinds) as (keyof typeof kinds)[]).map(
                    (kind) => [kind, kinds[kind]] as const,
                  ),
                ]}
              />
              {category && category === preview.guess && <SourceMark of="guess" />}
            </div>
          )}
          <Checks checks={preview.checks} />
          <Questions of={questions(entry)} />
        </>
      )}
      <FormRefusal of={keep} />
    </Panel>
  );
}

function Questions({ of }: { of: Question[] }) {
  const say = useWords(voucherWords);
  const field = useWords(voucherFields);
  const source = useWords(sourceWords);
  const words = (question: Question): string | undefined => {
    switch (question.asks) {
      case "missing":
        return say.missing(field[question.field]);
      case "alike":
        return say.alike(question.voucher.voucher_no);
      case "category":
        return say.noCategory;
      case "check":
        return undefined;
      case "problem": {
        const { problem } = question;
        if (problem.problem === "unclear") return say.unclear(field[problem.field], problem.text);
        if (problem.problem === "number_unlikely") return say.unlikely(problem.number);
        const { taken, from, instead, of: other } = problem;
        return say.differs(field[problem.field], taken, source[from], instead, source[other]);
      }
    }
  };
  const lines = of.map(words).filter((line) => line !== undefined);
  return (
    <ul className="checks">
      {lines.map((line) => (
        <li key={line}>
          <State of="lacking">{line}</State>
        </li>
      ))}
    </ul>
  );
}

const formats = (voucher: VoucherLine) => voucher.formats.map((format) => format.toUpperCase()).join(", ");

function Further({ voucher }: { voucher: VoucherLine }) {
  const say = useWords(voucherWords);
  return (
    <p className="further">
      <Said>{say.further(strong(voucher.voucher_no), formats(voucher))}</Said>
    </p>
  );
}

type StopProps = {
  entry: Entry;
  voucher: VoucherLine;
  sameFile: boolean;
  onShow: (voucher: VoucherLine) => void;
  onLeave: () => void;
  onRelease: Parameters<typeof Release>[0]["onRelease"];
};

/** Kept already: when, by whom, for what, and three ways on. */
function Stop({ entry, voucher, sameFile, onShow, onLeave, onRelease }: StopProps) {
  const say = useWords(voucherWords);
  const kinds = useWords(categories);
  const f = useFormats();
  const [asking, setAsking] = useState(false);
  const ours = entry.preview?.values.total ?? null;
  const kept = say.keptWhen(
    strong(f.day(f.dayOf(voucher.kept_at))),
    strong(voucher.kept_by),
    strong(voucher.voucher_no),
    kinds[voucher.category],
  );
  const how = sameFile
    ? say.sameBytes
    : ours !== null && ours !== voucher.total
      ? say.otherTotal(f.yuan(voucher.total), f.yuan(ours))
      : say.otherBytes(formats(voucher));
  return (
    <section className="stop" role="alert">
      <h3>
        <Mark of="stop" size={22} /> {sameFile ? say.fileAlready : say.keptAlready}
      </h3>
      <p>
        <Said>{kept}</Said> {how}
      </p>
      <div className="stop-ways">
        <Button onPress={() => onShow(voucher)}>{say.showThat}</Button>
        <Button onPress={onLeave}>{say.leave}</Button>
      </div>
      <Button quiet meaning="ask_supervisor" onPress={() => setAsking(true)}>
        {say.keepAnyway}
      </Button>
      <p className="third">{say.reasonPrinted}</p>
      {asking && <Release onRelease={onRelease} onClose={() => setAsking(false)} />}
    </section>
  );
}
