/** Opens the whole application over a fake desk, signed in, with keys and scans as the window has them. */
import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { App } from "../src/App";
import { type Desktop, signAs } from "../src/ipc/ask";
import { listenForKeys } from "../src/shared/keys";
import { type Fake, type FakeDesk, startFake } from "./fake";
import { inOneBreath } from "./keyClock";

let stop: (() => void) | undefined;

export async function openDesk(answers: Fake = {}, at = "/", desktop?: Desktop): Promise<FakeDesk> {
  stop?.();
  stop = listenForKeys();
  signAs(undefined);
  window.location.hash = at;
  const desk = startFake(answers, desktop);
  render(<App />);
  return desk;
}

export async function signIn(name = "何若溪") {
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: new RegExp(name) }));
  await user.type(await screen.findByLabelText(/PIN/), "246810{Enter}");
  await screen.findByRole("navigation");
}

export async function openSignedIn(answers: Fake = {}, at = "/", desktop?: Desktop): Promise<FakeDesk> {
  const desk = await openDesk(answers, at, desktop);
  await signIn();
  return desk;
}

/** What a scanner types, faster than a person. */
export function scan(code: string) {
  const press = (init: KeyboardEventInit) => () =>
    void fireEvent.keyDown(document.activeElement ?? document.body, init);
  inOneBreath([...[...code].map((key) => press({ key })), press({ key: "Enter", code: "Enter" })]);
}

/** What axe-core finds, as lines; colours are held by contrast.test.ts, since jsdom draws nothing. */
export async function found(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
