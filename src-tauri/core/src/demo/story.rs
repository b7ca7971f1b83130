//! The story: a list of deeds in the order of time. Each day adds its own and those that they bring about later; what
//! lies after the last moment is not done, and that is how the desk comes to stand as it does.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveTime, Weekday};

use crate::error::Result;
use crate::figures::Provable;
use crate::ids::{EventId, FinancingId, MemberId, MentorId, ReceiptId, ReportId};
use crate::packs::Proof;
use crate::profile::Zone as HouseZone;
use crate::settings::Unreal;
use crate::space::Space;
use crate::task::Progress;
use crate::time::{Day, Instant, Period, Span, Zone};
use crate::users::User;

use super::desks::{Hold, Place};
use super::dice::Dice;
use super::events::Gathering;
use super::lending::Thing;
use super::people::{Person, Squad};
use super::scribe::Scribe;
use super::size::Size;
use super::till::TillPlan;
use super::{Plan, people};

/// A place in [`Story::people`] or [`Story::squads`].
pub type Nth = usize;

/// What is going to happen.
pub enum Deed {
    Found,
    Enrol,
    Move(Nth),
    Renew(Nth),
    Register(Nth),
    Come(Nth),
    Go(Nth),
    Book {
        person: Nth,
        span: Span,
        room: bool,
    },
    Cancel {
        person: Nth,
        hold: Hold,
    },
    Lend {
        person: Nth,
        due: Instant,
        back: Instant,
    },
    TakeBack(Nth),
    Announce(Span),
    SignUp(EventId),
    CallOff(EventId),
    Gather(EventId),
    SignIn {
        event: EventId,
        person: Nth,
    },
    Confirm(EventId),
    /// Of which kind.
    Voucher(Nth),
    Appoint {
        mentor: MentorId,
        after: Day,
    },
    Finance {
        arrives: bool,
    },
    Receive(FinancingId),
    Case {
        whole: bool,
    },
    Report {
        title: String,
        period: Period,
        due_on: Day,
    },
    Submit(ReportId),
    OpenTill,
    CloseTill,
    WalkIn,
    SeeOff(MemberId),
    TakeDeposit,
    SettleDeposit(ReceiptId),
    Prove {
        proves: Provable,
        proof: Proof,
        title: String,
        dated_on: Day,
    },
}

pub struct Story<'a> {
    pub scribe: Scribe<'a>,
    pub dice: Dice,
    pub size: Size,
    /// What every print of it says.
    pub unreal: Unreal,
    /// The first day that the book tells of; the house may have stood before.
    pub first: Day,
    pub opened_on: Day,
    pub until: Instant,
    pub last: Day,
    pub zones: Vec<HouseZone>,
    pub people: Vec<Person>,
    pub squads: Vec<Squad>,
    pub places: Vec<Place>,
    pub things: Vec<Thing>,
    pub gatherings: BTreeMap<EventId, Gathering>,
    pub announced: u32,
    /// The bytes of each kind of sample paper, made once.
    pub samples: BTreeMap<&'static str, Vec<u8>>,
    pub invoices: u32,
    pub till: TillPlan,
    agenda: BTreeMap<(Instant, u64), Deed>,
    noted: u64,
}

pub const ZONE: Zone = Zone::SHANGHAI;

/// The events of the last moment are announced some days before it.
const DAYS_BEFORE_LAST: i64 = 6;

/// Months that a house must have stood before it may file, and three more.
const LEAST_MONTHS: u32 = 21;

/// The local moment `minutes` after midnight.
pub fn at(day: Day, minutes: i64) -> Instant {
    ZONE.at(day, NaiveTime::MIN).plus_minutes(minutes)
}

pub fn is_weekend(day: Day) -> bool {
    matches!(day.date().weekday(), Weekday::Sat | Weekday::Sun)
}

fn months_before(day: Day, months: u32) -> Day {
    Day::new(day.date().checked_sub_months(chrono::Months::new(months)).unwrap_or(day.date()))
}

impl<'a> Story<'a> {
    pub fn new(space: &'a Space, plan: &Plan) -> Self {
        let first = months_before(ZONE.day_of(plan.until), plan.years.saturating_mul(12)).plus_days(1);
        Self::from(first, space, plan, Size::of(plan.years))
    }

    /// A story that begins on `first`, however many years are asked for.
    pub fn from(first: Day, space: &'a Space, plan: &Plan, size: Size) -> Self {
        let last = ZONE.day_of(plan.until);
        let scribe = Scribe { space, now: at(first, 8 * 60), users: Vec::new(), acts: 0 };
        Self {
            scribe,
            dice: Dice::new(plan.seed),
            size,
            unreal: Unreal::Demo,
            first,
            opened_on: first.min(months_before(last, LEAST_MONTHS)),
            until: plan.until,
            last,
            zones: Vec::new(),
            people: Vec::new(),
            squads: Vec::new(),
            places: Vec::new(),
            things: Vec::new(),
            gatherings: BTreeMap::new(),
            announced: 0,
            samples: BTreeMap::new(),
            invoices: 0,
            till: TillPlan::new(plan.seed),
            agenda: BTreeMap::new(),
            noted: 0,
        }
    }

    pub fn acts(&self) -> u32 {
        self.scribe.acts
    }

    pub fn users(&self) -> Vec<User> {
        let user =
            |actor: &crate::space::Actor| User { user: actor.id, name: actor.name.clone(), role: actor.role };
        self.scribe.users.iter().map(user).collect()
    }

    /// Tells it from the first day to the last moment.
    pub fn tell(&mut self, hear: &dyn Fn(&Progress)) -> Result<()> {
        let space = self.scribe.space;
        space.write_many(|| self.lay_ground())?;
        people::expect(self);
        self.plan_filing();
        let days = self.last.days_since(self.first) + 1;
        let mut day = self.first;
        while day <= self.last {
            space.write_many(|| {
                self.plan(day.plus_days(1));
                self.live(at(day.plus_days(1), 0).min(self.until))
            })?;
            day = day.plus_days(1);
            if day.date().day() == 1 || day > self.last {
                let count = |n: i64| u32::try_from(n).unwrap_or(0);
                let (done, of) = (count(day.days_since(self.first)), count(days));
                hear(&Progress { step: "days".to_owned(), done, of });
            }
        }
        Ok(())
    }

    /// Notes a deed for later. What lies before now is done as soon as can be.
    pub fn note(&mut self, when: Instant, deed: Deed) {
        self.noted += 1;
        self.agenda.insert((when.max(self.scribe.now), self.noted), deed);
    }

    /// Notes what `day` brings. Called on the day before, since much of it is promised then.
    fn plan(&mut self, day: Day) {
        self.plan_visits(day);
        self.plan_rooms(day);
        self.plan_event(day);
        self.plan_vouchers(day);
        self.plan_till(day);
        if day == self.last {
            self.plan_last_hours();
            self.plan_last_loans();
        }
        if day == self.last.plus_days(-DAYS_BEFORE_LAST) {
            self.plan_last_events();
        }
    }

    /// Does what was noted up to `end`.
    fn live(&mut self, end: Instant) -> Result<()> {
        while let Some(next) = self.agenda.first_entry() {
            if next.key().0 >= end {
                break;
            }
            let ((when, _), deed) = next.remove_entry();
            self.scribe.now = when;
            self.happen(deed)?;
        }
        Ok(())
    }

    fn happen(&mut self, deed: Deed) -> Result<()> {
        match deed {
            Deed::Found => self.found(),
            Deed::Enrol => self.enrol(),
            Deed::Move(person) => self.move_on(person),
            Deed::Renew(squad) => self.renew(squad),
            Deed::Register(squad) => self.register(squad),
            Deed::Come(person) => self.come(person),
            Deed::Go(person) => self.go(person),
            Deed::Book { person, span, room } => self.book(person, span, room),
            Deed::Cancel { person, hold } => self.cancel(person, hold),
            Deed::Lend { person, due, back } => self.lend(person, due, back),
            Deed::TakeBack(thing) => self.take_back(thing),
            Deed::Announce(span) => self.announce(span),
            Deed::SignUp(event) => self.sign_up(event),
            Deed::CallOff(event) => self.call_off(event),
            Deed::Gather(event) => {
                self.gather(event);
                Ok(())
            }
            Deed::SignIn { event, person } => self.sign_in(event, person),
            Deed::Confirm(event) => self.confirm(event),
            Deed::Appoint { mentor, after } => self.appoint(mentor, after),
            Deed::Finance { arrives } => self.finance(arrives),
            Deed::Receive(financing) => self.receive(financing),
            Deed::Case { whole } => self.write_case(whole),
            Deed::Report { title, period, due_on } => self.expect_report(title, period, due_on),
            Deed::Submit(report) => self.submit(report),
            Deed::Prove { proves, proof, title, dated_on } => self.attach(proves, proof, title, dated_on),
            Deed::OpenTill => self.open_till(),
            Deed::CloseTill => self.close_till(),
            Deed::WalkIn => self.walk_in(),
            Deed::SeeOff(member) => self.see_off(member),
            Deed::TakeDeposit => self.take_deposit(),
            Deed::SettleDeposit(receipt) => self.settle_deposit(receipt),
            Deed::Voucher(kind) => self.keep_voucher(kind),
        }
    }

    /// Today, in the story.
    pub fn today(&self) -> Day {
        ZONE.day_of(self.scribe.now)
    }
}
