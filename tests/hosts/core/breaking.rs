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
    browser.open_until("/hosts/failing.html?embed=/broken/tampered-wasm/embed.js", "errors().length > 0 || is_live()");
    assert_eq!(browser.see("[errors(), is_static()]"), json!([["integrity"], true]));
    assert_eq!(browser.see("told[0].detail.message.includes('reader_bg.wasm')"), true);
}

/// Opens a card, as a reader would.
const OPEN: &str = "openers()[3].click();";

/// Breaks the wasm that was loaded last, so that it cannot go on, and at once has it do something.
fn spoil(browser: &Browser, then: &str) {
    browser.run(&format!("new Uint8Array(memories.at(-1).buffer).fill(255); {then}"));
}

/// What a reader has chosen, as the page shows it.
const CHOSEN: &str = "[open_cards(), row_of(one('.ic-selected')), one('input[type=search]').value, \
    all('.ic-side[aria-pressed=true]').map(text), rows(), row_of(one('li.ic-focus'))]";

#[test]
fn after_a_trap_each_figure_is_drawn_again_as_the_reader_left_it() {
    let browser = live("plain.html");
    browser.run("chain().setAttribute('show', 'chain'); chain().setAttribute('focus', chain().data.incidents[8].id);");
    browser.soon("folds().length > 0", true);
    browser.click(".ic-unfold");
    browser.click_title(1);
    // A click is aimed before it is made, and an opening card moves what is below it.
    browser.soon("open_cards().length", 1);
    browser.click_title(8);
    browser.soon("open_cards().length", 2);
    browser.soon("row_of(one('.ic-selected'))", 8);
    let unfolded = browser.see(CHOSEN);
    spoil(&browser, "chain().select(chain().data.incidents[3].id).catch(() => {});");
    browser.soon("errors()", json!(["restart"]));
    browser.soon("told.filter(({ name }) => name === 'chain-ready').length", 2);
    assert_eq!(browser.see(CHOSEN), unfolded);
    assert_eq!(browser.see("[memories.length, requested('.wasm'), is_live()]"), json!([2, 2, true]));
    // It answers as before.
    browser.click_title(8);
    browser.soon("open_cards().length", 1);
    browser.run("told.length = 0; chain().step('cause');");
    browser.soon("told.map(({ name }) => name)", json!(["chain-select"]));
}

#[test]
fn filters_are_there_again_too() {
    let browser = live("plain.html");
    browser.click(".ic-lane-names button:nth-child(3)");
    browser.type_into("input[type=search]", "strike");
    browser.soon("rows().length > 0 && rows().length < 11", true);
    let filtered =
        browser.see("[rows(), one('input[type=search]').value, all('.ic-side[aria-pressed=true]').map(text)]");
    spoil(&browser, "chain().step('cause').catch(() => {});");
    browser.soon("told.filter(({ name }) => name === 'chain-ready').length", 2);
    assert_eq!(
        browser.see("[rows(), one('input[type=search]').value, all('.ic-side[aria-pressed=true]').map(text)]"),
        filtered
    );
}

#[test]
fn after_a_second_trap_every_element_shows_its_static_chain() {
    let browser = live("ten.html");
    assert_eq!(browser.see("memories.length"), 1, "one wasm for all");
    browser.run("told.length = 0");
    spoil(&browser, OPEN);
    browser.soon("[...new Set(errors())]", json!(["restart"]));
    browser.soon("told.filter(({ name }) => name === 'chain-ready').length", 10);
    assert_eq!(
        browser.see("[errors().length, chains().every((each) => is_live(each)), memories.length]"),
        json!([10, true, 2])
    );
    browser.run("told.length = 0; touch();");
    spoil(&browser, OPEN);
    browser.soon("errors()", json!(vec!["panic"; 10]));
    assert_eq!(browser.see("chains().every((each) => is_static(each))"), true);
    assert_eq!(browser.see("new Set(told.map(({ id }) => id)).size"), 10);
    assert_eq!(browser.see("chain().ready.then(() => 'ready', ({ code }) => code)"), "panic");
    assert_eq!(browser.see("requested('.wasm')"), 2, "and neither part is fetched again");
}

#[test]
fn a_trap_in_what_a_script_asks_for_is_told_to_the_script() {
    let browser = live("plain.html");
    let select = "window.answer = null; chain().select(chain().data.incidents[3].id).catch((error) => { window.answer = error.code; });";
    spoil(&browser, select);
    // It stops, or wasm-bindgen finds that nothing is as it was left.
    browser.soon("[errors(), window.answer, is_live()]", json!([["restart"], "restart", true]));
    browser.soon("told.at(-1).name", "chain-ready");
    browser.run("window.answer = null; chain().select(chain().data.incidents[3].id).then((found) => { window.answer = found; });");
    browser.soon("window.answer", true);
}

#[test]
fn a_function_of_the_page_that_throws_in_the_midst_of_it_breaks_it_down_too() {
    let browser = live("plain.html");
    browser.run(
        "Document.prototype.createTextNode = () => { throw new Error('of the page'); };
         const made = document.createElement('incident-chain'); made.id = 'late'; made.append(document.createElement('hr'));
         made.setAttribute('src', '/data/al-asad.json'); made.setAttribute('loading', 'eager'); document.body.append(made);",
    );
    browser.soon("errors()", json!(["restart", "restart", "panic", "panic"]));
    assert_eq!(browser.see("chains().every((each) => is_static(each))"), true);
}

#[test]
fn after_a_second_trap_no_further_element_tries() {
    let browser = live("plain.html");
    spoil(&browser, OPEN);
    browser.soon("told.filter(({ name }) => name === 'chain-ready').length", 2);
    spoil(&browser, OPEN);
    browser.soon("errors()", json!(["restart", "panic"]));
    browser.run(
        "const made = document.createElement('incident-chain'); made.innerHTML = '<p>What stands here.</p>';
         made.setAttribute('src', '/data/al-asad.json'); made.setAttribute('loading', 'eager'); document.body.append(made);
         chain().setAttribute('src', '/open/small.json');",
    );
    browser.soon("errors()", json!(["restart", "panic", "panic", "panic"]));
    assert_eq!(browser.see("chains().every((each) => is_static(each))"), true);
}
