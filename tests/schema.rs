//! The JSON Schema accepts what the reader accepts, as far as a schema can express it.

#![cfg(feature = "schema")]
#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

use std::sync::LazyLock;

use incident_chain::model::{Basis, ChainTexts, Grammar, IncidentTexts, Kind, When};

use incident_chain::read::{Problem, Severity, Step, read, schema};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

const FILE: &str = "incident-chain.schema.json";
const DOCS: &str = concat!(include_str!("../README.md"), include_str!("../data/FORMAT.md"));
const FIXTURES: [&str; 4] = [
    include_str!("../data/templates/chain.json"),
    include_str!("fixtures/minimal.json"),
    include_str!("fixtures/crowded.json"),
    include_str!("fixtures/arabic.json"),
];

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| jsonschema::draft202012::new(&schema()).expect("a schema"));

/// The chains in `data/`.
fn samples() -> Vec<String> {
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/data")).expect("a folder");
    let paths = files.map(|file| file.expect("a file").path());
    let chains = paths.filter(|path| path.extension().is_some_and(|end| end == "json") && !path.ends_with(FILE));
    chains.map(|path| std::fs::read_to_string(path).expect("text")).collect()
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect(text)
}

/// What the schema finds wrong.
fn faults(document: &Value) -> Vec<String> {
    VALIDATOR.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn problems(document: &Value) -> Vec<Problem> {
    read(&document.to_string()).expect("a chain").1
}

/// A document in which everything stands that there is, written out.
fn whole() -> Value {
    let mut document = parsed(include_str!("fixtures/whole.json"));
    fill(&mut document, ChainTexts::NAMES);
    fill(&mut document["incidents"][2], IncidentTexts::NAMES);
    document
}

/// Gives a thing each of these texts that it lacks.
fn fill(thing: &mut Value, texts: &[&str]) {
    for text in texts.iter().filter(|text| thing[**text].is_null()).collect::<Vec<_>>() {
        thing[*text] = json!("A text.");
    }
}

/// The whole document with another value at that place.
fn with(pointer: &str, value: &Value) -> Value {
    let mut document = whole();
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
    match document.pointer_mut(parent).expect(pointer) {
        Value::Array(items) => items[name.parse::<usize>().expect(pointer)] = value.clone(),
        parent => parent[name] = value.clone(),
    }
    document
}

#[test]
fn it_is_a_schema_and_its_file_is_up_to_date() {
    assert!(jsonschema::draft202012::meta::is_valid(&schema()));
    let written = serde_json::to_string_pretty(&schema()).expect("JSON") + "\n";
    let hint =
        "write it again: cargo run --features cli --bin incident-chain -- schema > data/incident-chain.schema.json";
    assert!(include_str!("../data/incident-chain.schema.json") == written, "{hint}");
}

#[test]
fn every_definition_and_every_field_has_a_description() {
    fn visit(name: &str, schema: &Value, fields: &mut usize) {
        let described = |of: &Value| of["description"].as_str().is_some_and(|text| text.ends_with('.'));
        for (field, schema) in schema["properties"].as_object().into_iter().flatten() {
            assert!(described(schema), "{name}.{field}");
            *fields += 1;
        }
        for (name, schema) in schema["$defs"].as_object().into_iter().flatten() {
            assert!(described(schema), "{name}");
            visit(name, schema, fields);
        }
        for schema in schema["anyOf"].as_array().into_iter().flatten() {
            visit(name, schema, fields);
        }
    }
    let mut fields = 0;
    visit("document", &schema(), &mut fields);
    assert!(fields > 80, "where are the fields?");
}

#[test]
fn the_words_of_a_list_are_those_that_the_reader_knows() {
    let words = |definition: &str| -> Vec<Value> {
        let schema = schema();
        schema["$defs"][definition]["oneOf"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|word| word["const"].clone())
            .collect()
    };
    assert_eq!(words("Kind"), Kind::ALL.map(|kind| json!(kind.id())));
    assert_eq!(words("Basis"), Basis::ALL.map(|basis| json!(basis.id())));
    assert_eq!(words("Grammar"), Grammar::ALL.map(|grammar| json!(grammar.id())));
}

#[test]
fn samples_fixtures_and_examples_are_valid() {
    let samples = samples();
    let examples = DOCS.split("```json\n").skip(1).map(|rest| rest.split("```").next().expect("an end"));
    let examples: Vec<&str> = examples.chain(FIXTURES).chain(samples.iter().map(String::as_str)).collect();
    assert!(examples.len() >= 8, "where are the examples?");
    for text in examples {
        assert_eq!(faults(&parsed(text)), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn every_sample_names_it_where_it_stands() {
    assert_ne!(samples().len(), 0);
    for text in samples() {
        assert_eq!(parsed(&text)["$schema"], FILE);
    }
}

#[test]
fn what_is_wrong_is_invalid() {
    let slips = DOCS.split("```json wrong\n").skip(1).map(|rest| rest.split("```").next().expect("an end"));
    let broken = [include_str!("fixtures/problems.json"), include_str!("fixtures/hostile.json")];
    let texts: Vec<&str> = slips.chain(broken).collect();
    assert!(texts.len() >= 3, "where are the slips?");
    for text in texts {
        assert_ne!(faults(&parsed(text)), Vec::<String>::new(), "{text}");
    }
    for slip in [
        json!({"incidents": []}),
        json!({"title": "T"}),
        json!({"title": "T", "incidents": {"title": "A", "date": "2023"}}),
        json!([]),
    ] {
        assert_ne!(faults(&slip), Vec::<String>::new(), "{slip}");
    }
}

#[test]
fn each_of_these_slips_is_invalid_and_reported() {
    let rows = [
        ("/title", json!(5)),
        ("/$schema", json!(5)),
        ("/version", json!(2)),
        ("/lang", json!("pt_BR")),
        ("/utc_offset", json!("3")),
        ("/colour", json!("red")),
        ("/sides/0/tone", json!(7)),
        ("/url", json!("mailto:desk@news.example")),
        ("/url", json!("/raid")),
        ("/words", json!(["Damage"])),
        ("/words/damage", json!(5)),
        ("/periods/0/from", json!("in November")),
        ("/periods/0", json!({"from": "2023", "to": "2024"})),
        ("/periods/0", json!({"from": "2023", "title": "A truce"})),
        ("/sides/0", json!({"tone": 1})),
        ("/actors/0/url", json!("javascript:alert(1)")),
        ("/actors/0/side", json!({"name": "South"})),
        ("/places/0/lat", json!(91)),
        ("/places/0", json!({"name": "Border post 12", "lat": 1})),
        ("/sources/0", json!({"title": "t"})),
        ("/sources/0/archived_url", json!("mailto:a@b.example")),
        ("/sources/0/published", json!("20/11/2023")),
        ("/incidents/2/title", json!(" ")),
        ("/incidents/2/date", json!("November 2023")),
        ("/incidents/2/date", json!(11)),
        ("/incidents/2", json!({"title": "B"})),
        ("/incidents/2", json!({"date": "2023"})),
        ("/incidents/2", json!("B")),
        ("/incidents/2/kind", json!("strke")),
        ("/incidents/2/by", json!([["southern-army"]])),
        ("/incidents/2/casualties", json!("several")),
        ("/incidents/2/casualties/0/killed", json!(-3)),
        ("/incidents/2/casualties/0/killed", json!(2.5)),
        ("/incidents/2/casualties/0", json!({"who": "w", "says": "southern-army"})),
        ("/incidents/2/casualties/0/superseded", json!("yes")),
        ("/incidents/2/responds_to/0/basis", json!("probably")),
        ("/incidents/2/responds_to/0", json!({"basis": "inferred"})),
        ("/incidents/2/quotes/0", json!({"says": "southern-army"})),
        ("/incidents/2/media/0/kind", json!("film")),
        ("/incidents/2/media/0", json!({"alt": "a"})),
        ("/incidents/2/corrections/0", json!({"date": "2023"})),
    ];
    for (pointer, value) in rows {
        let document = with(pointer, &value);
        assert_ne!(faults(&document), Vec::<String>::new(), "{pointer}: {value}");
        let reported = read(&document.to_string()).map_or(true, |(_, problems)| !problems.is_empty());
        assert!(reported, "{pointer}: {value}");
    }
}

#[test]
fn every_short_form_that_is_read_is_valid() {
    let rows = [
        ("/version", json!("1")),
        ("/updated", json!(2023)),
        ("/utc_offset", json!("Z")),
        ("/sides", json!("South")),
        ("/sides/0", json!({"id": "north"})),
        ("/actors/0", json!("Southern State")),
        ("/actors/1/part_of", json!({"name": "Ministry", "side": "South"})),
        ("/periods", json!({"from": 2023, "to": "..", "title": "A truce"})),
        ("/words", json!({})),
        ("/places", json!({"name": "Border post 12"})),
        ("/places/0", json!("Border post 12")),
        ("/sources/0", json!("https://a.example/b")),
        ("/incidents/2/date", json!(2023)),
        ("/sources/0/published", json!("-0333")),
        ("/incidents/2/by", json!("southern-army")),
        ("/incidents/2/by", json!({"id": "guard", "name": "Guard", "part_of": "southern-state"})),
        ("/incidents/2/against", json!(["Southern Army", {"name": "Spot"}])),
        ("/incidents/2/place", json!({"name": "Elsewhere", "lat": 1, "lon": 2})),
        ("/incidents/2/place", json!("Elsewhere")),
        ("/incidents/2/casualties", json!({"killed": 8, "says": "a witness"})),
        ("/incidents/2/casualties/0/killed", json!(0)),
        ("/incidents/2/casualties/0/says", json!({"name": "A ministry"})),
        ("/incidents/2/casualties/0/source", json!("https://c.example/d")),
        ("/incidents/2/responds_to", json!("raid")),
        ("/incidents/2/responds_to", json!(["raid"])),
        ("/incidents/2/responds_to", json!({"incident": "raid"})),
        ("/incidents/2/responds_to/0/disputed_by", json!("a witness")),
        ("/incidents/2/quotes/0/says", json!("a witness")),
        ("/incidents/2/sources", json!("https://c.example/d")),
        ("/incidents/2/sources", json!({"publisher": "Radio"})),
        ("/incidents/2/sources/0", json!({"id": "gazette"})),
        ("/incidents/2/media", json!({"url": "a.jpg", "alt": "a"})),
        ("/incidents/2/tags", json!("t")),
        ("/incidents/2/corrections", json!("c")),
        ("/corrections", json!("c")),
        ("/corrections", json!(["c", {"text": "d"}])),
    ];
    for (pointer, value) in rows {
        let document = with(pointer, &value);
        let graver: Vec<Problem> = problems(&document).into_iter().filter(|p| p.severity > Severity::Note).collect();
        // what the rest of the document called by the name that is gone
        let graver: Vec<_> = graver.iter().filter(|p| p.found().as_deref() != Some("`gazette`")).collect();
        assert!(graver.is_empty(), "{pointer}: {value}: {graver:#?}");
        assert_eq!(faults(&document), Vec::<String>::new(), "{pointer}: {value}");
    }
}

#[test]
fn schema_and_reader_know_the_same_fields() {
    /// Puts an unknown field into every object, and counts the objects.
    fn mark(value: &mut Value, objects: &mut usize) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| mark(item, objects)),
            Value::Object(fields) => {
                fields.values_mut().for_each(|field| mark(field, objects));
                fields.insert("zzzzzz".to_string(), json!(1));
                *objects += 1;
            }
            _ => {}
        }
    }
    /// The fields of every object, by the names of what they stand in.
    fn fields(value: &Value, within: &str, found: &mut Vec<String>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| fields(item, within, found)),
            Value::Object(object) => {
                for (name, value) in object {
                    found.push(format!("{within}.{name}"));
                    fields(value, name, found);
                }
            }
            _ => {}
        }
    }
    // the reader knows every field of the whole document, and looks into every object of it
    let mut document = whole();
    assert_eq!(problems(&document), []);
    let mut objects = 0;
    mark(&mut document, &mut objects);
    let notes = problems(&document);
    assert_eq!(
        notes.iter().filter(|problem| problem.path.steps().last() == Some(&Step::Field("zzzzzz".to_string()))).count(),
        objects
    );
    assert_eq!(notes.len(), objects);

    // the schema knows them too, and has no others
    assert_eq!(faults(&whole()), Vec::<String>::new());
    let mut found = Vec::new();
    fields(&whole(), "", &mut found);
    let known = |name: &str| schema_fields(name).into_iter().map(move |field| format!(".{field}"));
    let lists = [
        ("", ""),
        ("sides", "Side"),
        ("actors", "Actor"),
        ("places", "Place"),
        ("sources", "Source"),
        ("periods", "Period"),
        ("incidents", "Incident"),
        ("casualties", "Casualties"),
        ("responds_to", "Link"),
        ("quotes", "Quote"),
        ("media", "Media"),
        ("corrections", "Correction"),
    ];
    for (list, definition) in lists {
        for field in known(definition) {
            assert!(found.contains(&format!("{list}{field}")), "{list}{field} is in the schema only");
        }
    }
}

#[test]
fn the_docs_name_every_field_and_every_kind() {
    let format = include_str!("../data/FORMAT.md");
    let (_, tables) = format.split_once("## Every field").expect("the tables");
    let (tables, _) = tables.split_once("\n## ").expect("what comes after them");
    let definitions = [
        "",
        "Side",
        "Actor",
        "Place",
        "Source",
        "Period",
        "Incident",
        "Casualties",
        "Link",
        "Quote",
        "Media",
        "Correction",
    ];
    for definition in definitions {
        for field in schema_fields(definition).iter().filter(|field| *field != "$schema") {
            assert!(tables.contains(&format!("`{field}`")), "{definition}.{field}");
        }
    }
    for kind in Kind::ALL.map(Kind::id) {
        assert!(tables.contains(&format!("`{kind}`")), "{kind}: a kind of incident");
    }
}

/// The names of the fields of a definition, or of the document.
fn schema_fields(definition: &str) -> Vec<String> {
    let schema = schema();
    let object = if definition.is_empty() { &schema } else { &schema["$defs"][definition] };
    let object = if object["properties"].is_null() { &object["anyOf"][1] } else { object };
    object["properties"].as_object().expect(definition).keys().cloned().collect()
}

/// The pointers to everything in a value.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_string());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, item)| pointers(item, &format!("{at}/{i}"), found))
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| pointers(field, &format!("{at}/{name}"), found))
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn what_the_reader_passes_without_a_word_is_valid(changes in prop::collection::vec((any::<usize>(), 0..12_usize), 1..4)) {
        let others = [
            json!(null), json!(true), json!(1), json!(-1), json!(2023), json!(1e300), json!("southern-army"), json!("2023-11~"), json!([]),
            json!({}), json!({"name": "n"}), json!(["https://a.example/b", {"id": "i", "name": "n", "publisher": "p", "text": "t"}]),
        ];
        let mut document = whole();
        for (at, other) in changes {
            let mut places = Vec::new();
            pointers(&document, "", &mut places);
            *document.pointer_mut(&places[at % places.len()]).expect("a place") = others[other].clone();
        }
        if let Ok((_, problems)) = read(&document.to_string()) && problems.is_empty() {
            prop_assert_eq!(faults(&document), Vec::<String>::new(), "{}", document);
        }
    }

    #[test]
    fn every_date_is_valid(text in "(Y?-?[0-9]{2}[0-9X]{2}(-[0-9X]{2}){0,2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-]0[0-9](:30)?)?)?[~?%]?|\\.\\.)?(/((-?[0-9]{4}-1[0-9X])|\\.\\.)?)?") {
        if When::parse(&text, 0).is_ok() {
            prop_assert_eq!(faults(&with("/updated", &json!(text))), Vec::<String>::new());
        }
    }
}
