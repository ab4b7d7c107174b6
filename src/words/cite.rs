//! A sentence by which an incident, or a claim in its card, is cited. What the data do not say is left out of it.

use super::casualties::casualties;
use super::dates::date;
use super::labels::claim;
use super::say;
use super::text::isolated;
use crate::model::{Basis, Chain, IncidentId, Link, Source, SourceId, Speaker, joined};
use crate::story::Claim;

/// "“A strike”, in “The chain”. In response to A raid, CENTCOM says. The Newsroom. Updated 21 November 2023. https://… Sources: …"
pub fn cite(chain: &Chain, id: IncidentId, about: Option<Claim>, address: &str) -> String {
    let incident = chain.incident(id);
    let (title, whole) = (isolated(&incident.title), isolated(&chain.title));
    let said = about.and_then(|about| claimed(chain, id, about));
    let title = say::cited(&*title, &whole).text();
    let byline = chain.texts.byline.as_deref().map(isolated);
    let updated = chain.updated.as_ref().map(|when| say::updated(&*date(when)).text());
    let sources = sources(chain, id, about);
    let parts = [Some(title), said, byline, updated].into_iter().flatten().map(|part| ended(&part));
    joined(&parts.chain([address.to_owned()]).chain(sources).collect::<Vec<_>>(), " ")
}

/// What a claim says, and who.
fn claimed(chain: &Chain, id: IncidentId, about: Claim) -> Option<String> {
    match about {
        Claim::Cause(cause) => {
            let link = chain.causes(id).find(|link| link.cause == cause)?;
            let (cause, claim) = (isolated(&chain.incident(cause).title), claim(chain, link, true));
            Some(match link.basis {
                Basis::Inferred => say::perhaps_in_response(&*cause, &claim).text(),
                _ => say::in_response(&*cause, &claim).text(),
            })
        }
        Claim::Count(index) => {
            let count = chain.incident(id).casualties.get(index)?;
            Some([&*speaker(chain, count.says.as_ref(), count.source), say::colon(), &casualties(count)].concat())
        }
    }
}

/// The speaker's name; the publisher's where only that is known.
pub fn speaker(chain: &Chain, says: Option<&Speaker>, source: Option<SourceId>) -> String {
    match (says, source) {
        (Some(speaker), _) => isolated(chain.speaker(speaker)),
        (None, Some(source)) => say::in_publisher(&*isolated(&chain.source(source).publisher)).text(),
        (None, None) => say::nobody().to_owned(),
    }
}

/// "Sources: Rudaw: A title, 21 November 2023; …": those of the claim, else those of the incident.
fn sources(chain: &Chain, id: IncidentId, about: Option<Claim>) -> Option<String> {
    let incident = chain.incident(id);
    let cited: Vec<SourceId> = match about {
        None => incident.sources.clone(),
        Some(Claim::Cause(cause)) => {
            // the source of what is inferred tells what happened, and not that it was a response
            let is_said = |link: &&Link| link.cause == cause && (link.says.is_some() || link.basis != Basis::Inferred);
            chain.causes(id).filter(is_said).filter_map(|link| link.source).collect()
        }
        Some(Claim::Count(index)) => {
            incident.casualties.get(index).and_then(|count| count.source).into_iter().collect()
        }
    };
    let cited: Vec<String> = cited.into_iter().map(|source| citation(chain.source(source))).collect();
    (!cited.is_empty()).then(|| ended(&say::cited_sources(&*joined(&cited, say::semicolon())).text()))
}

/// "Rudaw: A title, 21 November 2023"
fn citation(source: &Source) -> String {
    let publisher = isolated(&source.publisher);
    let named = match &source.title {
        Some(title) => say::headline(&*publisher, &isolated(title)).text(),
        None => publisher,
    };
    let published = source.published.as_ref().map_or(String::new(), |when| [say::comma(), &*date(when)].concat());
    [named, published].concat()
}

/// A part of it, with a full stop.
fn ended(part: &str) -> String {
    let is_ended = part.ends_with(['.', '!', '?', '…']);
    [part, if is_ended { "" } else { "." }].concat()
}
