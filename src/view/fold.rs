//! One row for a run of incidents off the focus chain: how many, when, and a button that opens and closes it.

use super::find::folded;
use super::focus::{current_target, focus_current, in_line};
use super::mark::{Element, html, svg};
use super::rail::{departures, ends, lanes, rail, stubs, trunk};
use super::row::gap;
use super::store::{Store, tone};
use crate::layout::{Row, Shape, lane};
use crate::model::digits;
use crate::story::{Action, Fold, Line};
use crate::words;

pub fn fold(store: Store, row: &Row, fold: Fold) -> Element {
    let line = Line::Fold(fold);
    let item = html("li").attr("data-row", &digits(line.key() as i64));
    let item = item.class_while("fold", "lit", move || !fold.is_open && store.is_fold_lit(fold));
    let action = if fold.is_open { Action::Fold } else { Action::Unfold };
    let button = html("button")
        .class("unfold")
        .attr("type", "button")
        .attr("aria-expanded", if fold.is_open { "true" } else { "false" })
        .text(&words::fold(&store.chain(), fold, store.year()))
        .on("click", move |event| {
            store.act(action(fold.first));
            current_target(&event).into_iter().for_each(|button| focus_current(store, &button));
        });
    let hidden = fold.incidents().filter(|_| !fold.is_open).map(|id| folded(store, id));
    gap(store, row, item).child(fold_rail(store, row, fold)).child(in_line(store, line, button)).all(hidden)
}

/// What runs through, and where the fold is closed, what ends and begins in it, at a ring in the lane of each side.
fn fold_rail(store: Store, row: &Row, fold: Fold) -> Element {
    let (shape, piece) = (store.shape(), &row.rail);
    // Above an open fold's first incident stands what precedes it.
    let above = if fold.is_open { fold.first.above() } else { fold.last };
    let rail = rail(store, &shape)
        .all(lanes(store, &shape))
        .all(piece.passing.iter().map(|&pass| trunk(store, &shape, pass, above)));
    if fold.is_open {
        return rail;
    }
    let rings = rings(store, &shape, fold);
    let x = rings.first().map_or(shape.lane_x(0), |(x, _)| *x);
    rail.all(departures(store, &shape, piece, fold.last, x))
        .all(ends(store, &shape, piece, fold, x))
        .all(stubs(store, &shape, piece, x))
        .all(rings.into_iter().map(|(_, ring)| ring))
}

/// A ring, and its x, for each side that has an incident in the fold; one for all where they share a lane.
fn rings(store: Store, shape: &Shape, fold: Fold) -> Vec<(f64, Element)> {
    let chain = store.chain();
    let is_used = |place: &usize| fold.incidents().any(|id| lane(&chain, chain.incident(id)) == *place);
    let mut lanes: Vec<usize> = (0..=chain.sides.len()).filter(is_used).collect();
    if shape.lanes == 1 && lanes.len() > 1 {
        // No one's tone.
        lanes = vec![chain.sides.len()];
    }
    let ring = |lane: usize| {
        let x = shape.lane_x(lane);
        let ring = svg("circle").px("cx", x).px("cy", Shape::DOT_Y).px("r", Shape::DOT - 1.0);
        let class = ["ring ", &*tone(&chain, chain.side_at(lane))].concat();
        (x, ring.class_while(&class, "lit", move || store.is_fold_lit(fold)))
    };
    lanes.into_iter().map(ring).collect()
}
