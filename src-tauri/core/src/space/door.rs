//! The door itself: one act in, one chained entry, one commit.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::atomic::Ordering;

use rusqlite::types::{ToSqlOutput, Value as SqlValue, ValueRef};
use rusqlite::{Connection, OptionalExtension, ToSql, TransactionBehavior, params, params_from_iter};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::{Ctx, Read, Space, lock};
use crate::error::{Refusal, Result};
use crate::files::hex;
use crate::world::World;
use crate::{schema, users};

/// Proof that an act changed a row. Only [`Tx::insert`] and [`Tx::update`] give one.
#[derive(Debug, Clone, Copy)]
pub struct Wrote(());

/// What an act answers, and the proof that it wrote.
pub struct Recorded<A> {
    answer: A,
    _wrote: Wrote,
}

impl<A> Recorded<A> {
    pub fn new(answer: A, wrote: Wrote) -> Self {
        Self { answer, _wrote: wrote }
    }

    /// What an act answers that became a part of another one.
    pub(crate) fn into_answer(self) -> A {
        self.answer
    }
}

/// Columns with their values, for [`Tx::insert`] and [`Tx::update`].
#[macro_export]
macro_rules! row {
    ($($column:ident: $value:expr),* $(,)?) => {
        &[$((stringify!($column), &$value as &dyn ::rusqlite::ToSql)),*]
    };
}

type Columns<'a> = &'a [(&'a str, &'a dyn ToSql)];

struct Change {
    table: &'static str,
    row: i64,
    before: Option<Value>,
    after: Value,
}

/// An act under way. Reads like [`Read`]; writes rows and books what changed.
pub struct Tx<'a> {
    read: Read<'a>,
    connection: &'a Connection,
    changes: RefCell<Vec<Change>>,
}

impl<'a> Deref for Tx<'a> {
    type Target = Read<'a>;
    fn deref(&self) -> &Read<'a> {
        &self.read
    }
}

impl Tx<'_> {
    /// Adds a row; its id and the proof.
    pub fn insert(&self, table: &'static str, columns: Columns<'_>) -> Result<(i64, Wrote)> {
        let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
        let marks = vec!["?"; columns.len()].join(", ");
        let sql = format!("INSERT INTO {table} ({}) VALUES ({marks})", names.join(", "));
        self.connection
            .prepare_cached(&sql)?
            .execute(params_from_iter(columns.iter().map(|(_, value)| *value)))?;
        let row = self.connection.last_insert_rowid();
        self.changes.borrow_mut().push(Change { table, row, before: None, after: as_json(columns)? });
        Ok((row, Wrote(())))
    }

    /// Changes the named columns of the row `id`. A fault where there is no such row: the caller looked it up.
    pub fn update(&self, table: &'static str, id: impl Into<RowId>, columns: Columns<'_>) -> Result<Wrote> {
        let RowId(id) = id.into();
        let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
        let look = format!("SELECT {} FROM {table} WHERE id = ?", names.join(", "));
        let before = self.connection.prepare_cached(&look)?.query_row([id], |found| {
            let mut before = Map::new();
            for (n, name) in names.iter().enumerate() {
                before.insert((*name).to_owned(), cell(found.get_ref(n)?));
            }
            Ok(Value::Object(before))
        })?;
        let sets: Vec<String> = names.iter().map(|name| format!("{name} = ?")).collect();
        let sql = format!("UPDATE {table} SET {} WHERE id = ?", sets.join(", "));
        let values = columns.iter().map(|(_, value)| *value).chain(std::iter::once(&id as &dyn ToSql));
        self.connection.prepare_cached(&sql)?.execute(params_from_iter(values))?;
        self.changes.borrow_mut().push(Change {
            table,
            row: id,
            before: Some(before),
            after: as_json(columns)?,
        });
        Ok(Wrote(()))
    }

    /// Books the act: its changes under salted digests, chained to the entry before it.
    /// The chain's head is read here, inside the transaction: another process may have moved it.
    fn book(&self, ctx: &Ctx, world: &World, answer: &str) -> Result<()> {
        let (seq, previous): (i64, String) = self
            .connection
            .prepare_cached("SELECT seq, hash FROM audit_entries ORDER BY seq DESC LIMIT 1")?
            .query_row([], |row| Ok((row.get::<_, i64>(0)? + 1, row.get(1)?)))
            .optional()?
            .unwrap_or((1, String::new()));
        let changes = self.changes.take();
        let salts: Vec<String> = changes.iter().map(|_| hex(&world.bytes::<16>())).collect();
        let digests: Vec<String> =
            changes.iter().zip(&salts).map(|(change, salt)| digest(change, salt)).collect();
        let user = ctx.actor.as_ref().map(|actor| actor.id);
        let excuse_by = ctx.excuse.as_ref().map(|excuse| excuse.by.id);
        let excuse_reason = ctx.excuse.as_ref().map(|excuse| &excuse.reason);
        let said = json!([seq, previous, ctx.now, ctx.command, user, excuse_by, excuse_reason, digests]);
        let hash = hex(&Sha256::digest(said.to_string()));
        self.connection
            .prepare_cached(
                "INSERT INTO audit_entries (seq, at, command, user_id, excused_by, excuse, hash) \
                 VALUES (?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![seq, ctx.now, ctx.command, user, excuse_by, excuse_reason, hash])?;
        for ((change, salt), digest) in changes.iter().zip(&salts).zip(&digests) {
            self.connection
                .prepare_cached(
                    "INSERT INTO audit_changes (entry_seq, table_name, row_id, before, after, salt, digest) \
                     VALUES (?, ?, ?, ?, ?, ?, ?)",
                )?
                .execute(params![
                    seq,
                    change.table,
                    change.row,
                    change.before.as_ref().map(Value::to_string),
                    change.after.to_string(),
                    salt,
                    digest
                ])?;
        }
        if let Some(key) = &ctx.key {
            self.connection
                .prepare_cached(
                    "INSERT INTO answers (key, command, args_digest, answer, entry_seq) VALUES (?, ?, ?, ?, ?)",
                )?
                .execute(params![key, ctx.command, ctx.args_digest, answer, seq])?;
        }
        Ok(())
    }

    fn features(&self) -> Vec<String> {
        let owners: BTreeSet<&str> =
            self.changes.borrow().iter().map(|change| schema::feature_of(change.table)).collect();
        owners.into_iter().map(str::to_owned).collect()
    }
}

/// What one change amounts to, salted so that a short value cannot be guessed from its digest.
fn digest(change: &Change, salt: &str) -> String {
    let said = json!([salt, change.table, change.row, change.before, change.after]);
    hex(&Sha256::digest(said.to_string()))
}

/// Any id newtype or bare row number.
pub struct RowId(i64);

impl<T: ToSql> From<T> for RowId {
    fn from(id: T) -> Self {
        match id.to_sql() {
            Ok(ToSqlOutput::Owned(SqlValue::Integer(id)) | ToSqlOutput::Borrowed(ValueRef::Integer(id))) => {
                Self(id)
            }
            // No row has this id, so the look before the update is a fault that names the table.
            _ => Self(i64::MIN),
        }
    }
}

fn as_json(columns: Columns<'_>) -> Result<Value> {
    let mut object = Map::new();
    for (name, value) in columns {
        let value = value.to_sql()?;
        let value = match &value {
            ToSqlOutput::Borrowed(value) => cell(*value),
            ToSqlOutput::Owned(value) => cell(value.into()),
            _ => Value::Null,
        };
        object.insert((*name).to_owned(), value);
    }
    Ok(Value::Object(object))
}

fn cell(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(n) => n.into(),
        ValueRef::Real(n) => n.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        ValueRef::Blob(bytes) => hex(bytes).into(),
    }
}

impl Space {
    /// One act: all of it, or none. `f` decides and writes; its refusal leaves nothing behind.
    /// The same key with the same ask gives the stored answer and no second act.
    pub fn write<A: Serialize + DeserializeOwned>(
        &self,
        ctx: &Ctx,
        f: impl FnOnce(&Tx) -> Result<Recorded<A>>,
    ) -> Result<A> {
        let mut writer = lock(&self.writer);
        if self.batching.load(Ordering::Relaxed) {
            let savepoint = writer.savepoint()?;
            let (answer, _) = self.act(&savepoint, ctx, f)?;
            savepoint.commit()?;
            return Ok(answer);
        }
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (answer, features) = self.act(&transaction, ctx, f)?;
        transaction.commit()?;
        drop(writer);
        if !features.is_empty() {
            self.announce(features);
        }
        Ok(answer)
    }

    /// What an act would do: `f` decides and writes as inside [`Space::write`], its answer is told, and all that it
    /// wrote is taken back. Nothing is booked, and nobody is told.
    pub fn rehearse<T>(&self, f: impl FnOnce(&Tx) -> Result<T>) -> Result<T> {
        let mut writer = lock(&self.writer);
        if self.batching.load(Ordering::Relaxed) {
            let mut savepoint = writer.savepoint()?;
            let answer = tried(&savepoint, f);
            savepoint.rollback()?;
            return answer;
        }
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let answer = tried(&transaction, f);
        transaction.rollback()?;
        answer
    }

    /// The act inside its transaction: the answer and the features that it touched.
    fn act<A: Serialize + DeserializeOwned>(
        &self,
        connection: &Connection,
        ctx: &Ctx,
        f: impl FnOnce(&Tx) -> Result<Recorded<A>>,
    ) -> Result<(A, Vec<String>)> {
        if let Some(answer) = stored_answer(connection, ctx)? {
            return Ok((serde_json::from_str(&answer)?, Vec::new()));
        }
        let tx = Tx { read: Read(connection), connection, changes: RefCell::default() };
        users::still_allowed(&tx, ctx)?;
        let answer = f(&tx)?.answer;
        let features = tx.features();
        let stored = if ctx.key.is_some() { serde_json::to_string(&answer)? } else { String::new() };
        tx.book(ctx, &self.world, &stored)?;
        Ok((answer, features))
    }

    /// Many acts in one commit, for the seeder alone, whose space nobody sees until it is whole: whatever `f` asks
    /// meanwhile is checked and booked as ever, and reads what was written before it.
    pub fn write_many<T>(&self, f: impl FnOnce() -> Result<T>) -> Result<T> {
        lock(&self.writer).execute_batch("BEGIN IMMEDIATE")?;
        self.batching.store(true, Ordering::Relaxed);
        let result = f();
        self.batching.store(false, Ordering::Relaxed);
        lock(&self.writer).execute_batch(if result.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
        result
    }

    /// The answer that this ask already got under its key.
    pub(crate) fn answered(&self, ctx: &Ctx) -> Result<Option<String>> {
        if ctx.key.is_none() {
            return Ok(None);
        }
        self.read(|read| stored_answer(read.0, ctx))
    }
}

fn tried<T>(connection: &Connection, f: impl FnOnce(&Tx) -> Result<T>) -> Result<T> {
    f(&Tx { read: Read(connection), connection, changes: RefCell::default() })
}

fn stored_answer(connection: &Connection, ctx: &Ctx) -> Result<Option<String>> {
    let Some(key) = &ctx.key else { return Ok(None) };
    let stored = connection
        .prepare_cached("SELECT command, args_digest, answer FROM answers WHERE key = ?")?
        .query_row([key], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
        })
        .optional()?;
    match stored {
        None => Ok(None),
        Some((command, digest, answer)) if command == ctx.command && digest == ctx.args_digest => {
            Ok(Some(answer))
        }
        Some((command, ..)) => Err(Refusal::KeyReused { key: key.clone(), command }.into()),
    }
}
