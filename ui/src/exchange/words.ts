import { words } from "../shared/language";

export const exchangeWords = words({
  out: { zh: "导出", en: "Write out" },
  in: { zh: "导入", en: "Import" },
  outTitle: { zh: "导出预约", en: "Write bookings out" },
  inTitle: { zh: "导入预约", en: "Import bookings" },
  from: { zh: "从", en: "From" },
  to: { zh: "到", en: "To" },
  as: { zh: "格式", en: "As" },
  calendar: { zh: "日历（.ics）", en: "Calendar (.ics)" },
  sheet: { zh: "表格（.xlsx）", en: "Sheet (.xlsx)" },
  place: { zh: "工位或房间", en: "Desk or room" },
  all: { zh: "全部", en: "All of them" },
  whose: { zh: "只要谁的，不填就是全部", en: "Whose alone; all of them if left out" },
  saved: {
    zh: (n: number) => `${n} 条预约已存好`,
    en: (n: number) => `${n} ${n === 1 ? "booking" : "bookings"} saved`,
  },
  notSaved: { zh: "没存上，再试一次", en: "Not saved; try again" },
  choose: { zh: "选日历或表格", en: "Choose a calendar or sheet" },
  chooseHint: {
    zh: "微信、邮箱、Outlook 发来的 .ics，或这里导出的 .xlsx",
    en: "An .ics from a calendar, or an .xlsx written out here",
  },
  forWhom: { zh: "没写是谁的，记在谁名下", en: "Whose those are that name nobody" },
  where: { zh: "没写地点的，订在哪里", en: "Where those go that name no place" },
  nowhere: { zh: "不订", en: "Nowhere" },
  counts: {
    zh: (fresh: number, known: number, left: number) => `可订 ${fresh}，已有 ${known}，不能订 ${left}`,
    en: (fresh: number, known: number, left: number) =>
      `${fresh} to book, ${known} here already, ${left} left out`,
  },
  what: { zh: "事项", en: "What" },
  when: { zh: "时间", en: "When" },
  who: { zh: "会员", en: "Member" },
  verdict: { zh: "结果", en: "Result" },
  fresh: { zh: "可订", en: "To book" },
  known: { zh: (no: string) => `已有 ${no}`, en: (no: string) => `here already: ${no}` },
  book: {
    zh: (n: number) => `订这 ${n} 条`,
    en: (n: number) => `Book ${n === 1 ? "this one" : `these ${n}`}`,
  },
  booked: {
    zh: (n: number) => `${n} 条预约已订`,
    en: (n: number) => `${n} ${n === 1 ? "booking" : "bookings"} made`,
  },
});
