/** A month to pick a day from, by react-day-picker; Esc closes. Days stand for themselves, whatever the PC's zone. */
import { useEffect, useState } from "react";
import { DayPicker } from "react-day-picker";
import { enGB } from "react-day-picker/locale/en-GB";
import { zhCN } from "react-day-picker/locale/zh-CN";
import { useLanguage, useWords } from "./language";
import { fieldWords } from "./words";
import "./Month.css";

type Props = { value: string; today: string; onPick: (day: string) => void; onClose: () => void };

const dateOf = (day: string) => new Date(`${day}T00:00:00`);

const two = (n: number) => String(n).padStart(2, "0");
const dayOf = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

export function Month({ value, today, onPick, onClose }: Props) {
  const say = useWords(fieldWords);
  const language = useLanguage();
  const [month, setMonth] = useState(dateOf(value));
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      onClose();
    };
    window.addEventListener("keydown", close, true);
    return () => window.removeEventListener("keydown", close, true);
  }, [onClose]);
  return (
    <div
      className="month"
      role="dialog"
      aria-label={say.month(dayOf(month).slice(0, 7))}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <DayPicker
        mode="single"
        autoFocus
        showOutsideDays
        weekStartsOn={1}
        locale={language === "zh" ? zhCN : enGB}
        today={dateOf(today)}
        selected={dateOf(value)}
        month={month}
        onMonthChange={setMonth}
        onDayClick={(date) => onPick(dayOf(date))}
      />
    </div>
  );
}
