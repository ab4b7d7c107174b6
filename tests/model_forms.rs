//! The short forms of the format, and what each means.

#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

use incident_chain::model::{Basis, Chain, Incident, Kind, Speaker};
use incident_chain::read::{Severity, read};

const DOCUMENT: &str = r#"{
  "title": " The title ", "utc_offset": "+03:00", "updated": 2023,
  "sides": ["East", {"id": "west", "name": "The West", "tone": 5}],
  "actors": [
    {"id": "us", "name": "United States", "side": "the west"},
    {"id": "centcom", "name": "US Central Command", "short": "CENTCOM", "part_of": "us"},
    "Kataib Hezbollah"
  ],
  "places": [{"id": "base", "name": "Al-Asad", "lat": 33.8, "lon": 42.4}],
  "sources": [{"id": "rudaw", "publisher": "Rudaw"}, "https://www.paper.example/a"],
  "incidents": [
    {
      "id": "answer", "title": "The answer", "date": "2023-11-20T23:10", "kind": "Strike",
      "by": "centcom", "against": ["kataib hezbollah", "Somebody else"], "place": "al-asad",
      "sources": ["rudaw", {"publisher": "Radio"}, {"publisher": "Radio"}],
      "responds_to": {"incident": "cause", "basis": "declared", "says": "us central command", "disputed_by": "A witness"},
      "casualties": {"killed": 8, "injured": "3-5", "says": "rudaw"},
      "quotes": "Words.", "media": {"url": "a.jpg", "alt": "A picture"}, "tags": "night", "corrections": "A date."
    },
    {"id": "cause", "title": "The cause", "date": 2022, "sources": "https://www.paper.example/a", "place": "Elsewhere"}
  ]
}"#;

fn chain() -> Chain {
    let (chain, problems) = read(DOCUMENT).expect("a chain");
    let errors: Vec<String> =
        problems.iter().filter(|p| p.severity == Severity::Error).map(|p| p.to_string()).collect();
    assert_eq!(errors, Vec::<String>::new());
    chain
}

#[test]
fn a_single_thing_may_stand_for_a_list_of_one() {
    let chain = chain();
    let id = chain.find("answer").unwrap();
    let answer = chain.incident(id);
    assert_eq!((answer.id.as_str(), answer.kind), ("answer", Kind::Strike));
    assert_eq!((answer.by.len(), chain.causes(id).len(), answer.casualties.len(), answer.quotes.len()), (1, 1, 1, 1));
    assert_eq!((answer.media[0].kind.as_str(), answer.tags.as_slice()), ("image", &["night".to_string()][..]));
    assert_eq!((answer.corrections[0].text.as_str(), answer.corrections[0].incident), ("A date.", None));
}

#[test]
fn things_are_known_by_id_and_by_name_in_any_case() {
    let chain = chain();
    let answer = &chain.incidents[1];
    let against: Vec<&str> = answer.against.iter().map(|&id| chain.actor(id).id.as_str()).collect();
    assert_eq!(against, ["kataib-hezbollah", "somebody-else"]);
    let place = |incident: &Incident| incident.place.map(|id| chain.place(id).id.as_str());
    assert_eq!([place(answer), place(&chain.incidents[0])], [Some("base"), Some("elsewhere")]);
    assert_eq!(chain.places.len(), 2);
}

#[test]
fn speakers_are_actors_publishers_or_mere_names() {
    let chain = chain();
    let link = &chain.links[0];
    assert_eq!(link.basis, Basis::Declared);
    assert!(matches!(&link.says, Some(Speaker::Actor(id)) if chain.actor(*id).id == "centcom"));
    assert_eq!(link.disputed_by, [Speaker::Name("A witness".to_string())]);
    assert_eq!(chain.incidents[1].casualties[0].says, Some(Speaker::Name("Rudaw".to_string())));
}

#[test]
fn an_actor_stands_on_the_side_of_what_it_is_part_of() {
    let chain = chain();
    assert_eq!((chain.actors[1].side, chain.actors[2].side), (chain.side_at(1), None));
    assert_eq!(chain.incidents[1].side, chain.side_at(1));
    let tones: Vec<u8> = chain.sides.iter().map(|side| side.tone).collect();
    assert_eq!(tones, [1, 5]);
}

/// Each actor that has a side, with the actor that it is part of.
fn bodies(chain: &Chain) -> Vec<(&str, Option<&str>)> {
    let on_a_side = chain.actors.iter().filter(|actor| actor.side.is_some());
    on_a_side.map(|actor| (actor.id.as_str(), actor.part_of.map(|id| chain.actor(id).id.as_str()))).collect()
}

#[test]
fn bodies_may_be_written_out_on_the_spot_within_each_other() {
    let patrol = r#"{"id": "patrol", "part_of": {"id": "squad", "part_of": {"id": "army", "side": "North"}}}"#;
    let among_actors =
        format!(r#"{{"title": "T", "actors": [{patrol}], "incidents": [{{"title": "A", "date": "2023"}}]}}"#);
    let in_an_incident =
        format!(r#"{{"title": "T", "incidents": [{{"title": "A", "date": "2023", "by": {patrol}}}]}}"#);
    for document in [among_actors, in_an_incident] {
        let (chain, _) = read(&document).expect("a chain");
        assert_eq!(bodies(&chain), [("patrol", Some("squad")), ("squad", Some("army")), ("army", None)], "{document}");
    }
}

#[test]
fn a_source_written_out_twice_is_one() {
    let chain = chain();
    let ids: Vec<&str> = chain.sources.iter().map(|source| source.id.as_str()).collect();
    assert_eq!(ids, ["rudaw", "paper-example", "radio"]);
    assert_eq!(chain.incidents[1].sources.len(), 2, "once in the incident too");
    assert_eq!(chain.source(chain.incidents[0].sources[0]).publisher, "paper.example");
}

#[test]
fn what_is_missing_has_a_default() {
    let chain = chain();
    assert_eq!((chain.title.as_str(), chain.lang.as_str(), chain.focus), ("The title", "en", chain.incident_at(1)));
    assert_eq!(chain.incidents[0].kind, Kind::Other);
    let local = incident_chain::model::When::parse("2023-11-20T20:10Z", 0).expect("a date");
    assert_eq!(chain.incidents[1].date.earliest(), local.earliest(), "times without an offset have the document's");
}
