//! Something that is done a moment later, when the page has had time for other things.

use std::cell::Cell;
use std::rc::Rc;

use leptos::wasm_bindgen::{JsCast, closure::Closure};

use super::page::{clear_timeout, set_timeout};

/// A moment, ms.
const MOMENT: i32 = 30;

/// What is done, and the timer for it; 0 where nobody has asked. Dropping it stops the timer.
pub struct Later {
    run: Closure<dyn FnMut()>,
    timer: Rc<Cell<i32>>,
}

impl Later {
    pub fn new(mut run: Box<dyn FnMut()>) -> Later {
        let timer = Rc::new(Cell::new(0));
        let asked = timer.clone();
        let run = Closure::wrap(Box::new(move || {
            asked.set(0);
            run();
        }) as Box<dyn FnMut()>);
        Later { run, timer }
    }

    /// It is to be done a moment after it was first asked for. So what is asked for all the time is done now and then.
    pub fn ask(&self) {
        if self.timer.get() == 0 {
            self.timer.set(set_timeout(self.run.as_ref().unchecked_ref(), MOMENT));
        }
    }
}

impl Drop for Later {
    fn drop(&mut self) {
        clear_timeout(self.timer.get());
    }
}
