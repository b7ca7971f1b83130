//! Tells the screens after a commit, at most once per 100 ms, also after one of another process.

use std::sync::Arc;
use std::time::Duration;

use frontdesk::space::{Changed, Space};
use tauri::async_runtime::{spawn, spawn_blocking};
use tauri::{AppHandle, Emitter};
use tokio::sync::mpsc::{self, UnboundedReceiver};
use tokio::time::{MissedTickBehavior, interval, sleep};

/// How long commits are gathered after one was told.
const REST: Duration = Duration::from_millis(100);

/// How often another process's commits are looked for: one read of shared memory each.
const LOOK: Duration = Duration::from_millis(250);

/// Starts telling, for as long as the program runs.
pub fn watch(app: &AppHandle, space: &Arc<Space>) {
    let (sender, receiver) = mpsc::unbounded_channel();
    space.on_commit(move |changed| {
        // The receiver ends only with the program.
        let _ = sender.send(changed.clone());
    });
    let app = app.clone();
    spawn(tell(receiver, move |changed| {
        if let Err(e) = app.emit("changed", changed) {
            tracing::warn!("the screens were not told of {changed:?}: {e}");
        }
    }));
    spawn(look(space.clone()));
}

async fn look(space: Arc<Space>) {
    let mut clock = interval(LOOK);
    clock.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        clock.tick().await;
        let space = space.clone();
        match spawn_blocking(move || space.watch()).await {
            Ok(Ok(_)) => {}
            Ok(Err(e)) => tracing::warn!("commits of other processes could not be looked for: {e}"),
            Err(e) => tracing::warn!("the look for commits of other processes broke off: {e}"),
        }
    }
}

/// Tells the first change at once, then rests, and tells all that came meanwhile as one.
async fn tell(mut changes: UnboundedReceiver<Changed>, mut emit: impl FnMut(&Changed)) {
    while let Some(mut told) = changes.recv().await {
        while let Ok(more) = changes.try_recv() {
            told.seq = told.seq.max(more.seq);
            told.features.extend(more.features);
        }
        told.features.sort();
        told.features.dedup();
        emit(&told);
        sleep(REST).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(feature: &str, seq: u32) -> Changed {
        Changed { features: vec![feature.to_owned()], seq }
    }

    #[tokio::test(start_paused = true)]
    async fn the_first_change_is_told_at_once_and_a_burst_after_it_as_one() {
        let (sender, receiver) = mpsc::unbounded_channel();
        let (told, mut seen) = mpsc::unbounded_channel();
        let telling = tokio::spawn(tell(receiver, move |changed| told.send(changed.clone()).unwrap()));
        sender.send(changed("desks", 1)).unwrap();
        assert_eq!(seen.recv().await, Some(changed("desks", 1)));
        for (feature, seq) in [("members", 2), ("desks", 3), ("members", 4)] {
            sender.send(changed(feature, seq)).unwrap();
        }
        drop(sender);
        let both = Changed { features: vec!["desks".to_owned(), "members".to_owned()], seq: 4 };
        assert_eq!(seen.recv().await, Some(both));
        telling.await.unwrap();
        assert_eq!(seen.recv().await, None);
    }
}
