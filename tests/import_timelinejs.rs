//! TimelineJS, as JSON and as a sheet: the chain that a timeline becomes, and a message for everything that could not be taken over.
//!
//! To change a snapshot on purpose, see `CONTRIBUTING.md`.

#![cfg(feature = "import")]
#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

use std::time::{Duration, Instant};

use incident_chain::import::{File, Format, ImportError, Opened, Options, open};
use incident_chain::model::SideId;
use incident_chain::read::{Code, Position, Severity, read};
use proptest::prelude::*;
use serde_json::{Value, json};

const JSON: &str = include_str!("fixtures/import/timelinejs/border.json");
const SHEET: &str = include_str!("fixtures/import/timelinejs/border.csv");

fn try_open(name: &str, text: &str, options: &Options) -> Result<Opened, ImportError> {
    open(&[File { name, bytes: text.as_bytes() }], options)
}

fn opened(name: &str, text: &str) -> Opened {
    try_open(name, text, &Options::default()).expect("a timeline")
}

/// A timeline of JSON slides.
fn of_slides(slides: Value) -> Opened {
    opened("t.json", &json!({ "title": { "text": { "headline": "T" } }, "events": slides }).to_string())
}

/// Severity and text of every finding, one a line.
fn findings(opened: &Opened) -> String {
    let line =
        |finding: &incident_chain::import::Finding| format!("{:?} {}", finding.problem.severity, finding.problem);
    opened.findings.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The codes of all findings.
fn codes(opened: &Opened) -> Vec<Code> {
    opened.findings.iter().map(|finding| finding.problem.code).collect()
}

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

fn golden(name: &str, opened: &Opened) {
    snapshot(&format!("timelinejs-{name}"), &format!("{}\n\n{}", findings(opened), opened.json));
}

#[test]
fn a_timeline_in_json() {
    let opened = opened("border.json", JSON);
    assert_eq!(opened.format.id(), "timelinejs");
    golden("json", &opened);
}

#[test]
fn a_timeline_in_a_sheet() {
    let opened = opened("border.csv", SHEET);
    assert_eq!(opened.format.id(), "timelinejs-csv");
    golden("sheet", &opened);
}

/// What is said of a file that nothing can be made of.
fn refused(name: &str, text: &str, from: Option<Format>) -> String {
    try_open(name, text, &Options { from, ..Options::default() }).expect_err(text).to_string()
}

#[test]
fn older_formats_and_other_things_get_one_clear_message() {
    let json = Format::by_id("timelinejs");
    let sheet = Format::by_id("timelinejs-csv");
    let messages = [
        refused("old.json", r#"{"timeline": {"headline": "T", "type": "default", "date": []}}"#, None),
        refused("old.jsonp", "storyjs_jsonp_data = {\n  \"timeline\": { \"headline\": \"T\" }\n}", None),
        refused("old.csv", "Start Date,End Date,Headline,Text,Media,Tag\n11/20/2023,,A raid,,,North\n", None),
        refused("list.json", "[]", json),
        refused("none.json", r#"{"title": {}}"#, json),
        refused("text.json", r#"{"events": "soon"}"#, json),
        refused("columns.csv", "Year,Title\n2023,A raid\n", sheet),
    ];
    snapshot("timelinejs-refused", &messages.join("\n"));
    let file = File { name: "t.json", bytes: br#"{"events": []}"# };
    let two = open(&[file, file], &Options::default()).expect_err("two timelines").to_string();
    assert_eq!(two, "t.json: A timeline of TimelineJS is one file: give one at a time.");
}

#[test]
fn the_format_is_told_from_the_content() {
    for timeline in [
        r#"{"events": []}"#,
        r#"{"events": [], "title": {"text": {"headline": "T"}}, "x": 1}"#,
        r#"{"events": [{"start_date": {"year": "2023"}}]}"#,
    ] {
        assert_eq!(opened("t.json", timeline).format.id(), "timelinejs", "{timeline}");
    }
    for other in [r#"{"events": [{"id": 1, "date": "2023-11-20", "description": "d"}], "sources": {}}"#, "[]", "{}"] {
        let format = try_open("t.json", other, &Options::default()).map(|opened| opened.format.id());
        assert_ne!(format, Ok("timelinejs"), "{other}");
    }
    assert_eq!(opened("t.csv", "YEAR;headline\n2023;A raid\n").format.id(), "timelinejs-csv");
}

#[test]
fn the_title_is_the_one_asked_for_then_the_slides_then_none() {
    let text = json!({ "title": { "text": { "headline": "Of the <i>slide</i>" } }, "events": [] }).to_string();
    assert_eq!(opened("t.json", &text).chain.title, "Of the slide");
    let options = Options { title: Some("Asked for".to_string()), ..Options::default() };
    assert_eq!(try_open("t.json", &text, &options).expect("a timeline").chain.title, "Asked for");
    let untitled = opened("t.json", r#"{"events": []}"#);
    assert_eq!(untitled.chain.title, "Untitled chain");
    assert!(codes(&untitled).contains(&Code::NoTitleSlide), "{}", findings(&untitled));
}

#[test]
fn dates_are_as_exact_as_their_parts() {
    let table = [
        (json!({"year": 2023}), "2023"),
        (json!({"year": "2023", "month": "3", "day": ""}), "2023-03"),
        (json!({"year": "2023", "month": "03", "day": "5"}), "2023-03-05"),
        (json!({"year": 2023.0, "month": 0, "day": 0}), "2023"),
        (json!({"year": "2023", "month": "3", "day": "5", "hour": "14"}), "2023-03-05T14:00/2023-03-05T14:59"),
        (json!({"year": "2023", "month": "3", "day": "5", "hour": "14", "minute": 0}), "2023-03-05T14:00"),
        (json!({"year": "2023", "month": "3", "day": "5", "hour": "00", "minute": "00"}), "2023-03-05T00:00"),
        (json!({"year": 2023, "month": 3, "day": 5, "hour": 0, "minute": 0, "second": 0}), "2023-03-05"),
        (json!({"year": 2023, "month": 3, "day": 5, "hour": 1, "minute": 2, "second": 3}), "2023-03-05T01:02:03"),
        (json!({"year": "-1"}), "0000"),
        (json!({"year": "-44", "month": "3", "day": "15"}), "-0043-03-15"),
        (json!({"year": "79"}), "0079"),
        (json!({"year": "1,999"}), "1999"),
    ];
    for (date, edtf) in table {
        let opened = of_slides(json!([{ "start_date": date, "text": { "headline": "H" } }]));
        assert_eq!(opened.chain.incidents[0].date.edtf, edtf, "{date}");
    }
}

#[test]
fn years_before_ours_are_shown_as_timelinejs_shows_them() {
    let opened = of_slides(json!([{ "start_date": { "year": "-500" }, "text": { "headline": "H" } }]));
    let shown = incident_chain::words::date(&opened.chain.incidents[0].date);
    assert_eq!(shown, "500 BC");
}

#[test]
fn a_group_is_a_lane_and_the_editor_is_asked_who_acted() {
    let slide = |day: u8, group: &str| json!({ "start_date": { "year": 2023, "month": 11, "day": day }, "text": { "headline": "H" }, "group": group });
    let opened = of_slides(json!([slide(3, "South"), slide(1, "North"), slide(2, " South "), slide(4, "")]));
    let sides: Vec<&str> = opened.chain.sides.iter().map(|side| side.name.as_str()).collect();
    assert_eq!(sides, ["South", "North"], "in the order in which the file names them");
    let lanes: Vec<Option<usize>> =
        opened.chain.incidents.iter().map(|incident| incident.side.map(SideId::position)).collect();
    assert_eq!(lanes, [Some(1), Some(0), Some(0), None]);
    let asked = codes(&opened).iter().filter(|code| **code == Code::Group).count();
    assert_eq!(asked, 2, "once a group");
}

#[test]
fn ids_are_the_same_whenever_the_file_is_read_again_and_no_two_are_the_same() {
    let slide = |id: &str, headline: &str| json!({ "unique_id": id, "start_date": { "year": 2023 }, "text": { "headline": headline } });
    let slides = [slide("", "Talks"), slide("2023-talks", "A"), slide("", "Talks"), slide("x", "B"), slide("x", "C")];
    let ids = |slides: &[Value]| -> Vec<String> {
        of_slides(json!(slides)).chain.into_parts().incidents.into_iter().map(|incident| incident.id).collect()
    };
    assert_eq!(ids(&slides), ["2023-talks-2", "2023-talks", "2023-talks-3", "x", "2023-c"]);
    assert_eq!(ids(&slides), ids(&slides));
    let [first, rest @ ..] = &slides;
    let moved: Vec<Value> = rest.iter().chain([first]).cloned().collect();
    assert_eq!(ids(&moved), ["2023-talks", "2023-talks-2", "x", "2023-c", "2023-talks-3"], "given ids never move");
}

#[test]
fn what_was_made_reads_again_without_an_error() {
    for (name, text) in [("border.json", JSON), ("border.csv", SHEET)] {
        let (chain, problems) = read(&opened(name, text).json).expect("a chain");
        assert!(problems.iter().all(|problem| problem.severity != Severity::Error), "{problems:?}");
        assert!(!chain.incidents.is_empty());
    }
}

#[test]
fn findings_lead_to_the_cell() {
    let sheet = "Year,Headline,Text\n2023,A raid,\"one\ntwo\"\nsoon,\"Talks, at last\",t\n";
    let opened = opened("t.csv", sheet);
    let finding = opened.findings.iter().find(|finding| finding.problem.severity == Severity::Error).expect("an error");
    let problem = &finding.problem;
    assert_eq!((problem.code, problem.path.to_string().as_str()), (Code::PartNotNumber, "row 3, Year"));
    assert_eq!(problem.position, Some(Position { line: 4, column: 1 }));
    assert_eq!(problem.found().as_deref(), Some("`soon`"));
}

#[test]
fn a_timeline_of_20_000_slides_is_read_and_one_more_is_refused() {
    let slides = |count: usize| -> String {
        let slide = |i: usize| json!({ "start_date": { "year": 1000 + i % 9000 }, "text": { "headline": "H" }, "group": format!("g{}", i % 50) });
        json!({ "events": (0..count).map(slide).collect::<Vec<_>>() }).to_string()
    };
    assert_eq!(opened("t.json", &slides(20_000)).chain.incidents.len(), 20_000);
    let refused = try_open("t.json", &slides(20_001), &Options::default()).expect_err("too many slides");
    assert_eq!(refused.problem.code, Code::TooManyEvents);
}

/// Where a medium ends up, and that it is said: addresses in `media`, in `sources`, and words in `quotes`.
#[test]
fn media_stay_or_become_sources_and_nothing_is_loaded_from_elsewhere() {
    let table = [
        ("https://img.example/a.PNG", "media image https://img.example/a.PNG", None),
        ("//img.example/a b.jpg?c=d", "media image https://img.example/a%20b.jpg?c=d", None),
        ("pictures/a.svg", "media image pictures/a.svg", Some(Code::PathOfMedium)),
        ("https://img.example/film.mp4", "media video https://img.example/film.mp4", None),
        ("http://img.example/a.png", "source http://img.example/a.png", Some(Code::HttpMedium)),
        ("https://youtu.be/abc", "source https://youtu.be/abc", Some(Code::PageOfSite)),
        (
            "https://en.wikipedia.org/wiki/File:A.jpg",
            "source https://en.wikipedia.org/wiki/File:A.jpg",
            Some(Code::PageOfSite),
        ),
        ("https://foryoutube.community/a", "source https://foryoutube.community/a", Some(Code::UnknownPage)),
        ("data:image/png;base64,AAAA", "", Some(Code::NothingToLoad)),
        ("javascript:alert(1)", "", Some(Code::NothingToLoad)),
        ("C:\\pictures\\a.png", "", Some(Code::NothingToLoad)),
        (
            "<img src='https://img.example/a.png' alt='A'>",
            "media image https://img.example/a.png",
            Some(Code::MarkupAddress),
        ),
        (
            "<iframe src=//maps.example/a></iframe><p>Larger</p>",
            "source https://maps.example/a",
            Some(Code::MarkupWords),
        ),
        ("<blockquote>We did.</blockquote>", "quote We did.", Some(Code::MarkupQuote)),
        (
            "<blockquote><img src=https://img.example/a.png>We did.</blockquote>",
            "media image https://img.example/a.png, quote We did.",
            Some(Code::MarkupQuote),
        ),
        ("<div class=post data-href=https://posts.example/1></div>", "", Some(Code::MarkupEmpty)),
    ];
    for (url, expected, said) in table {
        let slide = json!({ "start_date": { "year": 2023 }, "text": { "headline": "H" }, "media": { "url": url } });
        let opened = of_slides(json!([slide]));
        let incident = &opened.chain.incidents[0];
        let media = incident.media.iter().map(|media| format!("media {} {}", media.kind, media.url));
        let sources = incident.sources.iter().map(|&id| opened.chain.source(id));
        let sources = sources.map(|source| format!("source {}", source.url.as_deref().unwrap_or("")));
        let quotes = incident.quotes.iter().map(|quote| format!("quote {}", quote.text));
        let found: Vec<String> = media.chain(sources).chain(quotes).collect();
        assert_eq!(found.join(", "), expected, "{url}");
        assert!(said.is_none_or(|said| codes(&opened).contains(&said)), "{url}\n{}", findings(&opened));
    }
}

/// Anything where something else is expected.
fn odd() -> impl Strategy<Value = Value> {
    let texts = [
        "",
        " ",
        "<",
        "<b",
        "<a href='javascript:x'>",
        "&#0;",
        "2023",
        "-1",
        "99999999999999999999",
        "\u{0}\u{202e}",
        "a\tb",
        "data:,x",
        "//",
        "https://",
        "<iframe src=>",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(texts.to_vec()).prop_map(Value::from),
        ".{0,40}".prop_map(Value::from),
        (0_usize..30_000).prop_map(|count| Value::from("<".repeat(count))),
        (0_usize..5_000).prop_map(|count| Value::from("<a href=https://a.example/x>".repeat(count))),
        (1_usize..100).prop_map(|depth| (0..depth).fold(json!("deep"), |inner, _| json!([inner]))),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let keys = prop::sample::select(vec!["start_date", "text", "media", "url", "year", "headline", "events", "x"]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(keys, inner, 0..4).prop_map(|map| json!(map)),
        ]
    })
}

/// The values in a tree, by a walk that always goes the same way.
fn values<'v>(value: &'v mut Value, steps: &mut usize) -> Option<&'v mut Value> {
    if *steps == 0 {
        return Some(value);
    }
    *steps -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| values(item, steps)),
        Value::Object(fields) => fields.values_mut().find_map(|field| values(field, steps)),
        _ => None,
    }
}

/// The border timeline with other things in some places of it.
fn mutated() -> impl Strategy<Value = String> {
    prop::collection::vec((0_usize..300, odd()), 1..5).prop_map(|changes| {
        let mut root: Value = serde_json::from_str(JSON).expect("JSON");
        for (mut steps, odd) in changes {
            if let Some(place) = values(&mut root, &mut steps) {
                *place = odd;
            }
        }
        root.to_string()
    })
}

/// What is written is what is shown. The 10 seconds are a guard against hanging: a case takes a hundredth of a second.
fn is_sound(name: &str, text: &str, from: &str) -> Result<(), TestCaseError> {
    let start = Instant::now();
    if let Ok(opened) = try_open(name, text, &Options { from: Format::by_id(from), ..Options::default() }) {
        let (chain, _) = read(&opened.json).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(chain, opened.chain);
    }
    prop_assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_shape_of_json_stops_the_importer(text in mutated()) {
        is_sound("t.json", &text, "timelinejs")?;
    }

    #[test]
    fn no_cell_stops_the_importer(cells in prop::collection::vec(prop::collection::vec("[-0-9:. apmM<>&a-z/\"=éع\n]{0,12}", 8), 0..6)) {
        let header = "Year,Month,Day,Time,Headline,Text,Media,Type".to_string();
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let rows = cells.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(","));
        let sheet: Vec<String> = std::iter::once(header).chain(rows).collect();
        is_sound("t.csv", &sheet.join("\r\n"), "timelinejs-csv")?;
    }
}
