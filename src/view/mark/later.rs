//! Something that is done a moment later, when the page has had time for other things.

use std::cell::Cell;

use leptos::prelude::window;
use leptos::wasm_bindgen::{JsCast, closure::Closure};

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
        let timer =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(self.run.as_ref().unchecked_ref(), MOMENT);
        self.timer.set(timer.unwrap_or_default());
    }

    fn stop(&self) {
        window().clear_timeout_with_handle(self.timer.get());
    }
}

impl Drop for Later {
    fn drop(&mut self) {
        self.stop();
    }
}
