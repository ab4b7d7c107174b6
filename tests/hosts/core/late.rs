//! What never comes, or never ends: the reader is told after ten seconds, and may try again.

use serde_json::json;

use super::failing::bare;
use crate::browser::Browser;
use crate::hosts;

/// The first answer is none, or has no end; the second is the file.
#[track_caller]
fn comes_when_asked_again(browser: &Browser, page: &str, src: &str) {
    let (seen, detail, links) = bare(browser, page, src);
    assert_eq!(
        seen, "This chain has not come yet. It may still come. Try again The data of this chain",
        "{page} {src}"
    );
    assert!(detail.contains(src) && detail.contains("ten seconds"), "{detail}");
    assert_eq!(links.as_array().map(Vec::len), Some(1));
    assert_eq!(browser.see("errors()"), json!([]), "it may still come");
    browser.click(".ic-failure button");
    browser.soon("is_live()", true);
    browser.soon("one('.ic-failure')", serde_json::Value::Null);
    assert_eq!(browser.see("figure().contains(chain().shadowRoot.activeElement)"), true, "the keyboard stays");
    assert_eq!(browser.see("errors()"), json!([]));
    assert_eq!(browser.see("all('.ic-held').length"), 0, "a notice has no height to be kept");
}

#[test]
fn data_that_do_not_come_are_asked_for_once_more() {
    let browser = hosts();
    comes_when_asked_again(&browser, "/hosts/empty.html", "/hanging/silent/small.json");
    let broken_off = |line: &String| line.contains("endless/small.json: ");
    comes_when_asked_again(&browser, "/hosts/empty.html", "/hanging/endless/small.json");
    // What was given up is not read on.
    let is_left = || browser.site.requests().iter().any(broken_off);
    assert!((0..100).any(|_| is_left() || (std::thread::sleep(std::time::Duration::from_millis(50)), false).1));
}

#[test]
fn a_file_of_the_folder_that_does_not_come_is_asked_for_once_more() {
    let browser = hosts();
    for how in ["silent", "endless"] {
        comes_when_asked_again(
            &browser,
            &format!("/hosts/empty.html?embed=/hanging/{how}/embed.js"),
            "/open/small.json",
        );
    }
}

#[test]
fn a_static_chain_says_more_than_that_it_is_late() {
    let browser = hosts();
    browser.open_until("/hosts/failing.html?src=/hanging/silent/small.json", "document.readyState === 'complete'");
    browser.see(LATER);
    assert_eq!(browser.see("[is_static(), all('.ic-failure').length, errors()]"), json!([true, 0, []]));
}

/// Longer than a reader waits for a word.
const LATER: &str = "new Promise((resolve) => setTimeout(() => resolve(true), 10500))";

/// Puts a bare tag in the page.
fn put(browser: &Browser, place: &str, src: &str) {
    browser.run(&format!(
        "const made = document.createElement('incident-chain'); made.setAttribute('src', '{src}'); one('{place}').append(made);"
    ));
}

#[test]
fn what_came_in_time_says_nothing_later() {
    let browser = hosts();
    browser.open_until("/hosts/empty.html", "!!customElements.get('incident-chain')");
    put(&browser, "#one", "/open/small.json");
    browser.soon("is_live()", true);
    // taken out while it waits, and given other data while it waits
    put(&browser, "#other", "/hanging/silent/small.json");
    browser.run("one('#other').replaceChildren()");
    put(&browser, "#other", "/hanging/endless/small.json");
    browser.run("one('#other incident-chain').setAttribute('src', '/open/small.json')");
    browser.see(LATER);
    assert_eq!(
        browser.see("[chains().map(is_live), all('.ic-failure').length, errors(), faults]"),
        json!([[true, true], 0, [], []])
    );
}

#[test]
fn each_of_two_chains_is_tried_again_by_itself() {
    let browser = hosts();
    browser.open_until("/hosts/empty.html?embed=/hanging/silent/embed.js", "!!customElements.get('incident-chain')");
    put(&browser, "#one", "/open/small.json");
    put(&browser, "#other", "/open/small.json");
    browser.soon("all('.ic-late').length", 2);
    // the wasm that both wait for
    browser.run("chain().shadowRoot.querySelector('button').click()");
    browser.soon("chains().every(is_live)", true);
    assert_eq!(browser.see("[all('.ic-failure').length, errors(), faults]"), json!([0, [], []]));
}

#[test]
fn on_paper_what_is_late_says_where_its_data_are() {
    let browser = hosts();
    browser.open_until("/hosts/empty.html", "!!customElements.get('incident-chain')");
    put(&browser, "#one", "/hanging/silent/small.json");
    browser.soon("all('.ic-late').length", 1);
    browser.run("dispatchEvent(new Event('beforeprint'))");
    assert_eq!(browser.see("all('.ic-paper').map(text).join().includes('/hanging/silent/small.json')"), true);
    browser.run("dispatchEvent(new Event('afterprint'))");
    assert_eq!(browser.see("all('.ic-paper').length"), 0);
}

#[test]
fn a_connection_that_breaks_off_may_be_tried_again() {
    let browser = hosts();
    let free = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port").local_addr().expect("an address");
    let (seen, ..) = bare(&browser, "/hosts/empty.html", &format!("http://{free}/data.json"));
    assert_eq!(seen, "This chain could not be loaded. Try again The data of this chain");
    browser.click(".ic-failure button");
    browser.soon("errors()", json!(["network", "network"]));
    assert_eq!(browser.see("text(one('.ic-failure button'))"), "Try again");
    assert_eq!(
        browser.see("chain().shadowRoot.activeElement === one('.ic-failure button')"),
        true,
        "the keyboard stays"
    );
}
