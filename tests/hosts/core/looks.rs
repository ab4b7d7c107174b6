//! Beside the style sheets of others the figure looks as it does alone.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::kind::Kind;
use crate::{hosts, open};

/// Differences that are told of one page; the rest would be more of the same.
const TOLD: usize = 12;
/// How a difference begins that is none of looks, but of place and size.
const MOVED: &str = ": place is ";

/// The figure with one card open: all kinds of its parts.
fn look(browser: &Browser) -> Vec<Value> {
    browser.run("openers()[8].click()");
    browser.soon("open_cards()", json!([8]));
    browser.run("active()?.blur(); document.activeElement.blur();");
    browser.soon("document.fonts.status", "loaded");
    browser.settle();
    browser.see("appearance()").as_array().expect("elements").clone()
}

/// What is different of two elements that ought to be the same.
fn differences(beside: &Value, alone: &Value) -> Vec<String> {
    if beside[0] != alone[0] {
        return vec![format!("{} in place of {}", beside[0], alone[0])];
    }
    let looks = alone[1].as_object().expect("a look");
    let told = |(name, value): (&String, &Value)| {
        let found = &beside[1][name];
        (found != value && !is_near(found, value)).then(|| format!("{}: {name} is {found}, alone {value}", beside[0]))
    };
    looks.iter().filter_map(told).collect()
}

/// Whether two places are one but for a pixel, as letters may fall between two of them.
fn is_near(one: &Value, other: &Value) -> bool {
    let numbers =
        |place: &Value| -> Option<Vec<f64>> { place.as_str()?.split(' ').map(|number| number.parse().ok()).collect() };
    match (numbers(one), numbers(other)) {
        (Some(one), Some(other)) => {
            one.len() == 4 && one.iter().zip(&other).all(|(one, other)| (one - other).abs() <= 1.0)
        }
        _ => false,
    }
}

/// What is different from a page without styles, where the figure is given the same width, typeface and size.
fn spoiled(browser: &Browser, page: &str) -> Vec<String> {
    open(browser, page);
    let beside = look(browser);
    let given = browser.see("given()");
    if browser.kind == Kind::Chromium {
        browser.picture(&format!("hosts-{}", page.trim_end_matches(".html")), 1080);
    }
    open(browser, "plain.html");
    browser.run(&format!(
        "Object.entries({given}).forEach(([name, value]) => one('.story').style.setProperty(name, value));"
    ));
    let alone = look(browser);
    assert!(alone.len() > 300, "a whole figure: {}", alone.len());
    let mut faults: Vec<String> =
        beside.iter().zip(&alone).flat_map(|(beside, alone)| differences(beside, alone)).collect();
    if beside.len() != alone.len() {
        faults.push(format!("{} elements, alone {}", beside.len(), alone.len()));
    }
    faults.iter().map(|fault| format!("{page}: {fault}")).collect()
}

#[track_caller]
fn assert_none(mut faults: Vec<String>) {
    // What has only been moved comes last: something else has moved it.
    faults.sort_by_key(|fault| fault.contains(MOVED));
    faults.truncate(TOLD);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn resets_and_rules_for_bare_tags_do_not_reach_it() {
    let browser = hosts();
    let faults: Vec<String> =
        ["resets.html", "tags.html"].into_iter().flat_map(|page| spoiled(&browser, page)).collect();
    assert_none(faults);
}

#[test]
fn what_a_box_hands_down_does_not_spoil_it() {
    let browser = hosts();
    let faults = spoiled(&browser, "inherited.html");
    assert_none(faults);
}

#[test]
fn the_style_sheets_of_others_do_not_reach_it() {
    let browser = hosts();
    let pages = ["bootstrap.html", "bulma.html", "wordpress.html", "tailwind.html"];
    let faults: Vec<String> = pages.into_iter().flat_map(|page| spoiled(&browser, page)).collect();
    assert_none(faults);
}

#[test]
fn quirks_mode_does_not_change_it() {
    let browser = hosts();
    open(&browser, "quirks.html");
    assert_eq!(browser.see("document.compatMode"), "BackCompat");
    // Lines of small type are lower there, by the very definition of quirks mode, and so cards are by some pixels.
    let faults = spoiled(&browser, "quirks.html").into_iter().filter(|fault| !fault.contains(MOVED)).collect();
    assert_none(faults);
    open(&browser, "quirks.html");
    browser.run("openers()[8].click()");
    browser.soon("open_cards()", json!([8]));
    assert_eq!(browser.see("overflows()"), json!([]));
}
