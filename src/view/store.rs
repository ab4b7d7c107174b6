//! One figure: its chain, what the publisher has set, and the scene that is drawn.

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use super::anchor::anchor;
use super::find::words_of_card;
use super::mark::set_foreign;
use super::more;
use super::options::{Heading, Mode, Options};
use crate::layout::{Scene, introductions};
use crate::model::{ActorId, Chain, Incident, IncidentId, SideId, digits};
use crate::story::{Action, Changes, Line, Show, State, Telling, search_in};
use crate::words::{self, Language};

/// Everything that the parts of one figure share. A clone is the same store.
#[derive(Clone)]
pub struct Store(Arc<Shared>);

struct Shared {
    chain: Arc<Chain>,
    mode: Mode,
    data_url: Option<String>,
    /// What is chosen at first: by the attributes, by the one that names a teller, and by all of them.
    settings: State,
    told_by: Option<String>,
    start: OnceLock<State>,
    id_prefix: String,
    heading: Heading,
    zoom: f64,
    has_links: bool,
    language: Language,
    year: Option<i32>,
    changes: Option<Arc<Changes>>,
    scene: ArcRwSignal<Arc<Scene>>,
    introductions: OnceLock<Vec<(IncidentId, ActorId)>>,
}

impl Store {
    /// The state of a figure that no one has touched.
    pub fn new(chain: Arc<Chain>, options: Options) -> Store {
        let Options {
            mode,
            width,
            data_url,
            mut state,
            told_by,
            id_prefix,
            heading,
            zoom,
            has_links,
            language,
            changes,
        } = options;
        if mode == Mode::Static {
            // What folds opens by a click, and a static figure knows none.
            state.show = Show::All;
        }
        let (settings, start) = (state.clone(), OnceLock::new());
        let scene = ArcRwSignal::new(Arc::new(Scene::new(&chain, state, width)));
        let year = words::shared_year(&chain);
        let store = Store(Arc::new(Shared {
            chain,
            mode,
            data_url,
            settings,
            told_by,
            start,
            id_prefix,
            heading,
            zoom,
            has_links,
            language,
            year,
            changes,
            scene,
            introductions: OnceLock::new(),
        }));
        if mode == Mode::Static { store.whole() } else { store }
    }

    /// What is drawn; whoever asks is told when it changes.
    pub fn scene(&self) -> Arc<Scene> {
        self.0.scene.get()
    }

    /// What is drawn now.
    pub fn scene_untracked(&self) -> Arc<Scene> {
        self.0.scene.get_untracked()
    }

    fn draw(&self, next: impl FnOnce(&Chain, &Scene) -> Scene) {
        let before = self.scene_untracked();
        let mut next = next(self.chain(), &before);
        if more::is_here() {
            next.put_off(&before);
        }
        self.0.scene.set(Arc::new(next));
    }

    /// Change the state as the reader asked.
    pub fn act(&self, action: Action) {
        if matches!(action, Action::Toggle(_) | Action::Open(_) | Action::Table | Action::Trace) {
            more::ask(true);
        }
        self.draw(|chain, scene| scene.after(chain, action));
    }

    /// Show another state.
    pub fn show(&self, state: State) {
        self.draw(|chain, scene| scene.with_state(chain, state));
    }

    /// The container has become wider or narrower. The browser has just laid out all rows for that, so the rest waits.
    pub fn set_width(&self, px: f64) {
        let scene = self.scene_untracked();
        if scene.next_width.unwrap_or(scene.width) != px {
            self.draw(|chain, scene| match more::is_here() {
                true => Scene { next_width: Some(px), ..scene.clone() },
                false => scene.with_width(chain, px),
            });
        }
    }

    /// The list is seen from and to so many px from its top, and rows have these heights.
    pub fn see(&self, sight: (f64, f64), rows: &[(usize, f64)], kept: Option<usize>) {
        if let Some(next) = self.scene_untracked().with_sight(sight, rows, kept) {
            self.draw(|_, _| next);
        }
    }

    /// The row of an incident is drawn, also if it is far away.
    pub fn keep(&self, id: IncidentId) {
        self.draw(|_, scene| Scene { kept: Some(id.position()), ..scene.clone() });
    }

    /// Every row is drawn, however many there are.
    pub fn whole(self) -> Store {
        self.draw(|_, scene| scene.clone().whole());
        self
    }

    /// Look for words.
    pub fn seek(&self, text: &str) {
        self.draw(|chain, scene| scene.seek(chain, text));
    }

    /// Draws what was put off.
    pub fn catch_up(&self) {
        self.0.scene.set(Arc::new(self.scene_untracked().caught_up(self.chain())));
    }

    /// A range is being drawn in the overview, from and to px, or no longer.
    pub fn drag(&self, range: Option<(f64, f64)>) {
        self.draw(|_, scene| Scene { drag: range, ..scene.clone() });
    }

    /// The row from which keys move.
    pub fn current(&self) -> Option<Line> {
        self.scene_untracked().current(self.chain())
    }

    /// The account that is seen, if it is only one.
    pub fn telling(&self) -> Option<Telling> {
        self.scene_untracked().light.telling.clone()
    }

    /// In which row each party is explained. It stays the same, however the reader folds and filters.
    pub fn introductions(&self) -> &[(IncidentId, ActorId)] {
        self.0.introductions.get_or_init(|| introductions(self.chain(), &self.scene_untracked().plan.rows))
    }

    /// The year in which everything happened, which is said once, in the head.
    pub fn year(&self) -> Option<i32> {
        self.0.year
    }

    /// What is chosen at first. Only the second part of the wasm knows whose account that is, so only that may ask.
    pub fn start(&self) -> &State {
        let Shared { chain, settings, told_by, start, .. } = &*self.0;
        start.get_or_init(|| {
            let scene = self.scene_untracked();
            let told_by = told_by.as_ref().and_then(|name| scene.tellers(chain).find(chain, name));
            State { told_by, ..settings.clone() }
        })
    }

    /// What is shown.
    pub fn chain(&self) -> &Chain {
        &self.0.chain
    }

    /// Where the data can be downloaded.
    pub fn data_url(&self) -> Option<&str> {
        self.0.data_url.as_deref()
    }

    /// What an update has changed.
    pub fn changes(&self) -> Option<&Changes> {
        self.0.changes.as_deref()
    }

    /// What every anchor of the figure begins with.
    pub fn id_prefix(&self) -> &str {
        &self.0.id_prefix
    }

    /// The fragment by which an incident's row is known in its page.
    pub fn anchor(&self, incident: &Incident) -> String {
        [self.id_prefix(), &*anchor(incident)].concat()
    }

    /// The fragment of the panel of the focus.
    pub fn finding(&self) -> String {
        [self.id_prefix(), "chain-finding"].concat()
    }

    /// Whether the figure answers to a reader.
    pub fn is_live(&self) -> bool {
        self.0.mode == Mode::Live
    }

    /// From now on words are in this figure's language, until another figure speaks.
    pub fn speak(&self) {
        self.0.language.speak();
        search_in(words_of_card);
        set_foreign(&self.chain().lang);
    }

    /// Whether readers are offered links to what they see.
    pub fn has_links(&self) -> bool {
        self.0.has_links
    }

    /// Where the headings begin.
    pub fn heading(&self) -> Heading {
        self.0.heading
    }

    /// How much larger the figure is seen than its rectangles say.
    pub fn zoom(&self) -> f64 {
        self.0.zoom
    }

    /// A store for the same chain as it is printed: all of it, as it stands without script.
    pub fn on_paper(&self) -> Store {
        let Shared { chain, data_url, heading, language, .. } = &*self.0;
        let State { focus, told_by, .. } = self.scene_untracked().state;
        // As in the embed, every field is here.
        let options = Options {
            mode: Mode::Static,
            width: Options::WIDTH,
            data_url: data_url.clone(),
            state: State { focus, told_by, ..State::default() },
            told_by: None,
            // The live figure is in the page too, and has the same anchors.
            id_prefix: ["paper-", self.id_prefix()].concat(),
            heading: *heading,
            zoom: 1.0,
            has_links: false,
            language: *language,
            changes: None,
        };
        Store::new(chain.clone(), options)
    }
}

/// The class that gives a side's tone to a mark, `tone-1` to `tone-6`; `tone-0` for no side.
pub fn tone(chain: &Chain, side: Option<SideId>) -> String {
    let tone = side.map_or(0, |side| chain.side(side).tone.into());
    ["tone-", &*digits(tone)].concat()
}
