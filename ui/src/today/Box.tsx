/**
 * The one box: a scan is decided, typed words find everything below it, a line such as 明天 14-16 小会 张三 proposes
 * a booking. Large on Today, where the focus always comes back to it; small in the top row of every other screen,
 * where Ctrl K goes to it.
 */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { createSearchParams, useNavigate } from "react-router";
import { useAsk } from "../ipc/useAsk";
import { focusBox, registerBox, useReturningFocus } from "../shared/box";
import { Key } from "../shared/Key";
import { useKey } from "../shared/keys";
import { useWords } from "../shared/language";
import { BURST_MS, normalise } from "../shared/scanner";
import { useDoor } from "./door";
import { Found, optionId } from "./Found";
import { type Row, rowsOf, wayOf } from "./rows";
import { boxWords } from "./words";
import "./Box.css";

type Props = { text: string; onText: (text: string) => void };

export function LargeBox(props: Props) {
  useReturningFocus();
  return <Box {...props} large />;
}

/** For the top row: keeps its own text. */
export function SmallBox() {
  const [text, setText] = useState("");
  return <Box text={text} onText={setText} large={false} />;
}

/** The text once no key has followed for a while, so that a scan never opens the list. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(normalise(text)), text === "" ? 0 : BURST_MS + 40);
    return () => clearTimeout(timer);
  }, [text]);
  return text === "" ? "" : settled;
}

function Box({ text, onText, large }: Props & { large: boolean }) {
  const say = useWords(boxWords);
  const navigate = useNavigate();
  const door = useDoor();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(0);
  const settled = useSettled(text);
  const current = normalise(text);
  const open = settled !== "";
  const features = ["members", "desks", "lending", "events", "vouchers", "receipts", "checkin"];
  const found = useAsk("search_find", { text: settled }, features, { when: open });
  const rows = open && found.data ? rowsOf(found.data) : [];
  /** The rows are those of what stands in the box now. */
  const fresh = open && settled === current && found.data?.text === current;
  const chosen = rows[Math.min(at, rows.length - 1)];
  /** ↵ came before the rows: it waits for them, since the old ones are another question's. */
  const [waiting, setWaiting] = useState<string>();

  useEffect(() => {
    registerBox(input.current);
    return () => registerBox(null);
  }, []);

  // What was scanned meanwhile is not what was being typed.
  const [newest = undefined] = door.passed;
  const seen = useRef(newest?.seq);
  useEffect(() => {
    if (newest?.seq !== seen.current) onText("");
    seen.current = newest?.seq;
  }, [newest, onText]);

  const close = () => onText("");
  useKey("box", () => {
    focusBox();
    input.current?.select();
  });
  useKey("back", close, { when: text !== "" });

  const openRow = (row: Row) => {
    close();
    const { path, given = {} } = wayOf(row, new Date().toISOString());
    const pairs = Object.entries(given).map(([key, value]): [string, string] => [key, String(value)]);
    void navigate({ pathname: path, search: createSearchParams(pairs).toString() });
  };
  const act = () => {
    setWaiting(undefined);
    if (chosen) openRow(chosen);
    else door.scan(current);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the rows that it waits for are there.
  useEffect(() => {
    if (waiting !== undefined && waiting === current && (fresh || found.refused || found.fault)) act();
  }, [waiting, current, fresh, found.refused, found.fault]);
  const onEnter = () => {
    if (current === "") return;
    if (fresh || found.refused || found.fault) act();
    else setWaiting(current);
  };
  /** The first row of the next group. */
  const nextGroup = () => {
    const groups = [...new Set(rows.map(({ group }) => group))];
    const next = groups[(groups.indexOf(chosen?.group ?? "person") + 1) % groups.length];
    setAt(rows.findIndex(({ group }) => group === next));
    return groups.length > 1;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && rows.length > 0) {
      event.preventDefault();
      setAt((rows.length + Math.min(at, rows.length - 1) + step) % rows.length);
    } else if (event.key === "Tab" && !event.shiftKey && rows.length > 0) {
      if (nextGroup()) event.preventDefault();
    } else if (event.key === "Enter") {
      if (text !== "") event.preventDefault();
      onEnter();
    }
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is unknown to the browser that tests draw in.
    <div role="search" className={`box ${large ? "box-large" : "box-small"}${open ? " box-open" : ""}`}>
      {open && <div className="box-shade" onPointerDown={close} />}
      <div className="box-line">
        <Glyph large={large} />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={say.box}
          aria-expanded={open}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? optionId(list, chosen) : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={large ? say.hint : say.smallHint}
          value={text}
          onChange={(event) => {
            setAt(0);
            setWaiting(undefined);
            onText(event.target.value);
          }}
          onKeyDown={onKey}
        />
        {open ? (
          <span className="box-side">
            {say.found(rows.length)} <Key>Esc</Key>
          </span>
        ) : large ? (
          <span className="box-side">
            <span className="box-ready" aria-hidden="true" /> {say.ready} <Key>Esc</Key>
          </span>
        ) : (
          <Key>Ctrl K</Key>
        )}
      </div>
      <div id={list} className="box-list">
        {open && (
          <Found
            asked={found}
            rows={rows}
            list={list}
            text={settled}
            chosen={chosen}
            onChoose={(row) => setAt(rows.indexOf(row))}
            onOpen={openRow}
            onActed={close}
          />
        )}
      </div>
    </div>
  );
}

function Glyph({ large }: { large: boolean }) {
  return large ? (
    <svg className="box-glyph" width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <path d="M2 8V4a2 2 0 0 1 2-2h4M18 2h4a2 2 0 0 1 2 2v4M24 18v4a2 2 0 0 1-2 2h-4M8 24H4a2 2 0 0 1-2-2v-4" />
      <path d="M7.5 8v10M11 8v10M15 8v10M18.5 8v10" />
    </svg>
  ) : (
    <svg className="box-glyph box-lens" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="7.5" cy="7.5" r="5.5" />
      <path d="m12 12 4.5 4.5" />
    </svg>
  );
}
