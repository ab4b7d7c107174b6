//! The overview: the whole chain on one strip of true time. Click selects, drag chooses a time range.
//!
//! It repeats for the eye what the list below says in words, so it is hidden from screen readers.

use std::sync::Arc;

use super::hands::Deed;
use super::mark::{Element, html, path, svg};
use super::store::tone;
use super::strip::strip;
use crate::layout::{Overview, Scene, Size, lanes};
use crate::model::{Chain, IncidentId, SideId};
use crate::words::say;

/// The marks of an overview as they were last drawn. Most of them are the same whatever the reader chooses.
#[derive(Default)]
pub struct Drawn {
    /// What was shown, and in which width: the same make the same overview.
    of: Option<(Arc<Vec<IncidentId>>, f64)>,
    /// Each with what it looked like.
    marks: Vec<(usize, Element)>,
    /// All of it, and what is said below.
    strip: Option<(Element, Option<Element>)>,
}

/// Room for an overview that has not come yet.
pub fn place(chain: &Chain, scene: &Scene) -> Element {
    let size = Size::new(chain, scene.width);
    in_box(size, html("div").class("lane-names"), picture(size), None)
}

/// The overview. It is a late root.
#[inline(never)]
pub fn overview(chain: &Chain, scene: &Scene, drawn: &mut Drawn) -> Element {
    let size = Size::new(chain, scene.width);
    let strip = match drawn.strip.take().filter(|_| scene.next_light.is_some()) {
        before @ Some(_) => before,
        None => scene.overview(chain).map(|figure| (drawn.strip(chain, scene, figure, size), key(figure))),
    };
    drawn.strip = strip.clone();
    match strip {
        Some((strip, key)) => in_box(size, names(chain, scene), strip, key),
        None => outer(),
    }
}

impl Drawn {
    /// Draws the strip anew, of the marks before that look the same.
    fn strip(&mut self, chain: &Chain, scene: &Scene, figure: &Overview, size: Size) -> Element {
        let of = Some((scene.shown.clone(), scene.width));
        let before = std::mem::replace(self, Drawn { of, ..Drawn::default() });
        let is_same = before
            .of
            .zip(self.of.as_ref())
            .is_some_and(|(before, now)| Arc::ptr_eq(&before.0, &now.0) && before.1 == now.1);
        let mut before = if is_same { before.marks } else { Vec::new() }.into_iter();
        let mut keep = |look: usize, make: &dyn Fn() -> Element| {
            let same = before.next().filter(|(was, _)| *was == look);
            let mark = same.map_or_else(make, |(_, mark)| mark);
            self.marks.push((look, mark.clone()));
            mark
        };
        strip(chain, scene, figure, picture(size), &mut keep)
    }
}

/// On a phone it opens, and says below what a pointer is told by titles.
fn in_box(size: Size, names: Element, strip: Element, key: Option<Element>) -> Element {
    let lanes = html("div").class_if("lanes", "at-the-side", size.is_wide).child(names).child(strip);
    if size.is_wide {
        return outer().child(lanes);
    }
    let summary = html("summary").text(say::on_a_time_line());
    outer().child(html("details").class("opens").child(summary).child(lanes).maybe(key))
}

/// In every width it is the same element: if it went when a place becomes wider, all that follows in the figure would be made anew.
fn outer() -> Element {
    html("div").class("overview-box")
}

fn picture(size: Size) -> Element {
    let strip = svg("svg").part("overview").attr("viewBox", &path("0 0 _ _", &[size.width, size.height]));
    strip.attr("aria-hidden", "true")
}

/// The names of the lanes: each filters by its side.
fn names(chain: &Chain, scene: &Scene) -> Element {
    let button = |id: SideId| {
        let is_on = scene.state.filter.side == Some(id);
        let class = ["side ", &*tone(chain, Some(id))].concat();
        let side = chain.side(id);
        let name = side.short.as_ref().unwrap_or(&side.name);
        let button = html("button").class(&class).attr("type", "button").attr("title", &side.name);
        let button = button.child(html("span").data(name));
        button.state("aria-pressed", is_on).does(Deed::Side, &[id.position()])
    };
    let names = html("div").class_if("lane-names", "below-periods", !chain.periods.is_empty());
    let names = names.attr("role", "group").attr("aria-label", say::show_side()).all(chain.side_ids().map(button));
    let others = || html("span").class("side").text(say::no_side());
    names.maybe((lanes(chain) > chain.sides.len()).then(others))
}

/// What its marks mean, of those that it has.
fn key(figure: &Overview) -> Option<Element> {
    let has_numbers = !figure.is_dense && figure.spots.iter().any(|spot| spot.incidents.len() > 1);
    let bands = (!figure.bands.is_empty()).then(say::what_a_band_means);
    let numbers = has_numbers.then(say::what_a_number_means);
    let said: Vec<Element> = bands.into_iter().chain(numbers).map(|each| html("p").class("hint").text(each)).collect();
    (!said.is_empty()).then(|| html("div").all(said))
}

/// Of the incidents of that spot, the one after the selected one, or the first. It is a late root.
#[inline(never)]
pub fn next_of_spot(chain: &Chain, scene: &Scene, index: usize) -> Option<IncidentId> {
    let incidents = &scene.overview(chain)?.spots.get(index)?.incidents;
    let place = incidents.iter().position(|&id| Some(id) == scene.state.selected);
    place.and_then(|place| incidents.get(place + 1)).or(incidents.first()).copied()
}
