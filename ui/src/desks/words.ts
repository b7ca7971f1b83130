import { words } from "../shared/language";

export const deskWords = words({
  title: { zh: "工位", en: "Desks" },
  plan: { zh: "平面图", en: "Plan" },
  list: { zh: "列表", en: "List" },
  wanting: {
    zh: (name: string) => `给 ${name} 找位子`,
    en: (name: string) => `a desk for ${name}`,
  },
  planLabel: { zh: "工位平面图", en: "Floor plan" },
  none: { zh: "平面图上还没有工位。", en: "There is no desk on the plan yet." },

  // states: the word on the desk, and the word in legend and table
  free: { zh: "空", en: "Free" },
  promised: { zh: "已约", en: "Booked" },
  inUse: { zh: "在用", en: "In use" },
  notCome: { zh: "未到", en: "Not come" },
  assigned: { zh: "团队工位", en: "A team's" },
  assignedTo: {
    zh: (team: string, day: string) => `${team} 的工位，到 ${day}`,
    en: (team: string, day: string) => `${team}'s until ${day}`,
  },
  closed: { zh: "暂停用", en: "Closed" },
  closedUntil: {
    zh: (reason: string, until: string) => `停用到 ${until}：${reason}`,
    en: (reason: string, until: string) => `Closed until ${until}: ${reason}`,
  },
  outOfService: { zh: "停用", en: "Out of service" },
  onFree: { zh: "空", en: "free" },
  onInUse: { zh: "在", en: "in use" },
  onHeld: { zh: "已约", en: "booked" },
  onNotCome: { zh: "未到", en: "not in" },
  onClosed: { zh: "停用", en: "closed" },
  about: { zh: "约", en: "at" },
  until: {
    zh: (state: string, clock: string) => `${state}，至 ${clock}`,
    en: (state: string, clock: string) => `${state}, until ${clock}`,
  },
  seats: { zh: (n: number) => `${n} 人`, en: (n: number) => `seats ${n}` },
  area: { zh: (m2: number) => `${m2} ㎡`, en: (m2: number) => `${m2} m²` },
  desksInAll: { zh: (n: number) => `工位 ${n}`, en: (n: number) => `${n} desks` },
  countOf: {
    zh: (desks: number, rooms: number) => (rooms > 0 ? `工位 ${desks}，房间 ${rooms}` : `工位 ${desks}`),
    en: (desks: number, rooms: number) => (rooms > 0 ? `${desks} desks, ${rooms} rooms` : `${desks} desks`),
  },

  // the scrubber
  time: { zh: "看哪个时刻", en: "Time shown" },
  now: { zh: "回到现在", en: "Back to now" },
  step: { zh: "前后 15 分", en: "15 minutes" },
  neighbour: { zh: "邻座", en: "Neighbour" },
  nextFree: { zh: "下一张空位", en: "Next free" },
  toList: { zh: "列表", en: "List" },
  toPlan: { zh: "平面图", en: "Plan" },
  bars: { zh: "柱高：占用率", en: "Bars: share in use" },

  // the panel
  freeAfter: { zh: "空，之后都没有预约", en: "Free, nothing booked after" },
  freeUntil: { zh: (clock: string) => `空到 ${clock}`, en: (clock: string) => `Free until ${clock}` },
  promisedThen: { zh: "已约", en: "Booked" },
  notComeYet: { zh: "已约，还没到", en: "Booked, not come yet" },
  who: { zh: "谁", en: "Who" },
  when: { zh: "时间", en: "When" },
  number: { zh: "编号", en: "Number" },
  came: { zh: "到的", en: "Came" },
  service: { zh: "启用", en: "In service" },
  serviceFrom: { zh: (day: string) => `${day} 起`, en: (day: string) => `from ${day}` },
  serviceSpan: { zh: (a: string, b: string) => `${a} 至 ${b}`, en: (a: string, b: string) => `${a} to ${b}` },
  nextOne: { zh: "接着", en: "Then" },
  day: { zh: "当天", en: "That day" },
  another: { zh: "换一张", en: "Another desk" },
  wholeSlot: { zh: "整段都空", en: "free for the whole slot" },
  noOther: { zh: "整段都空的没有了。", en: "No other is free for the whole slot." },
  openAllDay: { zh: "之后都空", en: "free after" },
  book: { zh: (desk: string) => `订 ${desk}`, en: (desk: string) => `Book ${desk}` },
  cameNow: { zh: (name: string) => `${name} 到了，签到`, en: (name: string) => `${name} is here, check in` },
  move: { zh: "改", en: "Move" },
  cancel: { zh: "取消预约", en: "Cancel booking" },
  leave: { zh: "提前离开", en: "Leaves early" },
  toTimeline: { zh: "看时间线", en: "Timeline" },
  print: { zh: "打印当天", en: "Print the day" },

  // the table
  desk: { zh: "工位", en: "Desk" },
  zone: { zh: "区域", en: "Zone" },
  state: { zh: "状态", en: "State" },
  next: { zh: "接着", en: "Next" },
});

export const bookingWords = words({
  waitFor: { zh: (desk: string) => `候补 ${desk}`, en: (desk: string) => `Wait for ${desk}` },
  waitAnyDesk: { zh: "候补任一工位", en: "Wait for any desk" },
  waitAnyRoom: { zh: "候补任一房间", en: "Wait for any room" },
  waits: {
    zh: (name: string) => `${name} 已排上候补，空出来会在今日提醒`,
    en: (name: string) => `${name} waits; Today says when something comes free`,
  },
  bookTitle: { zh: (desk: string) => `订 ${desk}`, en: (desk: string) => `Book ${desk}` },
  moveTitle: {
    zh: (name: string, desk: string) => `${name} 的 ${desk}，改时间或换座`,
    en: (name: string, desk: string) => `${name}'s ${desk}: other time or desk`,
  },
  cancelTitle: {
    zh: (name: string, desk: string) => `取消 ${name} 的 ${desk}`,
    en: (name: string, desk: string) => `Cancel ${name}'s ${desk}`,
  },
  leaveTitle: { zh: (name: string) => `${name} 提前离开`, en: (name: string) => `${name} leaves early` },
  leaveWhy: {
    zh: (desk: string, until: string) => `${desk} 到 ${until} 剩下的时间空出来，别人可以订。这一步不能撤销。`,
    en: (desk: string, until: string) =>
      `${desk} becomes free for the rest, until ${until}; others may book it. This cannot be undone.`,
  },
  leaveNow: { zh: (desk: string) => `空出 ${desk}`, en: (desk: string) => `Free ${desk} now` },
  member: { zh: "会员", en: "Member" },
  memberHint: { zh: "姓名、拼音、手机尾号或编号", en: "Name, pinyin, phone tail or number" },
  nobody: {
    zh: (text: string) => `没有找到“${text}”。`,
    en: (text: string) => `Nobody found for “${text}”.`,
  },
  chooseMember: { zh: "先选一位会员", en: "Choose a member first" },
  found: { zh: "找到的会员", en: "Members found" },
  alone: { zh: "个人", en: "On their own" },
  fromDay: { zh: "从哪天", en: "From day" },
  fromTime: { zh: "几点", en: "From time" },
  untilDay: { zh: "到哪天", en: "Until day" },
  untilTime: { zh: "几点止", en: "Until time" },
  book: { zh: "订", en: "Book" },
  move: { zh: "改", en: "Move" },
  cancelIt: { zh: "取消这次预约", en: "Cancel this booking" },
  keep: { zh: "留着", en: "Keep it" },
  reason: { zh: "理由", en: "Reason" },
  reasonHint: { zh: "和预约一起留在记录里", en: "Kept with the booking" },
  nearby: { zh: "最近的空位", en: "Free nearby" },
  booked: {
    zh: (desk: string, when: string, name: string) => `${desk} ${when} 归 ${name}`,
    en: (desk: string, when: string, name: string) => `${desk} is ${name}'s, ${when}`,
  },
  moved: {
    zh: (name: string, desk: string, when: string) => `${name} 改到 ${desk} ${when}`,
    en: (name: string, desk: string, when: string) => `${name} moved to ${desk}, ${when}`,
  },
  cancelled: {
    zh: (name: string, desk: string) => `${name} 的 ${desk} 已取消`,
    en: (name: string, desk: string) => `${name}'s ${desk} is cancelled`,
  },
  left: { zh: (desk: string) => `${desk} 空出来了`, en: (desk: string) => `${desk} is free now` },
  arrived: {
    zh: (name: string, desk: string) => `${name} 到了 ${desk}`,
    en: (name: string, desk: string) => `${name} is at ${desk}`,
  },
  undone: { zh: "撤销", en: "undone" },
});

export const foundWords = words({
  key: { zh: "有人占着", en: "Found occupied" },
  title: { zh: (desk: string) => `${desk} 有人占着`, en: (desk: string) => `${desk} is occupied` },
  booked: { zh: "现在归", en: "Booked by" },
  before: { zh: "上一位", en: "Before" },
  after: { zh: "接着", en: "Then" },
  team: { zh: "团队工位", en: "A team's" },
  nobodyBefore: { zh: "今天前面没人订", en: "nobody had it earlier today" },
  here: { zh: "人还在", en: "still in" },
  elsewhere: { zh: "换到哪里", en: "Seat them at" },
  rest: { zh: (until: string) => `到 ${until} 都空`, en: (until: string) => `free until ${until}` },
  nowhere: { zh: "到那时都空的没有了。", en: "No other is free until then." },
  leave: { zh: "先不换", en: "Leave it" },
  moved: {
    zh: (name: string, desk: string, was: string) => `${name} 改坐 ${desk}，原订 ${was} 记着`,
    en: (name: string, desk: string, was: string) => `${name} sits at ${desk}; ${was} is remembered`,
  },
});

export const viewWords = words({
  plan: { zh: "平面图", en: "Plan" },
  timeline: { zh: "时间线", en: "Timeline" },
  list: { zh: "列表", en: "List" },
  draw: { zh: "画图", en: "Draw" },
  before: { zh: "往前", en: "Before" },
  after: { zh: "往后", en: "After" },
  pickDay: { zh: (day: string) => `${day}，换一天`, en: (day: string) => `${day}, another day` },
});
