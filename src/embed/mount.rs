//! Mounting a figure into an element, and following that element's width.

use std::{cell::Cell, rc::Rc, sync::Arc};

use leptos::mount::{UnmountHandle, mount_to};
use leptos::wasm_bindgen::{JsCast, closure::Closure, prelude::wasm_bindgen};
use leptos::web_sys::{HtmlElement, ResizeObserver, ResizeObserverEntry};

use crate::model::{Chain, Problem, ReadError};
use crate::view::{self, Failure, Options, Store, failure, figure};

/// A figure in its element. Dropping it (`free()` in JavaScript) takes the figure out and stops the observer.
#[wasm_bindgen]
pub struct Mounted {
    _figure: UnmountHandle<view::Mounted>,
    _width: Option<Follow>,
}

/// Follows an element's width for as long as it lives.
struct Follow {
    observer: ResizeObserver,
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
        observer.observe(element);
        Some(Follow { observer, _callback: callback })
    }
}

impl Drop for Follow {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// A chain and what was wrong with its text, or why the text is no chain.
type Read = Result<(Chain, Vec<Problem>), ReadError>;

/// Draw a chain into `element`, or in its place a box that says what is wrong with its text.
pub fn mount(element: HtmlElement, read: Read, url: Option<String>) -> Mounted {
    let width = f64::from(element.client_width());
    let options = Options {
        width: if width > 0.0 { width } else { Options::default().width },
        data_url: url.clone(),
        ..Options::default()
    };
    let made = Rc::new(Cell::new(None));
    let store = made.clone();
    let figure = mount_to(element.clone(), move || match read {
        Ok((chain, problems)) => {
            let new = Store::new(Arc::new(chain), options);
            made.set(Some(new));
            figure(new, &problems)
        }
        Err(error) => failure(&Failure::NotRead { url, error }),
    });
    Mounted { _figure: figure, _width: store.get().and_then(|store| Follow::new(&element, store)) }
}

/// Say in `element` why there is no chain.
pub fn mount_failure(element: HtmlElement, why: &Failure) -> Mounted {
    let view = failure(why);
    Mounted { _figure: mount_to(element, move || view), _width: None }
}
