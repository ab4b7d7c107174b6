//! The studio as a whole, and how the page opens it.

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use leptos::web_sys::js_sys::Function;
use leptos::web_sys::{HtmlElement, window};

use super::bring::Bring;
use super::desk::Desk;
use super::draft::Kept;
use super::editor::Editor;
use super::findings::Findings;
use super::preview::Preview;
use super::say;
use super::take::{Hashes, Take};

/// Fill the element with the id `at` with the studio. Without such an element nothing happens. `reader` is given a draft in JSON and
/// gives a promise of what `readDraft` makes of it; the hashes are those of the files.
#[wasm_bindgen(js_name = openStudio)]
pub fn open_studio(at: &str, reader: Function, embed: Option<String>, resize: Option<String>) {
    let element = window().and_then(|window| window.document()?.get_element_by_id(at));
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return };
    element.set_text_content(None);
    let hashes = move || Hashes { embed: StoredValue::new(embed.clone()), resize: StoredValue::new(resize.clone()) };
    mount_to(element, move || view! { <Studio reader=reader.clone() hashes=hashes() /> }).forget();
}

#[component]
fn Studio(reader: Function, hashes: Hashes) -> impl IntoView {
    let desk = Desk::new(reader);
    view! {
        <div class="studio">
            <header>
                <h1>{say::use_your_data()}</h1>
                <p>{say::nothing_leaves()}</p>
            </header>
            <Bring desk />
            <Draft desk />
            <div class="bench">
                <div class="desk">
                    <Editor desk />
                    <Title desk />
                    <Findings desk />
                </div>
                <Preview desk />
            </div>
            <Show when=move || desk.shown.with(Option::is_some)><Take desk hashes /></Show>
        </div>
    }
}

/// Says what happens to what was brought, and how to be rid of it.
#[component]
fn Draft(desk: Desk) -> impl IntoView {
    let is_there = Memo::new(move |_| desk.is_opening.get() || desk.draft.with(|draft| !draft.is_empty()));
    let kept = move || match desk.kept.get() {
        Kept::Here => say::kept_here(),
        Kept::Nowhere => say::kept_nowhere(),
        Kept::Elsewhere => say::kept_elsewhere(),
    };
    view! {
        <Show when=move || is_there.get() || desk.before.with(Option::is_some)>
            <p class="quiet draft">
                <Show when=move || is_there.get()>
                    {kept} " "
                    <button type="button" class="plain" on:click=move |_| desk.clear()>{say::clear()}</button>
                </Show>
                <Show when=move || desk.before.with(Option::is_some)>
                    " "
                    <button type="button" class="plain" on:click=move |_| desk.undo()>{say::bring_back()}</button>
                </Show>
            </p>
        </Show>
    }
}

/// Asks for the title where the files have no place for one.
#[component]
fn Title(desk: Desk) -> impl IntoView {
    let is_other = Memo::new(move |_| desk.shown.with(|shown| shown.as_ref().is_some_and(|reading| !reading.is_chain)));
    let value = move || desk.draft.with(|draft| draft.title.clone());
    view! {
        <Show when=move || is_other.get()>
            <p class="titled">
                <label for="title">{say::chain_title()}</label>
                <input id="title" type="text" autocomplete="off" prop:value=value
                    placeholder=move || desk.shown.with(|shown| shown.as_ref().map_or_else(String::new, |it| it.title.clone()))
                    on:input=move |event| { let title = event_target_value(&event); desk.change(move |draft| draft.title = title) } />
            </p>
        </Show>
    }
}
