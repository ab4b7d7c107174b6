//! The strokes left of one row: finished geometry, with what each of them is of. All px, from the top left of the row.

use super::{Arrival, Light, Pass, Rail, Row, Shade, Shape, Stub};
use crate::model::{Basis, Chain, IncidentId};
use crate::story::Fold;

/// How far a branch into a dot is above a trunk out of it.
const APART: f64 = 3.0;
/// Radius of the ring round the focus's dot, with half its stroke.
const FOCUS_DOT: f64 = 9.0;

/// How firm the claim is that a stroke draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Inferred by the editor.
    Dotted,
    /// Said by others.
    Dashed,
    /// Said by the responder itself.
    Solid,
}

impl Weight {
    /// Every weight, the firmest first.
    pub const ALL: [Weight; 3] = [Weight::Solid, Weight::Dashed, Weight::Dotted];

    /// That of a basis.
    pub fn of(basis: Basis) -> Weight {
        match basis {
            Basis::Declared => Weight::Solid,
            Basis::Reported | Basis::Alleged => Weight::Dashed,
            Basis::Inferred => Weight::Dotted,
        }
    }
}

/// One stroke.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// Its geometry.
    pub form: Form,
    /// The incident that it leads away from, whose tone it has.
    pub cause: IncidentId,
    /// Of a trunk, that of the firmest response below.
    pub weight: Weight,
    /// Somebody says that this is no response; where one account is seen, that account.
    pub is_disputed: bool,
    /// How much it is brought out.
    pub shade: Shade,
}

/// The geometry of a stroke.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// A trunk, from `top` to the bottom of the row.
    Trunk {
        /// Of the whole line.
        x: f64,
        /// 0, except where a branch leaves the trunk in this row.
        top: f64,
    },
    /// The piece of a trunk above a branch, from the top of the row.
    Stem {
        /// Of the whole line.
        x: f64,
        /// Where the bend begins.
        bottom: f64,
    },
    /// From the dot round a bend into a trunk, and to the bottom of the row.
    Departure {
        /// At the dot.
        from: (f64, f64),
        /// Of the trunk.
        x: f64,
    },
    /// From a trunk round a bend, and to a dot or a ring.
    Branch {
        /// Of the trunk.
        x: f64,
        /// Below the bend.
        y: f64,
        /// At the dot.
        tip: (f64, f64),
        /// A branch into a fold has no arrow: which incident responds is said in the fold.
        has_arrow: bool,
    },
    /// One end of a trunk that found no track: a stroke that breaks off.
    Stub {
        /// Left end.
        from: f64,
        /// Right end, at the dot.
        to: f64,
        /// Of both ends.
        y: f64,
        /// The incident at the other end of the trunk.
        leads_to: IncidentId,
    },
}

/// The strokes next to what a row responds to: all that comes from above goes on down.
pub fn claim_strokes(chain: &Chain, row: &Row, shape: &Shape, light: &Light) -> Vec<Stroke> {
    let pen = Pen { chain, row, shape, light };
    let above = row.incident.above();
    let arrivals = row.rail.arrivals.iter();
    let ending = arrivals.map(|arrival| Pass { weight: arrival.above, ..pen.trunk_of(arrival) });
    // of two in one track, the arrival has what is above the row
    let is_alone = |pass: &&Pass| row.rail.arrivals.iter().all(|arrival| arrival.track != pass.track);
    let passing = row.rail.passing.iter().copied();
    passing.filter(|pass| is_alone(&pass)).chain(ending).map(|pass| pen.trunk(pass, 0.0, above)).collect()
}

/// The strokes of an incident's row, or of a fold's. In the focus's row the dot is larger.
pub fn row_strokes(chain: &Chain, row: &Row, shape: &Shape, light: &Light, is_focus: bool) -> Vec<Stroke> {
    let pen = Pen { chain, row, shape, light };
    let rail = &row.rail;
    let last = match row.fold {
        // What is above an open fold's first incident comes before it.
        Some(fold) if fold.is_open => fold.first.above(),
        Some(fold) => fold.last,
        None => row.incident,
    };
    let passing = rail.passing.iter().map(|&pass| pen.trunk(pass, pen.top(pass), last));
    let departures = rail.departures.iter().map(|&pass| pen.departure(pass, last));
    let mut strokes: Vec<Stroke> = passing.chain(departures).collect();
    for (order, arrival) in rail.arrivals.iter().enumerate() {
        add_stem(&mut strokes, pen.stem(arrival, order));
        strokes.push(pen.branch(arrival, order, is_focus));
    }
    [true, false].iter().for_each(|&is_down| strokes.extend(pen.stub(is_down)));
    strokes
}

/// A trunk that looks the same above a branch and below it is one line: a row of many causes has a third fewer elements.
fn add_stem(strokes: &mut Vec<Stroke>, stem: Stroke) {
    for stroke in strokes.iter_mut() {
        if let Form::Trunk { x, top } = &mut stroke.form
            && matches!(stem.form, Form::Stem { x: at, .. } if at == *x)
            && (stroke.weight, stroke.shade) == (stem.weight, stem.shade)
        {
            *top = 0.0;
            return;
        }
    }
    strokes.push(stem);
}

/// What the strokes of one row are made of.
struct Pen<'r> {
    chain: &'r Chain,
    row: &'r Row,
    shape: &'r Shape,
    light: &'r Light,
}

impl Pen<'_> {
    fn rail(&self) -> &Rail {
        &self.row.rail
    }

    /// The trunk that an arrival leaves.
    fn trunk_of(&self, arrival: &Arrival) -> Pass {
        Pass { track: arrival.track, cause: self.chain.link(arrival.link).cause, weight: arrival.weight }
    }

    /// A piece of a trunk, as the responses below `last` make it.
    fn piece(&self, form: Form, pass: Pass, last: IncidentId) -> Stroke {
        self.stroke(form, pass.cause, pass.weight, self.light.beyond(self.chain, pass.cause, last))
    }

    /// Where one account is seen, a line is as firm as what that account says; else as firm as the firmest, lit or not.
    fn stroke(&self, form: Form, cause: IncidentId, firmest: Weight, (shade, weight): (Shade, Weight)) -> Stroke {
        let weight = if self.light.telling.is_some() { weight } else { firmest };
        Stroke { form, cause, weight, is_disputed: shade == Shade::Broken, shade }
    }

    fn trunk(&self, pass: Pass, top: f64, last: IncidentId) -> Stroke {
        self.piece(Form::Trunk { x: self.shape.track_x(pass.track), top }, pass, last)
    }

    fn departure(&self, pass: Pass, last: IncidentId) -> Stroke {
        let y = if self.rail().arrivals.is_empty() { Shape::DOT_Y } else { Shape::DOT_Y + APART };
        let form = Form::Departure { from: (self.shape.dot_x(), y), x: self.shape.track_x(pass.track) };
        self.piece(form, pass, last)
    }

    /// Where all branches end.
    fn tip_y(&self) -> f64 {
        if self.rail().departures.is_empty() { Shape::DOT_Y } else { Shape::DOT_Y - APART }
    }

    /// Where a branch leaves its trunk. The innermost is the highest, so that no branch crosses another.
    fn branch_y(&self, order: usize) -> f64 {
        let above = self.rail().arrivals.len().saturating_sub(order + 1) as f64 * APART;
        (self.tip_y() - above).max(Shape::BEND)
    }

    /// Where a trunk that goes on begins: where a branch leaves it, below the branch's bend, which has its stem above.
    fn top(&self, pass: Pass) -> f64 {
        let order = self.rail().arrivals.iter().position(|arrival| arrival.track == pass.track);
        order.map_or(0.0, |order| self.branch_y(order) - Shape::BEND)
    }

    fn stem(&self, arrival: &Arrival, order: usize) -> Stroke {
        let form = Form::Stem { x: self.shape.track_x(arrival.track), bottom: self.branch_y(order) - Shape::BEND };
        self.piece(form, Pass { weight: arrival.above, ..self.trunk_of(arrival) }, self.row.incident.above())
    }

    fn branch(&self, arrival: &Arrival, order: usize, is_focus: bool) -> Stroke {
        let link = self.chain.link(arrival.link);
        let (fold, y) = (self.row.fold, self.tip_y());
        let radius = match fold {
            Some(_) => Shape::RING,
            None if is_focus => FOCUS_DOT,
            None => Shape::DOT,
        };
        let rise = Shape::DOT_Y - y;
        let tip = (self.shape.dot_x() - (radius * radius - rise * rise).max(0.0).sqrt() - 1.0, y);
        let (x, y) = (self.shape.track_x(arrival.track), self.branch_y(order));
        let form = Form::Branch { x, y, tip, has_arrow: fold.is_none() };
        let look = fold.map_or(self.light.of(self.chain, arrival.link), |fold| self.leading_into(link.cause, fold));
        let is_disputed = fold.is_none() && self.light.is_disputed(self.chain, arrival.link);
        let stroke = self.stroke(form, link.cause, arrival.weight, look);
        Stroke { is_disputed: is_disputed || stroke.is_disputed, ..stroke }
    }

    /// All stubs that lead down have the same place, and so have all that lead up: of each, the one that matters most is drawn.
    fn stub(&self, is_down: bool) -> Option<Stroke> {
        let stubs = self.rail().stubs.iter().filter(|stub| stub.is_down == is_down);
        let Stub { link: id, .. } = *stubs.max_by_key(|stub| self.light.of(self.chain, stub.link))?;
        let link = self.chain.link(id);
        let (y, leads_to) = match is_down {
            true => (Shape::DOT_Y + APART, link.response),
            false => (Shape::DOT_Y - APART, link.cause),
        };
        let form = Form::Stub { from: self.shape.stub_x(), to: self.shape.dot_x() - Shape::DOT, y, leads_to };
        Some(self.stroke(form, link.cause, Weight::of(link.basis), self.light.of(self.chain, id)))
    }

    /// How the branch into a fold looks: the most of its responses there.
    fn leading_into(&self, cause: IncidentId, fold: Fold) -> (Shade, Weight) {
        // Responses are in the chain's order: only those in the fold are looked at.
        let ids = self.chain.response_ids(cause);
        let above = ids.partition_point(|&id| self.chain.link(id).response < fold.first);
        let within = ids.iter().skip(above).take_while(|&&id| self.chain.link(id).response <= fold.last);
        within.map(|&id| self.light.of(self.chain, id)).max().unwrap_or((Shade::Faint, Weight::Dotted))
    }
}
