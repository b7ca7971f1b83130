use serde_json::Value;

use crate::audit::Touched;
use crate::ids::{
    AttendanceId, BookingId, DeskId, EventId, LoanId, MemberId, TutoringId, VisitId, VisitorId,
};
use crate::time::{Instant, Span};

/// One thing that an act did, by what it wrote; each has its way back.
#[derive(Debug, PartialEq)]
pub enum Step {
    Came(VisitId),
    Left(VisitId),
    VisitorCame(VisitorId),
    VisitorLeft(VisitorId),
    Booked(BookingId),
    Cancelled(BookingId),
    /// With where and when it was before.
    Moved {
        booking: BookingId,
        desk: DeskId,
        span: Span,
    },
    CameToDesk(BookingId),
    LeftDesk(BookingId),
    Lent(LoanId),
    TakenBack(LoanId),
    Tutored(TutoringId),
    SignedIn(AttendanceId),
    SignedUp {
        event: EventId,
        member: MemberId,
    },
}

/// What an act did, in its order; `None` where any part of it has no way back, or nothing of it needs one.
pub fn steps(touched: &[Touched]) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    for one in touched {
        // The line of the scanner stays: it was scanned.
        if one.table != "scans" {
            steps.push(step(one)?);
        }
    }
    (!steps.is_empty()).then_some(steps)
}

fn step(one: &Touched) -> Option<Step> {
    let row = one.row;
    let made = one.before.is_none();
    let set = |column: &str| {
        one.before.as_ref().is_some_and(|before| before[column].is_null()) && !one.after[column].is_null()
    };
    let named = |column: &str| one.after.get(column).is_some();
    Some(match one.table.as_str() {
        "visits" if made => Step::Came(VisitId(row)),
        "visits" if set("left_at") && !named("withdrawn_at") => Step::Left(VisitId(row)),
        "visitors" if made => Step::VisitorCame(VisitorId(row)),
        "visitors" if set("left_at") && !named("withdrawn_at") => Step::VisitorLeft(VisitorId(row)),
        "bookings" if made => Step::Booked(BookingId(row)),
        "bookings" if set("cancelled_at") => Step::Cancelled(BookingId(row)),
        "bookings" if set("used_at") => Step::CameToDesk(BookingId(row)),
        "bookings" if set("left_at") => Step::LeftDesk(BookingId(row)),
        "bookings" if named("desk_id") => {
            let before = one.before.as_ref()?;
            let at = |column: &str| before[column].as_str()?.parse::<Instant>().ok();
            let span = Span { from: at("from_at")?, until: at("until_at")? };
            Step::Moved { booking: BookingId(row), desk: DeskId(before["desk_id"].as_i64()?), span }
        }
        "loans" if made => Step::Lent(LoanId(row)),
        "loans" if set("returned_at") && !named("withdrawn_at") => Step::TakenBack(LoanId(row)),
        "tutorings" if made => Step::Tutored(TutoringId(row)),
        "attendances" if made => Step::SignedIn(AttendanceId(row)),
        "signups" if made => Step::SignedUp {
            event: EventId(one.after["event_id"].as_i64()?),
            member: named_member(&one.after)?,
        },
        _ => return None,
    })
}

/// Whose row it is, where it says so.
pub fn named_member(row: &Value) -> Option<MemberId> {
    row.get("member_id")?.as_i64().map(MemberId)
}

/// The command that makes up for another one, where it cannot be undone.
pub fn counter(command: &str) -> Option<String> {
    let counter = match command {
        "checkin_scan" | "checkin_check_in" | "checkin_force_in" | "checkin_check_out"
        | "checkin_enter_late" | "checkin_correct" => "checkin_correct",
        "checkin_withdraw" => "checkin_enter_late",
        "desks_book" | "desks_move" => "desks_cancel",
        "desks_cancel" | "desks_cancel_range" | "desks_cancel_all" | "desks_leave" => "desks_book",
        "desks_close" | "desks_shorten_closure" => "desks_lift_closure",
        "desks_lift_closure" => "desks_close",
        "desks_assign" | "desks_extend_assignment" => "desks_end_assignment",
        "desks_end_assignment" => "desks_extend_assignment",
        "series_book" | "series_add_skipped" | "series_edit" => "series_cancel",
        "series_cancel" => "series_book",
        "desks_wait" => "desks_stop_waiting",
        "desks_take_offer" => "desks_cancel",
        "desks_decline_offer" | "desks_stop_waiting" => "desks_wait",
        "lending_lend" => "lending_take_back",
        "lending_take_back" => "lending_lend",
        "events_sign_up" => "events_withdraw",
        "events_withdraw" => "events_sign_up",
        "members_replace_badge" => "members_replace_badge",
        "mentors_record_tutoring" => "mentors_withdraw_tutoring",
        "evidence_keep" | "figures_attach" => "evidence_withdraw",
        "vouchers_recategorise" => "vouchers_recategorise",
        _ => return None,
    };
    Some(counter.to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn touched(table: &str, before: Option<Value>, after: Value) -> Touched {
        Touched { table: table.to_owned(), row: 7, before, after }
    }

    #[test]
    fn an_act_is_known_by_what_it_wrote() {
        let open = json!({ "left_at": null });
        let cases = [
            (touched("visits", None, json!({ "member_id": 1 })), Some(Step::Came(VisitId(7)))),
            (touched("visits", Some(open.clone()), json!({ "left_at": "x" })), Some(Step::Left(VisitId(7)))),
            (touched("visits", Some(open), json!({ "left_at": "x", "withdrawn_at": "x" })), None),
            (touched("visits", Some(json!({ "left_at": "w" })), json!({ "left_at": "x" })), None),
            (touched("members", None, json!({})), None),
        ];
        for (one, expected) in cases {
            assert_eq!(step(&one), expected, "{}", one.after);
        }
    }

    #[test]
    fn an_act_of_which_any_part_has_no_way_back_has_none() {
        let came = || touched("visits", None, json!({}));
        let scan = || touched("scans", None, json!({}));
        assert_eq!(steps(&[came(), scan()]), Some(vec![Step::Came(VisitId(7))]));
        assert_eq!(steps(&[scan()]), None);
        assert_eq!(steps(&[came(), touched("members", None, json!({}))]), None);
    }
}
