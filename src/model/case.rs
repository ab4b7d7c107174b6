//! Letters in lower case.

/// A text in lower case, whatever its script.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn lower(text: &str) -> String {
    text.to_lowercase()
}

/// A text in lower case, whatever its script: as the browser does it, for Rust's tables would cost an embed 8 KB. Both follow
/// Unicode's default casing.
#[cfg(target_arch = "wasm32")]
pub(crate) fn lower(text: &str) -> String {
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = String)]
        type JsString;
        #[wasm_bindgen(js_name = String)]
        fn string(text: &str) -> JsString;
        #[wasm_bindgen(method, js_class = "String", js_name = toLowerCase)]
        fn to_lower_case(this: &JsString) -> String;
    }
    if text.is_ascii() { text.to_ascii_lowercase() } else { string(text).to_lower_case() }
}
