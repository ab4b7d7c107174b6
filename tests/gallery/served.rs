//! What the gallery's site serves besides the build: its page, static chains as the command writes them, and the pages of others.

use std::collections::HashMap;
use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::site::{Answer, Request, file, folder, mime};
use crate::{fixtures, routes};

/// The gallery, and the pages of others that are shown in it.
pub fn answer(request: &Request) -> Option<Answer> {
    let Some(name) = request.path.strip_prefix("/gallery/") else { return routes::answer(request) };
    match name {
        "static.html" => Some(Answer::of(mime(name), still(&request.query)?)),
        "hosts.json" => Some(Answer::of(mime(name), hosts().to_string())),
        "" => Some(Answer::of(mime("html"), file("tests/gallery", "index.html")?)),
        _ => Some(Answer::of(mime(name), file("tests/gallery", name)?)),
    }
}

/// The pages that have a title of their own: what has none is only a part of others.
pub fn hosts() -> Value {
    let pages = std::fs::read_dir(folder("tests/hosts/pages")).expect("the pages of others");
    let mut names: Vec<String> = pages.flatten().map(|page| page.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let entry = |name: String| {
        let page = String::from_utf8(file("tests/hosts/pages", &name)?).ok()?;
        let title = page.split_once("<title>")?.1.split_once("</title>")?.0;
        Some(json!({ "name": name, "title": title }))
    };
    names.into_iter().filter_map(entry).collect()
}

/// A page with what the command says of a chain: the static chain, or why there is no chain.
fn still(query: &str) -> Option<String> {
    let values: HashMap<_, _> = form_urlencoded::parse(query.as_bytes()).collect();
    let value = |name: &str| values.get(name).map(|value| &**value);
    let body = match text(value("src")?) {
        Some(text) => rendered(&text, value("width")?, value("told-by").unwrap_or_default()),
        None => "There is no such file.".to_owned(),
    };
    let styles = match value("styles")? {
        "ours" => "<link rel=\"stylesheet\" href=\"/tokens.css\"><link rel=\"stylesheet\" href=\"/chain.css\">",
        _ => "",
    };
    Some(format!(
        "<!doctype html><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"><title>Static</title>{styles}<body>{body}"
    ))
}

/// The text at an address of the list.
fn text(source: &str) -> Option<String> {
    match source.split_once('/')? {
        ("fixtures", name) => fixtures::text(name),
        (folder, name) => String::from_utf8(file(folder, name)?).ok(),
    }
}

/// What `incident-chain render` writes. It writes nothing where there is no chain, and says why.
fn rendered(text: &str, width: &str, teller: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_incident-chain"));
    command.args(["render", "-", "--width", width]);
    if !teller.is_empty() {
        command.args(["--told-by", teller]);
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command");
    // It stops reading where a text is too long.
    child.stdin.take().expect("its input").write_all(text.as_bytes()).ok();
    let output = child.wait_with_output().expect("its end");
    if output.stdout.is_empty() {
        let said = String::from_utf8_lossy(&output.stderr).replace('&', "&amp;").replace('<', "&lt;");
        return format!("<pre style=\"white-space: pre-wrap\">{said}</pre>");
    }
    String::from_utf8_lossy(&output.stdout).into_owned()
}
