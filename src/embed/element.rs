//! What `<incident-chain>` (embed.js) asks of the wasm.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use leptos::web_sys::HtmlElement;
use leptos::web_sys::js_sys::Function;

use super::mount::{Drawn, Mounted, mount};
use crate::model::{Chain, IncidentId, LeftOut};
use crate::story::{Action, Changes, Move, SETTINGS, State, TOLD_BY, setting, update};
use crate::view::{
    Heading, INCIDENT, Kept, Mode, More, Options, Store, anchor, arrive, ask_more, compare, effect, has_more,
    tell_more, tell_of, when_here,
};
use crate::words::Language;

#[wasm_bindgen]
extern "C" {
    /// What the element asks for: an object of JavaScript's.
    pub type Wish;
    /// Where a reader can have the data.
    #[wasm_bindgen(method, getter)]
    fn url(this: &Wish) -> Option<String>;
    /// The value of an attribute.
    #[wasm_bindgen(method)]
    fn attribute(this: &Wish, name: &str) -> Option<String>;
    /// The lines of the language that the figure speaks; English without them.
    #[wasm_bindgen(method, getter)]
    fn words(this: &Wish) -> Option<String>;
    /// What the reader had chosen in a figure of the same chain.
    #[wasm_bindgen(method, getter)]
    fn kept(this: &Wish) -> Option<String>;
    /// What every anchor begins with.
    #[wasm_bindgen(method, getter)]
    fn prefix(this: &Wish) -> String;
    /// The level of the title's heading.
    #[wasm_bindgen(method, getter)]
    fn heading(this: &Wish) -> u8;
    /// How much larger the figure is seen than its rectangles say.
    #[wasm_bindgen(method, getter)]
    fn zoom(this: &Wish) -> f64;
}

/// An element's figure. Of a large chain reading and drawing each take a while: in between, the page can do something else. Dropping it
/// (`free()` in JavaScript) takes out what is drawn and stops its observers.
#[wasm_bindgen]
pub struct Figure {
    chain: Arc<Chain>,
    left_out: LeftOut,
    /// What has changed since the data that this one replaces.
    changes: Option<Arc<Changes>>,
    telling: Option<Kept>,
    /// The whole chain, while the page is printed.
    paper: Option<Drawn>,
    mounted: Option<Mounted>,
}

/// The figure of the chain in the bytes of a packed one, not drawn yet. Only a chain without errors is packed, so nothing was left out
/// of it.
///
/// # Errors
/// Throws a string if the data are damaged.
#[cfg(not(feature = "reader"))]
#[wasm_bindgen(js_name = readChain)]
pub fn read_chain(bytes: Vec<u8>) -> Result<Figure, JsValue> {
    let chain = crate::pack::unpack(&bytes).ok_or_else(|| JsValue::from_str(crate::words::DAMAGED))?;
    Ok(Figure::new(chain, LeftOut::default()))
}

/// The figure of the chain in a publisher's text (UTF-8), not drawn yet. It takes bytes, as that of a packed chain does, so that one glue
/// serves both.
///
/// # Errors
/// Throws a string if the text cannot be read.
#[cfg(feature = "reader")]
#[wasm_bindgen(js_name = readChain)]
pub fn read_chain(bytes: Vec<u8>) -> Result<Figure, JsValue> {
    let text = String::from_utf8_lossy(&bytes);
    let (chain, problems) = crate::read::read(&text).map_err(|error| JsValue::from_str(&error.to_string()))?;
    Ok(Figure::new(chain, LeftOut::of(&problems)))
}

/// How far the second part of the wasm has come: 0 for coming, 1 for here, 2 for failed.
#[wasm_bindgen(js_name = tellMore)]
pub fn tell_of_more(state: u8) {
    tell_more(match state {
        0 => More::Coming,
        1 => More::Here,
        _ => More::Failed,
    });
}

#[wasm_bindgen]
impl Figure {
    /// Draw the chain into `element`, and no longer into the element before. `told` is called whenever the reader has chosen something. Its
    /// arguments are the text from [`State::kept`](crate::story::State::kept), as soon as the second part is here, and, if the selection has
    /// changed, the id of the selected incident, or `null`.
    pub fn mount(&mut self, element: HtmlElement, wish: &Wish, told: Function) {
        let chain = &*self.chain;
        let mut state = State::default();
        for name in SETTINGS.into_iter().filter(|name| *name != TOLD_BY) {
            if let Some(action) = setting(chain, name, wish.attribute(name).as_deref()) {
                state = update(chain, state, action);
            }
        }
        if let Some(changes) = &self.changes {
            // what is marked is to be seen
            changes.unfold(&mut state);
        }
        let (kept, told_by) = (wish.kept(), wish.attribute(TOLD_BY));
        let is_changed = kept.is_some() || told_by.is_some();
        // Every field is here: the rest of a default would be made and dropped, which is code in the wasm.
        let options = Options {
            mode: Mode::Live,
            width: Options::WIDTH,
            data_url: wish.url(),
            state,
            told_by,
            id_prefix: wish.prefix(),
            heading: if wish.heading() == 1 { Heading::Page } else { Heading::Article },
            zoom: wish.zoom(),
            has_links: true,
            language: wish.words().map_or(Language::ENGLISH, |lines| Language::of(&lines)),
            changes: self.changes.clone(),
        };
        let mounted = mount(element, self.chain.clone(), &self.left_out, options);
        ask_more(mounted.store.scene_untracked().state.needs_more());
        self.telling = Some(tell(mounted.store.clone(), told));
        self.mounted = Some(mounted);
        if is_changed {
            self.seek(INCIDENT, kept.unwrap_or_default(), false);
        }
    }

    /// Select the incident with that id; whether there is one.
    pub fn select(&self, id: &str) -> bool {
        let id = self.chain.find(id);
        id.into_iter().for_each(|id| self.act(Action::Select(id)));
        id.is_some()
    }

    /// Unfold and draw the incident with that anchor (without its prefix), if there is one.
    pub fn unfold(&self, fragment: &str) {
        if let Some((id, mounted)) = self.at_anchor(fragment).zip(self.mounted.as_ref()) {
            mounted.store.act(Action::Unfold(id));
            mounted.store.keep(id);
        }
    }

    /// Go where an address leads: to the incident of an anchor (without its prefix), and to what it says behind that. Whether there is such an
    /// incident, or, with `is_last`, the reader is told that there is not.
    pub fn seek(&self, fragment: &str, said: String, is_last: bool) -> bool {
        let is_bare = fragment == INCIDENT;
        let found = if is_bare { None } else { self.at_anchor(fragment) };
        found.into_iter().for_each(|id| self.act(Action::Open(id)));
        let is_known = found.is_some() || is_bare;
        let root = self.mounted.as_ref().and_then(|mounted| mounted.root().cloned());
        if let Some(root) = root.filter(|_| found.is_none() || !said.is_empty()).filter(|_| is_known || is_last) {
            let fragment = fragment.to_owned();
            self.when_here(move |store| arrive(store, &root, found, (&fragment, &said)));
        }
        is_known || is_last
    }

    /// Draw the whole chain for paper into `element`; without one, take it away again.
    pub fn print(&mut self, element: Option<HtmlElement>) {
        ask_more(true);
        let store = self.mounted.as_ref().map(|mounted| mounted.store.on_paper());
        self.paper = element.zip(store).map(|(element, store)| Drawn::new(&element, store, &self.left_out));
    }

    /// Step to the cause, or to the response; whether there was one.
    pub fn step(&self, to_cause: bool) -> bool {
        let selected = || self.mounted.as_ref().and_then(|mounted| mounted.store.scene_untracked().state.selected);
        let before = selected();
        self.act(Action::Go(if to_cause { Move::Cause } else { Move::Response }));
        selected() != before
    }

    /// Begin the walk back from the focus to the first cause, or go a step on; whether there was one.
    #[wasm_bindgen(js_name = traceBack)]
    pub fn trace_back(&self) -> bool {
        let steps = || self.mounted.as_ref().map(|mounted| mounted.store.scene_untracked().state.trace.len());
        let before = steps();
        self.act(Action::Trace);
        steps() != before
    }

    /// Tells what has changed since the data of the figure that this one is to replace, see [`compare`]. When this one is drawn, it marks
    /// that.
    pub fn compare(&mut self, before: &Figure, told: &Function) {
        ask_more(true);
        if has_more() {
            before.mounted.iter().for_each(|before| before.store.speak());
            self.changes = compare(&before.chain, &self.chain, told);
        }
    }

    /// An attribute has another value. Returns whether the figure knows that attribute.
    pub fn set(&self, name: &str, value: Option<String>) -> bool {
        if name == TOLD_BY {
            self.tell_by(value);
            return true;
        }
        let action = setting(&self.chain, name, value.as_deref());
        let is_known = action.is_some();
        action.into_iter().for_each(|action| self.act(action));
        is_known
    }
}

impl Figure {
    fn new(chain: Chain, left_out: LeftOut) -> Figure {
        Figure { chain: Arc::new(chain), left_out, changes: None, telling: None, paper: None, mounted: None }
    }

    fn at_anchor(&self, fragment: &str) -> Option<IncidentId> {
        let chain = &self.chain;
        chain.incident_ids().find(|&id| anchor(chain.incident(id)) == fragment)
    }

    /// See the chain as the teller tells it whom the attribute names. Without one nothing has to be loaded.
    fn tell_by(&self, text: Option<String>) {
        match text {
            Some(text) => self.when_here(move |store| {
                setting(store.chain(), TOLD_BY, Some(&text)).into_iter().for_each(|action| store.act(action));
            }),
            None => self.act(Action::TellBy(None)),
        }
    }

    /// Does what only the second part can, as soon as it is here.
    fn when_here(&self, then: impl FnOnce(&Store) + 'static) {
        let Some(store) = self.mounted.as_ref().map(|mounted| mounted.store.clone()) else { return };
        when_here(Box::new(move || then(&store)));
    }

    fn act(&self, action: Action) {
        if let Some(mounted) = &self.mounted {
            mounted.store.act(action);
        }
    }
}

/// Calls `told` for as long as the returned value is kept. It returns the attribute `history`: with it the page's address follows.
fn tell(store: Store, told: Function) -> Kept {
    let (before, kept) = (Cell::new(None), Cell::default());
    effect(Rc::new(move || {
        let (selected, chain) = (store.scene().state.selected, store.chain());
        let Some(last) = before.replace(Some(selected)) else { return };
        let id = selected.map_or(JsValue::NULL, |id| JsValue::from_str(&chain.incident(id).id));
        let id = if last == selected { JsValue::UNDEFINED } else { id };
        if has_more() {
            tell_of(&store, &told, &id, &kept);
        } else {
            let _ = told.call2(&JsValue::NULL, &JsValue::UNDEFINED, &id);
        }
    }))
}
