//! The page's own address, which follows a figure only where the page asks for it; and a frame, with the page around it.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::hosts;

/// What is selected, and how many cards are open, in each chain of the page.
const CHOSEN: &str = "chains().map((each) => [one('.ic-selected', figure(each))?.id.replace(/.*incident-/, '') ?? null, open_cards(each).length])";
const ALL_WHOLE: &str = "chains().length === 2 && chains().every((each) => is_whole(each))";

/// What is chosen and where the page is, once it has come to rest.
#[track_caller]
fn assert_at(browser: &Browser, hash: &str, chosen: &Value) {
    browser.soon(CHOSEN, chosen.clone());
    browser.soon("location.hash", hash);
    for _ in 0..3 {
        browser.settle();
    }
    assert_eq!(browser.see(&format!("[{CHOSEN}, location.hash]")), json!([chosen, hash]));
}

#[test]
fn without_the_attribute_the_pages_address_stays() {
    let browser = hosts();
    browser.open_until("/hosts/sharing.html", "is_whole()");
    let before = browser.see("[location.href, history.length, history.state]");
    browser.run("openers()[0].click(); openers()[1].click();");
    browser.run("one('button.ic-side', figure())?.click()");
    browser.run("chain().select('sanctions')");
    browser.soon("one('.ic-selected', figure())?.id", "incident-sanctions");
    browser.settle();
    assert_eq!(browser.see("[location.href, history.length, history.state]"), before);
}

#[test]
fn back_and_forward_bring_the_choices_of_two_figures_back() {
    let browser = hosts();
    browser.open_until("/hosts/history.html", ALL_WHOLE);
    browser.run("history.replaceState({ mine: 1 }, '')");
    let length = browser.see("history.length").as_u64().expect("a number");
    browser.run("openers(one('#one'))[0].click()");
    assert_at(&browser, "#one-incident-incursion", &json!([["incursion", 1], [null, 0]]));
    // a small step changes the same entry
    browser.run("openers(one('#one'))[0].click()");
    browser.soon("/^#one-incident-incursion\\?open=/.test(location.hash)", true);
    browser.run("openers(one('#one'))[0].click()");
    assert_at(&browser, "#one-incident-incursion", &json!([["incursion", 1], [null, 0]]));
    browser.run("openers(one('#two'))[1].click()");
    assert_at(&browser, "#two-incident-gaza-war", &json!([["incursion", 1], ["gaza-war", 1]]));
    assert_eq!(
        browser.see("[history.length, history.state.mine]"),
        json!([length + 2, 1]),
        "the page's own state is kept"
    );
    browser.run("history.back()");
    assert_at(&browser, "#one-incident-incursion", &json!([["incursion", 1], [null, 0]]));
    browser.run("history.back()");
    assert_at(&browser, "", &json!([[null, 0], [null, 0]]));
    assert_eq!(browser.see("history.state.mine"), 1);
    browser.run("history.forward()");
    assert_at(&browser, "#one-incident-incursion", &json!([["incursion", 1], [null, 0]]));
    // a link that the reader follows is an entry of the browser's
    browser.run("location.hash = '#two-incident-sanctions'");
    assert_at(&browser, "#two-incident-sanctions", &json!([["incursion", 1], ["sanctions", 1]]));
    browser.run("history.back()");
    assert_at(&browser, "#one-incident-incursion", &json!([["incursion", 1], [null, 0]]));
    browser.run("history.forward()");
    assert_at(&browser, "#two-incident-sanctions", &json!([["incursion", 1], ["sanctions", 1]]));
    assert_eq!(browser.see("faults"), json!([]));
}

#[test]
fn an_address_that_has_followed_leads_a_fresh_page_there() {
    let browser = hosts();
    browser.open_until("/hosts/history.html", ALL_WHOLE);
    browser.run("openers(one('#one'))[0].click(); one('button.ic-side', figure(one('#one'))).click();");
    browser.soon("/side=/.test(location.hash)", true);
    let (hash, chosen) = (browser.see("location.hash"), browser.see(CHOSEN));
    let rows = "all('li[data-row]', figure(one('#one'))).map((row) => row.id)";
    let left = browser.see(rows);
    let hash = hash.as_str().expect("a fragment").to_owned();
    browser.open("/index.html?src=data/none.json");
    browser.open_until(&format!("/hosts/history.html{hash}"), ALL_WHOLE);
    browser.soon(rows, left);
    assert_at(&browser, &hash, &chosen);
}

#[test]
fn a_fragment_that_is_not_ours_stays() {
    let browser = hosts();
    browser.open_until("/hosts/history.html#/route/3", ALL_WHOLE);
    browser.run("openers(one('#one'))[0].click()");
    assert_at(&browser, "#/route/3", &json!([["incursion", 1], [null, 0]]));
    // a state that cannot hold ours too stays as it is
    browser.run("history.replaceState('theirs', '', location.pathname)");
    browser.run("openers(one('#two'))[1].click()");
    assert_at(&browser, "#two-incident-gaza-war", &json!([["incursion", 1], ["gaza-war", 1]]));
    assert_eq!(browser.see("[history.state, faults]"), json!(["theirs", []]));
}

/// What is open in the frame.
#[track_caller]
fn assert_in_frame(browser: &Browser, selected: &str, open: usize) {
    browser.enter_frame("iframe");
    browser.soon("one('.ic-selected', figure())?.id ?? ''", selected);
    browser.soon("open_cards().length", open);
    browser.leave_frame();
}

#[test]
fn the_address_of_the_page_around_a_frame_leads_into_it_and_follows_it() {
    let browser = hosts();
    browser.open_until("/hosts/parent-led.html#incident-al-asad-attack", "words.some((word) => word.height > 0)");
    assert_in_frame(&browser, "incident-al-asad-attack", 1);
    browser.soon("scrollY > 3000", true);
    assert_eq!(browser.see("location.hash"), "#incident-al-asad-attack");
    // a link in the article
    browser.run("scrollTo(0, 0); one('#to-sanctions').click()");
    assert_in_frame(&browser, "incident-sanctions", 2);
    browser.soon("scrollY > 3000", true);
    // what the reader does in the frame is in the page's address
    browser.enter_frame("iframe");
    browser.run("openers()[0].click()");
    browser.leave_frame();
    browser.soon("location.hash.split('?')[0]", "#incident-incursion");
    browser.run("history.back()");
    browser.soon("location.hash.split('?')[0]", "#incident-sanctions");
    assert_in_frame(&browser, "incident-sanctions", 2);
    browser.enter_frame("iframe");
    assert_eq!(browser.see("location.pathname"), "/listing/index.html", "nothing has navigated");
    browser.leave_frame();
    assert_eq!(browser.see("faults"), json!([]));
}

#[test]
fn without_the_snippets_word_the_page_around_a_frame_keeps_its_address() {
    let browser = hosts();
    browser.open_until("/hosts/parent-led.html", "words.some((word) => word.height > 0)");
    browser.run("one('iframe').removeAttribute('data-history')");
    browser.enter_frame("iframe");
    browser.soon("is_whole()", true);
    browser.run("openers()[0].click()");
    browser.soon("/incursion/.test(location.hash)", true);
    browser.leave_frame();
    browser.soon("words.some((word) => /incursion/.test(word.fragment ?? ''))", true);
    browser.settle();
    assert_eq!(browser.see("location.hash"), "");
}

#[test]
fn the_address_of_a_frame_may_say_what_else_is_chosen() {
    let browser = hosts();
    let address = "/index.html?src=data/al-asad.json&embed=1&incident=sanctions&open=incursion&open=sanctions";
    browser.open_until(address, "is_whole()");
    browser.soon("one('.ic-selected', figure())?.id ?? ''", "incident-sanctions");
    browser.soon("open_cards().length", 2);
    assert_eq!(browser.see("location.hash"), "");
}
