use super::{Kind, Role, store};
use crate::error::Result;
use crate::ids::SessionId;
use crate::settings;
use crate::space::Read;
use crate::time::{Day, Period, Span};

/// One 场次 that took place, as figures count it.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldSession {
    pub session: SessionId,
    pub event_no: String,
    pub title: String,
    pub kind: Kind,
    pub role: Role,
    pub place: String,
    /// The local day on which it began.
    pub on: Day,
    /// People who signed in.
    pub signed_in: u32,
    /// Heads counted in the room, where somebody counted.
    pub headcount: Option<u32>,
}

impl HeldSession {
    /// 人次: the heads where they were counted, else who signed in.
    pub fn people(&self) -> u32 {
        self.headcount.unwrap_or(self.signed_in)
    }
}

/// The sessions that began in the period and were confirmed as held, in the order of beginning. A cancelled or
/// unconfirmed one is not among them.
pub fn held(read: &Read, period: Period) -> Result<Vec<HeldSession>> {
    let zone = settings::zone(read)?;
    let span = Span { from: zone.start_of(period.from), until: zone.start_of(period.to.plus_days(1)) };
    store::held(read, span, zone)
}
