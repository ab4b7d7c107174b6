//! Chains of any length, in the shapes in which one grows, and in those that cost most.

// Each of those who use it needs only some of the shapes.
#![allow(dead_code)]

use incident_chain::model::MAX_CAUSES;
use serde_json::{Value, json};

/// How the incidents of a chain are linked and dated.
pub struct Shape {
    /// What an incident answers, by its number.
    pub causes: fn(usize) -> Vec<usize>,
    /// On which day it happens, counted from the first.
    pub day: fn(usize) -> usize,
}

/// As real chains are: nine of ten answer one of the last six, some of them one from long ago too.
pub const STORY: Shape = Shape { causes: recent, day: |i| i / 3 };
/// Each answers the one before.
pub const LINE: Shape = Shape { causes: |i| i.checked_sub(1).into_iter().collect(), day: |i| i };
/// All answer the first.
pub const STAR: Shape = Shape { causes: |i| if i == 0 { vec![] } else { vec![0] }, day: |i| i };
/// One line with the focus in it, and many folds, if the number of incidents can be divided by five.
pub const FOLDS: Shape = Shape { causes: line_or_fold, day: |i| i };
/// All on one day, and linked as real chains are.
pub const ONE_DAY: Shape = Shape { day: |_| 0, ..STORY };
/// Each answers as many of those before as one may.
pub const MANY_CAUSES: Shape = Shape { causes: |i| (i.saturating_sub(MAX_CAUSES)..i).collect(), ..LINE };

/// A chain of `count` incidents, as a newsroom might write it: with sides, figures and sources.
pub fn chain(count: usize, shape: &Shape) -> String {
    let numbered = |name: &str, i: usize| format!("{name}{i}");
    let side = |i| json!({ "id": numbered("side", i), "name": format!("Side {i}") });
    let actor = |i| json!({ "id": numbered("actor", i), "name": format!("Actor {i}"), "side": numbered("side", i) });
    let source = |i| json!({ "id": numbered("source", i), "publisher": format!("Paper {i}"), "url": format!("https://paper.example/{i}") });
    let incident = |i: usize| {
        let claim = json!({ "killed": i % 9, "says": numbered("actor", i % 4), "source": numbered("source", i % 40) });
        json!({
            "id": numbered("i", i), "title": format!("Raid {i} on the road to the river"), "date": date((shape.day)(i)),
            "by": numbered("actor", i % 4), "against": numbered("actor", (i + 1) % 4), "sources": [numbered("source", i % 40)],
            "summary": "What is said to have happened there, by the one and by the other, in a line or two.",
            "casualties": if i.is_multiple_of(3) { json!([claim]) } else { json!([]) },
            "responds_to": (shape.causes)(i).into_iter().map(|cause| link(i, cause)).collect::<Vec<_>>(),
        })
    };
    json!({
        "title": format!("A chain of {count}"), "focus": numbered("i", count.saturating_sub(3)),
        "sides": list(4, side), "actors": list(4, actor), "sources": list(40, source), "incidents": list(count, incident),
    })
    .to_string()
}

fn list(count: usize, item: impl Fn(usize) -> Value) -> Value {
    (0..count).map(item).collect()
}

fn link(response: usize, cause: usize) -> Value {
    let basis = ["declared", "reported", "inferred"][(response + cause) % 3];
    json!({ "incident": format!("i{cause}"), "basis": basis, "says": format!("actor{}", response % 4), "source": "source0" })
}

fn recent(i: usize) -> Vec<usize> {
    let chance = noise(i);
    let one = (i > 0 && !chance.is_multiple_of(10)).then(|| i - 1 - (chance >> 8) % i.min(6));
    let old = (i > 0 && (chance >> 16).is_multiple_of(20)).then(|| (chance >> 24) % i);
    one.into_iter().chain(old.filter(|old| one != Some(*old))).collect()
}

/// Each fifth answers the one of its sort before it. All others answer the second incident.
fn line_or_fold(i: usize) -> Vec<usize> {
    let cause = if i % 5 == 2 { i.checked_sub(5) } else { (i > 1).then_some(1) };
    cause.into_iter().collect()
}

/// The same number for the same index each time, and no pattern in them (splitmix64).
pub fn noise(i: usize) -> usize {
    let mixed = (i as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (mixed ^ (mixed >> 27)) as usize >> 1
}

/// Of a calendar in which each month has 28 days.
fn date(day: usize) -> String {
    format!("{:04}-{:02}-{:02}", 1950 + day / 336, day / 28 % 12 + 1, day % 28 + 1)
}
