//! The reader's choices, for those who keep them outside: the element, and the page's own address and history.

use std::cell::Cell;

use leptos::wasm_bindgen::{self, JsValue, prelude::wasm_bindgen};
use leptos::web_sys::js_sys::Function;

use super::links::{fragment, tellers};
use super::store::Store;

#[wasm_bindgen]
extern "C" {
    /// Puts a fragment into the page's address, and the choices of the figure with that prefix into its history: as a new entry, or in place
    /// of the present one.
    fn record(prefix: &str, kept: &str, fragment: &str, is_new: bool);
}

/// The value of the attribute `history` with which no entry is added.
const REPLACE: &str = "replace";

/// Tells how the reader's choices differ from the figure's start, where they are not as they were `before`, and the id of what is selected,
/// where that has changed. `told` gives the attribute `history`, if there is one: then the page's address follows. It is a late root.
#[inline(never)]
pub fn tell_of(store: &Store, told: &Function, id: &JsValue, before: &Cell<Option<String>>) {
    let (chain, scene, start) = (store.chain(), store.scene_untracked(), store.start());
    let kept = scene.state.kept(chain, start, tellers(store, &scene, [&scene.state, start]));
    if before.replace(Some(kept.clone())).as_ref() == Some(&kept) {
        // only other rows are seen
        return;
    }
    let history = told.call2(&JsValue::NULL, &JsValue::from_str(&kept), id).ok().and_then(|value| value.as_string());
    if let Some(history) = history {
        let (prefix, at) = (store.id_prefix(), (scene.state.selected, None));
        let is_new = !id.is_undefined() && history != REPLACE;
        record(prefix, &kept, &fragment(store, prefix, (&scene.state, start), at), is_new);
    }
}
