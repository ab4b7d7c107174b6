//! How high a frame with the chain is: its figure is drawn out of sight, at each width that a snippet knows.

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::set_timeout_with_handle;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlElement, window};

use super::desk::Desk;
use super::preview::AT_ONCE;
use crate::embed::heights::{Heights, figure_width};
use crate::embed::mount;
use crate::model::{Chain, LeftOut};
use crate::read;
use crate::view::Options;

/// How long the chain must rest before it is measured.
const PAUSE: Duration = Duration::from_millis(500);

/// The heights for the chain that is shown, as soon as they are known.
pub fn heights(desk: Desk) -> RwSignal<Option<Heights>> {
    let heights = RwSignal::new(None);
    Effect::new(move |_| {
        let Some(reading) = desk.shown.get().filter(|reading| reading.incidents <= AT_ONCE) else {
            heights.set(None);
            return;
        };
        let measure = move || {
            let Ok((chain, _)) = read::read(&reading.json) else { return };
            let chain = Arc::new(chain);
            let measured = Heights::new(|width| height(&chain, width).unwrap_or_default());
            heights.try_set(Some(measured));
        };
        let timer = set_timeout_with_handle(measure, PAUSE).ok();
        on_cleanup(move || timer.into_iter().for_each(|timer| timer.clear()));
    });
    heights
}

/// The height of a frame of that width, px.
fn height(chain: &Arc<Chain>, frame: u32) -> Option<u32> {
    let document = window()?.document()?;
    let place: HtmlElement = document.create_element("div").ok()?.dyn_into().ok()?;
    let width = format!("{}px", figure_width(frame));
    for (name, value) in [("position", "fixed"), ("visibility", "hidden"), ("width", &width)] {
        place.style().set_property(name, value).ok()?;
    }
    document.body()?.append_child(&place).ok()?;
    let options = Options { data_url: Some(String::new()), id_prefix: "measured-".to_string(), ..Options::default() };
    let figure = mount(place.clone(), chain.clone(), &LeftOut::default(), options);
    let height = place.get_bounding_client_rect().height();
    drop(figure);
    place.remove();
    Some(height.ceil() as u32)
}
