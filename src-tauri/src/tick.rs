//! Once a minute the program itself asks for what fell due.

use std::sync::Arc;
use std::time::Duration;

use frontdesk::api;
use frontdesk::space::Space;
use tauri::async_runtime::{spawn, spawn_blocking};
use tokio::time::{MissedTickBehavior, interval};

const MINUTE: Duration = Duration::from_secs(60);

/// Starts the tick, for as long as the program runs; the first one is at once.
pub fn start(space: &Arc<Space>) {
    let space = space.clone();
    spawn(async move {
        let mut clock = interval(MINUTE);
        // A machine that slept ticks once when it wakes: what fell due meanwhile is done by that one.
        clock.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            clock.tick().await;
            let space = space.clone();
            let ticked =
                spawn_blocking(move || api::dispatch(&space, r#"{"ask":"clock_tick"}"#, &|_| {})).await;
            match ticked {
                Ok(reply) => tracing::debug!("tick: {reply}"),
                Err(e) => tracing::warn!("the tick broke off: {e}"),
            }
        }
    });
}
