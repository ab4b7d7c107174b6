//! Sides without a sheet of actors: whose side those are on who act and those who are hit, in the columns `side` and `side_against`.

use std::collections::BTreeMap;

use super::actors::Actors;
use super::groups::Group;
use super::ids::Ids;
use super::line::Line;
use super::particular::lists;
use crate::import::findings::Findings;
use crate::read::document::{Document, Incident, Side};
use crate::read::{Arg, Code, word};

/// Columns of sides, and of those who are on them.
const COLUMNS: [(&str, &str); 2] = [("side", "by"), ("side_against", "against")];

/// Puts everybody on the side that the rows say, and the sides that no sheet lists on the list of sides.
pub fn read(groups: &[Group], document: &mut Document, findings: &mut Findings) {
    let has_sides = |line: &Line| COLUMNS.iter().any(|(side, _)| line.cell(side).is_some());
    if !groups.iter().flat_map(Group::lines).any(has_sides) {
        return;
    }
    let mut actors = Actors::of(document);
    for name in document.incidents.iter_mut().flat_map(lists).flatten() {
        actors.know(name);
    }
    let mut sides = Sides { actors, said: BTreeMap::new() };
    for (group, incident) in groups.iter().zip(&document.incidents) {
        for line in group.lines() {
            for (side, party) in COLUMNS {
                sides.read(line, (side, party), incident, findings);
            }
        }
    }
    let Sides { actors, .. } = sides;
    document.actors = actors.into_list();
    let mut ids = Ids::default();
    document.sides.iter().for_each(|side| ids.reserve(&side.id));
    for name in document.actors.iter().filter_map(|actor| actor.side.clone()) {
        let is_same = |side: &Side| side.id == name || side.name.to_lowercase() == name.to_lowercase();
        if !document.sides.iter().any(is_same) {
            document.sides.push(Side { id: ids.fresh(&name), name, short: None, tone: None });
        }
    }
}

struct Sides<'t> {
    actors: Actors<'t>,
    /// By the id of an actor, the row that has said its side.
    said: BTreeMap<String, Line<'t>>,
}

impl<'t> Sides<'t> {
    /// Reads one column of sides: one side for all, or as many as there are parties.
    fn read(
        &mut self,
        line: &Line<'t>,
        (column, of): (&'static str, &'static str),
        incident: &Incident,
        findings: &mut Findings,
    ) {
        let sides = line.list(column);
        if sides.is_empty() {
            return;
        }
        let names = line.list(of);
        let parties = if of == "by" { &incident.by } else { &incident.against };
        let parties: Vec<&String> = parties.iter().filter(|word| self.is_among(word, &names)).collect();
        if parties.is_empty() {
            line.report(column, Code::SideOfNobody, findings).with("column", Arg::Field(of));
            return;
        }
        if sides.len() > 1 && sides.len() != parties.len() {
            let problem = line.report(column, Code::SidesOfOthers, findings);
            problem.with("sides", sides.len()).with("parties", parties.len());
            return;
        }
        for (party, side) in parties.into_iter().zip(sides.iter().cycle()) {
            self.put(party, side, (line, column), findings);
        }
    }

    /// Whether the actor is in that row, by that word or by name.
    fn is_among(&mut self, word: &str, names: &[String]) -> bool {
        names.iter().any(|name| name == word) || self.actors.find(word).is_some_and(|actor| names.contains(&actor.name))
    }

    /// The first side that is said counts.
    fn put(&mut self, party: &str, side: &str, (line, column): (&Line<'t>, &str), findings: &mut Findings) {
        let Some(actor) = self.actors.find(party) else { return };
        let Some(first) = &actor.side else {
            actor.side = Some(side.to_string());
            self.said.insert(actor.id.clone(), *line);
            return;
        };
        if first.to_lowercase() != side.to_lowercase() {
            let of_actors = || Arg::from(word!("the sheet of actors"));
            let row = self.said.get(&actor.id).map_or_else(of_actors, |row| row.seen_from(line));
            let (party, side) = (actor.name.clone(), first.clone());
            line.report(column, Code::OtherSide, findings).with("party", party).with("side", side).with("first", row);
        }
    }
}
