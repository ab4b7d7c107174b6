//! Which browser the tests drive: `BROWSER=chromium` (the default), `firefox` or `webkit`.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Chromium,
    Firefox,
    WebKit,
}

/// How Chromium takes the driver's commands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Line {
    /// It ends with the driver.
    Pipe,
    /// Tests may send it commands of their own. It ends with the session.
    Port,
}

impl Kind {
    pub fn asked_for() -> Kind {
        match std::env::var("BROWSER").as_deref() {
            Err(_) | Ok("" | "chromium") => Kind::Chromium,
            Ok("firefox") => Kind::Firefox,
            Ok("webkit") => Kind::WebKit,
            Ok(other) => panic!("BROWSER is {other}: say chromium, firefox or webkit"),
        }
    }

    pub fn driver(self) -> &'static str {
        match self {
            Kind::Chromium => "chromedriver",
            Kind::Firefox => "geckodriver",
            Kind::WebKit => "WebKitWebDriver",
        }
    }

    /// What puts the browser and its driver there.
    pub fn set_up(self) -> &'static str {
        if self == Kind::Chromium { "tools/setup.sh browser" } else { "tools/setup.sh browsers" }
    }

    /// What the driver is asked for. `profile` is a folder for the browser's own files.
    pub fn capabilities(self, profile: &Path, line: Line) -> Map<String, Value> {
        let wishes = match self {
            Kind::Chromium => json!({
                "goog:chromeOptions": with_binary(json!({
                    "args": chromium(profile, line),
                    "perfLoggingPrefs": { "enableNetwork": false, "enablePage": true },
                }), on_path("chromium")),
                // the second tells of file choosers
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            }),
            Kind::Firefox => json!({
                "moz:firefoxOptions": with_binary(json!({
                    "args": ["-headless"],
                    "prefs": { "intl.accept_languages": "en-GB", "ui.prefersReducedMotion": 1 },
                }), on_path("firefox-esr")),
            }),
            Kind::WebKit => {
                json!({ "webkitgtk:browserOptions": with_binary(json!({ "args": ["--automation"] }), mini_browser()) })
            }
        };
        wishes.as_object().cloned().unwrap_or_default()
    }
}

fn chromium(profile: &Path, line: Line) -> Vec<String> {
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // in a process of its own, what a sandboxed frame complains of would be in no log
        "--disable-features=IsolateSandboxedIframes",
        "--no-first-run",
        "--hide-scrollbars",
        "--lang=en-GB",
        "--force-device-scale-factor=1",
    ];
    let profile = format!("--user-data-dir={}", profile.display());
    let pipe = (line == Line::Pipe).then(|| "--remote-debugging-pipe".to_owned());
    arguments.map(str::to_owned).into_iter().chain([profile]).chain(pipe).collect()
}

fn with_binary(mut options: Value, binary: Option<PathBuf>) -> Value {
    if let Some(binary) = binary {
        options["binary"] = json!(binary);
    }
    options
}

/// Where a program is.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// WebKit's own small browser: not on the path, and in a folder with the machine's name in it.
fn mini_browser() -> Option<PathBuf> {
    let machines = std::fs::read_dir("/usr/lib").ok()?.flatten();
    let mut found = machines.flat_map(|machine| {
        ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"]
            .map(|folder| machine.path().join(folder).join("MiniBrowser"))
    });
    found.find(|file| file.is_file())
}
