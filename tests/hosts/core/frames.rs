//! The page in a frame, and parents of every kind: the frame is as high as what is in it, and follows.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::hosts;

const FRAME: &str = "document.querySelector('iframe')";

/// How high the content of the frame is once it has come to rest, px.
fn content(browser: &Browser) -> Value {
    browser.enter_frame("iframe");
    let height = || {
        for _ in 0..4 {
            browser.settle();
        }
        browser.see("Math.ceil(document.body.getBoundingClientRect().height)")
    };
    let mut before = height();
    let resting = (0..20).find_map(|_| {
        let now = height();
        let is_resting = now == before;
        before = now.clone();
        is_resting.then_some(now)
    });
    browser.leave_frame();
    resting.expect("a height that stays")
}

/// How high a parent makes a frame for content of that height.
type Fit = fn(u64) -> u64;

/// The frame has the height of its content, soon and for good.
#[track_caller]
fn assert_fits(browser: &Browser, fit: Fit) -> u64 {
    let height = content(browser).as_u64().expect("a height");
    assert!(height > 250, "a chain is {height} px high");
    browser.soon(&format!("{FRAME}.clientHeight"), fit(height));
    let words = browser.see("words.length");
    for _ in 0..10 {
        browser.settle();
    }
    assert_eq!(
        browser.see(&format!("[{FRAME}.clientHeight, words.length]")),
        json!([fit(height), words]),
        "and nothing more is said"
    );
    assert_eq!(content(browser), height, "nor does the content grow");
    height
}

#[track_caller]
fn in_frame(browser: &Browser, act: &str, expression: &str) {
    browser.enter_frame("iframe");
    browser.soon("is_live()", true);
    browser.run(act);
    browser.soon(expression, true);
    browser.settle();
    browser.leave_frame();
}

/// A parent that makes its frame as high as `fit` says, when a card opens and when it closes.
#[track_caller]
fn assert_follows(page: &str, fit: Fit) {
    let browser = hosts();
    browser.open_until(&format!("/hosts/{page}"), &format!("!!{FRAME}"));
    in_frame(&browser, "", "true");
    let closed = assert_fits(&browser, fit);
    in_frame(&browser, "openers()[9].click()", "open_cards().length === 1");
    let open = assert_fits(&browser, fit);
    assert!(open > closed + 50, "{page}: {closed} px, with an open card {open} px");
    in_frame(&browser, "openers()[9].click()", "open_cards().length === 0");
    assert_eq!(assert_fits(&browser, fit), closed, "{page}");
    // Fewer rows need less height: it can shrink below what it was at first.
    in_frame(&browser, "chain().setAttribute('show', 'chain')", "folds().length > 0");
    assert!(assert_fits(&browser, fit) < closed, "{page}");
}

#[test]
fn pym() {
    assert_follows("parent-pym.html", |height| height);
}

#[test]
fn iframe_resizer() {
    assert_follows("parent-iframe-resizer.html", |height| height);
}

#[test]
fn newswire_frames() {
    assert_follows("parent-frames.html", |height| height);
}

#[test]
fn amp() {
    assert_follows("parent-amp.html", |height| height);
}

#[test]
fn wordpress() {
    assert_follows("parent-wordpress.html", |height| height.clamp(200, 1000));
}

#[test]
fn a_frame_in_a_sandbox() {
    assert_follows("parent-sandbox.html", |height| height);
}

#[test]
fn a_frame_that_is_shown_later() {
    let browser = hosts();
    browser.open_until("/hosts/parent-hidden.html", "document.readyState === 'complete'");
    browser.enter_frame("iframe");
    browser.soon("is_live()", true);
    browser.leave_frame();
    browser.settle();
    browser.run("one('#tab').style.display = 'block'");
    in_frame(&browser, "", "innerWidth > 0");
    assert_fits(&browser, |height| height);
    // And in a narrower place it is higher.
    browser.run("one('#tab').style.width = '320px'");
    in_frame(&browser, "", "innerWidth < 400");
    assert_fits(&browser, |height| height);
}
