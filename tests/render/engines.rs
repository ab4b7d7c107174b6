//! A static chain that is put through a template, Markdown or a site generator comes out as it went in.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};

use super::attacks::{chain, payloads};
use super::parsed::{Parsed, parsed};
use super::render;

/// What each engine makes of each text.
fn put(texts: &[String]) -> BTreeMap<String, Vec<String>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/engines");
    let mut command = Command::new("node");
    let mut child =
        command.arg("put.mjs").current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let written = serde_json::to_vec(texts).unwrap();
    child.stdin.take().unwrap().write_all(&written).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(
        output.status.success(),
        "tests/engines/put.mjs: is what it imports there? `tools/setup.sh hosts` fetches it"
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The figure of what an engine has made, without what stood around it.
fn figure(html: &str) -> Option<Parsed> {
    let (_, rest) = html.split_once("<section class=\"incident-chain\"")?;
    let (inside, _) = rest.rsplit_once("</section>")?;
    Some(parsed(&format!("<section class=\"incident-chain\"{inside}</section>")))
}

/// As a browser reads a file: each line break is one character.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[test]
fn what_engines_read_is_no_more_than_text() {
    let texts: Vec<String> = payloads().iter().map(|payload| render(&chain(payload), &[])).collect();
    for (engine, made) in put(&texts) {
        assert_eq!(made.len(), texts.len(), "{engine}");
        for ((payload, text), made) in payloads().iter().zip(&texts).zip(&made) {
            let (before, after) = (figure(text).unwrap(), figure(made));
            let after = after.unwrap_or_else(|| panic!("{engine} has lost the chain of {payload:?}: {made}"));
            assert_eq!(before.elements, after.elements, "{engine}: {payload:?}");
            assert_eq!(lines(&before.text), lines(&after.text), "{engine}: {payload:?}");
        }
    }
}

/// Else the test above could not fail.
#[test]
fn the_engines_do_read_such_marks() {
    let secret = put(&["{{ secret }} <%= locals.secret %> $secret *a*".to_owned()]);
    for (engine, made) in secret {
        let is_read = made.iter().any(|made| made.contains("LEAKED") || made.contains("<em>a</em>"));
        assert!(is_read, "{engine}: {made:?}");
    }
}
