//! A figure is as wide as its place allows, whatever parent it has, and never wider.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::hosts;

/// The caption and the gap next to it, px.
const CAPTION: u64 = 100;
/// Left and right of what has margins, px.
const MARGINS: u64 = 40;

/// The page with one child in each parent, before the script.
fn filled(kind: &str, loading: &str) -> Browser {
    let browser = hosts();
    browser.open_until("/hosts/widths.html", "document.readyState === 'complete'");
    browser.run(&format!("fill('{kind}', '{loading}')"));
    browser
}

/// What `widths()` gives where every child is as wide as it can be in places of that width.
fn full(width: u64) -> Value {
    let mut widths = json!({
        "flex row beside text": width - CAPTION,
        "margins": width - MARGINS,
    });
    for parent in [
        "block",
        "flex row",
        "centred flex column",
        "grid",
        "float",
        "inline-block",
        "table",
        "fit-content",
        "contents in a float",
    ] {
        widths[parent] = json!(width);
    }
    widths
}

/// In places that get narrow and wide again.
#[track_caller]
fn follows(browser: &Browser) {
    for width in [800, 300, 800] {
        browser.run(&format!("resize({width})"));
        browser.soon(&sorted("widths()"), sorted_value(&full(width)));
    }
}

/// The keys of a JSON object come back in an order of their own.
fn sorted(expression: &str) -> String {
    format!("Object.entries({expression}).sort()")
}

fn sorted_value(object: &Value) -> Value {
    let mut entries: Vec<_> =
        object.as_object().expect("an object").iter().map(|(name, each)| json!([name, each])).collect();
    entries.sort_by_key(|entry| entry[0].to_string());
    json!(entries)
}

/// Every child live, each brought near the window before.
#[track_caller]
fn come(browser: &Browser) {
    browser.run("import('/embed.js')");
    let count = browser.see("chains().length").as_u64().expect("a number");
    for at in 0..count {
        browser.run(&format!("chains()[{at}].scrollIntoView()"));
        browser.soon(&format!("is_live(chains()[{at}])"), true);
    }
    browser.run("touch(); scrollTo(0, 0);");
}

#[test]
fn the_static_chain_alone_fills_its_place() {
    follows(&filled("static", "eager"));
}

#[track_caller]
fn live_it_fills_its_place(kind: &str, loading: &str) {
    let browser = filled(kind, loading);
    if kind == "around" {
        follows(&browser);
    }
    browser.run("resize(800)");
    come(&browser);
    follows(&browser);
    assert_eq!(browser.see("overflows()"), json!([]));
    rests(&browser);
    assert_eq!(browser.see("faults"), json!([]));
}

/// Nothing gets wider or higher by itself.
#[track_caller]
fn rests(browser: &Browser) {
    let sizes = "JSON.stringify(chains().map((each) => { const { width, height } = each.getBoundingClientRect(); return [width, height]; }))";
    browser.settle();
    let before = browser.see(sizes);
    browser.run(&format!(
        "window.sizes = new Set(); const look = () => {{ sizes.add({sizes}); window.looks = (window.looks ?? 0) + 1; if (looks < 20) requestAnimationFrame(look); }}; look();"
    ));
    browser.soon("looks", 20);
    assert_eq!(browser.see("[...sizes]"), json!([before]));
}

#[test]
fn bare_and_eager_it_fills_its_place() {
    live_it_fills_its_place("bare", "eager");
}

#[test]
fn bare_and_lazy_it_fills_its_place() {
    live_it_fills_its_place("bare", "lazy");
}

#[test]
fn round_a_static_chain_and_eager_it_fills_its_place() {
    live_it_fills_its_place("around", "eager");
}

#[test]
fn round_a_static_chain_and_lazy_it_fills_its_place() {
    live_it_fills_its_place("around", "lazy");
}
