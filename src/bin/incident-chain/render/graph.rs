//! The chain for search engines and archives: JSON-LD in the words of schema.org.
//!
//! An incident is an `Event`. What somebody says of it, a figure or that it answers another, is a `Claim` with its claimant
//! and where it appeared: never a fact of the event.

use incident_chain::model::address::page;
use incident_chain::model::{
    Actor, Casualties, Chain, Correction, Incident, IncidentId, Link, Place, SourceId, Speaker,
};
use incident_chain::{view, words};
use serde_json::{Value, json};

use super::dates::{date, ends};
use super::known;
use super::markup::data;

/// What the page says of itself besides its chain.
pub struct Page<'p> {
    pub url: Option<&'p str>,
    pub description: &'p str,
    pub publisher: Option<&'p str>,
    pub publisher_url: Option<&'p str>,
    pub id_prefix: &'p str,
}

/// The data block's text.
pub fn graph(chain: &Chain, page: &Page) -> String {
    let nodes = Nodes { chain, page };
    let sources = chain.source_ids().map(|id| nodes.source(id));
    let events = chain.incidents.iter().map(|incident| nodes.event(incident));
    let figures = chain
        .incidents
        .iter()
        .flat_map(|incident| incident.casualties.iter().map(|claim| nodes.figure(incident, claim)).collect::<Vec<_>>());
    let links = chain.links.iter().map(|link| nodes.link(link));
    let graph: Vec<Value> =
        [nodes.page()].into_iter().chain(events).chain(figures).chain(links).chain(sources).collect();
    data(&json!({"@context": "https://schema.org", "@graph": graph}))
}

struct Nodes<'n> {
    chain: &'n Chain,
    page: &'n Page<'n>,
}

impl Nodes<'_> {
    fn page(&self) -> Value {
        let (chain, page) = (self.chain, self.page);
        let corrections = chain.corrections.iter().map(|each| self.correction(each, each.incident));
        let of_incidents = chain
            .incident_ids()
            .flat_map(|id| chain.incident(id).corrections.iter().map(move |each| self.correction(each, Some(id))));
        node(
            "WebPage",
            [
                ("@id", page.url.map(Value::from)),
                ("url", page.url.map(Value::from)),
                ("name", Some(json!(chain.title))),
                ("description", Some(json!(page.description))),
                ("inLanguage", Some(json!(chain.lang))),
                ("dateModified", chain.updated.as_ref().and_then(|when| date(when, chain.utc_offset)).map(Value::from)),
                ("author", chain.texts.byline.as_ref().map(|name| json!({ "name": name }))),
                ("publisher", page.publisher.map(|name| self.publisher(name))),
                ("creditText", text(&chain.texts.credit)),
                ("license", chain.texts.license.as_deref().map(license)),
                ("mainEntity", chain.focus.map(|id| self.named(id))),
                ("about", many(chain.incident_ids().map(|id| self.named(id)))),
                ("correction", many(corrections.chain(of_incidents))),
            ],
        )
    }

    fn publisher(&self, name: &str) -> Value {
        node("Organization", [("name", Some(json!(name))), ("url", self.page.publisher_url.map(Value::from))])
    }

    fn event(&self, incident: &Incident) -> Value {
        let (start, end) = ends(&incident.date, self.chain.utc_offset);
        node(
            "Event",
            [
                ("@id", Some(json!(self.address(incident)))),
                ("name", Some(json!(incident.title))),
                ("description", text(&incident.texts.summary)),
                ("startDate", start.map(Value::from)),
                ("endDate", end.map(Value::from)),
                ("location", incident.place.map(|id| place(self.chain.place(id)))),
                ("superEvent", incident.part_of.map(|id| self.named(id))),
                ("subjectOf", many(incident.sources.iter().map(|&id| cited(id)))),
            ],
        )
    }

    fn figure(&self, incident: &Incident, claim: &Casualties) -> Value {
        let as_of = claim.as_of.as_ref().and_then(|when| date(when, self.chain.utc_offset));
        node(
            "Claim",
            [
                ("text", Some(json!(words::casualties(claim)))),
                ("author", claim.says.as_ref().map(|speaker| self.speaker(speaker))),
                ("appearance", claim.source.map(cited)),
                ("about", Some(json!({"@id": self.address(incident)}))),
                ("temporalCoverage", as_of.map(Value::from)),
                ("creativeWorkStatus", claim.superseded.then(|| json!("superseded"))),
            ],
        )
    }

    /// "“B” responds to “A”", and who says so; where no one else does, the publisher's own reading.
    fn link(&self, link: &Link) -> Value {
        let (cause, response) = (self.chain.incident(link.cause), self.chain.incident(link.response));
        let basis = format!("{}: {}", link.basis.id(), words::claim(self.chain, link, false));
        let disputed = words::list(link.disputed_by.iter().map(|speaker| self.chain.speaker(speaker)));
        let disputed = if disputed.is_empty() { disputed } else { format!("; disputed by {disputed}") };
        let author = link.says.as_ref().map(|speaker| self.speaker(speaker));
        let words = |quote: &String| node("Quotation", [("text", Some(json!(quote))), ("creator", author.clone())]);
        node(
            "Claim",
            [
                ("text", Some(json!(format!("“{}” responds to “{}”", response.title, cause.title)))),
                ("abstract", Some(json!(format!("{basis}{disputed}")))),
                ("author", author.clone()),
                ("hasPart", link.quote.as_ref().map(words)),
                ("appearance", link.source.map(cited)),
                ("about", many([cause, response].into_iter().map(|each| json!({"@id": self.address(each)})))),
            ],
        )
    }

    fn correction(&self, correction: &Correction, incident: Option<IncidentId>) -> Value {
        let since = correction.date.as_ref().and_then(|when| date(when, self.chain.utc_offset));
        node(
            "CorrectionComment",
            [
                ("text", Some(json!(correction.text))),
                ("datePublished", since.map(Value::from)),
                ("about", incident.map(|id| self.named(id))),
            ],
        )
    }

    fn source(&self, id: SourceId) -> Value {
        let source = self.chain.source(id);
        let published = source.published.as_ref().and_then(|when| date(when, self.chain.utc_offset));
        node(
            "CreativeWork",
            [
                ("@id", Some(json!(source_name(id)))),
                ("name", text(&source.title)),
                ("url", text(&source.url)),
                ("publisher", Some(node("Organization", [("name", Some(json!(source.publisher)))]))),
                ("datePublished", published.map(Value::from)),
                ("inLanguage", text(&source.lang)),
                ("archivedAt", text(&source.archived_url)),
            ],
        )
    }

    /// A name alone says nothing of what bears it.
    fn speaker(&self, speaker: &Speaker) -> Value {
        match speaker {
            Speaker::Actor(id) => {
                let actor = self.chain.actor(*id);
                node(sort(actor), [("name", Some(json!(actor.name))), ("url", text(&actor.url))])
            }
            Speaker::Name(name) => json!({ "name": name }),
        }
    }

    fn named(&self, id: IncidentId) -> Value {
        json!({"@id": self.address(self.chain.incident(id))})
    }

    /// The incident's row in the page.
    fn address(&self, incident: &Incident) -> String {
        let page = self.page.url.and_then(|url| url.split('#').next()).unwrap_or_default();
        format!("{page}#{}{}", self.page.id_prefix, view::anchor(incident))
    }
}

fn cited(id: SourceId) -> Value {
    json!({"@id": source_name(id)})
}

/// A source is in the graph once, under a name that means nothing elsewhere.
fn source_name(id: SourceId) -> String {
    format!("_:source-{}", id.position())
}

fn sort(actor: &Actor) -> &'static str {
    if actor.kind.as_deref() == Some("person") { "Person" } else { "Organization" }
}

fn place(place: &Place) -> Value {
    let address = (place.region.is_some() || place.country.is_some()).then(|| {
        node("PostalAddress", [("addressRegion", text(&place.region)), ("addressCountry", text(&place.country))])
    });
    let geo = place
        .position
        .map(|(lat, lon)| node("GeoCoordinates", [("latitude", Some(json!(lat))), ("longitude", Some(json!(lon)))]));
    node("Place", [("name", Some(json!(place.name))), ("address", address), ("geo", geo)])
}

fn license(terms: &str) -> Value {
    if page(terms) { json!(terms) } else { node("CreativeWork", [("name", Some(json!(terms)))]) }
}

fn text(text: &Option<String>) -> Option<Value> {
    text.as_ref().map(|text| json!(text))
}

fn many(values: impl Iterator<Item = Value>) -> Option<Value> {
    let values: Vec<Value> = values.collect();
    (!values.is_empty()).then(|| json!(values))
}

fn node<const N: usize>(sort: &str, fields: [(&'static str, Option<Value>); N]) -> Value {
    known([("@type", Some(json!(sort)))].into_iter().chain(fields))
}
