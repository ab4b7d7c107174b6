//! Everything found wrong while reading, kept in bounds.
//!
//! A place in the document is the JSON value that stands there: its address in the parsed tree says which it is. So nothing
//! has to carry a path about while all is well; [`locate`](super::locate) finds paths, lines and columns at the end, and
//! only of what is reported.

use super::json::{Json, Value};
use super::locate::locate;
use super::nearest::nearest;
use super::{Problem, Severity};
use crate::model::is_turning;
use crate::model::{MAX_PROBLEMS, MAX_TEXT};

/// One problem and the value that it is about.
struct Entry<'v> {
    at: &'v Value,
    /// Another value that the message speaks of: its line is added at the end.
    first: Option<&'v Value>,
    problem: Problem,
}

/// Collects problems. At most [`MAX_PROBLEMS`] of each severity are kept; the rest are counted.
pub(super) struct Log<'v> {
    entries: Vec<Entry<'v>>,
    /// How many were reported of each [`Severity`], kept or not.
    counts: [usize; 3],
    /// The incident that is being read.
    pub incident: Option<&'v Value>,
    /// Whether a text over the limit was met since this was last set to false.
    pub overlong: bool,
    /// Takes the words of problems that are only counted.
    spare: Problem,
    /// How many comparisons the search for guesses may still cost: a document can be wrong in 20,000 places.
    comparisons: usize,
}

impl<'v> Log<'v> {
    pub fn new() -> Log<'v> {
        Log {
            entries: Vec::new(),
            counts: [0; 3],
            incident: None,
            overlong: false,
            spare: Problem::new(Severity::Note, String::new()),
            comparisons: 200_000,
        }
    }

    pub fn error(&mut self, at: &'v Value, message: &str) -> &mut Problem {
        self.report(Severity::Error, at, None, message)
    }

    pub fn warning(&mut self, at: &'v Value, message: &str) -> &mut Problem {
        self.report(Severity::Warning, at, None, message)
    }

    pub fn note(&mut self, at: &'v Value, message: &str) -> &mut Problem {
        self.report(Severity::Note, at, None, message)
    }

    /// An error about a second thing where there may be one: "(first in line 12)" is added to the message.
    pub fn second(&mut self, at: &'v Value, first: Option<&'v Value>, message: &str) -> &mut Problem {
        self.report(Severity::Error, at, first, message)
    }

    pub fn report(
        &mut self,
        severity: Severity,
        at: &'v Value,
        first: Option<&'v Value>,
        message: &str,
    ) -> &mut Problem {
        let count = self.counts.get_mut(severity as usize);
        let full = count.is_none_or(|count| {
            *count += 1;
            *count > MAX_PROBLEMS
        });
        if full {
            return &mut self.spare;
        }
        let mut problem = Problem::new(severity, message.to_string());
        problem.incident = self.incident.and_then(name_of);
        self.entries.push(Entry { at, first, problem });
        self.entries.last_mut().map_or(&mut self.spare, |entry| &mut entry.problem)
    }

    /// The nearest right word, as long as looking for one stays cheap.
    pub fn nearest<'c>(&mut self, word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<String> {
        let most = self.comparisons;
        let mut taken = 0;
        let guess = nearest(word, candidates.into_iter().take(most).inspect(|_| taken += 1));
        self.comparisons -= taken;
        guess.map(str::to_string)
    }

    /// The problems by line and column: the gravest [`MAX_PROBLEMS`], and one more that counts the rest.
    pub fn finish(self, text: &str, json: &Json) -> Vec<Problem> {
        if self.entries.is_empty() {
            return Vec::new();
        }
        let gravest = [Severity::Error, Severity::Warning, Severity::Note];
        let of = |severity| self.entries.iter().filter(move |entry| entry.problem.severity == severity);
        let told: Vec<&Entry> = gravest.into_iter().flat_map(of).take(MAX_PROBLEMS).collect();
        let values: Vec<&Value> = told.iter().flat_map(|entry| [entry.at, entry.first.unwrap_or(entry.at)]).collect();
        let places = locate(text, json, &values);

        let mut problems: Vec<Problem> = Vec::with_capacity(told.len() + 1);
        for (entry, places) in told.iter().zip(places.chunks_exact(2)) {
            let mut problem = entry.problem.clone();
            if let [place, first] = places {
                (problem.path, problem.line, problem.column) = (place.path.clone(), place.line, place.column);
                if entry.first.is_some() {
                    problem.message.push_str(&format!(" (first in line {})", first.line));
                }
            }
            let place = (problem.line, problem.column);
            let slot = problems.partition_point(|other| (other.line, other.column) <= place);
            problems.insert(slot, problem);
        }
        let rest = self.counts.iter().sum::<usize>() - problems.len();
        if rest > 0 {
            problems.push(rest_of(rest, self.counts));
        }
        problems
    }
}

/// The title, else the id, of an incident.
fn name_of(incident: &Value) -> Option<String> {
    let name = ["title", "id"].iter().find_map(|name| incident.get(name)?.as_str())?;
    Some(name.trim().chars().filter(|&c| !is_turning(c)).take(MAX_TEXT).collect())
}

/// The problem that stands for all that are not listed.
fn rest_of(rest: usize, counts: [usize; 3]) -> Problem {
    let [notes, warnings, errors] = counts;
    let severity = match (errors > MAX_PROBLEMS, errors + warnings > MAX_PROBLEMS) {
        (true, _) => Severity::Error,
        (false, true) => Severity::Warning,
        _ => Severity::Note,
    };
    let message = format!(
        "{rest} more problems are not listed here (in all there are {errors} errors, {warnings} warnings and {notes} notes)"
    );
    Problem::new(severity, message)
}
