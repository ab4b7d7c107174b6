//! What is wrong with a file, as it is told: to a person in a few lines, to a program as JSON.

use std::collections::BTreeMap;
use std::rc::Rc;

use annotate_snippets::renderer::{
    DEFAULT_EMPHASIS_STYLE, DEFAULT_ERROR_STYLE, DEFAULT_NOTE_STYLE, DEFAULT_WARNING_STYLE,
};
use annotate_snippets::{self as snippets, AnnotationKind, Level, Renderer, Snippet, normalize_untrusted_str};
use clap::builder::styling::Style;
use encoding_rs::Encoding;
use incident_chain::import::{Finding, Group, ImportError, Place, group};
use incident_chain::read::{self, Counts, Problem, Register, Step};
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
    /// What to do.
    pub advice: String,
    /// Where it is explained, from the root of the repository.
    pub page: String,
    /// How to do it with the command; empty where that has nothing to do with it.
    #[serde(skip)]
    cli: String,
    /// The problems of its sort.
    #[serde(skip)]
    sort: Option<Rc<Sort>>,
    /// Whether a whole row is meant.
    #[serde(skip)]
    is_row: bool,
    /// Whether a person is told of it by the report before it, which says how often it is.
    #[serde(skip)]
    is_behind: bool,
}

/// Problems of one sort, which are told together.
#[derive(Debug)]
struct Sort {
    /// Which sorts come before.
    rank: usize,
    sentence: String,
    /// How many there are.
    count: usize,
    /// How many of them are reported.
    reported: usize,
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

/// The reports on findings of one reading, in their order; behind each those on the same in other places.
pub fn reports(findings: &[Finding]) -> Vec<Report> {
    let mut reports: Vec<Report> = findings.iter().map(Report::from).collect();
    for (rank, group) in group(findings, Register::Command).into_iter().enumerate() {
        let Group { sentence, count, places, .. } = group;
        let reported = places.iter().filter(|place| place.finding != Place::NO_FINDING).count();
        let sort = Rc::new(Sort { rank, sentence, count, reported });
        for place in places {
            if let Some(report) = reports.get_mut(place.finding) {
                report.sort = Some(sort.clone());
            }
        }
    }
    let behind = |finding: &Finding| {
        let others = finding.others().map(|other| Report { is_behind: true, ..Report::from(&other) });
        others.collect::<Vec<Report>>()
    };
    let each = reports.into_iter().zip(findings);
    each.flat_map(|(report, finding)| std::iter::once(report).chain(behind(finding))).collect()
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

impl Severity {
    /// How it is called, and how it looks.
    fn look(self) -> (&'static str, Style, Level<'static>) {
        match self {
            Severity::Note => ("note", DEFAULT_NOTE_STYLE, Level::NOTE),
            Severity::Warning => ("warning", DEFAULT_WARNING_STYLE, Level::WARNING),
            Severity::Error => ("error", DEFAULT_ERROR_STYLE, Level::ERROR),
            Severity::Unreadable => ("unreadable", DEFAULT_ERROR_STYLE, Level::ERROR),
        }
    }
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_string())
}

/// The reports on files that belong together, for a person: each sort together, the gravest first.
pub fn told(reports: &[Report], inputs: &[Input], encoding: Option<&'static Encoding>) -> String {
    let is_placed =
        |name: &str| reports.iter().any(|report| report.line.is_some() && report.file.as_deref() == Some(name));
    let placed = inputs.iter().filter(|input| is_placed(&input.name));
    let mut texts: Texts =
        placed.filter_map(|input| Some((input.name.as_str(), Text::new(input.text(encoding)?)))).collect();
    let mut sorted: Vec<&Report> = reports.iter().filter(|report| !report.is_behind).collect();
    // stable
    sorted.sort_by_key(|report| report.sort.as_ref().map_or(usize::MAX, |sort| sort.rank));
    sorted.chunk_by(|one, other| one.is_of_sort_of(other)).map(|sort| together(sort, &mut texts)).collect()
}

/// Reports of one sort. The first is told at length.
fn together(reports: &[&Report], texts: &mut Texts) -> String {
    let Some((first, others)) = reports.split_first() else { return String::new() };
    let told = first.to_text(texts);
    let Some(sort) = first.sort.as_ref().filter(|sort| sort.reported > 1) else { return told };
    let (word, style, _) = first.severity.look();
    let bold = DEFAULT_EMPHASIS_STYLE;
    let head =
        format!("{bold}{}{bold:#} {style}[{word}]{style:#}\n  {}\n", clean(&sort.sentence), clean(&first.advice));
    let others: String = others.iter().map(|other| other.to_line(first)).collect();
    let more = match sort.count.saturating_sub(sort.reported) {
        0 => String::new(),
        more => format!("and {more} more\n"),
    };
    [&head, told.trim_end_matches('\n'), "\n", &others, &more, "\n"].concat()
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
            advice: problem.what_to_do(Register::Command),
            page: problem.code.page(),
            cli: problem.cli().to_string(),
            sort: None,
            is_row: matches!(problem.path.steps(), [Step::Row(_)]),
            is_behind: false,
        }
    }

    /// `file:line:column: path: message [error]`, then the line with the place underlined, then what would be right.
    fn to_text(&self, texts: &mut Texts) -> String {
        let head = self.head(&self.message);
        match self.body(self.severity.look().2, texts) {
            body if body.is_empty() => format!("{head}\n"),
            body => format!("{head}{}\n\n", Renderer::styled().render(&[body])),
        }
    }

    /// One line of what is not the same as in another report of its sort.
    fn to_line(&self, other: &Report) -> String {
        let message = Some(&self.message).filter(|message| **message != other.message).cloned();
        let expected = self.expected.as_ref().filter(|_| self.expected != other.expected);
        let help = self.help(expected);
        let parts: Vec<String> = message.into_iter().chain(help).collect();
        if parts.is_empty() { self.head(&self.message) } else { self.head(&parts.join(": ")) }
    }

    fn head(&self, message: &str) -> String {
        let place: Vec<String> = self.file.iter().map(|file| clean(file)).chain(self.place()).collect();
        let sentence: Vec<String> = self.path.iter().map(String::as_str).chain([message]).map(clean).collect();
        let (word, style, _) = self.severity.look();
        let place = if place.is_empty() { String::new() } else { format!("{}: ", place.join(":")) };
        let bold = DEFAULT_EMPHASIS_STYLE;
        format!("{bold}{place}{bold:#}{} {style}[{word}]{style:#}\n", sentence.join(": "))
    }

    fn is_of_sort_of(&self, other: &Report) -> bool {
        self.sort.as_ref().zip(other.sort.as_ref()).is_some_and(|(one, other)| Rc::ptr_eq(one, other))
    }

    fn place(&self) -> Option<String> {
        Some(format!("{}:{}", self.line?, self.column.unwrap_or(1)))
    }

    fn body<'r>(&'r self, level: Level<'r>, texts: &mut Texts) -> snippets::Group<'r> {
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
        let help = self.help(self.expected.as_ref()).into_iter().chain(filled(&self.cli));
        let help = help.map(|help| Level::HELP.message(clean(&help)));
        snippets::Group::with_level(level).elements(snippet).elements(incident).elements(help)
    }

    /// What would be right, as far as it is known.
    fn help(&self, expected: Option<&String>) -> Option<String> {
        let expected = expected.map(|expected| format!("expected {expected}"));
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
    filled(&counts.words()).unwrap_or_else(|| "nothing wrong".to_string())
}

/// "1 note", "2 notes".
pub fn count(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}
