//! What stands before the first person comes: who sits at the desk, the house and its operator.

use crate::error::Result;
use crate::profile::{Dm2, FacilityKind, OperatorKind, ZoneKind};
use crate::settings;
use crate::space::{Actor, Recorded};
use crate::users::{Role, User};

use super::PIN;
use super::names;
use super::scribe::act;
use super::story::Story;

/// The manager first.
const USERS: &[(&str, Role)] = &[
    ("沈知夏", Role::Manager),
    ("陆一鸣", Role::Supervisor),
    ("温晓棠", Role::Helper),
    ("贺南星", Role::Helper),
];

/// Also the buyer on every voucher.
pub const OPERATOR: &str = "榫卯（样例）创业服务有限公司";

/// Name, kind, dm².
const ZONES: &[(&str, ZoneKind, i64)] = &[
    ("A 区 开放工位", ZoneKind::Desks, 21_600),
    ("B 区 团队工位", ZoneKind::Desks, 16_850),
    ("前台接待", ZoneKind::Reception, 4_620),
    ("成果展廊", ZoneKind::Exhibition, 6_000),
    ("会议区", ZoneKind::Meeting, 7_250),
    ("咖啡角", ZoneKind::Leisure, 8_840),
    ("工坊", ZoneKind::Equipment, 6_425),
    ("运营办公室", ZoneKind::OperatorOffice, 4_800),
    ("库房与走廊", ZoneKind::Other, 13_015),
];

const FACILITIES: &[(FacilityKind, &str)] = &[
    (FacilityKind::Network, "千兆宽带，入驻期间免费"),
    (FacilityKind::SharedOffice, "打印、复印与快递柜"),
    (FacilityKind::PublicSoftware, "设计与仿真软件公用许可"),
];

impl Story<'_> {
    pub(super) fn lay_ground(&mut self) -> Result<()> {
        self.seat_users()?;
        let demo = self.scribe.ctx("demo", None, &|_| ());
        self.scribe.space.write(&demo, |tx| {
            let wrote = settings::mark_unreal(tx, self.unreal, demo.now)?;
            Ok(Recorded::new((), wrote))
        })?;
        self.scribe.acts += 1;
        self.describe_house()?;
        self.furnish()?;
        self.stock()?;
        self.open_files()?;
        self.open_books()
    }

    fn seat_users(&mut self) -> Result<()> {
        for (name, role) in USERS {
            let (name, role, pin) = ((*name).to_owned(), *role, PIN.to_owned());
            let user: User = match self.scribe.users.is_empty() {
                true => act!(self.scribe, users::first_run, FirstRun { name, pin })?,
                false => act!(self.scribe, users::add, Add { name, role, pin })?,
            };
            self.scribe.users.push(Actor { id: user.user, name: user.name, role: user.role });
        }
        Ok(())
    }

    fn describe_house(&mut self) -> Result<()> {
        let opened_on = self.opened_on;
        act!(
            self.scribe,
            profile::change,
            SpaceFacts {
                name: "榫卯众创空间".to_owned(),
                address: "虚构市样例区卯榫路 18 号 3 层".to_owned(),
                opened_on: Some(opened_on),
                contact: "沈知夏".to_owned(),
                contact_phone: names::mobile(99_999_999),
                authority: "样例区科学技术局".to_owned(),
                operator_name: OPERATOR.to_owned(),
                operator_uscc: names::uscc(0),
                operator_kind: OperatorKind::Company,
            }
        )?;
        for (name, kind, area) in ZONES {
            let zone = act!(
                self.scribe,
                profile::add_zone,
                AddZone {
                    name: (*name).to_owned(),
                    kind: *kind,
                    area: Dm2(*area),
                    from_on: opened_on,
                    to_on: None,
                    spot: None,
                }
            )?;
            self.zones.push(zone);
        }
        for (kind, name) in FACILITIES {
            let name = (*name).to_owned();
            act!(self.scribe, profile::add_facility, AddFacility { kind: *kind, name, from_on: opened_on })?;
        }
        Ok(())
    }
}
