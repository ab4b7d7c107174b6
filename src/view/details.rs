//! What a card shows when it opens: every claim with its words, every figure, the parties, the sources.

use std::sync::Arc;

use leptos::prelude::*;

use super::card::incident_link;
use super::claims::{citation, linked, published_in, quotation, speaker_of};
use super::store::Store;
use crate::model::{Actor, Casualties, Chain, Correction, Incident, IncidentIndex, Link, Media};
use crate::words;

pub fn details(store: Store, index: IncidentIndex) -> AnyView {
    let chain = store.chain();
    let Some(incident) = chain.incidents.get(index) else { return ().into_any() };
    view! {
        {incident.summary.clone().map(|summary| view! { <p>{summary}</p> })}
        {facts(store, &chain, incident, index)}
        {all_figures(incident)}
        {answers(store, &chain, index)}
        {incident.quotes.iter().map(quotation).collect_view()}
        {incident.media.iter().map(media).collect_view()}
        {sources(incident)}
        {incident.corrections.iter().map(correction).collect_view()}
    }
    .into_any()
}

/// Who, to whom, with what: one line a fact, left out where nothing is known.
fn facts(store: Store, chain: &Arc<Chain>, incident: &Incident, index: IncidentIndex) -> AnyView {
    let parties = [
        ("By", &incident.by),
        ("Against", &incident.against),
        ("Claimed by", &incident.claimed_by),
        ("Denied by", &incident.denied_by),
    ];
    let parties = parties.into_iter().filter(|(_, actors)| !actors.is_empty());
    let parties = parties.map(|(name, actors)| {
        let actors = actors.iter().map(|actor| party(actor)).collect_view();
        view! { <div><dt>{name}</dt> {actors}</div> }
    });
    let place = incident.place.as_ref().map(|place| {
        let parts = [Some(&place.name), place.region.as_ref(), place.country.as_ref()];
        parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(", ")
    });
    let texts = [("Place", place), ("Means", incident.means.clone()), ("Damage", incident.damage.clone())];
    let texts = texts.into_iter().filter_map(|(name, text)| Some(view! { <div><dt>{name}</dt> <dd>{text?}</dd></div> }));
    let series = incident.part_of.map(|series| {
        view! { <div><dt>"Part of"</dt> <dd>{incident_link(store, chain, series, index)}</dd></div> }
    });
    view! { <dl class="facts">{parties.collect_view()} {texts.collect_view()} {series}</dl> }.into_any()
}

/// A party, with what a reader who does not know it needs.
fn party(actor: &Actor) -> AnyView {
    let about = actor.about.clone().map(|about| view! { <span class="about">{about}</span> });
    view! { <dd>{linked(actor.url.as_deref(), actor.name.clone())} " " {about}</dd> }.into_any()
}

fn all_figures(incident: &Incident) -> Option<AnyView> {
    if incident.casualties.is_empty() {
        return None;
    }
    let row = |claim: &Casualties| {
        let as_of = claim.as_of.as_ref().map(|when| format!(", as of {}", words::date(when)));
        let later = claim.superseded.then_some(", superseded by a later figure");
        let says = speaker_of(claim.says.as_ref(), claim.source.as_ref());
        let source = claim.source.as_deref().map(published_in);
        view! { <tr class:superseded=claim.superseded><td>{words::casualties(claim)}</td> <td>{says} {source} {as_of} {later}</td></tr> }
    };
    let rows = incident.casualties.iter().map(row).collect_view();
    let table = view! {
        <table>
            <caption>"Casualties, as claimed"</caption>
            <thead><tr><th scope="col">"Figure"</th> <th scope="col">"Who says so"</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    };
    Some(table.into_any())
}

/// Each arrow at this incident in words: what answers what, on what basis, in whose words, and who disputes it.
fn answers(store: Store, chain: &Arc<Chain>, index: IncidentIndex) -> AnyView {
    let causes = chain.causes(index).map(|link| arrow(store, chain, "Answers ", link.cause, index, link)).collect_view();
    let responses = chain.responses(index);
    let responses = responses.map(|link| arrow(store, chain, "Answered by ", link.response, index, link)).collect_view();
    view! { <ul class="arrows">{causes} {responses}</ul> }.into_any()
}

fn arrow(store: Store, chain: &Arc<Chain>, word: &'static str, other: IncidentIndex, index: IncidentIndex, link: &Link) -> AnyView {
    let says = link.says.as_ref().map(|speaker| format!(", by {}", speaker.name()));
    let quote = link.quote.clone().map(|quote| view! { " " <q>{quote}</q> });
    let disputed = (!link.disputed_by.is_empty()).then(|| {
        let names = words::list(link.disputed_by.iter().map(|speaker| speaker.name()));
        view! { <strong class="disputed-by">" Disputed by " {names} "."</strong> }
    });
    view! {
        <li>
            {word} {incident_link(store, chain, other, index)} ": " {words::basis(link.basis)} {says} " ("
            {words::basis_explained(link.basis)} ")." {quote} {link.source.as_deref().map(published_in)} {disputed}
        </li>
    }
    .into_any()
}

fn sources(incident: &Incident) -> AnyView {
    if incident.sources.is_empty() {
        return view! { <p class="unsourced">"No source is given for this incident."</p> }.into_any();
    }
    let sources = incident.sources.iter().map(|source| citation(source)).collect_view();
    view! { <p class="label">"Sources"</p> <ul class="sources">{sources}</ul> }.into_any()
}

/// Nothing is loaded until the reader asks: until then a picture is a link.
fn media(media: &Media) -> AnyView {
    let name = media.caption.clone().or(media.alt.clone()).unwrap_or_else(|| media.kind.clone());
    let sensitive = media.sensitive.then_some(" (may disturb)");
    let credit = media.credit.clone().map(|credit| format!(" · {credit}"));
    let asked = RwSignal::new(false);
    let (url, alt) = (StoredValue::new(media.url.clone()), StoredValue::new(media.alt.clone().unwrap_or_default()));
    let is_image = media.kind == "image";
    let picture = move || {
        (is_image && asked.get()).then(|| view! { <img src=url.get_value() alt=alt.get_value() referrerpolicy="no-referrer" /> })
    };
    let show = move |event: leptos::web_sys::MouseEvent| {
        if is_image {
            event.prevent_default();
            asked.set(true);
        }
    };
    view! {
        <figure class="media">
            {picture}
            <figcaption>
                <a href=media.url.clone() target="_blank" rel="noopener noreferrer" on:click=show>{name}</a>
                {sensitive} {credit}
            </figcaption>
        </figure>
    }
    .into_any()
}

pub fn correction(correction: &Correction) -> AnyView {
    let date = correction.date.as_ref().map(|when| format!(", {}", words::date(when)));
    view! { <p class="correction"><strong>"Correction" {date} ": "</strong> {correction.text.clone()}</p> }.into_any()
}
