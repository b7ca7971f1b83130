use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::error::{Refusal, Result};
use crate::ids::KeyId;
use crate::rules::text;
use crate::space::{Ctx, Recorded, Space};

/// A key of the house that goes from shift to shift.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HouseKey {
    pub key: KeyId,
    /// 大门钥匙, 保险柜.
    pub name: String,
}

/// A key at a handover.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SeenKey {
    pub name: String,
    pub present: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "HouseKeys"))]
pub struct Keys {
    pub keys: Vec<HouseKey>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddKey {
    pub name: String,
}

/// Adds a key that every handover looks at. Refused where there is one of that name.
pub fn add_key(space: &Space, ctx: &Ctx, ask: AddKey) -> Result<Keys> {
    let name = text("name", &ask.name, 40)?;
    space.write(ctx, |tx| {
        if store::keys(tx)?.iter().any(|key| key.name == name) {
            return Err(Refusal::KeyTaken { name }.into());
        }
        let wrote = store::insert_key(tx, &name, ctx.now)?;
        Ok(Recorded::new(Keys { keys: store::keys(tx)? }, wrote))
    })
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RetireKey {
    pub key: KeyId,
    pub reason: String,
}

/// Takes a key off the list, with a reason: lost, lock changed.
pub fn retire_key(space: &Space, ctx: &Ctx, ask: RetireKey) -> Result<Keys> {
    let reason = text("reason", &ask.reason, 120)?;
    space.write(ctx, |tx| {
        let missing = || Refusal::NotFound { what: "key".to_owned(), value: ask.key.0.to_string() };
        store::keys(tx)?.into_iter().find(|key| key.key == ask.key).ok_or_else(missing)?;
        let wrote = store::retire_key(tx, ask.key, &reason, ctx.now)?;
        Ok(Recorded::new(Keys { keys: store::keys(tx)? }, wrote))
    })
}
