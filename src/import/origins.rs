//! Where in the publisher's files the parts of a document come from, so that what is wrong with the document is said of the
//! file that the publisher can mend.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::findings::Finding;
use super::table::Table;
use crate::read::{Arg, Code, Path, Position, Problem, Step, word};

/// A place in a publisher's file.
#[derive(Debug, Clone)]
pub(super) struct Origin {
    pub file: Arc<str>,
    /// In the file's own terms: `row 14, date` or `events[3]`. Empty for the whole file.
    pub path: Path,
    /// In a workbook the row and the column. `None` for the whole file.
    pub position: Option<Position>,
}

impl Origin {
    /// A whole file.
    pub fn file(name: &Arc<str>) -> Origin {
        Origin { file: name.clone(), path: Path::default(), position: None }
    }

    /// A field of what is there, or a field of that.
    pub fn below(&self, fields: &[&str]) -> Origin {
        let fields = fields.iter().map(|name| Step::Field((*name).to_owned()));
        Origin { path: Path::new(self.path.steps().iter().cloned().chain(fields).collect()), ..self.clone() }
    }

    /// The sheet of a workbook that it is in.
    pub fn sheet(&self) -> Option<&str> {
        match self.path.steps() {
            [Step::Sheet(name), ..] => Some(name),
            _ => None,
        }
    }

    /// A problem that is there. A workbook has no lines: its rows and columns are in the path.
    pub fn finding(&self, problem: Problem) -> Finding {
        let position = self.position.filter(|_| self.sheet().is_none());
        Finding { file: self.file.clone(), problem: problem.standing(self.path.clone(), position) }
    }
}

/// What a field is called in the publisher's file.
#[derive(Debug, Clone, Copy)]
pub(super) enum Called {
    /// A column of the sheet.
    Column(&'static str),
    /// A field of the JSON, or a field of a field.
    Fields(&'static [&'static str]),
}

impl Called {
    fn name(self) -> Option<&'static str> {
        match self {
            Called::Column(name) => Some(name),
            Called::Fields(names) => names.last().copied(),
        }
    }
}

/// What a field of an incident, or of what is in it, is called: the way to it, without the numbers of items.
pub(super) type Name = (&'static [&'static str], Called);

/// What they all are called.
pub(super) type Names = &'static [Name];

/// Of each part of a document, where it comes from.
#[derive(Default)]
pub(super) struct Origins {
    /// Of each incident of the document, by its position.
    pub incidents: Vec<Origin>,
    /// Of each cause that an incident names, by the positions of both: only where it is not where the incident is.
    pub links: BTreeMap<(usize, usize), Origin>,
    /// Of parts that come from elsewhere than their incident, or belong to no incident.
    pub parts: BTreeMap<Path, Origin>,
    /// Of incidents without a date, by their positions, the row above that has one, and that date.
    pub dates_above: BTreeMap<usize, (Path, String)>,
    /// Ids that incidents had before a spreadsheet turned them into dates or numbers, and what they are now.
    pub turned_ids: BTreeMap<String, String>,
    /// Ids that a spreadsheet has turned, and what each was, where that is certain.
    pub ids_before: BTreeMap<String, Option<String>>,
    pub names: Names,
}

/// Why an id is no incident's any more. It is no guess: the id is to be written again where the incident is.
pub fn turned_into(turned: &str) -> Arg {
    word!("because a spreadsheet has probably made {turned} of it, in the row of the incident")
        .with("turned", turned.to_string())
}

impl Origins {
    /// Says where an item of a list comes from: `sources[2]`.
    pub fn set_item(&mut self, list: &str, item: usize, origin: Origin) {
        self.parts.insert(item_of(list, item), origin);
    }

    /// Says where a field of an item of a list comes from: `sources[2].url`.
    pub fn set_field(&mut self, list: &str, item: usize, field: &str, origin: Origin) {
        self.parts.insert(item_of(list, item).and(Step::Field(field.to_owned())), origin);
    }

    /// Where a problem of the document comes from. Its sentence calls fields as the file calls them from now on.
    pub fn trace(&self, problem: &mut Problem, file: &Arc<str>, tables: &[Table]) -> Origin {
        let path = problem.path.clone();
        if let (Code::Incomplete, Some((incident, []))) = (problem.code, item(path.steps(), "incidents"))
            && let Some((row, date)) = self.dates_above.get(&incident)
        {
            let so =
                word!("as if its date were in a cell merged with {row}").with("row", Arg::Place(row.clone(), None));
            problem.with("so", so).guessing(Some(date.clone()));
        }
        if let (Code::UnknownIncident, Some(id)) = (problem.code, problem.found_text()) {
            let (turned, before) = (self.turned_ids.get(id), self.ids_before.get(id));
            if let Some(turned) = turned {
                problem.without_guess().with("so", turned_into(turned));
            } else if let Some(before) = before {
                problem.without_guess().guessing(before.clone());
            }
        }
        let Some((origin, below)) = self.find(path.steps()) else { return Origin { path, ..Origin::file(file) } };
        let below: Vec<&str> = below.iter().filter_map(field).collect();
        problem.call_fields(|field| {
            let is_it = |way: &[&str]| way.split_last() == Some((&field, below.as_slice()));
            self.names.iter().find(|(way, _)| is_it(way))?.1.name()
        });
        let known = self.names.iter().filter(|(way, _)| below.starts_with(way)).max_by_key(|(way, _)| way.len());
        let table = tables.iter().find(|table| table.holds(origin));
        let exact = known.and_then(|(_, called)| match called {
            // the row alone where the sheet has no such column
            Called::Column(column) => table?.cell_below(origin, column),
            Called::Fields(fields) => Some(origin.below(fields)),
        });
        exact.unwrap_or_else(|| origin.clone())
    }

    /// Where a part of the document comes from, and the steps below it that are left.
    fn find<'p>(&self, steps: &'p [Step]) -> Option<(&Origin, &'p [Step])> {
        let mut prefixes = (1..=steps.len()).rev().filter_map(|length| steps.get(..length));
        let part = prefixes.find_map(|prefix| self.parts.get(prefix));
        let Some((incident, rest)) = item(steps, "incidents") else { return Some((part?, &[])) };
        let of_incident = part.or_else(|| self.incidents.get(incident))?;
        let of_link =
            item(rest, "responds_to").and_then(|(link, below)| Some((self.links.get(&(incident, link))?, below)));
        Some(of_link.unwrap_or((of_incident, rest)))
    }
}

fn item_of(list: &str, item: usize) -> Path {
    Path::new(vec![Step::Field(list.to_owned()), Step::Item(item)])
}

/// The item of a list through which the steps lead, and those below it.
fn item<'p>(steps: &'p [Step], list: &str) -> Option<(usize, &'p [Step])> {
    match steps {
        [Step::Field(name), Step::Item(index), rest @ ..] if name == list => Some((*index, rest)),
        _ => None,
    }
}

fn field(step: &Step) -> Option<&str> {
    match step {
        Step::Field(name) => Some(name),
        _ => None,
    }
}
