//! The one kind of effect: it does something now, and again as soon as a signal that it has read is set.
//!
//! Leptos's own effects wait for a task of an executor, and have an owner. Nothing here has to wait, and without them an embed is
//! 3 KB smaller.

use std::any::Any;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::{self, Arc};

use leptos::reactive::graph::{AnySource, AnySubscriber, ReactiveNode, Subscriber, WithObserver};

/// What must live as long as what it keeps alive: an effect or a handler. Dropping it stops it.
pub type Kept = Box<dyn Any>;

thread_local! {
    /// What the effects of this thread do. A signal may be shared with other threads, and its subscribers too, but not what draws.
    static RUNS: RefCell<Vec<Weak<dyn Fn()>>> = const { RefCell::new(Vec::new()) };
}

/// A subscriber of signals.
struct Effect {
    /// The index of what it does.
    run: usize,
    me: sync::Weak<Effect>,
}

/// Does something now, and again whenever what it reads has changed. Every effect is of this one type, for each further one would be
/// code in the wasm.
pub fn effect(run: Rc<dyn Fn()>) -> Kept {
    let index = RUNS.with_borrow_mut(|runs| {
        let free = runs.iter().position(|run| run.strong_count() == 0);
        let weak = Rc::downgrade(&run);
        match free.and_then(|free| runs.get_mut(free)) {
            Some(slot) => *slot = weak,
            None => runs.push(weak),
        }
        free.unwrap_or(runs.len() - 1)
    });
    let effect = Arc::new_cyclic(|me| Effect { run: index, me: me.clone() });
    effect.mark_dirty();
    Box::new((effect, run))
}

/// Every effect does once more what it does.
pub fn run_all() {
    // A run may make effects.
    let runs: Vec<_> = RUNS.with_borrow(|runs| runs.iter().filter_map(Weak::upgrade).collect());
    runs.iter().for_each(|run| run());
}

impl ReactiveNode for Effect {
    fn mark_dirty(&self) {
        let run = RUNS.with_borrow(|runs| runs.get(self.run).and_then(Weak::upgrade));
        if let Some(run) = run {
            AnySubscriber(self.me.as_ptr() as usize, self.me.clone()).with_observer(&*run);
        }
    }

    fn mark_check(&self) {
        self.mark_dirty();
    }

    fn mark_subscribers_check(&self) {}

    fn update_if_necessary(&self) -> bool {
        false
    }
}

/// It stays subscribed to what it has read, so it needs no list of that.
impl Subscriber for Effect {
    fn add_source(&self, _: AnySource) {}

    fn clear_sources(&self, _: &AnySubscriber) {}
}
