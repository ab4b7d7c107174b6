//! Files come in. That may take a while, and can be stopped.

use std::time::Duration;

use leptos::leptos_dom::helpers::set_timeout_with_handle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Desk, next};
use crate::studio::reading::Brought;
use crate::studio::{browser, say};

/// After that time a sign is due that files are coming. Those that come sooner make the page flicker for nothing.
const SIGN: Duration = Duration::from_millis(100);
/// After that time a word is due on files that have not come yet.
const PATIENCE: Duration = Duration::from_secs(10);

impl Desk {
    /// Waits for files, and puts them in the place of those that are there. Where they do not come, nothing changes.
    pub fn bring(self, coming: impl Future<Output = Brought> + 'static) {
        browser::stop_books();
        let turn = next(self.turn);
        let is_last = move || self.turn.try_get_value() == Some(turn);
        let after = move |time: Duration, act: fn(Desk)| {
            let act = move || {
                if is_last() {
                    act(self);
                }
            };
            set_timeout_with_handle(act, time).ok()
        };
        let sign = after(SIGN, |desk| desk.is_coming.set(true));
        let word = after(PATIENCE, |desk| desk.trouble.set(Some(say::nothing_came().to_string())));
        spawn_local(async move {
            let brought = coming.await;
            sign.into_iter().chain(word).for_each(|timer| timer.clear());
            if !is_last() {
                return;
            }
            self.is_coming.set(false);
            match brought {
                Ok(draft) => {
                    let before = self.draft.get_untracked();
                    // files of the same names may be others, too
                    self.begin_story();
                    self.put(draft);
                    self.current.set(0);
                    self.replaced.set((!before.is_empty()).then_some(before));
                }
                Err(why) => self.trouble.set(Some(say::unchanged(&*why).text())),
            }
        });
    }

    /// Stops waiting for files.
    pub fn stop_coming(self) {
        self.wait_no_more();
        self.trouble.set(Some(say::unchanged(say::coming_stopped()).text()));
    }

    /// Waits for no files any more: something else is shown.
    pub(super) fn wait_no_more(self) {
        next(self.turn);
        self.is_coming.set(false);
        browser::stop_books();
    }
}
