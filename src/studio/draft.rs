//! What the publisher has brought so far, and where it is kept between two visits: in this browser, and nowhere else.

use leptos::web_sys::{Storage, window};
use serde::{Deserialize, Serialize};

use crate::import::DayOrder;

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
        Sheet { name: name.into(), text: text.replace("\r\n", "\n").replace('\r', "\n") }
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

    /// The draft of the last visit.
    pub fn kept() -> Option<Draft> {
        let text = storage()?.get_item(KEY).ok()??;
        serde_json::from_str(&text).ok()
    }

    /// Keeps the draft for the next visit. False where the browser does not: no room, or not allowed.
    pub fn keep(&self) -> bool {
        let Some(storage) = storage() else { return false };
        match self.is_empty() {
            true => storage.remove_item(KEY).is_ok(),
            false => serde_json::to_string(self).is_ok_and(|text| storage.set_item(KEY, &text).is_ok()),
        }
    }
}

/// Reading `localStorage` throws in a frame that may not keep anything.
fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}
