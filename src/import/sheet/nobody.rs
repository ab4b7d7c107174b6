//! What people write where they do not know who it was. No actor is made of it: two incidents by "Unknown" are not by the same.

use std::collections::BTreeSet;

use super::line::Line;
use crate::import::findings::Findings;
use crate::import::letters::folded;
use crate::read::Code;
use crate::read::document::Actor;

/// The words, a language a line. A cell without letters and digits says the same.
const WORDS: [&str; 14] = [
    "unknown, unidentified, unclaimed, not known, not claimed, not stated, none, nobody, unclear, unspecified, tbd, tbc, tba",
    "مجهول, مجهولون, غير معروف, غير محدد, لا أحد",
    "نەناسراو, نەزانراو, نادیار",
    "nenas, nediyar, ne diyar e, nayê zanîn",
    "نامعلوم, ناشناس, نامشخص, هیچ کس",
    "לא ידוע, לא מזוהה, אלמוני, אלמונים, אין",
    "bilinmiyor, bilinmeyen, belirsiz, meçhul, yok",
    "inconnu, inconnue, inconnus, non identifié, non identifiés, non revendiqué, personne, aucun",
    "desconocido, desconocidos, no identificado, no identificados, sin identificar, se desconoce, ninguno",
    "unbekannt, Unbekannte, unklar, niemand, keine Angabe",
    "άγνωστος, άγνωστοι, άγνωστο, κανείς",
    "невідомо, невідомі, невідомий, не встановлено, ніхто",
    "sconosciuto, sconosciuti, ignoto, ignoti, non identificato, nessuno",
    "desconhecido, desconhecidos, não identificado, não identificados, ninguém",
];

/// With their signs only: `NA` may be somebody's name.
const NOT_GIVEN: [&str; 6] = ["n/a", "n.a.", "n.d.", "n.c.", "k. a.", "k.a."];

/// Those who are no one, and where they are named.
pub struct Nobody<'t> {
    words: BTreeSet<String>,
    /// Who is someone all the same.
    declared: BTreeSet<String>,
    said: Vec<(Line<'t>, &'static str)>,
}

impl<'t> Nobody<'t> {
    /// Next to the actors that the sheet of actors has.
    pub fn beside(actors: &[Actor]) -> Nobody<'t> {
        Nobody {
            words: WORDS.iter().flat_map(|line| line.split(", ")).map(folded).collect(),
            declared: actors.iter().flat_map(|actor| [actor.id.clone(), actor.name.clone()]).collect(),
            said: Vec::new(),
        }
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

    /// Says so of the first.
    pub fn report(self, findings: &mut Findings) {
        if let Some((line, column)) = self.said.first() {
            line.report(column, Code::Nobody, findings).times(self.said.len());
        }
    }

    fn is_nobody(&self, name: &str) -> bool {
        let is_not_given = NOT_GIVEN.iter().any(|not_given| name.eq_ignore_ascii_case(not_given));
        let word = folded(name);
        (is_not_given || word.is_empty() || self.words.contains(&word)) && !self.declared.contains(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_from_somebody() {
        let actor = Actor { id: "unclear".to_string(), name: "Nobody".to_string(), ..Actor::default() };
        let nobody = Nobody::beside(&[actor]);
        for name in ["Unknown", "UNKNOWN.", "n/a", "N/A", "?", "—", "Non identifié", "غير معروف", "невідомо", "k. A."]
        {
            assert!(nobody.is_nobody(name), "{name}");
        }
        for name in ["Nobody", "unclear", "NA", "unidentified gunmen", "None of Us", "The Unknown Soldier"] {
            assert!(!nobody.is_nobody(name), "{name}");
        }
    }
}
