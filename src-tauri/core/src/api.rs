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
    backup, checkin, clock, closing, counter, desks, events, evidence, exchange, figures, files, growth,
    lending, members, mentors, messages, moving, packet, prints, profile, receipts, reports, search, series,
    settings, staff, task, ties, today, undo, users,
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
pub const RIMS_ONLY: &[&str] = &["files_stage", "backup_use_folder"];

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
    clock_show = clock::show: clock::Show => clock::Clock, Anyone, "Whether the machine's clock was set back";
    clock_trust = clock::trust: clock::Trust => clock::Clock, Supervisor, "Ends the warning: the clock is right as it stands";
    files_stage = files::stage: files::Stage => files::Staged, Helper, "Takes a copy of a file from outside";

    settings_show = settings::show: settings::Show => settings::Settings, Anyone, "Language, theme, text size, zone";
    settings_change = settings::change: settings::Change => settings::Settings, Helper, "Changes language, theme, text size or motion";
    settings_lock_after = settings::lock_after: settings::LockAfter => settings::Settings, Manager, "After how many idle minutes the desk wants a PIN";
    settings_set_up = settings::set_up: settings::SetUp => settings::Settings, Manager, "Keeps where the first run stands, or ends it";

    users_first_run = users::first_run: users::FirstRun => users::User, Anyone, "Makes the first user, a manager";
    users_add = users::add: users::Add => users::User, Manager, "Adds a user with a role and a PIN";
    users_list = users::list: users::List => users::Users, Anyone, "Who works at this desk";
    users_show = users::show: users::Show => users::UserCards, Helper, "Everybody with role, badge and lock, those who left too";
    users_sign_in = users::sign_in: users::SignIn => users::User, Anyone, "Checks a user's PIN";
    users_switch = users::switch: users::Switch => users::User, Anyone, "Whose staff badge was scanned";
    users_lock = users::lock: users::Lock => users::Locked, Anyone, "Leaves the desk: nothing is signed until a PIN";
    users_change_pin = users::change_pin: users::ChangePin => users::User, Helper, "Changes one's own PIN";
    users_reset_pin = users::reset_pin: users::ResetPin => users::UserCard, Manager, "Gives a user another PIN and opens a lock";
    users_unlock = users::unlock: users::Unlock => users::UserCard, Manager, "Opens the lock after too many wrong PINs";
    users_change_role = users::change_role: users::ChangeRole => users::UserCard, Manager, "Gives a user another role";
    users_leave = users::leave: users::Leave => users::UserCard, Manager, "Lets a user leave: no act from now on";
    users_come_back = users::come_back: users::ComeBack => users::UserCard, Manager, "Takes back a user who left, with a new PIN";
    users_give_badge = users::give_badge: users::GiveBadge => users::UserBadge, Manager, "Gives a user a staff badge; the old one is void";
    users_revoke_badge = users::revoke_badge: users::RevokeBadge => users::UserCard, Manager, "Voids a lost staff badge";
    users_badge = users::badge: users::Badge => users::UserBadge, Manager, "A user's staff badge, with its QR";
    users_overrides = users::overrides: users::ShowOverrides => users::Overrides, Supervisor, "What was let pass in some days: by whom and why";

    profile_show = profile::show: profile::Show => profile::Profile, Anyone, "The space, its operator, zones and facilities";
    profile_change = profile::change: profile::SpaceFacts => profile::Profile, Manager, "Writes the space's and its operator's facts";
    profile_add_zone = profile::add_zone: profile::AddZone => profile::Zone, Manager, "Adds a zone with its kind and area";
    profile_freeze_until = profile::freeze_until: profile::FreezeUntil => profile::Freeze, Manager, "Freezes every day up to one: nothing is entered into them any more";
    profile_hours = profile::hours: profile::ShowHours => profile::OpeningHours, Helper, "The opening hours by kind of day, the days that differ, the years whose holidays are known";
    profile_hours_on = profile::hours_on: profile::HoursOn => profile::DayOn, Helper, "What a day is, and when the space is open on it";
    profile_set_hours = profile::set_hours: profile::SetHours => profile::OpeningHours, Manager, "Sets the opening hours of workdays, weekends and holidays";
    profile_set_exception = profile::set_exception: profile::SetException => profile::OpeningHours, Manager, "Gives a single day hours of its own, with a reason";
    profile_withdraw_exception = profile::withdraw_exception: profile::WithdrawException => profile::OpeningHours, Manager, "Gives a single day the hours of its kind again";
    profile_import_calendar = profile::import_calendar: profile::ImportCalendar => profile::OpeningHours, Manager, "Imports a year's notice on public holidays from a staged file";
    profile_add_facility = profile::add_facility: profile::AddFacility => profile::Facility, Manager, "Adds a public facility";

    prints_paper_kinds = prints::paper_kinds: prints::ShowPaperKinds => prints::PaperKinds, Helper, "Each kind of paper with its printer and size";
    prints_change_paper_kind = prints::change_paper_kind: prints::ChangePaperKind => prints::PaperKind, Supervisor, "Gives a kind of paper its printer and size";
    prints_desk_card = prints::desk_card: prints::PrintDeskCard => prints::Print, Helper, "Makes a print of the desk card: keys and the commonest acts on one page";

    members_enrol = members::enrol: members::Enrol => members::MemberCard, Helper, "Enrols a person by name and mobile, with a badge";
    members_find = members::find: members::Find => members::Found, Helper, "Finds people by name, pinyin, initials, mobile tail or number";
    members_list = members::list: members::List => members::Page, Helper, "People in the order of their numbers, a page at a time";
    members_show = members::show: members::Show => members::MemberCard, Helper, "One person: badge, team, agreement";
    members_badge = members::badge: members::Badge => members::BadgeFace, Helper, "A person's badge code, with its QR";
    members_of_badge = members::of_badge: members::OfBadge => members::MemberCard, Helper, "Whose badge was scanned, where a form asks for a person";
    members_replace_badge = members::replace_badge: members::ReplaceBadge => members::BadgeCode, Helper, "Revokes a lost badge and issues a new one";
    members_print_badge = members::print_badge: members::PrintBadge => prints::Print, Helper, "Makes a print of a person's badge";
    members_badge_picture = members::badge_picture: members::BadgePicture => members::Picture, Helper, "A person's badge as a picture for their telephone";
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
    desks_wait = desks::wait: desks::Join => desks::Waits, Helper, "Puts somebody on the waiting list for a slot that is full";
    desks_waiting = desks::waiting: desks::ListWaits => desks::Waits, Helper, "Who waits for a desk or a room, and what is held for whom";
    desks_take_offer = desks::take_offer: desks::Settle => desks::Booking, Helper, "They take what was held for them: it is their booking";
    desks_decline_offer = desks::decline_offer: desks::Settle => desks::Waits, Helper, "They decline what was held for them; the next one is offered it";
    desks_stop_waiting = desks::stop_waiting: desks::Settle => desks::Waits, Helper, "They wait no longer";
    desks_quote = desks::quote: desks::AskQuote => desks::Quote, Helper, "What a booking would cost and take of the quotas, and what would refuse it";
    desks_book_in_spite = desks::book_in_spite: desks::BookInSpite => desks::Booking, Supervisor, "Books past hours, notice, lengths, quotas and buffer, with a reason";
    desks_cancel_in_spite = desks::cancel_in_spite: desks::Cancel => desks::Booking, Supervisor, "Cancels a booking later than the rules allow, with a reason";
    desks_pending = desks::pending: desks::ShowPending => desks::Bookings, Helper, "Bookings that wait for a supervisor's yes";
    desks_approve = desks::approve: desks::Approve => desks::Booking, Supervisor, "Says yes to a booking that waits";
    desks_refuse = desks::refuse: desks::Refuse => desks::Booking, Supervisor, "Says no to a booking that waits, with a reason; its slot is free";
    desks_reseat = desks::reseat: desks::Reseat => desks::Booking, Helper, "Seats somebody who came after their booking was released";
    desks_rules = desks::rules: desks::ShowRules => desks::RuleSets, Helper, "The booking rules of desks, of rooms, and of single places";
    desks_set_rules = desks::set_rules: desks::SetRules => desks::RulesSaved, Manager, "Sets the booking rules of a kind or of one place";
    desks_drop_rules = desks::drop_rules: desks::DropRules => desks::RuleSets, Manager, "Gives a place the rules of its kind again";
    desks_set_places = desks::set_places: desks::SetPlaces => desks::Desk, Manager, "Says how many a place holds at once, and of which room it is a part";
    desks_equip = desks::equip: desks::Equip => desks::Desk, Manager, "Says what stands in a room or at a desk";
    desks_packages = desks::packages: desks::ListPackages => desks::PackageList, Helper, "The packages and who holds them";
    desks_add_package = desks::add_package: desks::AddPackage => desks::PackageList, Manager, "Adds a package that persons and teams may hold";
    desks_give_package = desks::give_package: desks::GivePackage => desks::PackageList, Supervisor, "Gives a package to a person or a team from a day to a day";
    desks_take_package = desks::take_package: desks::TakePackage => desks::PackageList, Supervisor, "Takes a package back from a person or a team";
    desks_end_package = desks::end_package: desks::EndPackage => desks::PackageList, Manager, "Ends a package with its quotas";
    desks_quotas = desks::quotas: desks::ListQuotas => desks::QuotaList, Helper, "How much may be booked, and how much of it is free";
    desks_set_quota = desks::set_quota: desks::SetQuota => desks::QuotaList, Manager, "Sets a quota by its name";
    desks_end_quota = desks::end_quota: desks::EndQuota => desks::QuotaList, Manager, "Ends a quota";
    desks_leave = desks::leave: desks::Leave => desks::Booking, Helper, "The person gives the desk back early; the rest is free";
    desks_in_range = desks::in_range: desks::ShowInRange => desks::InRange, Helper, "The bookings of a range that could be cancelled in one act, and those that have begun";
    desks_cancel_range = desks::cancel_range: desks::CancelRange => desks::Cleared, Helper, "Cancels a person's bookings in a range, or those of some desks";
    desks_cancel_all = desks::cancel_all: desks::CancelAll => desks::Cleared, Supervisor, "Cancels everybody's bookings in a range";
    desks_closures = desks::closures: desks::ListClosures => desks::Closures, Helper, "Closures that are not over";
    desks_closure_hits = desks::closure_hits: desks::ShowClosureHits => desks::ClosureHits, Helper, "The bookings that a closure would hit, with the desks that each could move to";
    desks_close = desks::close: desks::Close => desks::Closure, Supervisor, "Closes desks, a zone or the house for a time, with a choice for each booking that it hits";
    desks_shorten_closure = desks::shorten_closure: desks::ShortenClosure => desks::Closure, Supervisor, "Ends a closure earlier";
    desks_lift_closure = desks::lift_closure: desks::LiftClosure => desks::Closure, Supervisor, "Opens what was closed";
    desks_assignments = desks::assignments: desks::ListAssignments => desks::Assignments, Helper, "Which desk is which team's, now, on a day, or over the years";
    desks_assign_hits = desks::assign_hits: desks::ShowAssignHits => desks::AssignHits, Helper, "The bookings in the way of giving a desk to a team";
    desks_end_assignment = desks::end_assignment: desks::EndAssignment => desks::Assignment, Supervisor, "A team gives a desk back earlier";
    desks_extend_assignment = desks::extend_assignment: desks::ExtendAssignment => desks::Assignment, Supervisor, "A team keeps a desk longer";

    series_preview = series::preview: series::PreviewSeries => series::Forecast, Helper, "Every date of a series with what is in its way and what is free instead";
    series_book = series::book: series::BookSeries => series::SeriesCard, Helper, "Books a series: all of it, or without what is in the way";
    series_show = series::show: series::ShowSeries => series::SeriesCard, Helper, "A series with its dates, booked and skipped";
    series_preview_edit = series::preview_edit: series::PreviewEdit => series::EditForecast, Helper, "What another time or desk would come to for dates of a series";
    series_edit = series::edit: series::EditSeries => series::EditedSeries, Helper, "Gives dates of a series another time or desk: one, it and later ones, or all";
    series_cancel = series::cancel: series::CancelSeries => series::SeriesCard, Helper, "Cancels dates of a series: one, it and later ones, or all";
    series_skipped = series::skipped: series::ListSkipped => series::Skipped, Helper, "Skipped dates that are free now";
    series_add_skipped = series::add_skipped: series::AddSkipped => series::Added, Helper, "Books skipped dates after all";
    series_drop_skipped = series::drop_skipped: series::DropSkipped => series::Dropped, Helper, "Skipped dates are not offered again";

    exchange_write_calendar = exchange::write_calendar: exchange::WriteOut => exchange::WrittenOut, Helper, "Writes the bookings of some days as iCalendar, all or of a person or desk";
    exchange_write_sheet = exchange::write_sheet: exchange::WriteOut => exchange::WrittenOut, Helper, "Writes the bookings of some days as a sheet";
    exchange_preview = exchange::preview: exchange::PreviewBookings => exchange::BookingsPreview, Helper, "Reads a staged calendar or sheet and tells what stands in the way of each booking";
    exchange_import = exchange::import: exchange::ImportBookings => exchange::ImportedBookings, Helper, "Books the chosen lines of a staged calendar or sheet in one act, without doubles";

    checkin_scan = checkin::scan: checkin::Scan => checkin::Outcome, Helper, "What a scanned code means at the door: in, out, or why not";
    checkin_check_in = checkin::check_in: checkin::CheckIn => checkin::Outcome, Helper, "Checks a person in without a badge";
    checkin_check_out = checkin::check_out: checkin::CheckOut => checkin::Outcome, Helper, "Checks a person out without a badge, also later than it happened";
    checkin_force_in = checkin::force_in: checkin::ForceIn => checkin::Outcome, Supervisor, "Lets a person in past the rules, with a reason";
    checkin_enter_late = checkin::enter_late: checkin::EnterLate => checkin::VisitRow, Helper, "Enters a stay later than it happened";
    checkin_visits = checkin::visits: checkin::ListVisits => checkin::Visits, Helper, "The visits of a day, of members and of visitors";
    checkin_correct = checkin::correct: checkin::Correct => checkin::VisitRow, Helper, "Corrects whose a visit was, or its times, with a reason";
    checkin_withdraw = checkin::withdraw: checkin::Withdraw => checkin::VisitRow, Helper, "Takes a visit that never was out of every count, with a reason";
    checkin_here_by_zone = checkin::here_by_zone: checkin::ShowHere => checkin::HereByZone, Helper, "Who is in, by zone";
    checkin_receive = checkin::receive: checkin::Receive => checkin::Visitor, Helper, "Lets a visitor in under a host, with a purpose";
    checkin_see_off = checkin::see_off: checkin::SeeOff => checkin::Visitor, Helper, "A visitor has left";
    checkin_enter_official = checkin::enter_official: checkin::EnterOfficial => checkin::OfficialVisit, Helper, "Records the reception of a unit, with photos and a follow-up";
    checkin_follow_up = checkin::follow_up: checkin::FollowUp => checkin::OfficialVisit, Helper, "What was promised to a unit has been done";
    checkin_list_official = checkin::list_official: checkin::ListOfficial => checkin::OfficialVisits, Helper, "Receptions, and what is still to be done about them";
    checkin_show_photo = checkin::show_photo: checkin::ShowPhoto => checkin::Photo, Helper, "One photo of a reception, for the screen";
    checkin_show_rules = checkin::show_rules: checkin::ShowRules => checkin::EntryRules, Helper, "When one may come in, and when the day is closed";
    checkin_change_rules = checkin::change_rules: checkin::EntryRules => checkin::EntryRules, Manager, "Changes the rules of coming in";
    checkin_awaiting = checkin::awaiting: checkin::ShowAwaiting => checkin::AwaitingList, Helper, "What fell due while the program was down";
    checkin_confirm_present = checkin::confirm_present: checkin::Confirm => checkin::AwaitingList, Helper, "The people were there all the same";
    checkin_confirm_absent = checkin::confirm_absent: checkin::Confirm => checkin::AwaitingList, Helper, "The people were not there";

    counter_offer = counter::offer: counter::ShowOffer => counter::Offer, Helper, "What a walk-in is offered: free desks, the nearest first, and the price";
    counter_walk_in = counter::walk_in: counter::WalkIn => counter::WalkedIn, Helper, "Somebody walks in: person, desk, fee and check-in in one act";
    counter_print_slip = counter::print_slip: counter::PrintSlip => prints::Print, Helper, "Makes the slip of somebody who walked in";

    evidence_keep = evidence::keep: evidence::Keep => evidence::Evidence, Helper, "Keeps a paper that proves something about the space";
    evidence_list = evidence::list: evidence::List => evidence::Listed, Helper, "Every kept paper, by class and number";
    evidence_withdraw = evidence::withdraw: evidence::Withdraw => evidence::Evidence, Supervisor, "Takes a wrong paper out of every count, with a reason";

    staff_add = staff::add: staff::Add => staff::Staff, Manager, "Adds somebody whom the operator employs full time";
    staff_leave = staff::leave: staff::Leave => staff::Staff, Manager, "Records the last day of somebody's contract";
    staff_list = staff::list: staff::List => staff::Listed, Helper, "Full-time staff, those who left too";

    receipts_prices = receipts::prices: receipts::ListPrices => receipts::PriceList, Helper, "The price list with its market references";
    receipts_set_price = receipts::set_price: receipts::SetPrice => receipts::PriceList, Supervisor, "Sets a price; what was charged before keeps its own";
    receipts_books = receipts::books: receipts::ListBooks => receipts::Books, Helper, "The books of receipts and how far they are used";
    receipts_open_book = receipts::open_book: receipts::OpenBook => receipts::Books, Supervisor, "Opens a book of receipts with its prefix and numbers";
    receipts_issue = receipts::issue: receipts::Issue => receipts::ReceiptCard, Helper, "Issues a receipt for money that is not the price of a service";
    receipts_show = receipts::show: receipts::ShowReceipt => receipts::ReceiptCard, Helper, "One receipt with its lines and its counter-entry";
    receipts_void = receipts::void: receipts::Void => receipts::ReceiptCard, Supervisor, "Voids a receipt by a counter-entry; it keeps its number";
    receipts_take_deposit = receipts::take_deposit: receipts::TakeDeposit => receipts::TakenDeposit, Helper, "Takes a deposit for an item, a key or a card, with a receipt";
    receipts_settle_deposit = receipts::settle_deposit: receipts::SettleDeposit => receipts::Settled, Helper, "Gives a deposit back in part or whole, and keeps a part for damage";
    receipts_deposits = receipts::deposits: receipts::Deposits => receipts::HeldDeposits, Helper, "Deposits that are held, the oldest first";
    receipts_charge = receipts::charge: receipts::Charge => receipts::Fee, Helper, "Takes or waives the price of a service; an invoice is due for it";
    receipts_show_fee = receipts::show_fee: receipts::ShowFee => receipts::Fee, Helper, "One fee: taken or waived, and its invoice";
    receipts_void_fee = receipts::void_fee: receipts::VoidFee => receipts::Fee, Supervisor, "Takes a fee back by a counter-entry";
    receipts_to_invoice = receipts::to_invoice: receipts::ListToInvoice => receipts::ToInvoice, Helper, "Fees that wait for an invoice";
    receipts_title_invoice = receipts::title_invoice: receipts::TitleInvoice => receipts::Fee, Helper, "Writes to whom the invoice of a fee goes";
    receipts_record_invoice = receipts::record_invoice: receipts::RecordInvoice => receipts::Invoiced, Helper, "Records the invoice that was issued for fees";
    receipts_ledger = receipts::ledger: receipts::ShowLedger => receipts::LedgerPage, Helper, "Receipts, fees and counter-entries of a period with their sums";
    receipts_till = receipts::till: receipts::ShowTill => receipts::Till, Helper, "The cash of the open shift, and the last ones";
    receipts_open_shift = receipts::open_shift: receipts::OpenShift => receipts::Shift, Helper, "Opens the till with what lies in it";
    receipts_move_cash = receipts::move_cash: receipts::MoveCash => receipts::Shift, Helper, "Puts cash into the till or takes it out, with a reason";
    receipts_close_shift = receipts::close_shift: receipts::CloseShift => receipts::Shift, Helper, "Closes the till with what was counted";
    receipts_print_receipt = receipts::print_receipt: receipts::PrintReceipt => prints::Print, Helper, "Makes a print of a receipt; once voided it says so";
    receipts_print_deposit = receipts::print_deposit: receipts::PrintDeposit => prints::Print, Helper, "Makes the slip of a deposit";
    receipts_print_loss_statement = receipts::print_loss_statement: receipts::PrintDeposit => prints::Print, Helper, "Makes the statement of a lost deposit receipt, to be signed";
    receipts_unprinted = receipts::unprinted: receipts::ListUnprinted => receipts::Unprinted, Helper, "Receipts that were never printed";

    mentors_add = mentors::add: mentors::Add => mentors::Mentor, Helper, "Adds a mentor with a first appointment";
    mentors_appoint = mentors::appoint: mentors::Appoint => mentors::Mentor, Helper, "Appoints a mentor again";
    mentors_list = mentors::list: mentors::List => mentors::Listed, Helper, "Mentors with their appointments";
    mentors_record_tutoring = mentors::record_tutoring: mentors::RecordTutoring => mentors::Tutoring, Helper, "Records what a mentor advised a team, at the time when it was";
    mentors_withdraw_tutoring = mentors::withdraw_tutoring: mentors::WithdrawTutoring => mentors::Tutoring, Helper, "Takes a tutoring out of every count, with a reason";
    mentors_list_tutorings = mentors::list_tutorings: mentors::ListTutorings => mentors::Tutorings, Helper, "The tutorings of some days, with their minutes";

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
    moving_finish = moving::finish: moving::Finish => moving::MovedIn, Helper, "Moves a team in: team, people, agreement, papers, desks, deposits, consent, in one act";
    moving_move_out = moving::move_out: moving::MoveOut => members::TeamCard, Supervisor, "Moves a team out, with kind and destination";
    ties_show = ties::show: ties::Show => ties::Ties, Helper, "All that hangs on a person, and what is not settled";
    ties_merge = ties::merge: ties::Merge => ties::Merged, Supervisor, "Makes two rows of one person into one";
    ties_archive = ties::archive: ties::Archive => members::MemberCard, Supervisor, "Takes somebody who comes no more out of the lists";
    ties_restore = ties::restore: ties::Restore => members::MemberCard, Supervisor, "Takes somebody back from the archive";
    ties_remove = ties::remove: ties::Remove => members::MemberCard, Manager, "Takes out what tells who a person is; the rows stay countable";
    ties_undo_import = ties::undo_import: ties::UndoImport => members::Import, Supervisor, "Takes an import back, where nothing hangs on its rows";

    lending_add_item = lending::add_item: lending::AddItem => lending::Label, Helper, "Takes a thing into the house, with a number and a label";
    lending_label = lending::label: lending::ShowLabel => lending::Label, Helper, "A thing's label, with its QR";
    lending_print_label = lending::print_label: lending::PrintLabel => prints::Print, Helper, "Makes a print of a thing's label";
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

    messages_compose = messages::compose: messages::Compose => messages::Message, Helper, "The text for WeChat that fits how a thing stands";
    messages_mark_copied = messages::mark_copied: messages::MarkCopied => messages::Message, Helper, "Writes down that a text was copied; never that it was sent";
    messages_log = messages::log: messages::ShowLog => messages::Log, Helper, "Texts that were copied, the last first";
    messages_unsent = messages::unsent: messages::ShowUnsent => messages::Unsent, Helper, "Reminders and offers whose text nobody copied yet";

    closing_show = closing::show: closing::ShowDay => closing::DayState, Helper, "Today's page as it stands: still in, not back, tomorrow, cash, unsent";
    closing_close = closing::close: closing::Close => closing::Closing, Helper, "Closes the day: its page is frozen with who closed it";
    closing_closings = closing::closings: closing::ListClosings => closing::Closings, Helper, "The days that were closed, the last first";
    closing_print_day = closing::print_day: closing::PrintDay => prints::Print, Helper, "Makes a print of a day's page as it was frozen";
    closing_notes = closing::notes: closing::ShowNotes => closing::Notes, Helper, "Notes that are pinned for the next shift";
    closing_pin_note = closing::pin_note: closing::PinNote => closing::Notes, Helper, "Pins a note for the next shift";
    closing_tick_note = closing::tick_note: closing::TickNote => closing::Notes, Helper, "Ticks a pinned note";
    closing_add_key = closing::add_key: closing::AddKey => closing::Keys, Supervisor, "Adds a key that every handover looks at";
    closing_retire_key = closing::retire_key: closing::RetireKey => closing::Keys, Supervisor, "Takes a key off the list, with a reason";
    closing_handover = closing::handover: closing::ShowHandover => closing::HandoverState, Helper, "Notes, keys and cash that are handed over";
    closing_hand_over = closing::hand_over: closing::HandOver => closing::Handover, Helper, "Hands the desk over; who comes confirms with their PIN";

    today_show = today::show: today::Show => today::Today, Helper, "Who is in, what is booked, what is due, what is on";
    today_print_emergency_sheet = today::print_emergency_sheet: today::PrintEmergencySheet => prints::Print, Helper, "Makes a print of all that the desk needs on paper when the computer is down";

    search_find = search::find: search::Find => search::Found, Helper, "Everything that a text may mean, or the booking that a line says";
    search_decide = search::decide: search::Decide => search::Decided, Helper, "What a scanned code is: a badge, a label, a number of ours, an invoice, or none of these";
    undo_list = undo::list: undo::List => undo::Acts, Helper, "One's own last acts, each with its way back";
    undo_act = undo::act: undo::Undo => undo::Act, Helper, "Undoes one of one's own acts";

    backup_make = backup::make: backup::Make => backup::Made, Helper, "Makes a dated, verified copy of the database and its files";
    backup_use_folder = backup::use_folder: backup::UseFolder => settings::Settings, Manager, "Keeps every backup in a second folder, too";
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
