//! Who comes to belong to the house: teams with their agreements, some of which become companies, and people.

use crate::error::Result;
use crate::figures::Provable;
use crate::ids::{AgreementId, MemberId, TeamId};
use crate::packs::Proof;
use crate::time::{Day, Period};

use super::desks::Hold;
use super::names;
use super::scribe::act;
use super::story::{Deed, Nth, Story, at};

pub struct Person {
    pub member: MemberId,
    pub badge: String,
    pub squad: Option<Nth>,
    /// How often they come, of a thousand; 1000 is as often as others.
    pub habit: i64,
    pub gone: bool,
    pub is_in: bool,
    /// The desk that they have booked.
    pub hold: Option<Hold>,
}

/// A team or company.
pub struct Squad {
    pub team: TeamId,
    pub company: bool,
    /// The one that ends last.
    pub agreement: Option<AgreementId>,
    /// The last day of its agreement.
    pub to: Day,
}

/// Notes when teams are founded and people enrolled: many on the first days, the others over the years.
pub fn expect(story: &mut Story) {
    let days = story.last.days_since(story.first).max(1);
    let spread = |n: i64, first: i64, all: i64| (n - first) * days / (all - first).max(1);
    for n in 0..story.size.teams {
        let day = if n < story.size.teams_at_first {
            0
        } else {
            spread(n, story.size.teams_at_first, story.size.teams)
        };
        let minute = 8 * 60 + 30 + n % 40;
        story.note(at(story.first.plus_days(day), minute), Deed::Found);
    }
    let first = story.size.people_at_first;
    for n in 0..story.size.people {
        let (day, minute) = if n < first {
            (n * 3 / first, 9 * 60 + (n * 3 % first) * 480 / first)
        } else {
            (spread(n, first, story.size.people), story.dice.about(9 * 60 + 30, 17 * 60))
        };
        story.note(at(story.first.plus_days(day), minute), Deed::Enrol);
    }
}

impl Story<'_> {
    pub(super) fn found(&mut self) -> Result<()> {
        let n = self.squads.len();
        let today = self.today();
        let early = today == self.first;
        let company = n % 5 < 2;
        let formed_on = today.plus_days(-self.dice.between(60, 500));
        let licensed = formed_on.plus_days(self.dice.between(20, 55));
        let name = names::team(n);
        let name = if company { format!("{name}有限公司") } else { format!("{name}团队") };
        let card = act!(
            self.scribe,
            members::add_team,
            AddTeam {
                name: name.clone(),
                formed_on,
                registered_on: company.then_some(licensed),
                uscc: company.then(|| names::uscc(n + 1)),
            }
        )?;
        // The first teams moved in before the book begins.
        let since = if early { today.plus_days(-self.dice.between(0, 300)) } else { today };
        self.squads.push(Squad { team: card.team.team, company, agreement: None, to: today });
        self.sign(n, since)?;
        if company {
            self.prove(Provable::Team(card.team.team), Proof::CompanyLicence, &card.team.name);
        }
        if !company && n % 4 == 1 {
            let day = today.plus_days(self.dice.between(30, 320));
            let minute = self.dice.between(9 * 60, 17 * 60);
            self.note(at(day, minute), Deed::Register(n));
        }
        Ok(())
    }

    /// An agreement for a year from `from` on; its end is noted.
    fn sign(&mut self, squad: Nth, from: Day) -> Result<()> {
        let to = from.plus_months(12).plus_days(-1);
        let year = from.year();
        let agreement_no = format!("RZ-{year}-{:03}-{}", squad + 1, from.date().format("%m"));
        let team = self.squads[squad].team;
        let signed_on = from.plus_days(-self.dice.between(1, 12));
        let period = Period { from, to };
        let renews = self.squads[squad].agreement;
        let card = act!(
            self.scribe,
            members::sign_agreement,
            SignAgreement { team, agreement_no, signed_on, period, renews }
        )?;
        if let Some(signed) = card.agreements.iter().max_by_key(|agreement| agreement.period.to) {
            self.squads[squad].agreement = Some(signed.agreement);
            self.prove(Provable::Agreement(signed.agreement), Proof::Agreement, &card.team.name);
        }
        self.squads[squad].to = to;
        let minute = self.dice.between(9 * 60, 17 * 60);
        self.note(at(to.plus_days(-3), minute), Deed::Renew(squad));
        Ok(())
    }

    /// Most stay for another year; the others' agreement runs out, and their people go by and by.
    pub(super) fn renew(&mut self, squad: Nth) -> Result<()> {
        if self.dice.chance(720) {
            return self.sign(squad, self.squads[squad].to.plus_days(1));
        }
        for person in 0..self.people.len() {
            if self.people[person].squad == Some(squad) && !self.people[person].gone {
                let day = self.squads[squad].to.plus_days(self.dice.between(-2, 40));
                self.note(at(day, 23 * 60), Deed::Move(person));
            }
        }
        Ok(())
    }

    /// The team gets its licence.
    pub(super) fn register(&mut self, squad: Nth) -> Result<()> {
        let (team, registered_on) = (self.squads[squad].team, self.today());
        let uscc = Some(names::uscc(squad + 1));
        let card = act!(
            self.scribe,
            members::register_company,
            RegisterCompany { team, registered_on, uscc, name: None }
        )?;
        self.squads[squad].company = true;
        self.prove(Provable::Team(team), Proof::NewLicence, &card.team.name);
        Ok(())
    }

    /// Somebody new: most belong to a team.
    pub(super) fn enrol(&mut self) -> Result<()> {
        let n = self.people.len();
        let name = names::person(&mut self.dice);
        let card = act!(self.scribe, members::enrol, Enrol { name, mobile: names::mobile(n + 1) })?;
        let member = card.member.member;
        let today = self.today();
        let resident: Vec<Nth> = (0..self.squads.len()).filter(|s| self.squads[*s].to > today).collect();
        let squad = match resident.is_empty() || self.dice.chance(180) {
            true => None,
            false => Some(resident[self.dice.place(resident.len())]),
        };
        if let Some(squad) = squad {
            let team = self.squads[squad].team;
            act!(self.scribe, members::join_team, JoinTeam { member, team, from_on: today })?;
        }
        let habit = self.dice.about(200, 1800);
        let badge = card.badge.code;
        self.people.push(Person { member, badge, squad, habit, gone: false, is_in: false, hold: None });
        let stay = self.dice.between(400, 1600);
        self.note(at(today.plus_days(stay), 23 * 60), Deed::Move(n));
        Ok(())
    }

    /// They come no more. Their rows stay: they are history.
    pub(super) fn move_on(&mut self, person: Nth) -> Result<()> {
        self.people[person].gone = true;
        Ok(())
    }
}
