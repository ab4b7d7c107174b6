//! Names of no one. No actor is made of them: two incidents by "Unknown" are not by the same, and "n/a" claims nothing.

use std::collections::BTreeSet;

use super::blanks::Blank;
use super::line::Line;
use crate::import::findings::Findings;
use crate::read::document::Actor;
use crate::read::{Arg, Code, Problem, Word, word};

/// Those who are no one, and where they are named.
pub struct Nobody<'t> {
    /// Who is someone all the same.
    declared: BTreeSet<String>,
    said: Vec<(Line<'t>, &'static str)>,
}

impl<'t> Nobody<'t> {
    /// Next to the actors that the sheet of actors has.
    pub fn beside(actors: &[Actor]) -> Nobody<'t> {
        let declared = actors.iter().flat_map(|actor| [actor.id.clone(), actor.name.clone()]).collect();
        Nobody { declared, said: Vec::new() }
    }

    /// The list of a column, without those who are no one.
    pub fn people(&mut self, line: &Line<'t>, column: &'static str) -> Vec<String> {
        let all = line.list(column);
        let people: Vec<String> = all.iter().filter_map(|name| self.someone(name)).collect();
        if people.len() < all.len() {
            self.said.push((*line, column));
        }
        people
    }

    /// The name in a column, unless it is no one's.
    pub fn person(&mut self, line: &Line<'t>, column: &'static str) -> Option<String> {
        let person = self.someone(line.cell(column)?);
        if person.is_none() {
            self.said.push((*line, column));
        }
        person
    }

    /// Says so once.
    pub fn report(self, findings: &mut Findings) {
        report(&self.said, word!("actor"), findings);
    }

    /// The name, without the apostrophe that keeps it; `None` where it is no one's.
    fn someone(&self, name: &str) -> Option<String> {
        let kept = name.strip_prefix('\'').filter(|kept| is_blank(kept));
        match () {
            () if self.declared.contains(name) => Some(name.to_string()),
            () if kept.is_some() => kept.map(str::to_string),
            () => Blank::of(name).is_none().then(|| name.to_string()),
        }
    }
}

/// A name as a cell, in which one that would be no one's is kept by an apostrophe.
pub fn kept(name: &str) -> String {
    if is_blank(name) { format!("'{name}") } else { name.to_string() }
}

/// Whether a name would be no one's, or would be without its apostrophes.
fn is_blank(name: &str) -> bool {
    Blank::of(name.trim_start_matches('\'')).is_some()
}

/// Says once of cells that name no one that no such thing is made of them.
pub fn report(cells: &[(Line, &'static str)], made: Word, findings: &mut Findings) {
    findings.report_all(cells, |(line, column)| {
        line.problem(column, Problem::new(Code::Nobody).filled("made", Arg::from(made)))
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_from_somebody() {
        let actor = Actor { id: "unclear".to_string(), name: "Nobody".to_string(), ..Actor::default() };
        let nobody = Nobody::beside(&[actor]);
        for name in ["Unknown", "n/a", "?", "none"] {
            assert_eq!(nobody.someone(name), None, "{name}");
            assert_eq!(nobody.someone(&kept(name)).as_deref(), Some(name));
        }
        for name in ["Nobody", "unclear", "NA", "unidentified gunmen"] {
            assert_eq!(nobody.someone(name).as_deref(), Some(name));
        }
    }
}
