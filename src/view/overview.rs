//! The overview: the whole chain on one strip of true time. Click selects, drag narrows the period.
//!
//! It repeats for the eye what the list below says in words, so it is hidden from screen readers.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, PointerEvent};

use super::rail::basis_class;
use super::store::{Store, tone};
use crate::layout::{Arc, Band, Overview, Spot, Tick};
use crate::model::Chain;
use crate::story::{Action, Period};
use crate::words;

/// A pointer that has moved less than this is a click, px.
const CLICK: f64 = 4.0;

pub fn overview(store: Store) -> AnyView {
    // From and to, px, while the pointer is down.
    let drag = RwSignal::new(None::<(f64, f64)>);
    let figure = Memo::new(move |_| Overview::new(&store.chain(), &store.shown.get(), store.width.get()));
    (move || figure.with(|figure| figure.as_ref().map(|figure| strip(store, figure, drag)))).into_any()
}

fn strip(store: Store, figure: &Overview, drag: RwSignal<Option<(f64, f64)>>) -> AnyView {
    let chain = store.chain();
    let (width, height) = (figure.width, figure.height);
    let lane = |y: &f64| view! { <line class="lane" x1="0" x2=width y1=*y y2=*y /> };
    let scale = figure.scale;
    let narrow = move |event: PointerEvent| {
        if let Some((from, to)) = drag.get_untracked().filter(|(from, to)| (to - from).abs() > CLICK) {
            event.prevent_default();
            let (from, to) = (scale.time_from_x(from.min(to)), scale.time_from_x(from.max(to)));
            store.act(Action::Narrow(Some(Period { from, to })));
        }
        drag.set(None);
    };
    let follow = move |event: PointerEvent| {
        let Some((from, to)) = drag.get_untracked() else { return };
        let (x, element) = pointer_x(&event);
        if (to - from).abs() <= CLICK && (x - from).abs() > CLICK {
            // Only now: a captured pointer would take the click away from the dot under it.
            let _ = element.map(|element| element.set_pointer_capture(event.pointer_id()));
        }
        drag.set(Some((from, x)));
    };
    view! {
        <svg
            class="overview"
            viewBox=format!("0 0 {width} {height}")
            aria-hidden="true"
            on:pointerdown=move |event| {
                let (x, _) = pointer_x(&event);
                drag.set((event.button() == 0).then_some((x, x)));
            }
            on:pointermove=follow
            on:pointerup=narrow
            on:pointercancel=move |_| drag.set(None)
        >
            {figure.lanes.iter().map(lane).collect_view()}
            {chosen(store, figure, drag)}
            {figure.ticks.iter().map(|each| tick(figure, each, chain.utc_offset)).collect_view()}
            {figure.bands.iter().map(|each| band(store, &chain, each)).collect_view()}
            {figure.arcs.iter().map(|each| arc(store, &chain, each)).collect_view()}
            {figure.spots.iter().map(|each| spot(store, &chain, each)).collect_view()}
        </svg>
    }
    .into_any()
}

/// Where the pointer is in the strip, px, and the strip itself.
fn pointer_x(event: &PointerEvent) -> (f64, Option<Element>) {
    let element = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let left = element.as_ref().map_or(0.0, |element| element.get_bounding_client_rect().left());
    (f64::from(event.client_x()) - left, element)
}

/// The period that is being drawn, else the one that is chosen.
fn chosen(store: Store, figure: &Overview, drag: RwSignal<Option<(f64, f64)>>) -> AnyView {
    let (scale, height) = (figure.scale, figure.height);
    let ends = move || {
        let drawn = drag.get().filter(|(from, to)| (to - from).abs() > CLICK);
        let period = store.state.read().filter.period;
        drawn.or(period.map(|period| (scale.x_from_time(period.from), scale.x_from_time(period.to))))
    };
    let stripe = move || {
        let (from, to) = ends()?;
        Some(view! { <rect class="period" x=from.min(to) y="0" width=(to - from).abs() height=height /> })
    };
    stripe.into_any()
}

fn tick(figure: &Overview, tick: &Tick, utc_offset: i32) -> AnyView {
    let (x, foot) = (tick.x, figure.height - 4.0);
    let words = words::tick(tick.time, figure.tick_unit, utc_offset);
    view! {
        <line class="tick" x1=x x2=x y1="0" y2=foot - 14.0 />
        <text class="tick" x=x + 4.0 y=foot>{words}</text>
    }
    .into_any()
}

fn band(store: Store, chain: &Chain, band: &Band) -> AnyView {
    let index = band.incident;
    let tone = tone(chain, chain.incidents.get(index).and_then(|incident| incident.side));
    // An open band runs out of the picture, so that no end is drawn where none is known.
    let width = band.right - band.left + if band.open { 8.0 } else { 0.0 };
    view! {
        <rect class=format!("band {tone}") class:lit=move || store.is_lit(index)
            x=band.left y=band.y - 4.0 width=width height="8" rx="4" />
    }
    .into_any()
}

fn arc(store: Store, chain: &Chain, arc: &Arc) -> AnyView {
    let Some(link) = chain.links.get(arc.link).cloned() else { return ().into_any() };
    let tone = tone(chain, chain.incidents.get(link.cause).and_then(|cause| cause.side));
    let class = format!("arc {tone} {}", basis_class(&link));
    let ((x1, y1), (x2, y2), rise) = (arc.from, arc.to, arc.rise);
    let top = y1.min(y2) - rise;
    let path = format!("M{x1} {y1}C{x1} {top} {x2} {top} {x2} {y2}");
    view! { <path class=class class:lit=move || store.lineage.read().contains_link(&link) d=path /> }.into_any()
}

fn spot(store: Store, chain: &Chain, spot: &Spot) -> AnyView {
    let (x, y) = (spot.x, spot.y);
    let incidents = StoredValue::new(spot.incidents.clone());
    let first = spot.incidents.first().copied().unwrap_or_default();
    let tone = tone(chain, chain.incidents.get(first).and_then(|incident| incident.side));
    let count = spot.incidents.len();
    let is_lit = move || incidents.with_value(|incidents| incidents.iter().any(|&index| store.is_lit(index)));
    // A click on a count goes through its incidents one by one.
    let select = move |_| {
        let selected = store.state.read_untracked().selected;
        let next = incidents.with_value(|incidents| {
            let place = selected.and_then(|selected| incidents.iter().position(|&index| index == selected));
            place.and_then(|place| incidents.get(place + 1).copied()).or(incidents.first().copied())
        });
        next.into_iter().for_each(|index| store.act(Action::Select(index)));
    };
    let is_chosen = move || {
        let chosen = store.state.read().centre(&store.chain());
        incidents.with_value(|incidents| chosen.is_some_and(|chosen| incidents.contains(&chosen)))
    };
    let radius = move || if count > 1 { 7.0 } else if is_chosen() { 6.0 } else { 4.0 };
    view! {
        <g class=format!("spot {tone}") class:lit=is_lit on:click=select>
            // Large enough for a finger.
            <circle class="target" cx=x cy=y r="12" />
            <circle class="dot" cx=x cy=y r=radius />
            {(count > 1).then(|| view! { <text class="count" x=x y=y + 3.5>{count}</text> })}
        </g>
    }
    .into_any()
}
