//! What `<incident-chain>` (embed.js) asks of the wasm.

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsError, JsValue, prelude::wasm_bindgen};
use leptos::web_sys::HtmlElement;
use leptos::web_sys::js_sys::Function;

use super::mount::{Mounted, mount};
use crate::model;
use crate::story::{Action, Move};

/// Draw the chain in `text` into `element`. What this gives must be kept as long as the figure is to stay. `told` is
/// called with the id of what is selected from then on, or with nothing.
///
/// # Errors
/// The text is no chain. The element is left alone then, so that whatever stood for the chain before can stay.
#[wasm_bindgen(js_name = mountChain)]
pub fn mount_chain(element: HtmlElement, text: &str, url: Option<String>, told: Function) -> Result<Mounted, JsError> {
    let mut mounted = mount(element, model::read(text)?, url);
    mounted.tell(told);
    Ok(mounted)
}

#[wasm_bindgen]
impl Mounted {
    /// Select the incident with that id; whether there is one.
    pub fn select(&self, id: &str) -> bool {
        let chain = self.store.chain();
        let index = chain.incidents.iter().position(|incident| incident.id == id);
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
