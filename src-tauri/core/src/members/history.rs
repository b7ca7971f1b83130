use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::agreements::agreement_on;
use super::{Agreement, Member, Team, TeamKind, store, team_card, teams};
use crate::error::{Refusal, Result};
use crate::ids::TeamId;
use crate::rules::{in_order, optional_text};
use crate::settings;
use crate::space::{Ctx, Read, Space, Tx, Wrote};
use crate::time::{Day, Period};

/// How a team left the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ExitKind {
    /// 毕业
    Graduated,
    /// 期满退出
    TermOver,
    /// 中途退出
    Early,
    /// 注销、解散
    Closed,
    /// 清退
    Removed,
}

crate::words::coded!(ExitKind {
    Graduated: "graduated",
    TermOver: "term_over",
    Early: "early",
    Closed: "closed",
    Removed: "removed",
});

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Exit {
    /// The last day in the house.
    pub left_on: Day,
    pub kind: ExitKind,
    /// Where to; empty where nobody knows.
    pub destination: String,
}

/// Writes a team's exit: its agreements end with the day, those not begun are void, and nobody belongs to it after.
/// Part of an act that also frees what later features gave the team.
///
/// # Errors
/// Refused `dated_ahead`, `moved_out_already` and `period_reversed`.
pub fn move_out(tx: &Tx, ctx: &Ctx, team: TeamId, exit: &Exit) -> Result<Wrote> {
    let destination = optional_text("destination", &exit.destination, 120)?;
    let card = team_card(tx, team)?;
    let today = settings::today(tx, ctx.now)?;
    if exit.left_on > today {
        return Err(Refusal::DatedAhead { on: exit.left_on, today }.into());
    }
    in_order(card.team.formed_on, exit.left_on)?;
    if let Some(earlier) = card.exit {
        return Err(Refusal::MovedOutAlready { team: card.team.name, on: earlier.left_on }.into());
    }
    for agreement in card.agreements {
        if agreement.period.from > exit.left_on {
            store::void_agreement(tx, agreement.agreement, ctx.now)?;
        } else if agreement.period.to > exit.left_on {
            store::end_agreement(tx, agreement.agreement, exit.left_on)?;
        }
    }
    for (membership, from_on, to_on) in store::memberships_of_team(tx, team)? {
        if from_on <= exit.left_on && to_on.is_none_or(|to| to > exit.left_on) {
            store::end_membership(tx, membership, Some(exit.left_on))?;
        }
    }
    store::insert_exit(tx, team, &Exit { destination, ..exit.clone() }, ctx.now)
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowTeamHistory {
    pub team: TeamId,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TeamHistory {
    /// The earliest first.
    pub events: Vec<TeamEvent>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TeamEvent {
    pub on: Day,
    pub event: EventKind,
}

/// What can happen to a team.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "TeamEventKind"))]
#[serde(tag = "code", content = "values", rename_all = "snake_case")]
pub enum EventKind {
    Formed {},
    MovedIn {
        agreement_no: String,
    },
    /// A further agreement begins; `gap` as in [`Agreement`].
    Renewed {
        agreement_no: String,
        gap: Option<Period>,
    },
    BecameCompany {},
    Renamed {
        was: String,
    },
    MovedOut {
        exit: Exit,
    },
}

/// What happened to a team, day by day.
pub fn team_history(space: &Space, _: &Ctx, ask: ShowTeamHistory) -> Result<TeamHistory> {
    space.read(|read| {
        let card = team_card(read, ask.team)?;
        let mut events = vec![TeamEvent { on: card.team.formed_on, event: EventKind::Formed {} }];
        for (n, Agreement { agreement_no, period, gap, .. }) in card.agreements.into_iter().enumerate() {
            let event = match n {
                0 => EventKind::MovedIn { agreement_no },
                _ => EventKind::Renewed { agreement_no, gap },
            };
            events.push(TeamEvent { on: period.from, event });
        }
        events.extend(card.team.registered_on.map(|on| TeamEvent { on, event: EventKind::BecameCompany {} }));
        for (was, until_on) in store::former_names(read, ask.team)? {
            events.push(TeamEvent { on: until_on.plus_days(1), event: EventKind::Renamed { was } });
        }
        for exit in store::exits(read, ask.team)? {
            events.push(TeamEvent { on: exit.left_on, event: EventKind::MovedOut { exit } });
        }
        events.sort_by_key(|event| event.on);
        Ok(TeamHistory { events })
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowTeamOn {
    pub team: TeamId,
    pub on: Day,
}

/// A team as it was on a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TeamOn {
    pub on: Day,
    /// With the name of that day.
    pub team: Team,
    pub kind: TeamKind,
    /// The agreement that held; without one the team was not resident.
    pub agreement: Option<Agreement>,
    /// Who belonged to it, in the order of their numbers.
    pub people: Vec<Member>,
}

/// What a team was on a day: name, kind, agreement, people.
pub fn team_on_day(space: &Space, _: &Ctx, ask: ShowTeamOn) -> Result<TeamOn> {
    space.read(|read| {
        let team = team_as_of(read, ask.team, ask.on)?;
        Ok(TeamOn {
            on: ask.on,
            kind: team.kind_on(ask.on),
            agreement: agreement_on(read, ask.team, ask.on)?,
            people: store::people_on(read, ask.team, ask.on)?,
            team,
        })
    })
}

/// A team with the name that it had on that day.
pub fn team_as_of(read: &Read, team: TeamId, on: Day) -> Result<Team> {
    let mut team = teams::found(read, team)?;
    let former = store::former_names(read, team.team)?;
    if let Some((name, _)) = former.into_iter().find(|(_, until)| on <= *until) {
        team.name = name;
    }
    Ok(team)
}
