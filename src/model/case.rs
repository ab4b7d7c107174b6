//! Letters in lower case.

/// A text in lower case, whatever its script.
#[cfg(not(all(target_arch = "wasm32", feature = "view")))]
pub(crate) fn lower(text: &str) -> String {
    text.to_lowercase()
}

/// A text in lower case, whatever its script: as the browser does it, for Rust's tables would cost an embed 8 KB. Both follow
/// Unicode's default casing.
#[cfg(all(target_arch = "wasm32", feature = "view"))]
pub(crate) fn lower(text: &str) -> String {
    use leptos::web_sys::js_sys::JsString;

    if text.is_ascii() { text.to_ascii_lowercase() } else { JsString::from(text).to_lower_case().into() }
}
