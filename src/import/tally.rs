//! What is the same in many places is said once, of the first of them. The others are behind it.

use std::collections::BTreeMap;

use crate::read::{Code, Collector, Places, Problem};

/// Collects problems by places of any kind.
pub(super) struct Tally<At> {
    problems: Collector<Places<At>>,
    /// What has been said, and where it is kept, if it is.
    said: BTreeMap<(Code, String), Option<usize>>,
}

impl<At> Default for Tally<At> {
    fn default() -> Tally<At> {
        Tally { problems: Collector::new(&[]), said: BTreeMap::new() }
    }
}

impl<At> Tally<At> {
    /// Reports a problem. Others like it may follow.
    pub fn report(&mut self, at: At, code: Code) -> &mut Problem {
        self.add(at, Problem::new(code))
    }

    /// Reports a problem that has no place yet.
    pub fn add(&mut self, at: At, problem: Problem) -> &mut Problem {
        self.problems.add(Places::of(at), problem)
    }

    /// Says of the first place what is so in many, and keeps the others behind it; `key` tells it from others of its code.
    pub fn each(&mut self, key: &str, problem: Problem, at: impl FnOnce() -> At) {
        let key = (problem.code, key.to_string());
        match self.said.get(&key) {
            Some(&index) => self.problems.also(index, || (at(), problem)),
            None => {
                let index = self.problems.add_at(Places::of(at()), problem);
                self.said.insert(key, index);
            }
        }
    }

    /// All that was said.
    pub fn finish(self) -> Collector<Places<At>> {
        self.problems
    }
}
