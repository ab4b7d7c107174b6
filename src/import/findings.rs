//! What is said of a publisher's files: each problem at its place, and why there is no chain at all.

use std::fmt;
use std::sync::Arc;

use super::origins::Origin;
use super::tally::Tally;
use crate::read::{Code, Collector, Places, Position, Problem, Severity};

/// A problem, and the file that it is in. Its path is the file's own: `row 14, date` or `events[3].start_date`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file's name, as [`File`](super::File) gave it.
    pub file: Arc<str>,
    /// What is wrong, and where in the file.
    pub problem: Problem,
}

/// Why files cannot be read as anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportError {
    /// The file's name; empty where no single one is to blame.
    pub file: Arc<str>,
    /// What is wrong, and where in the file. Its sentence is whole, and says what to do.
    pub problem: Problem,
}

impl Finding {
    /// The same in other places. It is told once, with [how often it is](Problem::message); a long list is cut.
    pub fn others(&self) -> impl Iterator<Item = Finding> {
        self.problem.others().iter().map(|(file, problem)| Finding { file: file.clone(), problem: problem.clone() })
    }
}

impl ImportError {
    /// An error about a whole file, or about no single one where its name is empty.
    pub fn of_file(file: &str, problem: Problem) -> ImportError {
        ImportError { file: file.into(), problem }
    }

    /// An error about a place.
    pub(super) fn at(origin: &Origin, problem: Problem) -> ImportError {
        let Finding { file, problem } = origin.finding(problem);
        ImportError { file, problem }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { path, position, .. } = &self.problem;
        match (&*self.file, position) {
            ("", _) => {}
            (file, None) => write!(f, "{file}: ")?,
            (file, Some(Position { line, column })) => write!(f, "{file}:{line}:{column}: ")?,
        }
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        f.write_str(&self.problem.sentence())
    }
}

impl std::error::Error for ImportError {}

/// Collects what is found in files.
pub(super) struct Findings(Collector<Places<Origin>>);

impl Findings {
    /// Of problems with an allowed code nothing is said.
    pub fn new(allowed: &[Code]) -> Findings {
        Findings(Collector::new(allowed))
    }

    /// Reports a problem of its code's own severity. Arguments can be added to what this gives.
    pub fn report(&mut self, origin: &Origin, code: Code) -> &mut Problem {
        self.add(origin, Problem::new(code))
    }

    /// Reports a problem of a code whose severity depends.
    pub fn graded(&mut self, origin: &Origin, code: Code, severity: Severity) -> &mut Problem {
        self.add(origin, Problem::graded(code, severity))
    }

    /// Reports a problem that has no place yet.
    pub fn add(&mut self, origin: &Origin, problem: Problem) -> &mut Problem {
        self.0.add(Places::of(origin.clone()), problem)
    }

    /// Reports what is the same in all of these: it is told of the first, and the others are behind it.
    pub fn report_all<T>(&mut self, all: &[T], report: impl Fn(&T) -> (Origin, Problem)) {
        self.0.report_all(all, report);
    }

    /// Takes over what was found in the text of a chain; `origin` says where a problem comes from.
    pub fn absorb(&mut self, problems: Vec<Problem>, origin: impl Fn(&mut Problem) -> Origin) {
        for mut problem in problems {
            if problem.code == Code::MoreProblems {
                self.0.count_unlisted(problem.unlisted());
                continue;
            }
            let others = problem.take_others().into_iter().map(|(_, mut other)| (origin(&mut other), other));
            let others = others.collect();
            let first = origin(&mut problem);
            self.0.add(Places::all(first, others), problem);
        }
    }

    /// Takes over what was collected by places of another kind, which `origins` turns into ours, in their order.
    pub fn absorb_all<At: Clone>(&mut self, tally: Tally<At>, origins: impl FnOnce(&[At]) -> Vec<Origin>) {
        self.0.absorb(tally.finish(), |places| Places::turned(places, origins));
    }

    /// By file, sheet and line; the last counts those that are not listed.
    pub fn finish(self) -> Vec<Finding> {
        let (told, closing) = self.0.finish();
        let mut told: Vec<(Origin, Problem)> = told.into_iter().map(settled).collect();
        // stable, and files and sheets stay in the order in which they were first spoken of
        let origins: Vec<Origin> = told.iter().map(|(origin, _)| origin.clone()).collect();
        let file = |origin: &Origin| origins.iter().position(|other| other.file == origin.file);
        let sheet = |origin: &Origin| origins.iter().position(|other| other.sheet() == origin.sheet());
        told.sort_by_cached_key(|(origin, _)| (file(origin), sheet(origin), origin.position));
        let mut list: Vec<Finding> = told.into_iter().map(|(origin, problem)| origin.finding(problem)).collect();
        list.extend(closing.map(|problem| Finding { file: "".into(), problem }));
        list
    }
}

/// A problem with the others behind it, and its place.
fn settled((places, mut problem): (Places<Origin>, Problem)) -> (Origin, Problem) {
    let (first, others) = places.split();
    let others = others.into_iter().map(|(origin, other)| origin.finding(other));
    problem.put_behind(others.map(|Finding { file, problem }| (file, problem)).collect());
    (first, problem)
}
