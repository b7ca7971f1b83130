/** The keys of each screen: a meaning of the keymap, or a key alone with its words. */
import type { Meaning } from "../../shared/keymap";
import type { railWords } from "../words";
import type { screenKeyWords } from "./words";

type ScreenKey = Meaning | readonly [key: string, word: keyof typeof screenKeyWords];

export const screenKeys: Record<keyof typeof railWords, readonly ScreenKey[]> = {
  today: ["check_in_or_out", "book", "lend", "card", "new_member"],
  desks: [
    "book",
    ["← →", "time"],
    ["N", "nowAgain"],
    ["F", "nextFree"],
    ["L", "listOrPlan"],
    ["1–9", "nearest"],
    ["M", "move"],
    ["X", "cancel"],
    ["O", "occupied"],
    ["R", "series"],
    ["K", "moreOfDesk"],
    ["[ ]", "otherDay"],
    ["T", "timeline"],
    ["P", "printPlan"],
  ],
  members: ["new_member", "check_in_or_out", "card", ["P", "print"], ["↑ ↓", "walk"]],
  lending: ["lend", ["N", "newItem"], ["↑ ↓", "walk"]],
  events: [["N", "newEvent"], ["D", "door"], "check_in_or_out", ["↑ ↓", "walk"]],
  records: [
    ["A", "addRow"],
    ["↑ ↓", "walk"],
  ],
  vouchers: ["ask_supervisor", ["↑ ↓", "walk"]],
  packet: [
    ["P", "produce"],
    ["D", "fillGap"],
    ["M", "makeAgain"],
    ["↑ ↓", "walk"],
  ],
  profile: [],
  till: ["till", ["R", "receipt"], ["C", "charge"], ["N", "takeDeposit"], ["P", "printReceipt"]],
  closing: [],
  settings: [],
};
