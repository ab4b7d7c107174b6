//! From a static chain to the live one: what a reader was reading or has touched stays where it is.

use serde_json::json;

use super::facade::{ATTACK, OPEN, assert_still, facade, top_of};
use crate::browser::Browser;
use crate::hosts;
use crate::kind::Kind;

/// The page before the script has come.
#[track_caller]
fn unscripted(query: &str) -> Browser {
    let browser = hosts();
    browser.open_until(&format!("/hosts/facade.html?embed=/none.js&{query}"), "document.readyState === 'complete'");
    browser
}

/// Scrolls to where something of the static chain is seen that far below the upper edge of the window.
fn scroll_to(browser: &Browser, css: &str, below: i32) {
    browser.run(&format!("scrollBy({{ top: seen(one('{css}', document)).top - {below}, behavior: 'instant' }})"));
}

/// Every row that is seen whole, and where; in whichever chain there is.
const ROWS: &str = "[...(figure() ?? one('section', document)).querySelectorAll('li.ic-row')]
    .filter((row) => seen(row).top >= 0 && seen(row).bottom < innerHeight).map((row) => row.id)";

/// The chain comes alive, and nothing but the expected happens.
#[track_caller]
fn come(browser: &Browser) {
    browser.soon("is_live()", true);
    browser.settle();
    assert_eq!(browser.see("[faults, errors()]"), json!([[], []]));
}

#[track_caller]
fn assert_stays(browser: &Browser, before: i64, row: &str) {
    let moved = (top_of(browser, row) - before).abs();
    assert!(moved <= 1, "{row} has moved by {moved} px");
}

#[test]
fn what_is_read_while_it_loads_stays_and_is_not_folded() {
    // Most of these rows are folded where a live chain begins.
    for row in ["gaza-war", "two-facilities-in-syria", "weapons-store"].map(|id| format!("incident-{id}")) {
        let browser = facade("loading=lazy&src=/slow/al-asad.json");
        scroll_to(&browser, &format!("#{row}"), 30);
        let seen = browser.see(ROWS);
        let before = top_of(&browser, &row);
        assert_eq!(browser.see("is_static()"), true, "{row}");
        come(&browser);
        assert_stays(&browser, before, &row);
        let lost = format!("{seen}.filter((id) => !one('#' + id, figure()))");
        assert_eq!(browser.see(&lost), json!([]), "{row}");
        assert_eq!(browser.see("[document.activeElement === document.body, told.length]"), json!([true, 1]));
        assert_still(&browser);
    }
}

#[test]
fn a_line_of_the_head_or_the_foot_that_is_read_stays() {
    for line in [".ic-spans p", ".ic-foot details:last-of-type summary"] {
        let browser = facade("loading=lazy&src=/slow/al-asad.json");
        // else the page is too short to scroll as far
        browser.run("document.body.style.paddingBottom = '1000px'");
        scroll_to(&browser, line, 5);
        let top = || browser.see(&format!("seen(one('{line}', figure() ?? document)).top")).as_f64().expect("a place");
        let before = top();
        come(&browser);
        let moved = (top() - before).abs();
        assert!(moved <= 1.0, "{line} has moved by {moved} px");
    }
}

#[test]
fn a_chain_that_begins_in_sight_is_folded_as_ever() {
    let browser = facade("loading=lazy&src=/slow/al-asad.json");
    let before = browser.see("Math.round(seen(chain()).top)");
    come(&browser);
    assert_eq!(browser.see("Math.round(seen(chain()).top)"), before);
    assert_eq!(browser.see("folds().length > 0"), true);
    assert_eq!(browser.see("scrollY"), 0);
}

#[test]
fn a_card_that_was_opened_before_the_script_came_stays_where_it_is() {
    for loading in ["lazy", "interaction"] {
        let browser = unscripted(&format!("loading={loading}"));
        scroll_to(&browser, ATTACK, 400);
        browser.run(&format!("one('{ATTACK}', document).click(); one('{ATTACK}', document).focus()"));
        let before = top_of(&browser, "incident-al-asad-attack");
        browser.run("import('/embed.js')");
        come(&browser);
        browser.soon(OPEN, json!(["al-asad-attack"]));
        assert_stays(&browser, before, "incident-al-asad-attack");
    }
}

#[test]
fn other_data_that_are_set_while_it_loads_lose_nothing_of_it() {
    for change in [
        "chain().setAttribute('src', '/slow/al-asad.json?again')",
        "fetch('/data/al-asad.json').then((answer) => answer.json()).then((data) => { chain().data = data; })",
    ] {
        let browser = facade("loading=interaction&src=/slower/al-asad.json");
        scroll_to(&browser, ATTACK, 400);
        browser.run(&format!("one('{ATTACK}', document).click()"));
        let before = top_of(&browser, "incident-al-asad-attack");
        browser.run(change);
        come(&browser);
        browser.soon(OPEN, json!(["al-asad-attack"]));
        assert_stays(&browser, before, "incident-al-asad-attack");
    }
}

#[test]
fn what_is_no_longer_in_the_chain_is_said_in_its_place() {
    let browser = facade("loading=interaction&src=/slower/al-asad.json");
    browser
        .run("fetch('/data/al-asad.json').then((answer) => answer.json()).then((data) => { window.without = data; })");
    browser.soon("!!window.without", true);
    browser.run("const is_other = ({ id }) => id !== 'al-asad-attack'; without.incidents = without.incidents.filter(is_other);
        for (const each of without.incidents) each.responds_to = each.responds_to?.filter(({ incident }) => incident !== 'al-asad-attack');");
    scroll_to(&browser, ATTACK, 300);
    browser.run(&format!("one('{ATTACK}', document).focus(); one('{ATTACK}', document).click()"));
    browser.settle();
    browser.run("window.shifts = []");
    let before = top_of(&browser, "incident-al-asad-attack");
    browser.run("delete without.focus; chain().data = without");
    come(&browser);
    assert_eq!(
        browser.see("text(one('#incident-al-asad-attack', figure()))"),
        "This incident is no longer in the chain."
    );
    assert_eq!(browser.see("active().id"), "incident-al-asad-attack", "the keyboard's focus is there");
    assert_eq!(browser.see(OPEN), json!([]));
    let moved = (top_of(&browser, "incident-al-asad-attack") - before).abs();
    assert!(moved <= 13, "but for its margin it is where the row was: {moved} px");
    assert_still(&browser);
}

#[test]
fn after_a_touch_of_the_last_row_no_gap_is_left() {
    let browser = facade("loading=interaction&src=/slow/al-asad.json");
    let last = "#incident-death-announced .ic-meta";
    scroll_to(&browser, last, 100);
    browser.run(&format!("one('{last}', document).click()"));
    let row = browser.see(&format!("one('{last}', document).closest('li').id"));
    let before = top_of(&browser, row.as_str().expect("a row"));
    let below = "Math.round(seen(one('#next')).top)";
    let next = browser.see(below);
    come(&browser);
    assert_stays(&browser, before, row.as_str().expect("a row"));
    assert_eq!(browser.see(below), next, "what follows stays");
    let gap = browser.see("seen(chain()).bottom - seen(figure()).bottom");
    assert!(gap.as_f64().expect("px") < 40.0, "{gap} px are empty below the foot");
    assert_still(&browser);
}

#[test]
fn what_is_touched_in_the_head_stays_and_what_follows_the_chain_too() {
    let browser = facade("loading=interaction&src=/slow/al-asad.json");
    let summary = "one('.ic-spans summary', figure() ?? document)";
    let top = || browser.see(&format!("seen({summary}).top")).as_f64().expect("a place");
    browser.run(&format!("{summary}.click()"));
    browser.settle();
    browser.run("window.shifts = []");
    let before = (top(), browser.see("scrollY"));
    come(&browser);
    assert!((top() - before.0).abs() <= 1.0, "it has moved by {} px", top() - before.0);
    assert_eq!(browser.see("scrollY"), before.1, "nothing above it moves");
    if browser.kind == Kind::Chromium {
        assert_eq!(browser.see("shifts"), json!([]));
    }
}
