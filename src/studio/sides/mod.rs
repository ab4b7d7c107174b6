//! Whose side everyone is on: the parties found in the files, to be put into sides by dragging or by a list.

mod head;
mod party;

use leptos::html;
use leptos::prelude::*;

use super::browser;
use super::desk::Desk;
use super::draft::Side;
use super::history::Edit;
use super::reading::Party;
use super::say;
use head::head;
use party::{allow, chip, dropped};

/// Tones of the palette (`style/tokens.css`).
const TONES: u8 = 6;
/// As many parties are listed until the publisher asks for all.
const FIRST: usize = 20;
/// The button that adds a side.
const ADD: &str = "add-side";

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
    let boxes = NodeRef::<html::Div>::new();
    let show_all = move |_| {
        all.set(true);
        // the button goes: on with the first party that is new
        let list = boxes.get_untracked().and_then(|boxes| boxes.query_selector(".none>ul").ok().flatten());
        browser::focus_item_soon(list, FIRST, ADD);
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <fieldset class="sides">
                <legend>{say::sides()}</legend>
                <p class="quiet">{say::sides_help()}</p>
                <div class="boxes" node_ref=boxes>
                    <For each=move || 0..state.count() key=|at| *at let:at><Place state at=Some(at) /></For>
                    <Place state at=None />
                </div>
                <p>
                    <button type="button" id=ADD on:click=move |_| add(desk)>{say::add_side()}</button>
                    <Show when=move || !all.get() && { count.get() > FIRST }>
                        " " <button type="button" class="plain" on:click=show_all>{move || say::show_all(&*count.get().to_string()).text()}</button>
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
    fn count(self) -> usize {
        self.sides.with(Vec::len)
    }

    fn is_last(self, at: usize) -> bool {
        at + 1 == self.count()
    }

    fn name(self, at: usize) -> String {
        let name = self.sides.with(|sides| sides.get(at).map(|side| side.name.trim().to_string()));
        name.filter(|name| !name.is_empty()).unwrap_or_else(|| unnamed(at))
    }

    fn tone(self, at: usize) -> u8 {
        self.sides.with(|sides| sides.get(at).map_or(1, |side| side.tone))
    }

    /// The names of the other sides in the tone of that one.
    fn of_same_tone(self, at: usize) -> Vec<String> {
        let others = (0..self.count()).filter(|&other| other != at && self.tone(other) == self.tone(at));
        others.map(|other| self.name(other)).collect()
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
