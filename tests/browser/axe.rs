//! axe-core finds nothing: in each state of a figure and of the studio, in each theme, on a phone and in an article.
//!
//! Each theme has a browser, and its states come one after another.

use serde_json::json;

use crate::browser::Browser;
use crate::routes;
use crate::site::{Site, file};

const WIDTHS: [u32; 2] = [760, 320];

/// A state: its name, the page's address if it begins with a new one, what is done there, and when that is seen.
type State = (&'static str, &'static str, &'static str, &'static str);

/// `{page}` is the theme's page with its example, `{other}` the same page with nothing chosen yet.
const FIGURE: [State; 13] = [
    ("the start", "{page}", "", "true"),
    ("a card", "", "one('.ic-finding-opener').click()", "one('.ic-finding-opener').ariaExpanded === 'true'"),
    ("one side", "", "one('button.ic-side').click()", "counted() !== ''"),
    ("all unfolded", "{page}&show=all", "open_all()", "rows().every(is_open) && !!one('.ic-links')"),
    ("shared", "", "for (const give of all('.ic-give').slice(0, 2)) give.click()", "true"),
    ("the table", "", "one('.ic-tools .ic-step[aria-pressed]').click()", "!!one('.ic-sheet')"),
    ("a walk back", "{page}&start=trace", "", "!!one('.ic-trace')"),
    ("told by one side", "{page}&show=all&told-by=us-side", "one('.ic-told-by').open = true", "!!one('.ic-told')"),
    ("filters", "{other}&src=data/attacks-on-us-forces.json", "one('.ic-opens').open = true", "true"),
    ("no match", "", "fill_in(one('input[type=search]'), 'nowhere')", "text(one('.ic-empty')) !== ''"),
    ("left out, and gone", "{other}&src=fixtures/left-out.json&incident=gone", "open_all()", "!!one('.ic-notice')"),
    ("not loaded", "{other}&src=none.json", "open_all()", "!!one('.ic-failure')"),
    ("broken data", "{other}&src=fixtures/half.json", "open_all()", "!!one('.ic-failure')"),
];

const STUDIO: [State; 4] = [
    ("the studio", "/?studio", "", "true"),
    (
        "a sheet",
        "",
        "paste('id,title,date,by,against,Toll,source_url\\nraid,A raid,03/04/2023,The Band,The Army,2,https://news.example/raid\\n')",
        "all('.answers input').length === 2",
    ),
    (
        "errors",
        "",
        r#"paste('{"title": "T", "incidents": [{"title": "A raid", "date": "20/11/2023"}, {"title": "B", "date": "2023"}]}')"#,
        "all('.findings li').length > 0 && all('.preview .ic-opener').length === 1",
    ),
    ("no longer read", "", r#"paste('{"title": ')"#, "!!one('.preview.stale')"),
];

/// What of a state has faults, a line each.
fn faults(browser: &Browser, page: &str, (name, address, act, seen): State, width: u32) -> Vec<String> {
    if !address.is_empty() {
        let other = page.split_once("src=").map_or(page, |(other, _)| other);
        let address = address.replace("{page}", page).replace("{other}&", other);
        let is_there = if address.contains("studio") { "!!one('.paper textarea')" } else { "is_shown()" };
        browser.open_until(&address, is_there);
    }
    browser.run(act);
    browser.soon(seen, true);
    browser.settle();
    found(browser, name, width, "axe_faults()")
}

fn found(browser: &Browser, name: &str, width: u32, faults: &str) -> Vec<String> {
    let found = browser.see(faults);
    found.as_array().expect("a list").iter().map(|fault| format!("{name}, {width} px: {fault}")).collect()
}

/// The line of other data is in a page of others, and only the figure in it is ours.
fn update(browser: &Browser, width: u32) -> Vec<String> {
    let set = |state: &str| {
        browser.await_script(&format!("fetch('/changing/set?{state}').then(() => arguments[0](true))"), vec![])
    };
    set("");
    // another address for each width: the browser keeps what it was told at the last one
    let address = format!("/hosts/refresh.html?refresh=60&src=/changing/chain.json?{width}");
    browser.open_until(&address, "is_shown() && !!one('.ic-update')");
    set("more");
    browser.run("pass(61)");
    browser.soon("is_seen(one('.ic-update button'))", true);
    found(browser, "other data", width, "axe_faults('incident-chain')")
}

fn check(page: &str, media: &[(&str, &str)]) {
    let words = String::from_utf8(file("tests/browser", "axe.js").expect("its words")).expect("text");
    let browser = Browser::at(Site::with(routes::answer), &words, WIDTHS[0]);
    browser.emulate(media);
    let mut all = Vec::new();
    for width in WIDTHS {
        browser.resize(width);
        for state in FIGURE.into_iter().chain(STUDIO) {
            all.extend(faults(&browser, page, state, width));
        }
        all.extend(update(&browser, width));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
    assert_eq!(browser.see("axe.version.split('.').length"), json!(3), "axe-core was there");
}

#[test]
fn axe_finds_nothing_in_light() {
    check("/?src=data/al-asad.json", &[("prefers-color-scheme", "light")]);
}

#[test]
fn axe_finds_nothing_in_dark() {
    check("/?src=data/al-asad.json", &[("prefers-color-scheme", "dark")]);
}

#[test]
fn axe_finds_nothing_from_right_to_left() {
    check("/rtl.html?src=data/al-asad.ar.json", &[("prefers-color-scheme", "light")]);
}

#[test]
fn axe_finds_nothing_in_forced_colours() {
    check("/?src=data/al-asad.json", &[("forced-colors", "active")]);
}
