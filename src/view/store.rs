//! One figure's state, and what follows from it, each worked out again only when what it rests on has changed.

use std::sync::Arc;

use leptos::prelude::*;

use crate::layout::{Plan, Shape};
use crate::model::{Chain, Incident, IncidentIndex};
use crate::story::{self, Action, Lineage, State};

/// Whether the figure answers to a reader, or is read as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    #[default]
    Live,
    /// No script: everything is there, and what opens does so by `<details>`.
    Static,
}

/// What a publisher may set.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    pub mode: Mode,
    /// Width of the container when it is first drawn, px. A live figure follows its container afterwards.
    pub width: f64,
    /// Where the data can be downloaded; a same-origin or https address.
    pub data_url: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Options { mode: Mode::default(), width: 640.0, data_url: None }
    }
}

/// Everything that the components of one figure share.
#[derive(Clone, Copy)]
pub struct Store {
    chain: StoredValue<Arc<Chain>>,
    pub mode: Mode,
    data_url: StoredValue<Option<String>>,
    pub state: RwSignal<State>,
    /// Width of the container, px.
    pub width: RwSignal<f64>,
    pub shown: Memo<Arc<Vec<IncidentIndex>>>,
    pub lineage: Memo<Lineage>,
    pub plan: Memo<Arc<Plan>>,
    /// The row that Tab reaches.
    pub current: Memo<Option<IncidentIndex>>,
}

/// The rails' shape changes with the width in steps of so many px.
const WIDTH_STEP: f64 = 40.0;

impl Store {
    /// The state of a figure that nobody has touched.
    pub fn new(chain: Arc<Chain>, options: Options) -> Store {
        let state = RwSignal::new(State::default());
        let width = RwSignal::new(options.width);
        let chain = StoredValue::new(chain);
        let with = move || chain.get_value();
        let filter = Memo::new(move |_| state.read().filter.clone());
        let shown = Memo::new(move |_| Arc::new(filter.with(|filter| story::shown(&with(), filter))));
        let centre = Memo::new(move |_| state.read().centre(&with()));
        let lineage = Memo::new(move |_| centre.get().map(|centre| Lineage::new(&with(), centre)).unwrap_or_default());
        let stepped = Memo::new(move |_| (width.get() / WIDTH_STEP).floor() * WIDTH_STEP);
        let plan = Memo::new(move |_| Arc::new(Plan::new(&with(), &shown.get(), stepped.get())));
        let current = Memo::new(move |_| shown.with(|shown| state.read().current(&with(), shown)));
        let data_url = StoredValue::new(options.data_url);
        Store { chain, mode: options.mode, data_url, state, width, shown, lineage, plan, current }
    }

    pub fn chain(&self) -> Arc<Chain> {
        self.chain.get_value()
    }

    pub fn data_url(&self) -> Option<String> {
        self.data_url.get_value()
    }

    pub fn is_live(&self) -> bool {
        self.mode == Mode::Live
    }

    pub fn shape(&self) -> Shape {
        self.plan.read().shape
    }

    /// Change the state as the reader asked.
    pub fn act(&self, action: Action) {
        let chain = self.chain();
        self.state.update(|state| *state = story::update(&chain, std::mem::take(state), action));
    }

    /// Whether the incident is in the lineage that is brought out.
    pub fn is_lit(&self, index: IncidentIndex) -> bool {
        self.lineage.read().contains(index)
    }

    /// Whether the trunk of `cause` leads to a brought-out response below the row of `above`.
    pub fn is_trunk_lit(&self, cause: IncidentIndex, above: IncidentIndex) -> bool {
        let lineage = self.lineage.read();
        let chain = self.chain();
        lineage.contains(cause)
            && chain.responses(cause).any(|link| link.response > above && lineage.contains(link.response))
    }
}

/// The class that gives a side's tone to a mark, `tone-1` to `tone-6`; `tone-0` for no side.
pub fn tone(chain: &Chain, side: Option<usize>) -> String {
    let tone = side.and_then(|side| chain.sides.get(side)).map_or(0, |side| side.tone);
    format!("tone-{tone}")
}

/// The fragment by which an incident's row is known in its page.
pub fn anchor(incident: &Incident) -> String {
    let id = incident.id.chars().map(|character| if character.is_alphanumeric() { character } else { '-' });
    std::iter::once("incident-".to_owned()).chain(id.map(String::from)).collect()
}
