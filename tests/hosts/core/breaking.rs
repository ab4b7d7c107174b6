//! The widget itself cannot run, is not what it should be, or breaks down.

use serde_json::json;

use crate::browser::Browser;
use crate::{hosts, live};

#[test]
fn without_webassembly_the_static_chain_stays() {
    let browser = hosts();
    browser.open_until("/hosts/failing.html?without=WebAssembly", "errors().length > 0");
    assert_eq!(browser.see("[errors(), is_static(), requested('.wasm')]"), json!([["wasm"], true, 0]));
    assert_eq!(browser.see("faults"), json!([]));
}

#[test]
fn a_file_that_is_not_of_this_release_is_not_run() {
    let browser = hosts();
    for (folder, file) in [("tampered-wasm", "widget_bg.wasm"), ("tampered-style", "chain.css")] {
        browser.open_until(
            &format!("/hosts/failing.html?embed=/broken/{folder}/embed.js"),
            "errors().length > 0 || is_live()",
        );
        assert_eq!(browser.see("[errors(), is_static()]"), json!([["integrity"], true]), "{file}");
        assert_eq!(browser.see(&format!("told[0].detail.message.includes('{file}')")), true, "{file}");
    }
}

/// Opens a card, as a reader would.
const OPEN: &str = "openers()[3].click();";

/// Breaks the wasm, so that whatever it does next it cannot go on, and at once has it do something.
fn spoil(browser: &Browser, then: &str) {
    assert_eq!(browser.see("memories.length"), 1, "one wasm for all");
    browser.run(&format!("new Uint8Array(memories[0].buffer).fill(255); {then}"));
}

#[test]
fn when_the_widget_breaks_down_every_element_shows_its_static_chain() {
    let browser = live("ten.html");
    browser.run("told.length = 0");
    spoil(&browser, OPEN);
    browser.soon("errors()", json!(vec!["panic"; 10]));
    assert_eq!(browser.see("chains().every((each) => is_static(each))"), true);
    assert_eq!(browser.see("new Set(told.map(({ id }) => id)).size"), 10);
    assert_eq!(browser.see("chain().ready.then(() => 'ready', ({ code }) => code)"), "panic");
}

#[test]
fn a_breakdown_in_what_a_script_asks_for_is_one_too() {
    let browser = live("plain.html");
    let select = "window.answer = null; chain().select(chain().data.incidents[3].id).catch((error) => { window.answer = error.name; });";
    spoil(&browser, select);
    // It stops, or wasm-bindgen finds that nothing is as it was left.
    browser.soon("[errors(), is_static(), /Error$/.test(window.answer)]", json!([["panic"], true, true]));
}

#[test]
fn a_function_of_the_page_that_throws_in_the_midst_of_it_breaks_it_down_too() {
    let browser = live("plain.html");
    browser.run(
        "Document.prototype.createTextNode = () => { throw new Error('of the page'); };
         const made = document.createElement('incident-chain'); made.id = 'late'; made.append(document.createElement('hr'));
         made.setAttribute('src', '/data/al-asad.json'); made.setAttribute('loading', 'eager'); document.body.append(made);",
    );
    browser.soon("errors()", json!(["panic", "panic"]));
    assert_eq!(browser.see("chains().every((each) => is_static(each))"), true);
}

#[test]
fn after_a_breakdown_no_further_element_tries() {
    let browser = live("plain.html");
    spoil(&browser, OPEN);
    browser.soon("errors()", json!(["panic"]));
    browser.run(
        "const made = document.createElement('incident-chain'); made.innerHTML = '<p>What stands here.</p>';
         made.setAttribute('src', '/data/al-asad.json'); made.setAttribute('loading', 'eager'); document.body.append(made);
         chain().setAttribute('src', '/open/small.json');",
    );
    browser.soon("errors()", json!(["panic", "panic", "panic"]));
    assert_eq!(browser.see("chains().every((each) => is_static(each))"), true);
}
