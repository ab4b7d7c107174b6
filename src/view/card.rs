//! A card: what, where, when, how many and in answer to what; everything else opens in place.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, MouseEvent};

use super::chain::go_to;
use super::claims::{speaker_of, spoken};
use super::details::details;
use super::rail::basis_class;
use super::store::{Mode, Store, anchor};
use crate::model::{Chain, Incident, IncidentIndex, Link};
use crate::story::Action;
use crate::words;

/// So many responses are named on a closed card; more are counted, and named when it opens.
const MOST_NAMED: usize = 2;

pub fn card(store: Store, index: IncidentIndex) -> AnyView {
    let chain = store.chain();
    let Some(incident) = chain.incidents.get(index) else { return ().into_any() };
    view! {
        <div class="card">
            {meta(incident)}
            {title(store, index, incident)}
            {figures(incident)}
            {causes(store, &chain, index)}
            {responses(store, &chain, index)}
            {more(store, index)}
        </div>
    }
    .into_any()
}

/// "Strike · Abu Ghraib district   “Tuesday dawn” 21 November 2023"
fn meta(incident: &Incident) -> AnyView {
    let place = incident.place.as_ref().map(|place| format!(" · {}", place.name));
    let words = incident.date.words.clone().map(|words| view! { <q class="date-words">{words}</q> " " });
    view! {
        <p class="meta">
            <span class="kind">{words::kind(incident.kind)} {place}</span>
            " "
            <span class="date">{words} <span class="date-meant">{words::date(&incident.date)}</span></span>
        </p>
    }
    .into_any()
}

fn title(store: Store, index: IncidentIndex, incident: &Incident) -> AnyView {
    let title = incident.title.clone();
    let place = words::place_in_chain(incident.causes.len(), incident.responses.len());
    let unseen = view! { <span class="unseen">", " {place}</span> };
    if store.mode == Mode::Static {
        return view! { <h3>{title} {unseen}</h3> }.into_any();
    }
    let is_open = move || store.state.read().open.contains(&index);
    view! {
        <h3>
            <button
                type="button"
                class="opener"
                tabindex=tabindex(store, index)
                aria-expanded=move || if is_open() { "true" } else { "false" }
                on:click=move |_| store.act(Action::Toggle(index))
            >
                {title}
                {unseen}
            </button>
        </h3>
    }
    .into_any()
}

/// Tab reaches the chain once, in the current row; the other rows are reached by arrow keys.
fn tabindex(store: Store, index: IncidentIndex) -> impl Fn() -> &'static str + Clone + Send + Sync + 'static {
    move || if store.mode == Mode::Static || store.current.get() == Some(index) { "0" } else { "-1" }
}

/// Every claim with its claimant, side by side.
fn figures(incident: &Incident) -> Option<AnyView> {
    let claim = |claim: &crate::model::Casualties| {
        let figures = words::casualties(claim);
        let says = speaker_of(claim.says.as_ref(), claim.source.as_ref());
        (!figures.is_empty()).then(|| {
            view! {
                <li class:superseded=claim.superseded>
                    <strong>{figures}</strong> " " <span class="claimant">{says}</span>
                </li>
            }
        })
    };
    let claims: Vec<_> = incident.casualties.iter().filter_map(claim).collect();
    (!claims.is_empty()).then(|| view! { <ul class="figures" aria-label="Casualties, as claimed">{claims}</ul> }.into_any())
}

fn causes(store: Store, chain: &Arc<Chain>, index: IncidentIndex) -> AnyView {
    let line = |link: &Link| {
        let stroke = basis_class(link);
        let disputed = (!link.disputed_by.is_empty()).then(|| {
            view! { ", disputed by " {words::list(link.disputed_by.iter().map(|speaker| speaker.name()))} }
        });
        view! {
            <p class="link">
                "Answers " {incident_link(store, chain, link.cause, index)} " "
                <span class=format!("basis {stroke}")>{spoken(link)} {disputed}</span>
            </p>
        }
    };
    chain.causes(index).map(line).collect_view().into_any()
}

fn responses(store: Store, chain: &Arc<Chain>, index: IncidentIndex) -> Option<AnyView> {
    let responses: Vec<IncidentIndex> = chain.responses(index).map(|link| link.response).collect();
    if responses.is_empty() {
        return None;
    }
    let named = if responses.len() <= MOST_NAMED || store.mode == Mode::Static {
        let name = |(place, &response): (usize, &IncidentIndex)| {
            view! { {(place > 0).then_some("; ")} {incident_link(store, chain, response, index)} }
        };
        responses.iter().enumerate().map(name).collect_view().into_any()
    } else {
        words::count(responses.len(), "incident", "incidents").into_any()
    };
    Some(view! { <p class="link">"Answered by " {named}</p> }.into_any())
}

/// The title of another incident, as a link to its row.
pub fn incident_link(store: Store, chain: &Chain, to: IncidentIndex, from: IncidentIndex) -> AnyView {
    let Some(incident) = chain.incidents.get(to) else { return ().into_any() };
    let select = move |event: MouseEvent| {
        event.prevent_default();
        if let Some(link) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
            go_to(store, &link, to);
        }
    };
    let href = format!("#{}", anchor(incident));
    view! { <a href=href tabindex=tabindex(store, from) on:click=select>{incident.title.clone()}</a> }.into_any()
}

/// What opens: drawn only while it is open, or, without script, always there in a `<details>`.
fn more(store: Store, index: IncidentIndex) -> AnyView {
    if store.mode == Mode::Static {
        return view! { <details class="more"><summary>"Details and sources"</summary>{details(store, index)}</details> }
            .into_any();
    }
    let is_open = Memo::new(move |_| store.state.read().open.contains(&index));
    (move || is_open.get().then(|| view! { <div class="more">{details(store, index)}</div> })).into_any()
}
