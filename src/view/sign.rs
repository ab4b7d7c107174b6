//! The shape by which a side is known, also without colour.

use super::mark::{Element, path, svg};
use super::store::tone;
use crate::layout::Sign;
use crate::model::{Chain, SideId};

/// The sign of a side round a point, that large.
pub fn sign(chain: &Chain, side: Option<SideId>, (x, y): (f64, f64), radius: f64) -> Element {
    let sign = Sign::of(side);
    let mut outline = String::new();
    for (index, (dx, dy)) in sign.corners().iter().enumerate() {
        let form = if index == 0 { "M_ _" } else { "L_ _" };
        outline.push_str(&path(form, &[x + dx * radius, y + dy * radius]));
    }
    let outline = match outline.is_empty() {
        true => path(
            "M_ _a_ _ 0 1 0 _ 0a_ _ 0 1 0 _ 0z",
            &[x - radius, y, radius, radius, 2.0 * radius, radius, radius, -2.0 * radius],
        ),
        false => outline + "z",
    };
    let class = ["dot ", &*tone(chain, side)].concat();
    svg("path").class_if(&class, "hollow", sign.is_hollow).attr("d", &outline)
}

/// The sign of a side as a small picture in a line of text.
pub fn small(chain: &Chain, side: Option<SideId>) -> Element {
    picture("0 0 12 12").child(sign(chain, side, (6.0, 6.0), 4.0))
}

/// The same with the ring of the focus.
pub fn ringed(chain: &Chain, side: Option<SideId>) -> Element {
    let tone = tone(chain, side);
    picture("0 0 20 20").child(ring(&tone, (10.0, 10.0))).child(sign(chain, side, (10.0, 10.0), 5.0))
}

/// Round the sign of the focus.
pub fn ring(tone: &str, (x, y): (f64, f64)) -> Element {
    svg("circle").class(&["halo ", tone].concat()).px("cx", x).px("cy", y).attr("r", "8")
}

/// It says display="none", for where our stylesheet, which outweighs that, is missing.
fn picture(view_box: &str) -> Element {
    svg("svg").class("sign").attr("viewBox", view_box).attr("aria-hidden", "true").attr("display", "none")
}
