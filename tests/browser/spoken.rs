//! What a screen reader says of the example, in English and in Arabic: whole, of an opened card, and of a step of a walk back. And of the studio
//! in Arabic, from a file to what is taken away.
//!
//! It is a program's idea of a screen reader, for a person to read. `INSTA_UPDATE=always` writes it again.

use crate::browser::Browser;
use crate::routes;
use crate::site::{Site, file};
use crate::studio::{FIELD, write};

fn listening() -> Browser {
    let words = String::from_utf8(file("tests/browser", "spoken.js").expect("its words")).expect("text");
    Browser::at(Site::with(routes::answer), &words, 760)
}

fn say(browser: &Browser, what: &str, css: &str) -> String {
    let said = browser.see(&format!("spoken(one('{css}'))"));
    format!("== {what}\n{}\n", said.as_str().expect("phrases"))
}

/// Compares what was said with the text that a person has read.
fn compare(browser: &Browser, name: &str, said: &[String]) {
    // the site of each run has another port
    let origin = browser.see("location.origin");
    let said = said.join("\n").replace(origin.as_str().expect("an origin"), "https://site.example");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!(name, said));
}

fn read(page: &str, name: &str) {
    let browser = listening();
    browser.open(page);
    let whole = say(&browser, "the figure", "section.incident-chain");
    browser.run("one('button.ic-opener', row(8)).click()");
    browser.soon("is_open(8)", true);
    browser.settle();
    let card = say(&browser, "a card, opened", "li[data-row=\"8\"]");
    browser.click(".ic-tools .ic-step");
    browser.soon("!!one('.ic-trace')", true);
    browser.settle();
    let step = say(&browser, "the first step of a walk back", ".ic-trace");
    compare(&browser, name, &[whole, card, step]);
}

#[test]
fn the_example_is_heard_as_it_is_read() {
    read("/?src=data/al-asad.json", "spoken-en");
}

#[test]
fn in_arabic_it_is_heard_as_it_is_read() {
    read("/rtl.html?src=data/al-asad.ar.json", "spoken-ar");
}

/// Two dates that cannot be read, a column that is not known, and a row without a source.
const SHEET: &str = "\
Date,What happened,Who did it,To whom,Source,Weather
28 June 1914,The Archduke is shot,Gavrilo Princip,Franz Ferdinand,Neue Freie Presse,sunny
soon,An ultimatum is sent,Austria-Hungary,Serbia,Wiener Zeitung,rain
later,War is declared,Austria-Hungary,Serbia,,
";

#[test]
fn the_studio_is_heard_in_arabic_from_a_file_to_what_is_taken_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let browser = listening();
    browser.open_until("/?studio&lang=ar", "!!one('.paper textarea')");
    let start = say(&browser, "the studio, at first", "main");
    browser.choose_files(FIELD, &[&write(folder.path(), "raids.csv", SHEET)]);
    browser.soon("!!one('.preview .incident-chain') && !!one('.findings li') && !!one('.take textarea')", true);
    browser.settle();
    let parts = [
        ("what its columns are", ".columns"),
        ("what was found", ".findings"),
        ("sides and looks", ".looks"),
        ("what is taken away", ".take"),
    ];
    let parts = parts.map(|(what, css)| say(&browser, what, css));
    compare(&browser, "spoken-studio-ar", &[&[start], &parts[..]].concat());
}
