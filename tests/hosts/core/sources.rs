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
