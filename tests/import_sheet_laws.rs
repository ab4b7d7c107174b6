//! Laws of the spreadsheet: every chain comes back from its sheets, and no sheet causes a panic.

#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used)]

use std::path::Path;

use incident_chain::import::{File, Finding, Options, open, to_sheets};
use incident_chain::model::{Chain, ChainTexts, IncidentTexts, When};
use incident_chain::read::{Code, Severity, read, write};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

/// A text that is hard on a sheet.
fn text() -> BoxedStrategy<String> {
    let odd = [
        "a; b",
        r"a\; b",
        r"\",
        "=1+1",
        "'=x",
        "-5",
        "+03:00",
        "@desk",
        "'tis",
        "a, \"b\"",
        "two\nlines",
        "a\r\nb",
        "a\rb",
        "45250",
        "3-5",
        "20/11/2023",
        "5 out of 12",
        "mid-May",
        "1709908215",
        "é ü",
        "أبو غريب",
        "https://a.example/b;c",
        "\u{feff}x",
        "a0",
        "s0",
        "yes",
    ];
    prop_oneof![3 => "[A-Za-z ]{0,12}[a-z]", 2 => select(odd.to_vec()).prop_map(str::to_string), 1 => "[^\u{0}]{1,8}"]
        .boxed()
}

fn date() -> impl Strategy<Value = &'static str> {
    select(vec![
        "2023-11-20",
        "2023-11",
        "2023-11-1X",
        "2023",
        "2023-11-03/2023-11-20~",
        "2023-11-20T14:30",
        "2023-11-20T00:00Z",
        "2023-11-20T21:00:00+03:00",
        "../2023-11-09",
        "-0333",
        "-001X",
    ])
}

/// An id or a name of something, known or not.
fn word(known: &'static str) -> impl Strategy<Value = String> {
    prop_oneof![3 => (0..3).prop_map(move |index| format!("{known}{index}")), 1 => text()]
}

fn words(known: &'static str) -> impl Strategy<Value = Vec<String>> {
    vec(word(known), 0..3)
}

fn source() -> BoxedStrategy<Option<Value>> {
    option::of(prop_oneof![
        word("s").prop_map(Value::from),
        (0..3).prop_map(|page| json!(format!("https://b.example/{page};x"))),
        (text(), 0..3)
            .prop_map(|(publisher, page)| json!({"publisher": publisher, "url": format!("https://c.example/{page}")})),
        text().prop_map(|publisher| json!({"publisher": publisher})),
    ])
    .boxed()
}

fn incident(index: usize) -> BoxedStrategy<Value> {
    let casualties =
        (option::of(text()), option::of(text()), option::of(word("a")), source(), any::<bool>(), option::of(date()));
    let casualties = casualties.prop_map(|(who, killed, says, source, superseded, as_of)| {
        json!({"who": who, "killed": killed, "injured": "several", "says": says, "source": source, "superseded": superseded, "as_of": as_of})
    });
    let quotes = (text(), option::of(word("a")), source())
        .prop_map(|(text, says, source)| json!({"text": text, "says": says, "source": source}));
    let media = (option::of(text()), any::<bool>())
        .prop_map(|(alt, sensitive)| json!({"kind": "video", "url": "a.mp4", "alt": alt, "sensitive": sensitive}));
    let links = (
        0..9_usize,
        select(vec!["declared", "alleged", "inferred"]),
        option::of(word("a")),
        option::of(text()),
        source(),
        words("a"),
    );
    let links = links.prop_map(|(cause, basis, says, quote, source, disputed_by)| {
        json!({"incident": format!("i{cause}"), "basis": basis, "says": says, "quote": quote, "source": source, "disputed_by": disputed_by})
    });
    let corrections = (option::of(date()), text()).prop_map(|(date, text)| json!({"date": date, "text": text}));
    let texts = (text(), option::of(text()), vec(option::of(text()), IncidentTexts::NAMES.len()));
    let people = (words("a"), words("a"), words("a"), words("a"), words("a"), option::of(word("p")));
    let lists = (
        vec(casualties.boxed(), 0..3),
        vec(quotes.boxed(), 0..3),
        vec(media, 0..2),
        vec(corrections, 0..2),
        vec(links.boxed(), 0..3),
        vec(source(), 0..3),
    );
    (date(), texts, people, lists, vec(text(), 0..3), 0..9_usize).prop_map(move |(date, texts, people, lists, tags, series)| {
        let (title, date_text, texts) = texts;
        let (by, against, claimed_by, involving, denied_by, place) = people;
        let (casualties, quotes, media, corrections, links, sources) = lists;
        let sources: Vec<Value> = sources.into_iter().flatten().collect();
        let mut incident = json!({
            "id": format!("i{index}"), "title": title, "date_text": date_text,
            "date": date, "kind": "strike", "by": by, "against": against, "claimed_by": claimed_by, "denied_by": denied_by, "involving": involving,
            "place": place, "casualties": casualties, "quotes": quotes, "media": media, "corrections": corrections,
            "responds_to": links, "sources": sources, "tags": tags, "part_of": format!("i{series}"),
        });
        fill(&mut incident, IncidentTexts::NAMES, texts);
        incident
    })
    .boxed()
}

/// Gives a thing texts by their names.
fn fill(thing: &mut Value, names: &[&str], texts: Vec<Option<String>>) {
    for (name, text) in names.iter().zip(texts) {
        thing[*name] = json!(text);
    }
}

fn period() -> impl Strategy<Value = Value> {
    let ends = select(vec![("2023-11-24", "2023-12-01"), ("2023-11", ".."), ("..", "2023-11-1X"), ("2023", "2023-11")]);
    (ends, text(), option::of(text()))
        .prop_map(|((from, to), title, note)| json!({"from": from, "to": to, "title": title, "note": note}))
}

fn incidents() -> impl Strategy<Value = Vec<Value>> {
    (incident(0), incident(1), incident(2), incident(3), 0..5_usize).prop_map(|(a, b, c, d, count)| {
        let mut incidents = vec![a, b, c, d];
        incidents.truncate(count);
        incidents
    })
}

/// A document with lists, or one in which incidents name everything themselves.
fn document() -> impl Strategy<Value = Value> {
    let texts = vec(option::of(text()), ChainTexts::NAMES.len());
    let heads = (text(), texts, vec(period(), 0..3), any::<[bool; 3]>(), text());
    (incidents(), heads).prop_map(|(incidents, (title, texts, periods, lists, name))| {
        let [actors, places, sources] = lists;
        let mut document = json!({
            "title": format!("{title}T"), "periods": periods, "incidents": incidents, "url": "https://a.example/b;c", "words": {"damage": name, "days.one": "=a; day"}, "focus": "i1", "lang": "pt-BR",
            "utc_offset": "+03:00", "updated": "2023-12", "corrections": [{"text": name, "incident": "i2", "date": "2023"}],
        });
        fill(&mut document, ChainTexts::NAMES, texts);
        let fields = document.as_object_mut().unwrap();
        if actors {
            fields.insert("sides".into(), json!([{"id": "east", "name": name, "short": name, "tone": 5}, "West"]));
            fields.insert("actors".into(), json!([
                {"id": "a0", "name": name, "side": "east"}, {"id": "a1", "name": "Arm", "short": "ARM", "grammar": "feminine", "part_of": "a0"},
            ]));
        }
        if places {
            fields.insert("places".into(), json!([
                {"id": "p0", "name": "Base", "lat": 33.4123456789, "lon": -0.0000012}, {"id": "P0", "name": name, "country": "Iraq"},
            ]));
        }
        if sources {
            fields.insert("sources".into(), json!([
                {"id": "s0", "publisher": name, "published": "2023-11-2X"},
                {"id": "s1", "publisher": "Paper", "title": "T", "url": "https://c.example/1"},
            ]));
        }
        document
    })
}

/// A cell that looks like a date, or like the pieces of one.
fn dated() -> impl Strategy<Value = String> {
    let piece = select(vec![
        "20",
        "3",
        "2023",
        "1402",
        "٢٠٢٣",
        "Nov",
        "novembre",
        "تشرين الثاني",
        "c.",
        "since",
        "until",
        "between",
        "and",
        "to",
        "mid-",
        "Q3",
        "1990s",
        "BC",
        "14:30",
        "24:00",
        "T",
        "Z",
        "+03:00",
        "EST",
        "pm",
        "00:00:00",
        ".123",
        "1709908215",
        "45250",
        "autumn",
        "first",
        "half",
        "/",
        "-",
        "–",
        ".",
        ",",
        " ",
        "?",
        "~",
        "..",
        "present",
        "(",
        "\u{200f}",
        "Monday",
        "h",
    ]);
    vec((piece, any::<bool>()), 1..9).prop_map(|pieces| {
        pieces.iter().map(|(piece, space)| format!("{piece}{}", if *space { " " } else { "" })).collect()
    })
}

fn sheets_of(chain: &Chain) -> Vec<(String, String)> {
    let (sheets, findings) = to_sheets(chain);
    assert_eq!(findings, [], "nothing is lost");
    sheets
}

fn files(sheets: &[(String, String)]) -> Vec<File<'_>> {
    sheets.iter().map(|(name, text)| File { name, bytes: text.as_bytes() }).collect()
}

fn comes_back(chain: &Chain) {
    let sheets = sheets_of(chain);
    let opened = open(&files(&sheets), &Options::default()).unwrap();
    assert_eq!(&opened.chain, chain, "{sheets:#?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_chain_comes_back_from_its_sheets(document in document()) {
        let (chain, _) = read(&document.to_string()).unwrap();
        comes_back(&chain);
    }

    #[test]
    fn the_order_of_the_files_does_not_matter(document in document()) {
        let (chain, _) = read(&document.to_string()).unwrap();
        let mut sheets = sheets_of(&chain);
        sheets.reverse();
        prop_assert_eq!(open(&files(&sheets), &Options::default()).unwrap().chain, chain);
    }

    #[test]
    fn a_changed_sheet_is_a_chain_or_an_error_and_no_panic(
        document in document(),
        cuts in vec((any::<usize>(), any::<usize>(), 0..12_usize, "[,;\"\n\r'=0-9/a]{0,4}|.{0,2}"), 1..6),
    ) {
        let (chain, _) = read(&document.to_string()).unwrap();
        let mut sheets = sheets_of(&chain);
        for (sheet, at, length, put) in cuts {
            let count = sheets.len();
            let text = &mut sheets[sheet % count].1;
            let mut chars: Vec<char> = text.chars().collect();
            let at = at % (chars.len() + 1);
            chars.splice(at..(at + length).min(chars.len()), put.chars());
            *text = chars.into_iter().collect();
        }
        if let Ok(opened) = open(&files(&sheets), &Options::default()) {
            prop_assert_eq!(read(&write(&opened.chain)).unwrap().0, opened.chain);
            for finding in opened.findings {
                let lines = sheets.iter().find(|(name, _)| **name == *finding.file).map(|(_, text)| text.split(['\n', '\r']).count());
                let line = finding.problem.position.map_or(0, |position| position.line);
                let is_closing = finding.problem.code == Code::MoreProblems;
                prop_assert!(is_closing || lines.is_some_and(|lines| line <= lines), "{finding:?}");
            }
        }
    }

    #[test]
    fn any_bytes_are_a_chain_or_an_error_and_no_panic(bytes in vec(any::<u8>(), 0..300), text in "\\PC{0,40}", heads in any::<bool>()) {
        let mut sheet = if heads { b"id,date,title,killed,lat,lon,source,responds_to\na,2023,T,".to_vec() } else { Vec::new() };
        sheet.extend(&bytes);
        sheet.extend(text.as_bytes());
        let _ = open(&[File { name: "any.csv", bytes: &sheet }], &Options::default());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// What is read of a cell is a date, and is read as the same date again; what is not is an error at its row.
    #[test]
    fn any_date_is_read_or_reported(cells in vec(dated(), 1..4)) {
        let rows: String = cells.iter().enumerate().map(|(row, cell)| format!("r{row},\"{cell}\",T,S\n")).collect();
        let sheet = format!("id,date,title,source\n{rows}");
        if let Ok(opened) = open(&[File { name: "any.csv", bytes: sheet.as_bytes() }], &Options::default()) {
            for (row, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
                let is_read = opened.chain.find(&format!("r{row}")).is_some();
                let line = row + 2;
                let at_row = |finding: &Finding| finding.problem.position.is_some_and(|position| position.line == line);
                let is_reported = opened.findings.iter().any(|finding| finding.problem.severity == Severity::Error && at_row(finding));
                prop_assert!(is_read != is_reported, "{cell}: {:?}", opened.findings);
            }
            for finding in &opened.findings {
                if let (Some(guess), Code::NoDate | Code::SerialNumber | Code::LocalMidnight) = (finding.problem.guess(), finding.problem.code) {
                    prop_assert!(When::parse(guess, 0).is_ok(), "{guess} of {:?}", finding);
                }
            }
            comes_back(&opened.chain);
        }
    }
}

#[test]
fn the_samples_come_back_from_their_sheets() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut samples = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json")
            && !path.ends_with("incident-chain.schema.json")
        {
            samples += 1;
            comes_back(&read(&std::fs::read_to_string(path).unwrap()).unwrap().0);
        }
    }
    assert!(samples > 0);
}

/// `tests/schema.rs` proves that this chain has every field that there is.
#[test]
fn every_field_comes_back() {
    comes_back(&read(include_str!("fixtures/whole.json")).unwrap().0);
}

/// Signs that would be a formula, and that would be left open.
#[test]
fn a_count_of_signs_comes_back() {
    for count in [r#"\"-"#, "-", "?", "#", "=", "'-", "\\u2014"] {
        let text = format!(
            r#"{{"title": "T", "incidents": [{{"id": "a", "date": "2023", "title": "A", "casualties": [{{"killed": "{count}"}}]}}]}}"#
        );
        comes_back(&read(&text).unwrap().0);
    }
}

#[test]
fn a_chain_without_incidents_comes_back() {
    comes_back(&read(r#"{"title": "T", "incidents": []}"#).unwrap().0);
}

#[test]
fn what_no_sheet_can_hold_is_said() {
    let (chain, _) = read(r#"{"title": "T\u0000T", "incidents": [{"title": "A", "date": "2023"}]}"#).unwrap();
    let (sheets, findings) = to_sheets(&chain);
    let said: Vec<String> = findings.iter().map(|finding| format!("{}: {}", finding.file, finding.problem)).collect();
    assert_eq!(
        said,
        ["incidents.csv: does not read as quite the same chain: what no sheet can hold is written as `\u{fffd}`"]
    );
    assert!(sheets.iter().any(|(name, text)| name == "chain.csv" && text.contains("T\u{fffd}T")));
}
