//! A web server for the built page and the chains of `fixtures`, in this process and on this machine only.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::fixtures;

/// What the page needs according to the embedding contract, and no more. The icon is a `data:` address.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:";

const ARTICLE: &str = r#"<!doctype html><link rel="icon" href="data:,"><title>An article</title><p>Before.</p>
<incident-chain id="good" src="fixtures/small.json"><p>What stands here without script.</p></incident-chain>
<incident-chain id="inline"><script type="application/json">{"title": "Inline", "incidents": [{"title": "A raid", "date": "2023"}]}</script></incident-chain>
<incident-chain id="bad" src="fixtures/half.json"><p>What stands here without script.</p></incident-chain>
<p>After.</p><script type="module" src="embed.js"></script>"#;

const HOSTILE: &str = r#"<!doctype html><link rel="icon" href="data:,"><title>An article</title>
<incident-chain id="hostile" loading="eager" src="fixtures/small.json"></incident-chain><script type="module" src="embed.js"></script>"#;

pub struct Site {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// Serves `dist/` until the process ends.
    pub fn start() -> Site {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        assert!(
            dist.join("index.html").is_file(),
            "There is no page to test in {}: run `make dist` first.",
            dist.display()
        );
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (dist, log) = (dist.clone(), Arc::clone(&log));
                // A browser hangs up when it is closed: that is no fault of the page.
                thread::spawn(move || answer(&stream, &dist, &log).ok());
            }
        });
        Site { port, asked }
    }

    /// The page's own origin.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The same files at an origin that is not the page's own.
    pub fn other_origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// `host/path` of every request so far.
    pub fn requests(&self) -> Vec<String> {
        self.asked.lock().expect("the log").clone()
    }

    /// Whether anything asked the other origin for anything.
    pub fn was_other_origin_asked(&self) -> bool {
        self.asked.lock().expect("the log").iter().any(|asked| asked.starts_with("localhost"))
    }
}

fn answer(mut stream: &TcpStream, dist: &Path, log: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    let mut host = String::new();
    for line in lines {
        let line = line?;
        if line.is_empty() {
            break;
        }
        if let Some((_, value)) = line.split_once(": ").filter(|(name, _)| name.eq_ignore_ascii_case("host")) {
            host = value.to_owned();
        }
    }
    let path = request.split(' ').nth(1).unwrap_or("/").split(['?', '#']).next().unwrap_or("/").to_owned();
    log.lock().expect("the log").push(format!("{host}{path}"));
    if path == "/redirect.json" {
        let other = host.replace("127.0.0.1", "localhost");
        let header = format!("HTTP/1.1 302 Found\r\nLocation: http://{other}/data/al-asad.json\r\n");
        return write!(stream, "{header}Content-Length: 0\r\nConnection: close\r\n\r\n");
    }
    let (status, body) = match find(&path, dist) {
        Some(body) => ("200 OK", body),
        None => ("404 Not Found", b"There is no such file.".to_vec()),
    };
    let mime = mime(if status.starts_with("200") { &path } else { ".txt" });
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         Content-Security-Policy: {POLICY}\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

fn find(path: &str, dist: &Path) -> Option<Vec<u8>> {
    if let Some(name) = path.strip_prefix("/fixtures/") {
        return fixtures::text(name).map(String::into_bytes);
    }
    let index = || std::fs::read_to_string(dist.join("index.html")).ok();
    match path {
        "/" => index().map(String::into_bytes),
        // The same page in a language that is written from right to left.
        "/rtl.html" => {
            index().map(|page| page.replace("<html lang=\"en\">", "<html lang=\"ar\" dir=\"rtl\">").into_bytes())
        }
        "/hostile.html" => Some(HOSTILE.into()),
        // an article with the tag in it
        "/article.html" => Some(ARTICLE.as_bytes().to_vec()),
        _ if path.contains("..") => None,
        _ => std::fs::read(dist.join(PathBuf::from(path.trim_start_matches('/')))).ok(),
    }
}

fn mime(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("html", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "css" => "text/css",
        "json" => "application/json",
        "wasm" => "application/wasm",
        _ => "text/plain; charset=utf-8",
    }
}
