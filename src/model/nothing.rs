//! What is said of a thing that is not there: nothing.

use super::{Actor, Basis, Grammar, Incident, IncidentId, IncidentTexts, Kind, Link, Place, Side, Source, When};

pub(super) static NO_INCIDENT: Incident = Incident {
    id: String::new(),
    title: String::new(),
    texts: IncidentTexts::NONE,
    kind: Kind::Other,
    date: When { edtf: String::new(), words: None, start: None, end: None, interval: false },
    by: Vec::new(),
    against: Vec::new(),
    involving: Vec::new(),
    claimed_by: Vec::new(),
    denied_by: Vec::new(),
    side: None,
    place: None,
    casualties: Vec::new(),
    part_of: None,
    quotes: Vec::new(),
    sources: Vec::new(),
    media: Vec::new(),
    tags: Vec::new(),
    corrections: Vec::new(),
};

pub(super) static NO_LINK: Link = Link {
    cause: IncidentId::new(0),
    response: IncidentId::new(0),
    basis: Basis::Inferred,
    says: None,
    quote: None,
    source: None,
    disputed_by: Vec::new(),
};

pub(super) static NO_SIDE: Side = Side { id: String::new(), name: String::new(), short: None, tone: 0 };

pub(super) static NO_ACTOR: Actor = Actor {
    id: String::new(),
    name: String::new(),
    short: None,
    grammar: Grammar::Other,
    side: None,
    part_of: None,
    kind: None,
    about: None,
    url: None,
};

pub(super) static NO_PLACE: Place =
    Place { id: String::new(), name: String::new(), region: None, country: None, position: None };

pub(super) static NO_SOURCE: Source = Source {
    id: String::new(),
    publisher: String::new(),
    title: None,
    url: None,
    published: None,
    archived_url: None,
    lang: None,
};
