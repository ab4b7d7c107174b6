//! The list of a scene's rows, each with how it looks.

use super::strokes::{claim_strokes, row_strokes};
use super::window::MOST;
use super::{Row, Scene, Shape, Space, Stroke};
use crate::model::{Chain, IncidentId};
use crate::story::{Fold, Line, Step};

/// What the list of the rows consists of.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// A row that is drawn.
    Row(Seen),
    /// Rows that are not.
    Space(Space),
}

/// One row as it is seen. Two that are equal are drawn the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// The incident of the row; in a fold, the first one.
    pub incident: IncidentId,
    /// What is folded in it, or opened below it.
    pub fold: Option<Fold>,
    /// The incident whose row is directly above.
    pub above: Option<IncidentId>,
    /// The incident whose row is directly below.
    pub below: Option<IncidentId>,
    /// Indexes of the periods that are told above it.
    pub periods: Vec<usize>,
    /// Where tracks and dots are.
    pub shape: Shape,
    /// The strokes next to what it responds to.
    pub claim_strokes: Vec<Stroke>,
    /// The strokes next to the row.
    pub strokes: Vec<Stroke>,
    /// How it looks.
    pub look: Look,
    /// Its number among the rows, from 1, and how many there are. `None` where all are drawn.
    pub number: Option<(usize, usize)>,
}

/// What the reader has made of a row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Look {
    /// The article is about it.
    pub is_focus: bool,
    /// Its card is in the panel above the list.
    pub is_in_panel: bool,
    /// It is part of the chosen lineage; of a fold, something in it is.
    pub is_lit: bool,
    /// The reader has selected it.
    pub is_selected: bool,
    /// Its card is open.
    pub is_open: bool,
    /// Indexes of the media that the reader has asked for in its card.
    pub media: Vec<usize>,
    /// A walk back to a first cause has come to it.
    pub step: Option<Box<Step>>,
}

impl Scene {
    /// What the list consists of, from the top.
    pub fn pieces(&self, chain: &Chain) -> Vec<Piece> {
        let rows = &self.plan.rows;
        let is_whole = rows.len() <= MOST || self.near.len() >= rows.len();
        let current = self.current(chain);
        let mut pieces = Vec::new();
        for (index, row) in rows.iter().enumerate() {
            let line = row.line();
            if is_whole || self.near.contains(&index) || current == Some(line) || self.kept == Some(line.key()) {
                let number = (!is_whole).then_some((index + 1, rows.len()));
                pieces.push(Piece::Row(self.seen(chain, row, number)));
                continue;
            }
            let height = self.heights.of(line);
            let joins = match pieces.last_mut() {
                Some(Piece::Space(space)) => space.take(chain, row, height),
                _ => false,
            };
            if !joins {
                pieces.push(Piece::Space(Space { first: row.incident, last: row.last(), height }));
            }
        }
        pieces
    }

    /// What the reader has made of an incident.
    pub fn look(&self, chain: &Chain, id: IncidentId) -> Look {
        let state = &self.state;
        Look {
            is_focus: state.focus(chain) == Some(id),
            is_in_panel: state.finding(chain) == Some(id),
            is_lit: self.light.lineage.contains(id),
            is_selected: state.selected == Some(id),
            is_open: state.open.contains(&id),
            media: state.media.iter().filter(|(of, _)| *of == id).map(|(_, index)| *index).collect(),
            step: state.step_at(chain, id).map(Box::new),
        }
    }

    fn seen(&self, chain: &Chain, row: &Row, number: Option<(usize, usize)>) -> Seen {
        let shape = self.plan.shape;
        let is_lit = |id| self.light.lineage.contains(id);
        let look = match row.fold {
            Some(fold) => Look { is_lit: !fold.is_open && fold.incidents().any(is_lit), ..Look::default() },
            None => self.look(chain, row.incident),
        };
        let has_claims = row.has_claims(chain) || look.step.is_some();
        let claim_strokes = if has_claims { claim_strokes(chain, row, &shape, &self.light) } else { Vec::new() };
        let strokes = row_strokes(chain, row, &shape, &self.light, look.is_focus);
        let &Row { incident, fold, above, below, .. } = row;
        let periods = row.periods.clone();
        Seen { incident, fold, above, below, periods, shape, claim_strokes, strokes, look, number }
    }
}

impl Seen {
    /// What it holds.
    pub fn line(&self) -> Line {
        self.fold.map_or(Line::Incident(self.incident), Line::Fold)
    }
}
