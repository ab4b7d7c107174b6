//! The way out: a [`Chain`] back to text. What is written reads as the same chain.

use super::document::{self, Document};
use crate::model::{
    Actor, ActorId, Casualties, Chain, Correction, Grammar, IncidentId, Link, Quote, Source, SourceId, Speaker, When,
};

/// Writes a chain in the data format: indented JSON, everything by id, incidents in the chain's order.
///
/// ```
/// use incident_chain::read::{Code, read, write};
///
/// let (chain, _) = read(r#"{"title": "One", "incidents": [{"title": "A raid", "date": "2023-11"}]}"#)?;
/// let (again, problems) = read(&write(&chain))?;
/// assert_eq!(again, chain);
/// // What reading mended is mended: the id is written out now.
/// assert!(problems.iter().all(|problem| problem.code != Code::NoId));
/// # Ok::<(), incident_chain::read::ReadError>(())
/// ```
pub fn write(chain: &Chain) -> String {
    to_json(&chain.to_document())
}

/// A document as indented JSON.
pub(crate) fn to_json(document: &Document) -> String {
    // strings, numbers and lists of them cannot fail to serialise
    serde_json::to_string_pretty(document).unwrap_or_default()
}

impl Chain {
    /// The chain as a document of the data format.
    pub fn to_document(&self) -> Document {
        Document {
            schema: None,
            version: 1,
            title: self.title.clone(),
            texts: self.texts.clone(),
            url: self.url.clone(),
            lang: Some(self.lang.clone()),
            utc_offset: (self.utc_offset != 0).then(|| offset(self.utc_offset)),
            updated: edtf(&self.updated),
            focus: self.focus.map(|id| self.name_of(id)),
            sides: self.sides.iter().map(side_of).collect(),
            actors: self.actors.iter().map(|actor| self.actor_of(actor)).collect(),
            places: self.places.iter().map(place_of).collect(),
            sources: self.sources.iter().map(source_of).collect(),
            incidents: self.incident_ids().map(|id| self.incident_of(id)).collect(),
            periods: self.periods.iter().map(period).collect(),
            words: self.words.iter().cloned().collect(),
            corrections: self.corrections.iter().map(|c| self.correction(c)).collect(),
        }
    }

    fn name_of(&self, id: IncidentId) -> String {
        self.incident(id).id.clone()
    }

    fn actor_names(&self, actors: &[ActorId]) -> Vec<String> {
        actors.iter().map(|&id| self.actor(id).id.clone()).collect()
    }

    fn source_name(&self, id: SourceId) -> String {
        self.source(id).id.clone()
    }

    /// An actor's id, or the name.
    fn speaker_name(&self, speaker: &Speaker) -> String {
        match speaker {
            Speaker::Actor(id) => self.actor(*id).id.clone(),
            Speaker::Name(name) => name.clone(),
        }
    }

    fn actor_of(&self, actor: &Actor) -> document::Actor {
        document::Actor {
            id: actor.id.clone(),
            name: actor.name.clone(),
            short: actor.short.clone(),
            grammar: (actor.grammar != Grammar::Other).then(|| actor.grammar.id().to_string()),
            side: actor.side.map(|side| self.side(side).id.clone()),
            part_of: actor.part_of.map(|id| self.actor(id).id.clone()),
            kind: actor.kind.clone(),
            about: actor.about.clone(),
            url: actor.url.clone(),
        }
    }

    fn incident_of(&self, id: IncidentId) -> document::Incident {
        let incident = self.incident(id);
        document::Incident {
            id: Some(incident.id.clone()),
            title: incident.title.clone(),
            texts: incident.texts.clone(),
            kind: Some(incident.kind.id().to_string()),
            date: incident.date.edtf.clone(),
            date_text: incident.date.words.clone(),
            by: self.actor_names(&incident.by),
            against: self.actor_names(&incident.against),
            involving: self.actor_names(&incident.involving),
            claimed_by: self.actor_names(&incident.claimed_by),
            denied_by: self.actor_names(&incident.denied_by),
            place: incident.place.map(|id| self.place(id).id.clone()),
            casualties: incident.casualties.iter().map(|claim| self.casualties_of(claim)).collect(),
            responds_to: self.causes(id).map(|link| self.link_of(link)).collect(),
            part_of: incident.part_of.map(|id| self.name_of(id)),
            quotes: incident.quotes.iter().map(|quote| self.quote_of(quote)).collect(),
            sources: incident.sources.iter().map(|&id| self.source_name(id)).collect(),
            media: incident.media.iter().map(media).collect(),
            tags: incident.tags.clone(),
            corrections: incident.corrections.iter().map(|c| self.correction(c)).collect(),
        }
    }

    fn link_of(&self, link: &Link) -> document::LinkSpec {
        document::LinkSpec {
            incident: self.name_of(link.cause),
            basis: link.basis.id().to_string(),
            says: link.says.as_ref().map(|speaker| self.speaker_name(speaker)),
            quote: link.quote.clone(),
            source: link.source.map(|id| self.source_name(id)),
            disputed_by: link.disputed_by.iter().map(|speaker| self.speaker_name(speaker)).collect(),
        }
    }

    fn casualties_of(&self, claim: &Casualties) -> document::Casualties {
        let written =
            |figure: &Option<crate::model::Count>| figure.as_ref().map(|figure| figure.as_written().to_string());
        document::Casualties {
            who: claim.who.clone(),
            killed: written(&claim.killed),
            injured: written(&claim.injured),
            unspecified: written(&claim.unspecified),
            says: claim.says.as_ref().map(|speaker| self.speaker_name(speaker)),
            source: claim.source.map(|id| self.source_name(id)),
            as_of: edtf(&claim.as_of),
            superseded: claim.superseded,
        }
    }

    fn quote_of(&self, quote: &Quote) -> document::Quote {
        document::Quote {
            text: quote.text.clone(),
            says: quote.says.as_ref().map(|speaker| self.speaker_name(speaker)),
            source: quote.source.map(|id| self.source_name(id)),
        }
    }

    fn correction(&self, correction: &Correction) -> document::Correction {
        document::Correction {
            date: edtf(&correction.date),
            text: correction.text.clone(),
            incident: correction.incident.map(|id| self.name_of(id)),
        }
    }
}

fn side_of(side: &crate::model::Side) -> document::Side {
    document::Side { id: side.id.clone(), name: side.name.clone(), short: side.short.clone(), tone: Some(side.tone) }
}

fn period(period: &crate::model::Period) -> document::Period {
    let (from, to) = period.when.edtf.split_once('/').unwrap_or((&period.when.edtf, ".."));
    document::Period {
        from: from.to_owned(),
        to: to.to_owned(),
        title: period.title.clone(),
        note: period.note.clone(),
    }
}

fn place_of(place: &crate::model::Place) -> document::Place {
    document::Place {
        id: place.id.clone(),
        name: place.name.clone(),
        region: place.region.clone(),
        country: place.country.clone(),
        lat: place.position.map(|(lat, _)| lat),
        lon: place.position.map(|(_, lon)| lon),
    }
}

fn source_of(source: &Source) -> document::Source {
    document::Source {
        id: source.id.clone(),
        publisher: source.publisher.clone(),
        title: source.title.clone(),
        url: source.url.clone(),
        published: edtf(&source.published),
        archived_url: source.archived_url.clone(),
        lang: source.lang.clone(),
    }
}

fn media(media: &crate::model::Media) -> document::Media {
    document::Media {
        kind: media.kind.clone(),
        url: media.url.clone(),
        alt: media.alt.clone(),
        caption: media.caption.clone(),
        credit: media.credit.clone(),
        sensitive: media.sensitive,
    }
}

fn edtf(when: &Option<When>) -> Option<String> {
    when.as_ref().map(|when| when.edtf.clone())
}

/// Seconds ahead of UTC as `+03:00`.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}
