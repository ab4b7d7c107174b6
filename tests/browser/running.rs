//! Browsers that run. To start one takes longer than many a test, so a test that has passed leaves its browser to the next.

use std::sync::Mutex;

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};

use crate::driver::Driver;
use crate::kind::{Kind, Line};

/// The longest that one script may take, ms. The list of attacks is one long script, and half a minute is short for it on a busy machine.
const SCRIPT: u32 = 120_000;

/// Those that wait for a test.
static IDLE: Mutex<Vec<Running>> = Mutex::new(Vec::new());

/// A browser that runs. Dropping it stops it.
pub struct Running {
    pub kind: Kind,
    pub(crate) runtime: Runtime,
    pub(crate) client: Client,
    pub(crate) session: String,
    pub(crate) driver: Driver,
    line: Line,
}

impl Running {
    /// One with an empty window that knows of no page.
    pub fn idle_or_new(kind: Kind) -> Running {
        let idle = IDLE.lock().expect("the list").pop();
        idle.unwrap_or_else(|| Running::start(kind, Line::Pipe))
    }

    pub fn start(kind: Kind, line: Line) -> Running {
        let driver = Driver::start(kind);
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(kind.capabilities(&driver.folder, line));
        let client = runtime.block_on(builder.connect(&driver.url()));
        let client = client.unwrap_or_else(|error| panic!("{kind:?} starts ({}): {error}", kind.set_up()));
        let session = runtime.block_on(client.session_id()).expect("a session").expect("a session's id");
        driver.ask("POST", &format!("/session/{session}/timeouts"), &json!({ "script": SCRIPT }));
        Running { kind, runtime, client, session, driver, line }
    }

    /// Leaves it to the next test, without anything of this one and its site. Only Chromium can forget all of that.
    pub fn leave(self, origin: &str) {
        if self.kind == Kind::Chromium && self.line == Line::Pipe && self.runtime.block_on(self.renew()).is_ok() {
            self.forget(origin);
            IDLE.lock().expect("the list").push(self);
        }
    }

    /// A new window in place of all others. What was emulated ends with them.
    async fn renew(&self) -> Result<(), CmdError> {
        let old = self.client.windows().await?;
        let new = self.client.new_window(true).await?.handle;
        for window in old {
            self.client.switch_to_window(window).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(new).await
    }

    /// What the browser itself still knows; and its window is the one in front, without which nothing in it has the focus.
    fn forget(&self, origin: &str) {
        self.devtools("Page.bringToFront", &json!({}));
        self.devtools("Network.clearBrowserCookies", &json!({}));
        self.devtools("Network.clearBrowserCache", &json!({}));
        self.devtools("Storage.clearDataForOrigin", &json!({ "origin": origin, "storageTypes": "all" }));
        self.devtools("Browser.setDownloadBehavior", &json!({ "behavior": "default" }));
        for log in ["browser", "performance"] {
            self.log(log);
        }
    }

    /// What a log has had since the last look. Chromium only.
    #[track_caller]
    pub(crate) fn log(&self, name: &str) -> Vec<Value> {
        let log = self.driver.ask("POST", &format!("/session/{}/se/log", self.session), &json!({ "type": name }));
        log.as_array().cloned().unwrap_or_default()
    }

    #[track_caller]
    pub(crate) fn devtools(&self, command: &str, parameters: &Value) -> Value {
        let path = format!("/session/{}/goog/cdp/execute", self.session);
        self.driver.ask("POST", &path, &json!({ "cmd": command, "params": parameters }))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // A browser may end only with its session: if the driver were ended before, it would be left behind.
        self.driver.try_ask("DELETE", &format!("/session/{}", self.session), &Value::Null).ok();
    }
}
