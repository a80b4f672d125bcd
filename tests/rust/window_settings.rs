//! The window's hardening, rule by rule, read from the files that make it. Left to other places: what a hostile page can
//! do is tried in tests/window; signed installers and the Windows web view's own switches need Windows; asking once more
//! before destructive commands is not built, since each of them can be undone.
#![expect(clippy::disallowed_methods, reason = "a folder this test has made")]

use serde_json::{Value, json};
use sohoi_commands::{ProblemKind, command_names};
use sohoi_tests::{dependencies, files, read};

fn settings() -> Value {
    serde_json::from_str(&read("src-tauri/tauri.conf.json")).expect("tauri.conf.json is JSON")
}

fn security() -> Value {
    settings()["app"]["security"].clone()
}

/// Version of a package in Cargo.lock, as numbers.
fn locked(package: &str) -> Option<Vec<u64>> {
    let lock = read("Cargo.lock");
    let (_, after) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    Some(
        after
            .split('"')
            .next()?
            .split('.')
            .filter_map(|part| part.parse().ok())
            .collect(),
    )
}

/// The line of the workspace manifest that names Tauri.
fn tauri_line() -> String {
    let manifest = read("Cargo.toml");
    manifest
        .lines()
        .find(|line| line.starts_with("tauri = "))
        .expect("tauri is named in Cargo.toml")
        .to_owned()
}

#[test]
fn t01_tauri_is_past_the_version_that_let_other_pages_call_it() {
    assert!(locked("tauri").expect("tauri is locked") >= vec![2, 11, 1]);
    assert_eq!(locked("tauri-plugin-shell"), None, "nothing opens a shell");
}

#[test]
fn t02_every_command_is_listed_so_that_permissions_apply() {
    assert!(read("src-tauri/build.rs").contains(r#".commands(&["run_command"])"#));
    let main = read("src-tauri/src/main.rs");
    assert!(
        main.contains("generate_handler![run_command::run_command]"),
        "the listed command is the only one registered"
    );
}

#[test]
fn t03_the_one_window_may_call_the_one_command_and_nothing_else() {
    let capability: Value =
        serde_json::from_str(&read("src-tauri/capabilities/main.json")).expect("JSON");
    assert_eq!(capability["windows"], json!(["main"]));
    assert_eq!(capability["permissions"], json!(["allow-run-command"]));
    assert!(capability.get("remote").is_none(), "no page from elsewhere");
    assert_eq!(
        files("src-tauri/capabilities", &[".json", ".toml"]).len(),
        1,
        "no second file widens it"
    );
}

#[test]
fn t04_capabilities_are_named_because_an_empty_list_enables_every_file() {
    assert_eq!(security()["capabilities"], json!(["main"]));
}

const POLICY: [&str; 13] = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src ipc: http://ipc.localhost",
    "object-src 'none'",
    "frame-src 'none'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
];

#[test]
fn t05_a_page_loads_its_own_files_only_and_runs_no_inline_code() {
    assert_eq!(security()["csp"], POLICY.join("; "));
}

#[test]
fn t06_in_development_only_the_screens_own_server_is_added() {
    let development = security()["devCsp"]
        .as_str()
        .expect("devCsp is text")
        .replace(" ws://localhost:5173", "");
    assert_eq!(development, POLICY.join("; "));
}

#[test]
fn t07_t08_t09_t10_t12_switches_that_widen_the_page_stay_off() {
    let security = security();
    assert_eq!(security["dangerousDisableAssetCspModification"], false);
    assert_eq!(
        security["freezePrototype"], false,
        "chart libraries assign inherited names"
    );
    assert_eq!(
        security["assetProtocol"],
        json!({ "enable": false, "scope": [] }),
        "photos come by command"
    );
    assert_eq!(
        security["pattern"],
        json!({ "use": "brownfield" }),
        "one command with its own permission instead"
    );
    assert_eq!(settings()["app"]["withGlobalTauri"], false);
    assert!(!tauri_line().contains("protocol-asset") && !tauri_line().contains("isolation"));
}

#[test]
fn t11_headers_switch_off_what_an_office_page_never_needs() {
    let headers = &security()["headers"];
    assert_eq!(headers["X-Content-Type-Options"], "nosniff");
    assert_eq!(headers["Cross-Origin-Opener-Policy"], "same-origin");
    let policy = headers["Permissions-Policy"].as_str().expect("text");
    for feature in [
        "camera",
        "microphone",
        "geolocation",
        "display-capture",
        "usb",
        "clipboard-read",
    ] {
        assert!(
            policy.contains(&format!("{feature}=()")),
            "{feature} is off"
        );
    }
}

#[test]
fn t13_the_window_keeps_nothing_typed_and_opens_no_tools() {
    let windows = settings()["app"]["windows"].clone();
    assert_eq!(windows.as_array().map(Vec::len), Some(1));
    let window = &windows[0];
    for (switch, value) in [
        ("devtools", false),
        ("incognito", true),
        ("generalAutofillEnabled", false),
        ("browserExtensionsEnabled", false),
        // Lists are dropped on the window; the paths go to the desk, never to a command's input.
        ("dragDropEnabled", true),
        ("zoomHotkeysEnabled", true),
    ] {
        assert_eq!(window[switch], value, "{switch}");
    }
    for never in ["additionalBrowserArgs", "proxyUrl", "url"] {
        assert!(window.get(never).is_none(), "{never}");
    }
}

#[test]
fn t14_a_release_has_no_tools_checks_sums_and_survives_a_panic() {
    assert!(!tauri_line().contains("devtools"));
    let manifest = read("Cargo.toml");
    let (_, release) = manifest
        .split_once("[profile.release]")
        .expect("a release profile");
    assert!(release.contains("overflow-checks = true"));
    assert!(
        !manifest.contains("panic = \"abort\"") && !release.contains("debug-assertions = true")
    );
    assert!(
        read("src-tauri/src/run_command.rs").contains("catch_unwind"),
        "a panic in a command becomes an answer"
    );
}

#[test]
fn t15_unused_commands_of_plugins_are_left_out_and_permissions_cannot_grow() {
    assert_eq!(settings()["build"]["removeUnusedCommands"], true);
    assert!(
        tauri_line().contains("default-features = false") && !tauri_line().contains("dynamic-acl")
    );
}

#[test]
fn t16_the_page_goes_nowhere_opens_nothing_and_downloads_nothing() {
    let page = read("src-tauri/src/page.rs");
    for rule in [
        ".on_navigation(is_own_page)",
        ".on_new_window(|_, _| NewWindowResponse::Deny)",
        ".on_download(|_, _| false)",
    ] {
        assert!(page.contains(rule), "{rule}");
    }
}

#[test]
fn t17_t22_few_plugins_and_no_updater() {
    let uses = dependencies("src-tauri/Cargo.toml", "dependencies");
    let plugins: Vec<&String> = uses
        .iter()
        .filter(|name| name.starts_with("tauri-plugin-"))
        .collect();
    assert_eq!(
        plugins,
        ["tauri-plugin-dialog", "tauri-plugin-single-instance"]
    );
    let main = read("src-tauri/src/main.rs");
    let first = main
        .find("tauri_plugin_single_instance::init")
        .expect("registered");
    assert!(
        first < main.find("tauri_plugin_dialog::init").expect("registered"),
        "a second start ends before anything else"
    );
    assert!(
        settings()["plugins"].is_null() && settings()["bundle"]["createUpdaterArtifacts"].is_null()
    );
}

#[test]
fn t18_no_path_crosses_and_no_input_carries_more_than_it_should() {
    let contract = read("ui/src/bridge/contract.ts");
    let paths: Vec<&str> = contract
        .lines()
        .filter(|line| line.contains("path:") || line.contains("path?:"))
        .collect();
    assert!(paths.is_empty(), "files are named by tokens: {paths:?}");
    let folder = std::env::temp_dir().join(format!("sohoi-window-settings-{}", std::process::id()));
    let mut desk = sohoi_commands::Desk::new(Box::new(NobodyThere(folder.clone())));
    let open: Vec<&str> = command_names()
        .iter()
        .copied()
        .filter(|name| {
            let answer = sohoi_commands::run(&mut desk, name, r#"{"not_in_the_contract": 1}"#);
            !matches!(answer, Err(problem) if matches!(problem.kind, ProblemKind::BadInput))
        })
        .collect();
    let _ = std::fs::remove_dir_all(folder);
    assert!(
        open.is_empty(),
        "these commands took a field they do not know: {open:?}"
    );
}

struct NobodyThere(std::path::PathBuf);

impl sohoi_commands::Host for NobodyThere {
    fn clock(&self) -> Box<dyn sohoi_commands::Clock> {
        Box::new(sohoi_commands::SystemClock)
    }
    fn places(&self) -> sohoi_commands::Places {
        let at = |name: &str| self.0.join(name);
        sohoi_commands::Places {
            office: at("office"),
            sample: at("sample"),
            backups: at("backups"),
            exports: at("exports"),
            logs: at("logs"),
            display: at("display.json"),
        }
    }
    fn confirm(&mut self, _sentence: &str) -> bool {
        false
    }
    fn pick_file(&mut self, _kind: sohoi_commands::PickKind) -> Option<std::path::PathBuf> {
        None
    }
    fn save_as(&mut self, _folder: &std::path::Path, _name: &str) -> Option<std::path::PathBuf> {
        None
    }
    fn open_in_viewer(&mut self, _path: &std::path::Path) {}
    fn worker(&self) -> sohoi_commands::Worker {
        sohoi_commands::Worker::in_this_process()
    }
    fn progress(&mut self, _label: &'static str, _done: u64, _total: u64) {}
}

#[test]
fn t20_the_screens_make_no_html_from_text_and_keep_nothing() {
    const NEVER: [&str; 10] = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "dangerouslySetInnerHTML",
        "eval(",
        "new Function",
        "srcdoc",
        "sessionStorage",
        "localStorage",
    ];
    for path in files("ui/src", &[".ts", ".tsx"])
        .into_iter()
        .filter(|path| !path.to_string_lossy().contains(".test."))
    {
        let text = read(&path);
        for word in NEVER {
            assert!(!text.contains(word), "{} says {word}", path.display());
        }
    }
    let page = read("ui/index.html");
    assert!(
        !page.contains("http://") && !page.contains("https://"),
        "nothing comes from elsewhere"
    );
    assert!(read("ui/vite.config.ts").contains("sourcemap: false"));
}

#[test]
fn t21_the_installer_is_for_one_user_works_offline_and_carries_only_the_program() {
    let bundle = settings()["bundle"].clone();
    assert!(
        bundle["resources"].is_null(),
        "no tests, maps or settings travel along"
    );
    assert_eq!(
        bundle["windows"]["webviewInstallMode"]["type"],
        "offlineInstaller"
    );
    assert_eq!(bundle["windows"]["nsis"]["installMode"], "currentUser");
    assert_eq!(settings()["identifier"], "vn.sohoi.desktop");
}
