import { words } from "../../shared/language";

export const timelineWords = words({
  label: { zh: "时间线", en: "Timeline" },
  zoom: { zh: "看多长", en: "How much" },
  day: { zh: "日", en: "Day" },
  week: { zh: "周", en: "Week" },
  month: { zh: "月", en: "Month" },
  what: { zh: "看哪些", en: "Which" },
  all: { zh: "全部", en: "All" },
  rooms: { zh: "房间", en: "Rooms" },
  resource: { zh: "工位", en: "Desk" },
  seats: { zh: (n: number) => `${n} 人`, en: (n: number) => `seats ${n}` },
  freeOf: {
    zh: (all: number, free: number) => `${all} 张，空 ${free} 张`,
    en: (all: number, free: number) => `${all}, ${free} free`,
  },
  roomsFree: {
    zh: (all: number, free: number) => `${all} 间，空 ${free} 间`,
    en: (all: number, free: number) => `${all}, ${free} free`,
  },
  none: { zh: "这几天没有工位可看。", en: "There is no desk to show on these days." },
  outOfService: { zh: "停用", en: "closed" },

  // keys
  rows: { zh: "换工位", en: "Desk" },
  times: {
    zh: (step: string) => `移 ${step}`,
    en: (step: string) => `Move ${step}`,
  },
  oneDay: { zh: "1 天", en: "1 day" },
  longer: { zh: "加长、缩短", en: "Longer, shorter" },
  newOne: { zh: "新预约", en: "New booking" },
  take: { zh: "拿起来改", en: "Pick up" },
  drop: { zh: "放下", en: "Put down" },
  whatFree: { zh: "哪里空", en: "What is free" },
  zoomKey: { zh: "日周月", en: "Day, week, month" },
  back: { zh: "不改了", en: "Leave it" },
  dragToo: { zh: "拖动也可以", en: "Dragging works too" },

  // the panel
  free: { zh: "空", en: "Free" },
  freeTo: { zh: (when: string) => `空到 ${when}`, en: (when: string) => `Free until ${when}` },
  teamsOwn: {
    zh: (team: string, day: string) => `${team} 的工位，到 ${day}`,
    en: (team: string, day: string) => `${team}'s until ${day}`,
  },
  bookSlot: { zh: (when: string) => `订 ${when}`, en: (when: string) => `Book ${when}` },
  moving: { zh: (name: string) => `${name} 的预约`, en: (name: string) => `${name}'s booking` },
  was: { zh: "原来", en: "Was" },
  becomes: { zh: "改到", en: "Becomes" },
  lasts: { zh: "多久", en: "Lasts" },
  hits: { zh: (n: number) => `会碰到 ${n} 个预约`, en: (n: number) => `${n} in the way` },
  noHits: { zh: "这段时间没人订", en: "Nothing in the way" },
  moveHere: {
    zh: (desk: string, when: string) => `改到 ${desk} ${when}`,
    en: (desk: string, when: string) => `Move to ${desk}, ${when}`,
  },
  unchanged: { zh: "按方向键挪到别处。", en: "The arrow keys move it." },
  keepsBegin: { zh: "已经在用，开始时间不动。", en: "In use: its beginning stays." },
  pickUp: { zh: "改", en: "Move" },
  occupied: { zh: "有人占着", en: "Found occupied" },
  plan: { zh: "看平面图", en: "On the plan" },
  firstAt: {
    zh: (desk: string, when: string) => `原订 ${desk} ${when}`,
    en: (desk: string, when: string) => `First at ${desk}, ${when}`,
  },

  // what is free
  openings: { zh: "什么时候、多久", en: "When and how long" },
  openingsFrom: { zh: "最早", en: "From" },
  minutes: { zh: "多久", en: "For" },
  kind: { zh: "要什么", en: "What" },
  anyKind: { zh: "都行", en: "Anything" },
  desks: { zh: "工位", en: "A desk" },
  group: { zh: "几个人", en: "People" },
  with: { zh: "要有", en: "With" },
  withHint: { zh: "备注里写的，如 屏", en: "as its note says, such as 屏" },
  nowFree: { zh: "那时就空", en: "free then" },
  freeAt: { zh: (clock: string) => `${clock} 起空`, en: (clock: string) => `free at ${clock}` },
  freeUntil: { zh: (clock: string) => `到 ${clock}`, en: (clock: string) => `until ${clock}` },
  restOfDay: { zh: "之后都空", en: "free after" },
  nothingFree: {
    zh: "这一天剩下的时间里没有这么长的空。",
    en: "Nothing is free for that long for the rest of the day.",
  },
  more: { zh: (n: number) => `还有 ${n} 个`, en: (n: number) => `${n} more` },
});
