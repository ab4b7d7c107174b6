//! The second part of the widget, with what a reader sees only after a first action, comes after the first view. What needs it waits.

use serde_json::{Value, json};

use super::facade::{ATTACK, OPEN, assert_still, facade};
use crate::browser::Browser;
use crate::hosts;
use crate::kind::Kind;

/// The page in which the second part comes in that way (`routes.rs`), before it has come.
#[track_caller]
fn apart(how: &str, fragment: &str) -> Browser {
    let browser = hosts();
    browser.open_until(&format!("/hosts/failing.html?embed=/apart/{how}/embed.js{fragment}"), "is_live()");
    browser
}

fn let_go(browser: &Browser) {
    browser.run("fetch('/apart/held/go')");
}

/// Of the fourth row: whether its card is open, busy, and what it shows.
const CARD: &str = "((card) => [openers()[3].ariaExpanded, one('.ic-more', card).ariaBusy, text(one('.ic-more', card))])(openers()[3].closest('li'))";
/// Whether its details are there.
const FILLED: &str = "((row) => text(row).includes(chain().data.incidents.find(({ id }) => row.id.endsWith(`incident-${id}`)).summary.replace(/\\s+/g, ' ')))(openers()[3].closest('li'))";
const FAILED: &str = "The details could not be loaded.Try again";

#[test]
fn the_first_view_does_not_wait_for_it_and_a_card_fills_when_it_comes() {
    let browser = apart("held", "");
    browser.soon("requested('embed.js')", 1);
    assert_eq!(
        browser.see("[is_whole(), openers().length > 3, all('[data-incident]', figure()).length]"),
        json!([false, true, 0])
    );
    browser.run("openers()[3].focus(); openers()[3].click();");
    browser.soon(CARD, json!(["true", "true", ""]));
    // everything else works
    browser.run("openers()[5].click()");
    browser.soon("open_cards()", json!([3, 5]));
    browser.run("openers()[5].click(); openers()[3].focus();");
    browser.soon("open_cards()", json!([3]));
    let_go(&browser);
    browser.soon("is_whole()", true);
    assert_eq!(browser.see(FILLED), true);
    assert_eq!(browser.see(&format!("({CARD})[1]")), Value::Null);
    assert_eq!(browser.see("active() === openers()[3]"), true, "the keyboard stays");
    assert_eq!(browser.see("all('[data-incident]', figure()).length > 5"), true, "the browser's search finds the rest");
    assert_eq!(browser.see("text(one('.ic-foot details:last-of-type', figure())).length > 60"), true);
    assert_eq!(browser.see("[faults, errors(), told.map(({ name }) => name)[0]]"), json!([[], [], "chain-ready"]));
}

#[test]
fn one_that_cannot_be_loaded_is_told_and_tried_again() {
    let browser = apart("once-missing", "");
    browser.run("openers()[3].click()");
    browser.soon(CARD, json!(["true", null, FAILED]));
    assert_eq!(browser.see("[all('.ic-more button').length, is_whole(), errors()]"), json!([1, false, []]));
    browser.run("one('.ic-more button').focus()");
    browser.click(".ic-more button");
    browser.soon("is_whole()", true);
    assert_eq!(browser.see(FILLED), true);
    assert_eq!(browser.see("active() === openers()[3]"), true, "the keyboard stays at its card");
    assert_eq!(browser.see("[open_cards(), faults, errors()]"), json!([[3], [], []]));
}

#[test]
fn the_next_card_that_opens_tries_again_too() {
    let browser = apart("once-missing", "");
    browser.run("openers()[3].click()");
    browser.soon(CARD, json!(["true", null, FAILED]));
    browser.run("openers()[5].click()");
    browser.soon("is_whole()", true);
    assert_eq!(browser.see(FILLED), true);
    assert_eq!(browser.see("[open_cards(), all('.ic-more [role=alert] button').length]"), json!([[3, 5], 0]));
}

#[test]
fn one_that_does_not_come_is_told_after_ten_seconds_and_asked_for_anew() {
    let browser = apart("once-silent", "");
    browser.run("openers()[3].click()");
    browser.soon(CARD, json!(["true", "true", ""]));
    browser.soon(CARD, json!(["true", null, FAILED]));
    browser.click(".ic-more button");
    browser.soon("is_whole()", true);
    assert_eq!(browser.see(FILLED), true);
}

#[test]
fn one_that_is_not_of_this_release_is_not_run() {
    let browser = hosts();
    browser.open_until("/hosts/failing.html?embed=/broken/tampered-more/embed.js", "is_live()");
    browser.run("openers()[3].click()");
    browser.soon(CARD, json!(["true", null, FAILED]));
    browser.click(".ic-more button");
    browser.soon(CARD, json!(["true", null, FAILED]));
    assert_eq!(browser.see("is_whole()"), false);
}

#[test]
fn a_link_to_an_incident_fetches_both_at_once() {
    let browser = apart("held", "#incident-al-asad-attack");
    // before anything is drawn that could ask for it
    let order = "performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)).filter((name) => name.endsWith('.wasm'))";
    let asked = browser.site.requests();
    let at = |file: &str| asked.iter().position(|path| path.ends_with(file));
    let (first, second, drawn) = (at("/reader_bg.wasm"), at("/reader_more_bg.wasm"), at("/figure.js"));
    assert!(second.is_some() && first.is_some() && drawn.is_some(), "{asked:?} {}", browser.see(order));
    browser.soon("open_cards().length", 1);
    assert_eq!(browser.see("one('.ic-selected .ic-more').ariaBusy"), "true");
    let_go(&browser);
    browser.soon("is_whole()", true);
    browser.soon("text(one('.ic-selected .ic-more')).length > 100", true);
}

#[test]
fn what_a_reader_has_opened_in_the_static_chain_is_read_there_until_both_are_here() {
    let browser = facade("loading=interaction&embed=/apart/held/embed.js");
    browser.click(ATTACK);
    // longer than a link to an incident waits for it
    browser.see("new Promise((resolve) => setTimeout(() => resolve(true), 2500))");
    assert_eq!(browser.see(&format!("[is_static(), one('{ATTACK}', document).parentNode.open]")), json!([true, true]));
    let_go(&browser);
    browser.soon("is_whole()", true);
    browser.soon(OPEN, json!(["al-asad-attack"]));
    browser.soon("text(one('.ic-selected .ic-more')).length > 100", true);
    assert_still(&browser);
}

#[test]
fn after_a_trap_both_parts_are_new() {
    let browser = apart("held", "");
    let_go(&browser);
    browser.soon("is_whole()", true);
    browser.run("openers()[3].click()");
    browser.soon(FILLED, true);
    browser.run("new Uint8Array(memories.at(-1).buffer).fill(255); openers()[5].click();");
    browser.soon("told.filter(({ name }) => name === 'chain-ready').length", 2);
    browser.soon("is_whole()", true);
    assert_eq!(browser.see(FILLED), true);
    browser.run("openers()[5].click()");
    browser.soon("open_cards().includes(5) && text(openers()[5].closest('li')).length > 200", true);
    assert_eq!(browser.see("[memories.length, requested('.wasm'), errors()]"), json!([2, 2, ["restart"]]));
}

#[test]
fn what_is_printed_before_it_has_come_says_what_is_missing() {
    let browser = apart("held", "");
    browser.run("dispatchEvent(new Event('beforeprint'))");
    let paper =
        "[all('.ic-paper li.ic-row').length === chain().data.incidents.length, text(one('.ic-paper .ic-more'))]";
    assert_eq!(browser.see(paper), json!([true, "The details could not be loaded."]));
    assert_eq!(browser.see("all('.ic-paper button').length"), 0);
    // as long as the page is being printed, it may still come
    let_go(&browser);
    browser.soon("is_whole()", true);
    browser.soon("all('.ic-paper details.ic-more').length === chain().data.incidents.length", true);
    browser.run("dispatchEvent(new Event('afterprint'))");
    assert_eq!(browser.see("[all('.ic-paper').length, faults]"), json!([0, []]));
}

#[test]
fn nothing_shifts_when_it_comes() {
    let browser = hosts();
    if browser.kind != Kind::Chromium {
        return;
    }
    browser.open_until("/hosts/failing.html?embed=/apart/held/embed.js", "is_live()");
    browser.run(
        "window.moved = [];
         new PerformanceObserver((list) => moved.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift' });",
    );
    let heights = "all('li.ic-row, .ic-foot', figure()).map((each) => each.getBoundingClientRect().height)";
    let before = browser.see(heights);
    let_go(&browser);
    browser.soon("is_whole()", true);
    browser.settle();
    assert_eq!(browser.see(heights), before);
    assert_eq!(browser.see("moved"), json!([]));
}
