//! The built screens over HTTP, with the headers the window sends: read from the window's own settings, so that a page
//! that would break a rule there breaks it here too.

use std::path::{Component, Path, PathBuf};

const WINDOW_SETTINGS: &str = include_str!("../../src-tauri/tauri.conf.json");

/// Name and value of every header the window puts on a page.
pub fn window_headers() -> Vec<(String, String)> {
    let settings: serde_json::Value =
        serde_json::from_str(WINDOW_SETTINGS).expect("Tauri reads the same file at every build");
    let security = &settings["app"]["security"];
    // The window's commands go through its own scheme; here they are requests to the host itself.
    let policy = text(&security["csp"]).replace("connect-src ", "connect-src 'self' ");
    let mut headers = vec![("Content-Security-Policy".to_owned(), policy)];
    for (name, value) in security["headers"].as_object().into_iter().flatten() {
        headers.push((name.clone(), text(value)));
    }
    headers
}

fn text(value: &serde_json::Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The file for an address below `ui`, or None if there is none. An address without an ending is a screen.
pub fn file_for(ui: &Path, address: &str) -> Option<PathBuf> {
    let path = address
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .trim_start_matches('/');
    let inside = Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if !inside {
        return None;
    }
    let file = ui.join(path);
    if file.is_file() {
        Some(file)
    } else if Path::new(path).extension().is_none() {
        Some(ui.join("index.html"))
    } else {
        None
    }
}

pub fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("woff") => "font/woff",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
