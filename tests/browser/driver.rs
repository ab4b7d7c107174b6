//! The driver program between the tests and a browser. It speaks WebDriver, over HTTP on this machine.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::kind::{Kind, on_path};

/// The longest that a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs a driver until nobody can write to this shell any more, then takes away the folder that its browser has left. So nothing is left by
/// tests that end without dropping it: after Ctrl-C, and where a static holds it.
const WHILE_TESTED: &str = r#"trap "" INT; "$@" & read -r _; kill $! 2>/dev/null; wait; (sleep 1; rm -rf "$0") &"#;

/// A driver on a port of its own, with a folder for its browser's files. Dropping it ends it.
pub struct Driver {
    shell: Child,
    port: u16,
    /// Not used before.
    pub folder: PathBuf,
    /// Kept open: a program whose output nobody takes may end on it.
    _output: BufReader<ChildStdout>,
    /// Where a browser that cannot do without a screen draws.
    _screen: Option<Screen>,
}

impl Driver {
    /// Between finding a free port and taking it another may come, and then a driver ends. So it is started again.
    pub fn start(kind: Kind) -> Driver {
        assert!(on_path(kind.driver()).is_some(), "{} is not installed: run {}", kind.driver(), kind.set_up());
        (0..5).find_map(|_| Driver::try_start(kind)).unwrap_or_else(|| panic!("{} starts and listens", kind.driver()))
    }

    fn try_start(kind: Kind) -> Option<Driver> {
        let screen = (kind == Kind::WebKit).then(Screen::start);
        let port = TcpListener::bind(("127.0.0.1", 0)).ok()?.local_addr().ok()?.port();
        let folder = folder();
        let mut command = Command::new("sh");
        command.args(["-c", WHILE_TESTED]).arg(&folder).args([kind.driver(), &format!("--port={port}")]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        if let Some(screen) = &screen {
            command.env("DISPLAY", format!(":{}", screen.number));
        }
        let mut shell = command.spawn().expect("a shell");
        let output = BufReader::new(shell.stdout.take().expect("a driver's output"));
        let driver = Driver { shell, port, folder, _output: output, _screen: screen };
        driver.listens().then_some(driver)
    }

    fn listens(&self) -> bool {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            let status = self.try_ask("GET", "/status", &Value::Null);
            if status.is_ok_and(|status| status["value"]["ready"] == true) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What fantoccini has no words for.
    #[track_caller]
    pub fn ask(&self, method: &str, path: &str, body: &Value) -> Value {
        let answer = self.try_ask(method, path, body).expect("the driver answers");
        assert!(answer["value"].get("error").is_none(), "{path}: {answer}");
        answer["value"].clone()
    }

    pub fn try_ask(&self, method: &str, path: &str, body: &Value) -> std::io::Result<Value> {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.port,
            body.len()
        )?;
        // A driver keeps the line open, so the answer's end is where its header says.
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
        drop(self.shell.stdin.take());
        self.shell.wait().ok();
    }
}

/// The name of a folder that is not there yet.
fn folder() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    std::env::temp_dir().join(format!("incident-chain-{}-{number}", std::process::id()))
}

/// A screen that nobody sees.
struct Screen {
    process: Child,
    number: u32,
}

impl Screen {
    fn start() -> Screen {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
        let process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut process = process.expect("Xvfb is installed (Debian: apt-get install xvfb)");
        let mut line = String::new();
        BufReader::new(process.stdout.take().expect("Xvfb's output"))
            .read_line(&mut line)
            .expect("Xvfb says its number");
        Screen { process, number: line.trim().parse().expect("a screen's number") }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
