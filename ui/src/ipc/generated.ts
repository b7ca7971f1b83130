// Written by `UPDATE=1 cargo test` from src-tauri/core/src/api.rs. Not edited by hand.

export type AddDesk = { desk_no: string, kind: DeskKind, zone: ZoneId, capacity?: number, note?: string, from_on: Day, to_on?: Day | null, spot: Spot, };

export type AddFacility = { kind: FacilityKind, name: string, from_on: Day, };

export type AddFinancing = { team: TeamId, investor: string, amount_fen: Fen, signed_on: Day, received_on?: Day | null, };

export type AddItem = { 
/**
 * What kind of thing it is, such as 示波器. Made where it is new.
 */
model: string, 
/**
 * Its own name, where it has one beside the model's.
 */
name?: string | null, 
/**
 * Where a label is on it already; else the next `IT-` number.
 */
item_no?: string | null, };

export type AddMentor = { name: string, kind: MentorKind, engagement: Engagement, organisation: string, appointed: Period, };

export type AddStaff = { name: string, post: string, hired_on: Day, insured_from_on?: Day | null, };

export type AddTeam = { name: string, formed_on: Day, 
/**
 * For what is a company already: the day of its licence.
 */
registered_on?: Day | null, uscc?: string | null, };

export type AddUser = { name: string, role: Role, 
/**
 * At least six digits.
 */
pin: string, };

export type AddZone = { name: string, kind: ZoneKind, area: Dm2, from_on: Day, to_on?: Day | null, };

/**
 * A residency agreement: both days belong to it.
 */
export type Agreement = { agreement: AgreementId, agreement_no: string, signed_on: Day, 
/**
 * As it holds: to the day on the paper, or to the day on which the team left before that.
 */
period: Period, 
/**
 * The last day on the paper.
 */
agreed_to: Day, 
/**
 * The agreement that this one follows.
 */
renews: AgreementId | null, 
/**
 * The days between that one and this, on which the team was not resident.
 */
gap: Period | null, };

export type AgreementId = number;

export type AgreementStep = { agreement_no: string, signed_on: Day | null, from: Day | null, to: Day | null, scan: MoveInPaper | null, };

export type AgreementsEnding = Record<symbol, never>;

export type AnnounceEvent = { title: string, kind: EventKind, role: EventRole, place: string, capacity: number, 
/**
 * May lie in the past: an event that is entered late.
 */
span: Span, };

export type Appoint = { mentor: MentorId, period: Period, };

export type Appointment = { appointment: AppointmentId, period: Period, };

export type AppointmentId = number;

export type Archive = { 
/**
 * Who left or was taken out, the latest first; at most two hundred.
 */
members: Array<ArchivedMember>, };

export type ArchiveMember = { member: MemberId, reason: string, };

export type Archived = { at: Instant, how: ArchivedAs, 
/**
 * May be empty.
 */
reason: string, };

/**
 * Why a person is in no list any more.
 */
export type ArchivedAs = "left" | "merged" | "removed" | "undone";

/**
 * Somebody in the archive.
 */
export type ArchivedMember = { member: Member, archived: Archived, };

/**
 * Somebody at the door of an event.
 */
export type Arrival = { guest: Guest, at: Instant, entry: Entry, 
/**
 * Signed in before: nothing was counted twice.
 */
again: boolean, event: Event, };

export type ArriveAtDesk = { booking: BookingId, };

export type AskedPaper = { piece: Piece, here: boolean, };

export type AssignDesk = { desk: DeskId, team: TeamId, period: Period, };

/**
 * A desk that is a team's from one day to another; both belong to it.
 */
export type Assignment = { assignment: AssignmentId, desk: DeskId, desk_no: string, team: TeamId, team_name: string, period: Period, };

export type AssignmentId = number;

/**
 * A paper for one row, kept and linked in one act.
 */
export type Attach = { proves: Provable, staged: string, proof: Proof, title: string, pages: number, nature: Nature, 
/**
 * The day on the paper.
 */
dated_on: Day, };

/**
 * Somebody who came.
 */
export type Attendance = { attendance: AttendanceId, guest: Guest, at: Instant, entry: Entry, };

export type AttendanceId = number;

/**
 * A copy that was opened again and found whole.
 */
export type Backup = { 
/**
 * The copy's file name in `X.backups`.
 */
name: string, at: Instant, 
/**
 * Kept files in the copy.
 */
files: number, };

export type Backups = { 
/**
 * File names, the newest first.
 */
names: Array<string>, newest_at: Instant | null, };

/**
 * A badge's code, as the scanner types it.
 */
export type BadgeCode = { code: string, issued_at: Instant, };

/**
 * What a badge shows. Apart from [`BadgeCode`], since a QR takes longer to make than a whole scan.
 */
export type BadgeFace = { code: string, issued_at: Instant, 
/**
 * The QR's modules, a string of `#` and `.` a row, without the quiet zone.
 */
qr: Array<string>, };

export type BindCard = { member: MemberId, 
/**
 * What the reader typed, as it came, twice.
 */
first: string, second: string, };

export type BookDesk = { desk: DeskId, member: MemberId, from: Instant, until: Instant, };

/**
 * A promise of one desk to one person.
 */
export type Booking = { booking: BookingId, 
/**
 * Such as `BK-00042`.
 */
booking_no: string, desk: DeskId, desk_no: string, member: MemberId, name: string, 
/**
 * Of the day of the booking.
 */
team: string | null, from: Instant, until: Instant, 
/**
 * Differs from `until` where somebody left early.
 */
planned_until: Instant, booked_at: Instant, 
/**
 * When the person came to it; absent while they have not.
 */
used_at: Instant | null, left_at: Instant | null, cancelled_at: Instant | null, cancel_reason: string | null, };

export type BookingId = number;

export type Bookings = { 
/**
 * In the order of beginning.
 */
bookings: Array<Booking>, };

export type BookingsOn = { day: Day, };

export type Cancel = { 
/**
 * The key of the ask to stop.
 */
key: string, };

export type CancelBooking = { booking: BookingId, reason: string, };

export type CancelEvent = { event: EventId, reason: string, };

export type Cancellation = { at: Instant, reason: string, };

export type CancelledEvent = { event: Event, 
/**
 * Who signed up or waits, and must be told.
 */
to_tell: Array<Guest>, };

/**
 * The cards that somebody has beside the badge.
 */
export type Cards = { 
/**
 * Until when the card for today is good, where there is one.
 */
temporary_until: Instant | null, chips: Array<Chip>, };

/**
 * An original file of a voucher, kept byte for byte.
 */
export type Carrier = { sha256: string, format: VoucherFormat, name: string, 
/**
 * Bytes.
 */
size: number, kept_at: Instant, kept_by: string, };

export type CaseId = number;

export type CategorySum = { category: VoucherCategory, count: number, 
/**
 * With tax; what was kept although it repeats another one is not in it.
 */
total: Fen, };

/**
 * Whole: what is left out is unknown again.
 */
export type ChangeMember = { member: MemberId, name: string, mobile: string, nickname?: string | null, founder?: Founder | null, education?: Education | null, graduated_on?: Day | null, };

/**
 * What is left out stays.
 */
export type ChangeSettings = { language?: Language | null, theme?: Theme | null, text_size?: TextSize | null, };

/**
 * What statistics ask, whole: what is left out is unknown again.
 */
export type ChangeTeam = { team: TeamId, uscc?: string | null, industry?: string | null, lead?: MemberId | null, capital?: Fen | null, origin?: TeamOrigin | null, };

/**
 * What a commit changed, told to every open screen. `features` holds `*` where another process committed.
 */
export type Changed = { features: Array<string>, seq: number, };

export type CheckIn = { member: MemberId, };

export type CheckOut = { member: MemberId, };

/**
 * Ask for a self-check.
 */
export type CheckPacket = { pack: string, 
/**
 * The deadline printed in the notice; today where it is left out.
 */
as_of?: Day | null, 
/**
 * The pack's own window where it is left out.
 */
window?: PackWindow | null, };

export type CheckVerdict = "holds" | "fails" | "open";

/**
 * A chip card that is bound to somebody.
 */
export type Chip = { card: IcCardId, 
/**
 * The end of its number.
 */
tail: string, bound_at: Instant, };

export type ConfirmEvent = { event: EventId, 
/**
 * Heads counted in the room, where not everybody signed in.
 */
headcount?: number | null, };

export type Consent = { consent: ConsentId, purpose: ConsentPurpose, wording: string, channel: ConsentChannel, 
/**
 * The user who heard it.
 */
witness: string | null, given_at: Instant, withdrawn_at: Instant | null, };

/**
 * How the person said it.
 */
export type ConsentChannel = "paper" | "screen" | "spoken";

export type ConsentId = number;

export type ConsentList = { 
/**
 * What stands and what was withdrawn, in the order in which it was given.
 */
consents: Array<Consent>, };

/**
 * What personal facts may be used for, each asked apart.
 */
export type ConsentPurpose = "register" | "filing" | "id_number" | "portrait" | "notices";

export type ConsentStep = { 
/**
 * What every person of the team agreed to.
 */
purposes: Array<ConsentPurpose>, channel: ConsentChannel | null, };

/**
 * What a figure's row was counted from: `team`, `appointment`, `zone`.
 */
export type CountedPlace = { kind: string, id: number, };

/**
 * One thing that was counted, or left out with a reason.
 */
export type CountedRow = { 
/**
 * As it was entered: a name, a title, a number.
 */
label: string, detail: string, 
/**
 * Its first day, or its only one.
 */
from?: Day | null, to?: Day | null, 
/**
 * How much it adds, in the steps of the metric's unit.
 */
n: number, 
/**
 * A registered company, where rows are teams and companies.
 */
company: boolean, left_out?: LeftOut | null, has: Array<Proof>, 
/**
 * The numbers of the papers that it has.
 */
evidence_nos: Array<string>, 
/**
 * Where the thing is kept, to open it.
 */
at?: CountedPlace | null, };

/**
 * A civil day. On the wire and in the database: `2026-03-02`.
 */
export type Day = string;

export type Desk = { desk: DeskId, 
/**
 * Such as `A-07`; a room has its name here.
 */
desk_no: string, kind: DeskKind, zone: ZoneId, 
/**
 * The zone's name.
 */
zone_name: string, 
/**
 * How many people fit.
 */
capacity: number, 
/**
 * Such as 靠墙，有屏; may be empty.
 */
note: string, from_on: Day, to_on: Day | null, spot: Spot, };

export type DeskId = number;

export type DeskKind = "desk" | "room";

export type DeskList = { 
/**
 * Desks by number, then rooms; also those out of service.
 */
desks: Array<Desk>, };

/**
 * An area in dm²: 100 of them are one m².
 */
export type Dm2 = number;

export type DropIdNumber = { member: MemberId, };

export type DropMoveIn = { move_in: MoveInId, };

export type Education = "doctor" | "master" | "bachelor" | "college" | "other";

/**
 * An agreement that ends soon, or ended a short while ago, and that nobody renewed.
 */
export type Ending = { team: TeamId, name: string, agreement: AgreementId, agreement_no: string, 
/**
 * Its last day.
 */
to_on: Day, 
/**
 * Days until then; below 0 once it is over.
 */
days: number, 
/**
 * 7, 30 or 60: the nearest step that it is within. 0 once it is over.
 */
within: number, };

export type Endings = { 
/**
 * The earliest end first; at most two hundred.
 */
endings: Array<Ending>, };

export type Engagement = "full_time" | "part_time";

export type Enrol = { name: string, mobile: string, };

/**
 * How somebody came in.
 */
export type Entry = "signed_up" | "walk_in" | "over_capacity";

/**
 * An event with its one session and the counts that the desk looks at.
 */
export type Event = { event: EventId, session: SessionId, 
/**
 * Such as `E-0011`.
 */
event_no: string, title: string, kind: EventKind, role: EventRole, place: string, capacity: number, span: Span, announced_at: Instant, cancelled: Cancellation | null, 
/**
 * When somebody confirmed that it took place.
 */
held_at: Instant | null, 
/**
 * Heads counted in the room, members or not; where somebody counted.
 */
headcount: number | null, counts: EventCounts, };

export type EventCard = { event: Event, 
/**
 * Those with a seat in the order of signing up, then the waiting ones in the order of moving up.
 */
signups: Array<Signup>, 
/**
 * In the order of coming.
 */
attendances: Array<Attendance>, 
/**
 * Signups that were taken back.
 */
withdrawn: number, };

export type EventCounts = { 
/**
 * Signups with a seat.
 */
signed_up: number, waiting: number, 
/**
 * People who came, walk-ins included.
 */
signed_in: number, walk_ins: number, 
/**
 * Seats that nobody has.
 */
free: number, };

export type EventId = number;

/**
 * What an event is, in the words of the rules that count them.
 */
export type EventKind = "salon" | "roadshow" | "contest" | "training" | "forum" | "camp" | "lecture" | "other";

export type EventPage = { 
/**
 * At most a hundred.
 */
events: Array<Event>, total: number, 
/**
 * Past ones that nobody has confirmed or cancelled: figures do not count them yet.
 */
to_confirm: number, };

/**
 * The space's part in it.
 */
export type EventRole = "host" | "undertaker" | "supporter" | "joint";

/**
 * On which side of now a list lies. What is under way is still `coming`.
 */
export type EventSide = "coming" | "past";

export type Evidence = { evidence: EvidenceId, evidence_no: string, proof: Proof, title: string, sha256: string, 
/**
 * As the file was called outside.
 */
name: string, 
/**
 * Bytes.
 */
size: number, pages: number, nature: Nature, dated_on: Day, kept_at: Instant, 
/**
 * Set where it was withdrawn: why.
 */
withdrawn_because: string | null, };

export type EvidenceId = number;

export type EvidenceList = { evidence: Array<Evidence>, };

export type Exit = { 
/**
 * The last day in the house.
 */
left_on: Day, kind: ExitKind, 
/**
 * Where to; empty where nobody knows.
 */
destination: string, };

/**
 * How a team left the house.
 */
export type ExitKind = "graduated" | "term_over" | "early" | "closed" | "removed";

export type ExpectReport = { title: string, period: Period, due_on: Day, };

export type Facility = { facility: FacilityId, kind: FacilityKind, name: string, from_on: Day, to_on: Day | null, };

export type FacilityId = number;

/**
 * 公共服务设施: free or cheap internet, public software, shared office facilities.
 */
export type FacilityKind = "network" | "public_software" | "shared_office";

/**
 * An amount in 分 (a hundredth of a 元). Negative for red invoices.
 */
export type Fen = number;

/**
 * A number in the steps of its unit ([`Unit::scale`]).
 */
export type Figure = { n: number, unit: Unit, };

export type Financing = { financing: FinancingId, team: TeamId, team_name: string, investor: string, amount_fen: Fen, signed_on: Day, received_on: Day | null, };

export type FinancingId = number;

export type Find = { 
/**
 * Characters, pinyin, initials, a nickname, the tail of a mobile, a member number, or part of a team's name.
 */
text: string, };

export type FindFreeDesks = { from: Instant, until: Instant, 
/**
 * Nearest to this one first, and of its kind alone.
 */
near?: DeskId | null, };

export type FindItem = { 
/**
 * What was scanned or typed.
 */
text: string, };

/**
 * One condition, or a part of one, as it stands.
 */
export type Finding = { id: string, clause: string, title: string, text: string, counting: string, verdict: RuleVerdict, manual: ManualReason | null, value: Figure | null, 
/**
 * Resolved: a share of another metric is already a number here, in whole units.
 */
need: Need | null, 
/**
 * How much is lacking, in the value's steps; 0 where nothing is.
 */
gap: number, 
/**
 * How much of the value has its papers.
 */
proven: number, formula: Formula | null, rows: Array<RowStanding>, 
/**
 * Papers that are asked once, for the figure as a whole.
 */
once: Array<Piece>, 
/**
 * Those of them that are not kept.
 */
missing: Array<Piece>, 
/**
 * Papers missing here, in the rows and in the parts.
 */
papers_missing: number, 
/**
 * How the parts make the whole; absent on a rule without parts.
 */
joined: Joined | null, parts: Array<Finding>, };

export type FinishMoveIn = { move_in: MoveInId, };

export type FirstRun = { name: string, 
/**
 * At least six digits.
 */
pin: string, };

/**
 * Why a pack is not taken.
 */
export type Flaw = { "flaw": "not_json", line: number, column: number, } | { "flaw": "shape", detail: string, } | { "flaw": "text_empty", field: string, } | { "flaw": "id_twice" } | { "flaw": "source_unknown", source: string, } | { "flaw": "too_few_parts" } | { "flaw": "unit_mismatch", need: Unit, metric: Unit, } | { "flaw": "need_zero" } | { "flaw": "percent_over100" } | { "flaw": "every_zero" } | { "flaw": "day_expected" } | { "flaw": "number_expected" } | { "flaw": "ratio_mixed" } | { "flaw": "proof_none" } | { "flaw": "window_reversed" } | { "flaw": "unchecked_not_sample" };

/**
 * How a figure came about.
 */
export type Formula = { "kind": "rows", metric: Metric, all: Figure, less: Array<Less>, counted: Figure, } | { "kind": "value", metric: Metric, figure: Figure, } | { "kind": "months", from: Day, to: Day, figure: Figure, } | { "kind": "ratio", above: Array<Formula>, below: Formula, figure: Figure, } | { "kind": "per", counted: Formula, of: Formula, every: number, n: number, need: number, } | { "kind": "pct_of", counted: Formula, of: Formula, percent: number, least: number, need: number, };

export type Found = { 
/**
 * At most twenty.
 */
members: Array<ListedMember>, };

/**
 * What a text means at the lending desk.
 */
export type FoundItem = { "code": "item", "values": { item: ItemCard, } } | { "code": "person", "values": { member: MemberCard, } } | { "code": "several", "values": { items: Array<ItemCard>, } };

/**
 * What kind of founder somebody is, as statistics ask.
 */
export type Founder = "student" | "returnee" | "scientist" | "executive" | "serial" | "foreigner" | "other";

export type FreeDesk = { desk: Desk, 
/**
 * When its next booking begins, where that is on the local day of the slot's end.
 */
free_until: Instant | null, };

export type FreeDesks = { desks: Array<FreeDesk>, };

export type FreezePacket = { pack: string, as_of?: Day | null, window?: PackWindow | null, gaps: Gaps, };

/**
 * What to do about papers that are missing.
 */
export type Gaps = "refuse" | "print";

export type GiveConsent = { member: MemberId, purposes: Array<ConsentPurpose>, channel: ConsentChannel, };

export type Growth = { financings: Array<Financing>, cases: Array<GrowthCase>, };

export type GrowthCase = { case: CaseId, team: TeamId, team_name: string, title: string, problem: string, service: string, result: string, 
/**
 * The day all three parts were written; it decides the year.
 */
ready_on: Day | null, };

/**
 * A person at an event.
 */
export type Guest = { member: MemberId, name: string, mobile: string, 
/**
 * As it was when they signed up or came.
 */
team: string | null, };

/**
 * Somebody who is in.
 */
export type Here = { member: MemberId, name: string, team: string | null, came_at: Instant, };

export type HolderOf = { 
/**
 * What the scanner typed, as it came.
 */
code: string, };

export type IcCardId = number;

/**
 * What is wrong with an ID number.
 */
export type IdFlaw = "length" | "birthday" | "check_digit";

/**
 * An ID number as answers show it.
 */
export type IdNumber = { 
/**
 * The first three and the last four; absent where none is kept.
 */
masked: string | null, };

export type ImportId = number;

export type ImportRoster = { staged: string, 
/**
 * As in [`PreviewRoster`].
 */
mapping?: { [key in RosterColumn]?: number }, 
/**
 * When the teams that the roster names for the first time were formed; the day of the import where left out.
 */
teams_formed_on?: Day, };

/**
 * A moment, to the second, in UTC. On the wire and in the database: `2026-03-02T01:05:00Z`.
 */
export type Instant = string;

export type IssueTemporaryCard = { member: MemberId, };

/**
 * A thing with a label.
 */
export type Item = { item: ItemId, 
/**
 * On the label, such as `IT-0031`.
 */
item_no: string, name: string, model: string, };

/**
 * An item and where it is.
 */
export type ItemCard = { item: Item, 
/**
 * What the QR on the label says.
 */
code: string, place: ItemPlace, };

export type ItemId = number;

export type ItemPage = { 
/**
 * At most a hundred: what is out by its due time, the rest by number.
 */
items: Array<ItemCard>, counts: ShelfCounts, };

export type ItemPlace = { "code": "free", "values": Record<symbol, never> } | { "code": "out", "values": { loan: Loan, } } | { "code": "retired", "values": { on: Day, reason: string, } };

export type JoinTeam = { member: MemberId, team: TeamId, from_on: Day, };

export type Joined = { any: boolean, 
/**
 * The id of the part whose value and verdict the whole shows.
 */
decided_by: string, };

/**
 * A paper on its way in. The file was staged before.
 */
export type KeepEvidence = { staged: string, proof: Proof, title: string, pages: number, nature: Nature, 
/**
 * The day on the paper.
 */
dated_on: Day, };

export type KeepIdNumber = { member: MemberId, 
/**
 * As it was typed.
 */
id_no: string, };

export type KeepVoucher = { staged: string, category: VoucherCategory, 
/**
 * As the person corrected them; as they were read where left out.
 */
values?: VoucherValues, scanned?: string, };

export type KeptVoucher = { card: VoucherCard, 
/**
 * The file became a further carrier of a voucher that was there.
 */
companion: boolean, };

/**
 * What a label shows.
 */
export type Label = { item: Item, code: string, 
/**
 * The QR's modules, a string of `#` and `.` a row, without the quiet zone.
 */
qr: Array<string>, };

export type Language = "zh" | "en";

export type LeaveDesk = { booking: BookingId, };

export type LeaveTeam = { member: MemberId, 
/**
 * The last day on which the person belongs to it.
 */
last_on: Day, };

/**
 * Why a row does not count.
 */
export type LeftOut = "outside_window" | "too_short" | "not_resident_then" | "claimed_elsewhere" | "not_held" | "not_ready" | "not_submitted" | "uninsured";

export type Lend = { 
/**
 * The label's code or number.
 */
code: string, member: MemberId, due_at: Instant, 
/**
 * How the thing looks, where that is worth a word.
 */
note?: string, };

export type Lent = { loan: Loan, 
/**
 * What the person should have brought back already.
 */
late_loans: number, };

export type Less = { why: LeftOut, 
/**
 * Rows left out for this reason.
 */
rows: number, 
/**
 * What they would have added.
 */
n: number, };

export type LicenceStep = { 
/**
 * The day on the licence; absent for a team without a company.
 */
registered_on: Day | null, uscc: string, scan: MoveInPaper | null, };

export type ListArchived = Record<symbol, never>;

export type ListBackups = Record<symbol, never>;

export type ListDesks = Record<symbol, never>;

export type ListDue = { 
/**
 * Only what this person has.
 */
member?: MemberId | null, 
/**
 * Only what is due by then.
 */
by?: Instant | null, };

export type ListEvents = { side?: EventSide, 
/**
 * The rows to pass over; 0 for the first page.
 */
after?: number, };

export type ListEvidence = Record<symbol, never>;

export type ListGrowth = Record<symbol, never>;

export type ListImports = Record<symbol, never>;

export type ListItems = { shelf?: Shelf, 
/**
 * The rows to pass over; 0 for the first page.
 */
after?: number, };

export type ListMembers = { 
/**
 * The rows to pass over; 0 for the first page.
 */
after?: number, };

export type ListMentors = Record<symbol, never>;

export type ListMoveIns = Record<symbol, never>;

export type ListPackets = Record<symbol, never>;

export type ListPacks = Record<symbol, never>;

export type ListReports = Record<symbol, never>;

export type ListStaff = Record<symbol, never>;

export type ListTeams = Record<symbol, never>;

export type ListUsers = Record<symbol, never>;

export type ListVouchers = { category?: VoucherCategory, 
/**
 * By the day of issue.
 */
period?: Period, 
/**
 * The rows to pass over; 0 for the first page.
 */
after?: number, };

/**
 * A person as a row of a list.
 */
export type ListedMember = { member: Member, team: string | null, 
/**
 * The last day of the team's agreement that ends last.
 */
agreement_to: Day | null, };

/**
 * One thing with one person.
 */
export type Loan = { loan: LoanId, item: Item, member: MemberId, name: string, 
/**
 * As it was when the thing went out.
 */
team: string | null, lent_at: Instant, due_at: Instant, returned_at: Instant | null, 
/**
 * How the thing looked when it went out, and when it came back.
 */
note_out: string, note_back: string | null, standing: Standing, };

export type LoanId = number;

export type Loans = { 
/**
 * At most two hundred, what is longest overdue first.
 */
loans: Array<Loan>, 
/**
 * Of all that were asked for, listed or not.
 */
total: number, overdue: number, };

export type MakeBackup = Record<symbol, never>;

export type MakePacket = { packet: PacketId, };

/**
 * Why a person must decide.
 */
export type ManualReason = { "why": "question", question: string, } | { "why": "texts", sections: Array<PackSection>, written: Array<string>, } | { "why": "unknown" } | { "why": "not_landed", feature: string, };

export type Member = { member: MemberId, 
/**
 * Such as `M-0042`.
 */
member_no: string, name: string, 
/**
 * Digits, or `+` and digits for a number from elsewhere.
 */
mobile: string, enrolled_at: Instant, };

/**
 * A person with all that the desk looks at.
 */
export type MemberCard = { member: Member, team: Team | null, 
/**
 * The team's agreement of the day; in a gap, and after the last, the one that ended before it.
 */
agreement: Agreement | null, badge: BadgeCode, };

/**
 * All that the desk knows of a person beside the card: more than a scan needs.
 */
export type MemberDetails = { member: Member, nickname: string | null, founder: Founder | null, education: Education | null, graduated_on: Day | null, 
/**
 * Masked.
 */
id_no: string | null, consents: Array<Consent>, 
/**
 * The latest first.
 */
memberships: Array<Membership>, cards: Cards, 
/**
 * Numbers of rows that were merged into this one: they still find the person.
 */
former_nos: Array<string>, archived: Archived | null, };

export type MemberId = number;

export type MemberPage = { 
/**
 * At most a hundred, the newest first.
 */
members: Array<ListedMember>, total: number, };

/**
 * From which day to which day somebody belonged to a team; both belong to it.
 */
export type Membership = { team: TeamId, team_name: string, from_on: Day, to_on: Day | null, };

export type Mentor = { mentor: MentorId, name: string, kind: MentorKind, engagement: Engagement, organisation: string, 
/**
 * In the order of their first days.
 */
appointments: Array<Appointment>, };

export type MentorId = number;

/**
 * 天使投资人、成功企业家、资深管理者、技术专家、市场营销专家
 */
export type MentorKind = "angel" | "founder" | "executive" | "engineer" | "marketer";

export type MentorList = { mentors: Array<Mentor>, };

export type MergeMembers = { 
/**
 * Whose name, mobile, number and badge stay.
 */
keep: MemberId, 
/**
 * The second row of the same person.
 */
other: MemberId, };

export type Merged = { member: MemberCard, 
/**
 * The number that finds the same person from now on.
 */
former_no: string, 
/**
 * What came over.
 */
moved: TieCounts, };

/**
 * What can be counted. `figures` answers every one of them; a pack writes `{"name": "area_total"}`.
 */
export type Metric = { "name": "opened_on" } | { "name": "operator_is_legal_person" } | { "name": "area_total" } | { "name": "area_desks" } | { "name": "area_public" } | { "name": "desks_in_service" } | { "name": "public_zone_kinds" } | { "name": "facility_kinds" } | { "name": "teams_resident", "args": { basis: Residents, 
/**
 * Shorter stays do not count; 0 counts all.
 */
min_months: number, } } | { "name": "teams_newly_registered" } | { "name": "teams_financed" } | { "name": "cases_ready" } | { "name": "staff_full_time" } | { "name": "mentors_valid" } | { "name": "partners_active" } | { "name": "events_held", "args": { kinds: Array<RuleEventKind>, } } | { "name": "papers_kept", "args": { proof: Proof, } } | { "name": "reports_due" } | { "name": "reports_submitted" };

export type MoveBooking = { booking: BookingId, desk: DeskId, from: Instant, until: Instant, };

/**
 * A draft as it stands.
 */
export type MoveIn = { move_in: MoveInId, draft: MoveInDraft, started_at: Instant, saved_at: Instant, 
/**
 * The steps without which it cannot be finished.
 */
lacks: Array<MoveInStep>, };

/**
 * What was typed, whole or in part.
 */
export type MoveInDraft = { team: TeamStep, people: Array<MoveInPerson>, 
/**
 * Who leads the team: the place among `people`, from 0.
 */
lead: number | null, agreement: AgreementStep, licence: LicenceStep, desks: Array<DeskId>, consent: ConsentStep, };

export type MoveInId = number;

/**
 * A scan that goes with a step.
 */
export type MoveInPaper = { file: Staged, pages: number, nature: Nature, };

export type MoveInPerson = { name: string, mobile: string, 
/**
 * Statistics ask for it.
 */
founder: Founder | null, };

/**
 * The steps, in their order.
 */
export type MoveInStep = "team" | "people" | "agreement" | "licence" | "desks" | "consent";

export type MoveIns = { 
/**
 * The drafts that wait, the last touched first.
 */
move_ins: Array<MoveIn>, };

export type MoveTeamOut = { team: TeamId, 
/**
 * The last day in the house.
 */
left_on: Day, kind: ExitKind, 
/**
 * Where to; may be empty.
 */
destination?: string, };

/**
 * A team that moved in.
 */
export type MovedIn = { team: TeamCard, people: Array<MemberCard>, 
/**
 * Those of them who were enrolled just now: their badges are to be printed.
 */
enrolled: Array<MemberId>, desks: Array<Assignment>, 
/**
 * Numbers of the papers that were kept.
 */
papers: Array<string>, };

/**
 * Whether the kept file is the paper itself or a copy of it.
 */
export type Nature = "original" | "copy";

/**
 * What is asked for: `{"op": ">=", "n": 20, "unit": "team"}`. `n` is in whole units.
 */
export type Need = { op: Op, n: number, unit: Unit, };

export type Op = ">=" | "<=";

/**
 * Something that is not settled yet.
 */
export type OpenTie = { "code": "visit", "values": { since: Instant, } } | { "code": "loan", "values": { item: string, due_at: Instant, } } | { "code": "booking", "values": { booking_no: string, desk_no: string, from: Instant, } } | { "code": "signup", "values": { title: string, from: Instant, } };

/**
 * The operator's legal form. A company, an institution or a social organisation is a legal person of its own.
 */
export type OperatorKind = "company" | "institution" | "social_organisation" | "branch" | "person";

/**
 * What came of a scan or of a check-in by hand.
 */
export type Outcome = { at: Instant, verdict: Verdict, 
/**
 * Absent where the code is nobody's.
 */
member: MemberCard | null, 
/**
 * The person's booking that runs, else the next one today.
 */
booking: Booking | null, 
/**
 * Days of this local month on which the person was here, this one included.
 */
days_this_month: number, };

/**
 * What the pack said of itself on that day.
 */
export type PackCard = { id: string, revision: number, title: string, short_title: string, authority: string, basis: Array<string>, status: PackStatus, checked: PackChecked | null, as_of_label: string, };

/**
 * A whole check of one pack.
 */
export type PackCheck = { as_of: Day, window: Period, findings: Array<Finding>, tally: Tally, };

export type PackChecked = { on: Day, 
/**
 * What the rules were compared with, and what was not seen.
 */
against: string, };

export type PackList = { packs: Array<PackCard>, };

/**
 * A text that a person writes: 定位, 模式, 规划.
 */
export type PackSection = { id: string, title: string, };

/**
 * What a result under this pack may claim to be.
 */
export type PackStatus = "live" | "benchmark" | "sample";

/**
 * The days that count.
 */
export type PackWindow = { "kind": "calendar_year" } | { "kind": "last_year" } | { "kind": "last_12_months" } | { "kind": "fixed", from: Day, to: Day, };

/**
 * A frozen packet, in a list.
 */
export type PacketCard = { packet: PacketId, packet_no: string, pack: PackCard, as_of: Day, window: Period, frozen_at: Instant, frozen_by: string, tally: Tally, 
/**
 * The first eight figures of its content's hash, as the pages print them: `7C41 9E0A`.
 */
check_code: string, 
/**
 * The files made of it, the newest first.
 */
files: Array<PacketFile>, };

/**
 * A file made of a packet. Its bytes are kept under `sha256`, and lie as `name` in the space's packets folder.
 */
export type PacketFile = { packet: PacketId, sha256: string, name: string, pages: number, 
/**
 * Bytes.
 */
size: number, made_at: Instant, };

export type PacketId = number;

export type PacketList = { packets: Array<PacketCard>, };

/**
 * Civil days, both ends included, as papers count: 2026-01-01 to 2026-12-31 is a year.
 */
export type Period = { from: Day, to: Day, };

/**
 * One paper; any of the proofs will do.
 */
export type Piece = { any_of: Array<Proof>, 
/**
 * Asked of rows of this kind alone.
 */
when?: PieceWhen, };

export type PieceWhen = "company";

export type Place = { desk: Desk, state: PlaceState, 
/**
 * The booking that holds the desk then, else its next one on that day.
 */
booking: Booking | null, 
/**
 * The one after `booking` on that day.
 */
next: Booking | null, 
/**
 * The team that has the desk for months, where one does that day.
 */
assigned: Assignment | null, };

/**
 * How a desk stands at a time: each is a pattern and a word on the plan.
 */
export type PlaceState = "free" | "promised" | "in_use" | "not_come" | "assigned" | "out_of_service";

export type Plan = { at: Instant, 
/**
 * The local day of `at`.
 */
day: Day, 
/**
 * Desks by number, then rooms; also those out of service.
 */
places: Array<Place>, };

export type PreviewRoster = { staged: string, 
/**
 * Which column is which, by place from 0; the heads decide where it is left out.
 */
mapping?: { [key in RosterColumn]?: number }, };

export type Profile = { 
/**
 * Not there before the first run is through.
 */
space: SpaceFacts | null, zones: Array<ZoneCard>, facilities: Array<Facility>, };

/**
 * How far a long command is: `done` of `of` in `step` (a code, such as `pages`).
 */
export type Progress = { step: string, done: number, of: number, };

/**
 * A kind of paper, by the class (A to P) under which it is bound.
 */
export type Proof = "A.licence" | "A.charter" | "B.tenure" | "B.floor_plan" | "B.photo" | "B.opening" | "C.facility" | "D.contract" | "D.insurance" | "D.certificate" | "E.letter" | "F.agreement" | "F.licence" | "G.licence" | "H.contract" | "H.bank_slip" | "I.notice" | "I.signin" | "I.photo" | "I.summary" | "J.case" | "K.agreement" | "L.process" | "M.report" | "N.statement" | "O.honour" | "P.change";

/**
 * What a paper can prove.
 */
export type Provable = { "kind": "team", "id": TeamId } | { "kind": "agreement", "id": AgreementId } | { "kind": "staff", "id": StaffId } | { "kind": "appointment", "id": AppointmentId } | { "kind": "financing", "id": FinancingId } | { "kind": "case", "id": CaseId } | { "kind": "session", "id": SessionId } | { "kind": "report", "id": ReportId };

export type Prove = { 
/**
 * A paper that is kept.
 */
evidence: EvidenceId, proves: Provable, };

export type Proven = { evidence: Evidence, proves: Provable, };

export type ReadVoucher = { staged: string, 
/**
 * The code on the paper, as a scanner typed it.
 */
scanned?: string, 
/**
 * As a person corrected them: what would become of these.
 */
values?: VoucherValues, };

export type RecategoriseVoucher = { voucher: VoucherId, category: VoucherCategory, };

export type ReceiveFinancing = { financing: FinancingId, received_on: Day, };

/**
 * Every "no" of the product, each with the values that its sentence needs.
 */
export type Refusal = { "code": "malformed", "values": { reason: string, } } | { "code": "command_unknown", "values": { command: string, } } | { "code": "user_missing", "values": Record<symbol, never> } | { "code": "user_unknown", "values": { name: string, } } | { "code": "role_too_low", "values": { role: Role, needed: Role, } } | { "code": "key_reused", "values": { key: string, command: string, } } | { "code": "cancelled", "values": Record<symbol, never> } | { "code": "pin_on_command_line", "values": Record<symbol, never> } | { "code": "too_large", "values": { what: string, limit: string, } } | { "code": "not_found", "values": { what: string, value: string, } } | { "code": "text_empty", "values": { field: string, } } | { "code": "text_too_long", "values": { field: string, limit: number, } } | { "code": "space_missing", "values": { path: string, } } | { "code": "not_a_space", "values": { path: string, } } | { "code": "space_newer", "values": { found: number, known: number, } } | { "code": "space_open_elsewhere", "values": { path: string, } } | { "code": "space_exists", "values": { path: string, } } | { "code": "key_not_supported", "values": Record<symbol, never> } | { "code": "staged_missing", "values": { staged: string, } } | { "code": "file_unreadable", "values": { name: string, reason: string, } } | { "code": "file_missing", "values": { sha256: string, } } | { "code": "already_set_up", "values": Record<symbol, never> } | { "code": "pin_too_short", "values": { digits: number, } } | { "code": "pin_wrong", "values": Record<symbol, never> } | { "code": "name_taken", "values": { name: string, } } | { "code": "area_not_positive", "values": Record<symbol, never> } | { "code": "zone_taken", "values": { name: string, } } | { "code": "mobile_malformed", "values": { mobile: string, } } | { "code": "mobile_taken", "values": { mobile: string, member_no: string, name: string, } } | { "code": "team_taken", "values": { name: string, } } | { "code": "period_reversed", "values": { from: Day, to: Day, } } | { "code": "agreement_taken", "values": { agreement_no: string, team: string, } } | { "code": "already_in_team", "values": { name: string, team: string, } } | { "code": "registered_already", "values": { team: string, on: Day, } } | { "code": "mobile_archived", "values": { mobile: string, member_no: string, name: string, } } | { "code": "member_archived", "values": { member: MemberId, name: string, on: Day, } } | { "code": "not_archived", "values": { name: string, } } | { "code": "joined_that_day", "values": { name: string, team: string, on: Day, } } | { "code": "in_no_team", "values": { name: string, on: Day, } } | { "code": "agreements_overlap", "values": { team: string, agreement_no: string, period: Period, } } | { "code": "renewed_already", "values": { agreement_no: string, by: string, } } | { "code": "moved_out_already", "values": { team: string, on: Day, } } | { "code": "id_number_wrong", "values": { flaw: IdFlaw, } } | { "code": "id_number_taken", "values": { member_no: string, name: string, } } | { "code": "consent_missing", "values": { name: string, purpose: ConsentPurpose, } } | { "code": "consent_given", "values": { name: string, } } | { "code": "card_over", "values": { name: string, until: Instant, } } | { "code": "card_unclear", "values": { typed: string, } } | { "code": "cards_differ", "values": Record<symbol, never> } | { "code": "card_taken", "values": { member_no: string, name: string, } } | { "code": "import_undone", "values": { at: Instant, } } | { "code": "badge_unknown", "values": { typed: string, } } | { "code": "badge_revoked", "values": { name: string, on: Day, valid_tail: string, } } | { "code": "roster_unreadable", "values": { name: string, why: Unreadable, } } | { "code": "roster_done", "values": Record<symbol, never> } | { "code": "invoice_code_unclear", "values": { text: string, } } | { "code": "voucher_value_missing", "values": { fields: Array<VoucherField>, } } | { "code": "file_already_kept", "values": { name: string, voucher_no: string, kept_at: Instant, kept_by: string, } } | { "code": "voucher_already_kept", "values": { number: string, voucher_no: string, category: VoucherCategory, total: Fen, kept_at: Instant, kept_by: string, } } | { "code": "desk_no_taken", "values": { desk: string, } } | { "code": "spot_empty", "values": { desk: string, } } | { "code": "capacity_zero", "values": { desk: string, } } | { "code": "desk_taken", "values": { desk: string, by: string, from: Instant, until: Instant, } } | { "code": "desk_out_of_service", "values": { desk: string, from_on: Day, to_on: Day | null, } } | { "code": "desk_assigned", "values": { desk: string, team: string, period: Period, } } | { "code": "span_reversed", "values": { from: Instant, until: Instant, } } | { "code": "span_over", "values": { until: Instant, } } | { "code": "booking_too_long", "values": { days: number, } } | { "code": "booking_cancelled", "values": { booking_no: string, at: Instant, } } | { "code": "booking_over", "values": { booking_no: string, until: Instant, } } | { "code": "booking_in_use", "values": { booking_no: string, since: Instant, } } | { "code": "booking_not_yet", "values": { booking_no: string, opens_at: Instant, } } | { "code": "booking_not_begun", "values": { booking_no: string, } } | { "code": "not_here", "values": { name: string, } } | { "code": "already_here", "values": { name: string, since: Instant, } } | { "code": "pages_missing", "values": { title: string, } } | { "code": "dated_ahead", "values": { on: Day, today: Day, } } | { "code": "left_already", "values": { name: string, on: Day, } } | { "code": "appointed_already", "values": { name: string, from: Day, to: Day, } } | { "code": "amount_not_positive", "values": Record<symbol, never> } | { "code": "received_already", "values": { team: string, on: Day, } } | { "code": "report_taken", "values": { title: string, } } | { "code": "submitted_already", "values": { title: string, on: Day, } } | { "code": "proven_already", "values": { evidence_no: string, } } | { "code": "pack_flawed", "values": { rule: string, flaw: Flaw, } } | { "code": "profile_missing", "values": Record<symbol, never> } | { "code": "papers_missing", "values": { papers: number, clauses: Array<string>, } } | { "code": "glyph_missing", "values": { character: string, code: string, text: string, } } | { "code": "too_large_for_page", "values": { what: string, } } | { "code": "move_in_over", "values": Record<symbol, never> } | { "code": "move_in_lacks", "values": { steps: Array<MoveInStep>, } } | { "code": "merge_self", "values": { name: string, } } | { "code": "ties_open", "values": { name: string, open: Array<OpenTie>, } } | { "code": "import_in_use", "values": { names: Array<string>, } } | { "code": "item_unknown", "values": { code: string, } } | { "code": "item_no_taken", "values": { item_no: string, name: string, } } | { "code": "item_out", "values": { item: string, by: string, due: Instant, } } | { "code": "item_retired", "values": { item: string, on: Day, reason: string, } } | { "code": "item_not_out", "values": { item: string, by: string | null, returned_at: Instant | null, } } | { "code": "due_past", "values": { due_at: Instant, } } | { "code": "capacity_outside", "values": { least: number, most: number, } } | { "code": "already_signed_up", "values": { name: string, title: string, at: Instant, waiting: number | null, } } | { "code": "not_signed_up", "values": { name: string, title: string, } } | { "code": "already_signed_in", "values": { name: string, at: Instant, } } | { "code": "event_full", "values": { name: string, title: string, capacity: number, waiting: number | null, } } | { "code": "event_cancelled", "values": { title: string, on: Day, reason: string, } } | { "code": "event_over", "values": { title: string, until: Instant, } } | { "code": "event_not_begun", "values": { title: string, from: Instant, } } | { "code": "event_not_on_that_day", "values": { title: string, from: Instant, } } | { "code": "event_held", "values": { title: string, at: Instant, } };

export type RegisterCompany = { team: TeamId, 
/**
 * The day on the licence.
 */
registered_on: Day, uscc?: string | null, 
/**
 * The name on the licence, where it is another one. From that day on it is the team's.
 */
name?: string | null, };

export type RemoveMember = { member: MemberId, reason: string, };

export type RenameTeam = { team: TeamId, name: string, 
/**
 * The first day of the new name; before it the old one stays true.
 */
from_on: Day, };

export type ReplaceBadge = { member: MemberId, };

export type ReportId = number;

export type ReportList = { reports: Array<StatisticsReport>, };

/**
 * Which residency agreements count for a window.
 */
export type Residents = "overlaps" | "at_end" | "signed";

export type RestoreMember = { member: MemberId, };

export type RetireItem = { 
/**
 * The label's code or number.
 */
code: string, reason: string, };

export type ReturnWarning = { "code": "late", "values": { days: number, } } | { "code": "retired", "values": { on: Day, reason: string, } };

export type Returned = { loan: Loan, 
/**
 * What the desk should know; none of it stopped the return.
 */
warnings: Array<ReturnWarning>, };

/**
 * What a user may do; each role may do what the one before it may.
 */
export type Role = "helper" | "supervisor" | "manager";

export type RosterColumn = "number" | "name" | "mobile" | "team";

/**
 * What a row is to us.
 */
export type RosterFinding = { "finding": "rejected", reason: RowReason, } | { "finding": "changed", member_no: string, team_was: string | null, } | { "finding": "new", } | { "finding": "known", member_no: string, };

/**
 * A column of the table, for a person to say what it is.
 */
export type RosterHead = { 
/**
 * From 0.
 */
place: number, 
/**
 * Empty where no row names the columns.
 */
text: string, 
/**
 * The first cell below that holds anything. Empty for ID numbers.
 */
sample: string, column: RosterColumn | null, 
/**
 * ID numbers, which are left out on purpose.
 */
is_id: boolean, };

/**
 * A roster that was imported, and what it wrote.
 */
export type RosterImport = { import: ImportId, 
/**
 * As the file was called.
 */
name: string, imported_at: Instant, by: string, enrolled: number, joined: number, teams_added: number, undone_at: Instant | null, };

export type RosterImported = { enrolled: number, 
/**
 * Known people who joined a team.
 */
joined: number, teams_added: number, known: number, rejected: number, };

export type RosterImports = { 
/**
 * The latest first; at most fifty.
 */
imports: Array<RosterImport>, };

/**
 * What importing a staged roster would do, row by row. Nothing has happened yet.
 */
export type RosterPreview = { file: Staged, written: SheetWritten, 
/**
 * Every column of the table. Where none of them is the name, nothing can be imported before a person says which.
 */
heads: Array<RosterHead>, 
/**
 * The columns found, by the heads they stand under.
 */
columns: { [key in RosterColumn]?: string }, ignored: Array<string>, 
/**
 * Heads of ID numbers: left out on purpose.
 */
dropped: Array<string>, 
/**
 * What needs a look first: rejected, then changed, then new, then known. At most a thousand.
 */
rows: Array<RosterRow>, new: number, changed: number, known: number, rejected: number, new_teams: Array<string>, };

export type RosterRow = { line: number, name: string, mobile: string | null, team: string | null, finding: RosterFinding, };

export type RowReason = { "why": "name_missing", } | { "why": "name_too_long", limit: number, } | { "why": "mobile_missing", } | { "why": "mobile_invalid", text: string, } | { "why": "mobile_damaged", text: string, } | { "why": "repeated", line: number, } | { "why": "another_name", member_no: string, name: string, } | { "why": "number_unknown", number: string, } | { "why": "archived", member_no: string, } | { "why": "moved_today", team: string, };

/**
 * A row and the papers it lacks.
 */
export type RowStanding = { row: CountedRow, 
/**
 * The papers asked of this row, each present or not.
 */
papers: Array<AskedPaper>, };

/**
 * The kinds of event that rules speak of.
 */
export type RuleEventKind = "salon" | "roadshow" | "contest" | "training" | "forum" | "camp";

export type RuleVerdict = "met" | "short" | "proof_missing" | "manual" | "not_applicable";

export type SaveMoveIn = { 
/**
 * A new draft where it is left out.
 */
move_in?: MoveInId | null, draft: MoveInDraft, };

export type Scan = { 
/**
 * What the scanner typed, as it came.
 */
code: string, };

export type ScanAtEvent = { event: EventId, 
/**
 * What the scanner typed, as it came.
 */
code: string, };

export type SelfCheck = { pack: PackCard, check: PackCheck, 
/**
 * The texts that the pack asks for, written or not.
 */
statements: Array<Statement>, };

export type SessionId = number;

/**
 * The settings as they stand.
 */
export type Settings = { language: Language, theme: Theme, text_size: TextSize, zone: Zone, 
/**
 * Set in a synthetic space: since when.
 */
demo_since: Instant | null, };

/**
 * How the rows were written.
 */
export type SheetWritten = "xlsx" | "csv_utf8" | "csv_gbk" | "csv_utf16" | "list";

/**
 * Which items a list shows. All but `retired` leave the retired ones out.
 */
export type Shelf = "all" | "free" | "out" | "overdue" | "retired";

export type ShelfCounts = { all: number, free: number, out: number, overdue: number, retired: number, };

export type ShowBadge = { member: MemberId, };

export type ShowDetails = { member: MemberId, };

export type ShowEvent = { event: EventId, };

export type ShowLabel = { 
/**
 * The label's code or number.
 */
code: string, };

export type ShowMember = { member: MemberId, };

export type ShowPlan = { 
/**
 * Now, where left out.
 */
at?: Instant | null, };

export type ShowProfile = Record<symbol, never>;

export type ShowSettings = Record<symbol, never>;

export type ShowTeamHistory = { team: TeamId, };

export type ShowTeamOn = { team: TeamId, on: Day, };

export type ShowTies = { member: MemberId, };

export type ShowToday = Record<symbol, never>;

export type ShowVoucher = { voucher: VoucherId, };

export type SignAgreement = { team: TeamId, agreement_no: string, signed_on: Day, period: Period, 
/**
 * The agreement that it renews.
 */
renews?: AgreementId | null, };

export type SignIn = { user: UserId, pin: string, };

export type SignInAtEvent = { event: EventId, member: MemberId, 
/**
 * For a late entry from a paper list: when they came.
 */
at?: Instant | null, };

export type SignUp = { event: EventId, member: MemberId, };

export type SignedUp = { 
/**
 * With a seat, or with the place on the waiting list.
 */
signup: Signup, event: Event, };

/**
 * Somebody on the list of an event.
 */
export type Signup = { signup: SignupId, guest: Guest, signed_up_at: Instant, 
/**
 * Later than the signup for somebody who moved up; absent while waiting.
 */
seated_at: Instant | null, 
/**
 * The place on the waiting list, from 1; absent with a seat.
 */
waiting: number | null, };

export type SignupId = number;

/**
 * What a cover and the facts page need. Only the name is required on the first day.
 */
export type SpaceFacts = { name: string, address: string, opened_on?: Day | null, contact: string, contact_phone: string, 
/**
 * The body that recommends or receives the filing.
 */
authority: string, operator_name: string, 
/**
 * 统一社会信用代码
 */
operator_uscc: string, operator_kind: OperatorKind, };

/**
 * Half-open: `from` belongs to it, `until` does not.
 */
export type Span = { from: Instant, until: Instant, };

/**
 * A rectangle on the plan's grid, from its upper left corner.
 */
export type Spot = { x: number, y: number, w: number, h: number, };

export type Staff = { staff: StaffId, name: string, 
/**
 * 岗位
 */
post: string, hired_on: Day, left_on: Day | null, 
/**
 * The first day for which 社保 was paid by the operator.
 */
insured_from_on: Day | null, insured_to_on: Day | null, };

export type StaffId = number;

export type StaffLeaves = { staff: StaffId, left_on: Day, };

export type StaffList = { staff: Array<Staff>, };

export type StageFile = { 
/**
 * A path on this machine. Rims give it; a screen never does.
 */
path: string, };

/**
 * A file that waits for the act that keeps it; swept after a day.
 */
export type Staged = { staged: string, sha256: string, 
/**
 * As it was called outside: only ever shown.
 */
name: string, 
/**
 * Bytes.
 */
size: number, };

/**
 * How a loan stands at a moment. Of a returned one: how it stood when it came back.
 */
export type Standing = { "code": "running", "values": Record<symbol, never> } | { "code": "due_today", "values": Record<symbol, never> } | { "code": "overdue", "values": { days: number, } };

/**
 * A text that a person wrote for one section of the filing.
 */
export type Statement = { section: string, title: string, 
/**
 * Empty while nobody has written it.
 */
body: string, written_at: Instant | null, };

export type StatisticsReport = { report: ReportId, 
/**
 * Such as 2025年报.
 */
title: string, period: Period, due_on: Day, submitted_on: Day | null, };

export type Stopping = { 
/**
 * False where nothing runs under that key any more.
 */
found: boolean, };

export type SubmitReport = { report: ReportId, submitted_on: Day, };

export type TakeBack = { 
/**
 * The label's code or number.
 */
code: string, 
/**
 * How the thing looks, where that is worth a word.
 */
note?: string, };

/**
 * Conditions by verdict, and papers that are missing in all.
 */
export type Tally = { met: number, short: number, proof_missing: number, manual: number, not_applicable: number, papers_missing: number, };

export type Team = { team: TeamId, 
/**
 * Such as `T-007`.
 */
team_no: string, name: string, formed_on: Day, registered_on: Day | null, 
/**
 * 统一社会信用代码
 */
uscc: string | null, };

export type TeamCard = { team: Team, 
/**
 * People who belong to it now.
 */
members: number, 
/**
 * In the order of their first days.
 */
agreements: Array<Agreement>, facts: TeamFacts, 
/**
 * The last exit, where no agreement followed it.
 */
exit: Exit | null, };

export type TeamEvent = { on: Day, event: TeamEventKind, };

/**
 * What can happen to a team.
 */
export type TeamEventKind = { "code": "formed", "values": Record<symbol, never> } | { "code": "moved_in", "values": { agreement_no: string, } } | { "code": "renewed", "values": { agreement_no: string, gap: Period | null, } } | { "code": "became_company", "values": Record<symbol, never> } | { "code": "renamed", "values": { was: string, } } | { "code": "moved_out", "values": { exit: Exit, } };

/**
 * What statistics ask of a team, each known or not.
 */
export type TeamFacts = { industry: string | null, 
/**
 * Who leads it, and what kind of founder they are.
 */
lead: MemberId | null, lead_name: string | null, founder: Founder | null, 
/**
 * 注册资本
 */
capital: Fen | null, origin: TeamOrigin | null, };

export type TeamHistory = { 
/**
 * The earliest first.
 */
events: Array<TeamEvent>, };

export type TeamId = number;

/**
 * A team is a company from the day of its registration on.
 */
export type TeamKind = "team" | "company";

export type TeamList = { teams: Array<TeamCard>, };

/**
 * A team as it was on a day.
 */
export type TeamOn = { on: Day, 
/**
 * With the name of that day.
 */
team: Team, kind: TeamKind, 
/**
 * The agreement that held; without one the team was not resident.
 */
agreement: Agreement | null, 
/**
 * Who belonged to it, in the order of their numbers.
 */
people: Array<Member>, };

/**
 * Where its project comes from.
 */
export type TeamOrigin = "domestic" | "overseas";

export type TeamStep = { 
/**
 * A team that was here before; else a new one by name and day.
 */
team: TeamId | null, name: string, formed_on: Day | null, 
/**
 * May stay empty; statistics ask for it.
 */
industry: string, origin: TeamOrigin | null, };

/**
 * What a card for a day shows.
 */
export type TemporaryCard = { code: string, 
/**
 * The first moment of the next local day.
 */
until: Instant, 
/**
 * The QR's modules, a string of `#` and `.` a row, without the quiet zone.
 */
qr: Array<string>, };

export type TextSize = "standard" | "large";

export type Theme = "system" | "light" | "dark";

export type Tick = Record<symbol, never>;

export type Ticked = { 
/**
 * The night's copy, where this tick made it.
 */
backup: Backup | null, 
/**
 * Staged files that nobody kept within a day.
 */
swept: number, 
/**
 * Bookings that began while their person was in the house.
 */
seated: number, };

/**
 * How much hangs on a person, open or past.
 */
export type TieCounts = { visits: number, bookings: number, loans: number, signups: number, attendances: number, };

export type Ties = { member: MemberCard, counts: TieCounts, 
/**
 * What keeps the person from being archived.
 */
open: Array<OpenTie>, };

export type Today = { 
/**
 * As of when; the space's local day of it.
 */
now: Instant, day: Day, 
/**
 * The latest first.
 */
here: Array<Here>, 
/**
 * Visits that began today.
 */
visits: number, 
/**
 * What runs, and what begins later today, in the order of beginning.
 */
bookings: Array<Booking>, 
/**
 * What should be back by the end of tomorrow, overdue first.
 */
due: Loans, 
/**
 * Agreements that end soon or ended lately, and that nobody renewed; the earliest end first.
 */
endings: Array<Ending>, 
/**
 * What is on today and was not cancelled, in the order of beginning.
 */
events: Array<Event>, };

export type UnbindCard = { card: IcCardId, };

export type UndoImport = { import: ImportId, };

/**
 * What a number counts. 家 is not 个, and 场次 is not 人次: a need in another unit than its metric is refused.
 */
export type Unit = "yes" | "month" | "square_metre" | "percent" | "desk" | "kind" | "team" | "case" | "person" | "session" | "paper" | "report" | "section";

export type Unmask = { member: MemberId, 
/**
 * What it is needed for.
 */
reason: string, };

export type Unmasked = { at: Instant, 
/**
 * In full. Absent where the same ask is answered again: the stored answer does not hold it.
 */
id_no: string | null, };

/**
 * Why a foreign file could not be read.
 */
export type Unreadable = "too_large" | "broken" | "encrypted" | "not_this_kind" | "doctype" | "several_inside" | "old_excel" | "no_head" | "stopped";

export type User = { user: UserId, name: string, role: Role, };

export type UserId = number;

export type Users = { 
/**
 * Empty before the first run.
 */
users: Array<User>, };

/**
 * Where a value came from, best first.
 */
export type ValueSource = "attached" | "doc_info" | "page_text" | "qr" | "derived" | "manual";

export type Verdict = { "code": "checked_in", "values": Record<symbol, never> } | { "code": "checked_in_lapsed", "values": { team: string, ended_on: Day, } } | { "code": "checked_out", "values": { came_at: Instant, minutes: number, } } | { "code": "already_in", "values": { since: Instant, } } | { "code": "already_out", "values": { left_at: Instant, } } | { "code": "badge_revoked", "values": { on: Day, valid_tail: string, } } | { "code": "card_over", "values": { until: Instant, } } | { "code": "archived", "values": { on: Day, } } | { "code": "unknown_code", "values": { typed: string, } };

/**
 * A voucher with all that is known of it.
 */
export type VoucherCard = { line: VoucherLine, values: VoucherValues, sources: { [key in VoucherField]?: ValueSource }, problems: Array<VoucherProblem>, checks: Array<VoucherCheck>, carriers: Array<Carrier>, 
/**
 * The number of the voucher that it repeats, and why that was allowed.
 */
same_as: string | null, excuse: string | null, };

/**
 * What a voucher was spent on, in the six kinds of the guideline.
 */
export type VoucherCategory = "rent" | "broadband" | "shared_equipment" | "training" | "mentoring" | "activities";

/**
 * One thing that every sound voucher fulfils.
 */
export type VoucherCheck = { what: VoucherCheckKind, verdict: CheckVerdict, };

export type VoucherCheckKind = "sums_add_up" | "capitals_agree" | "buyer_is_operator";

export type VoucherFamily = "legacy_vat" | "digital" | "railway" | "air_itinerary" | "fiscal" | "other";

/**
 * A value that a reading can name.
 */
export type VoucherField = "code" | "number" | "check_code" | "issued_on" | "buyer_name" | "buyer_tax_no" | "seller_name" | "seller_tax_no" | "net" | "tax" | "other" | "total" | "capitals" | "items" | "red_of";

/**
 * The carrier's format. One voucher may be kept in several.
 */
export type VoucherFormat = "xml" | "ofd" | "pdf" | "picture" | "unknown";

export type VoucherId = number;

/**
 * One line of the invoice.
 */
export type VoucherItem = { name: string, 
/**
 * Without tax.
 */
amount: Fen | null, 
/**
 * As printed: `6%`, `0.06`, `免税`.
 */
rate: string | null, tax: Fen | null, };

export type VoucherLedger = { 
/**
 * At most a hundred, the latest first.
 */
vouchers: Array<VoucherLine>, total: number, 
/**
 * Of the whole period, a line for each category that has any.
 */
sums: Array<CategorySum>, };

/**
 * A voucher as a row of a list.
 */
export type VoucherLine = { voucher: VoucherId, 
/**
 * Such as `V-0042`.
 */
voucher_no: string, category: VoucherCategory, number: string | null, issued_on: Day, seller: string, total: Fen, is_red: boolean, 
/**
 * Those of its carriers.
 */
formats: Array<VoucherFormat>, 
/**
 * Kept although it repeats another one.
 */
excused: boolean, kept_at: Instant, kept_by: string, };

/**
 * What the file meets among the kept ones.
 */
export type VoucherMeets = { "meets": "nothing", } | { "meets": "companion", voucher: VoucherLine, } | { "meets": "same_file", voucher: VoucherLine, } | { "meets": "same_number", voucher: VoucherLine, };

export type VoucherParty = { name: string | null, 
/**
 * 纳税人识别号 or 统一社会信用代码.
 */
tax_no: string | null, };

/**
 * What a staged file says, and what would become of it. Nothing is kept yet.
 */
export type VoucherPreview = { file: Staged, format: VoucherFormat, 
/**
 * Why nothing could be read. The values can be entered by hand.
 */
unreadable: Unreadable | null, values: VoucherValues, sources: { [key in VoucherField]?: ValueSource }, problems: Array<VoucherProblem>, checks: Array<VoucherCheck>, guess: VoucherCategory | null, meets: VoucherMeets, 
/**
 * Kept vouchers of the same seller, day and total: worth a look.
 */
alike: Array<VoucherLine>, };

/**
 * What does not fit in a reading. None of these hides a value; each asks for a look.
 */
export type VoucherProblem = { "problem": "differs", field: VoucherField, taken: string, from: ValueSource, instead: string, of: ValueSource, } | { "problem": "unclear", field: VoucherField, text: string, } | { "problem": "number_unlikely", number: string, };

/**
 * What a file or a person says about one voucher. All is optional: a template leaves out much, and a person may
 * know only the total.
 */
export type VoucherValues = { family: VoucherFamily | null, 
/**
 * 发票代码: 10 or 12 digits of a legacy invoice, none on a 数电票.
 */
code: string | null, 
/**
 * 发票号码: 8 digits beside a code, 20 digits on a 数电票.
 */
number: string | null, check_code: string | null, issued_on: Day | null, buyer: VoucherParty, seller: VoucherParty, 
/**
 * 合计金额, without tax.
 */
net: Fen | null, 
/**
 * 合计税额.
 */
tax: Fen | null, 
/**
 * Outside the tax base, such as 民航发展基金.
 */
other: Fen | null, 
/**
 * 价税合计.
 */
total: Fen | null, 
/**
 * The total in 大写, as printed.
 */
capitals: string | null, items: Array<VoucherItem>, is_red: boolean, 
/**
 * The number of the blue invoice that a red one takes back.
 */
red_of: string | null, };

export type WithdrawConsent = { member: MemberId, purpose: ConsentPurpose, };

export type WithdrawEvidence = { evidence: EvidenceId, reason: string, };

export type WithdrawSignup = { event: EventId, member: MemberId, };

export type WithdrawnSignup = { guest: Guest, 
/**
 * Who got the seat, and must be told. Nobody who withdrew earlier: they sign up again, at the end.
 */
moved_up: Guest | null, event: Event, };

export type WriteCase = { 
/**
 * Absent for a new one.
 */
case?: CaseId | null, team: TeamId, title: string, problem: string, service: string, result: string, };

/**
 * Writes the text of one section.
 */
export type WriteStatement = { pack: string, section: string, body: string, };

/**
 * The space's own IANA zone: the only place where an instant becomes a day.
 */
export type Zone = string;

export type ZoneCard = { zone: ZoneId, name: string, kind: ZoneKind, area: Dm2, from_on: Day, to_on: Day | null, };

export type ZoneId = number;

/**
 * What a zone is for. `desks` holds 创业工位; `reception` to `equipment` are the five kinds of 公共服务场地.
 */
export type ZoneKind = "desks" | "reception" | "exhibition" | "meeting" | "leisure" | "equipment" | "operator_office" | "other";

export type Commands = {
  /** Stops a running command by its key */
  task_cancel: { ask: Cancel; answer: Stopping };
  /** Does what fell due; the program itself calls it */
  clock_tick: { ask: Tick; answer: Ticked };
  /** Takes a copy of a file from outside */
  files_stage: { ask: StageFile; answer: Staged };
  /** Language, theme, text size, zone */
  settings_show: { ask: ShowSettings; answer: Settings };
  /** Changes language, theme or text size */
  settings_change: { ask: ChangeSettings; answer: Settings };
  /** Makes the first user, a manager */
  users_first_run: { ask: FirstRun; answer: User };
  /** Adds a user with a role and a PIN */
  users_add: { ask: AddUser; answer: User };
  /** Who works at this desk */
  users_list: { ask: ListUsers; answer: Users };
  /** Checks a user's PIN */
  users_sign_in: { ask: SignIn; answer: User };
  /** The space, its operator, zones and facilities */
  profile_show: { ask: ShowProfile; answer: Profile };
  /** Writes the space's and its operator's facts */
  profile_change: { ask: SpaceFacts; answer: Profile };
  /** Adds a zone with its kind and area */
  profile_add_zone: { ask: AddZone; answer: ZoneCard };
  /** Adds a public facility */
  profile_add_facility: { ask: AddFacility; answer: Facility };
  /** Enrols a person by name and mobile, with a badge */
  members_enrol: { ask: Enrol; answer: MemberCard };
  /** Finds people by name, pinyin, initials, mobile tail or number */
  members_find: { ask: Find; answer: Found };
  /** People in the order of their numbers, a page at a time */
  members_list: { ask: ListMembers; answer: MemberPage };
  /** One person: badge, team, agreement */
  members_show: { ask: ShowMember; answer: MemberCard };
  /** A person's badge code, with its QR */
  members_badge: { ask: ShowBadge; answer: BadgeFace };
  /** Whose badge was scanned, where a form asks for a person */
  members_of_badge: { ask: HolderOf; answer: MemberCard };
  /** Revokes a lost badge and issues a new one */
  members_replace_badge: { ask: ReplaceBadge; answer: BadgeCode };
  /** Adds a team or a company */
  members_add_team: { ask: AddTeam; answer: TeamCard };
  /** Puts a person into a team from a day on */
  members_join_team: { ask: JoinTeam; answer: TeamCard };
  /** Records a team's residency agreement */
  members_sign_agreement: { ask: SignAgreement; answer: TeamCard };
  /** Records the day on which a team became a company */
  members_register_company: { ask: RegisterCompany; answer: TeamCard };
  /** Teams and companies with their agreements */
  members_teams: { ask: ListTeams; answer: TeamList };
  /** Takes a person out of their team after a day */
  members_leave_team: { ask: LeaveTeam; answer: TeamCard };
  /** Gives a team another name from a day on */
  members_rename_team: { ask: RenameTeam; answer: TeamCard };
  /** Writes what statistics ask of a team */
  members_change_team: { ask: ChangeTeam; answer: TeamCard };
  /** What happened to a team, day by day */
  members_team_history: { ask: ShowTeamHistory; answer: TeamHistory };
  /** A team as it was on a day: name, kind, agreement, people */
  members_team_on_day: { ask: ShowTeamOn; answer: TeamOn };
  /** Agreements that end within 60, 30 or 7 days, or ended, and are not renewed */
  members_agreements_ending: { ask: AgreementsEnding; answer: Endings };
  /** All that the desk knows of a person beside the card */
  members_details: { ask: ShowDetails; answer: MemberDetails };
  /** Corrects a name or a mobile, or adds what statistics ask */
  members_change: { ask: ChangeMember; answer: MemberDetails };
  /** Records what a person agrees to, purpose by purpose */
  members_give_consent: { ask: GiveConsent; answer: ConsentList };
  /** Records that a person takes a consent back */
  members_withdraw_consent: { ask: WithdrawConsent; answer: ConsentList };
  /** Keeps a checked ID number, with consent */
  members_keep_id_number: { ask: KeepIdNumber; answer: IdNumber };
  /** Takes an ID number out again */
  members_drop_id_number: { ask: DropIdNumber; answer: IdNumber };
  /** Shows an ID number in full and books who looked and why */
  members_unmask: { ask: Unmask; answer: Unmasked };
  /** A card that is good until the evening */
  members_issue_temporary_card: { ask: IssueTemporaryCard; answer: TemporaryCard };
  /** Binds a chip card that was read twice alike */
  members_bind_card: { ask: BindCard; answer: Chip };
  /** Frees a chip card */
  members_unbind_card: { ask: UnbindCard; answer: Cards };
  /** Who left or was taken out */
  members_archived: { ask: ListArchived; answer: Archive };
  /** Reads a staged roster or pasted list and tells what importing it would do */
  members_preview_roster: { ask: PreviewRoster; answer: RosterPreview };
  /** Imports a staged roster in one act, without doubles */
  members_import_roster: { ask: ImportRoster; answer: RosterImported };
  /** The imports so far */
  members_imports: { ask: ListImports; answer: RosterImports };
  /** Adds a desk or a room with its place on the plan */
  desks_add: { ask: AddDesk; answer: Desk };
  /** Every desk and room */
  desks_list: { ask: ListDesks; answer: DeskList };
  /** Every desk and room with its state at a time: who, until when */
  desks_plan: { ask: ShowPlan; answer: Plan };
  /** The bookings of a day */
  desks_on: { ask: BookingsOn; answer: Bookings };
  /** Desks that are free for a whole slot, the nearest first */
  desks_free: { ask: FindFreeDesks; answer: FreeDesks };
  /** Gives a desk to a team for months */
  desks_assign: { ask: AssignDesk; answer: Assignment };
  /** Books a desk or a room for a person from a time until a time */
  desks_book: { ask: BookDesk; answer: Booking };
  /** Moves a booking to another desk or another time */
  desks_move: { ask: MoveBooking; answer: Booking };
  /** Cancels a booking, with a reason */
  desks_cancel: { ask: CancelBooking; answer: Booking };
  /** The person came to the booking */
  desks_arrive: { ask: ArriveAtDesk; answer: Booking };
  /** The person gives the desk back early; the rest is free */
  desks_leave: { ask: LeaveDesk; answer: Booking };
  /** What a scanned code means at the door: in, out, or why not */
  checkin_scan: { ask: Scan; answer: Outcome };
  /** Checks a person in without a badge */
  checkin_check_in: { ask: CheckIn; answer: Outcome };
  /** Checks a person out without a badge */
  checkin_check_out: { ask: CheckOut; answer: Outcome };
  /** Keeps a paper that proves something about the space */
  evidence_keep: { ask: KeepEvidence; answer: Evidence };
  /** Every kept paper, by class and number */
  evidence_list: { ask: ListEvidence; answer: EvidenceList };
  /** Takes a wrong paper out of every count, with a reason */
  evidence_withdraw: { ask: WithdrawEvidence; answer: Evidence };
  /** Adds somebody whom the operator employs full time */
  staff_add: { ask: AddStaff; answer: Staff };
  /** Records the last day of somebody's contract */
  staff_leave: { ask: StaffLeaves; answer: Staff };
  /** Full-time staff, those who left too */
  staff_list: { ask: ListStaff; answer: StaffList };
  /** Adds a mentor with a first appointment */
  mentors_add: { ask: AddMentor; answer: Mentor };
  /** Appoints a mentor again */
  mentors_appoint: { ask: Appoint; answer: Mentor };
  /** Mentors with their appointments */
  mentors_list: { ask: ListMentors; answer: MentorList };
  /** Records a team's financing by its contract */
  growth_add_financing: { ask: AddFinancing; answer: Financing };
  /** Records the day on which the money arrived */
  growth_receive_financing: { ask: ReceiveFinancing; answer: Financing };
  /** Writes an incubation case, whole or in part */
  growth_write_case: { ask: WriteCase; answer: GrowthCase };
  /** Financings and cases */
  growth_list: { ask: ListGrowth; answer: Growth };
  /** Records that a statistics report will fall due */
  reports_expect: { ask: ExpectReport; answer: StatisticsReport };
  /** Records the day on which a report was submitted */
  reports_submit: { ask: SubmitReport; answer: StatisticsReport };
  /** Statistics reports by the day they fall due */
  reports_list: { ask: ListReports; answer: ReportList };
  /** Links a kept paper to a row that it proves */
  figures_prove: { ask: Prove; answer: Proven };
  /** Keeps a paper and links it to the row that it proves */
  figures_attach: { ask: Attach; answer: Proven };
  /** The rule packs that one can be checked against */
  packet_packs: { ask: ListPacks; answer: PackList };
  /** How the space stands against a pack, condition by condition */
  packet_check: { ask: CheckPacket; answer: SelfCheck };
  /** Writes the text of one section of the filing */
  packet_write: { ask: WriteStatement; answer: Statement };
  /** Allots a number and copies all that a packet says */
  packet_freeze: { ask: FreezePacket; answer: PacketCard };
  /** Makes the PDF of a frozen packet, as often as one likes */
  packet_make: { ask: MakePacket; answer: PacketFile };
  /** Frozen packets and the files made of them */
  packet_list: { ask: ListPackets; answer: PacketList };
  /** Keeps what was typed of a team that moves in; nothing has happened yet */
  moving_save: { ask: SaveMoveIn; answer: MoveIn };
  /** Drafts of moving in that wait */
  moving_list: { ask: ListMoveIns; answer: MoveIns };
  /** Gives a draft of moving in up */
  moving_drop: { ask: DropMoveIn; answer: MoveIn };
  /** Moves a team in: team, people, agreement, papers, desks, consent, in one act */
  moving_finish: { ask: FinishMoveIn; answer: MovedIn };
  /** Moves a team out, with kind and destination */
  moving_move_out: { ask: MoveTeamOut; answer: TeamCard };
  /** All that hangs on a person, and what is not settled */
  ties_show: { ask: ShowTies; answer: Ties };
  /** Makes two rows of one person into one */
  ties_merge: { ask: MergeMembers; answer: Merged };
  /** Takes somebody who comes no more out of the lists */
  ties_archive: { ask: ArchiveMember; answer: MemberCard };
  /** Takes somebody back from the archive */
  ties_restore: { ask: RestoreMember; answer: MemberCard };
  /** Takes out what tells who a person is; the rows stay countable */
  ties_remove: { ask: RemoveMember; answer: MemberCard };
  /** Takes an import back, where nothing hangs on its rows */
  ties_undo_import: { ask: UndoImport; answer: RosterImport };
  /** Takes a thing into the house, with a number and a label */
  lending_add_item: { ask: AddItem; answer: Label };
  /** A thing's label, with its QR */
  lending_label: { ask: ShowLabel; answer: Label };
  /** Things and where they are, a page at a time */
  lending_items: { ask: ListItems; answer: ItemPage };
  /** What a scanned or typed text means at the lending desk: a thing, a person, several things */
  lending_find: { ask: FindItem; answer: FoundItem };
  /** Hands a thing out until a due time */
  lending_lend: { ask: Lend; answer: Lent };
  /** Takes a thing back, in whatever state */
  lending_take_back: { ask: TakeBack; answer: Returned };
  /** What is out, overdue first; of one person, or due by a time */
  lending_due: { ask: ListDue; answer: Loans };
  /** Takes a thing out of lending, with a reason */
  lending_retire_item: { ask: RetireItem; answer: ItemCard };
  /** Announces an event with its place, time and seats */
  events_announce: { ask: AnnounceEvent; answer: Event };
  /** Events to come or past, a page at a time */
  events_list: { ask: ListEvents; answer: EventPage };
  /** One event: signups, waiting list in order, who came */
  events_show: { ask: ShowEvent; answer: EventCard };
  /** Signs somebody up: a seat, or a place on the waiting list */
  events_sign_up: { ask: SignUp; answer: SignedUp };
  /** Takes a signup back; the first who waits moves up */
  events_withdraw: { ask: WithdrawSignup; answer: WithdrawnSignup };
  /** Signs the holder of a badge in at the door of an event */
  events_scan: { ask: ScanAtEvent; answer: Arrival };
  /** Signs somebody in at an event by hand */
  events_sign_in: { ask: SignInAtEvent; answer: Arrival };
  /** Calls an event off, with a reason; says who must be told */
  events_cancel: { ask: CancelEvent; answer: CancelledEvent };
  /** Confirms that an event took place, so that figures count it */
  events_confirm: { ask: ConfirmEvent; answer: Event };
  /** Reads a staged voucher and tells what keeping it would meet */
  vouchers_read: { ask: ReadVoucher; answer: VoucherPreview };
  /** Keeps a staged voucher, or a further carrier of one */
  vouchers_keep: { ask: KeepVoucher; answer: KeptVoucher };
  /** Kept vouchers with their sums by category */
  vouchers_list: { ask: ListVouchers; answer: VoucherLedger };
  /** One voucher: values, sources, checks, files */
  vouchers_show: { ask: ShowVoucher; answer: VoucherCard };
  /** Puts a voucher into another category */
  vouchers_recategorise: { ask: RecategoriseVoucher; answer: VoucherCard };
  /** Who is in, what is booked, what is due, what is on */
  today_show: { ask: ShowToday; answer: Today };
  /** Makes a dated, verified copy of the database and its files */
  backup_make: { ask: MakeBackup; answer: Backup };
  /** The copies that are there */
  backup_list: { ask: ListBackups; answer: Backups };
};
