//! The whole figure as marks. What has not changed since it was last drawn is the same mark, and is not compared again.

use super::mark::{Element, html, svg};
use super::store::Store;
use super::{chain, foot, head, notice, overview, row, tools};
use crate::layout::{Scene, Seen};
use crate::model::LeftOut;

/// Draws a figure, and keeps what it drew for the next time.
pub struct Scenery {
    store: Store,
    /// What never changes: above the tools, and below the chain.
    head: Element,
    notice: Option<Element>,
    foot: Element,
    rows: Vec<(Seen, Element)>,
}

impl Scenery {
    pub fn new(store: Store, left_out: &LeftOut) -> Scenery {
        let chain = store.chain();
        let (head, foot) = (head::head(&chain, store), foot::foot(&chain, store));
        Scenery { store, head, notice: notice::notice(left_out), foot, rows: Vec::new() }
    }

    /// The figure as it is to be drawn now.
    pub fn draw(&mut self) -> Element {
        let (store, chain) = (self.store, self.store.chain());
        let scene = store.scene();
        let section =
            html("section").attr("class", "incident-chain").attr("lang", &chain.lang).attr("aria-label", &chain.title);
        let prefix = store.id_prefix();
        let section = if prefix.is_empty() { section } else { section.attr("data-prefix", &prefix) };
        // Vue reads the page as the browser has read it, where an escaped brace is a brace again. This tells it not to.
        let section = if store.is_live() { section } else { section.attr("v-pre", "") };
        let body = html("div")
            .class("body")
            .child(self.head.clone())
            .maybe(self.notice.clone())
            .maybe(store.is_live().then(|| overview::overview(&chain, &scene)))
            .maybe(tools::tools(store, &scene))
            .child(chain::chain(store, &scene, self.rows(&scene)))
            .child(self.foot.clone());
        section.child(ruler()).child(body)
    }

    /// The rows. Both lists have the chain's order, so they are gone through together.
    fn rows(&mut self, scene: &Scene) -> Vec<Element> {
        let store = self.store;
        let mut drawn = std::mem::take(&mut self.rows).into_iter().peekable();
        for seen in scene.rows(&store.chain()) {
            while drawn.next_if(|(before, _)| order(before) < order(&seen)).is_some() {}
            let same = drawn.next_if(|(before, _)| *before == seen);
            self.rows.push(same.unwrap_or_else(|| {
                let element = row::row(store, &seen);
                (seen, element)
            }));
        }
        self.rows.iter().map(|(_, element)| element.clone()).collect()
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
