import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { openSignedIn } from "../../tests/desk";
import type { Desktop, ScannerSetting } from "../ipc/ask";
import type { OnTop } from "../ipc/wire";
import { readOnTop } from "../outcome/read";

afterEach(() => vi.restoreAllMocks());

/** The window's own things over the fake desk. */
async function openWindow(focused: boolean, at = "/") {
  const shown: OnTop[] = [];
  const raised = vi.fn();
  const set: ScannerSetting[] = [];
  let tell: (code: string) => void = () => {};
  let setting: ScannerSetting = { port: null, hot_key: null };
  const standing = async () => ({
    ...setting,
    state: setting.port ? ("listening" as const) : ("off" as const),
    hot_key_works: false,
    ports: ["/dev/ttyACM0"],
  });
  const desktop: Desktop = {
    onScanned: (to) => {
      tell = to;
      return () => {};
    },
    showOnTop: async (outcome) => void shown.push(outcome),
    raise: async () => raised(),
    scanner: standing,
    setScanner: (next) => {
      set.push(next);
      setting = next;
      return standing();
    },
  };
  vi.spyOn(document, "hasFocus").mockReturnValue(focused);
  const fake = await openSignedIn({}, at, desktop);
  return { fake, shown, raised, set, scanned: (code: string) => tell(code) };
}

test("a scan from the serial line is answered, and shown on top while another program has the focus", async () => {
  const { fake, shown, scanned } = await openWindow(false, "/members");
  scanned("FD7Q4X83F2KM9");
  scanned("ZZZZ-0000-83F2");
  await waitFor(() => expect(shown).toHaveLength(2));
  expect(shown).toMatchObject([
    { kind: "done", name: "林芳", verdict: "已签到" },
    { kind: "look", verdict: "没有这个码" },
  ]);
  expect(shown[0]?.second).toMatch(/^青橙传感 协议至 2027-02-28$/);
  expect(fake.asked.filter((one) => one.ask === "checkin_scan")).toHaveLength(2);
});

test("with the focus on the window nothing is shown twice", async () => {
  const { shown, scanned } = await openWindow(true);
  scanned("FD7Q4X83F2KM9");
  await waitFor(() =>
    expect(screen.getAllByRole("status").some((one) => /已签到/.test(one.textContent ?? ""))).toBe(true),
  );
  expect(shown).toEqual([]);
});

test("what needs more than a look brings the window to the front", async () => {
  const { fake, raised, scanned } = await openWindow(false);
  fake.answers.search_decide = {
    code: "invoice",
    values: { number: "26440000000012345678", total: null, voucher: null },
  };
  scanned("01,32,,26440000000012345678,1272.00,20260901,,ABCD");
  await waitFor(() => expect(raised).toHaveBeenCalledOnce());
});

test("the settings tell how the scanner stands, and set its port", async () => {
  const { set } = await openWindow(true, "/settings");
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("串口（USB 串口模式）"), "/dev/ttyACM0");
  await user.click(screen.getByRole("button", { name: /就这样用/ }));
  await screen.findByText(/正在听 \/dev\/ttyACM0/);
  expect(set).toEqual([{ port: "/dev/ttyACM0", hot_key: null }]);
});

test("what the small window is given comes through its address whole", () => {
  const outcome: OnTop = {
    kind: "done",
    name: "林芳 #1",
    verdict: "已签到",
    second: "a&b=c%",
    theme: "dark",
  };
  expect(readOnTop(`#${encodeURIComponent(JSON.stringify(outcome))}`)).toEqual(outcome);
  for (const hash of ["", "#", "#%", "#{}", `#${encodeURIComponent('{"kind":"script"}')}`])
    expect(readOnTop(hash)).toBeUndefined();
});

test("behind the test door there is no scanner to set", async () => {
  await openSignedIn({}, "/settings");
  await screen.findByRole("heading", { name: "设置" });
  expect(screen.queryByText("扫码枪")).toBeNull();
});
