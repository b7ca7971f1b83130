//! People, their badges, and the teams and companies that they belong to. A person needs a name and a mobile,
//! nothing more. A badge carries a random code, so that a lost one is revoked without touching the person. A team
//! that becomes a company stays the same row; its agreements say from which day to which day it is resident, and
//! every question can be put as of a day. An ID number is kept only with consent, shown only masked, and each look
//! at it in full is booked with its reason.
//! Refused: a mobile that is no number, or that another person has; a team's name, or an agreement's number, twice;
//! two teams of one person, or two agreements of one team, on the same day.

mod agreements;
mod badges;
mod belonging;
mod cards;
mod consent;
mod details;
mod heads;
mod history;
mod id_number;
mod late;
mod merge;
mod paste;
mod people;
mod print_badge;
pub(crate) mod read_roster;
mod roster;
mod rules;
mod search;
mod sheet;
mod store;
mod teams;

pub use agreements::{
    Agreement, AgreementsEnding, Ending, Endings, SignAgreement, agreement_on, agreements_ending, ending,
    latest_agreement, sign, sign_agreement,
};
pub use badges::{
    Badge, BadgeCode, BadgeFace, BadgeState, OfBadge, ReplaceBadge, badge, by_badge, by_scan, holder,
    normal_code, of_badge, replace_badge, tail,
};
pub use belonging::{
    JoinTeam, LeaveTeam, Membership, TeamMember, in_team, join, join_team, leave_team, team_on,
};
pub use cards::{
    BindCard, Cards, Chip, IssueTemporaryCard, TemporaryCard, UnbindCard, bind_card, issue_temporary_card,
    unbind_card,
};
pub use consent::{
    Channel, Consent, ConsentList, GiveConsent, Purpose, WithdrawConsent, agree, consents, give_consent,
    withdraw_consent,
};
pub use details::{
    Archived, ArchivedAs, Change, Details, Education, Founder, ShowDetails, change, details, note_founder,
};
pub use history::{
    EventKind, Exit, ExitKind, ShowTeamHistory, ShowTeamOn, TeamEvent, TeamHistory, TeamOn, move_out,
    team_as_of, team_history, team_on_day,
};
pub use id_number::{
    DropIdNumber, IdNumber, KeepIdNumber, Unmask, Unmasked, drop_id_number, keep_id_number, unmask,
};
pub use late::happened;
pub use merge::{
    Archive, ImportRow, ListArchived, archive, archived, forget, import_rows, is_as_imported, merge, restore,
    undo_import,
};
pub(crate) use people::enrol_or_find;
pub use people::{
    Enrol, Find, Found, List, Listed as ListedMember, Member, MemberCard, Page, Show, active, enrol,
    enrol_in, find, known, list, member, member_card, normal_mobile, show,
};
pub use print_badge::{BadgePicture, Picture, PrintBadge, badge_picture, print_badge};
pub use roster::{
    Import, ImportRoster, Imported, Imports, ListImports, PreviewRoster, RosterPreview, import_roster,
    imports, preview_roster,
};
pub use rules::IdFlaw;
pub use search::{search, spell_anew};
pub use sheet::{Row as SheetRow, plain_text, sheets};
pub use teams::{
    AddTeam, ChangeTeam, Origin, RegisterCompany, RenameTeam, Team, TeamCard, TeamFacts, TeamKind, TeamList,
    Teams, add, add_team, all_teams, change_in, change_team, register, register_company, rename_team,
    search_teams, team_card, teams,
};
