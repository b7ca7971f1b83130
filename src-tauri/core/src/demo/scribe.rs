//! Whoever writes the story down: acts through the public verbs, as somebody who sits at the desk, at the story's time.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::api;
use crate::error::{Error, Fault, Result};
use crate::space::{Actor, Ctx, Space};
use crate::task::{Progress, Task};
use crate::time::Instant;
use crate::users::Role;

/// One act: `act!(scribe, checkin::scan, Scan { code })` is the command `checkin_scan`.
macro_rules! act {
    ($scribe:expr, $feature:ident :: $verb:ident, $ask:ident $fields:tt) => {
        $scribe.act(
            concat!(stringify!($feature), "_", stringify!($verb)),
            crate::$feature::$verb,
            crate::$feature::$ask $fields,
        )
    };
}

pub(super) use act;

/// What the desk refuses does not happen; the story goes on without it.
pub fn unless_refused<T>(result: Result<T>) -> Result<Option<T>> {
    match result {
        Ok(answer) => Ok(Some(answer)),
        Err(Error::Refused(_)) => Ok(None),
        Err(fault) => Err(fault),
    }
}

pub struct Scribe<'a> {
    pub space: &'a Space,
    pub now: Instant,
    /// Who may act: the manager first.
    pub users: Vec<Actor>,
    pub acts: u32,
}

impl Scribe<'_> {
    /// Asks `verb` as somebody whose role is enough.
    pub fn act<Ask, Answer>(
        &mut self,
        command: &'static str,
        verb: fn(&Space, &Ctx, Ask) -> Result<Answer>,
        ask: Ask,
    ) -> Result<Answer> {
        let known = api::command(command)
            .ok_or_else(|| Fault::new(format!("the demo asks {command}, which is no command")))?;
        let needs = known.needs.role();
        let answer = verb(self.space, &self.ctx(command, needs, &|_| ()), ask)?;
        self.acts += 1;
        Ok(answer)
    }

    pub fn ctx<'t>(
        &self,
        command: &'static str,
        needs: Option<Role>,
        tell: &'t dyn Fn(&Progress),
    ) -> Ctx<'t> {
        Ctx {
            now: self.now,
            command,
            needs,
            actor: self.on_duty(needs),
            excuse: None,
            key: None,
            args_digest: String::new(),
            task: Task::new(tell, Arc::new(AtomicBool::new(false))),
        }
    }

    /// The helpers take turns; what needs more is done by whoever may.
    fn on_duty(&self, needs: Option<Role>) -> Option<Actor> {
        let may: Vec<&Actor> =
            self.users.iter().filter(|user| Some(user.role) == needs.or(Some(Role::Helper))).collect();
        let half_day = self.now.utc().timestamp() / (12 * 60 * 60);
        let turn = usize::try_from(half_day).unwrap_or(0) % may.len().max(1);
        may.get(turn).copied().or(self.users.first()).cloned()
    }
}
