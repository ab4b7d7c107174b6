//! The page in a frame, and parents of every kind: the frame is as high as what is in it, and follows.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::hosts;

const FRAME: &str = "document.querySelector('iframe')";
/// What a frame said that would shut it.
const ZEROS: &str = "words.filter((word) => [word.height, word.value].includes(0) || /\\bheight\\W+0\\b|xPYMx0$|^\\[iFrameSizer\\][^:]*:0:/.test(word))";

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
    in_frame(&browser, "openers()[8].click()", "open_cards().length === 1");
    let open = assert_fits(&browser, fit);
    assert!(open > closed + 50, "{page}: {closed} px, with an open card {open} px");
    in_frame(&browser, "openers()[8].click()", "open_cards().length === 0");
    assert_eq!(assert_fits(&browser, fit), closed, "{page}");
    // Fewer rows need less height: it can shrink below what it was at first.
    in_frame(&browser, "chain().setAttribute('show', 'chain')", "folds().length > 0");
    assert!(assert_fits(&browser, fit) < closed, "{page}");
    assert_eq!(browser.see(ZEROS), json!([]), "{page}");
    // Whoever holds the frame hears how high it is, and not where it is or what is in it.
    let told =
        browser.see("words.map((word) => JSON.stringify(word)).filter((word) => /[/?#]|al-asad|Asad/.test(word))");
    assert_eq!(told, json!([]), "{page}");
}

#[test]
fn pym() {
    assert_follows("parent-pym.html", |height| height);
}

#[test]
fn iframe_resizer_4() {
    assert_follows("parent-iframe-resizer.html", |height| height);
}

#[test]
fn iframe_resizer_5() {
    assert_follows("parent-iframe-resizer-5.html", |height| height);
}

#[test]
fn iframe_resizer_gets_an_answer_before_there_is_a_chain_and_never_shuts_the_frame() {
    for page in ["parent-iframe-resizer.html", "parent-iframe-resizer-5.html"] {
        let browser = hosts();
        browser.open_until(&format!("/hosts/{page}"), "words.some((word) => /:init/.test(word))");
        // a frame that has no other height is so high
        assert_eq!(browser.see("words.find((word) => /:init/.test(word)).split(':')[1]"), "150", "{page}");
        in_frame(&browser, "", "true");
        assert_fits(&browser, |height| height);
        assert_eq!(browser.see("Math.min(...heights)"), 150, "{page}");
        // of its own licence it tells everyone
        assert_eq!(
            browser.see("(window.warned ?? []).filter((words) => !/license/i.test(words))"),
            json!([]),
            "{page}"
        );
    }
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
fn a_frame_in_a_sandbox_has_its_styles() {
    let browser = hosts();
    browser.open_until("/hosts/parent-sandbox.html", "document.readyState === 'complete'");
    browser.enter_frame("iframe");
    browser.soon("is_live()", true);
    // page.css says so, and a browser does not
    assert_eq!(browser.see("getComputedStyle(document.body).margin"), "0px");
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

/// The frames of the page in their order: heights, px.
const HEIGHTS: &str = "[...document.querySelectorAll('iframe')].map((each) => each.clientHeight)";

/// What the pasted frame knows of its height, by width.
fn known(browser: &Browser) -> [u64; 3] {
    let heights = browser.see(&format!("{FRAME}.dataset.heights"));
    let pair = |text: &str| text.split_once(':').expect("a width and a height").1.parse().expect("a height");
    let heights: Vec<u64> = heights.as_str().expect("heights").split(' ').map(pair).collect();
    heights.try_into().expect("three heights")
}

#[test]
fn a_pasted_frame_has_a_height_before_its_chain_and_follows_it_then() {
    let browser = hosts();
    browser.open_until("/hosts/parent-resize.html", "document.readyState === 'complete'");
    let [phone, column, wide] = known(&browser);
    // one at each width, and one between two of them
    browser.soon(HEIGHTS, json!([phone, column, wide, (phone + column) / 2]));
    browser.run("one('#turning').style.width = '800px'");
    browser.soon(HEIGHTS, json!([phone, column, wide, (column + wide) / 2]));
    assert_eq!(browser.see("words"), json!([]), "no frame is near enough to be loaded");

    browser.run(&format!("{FRAME}.scrollIntoView()"));
    browser.soon("words.length > 0", true);
    in_frame(&browser, "", "true");
    let closed = assert_fits(&browser, |height| height);
    in_frame(&browser, "openers()[0].click()", "open_cards().length === 1");
    let open = assert_fits(&browser, |height| height);
    assert!(open > closed + 50, "{closed} px, with an open card {open} px");
    in_frame(&browser, "openers()[0].click()", "open_cards().length === 0");
    assert_eq!(assert_fits(&browser, |height| height), closed);
    // What it has told is right at every width: nothing is looked up any more.
    browser.run("one('#phone').style.width = '500px'");
    in_frame(&browser, "", "innerWidth === 500");
    assert!(assert_fits(&browser, |height| height) < closed);
    assert_eq!(browser.see("faults"), json!([]));
}

#[test]
fn a_frame_that_comes_later_is_found_and_so_is_one_that_has_spoken_before() {
    let browser = hosts();
    browser.open_until("/hosts/parent-late.html", "document.readyState === 'complete'");
    in_frame(&browser, "", "true");
    assert_eq!(browser.see(HEIGHTS), json!([300]), "without resize.js the snippet’s own height stays");
    browser.run("load('module'); load('text/javascript')");
    browser.soon("window.loaded", 2);
    assert_fits(&browser, |height| height);
    browser.run(
        "const copy = document.querySelector('iframe').cloneNode(); copy.style.height = ''; one('#later').append(copy); copy.scrollIntoView()",
    );
    browser.soon(&format!("new Set({HEIGHTS}).size"), 1);
    assert_eq!(browser.see(&format!("{HEIGHTS}.length")), 2);
    assert_eq!(browser.see("faults"), json!([]));
}

#[test]
fn a_frame_has_room_for_the_whole_chain_on_paper() {
    let browser = hosts();
    browser.open_until("/hosts/parent-printed.html", &format!("!!{FRAME}"));
    browser.soon("words.some((word) => word.type === 'incident-chain' && word.paper > 0)", true);
    let height = browser.see(&format!("{FRAME}.clientHeight")).as_u64().expect("a height");
    browser.run("dispatchEvent(new Event('beforeprint'))");
    let printed = browser.see(&format!("{FRAME}.clientHeight")).as_u64().expect("a height");
    assert!(printed > height, "{height} px on the screen, {printed} px on paper");
    browser.run("dispatchEvent(new Event('afterprint'))");
    assert_eq!(browser.see(&format!("{FRAME}.clientHeight")), height);
}

/// A frame could lead a reader to click on what they do not see.
#[test]
fn the_studio_is_not_opened_in_a_frame_of_another_site() {
    let browser = hosts();
    for (origin, seen) in [(browser.site.other_origin(), "#framed"), (browser.site.origin(), ".studio")] {
        browser.open_until("/plain.html", "document.readyState === 'complete'");
        let address = json!(format!("{origin}/index.html?studio"));
        browser.run(&format!(
            "document.body.replaceChildren(Object.assign(document.createElement('iframe'), {{ src: {address} }}))"
        ));
        browser.enter_frame("iframe");
        browser.soon(&format!("!!one('{seen}') && is_seen(one('{seen}'))"), true);
        assert_eq!(browser.see("!!one('.studio')"), seen == ".studio");
        browser.leave_frame();
    }
}
