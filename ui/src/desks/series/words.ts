import type { Nth, Weekday } from "../../ipc/generated";
import { words } from "../../shared/language";

/** 每周三 14:00–16:00 · Wednesdays 14:00–16:00, and the form that makes it. */
export const seriesWords = words({
  repeat: { zh: "重复预约", en: "Repeat" },
  title: {
    zh: (desks: string) => `重复预约 ${desks}`,
    en: (desks: string) => `Book ${desks} repeatedly`,
  },
  rule: { zh: "怎么重复", en: "Repeats" },
  daily: { zh: "按天", en: "By day" },
  weekly: { zh: "按周", en: "By week" },
  monthlyByDay: { zh: "每月几号", en: "By day of the month" },
  monthlyByWeekday: { zh: "每月第几个星期几", en: "By weekday of the month" },
  dates: { zh: "自选日期", en: "Chosen dates" },
  every: { zh: "间隔", en: "Every" },
  everyDays: { zh: "几天一次", en: "days" },
  everyWeeks: { zh: "几周一次", en: "weeks" },
  everyMonths: { zh: "几个月一次", en: "months" },
  on: { zh: "星期", en: "On" },
  day: { zh: "几号", en: "Day" },
  nth: { zh: "第几个", en: "Which" },
  first: { zh: "从哪天", en: "From day" },
  ends: { zh: "到什么时候", en: "Ends" },
  onDay: { zh: "到某一天，含当天", en: "On a day, included" },
  afterTimes: { zh: "满几次", en: "After a number of times" },
  lastDay: { zh: "最后一天", en: "Last day" },
  times: { zh: "次数", en: "Times" },
  addDate: { zh: "加一天", en: "Add day" },
  chosen: { zh: "选好的日期", en: "Chosen dates" },
  from: { zh: "几点", en: "From time" },
  until: { zh: "几点止", en: "Until time" },
  nextDay: { zh: "止在第二天", en: "Ends on the next day" },
  skipClosed: { zh: "闭馆日不算，调休上班日照常", en: "Leave out days on which the house is closed" },
  alsoRooms: { zh: "一起订", en: "Together with" },
  sameTime: { zh: "同样的时间，哪天空订哪天", en: "same times, each on its free dates" },

  inConflict: { zh: (n: number) => `${n} 次冲突`, en: (n: number) => `${n} in conflict` },
  byDate: { zh: "按日期", en: "by date" },
  nthOf: { zh: (n: number) => `第 ${n} 次`, en: (n: number) => `No. ${n}` },
  to: { zh: (desk: string) => `换到 ${desk}`, en: (desk: string) => `Take ${desk}` },
  takes: { zh: (desk: string) => `这一次换到 ${desk}`, en: (desk: string) => `This one at ${desk}` },
  noOther: { zh: "同类的都不空", en: "No other of its kind is free" },
  free: { zh: (n: number) => `${n} 次可订`, en: (n: number) => `${n} can be had` },
  noneFree: { zh: "一次也订不上", en: "None can be had" },
  closedDays: {
    zh: (n: number) => `${n} 天闭馆，不订`,
    en: (n: number) => (n === 1 ? "One day the house is closed, not booked" : `${n} days the house is closed`),
  },
  noCalendar: {
    zh: (years: string) => `没有 ${years} 年的放假安排，闭馆日只按星期算`,
    en: (years: string) => `The holidays of ${years} are not known; only the week says what is closed`,
  },
  remembered: {
    zh: "跳过的日子若空出来，会在今日里再问你。",
    en: "Should a skipped date come free, Today asks you again.",
  },
  skipThese: {
    zh: (skipped: number, booked: number) => `跳过这 ${skipped} 次，订 ${booked} 次`,
    en: (skipped: number, booked: number) => `Skip these ${skipped}, book ${booked}`,
  },
  bookAll: { zh: (n: number) => `订 ${n} 次`, en: (n: number) => (n === 1 ? "Book once" : `Book ${n} times`) },
  noneAtAll: { zh: "一次都不订", en: "Book none" },
  booked: {
    zh: (no: string, n: number, name: string) => `${no} 订好了，${n} 次，归 ${name}`,
    en: (no: string, n: number, name: string) => `${no} is booked, ${n} times, for ${name}`,
  },
});

/** A series that is there already. */
export const datesWords = words({
  series: { zh: "重复预约", en: "Series" },
  look: { zh: (no: string) => `${no} 的全部日期`, en: (no: string) => `All dates of ${no}` },
  open: { zh: "看整个重复预约", en: "The whole series" },
  count: {
    zh: (coming: number, all: number) => `还有 ${coming} 次，共 ${all} 次`,
    en: (coming: number, all: number) => `${coming} to come of ${all}`,
  },
  dates: { zh: "各次", en: "Dates" },
  when: { zh: "时间", en: "When" },
  desk: { zh: "工位", en: "Desk" },
  state: { zh: "状态", en: "State" },
  coming: { zh: "还没到", en: "To come" },
  running: { zh: "正在用", en: "Running" },
  came: { zh: "来过", en: "Came" },
  over: { zh: "过去了，没来", en: "Over, not come" },
  cancelled: { zh: (reason: string) => `取消：${reason}`, en: (reason: string) => `Cancelled: ${reason}` },
  apart: { zh: "单独改过", en: "Changed by itself" },
  skipped: { zh: "跳过", en: "Skipped" },
  change: { zh: "改时间或换座", en: "Other time or desk" },
  cancel: { zh: "取消", en: "Cancel" },
  pastStays: {
    zh: "已经开始的和过去的不动。",
    en: "What has begun or is over stays as it is.",
  },
  reach: { zh: "改哪些", en: "Which ones" },
  this: { zh: "只这一次", en: "This one" },
  later: { zh: "这次和以后的", en: "This one and later" },
  all: { zh: "全部还没开始的", en: "All to come" },
  changeTitle: { zh: (when: string) => `改 ${when}`, en: (when: string) => `Change ${when}` },
  cancelTitle: { zh: (when: string) => `取消 ${when}`, en: (when: string) => `Cancel ${when}` },
  changeThese: {
    zh: (n: number) => `改 ${n} 次`,
    en: (n: number) => (n === 1 ? "Change one" : `Change ${n}`),
  },
  skipChange: {
    zh: (kept: number, changed: number) => `这 ${kept} 次不动，改 ${changed} 次`,
    en: (kept: number, changed: number) => `Leave these ${kept}, change ${changed}`,
  },
  unchanged: { zh: (n: number) => `${n} 次本来就是这样`, en: (n: number) => `${n} are like this already` },
  nothing: { zh: "没有要改的。", en: "Nothing to change." },
  cancelThem: { zh: (what: string) => `取消：${what}`, en: (what: string) => `Cancel: ${what}` },
  changed: {
    zh: (no: string, n: number) => `${no} 改了 ${n} 次`,
    en: (no: string, n: number) => `${no}: ${n} changed`,
  },
  ended: {
    zh: (no: string, n: number) => `${no} 取消了 ${n} 次`,
    en: (no: string, n: number) => `${no}: ${n} cancelled`,
  },
});

export const weekdayWords = words({
  monday: { zh: "周一", en: "Mon" },
  tuesday: { zh: "周二", en: "Tue" },
  wednesday: { zh: "周三", en: "Wed" },
  thursday: { zh: "周四", en: "Thu" },
  friday: { zh: "周五", en: "Fri" },
  saturday: { zh: "周六", en: "Sat" },
  sunday: { zh: "周日", en: "Sun" },
} satisfies Record<Weekday, { zh: string; en: string }>);

export const nthWords = words({
  first: { zh: "第一个", en: "first" },
  second: { zh: "第二个", en: "second" },
  third: { zh: "第三个", en: "third" },
  fourth: { zh: "第四个", en: "fourth" },
  last: { zh: "最后一个", en: "last" },
} satisfies Record<Nth, { zh: string; en: string }>);

/** A rule in words. */
export const ruleWords = words({
  daily: { zh: (n: number) => (n === 1 ? "每天" : `每 ${n} 天`), en: (n: number) => (n === 1 ? "Every day" : `Every ${n} days`) },
  weekly: {
    zh: (n: number, days: string) => (n === 1 ? `每${days}` : `每 ${n} 周的${days}`),
    en: (n: number, days: string) => (n === 1 ? `Every ${days}` : `Every ${n} weeks on ${days}`),
  },
  monthlyByDay: {
    zh: (n: number, day: number) => (n === 1 ? `每月 ${day} 号` : `每 ${n} 个月的 ${day} 号`),
    en: (n: number, day: number) => (n === 1 ? `Day ${day} of every month` : `Day ${day} of every ${n} months`),
  },
  monthlyByWeekday: {
    zh: (n: number, nth: string, on: string) => (n === 1 ? `每月${nth}${on}` : `每 ${n} 个月的${nth}${on}`),
    en: (n: number, nth: string, on: string) =>
      n === 1 ? `The ${nth} ${on} of every month` : `The ${nth} ${on} of every ${n} months`,
  },
  dates: { zh: (n: number) => `自选 ${n} 天`, en: (n: number) => `${n} chosen dates` },
});
