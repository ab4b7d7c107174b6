//! Sides and the focus, as they were chosen in the studio, put into a chain.

use super::draft::{Draft, Side};
use crate::read::document::{self, Document};

impl<T> Draft<T> {
    /// Whether it says something of the chain that its files do not.
    pub fn arranges(&self) -> bool {
        self.sides.is_some() || !self.focus.is_empty()
    }

    /// Puts what was chosen into a document in which every actor is written out. What is not there any more changes nothing.
    pub fn arrange(&self, document: &mut Document) {
        if document.incidents.iter().any(|incident| incident.id.as_ref() == Some(&self.focus)) {
            document.focus = Some(self.focus.clone());
        }
        let Some(sides) = &self.sides else { return };
        let ids = ids(sides);
        for actor in &mut document.actors {
            let side = sides.iter().position(|side| side.parties.contains(&actor.id));
            actor.side = side.and_then(|at| ids.get(at).cloned());
        }
        let short = |id: &str| document.sides.iter().find(|side| side.id == id)?.short.clone();
        document.sides = sides
            .iter()
            .zip(&ids)
            .map(|(side, id)| document::Side {
                id: id.clone(),
                name: Some(side.name.trim()).filter(|name| !name.is_empty()).unwrap_or(id).to_string(),
                short: short(id),
                tone: Some(side.tone),
            })
            .collect();
    }
}

/// An id for each side: its own, or a new one.
fn ids(sides: &[Side]) -> Vec<String> {
    let own: Vec<&str> = sides.iter().map(|side| side.id.as_str()).collect();
    let mut fresh = (1..).map(|number| format!("side-{number}")).filter(|id| !own.contains(&id.as_str()));
    sides.iter().filter_map(|side| if side.id.is_empty() { fresh.next() } else { Some(side.id.clone()) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    const CHAIN: &str = r#"{"title": "T", "sides": [{"id": "n", "name": "North", "short": "N"}], "incidents": [
        {"id": "raid", "title": "A raid", "date": "2023-11-20", "by": "The Army", "against": "The Band"},
        {"id": "strike", "title": "A strike", "date": "2023-11-21", "by": "The Band"}]}"#;

    fn arranged(draft: &Draft) -> crate::model::Chain {
        let mut document = read::read(CHAIN).unwrap().0.to_document();
        draft.arrange(&mut document);
        read::read(&read::to_json(&document)).unwrap().0
    }

    fn side(id: &str, name: &str, tone: u8, parties: &[&str]) -> Side {
        let parties = parties.iter().map(|party| party.to_string()).collect();
        Side { id: id.to_string(), name: name.to_string(), tone, parties }
    }

    #[test]
    fn chosen_sides_replace_those_of_the_files() {
        let sides = vec![side("", "South", 3, &["the-band"]), side("n", "Northern", 2, &["the-army", "gone"])];
        let chain = arranged(&Draft { sides: Some(sides), ..Draft::default() });
        let found: Vec<_> = chain.sides.iter().map(|side| (&*side.name, side.tone, side.short.as_deref())).collect();
        assert_eq!(found, [("South", 3, None), ("Northern", 2, Some("N"))]);
        let name = |incident: &crate::model::Incident| incident.side.map(|side| chain.side(side).name.clone());
        assert_eq!(
            chain.incidents.iter().map(name).collect::<Vec<_>>(),
            [Some("Northern".into()), Some("South".into())]
        );
    }

    #[test]
    fn a_side_without_a_name_is_called_by_its_id() {
        let chain = arranged(&Draft { sides: Some(vec![side("", " ", 1, &[])]), ..Draft::default() });
        assert_eq!(chain.sides[0].name, "side-1");
    }

    #[test]
    fn a_focus_that_is_gone_changes_nothing() {
        let focus = |id: &str| {
            let chain = arranged(&Draft { focus: id.to_string(), ..Draft::default() });
            chain.focus.map(|id| chain.incident(id).id.clone())
        };
        assert_eq!(focus("raid").as_deref(), Some("raid"));
        assert_eq!(focus("gone").as_deref(), Some("strike"));
    }
}
