//! What a filing asks for besides residents and events: staff, mentors, financings, cases, reports, and the papers
//! that prove each. Some are missing on purpose: the self-check is met in places, and in others it is not.

use crate::error::Result;
use crate::evidence::Nature;
use crate::fen::Fen;
use crate::figures::Provable;
use crate::mentors::{Engagement, MentorKind};
use crate::packs::Proof;
use crate::time::{Day, Period};

use super::names;
use super::papers::{proof_name, sample};
use super::scribe::{act, unless_refused};
use super::story::{Deed, Story, at};

/// Name, post, insured.
const STAFF: &[(&str, &str, bool)] = &[
    ("沈知夏", "主管", true),
    ("陆一鸣", "孵化经理", true),
    ("温晓棠", "活动与前台", true),
    ("贺南星", "前台，实习", false),
];

/// Name, kind, engagement, where from, appointed for so many years from the first day on.
const MENTORS: &[(&str, MentorKind, Engagement, &str, u32)] = &[
    ("顾望舒", MentorKind::Founder, Engagement::PartTime, "两家硬件公司的创办人", 2),
    ("裴书言", MentorKind::Angel, Engagement::PartTime, "早期投资", 2),
    ("董砚秋", MentorKind::Engineer, Engagement::PartTime, "高校机械学院", 3),
    ("钟见微", MentorKind::Executive, Engagement::PartTime, "会计师事务所", 1),
    ("欧阳致远", MentorKind::Marketer, Engagement::PartTime, "品牌顾问", 1),
    ("陆一鸣", MentorKind::Founder, Engagement::FullTime, "本空间", 3),
];

/// Papers of the house itself; the one about its process is still to be written.
const OF_THE_HOUSE: &[Proof] = &[
    Proof::OperatorLicence,
    Proof::Charter,
    Proof::Tenure,
    Proof::FloorPlan,
    Proof::PlacePhoto,
    Proof::Opening,
    Proof::Facility,
    Proof::FinancialStatement,
];

const SECTIONS: &[(&str, &str)] = &[
    (
        "direction",
        "（演示文字）榫卯众创空间面向智能硬件与手作制造，帮助小团队把草图做成能卖的东西。工坊、检测与小批量渠道都在一层楼里。",
    ),
    (
        "model",
        "（演示文字）工位与工坊按用量收费，导师与对接服务按项目收费；活动以免费为主，由合作单位分担费用。",
    ),
];

/// Financings that arrive in a year; one more is signed and waits.
const FINANCED_A_YEAR: i64 = 3;

impl Story<'_> {
    /// Staff, mentors and the papers of the house, on the first days.
    pub(super) fn open_files(&mut self) -> Result<()> {
        for (name, post, insured) in STAFF {
            let hired_on = self.opened_on;
            let insured_from_on = insured.then_some(hired_on);
            let staff = act!(
                self.scribe,
                staff::add,
                Add { name: (*name).to_owned(), post: (*post).to_owned(), hired_on, insured_from_on }
            )?;
            let proves = Provable::Staff(staff.staff);
            self.prove(proves, Proof::LabourContract, name);
            if *insured && *name != "温晓棠" {
                self.prove(proves, Proof::SocialInsurance, name);
            }
        }
        for (name, kind, engagement, organisation, years) in MENTORS {
            let period = Period { from: self.first, to: self.first.plus_months(12 * years).plus_days(-1) };
            let mentor = act!(
                self.scribe,
                mentors::add,
                Add {
                    name: (*name).to_owned(),
                    kind: *kind,
                    engagement: *engagement,
                    organisation: (*organisation).to_owned(),
                    appointed: period,
                }
            )?;
            if let Some(first) = mentor.appointments.first() {
                self.prove(Provable::Appointment(first.appointment), Proof::Appointment, name);
            }
            self.note(
                at(period.to.plus_days(-5), 10 * 60),
                Deed::Appoint { mentor: mentor.mentor, after: period.to },
            );
        }
        for proof in OF_THE_HOUSE {
            let staged = self.sample_of(*proof)?;
            act!(
                self.scribe,
                evidence::keep,
                Keep {
                    staged,
                    proof: *proof,
                    title: proof_name(*proof).to_owned(),
                    pages: 1,
                    nature: Nature::Copy,
                    dated_on: self.opened_on,
                }
            )?;
        }
        for (section, body) in SECTIONS {
            act!(
                self.scribe,
                packet::write,
                Write {
                    pack: "national-2017".to_owned(),
                    section: (*section).to_owned(),
                    body: (*body).to_owned(),
                }
            )?;
        }
        Ok(())
    }

    pub(super) fn appoint(&mut self, mentor: crate::ids::MentorId, after: Day) -> Result<()> {
        let period = Period { from: after.plus_days(1), to: after.plus_months(24) };
        let again = unless_refused(act!(self.scribe, mentors::appoint, Appoint { mentor, period }))?;
        if let Some(last) = again.as_ref().and_then(|mentor| mentor.appointments.last()) {
            self.prove(Provable::Appointment(last.appointment), Proof::Appointment, "续聘");
        }
        self.note(at(period.to.plus_days(-5), 10 * 60), Deed::Appoint { mentor, after: period.to });
        Ok(())
    }

    /// What each year before the last day brings, counted backwards from it, so that the last twelve months have it.
    pub(super) fn plan_filing(&mut self) {
        let years = (self.last.days_since(self.first) / 365).max(1);
        for year in 0..years {
            let before = self.last.plus_days(-365 * year);
            let ago = |days: i64| before.plus_days(-days);
            let (finances, cases) = ([300, 190, 75, 20], [250, 130, 40]);
            for (n, days) in finances.into_iter().enumerate() {
                let arrives = i64::try_from(n).unwrap_or(0) < FINANCED_A_YEAR;
                self.note(at(ago(days), 11 * 60), Deed::Finance { arrives });
            }
            for (n, days) in cases.into_iter().enumerate() {
                self.note(at(ago(days), 16 * 60), Deed::Case { whole: n < 2 });
            }
        }
        for year in self.first.year()..=self.last.year() {
            for (title, from, to, due) in [
                (
                    format!("{} 年度火炬统计年报", year - 1),
                    (year - 1, 1, 1),
                    (year - 1, 12, 31),
                    (year, 3, 31),
                ),
                (format!("{year} 年上半年火炬统计半年报"), (year, 1, 1), (year, 6, 30), (year, 8, 15)),
            ] {
                let day = |(y, m, d): (i32, u32, u32)| Day::from_ymd(y, m, d);
                let (Some(from), Some(to), Some(due_on)) = (day(from), day(to), day(due)) else { continue };
                if due_on > self.first && to < self.last {
                    let when = at(to.plus_days(5).max(self.first), 10 * 60);
                    self.note(when, Deed::Report { title, period: Period { from, to }, due_on });
                }
            }
        }
    }

    /// Some resident team is financed; of the last one the money has not arrived.
    pub(super) fn finance(&mut self, arrives: bool) -> Result<()> {
        let Some(squad) = self.some_squad() else { return Ok(()) };
        let signed_on = self.today();
        let amount_fen = Fen(self.dice.between(5, 60) * 10_000_000);
        let investor = format!("{}（样例）创业投资", names::person(&mut self.dice));
        let team = self.squads[squad].team;
        let financing = act!(
            self.scribe,
            growth::add_financing,
            AddFinancing { team, investor, amount_fen, signed_on, received_on: None }
        )?;
        self.prove(Provable::Financing(financing.financing), Proof::Investment, "投资协议");
        if arrives {
            let days = self.dice.between(5, 18);
            self.note(at(signed_on.plus_days(days), 15 * 60), Deed::Receive(financing.financing));
        }
        Ok(())
    }

    pub(super) fn receive(&mut self, financing: crate::ids::FinancingId) -> Result<()> {
        let received_on = self.today();
        unless_refused(act!(
            self.scribe,
            growth::receive_financing,
            ReceiveFinancing { financing, received_on }
        ))?;
        self.prove(Provable::Financing(financing), Proof::BankSlip, "到账回单");
        Ok(())
    }

    pub(super) fn write_case(&mut self, whole: bool) -> Result<()> {
        let Some(squad) = self.some_squad() else { return Ok(()) };
        let result = "（演示文字）半年内完成三轮样机，签下首批三家客户，团队从四人长到九人。";
        let case = act!(
            self.scribe,
            growth::write_case,
            WriteCase {
                case: None,
                team: self.squads[squad].team,
                title: format!("从草图到首批订单（{} 年）", self.today().year()),
                problem: "（演示文字）有样机而没有渠道，报价时不知道成本。".to_owned(),
                service: "（演示文字）工坊三个月免费机时，导师四次辅导，对接两家小批量工厂。".to_owned(),
                result: if whole { result.to_owned() } else { String::new() },
            }
        )?;
        if whole {
            self.prove(Provable::Case(case.case), Proof::CasePage, &case.title);
        }
        Ok(())
    }

    pub(super) fn expect_report(&mut self, title: String, period: Period, due_on: Day) -> Result<()> {
        let report = unless_refused(act!(self.scribe, reports::expect, Expect { title, period, due_on }))?;
        if let Some(report) = report {
            let before = self.dice.between(2, 20);
            self.note(at(due_on.plus_days(-before), 16 * 60), Deed::Submit(report.report));
        }
        Ok(())
    }

    pub(super) fn submit(&mut self, report: crate::ids::ReportId) -> Result<()> {
        let submitted_on = self.today();
        unless_refused(act!(self.scribe, reports::submit, Submit { report, submitted_on }))?;
        self.prove(Provable::Report(report), Proof::StatisticsCover, "盖章封面");
        Ok(())
    }

    /// A paper for that row comes in within a few days; one in twenty-five never does.
    pub(super) fn prove(&mut self, proves: Provable, proof: Proof, of: &str) {
        let when = self.scribe.now.plus_minutes(self.dice.between(20, 4 * 24 * 60));
        if self.dice.chance(960) {
            let title = format!("{}：{of}", proof_name(proof));
            self.note(when, Deed::Prove { proves, proof, title, dated_on: self.today() });
        }
    }

    pub(super) fn attach(
        &mut self,
        proves: Provable,
        proof: Proof,
        title: String,
        dated_on: Day,
    ) -> Result<()> {
        let staged = self.sample_of(proof)?;
        let nature = Nature::Copy;
        unless_refused(act!(
            self.scribe,
            figures::attach,
            Attach { proves, staged, proof, title, pages: 1, nature, dated_on }
        ))?;
        Ok(())
    }

    /// A page that says what it stands for, staged. One a kind: the same bytes prove many rows.
    fn sample_of(&mut self, proof: Proof) -> Result<String> {
        let space = self.scribe.space;
        let name = format!("{}（样张）.pdf", proof_name(proof));
        let bytes = match self.samples.get(proof.code()) {
            Some(bytes) => bytes.clone(),
            None => {
                let made = sample(&space.beside("sample.pdf"), proof_name(proof), self.until)?;
                self.samples.insert(proof.code(), made.clone());
                made
            }
        };
        let staged = space.files().stage(&space.world().bytes::<16>(), &name, &bytes)?;
        Ok(staged.staged)
    }

    fn some_squad(&mut self) -> Option<super::story::Nth> {
        let today = self.today();
        let resident: Vec<usize> = (0..self.squads.len()).filter(|n| self.squads[*n].to >= today).collect();
        (!resident.is_empty()).then(|| resident[self.dice.place(resident.len())])
    }
}
