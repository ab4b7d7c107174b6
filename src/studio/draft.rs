//! What the publisher has brought so far, and what was chosen about it.

use std::collections::BTreeSet;
use std::sync::Arc;

use encoding_rs::Encoding;
use serde::{Deserialize, Serialize};

use super::hidden_sheet::HiddenSheet;
use super::names;
use crate::import::{Choice, DayOrder, Doubt, Group, file_of};
use crate::model::is_turning;

/// A publisher's files, and what they do not say themselves. Cheap to clone: texts are shared.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, bound(deserialize = "T: Default + Deserialize<'de>"))]
pub struct Draft<T = Arc<str>> {
    pub files: Vec<Sheet<T>>,
    /// What was said of the files when their bytes became text.
    pub notes: Vec<Group>,
    /// Sheets that their workbooks hide. They are read when a person says so.
    pub hidden: Vec<HiddenSheet<T>>,
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
    /// The encoding as which its bytes were read, where there is a doubt.
    pub encoding: String,
    /// The encodings that it may be in, with words by which a person can tell; none where there is no doubt.
    pub letters: Vec<Letters>,
}

/// An encoding, and words as it has them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Letters {
    pub encoding: String,
    pub words: Vec<String>,
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
        let text = text.replace("\r\n", "\n").replace('\r', "\n").into();
        Sheet { name, text, encoding: String::new(), letters: Vec::new() }
    }

    /// The same, whose bytes may be in other encodings: the first is the one that was guessed.
    pub fn doubted(self, doubts: Vec<Doubt>) -> Sheet {
        let letters = doubts
            .into_iter()
            .map(|Doubt { encoding, words }| Letters { encoding: encoding.name().to_string(), words });
        let letters: Vec<Letters> = letters.collect();
        Sheet { encoding: letters.first().map(|first| first.encoding.clone()).unwrap_or_default(), letters, ..self }
    }

    /// Reads its bytes in another encoding. `None` where its text has letters by now that its bytes cannot have had.
    pub fn read_as(&self, encoding: &str) -> Option<Sheet> {
        let [old, new] = [&*self.encoding, encoding].map(|name| Encoding::for_label(name.as_bytes()));
        let (bytes, _, is_lost) = old?.encode(&self.text);
        let (text, _) = new?.decode_without_bom_handling(&bytes);
        (!is_lost).then(|| Sheet { text: (*text).into(), encoding: encoding.to_string(), ..self.clone() })
    }
}

impl Draft {
    /// These files, and nothing chosen yet.
    pub fn of(files: Vec<Sheet>, notes: Vec<Group>) -> Draft {
        Draft { files, notes, ..Draft::default() }
    }

    /// Whether there is nothing worth keeping.
    pub fn is_empty(&self) -> bool {
        self.hidden.is_empty() && !self.has_text()
    }

    /// Whether there is anything to read. A hidden sheet waits for a person's word.
    pub fn has_text(&self) -> bool {
        self.files.iter().any(|file| !file.text.trim().is_empty())
    }

    pub fn day_order(&self) -> Option<DayOrder> {
        self.day_first.map(|first| if first { DayOrder::DayFirst } else { DayOrder::MonthFirst })
    }

    /// Takes a column for what was chosen. It replaces an earlier choice about the column, and takes its place from another column.
    pub fn choose(&mut self, choice: Choice) {
        let is_other = |other: &Choice| choice.column.is_empty() || other.column != choice.column;
        self.columns.retain(|other| other.header != choice.header && is_other(other));
        self.columns.push(choice);
    }

    /// The same with the files of another, and what was said of them. Of two files of one name the other's gets a number, and so does a
    /// workbook with all of its sheets.
    pub fn joined(mut self, mut other: Draft) -> Draft {
        let (own, others) = (self.origins(), other.origins());
        let is_taken = |name: &str| own.contains(name) || others.contains(name);
        let rename = |name: &mut String| {
            let file = file_of(name).to_string();
            if own.contains(&file) {
                name.replace_range(..file.len(), &names::free(&file, is_taken));
            }
        };
        other.files.iter_mut().for_each(|file| rename(&mut file.name));
        let notes = other.hidden.iter_mut().flat_map(|hidden| &mut hidden.told).chain(&mut other.notes);
        notes.for_each(|note| note.rename_files(rename));
        other.hidden.iter_mut().for_each(|hidden| rename(&mut hidden.sheet.name));
        self.add(other);
        self
    }

    /// Adds files that have other names, and what was said of them.
    pub fn add(&mut self, other: Draft) {
        self.files.extend(other.files);
        self.notes.extend(other.notes);
        self.hidden.extend(other.hidden);
    }

    /// What to call it in a list: its title, else its files.
    pub fn label(&self) -> String {
        Some(self.title.trim()).filter(|title| !title.is_empty()).map_or_else(|| self.names(), str::to_string)
    }

    /// The names of its files; of a workbook of hidden sheets, its own.
    pub fn names(&self) -> String {
        let files: Vec<&str> = self.files.iter().map(|file| file.name.as_str()).collect();
        if files.is_empty() { self.origins().into_iter().collect::<Vec<_>>().join(", ") } else { files.join(", ") }
    }

    /// The names of the files that its sheets came in.
    fn origins(&self) -> BTreeSet<String> {
        let hidden = self.hidden.iter().map(|hidden| &hidden.sheet);
        self.files.iter().chain(hidden).map(|sheet| file_of(&sheet.name).to_string()).collect()
    }
}

impl<T> Sheet<T> {
    /// The same with another value in place of its text.
    pub fn map<U>(&self, text: &mut impl FnMut(&T) -> U) -> Sheet<U> {
        Sheet {
            name: self.name.clone(),
            text: text(&self.text),
            encoding: self.encoding.clone(),
            letters: self.letters.clone(),
        }
    }
}

impl<T> Draft<T> {
    /// The same with other values in place of its texts.
    pub fn map<U>(&self, mut text: impl FnMut(&T) -> U) -> Draft<U> {
        let files = self.files.iter().map(|file| file.map(&mut text)).collect();
        let hidden = self.hidden.iter().map(|hidden| hidden.map(&mut text));
        Draft {
            files,
            notes: self.notes.clone(),
            hidden: hidden.collect(),
            title: self.title.clone(),
            day_first: self.day_first,
            columns: self.columns.clone(),
            sides: self.sides.clone(),
            focus: self.focus.clone(),
            look: self.look.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::doubtful;

    #[test]
    fn a_text_is_read_in_another_encoding_and_back() {
        let bytes = b"date,title\n2023-11-20,March in Li\xe8ge\n";
        let doubts = doubtful(bytes).unwrap();
        let sheet = Sheet::new("a.csv", "date,title\n2023-11-20,March in Li\u{e8}ge\n").doubted(doubts);
        assert_eq!(sheet.encoding, "windows-1252");
        let other = sheet.read_as("windows-1250").unwrap();
        assert!(other.text.contains("Li\u{10d}ge"), "{}", other.text);
        assert_eq!(other.read_as("windows-1252").unwrap(), sheet);
    }

    #[test]
    fn drafts_are_joined_and_no_file_takes_the_place_of_another() {
        use crate::import::{File, decode, group};
        use crate::read::Register;
        let draft = |name: &str, files: &[&str]| {
            // bytes that are no UTF-8 are told of
            let (_, found) = decode(File { name, bytes: b"date,title\n2023,Li\xe8ge\n" }, None).unwrap();
            let files = files.iter().map(|file| Sheet::new(*file, name));
            Draft::of(files.collect(), group(&found, Register::Page))
        };
        let names = |draft: &Draft| draft.files.iter().map(|file| file.name.clone()).collect::<Vec<_>>();
        let noted = |draft: &Draft| draft.notes.iter().map(|note| note.places[0].file.clone()).collect::<Vec<_>>();
        let says = |draft: &Draft, name: &str| draft.notes.iter().any(|note| note.sentence.starts_with(name));

        let first = Draft { title: "T".to_string(), ..draft("a.csv", &["a.csv", "links.csv"]) };
        let both = first.clone().joined(draft("a.csv", &["a.csv", "other.csv"]));
        assert_eq!(names(&both), ["a.csv", "links.csv", "a (2).csv", "other.csv"]);
        assert_eq!((noted(&both), &*both.title), (vec!["a.csv".to_string(), "a (2).csv".to_string()], "T"));
        assert!(says(&both, "a.csv ") && says(&both, "a (2).csv "), "{:?}", both.notes);
        let three = both.joined(draft("a.csv", &["a.csv"]));
        assert_eq!(names(&three)[4], "a (3).csv");

        let book = || draft("b.xlsx", &["b.xlsx – One.csv", "b.xlsx – Two.csv"]);
        let both = book().joined(book());
        assert_eq!(names(&both)[2..], ["b (2).xlsx – One.csv", "b (2).xlsx – Two.csv"]);
        assert_eq!(noted(&both), ["b.xlsx", "b (2).xlsx"]);
    }

    #[test]
    fn a_later_choice_about_a_column_takes_the_place_of_an_earlier_one() {
        let mut draft = Draft::<Arc<str>>::default();
        for choice in ["Story=title", "When=date", "Headline=title", "When=", "Toll="] {
            draft.choose(choice.parse().unwrap());
        }
        let columns: Vec<String> = draft.columns.iter().map(Choice::to_string).collect();
        assert_eq!(columns, ["Headline=title", "When=", "Toll="]);
    }

    #[test]
    fn letters_that_its_bytes_cannot_have_had_are_not_lost() {
        let sheet = Sheet { encoding: "windows-1252".to_string(), ..Sheet::new("a.csv", "\u{643}") };
        assert_eq!(sheet.read_as("windows-1250"), None);
    }
}
