//! The overview: true time from left to right, a lane a side, a dot an incident, arrows from cause to response.

use super::{TimeScale, Unit};
use crate::model::sorted;
use crate::model::{Chain, Day, Incident, IncidentId, Link, LinkId, PerIncident, Period, Precision, SideId, When};

/// Radius of a dot, px.
const DOT: f64 = 4.0;
/// Dots of one lane that are closer than this become a count, px.
const CROWDED: f64 = 2.0 * DOT + 1.0;
/// More incidents than this are drawn as bars, which say how many there are at a time.
const MOST: usize = 200;
/// A click this near to a bar is meant for it, px.
const NEAR: f64 = 12.0;
/// From this width of the container on, the lanes' names are left of the lanes, px. Below it they are in them.
pub const NAMED_AT_THE_SIDE: f64 = 520.0;
/// How wide the names are there, px. The stylesheet has the same number, and the pitches.
const NAMES: f64 = 168.0;
/// Room for a lane, and for one with its name in it, px.
const PITCHES: (f64, f64) = (26.0, 40.0);
/// Room for the names of periods, px.
const PERIOD_NAMES: f64 = 18.0;
/// Room for a letter of them, px.
const LETTER: f64 = 7.5;
/// Room below the lanes for the names of the ticks.
const FOOTROOM: f64 = 22.0;
const MARGIN: f64 = 12.0;
/// Room for a tick's name with its year, which may begin at its tick, and for half of the next one.
const TICK_SPACING: f64 = 108.0;

/// The overview of the shown incidents at one width.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// Of the lanes, px.
    pub width: f64,
    /// px; it follows from the number of lanes.
    pub height: f64,
    /// Of the whole chain, so that a filter does not change it.
    pub scale: TimeScale,
    /// Middle of each lane, from the top.
    pub lanes: Vec<f64>,
    /// In the chain's order.
    pub bands: Vec<Band>,
    /// One for each link whose two ends are shown.
    pub arcs: Vec<Arc>,
    /// In the chain's order.
    pub periods: Vec<Stretch>,
    /// From the top lane to the bottom one, and from left to right.
    pub spots: Vec<Spot>,
    /// From left to right.
    pub ticks: Vec<Tick>,
    /// What the ticks count.
    pub tick_unit: Unit,
    /// From the middle of a lane to that of the next, px.
    pub pitch: f64,
    /// The lanes' names are left of them.
    pub is_wide: bool,
    /// There are too many incidents for a dot each: every spot is a bar, as high as it has incidents.
    pub is_dense: bool,
    /// How many incidents the fullest spot has.
    fullest: usize,
}

/// Where an incident's date is a range.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Whose date it is.
    pub incident: IncidentId,
    /// Its first possible moment, px.
    pub left: f64,
    /// Its last possible moment, px.
    pub right: f64,
    /// Middle of its lane, px from the top.
    pub y: f64,
    /// The incident has not ended: the band runs to the edge, and has no end there.
    pub open: bool,
}

/// A dot, or a count if dots would overlap. Where there are very many, a bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Middle of the dot, px; of a count, that of its leftmost incident.
    pub x: f64,
    /// Middle of its lane, px from the top.
    pub y: f64,
    /// Whose lane it is.
    pub side: Option<SideId>,
    /// In the chain's order; never empty.
    pub incidents: Vec<IncidentId>,
}

/// A link, from its cause's dot to its response's.
#[derive(Debug, Clone, PartialEq)]
pub struct Arc {
    /// The one that it draws.
    pub link: LinkId,
    /// x and y of the cause's dot, px.
    pub from: (f64, f64),
    /// x and y of the response's dot, px.
    pub to: (f64, f64),
}

/// A period that the editor names.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// Its index among the chain's periods.
    pub index: usize,
    /// Where it begins, px.
    pub left: f64,
    /// Where it ends, px.
    pub right: f64,
    /// There is room for its title, up to the title of the next one. (The list tells it too.)
    pub is_named: bool,
}

/// Where a day, month or year begins on the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// px of that moment.
    pub x: f64,
    /// The moment at which the tick's day, month or year begins.
    pub time: i64,
    /// Its name says the year: the tick is the first, or the first of its year.
    pub has_year: bool,
}

/// How large the overview of a chain is. A filter does not change it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Of the lanes, px.
    pub width: f64,
    /// With the names of the ticks, px.
    pub height: f64,
    /// The lanes' names are left of them.
    pub is_wide: bool,
    pitch: f64,
    headroom: f64,
}

impl Size {
    /// That in a container `width` px wide.
    pub fn new(chain: &Chain, width: f64) -> Size {
        let is_wide = width >= NAMED_AT_THE_SIDE;
        let (width, pitch) = if is_wide { (width - NAMES, PITCHES.0) } else { (width, PITCHES.1) };
        let headroom = if chain.periods.is_empty() { 0.0 } else { PERIOD_NAMES };
        Size { width, height: headroom + lanes(chain) as f64 * pitch + FOOTROOM, is_wide, pitch, headroom }
    }
}

impl Overview {
    /// The overview of the `shown` incidents (in the chain's order) in a container `width` px wide, or `None` where none has a date that
    /// can be drawn.
    pub fn new(chain: &Chain, shown: &[IncidentId], width: f64) -> Option<Overview> {
        let Size { width, height, is_wide, pitch, headroom } = Size::new(chain, width);
        let scale = scale(chain, width)?;
        // The middle of what is left of a lane below its name.
        let y = |lane: usize| headroom + (lane + 1) as f64 * pitch - PITCHES.0 / 2.0;
        let mut spots: Vec<Spot> = Vec::new();
        let mut bands = Vec::new();
        let mut places: PerIncident<Option<(f64, f64)>> = PerIncident::new(chain.incidents.len(), None);
        for &id in shown {
            let incident = chain.incident(id);
            let (left, y) = (scale.x_from_time(chain.begin(id)), y(lane(chain, incident)));
            let latest = incident.date.latest();
            let right = latest.map_or(width, |latest| scale.x_from_time(latest));
            if !is_a_day(&incident.date) && right - left > 3.0 * DOT {
                bands.push(Band { incident: id, left, right, y, open: latest.is_none() });
            }
            // A series is drawn where it begins. An incident at some moment of a range is drawn in the middle.
            let x = if latest.is_none() { left } else { (left + right) / 2.0 };
            // If the dates leave open which came first, the arrow still does not point back in time.
            let causes = chain.causes(id).filter_map(|link| *places.of(link.cause));
            let x = causes.fold(x, |x, (cause, _): (f64, f64)| x.max(cause));
            let x = x.clamp(MARGIN, (width - MARGIN).max(MARGIN));
            *places.of_mut(id) = Some((x, y));
            spots.push(Spot { x, y, side: incident.side, incidents: vec![id] });
        }
        let arc = |id: LinkId| {
            let Link { cause, response, .. } = chain.link(id);
            Some(Arc { link: id, from: (*places.of(*cause))?, to: (*places.of(*response))? })
        };
        let arcs = chain.link_ids().filter_map(arc).collect();
        let (tick_unit, times) = scale.ticks(TICK_SPACING, chain.utc_offset);
        let mut last_year = None;
        let tick = |time: i64| {
            let year = Day::of(time.saturating_add(chain.utc_offset.into())).year;
            Tick { x: scale.x_from_time(time), time, has_year: last_year.replace(year) != Some(year) }
        };
        let ticks = times.into_iter().map(tick).collect();
        let spots = gather(&spots);
        Some(Overview {
            width,
            height,
            pitch,
            is_wide,
            periods: periods(chain, &scale, width),
            scale,
            lanes: (0..lanes(chain)).map(y).collect(),
            bands,
            arcs,
            fullest: spots.iter().map(|spot| spot.incidents.len()).max().unwrap_or_default(),
            spots,
            ticks,
            tick_unit,
            is_dense: shown.len() > MOST,
        })
    }

    /// The index of the spot that a click at a point means.
    pub fn spot_at(&self, (x, y): (f64, f64)) -> Option<usize> {
        let is_near = |spot: &Spot| (spot.y - y).abs() <= self.pitch / 2.0 && (spot.x - x).abs() <= NEAR;
        let near = self.spots.iter().enumerate().filter(|(_, spot)| is_near(spot));
        near.min_by_key(|(_, spot)| ((spot.x - x).abs() * 10.0) as i64).map(|(index, _)| index)
    }

    /// How high the bar of so many incidents is, px. The highest bar fills its lane.
    pub fn bar(&self, count: usize) -> f64 {
        LEAST_BAR + (PITCHES.0 - 2.0 - LEAST_BAR) * count as f64 / self.fullest.max(1) as f64
    }
}

/// Height of the bar of next to nothing, px.
const LEAST_BAR: f64 = 2.0;

/// One lane for each side, and one more if an incident has no side.
pub fn lanes(chain: &Chain) -> usize {
    chain.sides.len() + usize::from(chain.incidents.iter().any(|incident| incident.side.is_none()))
}

/// The incident's lane; incidents of no side are in the last.
fn lane(chain: &Chain, incident: &Incident) -> usize {
    incident.side.map_or(chain.sides.len(), SideId::position)
}

/// Known to the day, or better: such a date needs no band.
fn is_a_day(date: &When) -> bool {
    !date.interval && date.start.as_ref().is_some_and(|point| point.precision >= Precision::Day)
}

/// The scale always spans the whole chain, so that a filter moves nothing.
fn scale(chain: &Chain, width: f64) -> Option<TimeScale> {
    let (from, to) = chain.ends()?;
    Some(TimeScale::new(from, to, MARGIN, width - MARGIN))
}

/// The periods as far as the scale goes. One outside of it is not drawn.
fn periods(chain: &Chain, scale: &TimeScale, width: f64) -> Vec<Stretch> {
    let (first, last) = scale.ends();
    let stretch = |(index, period): (usize, &Period)| {
        let from = period.when.earliest().max(first);
        let to = period.when.latest().unwrap_or(last).min(last);
        let (left, right) = (scale.x_from_time(from), scale.x_from_time(to));
        (from < to).then_some(Stretch { index, left, right, is_named: false })
    };
    let mut stretches: Vec<Stretch> = chain.periods.iter().enumerate().filter_map(stretch).collect();
    let lefts: Vec<f64> = stretches.iter().map(|stretch| stretch.left).collect();
    for stretch in &mut stretches {
        let next = lefts.iter().filter(|left| **left > stretch.left).fold(width, |nearest, left| nearest.min(*left));
        let title = chain.periods.get(stretch.index).map_or(0, |period| period.title.chars().count());
        stretch.is_named = stretch.left + title as f64 * LETTER <= next;
    }
    stretches
}

/// Dots of a lane that would overlap become one.
fn gather(spots: &[Spot]) -> Vec<Spot> {
    // Rounded to a tenth of a px, which no one can see.
    let place = |spot: &Spot| ((spot.y * 10.0) as i64, (spot.x * 10.0) as i64);
    let mut gathered: Vec<Spot> = Vec::new();
    for spot in sorted(spots, place) {
        match gathered.last_mut() {
            Some(last) if last.y == spot.y && spot.x - last.x < CROWDED => {
                for &incident in &spot.incidents {
                    let place = last.incidents.partition_point(|&other| other < incident);
                    last.incidents.insert(place, incident);
                }
            }
            _ => gathered.push(spot.clone()),
        }
    }
    gathered
}
