//! What a card shows when it opens: every claim with its words, every figure, the parties, the sources.

use std::sync::Arc;

use leptos::prelude::*;

use super::claims::{citation, linked, published_in, quotation, speaker_of};
use super::focus::incident_link;
use super::mark::{Element, Mark, html, list};
use super::store::Store;
use crate::model::{Actor, Casualties, Chain, Correction, Incident, IncidentId, Link, Media, Source};
use crate::words;

pub fn details(store: Store, id: IncidentId) -> Vec<Element> {
    let chain = store.chain();
    let incident = chain.incident(id);
    let mut details = Vec::new();
    details.extend(incident.summary.as_ref().map(|summary| html("p").text(summary)));
    details.extend(facts(store, &chain, incident, id));
    details.extend(figures(incident));
    details.extend(answers(store, &chain, id));
    details.extend(incident.quotes.iter().map(quotation));
    details.extend(incident.media.iter().map(|each| media(store, each)));
    details.push(sources(&cited(&chain, incident, id)));
    details.extend(incident.corrections.iter().map(correction));
    details
}

/// Who, to whom, with what: one line a fact, left out where nothing is known.
fn facts(store: Store, chain: &Chain, incident: &Incident, id: IncidentId) -> Option<Element> {
    let parties = [
        ("By", &incident.by),
        ("Against", &incident.against),
        ("Involving", &incident.involving),
        ("Claimed by", &incident.claimed_by),
        ("Denied by", &incident.denied_by),
    ];
    let parties = parties.into_iter().filter(|(_, actors)| !actors.is_empty());
    let parties = parties.map(|(name, actors)| fact(name).all(actors.iter().map(|actor| party(actor))));
    let place = incident.place.as_ref().map(|place| {
        let parts = [Some(&place.name), place.region.as_ref(), place.country.as_ref()];
        parts.into_iter().flatten().map(|part| words::isolated(part)).collect::<Vec<_>>().join(", ")
    });
    let texts = [("Place", place), ("Means", incident.means.clone()), ("Damage", incident.damage.clone())];
    let texts = texts.into_iter().filter_map(|(name, text)| Some(fact(name).child(html("dd").text(&text?))));
    let series = incident.part_of.map(|series| incident_link(store, chain, series, id));
    let series = series.map(|link| fact("Part of").child(html("dd").child(link)));
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

fn figures(incident: &Incident) -> Option<Element> {
    let row = |claim: &Casualties| {
        let says = speaker_of(claim.says.as_ref(), claim.source.as_deref());
        let as_of = claim.as_of.as_ref().map_or(String::new(), |when| format!(", as of {}", words::date(when)));
        let later = if claim.superseded { ", superseded by a later figure" } else { "" };
        let says = html("td").text(&says).maybe(claim.source.as_deref().map(published_in)).text(&as_of).text(later);
        let figure = words::casualties(claim);
        let cell = html("td");
        let cell =
            if claim.superseded { cell.child(html("s").class("superseded").text(&figure)) } else { cell.text(&figure) };
        html("tr").child(cell).text(" ").child(says)
    };
    let head = |name: &str| html("th").attr("scope", "col").text(name);
    let head = html("thead").child(html("tr").child(head("Figure")).text(" ").child(head("Who says so")));
    let table = html("table").child(html("caption").text("Casualties, as claimed")).child(head);
    (!incident.casualties.is_empty()).then(|| table.child(html("tbody").all(incident.casualties.iter().map(row))))
}

/// Each arrow at this incident in words: what answers what, on what basis, in whose words, and who disputes it.
fn answers(store: Store, chain: &Chain, id: IncidentId) -> Option<Element> {
    let causes = chain.causes(id).map(|link| (link, "Answers ", link.cause));
    let responses = chain.responses(id).map(|link| (link, "Answered by ", link.response));
    let arrows = causes.chain(responses);
    let arrows: Vec<_> = arrows
        .map(|(link, word, other)| arrow(html("li").text(word).child(incident_link(store, chain, other, id)), link))
        .collect();
    (!arrows.is_empty()).then(|| list("ul").class("arrows").all(arrows))
}

fn arrow(item: Element, link: &Link) -> Element {
    let says = link.says.as_ref().map_or(String::new(), |speaker| format!(", by {}", words::isolated(speaker.name())));
    let (basis, explained) = (words::basis(link.basis), words::basis_explained(link.basis));
    let item = item.text(&format!(": {basis}{says} ({explained})."));
    let item = match &link.quote {
        Some(quote) => item.text(" ").child(html("q").run(quote)),
        None => item,
    };
    let disputed = (!link.disputed_by.is_empty()).then(|| {
        let names = words::list(link.disputed_by.iter().map(|speaker| speaker.name()));
        html("strong").class("disputed-by").text(&format!(" Disputed by {names}."))
    });
    item.maybe(link.source.as_deref().map(published_in)).maybe(disputed)
}

/// Every source that the card cites, once: the incident's own, then those of its figures, quotes and causes.
fn cited<'c>(chain: &'c Chain, incident: &'c Incident, id: IncidentId) -> Vec<&'c Arc<Source>> {
    let figures = incident.casualties.iter().filter_map(|claim| claim.source.as_ref());
    let quotes = incident.quotes.iter().filter_map(|quote| quote.source.as_ref());
    let causes = chain.causes(id).filter_map(|link| link.source.as_ref());
    let mut cited: Vec<&Arc<Source>> = Vec::new();
    for source in incident.sources.iter().chain(figures).chain(quotes).chain(causes) {
        if !cited.iter().any(|known| Arc::ptr_eq(known, source)) {
            cited.push(source);
        }
    }
    cited
}

fn sources(cited: &[&Arc<Source>]) -> Element {
    if cited.is_empty() {
        return html("p").class("unsourced").text("No source is given for this incident.");
    }
    let list = list("ul").class("sources").all(cited.iter().map(|source| citation(source)));
    html("div").child(html("p").class("label").text("Sources")).child(list)
}

/// Nothing is loaded until the reader asks: until then a picture is a link.
fn media(store: Store, media: &Media) -> Element {
    let asked = RwSignal::new(false);
    let is_image = media.kind == "image";
    let name = media.caption.clone().or(media.alt.clone()).unwrap_or_else(|| media.kind.clone());
    let link = linked(Some(&media.url), &name).on("click", move |event| {
        if is_image {
            event.prevent_default();
            asked.set(true);
        }
    });
    let sensitive = if media.sensitive { " (may disturb)" } else { "" };
    let credit = media.credit.as_ref().map_or(String::new(), |credit| format!(" · {}", words::isolated(credit)));
    let (url, alt) = (media.url.clone(), media.alt.clone().unwrap_or_default());
    let picture = move || {
        let image = || html("img").attr("src", &url).attr("alt", &alt).attr("referrerpolicy", "no-referrer");
        asked.get().then(|| Mark::from(image())).into_iter().collect()
    };
    let caption = html("figcaption").child(link).text(sensitive).text(&credit);
    if !store.is_live() {
        // A picture that is not loaded tells nobody its `alt`.
        let shows = media
            .alt
            .as_ref()
            .filter(|_| media.caption.is_some())
            .map(|alt| format!(" · Shows: {}", words::isolated(alt)));
        return html("figure").class("media").child(caption.text(&shows.unwrap_or_default()));
    }
    html("figure").class("media").child(html("div").live_children(picture)).child(caption)
}

pub fn correction(correction: &Correction) -> Element {
    let date = correction.date.as_ref().map_or(String::new(), |when| format!(", {}", words::date(when)));
    html("p").class("correction").child(html("strong").text(&format!("Correction{date}: "))).text(&correction.text)
}
