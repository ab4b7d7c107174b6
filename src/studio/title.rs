//! What the chain is called: asked next to the figure, where it is seen, if the files have no place for it.

use leptos::prelude::*;

use super::desk::{Desk, Progress};
use super::history::Edit;
use super::{browser, say};

/// The field for the title.
const FIELD: &str = "title";

/// Whether no one has said what the chain is called.
fn is_missing(desk: Desk) -> bool {
    desk.shown.with(|shown| shown.as_ref().is_some_and(|reading| reading.is_untitled))
}

#[component]
pub fn Title(desk: Desk) -> impl IntoView {
    let is_other = Memo::new(move |_| desk.shown.with(|shown| shown.as_ref().is_some_and(|reading| !reading.is_chain)));
    let value = move || desk.draft.with(|draft| draft.title.clone());
    let title = move || desk.shown.with(|shown| shown.as_ref().map_or_else(String::new, |it| it.title.clone()));
    let typed = move |event| {
        let title = event_target_value(&event);
        desk.change(Edit::Field("title"), move |draft| draft.title = title);
    };
    let words = |text: &str| text.split_whitespace().map(str::to_string).collect::<Vec<_>>();
    let is_overruled = move || {
        let typed = words(&value());
        desk.progress.get() == Progress::Done && !typed.is_empty() && typed != words(&title())
    };
    let told = move || match () {
        () if is_missing(desk) => say::readers_see(&*title()).text(),
        () if is_overruled() => say::files_say(&*title()).text(),
        () => String::new(),
    };
    view! {
        <Show when=move || is_other.get()>
            <p class="titled" class:asks=move || is_missing(desk)>
                <label for=FIELD>{say::chain_title()}</label>
                <input id=FIELD type="text" autocomplete="off" aria-describedby="title-told" prop:value=value
                    placeholder=move || if is_missing(desk) { String::new() } else { title() }
                    on:input=typed />
                <span id="title-told" class="quiet" role="status">{told}</span>
            </p>
        </Show>
    }
}

/// Says before anything is taken away that the chain has no title.
#[component]
pub fn Untitled(desk: Desk) -> impl IntoView {
    let is_missing = Memo::new(move |_| is_missing(desk));
    let title = move || desk.shown.with(|shown| shown.as_ref().map_or_else(String::new, |it| it.title.clone()));
    view! {
        <Show when=move || is_missing.get()>
            <p class="ask untitled" role="status">
                {move || say::has_no_title(&*title()).text()} " "
                <button type="button" on:click=move |_| browser::focus_soon(FIELD)>{say::give_title()}</button>
            </p>
        </Show>
    }
}
