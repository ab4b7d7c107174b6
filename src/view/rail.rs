//! The rail of one row: lanes, trunks, branches, the dot. Drawn from the row alone; what runs through has the row's
//! whole height, whatever that is.

use leptos::prelude::*;

use super::store::{Store, tone};
use crate::layout::{Arrival, Pass, Rail, Row, Shape, Stub, lane};
use crate::model::{Basis, IncidentIndex, Link};

/// Radius of the bends.
const BEND: f64 = 6.0;
/// How far a branch into a dot stands above a trunk out of it.
const APART: f64 = 5.0;
const ARROW: f64 = 7.0;

/// The rail beside a gap's words: everything that comes from above goes on down.
pub fn gap_rail(store: Store, row: &Row) -> AnyView {
    let shape = store.shape();
    let chain = store.chain();
    let from_above = row.rail.arrivals.iter().filter_map(|arrival| {
        let cause = chain.links.get(arrival.link)?.cause;
        Some(Pass { track: arrival.track, cause })
    });
    let above = row.incident.saturating_sub(1);
    let trunks = row.rail.passing.iter().copied().chain(from_above);
    let trunks = trunks.map(|pass| trunk(store, &shape, pass, above, "0")).collect_view();
    view! {
        <svg class="rail" width=shape.width() aria-hidden="true">{lanes(store, &shape)}{trunks}</svg>
    }
    .into_any()
}

/// The rail beside an incident's card.
pub fn row_rail(store: Store, row: &Row) -> AnyView {
    let shape = store.shape();
    let chain = store.chain();
    let Some(incident) = chain.incidents.get(row.incident) else { return ().into_any() };
    let Row { incident: index, rail, .. } = row;
    let index = *index;
    let x = shape.lane_x(lane(&chain, incident));
    let y = Shape::DOT_Y;
    let passing = rail.passing.iter().map(|&pass| trunk(store, &shape, pass, index, "0")).collect_view();
    let dot_tone = tone(&chain, incident.side);
    let is_focus = chain.focus == Some(index);
    view! {
        <svg class="rail" width=shape.width() aria-hidden="true">
            {lanes(store, &shape)}
            {passing}
            {departure(store, &shape, rail, index, x, &dot_tone)}
            {arrivals(store, &shape, rail, x)}
            {stubs(store, &shape, rail, x)}
            <circle class=format!("dot {dot_tone}") class:focus=is_focus cx=x cy=y r=Shape::DOT
                class:lit=move || store.is_lit(index) />
        </svg>
    }
    .into_any()
}

fn lanes(store: Store, shape: &Shape) -> AnyView {
    let sides = store.chain().sides.len().max(1).min(shape.lanes);
    let line = |side| {
        let x = shape.lane_x(side);
        view! { <line class="lane" x1=x x2=x y1="0" y2="100%" /> }
    };
    (0..sides).map(line).collect_view().into_any()
}

/// A trunk from `top` to the bottom of the row.
fn trunk(store: Store, shape: &Shape, pass: Pass, row: IncidentIndex, top: &'static str) -> AnyView {
    let x = shape.track_x(pass.track);
    let chain = store.chain();
    let side = chain.incidents.get(pass.cause).and_then(|cause| cause.side);
    let class = format!("trunk {}", tone(&chain, side));
    let is_lit = move || store.is_trunk_lit(pass.cause, row);
    view! { <line class=class class:lit=is_lit x1=x x2=x y1=top y2="100%" /> }.into_any()
}

/// From the dot to the left, round the bend, and down to the bottom of the row.
fn departure(store: Store, shape: &Shape, rail: &Rail, index: IncidentIndex, x: f64, tone: &str) -> Option<AnyView> {
    let track_x = shape.track_x(rail.departure?);
    let y = if rail.arrivals.is_empty() { Shape::DOT_Y } else { Shape::DOT_Y + APART };
    let bend = format!("M{x} {y}H{}Q{track_x} {y} {track_x} {}", track_x + BEND, y + BEND);
    let is_lit = move || store.is_trunk_lit(index, index);
    let view = view! {
        <g class=format!("trunk {tone}") class:lit=is_lit>
            <path d=bend />
            <line x1=track_x x2=track_x y1=y + BEND y2="100%" />
        </g>
    };
    Some(view.into_any())
}

/// The branches into the dot. The innermost comes highest, so that no branch crosses another.
fn arrivals(store: Store, shape: &Shape, rail: &Rail, x: f64) -> AnyView {
    let lowest = if rail.departure.is_some() { Shape::DOT_Y - APART } else { Shape::DOT_Y };
    let count = rail.arrivals.len();
    let branch = |(order, arrival): (usize, &Arrival)| {
        let above = (count - 1 - order) as f64 * APART;
        Some(branch(store, shape, arrival, (x, lowest), (lowest - above).max(BEND)))
    };
    rail.arrivals.iter().enumerate().filter_map(branch).collect_view().into_any()
}

/// One branch, leaving its trunk at `y`, with its arrowhead at the left of the dot whose middle is at `x`.
fn branch(store: Store, shape: &Shape, arrival: &Arrival, (x, tip_y): (f64, f64), y: f64) -> AnyView {
    let chain = store.chain();
    let Some(link) = chain.links.get(arrival.link).cloned() else { return ().into_any() };
    let track_x = shape.track_x(arrival.track);
    let rise = Shape::DOT_Y - tip_y;
    let tip = x - (Shape::DOT * Shape::DOT - rise * rise).max(0.0).sqrt() - 1.5;
    let down = format!("M{track_x} 0V{}Q{track_x} {y} {} {y}H{}L{} {tip_y}", y - BEND, track_x + BEND, tip - 2.0 * ARROW, tip - ARROW);
    let side = chain.incidents.get(link.cause).and_then(|cause| cause.side);
    let head = format!("M{tip} {tip_y}l-{ARROW} -3.5v7z");
    view! {
        <g class=format!("branch {} {}", tone(&chain, side), basis_class(&link)) class:lit=is_link_lit(store, link)>
            <path d=down />
            <path class="arrow" d=head />
        </g>
    }
    .into_any()
}

/// The ends of a trunk that is not drawn: short, dashed off at the far end, and a way to the other one.
fn stubs(store: Store, shape: &Shape, rail: &Rail, x: f64) -> AnyView {
    let chain = store.chain();
    let stub_x = shape.stub_x();
    let stub = |stub: &Stub| {
        let (y, cause, lit) = match *stub {
            Stub::To(response) => (Shape::DOT_Y + APART, chain.responses(response).next().map(|link| link.cause), None),
            Stub::From(link) => {
                let link = chain.links.get(link)?;
                (Shape::DOT_Y - APART, Some(link.cause), Some(link.clone()))
            }
        };
        let side = cause.and_then(|cause| chain.incidents.get(cause)).and_then(|cause| cause.side);
        let line = format!("M{stub_x} {y}H{}", x - Shape::DOT);
        let is_lit = move || lit.clone().is_some_and(|link| store.lineage.read().contains_link(&link));
        Some(view! { <path class=format!("stub {}", tone(&chain, side)) class:lit=is_lit d=line /> })
    };
    rail.stubs.iter().filter_map(stub).collect_view().into_any()
}

fn is_link_lit(store: Store, link: Link) -> impl Fn() -> bool + Clone + Send + Sync + 'static {
    move || store.lineage.read().contains_link(&link)
}

/// The stroke that says the basis: solid, dashed, dotted; disputed is marked besides.
pub fn basis_class(link: &Link) -> String {
    let stroke = stroke(link.basis);
    if link.disputed_by.is_empty() { stroke.to_owned() } else { format!("{stroke} disputed") }
}

/// Declared solid, reported and alleged dashed, inferred dotted.
pub fn stroke(basis: Basis) -> &'static str {
    match basis {
        Basis::Declared => "solid",
        Basis::Reported | Basis::Alleged => "dashed",
        Basis::Inferred => "dotted",
    }
}
