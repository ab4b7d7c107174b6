//! The chain: an ordered list, a row an incident, and the keys that move through it.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, KeyboardEvent};

use super::row::row;
use super::store::Store;
use crate::model::IncidentIndex;
use crate::story::{Action, Move};
use crate::words;

pub fn chain(store: Store) -> AnyView {
    let rows = move || {
        let plan = store.plan.get();
        plan.rows.iter().map(|each| row(store, each)).collect_view()
    };
    let is_empty = move || store.shown.read().is_empty();
    let list = NodeRef::new();
    view! {
        <ol class="chain" node_ref=list aria-label="Incidents" on:keydown=move |event| press(store, &event)>{rows}</ol>
        {move || is_empty().then(|| view! { <p class="empty">"No incident matches."</p> })}
        {store.is_live().then(|| announcement(store))}
    }
    .into_any()
}

/// Says politely what a screen reader could not see happen.
fn announcement(store: Store) -> AnyView {
    let words = move || {
        let chain = store.chain();
        let index = store.state.read().selected?;
        let incident = chain.incidents.get(index)?;
        let place = words::place_in_chain(incident.causes.len(), incident.responses.len());
        Some(format!("{}: {place}", incident.title))
    };
    view! { <p class="unseen" role="status">{words}</p> }.into_any()
}

/// What a key means; nothing where it is the browser's or the page's own.
fn press(store: Store, event: &KeyboardEvent) {
    let is_chord = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
    let list = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(list) = list.filter(|_| !is_chord) else { return };
    let key = event.key();
    let action = match key.as_str() {
        "ArrowUp" => Action::Go(Move::Previous),
        "ArrowDown" => Action::Go(Move::Next),
        "Home" => Action::Go(Move::First),
        "End" => Action::Go(Move::Last),
        "ArrowLeft" | "ArrowRight" if (key == "ArrowLeft") != is_right_to_left(&list) => Action::Go(Move::Cause),
        "ArrowLeft" | "ArrowRight" => Action::Go(Move::Response),
        "Escape" => Action::Escape,
        _ => return,
    };
    event.prevent_default();
    store.act(action);
    if let Some(current) = store.current.get_untracked() {
        focus_row(list, current);
    }
}

/// Whether the text around an element runs from right to left.
fn is_right_to_left(element: &Element) -> bool {
    let style = window().get_computed_style(element).ok().flatten();
    style.and_then(|style| style.get_property_value("direction").ok()).is_some_and(|direction| direction == "rtl")
}

/// Select what a link leads to, and go there.
pub fn go_to(store: Store, from: &Element, index: IncidentIndex) {
    store.act(Action::Select(index));
    if let Ok(Some(figure)) = from.closest(".incident-chain") {
        focus_row(figure, index);
    }
}

/// Focus follows the selection once the rows are drawn; the browser scrolls it into sight.
pub fn focus_row(within: Element, index: IncidentIndex) {
    request_animation_frame(move || {
        let button = within.query_selector(&format!("[data-row='{index}'] .opener")).ok().flatten();
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            let _ = button.focus();
        }
    });
}
