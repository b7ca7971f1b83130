import { words } from "../../shared/language";

export const closureWords = words({
  title: { zh: "停用", en: "Closures" },
  none: { zh: "现在和以后都没有停用。", en: "Nothing is or will be closed." },
  from: { zh: "从", en: "From" },
  until: { zh: "到", en: "Until" },
  what: { zh: "停用什么", en: "What is closed" },
  reason: { zh: "原因", en: "Reason" },
  house: { zh: "整个空间", en: "The whole house" },
  zone: { zh: (name: string) => name, en: (name: string) => name },
  desks: {
    zh: (first: string, n: number) => (n > 1 ? `${first} 等 ${n} 张` : first),
    en: (first: string, n: number) => (n > 1 ? `${first} and ${n - 1} more` : first),
  },
  noDesk: { zh: "都留给了预约", en: "all kept for bookings" },
  lift: { zh: "恢复使用", en: "Open again" },
  shorten: { zh: "提前结束", en: "End earlier" },
  add: { zh: "停用一段时间", en: "Close for a time" },
  lifted: { zh: (what: string) => `${what} 恢复使用`, en: (what: string) => `${what} is open again` },
  shortened: {
    zh: (what: string, until: string) => `${what} 停用到 ${until}`,
    en: (what: string, until: string) => `${what} is closed until ${until}`,
  },
});

export const closeWords = words({
  title: { zh: "停用一段时间", en: "Close for a time" },
  scope: { zh: "停用什么", en: "What to close" },
  desk: { zh: (desk: string) => `只有 ${desk}`, en: (desk: string) => `${desk} alone` },
  zone: { zh: (zone: string) => `${zone} 全部`, en: (zone: string) => `All of ${zone}` },
  house: { zh: "整个空间", en: "The whole house" },
  fromDay: { zh: "从哪天", en: "From day" },
  fromTime: { zh: "几点", en: "From time" },
  untilDay: { zh: "到哪天", en: "Until day" },
  untilTime: { zh: "几点止", en: "Until time" },
  reason: { zh: "原因", en: "Reason" },
  reasonHint: {
    zh: "订的人会看到；取消的预约也记这一句",
    en: "Seen by whoever wants to book, and kept with what is cancelled",
  },
  closes: {
    zh: (n: number) => `停用 ${n} 张（间）`,
    en: (n: number) => (n === 1 ? "Closes one" : `Closes ${n}`),
  },
  close: { zh: "停用", en: "Close" },
  closed: {
    zh: (what: string, until: string) => `${what} 停用到 ${until}`,
    en: (what: string, until: string) => `${what} is closed until ${until}`,
  },
});
