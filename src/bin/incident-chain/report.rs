//! What is wrong with a file, as it is told: to a person in a few lines, to a program as JSON.

use std::collections::BTreeMap;

use annotate_snippets::renderer::{
    DEFAULT_EMPHASIS_STYLE, DEFAULT_ERROR_STYLE, DEFAULT_NOTE_STYLE, DEFAULT_WARNING_STYLE,
};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet, normalize_untrusted_str};
use encoding_rs::Encoding;
use incident_chain::import::{Finding, ImportError};
use incident_chain::read::{self, Counts, Problem, Step};
use serde::Serialize;

use super::files::Input;
use super::snippet::Text;

/// One thing to tell. Its fields are those of `--format json`, and stay as they are.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// `None` where no single file is to blame.
    pub file: Option<String>,
    /// From 1; `None` where no single place is to blame.
    pub line: Option<usize>,
    /// In characters, from 1; `None` where no single place is to blame.
    pub column: Option<usize>,
    /// `incidents[7].date`, or `row 14, date`.
    pub path: Option<String>,
    pub severity: Severity,
    /// What sort of thing it is: `no-date`.
    pub code: &'static str,
    pub message: String,
    pub expected: Option<String>,
    pub found: Option<String>,
    pub guess: Option<String>,
    /// The title, else the id, of the incident.
    pub incident: Option<String>,
    /// Whether a whole row is meant.
    #[serde(skip)]
    is_row: bool,
}

/// How much a problem costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// An editor should look.
    Warning,
    /// Something is left out.
    Error,
    /// Nothing can be made of the file.
    Unreadable,
}

impl From<&Finding> for Report {
    fn from(Finding { file, problem }: &Finding) -> Report {
        let severity = match problem.severity {
            read::Severity::Note => Severity::Note,
            read::Severity::Warning => Severity::Warning,
            read::Severity::Error => Severity::Error,
        };
        Report::of(file, severity, problem)
    }
}

impl From<&ImportError> for Report {
    fn from(error: &ImportError) -> Report {
        Report::of(&error.file, Severity::Unreadable, &error.problem)
    }
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_string())
}

/// The reports on files that belong together, for a person.
pub fn told(reports: &[Report], inputs: &[Input], encoding: Option<&'static Encoding>) -> String {
    let is_placed =
        |name: &str| reports.iter().any(|report| report.line.is_some() && report.file.as_deref() == Some(name));
    let placed = inputs.iter().filter(|input| is_placed(&input.name));
    let mut texts: Texts =
        placed.filter_map(|input| Some((input.name.as_str(), Text::new(input.text(encoding)?)))).collect();
    reports.iter().map(|report| report.to_text(&mut texts)).collect()
}

/// The texts of files, by name.
type Texts<'n> = BTreeMap<&'n str, Text>;

impl Report {
    fn of(file: &str, severity: Severity, problem: &Problem) -> Report {
        Report {
            file: filled(file),
            line: problem.position.map(|position| position.line),
            column: problem.position.map(|position| position.column),
            path: filled(&problem.path.to_string()),
            severity,
            code: problem.code.id(),
            message: problem.message(),
            expected: problem.expected(),
            found: problem.found(),
            guess: problem.guess().map(str::to_string),
            incident: problem.incident.clone(),
            is_row: matches!(problem.path.steps(), [Step::Row(_)]),
        }
    }

    /// `file:line:column: path: message [error]`, then the line with the place underlined, then what would be right.
    fn to_text(&self, texts: &mut Texts) -> String {
        let place: Vec<String> = self.file.iter().map(|file| clean(file)).chain(self.place()).collect();
        let sentence: Vec<String> = self.path.iter().chain([&self.message]).map(|part| clean(part)).collect();
        let (word, style, level) = match self.severity {
            Severity::Note => ("note", DEFAULT_NOTE_STYLE, Level::NOTE),
            Severity::Warning => ("warning", DEFAULT_WARNING_STYLE, Level::WARNING),
            Severity::Error => ("error", DEFAULT_ERROR_STYLE, Level::ERROR),
            Severity::Unreadable => ("unreadable", DEFAULT_ERROR_STYLE, Level::ERROR),
        };
        let place = if place.is_empty() { String::new() } else { format!("{}: ", place.join(":")) };
        let bold = DEFAULT_EMPHASIS_STYLE;
        let head = format!("{bold}{place}{bold:#}{} {style}[{word}]{style:#}\n", sentence.join(": "));
        match self.body(level, texts) {
            body if body.is_empty() => format!("{head}\n"),
            body => format!("{head}{}\n\n", Renderer::styled().render(&[body])),
        }
    }

    fn place(&self) -> Option<String> {
        Some(format!("{}:{}", self.line?, self.column.unwrap_or(1)))
    }

    fn body<'r>(&'r self, level: Level<'r>, texts: &mut Texts) -> Group<'r> {
        let piece =
            self.file.as_ref().zip(self.line).and_then(|(file, line)| {
                texts.get_mut(file.as_str())?.piece(line, self.column.unwrap_or(1), self.is_row)
            });
        let is_named = |title: &&str| piece.as_ref().is_some_and(|piece| piece.text.contains(title));
        let incident = self.incident.as_deref().filter(|title| !is_named(title));
        let incident = incident.map(|title| Level::NOTE.with_name("incident").message(clean(title)));
        let snippet = piece.zip(self.line).map(|(piece, line)| {
            Snippet::source(piece.text).line_start(line).annotation(AnnotationKind::Primary.span(piece.place))
        });
        let help = self.help().map(|help| Level::HELP.message(clean(&help)));
        Group::with_level(level).elements(snippet).elements(incident).elements(help)
    }

    /// What would be right, as far as it is known.
    fn help(&self) -> Option<String> {
        let expected = self.expected.as_ref().map(|expected| format!("expected {expected}"));
        let found = self.found.as_ref().map(|found| format!("found {found}"));
        let is = expected.into_iter().chain(found).collect::<Vec<_>>().join(", ");
        let guess = self.guess.as_ref().map(|guess| format!("did you mean `{guess}`?"));
        let help: Vec<String> = filled(&is).into_iter().chain(guess).collect();
        filled(&help.join("; "))
    }
}

/// Text of a publisher's on one line, without what a terminal would obey.
fn clean(text: &str) -> String {
    normalize_untrusted_str(&text.replace(['\n', '\r'], " "))
}

/// "2 errors, 1 warning and 3 notes"; "nothing wrong" where there is nothing.
pub fn tally(counts: Counts) -> String {
    let kinds = [(counts.errors, "error"), (counts.warnings, "warning"), (counts.notes, "note")];
    let counts: Vec<String> = kinds.iter().filter(|(n, _)| *n > 0).map(|(n, word)| count(*n, word)).collect();
    match counts.as_slice() {
        [] => "nothing wrong".to_string(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// "1 note", "2 notes".
pub fn count(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}
