//! What a party is: a tap on its name says so.

use serde_json::json;

use crate::browser::Browser;
use crate::hands::key;

/// The words of each gloss that is open.
const OPEN: &str = "all('.ic-gloss:popover-open').map((each) => text(each))";

#[test]
fn a_tap_on_a_name_says_what_the_party_is_once_at_its_first_mention() {
    let browser = Browser::with_article(640);
    let names = browser.see("all('.ic-meta .ic-known').map((each) => text(each))");
    let known = [
        "Hamas",
        "Iran-backed militias",
        "US forces",
        "Kataib Hezbollah",
        "the coalition",
        "Islamic Resistance in Iraq",
    ];
    assert_eq!(names, json!(known), "Israel has no description");
    assert_eq!(browser.see(OPEN), json!([]));
    browser.run("one('.ic-meta .ic-known').focus()");
    browser.press(&[key::ENTER]);
    browser.soon(OPEN, json!(["Hamas · armed group · The article speaks of “Palestinian Hamas militants”."]));
    assert_eq!(browser.see("all('[aria-expanded=true]').length"), 0, "the card stays closed");
    browser.press(&[key::ESCAPE]);
    browser.soon(OPEN, json!([]));
    // another name closes the one before, and all of it is inside the window
    browser.click(".ic-row:last-of-type .ic-known");
    browser.soon(&format!("{OPEN}.length"), 1);
    browser.run("all('.ic-meta .ic-known')[0].click()");
    browser.soon(&format!("{OPEN}.map((each) => each.split(' ')[0])"), json!(["Hamas"]));
    browser.soon(
        "((box) => box.left >= 0 && box.right <= innerWidth)(one('.ic-gloss:popover-open').getBoundingClientRect())",
        true,
    );
}

#[test]
fn in_an_open_card_every_party_can_be_asked_about() {
    let browser = Browser::with_article(360);
    browser.click_title(0);
    browser.soon("all('.ic-facts .ic-known').map((each) => text(each))", json!(["Hamas", "Israel"]));
    browser.click(".ic-facts .ic-known");
    browser.soon(&format!("{OPEN}.length"), 1);
    browser.soon(
        "((box) => box.left >= 0 && box.right <= innerWidth)(one('.ic-gloss:popover-open').getBoundingClientRect())",
        true,
    );
    assert_eq!(
        browser.see("new Set(all('[id]').map((each) => each.id)).size === all('[id]').length"),
        true,
        "ids are unique"
    );
}
