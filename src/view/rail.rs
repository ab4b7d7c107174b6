//! The rail of one row: lanes, trunks, branches, the dot. Drawn from the row alone; what runs through has the row's
//! whole height, whatever that is.

use super::focus::to_incident;
use super::mark::{Element, path, svg};
use super::store::{Store, tone};
use crate::layout::{Arrival, Pass, Rail, Row, Shape, Stub, lane};
use crate::model::{Basis, IncidentId, Link};
use crate::story::{Action, Fold};

/// Radius of the bends.
const BEND: f64 = 6.0;
/// How far a branch into a dot stands above a trunk out of it.
const APART: f64 = 3.0;
/// Radius of the focus's dot, with its rim.
const FOCUS_DOT: f64 = 7.5;
const ARROW: f64 = 7.0;
/// A third of 320 px.
const WIDEST_ON_A_PHONE: f64 = 106.0;

/// The rail next to a gap's words: everything that comes from above goes on down.
pub fn gap_rail(store: Store, row: &Row) -> Element {
    let shape = store.shape();
    let chain = store.chain();
    let from_above =
        row.rail.arrivals.iter().map(|arrival| Pass { track: arrival.track, cause: chain.link(arrival.link).cause });
    let above = row.incident.above();
    let trunks = row.rail.passing.iter().copied().chain(from_above);
    rail(store, &shape).all(lanes(store, &shape)).all(trunks.map(|pass| trunk(store, &shape, pass, above)))
}

/// The rail next to an incident's card.
pub fn row_rail(store: Store, row: &Row) -> Element {
    let shape = store.shape();
    let chain = store.chain();
    let (id, piece) = (row.incident, &row.rail);
    let incident = chain.incident(id);
    let x = shape.lane_x(lane(&chain, incident));
    let dot_tone = tone(&chain, incident.side);
    let class = ["dot ", &*dot_tone, if store.focus() == Some(id) { " focus" } else { "" }].concat();
    let dot = svg("circle").px("cx", x).px("cy", Shape::DOT_Y).px("r", Shape::DOT);
    let dot = dot.class_while(&class, "lit", move || store.is_lit(id));
    let dot = dot.on("click", move |_| store.act(Action::Select(id)));
    rail(store, &shape)
        .all(lanes(store, &shape))
        .all(piece.passing.iter().map(|&pass| trunk(store, &shape, pass, id)))
        .all(departures(store, &shape, piece, id, x))
        .all(arrivals(store, &shape, piece, x))
        .all(stubs(store, &shape, piece, x))
        .child(dot)
}

pub fn rail(store: Store, shape: &Shape) -> Element {
    // A static rail cannot follow its container: the stylesheet takes one that is too wide for a phone away there.
    let class = if store.is_live() || shape.width() <= WIDEST_ON_A_PHONE { "rail" } else { "rail wide" };
    let rail = svg("svg").class(class).px("width", shape.width()).attr("aria-hidden", "true");
    // It is for those who have our stylesheet, which outweighs an attribute: in a feed it would be a stray stroke.
    if store.is_live() { rail } else { rail.attr("display", "none") }
}

/// A line from the top of the row to its bottom.
fn vertical(x: f64, top: f64) -> Element {
    svg("line").px("x1", x).px("x2", x).px("y1", top).attr("y2", "100%")
}

pub fn lanes(store: Store, shape: &Shape) -> impl Iterator<Item = Element> {
    let sides = store.chain().sides.len().max(1).min(shape.lanes);
    (0..sides).map(|side| vertical(shape.lane_x(side), 0.0).class("lane"))
}

pub fn trunk(store: Store, shape: &Shape, pass: Pass, row: IncidentId) -> Element {
    let class = trunk_class(store, pass.cause);
    vertical(shape.track_x(pass.track), 0.0).class_while(&class, "lit", move || store.is_trunk_lit(pass.cause, row))
}

/// Trunks that begin at the dot at `x`; `last` is the last incident that stands in the row.
pub fn departures(store: Store, shape: &Shape, rail: &Rail, last: IncidentId, x: f64) -> Vec<Element> {
    let y = if rail.arrivals.is_empty() { Shape::DOT_Y } else { Shape::DOT_Y + APART };
    let departure = |pass: &Pass| {
        // From the dot to the left, round the bend, and down to the bottom of the row.
        let (track_x, cause) = (shape.track_x(pass.track), pass.cause);
        let below = y + BEND;
        let bend = path("M_ _H_Q_ _ _ _", &[x, y, track_x + BEND, track_x, y, track_x, below]);
        let trunk = svg("g").child(svg("path").attr("d", &bend)).child(vertical(track_x, below));
        let class = trunk_class(store, cause);
        trunk.class_while(&class, "lit", move || store.is_trunk_lit(cause, last))
    };
    rail.departures.iter().map(departure).collect()
}

/// The branches into the dot. The innermost comes highest, so that no branch crosses another.
fn arrivals(store: Store, shape: &Shape, rail: &Rail, x: f64) -> Vec<Element> {
    let lowest = if !rail.departures.is_empty() { Shape::DOT_Y - APART } else { Shape::DOT_Y };
    let count = rail.arrivals.len();
    let branch = |(order, arrival): (usize, &Arrival)| {
        let above = (count - 1 - order) as f64 * APART;
        branch(store, shape, arrival, (x, lowest), (lowest - above).max(BEND))
    };
    rail.arrivals.iter().enumerate().map(branch).collect()
}

/// Where trunks come into a fold's ring at `x`. There is no arrowhead: which incident answers, and on what basis, stands in the fold.
pub fn ends(store: Store, shape: &Shape, rail: &Rail, fold: Fold, x: f64) -> Vec<Element> {
    let y = if rail.departures.is_empty() { Shape::DOT_Y } else { Shape::DOT_Y - APART };
    let chain = store.chain();
    let end = |arrival: &Arrival| {
        let (cause, track_x) = (chain.link(arrival.link).cause, shape.track_x(arrival.track));
        // Where the trunk runs on, its own line is there already.
        let runs_on = rail.passing.iter().any(|pass| pass.track == arrival.track);
        let top = if runs_on { y - BEND } else { 0.0 };
        let (corner, to) = (track_x + BEND, x - Shape::DOT);
        let line = path("M_ _V_Q_ _ _ _H_", &[track_x, top, y - BEND, track_x, y, corner, y, to]);
        let line = svg("path").attr("d", &line);
        let class = trunk_class(store, cause);
        line.class_while(&class, "lit", move || store.is_end_lit(cause, fold))
    };
    rail.arrivals.iter().map(end).collect()
}

/// One branch, leaving its trunk at `y`, with its arrowhead at the left of the dot whose middle is at `x`.
fn branch(store: Store, shape: &Shape, arrival: &Arrival, (x, tip_y): (f64, f64), y: f64) -> Element {
    let chain = store.chain();
    let (id, link) = (arrival.link, chain.link(arrival.link));
    let track_x = shape.track_x(arrival.track);
    let rise = Shape::DOT_Y - tip_y;
    let radius = if store.focus() == Some(link.response) { FOCUS_DOT } else { Shape::DOT };
    let tip = x - (radius * radius - rise * rise).max(0.0).sqrt() - 1.0;
    let (corner, bend) = (track_x + BEND, y - BEND);
    let (straight, neck) = (tip - 2.0 * ARROW, tip - ARROW);
    // The stem is the trunk's own last piece; only what leaves it says the basis.
    let stem = path("M_ 0V_", &[track_x, bend]);
    let line = path("M_ _Q_ _ _ _H_L_ _", &[track_x, bend, track_x, y, corner, y, straight, neck, tip_y]);
    let head = path("M_ _l-7 -3.5v7z", &[tip, tip_y]);
    let class = ["branch ", &*tone_of(store, link.cause), " ", &*basis_class(link)].concat();
    let branch = svg("g")
        .child(svg("path").class("stem").attr("d", &stem))
        .child(svg("path").attr("d", &line))
        .child(svg("path").class("arrow").attr("d", &head));
    branch.class_while(&class, "lit", move || store.is_link_lit(id))
}

/// The ends of a trunk that found no track: a stroke that breaks off, and leads to the other end.
pub fn stubs(store: Store, shape: &Shape, rail: &Rail, x: f64) -> Vec<Element> {
    let chain = store.chain();
    let stub = |stub: &Stub| {
        let (y, link, to) = match *stub {
            Stub::To(link) => (Shape::DOT_Y + APART, link, chain.link(link).response),
            Stub::From(link) => (Shape::DOT_Y - APART, link, chain.link(link).cause),
        };
        let line = path("M_ _H_", &[shape.stub_x(), y, x - Shape::DOT]);
        let class = ["stub ", &*tone_of(store, chain.link(link).cause)].concat();
        let stroke = svg("path").attr("d", &line).class_while(&class, "lit", move || store.is_link_lit(link));
        // The card says it in words; this is for the eye and, where there is script, the pointer.
        if !store.is_live() {
            return stroke;
        }
        let name = svg("title").text(&chain.incident(to).title);
        to_incident(store, &chain, to, svg("a")).attr("tabindex", "-1").child(name).child(stroke)
    };
    rail.stubs.iter().map(stub).collect()
}

fn trunk_class(store: Store, cause: IncidentId) -> String {
    ["trunk ", &*tone_of(store, cause)].concat()
}

fn tone_of(store: Store, id: IncidentId) -> String {
    let chain = store.chain();
    tone(&chain, chain.incident(id).side)
}

/// The stroke that says the basis; disputed is marked besides.
pub fn basis_class(link: &Link) -> String {
    let stroke = stroke(link.basis);
    [stroke, if link.disputed_by.is_empty() { "" } else { " disputed" }].concat()
}

/// Declared solid, reported and alleged dashed, inferred dotted.
pub fn stroke(basis: Basis) -> &'static str {
    match basis {
        Basis::Declared => "solid",
        Basis::Reported | Basis::Alleged => "dashed",
        Basis::Inferred => "dotted",
    }
}
