//! What the article is about, and how the figure is shown: this article's event, folds, and theme.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

use super::desk::Desk;
use super::draft::Draft;
use super::history::Edit;
use super::reading::Event;
use super::sides::Sides;
use super::{browser, say};

/// What opens the choices.
const SUMMARY: &str = "looks-summary";
/// The list of events.
const FOCUS: &str = "focus";

#[component]
pub fn Looks(desk: Desk) -> impl IntoView {
    let is_there = Memo::new(move |_| desk.shown.with(Option::is_some));
    let is_open = RwSignal::new(false);
    let toggled = move |event: leptos::ev::Event| {
        let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        is_open.set(details.is_some_and(|details| details.has_attribute("open")));
    };
    view! {
        <Show when=move || is_there.get()>
            <section class="looks" aria-labelledby="looks">
                <details prop:open=move || is_open.get() on:toggle=toggled>
                    <summary id=SUMMARY><h2 id="looks">{say::looks()}</h2></summary>
                    <Sides desk />
                    <div class="fields"><Focus desk /><Show_ desk /><Theme desk /></div>
                </details>
                <Folded desk is_open />
            </section>
        </Show>
    }
}

/// Whether most of the chain is folded away: how many of how many.
fn mostly_folded(desk: Desk) -> Option<(usize, usize)> {
    let is_all = desk.draft.with(|draft| draft.look.show == "all");
    let counts = desk.shown.with(|shown| shown.as_ref().map(|reading| (reading.folded, reading.incidents)));
    counts.filter(|&(folded, incidents)| !is_all && folded * 2 > incidents)
}

/// Says why most of the chain is folded away, and what to do.
#[component]
fn Folded(desk: Desk, is_open: RwSignal<bool>) -> impl IntoView {
    let is_mostly = Memo::new(move |_| mostly_folded(desk));
    let said = move || {
        is_mostly
            .get()
            .map(|(folded, incidents)| say::mostly_folded(&*folded.to_string(), &incidents.to_string()).text())
    };
    let choose = move |_| {
        is_open.set(true);
        browser::focus_soon(FOCUS);
    };
    let show_all = move |_| {
        change(desk, |draft| draft.look.show = "all".to_string());
        // the button goes with what it is about
        browser::focus_soon(SUMMARY);
    };
    view! {
        <Show when=move || is_mostly.get().is_some()>
            <p class="ask folded" role="status">
                {said} " " {say::folded_by_focus()} " "
                <button type="button" on:click=choose>{say::choose_event()}</button>
                <button type="button" on:click=show_all>{say::show_every_row()}</button>
            </p>
        </Show>
    }
}

fn change(desk: Desk, change: impl FnOnce(&mut Draft)) {
    desk.change(Edit::Step, change);
}

#[component]
fn Focus(desk: Desk) -> impl IntoView {
    let events =
        Memo::new(move |_| desk.shown.with(|it| it.as_ref().map_or(Vec::new(), |reading| reading.events.clone())));
    let focus = Memo::new(move |_| {
        desk.shown.with(|shown| shown.as_ref().map_or(String::new(), |reading| reading.focus.clone()))
    });
    let option = move |Event { id, label }: Event| {
        let value = id.clone();
        view! { <option value=value prop:selected=move || focus.get() == id>{label}</option> }
    };
    let chosen = move |event| change(desk, |draft| draft.focus = event_target_value(&event));
    view! {
        <p class="field">
            <label for=FOCUS>{say::focus()}</label>
            <select id=FOCUS on:change=chosen>
                <For each=move || events.get() key=|event| event.clone() let:event>{option(event)}</For>
            </select>
            <span class="quiet">{say::focus_help()}</span>
        </p>
    }
}

#[component]
fn Show_(desk: Desk) -> impl IntoView {
    let value = move || desk.draft.with(|draft| draft.look.show.clone());
    let chosen = move |event| change(desk, |draft| draft.look.show = event_target_value(&event));
    view! {
        <p class="field">
            <label for="show">{say::rows()}</label>
            <select id="show" prop:value=value on:change=chosen>
                <option value="">{say::rows_folded()}</option>
                <option value="all">{say::rows_all()}</option>
            </select>
        </p>
    }
}

#[component]
fn Theme(desk: Desk) -> impl IntoView {
    let value = move || desk.draft.with(|draft| draft.look.theme.clone());
    let chosen = move |event| change(desk, |draft| draft.look.theme = event_target_value(&event));
    view! {
        <p class="field">
            <label for="theme">{say::colours()}</label>
            <select id="theme" prop:value=value on:change=chosen>
                <option value="">{say::as_the_page()}</option>
                <option value="light">{say::light()}</option>
                <option value="dark">{say::dark()}</option>
            </select>
        </p>
    }
}
