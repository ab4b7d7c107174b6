//! What `<incident-chain>` (embed.js) asks of the wasm.

use std::cell::Cell;
use std::rc::Rc;

use leptos::wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use leptos::web_sys::HtmlElement;
use leptos::web_sys::js_sys::Function;

use super::mount::{Mounted, mount};
use crate::model::{Chain, LeftOut};
use crate::story::{Action, Move, SETTINGS, State, setting, update};
use crate::view::{Heading, Options, anchor, effect};

#[wasm_bindgen]
extern "C" {
    /// What the element asks for: an object of JavaScript's.
    pub type Wish;
    /// The packed chain; none of what is damaged.
    #[cfg(not(feature = "reader"))]
    #[wasm_bindgen(method, getter)]
    fn bytes(this: &Wish) -> Vec<u8>;
    /// The publisher's text.
    #[cfg(feature = "reader")]
    #[wasm_bindgen(method, getter)]
    fn text(this: &Wish) -> String;
    /// Where a reader can have the data.
    #[wasm_bindgen(method, getter)]
    fn url(this: &Wish) -> Option<String>;
    /// The value of an attribute.
    #[wasm_bindgen(method)]
    fn attribute(this: &Wish, name: &str) -> Option<String>;
    /// What the reader had chosen in a figure of the same chain.
    #[wasm_bindgen(method, getter)]
    fn kept(this: &Wish) -> Option<String>;
    /// What every anchor begins with.
    #[wasm_bindgen(method, getter)]
    fn prefix(this: &Wish) -> String;
    /// The level of the title's heading.
    #[wasm_bindgen(method, getter)]
    fn heading(this: &Wish) -> u8;
    /// How much larger the figure is seen than its rectangles say.
    #[wasm_bindgen(method, getter)]
    fn zoom(this: &Wish) -> f64;
}

/// Draw a chain into `element`. The figure stays as long as the returned value is kept. `told` is called whenever the reader has
/// chosen something. Its arguments are the text from [`State::kept`](crate::story::State::kept) and, if the selection has changed,
/// the id of the selected incident, or `null`.
///
/// # Errors
/// Throws a string if the data cannot be read. Any other failure throws something else. The element is not changed then, so the static
/// chain can stay.
#[wasm_bindgen(js_name = mountChain)]
pub fn mount_chain(element: HtmlElement, wish: &Wish, told: Function) -> Result<Mounted, JsValue> {
    let (chain, left_out) = chain(wish)?;
    let mut state = State::default();
    for name in SETTINGS {
        if let Some(action) = setting(&chain, name, wish.attribute(name).as_deref()) {
            state = update(&chain, state, action);
        }
    }
    if let Some(kept) = wish.kept() {
        state = state.with_kept(&chain, &kept);
    }
    let options = Options {
        data_url: wish.url(),
        state,
        id_prefix: wish.prefix(),
        heading: if wish.heading() == 1 { Heading::Page } else { Heading::Article },
        zoom: wish.zoom(),
        ..Options::default()
    };
    let mut mounted = mount(element, (chain, left_out), options);
    mounted.tell(told);
    Ok(mounted)
}

/// The chain. Only a chain without errors is packed, so nothing was left out of it.
#[cfg(not(feature = "reader"))]
fn chain(wish: &Wish) -> Result<(Chain, LeftOut), JsValue> {
    let chain = crate::pack::unpack(&wish.bytes()).ok_or_else(|| JsValue::from_str(crate::words::damaged()))?;
    Ok((chain, LeftOut::default()))
}

/// The chain, and what was left out of the text.
#[cfg(feature = "reader")]
fn chain(wish: &Wish) -> Result<(Chain, LeftOut), JsValue> {
    let (chain, problems) = crate::read::read(&wish.text()).map_err(|error| JsValue::from_str(&error.to_string()))?;
    Ok((chain, LeftOut::of(&problems)))
}

#[wasm_bindgen]
impl Mounted {
    /// Select the incident with that id; whether there is one.
    pub fn select(&self, id: &str) -> bool {
        let id = self.store.chain().find(id);
        id.into_iter().for_each(|id| self.store.act(Action::Select(id)));
        id.is_some()
    }

    /// Select and open the incident with that anchor (without its prefix), or only unfold and draw it; whether there is one.
    pub fn reveal(&self, fragment: &str, is_unfolded_only: bool) -> bool {
        let chain = self.store.chain();
        let Some(id) = chain.incident_ids().find(|&id| anchor(chain.incident(id)) == fragment) else { return false };
        if is_unfolded_only {
            self.store.act(Action::Unfold(id));
            self.store.keep(id);
        } else {
            self.store.act(Action::Open(id));
        }
        true
    }

    /// Draw the whole chain for paper into `element`; without one, take it away again.
    pub fn print(&mut self, element: Option<HtmlElement>) {
        self.paper = element.map(|element| self.on_paper(&element));
    }

    /// Step to the cause, or to the response; whether there was one.
    pub fn step(&self, to_cause: bool) -> bool {
        let selected = || self.store.scene_untracked().state.selected;
        let before = selected();
        self.store.act(Action::Go(if to_cause { Move::Cause } else { Move::Response }));
        selected() != before
    }

    /// An attribute has another value. Returns whether the figure knows that attribute.
    pub fn set(&self, name: &str, value: Option<String>) -> bool {
        let action = setting(self.store.chain(), name, value.as_deref());
        let is_known = action.is_some();
        action.into_iter().for_each(|action| self.store.act(action));
        is_known
    }

    fn tell(&mut self, told: Function) {
        let store = self.store.clone();
        let before = Cell::new(None);
        self.telling = Some(effect(Rc::new(move || {
            let scene = store.scene();
            let state = &scene.state;
            let selected = state.selected;
            if let Some(before) = before.replace(Some(selected)) {
                let chain = store.chain();
                let id = selected.map_or(JsValue::NULL, |id| JsValue::from_str(&chain.incident(id).id));
                let id = if before == selected { JsValue::UNDEFINED } else { id };
                let _ = told.call2(&JsValue::NULL, &JsValue::from_str(&state.kept()), &id);
            }
        })));
    }
}
