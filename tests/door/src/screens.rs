//! The built screens, under the window's own content policy.

use std::path::{Component, Path};

use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::root;

/// The window's configuration is the only place where the policy is written.
const WINDOW: &str = include_str!("../../../src-tauri/tauri.conf.json");

/// A file of `ui/dist`; `/` is its first page.
pub async fn file(uri: Uri) -> Response {
    let path = uri.path().trim_start_matches('/');
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    let stays_inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    let bytes = stays_inside.then(|| std::fs::read(root().join("ui/dist").join(path)).ok()).flatten();
    match bytes {
        Some(bytes) => {
            let head =
                [(header::CONTENT_TYPE, kind(path)), (header::CONTENT_SECURITY_POLICY, policy().as_str())]
                    .map(|(name, value)| (name, value.to_owned()));
            (head, bytes).into_response()
        }
        // Browsers ask for one unasked; the screens have none.
        None if path == Path::new("favicon.ico") => StatusCode::NO_CONTENT.into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn policy() -> String {
    let window: Value = serde_json::from_str(WINDOW).unwrap_or_default();
    window["app"]["security"]["csp"].as_str().unwrap_or("default-src 'none'").to_owned()
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_the_windows_own_and_lets_no_foreign_script_in() {
        assert!(policy().starts_with("default-src 'self'"), "{}", policy());
        assert!(!policy().contains("unsafe"), "{}", policy());
    }

    #[tokio::test]
    async fn no_path_leads_out_of_the_screens() {
        for path in ["/../package.json", "/assets/../../package.json", "/nowhere.js"] {
            let uri = path.parse().unwrap();
            assert_eq!(file(uri).await.status(), StatusCode::NOT_FOUND, "{path}");
        }
    }
}
