use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::draft::{self, DepositLine, Draft, Paper, Person};
use super::store;
use crate::desks::{self, Assign, Assignment};
use crate::error::{Refusal, Result};
use crate::evidence::{self, Keep, Ready};
use crate::figures::{self, Provable};
use crate::ids::{AgreementId, MemberId, MoveInId, TeamId};
use crate::members::{
    self, AddTeam, ChangeTeam, Channel, Enrol, MemberCard, RegisterCompany, SignAgreement, TeamCard,
};
use crate::packs::Proof;
use crate::receipts::{self, Deposit, TakeDeposit};
use crate::space::{Ctx, Recorded, Space, Tx};
use crate::time::{Day, Period};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "FinishMoveIn"))]
#[serde(deny_unknown_fields)]
pub struct Finish {
    pub move_in: MoveInId,
}

/// A team that moved in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MovedIn {
    pub team: TeamCard,
    pub people: Vec<MemberCard>,
    /// Those of them who were enrolled just now: their badges are to be printed.
    pub enrolled: Vec<MemberId>,
    pub desks: Vec<Assignment>,
    /// Each with its receipt, which is to be printed.
    pub deposits: Vec<Deposit>,
    /// Numbers of the papers that were kept.
    pub papers: Vec<String>,
}

/// Does all that the draft says, in one act.
pub fn finish(space: &Space, ctx: &Ctx, ask: Finish) -> Result<MovedIn> {
    let draft = space.read(|read| super::open(read, ask.move_in))?.draft;
    let papers = Papers::ready(space, &draft)?;
    space.write(ctx, |tx| {
        let draft = super::open(tx, ask.move_in)?;
        if !draft.lacks.is_empty() {
            return Err(Refusal::MoveInLacks { steps: draft.lacks }.into());
        }
        let act = Act { space, ctx, tx, draft: &draft.draft };
        let (team, period) = (act.team()?, act.period()?);
        let (mut people, enrolled) = act.people(team, period.from)?;
        act.facts(team, &people)?;
        let agreement = act.agreement(team, period)?;
        let papers = act.papers(&papers, team, agreement)?;
        let desks = act.desks(team, period)?;
        let deposits = act.deposits(team, &people)?;
        let wrote = store::finish(tx, ask.move_in, team, ctx.now)?;
        let team = members::team_card(tx, team)?;
        let mut seen = BTreeSet::new();
        people.retain(|member| seen.insert(*member));
        let people = people.into_iter().map(|member| members::member_card(tx, member, ctx.now));
        let people = people.collect::<Result<_>>()?;
        Ok(Recorded::new(MovedIn { team, people, enrolled, desks, deposits, papers }, wrote))
    })
}

/// The scans whose bytes are kept, ready to be booked.
struct Papers {
    agreement: Option<Ready>,
    licence: Option<Ready>,
}

impl Papers {
    fn ready(space: &Space, draft: &Draft) -> Result<Self> {
        let one = |paper: &Option<Paper>, proof, dated_on: Option<Day>| match (paper, dated_on) {
            (Some(paper), Some(dated_on)) => {
                let Paper { file, pages, nature } = paper;
                let staged = draft::staged(space, paper)?;
                let title: String = file.name.chars().take(80).collect();
                let keep = Keep { staged, proof, title, pages: *pages, nature: *nature, dated_on };
                evidence::ready(space, keep).map(Some)
            }
            _ => Ok(None),
        };
        let Draft { agreement, licence, .. } = draft;
        // A licence from after moving in is what the year counts as a new company.
        let new = licence.registered_on.zip(agreement.from).is_some_and(|(on, from)| on > from);
        let proof = if new { Proof::NewLicence } else { Proof::CompanyLicence };
        Ok(Self {
            agreement: one(&agreement.scan, Proof::Agreement, agreement.signed_on)?,
            licence: one(&licence.scan, proof, licence.registered_on)?,
        })
    }
}

struct Act<'a> {
    space: &'a Space,
    ctx: &'a Ctx<'a>,
    tx: &'a Tx<'a>,
    draft: &'a Draft,
}

impl Act<'_> {
    fn team(&self) -> Result<TeamId> {
        let Draft { team, licence, .. } = self.draft;
        let uscc = Some(licence.uscc.clone()).filter(|uscc| !uscc.trim().is_empty());
        let Some(known) = team.team else {
            let formed_on = team.formed_on.ok_or(lacking(super::Step::Team))?;
            let (name, registered_on) = (team.name.clone(), licence.registered_on);
            let ask = AddTeam { name, formed_on, registered_on, uscc };
            return Ok(members::add(self.tx, &ask, self.ctx.now)?.0);
        };
        let registered = members::team_card(self.tx, known)?.team.registered_on;
        if let (Some(registered_on), None) = (licence.registered_on, registered) {
            let ask = RegisterCompany { team: known, registered_on, uscc, name: None };
            members::register(self.tx, &ask)?;
        }
        Ok(known)
    }

    fn period(&self) -> Result<Period> {
        let agreement = &self.draft.agreement;
        let period = agreement.from.zip(agreement.to).map(|(from, to)| Period { from, to });
        Ok(period.ok_or(lacking(super::Step::Agreement))?)
    }

    /// Enrols whom the desk does not know; who stands in each line, and the new ones. Somebody known under another name
    /// is refused as anywhere.
    fn people(&self, team: TeamId, from: Day) -> Result<(Vec<MemberId>, Vec<MemberId>)> {
        let (mut lines, mut enrolled) = (Vec::new(), Vec::new());
        for Person { name, mobile, founder } in &self.draft.people {
            let member = match members::known(self.tx, name, mobile)? {
                Some(member) => member,
                None => {
                    let ask = Enrol { name: name.clone(), mobile: mobile.clone() };
                    let (member, _) = members::enrol_in(self.tx, self.space, &ask, self.ctx.now)?;
                    enrolled.push(member);
                    member
                }
            };
            let current = members::team_on(self.tx, member, from)?;
            if current.is_none_or(|current| current.team != team) {
                members::join(self.tx, member, team, from)?;
            }
            let consent = &self.draft.consent;
            let channel = consent.channel.unwrap_or(Channel::Paper);
            members::agree(self.tx, self.ctx, member, &consent.purposes, channel)?;
            if let Some(founder) = founder {
                members::note_founder(self.tx, member, *founder)?;
            }
            lines.push(member);
        }
        Ok((lines, enrolled))
    }

    /// What statistics ask of the team, where it was said; what was known before stays otherwise.
    fn facts(&self, team: TeamId, people: &[MemberId]) -> Result<()> {
        let Draft { team: said, lead, .. } = self.draft;
        let lead = lead.and_then(|place| people.get(place as usize).copied());
        let industry = Some(said.industry.clone()).filter(|industry| !industry.trim().is_empty());
        if lead.is_none() && industry.is_none() && said.origin.is_none() {
            return Ok(());
        }
        let card = members::team_card(self.tx, team)?;
        let ask = ChangeTeam {
            team,
            uscc: card.team.uscc,
            industry: industry.or(card.facts.industry),
            lead: lead.or(card.facts.lead),
            capital: card.facts.capital,
            origin: said.origin.or(card.facts.origin),
        };
        members::change_in(self.tx, &ask).map(|_| ())
    }

    fn agreement(&self, team: TeamId, period: Period) -> Result<AgreementId> {
        let agreement = &self.draft.agreement;
        let ask = SignAgreement {
            team,
            agreement_no: agreement.agreement_no.clone(),
            signed_on: agreement.signed_on.ok_or(lacking(super::Step::Agreement))?,
            period,
            renews: None,
        };
        Ok(members::sign(self.tx, ask)?.0)
    }

    fn papers(&self, papers: &Papers, team: TeamId, agreement: AgreementId) -> Result<Vec<String>> {
        let mut kept = Vec::new();
        for (paper, proves) in
            [(&papers.agreement, Provable::Agreement(agreement)), (&papers.licence, Provable::Team(team))]
        {
            if let Some(paper) = paper {
                let (proven, _) = figures::attach_in(self.tx, self.ctx, paper, proves)?;
                kept.push(proven.evidence.evidence_no);
            }
        }
        Ok(kept)
    }

    fn desks(&self, team: TeamId, period: Period) -> Result<Vec<Assignment>> {
        let assign = |desk| {
            let ask = Assign { desk, team, period, choices: Vec::new(), reason: String::new() };
            desks::assign_in(self.tx, self.ctx, &ask).map(|(assigned, _)| assigned)
        };
        self.draft.desks.iter().copied().map(assign).collect()
    }

    /// The team pays; whoever leads it, else the first of its people, stands for it when it is given back.
    fn deposits(&self, team: TeamId, people: &[MemberId]) -> Result<Vec<Deposit>> {
        let Draft { deposits, lead, .. } = self.draft;
        let payer = members::team_card(self.tx, team)?.team.name;
        let member = lead.and_then(|place| people.get(place as usize)).or(people.first()).copied();
        let take = |line: &DepositLine| {
            let ask = TakeDeposit {
                thing: line.thing,
                label: line.label.clone(),
                member,
                payer: Some(payer.clone()),
                amount: line.amount.ok_or(lacking(super::Step::Deposit))?,
                method: line.method,
            };
            receipts::take_deposit_within(self.tx, self.ctx, &ask).map(|(deposit, _)| deposit)
        };
        deposits.iter().map(take).collect()
    }
}

fn lacking(step: super::Step) -> Refusal {
    Refusal::MoveInLacks { steps: vec![step] }
}
