//! A party: it can be dragged to a side, and has a list of them.

use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::{State, edit};
use crate::studio::desk::Desk;
use crate::studio::history::Edit;
use crate::studio::reading::Party;
use crate::studio::{browser, say};

/// What a dragged party's id is called in what is dragged.
const KIND: &str = "text/plain";

pub fn chip(state: State, party: Party, at: Option<usize>) -> impl IntoView {
    let Party { id, name, incidents } = party;
    let list = format!("side-of-{id}");
    let dragged = {
        let id = id.clone();
        move |event: DragEvent| event.data_transfer().into_iter().for_each(|data| _ = data.set_data(KIND, &id))
    };
    let changed = {
        let list = list.clone();
        move |event| {
            put(state.desk, &id, event_target_value(&event).parse().ok());
            // the party is in another box then, with a list of its own
            browser::focus_soon(list.clone());
        }
    };
    let option = move |other: usize| {
        view! { <option value=other.to_string() prop:selected=at == Some(other)>{move || state.name(other)}</option> }
    };
    view! {
        <li draggable="true" on:dragstart=dragged>
            <span class="party" dir="auto">{name.clone()}</span>
            <span class="quiet">{say::in_incidents(incidents).text()}</span>
            <select id=list aria-label=say::side_of(&*name).text() on:change=changed>
                <option value="" prop:selected=at.is_none()>{say::no_side()}</option>
                <For each=move || 0..state.count() key=|other| *other let:other>{option(other)}</For>
            </select>
        </li>
    }
}

pub fn allow(event: DragEvent) {
    event.prevent_default();
}

pub fn dropped(desk: Desk, event: &DragEvent, side: Option<usize>) {
    let id = event.data_transfer().and_then(|data| data.get_data(KIND).ok()).filter(|id| !id.is_empty());
    if let Some(id) = id {
        event.prevent_default();
        put(desk, &id, side);
    }
}

/// Puts a party on a side, or on none.
fn put(desk: Desk, party: &str, side: Option<usize>) {
    edit(desk, Edit::Step, |sides| {
        sides.iter_mut().for_each(|each| each.parties.retain(|other| other != party));
        side.and_then(|at| sides.get_mut(at)).into_iter().for_each(|side| side.parties.push(party.to_string()));
    });
}
