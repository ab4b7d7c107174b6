//! Whose data the standalone page shows: its own origin's, and those of the origins that its host lists.

use serde_json::json;

use crate::hosts;

#[test]
fn an_origin_that_the_page_lists_is_read() {
    let browser = hosts();
    let other = browser.site.other_origin();
    browser.open_until(&format!("/listing/index.html?src={other}/open/small.json"), "is_live()");
    assert_eq!(browser.see("text(one('.ic-title'))"), "A small chain");
    assert!(browser.site.was_other_origin_asked());
}

#[test]
fn what_is_not_listed_is_refused_without_a_request() {
    let browser = hosts();
    let (own, other) = (browser.site.origin(), browser.site.other_origin());
    let name = other.strip_prefix("http://").expect("a host").to_owned();
    for source in [
        format!("{other}/open/small.json"),
        format!("//{name}/open/small.json"),
        format!("%2F%5C{name}/open/small.json"),
        "data:application/json,%7B%22title%22:%22x%22,%22incidents%22:%5B%5D%7D".into(),
        format!("blob:{own}/0123"),
        "file:///etc/hostname".into(),
        format!("https://{}/open/small.json", own.trim_start_matches("http://")),
    ] {
        for embedded in ["", "&embed=1"] {
            browser.open_until(&format!("/index.html?src={source}{embedded}"), "all('.ic-failure').length === 1");
            assert_eq!(
                browser.see("text(one('.ic-failure')).includes('does not show data from that address')"),
                true,
                "{source}"
            );
        }
    }
    browser.open_until("/index.html?src=redirect.json", "all('.ic-failure').length === 1");
    assert!(!browser.site.was_other_origin_asked());
    // On a host that lists one, others are refused as ever.
    for source in ["https://b.example/x.json", "http://a.example/x.json", "data:application/json,[]"] {
        browser.open_until(&format!("/listing/index.html?src={source}"), "all('.ic-failure').length === 1");
        assert_eq!(
            browser.see("text(one('.ic-failure')).includes('does not show data from that address')"),
            true,
            "{source}"
        );
    }
    let foreign = "performance.getEntriesByType('resource').filter(({ name }) => new URL(name).host !== location.host && !name.startsWith('data:')).length";
    assert_eq!(browser.see(foreign), json!(0));
}

#[test]
fn the_same_is_refused_where_the_script_was_loaded_twice() {
    let browser = hosts();
    let other = browser.site.other_origin();
    browser.open_until(&format!("/twice/index.html?src={other}/open/small.json"), "all('.ic-failure').length === 1");
    assert!(browser.site.requests().iter().any(|path| path.ends_with("/twice/embed.js")), "besides the one in page.js");
    assert!(!browser.site.was_other_origin_asked());
    browser.open_until("/twice/index.html?src=data/al-asad.json", "is_live()");
}

#[test]
fn a_page_may_list_folders_and_kinds_of_file() {
    let browser = hosts();
    let other = browser.site.other_origin();
    for source in [format!("{other}/open/small.json"), "chains/chain.json".into(), "chains/chain.txt".into()] {
        browser.open_until(&format!("/folders/index.html?src={source}"), "is_live()");
    }
    for source in [
        format!("{other}/data/al-asad.json"),
        format!("{other}/open/../data/al-asad.json"),
        format!("{other}/open/..%252Fdata/al-asad.json"),
        format!("{other}/open/%252e%252e/data/al-asad.json"),
        // what some servers and proxies take for `..`
        format!("{other}/open/..;/data/al-asad.json"),
        format!("{other}/open/%25252e%25252e/data/al-asad.json"),
        format!("{other}/open/..%25c0%25af/data/al-asad.json"),
        format!("{other}/open/..%2520/data/al-asad.json"),
        format!("{other}/open/..%2500/data/al-asad.json"),
        "data/al-asad.json".into(),
        "chains-of-others/small.json".into(),
    ] {
        browser.open_until(&format!("/folders/index.html?src={source}"), "all('.ic-failure').length === 1");
        assert_eq!(
            browser.see("text(one('.ic-failure')).includes('does not show data from that address')"),
            true,
            "{source}"
        );
    }
    browser.open_until("/listing/index.html?src=/folders/chains/chain.txt", "all('.ic-failure').length === 1");
}

#[test]
fn an_entry_of_the_list_that_is_none_allows_nothing() {
    let browser = hosts();
    let other = browser.site.other_origin();
    browser.open_until("/muddled/index.html?src=data/al-asad.json", "is_live()");
    for source in [
        format!("{other}/open/small.json"),
        format!("{other}/data/al-asad.json"),
        "/faulty/image.json".into(),
        "/faulty/page.json".into(),
    ] {
        browser.open_until(&format!("/muddled/index.html?src={source}"), "all('.ic-failure').length === 1");
    }
}

#[test]
fn a_file_of_two_types_is_of_neither() {
    let browser = hosts();
    browser.open_until("/index.html?src=/faulty/two-types.json", "all('.ic-failure').length === 1");
    assert_eq!(browser.see("text(one('.ic-failure strong'))"), "This chain could not be loaded.");
}

#[test]
fn an_example_is_one_of_ours_or_the_first() {
    let browser = hosts();
    for example in ["../open/small", "..%2Fopen%2Fsmall", "%2e%2e/open/small", "//localhost/open/small", ""] {
        browser.open_until(&format!("/index.html?example={example}"), "is_live()");
        assert_eq!(browser.see("chain().getAttribute('src')"), "data/al-asad.json", "{example}");
    }
    browser.open_until("/index.html?example=attacks-on-us-forces", "is_live()");
    assert_eq!(browser.see("chain().getAttribute('src')"), "data/attacks-on-us-forces.json");
}

/// What is seen of the page's own words and links.
const OFFERED: &str = "all('header.page a').filter(is_seen).map(text)";

#[test]
fn examples_and_studio_are_offered_only_where_no_chain_is_named() {
    let browser = hosts();
    browser.open_until("/index.html", "is_live()");
    browser.soon(OFFERED, json!(["Example: one article", "Example: a longer episode", "Use your own data"]));
    assert_eq!(browser.see("text(one('header.page a[aria-current=page]'))"), "Example: one article");
    browser.click("header.page a[href*=attacks]");
    browser.soon("is_live() && location.search === '?example=attacks-on-us-forces'", true);
    browser.soon(&format!("{OFFERED}.length"), 3);
    assert_eq!(browser.see("text(one('header.page a[aria-current=page]'))"), "Example: a longer episode");

    let asked = browser.site.requests().len();
    browser.open_until("/index.html?src=data/al-asad.json", "is_live()");
    browser.settle();
    assert_eq!(browser.see(OFFERED), json!([]));
    let asked = browser.site.requests().split_off(asked);
    assert!(!asked.iter().any(|path| path.contains("studio")), "{asked:?}");
}

#[test]
fn a_folder_without_examples_and_studio_shows_the_chains_that_it_is_given() {
    let browser = hosts();
    browser.open_until("/lean/index.html?src=mine.json", "is_live()");
    assert_eq!(browser.see("[text(one('.ic-title')), document.title]"), json!(["A small chain", "A small chain"]));
    assert_eq!(browser.see(OFFERED), json!([]));
    let asked = browser.site.requests();
    assert!(!asked.iter().any(|path| path.contains("studio") || path.contains("al-asad")), "{asked:?}");

    browser.open_until("/lean/index.html", "!!one('#unnamed') && is_seen(one('#unnamed'))");
    browser.settle();
    assert_eq!(
        browser.see("[chains().length, ...all('#unnamed p').filter(is_seen).map(text)]"),
        json!([
            0,
            "This address names no chain.",
            "If a link has led you here, please tell the page that has the link."
        ])
    );
    assert_eq!(browser.see(OFFERED), json!([]));
    browser.open_until("/lean/index.html?studio", "!!one('#unopened') && is_seen(one('#unopened'))");
    browser.settle();
    assert_eq!(browser.see(OFFERED), json!([]));
    let seen = browser.see("all('#unopened :is(p, pre)').filter(is_seen).map(text).join(' ')");
    assert!(!seen.as_str().expect("words").contains("http"), "{seen}");
}

#[test]
fn the_page_is_called_as_its_chain_is_and_opens_the_incident_that_is_asked_for() {
    let browser = hosts();
    browser.open_until("/index.html?src=data/al-asad.json&show=chain&incident=sanctions", "is_live()");
    let selected = "all('.ic-row.ic-selected').map((each) => [each.id, one('.ic-opener', each).ariaExpanded])";
    browser.soon(selected, json!([["incident-sanctions", "true"]]));
    browser.soon("((top) => top >= -1 && top < innerHeight)(one('.ic-selected').getBoundingClientRect().top)", true);
    assert_eq!(browser.see("document.title"), browser.see("text(one('.ic-title'))"));
    // One that is not there is nothing to open, and no failure.
    browser.open_until("/index.html?src=data/al-asad.json&incident=none", "is_live()");
    browser.settle();
    assert_eq!(browser.see(selected), json!([]));
    // Nor does what is between the slashes run.
    browser.open_until("/index.html?src=data/none.json&incident=%3Cimg%20src=x%3E", "all('.ic-failure').length === 1");
    assert_eq!(browser.see("[document.title, all('.ic-failure a').length]"), json!(["Incident chain", 0]));
    // The page's outline begins with the chain's title. Other headings are in what the page hides.
    browser.open_until("/index.html?src=data/al-asad.json", "is_live()");
    assert_eq!(
        browser.see("[all('h1').filter((each) => each.checkVisibility()).map(text), all('h3 .ic-opener').length === openers().length]"),
        json!([[browser.see("document.title")], true])
    );
}
