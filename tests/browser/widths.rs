//! Every width of the container, from 280 px up, and changes of the width without a reload.

use serde_json::json;

use crate::browser::Browser;

const WIDTHS: [u32; 6] = [280, 320, 360, 640, 800, 1080];

#[test]
fn nothing_scrolls_sideways_or_is_cut_off() {
    let browser = Browser::start(1080);
    let open_all = "all(':is(.ic-opener, .ic-finding-opener)[aria-expanded=false]').forEach((each) => each.click()); all('details').forEach((each) => { each.open = true; });";
    let mut faults = Vec::new();
    for page in [
        "/",
        "/?src=fixtures/long.json",
        "/?src=fixtures/sides.json",
        "/?src=fixtures/tracks.json",
        "/?src=fixtures/left-out.json",
        "/?src=none.json",
        "/rtl.html",
        "/rtl.html?src=fixtures/long.json",
        "/rtl.html?src=data/al-asad.ar.json",
        "/?lang=de&src=data/attacks-on-us-forces.json",
    ] {
        browser.open(page);
        for state in ["closed", "open"] {
            if state == "open" {
                browser.run(open_all);
                browser.soon("all(':is(.ic-opener, .ic-finding-opener)[aria-expanded=false]').length", 0);
            }
            for width in WIDTHS {
                browser.resize(width);
                let found = browser.see("overflows()");
                let found = found.as_array().expect("a list").iter();
                faults.extend(found.map(|fault| format!("{page}, {state}, {width} px: {fault}")));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_word_is_torn() {
    let browser = Browser::with_article(1080);
    browser.run(
        "all('button:is(.ic-opener, .ic-finding-opener)').forEach((each) => each.click()); all('details').forEach((each) => { each.open = true; });",
    );
    browser.soon("rows().every(is_open)", true);
    let mut faults = Vec::new();
    for width in WIDTHS {
        browser.resize(width);
        let torn = browser.see("torn_words()");
        faults.extend(torn.as_array().expect("a list").iter().map(|word| format!("{width} px: {word}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_overviews_words_are_whole_and_apart() {
    let browser = Browser::start(1080);
    let pages = ["/", "/?src=fixtures/sides.json", "/?src=fixtures/tracks.json", "/rtl.html?src=fixtures/arabic.json"];
    for page in pages {
        browser.open(page);
        browser.soon("all('.ic-overview text.ic-tick').length > 0", true);
        for width in WIDTHS {
            browser.resize(width);
            let at = format!("{page} {width} px");
            browser.soon(&format!("['{at}', overview_faults()]"), json!([at, []]));
        }
    }
}

#[test]
fn every_target_is_large_enough_for_a_finger() {
    let browser = Browser::with_filters(320);
    browser.choose(".ic-filters select", "strike");
    browser.soon("is_seen(one('.ic-shown button'))", true);
    assert_eq!(browser.see("small_targets()"), json!([]));
    browser.resize(1080);
    assert_eq!(browser.see("small_targets()"), json!([]));
    // in words that are shorter, and in some that are longer
    for page in ["/rtl.html?src=data/attacks-on-us-forces.json", "/?lang=de&src=data/attacks-on-us-forces.json"] {
        browser.open(page);
        browser.run("all('details').forEach((each) => { each.open = true; });");
        for width in [280, 1080] {
            browser.resize(width);
            assert_eq!(browser.see("small_targets()"), json!([]), "{page} {width} px");
        }
    }
}

#[test]
fn on_a_touch_screen_tools_are_as_large_as_a_fingertip() {
    let browser = Browser::with_folds(360);
    browser.devtools("Emulation.setTouchEmulationEnabled", &json!({ "enabled": true, "maxTouchPoints": 1 }));
    browser.soon("matchMedia('(pointer: coarse)').matches", true);
    let heights = "all('.ic-tools .ic-words :is(button, summary)').filter(is_seen).map((it) => it.getBoundingClientRect().height >= 44)";
    browser.soon(heights, json!([true, true, true, true]));
}

#[test]
fn rails_close_up_when_the_window_narrows_and_open_again() {
    let browser = Browser::with_article(1080);
    browser.click_title(9);
    browser.soon("is_open(9)", true);
    browser.run("window.was_there = true;");
    let wide = browser.see("rail_width()");
    assert_eq!(browser.see("dot_columns()"), 1);
    browser.resize(320);
    browser.soon("rail_width() <= one('.incident-chain').clientWidth / 3", true);
    assert!(browser.see("rail_width()").as_f64() < wide.as_f64());
    browser.soon("rail_faults()", json!([]));
    // It is the same figure: what was open is open.
    assert_eq!(browser.see("[window.was_there, is_open(9), rows().length]"), json!([true, true, 11]));
    browser.resize(1080);
    browser.soon("rail_width()", wide);
}

/// Where a phone is turned, its reader goes on: the keyboard's focus, what they typed and every row stay the same elements.
#[test]
fn a_place_that_becomes_wider_or_narrower_keeps_every_element_and_the_focus() {
    let browser = Browser::with_filters(1080);
    let search = "input[type=search]";
    browser.type_into(search, "US");
    browser.soon("rows().length < 20", true);
    browser.settle();
    browser.run("window.before = [one('.ic-chain'), one('.ic-tools'), one('input[type=search]'), ...all('.ic-chain > .ic-row')];");
    let kept = "[before.every((each) => each.isConnected), active() === before[2], before[2].value, !!one('.ic-overview-box summary')]";
    for (width, has_overview_closed) in [(340, true), (1080, false), (340, true)] {
        browser.resize(width);
        browser.soon(kept, json!([true, true, "US", has_overview_closed]));
    }
}

#[test]
fn dots_are_in_one_column_whatever_the_number_of_sides() {
    let browser = Browser::start(320);
    browser.open_source("fixtures/sides.json");
    for width in [320, 1080] {
        browser.resize(width);
        browser.soon("rail_width() <= one('.incident-chain').clientWidth / 3", true);
        assert_eq!(browser.see("dot_columns()"), 1, "{width} px");
    }
}

#[test]
fn the_container_counts_and_not_the_window() {
    let browser = Browser::with_article(1080);
    let wide = browser.see("[rail_width(), getComputedStyle(one('.ic-title')).fontSize]");
    browser.run("one('main').style.width = '320px';");
    browser.settle();
    browser.soon("rail_width() <= one('.incident-chain').clientWidth / 3", true);
    let narrow = browser.see("[rail_width(), getComputedStyle(one('.ic-title')).fontSize]");
    browser.run("one('main').style.width = '';");
    browser.resize(352);
    browser.soon("one('.incident-chain').clientWidth", 320);
    browser.soon("[rail_width(), getComputedStyle(one('.ic-title')).fontSize]", narrow.clone());
    assert_ne!(wide, narrow);
}

#[test]
fn the_overview_keeps_the_width_and_its_letters_their_size() {
    let browser = Browser::with_article(1080);
    for width in [1080, 640, 280] {
        browser.resize(width);
        browser.run("all('.ic-overview-box details').forEach((each) => { each.open = true; });");
        let scale = "(() => { const { a, d } = one('.ic-overview').getScreenCTM(); return [a, d].map((each) => Math.round(each * 100) / 100); })()";
        browser.soon(scale, json!([1, 1]));
        browser
            .soon("Math.round(one('.ic-lanes').getBoundingClientRect().width - one('.incident-chain').clientWidth)", 0);
    }
}
