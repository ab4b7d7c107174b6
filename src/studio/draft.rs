//! What the publisher has brought so far, and where it is kept between two visits: in this browser, and nowhere else.

use leptos::ev;
use leptos::prelude::*;
use leptos::web_sys::{Storage, window};
use serde::{Deserialize, Serialize};

use crate::import::DayOrder;
use crate::model::is_turning;

/// The name under which the browser keeps it.
const KEY: &str = "incident-chain.studio";

/// A publisher's files, and what they do not say themselves.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    pub files: Vec<Sheet>,
    /// What the chain is called, where the files do not say.
    pub title: String,
    /// Whether the day comes first in dates, where the files do not tell.
    pub day_first: Option<bool>,
}

/// One file, as text with `\n` for line ends.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sheet {
    pub name: String,
    pub text: String,
}

impl Sheet {
    /// A file whose line ends are those of a text field, so that places in the one are places in the other.
    pub fn new(name: impl Into<String>, text: &str) -> Sheet {
        // a name that turns about would be another name
        let name = name.into().replace(|c: char| c.is_control() || is_turning(c), "\u{fffd}");
        Sheet { name, text: text.replace("\r\n", "\n").replace('\r', "\n") }
    }
}

impl Draft {
    /// Whether there is nothing worth keeping.
    pub fn is_empty(&self) -> bool {
        self.files.iter().all(|file| file.text.trim().is_empty())
    }

    pub fn day_order(&self) -> Option<DayOrder> {
        self.day_first.map(|first| if first { DayOrder::DayFirst } else { DayOrder::MonthFirst })
    }

    /// The draft of the last visit. What was kept and is no draft becomes the text of one, so that it can be seen, saved
    /// and cleared.
    pub fn kept() -> Option<Draft> {
        let text = storage()?.get_item(KEY).ok()??;
        let draft: Option<Draft> = serde_json::from_str(&text).ok();
        Some(draft.unwrap_or_else(|| Draft { files: vec![Sheet::new("draft.txt", &text)], ..Draft::default() }))
    }

    /// Whether there is a draft of the last visit.
    pub fn is_there() -> bool {
        storage().and_then(|storage| storage.get_item(KEY).ok()?).is_some()
    }

    /// Forgets the draft of the last visit.
    pub fn forget() {
        storage().map(|storage| storage.remove_item(KEY));
    }

    /// Keeps the draft for the next visit, in place of what was kept. Where the browser does not, nothing is kept: no room, or not
    /// allowed.
    pub fn keep(&self) -> Kept {
        let Some(storage) = storage() else { return Kept::Nowhere };
        if !self.is_empty() && serde_json::to_string(self).is_ok_and(|text| storage.set_item(KEY, &text).is_ok()) {
            return Kept::Here;
        }
        // Else an older one would come back in its place.
        let is_gone = storage.remove_item(KEY).is_ok();
        if self.is_empty() && is_gone { Kept::Here } else { Kept::Nowhere }
    }
}

/// What the browser has kept under our name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kept {
    /// This draft, or nothing where it is empty.
    Here,
    /// Nothing.
    Nowhere,
    /// That of another window, in place of this one.
    Elsewhere,
}

/// Calls back with what is kept when another window changes that.
pub fn on_other(call: impl Fn(Kept) + 'static) {
    let handle = window_event_listener(ev::storage, move |event| {
        // without a name all was cleared
        if event.key().is_none_or(|key| key == KEY) {
            call(if event.new_value().is_some() { Kept::Elsewhere } else { Kept::Nowhere });
        }
    });
    on_cleanup(move || handle.remove());
}

/// Reading `localStorage` throws in a frame that may not keep anything.
fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}
