use super::store::Visit;
use crate::members::MemberCard;
use crate::time::{Day, Instant};

/// The same badge again within so many seconds is the same scan.
pub const SAME_SCAN: i64 = 60;

/// What a person passing the door does.
#[derive(Debug, PartialEq)]
pub enum Step {
    In,
    Out(Visit),
    StillIn(Visit),
    /// With the moment of leaving.
    StillOut(Visit, Instant),
}

/// Decides from the person's last visit. Only a scan can be the same one again; a hand means what it says.
pub fn decide(now: Instant, last: Option<&Visit>, scanned: bool) -> Step {
    let again = |earlier: Instant| scanned && now.seconds_since(earlier) < SAME_SCAN;
    match last {
        None => Step::In,
        Some(visit) => match visit.left_at {
            None if again(visit.came_at) => Step::StillIn(visit.clone()),
            None => Step::Out(visit.clone()),
            Some(left_at) if again(left_at) => Step::StillOut(visit.clone(), left_at),
            Some(_) => Step::In,
        },
    }
}

/// The team and the last day of its agreement, where that day is over. The last day itself is still good.
pub fn lapsed(card: &MemberCard, today: Day) -> Option<(String, Day)> {
    let (team, agreement) = (card.team.as_ref()?, card.agreement.as_ref()?);
    (agreement.period.to < today).then(|| (team.name.clone(), agreement.period.to))
}
