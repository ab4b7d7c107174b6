//! A web server for the built page and the chains of `fixtures`, in this process and on this machine only.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use crate::fixtures;

/// What the page needs according to the embedding contract, and no more. The icon is a `data:` address.
const POLICY: &str = "Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; worker-src blob:";

const ARTICLE: &str = r#"<!doctype html><link rel="icon" href="data:,"><title>An article</title><p>Before.</p>
<incident-chain id="good" src="fixtures/small.json"><p>What stands here without script.</p></incident-chain>
<incident-chain id="inline"><script type="application/json">{"title": "Inline", "incidents": [{"title": "A raid", "date": "2023"}]}</script></incident-chain>
<incident-chain id="bad" src="fixtures/half.json"><p>What stands here without script.</p></incident-chain>
<p>After.</p><script type="module" src="embed.js"></script>"#;

const HOSTILE: &str = r#"<!doctype html><link rel="icon" href="data:,"><title>An article</title>
<incident-chain id="hostile" loading="eager" src="fixtures/small.json"></incident-chain><script type="module" src="embed.js"></script>"#;

/// What a browser asked for.
pub struct Request {
    /// Only whether there is such a file.
    pub is_head: bool,
    /// Name and port.
    pub host: String,
    pub path: String,
    /// What is behind the question mark.
    pub query: String,
    /// The version of the file that the browser has (`If-None-Match`), if it has one.
    pub none_match: String,
}

pub struct Answer {
    pub status: &'static str,
    pub mime: &'static str,
    /// Further lines of the header.
    pub headers: Vec<String>,
    pub body: Vec<u8>,
    /// The body again and again, with no word on how long it is, until nobody takes it any more.
    pub is_endless: bool,
}

impl Answer {
    pub fn of(mime: &'static str, body: impl Into<Vec<u8>>) -> Answer {
        Answer { status: "200 OK", mime, headers: Vec::new(), body: body.into(), is_endless: false }
    }

    pub fn missing() -> Answer {
        Answer { status: "404 Not Found", ..Answer::of("text/plain", "There is no such file.") }
    }

    pub fn with(mut self, header: impl Into<String>) -> Answer {
        self.headers.push(header.into());
        self
    }
}

/// What a site has besides the built page.
pub type Route = fn(&Request) -> Option<Answer>;

pub struct Site {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// Serves `dist/` until the process ends.
    pub fn start() -> Site {
        Site::with(|_| None)
    }

    /// The same, but what `route` knows an answer to is answered so.
    pub fn with(route: Route) -> Site {
        Site::at(0, route)
    }

    /// The same on a port that a person can know before; 0 is one that is free.
    pub fn at(port: u16, route: Route) -> Site {
        assert!(
            dist("index.html").is_some(),
            "There is no page to test in {}: run `make dist` first.",
            folder("dist").display()
        );
        let listener = TcpListener::bind(("127.0.0.1", port)).unwrap_or_else(|error| panic!("port {port}: {error}"));
        let port = listener.local_addr().expect("an address").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let log = Arc::clone(&log);
                // A browser hangs up when it is closed: that is no fault of the page.
                thread::spawn(move || serve(&stream, route, &log).ok());
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

    /// `host/path` of every request so far, and `host/path: N bytes` of what ended only when nobody took it any more.
    pub fn requests(&self) -> Vec<String> {
        self.asked.lock().expect("the log").clone()
    }

    /// Whether anything asked the other origin for anything.
    pub fn was_other_origin_asked(&self) -> bool {
        self.asked.lock().expect("the log").iter().any(|asked| asked.starts_with("localhost"))
    }
}

fn serve(mut stream: &TcpStream, route: Route, log: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let request = read(stream)?;
    let note = |line: String| log.lock().expect("the log").push(line);
    note(format!("{}{}", request.host, request.path));
    let answer = route(&request).or_else(|| built(&request)).unwrap_or_else(Answer::missing);
    let length = if answer.is_endless { String::new() } else { format!("Content-Length: {}\r\n", answer.body.len()) };
    let stored = if answer.headers.iter().any(|line| line.starts_with("Cache-Control")) {
        ""
    } else {
        "Cache-Control: no-store\r\n"
    };
    let headers: String = answer.headers.iter().flat_map(|line| [line, "\r\n"]).collect();
    write!(
        stream,
        "HTTP/1.1 {}\r\nContent-Type: {}\r\n{length}{headers}{stored}Connection: close\r\n\r\n",
        answer.status, answer.mime,
    )?;
    if request.is_head {
        return Ok(());
    }
    stream.write_all(&answer.body)?;
    let mut sent = answer.body.len();
    if answer.is_endless {
        // no faster than a good line, or much would be sent before a browser can say that it is enough
        while stream.write_all(&answer.body).is_ok() {
            sent += answer.body.len();
            thread::sleep(Duration::from_millis(20));
        }
        note(format!("{}{}: {sent} bytes", request.host, request.path));
    }
    Ok(())
}

fn read(stream: &TcpStream) -> std::io::Result<Request> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    let is_head = first.starts_with("HEAD ");
    let address = first.split(' ').nth(1).unwrap_or("/").split('#').next().unwrap_or("/");
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let (path, query) = (path.to_owned(), query.to_owned());
    let (mut host, mut none_match) = (String::new(), String::new());
    for line in lines {
        let line = line?;
        if line.is_empty() {
            break;
        }
        match line.split_once(": ") {
            Some((name, value)) if name.eq_ignore_ascii_case("host") => host = value.to_owned(),
            Some((name, value)) if name.eq_ignore_ascii_case("if-none-match") => none_match = value.to_owned(),
            _ => {}
        }
    }
    Ok(Request { is_head, host, path, query, none_match })
}

/// The built page and its files, the fixtures, and an article.
fn built(Request { host, path, .. }: &Request) -> Option<Answer> {
    let answer = if let Some(name) = path.strip_prefix("/fixtures/") {
        Answer::of(mime(name), fixtures::text(name)?)
    } else if path == "/redirect.json" {
        let header = format!("Location: http://{}/data/al-asad.json", host.replace("127.0.0.1", "localhost"));
        Answer { status: "302 Found", ..Answer::of("text/plain", "") }.with(header)
    } else if path == "/article.html" {
        Answer::of(mime(path), ARTICLE)
    } else if path == "/pasted.html" {
        Answer::of(mime(path), pasted()?)
    } else if path == "/hostile.html" {
        Answer::of(mime(path), HOSTILE)
    } else if path == "/rtl.html" {
        // The same page in a language that is written from right to left.
        let page = String::from_utf8(dist("index.html")?).ok()?;
        Answer::of(mime(path), page.replace("<html lang=\"en\">", "<html lang=\"ar\" dir=\"rtl\">"))
    } else {
        let name = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
        Answer::of(mime(name), dist(name)?)
    };
    Some(answer.with(POLICY))
}

/// An article with the first tag that `snippets.html` says to paste, and the release on the article's own host.
fn pasted() -> Option<String> {
    let page = String::from_utf8(dist("snippets.html")?).ok()?;
    let tag = page.split("<pre><code>").nth(1)?.split("</code>").next()?.replace("&lt;", "<").replace("&amp;", "&");
    let tag =
        tag.replace("https://cdn.example/incident-chain/0.2.0/", "").replace("https://news.example/chains/", "data/");
    Some(format!("<!doctype html><link rel=\"icon\" href=\"data:,\"><title>An article</title>\n{tag}"))
}

/// A folder of this repository.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// A file of the build.
pub fn dist(name: &str) -> Option<Vec<u8>> {
    file("dist", name)
}

/// A file in a folder, and none outside.
pub fn file(within: &str, name: &str) -> Option<Vec<u8>> {
    if name.contains("..") { None } else { std::fs::read(folder(within).join(name)).ok() }
}

pub fn mime(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("html", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "css" => "text/css",
        "json" => "application/json",
        "wasm" => "application/wasm",
        _ => "text/plain; charset=utf-8",
    }
}
