/**
 * The door of the desk: what is scanned or done by hand goes in here one after the other, and the answers come
 * out as outcomes, the newest first. It outlives the screens, so a scan on any of them is answered: a badge lands on
 * Today, a label in lending, an invoice among the vouchers, a number of ours where it belongs; a staff badge changes
 * the user.
 */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { type Ask, ask, desktop, type Faulted, Refused } from "../ipc/ask";
import type { Decided, Outcome, Refusal } from "../ipc/generated";
import { faultOf } from "../ipc/useAsk";
import { scanner } from "../shared/scanner";
import { stationZone } from "../shared/station";
import { bookingWay } from "./rows";

type Passing = "checkin_scan" | "checkin_check_in" | "checkin_check_out";

/** One answer of the door: an outcome, a refusal, or no answer at all, with the way to ask again. */
type Answer = { outcome: Outcome } | { refusal: Refusal } | { fault: Faulted; again: () => void };
export type Passed = { seq: number; at: string } & Answer;
/** The zone of this window's scanner, where somebody chose one. */
function here(): { zone?: number } {
  const zone = stationZone();
  return zone === undefined ? {} : { zone };
}

export type Door = {
  /** The newest first; at most nine. */
  passed: Passed[];
  scan: (code: string) => void;
  checkIn: (member: number) => void;
  checkOut: (member: number) => void;
  /** An outcome that came another way, such as somebody let in past the rules. */
  tell: (outcome: Outcome) => void;
  /** Takes the newest answer off the slab; the line below still tells it. */
  put: () => void;
  shown: boolean;
};

const KEPT = 9;
const DoorContext = createContext<Door | undefined>(undefined);

export function useDoor(): Door {
  const door = useContext(DoorContext);
  if (!door) throw new Error("useDoor outside of DoorProvider");
  return door;
}

export function DoorProvider({ children }: { children: ReactNode }) {
  const [passed, setPassed] = useState<Passed[]>([]);
  const [shown, setShown] = useState(false);
  const queue = useRef(Promise.resolve());
  const count = useRef(0);

  const put = useCallback((answer: Answer) => {
    count.current += 1;
    const entry = { ...answer, seq: count.current, at: new Date().toISOString() };
    setShown(true);
    setPassed((before) => [entry, ...before].slice(0, KEPT));
  }, []);

  const pass = useCallback(
    <N extends Passing>(name: N, args: Ask<N>, key: string = crypto.randomUUID()) => {
      queue.current = queue.current.then(async () => {
        put(await through(name, args, key, () => pass(name, args, key)));
      });
    },
    [put],
  );

  const navigate = useNavigate();
  const go = useRef(navigate);
  go.current = navigate;
  const scan = useCallback(
    (code: string, key: string = crypto.randomUUID()) => {
      queue.current = queue.current.then(async () => {
        const decided = await decide(code);
        if ("is" in decided && decided.is.code === "staff") {
          scanner.hearStaff(decided.is.values.badge);
          return;
        }
        const way = "is" in decided ? wayOf(decided.is) : undefined;
        void go.current(way ?? "/");
        // What is not said by an outcome is looked at: the window comes to the front.
        if (way && !document.hasFocus()) void desktop()?.raise();
        if (!way) {
          const again = () => scan(code, key);
          put(
            "is" in decided
              ? await through("checkin_scan", { code, ...here() }, key, again)
              : { ...decided, again },
          );
        }
      });
    },
    [put],
  );

  const door = useMemo<Door>(
    () => ({
      passed,
      shown,
      scan,
      checkIn: (member) => pass("checkin_check_in", { member, ...here() }),
      checkOut: (member) => pass("checkin_check_out", { member }),
      tell: (outcome) => put({ outcome }),
      put: () => setShown(false),
    }),
    [passed, shown, pass, scan, put],
  );
  return <DoorContext value={door}>{children}</DoorContext>;
}

async function through<N extends Passing>(
  name: N,
  args: Ask<N>,
  key: string,
  again: () => void,
): Promise<Answer> {
  try {
    return { outcome: (await ask(name, args, { key })) as Outcome };
  } catch (error) {
    return error instanceof Refused ? { refusal: error.refusal } : { fault: faultOf(error), again };
  }
}

async function decide(code: string): Promise<{ is: Decided } | { refusal: Refusal } | { fault: Faulted }> {
  try {
    return { is: await ask("search_decide", { code }) };
  } catch (error) {
    return error instanceof Refused ? { refusal: error.refusal } : { fault: faultOf(error) };
  }
}

/** Where a scanned code belongs, if not at the door: a thing in the house is lent, one that is out comes back. */
function wayOf(decided: Decided): string | undefined {
  switch (decided.code) {
    case "badge":
    case "staff":
    case "unknown":
      return undefined;
    case "label": {
      const { item, place } = decided.values.item;
      return `/lending?${place.code === "free" ? "lend" : "item"}=${encodeURIComponent(item.item_no)}`;
    }
    case "booking": {
      const { path, given } = bookingWay(decided.values.booking);
      return `${path}?desk=${given.desk}&at=${encodeURIComponent(given.at)}`;
    }
    case "receipt":
      return `/till/ledger?receipt=${decided.values.receipt.receipt}`;
    case "event":
    case "signup":
      return `/events/${decided.values.event.event}`;
    case "invoice": {
      const { voucher, number } = decided.values;
      return voucher
        ? `/vouchers/${voucher.voucher}`
        : `/vouchers/import?scanned=${encodeURIComponent(number)}`;
    }
  }
}
