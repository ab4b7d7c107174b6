//! The overview: the whole chain on one strip of true time. Click selects, drag chooses a time range.
//!
//! It repeats for the eye what the list below says in words, so it is hidden from screen readers.

use std::sync;

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
/// Of more arcs than this, only those of the chosen lineage are drawn.
const MOST_ARCS: usize = 400;
/// Where not all are drawn, no more arcs or bands of the lineage are than an eye can follow.
const MOST_LIT: usize = 40;

/// The marks of an overview as they were last drawn. Most of them are the same whatever the reader chooses.
#[derive(Default)]
pub struct Drawn {
    figure: sync::Arc<Option<Overview>>,
    /// Each with what it looked like.
    marks: Vec<(usize, Element)>,
}

pub fn overview(chain: &Chain, scene: &Scene, drawn: &mut Drawn) -> Element {
    let before = std::mem::replace(drawn, Drawn { figure: scene.overview.clone(), marks: Vec::new() });
    let is_same = sync::Arc::ptr_eq(&before.figure, &drawn.figure);
    let mut before = if is_same { before.marks } else { Vec::new() }.into_iter();
    let mut keep = |look: usize, make: &dyn Fn() -> Element| {
        let same = before.next().filter(|(was, _)| *was == look);
        let mark = same.map_or_else(make, |(_, mark)| mark);
        drawn.marks.push((look, mark.clone()));
        mark
    };
    let strip = scene.overview.as_ref().as_ref().map(|figure| strip(chain, scene, figure, &mut keep));
    html("div").class("overview-box").maybe(strip)
}

/// Of the incidents of that spot, the one after the selected one, or the first.
pub fn next_of_spot(scene: &Scene, index: usize) -> Option<IncidentId> {
    let incidents = &scene.overview.as_ref().as_ref()?.spots.get(index)?.incidents;
    let place = incidents.iter().position(|&id| Some(id) == scene.state.selected);
    place.and_then(|place| incidents.get(place + 1)).or(incidents.first()).copied()
}

/// Gives the mark that looks like that, if it was drawn before, or makes it. It is asked in the same order each time.
type Keep<'a> = &'a mut dyn FnMut(usize, &dyn Fn() -> Element) -> Element;

fn strip(chain: &Chain, scene: &Scene, figure: &Overview, keep: Keep) -> Element {
    let lineage = &scene.light.lineage;
    let lane = |y: &f64| svg("path").class("lane").attr("d", &path("M0 _H_", &[*y, figure.width]));
    let mut strip = svg("svg")
        .part("overview")
        .attr("viewBox", &path("0 0 _ _", &[figure.width, figure.height]))
        .attr("aria-hidden", "true")
        .all(figure.lanes.iter().map(lane))
        .child(chosen(scene, figure))
        .all(figure.ticks.iter().map(|each| tick(figure, each, chain.utc_offset)));
    strip = strip.all(bands(chain, lineage, figure, keep)).all(arcs(chain, lineage, figure, keep));
    if figure.is_dense {
        return strip.all(figure.lanes.iter().map(|y| bars(chain, lineage, figure, *y, keep)));
    }
    let centre = scene.state.centre(chain);
    for (index, each) in figure.spots.iter().enumerate() {
        let is_lit = each.incidents.iter().any(|&id| lineage.contains(id));
        let is_chosen = centre.is_some_and(|centre| each.incidents.contains(&centre));
        let look = usize::from(is_lit) + 2 * usize::from(is_chosen);
        strip = strip.child(keep(look, &|| spot(chain, index, each, is_lit, is_chosen)));
    }
    strip
}

fn bands(chain: &Chain, lineage: &Lineage, figure: &Overview, keep: Keep) -> Vec<Element> {
    let is_lit = |band: &Band| lineage.contains(band.incident);
    if !figure.is_dense {
        let mark = |each: &Band| keep(is_lit(each).into(), &|| band(chain, each, is_lit(each)));
        return figure.bands.iter().map(mark).collect();
    }
    let lit: Vec<&Band> = figure.bands.iter().filter(|band| is_lit(band)).collect();
    if lit.len() > MOST_LIT { Vec::new() } else { lit.iter().map(|each| band(chain, each, true)).collect() }
}

fn arcs(chain: &Chain, lineage: &Lineage, figure: &Overview, keep: Keep) -> Vec<Element> {
    let is_lit = |arc: &Arc| lineage.contains_link(chain.link(arc.link));
    if !figure.is_dense && figure.arcs.len() <= MOST_ARCS {
        let mark = |each: &Arc| keep(is_lit(each).into(), &|| arc(chain, each, is_lit(each)));
        return figure.arcs.iter().map(mark).collect();
    }
    let lit: Vec<&Arc> = figure.arcs.iter().filter(|arc| is_lit(arc)).collect();
    if lit.len() > MOST_LIT { Vec::new() } else { lit.iter().map(|each| arc(chain, each, true)).collect() }
}

/// A lane of bars, and how much of them is in the lineage.
fn bars(chain: &Chain, lineage: &Lineage, figure: &Overview, y: f64, keep: Keep) -> Element {
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
    let all = keep(0, &|| bars("bar", &|spot| spot.incidents.len()));
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

fn band(chain: &Chain, band: &Band, is_lit: bool) -> Element {
    let tone = tone(chain, chain.incident(band.incident).side);
    // An open band runs out of the picture, so that no end is drawn where none is known.
    let width = band.right - band.left + if band.open { 8.0 } else { 0.0 };
    let rect =
        svg("rect").px("x", band.left).px("y", band.y - 4.0).px("width", width).attr("height", "8").attr("rx", "4");
    rect.class_if(&["band ", &*tone].concat(), "lit", is_lit)
}

fn arc(chain: &Chain, arc: &Arc, is_lit: bool) -> Element {
    let link = chain.link(arc.link);
    let tone = tone(chain, chain.incident(link.cause).side);
    let ((x1, y1), (x2, y2)) = (arc.from, arc.to);
    let top = y1.min(y2) - arc.rise;
    let class = ["arc ", &*tone, " ", &*basis_class(link)].concat();
    let arc = svg("path").attr("d", &path("M_ _C_ _ _ _ _ _", &[x1, y1, x1, top, x2, top, x2, y2]));
    arc.class_if(&class, "lit", is_lit)
}

fn spot(chain: &Chain, index: usize, spot: &Spot, is_lit: bool, is_chosen: bool) -> Element {
    let tone = tone(chain, spot.side);
    let count = spot.incidents.len();
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
        .class_if(&["spot ", &*tone].concat(), "lit", is_lit)
        .does(Deed::Spot, &[index])
        // Large enough for a finger.
        .child(circle("target").attr("r", "12"))
        .child(circle("dot").attr("r", radius))
        .maybe((count > 1).then(number))
}
