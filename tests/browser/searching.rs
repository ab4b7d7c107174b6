//! A search finds what a reader means, on any keyboard, and the words on the card.

use serde_json::json;

use crate::browser::Browser;

/// The first of the incidents with such a title.
const FIRST: usize = 11;

fn letters() -> Browser {
    let browser = Browser::start(640);
    browser.open_source("fixtures/letters.json");
    browser.soon("rows().length", 20);
    browser.click(".ic-tools > .ic-opens > summary");
    browser
}

#[track_caller]
fn search(browser: &Browser, typed: &str, found: &[usize]) {
    browser.run(&format!(
        "const field = one('input[type=search]'); field.value = {}; field.dispatchEvent(new Event('input', {{ bubbles: true }}));",
        json!(typed)
    ));
    browser.soon("rows()", json!(found));
}

#[test]
fn letters_that_look_alike_are_found() {
    let browser = letters();
    for (typed, number) in [
        ("sana'a", 0),
        ("sana’a", 0),
        ("SANAʼA", 0),
        ("ka'aba", 1),
        ("al-lumm", 2),
        ("zurich", 3),
        ("ZÜRICH", 3),
        ("málaga", 4),
        ("malaga", 4),
        ("علی", 5),
        ("كنار", 5),
        ("کنار", 5),
        ("سوق النهر", 6),
        ("izmir", 7),
        ("new lumm", 8),
    ] {
        search(&browser, typed, &[FIRST + number]);
    }
}

#[test]
fn the_words_on_the_card_are_found_in_the_readers_language() {
    let browser = letters();
    search(&browser, "“a fair” 1 december", &[FIRST]);
    search(&browser, "6 december 2023", &[FIRST + 5]);
    search(&browser, "٦ december ٢٠٢٣", &[FIRST + 5]);
    search(&browser, "our inference", &[2, 4, 5, 8, 10]);
    search(&browser, "sanctions", &[7]);
    browser.run("document.querySelector('incident-chain').lang = 'tr'");
    browser.soon("one('section.incident-chain').lang", "tr");
    search(&browser, "6 aralık 2023", &[FIRST + 5]);
}
