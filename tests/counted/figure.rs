//! What a reader's browser does with a packed chain, done here without a browser: it unpacks the chain, lays it out, and follows what
//! the reader chooses.

use std::hint::black_box;
use std::path::PathBuf;
use std::sync::LazyLock;

use incident_chain::layout::Scene;
use incident_chain::model::Chain;
use incident_chain::pack::{pack, unpack};
use incident_chain::read::read;
use incident_chain::story::{Action, Move, Show, State};

use super::made::{self, FOLDS, LINE, MANY_CAUSES, ONE_DAY, STAR, STORY, Shape};
use super::{Work, assert_linear, stripped};

/// This program: Valgrind runs `alone` in it.
static ITSELF: LazyLock<PathBuf> = LazyLock::new(|| {
    let program = std::env::current_exe().expect("a path of this program");
    stripped(&program, "counted-stripped")
});

/// What is done with a chain, by name.
type Task = (&'static str, fn(&Chain));
const TASKS: [Task; 4] = [("pack", packed_often), ("unfolded", unfolded), ("folded", folded), ("choose", choose)];

/// Unpacking is part of every task: so often that it is most of this one.
fn packed_often(chain: &Chain) {
    for _ in 0..5 {
        black_box(unpack(&pack(chain)));
    }
}

fn unfolded(chain: &Chain) {
    draw(chain, State { show: Show::All, ..State::default() });
}

fn folded(chain: &Chain) {
    draw(chain, State::default());
}

/// So often that unpacking the chain does not hide what it takes.
fn draw(chain: &Chain, state: State) {
    for width in [640.0, 360.0, 280.0, 1_000.0] {
        black_box(Scene::new(chain, state.clone(), width).pieces(chain));
    }
}

/// One of each thing that a reader can do, and after each the rows that are then seen.
fn choose(chain: &Chain) {
    let middle = chain.incident_at(chain.incidents.len() / 2).expect("an incident");
    let actions = [
        Action::Toggle(middle),
        Action::Go(Move::Previous),
        Action::Go(Move::Cause),
        Action::Go(Move::Response),
        Action::Unfold(middle),
        Action::Fold(middle),
        Action::Focus(Some(middle)),
        Action::Show(Show::All),
        Action::Side(chain.side_ids().next()),
        Action::Search("raid 1".to_owned()),
        Action::ShowAll,
        Action::Escape,
    ];
    let mut scene = Scene::new(chain, State::default(), 640.0);
    for action in actions {
        scene = scene.after(chain, action);
        black_box(scene.pieces(chain));
    }
}

/// The words after its own name are the task and the packed chain's file. (The harness takes them for names of tests that there are not.)
#[test]
#[ignore = "Valgrind runs it, with a task and a file"]
fn alone() {
    let words: Vec<String> = std::env::args().collect();
    let [.., task, path] = &words[..] else { panic!("a task and a file are missing") };
    let (_, task) = TASKS.iter().find(|(name, _)| name == task).expect("a task of that name");
    task(&unpack(&std::fs::read(path).expect("a file")).expect("a packed chain"));
}

fn packed(count: usize, shape: &Shape) -> Vec<u8> {
    pack(&read(&made::chain(count, shape)).expect("a made chain reads").0)
}

#[track_caller]
fn assert_linear_for(task: &str, bytes: fn(usize) -> Vec<u8>, few: usize) {
    let words = ["--ignored", "--exact", "figure::alone", task];
    assert_linear(&Work { program: &ITSELF, words: &words, kind: "bin", bytes, few });
}

/// In the other shapes, how much is folded depends on chance or is next to nothing.
#[test]
fn drawn_with_folds() {
    assert_linear_for("folded", |n| packed(n, &FOLDS), 240);
}

/// Each other task for each shape.
macro_rules! figures {
    ($($name:ident: $shape:ident from $few:literal;)*) => {$(
        mod $name {
            use super::*;

            #[track_caller]
            fn assert_linear_for(task: &str) {
                super::assert_linear_for(task, |n| packed(n, &$shape), $few);
            }

            #[test]
            fn packed_and_unpacked() {
                assert_linear_for("pack");
            }

            #[test]
            fn drawn() {
                assert_linear_for("unfolded");
            }

            #[test]
            fn chosen_from() {
                assert_linear_for("choose");
            }
        }
    )*};
}

// More than there are rows in a list that is drawn whole, and more than there are dots in the overview: from there on other things are drawn.
// 300 incidents with 200 causes each have as many links as a chain may have.
figures! {
    a_story: STORY from 240;
    a_line_of_answers: LINE from 240;
    one_that_all_answer: STAR from 240;
    all_on_one_day: ONE_DAY from 240;
    many_causes_each: MANY_CAUSES from 50;
    many_folds: FOLDS from 240;
}
