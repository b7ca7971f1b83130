import { words } from "../shared/language";

export const railWords = words({
  today: { zh: "今日", en: "Today" },
  desks: { zh: "工位", en: "Desks" },
  members: { zh: "会员", en: "Members" },
  lending: { zh: "借用", en: "Lending" },
  events: { zh: "活动", en: "Events" },
  vouchers: { zh: "票据", en: "Vouchers" },
  packet: { zh: "备案", en: "Filing" },
  profile: { zh: "空间", en: "Space" },
  settings: { zh: "设置", en: "Settings" },
});

export const frameWords = words({
  screens: { zh: "页面", en: "Screens" },
  desk: { zh: "前台", en: "Front desk" },
  switchUser: { zh: "换人", en: "Switch user" },
  language: { zh: "English", en: "中文" },
  noBackup: { zh: "还没有备份", en: "No backup yet" },
  backedUp: { zh: (when: string) => `已备份 ${when}`, en: (when: string) => `Backed up ${when}` },
  demo: { zh: "演示数据", en: "Demo data" },
});
