//! Drawing a range of time in the overview with the pointer.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element as Node, Event, PointerEvent};

use super::overview::next_of_spot;
use super::store::Store;
use super::strip::CLICK;
use crate::layout::{Scene, Size};
use crate::story::{Action, TimeRange};

/// What a pointer's event does; nothing outside the overview. It is a late root.
#[inline(never)]
pub fn follow(store: &Store, kind: &str, event: &Event, target: &Node) {
    let Some(strip) = target.closest("svg.ic-overview").ok().flatten() else { return };
    let event: &PointerEvent = event.unchecked_ref();
    let scene = store.scene_untracked();
    let pointer = || pointer(store, &scene, event, &strip);
    match (kind, scene.drag) {
        ("pointerdown", _) if event.button() == 0 => {
            let (x, _) = pointer();
            store.drag(Some((x, x)));
        }
        ("pointermove", Some((from, to))) => {
            let (x, _) = pointer();
            if (to - from).abs() <= CLICK && (x - from).abs() > CLICK {
                // Only now: a captured pointer would take the click away from the dot under it.
                let _ = strip.set_pointer_capture(event.pointer_id());
            }
            store.drag(Some((from, x)));
        }
        ("pointerup", Some((from, to))) => {
            narrow(store, &scene, from, to);
            store.drag(None);
            choose(store, &scene, pointer());
        }
        ("pointercancel", Some(_)) => store.drag(None),
        _ => {}
    }
}

fn narrow(store: &Store, scene: &Scene, from: f64, to: f64) {
    if let Some(figure) = scene.overview(store.chain()).filter(|_| (to - from).abs() > CLICK) {
        let [from, to] = [from.min(to), from.max(to)].map(|x| figure.scale.time_from_x(x));
        store.act(Action::Narrow(Some(TimeRange { from, to })));
    }
}

/// A click on a bar. A dot is an element, and has a click of its own.
fn choose(store: &Store, scene: &Scene, at: (f64, f64)) {
    let Some((figure, (from, to))) = scene.overview(store.chain()).zip(scene.drag) else { return };
    if figure.is_dense && (to - from).abs() <= CLICK {
        let chosen = figure.spot_at(at).and_then(|index| next_of_spot(store.chain(), scene, index));
        chosen.into_iter().for_each(|id| store.act(Action::Select(id)));
    }
}

/// Where the pointer is in the strip, px. A page may zoom or scale the figure: on screen the strip has another size.
fn pointer(store: &Store, scene: &Scene, event: &PointerEvent, strip: &Node) -> (f64, f64) {
    let seen = strip.get_bounding_client_rect();
    let Size { width, height, .. } = Size::new(store.chain(), scene.width);
    let place = |on_screen: i32, start: f64, size: f64, is: f64| {
        (f64::from(on_screen) / store.zoom() - start) * size / is.max(1.0)
    };
    let x = place(event.client_x(), seen.left(), width, seen.width());
    // from right to left the strip is mirrored
    let is_mirrored = strip.matches(":dir(rtl)").unwrap_or_default();
    (if is_mirrored { width - x } else { x }, place(event.client_y(), seen.top(), height, seen.height()))
}
