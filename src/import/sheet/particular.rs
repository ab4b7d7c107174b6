//! Words for no one in particular. "Unidentified gunmen" in two rows need not be the same: each row gets an actor of its own, which
//! is called so.

use std::collections::{BTreeMap, BTreeSet};

use super::groups::Group;
use super::ids::Ids;
use crate::import::findings::Findings;
use crate::import::letters::folded;
use crate::read::document::{Actor, Document, Incident};
use crate::read::{Code, nearest};

/// What names no one in particular next to other words: one line for each language.
const WORDS: [&str; 14] = [
    "unknown, unidentified, unnamed, unspecified",
    "مجهول, مجهولة, مجهولون, مجهولين, مجهولو الهوية",
    "نەناسراو, نەناسراوەکان",
    "nenas, nediyar",
    "ناشناس, نامعلوم",
    "אלמוני, אלמונים, לא מזוהים, לא ידועים",
    "belirsiz, meçhul, bilinmeyen",
    "inconnu, inconnue, inconnus, inconnues, non identifié, non identifiés, non identifiées",
    "desconocido, desconocidos, no identificado, no identificados, sin identificar",
    "unbekannte, unbekannter, nicht identifizierte",
    "άγνωστος, άγνωστοι, άγνωστων, αγνώστων",
    "невідомі, невідомий, невідомих, невстановлені",
    "sconosciuti, ignoti, non identificati",
    "desconhecido, desconhecidos, não identificado, não identificados",
];

/// As many comparisons may looking for near names cost.
const COMPARISONS: usize = 200_000;

/// Gives each incident an actor of its own for words that name no one in particular, where several have them.
pub fn tell_apart(groups: &[Group], document: &mut Document, findings: &mut Findings) {
    let repeated = repeated(document);
    for (word, incidents) in &repeated {
        report(word, incidents, groups, document, findings);
    }
    if repeated.is_empty() {
        return;
    }
    let mut actors = Actors::of(document);
    for (index, incident) in document.incidents.iter_mut().enumerate() {
        let mut own: BTreeMap<String, String> = BTreeMap::new();
        for list in lists(incident) {
            for name in list {
                let word = name.to_lowercase();
                if repeated.contains_key(&word) {
                    *name = own.entry(word).or_insert_with(|| actors.add(name)).clone();
                } else if let Some(near) = actors.know(name)
                    && let Some(group) = groups.get(index)
                {
                    report_near(name, near, group, findings);
                }
            }
        }
    }
    document.actors = actors.list;
}

/// The words in lower case, each with the incidents that have it, where they are more than one. Who is on the sheet of actors
/// is somebody.
fn repeated(document: &mut Document) -> BTreeMap<String, BTreeSet<usize>> {
    let declared = document.actors.iter().flat_map(|actor| [&actor.id, &actor.name]).map(|name| name.to_lowercase());
    let declared: BTreeSet<String> = declared.collect();
    let phrases: Vec<String> = WORDS.iter().flat_map(|line| line.split(", ")).map(spaced).collect();
    let mut incidents: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (index, incident) in document.incidents.iter_mut().enumerate() {
        for name in lists(incident).into_iter().flatten() {
            let (word, spaced) = (name.to_lowercase(), spaced(name));
            if !declared.contains(&word) && phrases.iter().any(|phrase| spaced.contains(phrase.as_str())) {
                incidents.entry(word).or_default().insert(index);
            }
        }
    }
    incidents.retain(|_, incidents| incidents.len() > 1);
    incidents
}

/// The words of a text, with a space before and behind each.
fn spaced(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(folded).collect();
    format!(" {} ", words.join(" "))
}

/// Everybody who is named, in the order in which they are read.
fn lists(incident: &mut Incident) -> Vec<&mut Vec<String>> {
    let Incident { by, against, involving, claimed_by, denied_by, responds_to, .. } = incident;
    let disputed = responds_to.iter_mut().map(|link| &mut link.disputed_by);
    [by, against, involving, claimed_by, denied_by].into_iter().chain(disputed).collect()
}

fn report(word: &str, incidents: &BTreeSet<usize>, groups: &[Group], document: &Document, findings: &mut Findings) {
    let first = incidents.first().and_then(|&index| groups.get(index).zip(document.incidents.get(index)));
    let Some((group, incident)) = first else { return };
    let columns = [("by", &incident.by), ("against", &incident.against), ("involving", &incident.involving)];
    let has = |list: &[String]| list.iter().any(|name| name.to_lowercase() == word);
    let column = columns.iter().find(|(_, list)| has(list)).map_or("claimed_by", |(column, _)| column);
    group.head.report(column, Code::NoOneInParticular, findings).with("count", incidents.len());
}

/// What [`read`](crate::read) says of an actor who is not listed, for now all are.
fn report_near(name: &str, near: String, group: &Group, findings: &mut Findings) {
    let is_there = |column: &&&str| group.lines().any(|line| line.list(column).iter().any(|each| each == name));
    let column = ["by", "against", "involving", "claimed_by", "denied_by"].iter().find(is_there).unwrap_or(&"by");
    group.head.report(column, Code::NearActor, findings).finding(name).guessing(Some(near));
}

/// The list of actors. Where the sheets have none, everybody is put on it: else those who are not would stand out.
struct Actors<'t> {
    list: Vec<Actor>,
    ids: Ids<'t>,
    /// By id and by name, in lower case. `None` where the sheet of actors says who there is.
    known: Option<BTreeMap<String, String>>,
    comparisons: usize,
}

impl Actors<'_> {
    fn of(document: &mut Document) -> Actors<'static> {
        let list = std::mem::take(&mut document.actors);
        let mut ids = Ids::default();
        list.iter().for_each(|actor| ids.reserve(&actor.id));
        let known = list.is_empty().then(BTreeMap::new);
        Actors { list, ids, known, comparisons: COMPARISONS }
    }

    /// Adds an actor, whoever else is called so, and gives the id.
    fn add(&mut self, name: &str) -> String {
        let id = self.ids.fresh(name);
        self.list.push(Actor { id: id.clone(), name: name.to_string(), ..Actor::default() });
        id
    }

    /// Adds who is not on the list yet, and gives the id of another whose name comes near.
    fn know(&mut self, name: &str) -> Option<String> {
        let known = self.known.as_ref().filter(|known| !known.contains_key(&name.to_lowercase()))?;
        let candidates = known.keys().map(String::as_str).take(self.comparisons);
        let near = nearest(name, candidates).and_then(|near| known.get(near).cloned());
        self.comparisons = self.comparisons.saturating_sub(known.len());
        let id = self.add(name);
        if let Some(known) = &mut self.known {
            known.insert(id.to_lowercase(), id.clone());
            known.entry(name.to_lowercase()).or_insert(id);
        }
        near
    }
}
