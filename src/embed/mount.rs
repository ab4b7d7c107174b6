//! Mounting a figure into an element, and following that element's width.

use std::sync::Arc;

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::Owner;
use leptos::wasm_bindgen::{JsCast, closure::Closure, prelude::wasm_bindgen};
use leptos::web_sys::{Element, HtmlElement, ResizeObserver, ResizeObserverEntry};

use crate::model::{Chain, LeftOut};
use crate::view::{self, Options, Store, figure};

/// A figure in its element. Dropping it (`free()` in JavaScript) takes the figure out and stops its observers.
#[wasm_bindgen]
pub struct Mounted {
    pub(super) store: Store,
    pub(super) telling: Option<view::Kept>,
    pub(super) paper: Option<Paper>,
    left_out: LeftOut,
    _width: Option<Follow>,
    _figure: UnmountHandle<view::Mounted>,
    _owner: Owner,
}

/// The whole chain, as it is printed.
pub(super) struct Paper {
    _figure: UnmountHandle<view::Mounted>,
    _owner: Owner,
}

impl Mounted {
    /// Draw the chain for paper into `element`.
    pub(super) fn on_paper(&self, element: HtmlElement) -> Paper {
        let owner = Owner::new();
        let store = owner.with(|| self.store.on_paper());
        let left_out = self.left_out.clone();
        let drawn = owner.with(|| mount_to(element, move || figure(store, &left_out)));
        Paper { _figure: drawn, _owner: owner }
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
pub fn mount(element: HtmlElement, (chain, left_out): (Chain, LeftOut), mut options: Options) -> Mounted {
    let width = f64::from(element.client_width());
    if width > 0.0 {
        options.width = width;
    }
    // It is the parent of the figure's own owner, so that the store can be used from outside.
    let owner = Owner::new();
    let store = owner.with(|| Store::new(Arc::new(chain), options));
    let told = left_out.clone();
    let drawn = owner.with(|| mount_to(element.clone(), move || figure(store, &told)));
    let _width = Follow::new(&element, store);
    Mounted { store, telling: None, paper: None, left_out, _width, _figure: drawn, _owner: owner }
}
