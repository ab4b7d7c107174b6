//! Findings by what is wrong: each sort is said once, with the list of places behind it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::findings::{Finding, ImportError};
use crate::read::{Arg, Code, Position, Problem, Register, Severity, Step, word};

/// What is wrong in one or more places, for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The code's id: `no-date`.
    pub code: String,
    /// `note`, `warning` or `error`; `unreadable` where nothing can be made of the files.
    pub severity: String,
    /// What is wrong, in a sentence that needs no place before it: "12 incidents have one source: …".
    pub sentence: String,
    /// What to do, in a sentence or two.
    pub what_to_do: String,
    /// Where it is explained: see [`Code::page`].
    pub page: String,
    /// How often it is so. There may be fewer places: a long list is cut, and what is so in a whole column is told of the first row.
    pub count: usize,
    /// Where it is so, in the order of the files.
    pub places: Vec<Place>,
}

/// One of the places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The file's name; empty where no single one is to blame.
    pub file: String,
    /// From 1; `None` where no single place is to blame.
    pub line: Option<usize>,
    /// In characters, from 1.
    pub column: Option<usize>,
    /// `incidents[7].date`, or `row 14, date`; empty for a whole file.
    pub path: String,
    /// Whether the path begins with a word, as `row 14` does, and not with the name of a field.
    pub is_in_sheet: bool,
    /// All that is said of it.
    pub sentence: String,
    /// What probably should be there.
    pub guess: Option<String>,
    /// The title, else the id, of the incident that it concerns.
    pub incident: Option<String>,
    /// Which of the findings it is, from 0; [`Place::NO_FINDING`] where it is behind another place.
    pub finding: usize,
}

/// Puts findings of one reading together by code and severity: the gravest first, else as they come.
///
/// ```
/// use incident_chain::import::{File, Options, group, open};
/// use incident_chain::read::Register;
///
/// let sheet = "id,date,title,source_url
/// raid,soon,A raid,https://news.example/raid
/// strike,later,A strike,https://news.example/strike
/// ";
/// let opened = open(&[File { name: "incidents.csv", bytes: sheet.as_bytes() }], &Options::default())?;
/// let groups = group(&opened.findings, Register::Page);
/// assert_eq!(groups[0].sentence, "2 dates cannot be read");
/// assert_eq!(groups[0].places[1].path, "row 3, date");
/// # Ok::<(), incident_chain::import::ImportError>(())
/// ```
pub fn group(findings: &[Finding], register: Register) -> Vec<Group> {
    let mut sorts: Vec<Sort> = Vec::new();
    let mut known: BTreeMap<(Code, Severity), usize> = BTreeMap::new();
    let mut sort_of = |code: Code, severity: Severity, sorts: &mut Vec<Sort>| {
        *known.entry((code, severity)).or_insert_with(|| {
            sorts.push(Sort { code, severity, unlisted: 0, findings: Vec::new() });
            sorts.len() - 1
        })
    };
    for (index, finding) in findings.iter().enumerate() {
        let Problem { code, severity, .. } = finding.problem;
        if code == Code::MoreProblems {
            for &(code, severity, count) in finding.problem.unlisted() {
                let at = sort_of(code, severity, &mut sorts);
                if let Some(sort) = sorts.get_mut(at) {
                    sort.unlisted += count;
                }
            }
            continue;
        }
        let at = sort_of(code, severity, &mut sorts);
        if let Some(sort) = sorts.get_mut(at) {
            sort.findings.push((index, finding));
        }
    }
    sorts.sort_by_key(|sort| std::cmp::Reverse(sort.severity));
    sorts.iter().map(|sort| sort.told(register)).collect()
}

impl Group {
    /// Calls the files of its places something else, where they have another name by now.
    pub fn rename_files(&mut self, rename: impl Fn(&mut String)) {
        self.places.iter_mut().for_each(|place| rename(&mut place.file));
        if let ([place], 1, Some(code)) = (self.places.as_slice(), self.count, Code::by_id(&self.code)) {
            self.sentence = alone(place, code, Register::Page);
        }
    }
}

impl ImportError {
    /// All that is said of it on a page, with the name of its file.
    pub fn told(&self) -> String {
        let sentence = Arg::Plain(self.problem.to(Register::Page).sentence());
        let file = Arg::Plain(self.file.to_string());
        word!("{place}: {sentence}").with("place", file).with("sentence", sentence).text(Register::Page)
    }

    /// The same as what is wrong in one place.
    pub fn group(&self, register: Register) -> Group {
        let ImportError { file, problem } = self;
        let place = Place::of(0, file, problem, register);
        Group {
            severity: "unreadable".to_string(),
            sentence: alone(&place, problem.code, register),
            ..bare(problem.code, problem.what_to_do(register), vec![place])
        }
    }
}

/// Findings of one code and one severity.
struct Sort<'f> {
    code: Code,
    severity: Severity,
    /// How many there are besides.
    unlisted: usize,
    findings: Vec<(usize, &'f Finding)>,
}

impl Sort<'_> {
    fn told(&self, register: Register) -> Group {
        let places: Vec<Place> = self.findings.iter().flat_map(|found| self.places(found, register)).collect();
        let count =
            self.unlisted + self.findings.iter().map(|(_, finding)| finding.problem.stands_for()).sum::<usize>();
        let severity = match self.severity {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        let sentence = match places.as_slice() {
            [place] if count == 1 => alone(place, self.code, register),
            _ => self.together(count, register),
        };
        let first = self.findings.first();
        let what_to_do =
            first.map_or_else(|| self.code.what_to_do(register), |(_, finding)| finding.problem.what_to_do(register));
        Group { severity: severity.to_string(), sentence, count, ..bare(self.code, what_to_do, places) }
    }

    /// The places of a finding, each with what is said of it alone. No finding is of the second and later ones only.
    fn places(&self, (index, finding): &(usize, &Finding), register: Register) -> Vec<Place> {
        let others = finding
            .problem
            .others()
            .iter()
            .map(|(file, problem)| Place::of(Place::NO_FINDING, file, problem, register));
        [Place::of(*index, &finding.file, &finding.problem, register)].into_iter().chain(others).collect()
    }

    /// What is said of many: of all of them, else what is said of each.
    fn together(&self, count: usize, register: Register) -> String {
        self.code.of_many(count, register).unwrap_or_else(|| {
            let mut says = self.findings.iter().map(|(_, finding)| finding.problem.to(register).says());
            let sentence = says.next().unwrap_or_default();
            let example = self.findings.first().filter(|_| says.any(|each| each != sentence));
            let in_places = match example {
                Some((_, finding)) => word!("In {count} places, such as {place}: {sentence}")
                    .with("place", Arg::Place(finding.problem.path.clone(), None)),
                None => word!("In {count} places: {sentence}").into(),
            };
            in_places.with("count", count).with("sentence", Arg::Plain(sentence)).text(register)
        })
    }
}

impl Place {
    /// In place of the index of a finding, where a place is [behind another](Finding::others).
    pub const NO_FINDING: usize = usize::MAX;

    fn of(finding: usize, file: &str, problem: &Problem, register: Register) -> Place {
        let Position { line, column } = problem.position.unwrap_or(Position { line: 0, column: 0 });
        Place {
            file: file.to_string(),
            line: (line > 0).then_some(line),
            column: (column > 0).then_some(column),
            path: problem.path.text(register),
            is_in_sheet: matches!(problem.path.steps().first(), Some(Step::Row(_) | Step::Column(_))),
            sentence: problem.to(register).sentence(),
            guess: problem.guess().map(str::to_string),
            incident: problem.incident.clone(),
            finding,
        }
    }
}

/// A group without its sentence.
fn bare(code: Code, what_to_do: String, places: Vec<Place>) -> Group {
    Group {
        code: code.id().to_string(),
        severity: String::new(),
        sentence: String::new(),
        what_to_do,
        page: code.page(),
        count: places.len(),
        places,
    }
}

/// What is said of a single place, with the place before it. Of a whole file it is said with its name, unless the sentence is whole.
fn alone(place: &Place, code: Code, register: Register) -> String {
    let Place { file, path, is_in_sheet, sentence, .. } = place;
    let path_first = || if *is_in_sheet { capitalised(path) } else { path.clone() };
    let sentence = || Arg::Plain(sentence.clone());
    match (path.is_empty(), code.is_whole() || file.is_empty()) {
        (false, _) => word!("{place}: {sentence}")
            .with("place", Arg::Plain(path_first()))
            .with("sentence", sentence())
            .text(register),
        (true, true) => capitalised(&place.sentence),
        (true, false) => word!("{file} {sentence}")
            .with("file", Arg::Plain(file.clone()))
            .with("sentence", sentence())
            .text(register),
    }
}

/// With a capital letter first.
pub fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(rest).collect()
}
