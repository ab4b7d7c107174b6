//! What is wrong, put together for a person: each sort once, counted truly, with the places behind it.

#![cfg(feature = "import")]
#![allow(missing_docs, clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing)]

use encoding_rs::WINDOWS_1252;
use incident_chain::import::{File, Group, Options, Place, group, open};
use incident_chain::read::{Code, Register};

fn groups(sheet: &str, register: Register) -> Vec<Group> {
    let files = [File { name: "mine.csv", bytes: sheet.as_bytes() }];
    let options = Options { title: Some("Raids".to_string()), ..Options::default() };
    match open(&files, &options) {
        Ok(opened) => group(&opened.findings, register),
        Err(error) => vec![error.group(register)],
    }
}

fn told(groups: &[Group]) -> Vec<(&str, usize, &str)> {
    groups.iter().map(|group| (group.severity.as_str(), group.count, group.sentence.as_str())).collect()
}

fn rows(count: usize, date: &str) -> String {
    let rows = (0..count).map(|each| format!("i{each},{date},A raid {each},https://news.example/{each}\n"));
    "id,date,title,source_url\n".to_string() + &rows.collect::<String>()
}

#[test]
fn each_sort_is_said_once_with_the_places_behind_it() {
    let groups = groups(&rows(12, "2023-11-20"), Register::Page);
    assert_eq!(told(&groups), [("note", 12, "12 incidents have one source: no other source confirms them")]);
    assert_eq!(groups[0].what_to_do, "Look for a second source.");
    assert_eq!(groups[0].page, "docs/problems.md#incident-of-one-source");
    let places: Vec<(&str, Option<usize>)> =
        groups[0].places.iter().map(|place| (place.path.as_str(), place.line)).collect();
    assert_eq!(
        (places.len(), places[0], places[11]),
        (12, ("row 2, source_url", Some(2)), ("row 13, source_url", Some(13)))
    );
}

#[test]
fn all_are_counted_though_few_are_listed() {
    let sheet = rows(650, "soon") + "last,2023-11-20,,https://news.example/l\nraid,2023-11-20,A raid,\n";
    let groups = groups(&sheet, Register::Page);
    assert_eq!(
        told(&groups),
        [
            ("error", 650, "650 dates cannot be read"),
            ("error", 1, "Row 652: is left out, because it lacks what every incident must have: expected a “title”"),
            ("warning", 1, "Row 653: has no source: expected “source_url”: who published it"),
        ]
    );
    assert_eq!(groups[0].places.len(), 200);
    // and so they are where the chain itself has them
    let chain = format!(
        r#"{{"title": "T", "incidents": [{}]}}"#,
        (0..650)
            .map(|each| format!(r#"{{"id": "i{each}", "title": "T", "date": "soon"}}"#))
            .collect::<Vec<_>>()
            .join(",")
    );
    let opened = open(&[File { name: "a.json", bytes: chain.as_bytes() }], &Options::default()).expect("a chain");
    assert_eq!(told(&group(&opened.findings, Register::Page))[0], ("error", 650, "650 dates cannot be read"));
}

#[test]
fn the_gravest_come_first_and_a_page_hears_nothing_of_the_command() {
    let sheet = "id,date,title,source,Toll\nraid,2023-11-20,A raid,Gazette,7\nraid,2023-11-21,A strike,Courier,\n";
    let page = groups(sheet, Register::Page);
    let severities: Vec<&str> = page.iter().map(|group| group.severity.as_str()).collect();
    assert_eq!(severities, ["error", "warning", "note"]);
    assert_eq!(page[1].sentence, "Row 1, Toll: is not a column that we know, and what it says in 1 row is left out");
    assert_eq!(page[1].what_to_do, "Look for a slip in its name, or say what it is. Your own labels go into “tags”.");
    let command = groups(sheet, Register::Command);
    assert!(
        command[1]
            .what_to_do
            .ends_with("`tags`. Say what it is: `--map Toll=COLUMN`, with one of our columns in place of `COLUMN`."),
        "{:?}",
        command[1]
    );
}

#[test]
fn what_cannot_be_read_is_a_group_too() {
    let groups = groups("id,date,title\nraid,5/6/2023,A raid\n", Register::Page);
    assert_eq!(
        told(&groups),
        [(
            "unreadable",
            1,
            "Row 2, date: “5/6/2023” may be 2023-06-05 or 2023-05-06, and no other date tells which: say which comes first, \
             or write the year first, as in 2023-06-05."
        )]
    );
    assert_eq!(groups[0].what_to_do, "Say which comes first, the day or the month: only you know.");
}

#[test]
fn what_is_so_in_a_whole_column_counts_as_often_as_it_is() {
    let sheet = "date,title,source\n2023-11-20,A raid,Gazette\n2023-11-21,A strike,Courier\n2023-11-22,A march,Post\n";
    let groups = groups(sheet, Register::Page);
    let made = groups.iter().find(|group| group.code == "made-id").expect("ids that are made");
    assert_eq!((made.count, made.places.len()), (3, 3));
    assert!(made.sentence.starts_with("3 incidents have no id of their own: "), "{}", made.sentence);
}

#[test]
fn sorts_without_a_sentence_of_their_own_say_in_how_many_places() {
    let sheets = [
        "id,date,title,source\nraid,2023,Près de la frontière,Gazette\n",
        "id,date,title,source\nstrike,2023,Un général,Gazette\n",
    ];
    let sheets = sheets.map(|sheet| WINDOWS_1252.encode(sheet).0);
    let files = sheets.each_ref().map(|bytes| File { name: "mine.csv", bytes });
    let opened = open(&files, &Options::default()).expect("a chain");
    let groups = group(&opened.findings, Register::Page);
    let sort = groups.iter().find(|group| group.code == "encoding").expect("another encoding");
    assert_eq!(sort.sentence, "In 2 places: is not in UTF-8, and is read as windows-1252 (by its letters)");
}

#[test]
fn what_is_wrong_in_many_rows_is_said_of_all_of_them() {
    let table = [
        ("no-ends", "date", ["../..", "../.."], "2 dates have neither beginning nor end"),
        (
            "too-narrow",
            "correction,correction_date",
            ["It was one.,####", "It was one.,####"],
            "2 dates are what a spreadsheet shows where the column is too narrow",
        ),
        ("far-future", "date", ["2203-11-20", "2204-11-20"], "2 dates are far in the future"),
        (
            "epoch",
            "date",
            ["1700506800", "1700598000"],
            "2 dates are numbers of seconds or milliseconds since 1970, and are read in UTC",
        ),
        (
            "count-reversed",
            "killed,figures_say",
            ["5-3,A", "7-4,A"],
            "2 figures have the larger number first, and cannot be read",
        ),
        (
            "yes-or-no",
            "killed,figures_say,figures_superseded",
            ["3,A,later", "4,A,soon"],
            "2 cells are neither “yes” nor “no”, and are read as “no”",
        ),
        (
            "orphan-cell",
            "quote,quote_by",
            [",A", ",B"],
            "2 cells are left out, because the cell to which each belongs is empty",
        ),
        ("own-cause", "responds_to", ["i0", "i1"], "2 links make an incident its own cause, and are left out"),
        (
            "cause-twice",
            "responds_to",
            ["", "i0; i0; i0"],
            "2 links name the same cause a second time, and are left out",
        ),
        (
            "nameless-position",
            "place,lat,lon",
            [",33,42", ",34,43"],
            "2 positions have no name of a place, and are left out",
        ),
        (
            "position-off-the-map",
            "place,lat,lon",
            ["Hit,133,42", "Hit,134,43"],
            "2 positions are on no map, and are left out",
        ),
        (
            "other-side",
            "by,side,against,against_side",
            ["A; B,North; South,,", "A; B,South; North,,"],
            "2 times a party is put on another side than before: the side that was said first counts",
        ),
        (
            "speaker-of-no-side",
            "by,side,killed,figures_say",
            ["A,North,3,B", "A,North,4,C"],
            "2 times a speaker of no side is named, whom “As told by …” lists as a single speaker",
        ),
        (
            "sides-of-others",
            "by,side",
            ["A; B; C,North; South", "A,North; South"],
            "2 cells have neither one side for all parties nor one for each, and are left out",
        ),
        (
            "side-of-nobody",
            "by,side",
            [",North", ",South"],
            "2 cells name a side, but no one who could be on it, and are left out",
        ),
    ];
    for (code, columns, cells, sentence) in table {
        let has_date = columns == "date";
        let row = |(index, cells): (usize, &&str)| {
            let date = if has_date { "" } else { "2023-11-20," };
            format!("i{index},{date}{cells},A raid {index},Gazette\n")
        };
        let rows: String = cells.iter().enumerate().map(row).collect();
        let date = if has_date { "" } else { "date," };
        let groups = groups(&format!("id,{date}{columns},title,source\n{rows}"), Register::Page);
        let told = groups.iter().find(|group| group.code == code);
        assert_eq!(
            told.map(|group| (group.count, group.sentence.as_str())),
            Some((2, sentence)),
            "{code}: {groups:#?}"
        );
    }
}

#[test]
fn rows_that_only_add_are_told_together() {
    let sheet = "id,date,title,source,place,damage\nraid,2023-11-20,A raid,Gazette,Hit,\n\
                 raid,,,Courier,Qaim,a car\nraid,,,Post,Ana,a lorry\n";
    let groups = groups(sheet, Register::Page);
    let told = |code: &str| groups.iter().find(|group| group.code == code).map(|group| group.sentence.as_str());
    let other = "2 cells are left out, because their rows only add to an incident that says something else there";
    assert_eq!(told("other-than-first"), Some(other));
    assert_eq!(told("adds-nothing"), Some("2 cells are left out, because their rows only add to an incident"));
}

#[test]
fn what_can_be_so_in_many_places_has_a_sentence_for_all_of_them() {
    let (mut once, mut wrong) = (Vec::new(), Vec::new());
    for &code in Code::ALL.iter().filter(|code| !code.is_unreadable()) {
        let Some(sentence) = code.of_many(12, Register::Page) else {
            once.push(code.id());
            continue;
        };
        let is_short = sentence.split_whitespace().count() < 25;
        if !is_short || !sentence.starts_with("12 ") || sentence.contains(['{', '}', '`']) || sentence.ends_with('.') {
            wrong.push(format!("{}: {sentence}", code.id()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // these are said once of a chain or of a file
    assert_eq!(
        once,
        [
            "more-problems",
            "empty-chain",
            "utc-offset",
            "language-tag",
            "one-source",
            "encoding",
            "broken-letters",
            "book-lacks",
            "book-macros",
            "known-columns",
            "too-many-incidents",
            "untitled",
            "lossy-sheets",
            "nothing-linked",
            "acled-terms",
            "ucdp-terms",
            "no-title-slide",
            "head-only",
            "head-links",
            "head-pictures",
            "eras",
            "scale",
            "unknown-slide-columns",
        ]
    );
}

#[test]
fn what_is_told_once_has_every_row_behind_it_up_to_a_bound() {
    let sheet = |rows: usize| {
        let rows: String = (1..=rows).map(|row| format!("{} March {},T {row},S\n", row % 28 + 1, 1500 + row)).collect();
        format!("date,title,source\n{rows}")
    };
    let few = sheet(12).replace("March", "mars");
    let opened = open(&[File { name: "s.csv", bytes: few.as_bytes() }], &Options::default()).unwrap();
    let words = opened.findings.iter().find(|finding| finding.problem.code == Code::DateInWords).unwrap();
    let read: Vec<String> = words.others().map(|other| other.problem.sentence()).collect();
    assert_eq!(read.len(), 11);
    assert!(read[0].contains("is read as 1502-03-03, found `3 mars 1502`"), "{read:?}");
    let groups = group(&opened.findings, Register::Page);
    let made = groups.iter().find(|group| group.code == "made-id").unwrap();
    assert_eq!((made.count, made.places.len()), (12, 12));
    assert_eq!((made.places[11].path.as_str(), made.places[11].line), ("row 13", Some(13)));
    assert!(made.places[11].guess.as_deref().unwrap().starts_with("1512-03-"));
    assert_eq!(made.places[11].finding, Place::NO_FINDING);
    // a long list is cut, and counted truly
    let many = sheet(3_000);
    let opened = open(&[File { name: "s.csv", bytes: many.as_bytes() }], &Options::default()).unwrap();
    let made = opened.findings.iter().find(|finding| finding.problem.code == Code::MadeId).unwrap();
    assert_eq!(made.others().count(), 199);
    assert!(made.problem.message().ends_with("(3000 times in all)"));
}

/// What is told once of a file, and where: the paths of the group of that code.
fn paths(name: &str, text: &str, code: &str) -> Vec<String> {
    let opened = open(&[File { name, bytes: text.as_bytes() }], &Options::default()).unwrap();
    let groups = group(&opened.findings, Register::Page);
    let told = groups.into_iter().find(|group| group.code == code).expect(code);
    assert_eq!((told.count, told.places.len()), (3, 3), "{code}");
    let findings = opened.findings.iter().filter(|finding| finding.problem.code.id() == code);
    assert_eq!(findings.count(), 1, "{code} is said once");
    assert!(told.places.iter().all(|place| place.line.is_some() && place.file == name), "{told:#?}");
    told.places.into_iter().map(|place| place.path).collect()
}

#[test]
fn every_format_keeps_each_place_of_what_is_told_once() {
    let slide = |day: usize| {
        format!(
            r#"{{"start_date": {{"year": 2023, "month": 11, "day": {day}, "hour": 0}}, "background": "red",
               "text": {{"headline": "T {day}", "text": "<script></script>See <a href='https://a.example'>A</a>", "note": 1}}, "group": "G"}}"#
        )
    };
    let timeline = format!("{{\"events\": [{}]}}", [1, 2, 3].map(slide).join(","));
    for (code, below) in [
        ("made-id", ""),
        ("zero-time", ".start_date"),
        ("background", ".background"),
        ("links-as-sources", ""),
        ("script", ".text.text"),
        ("group", ".group"),
        ("unknown-slide-field", ".text.note"),
    ] {
        assert_eq!(paths("t.json", &timeline, code), [0, 1, 2].map(|at| format!("events[{at}]{below}")), "{code}");
    }
    let rows: String = (1..=3).map(|day| format!("2023,11,{day},T,red,chapter\n")).collect();
    let sheet = format!("Year,Month,Day,Headline,Background,Type\n{rows}");
    for (code, column) in [("background", "Background"), ("unknown-type", "Type")] {
        assert_eq!(paths("t.csv", &sheet, code), [2, 3, 4].map(|row| format!("row {row}, {column}")), "{code}");
    }
    let event = |id: usize| {
        format!(r#"{{"id": {id}, "date": "2023-11-20", "description": "T", "colour": "red", "sources": []}}"#)
    };
    let timemap = format!("[{}]", [1, 2, 3].map(event).join(","));
    assert_eq!(paths("e.json", &timemap, "not-carried-over"), [0, 1, 2].map(|at| format!("[{at}].colour")));
    let chain = |dates: [&str; 3]| {
        let incident = |date: &str| format!(r#"{{"id": "i{date}", "date": "{date}", "title": "T", "sources": []}}"#);
        let usual = ["2023-11-20", "2023-11-21"].map(incident);
        let incidents: Vec<String> = usual.into_iter().chain(dates.map(incident)).collect();
        format!("{{\"version\": 1, \"title\": \"C\", \"incidents\": [{}]}}", incidents.join(","))
    };
    for (code, dates) in [
        ("time-without-offset", ["2023-11-22T10:00", "2023-11-23T10:00", "2023-11-24T10:00"]),
        ("fraction-of-second", ["2023-11-22T10:00:00.5Z", "2023-11-22T10:00:01.5Z", "2023-11-22T10:00:02.5Z"]),
        ("far-future", ["2203-11-22", "2204-11-22", "2205-11-22"]),
        ("other-calendar", ["1402-12-11", "1402-12-12", "1402-12-13"]),
    ] {
        assert_eq!(paths("c.json", &chain(dates), code), [2, 3, 4].map(|at| format!("incidents[{at}].date")), "{code}");
    }
}

#[test]
fn a_lint_of_a_sheet_names_each_row_and_keeps_a_bounded_list() {
    let sheet = |rows: usize| {
        let rows: String = (0..rows).map(|row| format!("i{row},2023-11-20T10:{:02},T,S\n", row % 60)).collect();
        format!("id,date,title,source\n{rows}")
    };
    assert_eq!(paths("s.csv", &sheet(3), "time-without-offset"), ["row 2, date", "row 3, date", "row 4, date"]);
    let many = sheet(3_000);
    let opened = open(&[File { name: "s.csv", bytes: many.as_bytes() }], &Options::default()).unwrap();
    let told = opened.findings.iter().find(|finding| finding.problem.code == Code::TimeWithoutOffset).unwrap();
    assert_eq!(told.others().count(), 199);
    assert!(told.problem.message().ends_with("(3000 times in all)"));
}

#[test]
fn a_guess_about_a_year_is_each_dates_own() {
    let incident = |date: &str| format!(r#"{{"id": "i{date}", "date": "{date}", "title": "T", "sources": []}}"#);
    let dates = ["2023-11-20", "2023-11-21", "1402-12-11", "1402-12-12"].map(incident);
    let chain = format!("{{\"version\": 1, \"title\": \"C\", \"incidents\": [{}]}}", dates.join(","));
    let opened = open(&[File { name: "c.json", bytes: chain.as_bytes() }], &Options::default()).unwrap();
    let groups = group(&opened.findings, Register::Page);
    let told = groups.iter().find(|group| group.code == "other-calendar").unwrap();
    let guesses: Vec<&str> = told.places.iter().filter_map(|place| place.guess.as_deref()).collect();
    assert_eq!(guesses, ["2024-03-01", "2024-03-02"]);
    let incidents: Vec<&str> = told.places.iter().filter_map(|place| place.incident.as_deref()).collect();
    assert_eq!(incidents, ["T", "T"]);
}
