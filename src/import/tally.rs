//! What is the same in many places is said once, of the first of them, with how often it is.

use std::collections::BTreeMap;

use super::findings::Finding;
use super::origins::Origin;
use crate::read::{Code, Collector, Problem, Severity};

/// Collects problems by places of any kind.
pub(super) struct Tally<At> {
    problems: Collector<At>,
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
        self.problems.add(at, Problem::new(code))
    }

    /// Reports a problem that has no place yet.
    pub fn add(&mut self, at: At, problem: Problem) -> &mut Problem {
        self.problems.add(at, problem)
    }

    /// Says of the first place what is so in many; `key` tells it from others of its code. Gives the problem the first time,
    /// so that arguments can be added.
    pub fn once(&mut self, key: &str, code: Code, at: impl FnOnce() -> At) -> Option<&mut Problem> {
        self.say_once(key, Problem::new(code), at)
    }

    /// The same of a code whose severity depends.
    pub fn once_graded(
        &mut self,
        key: &str,
        code: Code,
        severity: Severity,
        at: impl FnOnce() -> At,
    ) -> Option<&mut Problem> {
        self.say_once(key, Problem::graded(code, severity), at)
    }

    fn say_once(&mut self, key: &str, problem: Problem, at: impl FnOnce() -> At) -> Option<&mut Problem> {
        let key = (problem.code, key.to_string());
        if let Some(index) = self.said.get(&key) {
            if let Some(first) = index.and_then(|index| self.problems.entry(index)) {
                first.again();
            }
            return None;
        }
        let index = self.problems.has_room_for(&problem).then_some(self.problems.kept());
        self.said.insert(key, index);
        Some(self.problems.add(at(), problem))
    }

    /// All that was said.
    pub fn finish(self) -> Collector<At> {
        self.problems
    }
}

impl Tally<Origin> {
    /// Says of the first place what is so in many, and keeps the others behind it; `key` tells it from others of its code.
    pub fn each(&mut self, key: &str, problem: Problem, at: impl FnOnce() -> Origin) {
        let known = self.said.get(&(problem.code, key.to_string())).copied();
        let Some(index) = known else {
            self.say_once(key, problem, at);
            return;
        };
        let Some(first) = index.and_then(|index| self.problems.entry(index)) else { return };
        if first.has_room_for_others() {
            let Finding { file, problem } = at().finding(problem);
            first.also(file, problem);
        } else {
            first.again();
        }
    }
}
