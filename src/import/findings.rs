//! What is said of a publisher's files: each problem at its place, and why there is no chain at all.

use std::fmt;
use std::sync::Arc;

use crate::read::{Problem, Severity};

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
    /// From 1; 0 where no single place is to blame.
    pub line: usize,
    /// In characters, from 1; 0 where no single place is to blame.
    pub column: usize,
    /// Whole sentences: what is wrong, and what to do.
    pub message: String,
}

impl ImportError {
    /// An error about a whole file.
    pub(super) fn of_file(file: &Arc<str>, message: impl Into<String>) -> ImportError {
        ImportError::at(&Origin::file(file), message)
    }

    /// An error about a place.
    pub(super) fn at(origin: &Origin, message: impl Into<String>) -> ImportError {
        let message = match origin.path.as_str() {
            "" => message.into(),
            path => format!("{path}: {}", message.into()),
        };
        ImportError { file: origin.file.clone(), line: origin.line, column: origin.column, message }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&*self.file, self.line) {
            ("", _) => f.write_str(&self.message),
            (file, 0) => write!(f, "{file}: {}", self.message),
            (file, line) => write!(f, "{file}:{line}:{}: {}", self.column.max(1), self.message),
        }
    }
}

impl std::error::Error for ImportError {}

/// A place in a publisher's file.
#[derive(Debug, Clone)]
pub(super) struct Origin {
    pub file: Arc<str>,
    /// In the file's own terms: `row 14, date` or `events[3]`. Empty for the whole file.
    pub path: String,
    /// From 1; 0 for the whole file.
    pub line: usize,
    /// In characters, from 1; 0 for the whole file.
    pub column: usize,
}

impl Origin {
    /// A whole file.
    pub fn file(name: &Arc<str>) -> Origin {
        Origin { file: name.clone(), path: String::new(), line: 0, column: 0 }
    }
}

/// Collects what is found; of each severity at most [`MOST`] are kept, and the rest are counted.
#[derive(Default)]
pub(super) struct Findings {
    list: Vec<Finding>,
    /// How many there were of each [`Severity`], kept or not.
    counts: [usize; 3],
    /// Takes the words of problems that are only counted.
    spare: Option<Problem>,
}

/// More than a person reads. What is wrong in every row is wrong in the same way.
const MOST: usize = 500;

impl Findings {
    /// Adds a problem; what was expected, what was found and a guess can be added to what this gives.
    pub fn report(&mut self, severity: Severity, origin: &Origin, message: &str) -> &mut Problem {
        let mut problem = Problem::new(severity, message.to_string());
        (problem.path, problem.line, problem.column) = (origin.path.clone(), origin.line, origin.column);
        if !self.has_room(severity) {
            return self.spare.insert(problem);
        }
        self.list.push(Finding { file: origin.file.clone(), problem: problem.clone() });
        match self.list.last_mut() {
            Some(finding) => &mut finding.problem,
            None => self.spare.insert(problem),
        }
    }

    /// Adds a finding as it is.
    pub fn push(&mut self, finding: Finding) {
        if self.has_room(finding.problem.severity) {
            self.list.push(finding);
        }
    }

    /// Counts one more of a severity.
    fn has_room(&mut self, severity: Severity) -> bool {
        self.counts.get_mut(severity as usize).is_some_and(|count| {
            *count += 1;
            *count <= MOST
        })
    }

    /// By file and line; the last counts those that are not listed.
    pub fn finish(mut self) -> Vec<Finding> {
        // stable, and files stay in the order in which they were first spoken of
        let mut files: Vec<Arc<str>> = Vec::new();
        for finding in &self.list {
            if !files.contains(&finding.file) {
                files.push(finding.file.clone());
            }
        }
        let rank = |file: &Arc<str>| files.iter().position(|other| other == file);
        self.list.sort_by_key(|finding| (rank(&finding.file), finding.problem.line, finding.problem.column));
        let more = self.counts.iter().sum::<usize>() - self.list.len();
        if more > 0 {
            let [_, warnings, errors] = self.counts;
            let severity = match (errors > MOST, warnings > MOST) {
                (true, _) => Severity::Error,
                (false, true) => Severity::Warning,
                _ => Severity::Note,
            };
            let problem = Problem::new(severity, format!("{more} more findings are not listed here"));
            self.list.push(Finding { file: "".into(), problem });
        }
        self.list
    }
}
