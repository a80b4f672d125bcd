//! WebKitGTK reads two of its settings from the environment only. The program starts itself again with them, because
//! changing the environment of a running program is not safe.

use std::os::unix::process::CommandExt;
use std::process::Command;

/// Drawing through DMA-BUF stays blank on some graphics drivers, and office screens need no compositing; without both
/// the window also takes a quarter less memory.
const SETTINGS: [&str; 2] = [
    "WEBKIT_DISABLE_DMABUF_RENDERER",
    "WEBKIT_DISABLE_COMPOSITING_MODE",
];

/// Returns only if the settings are there already, or if starting again failed: then WebKit's own choice must do.
pub fn start_again_with_its_settings() {
    if SETTINGS.iter().all(|name| std::env::var_os(name).is_some()) {
        return;
    }
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let mut again = Command::new(program);
    again.args(std::env::args_os().skip(1));
    for name in SETTINGS {
        if std::env::var_os(name).is_none() {
            again.env(name, "1");
        }
    }
    let error = again.exec();
    eprintln!("could not start again with WebKit's settings: {error}");
}
