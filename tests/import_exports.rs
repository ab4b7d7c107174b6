//! ACLED, UCDP and TimelineJS as they arrive: saved again by a spreadsheet, by actor, cut off, with tags, as a server answers.

#![cfg(feature = "import")]
#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

use incident_chain::import::{File, Format, Opened, Options, open};
use incident_chain::read::{Code, Problem, Severity, check};

const ACLED: &str = "event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,\
                     assoc_actor_2,inter2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities\n";
const UCDP: &str = "id,year,type_of_violence,side_a,side_b,source_office,source_date,source_headline,source_article,\
                    where_prec,where_coordinates,latitude,longitude,country,date_prec,date_start,date_end,best,high,low\n";

fn opened(name: &str, text: &str) -> Result<Opened, Problem> {
    open(&[File { name, bytes: text.as_bytes() }], &Options::default()).map_err(|error| error.problem)
}

fn read(text: &str) -> Opened {
    opened("export", text).expect("a file that can be read")
}

fn refused(text: &str) -> Problem {
    opened("export", text).expect_err("a file that cannot be read")
}

fn all(opened: &Opened, code: Code) -> Vec<&Problem> {
    opened.findings.iter().map(|finding| &finding.problem).filter(|problem| problem.code == code).collect()
}

/// What is said of that sort, which is one thing.
fn one(opened: &Opened, code: Code) -> &Problem {
    let said: Vec<String> = opened.findings.iter().map(|finding| finding.problem.to_string()).collect();
    let all = all(opened, code);
    assert_eq!(all.len(), 1, "{said:#?}");
    all[0]
}

fn acled(rows: &[&str]) -> Opened {
    read(&(ACLED.to_string() + &rows.join("\n")))
}

fn row(id: &str, date: &str, year: &str) -> String {
    format!(
        "{id},{date},{year},1,Battles,Armed clash,Hill Front,,Rebel group,Army,,State forces,Northland,East,Dam,33.8,42.4,1,Herald,\
         Both fired.,2"
    )
}

fn involved(opened: &Opened, index: usize) -> Vec<&str> {
    let incident = &opened.chain.incidents[index];
    incident.involving.iter().map(|&id| opened.chain.actor(id).name.as_str()).collect()
}

fn dates(opened: &Opened) -> Vec<&str> {
    opened.chain.incidents.iter().map(|incident| incident.date.edtf.as_str()).collect()
}

#[test]
fn a_year_of_two_digits_gets_its_century_from_the_column_beside_it() {
    let opened =
        acled(&[&row("N1", "5-Jan-24", "2024"), &row("N2", "12/31/23", "2023"), &row("N3", "1/2/98 0:00", "1998")]);
    assert_eq!(dates(&opened), ["1998-01-02", "2023-12-31", "2024-01-05"]);
    assert!(all(&opened, Code::OtherYear).is_empty());
    // no century is guessed where the two do not agree
    let opened = acled(&[&row("N1", "5-Jan-24", "2019")]);
    assert_eq!(
        (opened.chain.incidents.len(), one(&opened, Code::NoDate).path.to_string().as_str()),
        (0, "row 2, event_date")
    );
}

#[test]
fn a_year_that_is_another_than_the_date_s_is_warned_of_at_its_row() {
    let opened =
        acled(&[&row("N1", "2024-01-05", "2024"), &row("N2", "2024-01-06", "2023"), &row("N3", "2024-01-07", "2042")]);
    let said: Vec<String> = all(&opened, Code::OtherYear).iter().map(|problem| problem.to_string()).collect();
    assert_eq!(
        said,
        [
            "3:15: row 3, year: is another year than that of `event_date`, which is shown: 2024-01-06, found `2023`",
            "4:15: row 4, year: is another year than that of `event_date`, which is shown: 2024-01-07, found `2042`",
        ]
    );
    assert_eq!(dates(&opened)[1], "2024-01-06");
}

#[test]
fn the_rows_of_one_event_are_one_incident_with_all_who_were_in_it() {
    let by_actor = |actor: &str, with: &str, dead: &str| {
        format!(
            "N1,2024-01-05,2024,1,Violence,Attack,{actor},{with},,,,,Northland,East,Dam,33.8,42.4,1,Herald,Shots.,{dead}"
        )
    };
    let rows = [by_actor("Army", "", "2"), by_actor("Civilians", "Farmers", "2"), by_actor("Army", "", "2")];
    let opened = acled(&[&rows[0], &rows[1], &rows[2]]);
    assert_eq!(opened.chain.incidents.len(), 1);
    assert_eq!(involved(&opened, 0), ["Army", "Civilians", "Farmers"]);
    let incident = &opened.chain.incidents[0];
    assert_eq!(incident.casualties.len(), 1);
    assert_eq!(incident.casualties[0].killed.as_ref().map(|killed| killed.as_written()), Some("at least 2"));
    assert_eq!(incident.texts.summary.as_deref(), Some("As ACLED codes it, with Civilians: Farmers."));
    let problem = one(&opened, Code::RowOfEvent);
    assert_eq!((problem.severity, problem.path.to_string().as_str()), (Severity::Note, "row 3, event_id_cnty"));
    assert!(problem.message().ends_with("(2 times in all)"), "{problem}");
    // what is not the same event is not joined
    let opened = acled(&[&rows[0], &by_actor("Civilians", "", "9")]);
    assert_eq!((involved(&opened, 0), one(&opened, Code::EventIdTwice).severity), (vec!["Army"], Severity::Error));
}

#[test]
fn events_without_ids_get_ids_and_that_is_said_once() {
    let text = "event_date,actor1,inter1,country,location,fatalities,geo_precision,time_precision,event_type\n\
                2024-01-05,Army,State forces,Northland,Dam,1,1,1,Battles\n\
                2024-01-05,Army,State forces,Northland,Dam,1,1,1,Battles\n";
    let opened = read(text);
    assert_eq!(opened.format.id(), "acled");
    let ids: Vec<&str> = opened.chain.incidents.iter().map(|incident| incident.id.as_str()).collect();
    assert_eq!(ids, ["2024-01-05-battles-dam", "2024-01-05-battles-dam-2"]);
    let problem = one(&opened, Code::MadeId);
    assert_eq!((problem.severity, problem.guess()), (Severity::Warning, Some("2024-01-05-battles-dam")));
    assert!(all(&opened, Code::NoId).is_empty());
}

#[test]
fn a_row_that_a_download_cut_off_is_shown_without_its_last_cell() {
    let opened = acled(&[
        &row("N1", "2024-01-05", "2024"),
        "N2,2024-01-06,2024,1,Violence,Attack,Army,,State forces,Civilians (,,,,,,,,,,,",
    ]);
    assert_eq!(opened.chain.incidents.len(), 2);
    assert_eq!(involved(&opened, 1), ["Army"]);
    assert!(!opened.json.contains("Civilians"));
    let problem = one(&opened, Code::CutRow);
    assert_eq!(
        problem.to_string(),
        "3:57: row 3, actor2: is last in a row that breaks off, as in a broken download: it is left out, and nothing is in \
         `country`, `location`, `fatalities`, found `Civilians (`"
    );
    assert_eq!(problem.severity, Severity::Warning);
    // the same where the commas are missing, too
    let opened = acled(&[&row("N1", "2024-01-05", "2024"), "N2,2024-01-06,2024,1,Violence,Att"]);
    assert_eq!(one(&opened, Code::CutRow).path.to_string(), "row 3, sub_event_type");
    assert_eq!(opened.chain.incidents[1].title, "Violence");
}

#[test]
fn what_breaks_off_in_a_later_cell_is_left_out_too() {
    // the columns of an export, up to the last
    let head = ACLED.trim_end().to_string() + ",timestamp\n";
    let whole = row("N1", "2024-01-05", "2024") + ",1700000000";
    let cells = [
        "N2,2024-01-06,2024,1,Battles,Armed clash,Army,,State forces,,,,Northland,East",
        "Old Ferry",
        "33.8",
        "42.4",
        "1",
    ];
    let cut = |cells: &[&str], more: &str| format!("{}{more}", cells.join(","));
    let table = [
        (cut(&cells[..1], ",Old Fe"), "location", "Old Fe", "`fatalities`, `timestamp`"),
        (cut(&cells, ",The Her"), "source", "The Her", "`fatalities`, `timestamp`"),
        (cut(&cells, ",Herald,A strike near Old"), "notes", "A strike near Old", "`fatalities`, `timestamp`"),
        // a number that has lost its last digits
        (cut(&cells, ",Herald,A strike.,1"), "fatalities", "1", "`timestamp`"),
    ];
    for (row, column, last, empty) in table {
        let opened = read(&format!("{head}{whole}\n{row}"));
        let problem = one(&opened, Code::CutRow);
        assert_eq!(problem.path.to_string(), format!("row 3, {column}"));
        assert!(problem.to_string().ends_with(&format!("nothing is in {empty}, found `{last}`")), "{problem}");
        let second = serde_json::to_string(&opened.chain.to_document().incidents[1]).unwrap();
        assert!(!second.contains(&format!("\"{last}\"")), "{second}");
        assert!(opened.chain.incidents[1].casualties.is_empty(), "{second}");
    }
    // what ACLED may leave empty is no sign of it
    let opened = read(&format!("{head}{whole}\n{}", cut(&cells, ",Herald,A strike.,2,1700000000")));
    assert!(all(&opened, Code::CutRow).is_empty());
}

#[test]
fn columns_of_other_years_are_read_by_their_names_then() {
    let text = "GWNO,EVENT_ID_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,INTER1,ACTOR2,ALLY_ACTOR_2,INTER2,\
                COUNTRY,LOCATION,GEO_PRECISION,SOURCE,NOTES,FATALITIES\n\
                999,N1,05-Jan-16,2016,1,Battle,Army,Police,1,Hill Front,Lake Front,2,Northland,Dam,1,Herald,Both fired.,4\n";
    let opened = read(text);
    assert_eq!((opened.format.id(), dates(&opened)), ("acled", vec!["2016-01-05"]));
    assert_eq!(involved(&opened, 0), ["Army", "Police", "Hill Front", "Lake Front"]);
    let left: Vec<String> = all(&opened, Code::NotCarriedOver).iter().map(|problem| problem.path.to_string()).collect();
    assert_eq!(left, ["column GWNO"]);
}

const ANSWER: &str = r#"{"status": 200, "success": true, "count": 2, "data": [
  {"event_id_cnty": "N1", "event_date": "2024-03-08", "year": "2024", "time_precision": "1", "event_type": "Protests",
   "actor1": "Ferrymen", "location": "Dam", "country": "Northland", "geo_precision": "1", "source": "Herald", "fatalities": "0",
   "iso": "999"},
  {"event_id_cnty": "N2", "event_date": "soon", "year": 2024, "time_precision": 1, "event_type": "Protests",
   "actor1": null, "location": "Dam", "country": "Northland", "geo_precision": 7, "source": "Herald", "fatalities": 4}]}"#;

#[test]
fn what_acled_s_server_answers_is_read_as_its_sheet_is() {
    let opened = read(ANSWER);
    assert_eq!(
        (opened.format.id(), dates(&opened), involved(&opened, 0)),
        ("acled", vec!["2024-03-08"], vec!["Ferrymen"])
    );
    let date = one(&opened, Code::NoDate).to_string();
    assert!(date.starts_with("5:41: data[1].event_date: is not a date that we can read: "), "{date}");
    let precision = one(&opened, Code::Precision).to_string();
    assert!(precision.starts_with("6:80: data[1].geo_precision: "), "{precision}");
    // the rows alone, and where the format is said
    let rows = &ANSWER[ANSWER.find('[').expect("a list")..ANSWER.len() - 1];
    assert_eq!(one(&read(rows), Code::NoDate).path.to_string(), "[1].event_date");
    let options = Options { from: Format::by_id("acled"), ..Options::default() };
    let said = open(&[File { name: "a", bytes: ANSWER.as_bytes() }], &options).expect("a file that can be read");
    assert_eq!(said.json, opened.json);
}

#[test]
fn what_ucdp_s_server_answers_is_read_as_its_sheet_is() {
    let text = r#"{"TotalCount": 1, "Result": [{"id": 7, "year": 2024, "type_of_violence": 2, "side_a": "Hill Front", "side_b": "Lake Front",
        "source_office": "Herald", "where_prec": 1, "where_coordinates": "Dam", "latitude": 33.8, "longitude": 42.4,
        "country": "Northland", "date_prec": 1, "date_start": "2024-01-05T00:00:00", "date_end": "2024-01-05T00:00:00",
        "best": 4, "high": 4, "low": 4}]}"#;
    let opened = read(text);
    assert_eq!((opened.format.id(), dates(&opened)), ("ucdp", vec!["2024-01-05"]));
    assert_eq!(opened.chain.incidents[0].id, "ucdp-7");
}

#[test]
fn an_answer_with_anything_else_in_its_rows_is_no_sheet() {
    let text = ANSWER.replace("\"soon\"", "[\"soon\"]");
    assert_eq!(refused(&text).code, Code::UnknownJson);
}

#[test]
fn sums_are_named_and_refused_with_what_to_do() {
    let problem =
        refused("WEEK,COUNTRY,ADMIN1,EVENT_TYPE,EVENTS,FATALITIES,ID\n2024-03-02,Northland,East,Protests,3,0,77\n");
    assert_eq!(
        problem.to_string(),
        "These are ACLED’s sums by week. A chain is made of events, and these have no events: download the events themselves."
    );
    let problem = refused("Country,Month,Year,Events,Fatalities\nNorthland,March,2024,3,0\n");
    assert!(problem.to_string().starts_with("These are ACLED’s sums by month."), "{problem}");
}

fn ucdp(rows: &[&str]) -> Opened {
    read(&(UCDP.to_string() + &rows.join("\n")))
}

const GUNS: &str =
    "1,2024,1,North,South,Herald,2024-01-06,Guns,,1,Dam,33.8,42.4,Northland,1,2024-01-05,2024-01-05,4,9,2";

#[test]
fn a_row_of_tags_is_passed_over_with_one_note() {
    let tags = ",#date+year,,#group+name+first,#group+name,,,,#meta+source,,#loc+name,#geo+lat,#geo+lon,#country,,#date+start,,#affected,,";
    let opened = ucdp(&[tags, GUNS]);
    assert_eq!((opened.chain.incidents.len(), opened.json.contains('#')), (1, false));
    let problem = one(&opened, Code::RowOfTags);
    assert_eq!((problem.severity, problem.path.to_string().as_str()), (Severity::Note, "row 2"));
    assert_eq!(problem.found().as_deref(), Some("`#date+year`"));
    assert!(!opened.findings.iter().any(|finding| finding.problem.severity > Severity::Note));
    // a row of hashtags that are no tags, or of one alone, is a row
    let sheet = "id,date,title,tags\nraid,2024-01-05,A raid,#Dam\nmarch,2024-01-06,A march,#MeToo\n";
    assert!(all(&read(sheet), Code::RowOfTags).is_empty());
}

#[test]
fn an_estimate_that_is_not_between_the_others_is_warned_of_at_each_row() {
    let outside = GUNS.replace("1,2024,1,", "2,2024,1,").replace("4,9,2", "228,35,35");
    let below = GUNS.replace("1,2024,1,", "3,2024,1,").replace("4,9,2", "1,9,2");
    let opened = ucdp(&[GUNS, &outside, &below]);
    let paths: Vec<String> = all(&opened, Code::BestOutside).iter().map(|problem| problem.path.to_string()).collect();
    assert_eq!(paths, ["row 3, best", "row 4, best"]);
    let killed = opened.chain.incidents[1].casualties.iter().filter_map(|claim| claim.killed.as_ref());
    assert_eq!(killed.map(|count| count.as_written()).collect::<Vec<_>>(), ["35", "228", "35"]);
}

#[test]
fn a_semicolon_within_a_headline_is_told_by_the_citations_beside_it() {
    let article = r#""""Herald,2024-01-06,Guns; three dead"";""Courier,,Border fight""""#;
    let two = |article: &str| {
        GUNS.replace(
            "Herald,2024-01-06,Guns,,",
            &format!("Herald;Courier,2024-01-06;,Guns; three dead;Border fight,{article},"),
        )
    };
    let cited = |opened: &Opened| {
        let sources = opened.chain.sources.iter().filter(|source| source.id != "ucdp");
        sources
            .map(|source| format!("{}: {}", source.publisher, source.title.clone().unwrap_or_default()))
            .collect::<Vec<_>>()
    };
    let opened = ucdp(&[&two(article)]);
    assert_eq!(cited(&opened), ["Herald: Guns; three dead", "Courier: Border fight"]);
    assert!(all(&opened, Code::UnevenLists).is_empty());
    for article in ["", r#""""Herald,2024-01-06,Guns; three dead"";""Gazette,,Border fight""""#, "\"\"\"\"\"\"\"\""] {
        let opened = ucdp(&[&two(article)]);
        assert_eq!(cited(&opened), ["Herald: ", "Courier: "], "{article}");
        one(&opened, Code::UnevenLists);
    }
}

#[test]
fn an_event_that_ends_before_it_begins_is_warned_of() {
    let opened = ucdp(&[&GUNS.replace("2024-01-05,2024-01-05", "2024-01-07,2024-01-05")]);
    let problem = one(&opened, Code::EndIsEarlier);
    assert_eq!((problem.severity, problem.found().as_deref()), (Severity::Warning, Some("`2024-01-05`")));
    assert_eq!(dates(&opened), ["2024-01-07"]);
}

#[test]
fn the_sources_that_a_row_names_are_counted_and_not_the_data_set_that_has_it() {
    let sources = |names: &str| row("N1", "2024-01-05", "2024").replace("Herald", names);
    let other = row("N2", "2024-01-06", "2024").replace("Herald", "Courier");
    let notes = |first: &str, second: &str| {
        let opened = acled(&[first, second]);
        // and so it stays when the chain is checked later
        let (_, problems) = check(&opened.json).expect("a chain");
        let count = |code| problems.iter().filter(|problem| problem.code == code).count();
        assert_eq!(all(&opened, Code::IncidentOfOneSource).len(), count(Code::IncidentOfOneSource));
        [Code::IncidentOfOneSource, Code::OneSource].map(count)
    };
    assert_eq!(notes(&sources("Herald"), &other), [2, 0]);
    assert_eq!(notes(&sources("Herald; Gazette"), &other), [1, 0]);
    assert_eq!(notes(&sources(""), &other), [0, 1]);
    assert_eq!(notes(&sources("Courier"), &other), [0, 1]);
    assert_eq!(notes(&sources(""), &other.replace("Courier", "")), [0, 1]);
}

#[test]
fn a_timeline_whose_first_cell_is_empty_or_translated_is_named() {
    let sheet = |first: &str| {
        format!("{first},Month,Day,End Year,Headline,Text,Media,Media Caption\n2024,3,1,,A toll,Carts pay.,,\n")
    };
    assert_eq!(
        refused(&sheet("")).to_string(),
        "This is a TimelineJS sheet (it has `Headline`, `End Year`, `Media`), but its first header, in A1, is empty: write `Year` \
         there, and leave the other headers as the template has them."
    );
    assert!(refused(&sheet("Año")).to_string().contains("but its first header, in A1, is `Año`: write `Year` there"));
    assert_eq!(read(&sheet("Year")).format.id(), "timelinejs-csv");
    // a journalist's own sheet may have headlines and media, too
    assert_eq!(read("Date,Headline,Media\n2024-03-01,A toll,\n").format.id(), "csv");
}
