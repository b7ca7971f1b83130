/** A desk without a core: answers asks from values, remembers what was asked, and can say that something changed. */
import { type Desktop, speakThrough } from "../src/ipc/ask";
import type {
  Booking,
  Commands,
  Event,
  Everything,
  Here,
  ListedMember,
  Loan,
  MemberCard,
  Outcome,
  PaperKindName,
  Print,
  Refusal,
  Role,
  Settings,
  Thing,
  Today,
  UserCard,
  Verdict,
} from "../src/ipc/generated";
import type { Envelope, Reply, Wire } from "../src/ipc/wire";

export type Fake = {
  [N in keyof Commands]?: Commands[N]["answer"] | ((args: Commands[N]["ask"]) => Commands[N]["answer"]);
} & {
  /** What the window answers beside the core. */
  os_print?: (args: { print: number }) => { printer: string };
  os_printers?: { printers: string[] };
};

export class Refusing extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

export class FakeDesk implements Wire {
  readonly asked: Envelope[] = [];
  /** Asks that get no answer: the wire is cut. */
  cut = false;
  private readonly telling = new Set<(changed: { features: string[]; seq: number }) => void>();

  constructor(
    readonly answers: Fake,
    readonly desktop?: Desktop,
  ) {}

  answer(envelope: Envelope): Reply {
    this.asked.push(envelope);
    const { id, ask } = envelope;
    const answer = this.answers[ask as keyof Fake] as unknown;
    if (answer === undefined)
      return { id, kind: "refused", code: "command_unknown", values: { command: ask } };
    try {
      return { id, ok: typeof answer === "function" ? answer(envelope.args) : answer };
    } catch (error) {
      if (error instanceof Refusing) return { id, kind: "refused", ...error.refusal };
      return { id, kind: "fault", ref: "F-1124-07" };
    }
  }

  async send(envelope: Envelope): Promise<Reply> {
    if (this.cut) throw new Error("cut");
    return this.answer(envelope);
  }

  readonly staged: File[] = [];
  async stage(file: File): Promise<Reply> {
    if (this.cut) throw new Error("cut");
    this.staged.push(file);
    const ok = { staged: `s${this.staged.length}`, sha256: "0".repeat(64), name: file.name, size: file.size };
    return { id: "", ok };
  }

  readonly saved: string[] = [];
  async save(sha256: string): Promise<Reply> {
    this.saved.push(sha256);
    return { id: "", ok: { saved: true } };
  }

  onChanged(tell: (changed: { features: string[]; seq: number }) => void) {
    this.telling.add(tell);
    return () => this.telling.delete(tell);
  }

  changed(...features: string[]) {
    for (const tell of this.telling) tell({ features, seq: 1 });
  }
}

export function startFake(answers: Fake = {}, desktop?: Desktop): FakeDesk {
  const desk = new FakeDesk({ ...everyday, ...answers }, desktop);
  speakThrough(desk);
  return desk;
}

const qr = Array.from({ length: 21 }, (_, y) =>
  Array.from({ length: 21 }, (_, x) => ((x * 7 + y * 13 + x * y) % 3 === 0 ? "#" : ".")).join(""),
);

export const listed = (
  member: number,
  name: string,
  team: string | null,
  until: string | null,
): ListedMember => ({
  member: {
    member,
    member_no: `M-${String(member).padStart(4, "0")}`,
    name,
    mobile: `1390000${String(1000 + member)}`,
    enrolled_at: "2026-03-02T01:05:00Z",
  },
  team,
  agreement_to: until,
});

export function cardOf(row: ListedMember): MemberCard {
  return {
    member: row.member,
    team: row.team
      ? {
          team: 1,
          team_no: "T-001",
          name: row.team,
          formed_on: "2025-03-01",
          registered_on: null,
          uscc: null,
        }
      : null,
    agreement: row.agreement_to
      ? {
          agreement: 1,
          agreement_no: "XY-001",
          signed_on: "2026-03-01",
          period: { from: "2026-03-01", to: row.agreement_to },
          agreed_to: row.agreement_to,
          renews: null,
          gap: null,
        }
      : null,
    badge: { code: "FD7Q4X83F2KM9", issued_at: "2026-03-02T01:05:00Z" },
  };
}

export const people = [
  listed(1, "林芳", "青橙传感", "2027-02-28"),
  listed(2, "周启明", "松果智造", "2026-12-31"),
  listed(3, "曾小满", "麦芒教育", "2027-06-30"),
  listed(4, "顾南", "拾光文创", "2026-12-31"),
  listed(5, "Alexandra Konstantinopoulou-Fitzgerald", "云岫机器人", "2026-11-23"),
  listed(6, "沈知行", null, null),
];

export const hereNow: Here[] = people.slice(0, 4).map((row, at) => ({
  member: row.member.member,
  name: row.member.name,
  team: row.team,
  came_at: `2026-11-24T0${1 - Math.floor(at / 2)}:1${4 - at}:00Z`,
  zone: null,
}));

const at = (clock: string) => `2026-11-24T${clock}:00Z`;

const booking = (
  id: number,
  desk_no: string,
  member: number,
  from: string,
  until: string,
  used: boolean,
): Booking => {
  const row = people[member - 1];
  return {
    booking: id,
    booking_no: `BK-${String(id).padStart(5, "0")}`,
    desk: id,
    desk_no,
    member,
    name: row?.member.name ?? "",
    team: row?.team ?? null,
    from: at(from),
    until: at(until),
    planned_until: at(until),
    booked_at: "2026-11-20T02:00:00Z",
    used_at: used ? at(from) : null,
    left_at: null,
    cancelled_at: null,
    cancel_reason: null,
    offer_until: null,
    series: null,
    apart_at: null,
    unit: "free",
    price: null,
    pending_since: null,
    approved_at: null,
    refused_at: null,
    no_show_at: null,
    reseats: null,
    in_spite_because: null,
  };
};

const loan = (
  id: number,
  name: string,
  item_no: string,
  member: number,
  due_at: string,
  late: number,
): Loan => {
  const row = people[member - 1];
  return {
    loan: id,
    item: { item: id, item_no, name, model: name },
    member,
    name: row?.member.name ?? "",
    team: row?.team ?? null,
    lent_at: "2026-11-20T02:00:00Z",
    due_at,
    returned_at: null,
    note_out: "",
    note_back: null,
    standing: late > 0 ? { code: "overdue", values: { days: late } } : { code: "running", values: {} },
  };
};

export const event: Event = {
  event: 1,
  session: 1,
  event_no: "E-0011",
  title: "专利怎么写：第 11 期沙龙",
  kind: "salon",
  role: "host",
  place: "路演厅",
  capacity: 60,
  span: { from: at("01:00"), until: at("02:30") },
  announced_at: "2026-11-10T02:00:00Z",
  cancelled: null,
  held_at: null,
  headcount: null,
  counts: { signed_up: 32, waiting: 3, signed_in: 18, walk_ins: 0, free: 28 },
};

export const bookingsNow = [
  booking(1, "小会议室", 5, "01:00", "02:30", true),
  booking(2, "A-07", 1, "01:00", "04:00", true),
  booking(3, "A-12", 4, "01:00", "04:00", false),
  booking(4, "路演厅", 6, "02:30", "04:00", false),
  booking(5, "大会议室", 3, "05:30", "07:00", false),
  booking(6, "A-14", 2, "06:00", "10:00", false),
];

const loans = [
  loan(1, "投影仪", "PJ-02", 6, "2026-11-22T10:00:00Z", 2),
  loan(2, "热风枪", "IT-0112", 2, "2026-11-23T10:00:00Z", 1),
  loan(3, "相机套装", "K-03", 3, at("10:00"), 0),
  loan(4, "3D 打印笔", "IT-0044", 6, at("09:30"), 0),
  loan(5, "示波器", "IT-0031", 1, "2026-11-25T04:00:00Z", 0),
];

export const todayNow: Today = {
  now: at("01:14"),
  day: "2026-11-24",
  here: hereNow,
  visitors: [],
  visits: 9,
  bookings: bookingsNow,
  due: { loans, total: loans.length, overdue: 2 },
  endings: [],
  events: [event],
};

export const outcomeOf = (verdict: Verdict, row: ListedMember | undefined = people[0]): Outcome => ({
  at: "2026-11-24T01:14:00Z",
  verdict,
  member: verdict.code === "unknown_code" || !row ? null : cardOf(row),
  booking: null,
  days_this_month: 14,
});

/** The `n`th print; every one but the first is a 重印. */
export const printOf = (n: number, kind: PaperKindName, title: string, of: string): Print => ({
  print: n,
  kind,
  title,
  of,
  sha256: "a".repeat(64),
  again: n > 1,
  made_at: "2026-11-24T01:14:00Z",
});
const fits = ({ member }: ListedMember, text: string) =>
  member.name.includes(text) || member.mobile.endsWith(text);

/** What the box is answered: people, and whatever else is given. */
export function found(text: string, rows: ListedMember[], ...things: Thing[]): Everything {
  const marked = (name: string) => {
    const from = name.indexOf(text);
    return from < 0 ? null : { from, until: from + text.length };
  };
  const hits = rows.map((row) => ({
    marked: marked(row.member.name),
    thing: { code: "person" as const, values: { row } },
  }));
  const groups = [hits, ...things.map((thing) => [{ marked: null, thing }])].map((hits) => ({
    hits,
    more: false,
  }));
  return { text, proposal: null, groups: groups.filter((group) => group.hits.length > 0) };
}

const byId = (id: number) => people.find((row) => row.member.member === id) ?? listed(id, "某某", null, null);

const card = (user: number, name: string, role: Role, badge_since: string | null): UserCard => ({
  user,
  name,
  role,
  added_at: "2026-01-05T01:00:00Z",
  left_at: null,
  standing: { code: "open", values: {} },
  badge_since,
});

export const everyday: Fake = {
  settings_show: {
    language: "zh",
    theme: "system",
    text_size: "standard",
    motion: "system",
    zone: "Asia/Shanghai",
    idle_minutes: 10,
    first_run: null,
    backup_folder: null,
    demo_since: null,
    practice_since: null,
  },
  settings_change: (change) => ({
    ...(everyday.settings_show as Settings),
    language: change.language ?? "zh",
    theme: change.theme ?? "system",
    text_size: change.text_size ?? "standard",
    motion: change.motion ?? "system",
  }),
  users_list: {
    users: [
      { user: 1, name: "何若溪", role: "helper" },
      { user: 2, name: "He Ruoxi", role: "manager" },
    ],
  },
  users_show: {
    users: [card(1, "何若溪", "helper", "2026-01-05T01:00:00Z"), card(2, "He Ruoxi", "manager", null)],
  },
  users_lock: {},
  users_switch: ({ code }) => {
    throw new Refusing({ code: "badge_unknown", values: { typed: code } });
  },
  users_overrides: { overrides: [] },
  users_sign_in: ({ user, pin }) => {
    if (pin !== "246810") throw new Refusing({ code: "pin_wrong", values: { left: 7, wait: 0 } });
    return user === 1
      ? { user, name: "何若溪", role: "helper" }
      : { user, name: "He Ruoxi", role: "manager" };
  },
  users_first_run: ({ name }) => ({ user: 1, name, role: "manager" }),
  profile_show: {
    space: {
      name: "栖云众创",
      address: "",
      opened_on: "2023-06-18",
      contact: "",
      contact_phone: "",
      authority: "",
      operator_name: "",
      operator_uscc: "",
      operator_kind: "company",
    },
    zones: [],
    facilities: [],
    freeze: null,
  },
  backup_list: { names: ["2026-11-23T180000Z.db"], newest_at: "2026-11-23T18:00:00Z" },
  today_show: todayNow,
  lending_due: ({ member }) => {
    const loans = todayNow.due.loans.filter((loan) => !member || loan.member === member);
    return {
      loans,
      total: loans.length,
      overdue: loans.filter((loan) => loan.standing.code === "overdue").length,
    };
  },
  checkin_scan: ({ code }) =>
    code === "FD7Q4X83F2KM9"
      ? outcomeOf({ code: "checked_in", values: {} })
      : outcomeOf({ code: "unknown_code", values: { typed: code } }),
  clock_show: { now: "2026-11-24T01:14:00Z", behind: null },
  checkin_awaiting: { waiting: [] },
  desks_waiting: { waits: [] },
  checkin_visits: ({ day }) => ({ day: day ?? "2026-11-24", visits: [], visitors: [] }),
  checkin_list_official: { day: "2026-11-24", visits: [], total: 0, to_follow: [] },
  checkin_show_rules: {
    opens: null,
    closes: null,
    pause_minutes: 0,
    entries_a_day: null,
    same_scan_seconds: 60,
    close_at: "23:30",
  },
  undo_list: { acts: [] },
  checkin_check_in: ({ member }) => outcomeOf({ code: "checked_in", values: {} }, byId(member)),
  checkin_check_out: ({ member }) =>
    outcomeOf(
      { code: "checked_out", values: { came_at: "2026-11-23T23:34:00Z", minutes: 100 } },
      byId(member),
    ),
  members_find: ({ text }) => ({ members: people.filter((row) => fits(row, text)) }),
  search_find: ({ text }) =>
    found(
      text,
      people.filter((row) => fits(row, text)),
    ),
  search_decide: ({ code }) =>
    /^FD[0-9A-Z]{11}$/.test(code)
      ? { code: "badge", values: { badge: code } }
      : { code: "unknown", values: { text: code } },
  members_list: { members: people, total: people.length },
  members_show: ({ member }) => cardOf(byId(member)),
  members_enrol: ({ name, mobile }) => {
    const taken = people.find((row) => row.member.mobile === mobile);
    if (taken)
      throw new Refusing({
        code: "mobile_taken",
        values: { mobile, member_no: taken.member.member_no, name: taken.member.name },
      });
    return cardOf(listed(7, name, null, null));
  },
  members_teams: {
    teams: [
      {
        team: {
          team: 1,
          team_no: "T-001",
          name: "青橙传感",
          formed_on: "2025-03-01",
          registered_on: null,
          uscc: null,
        },
        members: 3,
        agreements: [
          {
            agreement: 1,
            agreement_no: "XY-001",
            signed_on: "2026-02-20",
            period: { from: "2026-03-01", to: "2027-02-28" },
            agreed_to: "2027-02-28",
            renews: null,
            gap: null,
          },
        ],
        facts: { industry: null, lead: null, lead_name: null, founder: null, capital: null, origin: null },
        exit: null,
      },
    ],
  },
  members_details: ({ member }) => ({
    member: byId(member).member,
    nickname: null,
    founder: null,
    education: null,
    graduated_on: null,
    id_no: null,
    consents: [],
    memberships: [],
    cards: { temporary_until: null, chips: [] },
    former_nos: [],
    archived: null,
  }),
  members_team_history: { events: [{ on: "2025-03-01", event: { code: "formed", values: {} } }] },
  members_imports: { imports: [] },
  members_archived: { members: [] },
  moving_list: { move_ins: [] },
  members_badge: { code: "FD7Q4X83F2KM9", issued_at: "2026-03-02T01:05:00Z", qr },
  members_print_badge: ({ member }) => printOf(1, "badge", "会员卡", byId(member).member.member_no),
  members_badge_picture: { sha256: "b".repeat(64), name: "会员码 M-0001 林芳.png" },
  lending_print_label: ({ code }) => printOf(1, "label", "物品标签", code),
  prints_desk_card: printOf(1, "a4", "前台一页卡", ""),
  today_print_emergency_sheet: printOf(1, "a4", "应急单", ""),
  prints_paper_kinds: {
    kinds: [
      { kind: "badge", size: "badge_54", sizes: ["badge_54"], printer: "Zebra_ZC100" },
      { kind: "label", size: "label_40", sizes: ["label_40"], printer: "file:" },
      { kind: "slip", size: "roll_80", sizes: ["roll_80", "roll_58"], printer: null },
      { kind: "receipt", size: "three_part", sizes: ["three_part"], printer: null },
      { kind: "a4", size: "a4", sizes: ["a4"], printer: "HP_LaserJet" },
    ],
  },
  prints_change_paper_kind: ({ kind, size, printer }) => ({
    kind,
    size,
    sizes: [size],
    printer: printer ?? null,
  }),
  os_print: () => ({ printer: "Zebra_ZC100" }),
  os_printers: { printers: ["HP_LaserJet", "Zebra_ZC100"] },
  members_replace_badge: { code: "FDNEWCODE00AB", issued_at: "2026-11-24T01:14:00Z" },
};
