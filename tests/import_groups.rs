//! What is wrong, put together for a person: each sort once, counted truly, with the places behind it.

#![cfg(feature = "import")]
#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

use incident_chain::import::{File, Group, Options, group, open};
use incident_chain::read::Register;

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
    assert_eq!(told(&groups), [("note", 12, "12 incidents have one source: nobody else confirms them")]);
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
            ("error", 1, "Row 652: is left out, for it lacks what every incident must have: expected a “title”"),
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
    assert!(command[1].what_to_do.ends_with("`tags`. Say what it is: `--map \"Toll=killed\"`."), "{:?}", command[1]);
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
    assert_eq!((made.count, made.places.len()), (3, 1));
    assert!(made.sentence.starts_with("3 incidents have no id of their own: "), "{}", made.sentence);
}

#[test]
fn sorts_without_a_sentence_of_their_own_say_in_how_many_places() {
    let sheet = "id,date,title,source,killed,figures_say,figures_superseded\n\
                 raid,2023-11-20,A raid,Gazette,3,The Army,later\nstrike,2023-11-21,A strike,Courier,4,The Army,later\n";
    let groups = groups(sheet, Register::Page);
    let sort = groups.iter().find(|group| group.code == "yes-or-no").expect("no yes");
    assert_eq!(sort.sentence, "In 2 places: is neither “yes” nor “no”, and is read as “no”");
}
