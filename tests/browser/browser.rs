//! A browser for one test, driven over WebDriver. Dropping it stops it or leaves it to the next test; after a panic it is stopped.

use std::ops::Deref;
use std::path::Path;

use fantoccini::error::CmdError;
use serde_json::{Value, json};

use crate::kind::{Kind, Line};
use crate::running::Running;
use crate::site::Site;

/// What the tests say about the page, in the page's own language.
const EYES: &str = include_str!("eyes.js");
/// The longest that anything may take to show in the page, ms.
const PATIENCE: u32 = 20_000;
/// How often to look, ms. (What is hidden draws no frames to wait for.)
const LOOK: u32 = 15;
/// Height of the window unless a picture needs another, px.
const HEIGHT: u32 = 900;

pub struct Browser {
    pub site: Site,
    /// Stands before every script that is run in the page.
    eyes: String,
    /// Always there, until it is dropped.
    running: Option<Running>,
}

impl Deref for Browser {
    type Target = Running;

    fn deref(&self) -> &Running {
        self.running.as_ref().expect("a browser")
    }
}

impl Browser {
    /// A browser with an empty window, `width` px wide, and the built page to look at.
    pub fn start(width: u32) -> Browser {
        Browser::at(Site::start(), "", width)
    }

    /// A browser for another site, with more words for what is seen there.
    pub fn at(site: Site, eyes: &str, width: u32) -> Browser {
        Browser::before(Running::idle_or_new(Kind::asked_for()), site, eyes, width)
    }

    /// The same, which has done nothing before and has a [`devtools_address`](Browser::devtools_address).
    pub fn apart(site: Site, eyes: &str, width: u32) -> Browser {
        Browser::before(Running::start(Kind::asked_for(), Line::Port), site, eyes, width)
    }

    fn before(running: Running, site: Site, eyes: &str, width: u32) -> Browser {
        let browser = Browser { site, eyes: format!("{EYES}\n{eyes}"), running: Some(running) };
        browser.resize(width);
        browser
    }

    /// A browser that shows the article's chain, every row of it.
    pub fn with_article(width: u32) -> Browser {
        let browser = Browser::start(width);
        browser.open("/?show=all");
        browser
    }

    /// A browser that shows the article's chain with nine incidents more, all unfolded, and its filters.
    pub fn with_filters(width: u32) -> Browser {
        let browser = Browser::start(width);
        browser.open_source("fixtures/twenty.json");
        browser.soon("rows().length", 20);
        browser.click(".ic-tools > .ic-opens > summary");
        browser
    }

    /// A browser that shows the article's chain as a reader finds it.
    pub fn with_folds(width: u32) -> Browser {
        let browser = Browser::start(width);
        browser.open("/");
        browser
    }

    /// Goes to the window with that number, from 0. The next number is that of a new one.
    pub fn window(&self, number: usize) {
        let there = self.runtime.block_on(self.client.windows()).expect("windows");
        let window = there.into_iter().nth(number);
        let window =
            window.unwrap_or_else(|| self.runtime.block_on(self.client.new_window(true)).expect("a window").handle);
        self.runtime.block_on(self.client.switch_to_window(window)).expect("the window is there");
    }

    /// Opens a page of the site, and waits until it shows a whole chain or says why not.
    #[track_caller]
    pub fn open(&self, path: &str) {
        self.open_until(path, "is_shown()");
    }

    /// Opens a page of the site, and waits until an expression is true in it.
    #[track_caller]
    pub fn open_until(&self, path: &str, expression: &str) {
        let url = format!("{}{path}", self.site.origin());
        self.runtime.block_on(self.client.goto(&url)).expect("the page loads");
        self.soon(expression, true);
    }

    /// Back to the page before.
    #[track_caller]
    pub fn back(&self) {
        self.runtime.block_on(self.client.back()).expect("there is a page before");
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
        let script = format!("{}\nreturn {expression};", self.eyes);
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
            "{}
            const [expected, done] = arguments;
            const end = performance.now() + {PATIENCE};
            const look = () => {{
                let found;
                try {{ found = ({expression}); }} catch (error) {{ found = String(error); }}
                if (JSON.stringify(found) === JSON.stringify(expected) || performance.now() > end) done(found ?? null);
                else setTimeout(look, {LOOK});
            }};
            look();",
            self.eyes
        );
        let ask = || self.runtime.block_on(self.client.execute_async(&script, vec![expected.clone()]));
        // in WebKit a page that is left gives an error in place of an answer: the next page is asked
        let is_left = |error: &CmdError| error.to_string().contains("before the unload event");
        let answer = ask();
        let answer = if answer.as_ref().is_err_and(is_left) { ask() } else { answer };
        match answer {
            Ok(found) => assert_eq!(
                found,
                expected,
                "{expression}; so far {}",
                self.see("JSON.stringify([window.told, window.faults])")
            ),
            Err(error) => panic!("{expression}: {error}"),
        }
    }

    /// What a script gives to its last argument, a function, when it has done.
    #[track_caller]
    pub fn await_script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.runtime.block_on(self.client.execute_async(script, arguments)).expect("a script that comes to its end")
    }

    /// Waits until whatever was set off has been drawn: what happens at once, within two frames and their microtasks; what is put off, within
    /// three timers of 30 ms, each of which sets the next. Ours are set after those, and run later.
    pub fn settle(&self) {
        let script = "const [done] = arguments;
            const wait = (times) => (times ? setTimeout(wait, 31, times - 1) : done());
            requestAnimationFrame(() => requestAnimationFrame(() => wait(3)));";
        self.runtime.block_on(self.client.execute_async(script, Vec::new())).expect("the page draws");
    }

    /// Makes the window so many px wide without loading anything anew.
    pub fn resize(&self, width: u32) {
        self.resize_to(width, HEIGHT);
    }

    fn resize_to(&self, width: u32, height: u32) {
        if self.kind != Kind::Chromium {
            // The others have windows as wide as their own system lets them be; what needs a width sets one in the page.
            self.runtime.block_on(self.client.set_window_size(width, height)).expect("a window of that size");
            return self.settle();
        }
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics);
        self.soon("[innerWidth, innerHeight]", json!([width, height]));
        self.settle();
    }

    /// What the reader has set: `light` or `dark`, and no motion so that colours stand at once.
    pub fn prefer(&self, scheme: &str) {
        self.emulate(&[("prefers-color-scheme", scheme)]);
    }

    /// What else a reader can have set, by the names of media features. No motion, here too.
    pub fn emulate(&self, media: &[(&str, &str)]) {
        let still = [("prefers-reduced-motion", "reduce")];
        let all = media.iter().chain(&still);
        let features: Vec<Value> = all.map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }));
        for (name, value) in media {
            self.soon(&format!("matchMedia('({name}: {value})').matches"), true);
        }
        self.settle();
    }

    /// Everything that the console was told since the last look and that is worse than information. Only Chromium tells.
    pub fn complaints(&self) -> Vec<String> {
        if self.kind != Kind::Chromium {
            return Vec::new();
        }
        let entries = self.log("browser");
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

    /// Whether pages may run scripts. Chromium only.
    pub fn allow_scripts(&self, allowed: bool) {
        self.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": !allowed }));
    }

    /// Puts the page to sleep, or wakes it. Chromium only.
    pub fn freeze(&self, is_frozen: bool) {
        let state = if is_frozen { "frozen" } else { "active" };
        self.devtools("Page.setWebLifecycleState", &json!({ "state": state }));
    }

    /// Makes the browser let go of what nobody can reach any more. Chromium only.
    pub fn collect_garbage(&self) {
        self.devtools("HeapProfiler.collectGarbage", &json!({}));
    }

    /// How often a file chooser has opened since it was last asked. Chromium only; from the first time on none is shown.
    pub fn choosers_opened(&self) -> usize {
        self.devtools("Page.setInterceptFileChooserDialog", &json!({ "enabled": true }));
        let events = self.log("performance");
        events.iter().filter(|event| event["message"].to_string().contains("Page.fileChooserOpened")).count()
    }

    /// Where the browser itself takes commands for this page, and sends events. Chromium only.
    pub fn devtools_address(&self) -> String {
        let ports = std::fs::read_to_string(self.driver.folder.join("DevToolsActivePort"));
        let ports = ports.expect("the browser says its port, if it was started by Browser::apart");
        let port = ports.lines().next().expect("a port");
        let page = self.runtime.block_on(self.client.window()).expect("a window");
        format!("ws://127.0.0.1:{port}/devtools/page/{}", String::from(page))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let passed = self.running.take().filter(|_| !std::thread::panicking());
        passed.into_iter().for_each(|running| running.leave(&self.site.origin()));
    }
}
