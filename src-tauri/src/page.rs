//! The one page in the one window: where it may go (nowhere else), when it is shown, and what is said if it stays blank.

use std::time::Duration;

use tauri::webview::{NewWindowResponse, WebviewWindowBuilder};
use tauri::{AppHandle, DragDropEvent, Manager, Url, WindowEvent};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

use crate::open_desk::OpenDesk;
use crate::{places, words};

const WINDOW: &str = "main";
/// A page that has asked for nothing by then will not paint any more.
const BLANK_AFTER: Duration = Duration::from_secs(10);

pub fn open(app: &AppHandle) -> tauri::Result<()> {
    let mut settings = app
        .config()
        .app
        .windows
        .first()
        .ok_or(tauri::Error::WindowNotFound)?
        .clone();
    // WebKit lets WebDriver see only a page that may keep things; a desk driven by a test has nothing to hide.
    settings.incognito &= !driven_by_a_test();
    WebviewWindowBuilder::from_config(app, &settings)?
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .build()?
        .on_window_event(take_dropped(app.clone()));
    watch_for_blank(app.clone());
    Ok(())
}

fn driven_by_a_test() -> bool {
    places::given_home().is_some() && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

/// Only the pages inside the program; on Windows the web view gives them a name that looks like a host.
fn is_own_page(address: &Url) -> bool {
    match address.scheme() {
        "tauri" => address.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && address.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// Files dropped on the window: their paths go to the desk, and the page only hears that there are some.
fn take_dropped(app: AppHandle) -> impl Fn(&WindowEvent) + Send + 'static {
    move |event| {
        if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
            let (app, paths) = (app.clone(), paths.clone());
            // The desk may be at work, and this thread draws.
            std::thread::spawn(move || {
                app.state::<OpenDesk>().files_dropped(paths);
                // A page that does not listen loses nothing.
                if let Some(window) = app.get_webview_window(WINDOW) {
                    let _ = window.eval("window.dispatchEvent(new Event(\"files_dropped\"))");
                }
            });
        }
    }
}

/// The window stays hidden until the page's first command was answered, so she never looks at an empty frame.
pub fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(WINDOW) {
        // A window that cannot be shown is caught by the watch for blank pages.
        let _ = window.show();
        let _ = window.set_focus();
    }
}

pub fn bring_to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(WINDOW) {
        let _ = window.unminimize();
    }
    show(app);
}

fn watch_for_blank(app: AppHandle) {
    std::thread::spawn(move || {
        std::thread::sleep(BLANK_AFTER);
        if !app.state::<OpenDesk>().page_has_spoken() {
            eprintln!("the page asked for nothing in {} s", BLANK_AFTER.as_secs());
            show(&app);
            app.dialog()
                .message(words::BLANK_PAGE)
                .title(words::TITLE)
                .kind(MessageDialogKind::Error)
                .show(|_| {});
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_programs_own_pages_may_be_opened() {
        let check = |address: &str, own: bool| {
            let address: Url = address.parse().expect("a test's address");
            assert_eq!(is_own_page(&address), own, "{address}");
        };
        check("tauri://localhost/index.html", true);
        check("tauri://elsewhere/index.html", false);
        check("https://example.org/", false);
        check("http://localhost:5173/", false);
        check("http://tauri.localhost.example.org/", false);
        check("file:///etc/passwd", false);
        check("data:text/html,<p>", false);
        check("about:blank", false);
    }
}
