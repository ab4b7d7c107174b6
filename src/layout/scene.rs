//! The scene: what is drawn now, as plain values. What a change does not concern is taken from the scene before.

use std::sync::Arc;

use super::strokes::{gap_strokes, row_strokes};
use super::{Gap, Light, Overview, Plan, Row, Shape, Stroke};
use crate::model::{Chain, IncidentId};
use crate::story::{Fold, Line, Lineage, State, lines, shown};

/// Everything that is drawn, for one state of the reader's choices and one width.
#[derive(Debug, Clone)]
pub struct Scene {
    /// What the reader has chosen.
    pub state: State,
    /// Width of the container, px.
    pub width: f64,
    /// From and to, px of the overview, while a range is being drawn there.
    pub drag: Option<(f64, f64)>,
    /// The incidents that the filter lets through.
    pub shown: Arc<Vec<IncidentId>>,
    /// Where the rows are.
    pub plan: Arc<Plan>,
    /// `None` where there is nothing to draw.
    pub overview: Arc<Option<Overview>>,
    /// What is brought out.
    pub light: Arc<Light>,
}

/// One row as it is seen. Two that are equal are drawn the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// The incident of the row; in a fold, the first one.
    pub incident: IncidentId,
    /// What is folded in it, or opened below it.
    pub fold: Option<Fold>,
    /// Time since the row above.
    pub gap: Option<Gap>,
    /// Where tracks and dots are.
    pub shape: Shape,
    /// The strokes next to the words of the gap.
    pub gap_strokes: Vec<Stroke>,
    /// The strokes next to the row.
    pub strokes: Vec<Stroke>,
    /// How it looks.
    pub look: Look,
}

/// What the reader has made of a row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Look {
    /// The article is about it.
    pub is_focus: bool,
    /// It is part of the chosen lineage; of a fold, something in it is.
    pub is_lit: bool,
    /// The reader has selected it.
    pub is_selected: bool,
    /// Its card is open.
    pub is_open: bool,
    /// Indexes of the pictures that are shown in its card.
    pub pictures: Vec<usize>,
}

/// The rails' shape changes with the width in steps of so many px.
const WIDTH_STEP: f64 = 40.0;

impl Scene {
    /// The first scene.
    pub fn new(chain: &Chain, state: State, width: f64) -> Scene {
        let shown = Arc::new(shown(chain, &state.filter));
        let plan = Arc::new(Plan::new(chain, &lines(chain, &state, &shown), stepped(width)));
        let overview = Arc::new(Overview::new(chain, &shown, width));
        let light = light(chain, &state, &shown);
        Scene { state, width, drag: None, shown, plan, overview, light }
    }

    /// The scene after the reader has chosen something else.
    pub fn with_state(&self, chain: &Chain, state: State) -> Scene {
        let mut scene = Scene { state, ..self.clone() };
        let state = &scene.state;
        if state.filter != self.state.filter {
            scene.shown = Arc::new(shown(chain, &state.filter));
            scene.overview = Arc::new(Overview::new(chain, &scene.shown, self.width));
        }
        if state.filter != self.state.filter || state.centre(chain) != self.state.centre(chain) {
            scene.light = light(chain, state, &scene.shown);
        }
        let lines = lines(chain, state, &scene.shown);
        if !self.plan.rows.iter().map(Row::line).eq(lines.iter().copied()) {
            scene.plan = Arc::new(Plan::new(chain, &lines, stepped(self.width)));
        }
        scene
    }

    /// The scene in a container of another width.
    pub fn with_width(&self, chain: &Chain, width: f64) -> Scene {
        let mut scene = Scene { width, ..self.clone() };
        scene.overview = Arc::new(Overview::new(chain, &self.shown, width));
        if stepped(width) != stepped(self.width) {
            let lines: Vec<Line> = self.plan.rows.iter().map(Row::line).collect();
            scene.plan = Arc::new(Plan::new(chain, &lines, stepped(width)));
        }
        scene
    }

    /// The row from which keys move.
    pub fn current(&self, chain: &Chain) -> Option<Line> {
        let lines: Vec<Line> = self.plan.rows.iter().map(Row::line).collect();
        self.state.current(chain, &lines)
    }

    /// What the row with that [key](Line::key) holds.
    pub fn line(&self, key: usize) -> Option<Line> {
        self.plan.rows.iter().map(Row::line).find(|line| line.key() == key)
    }

    /// The rows, from the top.
    pub fn rows(&self, chain: &Chain) -> Vec<Seen> {
        let focus = self.state.focus(chain);
        let Plan { shape, rows } = &*self.plan;
        let seen = |row: &Row| {
            let look = look(&self.state, row, &self.light.lineage, focus);
            let gap_strokes = if row.gap.is_some() { gap_strokes(chain, row, shape, &self.light) } else { Vec::new() };
            let strokes = row_strokes(chain, row, shape, &self.light, look.is_focus);
            let &Row { incident, fold, gap, .. } = row;
            Seen { incident, fold, gap, shape: *shape, gap_strokes, strokes, look }
        };
        rows.iter().map(seen).collect()
    }
}

impl Seen {
    /// What it holds.
    pub fn line(&self) -> Line {
        self.fold.map_or(Line::Incident(self.incident), Line::Fold)
    }
}

fn stepped(width: f64) -> f64 {
    (width / WIDTH_STEP).floor() * WIDTH_STEP
}

fn light(chain: &Chain, state: &State, shown: &[IncidentId]) -> Arc<Light> {
    let lineage = state.centre(chain).map(|centre| Lineage::new(chain, centre)).unwrap_or_default();
    Arc::new(Light::new(chain, lineage, shown))
}

fn look(state: &State, row: &Row, lineage: &Lineage, focus: Option<IncidentId>) -> Look {
    let id = row.incident;
    match row.fold {
        Some(fold) => {
            let is_lit = !fold.is_open && fold.incidents().any(|id| lineage.contains(id));
            Look { is_lit, ..Look::default() }
        }
        None => Look {
            is_focus: focus == Some(id),
            is_lit: lineage.contains(id),
            is_selected: state.selected == Some(id),
            is_open: state.open.contains(&id),
            pictures: state.pictures.iter().filter(|(of, _)| *of == id).map(|(_, index)| *index).collect(),
        },
    }
}
