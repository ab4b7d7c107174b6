//! A packed chain: shown as the same chain in plain JSON is, without what reads JSON.

use serde_json::{Value, json};

use super::failing::assert_fails;
use crate::hosts;

/// What a figure shows.
const SHOWN: &str = "openers().map(text)";

#[test]
fn it_is_shown_by_every_way_and_nothing_that_reads_json_is_loaded() {
    let browser = hosts();
    browser.open_until("/hosts/failing.html?src=/packed/al-asad.json", "is_live()");
    let packed = browser.see(SHOWN);
    assert_eq!(browser.see("chain().data['incident-chain']"), "packed", "what was given is given back");
    browser.run(
        "window.inline = document.createElement('incident-chain');
         fetch('/packed/al-asad.json').then((answer) => answer.text()).then((text) => {
           const script = Object.assign(document.createElement('script'), { type: 'application/json', textContent: text });
           inline.append(script); inline.setAttribute('loading', 'eager'); document.body.append(inline);
           window.set = document.createElement('incident-chain'); set.setAttribute('loading', 'eager'); set.data = JSON.parse(text);
           document.body.append(set);
         })",
    );
    browser.soon("chains().length === 3 && chains().every(is_live)", true);
    for at in 1..3 {
        assert_eq!(browser.see(&format!("openers(chains()[{at}]).map(text)")), packed);
    }
    assert_eq!(browser.see("[requested('widget_bg.wasm'), requested('reader_bg.wasm')]"), json!([1, 0]));
    browser.open_until("/hosts/failing.html", "is_live()");
    assert_eq!(browser.see(SHOWN), packed);
    assert_eq!(browser.see("[requested('widget_bg.wasm'), requested('reader_bg.wasm')]"), json!([0, 1]));
}

#[test]
fn the_wasm_of_a_file_that_is_called_packed_does_not_wait_for_it() {
    let browser = hosts();
    // Without the data only the name can tell.
    for (name, wasms) in [("none.packed.json", 1), ("none.json", 0)] {
        browser.open_until(&format!("/hosts/failing.html?src=/packed/{name}"), "errors().length > 0");
        assert_eq!(browser.see("requested('widget_bg.wasm')"), wasms, "{name}");
        assert_eq!(browser.see("requested('reader_bg.wasm')"), 0, "{name}");
    }
}

#[test]
fn a_damaged_one_leaves_the_static_chain() {
    let browser = hosts();
    for name in ["cut", "no-base64", "half"] {
        assert_fails(&browser, &format!("src=/packed/{name}.json"), "data", "damaged");
    }
}

#[test]
fn one_of_a_version_that_is_not_known_yet_is_read_where_it_is_plain() {
    let browser = hosts();
    browser.open_until("/hosts/failing.html?src=/packed/newer.json", "is_live()");
    assert_eq!(browser.see("requested('al-asad.json')"), 1);
    assert_fails(&browser, "src=/packed/newer-of-nothing.json", "http", "/data/none.json");
    assert_fails(&browser, "src=/packed/newer-of-another-scheme.json", "network", "javascript:0");
    assert_fails(&browser, "src=/packed/newer-alone.json", "data", "of another version");
    // in a strict page under its rules
    browser.open_until("/index.html?src=/packed/newer-of-another-scheme.json", "all('.ic-failure').length === 1");
    browser.open_until("/index.html?src=/packed/al-asad.json", "is_live()");
}

/// Where the live figure leads readers who want the data.
const OFFERED: &str = "figure().querySelector('a[download]')?.href ?? null";

#[test]
fn a_reader_is_led_to_the_same_data_before_and_after_it_is_live() {
    let browser = hosts();
    for (page, offered) in [
        ("plain", Some("/data/al-asad.json")),
        ("inline", Some("/data/al-asad.json")),
        ("inline-alone", None),
        ("packed", Some("/data/al-asad.json")),
        ("packed-alone", Some("/packed/alone.json")),
    ] {
        browser.open_until(&format!("/rendered/{page}.html"), "is_live()");
        let offered = offered.map_or(Value::Null, |path| json!([&browser.site.origin(), path].concat()));
        let before = browser.see("chain().querySelector('section a[download]')?.href ?? null");
        assert_eq!((before, browser.see(OFFERED)), (offered.clone(), offered), "{page}");
    }
}

#[test]
fn a_reader_is_led_to_the_plain_chain_where_that_is_allowed() {
    let browser = hosts();
    let own = browser.site.origin();
    let elsewhere = "https://elsewhere.example/chain.json";
    for (name, offered) in [
        ("beside", format!("{own}/data/al-asad.json")),
        ("elsewhere", elsewhere.to_owned()),
        ("alone", format!("{own}/packed/alone.json")),
        ("of-script", format!("{own}/packed/of-script.json")),
        ("of-no-address", format!("{own}/packed/of-no-address.json")),
        ("of-a-login", format!("{own}/packed/of-a-login.json")),
        ("of-blanks", format!("{own}/packed/of-blanks.json")),
        ("of-a-number", format!("{own}/packed/of-a-number.json")),
        ("newer", format!("{own}/data/al-asad.json")),
    ] {
        browser.open_until(&format!("/hosts/failing.html?src=/packed/{name}.json"), "is_live()");
        assert_eq!(browser.see(OFFERED), offered, "{name}");
    }
    // Set by a script it has no address of its own; what it names is relative to the page.
    for (name, offered) in [
        ("beside", json!(format!("{own}/data/al-asad.json"))),
        ("elsewhere", json!(elsewhere)),
        ("alone", Value::Null),
        ("of-script", Value::Null),
        ("of-a-login", Value::Null),
        ("of-blanks", Value::Null),
        ("of-a-number", Value::Null),
    ] {
        browser.run(&format!(
            "window.isSet = false;
             fetch('/packed/{name}.json').then((answer) => answer.text()).then(async (text) => {{
               chain().data = text; await chain().ready; window.isSet = true;
             }})"
        ));
        browser.soon("isSet", true);
        assert_eq!(browser.see(OFFERED), offered, "{name}");
    }
    // In a strict page it is allowed where the data themselves would be.
    for (name, offered) in [("beside", "data/al-asad"), ("elsewhere", "packed/elsewhere")] {
        browser.open_until(&format!("/index.html?src=/packed/{name}.json"), "is_live()");
        assert_eq!(browser.see(OFFERED), format!("{own}/{offered}.json"), "{name}");
    }
}

#[test]
fn a_reader_that_is_missing_or_another_leaves_the_static_chain_of_plain_json_only() {
    let browser = hosts();
    assert_fails(&browser, "embed=/broken/no-reader/embed.js", "http", "reader_bg.wasm");
    assert_fails(&browser, "embed=/broken/tampered-wasm/embed.js", "integrity", "reader_bg.wasm");
    let packed = "src=/packed/al-asad.json";
    assert_fails(&browser, &format!("{packed}&embed=/broken/no-widget/embed.js"), "http", "widget_bg.wasm");
    assert_fails(&browser, &format!("{packed}&embed=/broken/tampered-wasm/embed.js"), "integrity", "widget_bg.wasm");
    let packed = format!("{packed}&embed=/broken/no-reader/embed.js");
    browser.open_until(&format!("/hosts/failing.html?{packed}"), "is_live()");
    assert_eq!(browser.see("errors()"), json!([]));
}
