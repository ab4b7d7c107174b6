//! What the browser keeps: the draft of the last visit comes back, and every change is kept.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use crate::studio::browser;
use crate::studio::draft::Draft;
use crate::studio::history::History;
use crate::studio::kept::Kept;

impl Desk {
    /// Opens what was kept as soon as the page is painted, so that any draft can be cleared. A page that is not seen is never painted.
    pub(super) fn begin_keeping(self) {
        self.keeper.with_value(|keeper| keeper.on_forgotten(move || self.forgotten()));
        let open = move || {
            if self.is_asked_for.try_update_value(|is_asked| !std::mem::replace(is_asked, true)) == Some(true) {
                spawn_local(self.open());
            }
        };
        // the second frame comes when the first is painted
        request_animation_frame(move || request_animation_frame(open));
        // a page that is left may be gone before the text has rested
        let leave = move || match (self.is_changed.get_value(), self.is_opened.get_value()) {
            (false, _) => {}
            (true, true) => self.keep(),
            (true, false) => self.hold(),
        };
        let hide = move || {
            if browser::is_hidden() {
                open();
                leave();
            }
        };
        hide();
        window_event_listener(ev::visibilitychange, move |_| hide());
        window_event_listener(ev::pagehide, move |_| leave());
    }

    /// Opens the draft of the last visit. Where something else has come meanwhile, the draft is what was there before.
    async fn open(self) {
        let keeper = self.keeper.get_value();
        let last = keeper.last().await;
        if !self.is_opened.try_update_value(|is_opened| std::mem::replace(is_opened, true)).unwrap_or(true) {
            match last {
                Some((draft, history)) if self.is_opening.get_untracked() => {
                    self.history.set(history);
                    self.draft.set(draft);
                    self.read();
                }
                Some((draft, history)) => self.put_below(draft, history),
                None if self.is_changed.get_value() => self.keep(),
                None => {}
            }
        }
        self.is_opening.set(false);
        self.others.set(keeper.list().await);
    }

    /// Puts the draft of the last visit below what has come since.
    fn put_below(self, draft: Draft, history: History) {
        let is_next = self.history.try_update(|now| now.put_below(&draft, history)).unwrap_or_default();
        if is_next && !draft.is_empty() && self.draft.with_untracked(|now| !now.is_empty()) {
            self.replaced.set(Some(draft));
        }
        self.keep();
    }

    /// Holds what is there, above what was kept last.
    fn hold(self) {
        let (draft, history) = (self.draft.get_untracked(), self.history.get_untracked());
        self.keeper.with_value(|keeper| keeper.hold(&draft, history));
    }

    /// Keeps what is there. Until it is known what was kept last, nothing takes its place.
    pub(super) fn keep(self) {
        self.is_changed.set_value(true);
        if !self.is_opened.get_value() || self.kept.get_untracked() == Kept::Forgotten {
            return;
        }
        self.is_changed.set_value(false);
        let keeper = self.keeper.get_value();
        let (draft, history) = (self.draft.get_untracked(), self.history.get_untracked());
        spawn_local(async move {
            let is_kept = keeper.put(&draft, &history).await;
            // of a draft that is empty there is nothing to keep
            let now = if is_kept || draft.is_empty() { Kept::Here } else { Kept::Nowhere };
            self.kept.try_update(|kept| *kept = if *kept == Kept::Forgotten { *kept } else { now });
        });
    }

    /// Another window has forgotten everything. What is here stays in this window alone.
    fn forgotten(self) {
        self.others.set(Vec::new());
        // what was to be opened is forgotten, too
        self.is_opening.set(false);
        self.is_opened.set_value(true);
        let is_there = self.draft.with_untracked(|draft| !draft.is_empty())
            || self.history.with_untracked(|history| history.can_undo() || history.can_redo());
        if is_there {
            self.kept.set(Kept::Forgotten);
        }
    }

    /// Keeps what is here, though another window has forgotten everything.
    pub fn keep_again(self) {
        self.kept.set(Kept::Here);
        self.keep();
    }
}
