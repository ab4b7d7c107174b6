//! The reader's choices, for those who keep them outside: as they are, and how they are brought back.

use leptos::wasm_bindgen::{self, prelude::wasm_bindgen};

use super::links::fragment;
use super::store::Store;
use crate::story::State;

#[wasm_bindgen]
extern "C" {
    /// Puts a fragment into the page's address, and the choices of the figure with that prefix into its history: as a new entry, or in place
    /// of the present one.
    #[wasm_bindgen(js_name = record)]
    fn put_into_history(prefix: &str, kept: &str, fragment: &str, is_new: bool);
}

/// How the reader's choices differ from the figure's start. It is a late root.
#[inline(never)]
pub fn kept(store: &Store) -> String {
    let (chain, scene, start) = (store.chain(), store.scene_untracked(), start(store));
    let is_told = scene.state.told_by.is_some() || start.told_by.is_some();
    scene.state.kept(chain, &start, is_told.then(|| &**scene.tellers(chain)))
}

/// Brings them back. It is a late root.
#[inline(never)]
pub fn restore(store: &Store, kept: &str) {
    store.show(start(store).with_kept(store.chain(), kept));
}

/// Puts them into the page's address and history. It is a late root.
#[inline(never)]
pub fn record(store: &Store, is_new: bool) {
    let scene = store.scene_untracked();
    let fragment = fragment(store, &scene.state, &start(store), (scene.state.selected, None));
    put_into_history(store.id_prefix(), &kept(store), &fragment, is_new);
}

/// What is chosen at first.
pub fn start(store: &Store) -> State {
    let (chain, scene) = (store.chain(), store.scene_untracked());
    let told_by = store.told_by().and_then(|name| scene.tellers(chain).find(chain, name));
    State { told_by, ..store.start().clone() }
}
