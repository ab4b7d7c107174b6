//! The chain: an ordered list, a row an incident, and the keys that move through it.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element as Node, Event, KeyboardEvent};

use super::find::found;
use super::focus::{current_target, focus_current};
use super::fold::fold;
use super::mark::{Element, Mark, html, list};
use super::row::row;
use super::store::Store;
use crate::layout::Row;
use crate::story::{Action, Move};
use crate::words::{self, say};

pub fn chain(store: Store) -> Element {
    let rows = move || {
        let (plan, chain) = (store.plan(), store.chain());
        let draw = |each: &Row| match each.fold {
            Some(opens) => fold(store, each, opens),
            None => row(store, each, chain.incident(each.incident)),
        };
        plan.rows.iter().map(|each| Mark::from(draw(each))).collect()
    };
    let list = list("ol").part("chain").attr("aria-label", say::incidents_label()).live_children(rows);
    let chain = html("div").class("chain-box");
    if !store.is_live() {
        return chain.child(list);
    }
    let list = list.on("keydown", move |event| press(store, event));
    let list = list.on("beforematch", move |event| found(store, &event));
    let empty = move || if store.shown().is_empty() { say::no_match() } else { "" }.to_owned();
    chain.child(list).child(html("p").class("empty").live_text(empty)).child(announcement(store))
}

/// Says politely what a screen reader could not see happen.
fn announcement(store: Store) -> Element {
    let words = move || {
        let chain = store.chain();
        let selected = store.state().selected;
        selected.map_or(String::new(), |id| {
            let place = words::place_in_chain(chain.causes(id).len(), chain.responses(id).len());
            say::selected(&*words::isolated(&chain.incident(id).title), &place).text()
        })
    };
    html("p").class("unseen").attr("role", "status").live_text(words)
}

/// What a key means; nothing where it is the browser's or the page's own.
fn press(store: Store, event: Event) {
    let list = current_target(&event);
    let Ok(event) = event.dyn_into::<KeyboardEvent>() else { return };
    let is_chord = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
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
    focus_current(store, &list);
}

/// Whether the text around an element runs from right to left.
fn is_right_to_left(element: &Node) -> bool {
    let style = window().get_computed_style(element).ok().flatten();
    style.and_then(|style| style.get_property_value("direction").ok()).is_some_and(|direction| direction == "rtl")
}
