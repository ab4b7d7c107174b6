//! What is wrong with files, as it is sent from a worker to the page.

use serde::{Deserialize, Serialize};

use crate::import::Finding;
use crate::read::{Problem, Severity, Step};

/// Something wrong, as it is told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// "error", "warning" or "note".
    pub severity: String,
    pub file: String,
    /// From 1; 0 where no single place is to blame.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// "line 4, incidents[1].date", "row 3".
    pub place: String,
    pub words: String,
}

/// What a workbook reads as: the names and texts of its sheets, and what is said of it; or a sentence on why it cannot be read.
pub type BookRead = Result<(Vec<(String, String)>, Vec<Told>), String>;

impl From<Finding> for Told {
    fn from(Finding { file, problem }: Finding) -> Told {
        let (line, column) = line_and_column(&problem);
        Told {
            severity: match problem.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            }
            .to_string(),
            place: place(&problem),
            line,
            column,
            words: words(&problem),
            file: file.to_string(),
        }
    }
}

/// 0 where no single place is to blame.
pub fn line_and_column(problem: &Problem) -> (usize, usize) {
    problem.position.map_or((0, 0), |position| (position.line, position.column))
}

fn place(problem: &Problem) -> String {
    let path = problem.path.to_string();
    match (problem.path.steps(), problem.position) {
        ([], None) => String::new(),
        ([], Some(position)) => format!("line {}", position.line),
        // a row says where it is; a path of JSON does not
        ([Step::Row(_), ..], _) | (_, None) => path,
        (_, Some(position)) => format!("line {}, {path}", position.line),
    }
}

fn words(problem: &Problem) -> String {
    let mut words = problem.message();
    for (before, part) in [(": expected ", problem.expected()), (", found ", problem.found())] {
        words.extend(part.map(|part| [before, &part].concat()));
    }
    words.push('.');
    words.extend(problem.guess().map(|guess| format!(" Did you mean {guess}?")));
    words
}
