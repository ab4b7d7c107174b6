//! Event datasets become chains: ACLED, UCDP GED and timemap. What the data leave open stays open.
//!
//! To change a snapshot on purpose, see `CONTRIBUTING.md`.

#![cfg(feature = "import")]
#![allow(missing_docs, clippy::expect_used)]

use incident_chain::import::{DayOrder, File, Format, Opened, Options, open};
use incident_chain::model::{Incident, MAX_INCIDENTS};
use incident_chain::read::Code;
use proptest::prelude::*;
use serde_json::Value;

const ACLED: &str = include_str!("fixtures/import/acled/events.csv");
const ACLED_OLDER: &str = include_str!("fixtures/import/acled/older.csv");
const UCDP: &str = include_str!("fixtures/import/ucdp/ged.csv");
const EVENTS: &str = include_str!("fixtures/import/timemap/events.json");
const SOURCES: &str = include_str!("fixtures/import/timemap/sources.json");
const ASSOCIATIONS: &str = include_str!("fixtures/import/timemap/associations.json");
const DOWNLOAD: &str = include_str!("fixtures/import/timemap/download.json");
const WHOLE: &str = include_str!("fixtures/import/timemap/whole.json");

fn opened(files: &[(&str, &str)], options: &Options) -> Result<Opened, String> {
    let files: Vec<File> = files.iter().map(|(name, text)| File { name, bytes: text.as_bytes() }).collect();
    open(&files, options).map_err(|error| error.to_string())
}

fn read(files: &[(&str, &str)]) -> Opened {
    opened(files, &Options::default()).expect("files that can be read")
}

fn refusal(files: &[(&str, &str)]) -> String {
    opened(files, &Options::default()).expect_err("files that cannot be read")
}

/// Everything that is said, a line each.
fn said(opened: &Opened) -> String {
    let lines = opened.findings.iter().map(|finding| {
        let severity = format!("{:?}", finding.problem.severity);
        format!("{severity:7} {}: {}", finding.file, finding.problem)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Compares with `tests/snapshots/NAME.snap`.
fn snapshot(name: &str, opened: &Opened) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, format!("{}\n\n{}", said(opened), opened.json)));
}

/// The incidents as written.
fn incidents(opened: &Opened) -> Vec<Value> {
    let document: Value = serde_json::from_str(&opened.json).expect("JSON");
    document.get("incidents").and_then(Value::as_array).expect("a list").clone()
}

/// No one is said to have attacked, or to have been attacked; and no figure is 0, in digits or in words.
fn is_honest(opened: &Opened) {
    for incident in incidents(opened) {
        for field in ["by", "against", "claimed_by", "denied_by", "responds_to"] {
            assert!(incident.get(field).is_none(), "{field} in {incident}");
        }
    }
    let claims = opened.chain.incidents.iter().flat_map(|incident| &incident.casualties);
    for claim in claims {
        assert!(claim.says.is_some() && claim.source.is_some(), "{claim:?}");
        for figure in [&claim.killed, &claim.injured, &claim.unspecified].into_iter().flatten() {
            assert!(!figure.as_written().split([' ', '-']).any(|word| word == "0"), "{claim:?}");
            assert_ne!((figure.low, figure.high), (Some(0), Some(0)), "{claim:?}");
        }
    }
}

fn incident<'o>(opened: &'o Opened, id: &str) -> &'o Incident {
    opened.chain.incidents.iter().find(|incident| incident.id == id).expect("an incident with that id")
}

/// The figures of the dead of one incident: how many, who, says who.
fn killed(opened: &Opened, id: &str) -> Vec<String> {
    let claims = incident(opened, id).casualties.iter().map(|claim| {
        let figure = claim.killed.as_ref().map_or("", |figure| figure.as_written());
        let says = claim.says.as_ref().map_or("", |says| opened.chain.speaker(says));
        format!("{figure} {}: {says}", claim.who.as_deref().unwrap_or(""))
    });
    claims.collect()
}

fn date<'o>(opened: &'o Opened, id: &str) -> (&'o str, Option<&'o str>) {
    let date = &incident(opened, id).date;
    (&date.edtf, date.words.as_deref())
}

/// Checks that it is said of that place.
fn has(opened: &Opened, code: Code, path: &str) {
    let mut problems = opened.findings.iter().map(|finding| &finding.problem);
    let is_said = problems.any(|problem| problem.code == code && problem.path.to_string() == path);
    assert!(is_said, "{path}: {code:?}\n{}", said(opened));
}

#[test]
fn acled_as_it_is_exported() {
    let opened = read(&[("northland.csv", ACLED)]);
    assert_eq!(opened.format.id(), "acled");
    is_honest(&opened);
    snapshot("import-acled", &opened);
}

#[test]
fn acled_as_it_was_exported_before_2023() {
    let opened = read(&[("northland.csv", ACLED_OLDER)]);
    assert_eq!(opened.format.id(), "acled");
    is_honest(&opened);
    snapshot("import-acled-older", &opened);
}

#[test]
fn the_columns_of_data_sets_are_known_in_any_case_and_by_what_they_were_called_in_other_years() {
    let columns = [
        ("event_date", "Event Date"),
        ("time_precision", "Time_Precis"),
        ("assoc_actor_1", "ALLY_ACTOR_1"),
        ("geo_precision", "geo precis"),
    ];
    let other = columns.iter().fold(ACLED.to_string(), |text, (name, header)| text.replacen(name, header, 1));
    assert_eq!(read(&[("events.csv", &other)]).json, read(&[("events.csv", ACLED)]).json);
    let (head, rows) = UCDP.split_once('\n').expect("headers");
    let shouted = format!("{}\n{rows}", head.to_uppercase().replace('_', " "));
    assert_eq!(read(&[("ged.csv", &shouted)]).json, read(&[("ged.csv", UCDP)]).json);
}

#[test]
fn acled_dates_are_as_exact_as_their_precision() {
    let opened = read(&[("northland.csv", ACLED)]);
    assert_eq!(date(&opened, "NOR101"), ("2023-11-20", None));
    let week = Some("around 23 November 2023, known to the week");
    assert_eq!(date(&opened, "NOR102"), ("2023-11-20/2023-11-26", week));
    assert_eq!(date(&opened, "NOR103"), ("2023-11", Some("around 15 November 2023, known to the month")));
    assert_eq!(opened.chain.title, "ACLED events, Northland, Southland, 1 November 2023 – 4 December 2023");
}

#[test]
fn acled_fatalities_are_at_least_and_never_0() {
    let opened = read(&[("northland.csv", ACLED)]);
    assert_eq!(killed(&opened, "NOR101"), [""; 0]);
    assert_eq!(killed(&opened, "NOR102"), ["at least 5 : ACLED"]);
    assert_eq!(killed(&opened, "SOU201"), [""; 0]);
    has(&opened, Code::ZeroReported, "row 2, fatalities");
    has(&opened, Code::StandIn, "row 4, fatalities");
    has(&opened, Code::EventCount, "row 8, fatalities");
}

#[test]
fn a_capital_that_stands_for_its_province_is_not_where_it_was() {
    let opened = read(&[("northland.csv", ACLED)]);
    let place = |id| {
        let place = opened.chain.place(incident(&opened, id).place.expect("a place"));
        (place.name.as_str(), place.position)
    };
    assert_eq!(place("NOR101"), ("Stonebridge", Some((33.8011, 42.4413))));
    assert_eq!(place("NOR102"), ("area of Old Ferry", Some((33.7, 42.5))));
    assert_eq!(place("NOR103"), ("West Province", None));
    assert_eq!(place("SOU201"), ("Border", None));
}

#[test]
fn acled_notes_are_acleds_words() {
    let opened = read(&[("northland.csv", ACLED)]);
    let chain = &opened.chain;
    for incident in &chain.incidents {
        let summary = incident.texts.summary.as_deref().unwrap_or("As ACLED codes it, ");
        assert!(summary.starts_with("As ACLED codes it, "), "{summary}");
        assert!(!incident.involving.is_empty());
        for quote in &incident.quotes {
            assert_eq!(quote.says.as_ref().map(|says| chain.speaker(says)), Some("ACLED"));
            assert_eq!(quote.source.map(|id| chain.source(id).id.as_str()), Some("acled"));
        }
        assert_eq!(incident.sources.last().map(|&id| chain.source(id).publisher.as_str()), Some("ACLED"));
    }
    assert!(chain.texts.framing.as_deref().is_some_and(|framing| framing.contains("nothing of who attacked")));
    assert!(chain.texts.credit.as_deref().is_some_and(|credit| credit.contains("ACLED")));
}

#[test]
fn ucdp_as_it_is_published() {
    let opened = read(&[("ged.csv", UCDP)]);
    assert_eq!(opened.format.id(), "ucdp");
    is_honest(&opened);
    snapshot("import-ucdp", &opened);
}

#[test]
fn ucdp_estimates_stand_side_by_side() {
    let opened = read(&[("ged.csv", UCDP)]);
    let first = [
        "1 person (lowest estimate): UCDP",
        "3 people (best estimate): UCDP",
        "7 people (highest estimate): UCDP",
        "2 on the side of Government of Northland (best estimate): UCDP",
        "1 civilian (best estimate): UCDP",
    ];
    assert_eq!(killed(&opened, "ucdp-500001"), first);
    // without the two others, four would look certain
    let doubtful = [
        "none counted (lowest estimate): UCDP",
        "none counted (best estimate): UCDP",
        "4 people (highest estimate): UCDP",
    ];
    assert_eq!(killed(&opened, "ucdp-500003"), doubtful);
    assert_eq!(killed(&opened, "ucdp-500004"), [""; 0]);
}

#[test]
fn ucdp_dates_are_as_exact_as_their_precision() {
    let opened = read(&[("ged.csv", UCDP)]);
    let dates = ["ucdp-500001", "ucdp-500002", "ucdp-500003", "ucdp-500004", "ucdp-500005", "ucdp-500006"];
    let dates = dates.map(|id| date(&opened, id).0);
    assert_eq!(dates, ["2023-11-20", "2023-11-21/2023-11-25", "2023-11", "2023", "2023-12-04~", "2023-12-09"]);
}

#[test]
fn ucdp_lists_that_do_not_match_are_not_matched() {
    let opened = read(&[("ged.csv", UCDP)]);
    let cited = |id| {
        let sources = incident(&opened, id).sources.iter().map(|&id| opened.chain.source(id));
        let title = |title: &Option<String>| title.clone().unwrap_or_default();
        sources.map(|source| format!("{}: {}", source.publisher, title(&source.title))).collect::<Vec<_>>()
    };
    let ucdp = "UCDP: Georeferenced Event Dataset (GED)";
    assert_eq!(cited("ucdp-500001"), ["Northland Herald: Rockets at Stonebridge", "Radio Dam: Garrison hit", ucdp]);
    assert_eq!(cited("ucdp-500002"), ["Southland Press Agency: Strikes reported; no details given", ucdp]);
    assert_eq!(cited("ucdp-500003"), ["Northland Herald: ", "Radio Dam: ", ucdp]);
    has(&opened, Code::UnevenLists, "row 4, source_headline");
}

#[test]
fn timemap_in_three_files_in_any_order() {
    let files = [("sources.json", SOURCES), ("associations.json", ASSOCIATIONS), ("events.json", EVENTS)];
    let opened = read(&files);
    assert_eq!(opened.format.id(), "timemap");
    is_honest(&opened);
    snapshot("import-timemap", &opened);
    let [sources, associations, events] = files;
    assert_eq!(read(&[events, sources, associations]).json, opened.json);
    assert_eq!(read(&[associations, events, sources]).json, opened.json);
}

#[test]
fn timemap_as_bellingcat_offers_it_for_download() {
    let opened = read(&[("download.json", DOWNLOAD)]);
    assert_eq!(opened.format.id(), "timemap");
    is_honest(&opened);
    snapshot("import-timemap-download", &opened);
}

#[test]
fn timemap_in_one_file() {
    let options =
        Options { day_order: Some(DayOrder::MonthFirst), title: Some("The gate".into()), ..Options::default() };
    let opened = opened(&[("whole.json", WHOLE)], &options).expect("a file that can be read");
    assert_eq!(opened.format.id(), "timemap");
    assert_eq!(opened.chain.title, "The gate");
    assert_eq!((date(&opened, "a").0, date(&opened, "b").0), ("2024-05-04", "2024-06-04"));
    has(&opened, Code::UnknownList, "sites");
}

#[test]
fn what_nothing_can_be_made_of_is_refused_in_one_sentence() {
    assert_eq!(
        refusal(&[("whole.json", WHOLE)]),
        "whole.json:3:5: events[0].date: `5/4/2024` may be 2024-04-05 or 2024-05-04, and no other date tells which: say \
         which comes first, or write the year first, as in 2024-04-05."
    );
    let contrary = ACLED_OLDER.replace("04/03/2019", "03/14/2019");
    assert_eq!(
        refusal(&[("older.csv", &contrary)]),
        "older.csv:3:22: row 3, event_date: `17/03/2019` has the day first, but `03/14/2019` in row 2, event_date has the month \
         first, so these dates cannot be told: mend one of the two, or write the year first, as in 2023-11-20."
    );
    let acled = Options { from: Format::by_id("acled"), ..Options::default() };
    assert_eq!(
        opened(&[("a.csv", "id,date\n1,2023-11-20\n")], &acled).expect_err("no ACLED"),
        "a.csv: This is not ACLED’s data: it has no column `event_date`. Its columns are `id`, `date`."
    );
    let timemap = Options { from: Format::by_id("timemap"), ..Options::default() };
    assert_eq!(
        opened(&[("sources.json", SOURCES)], &timemap).expect_err("no events"),
        "sources.json: There are no events here: timemap’s events are a list, each with a `date` and a `description`."
    );
}

#[test]
fn more_events_than_incidents_are_refused_before_anything_is_made_of_them() {
    let many = |head: &str, row: &str| format!("{head}\n{}", format!("{row}\n").repeat(MAX_INCIDENTS + 1));
    let tables = [
        many("event_id_cnty,event_date,actor1,fatalities", "NOR1,2023-11-20,Hill Front,0"),
        many("date_start,date_prec,side_a,side_b,best", "2023-11-20,1,A,B,1"),
    ];
    let events = vec![r#"{"date": "2023-11-20", "description": "A"}"#; MAX_INCIDENTS + 1].join(",");
    for text in [tables[0].as_str(), tables[1].as_str(), &format!("[{events}]")] {
        assert_eq!(
            refusal(&[("many", text)]),
            "many: There are 20001 events, and a chain has at most 20000 incidents: filter them first, for example by country \
             and by date."
        );
    }
}

#[test]
fn a_file_without_rows_is_an_empty_chain() {
    for text in [ACLED, UCDP] {
        let head = text.lines().next().expect("a line of headers");
        let opened = read(&[("empty.csv", head)]);
        assert!(opened.chain.incidents.is_empty());
        has(&opened, Code::EmptyChain, "incidents");
    }
}

/// What may be where something else should.
fn nonsense() -> impl Strategy<Value = String> {
    let odd = [
        "",
        "0",
        "-1",
        "3.0",
        "1e400",
        "NaN",
        "99999999999999999999",
        "2",
        "3",
        ";;;",
        "a;b;c",
        "\"",
        "31/31/2023",
        "1/2/2023",
        "2023-02-30",
        "+262142-12-31",
        "-262143-01-01",
        "9999-12-31",
        "1000-01-01",
        "12345-1-1",
        "2023-11-20T",
        "\u{202e}ü",
        "{",
        "null",
        "\n",
        ",",
    ];
    prop_oneof![8 => prop::sample::select(odd.to_vec()).prop_map(str::to_string), 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn cells_of_any_sort_are_no_panic(changes in prop::collection::vec((any::<usize>(), any::<usize>(), nonsense()), 1..12)) {
        for (text, from) in [(ACLED, "acled"), (UCDP, "ucdp")] {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            let mut rows: Vec<Vec<String>> =
                reader.records().flatten().map(|row| row.iter().map(str::to_string).collect()).collect();
            for (row, column, cell) in &changes {
                // not the headers: that is the table's business
                let row = 1 + row % (rows.len() - 1);
                let column = column % rows[row].len();
                rows[row][column].clone_from(cell);
            }
            let mut writer = csv::Writer::from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).expect("a vector takes everything");
            }
            let bytes = writer.into_inner().expect("a vector takes everything");
            let options = Options { from: Format::by_id(from), day_order: Some(DayOrder::DayFirst), ..Options::default() };
            if let Ok(opened) = open(&[File { name: "mutated.csv", bytes: &bytes }], &options) {
                is_honest(&opened);
            }
        }
    }

    #[test]
    fn values_of_any_sort_are_no_panic(changes in prop::collection::vec((any::<usize>(), any::<usize>(), nonsense()), 1..12)) {
        let mut files = [EVENTS, SOURCES, ASSOCIATIONS].map(|text| serde_json::from_str::<Value>(text).expect("JSON"));
        for (item, field, text) in &changes {
            let values: Vec<&mut Value> = files.iter_mut().flat_map(children).collect();
            let count = values.len();
            let inside: Vec<&mut Value> =
                values.into_iter().nth(item % count).into_iter().flat_map(children).collect();
            let count = inside.len();
            if let Some(value) = inside.into_iter().nth(field % count.max(1)) {
                *value = serde_json::from_str(text).unwrap_or_else(|_| Value::from(text.as_str()));
            }
        }
        let texts = files.map(|file| file.to_string());
        let files = texts.each_ref().map(|text| File { name: "mutated.json", bytes: text.as_bytes() });
        let options =
            Options { from: Format::by_id("timemap"), day_order: Some(DayOrder::MonthFirst), ..Options::default() };
        if let Ok(opened) = open(&files, &options) {
            is_honest(&opened);
        }
    }
}

/// The items of a list or an object.
fn children(value: &mut Value) -> Vec<&mut Value> {
    match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => Vec::new(),
    }
}
