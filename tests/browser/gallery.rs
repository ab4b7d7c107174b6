//! The gallery that `make gallery` serves: every chain of its list is shown in it, and its menu does what it says.

use std::collections::BTreeSet;

use serde_json::json;

use crate::browser::Browser;
use crate::hands::key;
use crate::list::entries;
use crate::served::{answer, hosts};
use crate::site::{Site, folder};

/// Where `make gallery` serves it.
const PORT: u16 = 8090;
/// Three boxes of a chain, or one of a page of others, with all in them that was asked for.
const READY: &str = "(() => { const boxes = all('figure'); return boxes.length > 0 && boxes.every((each) => each.matches('[data-ready]')); })()";
/// The pages in the boxes of a chain.
const PAGES: &str = "all('iframe').map((each) => each.contentDocument)";

/// No test: `make gallery`.
#[test]
#[ignore = "serves the gallery until it is stopped: `make gallery`"]
fn serve() {
    let site = Site::at(PORT, answer);
    println!("==> The gallery is at {}/gallery/ until Ctrl-C", site.origin());
    loop {
        std::thread::park();
    }
}

#[test]
fn the_list_has_every_chain_once() {
    let mut missing = Vec::new();
    let entries = entries();
    let names: BTreeSet<&str> = entries.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(names.len(), entries.len(), "two entries have one name");
    for (at, address) in [("tests/fixtures", "fixtures"), ("data", "data")] {
        for found in std::fs::read_dir(folder(at)).expect("a folder").flatten() {
            let name = found.file_name().to_string_lossy().into_owned();
            let src = format!("{address}/{name}");
            let is_chain = name.ends_with(".json") && !name.ends_with(".schema.json");
            if is_chain && entries.iter().filter(|entry| entry.src == src).count() != 1 {
                missing.push(src);
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

fn gallery() -> Browser {
    Browser::at(Site::with(answer), "", 1400)
}

#[test]
fn every_chain_of_the_list_is_shown_live_and_static() {
    let browser = gallery();
    let mut faults = Vec::new();
    for entry in entries() {
        browser.open_until(&format!("/gallery/?fixture={}&open=cards", entry.name), READY);
        let shown = format!(
            "{PAGES}.map((page) => !!(page.querySelector('incident-chain')?.shadowRoot ?? page).querySelector('ol.ic-chain li'))"
        );
        let is_chain = !entry.fails;
        let found = browser.see(&shown);
        if found != json!([is_chain, is_chain, is_chain]) {
            faults.push(format!("{}: live, static and bare: {found}", entry.name));
        }
        // What is refused is told to the publisher in the console: there, and nowhere else.
        let complaints = browser.complaints();
        if complaints.is_empty() == entry.fails {
            faults.push(format!("{}: the console has {complaints:?}", entry.name));
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn every_page_of_others_is_shown() {
    let browser = gallery();
    let pages = hosts();
    let pages = pages.as_array().expect("pages");
    assert!(pages.len() > 40, "where are they?");
    for page in pages {
        let name = page["name"].as_str().expect("a name");
        browser.open_until(&format!("/gallery/?fixture={name}"), READY);
        assert_eq!(browser.see(&format!("{PAGES}.map((page) => page.title)")), json!([page["title"]]), "{name}");
    }
}

#[test]
fn the_menu_does_what_it_says() {
    let browser = gallery();
    browser.open_until("/gallery/?fixture=al-asad", READY);
    let choose = |name: &str, label: &str| {
        browser.choose(&format!("select[name={name}]"), label);
        browser.soon(READY, true);
    };
    let widths = "all('iframe').map((each) => each.contentDocument.documentElement.clientWidth)";
    assert_eq!(browser.see(widths), json!([360, 360, 360]));
    choose("width", "280");
    assert_eq!(browser.see(widths), json!([280, 280, 280]));
    // by keyboard too
    browser.run("one('select[name=width]').focus()");
    browser.press(&[key::DOWN]);
    browser.soon(&format!("{READY} && one('.box').clientWidth"), 360);
    browser.press(&[key::UP]);
    browser.soon(&format!("{READY} && one('.box').clientWidth"), 280);

    let is_dark = format!(
        "{PAGES}.map((page) => page.defaultView.getComputedStyle(page.querySelector('incident-chain') ?? page.querySelector('section')).colorScheme)"
    );
    assert_eq!(browser.see(&is_dark), json!(["light", "light", "light"]));
    choose("theme", "dark");
    assert_eq!(browser.see(&is_dark), json!(["dark", "dark", "dark"]));

    let way = format!(
        "{PAGES}.map((page) => page.defaultView.getComputedStyle(page.querySelector('incident-chain') ?? page.querySelector('section')).direction)"
    );
    assert_eq!(browser.see(&way), json!(["ltr", "ltr", "ltr"]));
    choose("direction", "rtl");
    assert_eq!(browser.see(&way), json!(["rtl", "rtl", "rtl"]));

    let root = format!("{PAGES}[0].querySelector('incident-chain').shadowRoot");
    let open = format!(
        "[{root}.querySelectorAll('.ic-finding-opener[aria-expanded=true], .ic-opener[aria-expanded=true]').length, !!{root}.querySelector('.ic-sheet'), !!{root}.querySelector('.ic-trace'), {PAGES}[1].querySelectorAll('details[open]').length]"
    );
    assert_eq!(browser.see(&open), json!([0, false, false, 0]));
    for (what, expected) in [
        ("cards", json!([3, false, false, 3])),
        ("table", json!([0, true, false, 0])),
        ("trace", json!([0, false, true, 0])),
        ("nothing", json!([0, false, false, 0])),
    ] {
        choose("open", what);
        browser.soon(&open, expected);
    }

    let tell = |teller: &str| {
        browser.run(&format!(
            "one('[name=told-by]').value = '{teller}'; one('[name=told-by]').dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ));
    };
    tell("centcom");
    // live, static, and static without our styles
    let telling = format!(
        "{PAGES}.map((page) => !!(page.querySelector('incident-chain')?.shadowRoot ?? page).querySelector('.ic-faint'))"
    );
    browser.soon(&format!("{READY} && {telling}"), json!([true, true, true]));
    // in other chains the command does not know that teller
    tell("");
    browser.soon(&format!("{READY} && {telling}"), json!([false, false, false]));

    let choose_chain = |name: &str| {
        let entry = entries().into_iter().find(|entry| entry.name == name).expect(name);
        choose("fixture", &format!("{name}: {}", entry.title));
    };
    // A chain comes in its own direction. What was chosen is in the address, so that it can be sent.
    choose_chain("arabic");
    choose_chain("minimal");
    assert_eq!(browser.see(&way), json!(["ltr", "ltr", "ltr"]));
    choose_chain("arabic");
    assert_eq!(browser.see(&way), json!(["rtl", "rtl", "rtl"]));
    let address = browser.see("location.pathname + location.search");
    browser.open_until(address.as_str().expect("an address"), READY);
    assert_eq!(
        browser.see(&format!("[{widths}, {is_dark}, {way}]")),
        json!([[280, 280, 280], ["dark", "dark", "dark"], ["rtl", "rtl", "rtl"]])
    );
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
