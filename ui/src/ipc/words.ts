/** What the core's codes are called, for sentences and screens alike. */
import { words } from "../shared/language";

/** What a voucher was spent on. */
export const categories = words({
  rent: { zh: "房租", en: "Rent" },
  broadband: { zh: "宽带接入", en: "Broadband" },
  shared_equipment: { zh: "公共软硬件", en: "Shared equipment" },
  training: { zh: "教育培训", en: "Training" },
  mentoring: { zh: "导师服务", en: "Mentoring" },
  activities: { zh: "创业活动", en: "Activities" },
});

/** A voucher's values. */
export const voucherFields = words({
  code: { zh: "发票代码", en: "Invoice code" },
  number: { zh: "发票号码", en: "Invoice number" },
  check_code: { zh: "校验码", en: "Check code" },
  issued_on: { zh: "开票日期", en: "Issued on" },
  buyer_name: { zh: "购买方", en: "Buyer" },
  buyer_tax_no: { zh: "购买方税号", en: "Buyer's tax number" },
  seller_name: { zh: "销售方", en: "Seller" },
  seller_tax_no: { zh: "销售方税号", en: "Seller's tax number" },
  net: { zh: "净额", en: "Net" },
  tax: { zh: "税额", en: "Tax" },
  other: { zh: "其他费用", en: "Other charges" },
  total: { zh: "价税合计", en: "Total" },
  capitals: { zh: "大写", en: "In capitals" },
  items: { zh: "项目", en: "Items" },
  red_of: { zh: "对应蓝字发票", en: "Reverses invoice" },
});

/** What goes on paper of its own. */
export const paperKinds = words({
  badge: { zh: "会员卡", en: "Badges" },
  label: { zh: "标签", en: "Labels" },
  slip: { zh: "小票", en: "Slips" },
  receipt: { zh: "收据", en: "Receipts" },
  a4: { zh: "A4 文件", en: "A4 documents" },
});

export const paperSizes = words({
  badge_54: { zh: "54 × 86 毫米", en: "54 × 86 mm" },
  label_40: { zh: "40 × 30 毫米", en: "40 × 30 mm" },
  roll_80: { zh: "热敏纸 80 毫米", en: "80 mm roll" },
  roll_58: { zh: "热敏纸 58 毫米", en: "58 mm roll" },
  three_part: { zh: "三联针式 241 × 93.1 毫米", en: "Three-part, dot-matrix, 241 × 93.1 mm" },
  a4: { zh: "A4", en: "A4" },
});

/** Why a foreign file could not be read. */
export const unreadable = words({
  too_large: { zh: "太大，或行列、部件太多", en: "it is too large, or has too many rows, columns or parts" },
  broken: { zh: "文件不完整", en: "it is damaged" },
  encrypted: { zh: "加了密码", en: "it asks for a password" },
  not_this_kind: { zh: "不是这一类文件", en: "it is another kind of file" },
  doctype: { zh: "带有不安全的内容", en: "it carries unsafe content" },
  several_inside: {
    zh: "里面不止一张发票，要一张一个文件",
    en: "it holds several invoices; one a file is needed",
  },
  old_excel: { zh: "是旧的 .xls，请另存为 .xlsx", en: "it is an old .xls; save it as .xlsx" },
  no_head: { zh: "找不到“姓名”这一列", en: "no column is headed “name”" },
  stopped: { zh: "读得太久或占内存太多，已停下", en: "it took too much time or memory and was stopped" },
});

/** What personal facts may be used for. */
export const purposes = {
  register: { zh: "登记、到访、预约与借用", en: "registration, visits, bookings and loans" },
  filing: { zh: "向主管部门和审计提交", en: "handing in to authorities and auditors" },
  id_number: { zh: "保存身份证号", en: "keeping the ID number" },
  portrait: { zh: "照片用于宣传", en: "photographs for publicity" },
  notices: { zh: "活动和政策通知", en: "notices of events and policies" },
} as const;

/** Kinds of founders, as statistics ask. */
export const founders = words({
  student: { zh: "大学生", en: "Student" },
  returnee: { zh: "留学归国", en: "Returned from abroad" },
  scientist: { zh: "科技人员", en: "Scientist or engineer" },
  executive: { zh: "大企业高管离职", en: "Former executive" },
  serial: { zh: "连续创业", en: "Serial founder" },
  foreigner: { zh: "外籍", en: "Foreign national" },
  other: { zh: "其他", en: "Other" },
});

/** How money changes hands. */
export const methods = words({
  wechat: { zh: "微信", en: "WeChat" },
  alipay: { zh: "支付宝", en: "Alipay" },
  cash: { zh: "现金", en: "Cash" },
  transfer: { zh: "转账", en: "Transfer" },
});

/** What a deposit is for. */
export const depositThings = words({
  item: { zh: "设备", en: "Item" },
  key: { zh: "钥匙", en: "Key" },
  card: { zh: "卡", en: "Card" },
  desk: { zh: "工位", en: "Desk" },
  other: { zh: "其他", en: "Other" },
});
