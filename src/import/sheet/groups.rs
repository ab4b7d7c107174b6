//! Which rows are of one incident.

use std::collections::BTreeMap;

use super::ids::Ids;
use super::line::Line;
use crate::import::findings::Findings;
use crate::read::{Code, Problem, Severity, Word, word};

/// The rows of an incident.
pub struct Group<'t> {
    /// No other incident's.
    pub id: String,
    /// The row with the title.
    pub head: Line<'t>,
    /// The rows that add to it.
    pub more: Vec<Line<'t>>,
}

impl<'t> Group<'t> {
    fn of(head: Line<'t>) -> Group<'t> {
        Group { id: head.text("id").unwrap_or_default(), head, more: Vec::new() }
    }

    pub fn lines(&self) -> impl Iterator<Item = &Line<'t>> {
        std::iter::once(&self.head).chain(&self.more)
    }
}

/// What a row of the sheet of incidents is.
enum Sort<'t> {
    /// The row of an incident.
    Head,
    /// Adds to the incident with that id, or lacks a title.
    AddsTo(&'t str),
    /// Adds to the incident above, or lacks everything.
    AddsAbove,
    LeftOut,
}

/// The incidents of all rows, in the order of their rows. A row that adds to nothing is one without a title, which the
/// model reports.
pub fn groups<'t>(lines: &[Line<'t>], findings: &mut Findings) -> Vec<Group<'t>> {
    let mut ids = Ids::default();
    let sorts: Vec<Sort> = lines.iter().map(|line| sort(line, &mut ids, findings)).collect();
    let rows = || lines.iter().copied().zip(&sorts);
    // first the heads, because a row may be above the one that it adds to
    let heads = rows().filter(|(_, sort)| matches!(sort, Sort::Head));
    let mut groups: Vec<Group> = heads.map(|(head, _)| Group::of(head)).collect();
    let with_id = groups.iter().enumerate().filter_map(|(index, group)| Some((group.head.cell("id")?, index)));
    let mut by_id: BTreeMap<&str, usize> = with_id.collect();
    let (mut heads, mut above) = (0, None);
    for (line, sort) in rows() {
        let next = groups.len();
        let index = match sort {
            Sort::Head => heads,
            Sort::AddsTo(id) => *by_id.entry(id).or_insert(next),
            Sort::AddsAbove => above.filter(|(_, last)| line.is_right_below(last)).map_or(next, |(index, _)| index),
            Sort::LeftOut => {
                above = None;
                continue;
            }
        };
        match (sort, groups.get_mut(index)) {
            (Sort::Head, _) => heads += 1,
            (_, Some(group)) => group.more.push(line),
            (_, None) => groups.push(Group::of(line)),
        }
        above = Some((index, line));
    }
    name(&mut groups, &mut ids, findings);
    groups
}

fn sort<'t>(line: &Line<'t>, ids: &mut Ids<'t>, findings: &mut Findings) -> Sort<'t> {
    const OTHERWISE: Word = word!("an id that no other row has; or no title, in a row that adds to the first");
    match (line.cell("id"), line.cell("title"), line.cell("date")) {
        (Some(id), None, _) => Sort::AddsTo(id),
        (None, None, None) => Sort::AddsAbove,
        (Some(id), Some(_), _) if !ids.take(id, *line, OTHERWISE, findings) => Sort::LeftOut,
        _ => Sort::Head,
    }
}

/// Makes the ids that are missing of date and title, as the model would, and reports them once.
fn name<'t>(groups: &mut [Group<'t>], ids: &mut Ids<'t>, findings: &mut Findings) {
    groups.iter().for_each(|group| ids.reserve(&group.id));
    let nameless = groups.iter_mut().filter(|group| group.id.is_empty());
    let made = nameless.map(|group| {
        let date = group.head.date("date").unwrap_or_default();
        group.id = ids.fresh(&format!("{date} {}", group.head.cell("title").unwrap_or_default()));
        (group.head, group.id.clone())
    });
    let made: Vec<(Line, String)> = made.collect();
    findings.report_all(&made, |(line, id)| {
        let mut problem = Problem::graded(Code::MadeId, Severity::Warning);
        problem.guessing(Some(id.clone()));
        line.problem("id", problem)
    });
}
