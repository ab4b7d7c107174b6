//! Mounting a figure into an element, and following that element's width.

use std::sync::Arc;

use leptos::tachys::view::{Mountable, Render};
use leptos::wasm_bindgen::{JsCast, closure::Closure};
use leptos::web_sys::{Element, HtmlElement, ResizeObserver, ResizeObserverEntry};

use crate::model::{Chain, LeftOut};
use crate::view::{self, Options, Store, figure};

/// A figure in its element, which follows that element's width. Dropping it takes the figure out and stops its observers.
pub struct Mounted {
    pub(super) store: Store,
    _width: Option<Follow>,
    figure: Drawn,
}

impl Mounted {
    /// The figure's own element.
    pub(super) fn root(&self) -> Option<&Element> {
        self.figure.0.root()
    }
}

/// A figure in its element. Dropping it takes it out.
pub(super) struct Drawn(view::Mounted);

impl Drawn {
    pub fn new(element: &HtmlElement, store: Store, left_out: &LeftOut) -> Drawn {
        let mut drawn = figure(store, left_out).build();
        drawn.mount(element, None);
        Drawn(drawn)
    }
}

impl Drop for Drawn {
    fn drop(&mut self) {
        self.0.unmount();
    }
}

/// Follows an element's width for as long as it lives.
struct Follow {
    observer: ResizeObserver,
    /// As wide as the element, and of no height. The figure changes its height when it is laid out: to observe it would be an
    /// endless loop, which browsers report as an error of the page.
    ruler: Element,
    _callback: Closure<dyn FnMut(Vec<ResizeObserverEntry>)>,
}

impl Follow {
    fn new(element: &HtmlElement, store: Store) -> Option<Follow> {
        let callback = Closure::<dyn FnMut(_)>::new(move |entries: Vec<ResizeObserverEntry>| {
            if let Some(entry) = entries.last() {
                let now = entry.content_rect().width();
                // A hidden element has no width to lay out for.
                if now > 0.0 {
                    store.set_width(now);
                }
            }
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        let ruler = element.owner_document()?.create_element("div").ok()?;
        element.append_child(&ruler).ok()?;
        observer.observe(&ruler);
        Some(Follow { observer, ruler, _callback: callback })
    }
}

impl Drop for Follow {
    fn drop(&mut self) {
        self.observer.disconnect();
        self.ruler.remove();
    }
}

/// Draw a chain into `element`, and a notice of what was left out of its text. The width of the `options` is the element's own, where it has one.
pub fn mount(element: HtmlElement, chain: Arc<Chain>, left_out: &LeftOut, mut options: Options) -> Mounted {
    let width = f64::from(element.client_width());
    if width > 0.0 {
        options.width = width;
    }
    let store = Store::new(chain, options);
    let figure = Drawn::new(&element, store.clone(), left_out);
    let _width = Follow::new(&element, store.clone());
    Mounted { store, _width, figure }
}
