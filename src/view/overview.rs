//! The overview: the whole chain on one strip of true time. Click selects, drag chooses a time range.
//!
//! It repeats for the eye what the list below says in words, so it is hidden from screen readers.

use super::hands::Deed;
use super::mark::{Element, html, path, svg};
use super::rail::basis_class;
use super::store::tone;
use crate::layout::{Arc, Band, Overview, Scene, Spot, Tick};
use crate::model::{Chain, IncidentId, digits};
use crate::story::Lineage;
use crate::words;

/// A pointer that has moved less than this is a click, px.
pub const CLICK: f64 = 4.0;
/// Where incidents are drawn as bars, no more arcs or bands than this are drawn over them.
const MOST_LIT: usize = 40;

pub fn overview(chain: &Chain, scene: &Scene) -> Element {
    let strip = scene.overview.as_ref().as_ref().map(|figure| strip(chain, scene, figure));
    html("div").class("overview-box").maybe(strip)
}

/// Of the incidents of that spot, the one after the selected one, or the first.
pub fn next_of_spot(scene: &Scene, index: usize) -> Option<IncidentId> {
    let incidents = &scene.overview.as_ref().as_ref()?.spots.get(index)?.incidents;
    let place = incidents.iter().position(|&id| Some(id) == scene.state.selected);
    place.and_then(|place| incidents.get(place + 1)).or(incidents.first()).copied()
}

fn strip(chain: &Chain, scene: &Scene, figure: &Overview) -> Element {
    let lineage = &scene.light.lineage;
    let lane = |y: &f64| svg("path").class("lane").attr("d", &path("M0 _H_", &[*y, figure.width]));
    // Among very many only the chosen lineage is followed, as far as an eye can.
    let is_dense = figure.is_dense;
    let bands = figure.bands.iter().filter(|band| !is_dense || lineage.contains(band.incident));
    let arcs = figure.arcs.iter().filter(|arc| !is_dense || lineage.contains_link(chain.link(arc.link)));
    let most = if is_dense { MOST_LIT } else { usize::MAX };
    let is_clear = bands.clone().nth(most).is_none() && arcs.clone().nth(most).is_none();
    let strip = svg("svg")
        .part("overview")
        .attr("viewBox", &path("0 0 _ _", &[figure.width, figure.height]))
        .attr("aria-hidden", "true")
        .all(figure.lanes.iter().map(lane))
        .child(chosen(scene, figure))
        .all(figure.ticks.iter().map(|each| tick(figure, each, chain.utc_offset)))
        .all(bands.filter(|_| is_clear).map(|each| band(chain, lineage, each)))
        .all(arcs.filter(|_| is_clear).map(|each| arc(chain, lineage, each)));
    if is_dense {
        return strip.all(figure.lanes.iter().map(|y| bars(chain, lineage, figure, *y)));
    }
    strip.all(figure.spots.iter().enumerate().map(|(index, each)| spot(chain, scene, index, each)))
}

/// A lane of bars, and how much of them is in the lineage.
fn bars(chain: &Chain, lineage: &Lineage, figure: &Overview, y: f64) -> Element {
    let lane: Vec<&Spot> = figure.spots.iter().filter(|spot| spot.y == y).collect();
    let bars = |class: &str, count: &dyn Fn(&Spot) -> usize| {
        let bar = |spot: &&Spot| match count(spot) {
            0 => String::new(),
            count => {
                let height = figure.bar(count);
                path("M_ _h7v_h-7z", &[spot.x - 3.5, y - height / 2.0, height])
            }
        };
        svg("path").class(class).attr("d", &lane.iter().map(bar).collect::<String>())
    };
    let lit = |spot: &Spot| spot.incidents.iter().filter(|&&id| lineage.contains(id)).count();
    let tone = tone(chain, lane.first().and_then(|spot| spot.side));
    let all = bars("bar", &|spot| spot.incidents.len());
    svg("g").class(&["bars ", &*tone].concat()).child(all).child(bars("bar lit", &lit))
}

/// The time range that is being drawn, else the one that is chosen.
fn chosen(scene: &Scene, figure: &Overview) -> Element {
    let drawn = scene.drag.filter(|(from, to)| (to - from).abs() > CLICK);
    let x = |time| figure.scale.x_from_time(time);
    let ends = drawn.or(scene.state.filter.range.map(|range| (x(range.from), x(range.to))));
    let stripe = svg("path").class("range");
    match ends {
        Some((from, to)) => stripe.attr("d", &path("M_ 0V_H_V0z", &[from, figure.height, to])),
        None => stripe,
    }
}

fn tick(figure: &Overview, tick: &Tick, utc_offset: i32) -> Element {
    let foot = figure.height - 4.0;
    let words = words::tick(tick.time, figure.tick_unit, utc_offset);
    let line = svg("path").class("tick").attr("d", &path("M_ 0V_", &[tick.x, foot - 14.0]));
    let name = || svg("text").class("tick").px("x", tick.x + 4.0).px("y", foot).text(&words);
    svg("g").child(line).maybe(tick.is_named.then(name))
}

fn band(chain: &Chain, lineage: &Lineage, band: &Band) -> Element {
    let id = band.incident;
    let tone = tone(chain, chain.incident(id).side);
    // An open band runs out of the picture, so that no end is drawn where none is known.
    let width = band.right - band.left + if band.open { 8.0 } else { 0.0 };
    let rect =
        svg("rect").px("x", band.left).px("y", band.y - 4.0).px("width", width).attr("height", "8").attr("rx", "4");
    rect.class_if(&["band ", &*tone].concat(), "lit", lineage.contains(id))
}

fn arc(chain: &Chain, lineage: &Lineage, arc: &Arc) -> Element {
    let link = chain.link(arc.link);
    let tone = tone(chain, chain.incident(link.cause).side);
    let ((x1, y1), (x2, y2)) = (arc.from, arc.to);
    let top = y1.min(y2) - arc.rise;
    let class = ["arc ", &*tone, " ", &*basis_class(link)].concat();
    let arc = svg("path").attr("d", &path("M_ _C_ _ _ _ _ _", &[x1, y1, x1, top, x2, top, x2, y2]));
    arc.class_if(&class, "lit", lineage.contains_link(link))
}

fn spot(chain: &Chain, scene: &Scene, index: usize, spot: &Spot) -> Element {
    let (tone, lineage) = (tone(chain, spot.side), &scene.light.lineage);
    let count = spot.incidents.len();
    let is_chosen = scene.state.centre(chain).is_some_and(|centre| spot.incidents.contains(&centre));
    let radius = if count > 1 {
        "7"
    } else if is_chosen {
        "6"
    } else {
        "4"
    };
    let circle = |class: &str| svg("circle").class(class).px("cx", spot.x).px("cy", spot.y);
    let number = || svg("text").class("count").px("x", spot.x).px("y", spot.y + 3.5).text(&digits(count as i64));
    svg("g")
        .class_if(&["spot ", &*tone].concat(), "lit", spot.incidents.iter().any(|&id| lineage.contains(id)))
        .does(Deed::Spot, &[index])
        // Large enough for a finger.
        .child(circle("target").attr("r", "12"))
        .child(circle("dot").attr("r", radius))
        .maybe((count > 1).then(number))
}
