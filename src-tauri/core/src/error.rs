//! Two ways to fail, never mixed. A [`Refusal`] says "the desk may not do this, and here is why", with the values
//! of its sentence; the screen has one exhaustive switch from code to sentence. A [`Fault`] says "something broke".

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::desks::{Measure, Unit};
use crate::fen::Fen;
use crate::ids::MemberId;
use crate::ids::UserId;
use crate::members::{IdFlaw, Purpose};
use crate::paper::Unprintable;
use crate::prints::{Kind, Size};
use crate::profile::DayKind;
use crate::reader::Unreadable;
use crate::time::{Day, Instant, Period, Wall};
use crate::users::Role;
use crate::vouchers::{Category, Field};

pub type Result<T> = std::result::Result<T, Error>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("refused: {0:?}")]
    Refused(Refusal),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// What a person can change is refused; the rest broke.
impl From<Unprintable> for Error {
    fn from(error: Unprintable) -> Self {
        match error {
            Unprintable::MissingGlyph { character, code, text } => {
                Refusal::GlyphMissing { character: character.to_string(), code, text }.into()
            }
            Unprintable::TooLarge { what } => Refusal::TooLargeForPage { what }.into(),
            Unprintable::Cancelled => Refusal::Cancelled {}.into(),
            Unprintable::Disk(error) => error.into(),
            Unprintable::Nowhere { .. } | Unprintable::Writer(_) => Fault::new(error.to_string()).into(),
        }
    }
}

/// Every "no" of the product, each with the values that its sentence needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum Refusal {
    // the wire
    /// The ask cannot be read: `reason` names the field and the value.
    Malformed {
        reason: String,
    },
    CommandUnknown {
        command: String,
    },
    UserMissing {},
    UserUnknown {
        name: String,
    },
    RoleTooLow {
        role: Role,
        needed: Role,
    },
    /// The same key came with another command or other arguments.
    KeyReused {
        key: String,
        command: String,
    },
    Cancelled {},
    PinOnCommandLine {},
    TooLarge {
        what: String,
        limit: String,
    },
    NotFound {
        what: String,
        value: String,
    },
    /// A required text is empty, or longer than `limit` characters.
    TextEmpty {
        field: String,
    },
    TextTooLong {
        field: String,
        limit: u32,
    },

    // the space as a file
    SpaceMissing {
        path: String,
    },
    NotASpace {
        path: String,
    },
    SpaceNewer {
        found: u32,
        known: u32,
    },
    SpaceOpenElsewhere {
        path: String,
    },
    SpaceExists {
        path: String,
    },
    KeyNotSupported {},

    // files
    StagedMissing {
        staged: String,
    },
    FileUnreadable {
        name: String,
        reason: String,
    },
    FileMissing {
        sha256: String,
    },

    // users
    AlreadySetUp {},
    PinTooShort {
        digits: u32,
    },
    /// `left` more wrong ones lock; the next one is heard after `wait` seconds.
    PinWrong {
        left: u32,
        wait: u32,
    },
    /// Not judged and not counted: it came before the wait was over.
    PinTooSoon {
        name: String,
        seconds: u32,
    },
    /// Until a manager (`by`) unlocks or gives a new PIN; a manager's own lock ends by itself.
    PinLocked {
        name: String,
        until: Option<Instant>,
        by: Vec<String>,
    },
    /// A badge alone is not enough here.
    PinNeeded {
        user: UserId,
        name: String,
    },
    NameTaken {
        name: String,
    },
    /// The name belongs to somebody who left.
    UserLeft {
        name: String,
        on: Day,
    },
    LastManager {
        name: String,
    },

    // settings
    MinutesOutside {
        least: u32,
        most: u32,
    },
    /// Backups were to go to a folder that is not there.
    FolderMissing {
        path: String,
    },

    // profile
    AreaNotPositive {},
    ZoneTaken {
        name: String,
    },
    /// Hours do not go past midnight.
    HoursReversed {
        opens: Wall,
        closes: Wall,
    },
    CalendarFlawed {
        flaw: crate::profile::CalendarFlaw,
    },

    // printing
    SizeNotOfKind {
        kind: Kind,
        size: Size,
    },
    PrinterNotChosen {
        kind: Kind,
    },
    /// What the system said, as it said it.
    PrinterFailed {
        printer: String,
        reason: String,
    },
    /// This system has no way to print without a dialog.
    PrintingUnsupported {},
    // late entries and frozen days
    /// What is entered late lies behind.
    HappensAhead {
        at: Instant,
    },
    BeforeEnrolment {
        name: String,
        enrolled_on: Day,
    },
    PeriodFrozen {
        until_on: Day,
        reason: String,
    },

    // members
    MobileMalformed {
        mobile: String,
    },
    MobileTaken {
        mobile: String,
        member_no: String,
        name: String,
    },
    TeamTaken {
        name: String,
    },
    PeriodReversed {
        from: Day,
        to: Day,
    },
    AgreementTaken {
        agreement_no: String,
        team: String,
    },
    AlreadyInTeam {
        name: String,
        team: String,
    },
    RegisteredAlready {
        team: String,
        on: Day,
    },
    /// Somebody in the archive has this mobile.
    MobileArchived {
        mobile: String,
        member_no: String,
        name: String,
    },
    MemberArchived {
        member: MemberId,
        name: String,
        on: Day,
    },
    NotArchived {
        name: String,
    },
    /// Another team of the person begins on the same day.
    JoinedThatDay {
        name: String,
        team: String,
        on: Day,
    },
    InNoTeam {
        name: String,
        on: Day,
    },
    /// The team has this agreement on one of the days.
    AgreementsOverlap {
        team: String,
        agreement_no: String,
        period: Period,
    },
    RenewedAlready {
        agreement_no: String,
        by: String,
    },
    MovedOutAlready {
        team: String,
        on: Day,
    },
    IdNumberWrong {
        flaw: IdFlaw,
    },
    IdNumberTaken {
        member_no: String,
        name: String,
    },
    ConsentMissing {
        name: String,
        purpose: Purpose,
    },
    /// All that was asked stands already.
    ConsentGiven {
        name: String,
    },
    /// A card for a day, after that day.
    CardOver {
        name: String,
        until: Instant,
    },
    /// What was read is no chip's number.
    CardUnclear {
        typed: String,
    },
    CardsDiffer {},
    CardTaken {
        member_no: String,
        name: String,
    },
    ImportUndone {
        at: Instant,
    },
    /// No badge has this code.
    BadgeUnknown {
        typed: String,
    },
    /// `valid_tail` is the end of the code of the person's new badge.
    BadgeRevoked {
        name: String,
        on: Day,
        valid_tail: String,
    },

    /// A roster that cannot be read, and why.
    RosterUnreadable {
        name: String,
        why: Unreadable,
    },
    /// Everything in it is there already.
    RosterDone {},

    // vouchers
    /// The scanned text is no invoice's code.
    InvoiceCodeUnclear {
        text: String,
    },
    /// Without these nothing can be kept.
    VoucherValueMissing {
        fields: Vec<Field>,
    },
    /// This very file belongs to a kept voucher.
    FileAlreadyKept {
        name: String,
        voucher_no: String,
        kept_at: Instant,
        kept_by: String,
    },
    /// This invoice is kept, in the same format or with this other total.
    VoucherAlreadyKept {
        number: String,
        voucher_no: String,
        category: Category,
        total: Fen,
        kept_at: Instant,
        kept_by: String,
    },

    // receipts
    /// Nobody has opened a book of receipts.
    BookMissing {},
    BookFull {
        prefix: String,
        last: u32,
    },
    BookTaken {
        prefix: String,
    },
    BookRangeReversed {
        first: u32,
        last: u32,
    },
    /// No amount above this fits on a receipt.
    AmountTooLarge {
        limit: Fen,
    },
    ReceiptVoided {
        receipt_no: String,
        at: Instant,
        reason: String,
    },
    /// Money went back from this deposit already; that is voided first.
    DepositTouched {
        receipt_no: String,
        by: String,
    },
    /// More was asked of a deposit than is still held.
    DepositShort {
        receipt_no: String,
        held: Fen,
        asked: Fen,
    },
    /// A price below the list's needs a reason, and none is above it.
    WaiverUnexplained {
        price: Fen,
        charged: Fen,
    },
    ChargedAbovePrice {
        price: Fen,
        charged: Fen,
    },
    MethodMissing {},
    /// Cash moves only while a shift is open.
    ShiftMissing {},
    ShiftOpen {
        by: String,
        since: Instant,
    },
    DifferenceUnexplained {
        expected: Fen,
        counted: Fen,
    },
    TillShort {
        held: Fen,
        asked: Fen,
    },
    TaxNoMalformed {
        tax_no: String,
    },
    InvoicedAlready {
        fee_no: String,
        invoice_no: String,
    },
    FeeVoided {
        fee_no: String,
        at: Instant,
        reason: String,
    },
    /// Nothing was paid, so no invoice is due.
    NothingToInvoice {
        fee_no: String,
    },

    // desks
    DeskNoTaken {
        desk: String,
    },
    SpotEmpty {
        desk: String,
    },
    CapacityZero {
        desk: String,
    },
    /// The other booking: whose, and from when until when.
    DeskTaken {
        desk: String,
        by: String,
        from: Instant,
        until: Instant,
    },
    DeskOutOfService {
        desk: String,
        from_on: Day,
        to_on: Option<Day>,
    },
    /// A team has the desk on one of the days.
    DeskAssigned {
        desk: String,
        team: String,
        period: Period,
    },
    /// The desk is closed for that time.
    DeskClosed {
        desk: String,
        reason: String,
        from: Instant,
        until: Instant,
    },
    /// Bookings that a closure would hit, and for which nothing was chosen.
    ClosureHits {
        hits: Vec<crate::desks::InTheWay>,
    },
    /// It would close no desk.
    ClosureEmpty {},
    /// It ended, or was lifted, at that time.
    ClosureOver {
        at: Instant,
    },
    /// `until` is when it ends now.
    ClosureNotShorter {
        until: Instant,
    },
    /// Others' bookings of a desk that is to be a team's, and for which nothing was chosen.
    AssignmentHits {
        desk: String,
        team: String,
        hits: Vec<crate::desks::InTheWay>,
    },
    /// The assignment ends on `to` already.
    AssignmentEnds {
        desk: String,
        team: String,
        to: Day,
    },
    /// Two choices for one booking.
    ChoiceTwice {
        booking: crate::ids::BookingId,
    },
    /// The bookings in the range are not those that were shown: `found` instead of `shown`.
    RangeChanged {
        shown: u32,
        found: u32,
    },
    /// Nothing in the range can be cancelled.
    RangeEmpty {},
    SpanReversed {
        from: Instant,
        until: Instant,
    },
    SpanOver {
        until: Instant,
    },
    BookingTooLong {
        days: u32,
    },
    BookingCancelled {
        booking_no: String,
        at: Instant,
    },
    BookingOver {
        booking_no: String,
        until: Instant,
    },
    BookingInUse {
        booking_no: String,
        since: Instant,
    },
    BookingNotYet {
        booking_no: String,
        opens_at: Instant,
    },
    /// It is only held for somebody who waits.
    BookingOffered {
        booking_no: String,
        until: Instant,
    },
    DeskFree {
        desk: String,
    },
    WaitsAlready {
        name: String,
        from: Instant,
        until: Instant,
    },
    NothingOffered {
        name: String,
    },
    BookingNotBegun {
        booking_no: String,
    },
    /// The place is booked in pieces, and `at` is no edge of one; the nearest edges of that day.
    OffGrid {
        unit: Unit,
        at: Instant,
        before: Option<Instant>,
        after: Option<Instant>,
    },
    /// `name` is the holiday's; `reason` is why this single day is closed.
    DayClosed {
        day: Day,
        kind: DayKind,
        name: Option<String>,
        reason: Option<String>,
    },
    OutsideOpening {
        day: Day,
        opens: Instant,
        closes: Instant,
    },
    BookingShorter {
        desk: String,
        minutes: u32,
    },
    BookingLonger {
        desk: String,
        minutes: u32,
    },
    /// The last moment at which it could have been booked.
    NoticeShort {
        desk: String,
        minutes: u32,
        latest: Instant,
    },
    /// The last day that can be booked today.
    TooFarAhead {
        desk: String,
        last: Day,
    },
    CancelTooLate {
        booking_no: String,
        latest: Instant,
    },
    /// Free, but closer to the other booking than the rules want.
    BufferBroken {
        desk: String,
        by: String,
        from: Instant,
        until: Instant,
        minutes: u32,
    },
    QuotaUsed {
        quota: String,
        window: Period,
        measure: Measure,
        used: u32,
        asked: u32,
        most: u32,
    },
    /// Neither a limit nor a free amount.
    QuotaEmpty {
        quota: String,
    },
    PackageTaken {
        name: String,
    },
    PackageHeld {
        name: String,
        period: Period,
    },
    /// It waits for a supervisor's yes.
    BookingPending {
        booking_no: String,
        since: Instant,
    },
    NotPending {
        booking_no: String,
    },
    /// Nobody came to it in time.
    BookingReleased {
        booking_no: String,
        at: Instant,
    },
    NotReleased {
        booking_no: String,
    },
    /// Who has the desk of a late-comer now, and the nearest that are free for the rest.
    ReseatTaken {
        desk: String,
        by: String,
        from: Instant,
        until: Instant,
        nearest: Vec<String>,
    },
    /// A part has no parts, and a whole is no part.
    PartOfPart {
        desk: String,
        whole: String,
    },
    /// At that moment more bookings run than places would be left.
    PlacesBooked {
        desk: String,
        at: Instant,
        booked: u32,
    },
    EquipmentTwice {
        name: String,
    },

    // series
    /// No day falls into it.
    SeriesEmpty {},
    /// More dates than a series may have, or further ahead.
    SeriesTooLong {
        most: u32,
    },
    /// What is in the way, by date; `free` could be had.
    SeriesConflicts {
        free: u32,
        conflicts: Vec<crate::series::Conflict>,
    },
    /// Nothing of the series is still to come.
    SeriesPast {
        series_no: String,
    },
    /// The change changes nothing.
    SeriesUnchanged {
        series_no: String,
    },
    /// The booking is no date of a series.
    NotInSeries {
        booking_no: String,
    },
    /// A skipped date that was booked or dropped meanwhile.
    SkipSettled {
        desk: String,
        from: Instant,
    },

    // check-in
    NotHere {
        name: String,
    },
    AlreadyHere {
        name: String,
        since: Instant,
    },
    /// Another stay of the same person; `until` is absent while they are in.
    VisitOverlaps {
        name: String,
        from: Instant,
        until: Option<Instant>,
    },
    VisitWithdrawn {
        name: String,
        at: Instant,
    },
    /// The rules keep them out until then, so nothing is done that needs them in.
    KeptOut {
        name: String,
        passes_at: Instant,
    },
    /// Archived: no rule is forced for them.
    ArchivedKeptOut {
        name: String,
        on: Day,
    },
    /// Opening without closing, or the other way round.
    HoursHalf {},
    NumberOutside {
        field: String,
        least: u32,
        most: u32,
    },
    FollowUpDayMissing {},
    FollowedUpAlready {
        unit: String,
        at: Instant,
    },
    /// Somebody has already said what was so.
    SettledAlready {},

    // counter
    /// No desk is free for the whole span.
    NoDeskFree {
        from: Instant,
        until: Instant,
    },

    // evidence, staff, mentors, growth, reports
    /// A paper without a number of pages.
    PagesMissing {
        title: String,
    },
    /// The day on a paper is after today.
    DatedAhead {
        on: Day,
        today: Day,
    },
    LeftAlready {
        name: String,
        on: Day,
    },
    AppointedAlready {
        name: String,
        from: Day,
        to: Day,
    },
    /// A kept file that no screen can show as a picture.
    NotAPicture {},
    /// Bookings that cannot be read, and why.
    BookingsUnreadable {
        name: String,
        why: Unreadable,
    },
    /// A line that was to be imported says no booking.
    LineFlawed {
        line: u32,
        flaw: crate::exchange::Flaw,
    },
    MentorNotAppointed {
        name: String,
        on: Day,
    },
    TutoringWithdrawn {
        no: String,
        at: Instant,
    },
    AmountNotPositive {},
    ReceivedAlready {
        team: String,
        on: Day,
    },
    ReportTaken {
        title: String,
    },
    SubmittedAlready {
        title: String,
        on: Day,
    },
    ProvenAlready {
        evidence_no: String,
    },

    // packet
    /// A rule pack that cannot be trusted; `rule` is empty where the pack itself is at fault.
    PackFlawed {
        rule: String,
        flaw: crate::packs::Flaw,
    },
    /// The space has no name yet.
    ProfileMissing {},
    PapersMissing {
        papers: u32,
        clauses: Vec<String>,
    },
    /// No typeface has this character.
    GlyphMissing {
        character: String,
        code: String,
        text: String,
    },
    /// Something that must not be split does not fit on a page.
    TooLargeForPage {
        what: String,
    },

    // moving in, ties
    /// It was finished, or given up.
    MoveInOver {},
    MoveInLacks {
        steps: Vec<crate::moving::Step>,
    },
    MergeSelf {
        name: String,
    },
    /// What must be settled first.
    TiesOpen {
        name: String,
        open: Vec<crate::ties::OpenTie>,
    },
    /// Something hangs on these people or teams already.
    ImportInUse {
        names: Vec<String>,
    },

    // lending
    /// No item has this label or number.
    ItemUnknown {
        code: String,
    },
    ItemNoTaken {
        item_no: String,
        name: String,
    },
    ItemOut {
        item: String,
        by: String,
        due: Instant,
    },
    ItemRetired {
        item: String,
        on: Day,
        reason: String,
    },
    /// With who brought it back last, and when.
    ItemNotOut {
        item: String,
        by: Option<String>,
        returned_at: Option<Instant>,
    },
    DuePast {
        due_at: Instant,
    },
    /// The thing was with somebody else at that time.
    ItemOutThen {
        item: String,
        by: String,
        from: Instant,
        until: Instant,
    },
    ReturnBeforeLending {
        item: String,
        lent_at: Instant,
    },

    // taking back one's own acts
    ActNotOwn {},
    ActUndone {
        at: Instant,
    },
    /// Something has been written over it since.
    ActOvertaken {},
    ActNotUndoable {
        command: String,
    },

    // closing
    /// Nobody else confirmed with a PIN.
    HandoverUnconfirmed {},
    HandoverToSelf {
        name: String,
    },
    /// The till is open and nobody counted.
    CountMissing {},
    KeyTaken {
        name: String,
    },
    NoteTicked {
        at: Instant,
        by: String,
    },

    // events
    CapacityOutside {
        least: u32,
        most: u32,
    },
    /// `waiting` is the place on the waiting list; absent with a seat.
    AlreadySignedUp {
        name: String,
        title: String,
        at: Instant,
        waiting: Option<u32>,
    },
    NotSignedUp {
        name: String,
        title: String,
    },
    AlreadySignedIn {
        name: String,
        at: Instant,
    },
    /// Neither a seat nor a signup; `waiting` is the place on the waiting list.
    EventFull {
        name: String,
        title: String,
        capacity: u32,
        waiting: Option<u32>,
    },
    EventCancelled {
        title: String,
        on: Day,
        reason: String,
    },
    EventOver {
        title: String,
        until: Instant,
    },
    EventNotBegun {
        title: String,
        from: Instant,
    },
    /// People sign in on the day of the event only.
    EventNotOnThatDay {
        title: String,
        from: Instant,
    },
    EventHeld {
        title: String,
        at: Instant,
    },
}

/// Something broke. The chain goes to the log, the person gets one sentence and a reference.
#[derive(Debug)]
pub struct Fault(Box<dyn std::error::Error + Send + Sync>);

impl Fault {
    pub fn new(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self(cause.into())
    }
}

impl Fault {
    /// What SQLite called it, where it comes from there.
    pub fn sqlite_code(&self) -> Option<rusqlite::ErrorCode> {
        self.0.downcast_ref::<rusqlite::Error>().and_then(rusqlite::Error::sqlite_error_code)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut cause = self.0.source();
        while let Some(next) = cause {
            write!(f, ": {next}")?;
            cause = next.source();
        }
        Ok(())
    }
}

impl std::error::Error for Fault {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}

macro_rules! fault_from {
    ($($cause:ty),*) => {$(
        impl From<$cause> for Error {
            fn from(cause: $cause) -> Self {
                Self::Fault(Fault::new(cause))
            }
        }
    )*};
}

fault_from!(rusqlite::Error, std::io::Error, serde_json::Error);
