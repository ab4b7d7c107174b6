//! What is seen of a long list: only the rows there and near it are drawn. Their heights are measured, so that those of the others are known.
//!
//! An observer and not the page's scroll events: it also knows what is seen in a frame, and in a box that scrolls.

use leptos::wasm_bindgen::{JsCast, closure::Closure};
use leptos::web_sys::{
    Element as Node, HtmlElement, IntersectionObserver as Observer, IntersectionObserverEntry as Entry,
    IntersectionObserverInit, ScrollBehavior, ScrollToOptions, css,
};

use super::mark::scroll_by;
use super::store::Store;
use crate::model::index;

/// Rows are drawn a window's height before they are seen.
const AHEAD: &str = "100% 0px";

/// Follows what is seen of a figure's list for as long as it lives.
pub struct Sight {
    observer: Observer,
    root: Node,
    _callback: Closure<dyn FnMut(Vec<Entry>, Observer)>,
}

impl Sight {
    pub fn new(store: &Store, root: &Node) -> Option<Sight> {
        let (store, figure) = (store.clone(), root.clone());
        let callback = Closure::<dyn FnMut(_, _)>::new(move |entries: Vec<Entry>, observer: Observer| {
            // What is told of spaces says only that something has changed. In a busy page several frames are told at once: what is told of
            // the list is old if a space has changed since.
            let last = entries.last().map(Entry::time);
            let is_news = |entry: &&Entry| entry.target().local_name() == "ol" && Some(entry.time()) == last;
            match entries.iter().find(is_news) {
                Some(entry) => look(&store, &figure, entry),
                None => follow(&observer, &figure),
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(AHEAD);
        let observer = Observer::new_with_options(callback.as_ref().unchecked_ref(), &options).ok()?;
        Some(Sight { observer, root: root.clone(), _callback: callback })
    }

    /// Call this after each drawing.
    pub fn follow(&self) {
        follow(&self.observer, &self.root);
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
        // otherwise it would still call back for these
        self.observer.take_records();
    }
}

/// Observes the list and its spaces anew, so that the observer tells once more where they are.
fn follow(observer: &Observer, figure: &Node) {
    observer.disconnect();
    let Some(list) = list(figure) else { return };
    // The browser is not asked for any text, which would be copied each time.
    let spaces: Vec<Node> = children(&list).filter(|child| !child.has_attribute("data-row")).collect();
    for each in spaces.iter().chain(spaces.first().map(|_| &list)) {
        observer.observe(each);
    }
}

/// Draws the rows near what is seen of the list.
fn look(store: &Store, figure: &Node, entry: &Entry) {
    let (whole, seen) = (entry.bounding_client_rect(), entry.intersection_rect());
    let Some(list) = list(figure).filter(|_| seen.height() > 0.0) else { return };
    // A page may zoom or scale the figure.
    let scale = f64::from(list.unchecked_ref::<HtmlElement>().offset_height()) / whole.height();
    let sight = ((seen.top() - whole.top()) * scale, (seen.bottom() - whole.top()) * scale);
    let (rows, first) = measured(&list, scale);
    let focused = figure.query_selector("[data-row]:focus-within").ok().flatten().and_then(|row| key(&row));
    store.see(sight, &rows, focused);
    first.into_iter().for_each(stay);
}

/// Draws what was put off.
pub fn catch_up(store: &Store, figure: &Node) {
    let first = list(figure).and_then(|list| measured(&list, 1.0).1);
    store.catch_up();
    first.into_iter().for_each(stay);
}

/// A row, and where its top was in the window.
type Seen = (Node, f64);

/// How high each row is, and the first that is seen.
#[inline(never)]
fn measured(list: &Node, scale: f64) -> (Vec<(usize, f64)>, Option<Seen>) {
    let (mut rows, mut first) = (Vec::new(), None);
    for row in children(list) {
        if let Some(key) = key(&row) {
            let place = row.get_bounding_client_rect();
            rows.push((key, place.height() * scale));
            if first.is_none() && place.bottom() > 0.0 {
                first = Some((row, place.top()));
            }
        }
    }
    (rows, first)
}

/// Keeps a row whose top was there in its place, when rows above it become higher. Most engines do that; for others this does. One that is
/// not drawn any more has no height.
#[inline(never)]
fn stay((row, top): Seen) {
    let now = row.get_bounding_client_rect();
    let moved = now.top() - top;
    // To scroll by nothing would cancel the scroll to what has just got the focus.
    let has_moved = now.height() > 0.0 && moved.abs() >= 0.5;
    if has_moved && !css::supports_with_value("overflow-anchor", "auto").unwrap_or_default() {
        let options = ScrollToOptions::new();
        options.set_top(moved);
        options.set_behavior(ScrollBehavior::Instant);
        scroll_by(&options);
    }
}

fn list(figure: &Node) -> Option<Node> {
    figure.query_selector(".ic-chain").ok().flatten()
}

fn key(row: &Node) -> Option<usize> {
    index(&row.get_attribute("data-row")?)
}

fn children(of: &Node) -> impl Iterator<Item = Node> {
    std::iter::successors(of.first_element_child(), Node::next_element_sibling)
}
