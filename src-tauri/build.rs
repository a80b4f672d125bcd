//! Generates the window's permissions. Every command is listed here, because without a list Tauri lets any page call
//! any registered command.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&["run_command"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    if let Err(error) = tauri_build::try_build(attributes) {
        panic!("the window's settings do not fit together: {error:#}");
    }
}
