//! What a reader sees only after a first action. In an embed its code is the second part of the wasm (`tools/split.mjs`), which comes after
//! the first view is drawn. Everywhere else it is always here.

use std::cell::{Cell, RefCell};

use leptos::wasm_bindgen::{self, prelude::wasm_bindgen};

use super::hands::Deed;
use super::mark::{Element, html, run_all};
use super::store::Store;
use crate::model::IncidentId;
use crate::words::{self, say};

/// How far the second part has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum More {
    /// It is not here yet.
    Coming,
    /// It is here, or was never apart.
    Here,
    /// It could not be loaded.
    Failed,
}

thread_local! {
    static MORE: Cell<More> = const { Cell::new(More::Here) };
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

#[wasm_bindgen]
extern "C" {
    /// Loads the second part: at once where it `is_needed`, else when the page has nothing else to do. It may be asked for again and again.
    #[wasm_bindgen(js_name = fetchMore)]
    fn fetch_more(is_needed: bool);
}

/// How far it has come.
pub fn state() -> More {
    MORE.get()
}

/// Whether a late root may be called.
pub fn is_here() -> bool {
    state() == More::Here
}

/// It has come so far. What has waited for it is done, and each figure is drawn again.
pub fn tell(more: More) {
    MORE.set(more);
    if is_here() {
        // its English sentences have come with it
        words::speak_anew();
        WAITING.take().into_iter().for_each(|then| then());
    }
    run_all();
}

/// Does this as soon as it is here.
pub fn when_here(then: Box<dyn FnOnce()>) {
    if is_here() {
        return then();
    }
    WAITING.with_borrow_mut(|waiting| waiting.push(then));
    ask(true);
}

/// Asks for it, if it is not here. After a failure this is another try.
pub fn ask(is_needed: bool) {
    if !is_here() {
        MORE.set(More::Coming);
        fetch_more(is_needed);
    }
}

/// What is said in place of what is not here. While a reader can wait for it, nothing is.
pub fn said(store: &Store) -> Option<Element> {
    let is_lost = state() == More::Failed || !store.is_live();
    is_lost.then(|| html("p").text(say::details_not_loaded()))
}

/// What is said in place of what the reader has asked for.
pub fn waiting(store: &Store) -> Element {
    let waiting = html("div").class("more");
    match said(store) {
        Some(said) => waiting.attr("role", "alert").child(said),
        None => waiting.attr("aria-busy", "true"),
    }
}

/// What a card shows in place of its details.
pub fn missing(store: &Store, id: IncidentId, is_open: bool) -> Element {
    let more = html("div").class_if("more", "closed", !is_open);
    if store.is_live() && !is_open {
        return more;
    }
    let again = || html("button").attr("type", "button").does(Deed::Again, &[id.position()]).text(say::try_again());
    match said(store) {
        Some(said) => {
            let notice = html("div").class("notice").attr("role", "alert");
            more.child(notice.child(said).maybe(store.is_live().then(again)))
        }
        None => more.attr("aria-busy", "true"),
    }
}
