//! What the page shows when it has opened, and what it does not do unasked.

use serde_json::{Value, json};

use crate::browser::Browser;

/// What the article's chain says, from the built page's own data.
fn article() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/dist/data/al-asad.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("the article's data")).expect("JSON")
}

#[test]
fn the_articles_chain_is_all_there_and_in_order() {
    let browser = Browser::with_article(1080);
    let article = article();
    let titles: Vec<&Value> =
        article["incidents"].as_array().expect("incidents").iter().map(|each| &each["title"]).collect();
    assert_eq!(titles.len(), 11);
    browser.soon("rows()", json!([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
    let shown = browser.see("all('ol.ic-chain > li .ic-opener').map(text)");
    for (shown, title) in shown.as_array().expect("titles").iter().zip(&titles) {
        let (shown, title) = (shown.as_str().expect("a title"), title.as_str().expect("a title"));
        assert!(shown.starts_with(title), "{shown} begins with {title}");
    }
    assert_eq!(browser.see("text(one('.incident-chain .ic-title'))"), article["title"]);
    let framing = article["framing"].as_str().expect("a framing");
    let lead = browser.see("text(all('.ic-spans > p')[1])");
    assert!(framing.starts_with(lead.as_str().expect("a lead")) && lead.as_str() > Some(""), "{lead}");
    assert_eq!(browser.see("text(document.body).includes('Loading')"), false);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_screen_reader_finds_a_list_whose_items_say_their_place_in_the_chain() {
    let browser = Browser::with_article(1080);
    assert_eq!(browser.name_of("ol.ic-chain"), "Incidents");
    let title = "US aircraft strikes militia vehicle and personnel in western Baghdad";
    let name = browser.name_of("li.ic-row[data-row='9'] .ic-opener");
    assert_eq!(name.replace(" ,", ","), format!("{title}, responds to 1, responses: 1"));
    assert!(browser.name_of("li.ic-row[data-row='3'] .ic-opener").ends_with("responds to 1, responses: 4"));
    assert_eq!(browser.name_of(".ic-finding-opener"), "Details and sources");
    assert_eq!(browser.see("text(one('.ic-finding .ic-name'))"), format!("{title}, responds to 1, responses: 1"));
    assert_eq!(browser.name_of(".ic-lane-names"), "Show one side");
    assert_eq!(browser.see("all('ol.ic-chain svg, svg.ic-overview').every((svg) => svg.ariaHidden === 'true')"), true);
    assert_eq!(browser.see("one('.incident-chain').lang"), "en");
    assert_eq!(browser.see("one('h1.ic-title') && all('ol.ic-chain h3').length"), 11, "the chain is the page");
}

#[test]
fn competing_figures_stand_side_by_side_with_who_says_them() {
    let browser = Browser::with_article(1080);
    let figures = browser.see("all('.ic-finding > .ic-counts > div').map(text)");
    let figures: Vec<&str> = figures.as_array().expect("figures").iter().filter_map(Value::as_str).collect();
    assert_eq!(figures.len(), 4, "{figures:?}");
    for (figure, claimant) in [("several", "CENTCOM"), ("1 ", "Rudaw"), ("1 ", "Islamic Resistance in Iraq")] {
        let is_there = figures.iter().any(|line| line.starts_with(claimant) && line.contains(figure));
        assert!(is_there, "{figure} by {claimant} in {figures:?}");
    }
}

#[test]
fn it_asks_nobody_else_and_keeps_nothing() {
    let browser = Browser::with_article(640);
    browser.click_title(9);
    browser.soon("is_open(9)", true);
    browser.run("all('button.ic-side')[1].click();");
    browser.soon("rows().length < 11", true);
    let requests = "performance.getEntriesByType('resource').map((entry) => entry.name)";
    let foreign = browser.see(&format!(
        "{requests}.filter((name) => new URL(name).origin !== location.origin && !name.startsWith('data:'))"
    ));
    assert_eq!(foreign, json!([]));
    // Whether there is a studio is asked too, and nothing of it is taken.
    let asked = browser.see(&format!("{requests}.filter((name) => /(reader_bg\\.wasm|\\.json)$/.test(name)).length"));
    assert_eq!(asked, 2, "the list of requests is worth something, and nothing is fetched twice");
    assert_eq!(browser.see("[localStorage.length, sessionStorage.length, document.cookie]"), json!([0, 0, ""]));
    browser
        .run("window.databases = null; indexedDB.databases().then((found) => { window.databases = found.length; });");
    browser.soon("window.databases", 0);
    assert!(!browser.site.was_other_origin_asked());
    // What the policy forbids is no request, but the console knows of the attempt.
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn another_chain_of_the_same_origin_is_shown() {
    let browser = Browser::start(640);
    for source in
        ["fixtures/small.json", "/fixtures/small.json", &format!("{}/fixtures/small.json", browser.site.origin())]
    {
        browser.open_source(source);
        browser
            .soon("[text(one('.ic-title')), rows().length, all('.ic-notice').length]", json!(["A small chain", 2, 0]));
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// What a script finds of the buttons behind the claims and counts of an open card, px.
fn of_claims(width: u32, script: &str) -> Vec<f64> {
    let browser = Browser::with_article(width);
    browser.click_title(3);
    browser.soon("is_open(3)", true);
    let found = browser.see(script);
    found.as_array().expect("buttons").iter().filter_map(serde_json::Value::as_f64).collect()
}

#[test]
fn a_button_behind_a_claim_stands_on_its_line() {
    // how far the button's words end above the words before it, px
    let above = "all('.ic-counts .ic-give, .ic-arrows .ic-give').map((button) => {
        const end = (node, at) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            return [...range.getClientRects()].at(at).bottom;
        };
        return end(button.previousSibling, -1) - end(button.firstChild, 0);
    })";
    let above = of_claims(640, above);
    assert!(above.len() > 2 && above.iter().all(|px| *px < 3.0), "{above:?}");
}

#[test]
fn a_button_that_begins_a_line_stands_where_lines_begin() {
    // of those that begin a line, how far they stand in, px
    let begin = "all('.ic-counts .ic-give, .ic-arrows .ic-give').flatMap((button) => {
        const { top, left } = button.getBoundingClientRect();
        const range = document.createRange();
        range.setStart(button.parentNode, 0);
        range.setEndBefore(button);
        const before = [...range.getClientRects()].filter(({ width }) => width > 5);
        const begins = before.every(({ bottom }) => bottom < top + 5);
        return begins ? [left - Math.min(...before.map((line) => line.left))] : [];
    })";
    let begin = of_claims(280, begin);
    assert!(!begin.is_empty() && begin.iter().all(|px| px.abs() < 0.5), "{begin:?}");
}
