//! Sides in the rows of incidents, without a sheet of sides or of actors.

#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used)]

use incident_chain::import::{File, Opened, Options, open};
use incident_chain::model::Actor;
use incident_chain::read::Code;

fn opened(sheet: &str) -> Opened {
    open(
        &[File { name: "incidents.csv", bytes: sheet.as_bytes() }],
        &Options { title: Some("T".to_string()), ..Options::default() },
    )
    .unwrap()
}

/// What is said of the sides.
fn codes(opened: &Opened) -> Vec<Code> {
    let codes = opened.findings.iter().map(|finding| finding.problem.code);
    codes.filter(|code| !matches!(code, Code::OneSource | Code::IncidentOfOneSource)).collect()
}

#[test]
fn sides_can_be_in_the_rows_of_incidents() {
    let sheet = "id,date,title,by,side,against,side_against,source_url
raid,2023-11-20,A raid,The Band; The Guard,North,The Army,south,https://news.example/raid
strike,2023-11-21,A strike,The Army,South,The Band,,https://news.example/strike
talks,2023-11-22,Talks,The Army; The Guard,South; North,,,https://news.example/talks
";
    let opened = opened(sheet);
    let sides: Vec<_> = opened.chain.sides.iter().map(|side| side.name.as_str()).collect();
    assert_eq!(sides, ["North", "south"]);
    let of = |actor: &Actor| actor.side.map(|side| opened.chain.side(side).name.as_str());
    let actors: Vec<_> = opened.chain.actors.iter().map(|actor| (actor.name.as_str(), of(actor))).collect();
    assert_eq!(actors, [("The Band", Some("North")), ("The Guard", Some("North")), ("The Army", Some("south"))]);
    assert_eq!(codes(&opened), []);
}

#[test]
fn what_a_row_says_of_a_side_is_taken_or_named() {
    let sheet = "id,date,title,by,side,source_url
raid,2023-11-20,A raid,The Army,North,https://news.example/raid
strike,2023-11-21,A strike,The Army,South,https://news.example/strike
talks,2023-11-22,Talks,The Army; The Band; The Guard,North; South,https://news.example/talks
fire,2023-11-23,A fire,,South,https://news.example/fire
";
    let opened = opened(sheet);
    assert_eq!(codes(&opened), [Code::OtherSide, Code::SidesOfOthers, Code::SideOfNobody]);
    let other = opened.findings.iter().find(|finding| finding.problem.code == Code::OtherSide).unwrap();
    assert_eq!(
        other.problem.message(),
        "puts `The Army` on another side than row 2 does: `North` counts, which was said first"
    );
}
