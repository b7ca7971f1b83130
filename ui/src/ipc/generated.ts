// Written by `UPDATE=1 cargo test` from src-tauri/core/src/api.rs. Not edited by hand.

/**
 * Something that this user did.
 */
export type Act = { 
/**
 * Its place in the book of acts.
 */
act: number, at: Instant, command: string, 
/**
 * Whom or what it was about: a name, a desk, a thing. Empty where nothing short can be said.
 */
about: string, way: WayBack, };

export type Acts = { 
/**
 * At most twenty, the newest first.
 */
acts: Array<Act>, };

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

export type AddKey = { name: string, };

export type AddMentor = { name: string, kind: MentorKind, engagement: Engagement, organisation: string, appointed: Period, };

export type AddPackage = { name: string, };

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

export type ApproveBooking = { booking: BookingId, };

/**
 * Whose word a booking needs.
 */
export type ApprovedBy = "nobody" | "supervisor";

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

export type ArriveAtDesk = { booking: BookingId, 
/**
 * For a late entry: when they came.
 */
at?: Instant | null, };

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
 * What fell due while the program was down in opening hours. Nobody saw what was so meanwhile, so it is asked.
 */
export type Awaiting = { awaiting: AwaitingId, due_at: Instant, 
/**
 * While the program was down.
 */
down: Span, waits: Waits, };

export type AwaitingId = number;

export type AwaitingList = { 
/**
 * In the order in which they fell due.
 */
waiting: Array<Awaiting>, };

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
files: number, 
/**
 * What came of the second place, where there is one.
 */
second: SecondBackup | null, };

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

/**
 * A kept PNG.
 */
export type BadgePicture = { sha256: string, 
/**
 * What the file is to be called.
 */
name: string, };

export type BindCard = { member: MemberId, 
/**
 * What the reader typed, as it came, twice.
 */
first: string, second: string, };

export type BookDesk = { desk: DeskId, member: MemberId, from: Instant, until: Instant, };

export type BookDeskInSpite = { desk: DeskId, member: MemberId, from: Instant, until: Instant, 
/**
 * Kept on the booking.
 */
reason: string, };

export type BookId = number;

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
used_at: Instant | null, left_at: Instant | null, cancelled_at: Instant | null, 
/**
 * Such as entered; `offer_lapsed` and `offer_declined` where it was an offer.
 */
cancel_reason: string | null, 
/**
 * It is offered to somebody who waited, and lapses then.
 */
offer_until: Instant | null, 
/**
 * What it is counted in.
 */
unit: BookingUnit, 
/**
 * As it was when it was made or its time was moved last; absent where the list had none.
 */
price: BookingPrice | null, 
/**
 * While it waits for a supervisor's yes.
 */
pending_since: Instant | null, approved_at: Instant | null, 
/**
 * A supervisor said no; then it is cancelled, too.
 */
refused_at: Instant | null, 
/**
 * Nobody came, and it was released as of then.
 */
no_show_at: Instant | null, 
/**
 * The released booking that this one makes up for.
 */
reseats: BookingId | null, 
/**
 * Why a supervisor set the rules aside for it.
 */
in_spite_because: string | null, };

export type BookingId = number;

/**
 * Frozen on the booking when it is made, and anew when its time moves.
 */
export type BookingPrice = { 
/**
 * By the list, for all of it.
 */
price: Fen, 
/**
 * What the same costs nearby, for all of it; absent where the list does not know.
 */
market: Fen | null, 
/**
 * The part of `price` that a quota gives for free: what is left is due.
 */
waived: Fen, };

/**
 * A booking that a line says. It is shown, and opens the form; nothing is booked by it.
 */
export type BookingProposal = { day: Day, 
/**
 * Absent where no time could be read.
 */
span: Span | null, 
/**
 * The best first, the free ones before the taken; at most three.
 */
desks: Array<DeskChoice>, 
/**
 * The best first; at most three.
 */
members: Array<ListedMember>, 
/**
 * What to look at before booking.
 */
unclear: Array<Unclear>, };

/**
 * What a booking would be, before it is made.
 */
export type BookingQuote = { unit: BookingUnit, 
/**
 * Absent where the list has no price for it.
 */
price: BookingPrice | null, 
/**
 * Every window of every quota that it would take of.
 */
quotas: Array<QuotaUse>, 
/**
 * Whose yes it would wait for.
 */
approved_by: ApprovedBy, 
/**
 * Why it would be refused, were it asked now.
 */
refusal: Refusal | null, };

export type BookingRules = { unit: BookingUnit, 
/**
 * Between two bookings of the place.
 */
buffer_minutes: number, 
/**
 * So long before it begins it is booked at the latest, on the local clock.
 */
notice_minutes: number, 
/**
 * A whole day counts as 1,440.
 */
shortest_minutes?: number | null, longest_minutes?: number | null, 
/**
 * It begins no later than so many local days from today.
 */
ahead_days?: number | null, 
/**
 * So long before it begins it is cancelled at the latest, on the local clock.
 */
cancel_minutes: number, approved_by: ApprovedBy, 
/**
 * From so long before its beginning, coming in counts as coming to it.
 */
early_minutes: number, 
/**
 * So long after its beginning it is released where nobody came; never, where absent.
 */
release_minutes?: number | null, };

/**
 * What a booking is counted in.
 */
export type BookingUnit = "free" | "hour" | "half_day" | "day";

export type Bookings = { 
/**
 * In the order of beginning.
 */
bookings: Array<Booking>, };

export type BookingsOn = { day: Day, };

/**
 * What importing a staged file would do. Nothing has happened yet.
 */
export type BookingsPreview = { file: Staged, 
/**
 * In the order of beginning; what has no time comes last.
 */
lines: Array<BookingsPreviewLine>, new: number, known: number, 
/**
 * Flawed or refused.
 */
left: number, };

export type BookingsPreviewLine = { line: number, 
/**
 * As the file calls it.
 */
says: string, desk_no: string | null, name: string | null, from: Instant | null, until: Instant | null, verdict: ImportVerdict, };

export type Books = { 
/**
 * The newest first.
 */
books: Array<ReceiptBook>, };

/**
 * 放假调休: days off, and the weekend days that are worked for them.
 */
export type Break = { 
/**
 * 国庆节.
 */
name: string, from: Day, 
/**
 * Included.
 */
to: Day, worked?: Array<Day>, };

/**
 * A notice as its file has it.
 */
export type Calendar = { year: number, 
/**
 * 国务院办公厅关于2026年部分节假日安排的通知.
 */
title: string, 
/**
 * Such as 国办发明电〔2025〕7号; absent where the source does not give it.
 */
notice_no?: string | null, notice_on?: Day | null, 
/**
 * Where it was read.
 */
source: string, breaks: Array<Break>, };

/**
 * Why a calendar file is not taken.
 */
export type CalendarFlaw = { "flaw": "not_json", line: number, column: number, } | { "flaw": "shape", detail: string, } | { "flaw": "empty", field: string, } | { "flaw": "reversed", name: string, from: Day, to: Day, } | { "flaw": "other_year", name: string, on: Day, } | { "flaw": "twice", on: Day, } | { "flaw": "no_weekend", name: string, on: Day, };

/**
 * A year whose notice is known.
 */
export type CalendarYear = { calendar: Calendar, 
/**
 * Absent where it came with the program.
 */
imported_at: Instant | null, };

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

export type ChangePaperKind = { kind: PaperKindName, size: PaperSize, 
/**
 * None takes the printer away.
 */
printer?: string | null, };

export type ChangePin = { old_pin: string, 
/**
 * At least six digits.
 */
pin: string, };

export type ChangeRole = { user: UserId, role: Role, };

/**
 * What is left out stays.
 */
export type ChangeSettings = { language?: Language | null, theme?: Theme | null, text_size?: TextSize | null, motion?: Motion | null, };

/**
 * What statistics ask, whole: what is left out is unknown again.
 */
export type ChangeTeam = { team: TeamId, uscc?: string | null, industry?: string | null, lead?: MemberId | null, capital?: Fen | null, origin?: TeamOrigin | null, };

/**
 * What a commit changed, told to every open screen. `features` holds `*` where another process committed.
 */
export type Changed = { features: Array<string>, seq: number, };

export type ChargeFee = { price: PriceId, quantity: number, 
/**
 * The list's price where left out; less needs a reason.
 */
charged?: Fen | null, waiver?: string | null, 
/**
 * Left out where nothing is taken.
 */
method?: Method | null, member?: MemberId | null, 
/**
 * The member's name where left out.
 */
payer?: string | null, 
/**
 * To whom the invoice goes, where that is known already.
 */
invoice?: InvoiceTitle | null, };

export type CheckIn = { member: MemberId, zone?: ZoneId | null, };

export type CheckOut = { member: MemberId, 
/**
 * For a late entry: when they left.
 */
at?: Instant | null, };

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

export type Clock = { now: Instant, 
/**
 * The latest moment that was seen, where the clock stands well before it: somebody set it back.
 */
behind: Instant | null, };

export type CloseDay = { remark?: string, };

export type CloseShift = { counted: Fen, 
/**
 * Needed where what was counted is not what was expected.
 */
reason?: string | null, };

export type ClosedShift = { at: Instant, by: string, counted: Fen, 
/**
 * `counted` less what was expected.
 */
difference: Fen, 
/**
 * Why they differ; empty where they do not.
 */
reason: string, };

/**
 * A day that was closed.
 */
export type Closing = { closing: ClosingId, day: Day, 
/**
 * 1, or more where the day was closed again.
 */
nth: number, at: Instant, by: string, remark: string, };

export type ClosingId = number;

export type Closings = { 
/**
 * At most sixty, the last first.
 */
closings: Array<Closing>, };

export type ComeBack = { user: UserId, role: Role, 
/**
 * At least six digits.
 */
pin: string, };

export type ComposeMessage = { about: MessageAbout, };

export type ConfirmAwaiting = { awaiting: Array<AwaitingId>, };

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

export type CorrectVisit = { visit: VisitId, 
/**
 * Whose stay it really was; what is left out stays.
 */
member?: MemberId | null, came_at?: Instant | null, left_at?: Instant | null, reason: string, };

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

/**
 * What a day is, by the week and the notices.
 */
export type DayKind = "workday" | "made_up" | "weekend" | "holiday";

/**
 * One day: what it is, and when the space is open on it.
 */
export type DayOn = { day: Day, kind: DayKind, 
/**
 * The holiday's name, also on a day that is worked for it.
 */
name: string | null, hours: Hours, 
/**
 * When it is open, as moments; absent where it is closed all day.
 */
open: Span | null, 
/**
 * Why this single day differs from its kind, where it does.
 */
reason: string | null, 
/**
 * The year whose notice is not imported: the kind is then known from the week alone.
 */
calendar_missing: number | null, };

/**
 * All that the page of a day says, as of a moment of it.
 */
export type DaySheet = { day: Day, at: Instant, 
/**
 * Still in the house, the latest first.
 */
here: Array<Here>, 
/**
 * Visits that began today.
 */
visits: number, 
/**
 * Should have been back by the end of today.
 */
not_back: Loans, 
/**
 * Bookings of tomorrow, in the order of beginning.
 */
arrivals: Array<ExpectedArrival>, 
/**
 * Events of tomorrow.
 */
events: Array<Event>, 
/**
 * Today's events that lack something.
 */
lacking: Array<LackingEvent>, 
/**
 * The open shift; absent while the till is closed.
 */
till: Shift | null, sums: LedgerSums, totals: DayTotals, unsent: Unsent, 
/**
 * Pinned, and not ticked yet.
 */
notes: Array<PinnedNote>, };

export type DayState = { sheet: DaySheet, 
/**
 * How often today was closed, the last first.
 */
closed: Array<Closing>, };

/**
 * Counts and sums beside the cash.
 */
export type DayTotals = { deposits: number, deposits_held: Fen, to_invoice: number, to_invoice_amount: Fen, 
/**
 * Receipts that were never printed.
 */
unprinted: number, };

export type DecideCode = { 
/**
 * What the scanner typed, as it came.
 */
code: string, };

/**
 * What a scanned code is.
 */
export type Decided = { "code": "badge", "values": { badge: string, } } | { "code": "staff", "values": { badge: string, } } | { "code": "label", "values": { item: ItemCard, } } | { "code": "booking", "values": { booking: Booking, } } | { "code": "receipt", "values": { receipt: Receipt, } } | { "code": "event", "values": { event: Event, } } | { "code": "signup", "values": { event: Event, member: Member, } } | { "code": "invoice", "values": { number: string, 
/**
 * Where the code tells it with tax.
 */
total: Fen | null, 
/**
 * The voucher, where it is kept.
 */
voucher: VoucherLine | null, } } | { "code": "unknown", "values": { text: string, } };

/**
 * A deposit and what is still held of it.
 */
export type Deposit = { receipt: Receipt, thing: DepositThing, 
/**
 * Which: `IT-0031 示波器`, `B-17 柜钥匙`.
 */
label: string, 
/**
 * Not given back and not kept yet.
 */
held: Fen, };

/**
 * What came back with a deposit.
 */
export type DepositProof = "original" | "loss_statement";

/**
 * What a deposit is for.
 */
export type DepositThing = "item" | "key" | "card" | "desk" | "other";

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
note: string, from_on: Day, to_on: Day | null, spot: Spot, 
/**
 * How many bookings may hold it at one moment.
 */
places: number, 
/**
 * The room that it is a part of; each keeps the other from being booked.
 */
part_of: DeskId | null, 
/**
 * What stands in it.
 */
equipment: Array<Equipment>, };

export type DeskChoice = { desk: Desk, 
/**
 * The booking that has it at that time.
 */
taken: Booking | null, };

export type DeskId = number;

export type DeskKind = "desk" | "room";

export type DeskList = { 
/**
 * Desks by number, then rooms; also those out of service.
 */
desks: Array<Desk>, };

export type DeskLocked = Record<symbol, never>;

/**
 * Somebody who waits.
 */
export type DeskWait = { wait: WaitId, member: MemberId, name: string, mobile: string, kind: DeskKind, 
/**
 * Any of the kind where absent.
 */
desk: DeskId | null, desk_no: string | null, from: Instant, until: Instant, joined_at: Instant, 
/**
 * What is held for them, until its `offer_until`.
 */
offer: Booking | null, };

export type DeskWaits = { 
/**
 * In the order in which they asked.
 */
waits: Array<DeskWait>, };

/**
 * An area in dm²: 100 of them are one m².
 */
export type Dm2 = number;

export type DropBookingRules = { desk: DeskId, };

export type DropIdNumber = { member: MemberId, };

export type DropMoveIn = { move_in: MoveInId, };

export type Education = "doctor" | "master" | "bachelor" | "college" | "other";

export type EndPackage = { package: PackageId, };

export type EndQuota = { quota: QuotaId, };

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

export type EnterOfficialVisit = { unit: string, led_by?: string, persons: number, received_by: string, topic: string, opinion?: string, 
/**
 * When they came; now where left out.
 */
at?: Instant | null, 
/**
 * Staged files.
 */
photos?: Array<string>, follow_up?: string, 
/**
 * The day by which it is to be done; needed with `follow_up`.
 */
follow_up_on?: Day | null, };

/**
 * 补录: a stay from a paper list.
 */
export type EnterVisitLate = { member: MemberId, came_at: Instant, 
/**
 * Absent while they are in.
 */
left_at?: Instant | null, zone?: ZoneId | null, };

/**
 * How somebody came in.
 */
export type Entry = "signed_up" | "walk_in" | "over_capacity";

/**
 * When one may come in, how soon again, how often a day, and when the day is closed. Nothing is asked at first, and
 * the day closes at half past eleven at night.
 */
export type EntryRules = { 
/**
 * From when one may come in; always, where absent. Past midnight where `closes` is not later.
 */
opens: Wall | null, 
/**
 * From when one may not come in any more. Whoever is in may always leave.
 */
closes: Wall | null, 
/**
 * The least time between leaving and coming in again.
 */
pause_minutes: number, 
/**
 * The most entries of one person on one local day.
 */
entries_a_day: number | null, 
/**
 * The same badge again within so many seconds is the same scan.
 */
same_scan_seconds: number, 
/**
 * When the program closes the stay of whoever came before and did not check out; never, where absent.
 */
close_at: Wall | null, };

/**
 * Which number an entry carries.
 */
export type EntrySource = "receipt" | "fee";

export type EquipDesk = { desk: DeskId, 
/**
 * All of it: what is not named is there no longer.
 */
equipment: Array<Equipment>, };

/**
 * A thing that belongs to a place: 投影仪, 白板.
 */
export type Equipment = { name: string, count: number, };

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

export type Everything = { 
/**
 * The text that was asked for.
 */
text: string, 
/**
 * A booking, where the text is a line that says one.
 */
proposal: BookingProposal | null, 
/**
 * Those with hits; what was named exactly comes first.
 */
groups: Array<FoundGroup>, };

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

/**
 * Somebody who is expected.
 */
export type ExpectedArrival = { name: string, team: string | null, desk_no: string, from: Instant, until: Instant, };

export type Facility = { facility: FacilityId, kind: FacilityKind, name: string, from_on: Day, to_on: Day | null, };

export type FacilityId = number;

/**
 * 公共服务设施: free or cheap internet, public software, shared office facilities.
 */
export type FacilityKind = "network" | "public_software" | "shared_office";

/**
 * The price of a service, taken or waived. An invoice is due for what was taken.
 */
export type Fee = { fee: FeeId, 
/**
 * Such as `SF-00042`.
 */
fee_no: string, 
/**
 * As it stood on the price list.
 */
name: string, unit: string, quantity: number, 
/**
 * By the price list, for the whole quantity.
 */
price: Fen, 
/**
 * By the market reference, for the whole quantity.
 */
market: Fen | null, 
/**
 * What was taken.
 */
charged: Fen, 
/**
 * `price` less `charged`.
 */
waived: Fen, 
/**
 * 减免: the market's price, or the list's where there is none, less what was taken.
 */
saved: Fen, 
/**
 * Why something was waived; empty where nothing was.
 */
waiver: string, 
/**
 * Absent where nothing was taken.
 */
method: Method | null, member: MemberId | null, payer: string, taken_at: Instant, by: string, invoice_title: string | null, invoice_tax_no: string | null, 
/**
 * The 税号's check letter does not fit: looked at again before it is used.
 */
tax_no_doubtful: boolean, invoice_no: string | null, invoiced_on: Day | null, voided: Voided | null, };

export type FeeId = number;

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

export type FindEverything = { 
/**
 * Characters, pinyin, initials, a number or its end; or a line such as 明天 14-16 小会 张三.
 */
text: string, };

export type FindFreeDesks = { from: Instant, until: Instant, 
/**
 * Nearest to this one first, and of its kind alone.
 */
near?: DeskId | null, 
/**
 * With this in it, such as 投影; any part of its name.
 */
with?: string | null, };

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
 * What the first run asks once there is a manager, in this order.
 */
export type FirstRunStep = "facts" | "zones" | "roster" | "backup";

/**
 * Why a pack is not taken.
 */
export type Flaw = { "flaw": "not_json", line: number, column: number, } | { "flaw": "shape", detail: string, } | { "flaw": "text_empty", field: string, } | { "flaw": "id_twice" } | { "flaw": "source_unknown", source: string, } | { "flaw": "too_few_parts" } | { "flaw": "unit_mismatch", need: Unit, metric: Unit, } | { "flaw": "need_zero" } | { "flaw": "percent_over100" } | { "flaw": "every_zero" } | { "flaw": "day_expected" } | { "flaw": "number_expected" } | { "flaw": "ratio_mixed" } | { "flaw": "proof_none" } | { "flaw": "window_reversed" } | { "flaw": "unchecked_not_sample" };

export type FollowUpOfficialVisit = { official_visit: OfficialVisitId, 
/**
 * What was done.
 */
done: string, };

export type ForceIn = { member: MemberId, 
/**
 * Kept on the visit.
 */
reason: string, zone?: ZoneId | null, };

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
 * What was found of one kind, the best first.
 */
export type FoundGroup = { hits: Array<Hit>, 
/**
 * There are more than these.
 */
more: boolean, };

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

/**
 * Nothing that happened up to `until_on` is entered or corrected any more, since it has been handed in.
 */
export type Freeze = { until_on: Day, reason: string, frozen_at: Instant, };

export type FreezePacket = { pack: string, as_of?: Day | null, window?: PackWindow | null, gaps: Gaps, };

export type FreezeUntil = { 
/**
 * The last frozen day. An earlier one than before opens days again; the book keeps both.
 */
day: Day, reason: string, };

/**
 * What to do about papers that are missing.
 */
export type Gaps = "refuse" | "print";

export type GiveBadge = { user: UserId, };

export type GiveConsent = { member: MemberId, purposes: Array<ConsentPurpose>, channel: ConsentChannel, };

export type GivePackage = { package: PackageId, holder: PackageHolder, period: Period, };

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

export type HandOver = { 
/**
 * Who takes over, by name.
 */
to?: string | null, 
/**
 * Theirs.
 */
pin?: string | null, 
/**
 * The cash, counted by both; needed while the till is open.
 */
counted?: Fen | null, 
/**
 * Why it is not what was expected.
 */
reason?: string | null, 
/**
 * The keys that are there; all others are missing.
 */
keys: Array<KeyId>, 
/**
 * Needed where a key is missing.
 */
remark?: string | null, };

/**
 * Who handed over to whom.
 */
export type Handover = { handover: HandoverId, at: Instant, from: string, 
/**
 * Who proved a PIN.
 */
to: string, 
/**
 * The shift that ended; absent where the till was closed.
 */
counted: Fen | null, difference: Fen | null, keys: Array<SeenKey>, remark: string, };

export type HandoverId = number;

/**
 * What lies on the table between the two.
 */
export type HandoverState = { notes: Array<PinnedNote>, keys: Array<HouseKey>, 
/**
 * The open shift, whose cash is counted; absent while the till is closed.
 */
till: Shift | null, 
/**
 * At most ten, the last first.
 */
last: Array<Handover>, };

export type HeldDeposits = { 
/**
 * The oldest first.
 */
deposits: Array<Deposit>, held: Fen, };

/**
 * Somebody who is in.
 */
export type Here = { member: MemberId, name: string, team: string | null, came_at: Instant, 
/**
 * Where they came in, where the desk says so.
 */
zone: ZoneId | null, };

export type HereByZone = { 
/**
 * Only zones in which somebody is, in the order of the profile; last those whose zone nobody said.
 */
zones: Array<ZoneHere>, total: number, };

export type Hit = { 
/**
 * The typed characters in its name; absent where something else of it fits.
 */
marked: Marked | null, thing: Thing, };

export type HolderOf = { 
/**
 * What the scanner typed, as it came.
 */
code: string, };

export type Holding = { holding: HoldingId, holder: PackageHolder, 
/**
 * The person's or the team's.
 */
name: string, period: Period, };

export type HoldingId = number;

/**
 * The hours of a day. `closes` at 00:00 is midnight, the end of the day.
 */
export type Hours = { "code": "always", "values": Record<symbol, never> } | { "code": "between", "values": { opens: Wall, closes: Wall, } } | { "code": "closed", "values": Record<symbol, never> };

export type HoursOn = { day: Day, };

/**
 * A key of the house that goes from shift to shift.
 */
export type HouseKey = { key: KeyId, 
/**
 * 大门钥匙, 保险柜.
 */
name: string, };

export type HouseKeys = { keys: Array<HouseKey>, };

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

export type ImportBookings = { staged: string, member?: MemberId | null, desk?: DeskId | null, 
/**
 * The lines that are to be booked, by their numbers in the preview.
 */
lines: Array<number>, };

export type ImportCalendar = { staged: string, };

/**
 * Why a line says no booking.
 */
export type ImportFlaw = { "code": "repeats", "values": Record<symbol, never> } | { "code": "cancelled", "values": Record<symbol, never> } | { "code": "no_time", "values": Record<symbol, never> } | { "code": "zone_unknown", "values": { zone: string, } } | { "code": "place_unknown", "values": { text: string, } } | { "code": "person_unknown", "values": { text: string, } };

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

export type ImportVerdict = { "code": "new", "values": Record<symbol, never> } | { "code": "known", "values": { booking_no: string, } } | { "code": "flawed", "values": { flaw: ImportFlaw, } } | { "code": "refused", "values": { refusal: Refusal, } };

export type ImportedBookings = { bookings: Array<Booking>, 
/**
 * Those among the lines that were here already.
 */
known: number, };

/**
 * A moment, to the second, in UTC. On the wire and in the database: `2026-03-02T01:05:00Z`.
 */
export type Instant = string;

/**
 * 抬头 and, for a company, 税号.
 */
export type InvoiceTitle = { title: string, 
/**
 * 15, 17, 18 or 20 letters and figures; left out for a person.
 */
tax_no?: string | null, };

export type Invoiced = { fees: Array<Fee>, amount: Fen, };

/**
 * What may be issued on its own: deposits have verbs of theirs, and service fees get no receipt.
 */
export type IssueKind = "collection" | "other";

export type IssueReceipt = { kind: IssueKind, member?: MemberId | null, 
/**
 * The member's name where left out.
 */
payer?: string | null, reason: string, 
/**
 * At least one, at most twenty.
 */
lines: Array<NewReceiptLine>, method: Method, };

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

export type KeyId = number;

/**
 * What a label shows.
 */
export type Label = { item: Item, code: string, 
/**
 * The QR's modules, a string of `#` and `.` a row, without the quiet zone.
 */
qr: Array<string>, };

/**
 * What an event of today lacks before the people go home.
 */
export type Lack = "attendance" | "confirmation" | "notice" | "sign_in" | "photo";

export type LackingEvent = { event: EventId, event_no: string, title: string, lacks: Array<Lack>, };

export type Language = "zh" | "en";

export type LeaveDesk = { booking: BookingId, };

export type LeaveTeam = { member: MemberId, 
/**
 * The last day on which the person belongs to it.
 */
last_on: Day, };

/**
 * One line of the ledger: a receipt, a fee, or the counter-entry of one.
 */
export type LedgerEntry = { at: Instant, source: EntrySource, 
/**
 * The receipt's or the fee's own id.
 */
id: number, no: string, 
/**
 * Absent for a fee.
 */
kind: ReceiptKind | null, payer: string, 
/**
 * For a counter-entry: why.
 */
reason: string, amount: Fen, 
/**
 * Absent where nothing was taken.
 */
means: Means | null, by: string, waived: Fen, saved: Fen, 
/**
 * 作废: it takes back the entry of the same number.
 */
counter: boolean, };

export type LedgerPage = { period: Period, 
/**
 * At most a hundred, the latest first.
 */
entries: Array<LedgerEntry>, sums: LedgerSums, };

/**
 * Sums over every entry of a period; its rows add up to them.
 */
export type LedgerSums = { entries: number, 
/**
 * All amounts, what was paid from deposits too.
 */
amount: Fen, 
/**
 * By means; those without an entry are left out.
 */
by_means: Array<MeansSum>, 
/**
 * Money that came in, less what went out: `amount` without what was paid from deposits.
 */
money: Fen, 
/**
 * Service fees alone, of `money`.
 */
fees: Fen, 
/**
 * The list's prices less what was taken.
 */
waived: Fen, 
/**
 * 减免金额: the market's prices, or the list's, less what was taken.
 */
saved: Fen, 
/**
 * Receipts that were voided in the period.
 */
voided: number, 
/**
 * Held of all deposits now, whenever they were taken.
 */
held: Fen, };

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
note?: string, 
/**
 * For a late entry: when it went out.
 */
at?: Instant | null, };

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

export type ListActs = Record<symbol, never>;

export type ListArchived = Record<symbol, never>;

export type ListBackups = Record<symbol, never>;

export type ListBooks = Record<symbol, never>;

export type ListClosings = Record<symbol, never>;

export type ListDeposits = { 
/**
 * Of this person alone.
 */
member?: MemberId | null, };

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

export type ListOfficialVisits = { 
/**
 * The rows to pass over; 0 for the first page.
 */
after?: number, };

export type ListPackages = Record<symbol, never>;

export type ListPackets = Record<symbol, never>;

export type ListPacks = Record<symbol, never>;

export type ListPrices = Record<symbol, never>;

export type ListQuotas = Record<symbol, never>;

export type ListReports = Record<symbol, never>;

export type ListStaff = Record<symbol, never>;

export type ListTeams = Record<symbol, never>;

export type ListToInvoice = Record<symbol, never>;

export type ListTutorings = { 
/**
 * The days on which they began.
 */
period: Period, };

export type ListUnprinted = Record<symbol, never>;

export type ListUsers = Record<symbol, never>;

export type ListVisits = { 
/**
 * Today where left out.
 */
day?: Day | null, };

export type ListVouchers = { category?: VoucherCategory, 
/**
 * By the day of issue.
 */
period?: Period, 
/**
 * The rows to pass over; 0 for the first page.
 */
after?: number, };

export type ListWaits = Record<symbol, never>;

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

export type LockAfter = { 
/**
 * 0 is never.
 */
minutes: number, };

export type LockDesk = Record<symbol, never>;

export type MakeBackup = Record<symbol, never>;

export type MakeBadgePicture = { member: MemberId, };

export type MakePacket = { packet: PacketId, };

/**
 * Why a person must decide.
 */
export type ManualReason = { "why": "question", question: string, } | { "why": "texts", sections: Array<PackSection>, written: Array<string>, } | { "why": "unknown" } | { "why": "not_landed", feature: string, };

export type MarkCopied = { about: MessageAbout, 
/**
 * As it lies on the clipboard; the desk may have changed it.
 */
text: string, };

/**
 * The characters of a name that were typed: `until` does not belong to it. Counted in characters, from 0.
 */
export type Marked = { from: number, until: number, };

/**
 * What the same costs nearby.
 */
export type MarketPrice = { 
/**
 * For one unit.
 */
price: Fen, 
/**
 * Who says so: 周边三家均价, an appraisal.
 */
source: string, 
/**
 * As of when.
 */
on: Day, };

/**
 * How an entry of the ledger was settled: by a [`Method`], or from a deposit that was held already.
 */
export type Means = "wechat" | "alipay" | "cash" | "transfer" | "deposit";

export type MeansSum = { means: Means, amount: Fen, entries: number, };

export type Measure = "minutes" | "units" | "bookings";

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
 * A text ready to be copied.
 */
export type Message = { about: MessageAbout, template: MessageTemplate, member: MemberId | null, 
/**
 * Who gets it.
 */
name: string, 
/**
 * Where the desk knows it.
 */
mobile: string | null, text: string, 
/**
 * The last time that this text was copied; absent where it never was.
 */
copied: MessageCopied | null, };

/**
 * What a text is about; its state then decides what it says.
 */
export type MessageAbout = { "kind": "booking", "of": { booking: BookingId, } } | { "kind": "loan", "of": { loan: LoanId, } } | { "kind": "signup", "of": { event: EventId, member: MemberId, } } | { "kind": "deposit", "of": { receipt: ReceiptId, } } | { "kind": "invoice", "of": { fee: FeeId, } };

/**
 * 已复制; never 已发送.
 */
export type MessageCopied = { at: Instant, by: string, times: number, };

export type MessageLine = { template: MessageTemplate, member: MemberId | null, 
/**
 * Absent for somebody who is no member.
 */
name: string | null, text: string, copied: MessageCopied, };

export type MessageLog = { 
/**
 * At most a hundred, the last copied first.
 */
lines: Array<MessageLine>, };

/**
 * Which text.
 */
export type MessageTemplate = "booking_confirmed" | "booking_cancelled" | "loan_due_soon" | "loan_overdue" | "seat_offered" | "seat_confirmed" | "waiting" | "event_full" | "event_cancelled" | "deposit_held" | "title_wanted" | "invoice_ready";

/**
 * How money changes hands.
 */
export type Method = "wechat" | "alipay" | "cash" | "transfer";

/**
 * What can be counted. `figures` answers every one of them; a pack writes `{"name": "area_total"}`.
 */
export type Metric = { "name": "opened_on" } | { "name": "operator_is_legal_person" } | { "name": "area_total" } | { "name": "area_desks" } | { "name": "area_public" } | { "name": "desks_in_service" } | { "name": "public_zone_kinds" } | { "name": "facility_kinds" } | { "name": "teams_resident", "args": { basis: Residents, 
/**
 * Shorter stays do not count; 0 counts all.
 */
min_months: number, } } | { "name": "teams_newly_registered" } | { "name": "teams_financed" } | { "name": "cases_ready" } | { "name": "staff_full_time" } | { "name": "mentors_valid" } | { "name": "partners_active" } | { "name": "events_held", "args": { kinds: Array<RuleEventKind>, } } | { "name": "papers_kept", "args": { proof: Proof, } } | { "name": "reports_due" } | { "name": "reports_submitted" };

/**
 * Whether things fade.
 */
export type Motion = "system" | "reduced";

export type MoveBooking = { booking: BookingId, desk: DeskId, from: Instant, until: Instant, };

export type MoveCash = { 
/**
 * Put in; negative for taken out.
 */
amount: Fen, reason: string, };

/**
 * A draft as it stands.
 */
export type MoveIn = { move_in: MoveInId, draft: MoveInDraft, started_at: Instant, saved_at: Instant, 
/**
 * The steps without which it cannot be finished.
 */
lacks: Array<MoveInStep>, };

/**
 * One deposit: for keys, for desks. Each gets its receipt.
 */
export type MoveInDeposit = { thing: DepositThing, 
/**
 * Which: `B-17 柜钥匙`.
 */
label: string, amount: Fen | null, method: Method, };

/**
 * What was typed, whole or in part.
 */
export type MoveInDraft = { team: TeamStep, people: Array<MoveInPerson>, 
/**
 * Who leads the team: the place among `people`, from 0.
 */
lead: number | null, agreement: AgreementStep, licence: LicenceStep, desks: Array<DeskId>, deposits: Array<MoveInDeposit>, consent: ConsentStep, };

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
export type MoveInStep = "team" | "people" | "agreement" | "licence" | "desks" | "deposit" | "consent";

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
 * Each with its receipt, which is to be printed.
 */
deposits: Array<Deposit>, 
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

export type NewReceiptLine = { item: string, quantity: number, price: Fen, };

export type NoteId = number;

/**
 * 来访接待: a unit that was received.
 */
export type OfficialVisit = { official_visit: OfficialVisitId, 
/**
 * Such as `JD-0007`.
 */
official_visit_no: string, unit: string, 
/**
 * Who led them; may be empty.
 */
led_by: string, persons: number, 
/**
 * Who received them.
 */
received_by: string, topic: string, 
/**
 * What they said; may be empty.
 */
opinion: string, came_at: Instant, 
/**
 * SHA-256 of each kept photo.
 */
photos: Array<string>, 
/**
 * What is to be done, and by which day; empty and absent where nothing is.
 */
follow_up: string, follow_up_on: Day | null, followed_up_at: Instant | null, 
/**
 * What was done.
 */
followed_up: string | null, };

export type OfficialVisitId = number;

export type OfficialVisits = { day: Day, 
/**
 * At most a hundred, the latest first.
 */
visits: Array<OfficialVisit>, total: number, 
/**
 * What is still to be done, the nearest day first; at most a hundred.
 */
to_follow: Array<OfficialVisit>, };

export type Op = ">=" | "<=";

export type OpenBook = { 
/**
 * Letters, figures and dashes; no other book has it.
 */
prefix: string, first: number, last: number, };

export type OpenShift = { float: Fen, };

/**
 * Something that is not settled yet.
 */
export type OpenTie = { "code": "visit", "values": { since: Instant, } } | { "code": "loan", "values": { item: string, due_at: Instant, } } | { "code": "booking", "values": { booking_no: string, desk_no: string, from: Instant, } } | { "code": "signup", "values": { title: string, from: Instant, } } | { "code": "deposit", "values": { receipt_no: string, held: Fen, } };

/**
 * A single day that differs from its kind.
 */
export type OpeningException = { day: Day, hours: Hours, reason: string, };

export type OpeningHours = { workday: Hours, weekend: Hours, holiday: Hours, 
/**
 * From today on, in order.
 */
exceptions: Array<OpeningException>, calendars: Array<CalendarYear>, 
/**
 * This year's or the next one's notice, where it is not known.
 */
calendar_missing: Array<number>, };

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

export type OverrideLine = { at: Instant, 
/**
 * Who acted.
 */
user: string | null, command: string, 
/**
 * Who let it pass.
 */
by: string, reason: string, };

export type Overrides = { 
/**
 * The newest first.
 */
overrides: Array<OverrideLine>, };

/**
 * A place with rules of its own.
 */
export type OwnRules = { desk: DeskId, desk_no: string, rules: BookingRules, };

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

export type Package = { package: PackageId, name: string, 
/**
 * Those that are not over, by their first day.
 */
holders: Array<Holding>, };

/**
 * Who has a package, one of the two.
 */
export type PackageHolder = { "code": "member", "values": { member: MemberId, } } | { "code": "team", "values": { team: TeamId, } };

export type PackageId = number;

export type PackageList = { 
/**
 * By name.
 */
packages: Array<Package>, };

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
 * A kind of paper with its printer and size.
 */
export type PaperKind = { kind: PaperKindName, size: PaperSize, 
/**
 * What `size` can be.
 */
sizes: Array<PaperSize>, 
/**
 * As the system calls it; [`crate::printer::TO_FILES`] writes files; none until one is chosen.
 */
printer: string | null, };

/**
 * What goes on paper of its own.
 */
export type PaperKindName = "badge" | "label" | "slip" | "receipt" | "a4";

export type PaperKinds = { kinds: Array<PaperKind>, };

/**
 * A size of paper.
 */
export type PaperSize = "badge_54" | "label_40" | "roll_80" | "roll_58" | "three_part" | "a4";

/**
 * Civil days, both ends included, as papers count: 2026-01-01 to 2026-12-31 is a year.
 */
export type Period = { from: Day, to: Day, };

/**
 * A photo as the screen takes it.
 */
export type Photo = { 
/**
 * `image/jpeg`, `image/png`, `image/webp` or `image/gif`.
 */
media: string, base64: string, };

/**
 * One paper; any of the proofs will do.
 */
export type Piece = { any_of: Array<Proof>, 
/**
 * Asked of rows of this kind alone.
 */
when?: PieceWhen, };

export type PieceWhen = "company";

export type PinNote = { text: string, };

/**
 * Whether a PIN may be tried now.
 */
export type PinStanding = { "code": "open", "values": Record<symbol, never> } | { "code": "waiting", "values": { seconds: number, } } | { "code": "locked", "values": { until: Instant | null, } };

/**
 * Something the next shift must know: it stays until somebody ticks it.
 */
export type PinnedNote = { note: NoteId, text: string, pinned_at: Instant, pinned_by: string, };

export type PinnedNotes = { 
/**
 * Not ticked yet, the oldest first.
 */
notes: Array<PinnedNote>, };

export type Place = { desk: Desk, state: PlaceState, 
/**
 * The booking that holds the desk then, else its next one on that day; also of the room that it is a part of, or of
 * its own parts.
 */
booking: Booking | null, 
/**
 * The one after `booking` on that day.
 */
next: Booking | null, 
/**
 * The team that has the desk for months, where one does that day.
 */
assigned: Assignment | null, 
/**
 * How many of its places are booked then.
 */
taken: number, };

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

export type PreviewBookings = { staged: string, 
/**
 * For lines that name nobody whom the desk knows.
 */
member?: MemberId | null, 
/**
 * For lines whose place is no desk or room.
 */
desk?: DeskId | null, };

export type PreviewRoster = { staged: string, 
/**
 * Which column is which, by place from 0; the heads decide where it is left out.
 */
mapping?: { [key in RosterColumn]?: number }, };

/**
 * A line of the price list as it stands.
 */
export type Price = { price: PriceId, kind: PriceKind, 
/**
 * 工位日票.
 */
name: string, 
/**
 * 天, 小时, 页.
 */
unit: string, 
/**
 * For one unit.
 */
amount: Fen, market: MarketPrice | null, set_at: Instant, };

export type PriceId = number;

/**
 * What a price is for, as far as the desk must know it: the day of a desk is what a walk-in is offered.
 */
export type PriceKind = "desk_day" | "desk_hour" | "room_hour" | "printing" | "locker" | "other";

export type PriceList = { 
/**
 * By kind, then by name.
 */
prices: Array<Price>, };

/**
 * A print that was made and can be sent to a printer, or saved.
 */
export type Print = { print: PrintId, kind: PaperKindName, title: string, 
/**
 * Empty where the print is of nothing that has a number.
 */
of: string, 
/**
 * The kept PDF.
 */
sha256: string, 
/**
 * Marked 重印.
 */
again: boolean, made_at: Instant, };

export type PrintBadge = { member: MemberId, };

export type PrintDay = { closing: ClosingId, };

export type PrintDeposit = { 
/**
 * The deposit's own.
 */
receipt: ReceiptId, };

export type PrintDeskCard = Record<symbol, never>;

export type PrintEmergencySheet = Record<symbol, never>;

export type PrintId = number;

export type PrintLabel = { 
/**
 * The label's code or number.
 */
code: string, };

export type PrintReceipt = { receipt: ReceiptId, };

export type PrintWalkInSlip = { walk_in: WalkInId, };

export type Profile = { 
/**
 * Not there before the first run is through.
 */
space: SpaceFacts | null, zones: Array<ZoneCard>, facilities: Array<Facility>, 
/**
 * Up to which day nothing is entered any more; absent where nothing is frozen.
 */
freeze: Freeze | null, };

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

export type Quota = { quota: QuotaId, set: SetQuota, };

/**
 * Whose bookings are counted together.
 */
export type QuotaHolder = { "code": "person", "values": { member?: MemberId | null, } } | { "code": "team", "values": { team?: TeamId | null, } } | { "code": "package", "values": { package: PackageId, } };

export type QuotaId = number;

export type QuotaList = { 
/**
 * By name.
 */
quotas: Array<Quota>, };

/**
 * What one window of a quota has to do with a booking.
 */
export type QuotaUse = { quota: string, 
/**
 * The days of the window.
 */
window: Period, measure: Measure, 
/**
 * Without this booking.
 */
used: number, asked: number, most: number | null, free: number | null, };

export type QuotaWindow = "day" | "week" | "month";

export type QuoteBooking = { desk: DeskId, member: MemberId, from: Instant, until: Instant, 
/**
 * The one that would be moved there.
 */
booking?: BookingId | null, };

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

/**
 * An issued receipt. It never changes; `voided` tells of its counter-entry.
 */
export type Receipt = { receipt: ReceiptId, 
/**
 * Such as `2026-0000318`.
 */
receipt_no: string, kind: ReceiptKind, member: MemberId | null, payer: string, 
/**
 * 收款事由
 */
reason: string, 
/**
 * Negative for what went back.
 */
amount: Fen, 
/**
 * 大写 of the amount without its sign.
 */
capitals: string, means: Means, issued_at: Instant, 
/**
 * Who issued it.
 */
by: string, 
/**
 * The number of the deposit's receipt, on a refund and on what was paid from a deposit.
 */
deposit_no: string | null, proof: DepositProof | null, 
/**
 * Who signed the statement of loss.
 */
signed_by: string | null, voided: Voided | null, };

/**
 * A book of receipts. One is open at a time; its numbers go out one after the other.
 */
export type ReceiptBook = { book: BookId, 
/**
 * Stands before each number: `2026-`.
 */
prefix: string, first: number, last: number, 
/**
 * The number that goes out next; absent where the book is full or closed.
 */
next: number | null, 
/**
 * `next` as people read it.
 */
next_no: string | null, 
/**
 * Receipts issued from it, voided ones too.
 */
issued: number, voided: number, opened_at: Instant, closed_at: Instant | null, };

/**
 * A receipt with its lines, whose sum is its amount.
 */
export type ReceiptCard = { receipt: Receipt, lines: Array<ReceiptLine>, };

export type ReceiptId = number;

/**
 * What a receipt is for. Service fees are none of these.
 */
export type ReceiptKind = "deposit" | "refund" | "compensation" | "collection" | "other";

export type ReceiptLine = { item: string, quantity: number, price: Fen, amount: Fen, };

export type ReceiveFinancing = { financing: FinancingId, received_on: Day, };

export type ReceiveVisitor = { name: string, 
/**
 * May be left out: only what is needed is asked.
 */
mobile?: string | null, host: MemberId, purpose: string, zone?: ZoneId | null, 
/**
 * For a late entry: when they came.
 */
at?: Instant | null, };

export type RecordInvoice = { 
/**
 * One invoice may be for several fees.
 */
fees: Array<FeeId>, invoice_no: string, invoiced_on: Day, };

export type RecordTutoring = { mentor: MentorId, team: TeamId, began_at: Instant, 
/**
 * At least one, at most twelve hours.
 */
minutes: number, topic: string, advice?: string | null, follow_up?: string | null, };

/**
 * Every "no" of the product, each with the values that its sentence needs.
 */
export type Refusal = { "code": "malformed", "values": { reason: string, } } | { "code": "command_unknown", "values": { command: string, } } | { "code": "user_missing", "values": Record<symbol, never> } | { "code": "user_unknown", "values": { name: string, } } | { "code": "role_too_low", "values": { role: Role, needed: Role, } } | { "code": "key_reused", "values": { key: string, command: string, } } | { "code": "cancelled", "values": Record<symbol, never> } | { "code": "pin_on_command_line", "values": Record<symbol, never> } | { "code": "too_large", "values": { what: string, limit: string, } } | { "code": "not_found", "values": { what: string, value: string, } } | { "code": "text_empty", "values": { field: string, } } | { "code": "text_too_long", "values": { field: string, limit: number, } } | { "code": "space_missing", "values": { path: string, } } | { "code": "not_a_space", "values": { path: string, } } | { "code": "space_newer", "values": { found: number, known: number, } } | { "code": "space_open_elsewhere", "values": { path: string, } } | { "code": "space_exists", "values": { path: string, } } | { "code": "key_not_supported", "values": Record<symbol, never> } | { "code": "staged_missing", "values": { staged: string, } } | { "code": "file_unreadable", "values": { name: string, reason: string, } } | { "code": "file_missing", "values": { sha256: string, } } | { "code": "already_set_up", "values": Record<symbol, never> } | { "code": "pin_too_short", "values": { digits: number, } } | { "code": "pin_wrong", "values": { left: number, wait: number, } } | { "code": "pin_too_soon", "values": { name: string, seconds: number, } } | { "code": "pin_locked", "values": { name: string, until: Instant | null, by: Array<string>, } } | { "code": "pin_needed", "values": { user: UserId, name: string, } } | { "code": "name_taken", "values": { name: string, } } | { "code": "user_left", "values": { name: string, on: Day, } } | { "code": "last_manager", "values": { name: string, } } | { "code": "minutes_outside", "values": { least: number, most: number, } } | { "code": "folder_missing", "values": { path: string, } } | { "code": "area_not_positive", "values": Record<symbol, never> } | { "code": "zone_taken", "values": { name: string, } } | { "code": "hours_reversed", "values": { opens: Wall, closes: Wall, } } | { "code": "calendar_flawed", "values": { flaw: CalendarFlaw, } } | { "code": "size_not_of_kind", "values": { kind: PaperKindName, size: PaperSize, } } | { "code": "printer_not_chosen", "values": { kind: PaperKindName, } } | { "code": "printer_failed", "values": { printer: string, reason: string, } } | { "code": "printing_unsupported", "values": Record<symbol, never> } | { "code": "happens_ahead", "values": { at: Instant, } } | { "code": "before_enrolment", "values": { name: string, enrolled_on: Day, } } | { "code": "period_frozen", "values": { until_on: Day, reason: string, } } | { "code": "mobile_malformed", "values": { mobile: string, } } | { "code": "mobile_taken", "values": { mobile: string, member_no: string, name: string, } } | { "code": "team_taken", "values": { name: string, } } | { "code": "period_reversed", "values": { from: Day, to: Day, } } | { "code": "agreement_taken", "values": { agreement_no: string, team: string, } } | { "code": "already_in_team", "values": { name: string, team: string, } } | { "code": "registered_already", "values": { team: string, on: Day, } } | { "code": "mobile_archived", "values": { mobile: string, member_no: string, name: string, } } | { "code": "member_archived", "values": { member: MemberId, name: string, on: Day, } } | { "code": "not_archived", "values": { name: string, } } | { "code": "joined_that_day", "values": { name: string, team: string, on: Day, } } | { "code": "in_no_team", "values": { name: string, on: Day, } } | { "code": "agreements_overlap", "values": { team: string, agreement_no: string, period: Period, } } | { "code": "renewed_already", "values": { agreement_no: string, by: string, } } | { "code": "moved_out_already", "values": { team: string, on: Day, } } | { "code": "id_number_wrong", "values": { flaw: IdFlaw, } } | { "code": "id_number_taken", "values": { member_no: string, name: string, } } | { "code": "consent_missing", "values": { name: string, purpose: ConsentPurpose, } } | { "code": "consent_given", "values": { name: string, } } | { "code": "card_over", "values": { name: string, until: Instant, } } | { "code": "card_unclear", "values": { typed: string, } } | { "code": "cards_differ", "values": Record<symbol, never> } | { "code": "card_taken", "values": { member_no: string, name: string, } } | { "code": "import_undone", "values": { at: Instant, } } | { "code": "badge_unknown", "values": { typed: string, } } | { "code": "badge_revoked", "values": { name: string, on: Day, valid_tail: string, } } | { "code": "roster_unreadable", "values": { name: string, why: Unreadable, } } | { "code": "roster_done", "values": Record<symbol, never> } | { "code": "invoice_code_unclear", "values": { text: string, } } | { "code": "voucher_value_missing", "values": { fields: Array<VoucherField>, } } | { "code": "file_already_kept", "values": { name: string, voucher_no: string, kept_at: Instant, kept_by: string, } } | { "code": "voucher_already_kept", "values": { number: string, voucher_no: string, category: VoucherCategory, total: Fen, kept_at: Instant, kept_by: string, } } | { "code": "book_missing", "values": Record<symbol, never> } | { "code": "book_full", "values": { prefix: string, last: number, } } | { "code": "book_taken", "values": { prefix: string, } } | { "code": "book_range_reversed", "values": { first: number, last: number, } } | { "code": "amount_too_large", "values": { limit: Fen, } } | { "code": "receipt_voided", "values": { receipt_no: string, at: Instant, reason: string, } } | { "code": "deposit_touched", "values": { receipt_no: string, by: string, } } | { "code": "deposit_short", "values": { receipt_no: string, held: Fen, asked: Fen, } } | { "code": "waiver_unexplained", "values": { price: Fen, charged: Fen, } } | { "code": "charged_above_price", "values": { price: Fen, charged: Fen, } } | { "code": "method_missing", "values": Record<symbol, never> } | { "code": "shift_missing", "values": Record<symbol, never> } | { "code": "shift_open", "values": { by: string, since: Instant, } } | { "code": "difference_unexplained", "values": { expected: Fen, counted: Fen, } } | { "code": "till_short", "values": { held: Fen, asked: Fen, } } | { "code": "tax_no_malformed", "values": { tax_no: string, } } | { "code": "invoiced_already", "values": { fee_no: string, invoice_no: string, } } | { "code": "fee_voided", "values": { fee_no: string, at: Instant, reason: string, } } | { "code": "nothing_to_invoice", "values": { fee_no: string, } } | { "code": "desk_no_taken", "values": { desk: string, } } | { "code": "spot_empty", "values": { desk: string, } } | { "code": "capacity_zero", "values": { desk: string, } } | { "code": "desk_taken", "values": { desk: string, by: string, from: Instant, until: Instant, } } | { "code": "desk_out_of_service", "values": { desk: string, from_on: Day, to_on: Day | null, } } | { "code": "desk_assigned", "values": { desk: string, team: string, period: Period, } } | { "code": "span_reversed", "values": { from: Instant, until: Instant, } } | { "code": "span_over", "values": { until: Instant, } } | { "code": "booking_too_long", "values": { days: number, } } | { "code": "booking_cancelled", "values": { booking_no: string, at: Instant, } } | { "code": "booking_over", "values": { booking_no: string, until: Instant, } } | { "code": "booking_in_use", "values": { booking_no: string, since: Instant, } } | { "code": "booking_not_yet", "values": { booking_no: string, opens_at: Instant, } } | { "code": "booking_offered", "values": { booking_no: string, until: Instant, } } | { "code": "desk_free", "values": { desk: string, } } | { "code": "waits_already", "values": { name: string, from: Instant, until: Instant, } } | { "code": "nothing_offered", "values": { name: string, } } | { "code": "booking_not_begun", "values": { booking_no: string, } } | { "code": "not_here", "values": { name: string, } } | { "code": "already_here", "values": { name: string, since: Instant, } } | { "code": "visit_overlaps", "values": { name: string, from: Instant, until: Instant | null, } } | { "code": "visit_withdrawn", "values": { name: string, at: Instant, } } | { "code": "kept_out", "values": { name: string, passes_at: Instant, } } | { "code": "archived_kept_out", "values": { name: string, on: Day, } } | { "code": "hours_half", "values": Record<symbol, never> } | { "code": "number_outside", "values": { field: string, least: number, most: number, } } | { "code": "follow_up_day_missing", "values": Record<symbol, never> } | { "code": "followed_up_already", "values": { unit: string, at: Instant, } } | { "code": "settled_already", "values": Record<symbol, never> } | { "code": "no_desk_free", "values": { from: Instant, until: Instant, } } | { "code": "pages_missing", "values": { title: string, } } | { "code": "dated_ahead", "values": { on: Day, today: Day, } } | { "code": "left_already", "values": { name: string, on: Day, } } | { "code": "appointed_already", "values": { name: string, from: Day, to: Day, } } | { "code": "not_a_picture", "values": Record<symbol, never> } | { "code": "bookings_unreadable", "values": { name: string, why: Unreadable, } } | { "code": "line_flawed", "values": { line: number, flaw: ImportFlaw, } } | { "code": "mentor_not_appointed", "values": { name: string, on: Day, } } | { "code": "tutoring_withdrawn", "values": { no: string, at: Instant, } } | { "code": "amount_not_positive", "values": Record<symbol, never> } | { "code": "received_already", "values": { team: string, on: Day, } } | { "code": "report_taken", "values": { title: string, } } | { "code": "submitted_already", "values": { title: string, on: Day, } } | { "code": "proven_already", "values": { evidence_no: string, } } | { "code": "pack_flawed", "values": { rule: string, flaw: Flaw, } } | { "code": "profile_missing", "values": Record<symbol, never> } | { "code": "papers_missing", "values": { papers: number, clauses: Array<string>, } } | { "code": "glyph_missing", "values": { character: string, code: string, text: string, } } | { "code": "too_large_for_page", "values": { what: string, } } | { "code": "move_in_over", "values": Record<symbol, never> } | { "code": "move_in_lacks", "values": { steps: Array<MoveInStep>, } } | { "code": "merge_self", "values": { name: string, } } | { "code": "ties_open", "values": { name: string, open: Array<OpenTie>, } } | { "code": "import_in_use", "values": { names: Array<string>, } } | { "code": "item_unknown", "values": { code: string, } } | { "code": "item_no_taken", "values": { item_no: string, name: string, } } | { "code": "item_out", "values": { item: string, by: string, due: Instant, } } | { "code": "item_retired", "values": { item: string, on: Day, reason: string, } } | { "code": "item_not_out", "values": { item: string, by: string | null, returned_at: Instant | null, } } | { "code": "due_past", "values": { due_at: Instant, } } | { "code": "item_out_then", "values": { item: string, by: string, from: Instant, until: Instant, } } | { "code": "return_before_lending", "values": { item: string, lent_at: Instant, } } | { "code": "act_not_own", "values": Record<symbol, never> } | { "code": "act_undone", "values": { at: Instant, } } | { "code": "act_overtaken", "values": Record<symbol, never> } | { "code": "act_not_undoable", "values": { command: string, } } | { "code": "handover_unconfirmed", "values": Record<symbol, never> } | { "code": "handover_to_self", "values": { name: string, } } | { "code": "count_missing", "values": Record<symbol, never> } | { "code": "key_taken", "values": { name: string, } } | { "code": "note_ticked", "values": { at: Instant, by: string, } } | { "code": "capacity_outside", "values": { least: number, most: number, } } | { "code": "already_signed_up", "values": { name: string, title: string, at: Instant, waiting: number | null, } } | { "code": "not_signed_up", "values": { name: string, title: string, } } | { "code": "already_signed_in", "values": { name: string, at: Instant, } } | { "code": "event_full", "values": { name: string, title: string, capacity: number, waiting: number | null, } } | { "code": "event_cancelled", "values": { title: string, on: Day, reason: string, } } | { "code": "event_over", "values": { title: string, until: Instant, } } | { "code": "event_not_begun", "values": { title: string, from: Instant, } } | { "code": "event_not_on_that_day", "values": { title: string, from: Instant, } } | { "code": "event_held", "values": { title: string, at: Instant, } };
export type Refusal = { "code": "malformed", "values": { reason: string, } } | { "code": "command_unknown", "values": { command: string, } } | { "code": "user_missing", "values": Record<symbol, never> } | { "code": "user_unknown", "values": { name: string, } } | { "code": "role_too_low", "values": { role: Role, needed: Role, } } | { "code": "key_reused", "values": { key: string, command: string, } } | { "code": "cancelled", "values": Record<symbol, never> } | { "code": "pin_on_command_line", "values": Record<symbol, never> } | { "code": "too_large", "values": { what: string, limit: string, } } | { "code": "not_found", "values": { what: string, value: string, } } | { "code": "text_empty", "values": { field: string, } } | { "code": "text_too_long", "values": { field: string, limit: number, } } | { "code": "space_missing", "values": { path: string, } } | { "code": "not_a_space", "values": { path: string, } } | { "code": "space_newer", "values": { found: number, known: number, } } | { "code": "space_open_elsewhere", "values": { path: string, } } | { "code": "space_exists", "values": { path: string, } } | { "code": "key_not_supported", "values": Record<symbol, never> } | { "code": "staged_missing", "values": { staged: string, } } | { "code": "file_unreadable", "values": { name: string, reason: string, } } | { "code": "file_missing", "values": { sha256: string, } } | { "code": "already_set_up", "values": Record<symbol, never> } | { "code": "pin_too_short", "values": { digits: number, } } | { "code": "pin_wrong", "values": { left: number, wait: number, } } | { "code": "pin_too_soon", "values": { name: string, seconds: number, } } | { "code": "pin_locked", "values": { name: string, until: Instant | null, by: Array<string>, } } | { "code": "pin_needed", "values": { user: UserId, name: string, } } | { "code": "name_taken", "values": { name: string, } } | { "code": "user_left", "values": { name: string, on: Day, } } | { "code": "last_manager", "values": { name: string, } } | { "code": "minutes_outside", "values": { least: number, most: number, } } | { "code": "folder_missing", "values": { path: string, } } | { "code": "area_not_positive", "values": Record<symbol, never> } | { "code": "zone_taken", "values": { name: string, } } | { "code": "hours_reversed", "values": { opens: Wall, closes: Wall, } } | { "code": "calendar_flawed", "values": { flaw: CalendarFlaw, } } | { "code": "size_not_of_kind", "values": { kind: PaperKindName, size: PaperSize, } } | { "code": "printer_not_chosen", "values": { kind: PaperKindName, } } | { "code": "printer_failed", "values": { printer: string, reason: string, } } | { "code": "printing_unsupported", "values": Record<symbol, never> } | { "code": "happens_ahead", "values": { at: Instant, } } | { "code": "before_enrolment", "values": { name: string, enrolled_on: Day, } } | { "code": "period_frozen", "values": { until_on: Day, reason: string, } } | { "code": "mobile_malformed", "values": { mobile: string, } } | { "code": "mobile_taken", "values": { mobile: string, member_no: string, name: string, } } | { "code": "team_taken", "values": { name: string, } } | { "code": "period_reversed", "values": { from: Day, to: Day, } } | { "code": "agreement_taken", "values": { agreement_no: string, team: string, } } | { "code": "already_in_team", "values": { name: string, team: string, } } | { "code": "registered_already", "values": { team: string, on: Day, } } | { "code": "mobile_archived", "values": { mobile: string, member_no: string, name: string, } } | { "code": "member_archived", "values": { member: MemberId, name: string, on: Day, } } | { "code": "not_archived", "values": { name: string, } } | { "code": "joined_that_day", "values": { name: string, team: string, on: Day, } } | { "code": "in_no_team", "values": { name: string, on: Day, } } | { "code": "agreements_overlap", "values": { team: string, agreement_no: string, period: Period, } } | { "code": "renewed_already", "values": { agreement_no: string, by: string, } } | { "code": "moved_out_already", "values": { team: string, on: Day, } } | { "code": "id_number_wrong", "values": { flaw: IdFlaw, } } | { "code": "id_number_taken", "values": { member_no: string, name: string, } } | { "code": "consent_missing", "values": { name: string, purpose: ConsentPurpose, } } | { "code": "consent_given", "values": { name: string, } } | { "code": "card_over", "values": { name: string, until: Instant, } } | { "code": "card_unclear", "values": { typed: string, } } | { "code": "cards_differ", "values": Record<symbol, never> } | { "code": "card_taken", "values": { member_no: string, name: string, } } | { "code": "import_undone", "values": { at: Instant, } } | { "code": "badge_unknown", "values": { typed: string, } } | { "code": "badge_revoked", "values": { name: string, on: Day, valid_tail: string, } } | { "code": "roster_unreadable", "values": { name: string, why: Unreadable, } } | { "code": "roster_done", "values": Record<symbol, never> } | { "code": "invoice_code_unclear", "values": { text: string, } } | { "code": "voucher_value_missing", "values": { fields: Array<VoucherField>, } } | { "code": "file_already_kept", "values": { name: string, voucher_no: string, kept_at: Instant, kept_by: string, } } | { "code": "voucher_already_kept", "values": { number: string, voucher_no: string, category: VoucherCategory, total: Fen, kept_at: Instant, kept_by: string, } } | { "code": "book_missing", "values": Record<symbol, never> } | { "code": "book_full", "values": { prefix: string, last: number, } } | { "code": "book_taken", "values": { prefix: string, } } | { "code": "book_range_reversed", "values": { first: number, last: number, } } | { "code": "amount_too_large", "values": { limit: Fen, } } | { "code": "receipt_voided", "values": { receipt_no: string, at: Instant, reason: string, } } | { "code": "deposit_touched", "values": { receipt_no: string, by: string, } } | { "code": "deposit_short", "values": { receipt_no: string, held: Fen, asked: Fen, } } | { "code": "waiver_unexplained", "values": { price: Fen, charged: Fen, } } | { "code": "charged_above_price", "values": { price: Fen, charged: Fen, } } | { "code": "method_missing", "values": Record<symbol, never> } | { "code": "shift_missing", "values": Record<symbol, never> } | { "code": "shift_open", "values": { by: string, since: Instant, } } | { "code": "difference_unexplained", "values": { expected: Fen, counted: Fen, } } | { "code": "till_short", "values": { held: Fen, asked: Fen, } } | { "code": "tax_no_malformed", "values": { tax_no: string, } } | { "code": "invoiced_already", "values": { fee_no: string, invoice_no: string, } } | { "code": "fee_voided", "values": { fee_no: string, at: Instant, reason: string, } } | { "code": "nothing_to_invoice", "values": { fee_no: string, } } | { "code": "desk_no_taken", "values": { desk: string, } } | { "code": "spot_empty", "values": { desk: string, } } | { "code": "capacity_zero", "values": { desk: string, } } | { "code": "desk_taken", "values": { desk: string, by: string, from: Instant, until: Instant, } } | { "code": "desk_out_of_service", "values": { desk: string, from_on: Day, to_on: Day | null, } } | { "code": "desk_assigned", "values": { desk: string, team: string, period: Period, } } | { "code": "span_reversed", "values": { from: Instant, until: Instant, } } | { "code": "span_over", "values": { until: Instant, } } | { "code": "booking_too_long", "values": { days: number, } } | { "code": "booking_cancelled", "values": { booking_no: string, at: Instant, } } | { "code": "booking_over", "values": { booking_no: string, until: Instant, } } | { "code": "booking_in_use", "values": { booking_no: string, since: Instant, } } | { "code": "booking_not_yet", "values": { booking_no: string, opens_at: Instant, } } | { "code": "booking_offered", "values": { booking_no: string, until: Instant, } } | { "code": "desk_free", "values": { desk: string, } } | { "code": "waits_already", "values": { name: string, from: Instant, until: Instant, } } | { "code": "nothing_offered", "values": { name: string, } } | { "code": "booking_not_begun", "values": { booking_no: string, } } | { "code": "off_grid", "values": { unit: BookingUnit, at: Instant, before: Instant | null, after: Instant | null, } } | { "code": "day_closed", "values": { day: Day, kind: DayKind, name: string | null, reason: string | null, } } | { "code": "outside_opening", "values": { day: Day, opens: Instant, closes: Instant, } } | { "code": "booking_shorter", "values": { desk: string, minutes: number, } } | { "code": "booking_longer", "values": { desk: string, minutes: number, } } | { "code": "notice_short", "values": { desk: string, minutes: number, latest: Instant, } } | { "code": "too_far_ahead", "values": { desk: string, last: Day, } } | { "code": "cancel_too_late", "values": { booking_no: string, latest: Instant, } } | { "code": "buffer_broken", "values": { desk: string, by: string, from: Instant, until: Instant, minutes: number, } } | { "code": "quota_used", "values": { quota: string, window: Period, measure: Measure, used: number, asked: number, most: number, } } | { "code": "quota_empty", "values": { quota: string, } } | { "code": "package_taken", "values": { name: string, } } | { "code": "package_held", "values": { name: string, period: Period, } } | { "code": "booking_pending", "values": { booking_no: string, since: Instant, } } | { "code": "not_pending", "values": { booking_no: string, } } | { "code": "booking_released", "values": { booking_no: string, at: Instant, } } | { "code": "not_released", "values": { booking_no: string, } } | { "code": "reseat_taken", "values": { desk: string, by: string, from: Instant, until: Instant, nearest: Array<string>, } } | { "code": "part_of_part", "values": { desk: string, whole: string, } } | { "code": "places_booked", "values": { desk: string, at: Instant, booked: number, } } | { "code": "equipment_twice", "values": { name: string, } } | { "code": "not_here", "values": { name: string, } } | { "code": "already_here", "values": { name: string, since: Instant, } } | { "code": "visit_overlaps", "values": { name: string, from: Instant, until: Instant | null, } } | { "code": "visit_withdrawn", "values": { name: string, at: Instant, } } | { "code": "kept_out", "values": { name: string, passes_at: Instant, } } | { "code": "archived_kept_out", "values": { name: string, on: Day, } } | { "code": "hours_half", "values": Record<symbol, never> } | { "code": "number_outside", "values": { field: string, least: number, most: number, } } | { "code": "follow_up_day_missing", "values": Record<symbol, never> } | { "code": "followed_up_already", "values": { unit: string, at: Instant, } } | { "code": "settled_already", "values": Record<symbol, never> } | { "code": "no_desk_free", "values": { from: Instant, until: Instant, } } | { "code": "pages_missing", "values": { title: string, } } | { "code": "dated_ahead", "values": { on: Day, today: Day, } } | { "code": "left_already", "values": { name: string, on: Day, } } | { "code": "appointed_already", "values": { name: string, from: Day, to: Day, } } | { "code": "not_a_picture", "values": Record<symbol, never> } | { "code": "mentor_not_appointed", "values": { name: string, on: Day, } } | { "code": "tutoring_withdrawn", "values": { no: string, at: Instant, } } | { "code": "amount_not_positive", "values": Record<symbol, never> } | { "code": "received_already", "values": { team: string, on: Day, } } | { "code": "report_taken", "values": { title: string, } } | { "code": "submitted_already", "values": { title: string, on: Day, } } | { "code": "proven_already", "values": { evidence_no: string, } } | { "code": "pack_flawed", "values": { rule: string, flaw: Flaw, } } | { "code": "profile_missing", "values": Record<symbol, never> } | { "code": "papers_missing", "values": { papers: number, clauses: Array<string>, } } | { "code": "glyph_missing", "values": { character: string, code: string, text: string, } } | { "code": "too_large_for_page", "values": { what: string, } } | { "code": "move_in_over", "values": Record<symbol, never> } | { "code": "move_in_lacks", "values": { steps: Array<MoveInStep>, } } | { "code": "merge_self", "values": { name: string, } } | { "code": "ties_open", "values": { name: string, open: Array<OpenTie>, } } | { "code": "import_in_use", "values": { names: Array<string>, } } | { "code": "item_unknown", "values": { code: string, } } | { "code": "item_no_taken", "values": { item_no: string, name: string, } } | { "code": "item_out", "values": { item: string, by: string, due: Instant, } } | { "code": "item_retired", "values": { item: string, on: Day, reason: string, } } | { "code": "item_not_out", "values": { item: string, by: string | null, returned_at: Instant | null, } } | { "code": "due_past", "values": { due_at: Instant, } } | { "code": "item_out_then", "values": { item: string, by: string, from: Instant, until: Instant, } } | { "code": "return_before_lending", "values": { item: string, lent_at: Instant, } } | { "code": "act_not_own", "values": Record<symbol, never> } | { "code": "act_undone", "values": { at: Instant, } } | { "code": "act_overtaken", "values": Record<symbol, never> } | { "code": "act_not_undoable", "values": { command: string, } } | { "code": "handover_unconfirmed", "values": Record<symbol, never> } | { "code": "handover_to_self", "values": { name: string, } } | { "code": "count_missing", "values": Record<symbol, never> } | { "code": "key_taken", "values": { name: string, } } | { "code": "note_ticked", "values": { at: Instant, by: string, } } | { "code": "capacity_outside", "values": { least: number, most: number, } } | { "code": "already_signed_up", "values": { name: string, title: string, at: Instant, waiting: number | null, } } | { "code": "not_signed_up", "values": { name: string, title: string, } } | { "code": "already_signed_in", "values": { name: string, at: Instant, } } | { "code": "event_full", "values": { name: string, title: string, capacity: number, waiting: number | null, } } | { "code": "event_cancelled", "values": { title: string, on: Day, reason: string, } } | { "code": "event_over", "values": { title: string, until: Instant, } } | { "code": "event_not_begun", "values": { title: string, from: Instant, } } | { "code": "event_not_on_that_day", "values": { title: string, from: Instant, } } | { "code": "event_held", "values": { title: string, at: Instant, } };

export type RefuseBooking = { booking: BookingId, reason: string, };

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

export type Reseat = { booking: BookingId, 
/**
 * Another one than before, such as one of the nearest that are free.
 */
desk?: DeskId | null, };

export type ResetPin = { user: UserId, 
/**
 * At least six digits.
 */
pin: string, };

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

export type RetireKey = { key: KeyId, reason: string, };

export type ReturnWarning = { "code": "late", "values": { days: number, } } | { "code": "retired", "values": { on: Day, reason: string, } };

export type Returned = { loan: Loan, 
/**
 * What the desk should know; none of it stopped the return.
 */
warnings: Array<ReturnWarning>, };

export type RevokeBadge = { user: UserId, };

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

export type RuleSets = { desks: BookingRules, rooms: BookingRules, 
/**
 * By number.
 */
own: Array<OwnRules>, };

export type RuleVerdict = "met" | "short" | "proof_missing" | "manual" | "not_applicable";

/**
 * What the rules are of.
 */
export type RulesOf = { "code": "kind", "values": { kind: DeskKind, } } | { "code": "desk", "values": { desk: DeskId, } };

export type RulesSaved = { sets: RuleSets, 
/**
 * What was booked before and stands closer together than the buffer wants now; it stays.
 */
too_close: Array<Booking>, };

export type SaveMoveIn = { 
/**
 * A new draft where it is left out.
 */
move_in?: MoveInId | null, draft: MoveInDraft, };

export type Scan = { 
/**
 * What the scanner typed, as it came.
 */
code: string, 
/**
 * Where the scanner stands.
 */
zone?: ZoneId | null, };

export type ScanAtEvent = { event: EventId, 
/**
 * What the scanner typed, as it came.
 */
code: string, };

/**
 * A copy's second place, such as another disk.
 */
export type SecondBackup = { folder: string, 
/**
 * False where the folder is away or full; the first place holds the copy all the same.
 */
kept: boolean, };

export type SeeVisitorOff = { visitor: VisitorId, 
/**
 * For a late entry: when they left.
 */
at?: Instant | null, };

/**
 * A key at a handover.
 */
export type SeenKey = { name: string, present: boolean, };

export type SelfCheck = { pack: PackCard, check: PackCheck, 
/**
 * The texts that the pack asks for, written or not.
 */
statements: Array<Statement>, };

export type SessionId = number;

export type SetBookingRules = { of: RulesOf, rules: BookingRules, };

export type SetHours = { workday: Hours, weekend: Hours, holiday: Hours, };

export type SetOpeningException = { day: Day, hours: Hours, reason: string, };

export type SetPlaces = { desk: DeskId, 
/**
 * How many bookings may hold it at one moment.
 */
places: number, 
/**
 * The room that it is a part of: booked with it, and it with any of its parts.
 */
part_of?: DeskId | null, };

export type SetPrice = { kind: PriceKind, name: string, unit: string, amount: Fen, market?: MarketPrice | null, };

export type SetQuota = { 
/**
 * Also what a refusal calls it. The same name again replaces it.
 */
name: string, holder: QuotaHolder, window: QuotaWindow, 
/**
 * The first day of a week: 1 for Monday to 7 for Sunday.
 */
week_start?: number, measure: Measure, 
/**
 * Both where absent.
 */
kind?: DeskKind | null, 
/**
 * No more than this.
 */
most?: number | null, 
/**
 * So much is free; the rest has its price.
 */
free?: number | null, };

export type SetUp = { 
/**
 * Left out: the first run is over.
 */
next?: FirstRunStep | null, };

/**
 * The settings as they stand.
 */
export type Settings = { language: Language, theme: Theme, text_size: TextSize, motion: Motion, zone: Zone, 
/**
 * After so many minutes without a hand the screen is covered until a PIN; 0 is never.
 */
idle_minutes: number, 
/**
 * What the first run asks next; none once it is over.
 */
first_run: FirstRunStep | null, 
/**
 * Where every backup is kept a second time.
 */
backup_folder: string | null, 
/**
 * Set in a synthetic space: since when.
 */
demo_since: Instant | null, 
/**
 * Set in a synthetic space made for practice, beside `demo_since`.
 */
practice_since: Instant | null, };

export type SettleDeposit = { 
/**
 * The deposit's own.
 */
receipt: ReceiptId, 
/**
 * What goes back now; may be nothing.
 */
back: Fen, 
/**
 * What is kept now for damage; may be nothing.
 */
kept: Fen, 
/**
 * Why, where something is kept.
 */
damage?: string | null, 
/**
 * How it goes back, where something does.
 */
method?: Method | null, proof: DepositProof, 
/**
 * Who signed the statement of loss, where there is one.
 */
signed_by?: string | null, };

export type SettleWait = { wait: WaitId, };

export type SettledDeposit = { deposit: Deposit, refund: Receipt | null, compensation: Receipt | null, };

/**
 * How the rows were written.
 */
export type SheetWritten = "xlsx" | "csv_utf8" | "csv_gbk" | "csv_utf16" | "list";

/**
 * Which items a list shows. All but `retired` leave the retired ones out.
 */
export type Shelf = "all" | "free" | "out" | "overdue" | "retired";

export type ShelfCounts = { all: number, free: number, out: number, overdue: number, retired: number, };

/**
 * The cash of one shift.
 */
export type Shift = { shift: ShiftId, opened_at: Instant, opened_by: string, 
/**
 * 备用金: what lay in the till when it was opened.
 */
float: Fen, 
/**
 * Cash that was taken.
 */
taken: Fen, 
/**
 * Cash that went back to people; not negative.
 */
given: Fen, 
/**
 * Cash put in, less cash taken out, that nobody paid.
 */
moved: Fen, 
/**
 * `float` and `taken` and `moved`, less `given`.
 */
expected: Fen, closed: ClosedShift | null, };

export type ShiftId = number;

export type ShowAwaiting = Record<symbol, never>;

export type ShowBadge = { member: MemberId, };

export type ShowBookingRules = Record<symbol, never>;

export type ShowClock = Record<symbol, never>;

export type ShowDay = Record<symbol, never>;

export type ShowDetails = { member: MemberId, };

export type ShowEntryRules = Record<symbol, never>;

export type ShowEvent = { event: EventId, };

export type ShowFee = { fee: FeeId, };

export type ShowHandover = Record<symbol, never>;

export type ShowHere = Record<symbol, never>;

export type ShowHours = Record<symbol, never>;

export type ShowLabel = { 
/**
 * The label's code or number.
 */
code: string, };

export type ShowLedger = { period: Period, 
/**
 * The rows to pass over; 0 for the first page.
 */
after?: number, };

export type ShowMember = { member: MemberId, };

export type ShowMessages = { 
/**
 * The rows to pass over; 0 for the first page.
 */
after?: number, };

export type ShowNotes = Record<symbol, never>;

export type ShowOverrides = { from: Day, 
/**
 * Included.
 */
to: Day, };

export type ShowPaperKinds = Record<symbol, never>;

export type ShowPendingBookings = Record<symbol, never>;

export type ShowPhoto = { official_visit: OfficialVisitId, 
/**
 * One of the visit's photos.
 */
sha256: string, };

export type ShowPlan = { 
/**
 * Now, where left out.
 */
at?: Instant | null, };

export type ShowProfile = Record<symbol, never>;

export type ShowReceipt = { receipt: ReceiptId, };

export type ShowSettings = Record<symbol, never>;

export type ShowTeamHistory = { team: TeamId, };

export type ShowTeamOn = { team: TeamId, on: Day, };

export type ShowTies = { member: MemberId, };

export type ShowTill = Record<symbol, never>;

export type ShowToday = Record<symbol, never>;

export type ShowUnsent = Record<symbol, never>;

export type ShowUserBadge = { user: UserId, };

export type ShowUsers = Record<symbol, never>;

export type ShowVoucher = { voucher: VoucherId, };

export type ShowWalkInOffer = Record<symbol, never>;

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

export type SwitchUser = { 
/**
 * What the scanner typed, as it came.
 */
code: string, };

export type TakeBack = { 
/**
 * The label's code or number.
 */
code: string, 
/**
 * How the thing looks, where that is worth a word.
 */
note?: string, 
/**
 * For a late entry: when it came back.
 */
at?: Instant | null, };

export type TakeDeposit = { thing: DepositThing, label: string, member?: MemberId | null, 
/**
 * The member's name where left out.
 */
payer?: string | null, amount: Fen, method: Method, };

export type TakePackage = { holding: HoldingId, };

export type TakenDeposit = { deposit: Deposit, card: ReceiptCard, };

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

export type Thing = { "code": "person", "values": { row: ListedMember, } } | { "code": "team", "values": { card: TeamCard, } } | { "code": "desk", "values": { place: Place, } } | { "code": "item", "values": { card: ItemCard, } } | { "code": "event", "values": { event: Event, } } | { "code": "voucher", "values": { line: VoucherLine, } } | { "code": "receipt", "values": { receipt: Receipt, } } | { "code": "booking", "values": { booking: Booking, } };

export type Tick = Record<symbol, never>;

export type TickNote = { note: NoteId, };

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
 * What fell due while the program was down, and now waits for a confirmation.
 */
waiting: number, 
/**
 * Bookings that began while their person was in the house.
 */
seated: number, 
/**
 * Offers to those who wait for a desk that were made or lapsed, and waits whose time is over.
 */
offers: number, 
/**
 * Bookings that nobody came to in time.
 */
released: number, 
/**
 * Stays that the closing hour ended.
 */
closed: number, };

/**
 * How much hangs on a person, open or past.
 */
export type TieCounts = { visits: number, bookings: number, loans: number, signups: number, attendances: number, 
/**
 * Receipts and fees.
 */
receipts: number, };

export type Ties = { member: MemberCard, counts: TieCounts, 
/**
 * What keeps the person from being archived.
 */
open: Array<OpenTie>, };

export type Till = { 
/**
 * Absent while the till is closed.
 */
open: Shift | null, 
/**
 * The last ones that were closed, the latest first; at most ten.
 */
closed: Array<Shift>, };

export type TitleInvoice = { fee: FeeId, title: string, tax_no?: string | null, };

/**
 * 待开票
 */
export type ToInvoice = { 
/**
 * At most two hundred, the oldest first.
 */
fees: Array<Fee>, 
/**
 * All of them.
 */
count: number, amount: Fen, 
/**
 * Those without a 抬头.
 */
untitled: number, };

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
 * Visitors who are in, the latest first.
 */
visitors: Array<Visitor>, 
/**
 * Visits that began today, of members and of visitors.
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

export type TrustClock = Record<symbol, never>;

export type Tutoring = { tutoring: TutoringId, tutoring_no: string, mentor: MentorId, mentor_name: string, team: TeamId, team_name: string, 
/**
 * When it really began.
 */
began_at: Instant, minutes: number, topic: string, 
/**
 * What the mentor advised; may be empty.
 */
advice: string, 
/**
 * What is to be done next; may be empty.
 */
follow_up: string, entered_at: Instant, withdrawn: TutoringWithdrawn | null, };

export type TutoringId = number;

export type TutoringWithdrawn = { at: Instant, reason: string, };

export type Tutorings = { 
/**
 * The latest first; withdrawn ones among them, which count nowhere.
 */
tutorings: Array<Tutoring>, 
/**
 * Of those that stand.
 */
count: number, minutes: number, };

export type UnbindCard = { card: IcCardId, };

/**
 * What a line leaves open, or what was made of it.
 */
export type Unclear = { "code": "no_time", "values": Record<symbol, never> } | { "code": "no_end", "values": { minutes: number, } } | { "code": "afternoon", "values": Record<symbol, never> } | { "code": "ends_before", "values": Record<symbol, never> } | { "code": "no_such_day", "values": { text: string, } } | { "code": "past", "values": { until: Instant, } } | { "code": "no_desk", "values": Record<symbol, never> } | { "code": "no_member", "values": Record<symbol, never> } | { "code": "several_members", "values": Record<symbol, never> } | { "code": "unknown", "values": { text: string, } };

export type UndoAct = { act: number, 
/**
 * Kept where the counter-entry has a reason.
 */
reason: string, };

export type UndoImport = { import: ImportId, };

/**
 * What a number counts. 家 is not 个, and 场次 is not 人次: a need in another unit than its metric is refused.
 */
export type Unit = "yes" | "month" | "square_metre" | "percent" | "desk" | "kind" | "team" | "case" | "person" | "session" | "paper" | "report" | "section";

export type UnlockUser = { user: UserId, };

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

export type Unprinted = { 
/**
 * The oldest first, of the last five hundred receipts.
 */
receipts: Array<Receipt>, };

/**
 * Why a foreign file could not be read.
 */
export type Unreadable = "too_large" | "broken" | "encrypted" | "not_this_kind" | "doctype" | "several_inside" | "old_excel" | "no_head" | "stopped";

/**
 * What somebody should hear of, and nobody has copied the text yet. At most two hundred of each.
 */
export type Unsent = { 
/**
 * Loans overdue, and those due by the end of tomorrow.
 */
reminders: Array<Message>, 
/**
 * Seats that somebody moved up to.
 */
offers: Array<Message>, };

export type UseBackupFolder = { 
/**
 * Left out: copies are kept beside the space alone.
 */
path?: string | null, };

export type User = { user: UserId, name: string, role: Role, };

/**
 * What a staff badge shows.
 */
export type UserBadge = { user: UserId, name: string, code: string, issued_at: Instant, 
/**
 * The QR's modules, a string of `#` and `.` a row, without the quiet zone.
 */
qr: Array<string>, };

/**
 * One user as managers see them.
 */
export type UserCard = { user: UserId, name: string, role: Role, added_at: Instant, 
/**
 * Cannot act from then on.
 */
left_at: Instant | null, standing: PinStanding, 
/**
 * Since when there is a valid staff badge.
 */
badge_since: Instant | null, };

export type UserCards = { users: Array<UserCard>, };

export type UserId = number;

export type UserLeaves = { user: UserId, };

export type Users = { 
/**
 * Empty before the first run. Those who left are not among them.
 */
users: Array<User>, };

/**
 * Where a value came from, best first.
 */
export type ValueSource = "attached" | "doc_info" | "page_text" | "qr" | "derived" | "manual";

export type Verdict = { "code": "checked_in", "values": Record<symbol, never> } | { "code": "checked_in_lapsed", "values": { team: string, ended_on: Day, } } | { "code": "checked_in_forced", "values": { reason: string, } } | { "code": "checked_out", "values": { came_at: Instant, minutes: number, } } | { "code": "already_in", "values": { since: Instant, } } | { "code": "already_out", "values": { left_at: Instant, } } | { "code": "badge_revoked", "values": { on: Day, valid_tail: string, } } | { "code": "card_over", "values": { until: Instant, } } | { "code": "outside_hours", "values": { opens: Wall, closes: Wall, passes_at: Instant, } } | { "code": "too_soon", "values": { left_at: Instant, passes_at: Instant, } } | { "code": "entries_used", "values": { entries: number, passes_at: Instant, } } | { "code": "archived", "values": { on: Day, } } | { "code": "unknown_code", "values": { typed: string, } };

export type VisitId = number;

/**
 * One visit with what was said about it.
 */
export type VisitRow = { visit: VisitId, member: MemberId, name: string, 
/**
 * Of that day.
 */
team: string | null, zone: ZoneId | null, came_at: Instant, left_at: Instant | null, 
/**
 * Later than `came_at` for a late entry.
 */
entered_at: Instant, forced_because: string | null, 
/**
 * Where the program closed it: when.
 */
closed_by_program_at: Instant | null, withdrawn_at: Instant | null, withdrawn_because: string | null, 
/**
 * The reason of its last correction.
 */
corrected_because: string | null, };

/**
 * One stay of somebody who came to see a member.
 */
export type Visitor = { visitor: VisitorId, name: string, 
/**
 * May be empty.
 */
mobile: string, host: MemberId, host_name: string, 
/**
 * The host's, of that day.
 */
team: string | null, purpose: string, zone: ZoneId | null, came_at: Instant, left_at: Instant | null, withdrawn_at: Instant | null, };

export type VisitorId = number;

export type Visits = { day: Day, 
/**
 * Those that began on the day, the latest first; withdrawn ones too.
 */
visits: Array<VisitRow>, visitors: Array<Visitor>, };

export type VoidFee = { fee: FeeId, reason: string, };

export type VoidReceipt = { receipt: ReceiptId, reason: string, };

/**
 * That something was taken back by its counter-entry.
 */
export type Voided = { at: Instant, by: string, reason: string, };

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

export type WaitForDesk = { member: MemberId, kind: DeskKind, 
/**
 * Any of the kind where left out.
 */
desk?: DeskId | null, from: Instant, until: Instant, };

export type WaitId = number;

export type Waits = { "code": "booking", "values": { booking: Booking, } } | { "code": "visit", "values": { visit: VisitRow, } };

export type WalkIn = { name: string, mobile: string, 
/**
 * The nearest free one where left out.
 */
desk?: DeskId | null, 
/**
 * The evening where left out.
 */
until?: Instant | null, 
/**
 * The day of a desk where left out.
 */
price?: PriceId | null, 
/**
 * The list's price where left out; less needs a reason.
 */
charged?: Fen | null, waiver?: string | null, 
/**
 * Left out where nothing is taken.
 */
method?: Method | null, 
/**
 * To whom the invoice goes, where that is known already.
 */
invoice?: InvoiceTitle | null, };

export type WalkInId = number;

/**
 * What the form begins with.
 */
export type WalkInOffer = { until: Instant, 
/**
 * Free until then, the nearest to the plan's upper left corner first; at most nine.
 */
desks: Array<FreeDesk>, 
/**
 * The day of a desk; absent where the price list has none.
 */
price: Price | null, 
/**
 * Cash can be taken.
 */
till_open: boolean, };

export type WalkedIn = { walk_in: WalkInId, member: MemberCard, 
/**
 * For the first time, with a badge of their own.
 */
enrolled: boolean, booking: Booking, 
/**
 * Absent where the price list has no day of a desk.
 */
fee: Fee | null, 
/**
 * Absent where they were in already.
 */
outcome: Outcome | null, };

/**
 * A time of the day on the space's clocks, to the minute. On the wire and in the database: `09:00`.
 */
export type Wall = string;

/**
 * The way back from an act.
 */
export type WayBack = { "code": "undo", "values": Record<symbol, never> } | { "code": "undone", "values": { at: Instant, } } | { "code": "counter", "values": { command: string, } } | { "code": "nothing", "values": Record<symbol, never> };

export type WithdrawConsent = { member: MemberId, purpose: ConsentPurpose, };

export type WithdrawEvidence = { evidence: EvidenceId, reason: string, };

export type WithdrawOpeningException = { day: Day, };

export type WithdrawSignup = { event: EventId, member: MemberId, };

export type WithdrawTutoring = { tutoring: TutoringId, reason: string, };

export type WithdrawVisit = { visit: VisitId, reason: string, };

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

export type WriteOut = { period: Period, 
/**
 * This person's alone.
 */
member?: MemberId | null, 
/**
 * This desk's or room's alone.
 */
desk?: DeskId | null, };

/**
 * Writes the text of one section.
 */
export type WriteStatement = { pack: string, section: string, body: string, };

/**
 * A kept file, to be saved like any other.
 */
export type WrittenOut = { sha256: string, 
/**
 * What the file is to be called.
 */
name: string, bookings: number, };

/**
 * The space's own IANA zone: the only place where an instant becomes a day.
 */
export type Zone = string;

export type ZoneCard = { zone: ZoneId, name: string, kind: ZoneKind, area: Dm2, from_on: Day, to_on: Day | null, };

export type ZoneHere = { 
/**
 * Absent, with its name, where nobody said a zone.
 */
zone: ZoneId | null, name: string | null, 
/**
 * The latest first.
 */
members: Array<Here>, visitors: Array<Visitor>, };

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
  /** Whether the machine's clock was set back */
  clock_show: { ask: ShowClock; answer: Clock };
  /** Ends the warning: the clock is right as it stands */
  clock_trust: { ask: TrustClock; answer: Clock };
  /** Takes a copy of a file from outside */
  files_stage: { ask: StageFile; answer: Staged };
  /** Language, theme, text size, zone */
  settings_show: { ask: ShowSettings; answer: Settings };
  /** Changes language, theme, text size or motion */
  settings_change: { ask: ChangeSettings; answer: Settings };
  /** After how many idle minutes the desk wants a PIN */
  settings_lock_after: { ask: LockAfter; answer: Settings };
  /** Keeps where the first run stands, or ends it */
  settings_set_up: { ask: SetUp; answer: Settings };
  /** Makes the first user, a manager */
  users_first_run: { ask: FirstRun; answer: User };
  /** Adds a user with a role and a PIN */
  users_add: { ask: AddUser; answer: User };
  /** Who works at this desk */
  users_list: { ask: ListUsers; answer: Users };
  /** Everybody with role, badge and lock, those who left too */
  users_show: { ask: ShowUsers; answer: UserCards };
  /** Checks a user's PIN */
  users_sign_in: { ask: SignIn; answer: User };
  /** Whose staff badge was scanned */
  users_switch: { ask: SwitchUser; answer: User };
  /** Leaves the desk: nothing is signed until a PIN */
  users_lock: { ask: LockDesk; answer: DeskLocked };
  /** Changes one's own PIN */
  users_change_pin: { ask: ChangePin; answer: User };
  /** Gives a user another PIN and opens a lock */
  users_reset_pin: { ask: ResetPin; answer: UserCard };
  /** Opens the lock after too many wrong PINs */
  users_unlock: { ask: UnlockUser; answer: UserCard };
  /** Gives a user another role */
  users_change_role: { ask: ChangeRole; answer: UserCard };
  /** Lets a user leave: no act from now on */
  users_leave: { ask: UserLeaves; answer: UserCard };
  /** Takes back a user who left, with a new PIN */
  users_come_back: { ask: ComeBack; answer: UserCard };
  /** Gives a user a staff badge; the old one is void */
  users_give_badge: { ask: GiveBadge; answer: UserBadge };
  /** Voids a lost staff badge */
  users_revoke_badge: { ask: RevokeBadge; answer: UserCard };
  /** A user's staff badge, with its QR */
  users_badge: { ask: ShowUserBadge; answer: UserBadge };
  /** What was let pass in some days: by whom and why */
  users_overrides: { ask: ShowOverrides; answer: Overrides };
  /** The space, its operator, zones and facilities */
  profile_show: { ask: ShowProfile; answer: Profile };
  /** Writes the space's and its operator's facts */
  profile_change: { ask: SpaceFacts; answer: Profile };
  /** Adds a zone with its kind and area */
  profile_add_zone: { ask: AddZone; answer: ZoneCard };
  /** Freezes every day up to one: nothing is entered into them any more */
  profile_freeze_until: { ask: FreezeUntil; answer: Freeze };
  /** The opening hours by kind of day, the days that differ, the years whose holidays are known */
  profile_hours: { ask: ShowHours; answer: OpeningHours };
  /** What a day is, and when the space is open on it */
  profile_hours_on: { ask: HoursOn; answer: DayOn };
  /** Sets the opening hours of workdays, weekends and holidays */
  profile_set_hours: { ask: SetHours; answer: OpeningHours };
  /** Gives a single day hours of its own, with a reason */
  profile_set_exception: { ask: SetOpeningException; answer: OpeningHours };
  /** Gives a single day the hours of its kind again */
  profile_withdraw_exception: { ask: WithdrawOpeningException; answer: OpeningHours };
  /** Imports a year's notice on public holidays from a staged file */
  profile_import_calendar: { ask: ImportCalendar; answer: OpeningHours };
  /** Adds a public facility */
  profile_add_facility: { ask: AddFacility; answer: Facility };
  /** Each kind of paper with its printer and size */
  prints_paper_kinds: { ask: ShowPaperKinds; answer: PaperKinds };
  /** Gives a kind of paper its printer and size */
  prints_change_paper_kind: { ask: ChangePaperKind; answer: PaperKind };
  /** Makes a print of the desk card: keys and the commonest acts on one page */
  prints_desk_card: { ask: PrintDeskCard; answer: Print };
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
  /** Makes a print of a person's badge */
  members_print_badge: { ask: PrintBadge; answer: Print };
  /** A person's badge as a picture for their telephone */
  members_badge_picture: { ask: MakeBadgePicture; answer: BadgePicture };
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
  /** Puts somebody on the waiting list for a slot that is full */
  desks_wait: { ask: WaitForDesk; answer: DeskWaits };
  /** Who waits for a desk or a room, and what is held for whom */
  desks_waiting: { ask: ListWaits; answer: DeskWaits };
  /** They take what was held for them: it is their booking */
  desks_take_offer: { ask: SettleWait; answer: Booking };
  /** They decline what was held for them; the next one is offered it */
  desks_decline_offer: { ask: SettleWait; answer: DeskWaits };
  /** They wait no longer */
  desks_stop_waiting: { ask: SettleWait; answer: DeskWaits };
  /** What a booking would cost and take of the quotas, and what would refuse it */
  desks_quote: { ask: QuoteBooking; answer: BookingQuote };
  /** Books past hours, notice, lengths, quotas and buffer, with a reason */
  desks_book_in_spite: { ask: BookDeskInSpite; answer: Booking };
  /** Cancels a booking later than the rules allow, with a reason */
  desks_cancel_in_spite: { ask: CancelBooking; answer: Booking };
  /** Bookings that wait for a supervisor's yes */
  desks_pending: { ask: ShowPendingBookings; answer: Bookings };
  /** Says yes to a booking that waits */
  desks_approve: { ask: ApproveBooking; answer: Booking };
  /** Says no to a booking that waits, with a reason; its slot is free */
  desks_refuse: { ask: RefuseBooking; answer: Booking };
  /** Seats somebody who came after their booking was released */
  desks_reseat: { ask: Reseat; answer: Booking };
  /** The booking rules of desks, of rooms, and of single places */
  desks_rules: { ask: ShowBookingRules; answer: RuleSets };
  /** Sets the booking rules of a kind or of one place */
  desks_set_rules: { ask: SetBookingRules; answer: RulesSaved };
  /** Gives a place the rules of its kind again */
  desks_drop_rules: { ask: DropBookingRules; answer: RuleSets };
  /** Says how many a place holds at once, and of which room it is a part */
  desks_set_places: { ask: SetPlaces; answer: Desk };
  /** Says what stands in a room or at a desk */
  desks_equip: { ask: EquipDesk; answer: Desk };
  /** The packages and who holds them */
  desks_packages: { ask: ListPackages; answer: PackageList };
  /** Adds a package that persons and teams may hold */
  desks_add_package: { ask: AddPackage; answer: PackageList };
  /** Gives a package to a person or a team from a day to a day */
  desks_give_package: { ask: GivePackage; answer: PackageList };
  /** Takes a package back from a person or a team */
  desks_take_package: { ask: TakePackage; answer: PackageList };
  /** Ends a package with its quotas */
  desks_end_package: { ask: EndPackage; answer: PackageList };
  /** How much may be booked, and how much of it is free */
  desks_quotas: { ask: ListQuotas; answer: QuotaList };
  /** Sets a quota by its name */
  desks_set_quota: { ask: SetQuota; answer: QuotaList };
  /** Ends a quota */
  desks_end_quota: { ask: EndQuota; answer: QuotaList };
  /** The person gives the desk back early; the rest is free */
  desks_leave: { ask: LeaveDesk; answer: Booking };
  /** Writes the bookings of some days as iCalendar, all or of a person or desk */
  exchange_write_calendar: { ask: WriteOut; answer: WrittenOut };
  /** Writes the bookings of some days as a sheet */
  exchange_write_sheet: { ask: WriteOut; answer: WrittenOut };
  /** Reads a staged calendar or sheet and tells what stands in the way of each booking */
  exchange_preview: { ask: PreviewBookings; answer: BookingsPreview };
  /** Books the chosen lines of a staged calendar or sheet in one act, without doubles */
  exchange_import: { ask: ImportBookings; answer: ImportedBookings };
  /** What a scanned code means at the door: in, out, or why not */
  checkin_scan: { ask: Scan; answer: Outcome };
  /** Checks a person in without a badge */
  checkin_check_in: { ask: CheckIn; answer: Outcome };
  /** Checks a person out without a badge, also later than it happened */
  checkin_check_out: { ask: CheckOut; answer: Outcome };
  /** Lets a person in past the rules, with a reason */
  checkin_force_in: { ask: ForceIn; answer: Outcome };
  /** Enters a stay later than it happened */
  checkin_enter_late: { ask: EnterVisitLate; answer: VisitRow };
  /** The visits of a day, of members and of visitors */
  checkin_visits: { ask: ListVisits; answer: Visits };
  /** Corrects whose a visit was, or its times, with a reason */
  checkin_correct: { ask: CorrectVisit; answer: VisitRow };
  /** Takes a visit that never was out of every count, with a reason */
  checkin_withdraw: { ask: WithdrawVisit; answer: VisitRow };
  /** Who is in, by zone */
  checkin_here_by_zone: { ask: ShowHere; answer: HereByZone };
  /** Lets a visitor in under a host, with a purpose */
  checkin_receive: { ask: ReceiveVisitor; answer: Visitor };
  /** A visitor has left */
  checkin_see_off: { ask: SeeVisitorOff; answer: Visitor };
  /** Records the reception of a unit, with photos and a follow-up */
  checkin_enter_official: { ask: EnterOfficialVisit; answer: OfficialVisit };
  /** What was promised to a unit has been done */
  checkin_follow_up: { ask: FollowUpOfficialVisit; answer: OfficialVisit };
  /** Receptions, and what is still to be done about them */
  checkin_list_official: { ask: ListOfficialVisits; answer: OfficialVisits };
  /** One photo of a reception, for the screen */
  checkin_show_photo: { ask: ShowPhoto; answer: Photo };
  /** When one may come in, and when the day is closed */
  checkin_show_rules: { ask: ShowEntryRules; answer: EntryRules };
  /** Changes the rules of coming in */
  checkin_change_rules: { ask: EntryRules; answer: EntryRules };
  /** What fell due while the program was down */
  checkin_awaiting: { ask: ShowAwaiting; answer: AwaitingList };
  /** The people were there all the same */
  checkin_confirm_present: { ask: ConfirmAwaiting; answer: AwaitingList };
  /** The people were not there */
  checkin_confirm_absent: { ask: ConfirmAwaiting; answer: AwaitingList };
  /** What a walk-in is offered: free desks, the nearest first, and the price */
  counter_offer: { ask: ShowWalkInOffer; answer: WalkInOffer };
  /** Somebody walks in: person, desk, fee and check-in in one act */
  counter_walk_in: { ask: WalkIn; answer: WalkedIn };
  /** Makes the slip of somebody who walked in */
  counter_print_slip: { ask: PrintWalkInSlip; answer: Print };
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
  /** The price list with its market references */
  receipts_prices: { ask: ListPrices; answer: PriceList };
  /** Sets a price; what was charged before keeps its own */
  receipts_set_price: { ask: SetPrice; answer: PriceList };
  /** The books of receipts and how far they are used */
  receipts_books: { ask: ListBooks; answer: Books };
  /** Opens a book of receipts with its prefix and numbers */
  receipts_open_book: { ask: OpenBook; answer: Books };
  /** Issues a receipt for money that is not the price of a service */
  receipts_issue: { ask: IssueReceipt; answer: ReceiptCard };
  /** One receipt with its lines and its counter-entry */
  receipts_show: { ask: ShowReceipt; answer: ReceiptCard };
  /** Voids a receipt by a counter-entry; it keeps its number */
  receipts_void: { ask: VoidReceipt; answer: ReceiptCard };
  /** Takes a deposit for an item, a key or a card, with a receipt */
  receipts_take_deposit: { ask: TakeDeposit; answer: TakenDeposit };
  /** Gives a deposit back in part or whole, and keeps a part for damage */
  receipts_settle_deposit: { ask: SettleDeposit; answer: SettledDeposit };
  /** Deposits that are held, the oldest first */
  receipts_deposits: { ask: ListDeposits; answer: HeldDeposits };
  /** Takes or waives the price of a service; an invoice is due for it */
  receipts_charge: { ask: ChargeFee; answer: Fee };
  /** One fee: taken or waived, and its invoice */
  receipts_show_fee: { ask: ShowFee; answer: Fee };
  /** Takes a fee back by a counter-entry */
  receipts_void_fee: { ask: VoidFee; answer: Fee };
  /** Fees that wait for an invoice */
  receipts_to_invoice: { ask: ListToInvoice; answer: ToInvoice };
  /** Writes to whom the invoice of a fee goes */
  receipts_title_invoice: { ask: TitleInvoice; answer: Fee };
  /** Records the invoice that was issued for fees */
  receipts_record_invoice: { ask: RecordInvoice; answer: Invoiced };
  /** Receipts, fees and counter-entries of a period with their sums */
  receipts_ledger: { ask: ShowLedger; answer: LedgerPage };
  /** The cash of the open shift, and the last ones */
  receipts_till: { ask: ShowTill; answer: Till };
  /** Opens the till with what lies in it */
  receipts_open_shift: { ask: OpenShift; answer: Shift };
  /** Puts cash into the till or takes it out, with a reason */
  receipts_move_cash: { ask: MoveCash; answer: Shift };
  /** Closes the till with what was counted */
  receipts_close_shift: { ask: CloseShift; answer: Shift };
  /** Makes a print of a receipt; once voided it says so */
  receipts_print_receipt: { ask: PrintReceipt; answer: Print };
  /** Makes the slip of a deposit */
  receipts_print_deposit: { ask: PrintDeposit; answer: Print };
  /** Makes the statement of a lost deposit receipt, to be signed */
  receipts_print_loss_statement: { ask: PrintDeposit; answer: Print };
  /** Receipts that were never printed */
  receipts_unprinted: { ask: ListUnprinted; answer: Unprinted };
  /** Adds a mentor with a first appointment */
  mentors_add: { ask: AddMentor; answer: Mentor };
  /** Appoints a mentor again */
  mentors_appoint: { ask: Appoint; answer: Mentor };
  /** Mentors with their appointments */
  mentors_list: { ask: ListMentors; answer: MentorList };
  /** Records what a mentor advised a team, at the time when it was */
  mentors_record_tutoring: { ask: RecordTutoring; answer: Tutoring };
  /** Takes a tutoring out of every count, with a reason */
  mentors_withdraw_tutoring: { ask: WithdrawTutoring; answer: Tutoring };
  /** The tutorings of some days, with their minutes */
  mentors_list_tutorings: { ask: ListTutorings; answer: Tutorings };
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
  /** Moves a team in: team, people, agreement, papers, desks, deposits, consent, in one act */
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
  /** Makes a print of a thing's label */
  lending_print_label: { ask: PrintLabel; answer: Print };
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
  /** The text for WeChat that fits how a thing stands */
  messages_compose: { ask: ComposeMessage; answer: Message };
  /** Writes down that a text was copied; never that it was sent */
  messages_mark_copied: { ask: MarkCopied; answer: Message };
  /** Texts that were copied, the last first */
  messages_log: { ask: ShowMessages; answer: MessageLog };
  /** Reminders and offers whose text nobody copied yet */
  messages_unsent: { ask: ShowUnsent; answer: Unsent };
  /** Today's page as it stands: still in, not back, tomorrow, cash, unsent */
  closing_show: { ask: ShowDay; answer: DayState };
  /** Closes the day: its page is frozen with who closed it */
  closing_close: { ask: CloseDay; answer: Closing };
  /** The days that were closed, the last first */
  closing_closings: { ask: ListClosings; answer: Closings };
  /** Makes a print of a day's page as it was frozen */
  closing_print_day: { ask: PrintDay; answer: Print };
  /** Notes that are pinned for the next shift */
  closing_notes: { ask: ShowNotes; answer: PinnedNotes };
  /** Pins a note for the next shift */
  closing_pin_note: { ask: PinNote; answer: PinnedNotes };
  /** Ticks a pinned note */
  closing_tick_note: { ask: TickNote; answer: PinnedNotes };
  /** Adds a key that every handover looks at */
  closing_add_key: { ask: AddKey; answer: HouseKeys };
  /** Takes a key off the list, with a reason */
  closing_retire_key: { ask: RetireKey; answer: HouseKeys };
  /** Notes, keys and cash that are handed over */
  closing_handover: { ask: ShowHandover; answer: HandoverState };
  /** Hands the desk over; who comes confirms with their PIN */
  closing_hand_over: { ask: HandOver; answer: Handover };
  /** Who is in, what is booked, what is due, what is on */
  today_show: { ask: ShowToday; answer: Today };
  /** Makes a print of all that the desk needs on paper when the computer is down */
  today_print_emergency_sheet: { ask: PrintEmergencySheet; answer: Print };
  /** Everything that a text may mean, or the booking that a line says */
  search_find: { ask: FindEverything; answer: Everything };
  /** What a scanned code is: a badge, a label, a number of ours, an invoice, or none of these */
  search_decide: { ask: DecideCode; answer: Decided };
  /** One's own last acts, each with its way back */
  undo_list: { ask: ListActs; answer: Acts };
  /** Undoes one of one's own acts */
  undo_act: { ask: UndoAct; answer: Act };
  /** Makes a dated, verified copy of the database and its files */
  backup_make: { ask: MakeBackup; answer: Backup };
  /** Keeps every backup in a second folder, too */
  backup_use_folder: { ask: UseBackupFolder; answer: Settings };
  /** The copies that are there */
  backup_list: { ask: ListBackups; answer: Backups };
};
