//! Something that is done a moment later, when the page has had time for other things.

use std::cell::Cell;

use leptos::wasm_bindgen::{JsCast, closure::Closure};

use super::page::{clear_timeout, set_timeout};

/// A moment, ms.
const MOMENT: i32 = 30;

/// What is done, and the timer for it. Dropping it stops the timer.
pub struct Later {
    run: Closure<dyn FnMut()>,
    timer: Cell<i32>,
}

impl Later {
    pub fn new(run: Box<dyn FnMut()>) -> Later {
        Later { run: Closure::wrap(run), timer: Cell::new(0) }
    }

    /// It is to be done a moment from now, once, also if it was asked for before.
    pub fn ask(&self) {
        self.stop();
        self.timer.set(set_timeout(self.run.as_ref().unchecked_ref(), MOMENT));
    }

    fn stop(&self) {
        clear_timeout(self.timer.get());
    }
}

impl Drop for Later {
    fn drop(&mut self) {
        self.stop();
    }
}
