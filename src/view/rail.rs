//! The rail of one row, drawn from its strokes. What runs through has the row's whole height.

use super::focus::incident_link_as;
use super::hands::Deed;
use super::mark::{Element, path, svg};
use super::sign::{ring, sign};
use super::store::{Store, tone};
use crate::layout::{Form, Seen, Shade, Shape, Stroke, Weight};
use crate::model::IncidentId;

/// A third of 320 px.
const WIDEST_ON_A_PHONE: f64 = 106.0;

/// The rail next to what a row responds to.
pub fn claim_rail(store: &Store, seen: &Seen) -> Element {
    picture(store, seen).all(seen.claim_strokes.iter().map(|each| stroke(store, each)))
}

/// The rail next to a row, without its dot.
pub fn rail(store: &Store, seen: &Seen) -> Element {
    picture(store, seen).all(seen.strokes.iter().map(|each| stroke(store, each)))
}

/// The sign of an incident's side; that of the focus has a ring.
pub fn dot(store: &Store, seen: &Seen) -> Vec<Element> {
    let (chain, middle) = (store.chain(), (seen.shape.dot_x(), Shape::DOT_Y));
    let side = chain.incident(seen.incident).side;
    let dot = sign(chain, side, middle, Shape::DOT).does(Deed::Select, &[seen.incident.position()]);
    let ring = seen.look.is_focus.then(|| ring(&tone(chain, side), middle));
    ring.into_iter().chain([dot]).collect()
}

fn picture(store: &Store, seen: &Seen) -> Element {
    let width = seen.shape.width();
    // A static rail cannot follow its container: the stylesheet takes one that is too wide for a phone away there.
    let class = if store.is_live() || width <= WIDEST_ON_A_PHONE { "rail" } else { "rail wide" };
    let rail = svg("svg").class(class).px("width", width).attr("aria-hidden", "true");
    // It is for those who have our stylesheet, which outweighs an attribute: in a feed it would be a stray stroke.
    if store.is_live() { rail } else { rail.attr("display", "none") }
}

fn stroke(store: &Store, stroke: &Stroke) -> Element {
    let drawn = |element: Element, name: &str| {
        let disputed = if stroke.is_disputed { " disputed" } else { "" };
        let shade = match stroke.shade {
            Shade::Lit => " lit",
            Shade::Faint => " faint",
            Shade::Pale | Shade::Broken => "",
        };
        let tone = tone_of(store, stroke.cause);
        element.class(&[name, " ", &*tone, " ", weight(stroke.weight), disputed, shade].concat())
    };
    match stroke.form {
        Form::Trunk { x, top } => drawn(vertical(x, top, "100%"), "trunk"),
        Form::Stem { x, bottom } => drawn(line("M_ 0V_", &[x, bottom]), "trunk"),
        Form::Departure { from: (dot_x, y), x } => {
            let below = y + Shape::BEND;
            let bend = line("M_ _H_Q_ _ _ _", &[dot_x, y, x + Shape::BEND, x, y, x, below]);
            drawn(svg("g").child(bend).child(vertical(x, below, "100%")), "trunk")
        }
        Form::Branch { x, y, tip: (tip_x, tip_y), has_arrow } => {
            let neck = if has_arrow { tip_x - Shape::ARROW } else { tip_x };
            let lengths = [x, y - Shape::BEND, x, y, x + Shape::BEND, y, tip_x - 2.0 * Shape::ARROW, neck, tip_y];
            let head = || line("M_ _l-7 -3.5v7z", &[tip_x, tip_y]).class("arrow");
            let branch = svg("g").child(line("M_ _Q_ _ _ _H_L_ _", &lengths)).maybe(has_arrow.then(head));
            drawn(branch, "branch")
        }
        Form::Stub { from, to, y, leads_to } => {
            let stub = drawn(line("M_ _H_", &[from, y, to]), "stub");
            if store.is_live() { leading(store, stub, leads_to) } else { stub }
        }
    }
}

/// A card says in words where a stub leads; this is for the eye and the pointer.
fn leading(store: &Store, stub: Element, to: IncidentId) -> Element {
    let chain = store.chain();
    let name = svg("title").text(&chain.incident(to).title);
    incident_link_as(store, chain, to, svg("a")).attr("tabindex", "-1").child(name).child(stub)
}

fn line(form: &str, lengths: &[f64]) -> Element {
    svg("path").attr("d", &path(form, lengths))
}

fn vertical(x: f64, top: f64, bottom: &str) -> Element {
    svg("line").px("x1", x).px("x2", x).px("y1", top).attr("y2", bottom)
}

fn tone_of(store: &Store, id: IncidentId) -> String {
    let chain = store.chain();
    tone(chain, chain.incident(id).side)
}

/// The class of a weight.
pub fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Solid => "solid",
        Weight::Dashed => "dashed",
        Weight::Dotted => "dotted",
    }
}
