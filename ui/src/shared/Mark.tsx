/**
 * A state is told three ways: shape, word and colour.
 *
 *     <State of="done">{say.checkedIn}</State>      // mark and word
 *     <Mark of="stop" size={20} />                  // the mark alone, beside a word that stands there anyway
 *
 * done 已签到 达标 · left 已签退 已归还 · stop 逾期 重复 · warn 还没到 将到期 · lacking 证据不足 ·
 * underway 借出 进行中 · byhand 待人工 · open 空 接下来 · now 正在
 */
import type { ReactNode } from "react";
import "./Mark.css";

export type MarkKind = "done" | "left" | "stop" | "warn" | "lacking" | "underway" | "byhand" | "open" | "now";

const shapes: Record<MarkKind, ReactNode> = {
  done: (
    <>
      <circle cx="8" cy="8" r="7" className="mark-solid" />
      <path d="M4.6 8.3 7 10.6l4.4-4.9" className="mark-cut" />
    </>
  ),
  left: (
    <>
      <circle cx="8" cy="8" r="6.3" className="mark-line" />
      <path d="M4.9 8h6M8.6 5.6 11 8l-2.4 2.4" className="mark-line" />
    </>
  ),
  stop: (
    <>
      <rect x="1.2" y="1.2" width="13.6" height="13.6" rx="2.4" className="mark-solid" />
      <path d="M4.6 8h6.8" className="mark-cut" />
    </>
  ),
  warn: (
    <>
      <path d="M8 1.8 15 14H1z" className="mark-solid mark-rounded" />
      <path d="M8 6.2v3.6M8 12.1v.1" className="mark-cut" />
    </>
  ),
  lacking: <circle cx="8" cy="8" r="6.2" className="mark-line mark-dashed" />,
  underway: (
    <>
      <circle cx="8" cy="8" r="6.3" className="mark-line" />
      <path d="M8 1.7a6.3 6.3 0 0 0 0 12.6z" className="mark-solid" />
    </>
  ),
  byhand: (
    <>
      <path d="M8 1.3 14.7 8 8 14.7 1.3 8z" className="mark-line" />
      <circle cx="8" cy="8" r="1.5" className="mark-solid" />
    </>
  ),
  open: <circle cx="8" cy="8" r="3.4" className="mark-line" />,
  now: <circle cx="8" cy="8" r="4" className="mark-solid" />,
};

export function Mark({ of, size = 16 }: { of: MarkKind; size?: number }) {
  return (
    <svg className={`mark mark-${of}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[of]}
    </svg>
  );
}

export function State({ of, size = 16, children }: { of: MarkKind; size?: number; children: ReactNode }) {
  return (
    <span className={`state state-${of}`}>
      <Mark of={of} size={size} />
      <span className="state-word">{children}</span>
    </span>
  );
}
