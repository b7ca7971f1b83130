/** What a fake desk answers about money, walk-ins and the end of the day. */
import type {
  DayState,
  Deposit,
  Fee,
  FreeDesk,
  LedgerPage,
  Message,
  Price,
  Receipt,
  Shift,
  WalkedIn,
} from "../src/ipc/generated";

const at = (clock: string) => `2026-11-24T${clock}:00Z`;

export const dayPrice: Price = {
  price: 1,
  kind: "desk_day",
  name: "工位日票",
  unit: "天",
  amount: 5_000,
  market: { price: 8_000, source: "周边三家均价", on: "2026-11-01" },
  set_at: at("01:00"),
};

export const freeDesk = (desk: number, desk_no: string): FreeDesk => ({
  desk: {
    desk,
    desk_no,
    kind: "desk",
    zone: 1,
    zone_name: "A 区",
    capacity: 1,
    note: "",
    from_on: "2026-01-01",
    to_on: null,
    spot: { x: 0, y: 0, w: 5, h: 4 },
    places: 1,
    part_of: null,
    equipment: [],
  },
  free_until: null,
});

export const feeOf = (over: Partial<Fee> = {}): Fee => ({
  fee: 1,
  fee_no: "SF-00001",
  name: "工位日票",
  unit: "天",
  quantity: 1,
  price: 5_000,
  market: 8_000,
  charged: 5_000,
  waived: 0,
  saved: 3_000,
  waiver: "",
  method: "wechat",
  member: 1,
  payer: "林芳",
  taken_at: at("01:14"),
  by: "何若溪",
  invoice_title: null,
  invoice_tax_no: null,
  tax_no_doubtful: false,
  invoice_no: null,
  invoiced_on: null,
  voided: null,
  ...over,
});

export const receiptOf = (over: Partial<Receipt> = {}): Receipt => ({
  receipt: 1,
  receipt_no: "2026-0000318",
  kind: "deposit",
  member: 1,
  payer: "林芳",
  reason: "B-17 柜钥匙",
  amount: 20_000,
  capitals: "人民币贰佰元整",
  means: "wechat",
  issued_at: at("01:14"),
  by: "何若溪",
  deposit_no: null,
  proof: null,
  signed_by: null,
  voided: null,
  ...over,
});

export const depositOf = (): Deposit => ({
  receipt: receiptOf(),
  thing: "key",
  label: "B-17 柜钥匙",
  held: 20_000,
});

export const shiftNow: Shift = {
  shift: 1,
  opened_at: at("00:50"),
  opened_by: "何若溪",
  float: 20_000,
  taken: 5_000,
  given: 0,
  moved: 0,
  expected: 25_000,
  closed: null,
};

const sums: LedgerPage["sums"] = {
  entries: 3,
  amount: 5_000,
  by_means: [
    { means: "cash", amount: 0, entries: 2 },
    { means: "wechat", amount: 5_000, entries: 1 },
  ],
  money: 5_000,
  fees: 5_000,
  waived: 0,
  saved: 3_000,
  voided: 1,
  held: 20_000,
};

const entry: LedgerPage["entries"][number] = {
  at: at("01:14"),
  source: "receipt",
  id: 1,
  no: "2026-0000318",
  kind: "collection",
  payer: "松果智造",
  reason: "代收快递",
  amount: 3_000,
  means: "cash",
  by: "何若溪",
  waived: 0,
  saved: 0,
  counter: false,
};

export const ledgerPage: LedgerPage = {
  period: { from: "2026-11-24", to: "2026-11-24" },
  entries: [
    {
      ...entry,
      source: "fee",
      id: 1,
      no: "SF-00001",
      kind: null,
      amount: 5_000,
      means: "wechat",
      saved: 3_000,
    },
    { ...entry, counter: true, amount: -3_000, reason: "抬头写错" },
    entry,
  ],
  sums,
};

export const reminder: Message = {
  about: { kind: "loan", of: { loan: 1 } },
  template: "loan_overdue",
  member: 6,
  name: "沈知行",
  mobile: "13900001006",
  text: "沈知行你好，你借的 投影仪（PJ-02）11月22日 18:00 就该还了，已经过了 2 天。——栖云众创",
  copied: null,
};

export const dayState = (over: Partial<DayState> = {}): DayState => ({
  sheet: {
    day: "2026-11-24",
    at: at("10:30"),
    here: [{ member: 1, name: "林芳", team: "青橙传感", came_at: at("01:14"), zone: null }],
    visits: 9,
    not_back: { loans: [], total: 0, overdue: 0 },
    arrivals: [{ name: "周启明", team: "松果智造", desk_no: "A-07", from: at("01:00"), until: at("04:00") }],
    events: [],
    lacking: [{ event: 1, event_no: "E-0011", title: "第 11 期沙龙", lacks: ["sign_in", "photo"] }],
    till: shiftNow,
    sums,
    totals: { deposits: 1, deposits_held: 20_000, to_invoice: 1, to_invoice_amount: 5_000, unprinted: 0 },
    unsent: { reminders: [reminder], offers: [] },
    notes: [{ note: 1, text: "三楼打印机缺墨，下午来换", pinned_at: at("09:00"), pinned_by: "何若溪" }],
  },
  closed: [],
  ...over,
});

export const walkedIn = (over: Partial<WalkedIn>, from: Pick<WalkedIn, "member" | "booking">): WalkedIn => ({
  walk_in: 1,
  enrolled: true,
  fee: feeOf(),
  outcome: null,
  ...from,
  ...over,
});
