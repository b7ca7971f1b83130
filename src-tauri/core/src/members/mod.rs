//! People, their badges, and the teams and companies that they belong to. A person needs a name and a mobile,
//! nothing more. A badge carries a random code, so that a lost one is revoked without touching the person. A team
//! that becomes a company stays the same row; its agreements say from which day to which day it is resident.
//! Refused: a mobile that is no number, or that another person has; a team's name, or an agreement's number, twice.

mod badges;
mod late;
mod people;
mod print_badge;
pub(crate) mod read_roster;
mod roster;
mod rules;
mod search;
mod sheet;
mod store;
mod teams;

pub use badges::{
    Badge, BadgeCode, BadgeFace, BadgeState, OfBadge, ReplaceBadge, badge, by_badge, holder, normal_code,
    of_badge, replace_badge, tail,
};
pub use late::happened;
pub(crate) use people::enrol_or_find;
pub use people::{
    Enrol, Find, Found, List, Listed as ListedMember, Member, MemberCard, Page, Show, enrol, find, list,
    member, member_card, normal_mobile, show,
};
pub use print_badge::{BadgePicture, Picture, PrintBadge, badge_picture, print_badge};
pub use roster::{ImportRoster, Imported, PreviewRoster, RosterPreview, import_roster, preview_roster};
pub use search::search;
pub use teams::{
    AddTeam, Agreement, JoinTeam, RegisterCompany, SignAgreement, Team, TeamCard, TeamKind, TeamList,
    TeamMember, Teams, add_team, all_teams, in_team, join_team, latest_agreement, register_company,
    search_teams, sign_agreement, team_card, team_on, teams,
};
