//! The overview: the whole chain on one strip of true time. Click selects, drag chooses a time range.
//!
//! It repeats for the eye what the list below says in words, so it is hidden from screen readers.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, PointerEvent};

use super::derived::Chosen;
use super::focus::current_target;
use super::mark::{Element, Mark, html, path, svg};
use super::rail::basis_class;
use super::store::{Store, tone};
use crate::layout::{Arc, Band, Overview, Spot, Tick, TimeScale};
use crate::model::{Chain, digits};
use crate::story::{Action, TimeRange};
use crate::words;

/// A pointer that has moved less than this is a click, px.
const CLICK: f64 = 4.0;

/// From and to, px, while the pointer is down.
type Drag = Chosen<Option<(f64, f64)>>;

pub fn overview(store: Store) -> Element {
    let drag = Chosen::new(None);
    let draw = move || {
        let figure = Overview::new(&store.chain(), &store.shown(), store.width());
        figure.map(|figure| Mark::from(strip(store, &figure, drag))).into_iter().collect()
    };
    html("div").class("overview-box").live_children(draw)
}

fn strip(store: Store, figure: &Overview, drag: Drag) -> Element {
    let chain = store.chain();
    let (scale, width) = (figure.scale, figure.width);
    let zoom = store.zoom();
    let pointer = move |event: &PointerEvent| pointer_x(event, width, zoom);
    let lane = |y: &f64| svg("path").class("lane").attr("d", &path("M0 _H_", &[*y, width]));
    svg("svg")
        .part("overview")
        .attr("viewBox", &path("0 0 _ _", &[width, figure.height]))
        .attr("aria-hidden", "true")
        .on("pointerdown", move |event| begin(drag, pointer, event))
        .on("pointermove", move |event| follow(drag, pointer, event))
        .on("pointerup", move |_| finish(store, drag, scale))
        .on("pointercancel", move |_| drag.set(None))
        .all(figure.lanes.iter().map(lane))
        .child(chosen(store, figure, drag))
        .all(figure.ticks.iter().map(|each| tick(figure, each, chain.utc_offset)))
        .all(figure.bands.iter().map(|each| band(store, &chain, each)))
        .all(figure.arcs.iter().map(|each| arc(store, &chain, each)))
        .all(figure.spots.iter().map(|each| spot(store, &chain, each)))
}

/// Where the pointer is in a strip of that width, px. A page may zoom or scale the figure: on screen the strip has another width.
fn pointer_x(event: &PointerEvent, width: f64, zoom: f64) -> f64 {
    let Some(seen) = current_target(event).map(|strip| strip.get_bounding_client_rect()) else { return 0.0 };
    (f64::from(event.client_x()) / zoom - seen.left()) * width / seen.width().max(1.0)
}

fn begin(drag: Drag, pointer: impl Fn(&PointerEvent) -> f64, event: Event) {
    if let Some(event) = event.dyn_into::<PointerEvent>().ok().filter(|event| event.button() == 0) {
        let x = pointer(&event);
        drag.set(Some((x, x)));
    }
}

fn follow(drag: Drag, pointer: impl Fn(&PointerEvent) -> f64, event: Event) {
    let Some(((from, to), event)) = drag.get_untracked().zip(event.dyn_into::<PointerEvent>().ok()) else { return };
    let x = pointer(&event);
    if (to - from).abs() <= CLICK && (x - from).abs() > CLICK {
        // Only now: a captured pointer would take the click away from the dot under it.
        let _ = current_target(&event).map(|strip| strip.set_pointer_capture(event.pointer_id()));
    }
    drag.set(Some((from, x)));
}

fn finish(store: Store, drag: Drag, scale: TimeScale) {
    if let Some((from, to)) = drag.get_untracked().filter(|(from, to)| (to - from).abs() > CLICK) {
        let (from, to) = (scale.time_from_x(from.min(to)), scale.time_from_x(from.max(to)));
        store.act(Action::Narrow(Some(TimeRange { from, to })));
    }
    drag.set(None);
}

/// The time range that is being drawn, else the one that is chosen.
fn chosen(store: Store, figure: &Overview, drag: Drag) -> Element {
    let (scale, height) = (figure.scale, figure.height);
    let stripe = move || {
        let drawn = drag.get().filter(|(from, to)| (to - from).abs() > CLICK);
        let range = store.state().filter.range;
        let ends = drawn.or(range.map(|range| (scale.x_from_time(range.from), scale.x_from_time(range.to))));
        ends.map(|(from, to)| path("M_ 0V_H_V0z", &[from, height, to]))
    };
    svg("path").class("range").live("d", stripe)
}

fn tick(figure: &Overview, tick: &Tick, utc_offset: i32) -> Element {
    let foot = figure.height - 4.0;
    let words = words::tick(tick.time, figure.tick_unit, utc_offset);
    let line = svg("path").class("tick").attr("d", &path("M_ 0V_", &[tick.x, foot - 14.0]));
    let name = || svg("text").class("tick").px("x", tick.x + 4.0).px("y", foot).text(&words);
    svg("g").child(line).maybe(tick.is_named.then(name))
}

fn band(store: Store, chain: &Chain, band: &Band) -> Element {
    let id = band.incident;
    let tone = tone(chain, chain.incident(id).side);
    // An open band runs out of the picture, so that no end is drawn where none is known.
    let width = band.right - band.left + if band.open { 8.0 } else { 0.0 };
    let rect =
        svg("rect").px("x", band.left).px("y", band.y - 4.0).px("width", width).attr("height", "8").attr("rx", "4");
    rect.class_while(&["band ", &*tone].concat(), "lit", move || store.is_lit(id))
}

fn arc(store: Store, chain: &Chain, arc: &Arc) -> Element {
    let (id, link) = (arc.link, chain.link(arc.link));
    let tone = tone(chain, chain.incident(link.cause).side);
    let ((x1, y1), (x2, y2)) = (arc.from, arc.to);
    let top = y1.min(y2) - arc.rise;
    let class = ["arc ", &*tone, " ", &*basis_class(link)].concat();
    let arc = svg("path").attr("d", &path("M_ _C_ _ _ _ _ _", &[x1, y1, x1, top, x2, top, x2, y2]));
    arc.class_while(&class, "lit", move || store.is_link_lit(id))
}

fn spot(store: Store, chain: &Chain, spot: &Spot) -> Element {
    let tone = tone(chain, spot.side);
    let count = spot.incidents.len();
    let [lit, chosen, clicked] = [&spot.incidents; 3].map(|incidents| incidents.clone());
    // A click on a count goes through its incidents one by one.
    let select = move |_| {
        let selected = store.state_untracked().selected;
        let place = clicked.iter().position(|&id| Some(id) == selected);
        let next = place.and_then(|place| clicked.get(place + 1)).or(clicked.first());
        next.into_iter().for_each(|&id| store.act(Action::Select(id)));
    };
    let radius = move || {
        let centre = store.state().centre(&store.chain());
        let is_chosen = centre.is_some_and(|centre| chosen.contains(&centre));
        Some(
            if count > 1 {
                "7"
            } else if is_chosen {
                "6"
            } else {
                "4"
            }
            .to_owned(),
        )
    };
    let circle = |class: &str| svg("circle").class(class).px("cx", spot.x).px("cy", spot.y);
    let number = || svg("text").class("count").px("x", spot.x).px("y", spot.y + 3.5).text(&digits(count as i64));
    svg("g")
        .class_while(&["spot ", &*tone].concat(), "lit", move || lit.iter().any(|&id| store.is_lit(id)))
        .on("click", select)
        // Large enough for a finger.
        .child(circle("target").attr("r", "12"))
        .child(circle("dot").live("r", radius))
        .maybe((count > 1).then(number))
}
