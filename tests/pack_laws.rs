//! A packed chain is the chain, and no other bytes are one that anything would trip over.

#![allow(clippy::indexing_slicing)]

use incident_chain::model::{Chain, LeftOut};
use incident_chain::pack::{pack, unpack};
use incident_chain::read::read;
use incident_chain::view::{Options, to_html};
use proptest::prelude::*;

fn samples() -> Vec<(Chain, LeftOut)> {
    let data = ["al-asad", "attacks-on-us-forces"].map(|name| format!("data/{name}.json"));
    let texts = data.map(|path| std::fs::read_to_string(path).expect("a sample"));
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
    let (chain, left_out) = samples().remove(2);
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
    let (mut chain, left_out) = samples().remove(0);
    let refused = |chain: &Chain, what: &str| assert_eq!(unpack(&pack(chain, &left_out)), None, "{what}");
    let sound = chain.clone();
    for (what, spoil) in SPOILS {
        spoil(&mut chain);
        assert_ne!(chain, sound, "{what}");
        refused(&chain, what);
        chain = sound.clone();
    }
    let mut bytes = pack(&sound, &left_out);
    bytes[0] = 99;
    assert_eq!(unpack(&bytes), None, "another version");
}

type Spoil = (&'static str, fn(&mut Chain));

const SPOILS: [Spoil; 11] = [
    ("a script in a link", |chain| {
        let mut source = (*chain.sources[0]).clone();
        source.url = Some("javascript:alert(1)".to_string());
        chain.sources[0] = source.into();
    }),
    ("a link of an incident to itself", |chain| chain.links[0].cause = chain.links[0].response),
    ("a cause below its response", |chain| {
        let link = &mut chain.links[0];
        std::mem::swap(&mut link.cause, &mut link.response);
    }),
    ("an incident that is not there", |chain| chain.links[0].response = usize::MAX),
    ("a focus that is not there", |chain| chain.focus = Some(chain.incidents.len())),
    ("a side that is not there", |chain| chain.incidents[0].side = Some(chain.sides.len())),
    ("a series round in a circle", |chain| {
        chain.incidents[0].part_of = Some(1);
        chain.incidents[1].part_of = Some(0);
    }),
    ("a month that is none", |chain| chain.incidents[0].date.start.as_mut().expect("a start").month = 13),
    ("a mark that turns a text about", |chain| chain.title.push('\u{202e}')),
    ("a text that is too long", |chain| chain.title = "x".repeat(20_001)),
    ("too many sides", |chain| chain.sides = vec![chain.sides[0].clone(); 25]),
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
