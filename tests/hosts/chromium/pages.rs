//! A printed chain: the pages of its PDF, on the two papers of the world. The files are in `target/screenshots`, for a person to look at.

use std::path::Path;

use fantoccini::wd::{PrintConfiguration, PrintSize};
use serde_json::Value;

use super::is_elsewhere;
use crate::browser::Browser;
use crate::{hosts, live};

const PAPERS: [(&str, PrintSize); 2] = [("a4", PrintSize::A4), ("letter", PrintSize::US_LETTER)];

/// The pieces of text of each card that is printed: the panel of the focus first, then the rows.
const CARDS: &str = "all('.ic-paper :is(.ic-finding, li.ic-row)').map((card) => {
    const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    const found = [];
    const isSeen = ({ parentElement }) => parentElement.checkVisibility() && !parentElement.closest('.ic-unseen');
    while (texts.nextNode()) if (isSeen(texts.currentNode)) found.push(texts.currentNode.data);
    return found;
})";

/// Letters that a font draws as one.
const LIGATURES: [(&str, &str); 5] = [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl")];

/// What is on each printed page.
fn pages(browser: &Browser, name: &str, size: PrintSize) -> Vec<String> {
    let setting = PrintConfiguration::builder().size(size).build().expect("a paper");
    let file = browser.runtime.block_on(browser.client.print(setting)).expect("a PDF");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    std::fs::write(folder.join(format!("paper-{name}.pdf")), &file).expect("the PDF is kept");
    let pages = pdf_extract::extract_text_from_mem_by_pages(&file).expect("a PDF with text");
    pages.iter().map(|page| dense(page)).collect()
}

/// A text without spaces, because where a line ends is not the text's, and without the marks of isolated parts.
fn dense(text: &str) -> String {
    let is_printed = |letter: &char| !letter.is_whitespace() && !matches!(letter, '\u{2068}' | '\u{2069}');
    let text: String = text.chars().filter(is_printed).collect();
    LIGATURES.iter().fold(text, |text, (one, letters)| text.replace(one, letters))
}

/// The pieces of each card, as they are in the page while it is printed.
fn cards(browser: &Browser) -> Vec<Vec<String>> {
    browser.devtools("Emulation.setEmulatedMedia", &serde_json::json!({ "media": "print" }));
    browser.run("dispatchEvent(new Event('beforeprint'))");
    let cards = browser.see(CARDS);
    browser.run("dispatchEvent(new Event('afterprint'))");
    browser.devtools("Emulation.setEmulatedMedia", &serde_json::json!({ "media": "" }));
    let texts =
        |card: &Value| card.as_array().expect("texts").iter().filter_map(|text| Some(dense(text.as_str()?))).collect();
    cards.as_array().expect("cards").iter().map(texts).collect()
}

#[test]
fn no_card_is_torn_that_fits_on_a_page() {
    if is_elsewhere() {
        return;
    }
    let browser = live("plain.html");
    let cards = cards(&browser);
    assert_eq!(cards.len(), 12, "the panel, and a row for each incident");
    for (name, size) in PAPERS {
        let pages = pages(&browser, name, size);
        for card in &cards {
            let missing = |page: &String| card.iter().filter(|text| !page.contains(*text)).collect::<Vec<_>>();
            let torn = pages.iter().map(missing).min_by_key(Vec::len).expect("pages");
            assert!(torn.is_empty(), "{name}: on no page with {:?}: {torn:?}", &card[..3]);
        }
    }
}

#[test]
fn every_source_has_its_address_on_paper() {
    if is_elsewhere() {
        return;
    }
    let browser = live("plain.html");
    browser.run("chain().setAttribute('src', '/data/attacks-on-us-forces.json')");
    browser.soon("told.filter(({ name }) => name === 'chain-ready').length", 2);
    browser.soon("is_whole()", true);
    let printed: String = pages(&browser, "long", PrintSize::A4).concat();
    let addresses = browser.see("chain().data.sources.map(({ url }) => url).filter(Boolean)");
    let addresses: Vec<&str> = addresses.as_array().expect("addresses").iter().filter_map(Value::as_str).collect();
    assert!(addresses.len() > 90);
    let lost: Vec<_> = addresses.iter().filter(|address| !printed.contains(*address)).collect();
    assert!(lost.is_empty(), "not on paper: {lost:?}");
}

/// So many letters at each end of a text are looked for in a printed frame: a page may end in the middle of a line of it.
const END: usize = 25;

/// A printed frame cuts off what does not fit.
#[test]
fn a_frame_that_its_parent_has_sized_is_printed_whole() {
    if is_elsewhere() {
        return;
    }
    let browser = hosts();
    browser.open_until("/hosts/parent-printed.html", "document.readyState === 'complete'");
    browser.soon("words.some((word) => word.type === 'incident-chain' && word.paper > 0)", true);
    let printed: String = pages(&browser, "frame", PrintSize::A4).concat();
    let chain: Value = serde_json::from_str(include_str!("../../../data/al-asad.json")).expect("the example");
    let incidents = chain["incidents"].as_array().expect("incidents").iter();
    let texts =
        incidents.flat_map(|each| [&each["title"], &each["summary"]]).map(|text| dense(text.as_str().expect("a text")));
    let ends = |text: String| {
        [
            text.chars().take(END).collect::<String>(),
            text.chars().rev().take(END).collect::<Vec<_>>().iter().rev().collect(),
        ]
    };
    let due: Vec<String> = texts.flat_map(ends).collect();
    let lost: Vec<_> = due.iter().filter(|each| !printed.contains(*each)).collect();
    assert!(lost.is_empty(), "not on paper: {lost:?}");
    assert!(printed.contains(&dense("Updated 22 November 2026")), "its last line is cut off");
}
