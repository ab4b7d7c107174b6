//! What the page itself gives. web-sys would look for the global object first, which is more code than all of this.

use leptos::wasm_bindgen::{self, prelude::wasm_bindgen};
use leptos::web_sys::{Document, ScrollToOptions, js_sys::Function};

#[wasm_bindgen]
extern "C" {
    /// The page's document.
    #[wasm_bindgen(thread_local_v2, js_name = document)]
    pub static DOCUMENT: Document;

    /// Calls `run` after so many ms. Returns the timer.
    #[wasm_bindgen(js_name = setTimeout)]
    pub fn set_timeout(run: &Function, ms: i32) -> i32;

    #[wasm_bindgen(js_name = clearTimeout)]
    pub fn clear_timeout(timer: i32);

    #[wasm_bindgen(js_name = scrollBy)]
    pub fn scroll_by(options: &ScrollToOptions);
}
