//! How long each room takes for 20 to 20,000 incidents: `make bench`. The shapes are in `tests/made/`.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

#[path = "../tests/made/mod.rs"]
mod made;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use incident_chain::layout::{Plan, Scene};
use incident_chain::model::{Chain, LeftOut};
use incident_chain::pack::{pack, unpack};
use incident_chain::read::read;
use incident_chain::story::{Action, Filter, Show, State, lines, shown, update};
use incident_chain::view::{Options, to_html};
use made::{FOLDS, LINE, STAR, STORY, Shape};
use serde_json::Value;

const COUNTS: [usize; 4] = [20, 200, 2_000, 20_000];
const WIDTH: f64 = 640.0;

/// A chain in each form in which a room gets it.
struct Given {
    text: String,
    /// The same with its last incident first, so that all must be put in order.
    reversed: String,
    chain: Chain,
    packed: Vec<u8>,
    /// Every row is there.
    unfolded: State,
    scene: Scene,
}

impl Given {
    fn new(count: usize, shape: &Shape) -> Given {
        let text = made::chain(count, shape);
        let (chain, problems) = read(&text).expect("a made chain reads");
        assert!(problems.is_empty(), "{problems:?}");
        let unfolded = State { show: Show::All, ..State::default() };
        let scene = Scene::new(&chain, unfolded.clone(), WIDTH);
        Given { reversed: reversed(&text), packed: pack(&chain), text, chain, unfolded, scene }
    }

    /// What a reader does: selects the incident in the middle.
    fn select(&self) -> Action {
        Action::Select(self.chain.incident_at(self.chain.incidents.len() / 2).expect("an incident"))
    }

    fn searched(&self) -> Filter {
        Filter { text: "raid 1".to_owned(), ..Filter::default() }
    }
}

fn reversed(text: &str) -> String {
    let mut document: Value = serde_json::from_str(text).expect("JSON");
    document["incidents"].as_array_mut().expect("a list").reverse();
    document.to_string()
}

/// What is measured, by its name.
type Work = (&'static str, fn(&Given));
const WORK: [Work; 11] = [
    ("read", |given| drop(black_box(read(&given.text)))),
    ("read and order", |given| drop(black_box(read(&given.reversed)))),
    ("pack", |given| drop(black_box(pack(&given.chain)))),
    ("unpack", |given| drop(black_box(unpack(&given.packed)))),
    ("rails", |given| {
        let ids = &given.scene.shown;
        let lines = lines(&given.chain, &given.unfolded, ids);
        drop(black_box(Plan::new(&given.chain, &lines, WIDTH, None)));
    }),
    ("fold", |given| drop(black_box(lines(&given.chain, &State::default(), &given.scene.shown)))),
    ("filter", |given| drop(black_box(shown(&given.chain, &given.searched())))),
    ("update", |given| drop(black_box(update(&given.chain, State::default(), given.select())))),
    ("scene, first", |given| {
        let scene = Scene::new(&given.chain, given.unfolded.clone(), WIDTH);
        drop(black_box(scene.pieces(&given.chain)));
    }),
    ("scene, after a click", |given| {
        drop(black_box(given.scene.after(&given.chain, given.select()).pieces(&given.chain)));
    }),
    ("static HTML", |given| {
        drop(black_box(to_html(given.chain.clone(), &LeftOut::default(), Options::default())));
    }),
];

fn rooms(criterion: &mut Criterion) {
    for (shape_name, shape) in [("story", STORY), ("line", LINE), ("star", STAR), ("folds", FOLDS)] {
        for count in COUNTS {
            let given = Given::new(count, &shape);
            for (name, work) in WORK {
                let mut group = criterion.benchmark_group(name);
                group.throughput(Throughput::Elements(count as u64));
                group.bench_with_input(BenchmarkId::new(shape_name, count), &given, |bencher, given| {
                    bencher.iter(|| work(given));
                });
            }
        }
    }
}

/// As short as numbers allow that are still read at a glance: there are over a hundred.
fn quick() -> Criterion {
    let short = Duration::from_millis(300);
    Criterion::default().sample_size(10).warm_up_time(short).measurement_time(short * 2)
}

criterion_group! { name = all; config = quick(); targets = rooms }
criterion_main!(all);
