//! The chain as its readers will see it, as wide as on a phone or in an article.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use super::desk::Desk;
use super::reading::Reading;
use super::{browser, say};
use crate::embed::{Mounted, mount};
use crate::model::LeftOut;
use crate::read;
use crate::story::{Show as Rows, State};
use crate::view::Options;

/// As many incidents are drawn without a question.
pub const AT_ONCE: usize = 1000;

/// The figure, which has the focus when the button that draws it has gone.
const FIGURE: &str = "drawn-chain";

/// Widths to look at, CSS px: the whole place, a phone, a column of text.
const WIDTHS: [(&str, u32); 3] = [("", 0), ("360px", 360), ("640px", 640)];

#[component]
pub fn Preview(desk: Desk) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let width = RwSignal::new("");
    // it is wanted with these rows
    let wanted = RwSignal::new(None::<String>);
    let look = Memo::new(move |_| desk.draft.with(|draft| draft.look.clone()));
    let is_wanted = Memo::new(move |_| wanted.get().is_some_and(|show| look.with(|look| look.show == show)));
    let waits = move || {
        let count = desk.shown.with(|shown| shown.as_ref().map_or(0, |reading| reading.incidents));
        (count > AT_ONCE && !is_wanted.get()).then_some(count)
    };
    let mounted = Rc::new(RefCell::new(None::<Mounted>));
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let shown = desk.shown.get().filter(|reading| reading.incidents <= AT_ONCE || is_wanted.get());
        let show = look.with(|look| if look.show == "all" { Rows::All } else { Rows::Chain });
        let options = Options { state: State { show, ..State::default() }, ..Options::default() };
        // the new figure is there before the old one goes, so that the page keeps its height and its place
        let next = shown.and_then(|reading| draw(&place, &reading, options));
        let keep = next.is_some();
        *mounted.borrow_mut() = next;
        while place.child_element_count() > u32::from(keep) {
            if let Some(old) = place.first_element_child() {
                old.remove();
            }
        }
    });
    let draw_it = move |_| {
        wanted.set(Some(look.with_untracked(|look| look.show.clone())));
        browser::focus_soon(FIGURE);
    };
    let scheme = move || Some(look.with(|look| look.theme.clone())).filter(|theme| !theme.is_empty());
    view! {
        <section class="preview" aria-labelledby="preview" class:stale=move || desk.is_stale()>
            <h2 id="preview" class="unseen">{say::the_chain()}</h2>
            <Show when=move || desk.is_stale()><p class="quiet">{say::as_it_was()}</p></Show>
            <Show when=move || desk.shown.with(Option::is_none) fallback=move || view! { <Width width /> }>
                <p class="quiet blank">{say::appears_here()}</p>
            </Show>
            <Show when=move || waits().is_some()>
                <p class="quiet">
                    {move || waits().map(|count| say::takes_a_while(count).text())} " "
                    <button type="button" class="plain" on:click=draw_it>{say::draw()}</button>
                </p>
            </Show>
            <div class="sheet" id=FIGURE role="group" aria-labelledby="preview" tabindex="-1" node_ref=place style:max-width=move || width.get() style:color-scheme=scheme></div>
        </section>
    }
}

/// Draws a chain into a new element at the end of `place`.
fn draw(place: &HtmlElement, reading: &Arc<Reading>, options: Options) -> Option<Mounted> {
    let element: HtmlElement = place.owner_document()?.create_element("div").ok()?.dyn_into().ok()?;
    let (chain, problems) = read::read(&reading.json).ok()?;
    place.append_child(&element).ok()?;
    Some(mount(element, chain.into(), &LeftOut::of(&problems), options))
}

/// The widths to choose from.
#[component]
fn Width(width: RwSignal<&'static str>) -> impl IntoView {
    let name = |px| match px {
        0 => say::as_wide(),
        360 => say::on_phone(),
        _ => say::in_article(),
    };
    let choice = |(value, px): (&'static str, u32)| {
        view! {
            <label>
                <input type="radio" name="width" checked=px == 0 on:change=move |_| width.set(value) />
                {name(px)}
            </label>
        }
    };
    view! { <fieldset class="widths"><legend class="unseen">{say::width()}</legend>{WIDTHS.map(choice)}</fieldset> }
}
