//! The tag as it is written in EMBED.md.

use serde_json::json;

use crate::apps;
use crate::browser::Browser;

/// The tag of EMBED.md, with its attributes, shows what they say, gives the focus to the keyboard, and nothing complains.
#[track_caller]
fn assert_is_written(page: &str) -> Browser {
    let browser = apps();
    browser.open_until(page, "chains().some((each) => each.closest('#written, article') && is_live(each))");
    let attributes = "['src', 'focus', 'show', 'theme', 'lang'].map((name) => chain().getAttribute(name))";
    browser.soon(attributes, json!(["/chains/al-asad.json", "al-asad-attack", "all", "dark", "en"]));
    assert_shows(&browser);
    assert_eq!(browser.see("getComputedStyle(figure()).colorScheme"), "dark");
    browser
}

#[track_caller]
fn assert_shows(browser: &Browser) {
    browser.soon("figure().querySelector('li.ic-row.ic-focus').id", "incident-al-asad-attack");
    browser.soon("is_whole()", true);
    browser.run("touch(); chain().focus();");
    assert_eq!(browser.see("figure().contains(active())"), true, "the keyboard's focus is in the figure");
    assert_eq!(browser.see("faults"), json!([]));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// What the framework has heard when a reader opens the first row.
#[track_caller]
fn assert_hears(browser: &Browser) {
    browser.soon("text(one('#written p'))", "Chosen: nothing");
    browser.click_title(0);
    browser.soon("text(one('#written p'))", "Chosen: incursion");
}

/// What the document hears when a reader opens the first row: React attaches no handler to a tag that its server wrote.
#[track_caller]
fn assert_document_hears(browser: &Browser) {
    browser.click_title(0);
    browser.soon(
        "told.filter(({ name }) => name === 'chain-select').map(({ detail }) => detail.id)",
        json!(["incursion"]),
    );
}

/// Both parts of the WebAssembly came from the project's own build, once each.
#[track_caller]
fn assert_is_own(browser: &Browser, project: &str) {
    let wasm: Vec<_> = browser.site.requests().into_iter().filter(|asked| asked.ends_with(".wasm")).collect();
    assert!(matches!(&*wasm, [one, other] if one != other), "{wasm:?}");
    assert!(wasm.iter().all(|asked| asked.contains(&format!("/{project}/"))), "{wasm:?}");
    assert!(!browser.site.was_other_origin_asked());
}

/// Built to be drawn in the browser.
#[track_caller]
fn assert_is_drawn(project: &str) {
    let browser = assert_is_written(&format!("/{project}/main.html"));
    assert_hears(&browser);
    assert_is_own(&browser, project);
    browser.picture(&format!("app-{project}"), 1080);
}

/// Written by the framework's server with its attributes, and taken over in the browser.
#[track_caller]
fn assert_is_served(project: &str) {
    let browser = apps();
    browser.allow_scripts(false);
    browser.open_until(&format!("/{project}/served.html"), "!!one('incident-chain')");
    let attributes = "['src', 'focus', 'show', 'theme', 'loading', 'lang'].map((name) => chain().getAttribute(name))";
    assert_eq!(
        browser.see(attributes),
        json!(["/chains/al-asad.json", "al-asad-attack", "all", "dark", "eager", "en"])
    );
    browser.allow_scripts(true);
    let browser = assert_is_written(&format!("/{project}/served.html"));
    assert_eq!(browser.see("all('#written incident-chain').length"), 1);
    if project == "react" { assert_document_hears(&browser) } else { assert_hears(&browser) }
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn react_built_by_vite() {
    assert_is_drawn("react");
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn react_built_by_webpack() {
    assert_is_drawn("webpack");
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn preact() {
    assert_is_drawn("preact");
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn solid() {
    assert_is_drawn("solid");
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn svelte() {
    assert_is_drawn("svelte");
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn vue() {
    assert_is_drawn("vue");
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn react_writes_it_on_a_server() {
    assert_is_served("react");
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn preact_writes_it_on_a_server() {
    assert_is_served("preact");
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn solid_writes_it_on_a_server() {
    assert_is_served("solid");
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn svelte_writes_it_on_a_server() {
    assert_is_served("svelte");
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn vue_writes_it_on_a_server() {
    assert_is_served("vue");
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn a_bundle_without_its_folder_loads_from_the_base_it_is_told() {
    for project in ["esbuild", "rollup"] {
        let browser = assert_is_written(&format!("/{project}/main.html"));
        let wasm: Vec<_> = browser.site.requests().into_iter().filter(|asked| asked.ends_with(".wasm")).collect();
        let expected = ["/cdn/reader_bg.wasm", "/cdn/reader_more_bg.wasm"];
        assert_eq!(wasm.len(), expected.len(), "{wasm:?}");
        let is_there = |(path, end): (&String, &str)| path.starts_with("localhost") && path.ends_with(end);
        assert!(wasm.iter().zip(expected).all(is_there), "{wasm:?}");
    }
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn from_a_cdn_in_an_effect() {
    for project in ["react", "webpack"] {
        let browser = apps();
        browser.open_until(&format!("/{project}/cdn.html"), "is_live()");
        assert_shows(&browser);
        assert!(browser.site.was_other_origin_asked());
    }
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn next_with_the_script_from_a_cdn() {
    let browser = assert_is_written("/next/");
    assert!(browser.site.was_other_origin_asked());
}

#[test]
#[ignore = "needs built pages: make test-more"]
fn next_with_the_folder_in_the_project() {
    let browser = assert_is_written("/next/folder/");
    assert_document_hears(&browser);
    assert_is_own(&browser, "next");
}
