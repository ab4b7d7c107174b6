//! The spreadsheet, as people and programs write it: the chain that it becomes, and every message about it.
//!
//! To change a snapshot on purpose, see `CONTRIBUTING.md`.

#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;

use incident_chain::import::{DayOrder, File, Opened, Options, open, to_sheets};
use incident_chain::model::Chain;
use incident_chain::read::{Code, Severity, read};

/// Files from the fixtures.
fn open_fixtures(names: &[&str]) -> Opened {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import/sheet");
    let bytes: Vec<Vec<u8>> = names.iter().map(|name| std::fs::read(folder.join(name)).unwrap()).collect();
    let files: Vec<File> = names.iter().zip(&bytes).map(|(name, bytes)| File { name, bytes }).collect();
    open(&files, &Options::default()).unwrap()
}

/// Every finding, one a line, and what was made of the files.
fn snapshot(name: &str, opened: &Opened) {
    snapshot_text(name, &format!("{}\n\n{}", findings(opened), opened.json));
}

fn snapshot_text(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

fn findings(opened: &Opened) -> String {
    let lines = opened
        .findings
        .iter()
        // of the chain, not of how the file was read
        .filter(|finding| !matches!(finding.problem.code, Code::OneSource | Code::IncidentOfOneSource))
        .map(|finding| format!("{:?} {}:{}", finding.problem.severity, finding.file, finding.problem));
    lines.collect::<Vec<_>>().join("\n")
}

/// A sheet of incidents, called as it should be.
fn open_text(text: &str, options: &Options) -> Result<Opened, String> {
    open(&[File { name: "incidents.csv", bytes: text.as_bytes() }], options).map_err(|error| error.to_string())
}

/// What is said of a sheet of incidents in a chain that has a title.
fn said(text: &str) -> String {
    let options = Options { title: Some("T".to_string()), ..Options::default() };
    open_text(text, &options).map_or_else(|error| error, |opened| findings(&opened))
}

/// The dates that are read of a column.
fn dates(column: &[&str], options: &Options) -> Result<Vec<String>, String> {
    let rows: String = column.iter().enumerate().map(|(row, date)| format!("{row},\"{date}\",T\n")).collect();
    let opened = open_text(&format!("id,date,title\n{rows}"), options)?;
    let date = |id: usize| {
        let id = opened.chain.find(&id.to_string());
        id.map_or_else(|| "none".to_string(), |id| opened.chain.incident(id).date.edtf.clone())
    };
    Ok((0..column.len()).map(date).collect())
}

fn error(column: &[&str]) -> String {
    dates(column, &Options::default()).unwrap_err()
}

#[test]
fn two_sheets_as_excel_writes_them_where_commas_are_decimal() {
    snapshot("import-sheet-excel", &open_fixtures(&["excel-links.csv", "excel-incidents.csv"]));
}

#[test]
fn a_lone_sheet_as_google_writes_it_where_months_come_first() {
    snapshot("import-sheet-google", &open_fixtures(&["google.csv"]));
}

#[test]
fn rows_that_add_claims_to_an_incident() {
    snapshot("import-sheet-claims", &open_fixtures(&["claims.csv"]));
}

#[test]
fn a_sheet_as_a_newcomer_types_it() {
    snapshot("import-sheet-newcomer", &open_fixtures(&["newcomer.csv"]));
}

#[test]
fn every_sheet_with_mistakes_in_each() {
    let names =
        ["sources", "corrections", "links", "actors", "chain", "sides", "places", "periods", "words", "incidents"];
    let names: Vec<String> = names.iter().map(|name| format!("all-{name}.csv")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    snapshot("import-sheet-all", &open_fixtures(&names));
}

#[test]
fn one_day_over_12_tells_the_order_of_a_whole_column() {
    let read = |column: &[&str]| dates(column, &Options::default()).unwrap();
    assert_eq!(read(&["3/4/2023", "20/11/2023"]), ["2023-04-03", "2023-11-20"]);
    assert_eq!(read(&["3/4/2023", "11/20/2023"]), ["2023-03-04", "2023-11-20"]);
    assert_eq!(read(&["20.11.2023 14:30", "3.4.2023"]), ["2023-11-20T14:30", "2023-04-03"]);
    // none of these needs an order
    assert_eq!(
        read(&["5/5/2023", "2023-11", "November 2023", "2023-10-17/.."]),
        ["2023-05-05", "2023-11", "2023-11", "2023-10-17/..",]
    );
}

#[test]
fn an_order_that_nothing_tells_is_asked_and_never_guessed() {
    assert_eq!(
        error(&["2023-11-20", "3/4/2023", "5/6/2023"]),
        "incidents.csv:3:3: row 3, date: `3/4/2023` may be 2023-04-03 or 2023-03-04, and no other date tells which: \
         say which comes first, or write the year first, as in 2023-04-03."
    );
    let ask = |order| dates(&["3/4/2023"], &Options { day_order: Some(order), ..Options::default() }).unwrap();
    assert_eq!(ask(DayOrder::DayFirst), ["2023-04-03"]);
    assert_eq!(ask(DayOrder::MonthFirst), ["2023-03-04"]);
}

#[test]
fn two_orders_in_one_column_are_refused_whatever_is_asked_for() {
    let message = "incidents.csv:4:3: row 4, date: `13/1/2023` has the day first, but `1/14/2023` in row 3 has the month first, \
                   so these dates cannot be told: mend one of the two, or write the year first, as in 2023-11-20.";
    let column = ["3/4/2023", "1/14/2023", "13/1/2023"];
    assert_eq!(error(&column), message);
    let asked = Options { day_order: Some(DayOrder::DayFirst), ..Options::default() };
    assert_eq!(dates(&column, &asked).unwrap_err(), message);
}

#[test]
fn an_order_that_the_column_tells_goes_before_the_one_asked_for() {
    let asked = Options { day_order: Some(DayOrder::MonthFirst), ..Options::default() };
    assert_eq!(dates(&["3/4/2023", "13/4/2023"], &asked).unwrap(), ["2023-04-03", "2023-04-13"]);
}

#[test]
fn midnights_alone_are_days_and_one_other_time_makes_them_midnights() {
    let read = |column: &[&str]| dates(column, &Options::default()).unwrap();
    assert_eq!(read(&["2023-11-20 00:00:00", "20/11/2023 0:00"]), ["2023-11-20", "2023-11-20"]);
    assert_eq!(read(&["2023-11-20 00:00", "2023-11-21 14:30"]), ["2023-11-20T00:00", "2023-11-21T14:30"]);
    // EDTF is taken at its word
    assert_eq!(read(&["2023-11-20T00:00"]), ["2023-11-20T00:00"]);
    let said = said("id,date,title,source\na,2023-11-20 00:00:00,T,S");
    assert_eq!(
        said,
        "Note incidents.csv:2:3: row 2, date: has the time 00:00, as every time in this column is, and is read as a day \
         without a time, found `2023-11-20 00:00:00`"
    );
}

#[test]
fn odd_dates_are_explained_once_a_column_and_reported_row_by_row() {
    assert_eq!(
        said("id,date,title,source\na,45250,A,S\nb,45251,B,S\nc,20/11/23,C,S"),
        "Warning incidents.csv:2:3: row 2, date: is probably the number that a spreadsheet has for a day (2 times in all): \
         expected the column formatted as dates, year first, before the sheet is saved, found `45250`; did you mean \
         `2023-11-20`?\n\
         Error incidents.csv:2:3: row 2, date: is not a date that we can read: expected a date such as 2023-11-20, 2023-11, \
         2023-10-15~ or 2023-10-17/.., found `45250`; did you mean `2023-11-20`?\n\
         Error incidents.csv:3:3: row 3, date: is not a date that we can read: expected a date such as 2023-11-20, 2023-11, \
         2023-10-15~ or 2023-10-17/.., found `45251`; did you mean `2023-11-21`?\n\
         Warning incidents.csv:4:3: row 4, date: has no year, or two digits of one, and is not read: expected the whole year, \
         as in 2023, found `20/11/23`; did you mean `2023-11-20`?\n\
         Error incidents.csv:4:3: row 4, date: is not a date that we can read: expected a date such as 2023-11-20, 2023-11, \
         2023-10-15~ or 2023-10-17/.., found `20/11/23`; did you mean `2023-11-20`?"
    );
}

#[test]
fn a_sheet_without_a_column_that_it_must_have_is_refused() {
    let table = [
        (
            "id,date,label\na,2023,T",
            "incidents.csv: This sheet has no column `title`. Its columns are `id`, `date`, `label`.",
        ),
        (
            "id,titlle,date\na,T,2023",
            "incidents.csv: This sheet has no column `title`. Its columns are `id`, `titlle`, `date`. Did you mean `titlle`?",
        ),
        (
            "title,moment,by\nT,2023,x",
            "incidents.csv: This sheet has no column `date`. Its columns are `title`, `moment`, `by`.",
        ),
        // its cells tell
        (
            "title,moment,by\nT,2023-11-20,x",
            "incidents.csv: This sheet has no column `date`. Its columns are `title`, `moment`, `by`. Did you mean `moment`?",
        ),
        (
            "date,text\n2023,T",
            "incidents.csv: This sheet has no column `title`. Its columns are `date`, `text`. Did you mean `text`?",
        ),
        (
            "date,name,lat,lon\n2023,T,1,2",
            "incidents.csv: This sheet has no column `title`. Its columns are `date`, `name`, `lat`, `lon`. Did you mean `name`?",
        ),
        (
            "response,because of\na,b",
            "incidents.csv: This sheet has no column `cause`. Its columns are `response`, `because of`.",
        ),
        (
            "response,cause\na,b",
            "incidents.csv: There is no sheet of incidents. This sheet only adds to one: give them together, as in \
             `incidents.csv` and `links.csv`.",
        ),
    ];
    for (sheet, message) in table {
        assert_eq!(said(sheet), message);
    }
}

#[test]
fn a_file_that_belongs_to_no_sheet_is_refused() {
    let files = [
        File { name: "incidents.csv", bytes: b"date,title\n2023,T" },
        File { name: "shopping.csv", bytes: b"milk,bread\n1,2" },
    ];
    assert_eq!(
        open(&files, &Options::default()).unwrap_err().to_string(),
        "shopping.csv: This is neither a sheet of incidents (with the columns `date` and `title`) nor one of those that add to \
         it. Its columns are `milk`, `bread`."
    );
}

#[test]
fn a_sheet_without_rows_is_a_chain_without_incidents() {
    assert_eq!(said("id,date,title\n,,\n"), "Warning incidents.csv:has no incidents in it");
}

#[test]
fn headers_match_whatever_their_case_spaces_and_underscores() {
    let said = said("ID,DATE,Title,Date Text,claimedby,FIGURES-SAY,killed,source\na,2023,T,then,,X,1,S");
    assert_eq!(said, "");
}

#[test]
fn the_title_is_the_sheet_s_else_the_one_that_is_asked_for() {
    let options = Options { title: Some("Asked".to_string()), ..Options::default() };
    let incidents = File { name: "incidents.csv", bytes: b"date,title\n2023,T" };
    let chain = File { name: "chain.csv", bytes: b"field,value\ntitle,Written" };
    let title = |files: &[File], options: &Options| open(files, options).unwrap().chain.title.clone();
    assert_eq!(title(&[incidents, chain], &options), "Written");
    assert_eq!(title(&[incidents], &options), "Asked");
    assert_eq!(title(&[incidents], &Options::default()), "Untitled chain");
}

#[test]
fn rows_without_id_are_told_apart_and_named_by_date_and_title() {
    let opened = open_text("date,title\n2023,T\n2023,T\n2024,T", &Options::default()).unwrap();
    let ids: Vec<&str> = opened.chain.incidents.iter().map(|incident| incident.id.as_str()).collect();
    assert_eq!(ids, ["2023-t", "2023-t-2", "2024-t"]);
}

#[test]
fn a_row_adds_to_an_incident_above_or_below_it() {
    let sheet = "id,date,title,killed,figures_say,responds_to,tags\nb,,,3,Z,,late\na,2023,A,1,X,,\n,,,2,Y,,\nb,2024,B,,,a,\n,,,4,W,a,\n";
    let chain = open_text(sheet, &Options::default()).unwrap().chain;
    let killed = |index: usize| {
        let claims = chain.incidents[index].casualties.iter();
        claims.map(|claim| claim.killed.as_ref().unwrap().as_written().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        (killed(0), killed(1)),
        (vec!["1".to_string(), "2".to_string()], vec!["3".to_string(), "4".to_string()])
    );
    assert_eq!((chain.incidents[1].tags.as_slice(), chain.links.len()), (["late".to_string()].as_slice(), 1));
}

#[test]
fn the_sheet_of_links_goes_before_the_column_that_says_less() {
    let files = [
        File { name: "incidents.csv", bytes: b"id,date,title,responds_to\na,2023,A,\nb,2024,B,a\n" },
        File { name: "links.csv", bytes: b"response,cause,basis,says\nB,a,declared,X\n" },
    ];
    let opened = open(&files, &Options::default()).unwrap();
    let links: Vec<&str> = opened.chain.links.iter().map(|link| link.basis.id()).collect();
    assert_eq!(links, ["declared"]);
    let is_inferred = |code| matches!(code, Code::BareCell | Code::BareLink | Code::NoBasis);
    assert!(!opened.findings.iter().any(|finding| is_inferred(finding.problem.code)), "{}", findings(&opened));
}

/// A sheet of incidents and a sheet of sources.
fn with_sources(incidents: &str) -> Chain {
    let sources = "id,publisher,title,url\npaper-1,Paper,Headline,https://p.example/1\nradio,Radio,,\n";
    let files = [
        File { name: "incidents.csv", bytes: incidents.as_bytes() },
        File { name: "sources.csv", bytes: sources.as_bytes() },
    ];
    open(&files, &Options::default()).unwrap().chain
}

#[test]
fn a_source_is_an_id_a_name_an_address_or_both() {
    let cited = |source: &str, url: &str| {
        let chain = with_sources(&format!("date,title,source,source_url\n2023,T,{source},{url}\n"));
        let cited = chain.incidents[0].sources.iter().map(|&id| chain.source(id).id.clone());
        (cited.collect::<Vec<_>>().join(" "), chain.sources.len())
    };
    let is = |id: &str, count: usize| (id.to_string(), count);
    assert_eq!(cited("paper-1", ""), is("paper-1", 2));
    assert_eq!(cited("", "https://p.example/1"), is("paper-1", 2));
    assert_eq!(cited("", "paper-1"), is("paper-1", 2));
    assert_eq!(cited("https://p.example/1", ""), is("paper-1", 2));
    assert_eq!(cited("paper-1", "https://p.example/1"), is("paper-1", 2));
    assert_eq!(cited("Paper", "https://p.example/1"), is("paper-1", 2));
    assert_eq!(cited("Radio", ""), is("radio", 2));
    // the publisher is not the headline, and another address is another source
    assert_eq!(cited("Paper", ""), is("paper", 3));
    assert_eq!(cited("Paper", "https://p.example/2"), is("paper", 3));
    assert_eq!(cited("paper-1", "https://p.example/2"), is("paper", 3));
    assert_eq!(cited("Paper; Radio", "https://p.example/1; "), is("paper-1 radio", 2));
    // an id that was made is no one's to cite
    let chain = with_sources("date,title,source,source_url\n2023,T,Wire,https://w.example\n2024,U,wire,\n");
    assert_eq!(chain.source(chain.incidents[1].sources[0]).publisher, "wire");
}

#[test]
fn places_of_one_name_that_lie_apart_stay_apart() {
    let rows =
        "id,date,title,place,lat,lon\na,2001,A,Mill,1,2\nb,2002,B,mill,1,2\nc,2003,C,Mill,\"1,5\",2\nd,2004,D,Mill,,\n";
    let chain = open_text(rows, &Options::default()).unwrap().chain;
    let places: Vec<_> = chain.incidents.iter().map(|incident| chain.place(incident.place.unwrap()).position).collect();
    assert_eq!(places, [Some((1.0, 2.0)), Some((1.0, 2.0)), Some((1.5, 2.0)), None]);
    assert_eq!(chain.places.len(), 3);
}

#[test]
fn more_incidents_than_a_chain_may_have_are_left_out_and_named() {
    let rows: String = (0..20_003).map(|row| format!("{row},2023,T\n")).collect();
    let opened = open_text(&format!("id,date,title\n{rows}"), &Options::default()).unwrap();
    assert_eq!(opened.chain.incidents.len(), 20_000);
    let error = opened.findings.iter().find(|finding| finding.problem.severity == Severity::Error).unwrap();
    assert_eq!(
        format!("{}: {}", error.file, error.problem),
        "incidents.csv: 20002:1: row 20002: is one incident too many: it is left out, with all that come after it: expected at most 20000 incidents, found 20003"
    );
}

fn names(chain: &Chain) -> Vec<String> {
    to_sheets(chain).0.into_iter().map(|(name, _)| name).collect()
}

#[test]
fn a_list_that_the_incidents_tell_of_gets_no_sheet() {
    let plain = r#"{"title": "T", "incidents": [{"id": "a", "title": "A", "date": "2023", "by": "Northern Brigade",
        "place": "Oldbridge", "sources": ["https://news.example/1"]}]}"#;
    assert_eq!(names(&read(plain).unwrap().0), ["incidents.csv", "links.csv", "chain.csv"]);
    let rich =
        plain.replace("\"title\": \"T\",", r#""title": "T", "actors": [{"id": "x", "name": "Northern Brigade"}],"#);
    assert_eq!(names(&read(&rich).unwrap().0), ["incidents.csv", "links.csv", "chain.csv", "actors.csv"]);
}

#[test]
fn the_sheets_of_a_chain_are_for_a_person_to_read() {
    let chain = open_fixtures(&["claims.csv"]).chain;
    let sheets: Vec<String> = to_sheets(&chain).0.into_iter().map(|(name, text)| format!("{name}\n{text}")).collect();
    snapshot_text("export-sheet-claims", &sheets.join("\n"));
}

#[test]
fn formulas_are_written_so_that_no_spreadsheet_runs_them() {
    let json = r#"{"title": "=cmd|' /C calc'!A0", "utc_offset": "+03:00", "incidents": [{"id": "@a", "title": "-1+1",
        "date": "-0333", "tags": ["+x", "a;b", "back\\slash"]}]}"#;
    let (chain, _) = read(json).unwrap();
    let sheets = to_sheets(&chain).0;
    assert_eq!(
        sheets[0].1,
        "\u{feff}id,date,date_text,kind,title,summary,by,against,claimed_by,place,lat,lon,means,killed,injured,figures_say,quote,\
         quote_by,source,source_url,tags,part_of\n\
         '@a,-0333,,other,'-1+1,,,,,,,,,,,,,,,,'+x; a\\;b; back\\\\slash,\n"
    );
    assert_eq!(sheets[2].1, "\u{feff}field,value\ntitle,'=cmd|' /C calc'!A0\nlang,en\nutc_offset,'+03:00\nfocus,'@a\n");
    let files: Vec<File> = sheets.iter().map(|(name, text)| File { name, bytes: text.as_bytes() }).collect();
    assert_eq!(open(&files, &Options::default()).unwrap().chain, chain);
}

#[test]
fn the_templates_are_clean() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/templates");
    let bytes = ["incidents.csv", "links.csv"].map(|name| (name, std::fs::read(folder.join(name)).unwrap()));
    let files: Vec<File> = bytes.iter().map(|(name, bytes)| File { name, bytes }).collect();
    let opened = open(&files, &Options { title: Some("T".to_string()), ..Options::default() }).unwrap();
    assert_eq!(opened.format.id(), "csv");
    assert!(opened.findings.iter().all(|finding| finding.problem.severity == Severity::Note), "{}", findings(&opened));
    let headers =
        |index: usize| String::from_utf8_lossy(&bytes[index].1).lines().next().unwrap_or_default().to_string();
    assert_eq!(
        headers(0),
        "\u{feff}id,date,date_text,kind,title,summary,by,against,claimed_by,place,lat,lon,means,killed,injured,figures_say,quote,\
         quote_by,source,source_url,tags,part_of"
    );
    assert_eq!(headers(1), "\u{feff}response,cause,basis,says,quote,source_url,disputed_by");
}

#[test]
fn a_footer_below_an_empty_row_adds_to_no_incident() {
    let said = said("id,date,title,killed,source\na,2023-11-20,A raid,2,Gazette\n,,,,\n,,,5,Total\n");
    assert!(said.contains("row 4: is left out"), "{said}");
}

#[test]
fn a_formula_or_its_failure_is_no_figure() {
    let said = said("id,date,title,killed,figures_say,source\na,2023-11-20,A raid,#REF!,Guard,Gazette\n");
    assert!(
        said.contains("Error incidents.csv:2:21: row 2, killed: is a formula or its failure, not a figure"),
        "{said}"
    );
}

#[test]
fn dots_say_nothing_of_slashes() {
    assert_eq!(dates(&["20.11.2023", "3.4.2023"], &Options::default()).unwrap(), ["2023-11-20", "2023-04-03"]);
    let asked = dates(&["20.11.2023", "3/4/2023"], &Options::default()).unwrap_err();
    assert!(asked.contains("say which comes first"), "{asked}");
}

#[test]
fn what_is_not_seen_around_a_date_does_not_matter() {
    assert_eq!(
        dates(&["\u{200b}2023-11-20", "\u{200f}2023-11-21\u{202c}"], &Options::default()).unwrap(),
        ["2023-11-20", "2023-11-21"]
    );
}

#[test]
fn a_title_that_several_incidents_have_is_not_a_cause_and_the_rows_are_named() {
    let rows =
        "title,date,source,in response to\nA raid,2023-11-20,S,\nA raid,2023-11-21,S,\nA strike,2023-11-22,S,a raid\n";
    assert!(
        said(rows).contains(
            "Error incidents.csv:4:23: row 4, in response to: is the title of 2 incidents, such as those in row 2 and row 3, \
             and the link is left out: expected the id of one incident, found `a raid`"
        ),
        "{}",
        said(rows)
    );
    let links = "response,cause,basis,says\nA raid,A strike,declared,Army\nA strike,A raid,declared,Army\n";
    let files = [("incidents.csv", rows.replace(",a raid", ",")), ("links.csv", links.to_string())];
    let files: Vec<File> = files.iter().map(|(name, text)| File { name, bytes: text.as_bytes() }).collect();
    let opened = open(&files, &Options { title: Some("T".to_string()), ..Options::default() }).unwrap();
    let shared: Vec<_> = opened.findings.iter().filter(|finding| finding.problem.code == Code::SharedTitle).collect();
    let places: Vec<String> =
        shared.iter().map(|finding| format!("{}: {}", finding.file, finding.problem.path)).collect();
    assert_eq!(places, ["links.csv: row 2, response", "links.csv: row 3, cause"]);
}

#[test]
fn a_title_with_a_semicolon_is_a_cause_as_a_whole() {
    let opened = |cause: &str| {
        let text = format!(
            "title,date,source,in response to\nA raid; then fire,2023-11-20,S,\nFire,2023-11-21,S,\nA strike,2023-11-22,S,{cause}\n"
        );
        open_text(&text, &Options { title: Some("T".to_string()), ..Options::default() }).unwrap()
    };
    let causes = |opened: &Opened| {
        let chain = &opened.chain;
        let strike = chain.incident_ids().last().unwrap();
        chain.causes(strike).map(|link| chain.incident(link.cause).title.clone()).collect::<Vec<_>>()
    };
    let whole = opened("A raid; then fire");
    assert_eq!(causes(&whole), ["A raid; then fire"]);
    assert!(!findings(&whole).contains("Error"), "{}", findings(&whole));
    // and with the sign for it, as one of a list
    assert_eq!(causes(&opened("a raid\\; then fire; Fire")), ["A raid; then fire", "Fire"]);
}

#[test]
fn a_near_name_is_guessed_as_the_sheet_writes_it() {
    let rows = "title,date,by,source\nA raid,2023-11-20,The Armed Forces,S\nA strike,2023-11-21,The Armed Force,S\n";
    assert!(said(rows).contains("found `The Armed Force`; did you mean `The Armed Forces`?"), "{}", said(rows));
}

/// The guess for a code in a sheet of one row with these names and addresses.
fn guess_for(code: Code, source: &str, url: &str) -> Option<String> {
    let sheet = format!("id,date,title,source,source_url\na,2023,T,\"{source}\",\"{url}\"\n");
    let opened = open_text(&sheet, &Options::default()).expect("a sheet that can be read");
    let finding = opened.findings.iter().find(|finding| finding.problem.code == code);
    finding.and_then(|finding| finding.problem.guess().map(str::to_string))
}

#[test]
fn several_addresses_in_a_cell_get_a_guess_where_they_can_be_read_in_one_way_only() {
    let [two, parted] = ["https://g.example/a, c.example/b", "https://g.example/a; https://c.example/b"];
    let one_cell = |source: &str, url: &str| guess_for(Code::SourcesInOneCell, source, url);
    assert_eq!(one_cell("Gazette; Courier", two).as_deref(), Some(parted));
    assert_eq!(one_cell("", "https://g.example/a\nhttps://c.example/b").as_deref(), Some(parted));
    // a name too few: whose it is, is the other problem
    assert_eq!(one_cell("Gazette", two), None);
    assert_eq!(one_cell("Gazette https://g.example/a", ""), None);
    // what is guessed is what was read already
    let read = |url: &str| {
        let sheet = format!("id,date,title,source,source_url\na,2023,T,Gazette; Courier,\"{url}\"\n");
        open_text(&sheet, &Options::default()).expect("a sheet that can be read").json
    };
    assert_eq!(read(two), read(parted));

    let uneven = |source: &str, url: &str| guess_for(Code::UnevenSources, source, url);
    let same = "https://g.example/a https://www.g.example/b";
    assert_eq!(uneven("Gazette", same).as_deref(), Some("Gazette; Gazette"));
    assert_eq!(uneven("Gazette", two), None);
    assert_eq!(uneven("Gazette; Courier", &format!("{same} {two}")), None);
}
