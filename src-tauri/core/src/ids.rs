//! Row ids as newtypes, so that a member is never taken for a desk. People never see them; they see numbers.

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($name:ident)*) => {$(
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[cfg_attr(test, derive(ts_rs::TS), ts(type = "number"))]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.0.into())
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                i64::column_result(value).map(Self)
            }
        }
    )*};
}

ids! {
    UserId
    PrintId
    ZoneId
    FacilityId
    MemberId
    BadgeId
    TeamId
    AgreementId
    PriceId
    ShiftId
    BookId
    ReceiptId
    FeeId
    MembershipId
    ConsentId
    ImportId
    MoveInId
    IcCardId
    AssignmentId
    DeskId
    BookingId
    ClosureId
    SeriesId
    SkipId
    WaitId
    PackageId
    HoldingId
    QuotaId
    VisitId
    WalkInId
    VisitorId
    OfficialVisitId
    AwaitingId
    VoucherId
    EvidenceId
    StaffId
    MentorId
    AppointmentId
    TutoringId
    FinancingId
    CaseId
    ReportId
    PacketId
    ClosingId
    NoteId
    KeyId
    HandoverId
    ModelId
    ItemId
    LoanId
    EventId
    SessionId
    SignupId
    AttendanceId
}
