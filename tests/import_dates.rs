//! The dates of a sheet as people and programs write them: what is read, what is said of it, and whose words stay.

#![cfg(feature = "import")]
#![allow(missing_docs, clippy::expect_used)]

use incident_chain::import::{DayOrder, File, Opened, Options, open};
use incident_chain::read::Code;

/// A sheet in which each row has one of the dates.
fn opened(dates: &[&str]) -> Opened {
    let rows: String = dates.iter().enumerate().map(|(row, date)| format!("i{row},\"{date}\",T,S\n")).collect();
    let sheet = format!("id,date,title,source\n{rows}");
    let options = Options { title: Some("T".to_string()), ..Options::default() };
    open(&[File { name: "incidents.csv", bytes: sheet.as_bytes() }], &options).expect("a chain")
}

/// The date that is read in each row, and the words that stay with it.
fn read(dates: &[&str]) -> Vec<String> {
    let opened = opened(dates);
    let date = |row: usize| {
        let Some(id) = opened.chain.find(&format!("i{row}")) else { return "none".to_string() };
        let when = &opened.chain.incident(id).date;
        when.words.as_ref().map_or_else(|| when.edtf.clone(), |words| format!("{} ({words})", when.edtf))
    };
    (0..dates.len()).map(date).collect()
}

/// All that is said, but of how many sources there are.
fn said(dates: &[&str]) -> Vec<String> {
    let findings = opened(dates).findings;
    let of_dates =
        findings.iter().filter(|finding| !matches!(finding.problem.code, Code::OneSource | Code::IncidentOfOneSource));
    of_dates
        .map(|finding| {
            format!("{:?} {}: {}", finding.problem.severity, finding.problem.path, finding.problem.sentence())
        })
        .collect()
}

#[test]
fn what_has_one_meaning_is_read_with_a_note_of_each_sort() {
    let dates = [
        "13–20 November 2023",
        "28 Oct – 2 Nov 2023",
        "c. 15 October 2023",
        "mid-October 2023",
        "Autumn 2023",
        "since 17 October 2023",
        "Q4 2023",
        "20 novembre 2023",
        "400 BC",
        "3 Sept. 2023",
    ];
    assert_eq!(
        read(&dates),
        [
            "2023-11-13/2023-11-20 (13–20 November 2023)",
            "2023-10-28/2023-11-02 (28 Oct – 2 Nov 2023)",
            "2023-10-15~ (c. 15 October 2023)",
            "2023-10-1X (mid-October 2023)",
            "2023-23 (Autumn 2023)",
            "2023-10-17/.. (since 17 October 2023)",
            "2023-10/2023-12 (Q4 2023)",
            "2023-11-20 (20 novembre 2023)",
            "-0399 (400 BC)",
            "2023-09-03",
        ]
    );
    assert_eq!(
        said(&dates[..9]),
        [
            "Note row 2, date: is a range of dates, and is read as 2023-11-13/2023-11-20 (2 times in all), found `13–20 November 2023`",
            "Note row 4, date: is a date that is not exact, and is read as 2023-10-15~, found `c. 15 October 2023`",
            "Note row 5, date: is a part of a month, and is read as 2023-10-1X, found `mid-October 2023`",
            "Note row 6, date: is a season, and is read as 2023-23, found `Autumn 2023`",
            "Note row 7, date: is a date that is open at one end, and is read as 2023-10-17/.., found `since 17 October 2023`",
            "Note row 8, date: is a part of a year, and is read as 2023-10/2023-12, found `Q4 2023`",
            "Note row 9, date: is a date in another language than English, and is read as 2023-11-20, found `20 novembre 2023`",
            "Note row 10, date: is a date with its era, and is read as -0399, found `400 BC`",
            "Warning row 10, date: is centuries from all other dates, found `-0399`",
        ]
    );
}

#[test]
fn what_has_more_than_one_meaning_is_asked_with_a_guess() {
    let expected = "expected a date such as 2023-11-20, 2023-11, 2023-10-15~ or 2023-10-17/..";
    assert_eq!(
        said(&["2023-11-20", "late 2023", "2023-11-20 14:30 EST", "13 and 14 November 2023", "1709908215"]),
        [
            format!(
                "Error row 3, date: is not a date that we can read, because it is not clear where that part of the time begins and ends: {expected}, found `late 2023`; did you mean `2023-10/2023-12`?"
            ),
            format!(
                "Error row 4, date: is not a date that we can read, because EST is the name of several time zones: {expected}, found `2023-11-20 14:30 EST`; did you mean `2023-11-20T14:30-05:00`?"
            ),
            format!(
                "Error row 5, date: is not a date that we can read, because it names two dates: {expected}, found `13 and 14 November 2023`; did you mean `2023-11-13/2023-11-14`?"
            ),
            format!(
                "Error row 6, date: is not a date that we can read: {expected}, found `1709908215`; did you mean `2024-03-08T14:30:15Z`?"
            ),
        ]
    );
}

#[test]
fn no_date_has_no_time() {
    for date in ["TBC", "Tuesday", "2023-11-20 14:30 EST"] {
        let codes: Vec<Code> = opened(&[date]).findings.iter().map(|finding| finding.problem.code).collect();
        assert!(codes.contains(&Code::NoDate) && !codes.contains(&Code::TimeWithoutOffset), "{date}: {codes:?}");
    }
}

#[test]
fn digits_of_other_scripts_are_digits() {
    assert_eq!(
        read(&["٢٠٢٤-٠٣-٠١", "٢٨/٠٣/٢٠٢٤", "۲۰۲۴-۰۳-۱۱", "०८/०३/२०२४"]),
        ["2024-03-01 (٢٠٢٤-٠٣-٠١)", "2024-03-28", "2024-03-11 (۲۰۲۴-۰۳-۱۱)", "2024-03-08"].map(|date| match date {
            "2024-03-28" => "2024-03-28 (٢٨/٠٣/٢٠٢٤)".to_string(),
            "2024-03-08" => "2024-03-08 (०८/०३/२०२४)".to_string(),
            date => date.to_string(),
        })
    );
    let sheet = "id,date,title,killed,figures_say,source\na,٠٨/٠٣/٢٠٢٤,T,٣,A guard,S\n";
    let file = [File { name: "incidents.csv", bytes: sheet.as_bytes() }];
    let error = open(&file, &Options::default()).expect_err("the order has to be asked");
    assert_eq!(error.problem.code, Code::DayOrder);
    let chosen = Options { day_order: Some(DayOrder::DayFirst), ..Options::default() };
    let opened = open(&file, &chosen).expect("a chain");
    let incident = &opened.chain.incidents[0];
    assert_eq!(incident.date.edtf, "2024-03-08");
    let killed = incident.casualties[0].killed.as_ref().expect("a figure");
    assert_eq!((killed.as_written(), killed.low), ("٣", None), "a figure stays as it is written");
}

#[test]
fn fractions_the_end_of_a_day_and_offsets_of_programs() {
    let dates = [
        "2024-03-08T14:30:15.123Z",
        "2024-03-08 14:30:15.123456+00:00",
        "2024-03-08 24:00",
        "2024-03-08T14:30:15+0330",
    ];
    assert_eq!(
        read(&dates),
        ["2024-03-08T14:30:15Z", "2024-03-08T14:30:15Z", "2024-03-09T00:00", "2024-03-08T14:30:15+03:30"]
    );
    let said = said(&dates);
    assert_eq!(
        said.iter().filter(|said| said.starts_with("Note")).collect::<Vec<_>>(),
        [
            "Note row 2, date: is not carried over: a chain knows seconds (2 times in all), found `.123`",
            "Note row 4, date: is the end of a day, and is read as 2024-03-09T00:00, found `2024-03-08 24:00`",
        ]
    );
}

#[test]
fn a_whole_column_of_seconds_since_1970_is_read() {
    assert_eq!(read(&["1700506800", "1700593205"]), ["2023-11-20T19:00:00Z", "2023-11-21T19:00:05Z"]);
    assert_eq!(
        said(&["1700506800123", "1700593205123"]),
        [
            "Note row 2, date: is a number of milliseconds since 1970, as every date in this column is, and is read as 2023-11-20T19:00:00Z (2 times in all), found `1700506800123`"
        ]
    );
    assert_eq!(read(&["1700506800", "1700593205123"]), ["none", "none"], "two units are none");
    assert_eq!(read(&["1700506800"]), ["none"], "one is no column");
}

#[test]
fn midnights_in_utc_in_a_whole_column_are_days() {
    let columns = [
        ["2024-03-01T00:00:00Z", "2024-03-08T00:00:00Z"],
        ["2024-03-01T00:00:00.000Z", "2024-03-08T00:00:00.000Z"],
        ["2024-03-01 00:00:00+00", "2024-03-08 00:00:00+00"],
        ["2024-03-01 00:00:00 UTC", "2024-03-08 00:00:00 UTC"],
        ["2024-03-01T00:00:00+00:00", "2024-03-08"],
        ["Fri Mar 01 2024 00:00:00 GMT+0300 (Arabia Standard Time)", "2024-03-08T00:00:00+03:00"],
    ];
    for column in columns {
        assert_eq!(read(&column), ["2024-03-01", "2024-03-08"], "{column:?}");
        let said = said(&column);
        assert_eq!(said.len(), 1, "{said:#?}");
        assert!(
            said[0].starts_with(
                "Note row 2, date: has the time 00:00, as every time in this column is, and is read as a day"
            ),
            "{said:#?}"
        );
    }
    assert_eq!(read(&["2024-03-01 24:00", "2024-03-08 24:00"]), ["2024-03-02T00:00", "2024-03-09T00:00"]);
    let mixed = ["2024-03-01T00:00:00Z", "2024-03-08T14:30:00Z"];
    assert_eq!(read(&mixed), mixed);
    let meant = ["2024-03-01T00:00Z", "2024-03-08T00:00Z"];
    assert_eq!(read(&meant), meant, "no program writes midnights without seconds");
    assert_eq!(read(&["2024-03-01T00:00:00Z"]), ["2024-03-01T00:00:00Z"], "one moment is taken at its word");
}

#[test]
fn one_hour_in_a_whole_column_is_probably_midnight_elsewhere() {
    let column = ["2024-02-29T21:00:00.000Z", "2024-03-07T21:00:00.000Z", "2024-03-10T21:00:00.000Z"];
    assert_eq!(read(&column), ["2024-02-29T21:00:00Z", "2024-03-07T21:00:00Z", "2024-03-10T21:00:00Z"]);
    assert_eq!(
        said(&column),
        [
            "Warning row 2, date: is at 21:00 UTC, as every date in this column is: probably midnight where the sheet was made, of the next day: expected the day without a time, found `2024-02-29T21:00:00.000Z`; did you mean `2024-03-01`?"
        ]
    );
    let warns = |column: &[&str]| said(column).iter().any(|said| said.contains("probably midnight"));
    assert!(warns(&["2024-03-01T05:00:00Z", "2024-03-08T05:00:00Z"]), "west of Greenwich");
    let summer = ["2024-01-01T23:00:00Z", "2024-02-01T23:00:00Z", "2024-07-01T22:00:00Z", "2024-08-01T22:00:00Z"];
    assert!(warns(&summer), "summer time");
    assert!(!warns(&["2024-03-01T21:00:00Z"]), "one is no column");
    assert!(!warns(&["2024-03-01T21:00:00Z", "2024-03-08"]));
    assert!(!warns(&["2024-03-01T21:10:00Z", "2024-03-08T21:10:00Z"]), "midnight nowhere");
    assert!(!warns(&["2024-03-01T21:00:00+03:00", "2024-03-08T21:00:00+03:00"]));
}

#[test]
fn what_a_person_says_of_a_date_in_its_own_column_stays() {
    let sheet = "id,date,date_text,title,source\na,mid-October 2023,some time in October,T,S\n";
    let opened =
        open(&[File { name: "incidents.csv", bytes: sheet.as_bytes() }], &Options::default()).expect("a chain");
    let when = &opened.chain.incidents[0].date;
    assert_eq!((when.edtf.as_str(), when.words.as_deref()), ("2023-10-1X", Some("some time in October")));
}

#[test]
fn a_range_in_figures_takes_the_order_of_its_column() {
    assert_eq!(
        read(&["3/4/2023 – 5/4/2023", "20/11/2023"]),
        ["2023-04-03/2023-04-05 (3/4/2023 – 5/4/2023)", "2023-11-20"]
    );
}

#[test]
fn a_figure_that_is_a_date_in_any_language_is_told() {
    let sheet = "id,date,title,killed,figures_say,source\na,2024-03-08,T,5-mars,A guard,S\nb,2024-03-08,T,٣,A guard,S\nc,2024-03-08,T,3 à 5,A guard,S\n";
    let opened =
        open(&[File { name: "incidents.csv", bytes: sheet.as_bytes() }], &Options::default()).expect("a chain");
    let told: Vec<String> = opened
        .findings
        .iter()
        .filter(|finding| finding.problem.code == Code::DateForFigure)
        .map(|finding| finding.problem.path.to_string())
        .collect();
    assert_eq!(told, ["row 2, killed"]);
}

#[test]
fn a_whole_column_of_short_years_with_names_of_months_is_read_and_said() {
    let dates = ["20-Nov-23", "3-Jan-24", "7-Feb-24"];
    assert_eq!(read(&dates), ["2023-11-20", "2024-01-03", "2024-02-07"]);
    assert_eq!(
        said(&dates),
        ["Warning row 2, date: has two digits of a year, as every date in this column has, and is read as 2023-11-20 \
          (3 times in all): expected the whole year, as in 2023, found `20-Nov-23`"]
    );
    // one alone, or in figures, or next to a whole year, is asked about
    for dates in [&["20-Nov-23"][..], &["20/11/23", "21/11/23"], &["20-Nov-23", "2023-11-21"]] {
        assert_eq!(read(dates)[0], "none", "{dates:?}");
        assert!(said(dates).iter().any(|said| said.contains("did you mean `2023-11-20`?")), "{dates:?}");
    }
}

#[test]
fn midnights_elsewhere_that_differ_by_summer_time_are_said() {
    let dates = ["2023-11-20T21:00:00Z", "2023-11-21T20:00:00Z", "2023-11-22T21:00:00Z"];
    let said = said(&dates);
    assert!(
        said.iter()
            .any(|said| said.contains("is at 20:00 or 21:00 UTC, as every date in this column is: probably midnight")),
        "{said:?}"
    );
    let two_hours = ["2023-11-20T21:00:00Z", "2023-11-21T19:00:00Z", "2023-11-22T21:00:00Z"];
    assert!(!self::said(&two_hours).iter().any(|said| said.contains("probably midnight")));
}

#[test]
fn a_date_of_another_calendar_is_told_as_one() {
    let said = said(&["5 رمضان 1445"]);
    assert!(
        said.iter().any(|said| said.contains("because its month is of another calendar, the Hijri calendar")),
        "{said:?}"
    );
}
