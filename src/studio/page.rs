//! The studio as a whole, and how the page opens it.

use leptos::ev::{self, KeyboardEvent};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use leptos::web_sys::{Element, HtmlElement, window};

use super::bring::Bring;
use super::browser::Reader;
use super::columns::ColumnsOf;
use super::desk::Desk;
use super::editor::Editor;
use super::findings::Findings;
use super::hidden::HiddenSheets;
use super::kept::Keeper;
use super::look::Looks;
use super::preview::Preview;
use super::say;
use super::shelf::Shelf;
use super::take::{Hashes, Take};
use super::title::Title;

/// Fill the element with the id `at` with the studio. Without such an element nothing happens. The hashes are those of the files.
#[wasm_bindgen(js_name = openStudio)]
pub fn open_studio(at: &str, reader: Reader, keeper: Keeper, embed: Option<String>, resize: Option<String>) {
    let element = window().and_then(|window| window.document()?.get_element_by_id(at));
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return };
    element.set_text_content(None);
    let hashes = Hashes { embed: StoredValue::new(embed), resize: StoredValue::new(resize) };
    mount_to(element, move || view! { <Studio desk=Desk::new(reader, keeper) hashes /> }).forget();
}

#[component]
fn Studio(desk: Desk, hashes: Hashes) -> impl IntoView {
    step_by_keys(desk);
    view! {
        <div class="studio">
            <header>
                <h1>{say::use_your_data()}</h1>
                <p>{say::nothing_leaves()}</p>
            </header>
            <Bring desk />
            <Shelf desk />
            <div class="bench">
                <div class="desk">
                    <HiddenSheets desk />
                    <ColumnsOf desk />
                    <Editor desk />
                    <Findings desk />
                </div>
                <div class="result">
                    <Title desk />
                    <Looks desk />
                    <Preview desk />
                </div>
            </div>
            <Show when=move || desk.shown.with(Option::is_some)><Take desk hashes /></Show>
        </div>
    }
}

/// The keys for undo and redo mean the whole draft, because a browser knows only what is typed in a field. Fields of what is taken away are
/// no part of the draft.
fn step_by_keys(desk: Desk) {
    let is_of_draft = |event: &ev::Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        target.is_none_or(|target| target.closest(".take").ok().flatten().is_none())
    };
    let step = move |event: &ev::Event, is_back: bool| {
        event.prevent_default();
        if is_back { desk.undo() } else { desk.redo() }
    };
    window_event_listener(ev::keydown, move |event: KeyboardEvent| {
        let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        let is_back = match (event.key().to_lowercase().as_str(), event.shift_key()) {
            ("z", false) => true,
            ("z", true) | ("y", false) => false,
            _ => return,
        };
        if is_command && is_of_draft(&event) {
            step(&event, is_back);
        }
    });
    // by a menu, or by shaking a phone
    window_event_listener(ev::beforeinput, move |event| match event.input_type().as_str() {
        "historyUndo" if is_of_draft(&event) => step(&event, true),
        "historyRedo" if is_of_draft(&event) => step(&event, false),
        _ => {}
    });
}
