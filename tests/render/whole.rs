//! Everything of a chain that the live widget can show is in the static one.

use std::fs;
use std::path::Path;

use incident_chain::model;
use incident_chain::read;
use serde_json::Value;

use super::parsed::{Parsed, parsed};
use super::render;

const WHOLE: &str = include_str!("../fixtures/whole.json");

/// Fields that are shown in other words, or in none: keys, codes, dates (which stand in words), and what the widget has no
/// place for.
const NOT_AS_WRITTEN: [&str; 24] = [
    "grammar",
    "basis",
    "from",
    "to",
    "$schema",
    "id",
    "focus",
    "side",
    "part_of",
    "incident",
    "source",
    "sources",
    "by",
    "against",
    "involving",
    "claimed_by",
    "denied_by",
    "disputed_by",
    "says",
    "place",
    "date",
    "published",
    "updated",
    "as_of",
];
const NOT_SHOWN: [&str; 2] = ["tags", "utc_offset"];

/// Takes out what the figure has no place for yet, and gives it.
fn take_unshown(document: &mut Value) -> Value {
    // there are more incidents than one
    let mut taken = vec![document["url"].take(), document["words"]["incidents.one"].take()];
    taken.extend(document["sides"].as_array_mut().unwrap().iter_mut().map(|side| side["short"].take()));
    taken.into()
}

/// Every text and address in a document, with the field that it stands in.
fn texts<'v>(value: &'v Value, field: &'v str, texts: &mut Vec<(&'v str, &'v str)>) {
    match value {
        Value::String(text) => texts.push((field, text)),
        Value::Array(items) => items.iter().for_each(|item| self::texts(item, field, texts)),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| self::texts(value, name, texts)),
        _ => {}
    }
}

/// Whether it can be read, or followed.
fn is_in(page: &Parsed, text: &str) -> bool {
    page.text.contains(text) || page.elements.iter().any(|element| element.attribute("href") == Some(text))
}

fn missing<'v>(document: &'v Value, page: &Parsed) -> Vec<(&'v str, &'v str)> {
    let mut all = Vec::new();
    texts(document, "", &mut all);
    // what sort of actor or place it is: neither widget says so
    let is_shown = |field: &str| !NOT_AS_WRITTEN.contains(&field) && !NOT_SHOWN.contains(&field);
    let own = ["kind", "lang"];
    all.retain(|(field, text)| is_shown(field) && !own.contains(field) && !is_in(page, text));
    all
}

#[test]
fn every_text_and_address_is_there() {
    let document: Value = serde_json::from_str(WHOLE).unwrap();
    let page = parsed(&render(&document, &["--data", "https://news.example/whole.json"]));
    let mut shown = document.clone();
    let unshown = take_unshown(&mut shown);
    assert_eq!(missing(&shown, &page), []);
    let mut all = Vec::new();
    texts(&unshown, "", &mut all);
    // what is shown by now is to be asked for above
    all.retain(|(_, text)| is_in(&page, text));
    assert_eq!(all, []);
    for words in [
        // what stands behind keys, codes and dates
        "Part of Raids along the border",
        "In response to this, the South says · 1 day later · disputed by Northern Army",
        "In response to A raid on a border post, the South says: We answered the raid. [1] · disputed by Northern Army",
        "Response: Shelling across the border, the South says",
        "Denied by Southern State",
        "since 10–19 November",
        "Last changed December 2023",
        "as of 21 November 2023, superseded by a later figure",
        "[en]",
        "Correction, 22 November 2023: The day of the week was wrong.",
        "Shows: A bridge without its middle span",
        "Download the data",
    ] {
        assert!(page.text.contains(words), "{words:?} in {}", page.text);
    }
    assert!(is_in(&page, "https://news.example/whole.json"));
}

#[test]
fn the_samples_are_there_too() {
    for name in ["al-asad", "attacks-on-us-forces"] {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/{name}.json"))).unwrap();
        let document: Value = serde_json::from_str(&text).unwrap();
        let (chain, _) = read::read(&text).unwrap();
        let page = parsed(&render(&document, &[]));
        let cited = |id: &str| {
            let is = |source| chain.source(source).id == id;
            let is_cited = |incident: &model::Incident| {
                let figures = incident.casualties.iter().filter_map(|claim| claim.source);
                let quotes = incident.quotes.iter().filter_map(|quote| quote.source);
                incident.sources.iter().copied().chain(figures).chain(quotes).any(is)
            };
            let links = chain.links.iter().filter_map(|link| link.source);
            chain.incidents.iter().any(is_cited) || links.into_iter().any(is)
        };
        // an actor who only speaks, and a source that nothing cites, are shown by neither widget
        let mut document = document;
        for source in document["sources"].as_array_mut().unwrap() {
            if !cited(source["id"].as_str().unwrap()) {
                *source = Value::Null;
            }
        }
        let is_party = |id: &str| {
            let parties = |incident: &model::Incident| {
                let lists =
                    [&incident.by, &incident.against, &incident.involving, &incident.claimed_by, &incident.denied_by];
                lists.into_iter().flatten().any(|&actor| chain.actor(actor).id == id)
            };
            chain.incidents.iter().any(parties)
        };
        for actor in document["actors"].as_array_mut().unwrap() {
            if !is_party(actor["id"].as_str().unwrap()) {
                *actor = Value::Null;
            }
        }
        let missing = missing(&document, &page);
        // the first sentence of the framing stands apart from the rest
        let missing: Vec<_> =
            missing.into_iter().filter(|(field, _)| !["framing", "short", "basis"].contains(field)).collect();
        assert_eq!(missing, [], "{name}");
        for sentence in chain.texts.framing.iter().flat_map(|framing| framing.split(". ")) {
            assert!(page.text.contains(sentence), "{name}: {sentence}");
        }
    }
}

#[test]
fn nothing_in_it_waits_for_script_or_stylesheet() {
    let document: Value = serde_json::from_str(WHOLE).unwrap();
    let page = parsed(&render(&document, &[]));
    for element in &page.elements {
        assert!(!["button", "input", "select", "img", "script", "style", "title", "text"].contains(&&*element.name));
        for attribute in ["style", "tabindex", "aria-expanded", "hidden", "data-row", "open"] {
            assert_eq!(element.attribute(attribute), None, "{element:?}");
        }
        if element.name == "svg" {
            assert_eq!(element.attribute("display"), Some("none"), "a picture where no stylesheet is");
        }
    }
}
