//! What the browser keeps of the draft between two visits (`keep.js`).

use leptos::wasm_bindgen::prelude::{Closure, wasm_bindgen};
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::js_sys::Function;
use serde::Deserialize;

use super::draft::{Draft, Sheet};
use super::history::{History, Record};

#[wasm_bindgen]
extern "C" {
    /// Where drafts are kept: IndexedDB. A window has one, and the browser some.
    #[derive(Clone)]
    pub type Keeper;
    #[wasm_bindgen(method)]
    async fn mine(this: &Keeper) -> JsValue;
    #[wasm_bindgen(method)]
    async fn keep(this: &Keeper, record: &str, label: &str) -> JsValue;
    #[wasm_bindgen(method)]
    fn held(this: &Keeper) -> JsValue;
    #[wasm_bindgen(method, js_name = hold)]
    fn hold_record(this: &Keeper, record: &str);
    #[wasm_bindgen(method)]
    async fn leave(this: &Keeper) -> JsValue;
    #[wasm_bindgen(method)]
    async fn forget(this: &Keeper) -> JsValue;
    #[wasm_bindgen(method, js_name = whenForgotten)]
    fn when_forgotten(this: &Keeper, tell: &Function);
    #[wasm_bindgen(method)]
    async fn others(this: &Keeper) -> JsValue;
    #[wasm_bindgen(method)]
    async fn other(this: &Keeper, id: &str) -> JsValue;
}

/// What the browser does with the draft.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kept {
    /// It keeps it.
    Here,
    /// It has no room, or keeps nothing.
    Nowhere,
    /// Another window has forgotten everything: nothing is kept until a person says so.
    Forgotten,
}

/// The draft of another window.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Other {
    pub id: String,
    pub label: String,
    /// When it was kept last, in ms since 1970.
    pub at: f64,
}

impl Keeper {
    /// The draft of the last visit.
    pub async fn last(&self) -> Option<(Draft, History)> {
        let kept = self.mine().await.as_string().and_then(|kept| opened(&kept));
        match (self.left(), kept) {
            (Some((draft, mut history)), Some((below, past))) => {
                history.put_below(&below, past);
                Some((draft, history))
            }
            (left, kept) => left.or(kept),
        }
    }

    /// What a visit before this one had, which was left before it was known what was kept.
    fn left(&self) -> Option<(Draft, History)> {
        opened(&self.held().as_string()?)
    }

    /// Holds a draft at once, in a page that is left before it is known what was kept. It goes above that in the next visit.
    pub fn hold(&self, draft: &Draft, mut history: History) {
        if let Some((left, past)) = self.left() {
            history.put_below(&left, past);
        }
        if let Ok(record) = serde_json::to_string(&Record::of(draft, &history)) {
            self.hold_record(&record);
        }
    }

    /// Keeps a draft in place of the last. False where the browser does not: no room, or not allowed. Where there is nothing to come
    /// back to, nothing is kept.
    pub async fn put(&self, draft: &Draft, history: &History) -> bool {
        if draft.is_empty() && !history.can_undo() && !history.can_redo() {
            self.leave().await;
            return true;
        }
        let Ok(record) = serde_json::to_string(&Record::of(draft, history)) else { return false };
        self.keep(&record, &draft.label()).await.is_truthy()
    }

    /// Forgets all drafts of this browser. Gives whether they are forgotten.
    pub async fn forget_all(&self) -> bool {
        self.forget().await.is_truthy()
    }

    /// Calls `tell` whenever another window has forgotten all drafts.
    pub fn on_forgotten(&self, tell: impl Fn() + 'static) {
        let tell = Closure::<dyn Fn()>::new(tell);
        self.when_forgotten(tell.as_ref().unchecked_ref());
        // as long as the page is there
        tell.forget();
    }

    /// The drafts of other windows, the last first.
    pub async fn list(&self) -> Vec<Other> {
        let list = self.others().await.as_string().unwrap_or_default();
        serde_json::from_str(&list).unwrap_or_default()
    }

    /// One of these.
    pub async fn take(&self, other: &str) -> Option<Draft> {
        Some(opened(&self.other(other).await.as_string()?)?.0)
    }
}

/// What was kept. If it is no draft, it becomes the text of one, so that it can be seen, saved and cleared. An older release kept a draft
/// without a history.
fn opened(kept: &str) -> Option<(Draft, History)> {
    if let Some(record) = record(kept) {
        return Some(record.open());
    }
    let draft: Option<Draft> = serde_json::from_str(kept).ok();
    let draft = draft.unwrap_or_else(|| Draft::of(vec![Sheet::new("draft.txt", kept)], Vec::new()));
    Some((draft, History::default()))
}

fn record(kept: &str) -> Option<Record> {
    let value: serde_json::Value = serde_json::from_str(kept).ok()?;
    value.get("texts")?;
    serde_json::from_value(value).ok()
}
