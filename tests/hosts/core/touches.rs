//! What a touch of a static chain is, and what is none; and that none is forgotten.

use serde_json::json;

use super::facade::{ALL, ATTACK, LATER, OPEN, asked, facade};
use crate::browser::Browser;

fn hand(browser: &Browser, what: &str) {
    browser.run(&format!("one('{ATTACK}', document).dispatchEvent(new {what}, {{ bubbles: true, composed: true }}))"));
}

#[track_caller]
fn assert_untouched(browser: &Browser) {
    browser.see(LATER);
    assert_eq!(asked(browser), Vec::<String>::new());
    assert_eq!(browser.see("is_static()"), true);
}

#[test]
fn a_finger_that_scrolls_touches_nothing() {
    let browser = facade("loading=interaction");
    hand(&browser, "PointerEvent('pointerdown'");
    hand(&browser, "PointerEvent('pointercancel'");
    assert_untouched(&browser);
}

#[test]
fn a_hand_that_selects_text_touches_nothing() {
    let browser = facade("loading=interaction");
    let at = |css: &str, right: f64| {
        let place = browser.see(&format!("(({{ left, top }}) => [left, top])(seen(one('{css}', document)))"));
        let [left, top] = [0, 1].map(|axis| place[axis].as_f64().expect("a place"));
        (left + right, top + 10.0)
    };
    browser.drag(at(".ic-summary", 4.0), at(".ic-summary", 180.0));
    let selected = "String(getSelection()).length > 10";
    assert_eq!(browser.see(selected), true);
    browser.press(&['c']);
    assert_untouched(&browser);
    assert_eq!(browser.see(selected), true);
}

#[test]
fn what_is_selected_while_it_loads_is_not_taken_away() {
    let browser = facade("loading=interaction");
    // at once after the click: a slow driver would come after the live chain
    browser.run("addEventListener('click', () => setTimeout(() => getSelection().selectAllChildren(one('.ic-summary', document))), { once: true })");
    browser.click(ATTACK);
    browser.see(LATER);
    assert_eq!(asked(&browser), ALL);
    let still = "[is_static(), String(getSelection()).length > 10]";
    assert_eq!(browser.see(still), json!([true, true]));
    // a click elsewhere
    browser.click("h1");
    browser.soon("is_live()", true);
    browser.soon(OPEN, json!(["al-asad-attack"]));
}

#[test]
fn a_selection_of_the_whole_page_keeps_no_bare_tag_waiting() {
    let browser = facade("bare&src=/slow/al-asad.json");
    browser.run("getSelection().selectAllChildren(document.body)");
    browser.soon("is_live()", true);
    // nor other data in a live chain
    browser.run("getSelection().selectAllChildren(document.body); chain().setAttribute('src', '/open/small.json')");
    browser.soon("text(one('.ic-title'))", "A small chain");
}

#[test]
fn moved_or_taken_out_while_it_loads_it_knows_what_was_touched() {
    for change in [
        "document.body.prepend(chain())",
        "const taken = chain(); taken.remove(); setTimeout(() => document.body.prepend(taken), 300)",
    ] {
        let browser = facade("loading=interaction&src=/slow/al-asad.json");
        browser.click(ATTACK);
        browser.run(change);
        browser.soon("is_live()", true);
        browser.soon(OPEN, json!(["al-asad-attack"]));
        assert_eq!(browser.see("[faults, errors()]"), json!([[], []]), "{change}");
    }
}

#[test]
fn after_a_failure_of_the_network_the_next_touch_tries_again() {
    // The wasm and the data are fetched; the module that draws is not.
    let browser = facade("loading=interaction");
    browser.run("window.reached = window.fetch; window.fetch = () => Promise.reject(new TypeError('unreachable'));");
    browser.click(ATTACK);
    browser.soon("errors()", json!(["network"]));
    browser.see(LATER);
    assert_eq!(browser.see("[is_static(), errors()]"), json!([true, ["network"]]), "once a touch");
    browser.run("window.fetch = window.reached");
    browser.click("#incident-incursion summary");
    browser.soon("is_live()", true);
    browser.soon(OPEN, json!(["al-asad-attack", "incursion"].iter().rev().collect::<Vec<_>>()));
    assert_eq!(browser.see("[faults, errors()]"), json!([[], ["network"]]));
    // so does a script's wish
    let browser = facade("loading=interaction");
    browser.run(
        "window.reached = window.fetch; window.fetch = () => Promise.reject(new TypeError('unreachable'));
         chain().select('sanctions').catch(() => { window.fetch = window.reached; chain().select('sanctions'); })",
    );
    browser.soon("one('.ic-selected')?.id ?? ''", "incident-sanctions");
}

#[test]
fn the_chain_is_told_of_before_what_is_selected_in_it() {
    for (hash, start) in [
        ("", "one('#incident-al-asad-attack summary', document).click()"),
        ("", "chain().select('al-asad-attack')"),
        ("", "one('#to-sanctions').click()"),
        ("", "one('#incident-al-asad-attack .ic-claims a', document).click()"),
        ("#incident-sanctions", ""),
    ] {
        let browser = facade(&format!("loading=interaction{hash}"));
        browser.run(start);
        browser.soon("told.map(({ name }) => name)", json!(["chain-ready", "chain-select"]));
    }
}
