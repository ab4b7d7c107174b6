//! Letters in lower case, and apart from their marks. Rust's tables for that would cost an embed 8 KB and more, so there the browser does it. Both
//! follow Unicode.

#[cfg(not(target_arch = "wasm32"))]
mod how {
    use unicode_normalization::UnicodeNormalization;

    pub fn lower(text: &str) -> String {
        text.to_lowercase()
    }

    pub fn decomposed(text: &str) -> String {
        text.nfkd().collect()
    }
}

#[cfg(target_arch = "wasm32")]
mod how {
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = String)]
        type JsString;
        #[wasm_bindgen(js_name = String)]
        fn string(text: &str) -> JsString;
        #[wasm_bindgen(method, js_class = "String", js_name = toLowerCase)]
        fn to_lower_case(this: &JsString) -> String;
        #[wasm_bindgen(method, js_class = "String")]
        fn normalize(this: &JsString, form: &str) -> String;
    }

    pub fn lower(text: &str) -> String {
        if text.is_ascii() { text.to_ascii_lowercase() } else { string(text).to_lower_case() }
    }

    pub fn decomposed(text: &str) -> String {
        if text.is_ascii() { text.to_owned() } else { string(text).normalize("NFKD") }
    }
}

/// A text in lower case, in any script (Unicode's default casing).
pub(crate) fn lower(text: &str) -> String {
    how::lower(text)
}

/// A text with each letter apart from its marks (Unicode's form NFKD).
pub(super) fn decomposed(text: &str) -> String {
    how::decomposed(text)
}
