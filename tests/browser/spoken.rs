//! What a screen reader says of the example, in English and in Arabic: whole, of an opened card, and of a step of a walk back.
//!
//! It is a program's idea of a screen reader, for a person to read. `INSTA_UPDATE=always` writes it again.

use crate::browser::Browser;
use crate::routes;
use crate::site::{Site, file};

fn read(page: &str, name: &str) {
    let words = String::from_utf8(file("tests/browser", "spoken.js").expect("its words")).expect("text");
    let browser = Browser::at(Site::with(routes::answer), &words, 760);
    let say = |what: &str, css: &str| {
        let said = browser.see(&format!("spoken(one('{css}'))"));
        format!("== {what}\n{}\n", said.as_str().expect("phrases"))
    };
    browser.open(page);
    let whole = say("the figure", "section.incident-chain");
    browser.run("one('button.ic-opener', row(8)).click()");
    browser.soon("is_open(8)", true);
    browser.settle();
    let card = say("a card, opened", "li[data-row=\"8\"]");
    browser.click(".ic-tools .ic-step");
    browser.soon("!!one('.ic-trace')", true);
    browser.settle();
    let step = say("the first step of a walk back", ".ic-trace");
    // the site of each run has another port
    let origin = browser.see("location.origin");
    let origin = origin.as_str().expect("an origin");
    let [whole, card, step] = [whole, card, step].map(|said| said.replace(origin, "https://site.example"));
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!(name, [whole, card, step].join("\n")));
}

#[test]
fn the_example_is_heard_as_it_is_read() {
    read("/?src=data/al-asad.json", "spoken-en");
}

#[test]
fn in_arabic_it_is_heard_as_it_is_read() {
    read("/rtl.html?src=data/al-asad.ar.json", "spoken-ar");
}
