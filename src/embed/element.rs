//! What `<incident-chain>` (embed.js) asks of the wasm.

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use leptos::web_sys::HtmlElement;
use leptos::web_sys::js_sys::Function;

use super::mount::{Mounted, mount};
use crate::model;
use crate::story::{Action, Move, Show};
use crate::view::Options;

/// Draw the chain in `text`, which came from `url`, into `element`. What this gives must be kept as long as the figure is to
/// stay. `told` is called with the id of what is selected from then on, or with `null`.
///
/// # Errors
/// The text is no chain: a sentence, thrown as a string, which nothing else that can go wrong here is. The element is left
/// alone then, so that whatever stood for the chain before can stay.
#[wasm_bindgen(js_name = mountChain)]
pub fn mount_chain(
    element: HtmlElement,
    text: &str,
    url: Option<String>,
    focus: Option<String>,
    all: bool,
    told: Function,
) -> Result<Mounted, JsValue> {
    let options = Options { data_url: url, focus, show: show(all), ..Options::default() };
    let read = model::read(text).map_err(|error| JsValue::from(error.to_string()))?;
    let mut mounted = mount(element, read, options);
    mounted.tell(told);
    Ok(mounted)
}

fn show(all: bool) -> Show {
    if all { Show::All } else { Show::Chain }
}

#[wasm_bindgen]
impl Mounted {
    /// Select the incident with that id; whether there is one.
    pub fn select(&self, id: &str) -> bool {
        let index = self.store.index_of(id);
        index.into_iter().for_each(|index| self.store.act(Action::Select(index)));
        index.is_some()
    }

    /// Step to the cause, or to the response; whether there was one.
    pub fn step(&self, to_cause: bool) -> bool {
        let selected = || self.store.state().read_untracked().selected;
        let before = selected();
        self.store.act(Action::Go(if to_cause { Move::Cause } else { Move::Response }));
        selected() != before
    }

    /// Another focus, or again the chain's own.
    pub fn focus(&self, id: Option<String>) {
        self.store.set_focus(id.as_deref());
    }

    /// Show everything, or fold what is off the chain of the focus.
    pub fn show(&self, all: bool) {
        self.store.set_show(show(all));
    }

    fn tell(&mut self, told: Function) {
        let store = self.store;
        self.telling = Some(RenderEffect::new(move |before: Option<Option<usize>>| {
            let selected = store.state().read().selected;
            if before.is_some_and(|before| before != selected) {
                let chain = store.chain();
                let incident = selected.and_then(|index| chain.incidents.get(index));
                let id = incident.map_or(JsValue::NULL, |incident| JsValue::from_str(&incident.id));
                let _ = told.call1(&JsValue::NULL, &id);
            }
            selected
        }));
    }
}
