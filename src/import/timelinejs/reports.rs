//! What is found while a timeline is read, until the places are known.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::super::findings::{Finding, Findings, Origin};
use super::slide::Place;
use crate::read::{Problem, Severity};

/// More than a person reads, and than it is cheap to look up.
const MOST: usize = 1_000;

/// Problems and their places. What is so in many slides is said once, with a count.
#[derive(Default)]
pub(super) struct Reports<'a> {
    list: Vec<(Place<'a>, Problem)>,
    counts: BTreeMap<String, Count<'a>>,
    /// How many are kept in neither.
    more: usize,
    /// Takes the words of problems that are only counted.
    spare: Option<Problem>,
}

struct Count<'a> {
    first: Place<'a>,
    problem: Problem,
    times: usize,
}

impl<'a> Reports<'a> {
    /// Something was left out.
    pub fn error(&mut self, at: Place<'a>, message: &str) -> &mut Problem {
        self.add(Severity::Error, at, message)
    }

    /// An editor should look.
    pub fn warning(&mut self, at: Place<'a>, message: &str) -> &mut Problem {
        self.add(Severity::Warning, at, message)
    }

    /// Worth knowing.
    pub fn note(&mut self, at: Place<'a>, message: &str) -> &mut Problem {
        self.add(Severity::Note, at, message)
    }

    fn add(&mut self, severity: Severity, at: Place<'a>, message: &str) -> &mut Problem {
        let problem = Problem::new(severity, message.to_string());
        if self.list.len() == MOST {
            self.more += 1;
            return self.spare.insert(problem);
        }
        self.list.push((at, problem.clone()));
        match self.list.last_mut() {
            Some((_, problem)) => problem,
            None => self.spare.insert(problem),
        }
    }

    /// What is so in many places: said of the first, with how many there are. `key` tells it from others.
    pub fn count(&mut self, severity: Severity, key: impl Into<String>, at: Place<'a>, message: &str) -> &mut Problem {
        let (key, problem) = (key.into(), Problem::new(severity, message.to_string()));
        if self.counts.len() == MOST && !self.counts.contains_key(&key) {
            self.more += 1;
            return self.spare.insert(problem);
        }
        match self.counts.entry(key) {
            Entry::Vacant(slot) => &mut slot.insert(Count { first: at, problem, times: 1 }).problem,
            Entry::Occupied(mut slot) => {
                slot.get_mut().times += 1;
                self.spare.insert(problem)
            }
        }
    }

    /// Adds everything to the findings.
    pub fn tell(self, origins: impl Fn(&[Place<'a>]) -> Vec<Origin>, findings: &mut Findings) {
        let counted = self.counts.into_values().map(|mut count| {
            if count.times > 1 {
                count.problem.message.push_str(&format!(" ({} times)", count.times));
            }
            (count.first, count.problem)
        });
        let mut all: Vec<(Place, Problem)> = counted.chain(self.list).collect();
        if self.more > 0 {
            let message = format!("{} more findings are not listed here", self.more);
            all.push((Place::File, Problem::new(Severity::Warning, message)));
        }
        let places: Vec<Place> = all.iter().map(|(place, _)| *place).collect();
        for ((_, mut problem), origin) in all.into_iter().zip(origins(&places)) {
            (problem.path, problem.line, problem.column) = (origin.path, origin.line, origin.column);
            findings.push(Finding { file: origin.file, problem });
        }
    }
}

/// The first ten of some names, and how many more there are.
pub(super) fn listed<T>(names: &[T], name: impl Fn(&T) -> String) -> String {
    let some: Vec<String> = names.iter().take(10).map(name).collect();
    let more = match names.len() - some.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{}{more}", some.join(", "))
}
