//! A page that is left, or not seen, before the draft of the last visit is opened.

use serde_json::json;

use super::history::{REDO, UNDO, again, holds, kept, with_kept};
use super::{BROKEN, FIELD, SOUND, TEXT, chain, write};
use crate::browser::Browser;

#[test]
fn what_is_typed_just_before_the_page_is_left_is_kept() {
    // something is kept, so it is known that the draft is open
    let browser = with_kept(BROKEN);
    let text = json!(SOUND);
    browser.run(&format!(
        "one('{TEXT}').focus(); one('{TEXT}').select(); document.execCommand('insertText', false, {text}); location.reload();"
    ));
    browser.soon("document.readyState === 'complete' && one('.paper textarea') !== null", true);
    holds(&browser, SOUND);
}

/// Runs a script in every page before all others.
fn before_all(browser: &Browser, script: &str) {
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }));
}

#[test]
fn the_draft_is_there_in_a_page_that_is_not_seen() {
    let browser = with_kept(SOUND);
    before_all(
        &browser,
        "Object.defineProperty(document, 'hidden', { get: () => true }); window.requestAnimationFrame = () => 0;",
    );
    again(&browser);
    holds(&browser, SOUND);
}

/// Has every page draw nothing until `go()`, so that the draft of the last visit is not opened until then.
fn opened_later(browser: &Browser) {
    before_all(
        browser,
        "const paint = window.requestAnimationFrame.bind(window), held = [];
         window.requestAnimationFrame = (act) => held.push(act);
         window.go = () => { window.requestAnimationFrame = paint; held.forEach((act) => paint(act)); };",
    );
}

/// Puts a text into the field, and leaves the page at once.
fn paste_and_leave(browser: &Browser, text: &str) {
    let text = json!(text);
    browser.run(&format!(
        "window.isOld = true;
         one('{TEXT}').focus(); one('{TEXT}').select(); document.execCommand('insertText', false, {text}); location.reload();"
    ));
    browser.soon("!window.isOld && document.readyState === 'complete' && one('.paper textarea') !== null", true);
}

#[test]
fn what_is_typed_before_the_draft_is_opened_is_kept_though_the_page_is_left_at_once() {
    let browser = with_kept(BROKEN);
    opened_later(&browser);
    again(&browser);
    let other = chain("Other");
    paste_and_leave(&browser, SOUND);
    paste_and_leave(&browser, &other);
    holds(&browser, "");
    browser.run("go()");
    holds(&browser, &other);
    for text in [SOUND, BROKEN] {
        browser.click(UNDO);
        holds(&browser, text);
    }
    for text in [SOUND, &other] {
        browser.click(REDO);
        holds(&browser, text);
    }
    kept(&browser);
    // what was held is held no more: there is only which draft is this window's
    browser.soon("sessionStorage.length", 1);
    again(&browser);
    browser.run("go()");
    holds(&browser, &other);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_draft_that_cannot_be_held_leaves_the_one_that_was_kept() {
    let browser = with_kept(BROKEN);
    opened_later(&browser);
    before_all(&browser, "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
    again(&browser);
    paste_and_leave(&browser, SOUND);
    browser.run("go()");
    holds(&browser, BROKEN);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn what_comes_before_the_draft_is_opened_does_not_take_its_place_for_good() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = with_kept(SOUND);
    opened_later(&browser);
    again(&browser);
    let other = chain("Other");
    browser.choose_files(FIELD, &[&write(folder.path(), "other.json", &other)]);
    holds(&browser, &other);
    browser.run("go()");
    browser.soon("all('.ask button').map(text).slice(0, 2)", json!(["Bring that back", "Keep both together"]));
    holds(&browser, &other);
    browser.click(UNDO);
    holds(&browser, SOUND);
    browser.click(REDO);
    holds(&browser, &other);
}
