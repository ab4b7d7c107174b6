//! What never comes, or never ends: the reader is told after ten seconds, and may try again.

use serde_json::json;

use super::failing::bare;
use crate::browser::Browser;
use crate::hosts;

/// The first answer is none, or has no end; the second is the file.
#[track_caller]
fn comes_when_asked_again(browser: &Browser, page: &str, src: &str) {
    let (seen, detail, links) = bare(browser, page, src);
    assert_eq!(seen, "This chain has not come yet. Try again The data of this chain", "{page} {src}");
    assert!(detail.contains(src) && detail.contains("ten seconds"), "{detail}");
    assert_eq!(links.as_array().map(Vec::len), Some(1));
    assert_eq!(browser.see("errors()"), json!([]), "it may still come");
    browser.click(".ic-failure button");
    browser.soon("is_live()", true);
    browser.soon("one('.ic-failure')", serde_json::Value::Null);
    assert_eq!(browser.see("figure().contains(chain().shadowRoot.activeElement)"), true, "the keyboard stays");
    assert_eq!(browser.see("errors()"), json!([]));
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
    browser.see("new Promise((resolve) => setTimeout(() => resolve(true), 10500))");
    assert_eq!(browser.see("[is_static(), all('.ic-failure').length, errors()]"), json!([true, 0, []]));
}

#[test]
fn what_came_in_time_says_nothing_later() {
    let browser = hosts();
    browser.open_until("/hosts/empty.html", "!!customElements.get('incident-chain')");
    browser.run("const made = document.createElement('incident-chain'); made.setAttribute('src', '/open/small.json'); one('#one').append(made);");
    browser.soon("is_live()", true);
    browser.run("chain().remove()");
    browser.see("new Promise((resolve) => setTimeout(() => resolve(true), 10500))");
    browser.run("one('#one').append(document.createElement('incident-chain')); chain().data = { title: 'T', incidents: [{ title: 'A', date: '2024' }] };");
    browser.soon("is_live()", true);
    assert_eq!(browser.see("all('.ic-failure').length"), 0);
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
}
