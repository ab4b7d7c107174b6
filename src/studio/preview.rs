//! The chain as its readers will see it.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use super::desk::Desk;
use super::say;
use crate::embed::{Mounted, mount};
use crate::model::LeftOut;
use crate::read;
use crate::view::Options;

/// As many incidents are drawn without a question.
pub const AT_ONCE: usize = 1000;

#[component]
pub fn Preview(desk: Desk) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let is_wanted = RwSignal::new(false);
    let waits = move || {
        let count = desk.shown.with(|shown| shown.as_ref().map_or(0, |reading| reading.incidents));
        (count > AT_ONCE && !is_wanted.get()).then_some(count)
    };
    let mounted = Rc::new(RefCell::new(None::<Mounted>));
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let shown = desk.shown.get().filter(|reading| reading.incidents <= AT_ONCE || is_wanted.get());
        // the new figure stands before the old one goes, so that the page keeps its height and its place
        let box_ = shown.is_some().then(|| place.owner_document()?.create_element("div").ok()).flatten();
        let box_ = box_.and_then(|element| element.dyn_into::<HtmlElement>().ok());
        let next =
            box_.zip(shown.and_then(|reading| read::read(&reading.json).ok())).map(|(element, (chain, problems))| {
                place.append_child(&element).ok();
                mount(element, (chain, LeftOut::of(&problems)), Options::default())
            });
        let keep = next.is_some();
        *mounted.borrow_mut() = next;
        while place.child_element_count() > u32::from(keep) {
            if let Some(old) = place.first_element_child() {
                old.remove();
            }
        }
    });
    view! {
        <section class="preview" aria-labelledby="preview" class:stale=move || desk.is_stale()>
            <h2 id="preview" class="unseen">{say::the_chain()}</h2>
            <Show when=move || desk.is_stale()><p class="quiet">{say::as_it_was()}</p></Show>
            <Show when=move || desk.shown.with(Option::is_none)>
                <p class="quiet blank">{say::appears_here()}</p>
            </Show>
            <Show when=move || waits().is_some()>
                <p class="quiet">
                    {move || waits().map(|count| say::takes_a_while(count).text())} " "
                    <button type="button" class="plain" on:click=move |_| is_wanted.set(true)>{say::draw()}</button>
                </p>
            </Show>
            <div node_ref=place></div>
        </section>
    }
}
