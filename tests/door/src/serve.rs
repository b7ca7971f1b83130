//! The door's paths: `POST /ask` (an envelope; lines of progress, then the reply), `POST /upload` (bytes to be staged,
//! named by the header `x-file-name`), `GET /kept/SHA256` (a kept file's bytes), `GET /changed` (server-sent events), and
//! the screens. All but the screens want the token, in the header `x-token` or in the address.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use frontdesk::printer;
use frontdesk::seat::Seat;
use frontdesk::space::{Changed, Space};
use futures_util::stream;
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use tokio::sync::broadcast::{self, error::RecvError};
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

struct Door {
    space: Arc<Space>,
    seat: Seat,
    token: String,
    changes: broadcast::Sender<Changed>,
}

#[derive(Deserialize)]
struct Address {
    token: Option<String>,
}

/// The whole door.
pub fn door(space: Arc<Space>, token: String) -> Router {
    let (changes, _) = broadcast::channel(1024);
    let told = changes.clone();
    space.on_commit(move |changed| {
        // Nobody may be listening.
        let _ = told.send(changed.clone());
    });
    tokio::spawn(look(space.clone()));
    let door = Arc::new(Door { space, seat: Seat::default(), token, changes });
    Router::new()
        .route("/ask", post(ask))
        .route("/upload", post(upload))
        .route("/kept/{sha256}", get(kept))
        .route("/changed", get(changed))
        .fallback(get(crate::screens::file))
        .layer(DefaultBodyLimit::disable())
        .with_state(door)
}

async fn look(space: Arc<Space>) {
    let mut clock = tokio::time::interval(Duration::from_millis(250));
    loop {
        clock.tick().await;
        let space = space.clone();
        // A failed look is followed by the next one.
        let _ = spawn_blocking(move || space.watch()).await;
    }
}

async fn ask(State(door): State<Arc<Door>>, headers: HeaderMap, line: String) -> Response {
    if !door.admits(&headers, None) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let (sender, receiver) = mpsc::unbounded_channel::<String>();
    spawn_blocking(move || {
        // The page may have gone meanwhile; the act stands.
        let say = |line: &str| drop(sender.send(format!("{line}\n")));
        let reply =
            printer::answer(&door.space, &line).unwrap_or_else(|| door.seat.ask(&door.space, &line, &say));
        say(&reply);
    });
    let lines = stream::unfold(receiver, async |mut receiver| {
        let line = receiver.recv().await?;
        Some((Ok::<_, std::convert::Infallible>(line), receiver))
    });
    ([(header::CONTENT_TYPE, "application/x-ndjson")], Body::from_stream(lines)).into_response()
}

async fn upload(State(door): State<Arc<Door>>, headers: HeaderMap, bytes: Bytes) -> Response {
    if !door.admits(&headers, None) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let name = headers.get("x-file-name").and_then(|name| name.to_str().ok()).unwrap_or_default();
    let name = percent_decode_str(name).decode_utf8_lossy().into_owned();
    let staged = spawn_blocking(move || door.seat.stage(&door.space, &name, &bytes)).await;
    staged.map_err(|e| (StatusCode::INTERNAL_SERVER_ERROR, e.to_string())).into_response()
}

async fn kept(
    State(door): State<Arc<Door>>,
    headers: HeaderMap,
    address: Query<Address>,
    Path(sha256): Path<String>,
) -> Response {
    if !door.admits(&headers, address.token.as_deref()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let bytes = door.space.files().path(&sha256).ok().and_then(|path| std::fs::read(path).ok());
    bytes.ok_or(StatusCode::NOT_FOUND).into_response()
}

async fn changed(State(door): State<Arc<Door>>, headers: HeaderMap, address: Query<Address>) -> Response {
    if !door.admits(&headers, address.token.as_deref()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let events = stream::unfold(door.changes.subscribe(), async |mut changes| {
        let changed = match changes.recv().await {
            Ok(changed) => changed,
            // The page fell behind by more than the channel holds: everything may have changed.
            Err(RecvError::Lagged(_)) => Changed { features: vec!["*".to_owned()], seq: 0 },
            Err(RecvError::Closed) => return None,
        };
        let event = serde_json::to_string(&changed).map(|changed| format!("data: {changed}\n\n"));
        Some((event, changes))
    });
    ([(header::CONTENT_TYPE, "text/event-stream")], Body::from_stream(events)).into_response()
}

impl Door {
    fn admits(&self, headers: &HeaderMap, address: Option<&str>) -> bool {
        let header = headers.get("x-token").and_then(|token| token.to_str().ok());
        header.or(address) == Some(self.token.as_str())
    }
}
