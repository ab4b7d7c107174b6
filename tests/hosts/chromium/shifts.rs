//! When live chains take the place of static ones, nothing that is in sight moves.

use serde_json::json;

use super::is_elsewhere;
use crate::browser::Browser;
use crate::core::long::IS_COVERED;
use crate::{hosts, live};

/// Keeps each shift that the browser counts, and what moved from where to where.
const WATCH: &str = "window.shifts = [];
    const moved = ({ node, previousRect: from, currentRect: to }) =>
      `${node && name_of(node)} from ${JSON.stringify(from)} to ${JSON.stringify(to)}`;
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries())
        if (!hadRecentInput) shifts.push([value, ...sources.map(moved)]);
    }).observe({ type: 'layout-shift', buffered: true });";

/// The page, scrolled to where one chain is above the window, one in it and one below, before the script has come.
fn scrolled() -> Browser {
    let browser = hosts();
    browser.open_until("/hosts/shifts.html", "document.readyState === 'complete'");
    browser.run("scrollTo(0, one('#sight .static').getBoundingClientRect().top - 300)");
    browser.run(WATCH);
    browser.settle();
    browser
}

fn come(browser: &Browser) {
    browser.run("import('/embed.js')");
    browser.soon("chains().every(is_live)", true);
    for _ in 0..5 {
        browser.settle();
    }
}

/// Where things stand in the window: what is in the tag, and what follows it.
const PLACES: &str = "[figure(one('#sight')) ?? one('#sight .static'), one('#next'), one('#rest')].map((each) => Math.round(each.getBoundingClientRect().top))";

#[test]
fn chains_come_alive_without_a_shift() {
    if is_elsewhere() {
        return;
    }
    let browser = scrolled();
    let before = browser.see(PLACES);
    assert_eq!(before[0], 300);
    let height = browser.see("one('#sight').getBoundingClientRect().height");
    come(&browser);
    assert_eq!(browser.see(PLACES), before);
    assert_eq!(browser.see("shifts"), json!([]));
    assert_eq!(
        browser.see("one('#sight').getBoundingClientRect().height"),
        height,
        "it keeps the height that was there"
    );
    assert!(
        browser.see("one('#above').getBoundingClientRect().height").as_f64() > height.as_f64(),
        "what is above has its own"
    );
    // The observer is worth something.
    browser.run("one('#sight').style.marginTop = '100px'");
    browser.soon("shifts.length > 0", true);
}

#[test]
fn a_held_chain_is_let_go_by_a_click() {
    if is_elsewhere() {
        return;
    }
    let browser = scrolled();
    come(&browser);
    let height = browser.see("one('#sight').getBoundingClientRect().height");
    browser.run("scrollBy(0, 40)");
    browser.settle();
    assert_eq!(browser.see("one('#sight').getBoundingClientRect().height"), height, "the reader can scroll");
    browser.run("one('#sight').shadowRoot.querySelector('.ic-whole').setAttribute('data-tested', '')");
    browser.click(".ic-whole[data-tested]");
    browser.soon(&format!("one('#sight').getBoundingClientRect().height > {height}"), true);
    assert_eq!(browser.see("shifts"), json!([]), "what the reader asks for is no shift");
}

#[test]
fn a_held_chain_is_let_go_when_its_end_has_left_the_window() {
    if is_elsewhere() {
        return;
    }
    let browser = scrolled();
    come(&browser);
    let height = browser.see("one('#sight').getBoundingClientRect().height");
    browser.run("scrollTo(0, scrollY - innerHeight + 100)");
    browser.soon(&format!("one('#sight').getBoundingClientRect().height > {height}"), true);
    browser.settle();
    assert_eq!(browser.see("shifts"), json!([]));
}

/// Shifts that are counted in a long chain while a finger drags the page by so many px, one after the other, from so far down.
fn dragged(from: f64, by: &[i64]) -> Browser {
    let browser = live("long.html");
    browser.settle();
    browser.run(WATCH);
    browser.run(&format!("scrollTo(0, document.documentElement.scrollHeight * {from})"));
    browser.soon(IS_COVERED, true);
    browser.settle();
    // what came when the page was loaded
    browser.run("shifts.length = 0");
    for y in by {
        let gesture = json!({ "x": 400, "y": 300, "yDistance": y, "speed": 4000 });
        browser.devtools("Input.synthesizeScrollGesture", &gesture);
        browser.settle();
    }
    browser
}

#[test]
fn nothing_shifts_in_a_long_chain_that_is_scrolled_down_and_back_up() {
    if is_elsewhere() {
        return;
    }
    let browser = dragged(0.0, &[-6_000, -6_000, 5_000, 5_000]);
    assert!(browser.see("scrollY").as_f64().is_some_and(|y| y > 1_000.0 && y < 3_000.0), "it was scrolled");
    assert_eq!(browser.see("shifts"), json!([]));
}

/// The rows above were never drawn, and are of other heights than was thought.
#[test]
fn nothing_shifts_where_one_comes_from_below() {
    if is_elsewhere() {
        return;
    }
    for from in [0.4, 1.0] {
        let browser = dragged(from, &[3_000, 5_000, 2_000]);
        assert!(browser.see("scrollY").as_f64().is_some_and(|y| y > 1_000.0), "it was scrolled");
        assert_eq!(browser.see("shifts"), json!([]), "from {from}");
        // what has made up for the other heights is gone, and all is as high as its rows are
        browser.soon(IS_COVERED, true);
        browser.run("scrollTo(0, 0)");
        browser.soon(IS_COVERED, true);
        browser.soon("row_of(all('[data-row]')[0])", 0);
    }
}
