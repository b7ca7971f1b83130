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
  keptOut: { zh: "暂不能进", en: "Not now" },
  archived: { zh: "已离开", en: "Left the house" },
  hoursWhy: {
    zh: (opens: string, closes: string) => `开放时间 ${opens}–${closes}`,
    en: (opens: string, closes: string) => `Open from ${opens} to ${closes}`,
  },
  soonWhy: { zh: (clock: string) => `${clock} 刚签退`, en: (clock: string) => `Left at ${clock}` },
  oftenWhy: {
    zh: (n: number) => `今天已进 ${n} 次`,
    en: (n: number) => `In ${n} ${n === 1 ? "time" : "times"} today`,
  },
  archivedWhy: {
    zh: (day: string) => `${day} 已归档，卡不再有效`,
    en: (day: string) => `Archived on ${day}; the card is no longer good`,
  },
  from: { zh: (when: string) => `${when} 起可以进`, en: (when: string) => `may come in from ${when}` },
  forcedWhy: { zh: (reason: string) => `放行：${reason}`, en: (reason: string) => `Let in: ${reason}` },
  force: { zh: "放行", en: "Let in" },
  forceTitle: { zh: (name: string) => `放行 ${name}`, en: (name: string) => `Let ${name} in` },
  forceReason: { zh: "为什么放行", en: "Why" },
  forceHint: { zh: "记在这次到访上", en: "Kept with the visit" },
  cardOver: { zh: "临时卡过期", en: "Day card ended" },
  cardOverWhy: {
    zh: (moment: string) => `这张临时卡只用到 ${moment}`,
    en: (moment: string) => `This card was good until ${moment}`,
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
  shortKeptOut: { zh: "没放进", en: "not let in" },
  shortForced: { zh: "放行签到", en: "let in" },
  shortCardOver: { zh: "临时卡过期", en: "day card ended" },
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
  visitorOf: { zh: (host: string) => `访客，找 ${host}`, en: (host: string) => `visits ${host}` },
  allVisits: { zh: "今天的到访", en: "Visits today" },
  station: { zh: "扫码枪在", en: "Scanner in" },
  noStation: { zh: "不分区", en: "no zone" },
  elsewhere: { zh: "不分区", en: "No zone" },
  waiting: {
    zh: (n: number, from: string, until: string) => `${from}–${until} 程序没开，${n} 项到了时间，等你确认`,
    en: (n: number, from: string, until: string) =>
      `${n} ${n === 1 ? "thing" : "things"} fell due while the program was off, ${from}–${until}; please confirm`,
  },
  confirm: { zh: "逐项确认", en: "Confirm" },
  waitingTitle: { zh: "程序没开时到了时间的", en: "What fell due while the program was off" },
  waitingWhy: {
    zh: "没人看到当时的情况，先不算没来，也不签退。",
    en: "Nobody saw what was so; until you say, nobody counts as missing and nobody is checked out.",
  },
  came: { zh: "来了", en: "Came" },
  cameNot: { zh: "没来", en: "Did not come" },
  stayed: { zh: "还在", en: "Still in" },
  wentHome: { zh: "走了", en: "Left" },
  allPresent: { zh: (n: number) => `${n} 项都在`, en: (n: number) => `All ${n} were there` },
  allAbsent: { zh: (n: number) => `${n} 项都不在`, en: (n: number) => `None of the ${n}` },
  closedAt: { zh: (clock: string) => `${clock} 该签退`, en: (clock: string) => `due to close at ${clock}` },
  waitingDone: { zh: "都确认了。", en: "All confirmed." },
  more: { zh: (n: number) => `另有 ${n} 人`, en: (n: number) => `${n} more` },
});

export const offerWords = words({
  title: { zh: "候补", en: "Waiting list" },
  offered: {
    zh: (n: number, all: number) =>
      `空出来的位给 ${n} 位候补留着${all > n ? `，另有 ${all - n} 位在等` : ""}`,
    en: (n: number, all: number) =>
      `${n} ${n === 1 ? "place is" : "places are"} held for who waited${all > n ? `, ${all - n} more wait` : ""}`,
  },
  waits: {
    zh: (n: number) => `${n} 位在候补工位或房间`,
    en: (n: number) => `${n} ${n === 1 ? "person waits" : "people wait"} for a desk or a room`,
  },
  look: { zh: "看候补", en: "Show them" },
  order: {
    zh: "空出来就给排在最前的一位留着，过时给下一位。",
    en: "What comes free is held for the first who asked; in time it goes to the next.",
  },
  nobody: { zh: "没有人在候补。", en: "Nobody waits." },
  take: { zh: "要了", en: "Takes it" },
  decline: { zh: "不要，给下一位", en: "Declines; next" },
  stop: { zh: "不等了", en: "Stops waiting" },
  taken: {
    zh: (name: string, desk: string) => `${name} 订了 ${desk}`,
    en: (name: string, desk: string) => `${desk} is booked for ${name}`,
  },
  until: { zh: (clock: string) => `留到 ${clock}`, en: (clock: string) => `held until ${clock}` },
  anyDesk: { zh: "任一工位", en: "Any desk" },
  anyRoom: { zh: "任一房间", en: "Any room" },
});

export const boxWords = words({
  box: { zh: "扫码，或找人", en: "Scan, or find a person" },
  hint: {
    zh: "扫码，或输入姓名、拼音、尾号、编号，或一句预约",
    en: "Scan, or type a name, phone tail, number, or a booking",
  },
  smallHint: { zh: "扫码或找人", en: "Scan or find" },
  ready: { zh: "扫码枪就绪", en: "Scanner ready" },
  found: { zh: (n: number) => `${n} 条`, en: (n: number) => `${n} found` },
  matches: { zh: "找到的", en: "Matches" },
  more: { zh: "还有更多，再输几个字", en: "there are more; type on" },
  nextGroup: { zh: "下一类", en: "Next kind" },
  line: {
    zh: "也可以写：明天 14-16 小会 张三",
    en: "A booking works too: 明天 14-16 小会 张三",
  },
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

/** The groups of what was found. */
export const groupWords = words({
  proposal: { zh: "预约", en: "Booking" },
  person: { zh: "人", en: "People" },
  team: { zh: "团队", en: "Teams" },
  desk: { zh: "工位与房间", en: "Desks and rooms" },
  item: { zh: "物品", en: "Items" },
  event: { zh: "活动", en: "Events" },
  voucher: { zh: "票据", en: "Vouchers" },
  receipt: { zh: "收据", en: "Receipts" },
  booking: { zh: "预约", en: "Bookings" },
});

/** What tells one found thing from another. */
export const foundWords = words({
  present: { zh: "在场", en: "In" },
  alone: { zh: "个人", en: "On their own" },
  team: { zh: "团队", en: "Team" },
  company: { zh: "企业", en: "Company" },
  heads: { zh: (n: number) => `${n} 人`, en: (n: number) => `${n} ${n === 1 ? "person" : "people"}` },
  until: { zh: (day: string) => `协议至 ${day}`, en: (day: string) => `agreement until ${day}` },
  noAgreement: { zh: "没有协议", en: "no agreement" },
  deskFree: { zh: "空", en: "Free" },
  deskPromised: { zh: "已约", en: "Promised" },
  deskInUse: { zh: "在用", en: "In use" },
  deskAssigned: { zh: "团队固定", en: "A team's" },
  deskNotCome: { zh: "还没到", en: "Not here yet" },
  deskClosed: { zh: "暂停用", en: "Closed" },
  deskOut: { zh: "停用", en: "Out of service" },
  itemIn: { zh: "在库", en: "In" },
  itemOut: { zh: (name: string) => `${name} 借着`, en: (name: string) => `with ${name}` },
  itemRetired: { zh: "已停用", en: "Retired" },
  signedUp: {
    zh: (n: number, of: number) => `报名 ${n} / ${of}`,
    en: (n: number, of: number) => `${n} of ${of}`,
  },
  arrived: { zh: "已到", en: "Arrived" },
  cancelled: { zh: "已取消", en: "Cancelled" },
  voided: { zh: "已作废", en: "Void" },
  propose: { zh: (desk: string) => `订 ${desk}`, en: (desk: string) => `Book ${desk}` },
  someDesk: { zh: "工位或房间", en: "a desk or room" },
  taken: { zh: (name: string) => `${name} 已订`, en: (name: string) => `${name} has it` },
  takenBy: {
    zh: (name: string, from: string, until: string) => `${from} 到 ${until} 归 ${name}`,
    en: (name: string, from: string, until: string) => `${name}'s from ${from} until ${until}`,
  },
  asks: { zh: (n: number) => `看 ${n} 项`, en: (n: number) => `${n} to look at` },
  who: { zh: "会员", en: "Member" },
  day: { zh: "日期", en: "Day" },
  time: { zh: "时间", en: "Time" },
  openForm: { zh: "打开预约单", en: "Open the form" },
});

/** What a line leaves open, or what was made of it. */
export const unclearWords = words({
  noTime: { zh: "没写几点", en: "No time is given" },
  noEnd: {
    zh: (minutes: number) => `没写到几点，先按 ${minutes} 分钟`,
    en: (minutes: number) => `No end is given; ${minutes} minutes for now`,
  },
  afternoon: { zh: "按下午算", en: "Taken for the afternoon" },
  endsBefore: { zh: "结束早于开始", en: "It ends before it begins" },
  noSuchDay: {
    zh: (text: string) => `没有“${text}”这一天，先按今天`,
    en: (text: string) => `There is no day “${text}”; today for now`,
  },
  past: { zh: (until: string) => `${until} 已经过了`, en: (until: string) => `It was over at ${until}` },
  noDesk: { zh: "没写工位或房间", en: "No desk or room is given" },
  noMember: { zh: "没写是谁", en: "Nobody is named" },
  severalMembers: { zh: "不止一个人对得上，选一个", en: "Several people fit; choose one" },
  unknown: {
    zh: (text: string) => `“${text}”不知道是什么`,
    en: (text: string) => `“${text}” is nothing known here`,
  },
});
