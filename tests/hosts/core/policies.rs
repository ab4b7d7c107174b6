//! Pages that forbid what the embed does not need.

use serde_json::json;

use crate::browser::Browser;
use crate::kind::Kind;
use crate::{hosts, open};

/// Much of what the figure can do, done: opening, filtering, the table, a walk back.
fn use_it(browser: &Browser) {
    browser.click_title(9);
    browser.soon("open_cards()", json!([9]));
    browser.click("button.ic-side");
    browser.soon("rows().length < 11", true);
    for tool in ["Table", "Table", "Trace back"] {
        browser.run(&format!("all('.ic-tools .ic-step').find((each) => text(each) === '{tool}').click()"));
    }
    browser.soon("one('.ic-trace') !== null", true);
    browser.run("all('.ic-shown button').forEach((each) => each.click()); all('details').forEach((each) => { each.open = true; });");
    browser.run("chain().setAttribute('show', 'chain'); chain().setAttribute('focus', 'sanctions');");
    browser.settle();
    assert_eq!(browser.see("[is_live(), faults, errors()]"), json!([true, [], []]));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn it_needs_no_more_than_scripts_wasm_and_data_from_where_they_are() {
    let browser = hosts();
    for page in ["csp-cdn.html", "csp-one-origin.html"] {
        open(&browser, page);
        use_it(&browser);
        assert_eq!(browser.see("violations"), json!([]));
    }
    let own = browser.see("location.host");
    let own = own.as_str().expect("a host");
    let from_own: Vec<String> = browser.site.requests().into_iter().filter(|asked| asked.starts_with(own)).collect();
    let expected = ["/hosts/csp-cdn.html", "/icon.png", "/data/al-asad.json", "/hosts/csp-one-origin.html"];
    assert!(from_own.iter().all(|asked| expected.iter().any(|path| asked.ends_with(path))), "{from_own:?}");
}

#[test]
fn films_and_sounds_need_no_more_than_the_policy_that_we_name() {
    let browser = hosts();
    open(&browser, "csp-cdn.html");
    browser.run(&format!("chain().data = {}", include_str!("../../fixtures/whole.json")));
    browser.soon("text(one('.ic-title'))", "Every field of the format, written out");
    browser.settle();
    browser.click(".ic-finding-opener");
    browser.soon("all('.ic-media a').length", 1);
    browser.click(".ic-media a");
    browser.soon("all('.ic-media button').length", 1);
    browser.click(".ic-media button");
    browser.soon("all('.ic-media video').map((each) => each.networkState !== each.NETWORK_EMPTY)", json!([true]));
    browser.settle();
    assert_eq!(browser.see("violations"), json!([]));
}

#[test]
fn it_makes_no_markup_from_text_where_trusted_types_are_required() {
    let browser = hosts();
    open(&browser, "trusted-types.html");
    use_it(&browser);
    // WebKit compares the hash of a script only. It is asked whether it takes one's address, and tells the page that it does not.
    let told: &[&str] =
        if browser.kind == Kind::WebKit { &["require-trusted-types-for: trusted-types-sink"] } else { &[] };
    assert_eq!(browser.see("violations"), json!(told));
}

#[test]
fn a_policy_without_wasm_leaves_the_static_chain_and_is_named() {
    let browser = hosts();
    browser.open_until("/hosts/csp-no-wasm.html", "errors().length > 0");
    assert_eq!(browser.see("[errors(), is_static()]"), json!([["csp"], true]));
    assert_eq!(browser.see("told[0].detail.message.includes('wasm-unsafe-eval')"), true);
}

#[test]
fn a_policy_without_the_data_leaves_the_static_chain_and_is_named() {
    let browser = hosts();
    browser.open_until("/hosts/csp-no-data.html", "errors().length > 0");
    assert_eq!(browser.see("[errors(), is_static()]"), json!([["csp"], true]));
    assert_eq!(browser.see("told[0].detail.message.includes('al-asad.json')"), true);
}
