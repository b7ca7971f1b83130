import { words } from "../shared/language";

export const counterWords = words({
  form: { zh: "散客入座", en: "Walk-in" },
  how: {
    zh: "姓名、手机，回车。工位给最近的空位，到点自动空出来。",
    en: "Name, mobile, Enter. They get the nearest free desk, and it frees itself in the evening.",
  },
  name: { zh: "姓名", en: "Name" },
  mobile: { zh: "手机", en: "Mobile" },
  known: {
    zh: (no: string, name: string, team: string) => `老会员 ${no} ${name}${team && ` · ${team}`}`,
    en: (no: string, name: string, team: string) => `Known: ${no} ${name}${team && ` · ${team}`}`,
  },
  isNew: { zh: "第一次来，会登记成会员", en: "First time: they become a member" },
  pay: { zh: "收多少、怎么收", en: "How it is paid" },
  price: {
    zh: (name: string, yuan: string, market: string) =>
      `${name} ${yuan} 元${market && `，市场价 ${market} 元`}`,
    en: (name: string, yuan: string, market: string) =>
      `${name}, ${yuan} yuan${market && `; market ${market}`}`,
  },
  noPrice: { zh: "价目里还没有工位日票，不收钱", en: "No day price on the list; nothing is taken" },
  wechat: { zh: "微信", en: "WeChat" },
  alipay: { zh: "支付宝", en: "Alipay" },
  cash: { zh: "现金", en: "Cash" },
  transfer: { zh: "转账", en: "Transfer" },
  waived: { zh: "免收", en: "Waived" },
  whyWaived: { zh: "为什么免", en: "Why it is waived" },
  firstVisit: { zh: "首次体验", en: "First visit" },
  student: { zh: "在校学生", en: "Student" },
  guest: { zh: "入驻团队的客人", en: "Guest of a resident team" },
  official: { zh: "政策免费开放", en: "Free by policy" },
  otherReason: { zh: "别的理由", en: "Another reason" },
  desk: { zh: "工位", en: "Desk" },
  nearest: { zh: (no: string) => `${no}（最近）`, en: (no: string) => `${no} (nearest)` },
  freeUntil: {
    zh: (no: string, clock: string) => `${no}（${clock} 有人订）`,
    en: (no: string, clock: string) => `${no} (booked at ${clock})`,
  },
  noDesk: { zh: "没有空工位了", en: "No desk is free" },
  until: { zh: (clock: string) => `到 ${clock}`, en: (clock: string) => `until ${clock}` },
  title: { zh: "发票抬头", en: "Invoice to" },
  titleHint: { zh: "要发票就填，也可以以后补", en: "Where an invoice is wanted; it can be given later" },
  taxNo: { zh: "税号", en: "Tax number" },
  seat: { zh: "入座", en: "Seat them" },
  seated: {
    zh: (name: string, desk: string) => `${name} 坐 ${desk}`,
    en: (name: string, desk: string) => `${name} has ${desk}`,
  },
  took: {
    zh: (method: string, yuan: string) => `${method} 收 ${yuan} 元`,
    en: (method: string, yuan: string) => `${yuan} yuan by ${method}`,
  },
  tookNothing: { zh: "没有收钱", en: "Nothing was taken" },
  free: {
    zh: (yuan: string, why: string) => `免收 ${yuan} 元：${why}`,
    en: (yuan: string, why: string) => `${yuan} yuan waived: ${why}`,
  },
  checkedIn: { zh: "已签到", en: "Checked in" },
  wasIn: { zh: "本来就在场", en: "Was in already" },
  notIn: { zh: "没签到成，看签到规则", en: "Not checked in: see the entry rules" },
  enrolled: { zh: (no: string) => `新会员 ${no}`, en: (no: string) => `New member ${no}` },
  slip: { zh: "再打入座单", en: "Slip again" },
  last: { zh: "刚入座", en: "Just seated" },
  nobody: { zh: "今天这里还没有人入座。", en: "Nobody was seated here yet." },
});
