import { words } from "../shared/language";

export const voucherWords = words({
  title: { zh: "票据", en: "Vouchers" },
  ledger: { zh: "台账", en: "Ledger" },
  import: { zh: "导入", en: "Import" },
  choose: { zh: "选文件", en: "Choose files" },
  chooseOrDrop: {
    zh: "把 OFD、PDF、XML 或照片拖进来，或者选文件。原件按字节保存，不改写。",
    en: "Drop OFD, PDF, XML files or photographs here, or choose them. Originals are kept byte for byte.",
  },
  notKept: {
    zh: (number: string) => `发票 ${number} 还没收。把它的文件放进来。`,
    en: (number: string) => `Invoice ${number} is not kept yet. Put its file in here.`,
  },
  none: { zh: "还没有票据。", en: "No vouchers yet." },
  noneHere: { zh: "这一类还没有票据。", en: "No vouchers of this kind yet." },
  all: { zh: "全部", en: "All" },
  total: { zh: (n: number) => `${n} 张`, en: (n: number) => `${n} ${n === 1 ? "voucher" : "vouchers"}` },
  sums: { zh: "按类别", en: "By category" },
  no: { zh: "编号", en: "No." },
  seller: { zh: "销售方", en: "Seller" },
  issued: { zh: "开票", en: "Issued" },
  category: { zh: "类别", en: "Category" },
  state: { zh: "状态", en: "State" },
  files: { zh: "文件", en: "Files" },
  amount: { zh: "合计", en: "Total" },
  red: { zh: "红字", en: "Red" },
  repeats: { zh: "重复，已放行", en: "Repeats, allowed" },
  keptBy: {
    zh: (who: string, day: string) => `${who}，${day} 录入`,
    en: (who: string, day: string) => `Kept by ${who} on ${day}`,
  },
  sameAs: { zh: (no: string) => `与 ${no} 重复`, en: (no: string) => `Repeats ${no}` },
  excuse: { zh: "放行理由", en: "Allowed because" },
  save: { zh: (format: string) => `存出 ${format}`, en: (format: string) => `Save ${format}` },
  picture: { zh: "照片", en: "Photo" },
  unknown: { zh: "其他", en: "Other" },
  recategorised: {
    zh: (no: string, kind: string) => `${no} 改为${kind}`,
    en: (no: string, kind: string) => `${no} is now ${kind}`,
  },
  heap: { zh: "这一堆", en: "This heap" },
  heapNote: { zh: "先看要你定的", en: "what needs you comes first" },
  reading: { zh: "读取中", en: "Reading" },
  ready: { zh: "可入账", en: "Ready" },
  companion: { zh: "另一份文件", en: "Further file" },
  asks: { zh: (n: number) => `问 ${n} 项`, en: (n: number) => `${n} to answer` },
  repeated: { zh: "重复", en: "Repeated" },
  unread: { zh: "读不了", en: "Unreadable" },
  byHand: { zh: "要手填", en: "By hand" },
  failed: { zh: "没收进来", en: "Not taken in" },
  kept: { zh: (no: string) => `已入账 ${no}`, en: (no: string) => `Kept, ${no}` },
  keepAll: {
    zh: (n: number) => `${n} 张可入账的全部入账`,
    en: (n: number) => `Keep all ${n} that are ready`,
  },
  keepingAll: {
    zh: (done: number, of: number) => `${done} / ${of}`,
    en: (done: number, of: number) => `${done} of ${of}`,
  },
  stopWhole: { zh: "停在整份", en: "Stop after this one" },
  read: { zh: "读到的", en: "As read" },
  sources: { zh: "每项旁边是它从哪来", en: "beside each value, where it came from" },
  netAndTax: { zh: "净额 + 税", en: "Net + tax" },
  correct: { zh: "改", en: "Correct" },
  keep: { zh: "入账", en: "Keep" },
  keepCompanion: { zh: "并为那张的另一份文件", en: "Keep as its further file" },
  keptToast: {
    zh: (seller: string, no: string) => `${seller} 已入账，${no}`,
    en: (seller: string, no: string) => `${seller} kept, ${no}`,
  },
  companionToast: {
    zh: (no: string) => `已并为 ${no} 的另一份文件`,
    en: (no: string) => `Kept as a further file of ${no}`,
  },
  leave: { zh: "不收", en: "Leave it" },
  showThat: { zh: "看那一张", en: "Show that one" },
  keptAlready: { zh: "这张发票收过了", en: "This invoice is kept already" },
  fileAlready: { zh: "这份文件收过了", en: "This file is kept already" },
  keptWhen: {
    zh: (day: string, who: string, no: string, kind: string) => `${day} 由${who}录入，${no}，${kind}。`,
    en: (day: string, who: string, no: string, kind: string) => `Kept by ${who} on ${day}: ${no}, ${kind}.`,
  },
  sameBytes: { zh: "两份文件一个字节不差。", en: "The two files are the same to the byte." },
  otherBytes: {
    zh: (format: string) => `号码相同，那张已有 ${format}。`,
    en: (format: string) => `The number is the same; that one has ${format} already.`,
  },
  otherTotal: {
    zh: (theirs: string, ours: string) => `号码相同，合计不同：那张 ${theirs}，这张 ${ours}。`,
    en: (theirs: string, ours: string) => `Same number, other total: ${theirs} there, ${ours} here.`,
  },
  keepAnyway: { zh: "主管另记一张", en: "Keep it anyway" },
  reasonPrinted: {
    zh: "要主管的理由，会印在材料里",
    en: "Needs a supervisor's reason, printed in the filing",
  },
  further: {
    zh: (no: string, formats: string) => `同一张发票，${no} 已有 ${formats}。这份会并进去，不另计。`,
    en: (no: string, formats: string) =>
      `The same invoice: ${no} has ${formats}. This file joins it and is not counted again.`,
  },
  cannotRead: {
    zh: (why: string) => `读不了：${why}。按原件填，文件照样保存。`,
    en: (why: string) =>
      `Cannot be read: ${why}. Enter the values from the original; the file is kept all the same.`,
  },
  nothingRead: {
    zh: "没有读到内容。按原件填，文件照样保存。",
    en: "Nothing could be read. Enter the values from the original; the file is kept all the same.",
  },
  scanned: { zh: "发票上的二维码", en: "Code on the invoice" },
  scanHint: { zh: "扫一下，号码、日期、金额自动填", en: "Scan it: number, day and amount fill themselves" },
  useValues: { zh: "就这样", en: "Use these" },
  noMoney: { zh: "不是金额", en: "Not an amount" },
  missing: { zh: (field: string) => `缺${field}`, en: (field: string) => `Missing: ${field}` },
  noCategory: { zh: "选一个类别", en: "Choose a category" },
  differs: {
    zh: (field: string, taken: string, from: string, instead: string, of: string) =>
      `${field}不一致：${from}写 ${taken}，${of}写 ${instead}`,
    en: (field: string, taken: string, from: string, instead: string, of: string) =>
      `${field} differs: ${taken} by ${from}, ${instead} by ${of}`,
  },
  unclear: {
    zh: (field: string, text: string) => `${field}看不懂：${text}`,
    en: (field: string, text: string) => `${field} is unclear: ${text}`,
  },
  unlikely: {
    zh: (number: string) => `号码 ${number} 的头两位不是开票年份`,
    en: (number: string) => `${number} does not begin with the year of issue`,
  },
  alike: {
    zh: (no: string) => `同一销售方、同一天、同样金额，${no} 已入账`,
    en: (no: string) => `Same seller, day and amount as ${no}`,
  },
  unverified: { zh: "未查验真伪，没人记过", en: "Not verified as genuine; nobody has recorded it" },
});

/** Where a value came from: its mark, and the mark's word. */
export const sourceWords = words({
  attached: { zh: "数据", en: "data" },
  doc_info: { zh: "文件信息", en: "document info" },
  page_text: { zh: "页面文字", en: "page text" },
  qr: { zh: "二维码", en: "code" },
  derived: { zh: "算得", en: "computed" },
  manual: { zh: "手填", en: "by hand" },
  guess: { zh: "猜的，可改", en: "a guess" },
});

export const sourceMarks = words({
  attached: { zh: "数", en: "D" },
  doc_info: { zh: "数", en: "D" },
  page_text: { zh: "文", en: "T" },
  qr: { zh: "码", en: "Q" },
  derived: { zh: "算", en: "=" },
  manual: { zh: "手", en: "H" },
  guess: { zh: "猜", en: "?" },
});

export const checkWords = words({
  sums_add_up_holds: { zh: "净额 + 税额 = 合计", en: "Net + tax = total" },
  sums_add_up_fails: { zh: "净额 + 税额 不等于 合计", en: "Net + tax is not the total" },
  sums_add_up_open: {
    zh: "净额、税额、合计不全，没法核对",
    en: "Net, tax and total are not all there to compare",
  },
  capitals_agree_holds: { zh: "合计 = 大写", en: "The total agrees with the capitals" },
  capitals_agree_fails: { zh: "合计和大写不一致", en: "The total differs from the capitals" },
  capitals_agree_open: { zh: "没有大写可对", en: "No capitals to compare" },
  buyer_is_operator_holds: { zh: "购买方就是运营主体", en: "The buyer is the operator" },
  buyer_is_operator_fails: { zh: "购买方不是运营主体", en: "The buyer is not the operator" },
  buyer_is_operator_open: { zh: "购买方或运营主体没填，没法对", en: "Buyer or operator is unknown" },
});
