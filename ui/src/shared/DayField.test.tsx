import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { DayField, TimeField } from "./DayField";
import { formats } from "./dates";
import { typedDay, typedTime } from "./typed";

test.each([
  ["3-2", "2026-03-02"],
  ["0302", "2026-03-02"],
  ["2025.12.9", "2025-12-09"],
  ["２０２６－０３－０２", "2026-03-02"],
  ["3月2日", "2026-03-02"],
  ["+7", "2026-12-01"],
  ["2-30", undefined],
  ["soon", undefined],
])("the day %s", (text, day) => {
  expect(typedDay(text, "2026-11-24")).toBe(day);
});

test.each([
  ["9", "09:00"],
  ["930", "09:30"],
  ["21：05", "21:05"],
  ["24:00", undefined],
])("the time %s", (text, time) => {
  expect(typedTime(text)).toBe(time);
});

test("the instant of a wall clock in the space's zone, also beside a change of the clocks", () => {
  expect(formats("zh", "Asia/Shanghai").instantOf("2026-03-02", "09:30")).toBe("2026-03-02T01:30:00Z");
  expect(formats("en", "Europe/Berlin").instantOf("2026-03-29", "09:00")).toBe("2026-03-29T07:00:00Z");
  expect(formats("en", "Europe/Berlin").instantOf("2026-03-29", "01:30")).toBe("2026-03-29T00:30:00Z");
});

function Form() {
  const [day, setDay] = useState("2026-03-02");
  const [time, setTime] = useState("");
  return (
    <>
      <DayField label="day" value={day} onChange={setDay} />
      <TimeField label="time" value={time} onChange={setTime} />
      <output>{`${day} ${time}`}</output>
    </>
  );
}

test("typing, stepping and picking all end in one value", () => {
  render(<Form />);
  const day = screen.getByLabelText("day");
  fireEvent.change(day, { target: { value: "3-9" } });
  expect(screen.getByRole("status").textContent).toMatch(/-03-09 $/);
  fireEvent.keyDown(day, { key: "ArrowUp" });
  expect(day).toHaveProperty("value", expect.stringMatching(/-03-10$/));
  fireEvent.keyDown(day, { key: "ArrowDown", altKey: true });
  fireEvent.keyDown(document.activeElement ?? day, { key: "ArrowRight" });
  fireEvent.click(document.activeElement ?? day);
  expect(screen.getByRole("status").textContent).toMatch(/-03-11 $/);
  expect(screen.queryByRole("dialog")).toBeNull();
  const time = screen.getByLabelText("time");
  fireEvent.change(time, { target: { value: "930" } });
  fireEvent.blur(time);
  expect(time).toHaveProperty("value", "09:30");
});

test("what is no day says so and keeps the typing", () => {
  render(<Form />);
  const day = screen.getByLabelText("day");
  fireEvent.change(day, { target: { value: "tomorrow" } });
  fireEvent.blur(day);
  expect(day).toHaveProperty("value", "tomorrow");
  expect(screen.getByRole("alert").textContent).toContain("2026-03-02");
});
