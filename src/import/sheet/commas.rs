//! Lists with commas or slashes. `Army, Police` is two names if each is alone in another cell. If only one is, the person is
//! asked; about ` / ` always.

use std::collections::{BTreeMap, BTreeSet};

use super::blanks::Blank;
use super::cell::{is_divided_by_lines, join};
use super::columns::Role;
use super::line::{Line, Sheet, items};
use super::mixed::Mixed;
use crate::import::findings::Findings;
use crate::read::{Code, Problem, Word, word};

/// The columns with lists of one sort of names, and the sheet that says what there is.
struct Names {
    columns: &'static [&'static str],
    declared: Role,
    called: &'static [&'static str],
}

const NAMES: [Names; 4] = [
    Names {
        columns: &["by", "against", "claimed_by", "involving", "denied_by", "disputed_by"],
        declared: Role::Actors,
        called: &["id", "name", "short"],
    },
    Names { columns: &["source"], declared: Role::Sources, called: &["id", "publisher"] },
    Names { columns: &["responds_to"], declared: Role::Incidents, called: &["id", "title"] },
    Names { columns: &["side", "side_against"], declared: Role::Sides, called: &["id", "name", "short"] },
];

/// Lists that are not divided by `;` and line breaks alone: the items, by column and cell.
pub type Lists = BTreeMap<&'static str, BTreeMap<String, Vec<String>>>;

/// The lists of all sheets. Each is reported once.
pub fn lists(sheets: &[Sheet], findings: &mut Findings) -> Lists {
    let mut lists = Lists::new();
    for names in &NAMES {
        names.read(sheets, &mut lists, findings);
    }
    lists
}

impl Names {
    fn read(&self, sheets: &[Sheet], lists: &mut Lists, findings: &mut Findings) {
        let of = |role: Role| sheets.iter().filter(move |sheet| sheet.role == role).flat_map(Sheet::lines);
        let rows = || of(Role::Incidents).chain(of(Role::Links));
        let declared: BTreeSet<String> =
            of(self.declared).flat_map(|line| self.called.iter().filter_map(move |column| line.text(column))).collect();
        let cells = rows()
            .flat_map(|line| self.columns.iter().filter_map(move |column| Some((line, *column, line.cell(column)?))));
        let mut alone = declared.clone();
        let mut seen: BTreeMap<(&'static str, &str), Vec<Line>> = BTreeMap::new();
        let mut by_lines: BTreeMap<&'static str, Vec<Line>> = BTreeMap::new();
        for (line, column, cell) in cells {
            let items = items(column, cell);
            if is_divided_by_lines(cell, &items) {
                by_lines.entry(column).or_default().push(line);
            }
            alone.extend(items.into_iter().filter(|item| !is_divided(item)));
            if is_divided(cell) {
                seen.entry((column, cell)).or_default().push(line);
            }
        }
        for (column, lines) in by_lines {
            findings.report_all(&lines, |line| {
                let mut problem = Problem::new(Code::LineList);
                problem.guessing(line.cell(column).map(|cell| join(items(column, cell).iter().map(String::as_str))));
                line.problem(column, problem)
            });
        }
        let known = Known { names: self, declared, alone };
        for ((column, cell), lines) in seen {
            let read = known.read(column, cell);
            read.report(&lines, column, findings);
            lists.entry(column).or_default().insert(cell.to_string(), read.items);
        }
    }
}

/// The names that a sheet has besides those in a list.
struct Known<'n> {
    names: &'n Names,
    declared: BTreeSet<String>,
    alone: BTreeSet<String>,
}

/// What is made of a cell.
#[derive(Default)]
struct Reading {
    /// As it is read.
    items: Vec<String>,
    /// As it would be if each part were a name.
    parted: Vec<String>,
    /// The sign at which names were divided.
    divided: Option<Word>,
    /// The sign in what may be several names, and the name that is alone elsewhere.
    unsure: Option<(Word, Option<String>)>,
}

impl Known<'_> {
    fn read(&self, column: &str, cell: &str) -> Reading {
        let mut read = Reading::default();
        for item in items(column, cell) {
            let is_one = self.declared.contains(&item) || !Mixed::of(&item).addresses.is_empty();
            let (item, blanks) = if is_one { (item, Vec::new()) } else { self.without_blanks(column, item) };
            match is_one || !is_divided(&item) {
                true => read.add(item),
                false => self.divide(item, &mut read),
            }
            read.items.extend(blanks);
        }
        read
    }

    /// An item, and those of its parts that are no names: in `unknown, civilians` only one is. Who disputes a link may be called
    /// anything.
    fn without_blanks(&self, column: &str, item: String) -> (String, Vec<String>) {
        let is_blank = |part: &&str| Blank::of(part).is_some() && !self.declared.contains(*part);
        let (blanks, names): (Vec<&str>, Vec<&str>) = parts(&item).into_iter().partition(is_blank);
        if self.names.declared != Role::Actors || column == "disputed_by" || blanks.is_empty() || names.is_empty() {
            return (item, Vec::new());
        }
        (names.join(", "), blanks.into_iter().map(str::to_string).collect())
    }

    fn divide(&self, item: String, read: &mut Reading) {
        let parts = parts(&item);
        let sign = if item.contains(COMMAS) { word!("a comma") } else { word!("a slash") };
        let known = parts.iter().find(|part| self.alone.contains(**part)).map(|known| known.to_string());
        // titles have slashes too, and one that no incident has is reported anyway
        let is_asked = known.is_some() || (item.contains(SLASH) && self.names.declared != Role::Incidents);
        if !is_asked {
            return read.add(item);
        }
        read.parted.extend(parts.iter().map(|part| part.to_string()));
        if parts.iter().all(|part| self.alone.contains(*part)) {
            read.divided.get_or_insert(sign);
            read.items.extend(parts.into_iter().map(str::to_string));
        } else {
            let sign = if known.is_some() { sign } else { word!("a slash") };
            read.unsure.get_or_insert((sign, known));
            read.items.push(item);
        }
    }
}

impl Reading {
    fn add(&mut self, item: String) {
        self.parted.push(item.clone());
        self.items.push(item);
    }

    fn report(&self, lines: &[Line], column: &str, findings: &mut Findings) {
        let guess = |items: &[String]| Some(join(items.iter().map(String::as_str)));
        if let Some((sign, known)) = &self.unsure {
            findings.report_all(lines, |line| {
                let mut problem = Problem::new(if known.is_some() { Code::CommaName } else { Code::SlashName });
                if let Some(known) = known {
                    problem.with("sign", *sign).with("name", known.clone());
                }
                problem.guessing(guess(&self.parted));
                line.problem(column, problem)
            });
        }
        if let Some(sign) = self.divided {
            findings.report_all(lines, |line| {
                let mut problem = Problem::new(Code::CommaList);
                problem.with("sign", sign).with("names", self.items.len()).guessing(guess(&self.items));
                line.problem(column, problem)
            });
        }
    }
}

const COMMAS: [char; 2] = [',', '،'];
/// With space around it: `A/B` may be one name.
const SLASH: &str = " / ";

fn is_divided(text: &str) -> bool {
    text.contains(COMMAS) || text.contains(SLASH)
}

/// What is between commas and slashes.
fn parts(item: &str) -> Vec<&str> {
    let parts = item.split(COMMAS).flat_map(|part| part.split(SLASH)).map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}
