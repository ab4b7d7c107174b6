//! What is kept of the draft, and every way back: undo, redo, drafts of other windows, and how to be rid of it all.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use leptos::web_sys::js_sys::Date;

use super::bring::CHOOSE;
use super::browser;
use super::desk::Desk;
use super::draft::Draft;
use super::editor::tab;
use super::history::History;
use super::kept::{Kept, Other};
use super::say;

#[component]
pub fn Shelf(desk: Desk) -> impl IntoView {
    let is_there = Memo::new(move |_| desk.is_opening.get() || desk.draft.with(|draft| !draft.is_empty()));
    let can_undo = Memo::new(move |_| desk.history.with(History::can_undo));
    let can_redo = Memo::new(move |_| desk.history.with(History::can_redo));
    let is_begun = move || is_there.get() || can_undo.get() || can_redo.get();
    let kept = move || match desk.kept.get() {
        Kept::Here => Some(say::kept_here()),
        Kept::Nowhere => Some(say::kept_nowhere()),
        Kept::Forgotten => None,
    };
    let is_forgotten = Memo::new(move |_| desk.kept.get() == Kept::Forgotten);
    let keep_again = move |_| {
        desk.keep_again();
        browser::focus_soon("forget");
    };
    let replaced = move || desk.replaced.with(Option::is_some);
    let names = move || desk.replaced.with(|before| before.as_ref().map_or_else(String::new, Draft::names));
    // each of these buttons goes with what it is about
    let to_files = move |change: fn(Desk)| {
        change(desk);
        browser::focus_soon(tab(desk.current.get_untracked()));
    };
    let clear = move |_| {
        desk.clear();
        browser::focus_soon(CHOOSE);
    };
    view! {
        <Show when=replaced>
            <p class="ask" role="status">
                {move || say::in_place_of(&*names()).text()} " "
                <button type="button" on:click=move |_| to_files(Desk::undo)>{say::bring_back()}</button>
                <button type="button" on:click=move |_| to_files(Desk::join)>{say::keep_both()}</button>
            </p>
        </Show>
        <Show when=move || is_forgotten.get()>
            <p class="ask forgotten" role="status">
                {say::forgotten_elsewhere()} " "
                <button type="button" on:click=keep_again>{say::keep_what_is_here()}</button>
            </p>
        </Show>
        <Show when=is_begun>
            <p class="shelf">
                <button type="button" aria-disabled=move || (!can_undo.get()).to_string() on:click=move |_| desk.undo()>{say::undo()}</button>
                <button type="button" aria-disabled=move || (!can_redo.get()).to_string() on:click=move |_| desk.redo()>{say::redo()}</button>
                <Show when=move || is_there.get()>
                    <button type="button" on:click=clear>{say::clear()}</button>
                </Show>
                <span class="quiet">{kept}</span>
                <Forget desk />
            </p>
        </Show>
        <Others desk />
    }
}

/// For good, so it takes two steps.
#[component]
fn Forget(desk: Desk) -> impl IntoView {
    let is_asked = RwSignal::new(false);
    let ask = move |_| {
        is_asked.set(true);
        browser::focus_soon("keep-it");
    };
    let keep = move |_| {
        is_asked.set(false);
        browser::focus_soon("forget");
    };
    let forget = move |_| {
        is_asked.set(false);
        desk.forget();
        browser::focus_soon(CHOOSE);
    };
    view! {
        <Show when=move || is_asked.get() fallback=move || view! {
            <button type="button" class="plain quiet" id="forget" on:click=ask>{say::forget()}</button>
        }>
            <span role="alert">{say::forget_really()}</span>
            <button type="button" on:click=forget>{say::forget_all()}</button>
            <button type="button" id="keep-it" on:click=keep>{say::keep_it()}</button>
        </Show>
    }
}

/// Drafts of other windows, by what they are called and when they were kept.
#[component]
fn Others(desk: Desk) -> impl IntoView {
    let is_there = Memo::new(move |_| desk.others.with(|others| !others.is_empty()));
    let item = move |Other { id, label, at }: Other| {
        let label = if label.is_empty() { say::your_chain().to_string() } else { label };
        let said = say::kept_at(&*label, &date(at)).text();
        view! { <li><button type="button" class="plain" on:click=move |_| desk.take_other(id.clone())>{said}</button></li> }
    };
    view! {
        <Show when=move || is_there.get()>
            <details class="others">
                <summary>{move || say::other_drafts(desk.others.with(Vec::len)).text()}</summary>
                <ul>{move || desk.others.get().into_iter().map(item).collect_view()}</ul>
            </details>
        </Show>
    }
}

/// In the browser's own language.
fn date(at: f64) -> String {
    Date::new(&JsValue::from_f64(at)).to_locale_string("default", &JsValue::UNDEFINED).into()
}
