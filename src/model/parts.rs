//! What a chain is made of, and whether it fits together.

use super::{
    Actor, ActorId, ChainTexts, Correction, Incident, IncidentId, Link, MAX_DEPTH, Period, Place, PlaceId, Side,
    SideId, Source, SourceId, Speaker, When,
};

/// What a chain is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// What the chain is about, plain text.
    pub title: String,
    /// What else is said of the whole.
    pub texts: ChainTexts,
    /// Its own page, or the article's: only `https:` or `http:`.
    pub url: Option<String>,
    /// BCP 47 language tag of the texts; `en` unless the document says otherwise.
    pub lang: String,
    /// Offset from UTC in seconds, for dates that carry none; 0 unless the document says otherwise.
    pub utc_offset: i32,
    /// When the publisher last changed the document.
    pub updated: Option<When>,
    /// The incident that the article is about. `None` only where no incident could be read.
    pub focus: Option<IncidentId>,
    /// In the publisher's order, which is the order of the lanes.
    pub sides: Vec<Side>,
    /// In the document's order; those made of a mere name come last.
    pub actors: Vec<Actor>,
    /// In the document's order; those made of a mere name come last.
    pub places: Vec<Place>,
    /// In the document's order; those written out within incidents come last.
    pub sources: Vec<Source>,
    /// By earliest possible moment, a cause always above its response, then in the document's order.
    pub incidents: Vec<Incident>,
    /// By response, then in the order in which the response names its causes.
    pub links: Vec<Link>,
    /// Stretches of time that the editor names, in the document's order.
    pub periods: Vec<Period>,
    /// Sentences in words of the publisher's own, by the keys of the lexicon: in the order of the keys, each once.
    pub words: Vec<(String, String)>,
    /// Of the whole document; an incident's own stand with it.
    pub corrections: Vec<Correction>,
}

impl Parts {
    /// Every id but the ends of the links, which the graph proves, is that of something that is there.
    pub(super) fn is_whole(&self) -> bool {
        self.is_incident(self.focus)
            && self.corrections.iter().all(|correction| self.is_incident(correction.incident))
            && self.actors.iter().all(|actor| self.is_actor_sound(actor))
            && self.links.iter().all(|link| self.is_link_sound(link))
            && self.incidents.iter().all(|incident| self.is_incident_sound(incident))
            && self.all_end()
    }

    fn is_actor_sound(&self, actor: &Actor) -> bool {
        self.is_side(actor.side) && actor.part_of.is_none_or(|id| self.is_actor(id))
    }

    fn is_incident_sound(&self, incident: &Incident) -> bool {
        let parties = [&incident.by, &incident.against, &incident.involving, &incident.claimed_by, &incident.denied_by];
        self.is_side(incident.side)
            && self.is_place(incident.place)
            && self.is_incident(incident.part_of)
            && parties.into_iter().flatten().all(|&actor| self.is_actor(actor))
            && incident.sources.iter().all(|&source| self.is_source(Some(source)))
            && incident.casualties.iter().all(|claim| self.is_said(&claim.says, claim.source))
            && incident.quotes.iter().all(|quote| self.is_said(&quote.says, quote.source))
            && incident.corrections.iter().all(|correction| correction.incident.is_none())
    }

    fn is_link_sound(&self, link: &Link) -> bool {
        self.is_said(&link.says, link.source) && link.disputed_by.iter().all(|speaker| self.is_speaker(speaker))
    }

    /// Every series and every body ends, see [`ends`].
    fn all_end(&self) -> bool {
        let series = |part: usize| Some(self.incidents.get(part)?.part_of?.position());
        let body = |part: usize| Some(self.actors.get(part)?.part_of?.position());
        (0..self.incidents.len()).all(|part| ends(part, &series))
            && (0..self.actors.len()).all(|part| ends(part, &body))
    }

    fn is_said(&self, says: &Option<Speaker>, source: Option<SourceId>) -> bool {
        says.iter().all(|speaker| self.is_speaker(speaker)) && self.is_source(source)
    }

    fn is_speaker(&self, speaker: &Speaker) -> bool {
        match speaker {
            Speaker::Actor(actor) => self.is_actor(*actor),
            Speaker::Name(_) => true,
        }
    }

    fn is_actor(&self, id: ActorId) -> bool {
        id.position() < self.actors.len()
    }

    fn is_incident(&self, id: Option<IncidentId>) -> bool {
        id.is_none_or(|id| id.position() < self.incidents.len())
    }

    fn is_side(&self, id: Option<SideId>) -> bool {
        id.is_none_or(|id| id.position() < self.sides.len())
    }

    fn is_place(&self, id: Option<PlaceId>) -> bool {
        id.is_none_or(|id| id.position() < self.places.len())
    }

    fn is_source(&self, id: Option<SourceId>) -> bool {
        id.is_none_or(|id| id.position() < self.sources.len())
    }
}

/// What is part of what is part of something ends somewhere, and not too far up.
fn ends(part: usize, whole: &dyn Fn(usize) -> Option<usize>) -> bool {
    std::iter::successors(Some(part), |&part| whole(part)).take(MAX_DEPTH + 2).count() <= MAX_DEPTH + 1
}
