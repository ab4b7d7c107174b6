//! Whose side everyone is on: the parties found in the files, to be put into sides by dragging or by a list.

use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::browser;
use super::desk::Desk;
use super::draft::Side;
use super::history::Edit;
use super::reading::Party;
use super::say;

/// Tones of the palette (`style/tokens.css`).
const TONES: u8 = 6;
/// As many parties are listed until the publisher asks for all.
const FIRST: usize = 20;
/// What a dragged party's id is called in what is dragged.
const KIND: &str = "text/plain";

#[component]
pub fn Sides(desk: Desk) -> impl IntoView {
    let all = RwSignal::new(false);
    // those that were chosen, else those of the files
    let sides = Memo::new(move |_| {
        let of_files = || desk.shown.with(|shown| shown.as_ref().map_or(Vec::new(), |reading| reading.sides.clone()));
        desk.draft.with(|draft| draft.sides.clone()).unwrap_or_else(of_files)
    });
    let parties =
        Memo::new(move |_| desk.shown.with(|it| it.as_ref().map_or(Vec::new(), |reading| reading.parties.clone())));
    let count = Memo::new(move |_| parties.with(Vec::len));
    let state = State { desk, sides, parties, all };
    let boxes = move || sides.with(Vec::len);
    view! {
        <Show when=move || { count.get() > 0 }>
            <fieldset class="sides">
                <legend>{say::sides()}</legend>
                <p class="quiet">{say::sides_help()}</p>
                <div class="boxes">
                    <For each=move || 0..boxes() key=|at| *at let:at><Place state at=Some(at) /></For>
                    <Place state at=None />
                </div>
                <p>
                    <button type="button" on:click=move |_| add(desk)>{say::add_side()}</button>
                    <Show when=move || !all.get() && { count.get() > FIRST }>
                        " " <button type="button" class="plain" on:click=move |_| all.set(true)>{move || say::show_all(&*count.get().to_string()).text()}</button>
                    </Show>
                </p>
            </fieldset>
        </Show>
    }
}

#[derive(Clone, Copy)]
struct State {
    desk: Desk,
    sides: Memo<Vec<Side>>,
    parties: Memo<Vec<Party>>,
    /// Whether all parties are listed.
    all: RwSignal<bool>,
}

impl State {
    fn name(self, at: usize) -> String {
        let name = self.sides.with(|sides| sides.get(at).map(|side| side.name.trim().to_string()));
        name.filter(|name| !name.is_empty()).unwrap_or_else(|| unnamed(at))
    }

    fn tone(self, at: usize) -> u8 {
        self.sides.with(|sides| sides.get(at).map_or(1, |side| side.tone))
    }

    /// The parties on that side, or on none.
    fn on(self, at: Option<usize>) -> Vec<Party> {
        let most = if self.all.get() || at.is_some() { usize::MAX } else { FIRST };
        self.sides.with(|sides| {
            let is_there = |party: &&Party| sides.iter().position(|side| side.parties.contains(&party.id)) == at;
            self.parties.with(|parties| parties.iter().filter(is_there).take(most).cloned().collect())
        })
    }
}

fn unnamed(at: usize) -> String {
    say::unnamed_side(&*(at + 1).to_string()).text()
}

/// A side, or where those are who are on none.
#[component]
fn Place(state: State, at: Option<usize>) -> impl IntoView {
    let head =
        at.map_or_else(|| view! { <p class="head">{say::no_side()}</p> }.into_any(), |at| head(state, at).into_any());
    view! {
        <div class="side" class:none=at.is_none() on:dragover=allow on:drop=move |event| dropped(state.desk, &event, at)>
            {head}
            <ul><For each=move || state.on(at) key=|party| party.id.clone() let:party>{chip(state, party, at)}</For></ul>
        </div>
    }
}

fn head(state: State, at: usize) -> impl IntoView {
    let desk = state.desk;
    let change = move |kind, change: fn(&mut Side, String), value: String| {
        edit(desk, kind, |sides| sides.get_mut(at).into_iter().for_each(|side| change(side, value.clone())));
    };
    let named = move |event| change(Edit::Field("side"), |side, name| side.name = name, event_target_value(&event));
    let toned = move |event| {
        change(Edit::Step, |side, tone| side.tone = tone.parse().unwrap_or(side.tone), event_target_value(&event));
    };
    let up = move |_| {
        edit(desk, Edit::Step, |sides| {
            if at > 0 && at < sides.len() {
                sides.swap(at - 1, at);
            }
        });
    };
    let remove = move |_| {
        edit(desk, Edit::Step, |sides| {
            if at < sides.len() {
                sides.remove(at);
            }
        });
    };
    let tones = (1..=TONES)
        .map(|tone| view! { <option value=tone.to_string()>{say::tone(&*tone.to_string()).text()}</option> });
    let value = move || state.sides.with(|sides| sides.get(at).map(|side| side.name.clone()).unwrap_or_default());
    view! {
        <p class="head">
            <span class=move || format!("incident-chain swatch ic-tone-{}", state.tone(at)) aria-hidden="true"></span>
            <input type="text" autocomplete="off" aria-label=say::side_name(&*(at + 1).to_string()).text() prop:value=value on:input=named />
            <select aria-label=move || say::side_tone(&*state.name(at)).text() prop:value=move || state.tone(at).to_string() on:change=toned>
                {tones.collect_view()}
            </select>
            <button type="button" class="plain" disabled=at == 0 aria-label=move || say::side_up(&*state.name(at)).text() on:click=up>"↑"</button>
            <button type="button" class="plain" aria-label=move || say::side_away(&*state.name(at)).text() on:click=remove>"×"</button>
        </p>
    }
}

/// A party: it can be dragged to a side, and has a list of them.
fn chip(state: State, party: Party, at: Option<usize>) -> impl IntoView {
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
                <For each=move || 0..state.sides.with(Vec::len) key=|other| *other let:other>{option(other)}</For>
            </select>
        </li>
    }
}

fn allow(event: DragEvent) {
    event.prevent_default();
}

fn dropped(desk: Desk, event: &DragEvent, side: Option<usize>) {
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

/// A new side, in the first tone that is free.
fn add(desk: Desk) {
    edit(desk, Edit::Step, |sides| {
        let tone = (1..=TONES).find(|tone| sides.iter().all(|side| side.tone != *tone)).unwrap_or(1);
        let name = unnamed(sides.len());
        sides.push(Side { name, tone, ..Side::default() });
    });
}

/// Changes the sides: those that were chosen, else those of the files.
fn edit(desk: Desk, kind: Edit, change: impl FnOnce(&mut Vec<Side>)) {
    let Some(reading) = desk.shown.get_untracked() else { return };
    desk.change(kind, |draft| {
        let mut sides = draft.sides.take().unwrap_or_else(|| reading.sides.clone());
        change(&mut sides);
        draft.sides = Some(sides);
    });
}
