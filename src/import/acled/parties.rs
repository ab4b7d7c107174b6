//! Who was involved: `actor1` and `actor2` are neither attacker and target, nor the other way round.

use super::Reader;
use crate::import::events::{Record, each_once, listed};
use crate::read::Code;
use crate::read::document::Incident;

/// Who, who was with them, and what sort of actor.
const PARTIES: [(&str, &str, &str); 2] = [("actor1", "assoc_actor_1", "inter1"), ("actor2", "assoc_actor_2", "inter2")];

/// What is in `inter1` and `inter2` of older exports; newer ones have words.
const INTER: [(&str, &str); 8] = [
    ("1", "State forces"),
    ("2", "Rebel group"),
    ("3", "Political militia"),
    ("4", "Identity militia"),
    ("5", "Rioters"),
    ("6", "Protesters"),
    ("7", "Civilians"),
    ("8", "External/Other forces"),
];

impl Reader {
    /// Names the parties in all rows of an event and those who were with them, and says who was with whom.
    pub(super) fn involve(&mut self, rows: &[Record], incident: &mut Incident) {
        let (mut parties, mut company) = (Vec::new(), Vec::new());
        let all = rows.iter().flat_map(|row| PARTIES.map(|columns| (*row, columns)));
        for (record, (actor, with, inter)) in all {
            let name = record.cell(actor);
            if let Some(name) = name {
                let id = self.made.actor(name);
                parties.push(id.clone());
                self.set_kind(record, inter, id);
            }
            let with: Vec<&str> = listed(record.cell(with)).collect();
            parties.extend(with.iter().map(|name| self.made.actor(name)));
            if let Some(name) = name.filter(|_| !with.is_empty()) {
                company.push(format!("with {name}: {}", with.join("; ")));
            }
        }
        incident.involving = each_once(parties);
        let company = each_once(company);
        incident.texts.summary = (!company.is_empty()).then(|| format!("As ACLED codes it, {}.", company.join("; ")));
    }

    fn set_kind(&mut self, record: Record, column: &str, actor: String) {
        let Some(code) = record.cell(column).filter(|&code| code != "0") else { return };
        let kind = INTER.iter().find(|(number, _)| *number == code).map_or(code, |(_, words)| words);
        let known = self.kinds.entry(actor).or_insert_with(|| kind.to_string());
        if known != kind {
            self.made.say(record, column, Code::OtherSortOfActor);
        }
    }
}
