//! The strip of the overview: lanes, arrows, bands, dots and the time range that is chosen.

use super::hands::Deed;
use super::mark::{Element, path, svg};
use super::rail::weight;
use super::sign::{ring, sign};
use super::store::tone;
use crate::layout::{self, Band, Light, Overview, Scene, Shade, Spot, Stretch, Tick};
use crate::model::{Chain, IncidentId, joined};
use crate::story::Lineage;
use crate::words;

/// A pointer that has moved less than this is a click, px.
pub const CLICK: f64 = 4.0;
/// No more arrows are drawn than an eye can follow, and as many bands where there are very many incidents.
const MOST_LIT: usize = 40;

/// Gives the mark that looks like that, if it was drawn before, or makes it. It is asked in the same order each time.
pub type Keep<'a> = &'a mut dyn FnMut(usize, &dyn Fn() -> Element) -> Element;

/// The lanes with their marks, drawn into an empty `picture`.
pub fn strip(chain: &Chain, scene: &Scene, figure: &Overview, picture: Element, keep: Keep) -> Element {
    let lineage = &scene.light.lineage;
    let lane = |y: &f64| svg("path").class("lane").attr("d", &path("M0 _H_", &[*y, figure.width]));
    let mut strip = picture
        .all(figure.periods.iter().map(|each| period(chain, figure, each)))
        .all(figure.lanes.iter().map(lane))
        .child(chosen(scene, figure))
        .all(figure.ticks.iter().map(|each| tick(chain, figure, each)));
    // Arrows come and go, so they are apart: else each dot after them would become its neighbour.
    let arcs = svg("g").all(arcs(chain, &scene.light, figure));
    strip = strip.all(bands(chain, lineage, figure, keep)).child(arcs);
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

/// Those of the chosen lineage; where one account is seen, those that it tells or disputes.
fn arcs(chain: &Chain, light: &Light, figure: &Overview) -> Vec<Element> {
    let is_drawn = |arc: &&layout::Arc| light.of(chain, arc.link).0 >= Shade::Broken;
    let drawn: Vec<&layout::Arc> = figure.arcs.iter().filter(is_drawn).collect();
    if drawn.len() > MOST_LIT { Vec::new() } else { drawn.iter().map(|each| arc(chain, light, each)).collect() }
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

/// A name is in the middle below its tick; one that would leave the picture begins or ends there.
fn tick(chain: &Chain, figure: &Overview, tick: &Tick) -> Element {
    let words = words::tick(tick.time, figure.tick_unit, chain.utc_offset, tick.has_year);
    let foot = figure.height - 6.0;
    let line = svg("path").class("tick").attr("d", &path("M_ 0V_", &[tick.x, figure.height - 18.0]));
    let end = match tick.x {
        ..HALF_A_NAME => "first",
        x if x > figure.width - HALF_A_NAME => "last",
        _ => "",
    };
    svg("g").child(line).child(svg("text").class_if("tick", end, true).px("x", tick.x).px("y", foot).text(&words))
}

/// px.
const HALF_A_NAME: f64 = 36.0;

/// A stretch of time that the editor names.
fn period(chain: &Chain, figure: &Overview, stretch: &Stretch) -> Element {
    let title = chain.periods.get(stretch.index).filter(|_| stretch.is_named).map_or("", |period| &period.title);
    let lengths = [stretch.left, figure.height - 18.0, stretch.right];
    let ground = svg("path").class("period").attr("d", &path("M_ 0V_H_V0z", &lengths));
    svg("g").child(ground).child(svg("text").px("x", stretch.left + 4.0).attr("y", "12").text(title))
}

fn band(chain: &Chain, band: &Band, is_lit: bool) -> Element {
    let tone = tone(chain, chain.incident(band.incident).side);
    // An open band runs out of the picture, so that no end is drawn where none is known.
    let width = band.right - band.left + if band.open { 8.0 } else { 0.0 };
    let rect =
        svg("rect").px("x", band.left).px("y", band.y - 3.0).px("width", width).attr("height", "6").attr("rx", "3");
    rect.class_if(&["band ", &*tone].concat(), "lit", is_lit).child(title(chain, &[band.incident]))
}

/// Along the cause's lane, then across into the response.
fn arc(chain: &Chain, light: &Light, arc: &layout::Arc) -> Element {
    let link = chain.link(arc.link);
    let ((x1, y1), (x2, y2)) = (arc.from, arc.to);
    let (_, firmness) = light.of(chain, arc.link);
    let tone = tone(chain, chain.incident(link.cause).side);
    let disputed = if light.is_disputed(chain, arc.link) { " disputed" } else { "" };
    let class = ["arc ", &*tone, " ", weight(firmness), disputed].concat();
    let bend = BEND.min(x2 - x1);
    let down = (y2 - y1).signum();
    let (line, head) = if y1 == y2 {
        (path("M_ _H_", &[x1, y1, x2 - CLEAR - HEAD]), path("M_ _l-6 -3v6z", &[x2 - CLEAR, y2]))
    } else {
        let tip = y2 - down * CLEAR;
        let line = path("M_ _H_Q_ _ _ _V_", &[x1, y1, x2 - bend, x2, y1, x2, y1 + down * bend, tip - down * HEAD]);
        (line, path("M_ _l-3 _h6z", &[x2, tip, -down * HEAD]))
    };
    svg("g").class(&class).child(svg("path").attr("d", &line)).child(svg("path").class("arrow").attr("d", &head))
}

/// Radius of the bends, px.
const BEND: f64 = 6.0;
/// From the tip of an arrow to the middle of the dot that it leads to, px.
const CLEAR: f64 = 6.0;
/// Length of an arrow's head, px.
const HEAD: f64 = 6.0;

fn spot(chain: &Chain, index: usize, spot: &Spot, is_lit: bool, is_chosen: bool) -> Element {
    let tone = tone(chain, spot.side);
    let middle = (spot.x, spot.y);
    let circle =
        |class: &str, radius: &str| svg("circle").class(class).px("cx", spot.x).px("cy", spot.y).attr("r", radius);
    let dot = match spot.incidents.len() {
        1 => sign(chain, spot.side, middle, 4.0),
        _ => circle("dot", "7"),
    };
    let number = |count: usize| {
        svg("text").class("count").px("x", spot.x).px("y", spot.y + 3.5).text(&words::number(count as i64))
    };
    svg("g")
        .class_if(&["spot ", &*tone].concat(), "lit", is_lit)
        .does(Deed::Spot, &[index])
        .child(title(chain, &spot.incidents))
        // Large enough for a finger.
        .child(circle("target", "12"))
        .maybe(is_chosen.then(|| ring(&tone, middle)))
        .child(dot)
        .maybe((spot.incidents.len() > 1).then(|| number(spot.incidents.len())))
}

/// What a pointer is told that rests on a mark.
fn title(chain: &Chain, incidents: &[IncidentId]) -> Element {
    let mut titles: Vec<String> =
        incidents.iter().take(MOST_TITLES).map(|&id| chain.incident(id).title.clone()).collect();
    if incidents.len() > MOST_TITLES {
        titles.push("…".to_owned());
    }
    svg("title").text(&joined(&titles, "\n"))
}

/// More would not fit on a screen.
const MOST_TITLES: usize = 12;
