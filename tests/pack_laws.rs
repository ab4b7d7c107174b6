//! A packed chain is the same chain, and other bytes are refused or give a chain that is safe.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use incident_chain::layout::Overview;
use incident_chain::model::{
    ActorId, Casualties, Chain, ChainTexts, Correction, Incident, IncidentId, IncidentTexts, LeftOut, Media, Parts,
    Period, PlaceId, Point, Quote, SideId, SourceId, Speaker, When,
};
use incident_chain::pack::{pack, unpack};
use incident_chain::read::{Severity, read, write};
use incident_chain::view::{Options, to_html};
use proptest::prelude::*;
use serde_json::{Value, json};

fn samples() -> [Chain; 3] {
    let paths = ["data/al-asad.json", "data/attacks-on-us-forces.json", "tests/fixtures/whole.json"];
    paths.map(|path| read(&std::fs::read_to_string(path).expect("a sample")).expect("a chain").0)
}

#[test]
fn what_was_packed_comes_out_again() {
    for chain in samples() {
        assert_eq!(unpack(&pack(&chain)), Some(chain));
    }
}

/// Publishers keep packed files. What they hold must stay readable, or be of another version, which makes the element take the plain file.
#[test]
fn the_form_of_this_version_stays() {
    let (chain, problems) = read(WRITTEN).expect("a chain");
    assert!(problems.iter().all(|problem| problem.severity < Severity::Error), "{problems:#?}");
    let hex: String = pack(&chain).iter().map(|byte| format!("{byte:02x}")).collect();
    let again: Vec<_> = (0..hex.len()).step_by(100).map(|at| &hex[at..hex.len().min(at + 100)]).collect();
    assert_eq!(again, PACKED, "after a release, raise pack::VERSION");
}

/// The bytes of version 2.
const PACKED: [&str; 5] = [
    "0201016e014e0001010161014100000100000000000101700150000000010173015300000000000201620142000000000904",
    "32303233000101ce1f01010000000080b486bb0cfe8190d90c0101ce1f01010000000080b486bb0cfe8190d90c0001000000",
    "000001000100010001077365766572616c000000000101000000000000010000000001630143000000000911323032342d30",
    "312d30325430333a30345a000106d01f010203040000c0f49bd90cb6f59bd90c0106d01f010203040000c0f49bd90cb6f59b",
    "d90c000000000000000000000001000000000100010101010000010000000154000000000000000002656e00000101",
];

/// A chain in which hardly anything is said, but something of each sort.
const WRITTEN: &str = r#"{
    "title": "T", "sides": ["N"], "actors": [{"name": "A", "side": "N"}], "places": ["P"], "sources": [{"id": "s", "publisher": "S"}],
    "incidents": [
        {"id": "b", "title": "B", "date": "2023", "by": "A", "place": "P", "sources": "s", "casualties": {"killed": "several", "says": "A"}},
        {"id": "c", "title": "C", "date": "2024-01-02T03:04Z", "sources": "s",
            "responds_to": {"incident": "b", "basis": "reported", "says": "A", "source": "s"}}
    ]
}"#;

#[test]
fn a_packed_chain_that_is_cut_short_or_longer_is_none() {
    let [chain, ..] = samples();
    let bytes = pack(&chain);
    for length in 0..bytes.len() {
        assert_eq!(unpack(&bytes[..length]), None, "{length} of {} bytes", bytes.len());
    }
    assert_eq!(unpack(&[bytes, vec![0]].concat()), None);
}

/// Draws what was read, as text and as the live figure's overview: nothing in it may break.
fn draw(bytes: &[u8]) -> bool {
    let Some(chain) = unpack(bytes) else { return false };
    assert_eq!(unpack(&pack(&chain)), Some(chain.clone()), "what is read can be packed");
    let all: Vec<_> = chain.incident_ids().collect();
    assert!(Overview::new(&chain, &all, 640.0).is_some());
    let html = to_html(chain, &LeftOut::default(), Options::default());
    assert!(!html.contains("javascript:"), "{html}");
    true
}

#[test]
fn a_flipped_bit_is_refused_or_harmless() {
    let [.., whole] = samples();
    let bytes = pack(&whole);
    let mut drawn = 0;
    // a step that is prime to 8 meets every bit of a byte, and most bytes
    for at in (0..bytes.len() * 8).step_by(5) {
        let mut flipped = bytes.clone();
        flipped[at / 8] ^= 1 << (at % 8);
        drawn += usize::from(draw(&flipped));
    }
    assert!(drawn > 0, "some bits are letters of a text");
}

#[test]
fn hostile_values_are_refused() {
    let [chain, ..] = samples();
    let ids = Ids::new();
    for (what, spoil) in SPOILS {
        let mut parts = chain.clone().into_parts();
        spoil(&mut parts, &ids);
        assert_ne!(parts, *chain, "{what}");
        assert_eq!(unpack(&pack(&parts)), None, "{what}");
    }
    let mut bytes = pack(&chain);
    bytes[0] = 99;
    assert_eq!(unpack(&bytes), None, "another version");
}

#[test]
fn parts_that_do_not_fit_together_are_no_chain() {
    let [chain, ..] = samples();
    let ids = Ids::new();
    for (what, spoil) in &SPOILS[..UNFIT] {
        let mut parts = chain.clone().into_parts();
        spoil(&mut parts, &ids);
        assert_eq!(Chain::new(parts), None, "{what}");
    }
    assert_eq!(Chain::new(chain.clone().into_parts()), Some(chain));
}

/// Ids that the first sample has, and of a chain that is longer.
struct Ids {
    first: IncidentId,
    second: IncidentId,
    far: IncidentId,
    far_side: SideId,
    far_actor: ActorId,
    far_place: PlaceId,
    far_source: SourceId,
}

impl Ids {
    fn new() -> Ids {
        let incident = |i| {
            format!(
                r#"{{"title": "{i}", "date": "2023", "by": "{i}", "place": "{i}", "sources": {{"publisher": "{i}"}}}}"#
            )
        };
        let incidents: Vec<_> = (0..99).map(incident).collect();
        let sides: Vec<_> = (0..24).map(|i| format!(r#""Side {i}""#)).collect();
        let text =
            format!(r#"{{"title": "T", "sides": [{}], "incidents": [{}]}}"#, sides.join(","), incidents.join(","));
        let (chain, _) = read(&text).expect("a chain");
        let ids: Vec<_> = chain.incident_ids().collect();
        let far = chain.incident(ids[98]);
        Ids {
            first: ids[0],
            second: ids[1],
            far: ids[98],
            far_side: chain.side_ids().last().expect("a side"),
            far_actor: far.by[0],
            far_place: far.place.expect("a place"),
            far_source: far.sources[0],
        }
    }

    /// A speaker who is an actor of the longer chain.
    fn nobody(&self) -> Option<Speaker> {
        Some(Speaker::Actor(self.far_actor))
    }
}

/// A period of the first incident's date, changed.
fn period(parts: &Parts, change: fn(&mut When)) -> Period {
    let mut when = When { interval: true, ..parts.incidents[0].date.clone() };
    change(&mut when);
    Period { when, title: "Talks".to_string(), note: None }
}

fn count(says: Option<Speaker>, source: Option<SourceId>) -> Casualties {
    let (who, killed, injured, unspecified, as_of) = (None, None, None, None, None);
    Casualties { who, killed, injured, unspecified, says, source, as_of, superseded: false }
}

fn quote(says: Option<Speaker>, source: Option<SourceId>) -> Quote {
    Quote { text: "T".to_string(), says, source }
}

fn correction(date: Option<When>) -> Correction {
    Correction { date, text: "T".to_string(), incident: None }
}

fn media(kind: &str, url: &str) -> Media {
    let (kind, url) = (kind.to_string(), url.to_string());
    Media { kind, url, alt: None, caption: None, credit: None, sensitive: false }
}

fn script() -> Option<String> {
    Some("javascript:alert(1)".to_string())
}

/// The beginning of the first incident's date.
fn first(parts: &mut Parts) -> &mut Point {
    parts.incidents[0].date.start.as_mut().expect("a start")
}

/// A date without ends.
fn never(parts: &Parts) -> Option<When> {
    Some(When { start: None, end: None, ..parts.incidents[0].date.clone() })
}

type Spoil = (&'static str, fn(&mut Parts, &Ids));

/// The first so many do not fit together; the rest is what no text is read for.
const UNFIT: usize = 27;

const SPOILS: [Spoil; 76] = [
    ("a link of an incident to itself", |parts, _| parts.links[0].cause = parts.links[0].response),
    ("a cause below its response", |parts, _| {
        let link = &mut parts.links[0];
        std::mem::swap(&mut link.cause, &mut link.response);
    }),
    ("links in another order than their responses", |parts, _| parts.links.reverse()),
    ("a link to an incident that is not there", |parts, ids| parts.links[0].response = ids.far),
    ("a focus that is not there", |parts, ids| parts.focus = Some(ids.far)),
    ("a correction of what is not there", |parts, ids| {
        let correction = Correction { date: None, text: "T".to_string(), incident: Some(ids.far) };
        parts.corrections.push(correction);
    }),
    ("a correction within an incident of another", |parts, ids| {
        let correction = Correction { date: None, text: "T".to_string(), incident: Some(ids.second) };
        parts.incidents[0].corrections.push(correction);
    }),
    ("a side that is not there", |parts, ids| parts.incidents[0].side = Some(ids.far_side)),
    ("an actor's side that is not there", |parts, ids| parts.actors[0].side = Some(ids.far_side)),
    ("one who acts and is not there", |parts, ids| parts.incidents[0].by.push(ids.far_actor)),
    ("one who is acted on and is not there", |parts, ids| parts.incidents[0].against.push(ids.far_actor)),
    ("one who takes part and is not there", |parts, ids| parts.incidents[0].involving.push(ids.far_actor)),
    ("one who claims and is not there", |parts, ids| parts.incidents[0].claimed_by.push(ids.far_actor)),
    ("one who denies and is not there", |parts, ids| parts.incidents[0].denied_by.push(ids.far_actor)),
    ("a place that is not there", |parts, ids| parts.incidents[0].place = Some(ids.far_place)),
    ("a source that is not there", |parts, ids| parts.incidents[0].sources.push(ids.far_source)),
    ("a claimant who is not there", |parts, ids| parts.incidents[0].casualties = vec![count(ids.nobody(), None)]),
    ("a claim's source that is not there", |parts, ids| {
        parts.incidents[0].casualties = vec![count(None, Some(ids.far_source))];
    }),
    ("a quoted speaker who is not there", |parts, ids| parts.incidents[0].quotes = vec![quote(ids.nobody(), None)]),
    ("a quote's source that is not there", |parts, ids| {
        parts.incidents[0].quotes = vec![quote(None, Some(ids.far_source))];
    }),
    ("a link's speaker who is not there", |parts, ids| parts.links[0].says = ids.nobody()),
    ("a link's source that is not there", |parts, ids| parts.links[0].source = Some(ids.far_source)),
    ("one who disputes and is not there", |parts, ids| parts.links[0].disputed_by.extend(ids.nobody())),
    ("a series that is not there", |parts, ids| parts.incidents[0].part_of = Some(ids.far)),
    ("a series round in a circle", |parts, ids| {
        parts.incidents[0].part_of = Some(ids.second);
        parts.incidents[1].part_of = Some(ids.first);
    }),
    ("a body that is not there", |parts, ids| parts.actors[0].part_of = Some(ids.far_actor)),
    ("a body round in a circle", |parts, _| {
        let actor = parts.incidents[0].by[0];
        parts.actors[actor.position()].part_of = Some(actor);
    }),
    ("a script in a source", |parts, _| parts.sources[0].url = script()),
    ("a script in an archived copy", |parts, _| parts.sources[0].archived_url = script()),
    ("a letter as an archived copy", |parts, _| parts.sources[0].archived_url = Some("mailto:a@b.example".to_string())),
    ("a script in an actor", |parts, _| parts.actors[0].url = script()),
    ("a script in the chain's own address", |parts, _| parts.url = script()),
    ("a script as a picture", |parts, _| parts.incidents[0].media = vec![media("image", "javascript:alert(1)")]),
    ("a medium of no kind", |parts, _| parts.incidents[0].media = vec![media("script", "https://news.example/a.png")]),
    ("a letter for the chain's own page", |parts, _| parts.url = Some("mailto:a@b.example".to_string())),
    ("a period that is no time range", |parts, _| parts.periods = vec![period(parts, |when| when.interval = false)]),
    ("a period without ends", |parts, _| {
        parts.periods = vec![period(parts, |when| (when.start, when.end) = (None, None))];
    }),
    ("too many periods", |parts, _| parts.periods = vec![period(parts, |_| {}); 501]),
    ("a sentence said twice", |parts, _| parts.words = vec![("damage".to_string(), "Hit".to_string()); 2]),
    ("too many sentences", |parts, _| {
        parts.words = (1000..3001).map(|key| (key.to_string(), "T".to_string())).collect();
    }),
    ("a month that is none", |parts, _| first(parts).month = 13),
    ("a day that is none", |parts, _| first(parts).day = 32),
    ("an hour that is none", |parts, _| first(parts).hour = 24),
    ("a minute that is none", |parts, _| first(parts).minute = 60),
    ("a moment before any date", |parts, _| first(parts).earliest = i64::MIN),
    ("a moment after any date", |parts, _| first(parts).latest = i64::MAX),
    ("an end before its beginning", |parts, _| first(parts).latest = first(parts).earliest - 1),
    ("an offset of a day", |parts, _| parts.utc_offset = 86_400),
    ("no offset that can be turned round", |parts, _| parts.utc_offset = i32::MIN),
    ("a publishing that is no date", |parts, _| parts.sources[0].published = never(parts)),
    ("a change that is no date", |parts, _| parts.updated = never(parts)),
    ("a count as of no date", |parts, _| {
        parts.incidents[0].casualties = vec![Casualties { as_of: never(parts), ..count(None, None) }];
    }),
    ("a correction on no date", |parts, _| parts.corrections = vec![correction(never(parts))]),
    ("an incident's correction on no date", |parts, _| parts.incidents[0].corrections = vec![correction(never(parts))]),
    ("a mark that turns a text about", |parts, _| parts.title.push('\u{202e}')),
    ("a text that is too long", |parts, _| parts.title = "x".repeat(20_001)),
    ("too many sides", |parts, _| parts.sides = vec![parts.sides[0].clone(); 25]),
    ("too many actors", |parts, _| parts.actors = vec![parts.actors[0].clone(); 20_001]),
    ("too many places", |parts, _| parts.places = vec![parts.places[0].clone(); 20_001]),
    ("too many sources", |parts, _| parts.sources = vec![parts.sources[0].clone(); 20_001]),
    ("too many corrections", |parts, _| parts.corrections = vec![correction(None); 20_001]),
    ("too many who dispute", |parts, _| parts.links[0].disputed_by = vec![Speaker::Name("N".to_string()); 501]),
    ("too many who act", |parts, _| parts.incidents[0].by = vec![parts.incidents[0].by[0]; 501]),
    ("too many who are acted on", |parts, _| parts.incidents[0].against = vec![parts.incidents[0].by[0]; 501]),
    ("too many who take part", |parts, _| parts.incidents[0].involving = vec![parts.incidents[0].by[0]; 501]),
    ("too many who claim", |parts, _| parts.incidents[0].claimed_by = vec![parts.incidents[0].by[0]; 501]),
    ("too many who deny", |parts, _| parts.incidents[0].denied_by = vec![parts.incidents[0].by[0]; 501]),
    ("too many sources of an incident", |parts, _| {
        parts.incidents[0].sources = vec![parts.incidents[0].sources[0]; 501];
    }),
    ("too many media", |parts, _| {
        parts.incidents[0].media = vec![media("image", "https://news.example/a.png"); 501];
    }),
    ("too many corrections of an incident", |parts, _| parts.incidents[0].corrections = vec![correction(None); 501]),
    ("too many counts", |parts, _| parts.incidents[0].casualties = vec![count(None, None); 501]),
    ("too many quotes", |parts, _| parts.incidents[0].quotes = vec![quote(None, None); 501]),
    ("too many tags", |parts, _| parts.incidents[0].tags = vec!["T".to_string(); 501]),
    ("too many links", |parts, _| {
        let last = parts.links.last().expect("a link").clone();
        parts.links.resize(60_001, last);
    }),
    ("too many causes", |parts, _| {
        let last = parts.links.last().expect("a link").clone();
        parts.links.extend(vec![last; 201]);
    }),
    ("too many incidents", |parts, _| {
        let last = Incident { part_of: None, ..parts.incidents.last().expect("an incident").clone() };
        parts.incidents.resize(20_001, last);
    }),
];

/// A document with each text, or without it, and with what else may be missing.
fn document() -> impl Strategy<Value = Value> {
    let texts = |names: &[&str]| prop::collection::vec(prop::option::of("[A-Za-z {}é\u{627}]{0,9}[a-z]"), names.len());
    let ends = prop::sample::select(vec![("2023-11-24", "2023-12-01"), ("2023-11", ".."), ("..", "2023")]);
    let periods = prop::collection::vec((ends, "[a-z]{1,9}", prop::option::of("[a-z]{1,9}")), 0..4);
    let words = prop::collection::btree_map(
        prop::sample::select(vec!["damage", "means", "incidents.one", "days.few"]),
        "[a-z]{1,9}",
        0..4,
    );
    let url = prop::option::of(Just("https://news.example/raid"));
    (texts(ChainTexts::NAMES), texts(IncidentTexts::NAMES), periods, words, url).prop_map(
        |(of_chain, of_incident, periods, words, url)| {
            let period = |((from, to), title, note)| json!({"from": from, "to": to, "title": title, "note": note});
            let periods: Vec<Value> = periods.into_iter().map(period).collect();
            let mut incident = json!({"id": "raid", "title": "A raid", "date": "2023"});
            fill(&mut incident, IncidentTexts::NAMES, of_incident);
            let sides = json!([{"name": "North", "short": url.map(|_| "N.")}]);
            let mut document = json!({
                "title": "T", "url": url, "sides": sides, "periods": periods, "words": words, "incidents": [incident],
            });
            fill(&mut document, ChainTexts::NAMES, of_chain);
            document
        },
    )
}

fn fill(thing: &mut Value, names: &[&str], texts: Vec<Option<String>>) {
    for (name, text) in names.iter().zip(texts) {
        thing[*name] = json!(text);
    }
}

proptest! {
    #[test]
    fn what_may_be_missing_is_kept_where_it_is_not(document in document()) {
        let (chain, problems) = read(&document.to_string()).expect("a chain");
        prop_assert!(problems.iter().all(|problem| problem.severity < Severity::Error), "{problems:#?}");
        prop_assert_eq!(chain.periods.len(), document["periods"].as_array().expect("a list").len());
        prop_assert_eq!(chain.words.len(), document["words"].as_object().expect("an object").len());
        for (name, text) in chain.incidents[0].texts.each() {
            prop_assert_eq!(text.as_deref(), document["incidents"][0][name].as_str().map(str::trim), "{}", name);
        }
        for (name, text) in chain.texts.each() {
            prop_assert_eq!(text.as_deref(), document[name].as_str().map(str::trim), "{}", name);
        }
        prop_assert_eq!(&read(&write(&chain)).expect("a chain").0, &chain);
        prop_assert_eq!(unpack(&pack(&chain)), Some(chain));
    }

    #[test]
    fn any_bytes_are_refused_or_drawn(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        draw(&bytes);
        draw(&[&[1][..], &bytes].concat());
    }

    #[test]
    fn lists_of_any_length_need_no_memory(length in any::<u64>()) {
        let mut bytes = vec![1];
        let mut rest = length;
        while rest > 127 {
            bytes.push(rest as u8 | 128);
            rest >>= 7;
        }
        bytes.push(rest as u8);
        prop_assert_eq!(unpack(&bytes), None);
    }
}
