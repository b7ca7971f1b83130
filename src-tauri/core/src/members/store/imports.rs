use crate::error::Result;
use crate::files::Staged;
use crate::ids::{ImportId, MemberId, MembershipId, TeamId, UserId};
use crate::members::Import;
use crate::members::belonging::Joined;
use crate::members::merge::ImportRow;
use crate::row;
use crate::space::{Read, Tx, Wrote};
use crate::time::Instant;

const IMPORT: &str = "SELECT i.id, i.name, i.imported_at, u.name, i.undone_at, \
     (SELECT count(*) FROM import_rows WHERE import_id = i.id AND act = 'enrolled'), \
     (SELECT count(*) FROM import_rows WHERE import_id = i.id AND act = 'joined'), \
     (SELECT count(*) FROM import_teams WHERE import_id = i.id) \
     FROM imports i JOIN users u ON u.id = i.user_id";

fn as_import(row: &rusqlite::Row<'_>) -> rusqlite::Result<Import> {
    Ok(Import {
        import: row.get(0)?,
        name: row.get(1)?,
        imported_at: row.get(2)?,
        by: row.get(3)?,
        undone_at: row.get(4)?,
        enrolled: row.get(5)?,
        joined: row.get(6)?,
        teams_added: row.get(7)?,
    })
}

/// The latest first; at most fifty.
pub fn imports(read: &Read) -> Result<Vec<Import>> {
    read.query_all(&format!("{IMPORT} ORDER BY i.id DESC LIMIT 50"), [], as_import)
}

pub fn import(read: &Read, id: ImportId) -> Result<Option<Import>> {
    read.query_one(&format!("{IMPORT} WHERE i.id = ?"), [id], as_import)
}

pub fn insert_import(tx: &Tx, file: &Staged, user: UserId, now: Instant) -> Result<ImportId> {
    let columns = row! { name: file.name, sha256: file.sha256, imported_at: now, user_id: user };
    Ok(ImportId(tx.insert("imports", columns)?.0))
}

pub fn insert_import_row(
    tx: &Tx,
    import: ImportId,
    member: MemberId,
    act: &str,
    joined: Joined,
) -> Result<Wrote> {
    let columns = row! {
        import_id: import, member_id: member, act: act, membership_id: joined.began, ended_id: joined.ended
    };
    Ok(tx.insert("import_rows", columns)?.1)
}

pub fn insert_import_team(tx: &Tx, import: ImportId, team: TeamId) -> Result<Wrote> {
    Ok(tx.insert("import_teams", row! { import_id: import, team_id: team })?.1)
}

pub fn import_rows(read: &Read, import: ImportId) -> Result<Vec<ImportRow>> {
    read.query_all(
        "SELECT r.member_id, r.act = 'enrolled', r.membership_id, tm.from_on, r.ended_id FROM import_rows r \
         LEFT JOIN team_members tm ON tm.id = r.membership_id WHERE r.import_id = ? ORDER BY r.id",
        [import],
        |row| {
            let began: Option<MembershipId> = row.get(2)?;
            Ok(ImportRow {
                member: row.get(0)?,
                enrolled: row.get(1)?,
                began: began.zip(row.get(3)?),
                ended: row.get(4)?,
            })
        },
    )
}

pub fn import_teams(read: &Read, import: ImportId) -> Result<Vec<TeamId>> {
    read.query_all("SELECT team_id FROM import_teams WHERE import_id = ?", [import], |row| row.get(0))
}

/// Its name is free again.
pub fn withdraw_team(tx: &Tx, team: TeamId, name: &str, now: Instant) -> Result<Wrote> {
    tx.update("teams", team, row! { name: name, withdrawn_at: now })
}

pub fn undo_import(tx: &Tx, import: ImportId, now: Instant) -> Result<Wrote> {
    tx.update("imports", import, row! { undone_at: now })
}
