//! Two ways to fail, never mixed. A [`Refusal`] says "the desk may not do this, and here is why", with the values
//! of its sentence; the screen has one exhaustive switch from code to sentence. A [`Fault`] says "something broke".

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fen::Fen;
use crate::ids::MemberId;
use crate::members::{IdFlaw, Purpose};
use crate::reader::Unreadable;
use crate::time::{Day, Instant, Period};
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
    PinWrong {},
    NameTaken {
        name: String,
    },

    // profile
    AreaNotPositive {},
    ZoneTaken {
        name: String,
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
    BookingNotBegun {
        booking_no: String,
    },

    // check-in
    NotHere {
        name: String,
    },
    AlreadyHere {
        name: String,
        since: Instant,
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
