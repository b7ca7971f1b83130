/**
 * One key to a text for WeChat on the clipboard. It is written down as copied, with who and when; never as sent.
 *
 *     <CopyMessage about={{ kind: "loan", of: { loan } }} lone="W" />
 *
 * Nothing is shown where no text fits, such as for a loan that came back.
 */
import type { MessageAbout } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "./Button";
import { copyText } from "./clipboard";
import { useFormats } from "./dates";
import { strong, useWords } from "./language";
import { useToast } from "./Toast";
import { messageWords } from "./words";

const READS = ["messages", "lending", "desks", "events", "receipts", "members"];

type Props = { about: MessageAbout; lone?: string; named?: boolean };

export function CopyMessage({ about, lone, named }: Props) {
  const say = useWords(messageWords);
  const f = useFormats();
  const toast = useToast();
  const composed = useAsk("messages_compose", { about }, READS);
  const mark = useAct("messages_mark_copied", {
    onDone: ({ name }) => toast({ of: "done", says: say.isCopied(strong(name)) }),
    onRefused: () => toast({ of: "stop", says: say.notKept }),
  });
  const message = composed.data;
  if (!message || composed.refused) return null;
  const copy = async () => {
    if (await copyText(message.text)) await mark.act({ about, text: message.text });
    else toast({ of: "stop", says: say.notCopied });
  };
  const before = message.copied;
  return (
    <span className="copy-message" title={message.text}>
      <Button {...(lone !== undefined && { lone })} disabled={mark.busy} onPress={() => void copy()}>
        {named ? say.copyFor(message.name) : say.copy}
      </Button>
      {before && <span className="third">{say.copiedAt(f.moment(before.at), before.by, before.times)}</span>}
    </span>
  );
}
