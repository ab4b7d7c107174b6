//! What a card shows when it opens: every claim with its words, every figure, the parties, the sources.

use super::card::{few, responds};
use super::claims::{citation, disputers, linked, published_in, quotation, speaker_of};
use super::find::findable;
use super::focus::incident_link;
use super::hands::Deed;
use super::mark::{Element, Marks, html, list};
use super::store::Store;
use crate::layout::Look;
use crate::model::{Actor, Casualties, Chain, Correction, Incident, IncidentId, Link, Media, SourceId, joined};
use crate::words::{self, say};

/// So many responses are named in an open card. The cards of the others name this one as their cause, with the same claim.
const MOST_RESPONSES: usize = 20;

/// What opens: drawn only while it is open, or, without script, always there in a `<details>`. While it is closed its words are
/// there for the browser's own search. It is a late root.
#[inline(never)]
pub fn more(store: &Store, id: IncidentId, look: &Look) -> Element {
    let details = details(store, id, look);
    if !store.is_live() {
        let summary = html("summary").text(say::details());
        return html("details").class("more").child(summary).all(details);
    }
    let more = html("div").class("more");
    if look.is_open { more.all(details) } else { more.child(findable(id, details)) }
}

pub fn details(store: &Store, id: IncidentId, look: &Look) -> Vec<Element> {
    let chain = store.chain();
    let incident = chain.incident(id);
    let mut details = Vec::new();
    details.extend(incident.texts.summary.as_ref().map(|summary| html("p").text(summary)));
    details.extend(facts(store, chain, incident));
    details.extend(figures(chain, incident));
    details.extend(arrows(store, chain, id));
    details.extend(incident.quotes.iter().map(|quote| quotation(chain, quote)));
    details.extend(incident.media.iter().enumerate().map(|(index, each)| media(store, each, (id, index), look)));
    details.push(sources(chain, &cited(chain, incident, id)));
    details.extend(incident.corrections.iter().map(correction));
    details
}

/// Who, to whom, with what: one line a fact, left out where nothing is known.
fn facts(store: &Store, chain: &Chain, incident: &Incident) -> Option<Element> {
    let parties = [
        (say::by(), &incident.by),
        (say::against(), &incident.against),
        (say::involving(), &incident.involving),
        (say::claimed_by(), &incident.claimed_by),
        (say::denied_by(), &incident.denied_by),
    ];
    let parties = parties.into_iter().filter(|(_, actors)| !actors.is_empty());
    let parties = parties.map(|(name, actors)| fact(name).all(actors.iter().map(|&actor| party(chain.actor(actor)))));
    let place = incident.place.map(|place| {
        let place = chain.place(place);
        let parts = [Some(&place.name), place.region.as_ref(), place.country.as_ref()];
        joined(&parts.into_iter().flatten().map(|part| words::isolated(part)).collect::<Vec<_>>(), ", ")
    });
    let place = place.as_deref().map(|place| (say::place(), place));
    let texts = place.into_iter().chain(words::facts(&incident.texts));
    let texts = texts.map(|(name, text)| fact(name).child(html("dd").text(text)));
    let series = incident.part_of.map(|series| incident_link(store, chain, series));
    let series = series.map(|link| fact(say::part_of()).child(html("dd").child(link)));
    let facts: Vec<Element> = parties.chain(texts).chain(series).collect();
    (!facts.is_empty()).then(|| html("dl").class("facts").all(facts))
}

fn fact(name: &str) -> Element {
    html("div").child(html("dt").text(name)).text(" ")
}

/// A party, with what a reader who does not know it needs.
fn party(actor: &Actor) -> Element {
    let about = actor.about.as_ref().map(|about| html("span").class("about").run(about));
    html("dd").child(linked(actor.url.as_deref(), &actor.name)).text(" ").maybe(about)
}

fn figures(chain: &Chain, incident: &Incident) -> Option<Element> {
    let row = |claim: &Casualties| {
        let says = speaker_of(chain, claim.says.as_ref(), claim.source);
        let as_of = claim
            .as_of
            .as_ref()
            .map_or(String::new(), |when| [", ", &*say::as_of(&*words::date(when)).text()].concat());
        let later = if claim.superseded { [", ", say::superseded()].concat() } else { String::new() };
        let published = claim.source.map(|source| published_in(chain, source));
        let says = html("td").text(&says).maybe(published).text(&as_of).text(&later);
        let figure = words::casualties(claim);
        let cell = html("td");
        let cell =
            if claim.superseded { cell.child(html("s").class("superseded").text(&figure)) } else { cell.text(&figure) };
        html("tr").child(cell).text(" ").child(says)
    };
    let head = |name: &str| html("th").attr("scope", "col").text(name);
    let head =
        html("thead").child(html("tr").child(head(say::count_label())).text(" ").child(head(say::who_says_so())));
    let table = html("table").child(html("caption").text(say::casualties())).child(head);
    (!incident.casualties.is_empty()).then(|| table.child(html("tbody").all(incident.casualties.iter().map(row))))
}

/// Each arrow at this incident in words: what responds to what, on what basis, in whose words, and who disputes it.
fn arrows(store: &Store, chain: &Chain, id: IncidentId) -> Option<Element> {
    let arrow = |link: &Link, other, is_cause| {
        arrow(chain, link, responds(link, incident_link(store, chain, other), is_cause).into())
    };
    let causes = chain.causes(id).map(|link| arrow(link, link.cause, true));
    let (named, more) = few(store, chain.responses(id).len(), MOST_RESPONSES, "li");
    let responses = chain.responses(id).take(named).map(|link| arrow(link, link.response, false));
    let arrows: Vec<Element> = causes.chain(responses).chain(more).collect();
    (!arrows.is_empty()).then(|| list("ul").class("arrows").all(arrows))
}

fn arrow(chain: &Chain, link: &Link, responds: Marks) -> Element {
    let (basis, explained) = (words::basis(link.basis).into(), words::basis_explained(link.basis).into());
    let speaker = link.says.as_ref().map(|speaker| Marks::from(&*words::isolated(chain.speaker(speaker))));
    let item = html("li");
    let item = match speaker {
        None => item.say(say::on_basis(responds, basis, explained)),
        Some(speaker) => item.say(say::on_word(responds, basis, speaker, explained)),
    };
    let item = match &link.quote {
        Some(quote) => item.text(" ").child(html("q").run(quote)),
        None => item,
    };
    let disputed = (!link.disputed_by.is_empty()).then(|| {
        html("strong").class("disputed-by").text(" ").text(&say::disputed_by(&*disputers(chain, link)).text())
    });
    item.maybe(link.source.map(|source| published_in(chain, source))).maybe(disputed)
}

/// Every source that the card cites, once: the incident's own, then those of its figures, quotes and causes.
fn cited(chain: &Chain, incident: &Incident, id: IncidentId) -> Vec<SourceId> {
    let figures = incident.casualties.iter().filter_map(|claim| claim.source);
    let quotes = incident.quotes.iter().filter_map(|quote| quote.source);
    let causes = chain.causes(id).filter_map(|link| link.source);
    let mut cited = Vec::new();
    for source in incident.sources.iter().copied().chain(figures).chain(quotes).chain(causes) {
        if !cited.contains(&source) {
            cited.push(source);
        }
    }
    cited
}

fn sources(chain: &Chain, cited: &[SourceId]) -> Element {
    if cited.is_empty() {
        return html("p").class("unsourced").text(say::no_source());
    }
    let list = list("ul").class("sources").all(cited.iter().map(|&source| citation(chain.source(source))));
    html("div").child(html("p").class("label").text(say::sources_label())).child(list)
}

/// Nothing is loaded until the reader asks: until then a picture is a link.
fn media(store: &Store, media: &Media, (id, index): (IncidentId, usize), look: &Look) -> Element {
    let name = media.caption.clone().or(media.alt.clone()).unwrap_or_else(|| media.kind.clone());
    let link = linked(Some(&media.url), &name);
    let link = if media.kind == "image" { link.does(Deed::Picture, &[id.position(), index]) } else { link };
    let sensitive = if media.sensitive { [" ", say::may_disturb()].concat() } else { String::new() };
    let credit = media.credit.as_ref().map_or(String::new(), |credit| [" · ", &*words::isolated(credit)].concat());
    let caption = html("figcaption").child(link).text(&sensitive).text(&credit);
    if !store.is_live() {
        // A picture that is not loaded tells nobody its `alt`.
        let shows = media
            .alt
            .as_ref()
            .filter(|_| media.caption.is_some())
            .map(|alt| [" · ", &*say::shows(&*words::isolated(alt)).text()].concat());
        return html("figure").class("media").child(caption.text(&shows.unwrap_or_default()));
    }
    let image = || {
        let alt = media.alt.as_deref().unwrap_or_default();
        html("img").attr("src", &media.url).attr("alt", alt).attr("referrerpolicy", "no-referrer")
    };
    let picture = html("div").maybe(look.pictures.contains(&index).then(image));
    html("figure").class("media").child(picture).child(caption)
}

pub fn correction(correction: &Correction) -> Element {
    let label = match &correction.date {
        Some(when) => say::correction_of(&*words::date(when)).text(),
        None => say::correction().to_owned(),
    };
    html("p").class("correction").child(html("strong").text(&label).text(" ")).text(&correction.text)
}
