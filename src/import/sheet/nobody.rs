//! Names of no one. No actor is made of them: two incidents by "Unknown" are not by the same.

use std::collections::BTreeSet;

use super::blanks::Blank;
use super::line::Line;
use crate::import::findings::Findings;
use crate::read::document::Actor;
use crate::read::{Code, Problem};

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
        let people: Vec<String> = all.iter().filter(|name| !self.is_nobody(name)).cloned().collect();
        if people.len() < all.len() {
            self.said.push((*line, column));
        }
        people
    }

    /// Says so once.
    pub fn report(self, findings: &mut Findings) {
        findings.report_all(&self.said, |(line, column)| line.problem(column, Problem::new(Code::Nobody)));
    }

    fn is_nobody(&self, name: &str) -> bool {
        Blank::of(name).is_some() && !self.declared.contains(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_from_somebody() {
        let actor = Actor { id: "unclear".to_string(), name: "Nobody".to_string(), ..Actor::default() };
        let nobody = Nobody::beside(&[actor]);
        for name in ["Unknown", "n/a", "?", "none"] {
            assert!(nobody.is_nobody(name), "{name}");
        }
        for name in ["Nobody", "unclear", "NA", "unidentified gunmen"] {
            assert!(!nobody.is_nobody(name), "{name}");
        }
    }
}
