//! What a pasted frame knows of its height: what `incident-chain render --frame` estimates is near what a browser draws, and
//! what the studio measures is that.
//!
//! `cargo test --features cli --test hosts heights -- --nocapture` prints both: what to fit the numbers in
//! `src/bin/incident-chain/render/estimate` by, when the figure has got other looks.

use std::io::Write;
use std::process::{Command, Stdio};

use super::is_elsewhere;
use crate::browser::Browser;
use crate::{fixtures, hosts, site};

/// How far an estimate may be off, of the height that is drawn.
const MOST: f64 = 0.15;

/// Each chain's address on the site, and its text.
fn chains() -> Vec<(String, String)> {
    let read = |folder: &str, name: &str| String::from_utf8(site::file(folder, name).expect(name)).expect(name);
    let data = ["al-asad.json", "attacks-on-us-forces.json"].map(|name| (format!("data/{name}"), read("data", name)));
    let kept = ["arabic", "crowded", "hostile", "minimal", "problems", "whole"].map(|name| {
        let name = format!("{name}.json");
        (format!("chains/{name}"), read("tests/fixtures", &name))
    });
    let made = ["long.json", "sides.json"].map(|name| (format!("fixtures/{name}"), fixtures::text(name).expect(name)));
    data.into_iter().chain(kept).chain(made).collect()
}

/// Widths and heights, px, as the command writes them into a frame.
fn estimate(chain: &str) -> Vec<(u32, f64)> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_incident-chain"));
    command.args(["render", "-", "--frame", "--data", "chain.json"]);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the command");
    child.stdin.take().expect("its input").write_all(chain.as_bytes()).expect("a chain");
    pairs(&String::from_utf8(child.wait_with_output().expect("its end").stdout).expect("text"))
}

/// Widths and heights in a frame's tag, px.
fn pairs(frame: &str) -> Vec<(u32, f64)> {
    let (_, heights) = frame.split_once("data-heights=\"").expect("heights");
    let pair = |text: &str| {
        let (width, height) = text.split_once(':').expect("a pair");
        (width.parse().expect("a width"), height.parse().expect("a height"))
    };
    heights.split('"').next().expect("an end").split(' ').map(pair).collect()
}

/// The height of the page's content in a window of that width, px.
fn drawn(browser: &Browser, width: u32) -> f64 {
    browser.resize(width);
    browser.see("document.body.getBoundingClientRect().height").as_f64().expect("a height")
}

#[test]
fn heights_are_measured_in_the_studio() {
    if is_elsewhere() {
        return;
    }
    let browser = hosts();
    browser.open_until("/?studio", "!!one('.paper textarea')");
    let text = String::from_utf8(site::file("data", "al-asad.json").expect("the example")).expect("text");
    browser.run(&format!(
        "one('.paper textarea').focus(); document.execCommand('insertText', false, {});",
        serde_json::json!(text)
    ));
    browser.soon("/data-heights=/.test(one('#frame')?.value)", true);
    assert_eq!(browser.see("all('section.incident-chain').length"), 1, "what was measured is gone");
    let frame = browser.see("one('#frame').value");
    browser.open_until("/index.html?src=data/al-asad.json&embed=1", "is_live()");
    // The page leaves room for a scrollbar, which is 0 px wide on a phone and here is not.
    browser.run("document.documentElement.style.scrollbarGutter = 'auto'");
    for (width, measured) in pairs(frame.as_str().expect("a tag")) {
        let drawn = drawn(&browser, width);
        assert!((measured - drawn).abs() <= 1.0, "at {width} px: {measured} measured, {drawn} drawn");
    }
}

#[test]
fn heights_are_estimated() {
    if is_elsewhere() {
        return;
    }
    let browser = hosts();
    let mut far = Vec::new();
    println!("{:<34} {:>5} {:>9} {:>9}", "chain", "width", "estimate", "drawn");
    for (address, text) in chains() {
        browser.open_until(&format!("/index.html?src={address}&embed=1"), "is_live()");
        for (width, estimate) in estimate(&text) {
            let drawn = drawn(&browser, width);
            let off = estimate / drawn - 1.0;
            let line = format!("{address:<34} {width:>5} {estimate:>9} {drawn:>9.0} {:>+6.1} %", off * 100.0);
            println!("{line}");
            far.extend((off.abs() > MOST).then_some(line));
        }
    }
    assert!(far.is_empty(), "too far off:\n{}", far.join("\n"));
}
