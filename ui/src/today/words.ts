import { words } from "../shared/language";

/** The slab's verdicts and sentences. */
export const outcomeWords = words({
  checkedIn: { zh: "已签到", en: "Checked in" },
  checkedOut: { zh: "已签退", en: "Checked out" },
  revoked: { zh: "卡已挂失", en: "Lost card" },
  unknown: { zh: "没有这个码", en: "No such code" },
  agreementUntil: { zh: (day: string) => `协议至 ${day}`, en: (day: string) => `agreement until ${day}` },
  lapsed: {
    zh: (team: string, day: string) => `${team} 的协议 ${day} 到期，还没续`,
    en: (team: string, day: string) => `${team}'s agreement ended on ${day} and is not renewed`,
  },
  stayed: {
    zh: (lasting: string, clock: string) => `${clock} 来的，待了 ${lasting}`,
    en: (lasting: string, clock: string) => `Here since ${clock}, stayed ${lasting}`,
  },
  twiceIn: {
    zh: (clock: string) => `${clock} 已签到，没有再记一次`,
    en: (clock: string) => `In since ${clock}; not counted twice`,
  },
  twiceOut: {
    zh: (clock: string) => `${clock} 已签退，没有再记一次`,
    en: (clock: string) => `Left at ${clock}; not counted twice`,
  },
  revokedWhy: {
    zh: (day: string, tail: string) => `这张卡 ${day} 已挂失，新卡尾号 ${tail} 在用`,
    en: (day: string, tail: string) => `Reported lost on ${day}; the new card ends in ${tail}`,
  },
  cardOver: { zh: "临时卡过期", en: "Day card ended" },
  cardOverWhy: {
    zh: (moment: string) => `这张临时卡只用到 ${moment}`,
    en: (moment: string) => `This card was good until ${moment}`,
  },
  archived: { zh: "已归档", en: "In the archive" },
  archivedWhy: {
    zh: (day: string) => `${day} 已归档，卡停用`,
    en: (day: string) => `Archived on ${day}; the card is not in use`,
  },
  unknownWhy: { zh: "不是这里发的卡，或没读全", en: "Not one of our cards, or not read whole" },
  dayOfMonth: { zh: (n: string) => `本月第 ${n} 天`, en: (n: string) => `Day ${n} this month` },
  notCheckedIn: { zh: "未签到，已记下", en: "not checked in, noted" },
  noted: { zh: "已记下", en: "noted" },
  justNow: { zh: "刚刚", en: "just now" },
  refused: { zh: "没有做", en: "Not done" },
  broke: { zh: "没收到回答", en: "No answer" },
  book: { zh: "订工位", en: "Book desk" },
  lend: { zh: "借用", en: "Lend" },
  booked: {
    zh: (desk: string, span: string) => `工位 ${desk} 今天 ${span}`,
    en: (desk: string, span: string) => `Desk ${desk} today ${span}`,
  },
  has: {
    zh: (item: string, when: string) => `借着 ${item}，${when}还`,
    en: (item: string, when: string) => `Has ${item}, due ${when}`,
  },
  hasLate: {
    zh: (item: string, days: number) => `借着 ${item}，逾期 ${days} 天`,
    en: (item: string, days: number) => `Has ${item}, ${days} ${days === 1 ? "day" : "days"} overdue`,
  },
  hasMore: { zh: (n: number) => `另借 ${n} 件`, en: (n: number) => `and ${n} more` },
  today: { zh: "今天", en: "today" },
  tomorrow: { zh: "明天", en: "tomorrow" },
  openMember: { zh: "打开会员", en: "Open member" },
  search: { zh: "查找", en: "Search" },
  newMember: { zh: "新会员", en: "New member" },
  checkTail: { zh: "核对手机尾号后签到", en: "Check in by phone tail" },
  newCard: { zh: "补卡", en: "New card" },
  letBe: { zh: "不处理", en: "Leave it" },
  again: { zh: "再试一次", en: "Try again" },
  tail: { zh: "手机后四位", en: "Last four of the mobile" },
  tailHint: { zh: "请本人报出来，屏幕上不显示", en: "Ask the person; the screen does not show it" },
  tailWrong: { zh: "和登记的不一样", en: "Not the registered one" },
  checkIn: { zh: "签到", en: "Check in" },
  checkOut: { zh: "签退", en: "Check out" },
  idle: { zh: "等着扫码", en: "Ready to scan" },
  idleHow: {
    zh: "会员把卡对准扫码枪就签到，再扫一次签退。没带卡，输姓名或手机尾号。",
    en: "A card at the scanner checks in; again, it checks out. Without a card, type a name or a phone tail.",
  },
});

export const todayWords = words({
  title: { zh: "今日", en: "Today" },
  recent: { zh: "刚才", en: "Just before" },
  shortIn: { zh: "签到", en: "checked in" },
  shortOut: {
    zh: (lasting: string) => `签退，待了 ${lasting}`,
    en: (lasting: string) => `checked out after ${lasting}`,
  },
  shortTwice: { zh: "没有再记一次", en: "not counted twice" },
  shortRevoked: { zh: "卡已挂失", en: "card reported lost" },
  shortCardOver: { zh: "临时卡过期", en: "day card ended" },
  shortArchived: { zh: "已归档", en: "archived" },
  shortUnknown: { zh: "未知码", en: "unknown code" },
  here: { zh: "在场", en: "In the house" },
  people: { zh: "人", en: "people" },
  visits: {
    zh: (n: number) => `今天来过 ${n} 人次`,
    en: (n: number) => `${n} ${n === 1 ? "visit" : "visits"} today`,
  },
  nobody: { zh: "现在没有人在场。", en: "Nobody is in." },
  bookings: { zh: "预约", en: "Bookings" },
  nowAndNext: {
    zh: (n: number) => `现在与接下来${n > 0 ? `，${n} 个` : ""}`,
    en: (n: number) => `now and next${n > 0 ? `, ${n}` : ""}`,
  },
  noBookings: { zh: "今天没有后面的预约。", en: "Nothing more is booked today." },
  next: { zh: "还没开始", en: "Later" },
  arrived: { zh: "已到", en: "Arrived" },
  late: { zh: "还没到", en: "Not here yet" },
  loans: { zh: "借用", en: "Loans" },
  dueAndOverdue: {
    zh: (n: number) => `到期与逾期${n > 0 ? `，${n} 件` : ""}`,
    en: (n: number) => `due and overdue${n > 0 ? `, ${n}` : ""}`,
  },
  nothingDue: { zh: "到明天没有要还的。", en: "Nothing is due by tomorrow." },
  ending: { zh: "协议到期", en: "Agreements ending" },
  endsIn: {
    zh: (days: number) => (days === 0 ? "今天到期" : `${days} 天后到期`),
    en: (days: number) => (days === 0 ? "ends today" : `ends in ${days} ${days === 1 ? "day" : "days"}`),
  },
  ended: {
    zh: (days: number) => `到期 ${days} 天，还没续`,
    en: (days: number) => `ended ${days} ${days === 1 ? "day" : "days"} ago`,
  },
  moreEndings: { zh: (n: number) => `另有 ${n} 份`, en: (n: number) => `${n} more` },
  overdue: {
    zh: (days: number) => `逾期 ${days} 天`,
    en: (days: number) => `${days} ${days === 1 ? "day" : "days"} overdue`,
  },
  dueToday: { zh: (clock: string) => `今天 ${clock}`, en: (clock: string) => `Today ${clock}` },
  dueTomorrow: { zh: (clock: string) => `明天 ${clock}`, en: (clock: string) => `Tomorrow ${clock}` },
  events: { zh: "今日活动", en: "Events today" },
  noEvents: { zh: "今天没有活动。", en: "Nothing is on today." },
  moreEvents: { zh: (n: number) => `另有 ${n} 场`, en: (n: number) => `${n} more` },
  signedIn: {
    zh: (came: number, signedUp: number, waiting: number) =>
      `已签到 ${came} / 报名 ${signedUp}${waiting > 0 ? `，候补 ${waiting}` : ""}`,
    en: (came: number, signedUp: number, waiting: number) =>
      `${came} of ${signedUp} signed in${waiting > 0 ? `, ${waiting} waiting` : ""}`,
  },
  more: { zh: (n: number) => `另有 ${n} 人`, en: (n: number) => `${n} more` },
});

export const boxWords = words({
  box: { zh: "扫码，或找人", en: "Scan, or find a person" },
  hint: { zh: "扫码，或输入姓名、手机尾号、编号", en: "Scan, or type a name, phone tail, number" },
  smallHint: { zh: "扫码或找人", en: "Scan or find" },
  ready: { zh: "扫码枪就绪", en: "Scanner ready" },
  found: { zh: (n: number) => `${n} 条`, en: (n: number) => `${n} found` },
  people: { zh: "人", en: "People" },
  none: { zh: (text: string) => `没有找到“${text}”。`, en: (text: string) => `Nothing found for “${text}”.` },
  inSince: { zh: (clock: string) => `在场，${clock} 签到`, en: (clock: string) => `In since ${clock}` },
  notIn: { zh: "不在场", en: "Not in" },
  present: { zh: "在场", en: "In" },
  team: { zh: "团队", en: "Team" },
  agreement: { zh: "协议", en: "Agreement" },
  until: { zh: (day: string) => `至 ${day}`, en: (day: string) => `until ${day}` },
  mobile: { zh: "手机", en: "Mobile" },
  alone: { zh: "个人", en: "On their own" },
  open: { zh: "打开", en: "Open" },
  choose: { zh: "选", en: "Choose" },
});
