/** One key, one meaning, in the whole product. A screen names the meaning; the key follows from here. */
export const keymap = {
  help: "F1",
  new_member: "F2",
  till: "F3",
  undo: "F4",
  check_in_or_out: "F5",
  book: "F6",
  lend: "F7",
  visitor: "F8",
  last_acts: "F9",
  ask_supervisor: "F10",
  card: "F11",
  switch_user: "F12",
  box: "Ctrl K",
  back: "Esc",
  primary: "↵",
} as const;

export type Meaning = keyof typeof keymap;
