//! What `<incident-chain>` asks of the wasm.

use leptos::wasm_bindgen::{JsError, prelude::wasm_bindgen};
use leptos::web_sys::HtmlElement;

use super::mount::{Mounted, mount};
use crate::model;

/// Draw the chain in `text` into `element`. What this gives must be kept as long as the figure is to stay.
///
/// # Errors
/// The text is no chain. The element is left alone then, so that whatever stood for the chain before can stay.
#[wasm_bindgen(js_name = mountChain)]
pub fn mount_chain(element: HtmlElement, text: &str, url: Option<String>) -> Result<Mounted, JsError> {
    let read = model::read(text)?;
    Ok(mount(element, Ok(read), url))
}
