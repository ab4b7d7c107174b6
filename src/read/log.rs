//! Everything found wrong while reading a text.
//!
//! A place in the document is the JSON value there. So no path has to be carried about while all is well; [`locate`](super::locate) finds paths, lines and columns at the end, and
//! only of what is reported.

#[cfg(feature = "lint")]
use std::sync::Arc;

use super::json::{Json, Value};
use super::locate::locate;
use super::nearest::nearest;
use super::problem::{Collector, Places};
use super::{Code, Problem, Severity};
use crate::model::is_turning;
use crate::model::{MAX_PROBLEMS, MAX_TEXT};

/// Where a problem is: the value that it is about, and another whose line its sentence names.
#[derive(Clone, Copy)]
struct Place<'v> {
    at: &'v Value,
    first: Option<&'v Value>,
}

/// Collects the problems of one text.
pub(super) struct Log<'v> {
    problems: Collector<Places<Place<'v>>>,
    /// The incident that is being read.
    pub incident: Option<&'v Value>,
    /// How many comparisons the search for guesses may still cost: a document can be wrong in 20,000 places.
    comparisons: usize,
}

impl<'v> Log<'v> {
    /// Of problems with an allowed code nothing is said.
    pub fn new(allowed: &[Code]) -> Log<'v> {
        Log { problems: Collector::new(allowed), incident: None, comparisons: 200_000 }
    }

    /// Reports a problem of its code's own severity. Arguments can be added to what this gives.
    pub fn report(&mut self, at: &'v Value, code: Code) -> &mut Problem {
        self.add(Place { at, first: None }, Problem::new(code))
    }

    /// Reports a problem of a code whose severity depends.
    pub fn graded(&mut self, at: &'v Value, code: Code, severity: Severity) -> &mut Problem {
        self.add(Place { at, first: None }, Problem::graded(code, severity))
    }

    /// Reports a problem that has no place yet.
    pub fn report_as(&mut self, at: &'v Value, problem: Problem) {
        self.add(Place { at, first: None }, problem);
    }

    /// Reports a second thing where there may be one: the `line` in the sentence is that of the first.
    pub fn second(&mut self, at: &'v Value, first: Option<&'v Value>, code: Code) -> &mut Problem {
        self.add(Place { at, first }, Problem::new(code))
    }

    fn add(&mut self, place: Place<'v>, mut problem: Problem) -> &mut Problem {
        problem.incident = self.incident.filter(|_| self.problems.has_room_for(&problem)).and_then(name_of);
        self.problems.add(Places::of(place), problem)
    }

    /// Reports what is the same in all of these: it is told of the first, and the others are behind it. `report` gives the incident, the
    /// value, and what is said of it.
    #[cfg(feature = "lint")]
    pub fn report_all<T>(&mut self, all: &[T], report: impl Fn(&T) -> (&'v Value, &'v Value, Problem)) {
        self.problems.report_all(all, |each| {
            let (incident, at, mut problem) = report(each);
            problem.incident = name_of(incident);
            (Place { at, first: None }, problem)
        });
    }

    /// The nearest right word, as long as looking for one stays cheap. A reader's browser looks for none.
    pub fn nearest<'c>(&mut self, word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<String> {
        if !cfg!(feature = "lint") {
            return None;
        }
        let most = self.comparisons;
        let mut taken = 0;
        let guess = nearest(word, candidates.into_iter().take(most).inspect(|_| taken += 1));
        self.comparisons -= taken;
        guess.map(str::to_string)
    }

    /// The problems by line and column: the gravest [`MAX_PROBLEMS`], and one more that counts the rest.
    pub fn finish(self, text: &str, json: &Json) -> Vec<Problem> {
        let (mut told, closing) = self.problems.finish();
        #[cfg(feature = "lint")]
        told.iter_mut().for_each(|(places, problem)| problem.put_behind(located(places.others(), text, json)));
        // of those at one place the gravest comes first
        told.sort_by_key(|(_, problem)| std::cmp::Reverse(problem.severity));
        if told.is_empty() {
            return Vec::new();
        }
        let values: Vec<&Value> = told
            .iter()
            .flat_map(|(Places { first: place, .. }, _)| [place.at, place.first.unwrap_or(place.at)])
            .collect();
        let places = locate(text, json, &values);

        let mut problems: Vec<Problem> = Vec::with_capacity(MAX_PROBLEMS + 1);
        for ((Places { first: place, .. }, mut problem), located) in told.into_iter().zip(places.chunks_exact(2)) {
            if let [at, first] = located {
                if let (Some(_), Some(position)) = (place.first, first.position) {
                    problem.with("line", position.line);
                }
                problem = problem.standing(at.path.clone(), at.position);
            }
            let slot = problems.partition_point(|other| other.position <= problem.position);
            problems.insert(slot, problem);
        }
        problems.extend(closing);
        problems
    }
}

/// Other places of a problem, found in the text. It is the only file.
#[cfg(feature = "lint")]
fn located(others: &[(Place, Problem)], text: &str, json: &Json) -> Vec<(Arc<str>, Problem)> {
    if others.is_empty() {
        return Vec::new();
    }
    let values: Vec<&Value> = others.iter().map(|(place, _)| place.at).collect();
    let places = locate(text, json, &values).into_iter();
    let placed = places.zip(others).map(|(at, (_, other))| ("".into(), other.clone().standing(at.path, at.position)));
    placed.collect()
}

/// The title, else the id, of an incident.
fn name_of(incident: &Value) -> Option<String> {
    let name = ["title", "id"].iter().find_map(|name| incident.get(name)?.as_str())?;
    Some(name.trim().chars().filter(|&c| !is_turning(c)).take(MAX_TEXT).collect())
}
