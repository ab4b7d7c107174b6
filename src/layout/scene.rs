//! The scene: what is drawn now, as plain values. What a change does not concern is taken from the scene before.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::window::{FIRST, around, touched};
use super::{Heights, Light, Overview, Plan, Row};
use crate::model::{Chain, IncidentId};
use crate::story::{Action, Line, Lineage, Move, State, Tellers, Telling, Texts, lines, target_among, update};

/// Everything that is drawn, for one state of the reader's choices and one width.
#[derive(Debug, Clone)]
pub struct Scene {
    /// What the reader has chosen.
    pub state: State,
    /// Width of the container, px.
    pub width: f64,
    /// The width that it has got meanwhile, where rows and overview are still to be laid out for it, px.
    pub next_width: Option<f64>,
    /// From and to, px of the overview, while a range is being drawn there.
    pub drag: Option<(f64, f64)>,
    /// The incidents that the filter lets through.
    pub shown: Arc<Vec<IncidentId>>,
    /// What a search looks for words in.
    pub texts: Arc<Texts>,
    /// What a reader looks for, while some of these are still to be made, see [`seek`](Scene::seek).
    pub sought: Option<String>,
    /// Where the rows are.
    pub plan: Arc<Plan>,
    /// Made when it is asked for, see [`overview`](Scene::overview).
    pub(crate) overview: Arc<OnceLock<Option<Overview>>>,
    /// What is brought out.
    pub light: Arc<Light>,
    /// What is to be brought out next, see [`put_off`](Scene::put_off). Until then the overview stays as it is, too.
    pub next_light: Option<Arc<Light>>,
    /// Made when it is asked for, see [`tellers`](Scene::tellers).
    pub(crate) tellers: Arc<OnceLock<Arc<Tellers>>>,
    /// Indexes of the rows near what is seen of the list, where there are too many to draw all.
    pub near: Range<usize>,
    /// The [key](Line::key) of a row that is always drawn.
    pub kept: Option<usize>,
    /// How high the rows are.
    pub heights: Arc<Heights>,
}

/// The rails' shape changes with the width in steps of so many px.
const WIDTH_STEP: f64 = 40.0;

impl Scene {
    /// The first scene.
    pub fn new(chain: &Chain, state: State, width: f64) -> Scene {
        let texts = Arc::new(Texts::default());
        let shown = Arc::new(texts.shown(chain, &state.filter, None));
        let plan = Arc::new(Plan::new(chain, &lines(chain, &state, &shown), stepped(width), state.focus(chain)));
        let tellers = Arc::default();
        let light = light(chain, &state, &tellers, &shown);
        let heights = Arc::new(Heights::new(chain.incidents.len()));
        Scene {
            state,
            width,
            next_width: None,
            drag: None,
            shown,
            texts,
            sought: None,
            plan,
            overview: Arc::default(),
            light,
            next_light: None,
            tellers,
            near: 0..FIRST,
            kept: None,
            heights,
        }
    }

    /// The overview; `None` where there is nothing to draw. It is the same value as long as nothing in it changes.
    pub fn overview(&self, chain: &Chain) -> Option<&Overview> {
        self.overview.get_or_init(|| Overview::new(chain, &self.shown, self.width)).as_ref()
    }

    /// Everybody whose account can be seen.
    pub fn tellers(&self, chain: &Chain) -> &Arc<Tellers> {
        tellers(&self.tellers, chain)
    }

    /// The scene in which every row is drawn.
    pub fn whole(self) -> Scene {
        Scene { near: 0..usize::MAX, ..self }
    }

    /// The scene after an action of the reader.
    pub fn after(&self, chain: &Chain, action: Action) -> Scene {
        let action = match action {
            Action::Go(direction) if self.state.trace.is_empty() => match self.target(chain, direction) {
                Some(line) => Action::Stand(line),
                None => return self.clone(),
            },
            other => other,
        };
        // What else a reader does meanwhile does not end a search that waits.
        let sought = self.sought.clone().filter(|_| !matches!(action, Action::Search(_) | Action::ShowAll));
        Scene { sought, ..self.with_state(chain, update(chain, self.state.clone(), action)) }
    }

    /// The row to which a move leads; `None` if there is nothing in that direction.
    pub fn target(&self, chain: &Chain, direction: Move) -> Option<Line> {
        target_among(chain, &self.state, (&self.shown, &self.lines()), direction)
    }

    fn lines(&self) -> Vec<Line> {
        self.plan.rows.iter().map(Row::line).collect()
    }

    /// The scene after the reader has chosen something else.
    pub fn with_state(&self, chain: &Chain, state: State) -> Scene {
        let mut scene = Scene { state, sought: None, ..self.clone() };
        let state = &scene.state;
        if state.filter != self.state.filter {
            let before = Some((&self.state.filter, &**self.shown));
            scene.shown = Arc::new(scene.texts.shown(chain, &state.filter, before));
            scene.overview = Arc::default();
        }
        let lit_by = |state: &State| (state.centre(chain), state.told_by);
        if state.filter != self.state.filter || lit_by(state) != lit_by(&self.state) {
            scene.light = light(chain, state, &scene.tellers, &scene.shown);
        }
        if state.filter != self.state.filter || state.folding() != self.state.folding() {
            scene.plan =
                Arc::new(Plan::new(chain, &lines(chain, state, &scene.shown), stepped(self.width), state.focus(chain)));
            scene.near = self.near_in(&scene.plan);
        }
        scene
    }

    /// The same number of rows, from the same incident on, among other rows.
    fn near_in(&self, plan: &Plan) -> Range<usize> {
        let first = self.plan.rows.get(self.near.start).map(|row| row.incident);
        let above = plan.rows.iter().take_while(|row| Some(row.incident) < first).count();
        above..above.saturating_add(self.near.len())
    }

    /// The scene where the list is seen from and to so many px from its top, and rows, by their [keys](Line::key), have these heights. The
    /// row `kept` stays. `None` where nothing else is to be drawn.
    pub fn with_sight(&self, sight: (f64, f64), rows: &[(usize, f64)], kept: Option<usize>) -> Option<Scene> {
        let mut heights = Heights::clone(&self.heights);
        let is_new = heights.learn(rows);
        let seen = touched(&self.plan, &heights, sight);
        let is_near = self.near.start <= seen.start && seen.end <= self.near.end;
        let near = if is_near { self.near.clone() } else { touched(&self.plan, &heights, around(sight)) };
        (is_new || !is_near).then(|| Scene { near, kept, heights: Arc::new(heights), ..self.clone() })
    }

    /// The scene in a container of another width.
    pub fn with_width(&self, chain: &Chain, width: f64) -> Scene {
        let mut scene = Scene { width, next_width: None, ..self.clone() };
        scene.overview = Arc::default();
        if stepped(width) != stepped(self.width) {
            scene.plan = Arc::new(Plan::new(chain, &self.lines(), stepped(width), self.state.focus(chain)));
        }
        scene
    }

    /// The row from which keys move.
    pub fn current(&self, chain: &Chain) -> Option<Line> {
        self.state.current(chain, &self.lines())
    }

    /// What the row with that [key](Line::key) holds.
    pub fn line(&self, key: usize) -> Option<Line> {
        self.plan.rows.iter().map(Row::line).find(|line| line.key() == key)
    }
}

fn stepped(width: f64) -> f64 {
    (width / WIDTH_STEP).floor() * WIDTH_STEP
}

fn tellers<'t>(made: &'t OnceLock<Arc<Tellers>>, chain: &Chain) -> &'t Arc<Tellers> {
    made.get_or_init(|| Arc::new(Tellers::new(chain)))
}

fn light(chain: &Chain, state: &State, made: &OnceLock<Arc<Tellers>>, shown: &[IncidentId]) -> Arc<Light> {
    let lineage = state.centre(chain).map(|centre| Lineage::new(chain, centre)).unwrap_or_default();
    let telling = state.told_by.and_then(|teller| Telling::new(tellers(made, chain), teller));
    Arc::new(Light::new(chain, lineage, telling, shown))
}
