//! Properties that change over time, given by each framework in its own way.

use serde_json::json;

use crate::apps;

/// The second chain of a page, whose properties the test changes.
const OTHER: &str = "one('#changing incident-chain')";

#[track_caller]
fn assert_follows(project: &str) {
    let browser = apps();
    browser.open_until(&format!("/{project}/main.html"), "chains().length === 2 && is_live()");
    let change = |props: serde_json::Value| browser.run(&format!("window.change({props});"));
    let focus = format!("figure({OTHER})?.querySelector('li.ic-row.ic-focus')?.id ?? null");
    let rows = format!("figure({OTHER}).querySelectorAll('li.ic-row').length");
    let attributes = format!("['focus', 'show', 'theme', 'lang'].map((name) => {OTHER}.getAttribute(name))");

    // It was written without an address, and has said so.
    browser.run("told.length = 0");
    let source = "/chains/al-asad.json";
    change(
        json!({ "src": source, "loading": "eager", "focus": "sanctions", "show": "all", "theme": "light", "lang": "en" }),
    );
    browser.soon(&focus, "incident-sanctions");
    assert_eq!(browser.see(&rows), 11);
    assert_eq!(browser.see(&attributes), json!(["sanctions", "all", "light", "en"]));

    change(
        json!({ "src": source, "loading": "eager", "focus": "al-asad-attack", "show": "chain", "theme": "dark", "lang": "ar" }),
    );
    browser.soon(&focus, "incident-al-asad-attack");
    assert_eq!(browser.see(&attributes), json!(["al-asad-attack", "chain", "dark", "ar"]));
    assert_ne!(browser.see(&rows), 11, "other runs are folded");

    change(json!({ "src": source, "loading": "eager" }));
    browser.soon(&focus, "incident-abu-ghraib-strike");
    browser.soon(&attributes, json!([null, null, null, null]));
    assert_eq!(browser.see(&format!("typeof {OTHER}.focus")), "function");
    browser.run(&format!(
        "figure({OTHER}).parentElement.dispatchEvent(new PointerEvent('pointerdown')); {OTHER}.focus();"
    ));
    assert_eq!(browser.see(&format!("figure({OTHER}).contains(active())")), true);

    let chain = json!({ "title": "An object", "incidents": [{ "id": "raid", "title": "A raid", "date": "2023" }] });
    change(json!({ "loading": "eager", "data": chain }));
    let title = format!("text(figure({OTHER}).querySelector('.ic-title'))");
    browser.soon(&title, "An object");
    assert_eq!(browser.see(&format!("{OTHER}.hasAttribute('data')")), false);
    browser.run(&format!("{OTHER}.select('raid')"));
    browser.soon("text(one('#changing output'))", "raid");

    change(json!({ "src": source, "loading": "eager" }));
    browser.soon(&title, "The missile at Al-Asad and the strike in western Baghdad");
    assert_eq!(browser.see("faults"), json!([]));
    assert_eq!(browser.see("errors()"), json!([]));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn react() {
    assert_follows("react");
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn preact() {
    assert_follows("preact");
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn solid() {
    assert_follows("solid");
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn svelte() {
    assert_follows("svelte");
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn vue() {
    assert_follows("vue");
}
