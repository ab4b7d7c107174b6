//! What the command does with a file: reads and checks it, or writes it as HTML.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use incident_chain::import::to_workbook;
use serde_json::{Value, json};

use super::made::{self, LINE, MANY_CAUSES, ONE_DAY, STAR, STORY};
use super::{Work, assert_linear, stripped};

static COMMAND: LazyLock<PathBuf> =
    LazyLock::new(|| stripped(Path::new(env!("CARGO_BIN_EXE_incident-chain")), "incident-chain-stripped"));

/// A chain of these incidents, each with a date and a source besides.
fn chain(incidents: impl Iterator<Item = Value>) -> String {
    let whole = |mut incident: Value| {
        let given = json!({ "title": "A raid", "date": "2023-10-17", "sources": ["a"] });
        for (name, value) in given.as_object().expect("an object") {
            if incident.get(name).is_none() {
                incident[name] = value.clone();
            }
        }
        incident
    };
    let incidents: Vec<Value> = incidents.map(whole).collect();
    json!({ "title": "A chain", "sources": [{ "id": "a", "publisher": "A paper" }], "incidents": incidents })
        .to_string()
}

fn one(incident: Value) -> String {
    chain(std::iter::once(incident))
}

fn list(n: usize, item: impl Fn(usize) -> Value) -> Value {
    (0..n).map(item).collect()
}

const CHECK: &[&str] = &["check", "--format", "json"];
const RENDER: &[&str] = &["render"];

/// A test for each shape.
macro_rules! shapes {
    ($($name:ident: $words:ident $kind:literal from $few:literal, |$n:ident| $file:expr;)*) => {
        $(#[test]
        fn $name() {
            assert_linear(&Work { program: &COMMAND, words: $words, kind: $kind, bytes: |$n| Vec::from($file), few: $few });
        })*
    };
}

shapes! {
    plain_incidents: CHECK "json" from 600, |n| chain((0..n).map(|i| json!({ "id": format!("i{i}") })));
    incidents_that_answer_all_before: CHECK "json" from 25,
        |n| chain((0..n).map(|i| json!({ "id": format!("i{i}"), "responds_to": list(i, |j| json!(format!("i{j}"))) })));
    a_story: CHECK "json" from 60, |n| made::chain(n, &STORY);
    one_that_all_answer: CHECK "json" from 60, |n| made::chain(n, &STAR);
    one_line_of_answers: CHECK "json" from 60, |n| made::chain(n, &LINE);
    all_on_one_day: CHECK "json" from 60, |n| made::chain(n, &ONE_DAY);
    answers_to_what_is_nearly_named_so: CHECK "json" from 200,
        |n| chain((0..n).map(|i| json!({ "id": format!("incident-{i}"), "responds_to": [format!("incident{i}")] })));
    one_id: CHECK "json" from 200, |n| chain((0..n).map(|_| json!({ "id": "x" })));
    casualties_of_one_incident: CHECK "json" from 120,
        |n| one(json!({ "casualties": list(n, |i| json!({ "killed": i, "says": format!("Paper {i}"), "source": "a" })) }));
    quotes_of_one_incident: CHECK "json" from 120,
        |n| one(json!({ "quotes": list(n, |i| json!({ "text": format!("A word {i}"), "says": "a speaker", "source": "a" })) }));
    texts_with_many_marks: CHECK "json" from 2000, |n| one(json!({ "summary": "\u{202e}<&\u{301}\\ ".repeat(n) }));
    sides_too_many: CHECK "json" from 1000,
        |n| json!({ "title": "T", "sides": list(n, |i| json!({ "id": format!("s{i}"), "name": format!("Side {i}") })), "incidents": [{ "title": "A", "date": "2023" }] }).to_string();
    actors_each_part_of_the_next: CHECK "json" from 1500,
        |n| json!({ "title": "T", "actors": list(n, |i| json!({ "id": format!("a{i}"), "name": format!("Actor {i}"), "part_of": format!("a{}", i + 1) })), "incidents": [{ "title": "A", "date": "2023" }] }).to_string();
    actors_each_part_of_the_last: CHECK "json" from 1500,
        |n| json!({ "title": "T", "actors": list(n, |i| json!({ "id": format!("a{i}"), "name": format!("Actor {i}"), "part_of": format!("a{}", i.max(1) - 1) })), "incidents": [{ "title": "A", "date": "2023" }] }).to_string();
    nested_fields_that_nobody_knows: CHECK "json" from 2000,
        |n| one(json!({ "unknown": list(n, |_| json!({ "a": [{}] })) }));
    fields_that_nobody_knows: CHECK "json" from 700,
        |n| chain((0..n).map(|i| json!({ format!("titel{i}"): "x" })));
    incidents_full_of_faults: CHECK "json" from 100, |n| chain((0..n).map(|i| json!({
        "id": format!("i{i}"), "sources": [format!("http://a.example/{i}?utm_id=1")],
        "casualties": [{ "killed": 1, "says": "x" }, { "killed": 2, "says": "x" }], "summary": "<b> TODO",
    }))).replace("\"date\":", "\"date\":1,\"date\":");

    written_plain_incidents: RENDER "json" from 100, |n| chain((0..n).map(|i| json!({ "id": format!("i{i}") })));
    written_story: RENDER "json" from 40, |n| made::chain(n, &STORY);
    written_incidents_that_answer_one: RENDER "json" from 40, |n| made::chain(n, &STAR);
    written_line_of_answers: RENDER "json" from 40, |n| made::chain(n, &LINE);
    written_on_one_day: RENDER "json" from 40, |n| made::chain(n, &ONE_DAY);
    written_with_many_causes: RENDER "json" from 25, |n| made::chain(n, &MANY_CAUSES);
    written_sources_each_cited: RENDER "json" from 100,
        |n| json!({
            "title": "A chain", "sources": list(n, |i| json!({ "id": format!("s{i}"), "publisher": format!("Paper {i}"), "url": format!("https://a.example/{i}") })),
            "incidents": list(n, |i| json!({ "title": "A raid", "date": "2023", "sources": [format!("s{i}")] })),
        }).to_string();

    rows_with_one_id: CHECK "csv" from 200, |n| format!("id,date,title\n{}", "x,2023,T\n".repeat(n));
    rows_without_ids: CHECK "csv" from 200, |n| format!("date,title\n{}", "2023,T\n".repeat(n));
    rows_that_add: CHECK "csv" from 120, |n| format!("id,date,title,killed,source\nx,2023,T,1,P\n{}", rows(n, |i| format!(",,,{i},P{i}")));
    rows_with_places: CHECK "csv" from 200, |n| format!("id,date,title,place,lat,lon\n{}", rows(n, |i| format!("{i},2023,T,P,1.{i},2")));
    rows_that_answer_nothing: CHECK "csv" from 200,
        |n| format!("id,date,title,responds_to\n{}", rows(n, |i| format!("incident-{i},2023,T,incident{i}")));
    a_long_list_in_a_cell: CHECK "csv" from 500, |n| {
        let items = (0..n).map(|i| format!("{i};")).collect::<String>();
        format!("id,date,title,source,responds_to\na,2023,T,\"{items}\",\"{items}\"\n")
    };
    many_columns: CHECK "csv" from 100, |n| format!("date,title,{}\n{}", "x,".repeat(900), "\"a\"b,\n".repeat(n));
    loose_quotation_marks: CHECK "csv" from 200, |n| format!("id,date,title\n{}", rows(n, |i| format!("{i},2023,\"a\" b")));
    odd_dates: CHECK "csv" from 200, |n| format!("id,date,title\n{}", rows(n, |i| format!("{i},45{i:03},T")));
    dates_in_words: CHECK "csv" from 200, |n| format!("id,date,title\n{}", rows(n, |i| format!("{i},{},T", date_in_words(i))));
    one_cell: CHECK "csv" from 2000, |n| format!("id,date,title\na,2023,\"{}\"\n", "\"\"\n".repeat(n));
    nothing_but_lines: CHECK "csv" from 2000, |n| format!("id,date,title\n{}", "\n".repeat(n));
    rows_of_a_workbook: CHECK "xlsx" from 60, |n| book(&rows(n, |i| format!("i{i},2023-11-20,{},Gazette,3,The Army", noise(i))));

    slides: CHECK "json" from 200,
        |n| timeline((0..n).map(|i| json!({ "start_date": { "year": 1000 + i % 9000 }, "text": { "headline": "H" }, "group": format!("g{}", i % 50) })));
    pieces_of_html: CHECK "json" from 2000,
        |n| timeline(HTML.iter().map(|piece| json!({ "start_date": { "year": 2023 }, "text": { "headline": "H", "text": piece.repeat(n / piece.len()) } })));
}

/// What may make a reader of HTML look for an end again and again.
const HTML: [&str; 13] = [
    "<",
    "<a",
    "<a ",
    "<b>",
    "<a href=https://a.example/>",
    "&",
    "&amp",
    "<!--",
    "</",
    "<s>",
    "<p a=b ",
    "\n",
    "http://a ",
];

fn timeline(slides: impl Iterator<Item = Value>) -> String {
    json!({ "events": slides.collect::<Value>() }).to_string()
}

/// One of five ways to write a date; the fourth is no date.
fn date_in_words(i: usize) -> String {
    let (day, year) = (i % 20 + 1, 1900 + i / 20 % 120);
    match i % 5 {
        0 => format!("{day}–{} November {year}", day + 7),
        1 => format!("du {day} au {} novembre {year}", day + 7),
        2 => format!("mid-October {year}"),
        3 => format!("some day in {i}"),
        _ => format!("\"Montag, {day}. November {year}\""),
    }
}

/// A workbook of these rows.
fn book(rows: &str) -> Vec<u8> {
    let sheet = format!("id,date,title,source,killed,figures_say\n{rows}");
    to_workbook(&[("incidents", &sheet)]).expect("a workbook")
}

/// A title that packs badly, so that twice the rows are twice the bytes.
fn noise(i: usize) -> String {
    let step = |state: u64| state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    let states = std::iter::successors(Some(step(step(i as u64))), |state| Some(step(*state)));
    states.take(8).map(|state| format!("{:08x}", state >> 32)).collect()
}

fn rows(n: usize, row: impl Fn(usize) -> String) -> String {
    (0..n).map(|index| row(index) + "\n").collect()
}
