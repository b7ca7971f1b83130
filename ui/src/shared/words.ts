import { words } from "./language";

/** What every screen says. */
export const sharedWords = words({
  undo: { zh: "撤销", en: "Undo" },
  cancel: { zh: "取消", en: "Cancel" },
  close: { zh: "关闭", en: "Close" },
  save: { zh: "保存", en: "Save" },
  loading: { zh: "读取中", en: "Loading" },
  again: { zh: "再试一次", en: "Try again" },
  broke: { zh: "没做成，写的都在。", en: "It did not work. Your text is kept." },
  noAnswer: {
    zh: "没有收到回答，写的都在。再试一次会先核对，不会做两遍。",
    en: "No answer came. Your text is kept. Trying again checks first and never acts twice.",
  },
  unread: { zh: "没读出来。", en: "This could not be read." },
  reference: {
    zh: (ref: string) => `编号 ${ref}，已记入日志`,
    en: (ref: string) => `Ref ${ref}, in the log`,
  },
  askSupervisor: { zh: "请主管放行", en: "Ask a supervisor" },
  supervisorName: { zh: "谁放行", en: "Who lets it pass" },
  nameAndRole: {
    zh: (name: string, role: string) => `${name}，${role}`,
    en: (name: string, role: string) => `${name}, ${role}`,
  },
  provePin: { zh: "输 PIN 再做", en: "Give the PIN" },
  pinOf: { zh: (name: string) => `${name} 的 PIN`, en: (name: string) => `PIN of ${name}` },
  goOn: { zh: "继续", en: "Go on" },
  pin: { zh: "PIN", en: "PIN" },
  reason: { zh: "理由", en: "Reason" },
  reasonKept: { zh: "理由和姓名会记下来", en: "Reason and name are kept" },
  release: { zh: "放行", en: "Release" },
  helper: { zh: "前台", en: "Helper" },
  supervisor: { zh: "主管", en: "Supervisor" },
  manager: { zh: "负责人", en: "Manager" },
  searchBox: { zh: "扫码，或找人", en: "Scan, or find a person" },
  member: { zh: "会员", en: "Member" },
  memberHint: { zh: "扫卡，或输姓名、手机尾号", en: "Scan a card, or type a name or phone tail" },
  matches: { zh: "找到的", en: "Matches" },
  alone: { zh: "个人", en: "On their own" },
  nothing: {
    zh: (text: string) => `没有找到“${text}”。`,
    en: (text: string) => `Nothing found for “${text}”.`,
  },
  earlier: { zh: "上一页", en: "Previous page" },
  later: { zh: "下一页", en: "Next page" },
  page: {
    zh: (from: number, to: number, of: number) => `${from} 到 ${to}，共 ${of}`,
    en: (from: number, to: number, of: number) => `${from} to ${to} of ${of}`,
  },
  views: { zh: "视图", en: "Views" },
});

/** Texts for WeChat: copied is all that the desk knows. */
export const messageWords = words({
  copy: { zh: "复制微信话术", en: "Copy for WeChat" },
  copyFor: { zh: (name: string) => `复制给 ${name}`, en: (name: string) => `Copy for ${name}` },
  isCopied: {
    zh: (name: string) => `给 ${name} 的话已复制，到微信里粘贴`,
    en: (name: string) => `The text for ${name} is copied; paste it in WeChat`,
  },
  notCopied: { zh: "没复制上，再按一次", en: "Not copied; press again" },
  notKept: { zh: "已复制，但没记下来", en: "Copied, but not written down" },
  copiedAt: {
    zh: (at: string, by: string, times: number) => `已复制 ${at} ${by}${times > 1 ? `，第 ${times} 次` : ""}`,
    en: (at: string, by: string, times: number) =>
      `Copied ${at}, ${by}${times > 1 ? `, ${times} times` : ""}`,
  },
});

/** What becomes of a print. */
export const printWords = words({
  sent: {
    zh: (what: string, printer: string) => `${what} 已送到 ${printer}`,
    en: (what: string, printer: string) => `${what} sent to ${printer}`,
  },
  sentAgain: {
    zh: (what: string, printer: string) => `${what} 重印，已送到 ${printer}`,
    en: (what: string, printer: string) => `${what} printed again, sent to ${printer}`,
  },
  printAgain: { zh: "重印", en: "Print again" },
  savePdf: { zh: "存成 PDF", en: "Save the PDF" },
  choosePrinter: { zh: "选打印机", en: "Choose a printer" },
  saved: { zh: "已存好", en: "Saved" },
});

export const timeWords = words({
  hours: { zh: (n: number) => `${n} 小时`, en: (n: number) => `${n} h` },
  minutes: { zh: (n: number) => `${n} 分`, en: (n: number) => `${n} min` },
});

export const fieldWords = words({
  noDay: { zh: "读不出日期，写成 3-2 或 2026-03-02", en: "Not a day; write 3-2 or 2026-03-02" },
  noTime: { zh: "读不出时间，写成 930 或 09:30", en: "Not a time; write 930 or 09:30" },
  noAmount: { zh: "写成 200 或 1,280.50", en: "Write 200 or 1,280.50" },
  method: { zh: "收付方式", en: "Paid by" },
  openMonth: { zh: "打开月历", en: "Open the month" },
  month: { zh: (month: string) => `月历 ${month}`, en: (month: string) => `Month ${month}` },
});
