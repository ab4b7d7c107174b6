//! The chains that the site has besides the examples: the files of `tests/fixtures/`, and what is made because it is large.

use serde_json::{Value, json};

use crate::{attacks, site};

/// The text of a fixture, served as `/fixtures/{name}`.
pub fn text(name: &str) -> Option<String> {
    match name {
        "attacks.json" => Some(attacks()),
        "huge.json" => Some(" ".repeat(40 * 1024 * 1024 + 1)),
        "twenty.json" => Some(twenty()),
        "letters.json" => Some(letters()),
        // not the name that a chain has on a host
        "chain.txt" => text("small.json"),
        _ => String::from_utf8(site::file("tests/fixtures", name)?).ok(),
    }
}

/// The example, and nine incidents with a title and a date only.
fn twenty() -> String {
    let mut chain: Value = serde_json::from_str(include_str!("../../data/al-asad.json")).expect("JSON");
    let note = |day: u32| json!({ "id": format!("note-{day}"), "title": format!("Note {day}"), "date": format!("2023-12-0{day}") });
    chain["incidents"].as_array_mut().expect("incidents").extend((1..=9).map(note));
    chain.to_string()
}

/// Titles in letters that look alike, or that a keyboard may not have.
pub const LETTERS: [&str; 9] = [
    "A fair in Sana’a",
    "A fair in Kaʻaba",
    "A fair at Al\u{2011}Lumm",
    "A fair at the Café Zürich",
    "A fair at Ma\u{301}laga Quay",
    "بازار علي در كنار رود",
    "سُوقُ النَّهْر",
    "İZMİR İSKELESİ",
    "A fair at New\u{a0}Lumm",
];

/// The example, and an incident with each of them.
fn letters() -> String {
    let mut chain: Value = serde_json::from_str(&twenty()).expect("JSON");
    let incidents = chain["incidents"].as_array_mut().expect("incidents");
    let notes =
        incidents.iter_mut().filter(|incident| incident["id"].as_str().is_some_and(|id| id.starts_with("note-")));
    notes.zip(LETTERS).for_each(|(note, title)| note["title"] = json!(title));
    chain.to_string()
}

/// Every attack, with the chain that is full of it.
fn attacks() -> String {
    let all = attacks::payloads().into_iter().chain(attacks::naughty());
    let chains: Vec<Value> = all.map(|payload| json!([payload, attacks::chain(&payload)])).collect();
    Value::from(chains).to_string()
}
