import { words } from "../../shared/language";

export const rangeWords = words({
  title: { zh: "取消一段时间的预约", en: "Cancel the bookings of a range" },
  whose: { zh: "谁的", en: "Whose" },
  member: { zh: "一位会员的", en: "One person's" },
  desk: { zh: (desk: string) => `${desk} 的`, en: (desk: string) => `Those of ${desk}` },
  all: { zh: "所有人的，要主管", en: "Everybody's, takes a supervisor" },
  fromDay: { zh: "从哪天", en: "From day" },
  fromTime: { zh: "几点", en: "From time" },
  untilDay: { zh: "到哪天", en: "Until day" },
  untilTime: { zh: "几点止", en: "Until time" },
  hits: {
    zh: (n: number) => `会取消 ${n} 个`,
    en: (n: number) => (n === 1 ? "One would be cancelled" : `${n} would be cancelled`),
  },
  none: { zh: "这段时间没有可以取消的。", en: "There is nothing to cancel in this range." },
  begun: {
    zh: (n: number) => `${n} 个已经开始，不动`,
    en: (n: number) => (n === 1 ? "One has begun and stays" : `${n} have begun and stay`),
  },
  cancel: {
    zh: (n: number) => `取消这 ${n} 个`,
    en: (n: number) => (n === 1 ? "Cancel this one" : `Cancel these ${n}`),
  },
  cancelled: {
    zh: (n: number) => `取消了 ${n} 个预约`,
    en: (n: number) => (n === 1 ? "One booking is cancelled" : `${n} bookings are cancelled`),
  },
});
