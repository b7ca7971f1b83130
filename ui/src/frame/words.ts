import { words } from "../shared/language";

export const railWords = words({
  today: { zh: "今日", en: "Today" },
  desks: { zh: "工位", en: "Desks" },
  members: { zh: "会员", en: "Members" },
  lending: { zh: "借用", en: "Lending" },
  events: { zh: "活动", en: "Events" },
  till: { zh: "收银", en: "Till" },
  closing: { zh: "日结", en: "Closing" },
  vouchers: { zh: "票据", en: "Vouchers" },
  records: { zh: "档案", en: "Records" },
  packet: { zh: "备案", en: "Filing" },
  profile: { zh: "空间", en: "Space" },
  settings: { zh: "设置", en: "Settings" },
});

/** What each key means, in one or two words. */
export const keyWords = words({
  new_member: { zh: "新会员", en: "New member" },
  till: { zh: "收银，散客", en: "Till, walk-in" },
  undo: { zh: "撤销", en: "Undo" },
  check_in_or_out: { zh: "签到或签退", en: "Check in or out" },
  book: { zh: "订工位", en: "Book a desk" },
  lend: { zh: "借出", en: "Lend" },
  visitor: { zh: "登记访客", en: "Receive a visitor" },
  last_acts: { zh: "我最近做的", en: "My last acts" },
  ask_supervisor: { zh: "请主管放行", en: "Ask a supervisor" },
  card: { zh: "补卡", en: "New card" },
  switch_user: { zh: "换人", en: "Switch user" },
  box: { zh: "到扫码框", en: "To the box" },
  back: { zh: "退一步", en: "One step back" },
  primary: { zh: "做当前这一步", en: "Do what is offered" },
});

export const frameWords = words({
  help: { zh: "帮助", en: "Help" },
  everywhere: { zh: "在哪个页面都一样", en: "The same on every screen" },
  scanAnywhere: {
    zh: "在哪个页面都能扫码；扫码枪自带的回车不会按下按钮。扫同事的工作卡就换人。",
    en: "A scan is heard on every screen; a scanner's own Enter presses no button. A colleague's staff badge changes the user.",
  },
  printCard: { zh: "打印一页卡", en: "Print the desk card" },
  printSheet: { zh: "打印应急单", en: "Print the emergency sheet" },
  screens: { zh: "页面", en: "Screens" },
  desk: { zh: "前台", en: "Front desk" },
  switchUser: { zh: "换人", en: "Switch user" },
  language: { zh: "English", en: "中文" },
  noBackup: { zh: "还没有备份", en: "No backup yet" },
  backedUp: { zh: (when: string) => `已备份 ${when}`, en: (when: string) => `Backed up ${when}` },
  clockBehind: { zh: "电脑时间变早了", en: "The clock went back" },
  clockLook: { zh: "看一下", en: "Look" },
  clockWhy: {
    zh: (latest: string) =>
      `程序见过 ${latest}，电脑时间却比它早。请先校准电脑时间；编号和记录的先后不受影响。`,
    en: (latest: string) =>
      `The program has seen ${latest}, and the computer's clock stands before that. Set the clock right; numbers and the order of records are not affected.`,
  },
  clockRight: { zh: "现在的时间是对的", en: "The clock is right now" },
  demo: { zh: "演示数据", en: "Demo data" },
  practice: { zh: "练习空间，不算数", en: "For practice; nothing counts" },
});
