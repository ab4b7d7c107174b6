//! The tag in pages that real frameworks and bundlers build as EMBED.md says, and in pages that their servers render.
//!
//! `make test-more` builds the pages and runs these; a plain `cargo test` leaves them out.

// Clippy lets tests panic, but not what helps them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
// Other tests share the browser and the site, and each uses only some of what they can do.
#![allow(dead_code)]

#[path = "../fixtures/attacks.rs"]
mod attacks;
#[path = "../browser/browser.rs"]
mod browser;
#[path = "../browser/driver.rs"]
mod driver;
#[path = "../browser/fixtures.rs"]
mod fixtures;
#[path = "../browser/hands.rs"]
mod hands;
#[path = "../browser/kind.rs"]
mod kind;
#[path = "../render/parsed.rs"]
mod parsed;
#[path = "../browser/running.rs"]
mod running;
#[path = "../browser/site.rs"]
mod site;

mod astro;
mod changing;
mod written;

use browser::Browser;
use site::{Answer, Request, Site, dist, file, mime};

/// A browser before what has been built in `target/apps`.
fn apps() -> Browser {
    assert!(site::folder("target/apps").is_dir(), "There are no pages to test: run `make test-more`.");
    Browser::at(Site::with(answer), include_str!("../hosts/eyes.js"), 1080)
}

/// `/{project}/…` is what was built, `/chains/…` are data, and the other origin is the CDN of EMBED.md.
fn answer(request: &Request) -> Option<Answer> {
    let path = request.path.trim_start_matches('/');
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    let open = |answer: Answer| answer.with("Access-Control-Allow-Origin: *");
    match folder {
        "chains" => Some(Answer::of(mime(name), file("data", name)?)),
        "cdn" => Some(open(Answer::of(mime(name), dist(name)?))),
        "watch" => Some(Answer::of(mime(name), file("tests/hosts/pages", name)?)),
        _ => {
            let name =
                if name.is_empty() || name.ends_with('/') { format!("{name}index.html") } else { name.to_owned() };
            built(folder, &name, &request.host)
        }
    }
}

/// A file of a built project. What says "cdn.example" in it means the other origin, and pages keep what happens in them.
fn built(project: &str, name: &str, host: &str) -> Option<Answer> {
    let body = file(&format!("target/apps/{project}/out"), name)?;
    if !name.ends_with("html") && !name.ends_with("js") {
        return Some(Answer::of(mime(name), body));
    }
    let cdn = format!("http://{}/cdn/", host.replace("127.0.0.1", "localhost"));
    let text = String::from_utf8(body).ok()?.replace("https://cdn.example/incident-chain/0.2.0/", &cdn);
    let watch = "<script src=\"/watch/watch.js\"></script>";
    let head = text.to_ascii_lowercase().find("<meta charset=");
    let text = head.map_or(text.clone(), |at| [&text[..at], watch, &text[at..]].concat());
    Some(Answer::of(mime(name), text))
}
