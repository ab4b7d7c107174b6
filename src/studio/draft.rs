//! What the publisher has brought so far, and what was chosen about it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::import::{Choice, DayOrder, Group};
use crate::model::is_turning;

/// A publisher's files, and what they do not say themselves. Cheap to clone: texts are shared.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, bound(deserialize = "T: Default + Deserialize<'de>"))]
pub struct Draft<T = Arc<str>> {
    pub files: Vec<Sheet<T>>,
    /// What was said of the files when their bytes became text.
    pub notes: Vec<Group>,
    /// What the chain is called, where the files do not say.
    pub title: String,
    /// Whether the day comes first in dates, where the files do not tell.
    pub day_first: Option<bool>,
    /// What columns are taken for, where their names do not tell.
    pub columns: Vec<Choice>,
    /// The sides with their parties; `None` where they are as in the files.
    pub sides: Option<Vec<Side>>,
    /// The id of this article's event; empty where it is as in the files.
    pub focus: String,
    /// What the tag says of how the figure is shown.
    pub look: Look,
}

/// One file, as text with `\n` for line ends.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, bound(deserialize = "T: Default + Deserialize<'de>"))]
pub struct Sheet<T = Arc<str>> {
    pub name: String,
    pub text: T,
}

/// A side that was chosen, and the ids of the actors that belong to it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Side {
    /// Empty for one that is new.
    pub id: String,
    pub name: String,
    pub tone: u8,
    pub parties: Vec<String>,
}

/// Attributes of the tag; empty where they are left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Look {
    pub show: String,
    pub theme: String,
}

impl Sheet {
    /// A file whose line ends are those of a text field, so that places in the one are places in the other.
    pub fn new(name: impl Into<String>, text: &str) -> Sheet {
        // a name that turns about would be another name
        let name = name.into().replace(|c: char| c.is_control() || is_turning(c), "\u{fffd}");
        Sheet { name, text: text.replace("\r\n", "\n").replace('\r', "\n").into() }
    }
}

impl Draft {
    /// These files, and nothing chosen yet.
    pub fn of(files: Vec<Sheet>, notes: Vec<Group>) -> Draft {
        Draft { files, notes, ..Draft::default() }
    }

    /// Whether there is nothing worth keeping.
    pub fn is_empty(&self) -> bool {
        self.files.iter().all(|file| file.text.trim().is_empty())
    }

    pub fn day_order(&self) -> Option<DayOrder> {
        self.day_first.map(|first| if first { DayOrder::DayFirst } else { DayOrder::MonthFirst })
    }

    /// What to call it in a list: its title, else its files.
    pub fn label(&self) -> String {
        let names = || self.files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ");
        Some(self.title.trim()).filter(|title| !title.is_empty()).map_or_else(names, str::to_string)
    }
}

impl<T> Draft<T> {
    /// The same with other values in place of its texts.
    pub fn map<U>(&self, mut text: impl FnMut(&T) -> U) -> Draft<U> {
        let files = self.files.iter().map(|file| Sheet { name: file.name.clone(), text: text(&file.text) });
        Draft {
            files: files.collect(),
            notes: self.notes.clone(),
            title: self.title.clone(),
            day_first: self.day_first,
            columns: self.columns.clone(),
            sides: self.sides.clone(),
            focus: self.focus.clone(),
            look: self.look.clone(),
        }
    }
}
