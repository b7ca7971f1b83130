/**
 * Makes a print and sends it to the printer of its kind of paper, without a dialog.
 *
 *     const badge = usePrint("members_print_badge");
 *     <Button lone="P" disabled={badge.busy} onPress={() => void badge.print({ member })}>{say.printBadge}</Button>
 *
 * The toast says what came of it. What was made stays made: where the printer fails, it offers 重印, which is marked,
 * and the PDF. Where no printer is chosen yet, nothing is made before the person says what to do.
 */
import { useNavigate } from "react-router";
import { type Ask, ask, type Name, Refused, save, sendToPrinter } from "../ipc/ask";
import type { Commands, PaperKindName, Print } from "../ipc/generated";
import { refusalWords } from "../ipc/refusals";
import { useAct } from "../ipc/useAct";
import { faultOf } from "../ipc/useAsk";
import { useFormats } from "./dates";
import { strong, useLanguage, useWords } from "./language";
import { type Telling, useToast } from "./Toast";
import { printWords, sharedWords } from "./words";

type PrintName = { [N in Name]: Commands[N]["answer"] extends Print ? N : never }[Name];

/** On which paper each one goes. */
const papers = {
  prints_desk_card: "a4",
  desks_print_plan: "a4",
  members_print_badge: "badge",
  lending_print_label: "label",
  receipts_print_receipt: "receipt",
  receipts_print_deposit: "slip",
  receipts_print_loss_statement: "slip",
  counter_print_slip: "slip",
  closing_print_day: "a4",
  today_print_emergency_sheet: "a4",
} as const satisfies Record<PrintName, PaperKindName>;

export type Printing<N extends PrintName> = { print: (args: Ask<N>) => Promise<void>; busy: boolean };

export function usePrint<N extends PrintName>(name: N): Printing<N> {
  const say = useWords(printWords);
  const toast = useToast();
  const tellNo = useTellNo();
  const navigate = useNavigate();
  const making = useAct(name, {
    onRefused: (refusal) => tellNo(new Refused(refusal), []),
    onFault: (fault) => tellNo(fault, []),
  });
  const make = (args: Ask<N>) => making.act(args) as Promise<Print | undefined>;

  const keep = async (made: Print) => {
    try {
      if (await save(made.sha256, `${called(made)}.pdf`)) toast({ of: "done", says: say.saved });
    } catch (error) {
      tellNo(error, []);
    }
  };
  const send = async (made: Print, args: Ask<N>) => {
    try {
      const { printer } = await sendToPrinter(made.print);
      const says = (made.again ? say.sentAgain : say.sent)(strong(called(made)), printer);
      toast({ of: "done", says });
    } catch (error) {
      tellNo(error, [
        [say.printAgain, () => void print(args)],
        [say.savePdf, () => void keep(made)],
      ]);
    }
  };
  const print = async (args: Ask<N>) => {
    const kind = papers[name];
    try {
      const { kinds } = await ask("prints_paper_kinds", {});
      if (!kinds.find((one) => one.kind === kind)?.printer) throw noPrinter(kind);
    } catch (error) {
      tellNo(error, [
        [say.savePdf, () => void make(args).then((made) => made && keep(made))],
        [say.choosePrinter, () => void navigate("/settings")],
      ]);
      return;
    }
    const made = await make(args);
    if (made) await send(made, args);
  };
  return { print, busy: making.busy };
}

const called = ({ title, of }: Print) => `${title} ${of}`.trim();

const noPrinter = (kind: PaperKindName) => new Refused({ code: "printer_not_chosen", values: { kind } });

/** The toast of what did not come to paper, with the ways on. */
function useTellNo() {
  const shared = useWords(sharedWords);
  const toast = useToast();
  const language = useLanguage();
  const formats = useFormats();
  return (error: unknown, acts: NonNullable<Telling["acts"]>) => {
    if (error instanceof Refused) {
      const { says, next } = refusalWords(error.refusal, language, formats);
      const of = error.refusal.code === "printer_not_chosen" ? "warn" : "stop";
      toast({ of, says, acts, ...(next !== undefined && { note: next }) });
      return;
    }
    const { reference } = faultOf(error);
    const says = reference === undefined ? shared.noAnswer : shared.broke;
    toast({ of: "stop", says, acts, ...(reference !== undefined && { note: shared.reference(reference) }) });
  };
}
