//! On paper the whole chain is there, however a reader has left the figure.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::kind::Kind;
use crate::{hosts, live};

/// What has to be on paper of the chain in the page: every title, summary, quotation, claimant and source's publisher and address.
const DUE: &str = "(() => {
    const { incidents, sources = [] } = chain().data;
    const due = incidents.flatMap(({ title, summary, quotes = [], damage, means }) => [title, summary, damage, means, ...quotes.map((each) => each.text ?? each)]);
    return [...due, ...sources.flatMap(({ publisher, title }) => [publisher, title])].filter((each) => typeof each === 'string').map((each) => each.replace(/\\s+/g, ' '));
})()";

/// Prints as far as a page can tell: the event that comes before.
fn print(browser: &Browser) {
    browser.run("dispatchEvent(new Event('beforeprint'))");
    browser.settle();
}

#[track_caller]
fn assert_whole(browser: &Browser) {
    let paper = "text(one('.ic-paper'))";
    let lost = browser.see(&format!("((paper) => {DUE}.filter((each) => !paper.includes(each)))({paper})"));
    assert_eq!(lost, json!([]));
    assert_eq!(browser.see("all('.ic-paper :is(button, input, select)').length"), 0);
    assert_eq!(browser.see("all('.ic-paper li.ic-row').length === chain().data.incidents.length"), true);
}

#[test]
fn a_figure_is_whole_on_paper_folded_filtered_or_open() {
    let browser = live("plain.html");
    browser.run("chain().setAttribute('show', 'chain')");
    browser.soon("folds().length > 0", true);
    print(&browser);
    assert_whole(&browser);
    browser.run("dispatchEvent(new Event('afterprint'))");
    assert_eq!(
        browser.see("[all('.ic-paper').length, folds().length > 0]"),
        json!([0, true]),
        "and afterwards it is as before"
    );
    browser.click_title(0);
    browser.run("all('button.ic-side')[1].click()");
    browser.soon("rows().length < 11", true);
    print(&browser);
    assert_whole(&browser);
    browser.run("dispatchEvent(new Event('afterprint'))");
    assert_eq!(browser.see("[all('.ic-paper').length, rows().length < 11, faults]"), json!([0, true, []]));
}

#[test]
fn a_longer_chain_is_whole_on_paper() {
    let browser = live("plain.html");
    browser.run("chain().setAttribute('src', '/data/attacks-on-us-forces.json'); chain().removeAttribute('show');");
    browser.soon("told.filter(({ name }) => name === 'chain-ready').length", 2);
    browser.soon("folds().length > 0", true);
    print(&browser);
    assert_whole(&browser);
    let addresses = "chain().data.sources.map(({ url }) => url).filter(Boolean)";
    let cited = browser.see(&format!(
        "((links) => {addresses}.filter((url) => !links.has(url)).length)(new Set(all('.ic-paper .ic-sources a').map((each) => each.getAttribute('href'))))"
    ));
    assert_eq!(cited, 0, "every address stands in a list of sources");
}

#[test]
fn a_bare_tag_that_was_never_near_says_where_its_data_are_and_loads() {
    let browser = hosts();
    browser.open_until("/hosts/lazy.html", "!!customElements.get('incident-chain')");
    // At once, for the chain that is loaded then takes its place.
    let note = browser.see("(() => { chain().replaceChildren(); dispatchEvent(new Event('beforeprint')); return text(chain().shadowRoot.querySelector('.ic-paper')); })()");
    let note: &Value = &note;
    assert!(note.as_str().is_some_and(|note| note.contains("/data/al-asad.json") && note.contains("again")), "{note}");
    browser.run("dispatchEvent(new Event('afterprint'))");
    assert_eq!(browser.see("chain().shadowRoot.querySelectorAll('.ic-paper').length"), 0);
    browser.soon("is_whole()", true);
    print(&browser);
    assert_whole(&browser);
}

#[test]
fn what_stands_between_the_tags_is_opened_for_paper_and_closed_again() {
    let browser = hosts();
    browser.open_until("/hosts/lazy.html", "!!customElements.get('incident-chain')");
    browser.run("chain().innerHTML = '<details><summary>Details</summary>Words.</details><details open><summary>More</summary>Open.</details>';");
    print(&browser);
    assert_eq!(browser.see("all('details', chain()).map(({ open }) => open)"), json!([true, true]));
    browser.run("dispatchEvent(new Event('afterprint'))");
    assert_eq!(browser.see("all('details', chain()).map(({ open }) => open)"), json!([false, true]));
}

/// A page that has not linked the figure's styles would leave the addresses out.
#[test]
fn a_static_chain_that_was_never_near_has_the_addresses_of_its_sources_on_paper() {
    let browser = hosts();
    browser.open_until("/hosts/lazy.html", "!!customElements.get('incident-chain')");
    browser.run(
        "chain().innerHTML = '<section class=\"incident-chain\"><p class=\"ic-sources\"><a href=\"https://example.org/report\">A report</a></p></section>';",
    );
    let styles = "document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]).filter(({ cssText }) => cssText.includes('attr(href)')).length";
    assert_eq!(browser.see(styles), 0);
    if browser.kind == Kind::Chromium {
        browser.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
        browser.soon(
            "getComputedStyle(one('a[href=\"https://example.org/report\"]'), '::after').content",
            "\" <https://example.org/report>\"",
        );
        browser.devtools("Emulation.setEmulatedMedia", &json!({ "media": "" }));
    } else {
        print(&browser);
        assert_eq!(browser.see(styles), 1);
        browser.run("dispatchEvent(new Event('afterprint'))");
    }
    browser.soon(styles, 0);
}
