//! What an update of the data has brought: how it is told, and how it is marked.

use std::sync::Arc;

use leptos::wasm_bindgen::JsValue;
use leptos::web_sys::js_sys::Function;

use super::card::unseen;
use super::mark::{Element, html};
use super::more;
use super::store::Store;
use crate::model::{Chain, IncidentId, digits, joined};
use crate::story::{Changes, News};
use crate::words::{self, say};

/// What marks an incident that is not as it was before the update.
pub fn mark(store: &Store, id: IncidentId) -> Option<Element> {
    let changes = store.changes().filter(|_| more::is_here())?;
    marked(changes, id)
}

/// "Corrected". It is a late root.
#[inline(never)]
fn marked(changes: &Changes, id: IncidentId) -> Option<Element> {
    let word = html("strong").class("news").text(words::news(changes.of(id)?));
    Some(html("span").child(word).child(unseen(",")).text(" "))
}

/// Tells the element what has changed from one chain to another: how many incidents are new, how many corrections have come, how many
/// incidents have changed, how many are gone; the same in words, and the word of the button. Between them are tabs. Without a change
/// nothing is told. It is a late root.
#[inline(never)]
pub fn compare(before: &Chain, after: &Chain, told: &Function) -> Option<Arc<Changes>> {
    let changes = Changes::new(before, after);
    if changes.is_empty() {
        return None;
    }
    let counts = [changes.count(News::New), changes.corrections, changes.count(News::Changed), changes.removed];
    let counts = counts.into_iter().map(|count| digits(count as i64));
    let words = [words::changes(&changes), say::show_update().to_owned()];
    let text = joined(&counts.chain(words).collect::<Vec<_>>(), "\t");
    let _ = told.call2(&JsValue::NULL, &JsValue::from_str(&text), &JsValue::UNDEFINED);
    Some(Arc::new(changes))
}
