//! A page that the browser puts to sleep: for a while, or until the reader comes back to it.

use serde_json::json;

use super::is_elsewhere;
use crate::live;

#[test]
fn a_page_that_was_frozen_answers_again() {
    if is_elsewhere() {
        return;
    }
    let browser = live("plain.html");
    browser.freeze(true);
    browser.freeze(false);
    browser.click_title(4);
    browser.soon("open_cards()", json!([4]));
    assert_eq!(browser.see("[faults, errors()]"), json!([[], []]));
}

#[test]
fn nothing_of_the_figure_keeps_the_page_out_of_the_back_forward_cache() {
    if is_elsewhere() {
        return;
    }
    let browser = live("returning.html");
    browser.click_title(4);
    browser.open_until("/hosts/empty.html", "!!customElements.get('incident-chain')");
    browser.back();
    browser.soon("persisted", true);
    assert_eq!(browser.see("open_cards()"), json!([4]));
}
