//! Fetching a chain's text, never more of it than is read.

use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Request, RequestCredentials, RequestInit, RequestRedirect, Response};
use wasm_bindgen_futures::JsFuture;

use crate::model::MAX_BYTES;

/// The text at an address, or in a sentence why there is none.
pub async fn text(url: &str) -> Result<String, String> {
    let unreachable = |_| "nothing answered, or the answer may not be read from this page".to_owned();
    let options = RequestInit::new();
    options.set_method("GET");
    options.set_credentials(RequestCredentials::Omit);
    // or an open redirect on the page's own site would show anybody's data
    options.set_redirect(RequestRedirect::Error);
    let request = Request::new_with_str_and_init(url, &options).map_err(|_| "this is not an address".to_owned())?;
    let window = leptos::web_sys::window().ok_or("there is no window")?;
    let response = JsFuture::from(window.fetch_with_request(&request)).await.map_err(unreachable)?;
    let response: Response = response.dyn_into().map_err(unreachable)?;
    if !response.ok() {
        return Err(match response.status() {
            404 => "there is no such file (404)".to_owned(),
            status => format!("the server answered {status} {}", response.status_text()),
        });
    }
    let length = response.headers().get("content-length").ok().flatten().and_then(|length| length.parse().ok());
    if length.is_some_and(|length: usize| length > MAX_BYTES) {
        return Err(format!("the file is over {} MiB, the most that a chain may weigh", MAX_BYTES / 1024 / 1024));
    }
    let text = response.text().map_err(unreachable)?;
    let text: JsValue = JsFuture::from(text).await.map_err(|_| "the connection broke off".to_owned())?;
    text.as_string().ok_or_else(|| "the file is not text".to_owned())
}
