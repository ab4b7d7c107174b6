//! `loading="interaction"`: a static chain needs no code until a reader touches it, and what the reader did is done.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::hands::key;
use crate::hosts;
use crate::kind::Kind;

/// The page with these in its query, once the element is there.
#[track_caller]
pub(super) fn facade(query: &str) -> Browser {
    let browser = hosts();
    browser.open_until(
        &format!("/hosts/facade.html?{query}"),
        "document.readyState === 'complete' && !!customElements.get('incident-chain')",
    );
    browser
}

/// The files that have come for a live chain, in order.
pub(super) fn asked(browser: &Browser) -> Vec<String> {
    let asked = browser.site.requests().into_iter().filter_map(|path| Some(path.rsplit_once('/')?.1.to_owned()));
    let is_for_live = |name: &String| ["figure.js", ".wasm", ".json"].iter().any(|end| name.ends_with(end));
    let mut asked: Vec<String> = asked.filter(is_for_live).collect();
    asked.sort();
    asked
}

pub(super) const ALL: [&str; 4] = ["al-asad.json", "figure.js", "reader_bg.wasm", "reader_more_bg.wasm"];
/// Long enough for all that could come to have come.
pub(super) const LATER: &str = "new Promise((resolve) => setTimeout(() => resolve(true), 1200))";
/// What opens the card of a static row.
pub(super) const ATTACK: &str = "#incident-al-asad-attack summary";

/// The rows whose cards are open in the live chain.
pub(super) const OPEN: &str =
    "all('.ic-opener[aria-expanded=true]', figure()).map((each) => each.closest('li').id.replace('incident-', ''))";

/// Where a row is seen, whichever chain it is in.
pub(super) fn top_of(browser: &Browser, id: &str) -> i64 {
    let row = format!("(figure() ? one('#{id}', figure()) : one('#{id}', document))");
    let top = browser.see(&format!("seen({row}).top"));
    top.as_f64().expect("a place").round() as i64
}

#[track_caller]
pub(super) fn assert_still(browser: &Browser) {
    if browser.kind == Kind::Chromium {
        assert_eq!(browser.see("shifts"), json!([]), "nothing shifts");
    }
    assert_eq!(browser.see("[faults, errors()]"), json!([[], []]));
}

#[test]
fn nothing_but_the_script_comes_until_it_is_touched() {
    let browser = facade("loading=interaction");
    browser.see(LATER);
    assert_eq!(asked(&browser), Vec::<String>::new());
    assert_eq!(browser.see("is_static()"), true);
    // on paper it is whole, and needs nothing besides
    browser.run("dispatchEvent(new Event('beforeprint'))");
    assert_eq!(browser.see("all('details', chain()).every(({ open }) => open)"), true);
    browser.run("dispatchEvent(new Event('afterprint'))");
    browser.see(LATER);
    assert_eq!(asked(&browser), Vec::<String>::new());
    browser.click(ATTACK);
    browser.soon("is_live()", true);
    assert_eq!(asked(&browser), ALL);
}

#[test]
fn the_first_click_opens_a_card_and_the_row_stays_under_the_pointer() {
    let browser = facade("loading=interaction&src=/slower/al-asad.json");
    browser.click(ATTACK);
    assert_eq!(browser.see(&format!("[is_static(), one('{ATTACK}', document).parentNode.open]")), json!([true, true]));
    let before = top_of(&browser, "incident-al-asad-attack");
    // What is long after a click is not excused by it.
    browser.see("new Promise((resolve) => setTimeout(() => resolve(true), 600))");
    browser.soon("is_live()", true);
    browser.settle();
    assert_eq!(browser.see(OPEN), json!(["al-asad-attack"]));
    assert_eq!(browser.see("one('.ic-selected').id"), "incident-al-asad-attack");
    assert_eq!(browser.see("active().closest('li').id"), "incident-al-asad-attack", "the keyboard's focus is there");
    let moved = (top_of(&browser, "incident-al-asad-attack") - before).abs();
    assert!(moved <= 1, "the row has moved by {moved} px");
    assert_eq!(
        browser.see("told.map(({ name, detail }) => [name, detail.id ?? ''])"),
        json!([["chain-ready", ""], ["chain-select", "al-asad-attack"]])
    );
    assert_still(&browser);
}

#[test]
fn a_row_that_begins_above_the_window_stays_where_it_is_too() {
    let browser = facade("loading=interaction&src=/slower/al-asad.json");
    let summary = "one('#incident-gaza-war summary', document)";
    // The row's title is out of sight, what opens its card is not.
    browser.run(&format!("scrollBy({{ top: seen({summary}).top - 40, behavior: 'instant' }})"));
    // A click of the driver would scroll.
    browser.run(&format!("{summary}.click()"));
    let before = top_of(&browser, "incident-gaza-war");
    assert!(before < 0, "{before}");
    browser.soon("is_live()", true);
    browser.settle();
    let moved = (top_of(&browser, "incident-gaza-war") - before).abs();
    assert!(moved <= 1, "the row has moved by {moved} px");
}

#[test]
fn what_is_touched_in_the_foot_stays_where_it_is() {
    let browser = facade("loading=interaction&src=/slower/al-asad.json");
    let summary = "one('.ic-foot details:last-of-type > summary', figure() ?? document)";
    browser.run(&format!("scrollBy({{ top: seen({summary}).top - 200, behavior: 'instant' }})"));
    let top = || browser.see(&format!("seen({summary}).top")).as_f64().expect("a place");
    browser.run(&format!("{summary}.click()"));
    let before = top();
    browser.soon("is_live()", true);
    browser.settle();
    assert_eq!(browser.see(&format!("{summary}.parentNode.open")), true);
    let moved = (top() - before).abs();
    assert!(moved <= 1.0, "it has moved by {moved} px");
    assert_eq!(browser.see("[faults, errors()]"), json!([[], []]));
}

#[test]
fn an_incident_in_the_pages_address_is_a_wish() {
    let browser = facade("loading=interaction#incident-sanctions");
    browser.soon("is_live()", true);
    browser.soon(OPEN, json!(["sanctions"]));
    // it comes with the next frame
    browser.soon("active().closest('li')?.id ?? ''", "incident-sanctions");
    assert_eq!(browser.see("[faults, errors()]"), json!([[], []]));
}

#[test]
fn what_is_done_while_it_loads_is_not_lost() {
    let browser = facade("loading=interaction&src=/slower/al-asad.json");
    browser.click("#incident-incursion summary");
    // a title, which opens in a live chain
    browser.click("#incident-al-asad-attack .ic-name");
    browser.click(".ic-spans summary");
    assert_eq!(browser.see("is_static()"), true);
    browser.soon("is_live()", true);
    browser.settle();
    assert_eq!(browser.see(OPEN), json!(["incursion", "al-asad-attack"]));
    assert_eq!(browser.see("one('.ic-spans details', figure()).open"), true);
    assert_eq!(
        browser.see("[active().localName, text(active())]"),
        json!(["summary", "How these incidents were chosen"])
    );
    assert_still(&browser);
    browser.click_title(8);
    browser.soon(OPEN, json!(["incursion"]));
}

#[test]
fn a_key_opens_and_the_focus_stays_in_its_row() {
    let browser = facade("loading=interaction&src=/slower/al-asad.json");
    browser.run(&format!("one('{ATTACK}', document).focus()"));
    browser.press(&[key::ENTER]);
    assert_eq!(browser.see("is_static()"), true);
    browser.soon("is_live()", true);
    browser.soon(OPEN, json!(["al-asad-attack"]));
    assert_eq!(
        browser.see("[active().closest('li').id, active().matches('.ic-opener')]"),
        json!(["incident-al-asad-attack", true])
    );
    browser.press(&[key::ENTER]);
    browser.soon(OPEN, json!([]));
    assert_still(&browser);
}

#[test]
fn what_is_held_down_is_let_go_first() {
    let browser = facade("loading=interaction");
    let hand = |what: &str| {
        browser
            .run(&format!("one('{ATTACK}', document).dispatchEvent(new {what}, {{ bubbles: true, composed: true }}))"))
    };
    hand("PointerEvent('pointerdown'");
    browser.run(&format!("one('{ATTACK}', document).focus(); one('{ATTACK}', document).click()"));
    browser.see(LATER);
    assert_eq!(asked(&browser), ALL, "all is there");
    assert_eq!(browser.see("is_static()"), true);
    hand("PointerEvent('pointerup'");
    browser.soon("is_live()", true);
}

#[test]
fn a_link_in_it_leads_to_its_incident() {
    let browser = facade("loading=interaction&src=/slower/al-asad.json");
    browser.click("#incident-incursion .ic-link a");
    assert_eq!(browser.see("location.hash"), "#incident-gaza-war");
    browser.soon("is_live()", true);
    browser.soon("one('.ic-selected')?.id ?? ''", "incident-gaza-war");
    browser.soon(OPEN, json!(["gaza-war"]));
    // it comes with the next frame
    browser.soon("active().closest('li')?.id ?? ''", "incident-gaza-war");
    assert_eq!(browser.see("[faults, errors()]"), json!([[], []]));
}

#[test]
fn scripts_and_links_wake_it() {
    for wake in [
        "one('#to-sanctions').click()",
        "chain().select('sanctions')",
        "chain().step('cause')",
        "chain().data = { title: 'A text', incidents: [{ title: 'A raid', date: '2023' }] }",
        "chain().setAttribute('loading', 'eager')",
        "chain().setAttribute('loading', 'lazy')",
    ] {
        let browser = facade("loading=interaction");
        assert_eq!(browser.see("is_static()"), true);
        browser.run(wake);
        browser.soon("is_live()", true);
        assert_eq!(browser.see("[faults, errors()]"), json!([[], []]), "{wake}");
    }
}

#[test]
fn where_nothing_waits_between_the_tags_it_is_lazy() {
    let browser = facade("loading=interaction&bare");
    browser.soon("is_live()", true);
}

#[test]
fn a_file_that_is_missing_or_another_leaves_the_static_chain_as_the_reader_left_it() {
    for (fault, code, named) in [
        ("no-wasm", "http", "reader_bg.wasm"),
        ("no-figure", "http", "figure.js"),
        ("tampered-figure", "integrity", "figure.js"),
        ("untyped-figure", "mime", "figure.js"),
    ] {
        let browser = facade(&format!("loading=interaction&embed=/broken/{fault}/embed.js"));
        assert_eq!(browser.see("errors()"), json!([]));
        browser.click(ATTACK);
        browser.soon("errors()", json!([code]));
        browser.settle();
        let still = format!("[is_static(), one('{ATTACK}', document).parentNode.open, !!window.hacked]");
        assert_eq!(browser.see(&still), json!([true, true, false]), "{fault}");
        let message = browser.see("told[0].detail.message");
        assert!(message.as_str().is_some_and(|message| message.contains(named)), "{fault}: {message}");
        assert_eq!(browser.see("active().matches('summary')"), true, "the keyboard's focus stays");
        assert_eq!(browser.see("faults"), json!([]), "{fault}");
    }
}

#[test]
fn a_reader_who_saves_data_is_asked_first() {
    let browser = facade("sparing&prefetch");
    browser.see(LATER);
    assert_eq!(asked(&browser), Vec::<String>::new());
    assert_eq!(browser.see("is_static()"), true);
    browser.click(ATTACK);
    browser.soon("is_live()", true);
    for query in ["sparing&bare", "sparing&loading=eager"] {
        facade(query).soon("is_live()", true);
    }
}

#[test]
fn prefetch_has_all_there_before_it_is_touched() {
    let browser = facade("loading=interaction&prefetch");
    browser.see(LATER);
    assert_eq!(asked(&browser), ALL);
    let priorities = browser.see("priorities.sort()");
    assert_eq!(priorities, json!([["al-asad.json", "low"], ["reader_bg.wasm", "low"], ["reader_more_bg.wasm", "low"]]));
    assert_eq!(browser.see("[is_static(), told]"), json!([true, []]));
    browser.click(ATTACK);
    browser.soon(OPEN, json!(["al-asad-attack"]));
    assert_eq!(asked(&browser), ALL, "nothing comes twice");
    assert_still(&browser);
    // What could not come then is asked for again, and only that is told.
    let browser = facade("loading=interaction&prefetch&embed=/broken/no-wasm/embed.js");
    browser.see(LATER);
    assert_eq!(browser.see("told"), json!([]));
    browser.click(ATTACK);
    browser.soon("errors()", json!(["http"]));
    let told: Vec<Value> = serde_json::from_value(browser.see("told")).expect("events");
    assert_eq!(told.len(), 1, "{told:?}");
}
