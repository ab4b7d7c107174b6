//! The rails as they are drawn: arrows end at their dots, and lines run from row to row and through no other dot.

use serde_json::json;

use crate::browser::Browser;

/// At each width, with every card closed and then with some open: a row's height is nobody's business but its own.
fn check(browser: &Browser, page: &str, widths: &[u32]) {
    for &width in widths {
        browser.resize(width);
        browser.open(page);
        browser.settle();
        let branches = browser.see("all('ol.ic-chain .ic-branch').length").as_u64().expect("a number");
        assert!(branches > 0, "{page} has branches");
        browser.soon(&format!("['{page} {width} px', rail_faults()]"), json!([format!("{page} {width} px"), []]));
        browser.run("all('.ic-opener').filter((_, place) => place % 3 === 0).forEach((each) => each.click());");
        browser.soon("rows().filter(is_open).length > 0", true);
        browser.soon(
            &format!("['{page} {width} px, open', rail_faults()]"),
            json!([format!("{page} {width} px, open"), []]),
        );
    }
}

#[test]
fn arrows_of_the_article_end_at_their_dots() {
    let browser = Browser::start(1080);
    check(&browser, "/?show=all", &[280, 320, 640, 1080]);
    assert_eq!(
        browser.see("rows().filter((index) => one('.ic-branch', row(index)))"),
        json!([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    );
}

#[test]
fn arrows_of_a_crowded_chain_end_at_their_dots() {
    let browser = Browser::start(1080);
    check(&browser, "/?show=all&src=fixtures/tracks.json", &[320, 1080]);
    check(&browser, "/?src=fixtures/sides.json", &[320, 1080]);
    check(&browser, "/?src=fixtures/long.json", &[320]);
}

#[test]
fn arrows_end_at_their_dots_where_text_runs_from_right_to_left() {
    let browser = Browser::start(640);
    check(&browser, "/rtl.html?src=fixtures/arabic.json", &[320, 1080]);
}

#[test]
fn what_a_filter_leaves_is_joined_anew() {
    let browser = Browser::with_filters(640);
    browser.type_into("input[type=search]", "troops");
    browser.soon("rows().length > 1 && rows().length < 11", true);
    browser.soon("rail_faults()", json!([]));
}

#[test]
fn at_most_eight_trunks_stand_side_by_side_and_the_others_are_stubs() {
    let browser = Browser::start(1080);
    browser.open_source("fixtures/tracks.json");
    let tracks = "unique(all('ol.ic-chain .ic-trunk').flatMap(points).map(([x]) => x)).length";
    browser.soon("all('ol.ic-chain .ic-stub').length > 0", true);
    let lines = "Math.max(...rows().map((index) => unique(all('svg.ic-rail > .ic-trunk, svg.ic-rail > * > .ic-trunk', row(index)).flatMap(points).filter(([, y]) => Math.abs(y - row(index).getBoundingClientRect().bottom) < 0.75).map(([x]) => x)).length))";
    assert_eq!(browser.see(lines), 8);
    assert!(browser.see(tracks).as_u64() >= Some(8));
    browser.resize(320);
    browser.soon(lines, 4);
}

#[test]
fn strokes_say_the_basis() {
    let browser = Browser::start(1080);
    browser.open_source("fixtures/tracks.json");
    let dashes = |basis: &str| {
        let stroke = format!(
            "all('ol.ic-chain .ic-branch.ic-{basis}:not(.ic-disputed) path:not(.ic-stem), ol.ic-chain path.ic-branch.ic-{basis}:not(.ic-disputed)').map((each) => getComputedStyle(each).strokeDasharray)[0]"
        );
        browser.see(&stroke).as_str().expect("a stroke").to_owned()
    };
    assert_eq!(dashes("solid"), "none");
    assert_ne!(dashes("dashed"), "none");
    assert_ne!(dashes("dotted"), "none");
    assert_ne!(dashes("dashed"), dashes("dotted"));
    assert_eq!(
        browser.see(
            "all('ol.ic-chain .ic-claims .ic-disputed-by').every((each) => text(each) === 'disputed by The other side')"
        ),
        true
    );
    assert!(browser.see("all('ol.ic-chain .ic-branch.ic-disputed').length").as_u64() > Some(0));
}
