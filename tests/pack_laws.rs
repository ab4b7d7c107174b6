//! A packed chain is the chain, and no other bytes are one that anything would trip over.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use std::sync::Arc;

use incident_chain::model::{Chain, Correction, IncidentId, LeftOut, Parts, SideId};
use incident_chain::pack::{pack, unpack};
use incident_chain::read::read;
use incident_chain::view::{Options, to_html};
use proptest::prelude::*;

fn samples() -> Vec<(Chain, LeftOut)> {
    let paths = ["data/al-asad.json", "data/attacks-on-us-forces.json", "tests/fixtures/whole.json"];
    let texts = paths.map(|path| std::fs::read_to_string(path).expect("a sample"));
    let wrong =
        r#"{"title": "T", "incidents": [{"title": "A", "date": "2023"}, {"title": "B", "date": "20/11/2023"}]}"#;
    let of = |text: &str| read(text).map(|(chain, problems)| (chain, LeftOut::of(&problems))).expect("a chain");
    texts.iter().map(String::as_str).chain([wrong]).map(of).collect()
}

#[test]
fn what_was_packed_comes_out_again() {
    for (chain, left_out) in samples() {
        assert_eq!(unpack(&pack(&chain, &left_out)), Some((chain, left_out)));
    }
}

#[test]
fn a_packed_chain_that_is_cut_short_or_longer_is_none() {
    let (chain, left_out) = samples().remove(0);
    let bytes = pack(&chain, &left_out);
    for length in 0..bytes.len() {
        assert_eq!(unpack(&bytes[..length]), None, "{length} of {} bytes", bytes.len());
    }
    assert_eq!(unpack(&[bytes, vec![0]].concat()), None);
}

/// Draws whatever is read: nothing in it may break.
fn draw(bytes: &[u8]) -> bool {
    let Some((chain, left_out)) = unpack(bytes) else { return false };
    let again = unpack(&pack(&chain, &left_out));
    assert_eq!(again, Some((chain.clone(), left_out.clone())), "what is read can be packed");
    let html = to_html(chain, &left_out, Options::default());
    assert!(!html.contains("javascript:"), "{html}");
    true
}

#[test]
fn a_flipped_bit_is_refused_or_harmless() {
    let (chain, left_out) = samples().remove(3);
    let bytes = pack(&chain, &left_out);
    let mut drawn = 0;
    for at in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[at / 8] ^= 1 << (at % 8);
        drawn += usize::from(draw(&flipped));
    }
    assert!(drawn > 0, "some bits are letters of a text");
}

#[test]
fn hostile_values_are_refused() {
    let (chain, left_out) = samples().remove(0);
    let ids = Ids::new();
    for (what, spoil) in SPOILS {
        let mut parts = chain.clone().into_parts();
        spoil(&mut parts, &ids);
        assert_ne!(parts, *chain, "{what}");
        assert_eq!(unpack(&pack(&parts, &left_out)), None, "{what}");
    }
    let mut bytes = pack(&chain, &left_out);
    bytes[0] = 99;
    assert_eq!(unpack(&bytes), None, "another version");
}

#[test]
fn parts_that_do_not_fit_together_are_no_chain() {
    let (chain, _) = samples().remove(0);
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
}

impl Ids {
    fn new() -> Ids {
        let incidents: Vec<_> = (0..99).map(|i| format!(r#"{{"title": "{i}", "date": "2023"}}"#)).collect();
        let sides: Vec<_> = (0..24).map(|i| format!(r#""Side {i}""#)).collect();
        let text =
            format!(r#"{{"title": "T", "sides": [{}], "incidents": [{}]}}"#, sides.join(","), incidents.join(","));
        let (chain, _) = read(&text).expect("a chain");
        let ids: Vec<_> = chain.incident_ids().collect();
        Ids { first: ids[0], second: ids[1], far: ids[98], far_side: chain.side_ids().last().expect("a side") }
    }
}

type Spoil = (&'static str, fn(&mut Parts, &Ids));

/// The first so many do not fit together; the rest is what no text is read for.
const UNFIT: usize = 11;

const SPOILS: [Spoil; 16] = [
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
    ("an actor's side that is not there", |parts, ids| {
        Arc::make_mut(&mut parts.actors[0]).side = Some(ids.far_side);
    }),
    ("a series that is not there", |parts, ids| parts.incidents[0].part_of = Some(ids.far)),
    ("a series round in a circle", |parts, ids| {
        parts.incidents[0].part_of = Some(ids.second);
        parts.incidents[1].part_of = Some(ids.first);
    }),
    ("a script in a link", |parts, _| {
        Arc::make_mut(&mut parts.sources[0]).url = Some("javascript:alert(1)".to_string());
    }),
    ("a month that is none", |parts, _| parts.incidents[0].date.start.as_mut().expect("a start").month = 13),
    ("a mark that turns a text about", |parts, _| parts.title.push('\u{202e}')),
    ("a text that is too long", |parts, _| parts.title = "x".repeat(20_001)),
    ("too many sides", |parts, _| parts.sides = vec![parts.sides[0].clone(); 25]),
];

proptest! {
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
