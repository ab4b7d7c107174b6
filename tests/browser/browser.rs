//! A headless Chromium of one's own, driven over WebDriver. Dropping it ends it, after a panic too.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction, WheelAction, WheelActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};

use crate::site::Site;

/// What the tests say about the page, in the page's own language.
const EYES: &str = include_str!("eyes.js");
/// The longest that anything may take to show in the page, ms.
const PATIENCE: u32 = 10_000;
/// Height of the window unless a picture needs another, px.
const HEIGHT: u32 = 900;
/// Left mouse button.
const LEFT: u64 = 0;

/// Keys by their WebDriver code points.
pub mod key {
    pub const TAB: char = '\u{e004}';
    pub const ENTER: char = '\u{e007}';
    pub const ESCAPE: char = '\u{e00c}';
    pub const END: char = '\u{e010}';
    pub const HOME: char = '\u{e011}';
    pub const LEFT: char = '\u{e012}';
    pub const UP: char = '\u{e013}';
    pub const RIGHT: char = '\u{e014}';
    pub const DOWN: char = '\u{e015}';
}

pub struct Browser {
    pub site: Site,
    runtime: Runtime,
    client: Client,
    session: String,
    driver: Driver,
    profile: PathBuf,
}

impl Browser {
    /// A browser with an empty window, `width` px wide.
    pub fn start(width: u32) -> Browser {
        let site = Site::start();
        let driver = Driver::start();
        let profile = profile();
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let mut capabilities = serde_json::Map::new();
        let mut arguments: Vec<String> = [
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
        ]
        .map(str::to_owned)
        .into();
        arguments.push(format!("--user-data-dir={}", profile.display()));
        let mut options = json!({ "args": arguments });
        if let Some(chromium) = on_path("chromium") {
            options["binary"] = json!(chromium);
        }
        capabilities.insert("goog:chromeOptions".into(), options);
        capabilities.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
        let client = runtime
            .block_on(ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&driver.url()))
            .expect("chromium starts (Debian: apt-get install chromium chromium-driver)");
        let session = runtime.block_on(client.session_id()).expect("a session").expect("a session's id");
        let browser = Browser { site, runtime, client, session, driver, profile };
        browser.resize(width);
        browser
    }

    /// A browser that shows the article's chain, every row of it.
    pub fn with_article(width: u32) -> Browser {
        let browser = Browser::start(width);
        browser.open("/?show=all");
        browser
    }

    /// A browser that shows the article's chain as a reader finds it.
    pub fn with_folds(width: u32) -> Browser {
        let browser = Browser::start(width);
        browser.open("/");
        browser
    }

    /// Opens a page of the site, and waits until it shows a chain or says why not.
    #[track_caller]
    pub fn open(&self, path: &str) {
        self.open_until(path, "!!one('.incident-chain')");
    }

    /// Opens a page of the site, and waits until an expression is true in it.
    #[track_caller]
    pub fn open_until(&self, path: &str, expression: &str) {
        let url = format!("{}{path}", self.site.origin());
        self.runtime.block_on(self.client.goto(&url)).expect("the page loads");
        self.soon(expression, true);
    }

    /// Opens the page with `?src=`, every row there.
    #[track_caller]
    pub fn open_source(&self, source: &str) {
        let escape = |byte: u8| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        };
        self.open(&format!("/?show=all&src={}", source.bytes().map(escape).collect::<String>()));
    }

    /// The value of an expression in the page.
    #[track_caller]
    pub fn see(&self, expression: &str) -> Value {
        let script = format!("{EYES}\nreturn {expression};");
        match self.runtime.block_on(self.client.execute(&script, Vec::new())) {
            Ok(value) => value,
            Err(error) => panic!("{expression}: {error}"),
        }
    }

    /// Runs statements in the page.
    #[track_caller]
    pub fn run(&self, statements: &str) {
        self.see(&format!("(() => {{ {statements} }})()"));
    }

    /// The expression has that value, or has it soon.
    #[track_caller]
    pub fn soon(&self, expression: &str, expected: impl Into<Value>) {
        let expected = expected.into();
        let script = format!(
            "{EYES}
            const [expected, done] = arguments;
            const end = performance.now() + {PATIENCE};
            const look = () => {{
                let found;
                try {{ found = ({expression}); }} catch (error) {{ found = String(error); }}
                if (JSON.stringify(found) === JSON.stringify(expected) || performance.now() > end) done(found ?? null);
                else requestAnimationFrame(look);
            }};
            look();"
        );
        match self.runtime.block_on(self.client.execute_async(&script, vec![expected.clone()])) {
            Ok(found) => assert_eq!(found, expected, "{expression}"),
            Err(error) => panic!("{expression}: {error}"),
        }
    }

    /// What a script gives to its last argument, a function, when it has done.
    #[track_caller]
    pub fn await_script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.runtime.block_on(self.client.execute_async(script, arguments)).expect("a script that comes to its end")
    }

    /// Waits until whatever was set off has been drawn: what happens, happens within two frames and their microtasks.
    pub fn settle(&self) {
        let script = "const [done] = arguments;
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));";
        self.runtime.block_on(self.client.execute_async(script, Vec::new())).expect("the page draws");
    }

    #[track_caller]
    fn find(&self, css: &str) -> Element {
        // by script, for WebDriver's own search ends where a shadow begins
        let found = self.see(&format!("one({})", json!(css)));
        let reference = found.as_object().and_then(|found| found.values().next()?.as_str()).map(str::to_owned);
        match reference {
            Some(reference) => Element::from_element_id(self.client.clone(), ElementRef::from(reference)),
            None => panic!("{css}: there is no such element"),
        }
    }

    /// From now on the page is what that iframe shows, even one of an origin of its own.
    #[track_caller]
    pub fn enter_frame(&self, css: &str) {
        let frame = self.find(css);
        self.runtime.block_on(frame.enter_frame()).expect("an iframe");
    }

    /// And now again the one around it.
    pub fn leave_frame(&self) {
        self.runtime.block_on(self.client.enter_parent_frame()).expect("a page around it");
    }

    /// Scrolls to an element and clicks on its middle.
    #[track_caller]
    pub fn click(&self, css: &str) {
        let element = self.find(css);
        if let Err(error) = self.runtime.block_on(element.click()) {
            panic!("clicking {css}: {error}");
        }
    }

    /// Clicks on a row's title.
    #[track_caller]
    pub fn click_title(&self, row: usize) {
        self.click(&format!("li.ic-row[data-row='{row}'] .ic-opener"));
    }

    /// Chooses in a `<select>`.
    #[track_caller]
    pub fn choose(&self, css: &str, label: &str) {
        let element = self.find(css);
        self.runtime.block_on(element.select_by_label(label)).expect("an option with that label");
    }

    /// Types into a field.
    #[track_caller]
    pub fn type_into(&self, css: &str, text: &str) {
        let element = self.find(css);
        self.runtime.block_on(element.send_keys(text)).expect("a field to type into");
    }

    /// The name that a screen reader reads out.
    #[track_caller]
    pub fn name_of(&self, css: &str) -> String {
        let element = self.find(css);
        let path = format!("element/{}/computedlabel", element.element_id().as_ref());
        self.driver
            .ask("GET", &format!("/session/{}/{path}", self.session), &Value::Null)
            .as_str()
            .expect("a name")
            .to_owned()
    }

    /// Presses keys one after the other, wherever the focus is.
    pub fn press(&self, keys: &[char]) {
        let mut actions = KeyActions::new("keyboard".into());
        for &value in keys {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.runtime.block_on(self.client.perform_actions(actions)).expect("keys are pressed");
    }

    /// Presses the mouse at one point of the window, moves it to another and lets go. CSS px.
    pub fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        let step = |x: f64, y: f64| PointerAction::MoveTo { duration: Some(Duration::from_millis(50)), x, y };
        let actions = MouseActions::new("mouse".into())
            .then(step(from.0, from.1))
            .then(PointerAction::Down { button: LEFT })
            .then(step(f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1)))
            .then(step(to.0, to.1))
            .then(PointerAction::Up { button: LEFT });
        self.runtime.block_on(self.client.perform_actions(actions)).expect("the mouse is dragged");
    }

    /// Turns the mouse wheel at a point of the window.
    pub fn wheel(&self, x: i64, y: i64, down: i64) {
        let turn = WheelAction::Scroll { duration: None, x, y, delta_x: 0, delta_y: down };
        let actions = WheelActions::new("wheel".into()).then(turn);
        self.runtime.block_on(self.client.perform_actions(actions)).expect("the wheel turns");
    }

    /// Makes the window so many px wide without loading anything anew.
    pub fn resize(&self, width: u32) {
        self.resize_to(width, HEIGHT);
    }

    fn resize_to(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics);
        self.soon("[innerWidth, innerHeight]", json!([width, height]));
        self.settle();
    }

    /// What the reader has set: `light` or `dark`, and no motion so that colours stand at once.
    pub fn prefer(&self, scheme: &str) {
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }));
        self.soon(&format!("matchMedia('(prefers-color-scheme: {scheme})').matches"), true);
        self.settle();
    }

    /// Everything that the console was told since the last look and that is worse than information.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.driver.ask("POST", &format!("/session/{}/se/log", self.session), &json!({ "type": "browser" }));
        let entries = log.as_array().cloned().unwrap_or_default();
        let is_bad = |entry: &&Value| entry["level"] == "SEVERE" || entry["level"] == "WARNING";
        entries.iter().filter(is_bad).map(|entry| entry["message"].to_string()).collect()
    }

    /// A picture of the whole page, in `target/screenshots`, for a person to look at. Gives its height, px.
    pub fn picture(&self, name: &str, width: u32) -> u32 {
        // Twice: at its full height the page may get a little higher or lower.
        for _ in 0..2 {
            let height = self.see("Math.ceil(document.documentElement.getBoundingClientRect().height)");
            self.resize_to(width, u32::try_from(height.as_u64().expect("a height")).expect("a height"));
        }
        let height = self.see("innerHeight").as_u64().expect("a height");
        let picture = self.runtime.block_on(self.client.screenshot()).expect("a picture");
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
        std::fs::create_dir_all(&folder).expect("a folder for pictures");
        std::fs::write(folder.join(format!("{name}.png")), picture).expect("a picture is kept");
        self.resize(width);
        u32::try_from(height).expect("a height")
    }

    fn devtools(&self, command: &str, parameters: &Value) -> Value {
        let path = format!("/session/{}/goog/cdp/execute", self.session);
        self.driver.ask("POST", &path, &json!({ "cmd": command, "params": parameters }))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Chromedriver ends its Chromium with the session; killed before, it would leave it behind.
        self.driver.try_ask("DELETE", &format!("/session/{}", self.session), &Value::Null).ok();
        std::fs::remove_dir_all(&self.profile).ok();
    }
}

/// A folder for a browser's own files, not used before.
fn profile() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    std::env::temp_dir().join(format!("incident-chain-{}-{number}", std::process::id()))
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// A chromedriver on a port of its own.
struct Driver {
    process: Child,
    port: u16,
    /// Kept open: a program whose output nobody takes may end on it.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    /// Chromedriver asks for a free port and takes it for IPv4 and IPv6 one after the other: another may come between, and
    /// then it ends. So it is started again.
    fn start() -> Driver {
        (0..5).find_map(|_| Driver::try_start()).expect("chromedriver starts and says its port")
    }

    fn try_start() -> Option<Driver> {
        let process = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut process =
            process.expect("chromedriver is installed (Debian: apt-get install chromium chromium-driver)");
        let mut output = BufReader::new(process.stdout.take().expect("chromedriver's output"));
        let port = output.by_ref().lines().map_while(Result::ok).find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse().ok()
        });
        if port.is_none() {
            let _ = process.wait();
        }
        Some(Driver { process, port: port?, _output: output })
    }

    fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What Chromedriver alone understands, past the WebDriver standard.
    #[track_caller]
    fn ask(&self, method: &str, path: &str, body: &Value) -> Value {
        let answer = self.try_ask(method, path, body).expect("chromedriver answers");
        assert!(answer["value"].get("error").is_none(), "{path}: {answer}");
        answer["value"].clone()
    }

    fn try_ask(&self, method: &str, path: &str, body: &Value) -> std::io::Result<Value> {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.port,
            body.len()
        )?;
        // Chromedriver keeps the line open, so the answer's end is where its header says.
        let mut answer = BufReader::new(stream);
        let mut length = 0;
        for line in answer.by_ref().lines() {
            let line = line?.to_ascii_lowercase();
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().map_err(std::io::Error::other)?;
            }
            if line.is_empty() {
                break;
            }
        }
        let mut body = vec![0; length];
        answer.read_exact(&mut body)?;
        Ok(serde_json::from_slice(&body)?)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
