//! THE TABLE OF CONTENTS: every command of the product on one line. Dispatch, the command line, the screens' types
//! and `frontdesk commands` all come from this one list.

mod dispatch;
#[cfg(test)]
mod typescript;

pub use dispatch::{Envelope, Override, answer_to, dispatch, reply};
use schemars::Schema;

use crate::error::Result;
use crate::space::{Ctx, Space};
use crate::users::Role;
use crate::vouchers;
use crate::{
    backup, checkin, clock, desks, events, evidence, figures, files, growth, lending, members, mentors,
    moving, packet, profile, reports, settings, staff, task, ties, today, users,
};

/// Who may ask. `Anyone` needs no user: what is asked before one has signed in, and the program's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    Anyone,
    Helper,
    Supervisor,
    Manager,
}

impl Needs {
    pub fn role(self) -> Option<Role> {
        match self {
            Needs::Anyone => None,
            Needs::Helper => Some(Role::Helper),
            Needs::Supervisor => Some(Role::Supervisor),
            Needs::Manager => Some(Role::Manager),
        }
    }
}

pub struct Command {
    /// `<feature>_<verb>`, the Rust path with an underscore.
    pub name: &'static str,
    pub about: &'static str,
    pub needs: Needs,
    /// Arguments in, answer out, both JSON.
    pub run: fn(&Space, &Ctx, serde_json::Value) -> Result<String>,
    /// JSON Schemas of the ask and of the answer.
    pub schemas: fn() -> (Schema, Schema),
}

/// These are for rims only: a screen never names a path.
pub const RIMS_ONLY: &[&str] = &["files_stage"];

macro_rules! commands {
    ($($name:ident = $function:path: $ask:ty => $answer:ty, $needs:ident, $about:literal;)*) => {
        pub static COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            about: $about,
            needs: Needs::$needs,
            run: |space, ctx, args| dispatch::run(space, ctx, args, $function),
            schemas: || (schemars::schema_for!($ask), schemars::schema_for!($answer)),
        }),*];

        #[cfg(test)]
        fn typescript() -> String {
            let mut file = typescript::File::default();
            $(file.command::<$ask, $answer>(stringify!($name), $about);)*
            file.finish()
        }
    };
}

commands! {
    task_cancel = task::cancel: task::Cancel => task::Stopping, Anyone, "Stops a running command by its key";
    clock_tick = clock::tick: clock::Tick => clock::Ticked, Anyone, "Does what fell due; the program itself calls it";
    files_stage = files::stage: files::Stage => files::Staged, Helper, "Takes a copy of a file from outside";

    settings_show = settings::show: settings::Show => settings::Settings, Anyone, "Language, theme, text size, zone";
    settings_change = settings::change: settings::Change => settings::Settings, Helper, "Changes language, theme or text size";

    users_first_run = users::first_run: users::FirstRun => users::User, Anyone, "Makes the first user, a manager";
    users_add = users::add: users::Add => users::User, Manager, "Adds a user with a role and a PIN";
    users_list = users::list: users::List => users::Users, Anyone, "Who works at this desk";
    users_sign_in = users::sign_in: users::SignIn => users::User, Anyone, "Checks a user's PIN";

    profile_show = profile::show: profile::Show => profile::Profile, Anyone, "The space, its operator, zones and facilities";
    profile_change = profile::change: profile::SpaceFacts => profile::Profile, Manager, "Writes the space's and its operator's facts";
    profile_add_zone = profile::add_zone: profile::AddZone => profile::Zone, Manager, "Adds a zone with its kind and area";
    profile_add_facility = profile::add_facility: profile::AddFacility => profile::Facility, Manager, "Adds a public facility";

    members_enrol = members::enrol: members::Enrol => members::MemberCard, Helper, "Enrols a person by name and mobile, with a badge";
    members_find = members::find: members::Find => members::Found, Helper, "Finds people by name, pinyin, initials, mobile tail or number";
    members_list = members::list: members::List => members::Page, Helper, "People in the order of their numbers, a page at a time";
    members_show = members::show: members::Show => members::MemberCard, Helper, "One person: badge, team, agreement";
    members_badge = members::badge: members::Badge => members::BadgeFace, Helper, "A person's badge code, with its QR";
    members_of_badge = members::of_badge: members::OfBadge => members::MemberCard, Helper, "Whose badge was scanned, where a form asks for a person";
    members_replace_badge = members::replace_badge: members::ReplaceBadge => members::BadgeCode, Helper, "Revokes a lost badge and issues a new one";
    members_add_team = members::add_team: members::AddTeam => members::TeamCard, Helper, "Adds a team or a company";
    members_join_team = members::join_team: members::JoinTeam => members::TeamCard, Helper, "Puts a person into a team from a day on";
    members_sign_agreement = members::sign_agreement: members::SignAgreement => members::TeamCard, Helper, "Records a team's residency agreement";
    members_register_company = members::register_company: members::RegisterCompany => members::TeamCard, Helper, "Records the day on which a team became a company";
    members_teams = members::teams: members::Teams => members::TeamList, Helper, "Teams and companies with their agreements";
    members_leave_team = members::leave_team: members::LeaveTeam => members::TeamCard, Helper, "Takes a person out of their team after a day";
    members_rename_team = members::rename_team: members::RenameTeam => members::TeamCard, Helper, "Gives a team another name from a day on";
    members_change_team = members::change_team: members::ChangeTeam => members::TeamCard, Helper, "Writes what statistics ask of a team";
    members_team_history = members::team_history: members::ShowTeamHistory => members::TeamHistory, Helper, "What happened to a team, day by day";
    members_team_on_day = members::team_on_day: members::ShowTeamOn => members::TeamOn, Helper, "A team as it was on a day: name, kind, agreement, people";
    members_agreements_ending = members::agreements_ending: members::AgreementsEnding => members::Endings, Helper, "Agreements that end within 60, 30 or 7 days, or ended, and are not renewed";
    members_details = members::details: members::ShowDetails => members::Details, Helper, "All that the desk knows of a person beside the card";
    members_change = members::change: members::Change => members::Details, Helper, "Corrects a name or a mobile, or adds what statistics ask";
    members_give_consent = members::give_consent: members::GiveConsent => members::ConsentList, Helper, "Records what a person agrees to, purpose by purpose";
    members_withdraw_consent = members::withdraw_consent: members::WithdrawConsent => members::ConsentList, Helper, "Records that a person takes a consent back";
    members_keep_id_number = members::keep_id_number: members::KeepIdNumber => members::IdNumber, Helper, "Keeps a checked ID number, with consent";
    members_drop_id_number = members::drop_id_number: members::DropIdNumber => members::IdNumber, Helper, "Takes an ID number out again";
    members_unmask = members::unmask: members::Unmask => members::Unmasked, Supervisor, "Shows an ID number in full and books who looked and why";
    members_issue_temporary_card = members::issue_temporary_card: members::IssueTemporaryCard => members::TemporaryCard, Helper, "A card that is good until the evening";
    members_bind_card = members::bind_card: members::BindCard => members::Chip, Helper, "Binds a chip card that was read twice alike";
    members_unbind_card = members::unbind_card: members::UnbindCard => members::Cards, Helper, "Frees a chip card";
    members_archived = members::archived: members::ListArchived => members::Archive, Helper, "Who left or was taken out";

    members_preview_roster = members::preview_roster: members::PreviewRoster => members::RosterPreview, Helper, "Reads a staged roster or pasted list and tells what importing it would do";
    members_import_roster = members::import_roster: members::ImportRoster => members::Imported, Supervisor, "Imports a staged roster in one act, without doubles";
    members_imports = members::imports: members::ListImports => members::Imports, Helper, "The imports so far";

    desks_add = desks::add: desks::Add => desks::Desk, Manager, "Adds a desk or a room with its place on the plan";
    desks_list = desks::list: desks::List => desks::DeskList, Helper, "Every desk and room";
    desks_plan = desks::plan: desks::ShowPlan => desks::Plan, Helper, "Every desk and room with its state at a time: who, until when";
    desks_on = desks::on: desks::On => desks::Bookings, Helper, "The bookings of a day";
    desks_free = desks::free: desks::Free => desks::FreeDesks, Helper, "Desks that are free for a whole slot, the nearest first";
    desks_assign = desks::assign: desks::Assign => desks::Assignment, Supervisor, "Gives a desk to a team for months";
    desks_book = desks::book: desks::Book => desks::Booking, Helper, "Books a desk or a room for a person from a time until a time";
    desks_move = desks::r#move: desks::Move => desks::Booking, Helper, "Moves a booking to another desk or another time";
    desks_cancel = desks::cancel: desks::Cancel => desks::Booking, Helper, "Cancels a booking, with a reason";
    desks_arrive = desks::arrive: desks::Arrive => desks::Booking, Helper, "The person came to the booking";
    desks_leave = desks::leave: desks::Leave => desks::Booking, Helper, "The person gives the desk back early; the rest is free";

    checkin_scan = checkin::scan: checkin::Scan => checkin::Outcome, Helper, "What a scanned code means at the door: in, out, or why not";
    checkin_check_in = checkin::check_in: checkin::CheckIn => checkin::Outcome, Helper, "Checks a person in without a badge";
    checkin_check_out = checkin::check_out: checkin::CheckOut => checkin::Outcome, Helper, "Checks a person out without a badge";

    evidence_keep = evidence::keep: evidence::Keep => evidence::Evidence, Helper, "Keeps a paper that proves something about the space";
    evidence_list = evidence::list: evidence::List => evidence::Listed, Helper, "Every kept paper, by class and number";
    evidence_withdraw = evidence::withdraw: evidence::Withdraw => evidence::Evidence, Supervisor, "Takes a wrong paper out of every count, with a reason";

    staff_add = staff::add: staff::Add => staff::Staff, Manager, "Adds somebody whom the operator employs full time";
    staff_leave = staff::leave: staff::Leave => staff::Staff, Manager, "Records the last day of somebody's contract";
    staff_list = staff::list: staff::List => staff::Listed, Helper, "Full-time staff, those who left too";

    mentors_add = mentors::add: mentors::Add => mentors::Mentor, Helper, "Adds a mentor with a first appointment";
    mentors_appoint = mentors::appoint: mentors::Appoint => mentors::Mentor, Helper, "Appoints a mentor again";
    mentors_list = mentors::list: mentors::List => mentors::Listed, Helper, "Mentors with their appointments";

    growth_add_financing = growth::add_financing: growth::AddFinancing => growth::Financing, Helper, "Records a team's financing by its contract";
    growth_receive_financing = growth::receive_financing: growth::ReceiveFinancing => growth::Financing, Helper, "Records the day on which the money arrived";
    growth_write_case = growth::write_case: growth::WriteCase => growth::Case, Helper, "Writes an incubation case, whole or in part";
    growth_list = growth::list: growth::List => growth::Growth, Helper, "Financings and cases";

    reports_expect = reports::expect: reports::Expect => reports::Report, Helper, "Records that a statistics report will fall due";
    reports_submit = reports::submit: reports::Submit => reports::Report, Helper, "Records the day on which a report was submitted";
    reports_list = reports::list: reports::List => reports::Listed, Helper, "Statistics reports by the day they fall due";

    figures_prove = figures::prove: figures::Prove => figures::Proven, Helper, "Links a kept paper to a row that it proves";
    figures_attach = figures::attach: figures::Attach => figures::Proven, Helper, "Keeps a paper and links it to the row that it proves";

    packet_packs = packet::packs: packet::Packs => packet::PackList, Helper, "The rule packs that one can be checked against";
    packet_check = packet::check: packet::Ask => packet::SelfCheck, Helper, "How the space stands against a pack, condition by condition";
    packet_write = packet::write: packet::Write => packet::Statement, Manager, "Writes the text of one section of the filing";
    packet_freeze = packet::freeze: packet::Freeze => packet::Card, Manager, "Allots a number and copies all that a packet says";
    packet_make = packet::make: packet::Make => packet::Made, Manager, "Makes the PDF of a frozen packet, as often as one likes";
    packet_list = packet::list: packet::List => packet::PacketList, Helper, "Frozen packets and the files made of them";

    moving_save = moving::save: moving::Save => moving::MoveIn, Helper, "Keeps what was typed of a team that moves in; nothing has happened yet";
    moving_list = moving::list: moving::List => moving::MoveIns, Helper, "Drafts of moving in that wait";
    moving_drop = moving::drop: moving::Drop => moving::MoveIn, Helper, "Gives a draft of moving in up";
    moving_finish = moving::finish: moving::Finish => moving::MovedIn, Helper, "Moves a team in: team, people, agreement, papers, desks, consent, in one act";
    moving_move_out = moving::move_out: moving::MoveOut => members::TeamCard, Supervisor, "Moves a team out, with kind and destination";
    ties_show = ties::show: ties::Show => ties::Ties, Helper, "All that hangs on a person, and what is not settled";
    ties_merge = ties::merge: ties::Merge => ties::Merged, Supervisor, "Makes two rows of one person into one";
    ties_archive = ties::archive: ties::Archive => members::MemberCard, Supervisor, "Takes somebody who comes no more out of the lists";
    ties_restore = ties::restore: ties::Restore => members::MemberCard, Supervisor, "Takes somebody back from the archive";
    ties_remove = ties::remove: ties::Remove => members::MemberCard, Manager, "Takes out what tells who a person is; the rows stay countable";
    ties_undo_import = ties::undo_import: ties::UndoImport => members::Import, Supervisor, "Takes an import back, where nothing hangs on its rows";

    lending_add_item = lending::add_item: lending::AddItem => lending::Label, Helper, "Takes a thing into the house, with a number and a label";
    lending_label = lending::label: lending::ShowLabel => lending::Label, Helper, "A thing's label, with its QR";
    lending_items = lending::items: lending::Items => lending::ItemPage, Helper, "Things and where they are, a page at a time";
    lending_find = lending::find: lending::Find => lending::Found, Helper, "What a scanned or typed text means at the lending desk: a thing, a person, several things";
    lending_lend = lending::lend: lending::Lend => lending::Lent, Helper, "Hands a thing out until a due time";
    lending_take_back = lending::take_back: lending::TakeBack => lending::Returned, Helper, "Takes a thing back, in whatever state";
    lending_due = lending::due: lending::Due => lending::Loans, Helper, "What is out, overdue first; of one person, or due by a time";
    lending_retire_item = lending::retire_item: lending::RetireItem => lending::ItemCard, Supervisor, "Takes a thing out of lending, with a reason";

    events_announce = events::announce: events::Announce => events::Event, Helper, "Announces an event with its place, time and seats";
    events_list = events::list: events::Events => events::EventPage, Helper, "Events to come or past, a page at a time";
    events_show = events::show: events::Show => events::EventCard, Helper, "One event: signups, waiting list in order, who came";
    events_sign_up = events::sign_up: events::SignUp => events::SignedUp, Helper, "Signs somebody up: a seat, or a place on the waiting list";
    events_withdraw = events::withdraw: events::Withdraw => events::Withdrawn, Helper, "Takes a signup back; the first who waits moves up";
    events_scan = events::scan: events::Scan => events::Arrival, Helper, "Signs the holder of a badge in at the door of an event";
    events_sign_in = events::sign_in: events::SignIn => events::Arrival, Helper, "Signs somebody in at an event by hand";
    events_cancel = events::cancel: events::Cancel => events::Cancelled, Helper, "Calls an event off, with a reason; says who must be told";
    events_confirm = events::confirm: events::Confirm => events::Event, Helper, "Confirms that an event took place, so that figures count it";

    vouchers_read = vouchers::read: vouchers::ReadFile => vouchers::Preview, Helper, "Reads a staged voucher and tells what keeping it would meet";
    vouchers_keep = vouchers::keep: vouchers::Keep => vouchers::Kept, Helper, "Keeps a staged voucher, or a further carrier of one";
    vouchers_list = vouchers::list: vouchers::List => vouchers::Ledger, Helper, "Kept vouchers with their sums by category";
    vouchers_show = vouchers::show: vouchers::Show => vouchers::VoucherCard, Helper, "One voucher: values, sources, checks, files";
    vouchers_recategorise = vouchers::recategorise: vouchers::Recategorise => vouchers::VoucherCard, Helper, "Puts a voucher into another category";

    today_show = today::show: today::Show => today::Today, Helper, "Who is in, what is booked, what is due, what is on";

    backup_make = backup::make: backup::Make => backup::Made, Helper, "Makes a dated, verified copy of the database and its files";
    backup_list = backup::list: backup::List => backup::Copies, Anyone, "The copies that are there";
}

/// The command of that name.
pub fn command(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_screens_types_are_those_of_the_core() {
        crate::snapshot::holds("../../ui/src/ipc/generated.ts", &super::typescript());
    }

    #[test]
    fn no_command_has_two_lines() {
        let mut names: Vec<_> = super::COMMANDS.iter().map(|command| command.name).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
