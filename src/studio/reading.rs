//! What a draft reads as, and what is wrong with it: made in the studio's worker, so that the page always responds, and sent
//! to the page as JSON.

use leptos::wasm_bindgen::JsValue;
use leptos::wasm_bindgen::prelude::wasm_bindgen;
use leptos::web_sys::js_sys::Function;
use serde::{Deserialize, Serialize};

use super::draft::{Draft, Side};
use super::mend::{Mend, mends};
use super::offer::{Offer, offers};
use super::opened::open;
use crate::import::{Finding, Grounds, Group, ImportError, MappedColumn, Mapping, Opened, Progress, group};
use crate::model::{Chain, IncidentId};
use crate::read::{self, Arg, Code, ReadError, Register, Step};
use crate::story::{Filter, Line, State, lines, shown};
use crate::words;

/// As many incidents can be chosen from for the focus.
const MOST_EVENTS: usize = 500;

/// What is known of a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// What the columns of each sheet are taken for; none in other formats.
    pub sheets: Vec<Columns>,
    pub read: Result<Reading, Refusal>,
}

/// A sheet, and what its columns are taken for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Columns {
    pub file: String,
    pub columns: Vec<Column>,
    /// Our columns that such a sheet may have.
    pub choices: Vec<String>,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    pub header: String,
    /// Ours, as far as one may be meant.
    pub column: Option<String>,
    pub grounds: Grounds,
    /// How many rows have something in it.
    pub rows: usize,
    /// The first three of these.
    pub cells: Vec<String>,
}

/// A draft that could be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// What the format is called.
    pub format: String,
    /// Whether it is this project's own JSON.
    pub is_chain: bool,
    /// The chain in the data format.
    pub json: String,
    pub title: String,
    /// Whether the title is ours, because no one has given one.
    pub is_untitled: bool,
    pub incidents: usize,
    pub links: usize,
    /// How many incidents are in folds when the figure is first drawn.
    pub folded: usize,
    /// The id of the focus.
    pub focus: String,
    /// What the focus can be chosen from: those that take part in an answer, else all.
    pub events: Vec<Event>,
    pub sides: Vec<Side>,
    pub parties: Vec<Party>,
    /// What is wrong, each sort once: the gravest first.
    pub told: Vec<Group>,
    /// Guesses that a click may put in their places.
    pub mends: Vec<Mend>,
    /// What a click may take columns for.
    pub offers: Vec<Offer>,
    /// Errors, warnings and notes, all of them.
    pub counts: [usize; 3],
}

/// An incident to choose.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Event {
    pub id: String,
    /// "20 November 2023: A raid".
    pub label: String,
}

/// An actor, and in how many incidents it takes part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Party {
    pub id: String,
    pub name: String,
    pub incidents: usize,
}

/// Files that came in; or a sentence on why they did not.
pub type Brought = Result<Draft, String>;

/// Why a draft cannot be read as anything.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Refusal {
    pub told: Group,
    /// What a click may take a column for.
    pub offers: Vec<Offer>,
    /// The dates that a person has to say the order of.
    pub asks_day: Option<Dates>,
}

/// Dates in a column of a sheet, else in a whole file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dates {
    pub file: String,
    pub header: Option<String>,
}

/// Read a draft, as [`Draft`] is written in JSON. Gives an [`Answer`] in JSON; `tell` is told which part is done, from 0 to 1.
#[wasm_bindgen(js_name = readDraft)]
pub fn read_draft(draft: &str, tell: &Function) -> String {
    let draft: Draft = serde_json::from_str(draft).unwrap_or_default();
    serde_json::to_string(&answer(&draft, tell)).unwrap_or_default()
}

fn answer(draft: &Draft, tell: &Function) -> Answer {
    let tell = tell.clone();
    let tell = move |done: f64| drop(tell.call1(&JsValue::NULL, &done.into()));
    let (sheets, opened) = open(draft, Progress::to(tell));
    let opened = opened.map_err(|error| Refusal::of(error, &sheets));
    Answer {
        sheets: sheets.iter().map(Columns::from).collect(),
        read: opened.and_then(|opened| Reading::of(opened, draft, &sheets)),
    }
}

impl Reading {
    fn of(opened: Opened, draft: &Draft, sheets: &[Mapping]) -> Result<Reading, Refusal> {
        let counts = opened.counts();
        let (mut chain, mut json) = (opened.chain, opened.json);
        if draft.arranges() {
            let mut document = chain.to_document();
            draft.arrange(&mut document);
            json = read::to_json(&document);
            let unread = |ReadError(problem)| Refusal::of(ImportError { file: "".into(), problem }, sheets);
            chain = read::read(&json).map_err(unread)?.0;
        }
        Ok(Reading {
            format: Arg::from(opened.format.name()).text(Register::Page),
            is_chain: opened.format.is_chain(),
            title: chain.title.clone(),
            is_untitled: is_untitled(&opened.findings),
            incidents: chain.incidents.len(),
            links: chain.links.len(),
            folded: folded(&chain),
            focus: chain.focus.map(|id| chain.incident(id).id.clone()).unwrap_or_default(),
            events: events(&chain),
            sides: sides(&chain),
            parties: parties(&chain),
            json,
            mends: mends(draft, &opened.findings),
            offers: offers(sheets, &opened.findings),
            told: group(&opened.findings, Register::Page),
            counts: [counts.errors, counts.warnings, counts.notes],
        })
    }
}

/// Whether no one has said what the chain is called: that is told, or counted where more is told than is listed.
fn is_untitled(findings: &[Finding]) -> bool {
    let says = |code: Code| matches!(code, Code::Untitled | Code::NoTitleSlide);
    findings.iter().any(|it| says(it.problem.code) || it.problem.unlisted().iter().any(|&(code, ..)| says(code)))
}

/// How many incidents a reader does not see at first.
fn folded(chain: &Chain) -> usize {
    let lines = lines(chain, &State::default(), &shown(chain, &Filter::default()));
    chain.incidents.len().saturating_sub(lines.iter().filter(|line| matches!(line, Line::Incident(_))).count())
}

fn events(chain: &Chain) -> Vec<Event> {
    let is_linked = |id| chain.causes(id).next().is_some() || chain.responses(id).next().is_some();
    let has_links = !chain.links.is_empty();
    let is_likely = |&id: &IncidentId| !has_links || is_linked(id) || Some(id) == chain.focus;
    let ids: Vec<IncidentId> = chain.incident_ids().filter(is_likely).collect();
    // the latest is the likeliest
    let last = ids.iter().rev().take(MOST_EVENTS).map(|&id| {
        let incident = chain.incident(id);
        Event { id: incident.id.clone(), label: format!("{}: {}", words::date(&incident.date), incident.title) }
    });
    last.collect()
}

fn sides(chain: &Chain) -> Vec<Side> {
    let side = |id| {
        let side = chain.side(id);
        let parties = chain.actors.iter().filter(|actor| actor.side == Some(id)).map(|actor| actor.id.clone());
        Side { id: side.id.clone(), name: side.name.clone(), tone: side.tone, parties: parties.collect() }
    };
    chain.side_ids().map(side).collect()
}

/// Those who do or suffer something, the busiest first.
fn parties(chain: &Chain) -> Vec<Party> {
    let mut counts = vec![0; chain.actors.len()];
    for incident in &chain.incidents {
        let actors = [&incident.by, &incident.against, &incident.involving].into_iter().flatten();
        let mut positions: Vec<usize> = actors.map(|actor| actor.position()).collect();
        positions.sort_unstable();
        positions.dedup();
        for position in positions {
            counts.get_mut(position).into_iter().for_each(|count| *count += 1);
        }
    }
    let named = chain.actors.iter().zip(counts).filter(|(_, count)| *count > 0);
    let mut parties: Vec<Party> =
        named.map(|(actor, incidents)| Party { id: actor.id.clone(), name: actor.name.clone(), incidents }).collect();
    parties.sort_by_key(|party| std::cmp::Reverse(party.incidents));
    parties
}

impl From<&Mapping> for Columns {
    fn from(mapping: &Mapping) -> Columns {
        Columns {
            file: mapping.file.to_string(),
            columns: mapping.columns.iter().map(Column::from).collect(),
            choices: mapping.choices().iter().map(|choice| choice.to_string()).collect(),
        }
    }
}

impl From<&MappedColumn> for Column {
    fn from(MappedColumn { header, column, grounds, rows, cells, .. }: &MappedColumn) -> Column {
        Column {
            header: header.clone(),
            column: column.map(str::to_string),
            grounds: *grounds,
            rows: *rows,
            cells: cells.clone(),
        }
    }
}

impl Refusal {
    fn of(error: ImportError, sheets: &[Mapping]) -> Refusal {
        let told = error.group(Register::Page);
        let ImportError { file, problem } = error;
        let header = match problem.path.steps().last() {
            Some(Step::Column(header)) => Some(header.clone()),
            _ => None,
        };
        let asks_day = (problem.code == Code::DayOrder).then(|| Dates { file: file.to_string(), header });
        Refusal { told, offers: offers(sheets, &[Finding { file, problem }]), asks_day }
    }
}
