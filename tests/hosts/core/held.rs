//! Whether a figure keeps the height of what it has replaced.

use serde_json::json;

use crate::browser::Browser;
use crate::hosts;
use crate::kind::Kind;

/// The page where what stands between the tags is so high, with the chain live.
#[track_caller]
fn live_in_place_of(height: u32) -> Browser {
    let browser = hosts();
    browser.open_until("/hosts/held.html", "document.readyState === 'complete'");
    browser.run(&format!("one('.static').style.height = '{height}px'; import('/embed.js');"));
    browser.soon("is_live()", true);
    for _ in 0..3 {
        browser.settle();
    }
    browser
}

const HELD: &str = "[all('.ic-held').length, all('.ic-whole').length]";

#[test]
fn a_line_that_stands_for_a_chain_hides_none_of_it() {
    let browser = live_in_place_of(24);
    assert_eq!(browser.see(HELD), json!([0, 0]));
    let seen = "figure().getBoundingClientRect().height > 500 && chain().getBoundingClientRect().height >= figure().getBoundingClientRect().height";
    assert_eq!(browser.see(seen), true);
    browser.click_title(browser.see("rows()[0]").as_u64().expect("a row") as usize);
    browser.soon("open_cards().length", 1);
    assert_eq!(browser.see("faults"), json!([]));
}

#[test]
fn a_chain_s_height_is_kept_until_the_reader_asks_for_the_rest() {
    let browser = live_in_place_of(300);
    assert_eq!(browser.see(HELD), json!([1, 1]));
    assert_eq!(browser.see("Math.round(chain().getBoundingClientRect().height)"), 300);
    // The button is all to be seen at the lower edge, and says what it does.
    let reached = "(() => { const { left, width, bottom } = one('.ic-whole').getBoundingClientRect(); \
        return chain().shadowRoot.elementFromPoint(left + width / 2, bottom - 5) === one('.ic-whole') && bottom <= one('#next').getBoundingClientRect().top; })()";
    assert_eq!(browser.see(reached), true);
    if browser.kind == Kind::Chromium {
        for width in [360, 1080] {
            browser.picture(&format!("hosts-held-{width}"), width);
        }
    }
    browser.click(".ic-whole");
    browser.soon(HELD, json!([0, 0]));
    assert_eq!(browser.see("chain().getBoundingClientRect().height > 500"), true);
}

/// A page may enlarge or shrink what it shows; then a px that is set is not a px that is seen.
#[test]
fn zoomed_and_scaled_nothing_moves_either() {
    for (style, factor) in [("zoom: 1.5", 1.5), ("transform: scale(.8); transform-origin: top", 0.8)] {
        let browser = hosts();
        browser.open_until("/hosts/held.html", "document.readyState === 'complete'");
        browser.run(&format!("document.body.style.cssText = '{style}'; one('.static').style.height = '300px';"));
        let places = "[chain(), one('#next')].map((each) => Math.round(seen(each).top))";
        let before = browser.see(places);
        browser.run("import('/embed.js')");
        browser.soon("is_live()", true);
        browser.settle();
        assert_eq!(browser.see(HELD), json!([1, 1]), "{style}");
        assert_eq!(browser.see(places), before, "{style}");
        assert_eq!(browser.see("Math.round(seen(chain()).height)"), json!((300.0 * factor) as u32), "{style}");
    }
}
