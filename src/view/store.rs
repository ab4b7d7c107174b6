//! One figure's state, and what follows from it, each worked out again only when what it rests on has changed.

use std::sync::Arc;

use leptos::prelude::*;

use super::anchor::anchor;
use super::derived::{Chosen, Derived};
use super::options::{Heading, Mode, Options};
use crate::layout::{Plan, Shape};
use crate::model::{Chain, Incident, IncidentId, LinkId, SideId, digits};
use crate::story::{self, Action, Fold, Line, Lineage, Setting, Show, State};
use crate::words;

/// Everything that the parts of one figure share.
///
/// One handle, so that the many small closures of a figure carry no more than that.
#[derive(Clone, Copy)]
pub struct Store(StoredValue<Shared>);

#[derive(Clone)]
struct Shared {
    chain: Arc<Chain>,
    mode: Mode,
    data_url: Option<String>,
    id_prefix: String,
    heading: Heading,
    zoom: f64,
    year: Option<i32>,
    state: Chosen<State>,
    width: Chosen<f64>,
    shown: Derived<Vec<IncidentId>>,
    focus: Derived<Option<IncidentId>>,
    lineage: Derived<Lineage>,
    plan: Derived<Plan>,
    current: Derived<Option<usize>>,
}

/// The rails' shape changes with the width in steps of so many px.
const WIDTH_STEP: f64 = 40.0;

fn stepped(width: f64) -> f64 {
    (width / WIDTH_STEP).floor() * WIDTH_STEP
}

fn derived<T>(chain: &Arc<Chain>, value: impl Fn(&Chain) -> T + Send + Sync + 'static) -> Derived<T>
where
    T: Default + PartialEq + Send + Sync + 'static,
{
    let chain = chain.clone();
    Derived::new(move || value(&chain))
}

impl Store {
    /// The state of a figure that no one has touched.
    pub fn new(chain: Arc<Chain>, options: Options) -> Store {
        let Options { mode, width, data_url, settings, id_prefix, kept, heading, zoom } = options;
        // What folds opens by a click, and a static figure knows none.
        let at_last = (mode == Mode::Static).then_some(Setting::Show(Show::All));
        let set = |state, setting: Setting| story::update(&chain, state, setting.action(&chain));
        let state = settings.into_iter().chain(at_last).fold(State::default(), set);
        let state = Chosen::new(kept.iter().fold(state, |state, kept| state.with_kept(&chain, kept)));
        let width = Chosen::new(width);
        // A memo tells others only when its value has changed: a selection filters again, but lays nothing out again.
        let shown = derived(&chain, move |chain| story::shown(chain, &state.get().filter));
        let lines = derived(&chain, move |chain| story::lines(chain, &state.get(), &shown.get()));
        let rail_width = Derived::new(move || stepped(*width.get()));
        let plan = derived(&chain, move |chain| Plan::new(chain, &lines.get(), *rail_width.get()));
        let focus = derived(&chain, move |chain| state.get().focus(chain));
        let lineage = derived(&chain, move |chain| {
            state.get().centre(chain).map(|centre| Lineage::new(chain, centre)).unwrap_or_default()
        });
        let current = derived(&chain, move |chain| state.get().current(chain, &lines.get()).map(Line::key));
        let year = words::shared_year(&chain);
        let shared = Shared {
            chain,
            mode,
            data_url,
            id_prefix,
            heading,
            zoom,
            year,
            state,
            width,
            shown,
            focus,
            lineage,
            plan,
            current,
        };
        Store(StoredValue::new(shared))
    }

    fn shared<T>(&self, part: impl FnOnce(&Shared) -> T) -> T {
        self.0.with_value(part)
    }

    /// What the reader has chosen; change it by [`act`](Store::act).
    pub fn state(&self) -> Arc<State> {
        self.shared(|shared| shared.state).get()
    }

    /// The same as it is now: whoever asks is not told when it changes.
    pub fn state_untracked(&self) -> Arc<State> {
        self.shared(|shared| shared.state).get_untracked()
    }

    /// Width of the container, px.
    pub fn width(&self) -> f64 {
        *self.shared(|shared| shared.width).get()
    }

    /// The container has become wider or narrower.
    pub fn set_width(&self, px: f64) {
        let width = self.shared(|shared| shared.width);
        if *width.get_untracked() != px {
            width.set(px);
        }
    }

    /// The incidents that the filter lets through.
    pub fn shown(&self) -> Arc<Vec<IncidentId>> {
        self.shared(|shared| shared.shown).get()
    }

    /// The rows, with their rails.
    pub fn plan(&self) -> Arc<Plan> {
        self.shared(|shared| shared.plan).get()
    }

    /// The row that Tab reaches, by its [key](Line::key).
    pub fn current(&self) -> Option<usize> {
        *self.shared(|shared| shared.current).get()
    }

    /// The incident that the article is about.
    pub fn focus(&self) -> Option<IncidentId> {
        *self.shared(|shared| shared.focus).get()
    }

    /// The publisher has set something else. A static figure stays as it is.
    pub fn set(&self, setting: Setting) {
        if self.is_live() {
            self.act(setting.action(&self.chain()));
        }
    }

    /// The year in which everything happened, which is said once, in the head.
    pub fn year(&self) -> Option<i32> {
        self.shared(|shared| shared.year)
    }

    fn lineage(&self) -> Arc<Lineage> {
        self.shared(|shared| shared.lineage).get()
    }

    /// What is shown.
    pub fn chain(&self) -> Arc<Chain> {
        self.shared(|shared| shared.chain.clone())
    }

    /// Where the data can be downloaded.
    pub fn data_url(&self) -> Option<String> {
        self.shared(|shared| shared.data_url.clone())
    }

    /// What every anchor of the figure begins with.
    pub fn id_prefix(&self) -> String {
        self.shared(|shared| shared.id_prefix.clone())
    }

    /// The fragment by which an incident's row is known in its page.
    pub fn anchor(&self, incident: &Incident) -> String {
        self.id_prefix() + &anchor(incident)
    }

    /// Whether the figure answers to a reader.
    pub fn is_live(&self) -> bool {
        self.shared(|shared| shared.mode) == Mode::Live
    }

    /// Where the headings begin.
    pub fn heading(&self) -> Heading {
        self.shared(|shared| shared.heading)
    }

    /// How much larger the figure is seen than its rectangles say.
    pub fn zoom(&self) -> f64 {
        self.shared(|shared| shared.zoom)
    }

    /// A store for the same chain as it is printed: all of it, as it stands without script.
    pub fn on_paper(&self) -> Store {
        let Shared { chain, data_url, id_prefix, heading, focus, .. } = self.0.get_value();
        let focus = focus.get_untracked().map(|id| chain.incident(id).id.to_string());
        let settings = vec![Setting::Focus(focus)];
        // The live figure is in the page too, and has the same anchors.
        let id_prefix = ["paper-", &*id_prefix].concat();
        Store::new(chain, Options { mode: Mode::Static, data_url, settings, id_prefix, heading, ..Options::default() })
    }

    /// How wide the rails are.
    pub fn shape(&self) -> Shape {
        self.plan().shape
    }

    /// Change the state as the reader asked.
    pub fn act(&self, action: Action) {
        let state = State::clone(&self.state_untracked());
        self.shared(|shared| shared.state).set(story::update(&self.chain(), state, action));
    }

    /// Whether the incident is in the lineage that is brought out.
    pub fn is_lit(&self, id: IncidentId) -> bool {
        self.lineage().contains(id)
    }

    /// Whether the reader has selected the incident.
    pub fn is_selected(&self, id: IncidentId) -> bool {
        self.state().selected == Some(id)
    }

    /// Whether the incident's card is open.
    pub fn is_open(&self, id: IncidentId) -> bool {
        self.state().open.contains(&id)
    }

    /// Whether both ends of the link are in that lineage.
    pub fn is_link_lit(&self, link: LinkId) -> bool {
        self.lineage().contains_link(self.chain().link(link))
    }

    /// Whether any incident of the fold is in that lineage.
    pub fn is_fold_lit(&self, fold: Fold) -> bool {
        let lineage = self.lineage();
        fold.incidents().any(|id| lineage.contains(id))
    }

    /// Whether `cause` has a brought-out response in the fold.
    pub fn is_end_lit(&self, cause: IncidentId, fold: Fold) -> bool {
        let lineage = self.lineage();
        self.chain().responses(cause).any(|link| fold.holds(link.response) && lineage.contains_link(link))
    }

    /// Whether the trunk of `cause` leads to a brought-out response below the row of `above`.
    pub fn is_trunk_lit(&self, cause: IncidentId, above: IncidentId) -> bool {
        let lineage = self.lineage();
        let chain = self.chain();
        chain.responses(cause).any(|link| link.response > above && lineage.contains_link(link))
    }
}

/// The class that gives a side's tone to a mark, `tone-1` to `tone-6`; `tone-0` for no side.
pub fn tone(chain: &Chain, side: Option<SideId>) -> String {
    let tone = side.map_or(0, |side| chain.side(side).tone.into());
    ["tone-", &*digits(tone)].concat()
}
