//! The standalone page: one chain, the page's own or the one that `?src=` names.

use leptos::wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use leptos::web_sys::{HtmlElement, Url, UrlSearchParams, window};

use super::fetch;
use super::mount::{mount, mount_failure};
use crate::model;
use crate::view::Failure;

/// Fill the element with the id `at` with the chain at `?src=`, else with the one at `fallback`.
///
/// # Errors
/// Never: what goes wrong is said in the element. Without such an element nothing happens.
#[wasm_bindgen(js_name = openPage)]
pub async fn open_page(at: &str, fallback: &str) {
    let Some(element) = element(at) else { return };
    let text = match address(fallback) {
        Ok(url) => fetch::text(&url)
            .await
            .map(|text| (text, url.clone()))
            .map_err(|reason| Failure::NotFetched { url, reason }),
        Err(failure) => Err(failure),
    };
    element.set_text_content(None);
    let mounted = match text {
        Ok((text, url)) => mount(element, model::read(&text), Some(url)),
        Err(failure) => mount_failure(element, &failure),
    };
    // The page keeps its figure for as long as it lives.
    std::mem::forget(mounted);
}

fn element(id: &str) -> Option<HtmlElement> {
    window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The address to read: anyone can write `?src=`, so only the page's own origin is read from.
fn address(fallback: &str) -> Result<String, Failure> {
    let location = window().map(|window| window.location());
    let (here, origin, search) = location
        .map(|location| {
            let or_empty = |part: Result<String, _>| part.unwrap_or_default();
            (or_empty(location.href()), or_empty(location.origin()), or_empty(location.search()))
        })
        .unwrap_or_default();
    let asked = UrlSearchParams::new_with_str(&search).ok().and_then(|parameters| parameters.get("src"));
    let Some(asked) = asked else { return Ok(fallback.to_owned()) };
    let refused = |reason: &str| Failure::NotAllowed { url: asked.clone(), reason: reason.to_owned() };
    let url = Url::new_with_base(&asked, &here).map_err(|_| refused("this is not an address"))?;
    if url.origin() != origin || !matches!(url.protocol().as_str(), "http:" | "https:") {
        return Err(refused("only files on the page’s own origin are shown"));
    }
    Ok(url.href())
}
