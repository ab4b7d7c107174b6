//! The head of a side: its tone, its name, and the buttons that move or remove it.

use leptos::prelude::*;

use super::{ADD, State, TONES, edit};
use crate::studio::draft::Side;
use crate::studio::history::Edit;
use crate::studio::{browser, say};
use crate::words;

pub fn head(state: State, at: usize) -> impl IntoView {
    let desk = state.desk;
    let change = move |kind, change: fn(&mut Side, String), value: String| {
        edit(desk, kind, |sides| sides.get_mut(at).into_iter().for_each(|side| change(side, value.clone())));
    };
    let named = move |event| change(Edit::Field("side"), |side, name| side.name = name, event_target_value(&event));
    let toned = move |event| {
        change(Edit::Step, |side, tone| side.tone = tone.parse().unwrap_or(side.tone), event_target_value(&event));
    };
    let tones = (1..=TONES)
        .map(|tone| view! { <option value=tone.to_string()>{say::tone(&*tone.to_string()).text()}</option> });
    let value = move || state.sides.with(|sides| sides.get(at).map(|side| side.name.clone()).unwrap_or_default());
    let same = Memo::new(move |_| state.of_same_tone(at));
    let told = move || {
        same.with(|names| (!names.is_empty()).then(|| say::same_tone(&*words::listed(names.iter().cloned())).text()))
    };
    let told_at = format!("side-{at}-told");
    let described = {
        let told_at = told_at.clone();
        move || same.with(|names| (!names.is_empty()).then(|| told_at.clone()))
    };
    view! {
        <p class="head">
            <span class=move || format!("incident-chain swatch ic-tone-{}", state.tone(at)) aria-hidden="true"></span>
            <input type="text" autocomplete="off" id=name_at(at) aria-label=say::side_name(&*(at + 1).to_string()).text() prop:value=value on:input=named />
            <select aria-label=move || say::side_tone(&*state.name(at)).text() aria-describedby=described
                prop:value=move || state.tone(at).to_string() on:change=toned>
                {tones.collect_view()}
            </select>
            <button type="button" class="plain" id=button(at, Way::Up) disabled=at == 0
                aria-label=move || say::side_up(&*state.name(at)).text() on:click=move |_| shift(state, at, Way::Up)>"↑"</button>
            <button type="button" class="plain" id=button(at, Way::Down) disabled=move || state.is_last(at)
                aria-label=move || say::side_down(&*state.name(at)).text() on:click=move |_| shift(state, at, Way::Down)>"↓"</button>
            <button type="button" class="plain" aria-label=move || say::side_away(&*state.name(at)).text() on:click=move |_| remove(state, at)>"×"</button>
        </p>
        <p class="quiet" id=told_at role="status">{told}</p>
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Way {
    Up,
    Down,
}

/// The id of the field for the name of a side.
fn name_at(at: usize) -> String {
    format!("side-{at}")
}

/// The id of a button that moves a side.
fn button(at: usize, way: Way) -> String {
    let way = if way == Way::Up { "up" } else { "down" };
    format!("side-{at}-{way}")
}

/// Moves a side past its neighbour. The focus goes with it, so that pressing again moves it on. At the end, where that button cannot be
/// pressed, it is on the other one.
fn shift(state: State, at: usize, way: Way) {
    let count = state.sides.with_untracked(Vec::len);
    let (to, is_last) = match way {
        Way::Up => (at.wrapping_sub(1), at == 1),
        Way::Down => (at + 1, at + 2 == count),
    };
    if to >= count {
        return;
    }
    edit(state.desk, Edit::Step, |sides| {
        if at.max(to) < sides.len() {
            sides.swap(at, to);
        }
    });
    let pressed_next = match (way, is_last) {
        (Way::Up, false) | (Way::Down, true) => Way::Up,
        (Way::Down, false) | (Way::Up, true) => Way::Down,
    };
    browser::focus_soon(button(to, pressed_next));
}

/// Removes a side. The focus goes to the one that takes its place, else to the button that adds one.
fn remove(state: State, at: usize) {
    edit(state.desk, Edit::Step, |sides| {
        if at < sides.len() {
            sides.remove(at);
        }
    });
    let has_next = at < state.sides.with_untracked(Vec::len);
    browser::focus_soon(if has_next { name_at(at) } else { ADD.to_string() });
}
