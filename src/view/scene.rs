//! The whole figure as marks. What has not changed since it was last drawn is the same mark, and is not compared again.

use super::find::Words;
use super::mark::{Element, html, svg};
use super::more::{self, More};
use super::store::Store;
use super::{card, chain, finding, fold, foot, head, key, links, notice, overview, row, telling, tools};
use crate::layout::{Look, Piece, Scene, Seen};
use crate::model::{IncidentId, LeftOut};
use crate::story::Teller;

/// Draws a figure, and keeps what it drew for the next time.
pub struct Scenery {
    store: Store,
    /// Above the tools, and below the chain.
    head: Element,
    notice: Option<Element>,
    lead: Element,
    key: Option<Element>,
    foot: Element,
    /// The panel of the focus, with what it was drawn for.
    finding: Option<(IncidentId, Look, Element)>,
    rows: Vec<Drawn>,
    overview: overview::Drawn,
    /// Those of what has no row.
    pub words: Words,
    /// Whether something of the scene was put off.
    pub is_behind: bool,
    /// How far the second part had come when all this was drawn, and whose account was seen.
    drawn_for: (More, Option<Teller>),
}

/// A row as it was last drawn.
struct Drawn {
    seen: Seen,
    row: Element,
    /// The card in it, which most changes of a row do not concern. `None` in that of a fold.
    card: Option<Element>,
}

impl Drawn {
    fn new(store: &Store, seen: Seen, before: Option<Drawn>, words: Vec<Element>) -> Drawn {
        if let Some(fold) = seen.fold {
            return Drawn { row: fold::fold(store, &seen, fold, words), seen, card: None };
        }
        let look = &seen.look;
        let same = before.filter(|Drawn { seen: Seen { look: was, below, .. }, .. }| {
            was.is_open == look.is_open
                && was.media == look.media
                && was.is_in_panel == look.is_in_panel
                && *below == seen.below
        });
        let card = same.and_then(|before| before.card).unwrap_or_else(|| card::card(store, &seen));
        Drawn { row: row::row(store, &seen, card.clone()), seen, card: Some(card) }
    }
}

impl Scenery {
    pub fn new(store: Store, left_out: &LeftOut) -> Scenery {
        store.speak();
        let chain = store.chain();
        let (head, lead, foot) = (head::head(chain, &store), head::lead(chain, &store), foot::foot(chain, &store));
        let key = key::key(chain);
        let words = Words::new(&store);
        Scenery {
            store,
            head,
            // only a publisher's text has something that is left out; a packed chain has nothing
            notice: if cfg!(feature = "read") { notice::notice(left_out) } else { None },
            lead,
            key,
            foot,
            finding: None,
            rows: Vec::new(),
            overview: Default::default(),
            words,
            is_behind: false,
            drawn_for: (more::state(), None),
        }
    }

    /// The figure as it is to be drawn now.
    pub fn draw(&mut self) -> Element {
        let store = self.store.clone();
        let (store, chain) = (&store, store.chain());
        store.speak();
        let scene = store.scene();
        let drawn_for = (more::state(), scene.state.told_by);
        if self.drawn_for != drawn_for {
            self.drawn_for = drawn_for;
            self.foot = foot::foot(chain, store);
            self.finding = None;
            self.rows.clear();
            self.words = Words::new(store);
        }
        self.words.are_missing = false;
        self.is_behind = scene.is_behind();
        let section =
            html("section").attr("class", "incident-chain").spoken(&chain.lang).attr("aria-label", &chain.title);
        let prefix = store.id_prefix();
        let section = if prefix.is_empty() { section } else { section.attr("data-prefix", prefix) };
        // Vue reads the page as the browser has read it, where an escaped brace is a brace again. This tells it not to.
        let section = match (store.is_live(), more::is_here()) {
            (false, _) => section.attr("v-pre", ""),
            (true, false) => section,
            // for those who must know that all is here: the frame that measures what is printed
            (true, true) => section.attr("data-whole", ""),
        };
        let body = html("div")
            .class("body")
            .child(self.head.clone())
            .maybe(self.notice.clone())
            .maybe(scene.state.gone.map(|gone| links::gone(store, gone)))
            .maybe(self.finding(&scene))
            .child(self.lead.clone())
            .maybe(store.is_live().then(|| match more::is_here() {
                true => overview::overview(chain, &scene, &mut self.overview),
                false => overview::place(chain, &scene),
            }))
            .maybe(self.key.clone())
            .maybe(store.is_live().then(|| match more::is_here() {
                true => tools::tools(store, &scene),
                false => tools::place(chain),
            }))
            .maybe(scene.light.telling.as_ref().and_then(|_| telling::line(store, &scene)))
            .child(chain::chain(store, &scene, self.list(&scene)))
            .child(self.foot.clone());
        section.child(ruler()).child(body)
    }

    fn finding(&mut self, scene: &Scene) -> Option<Element> {
        let store = &self.store;
        let id = scene.state.finding(store.chain())?;
        let look = scene.look(store.chain(), id);
        let before = self.finding.take().filter(|(was, was_look, _)| *was == id && *was_look == look);
        let (.., panel) = self.finding.insert(before.unwrap_or_else(|| {
            let panel = finding::finding(store, id, &look);
            (id, look, panel)
        }));
        Some(panel.clone())
    }

    /// The list. Rows have the chain's order, as those that were drawn before, so both are gone through together.
    fn list(&mut self, scene: &Scene) -> Vec<Element> {
        let Scenery { store, rows, words, .. } = self;
        let mut drawn = std::mem::take(rows).into_iter().peekable();
        let mut list = Vec::new();
        let mut words_of = |first, last| if more::is_here() { words.of(store, scene, first, last) } else { Vec::new() };
        for piece in scene.pieces(store.chain()) {
            let seen = match piece {
                Piece::Row(seen) => seen,
                Piece::Space(space) => {
                    list.push(row::space(&space, words_of(space.first, space.last)));
                    continue;
                }
            };
            while drawn.next_if(|before| order(&before.seen) < order(&seen)).is_some() {}
            let before = drawn.next_if(|before| order(&before.seen) == order(&seen));
            let folded = seen.fold.filter(|fold| !fold.is_open);
            let words = folded.map_or(Vec::new(), |fold| words_of(fold.first, fold.last));
            rows.push(match before {
                Some(before) if before.seen == seen && folded.is_none() => before,
                before => Drawn::new(store, seen, before, words),
            });
            list.extend(rows.last().map(|drawn| drawn.row.clone()));
        }
        list
    }
}

/// An open fold's own row is above its first incident.
fn order(seen: &Seen) -> (usize, bool) {
    (seen.incident.position(), seen.fold.is_none())
}

/// Of no height, and as wide as chain.css says. What is laid out by its own width (`container-type`) asks for none, so that a
/// parent that asks its children how wide they are would give it none. A picture may be made narrower, and says so.
fn ruler() -> Element {
    svg("svg").class("ruler").attr("aria-hidden", "true").attr("display", "none")
}
