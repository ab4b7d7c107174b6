//! The sheets that a workbook hides: they wait next to the files of a draft, until a person says that they are read.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::draft::{Draft, Sheet};
use super::names;
use crate::import::{Group, file_of};

/// A sheet that its workbook hides.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, bound(deserialize = "T: Default + Deserialize<'de>"))]
pub struct HiddenSheet<T = Arc<str>> {
    pub sheet: Sheet<T>,
    /// What is said of it, where it is read.
    pub told: Vec<Group>,
    /// Whether a person has said that it is not to be read.
    pub is_left: bool,
}

impl<T> HiddenSheet<T> {
    /// The same with another value in place of its text.
    pub fn map<U>(&self, text: &mut impl FnMut(&T) -> U) -> HiddenSheet<U> {
        HiddenSheet { sheet: self.sheet.map(text), told: self.told.clone(), is_left: self.is_left }
    }
}

impl Draft {
    /// Takes a file away. With the last sheet of a workbook those go that it hides.
    pub fn remove(&mut self, index: usize) {
        if index >= self.files.len() {
            return;
        }
        let removed = self.files.remove(index);
        let book = file_of(&removed.name);
        if !self.files.iter().any(|file| file_of(&file.name) == book) {
            self.hidden.retain(|hidden| file_of(&hidden.sheet.name) != book);
        }
    }

    /// Reads a hidden sheet like the others.
    pub fn read_hidden(&mut self, index: usize) {
        if index >= self.hidden.len() {
            return;
        }
        let HiddenSheet { mut sheet, told, .. } = self.hidden.remove(index);
        sheet.name = names::free(&sheet.name, |name| self.files.iter().any(|file| file.name == name));
        self.files.push(sheet);
        self.notes.extend(told);
    }

    /// Leaves a hidden sheet out.
    pub fn leave_hidden(&mut self, index: usize) {
        self.hidden.get_mut(index).into_iter().for_each(|hidden| hidden.is_left = true);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_sheet_is_asked_about_as_long_as_its_workbook_is_there() {
        let book = |name: &str| {
            let sheet = |sheet: &str| Sheet::new(format!("{name} – {sheet}.csv"), "date,title\n");
            let hidden = HiddenSheet { sheet: sheet("More"), ..HiddenSheet::default() };
            Draft { hidden: vec![hidden], ..Draft::of(vec![sheet("One")], Vec::new()) }
        };
        let asked = |draft: &Draft| draft.hidden.iter().map(|it| it.is_left).collect::<Vec<_>>();
        let names = |draft: &Draft| draft.files.iter().map(|file| file.name.clone()).collect::<Vec<_>>();
        let mut draft = book("a.xlsx").joined(book("a.xlsx"));
        draft.leave_hidden(1);
        assert_eq!(asked(&draft), [false, true]);
        draft.read_hidden(1);
        draft.read_hidden(1);
        assert_eq!(names(&draft), ["a.xlsx – One.csv", "a (2).xlsx – One.csv", "a (2).xlsx – More.csv"]);
        assert_eq!(asked(&draft), [false]);
        draft.remove(0);
        assert_eq!((asked(&draft), names(&draft).len()), (vec![], 2));
        // texts are kept apart from the draft, each once
        let count = std::cell::Cell::new(0);
        draft.map(|_| count.set(count.get() + 1));
        assert_eq!(count.get(), 2);
    }

    #[test]
    fn a_workbook_of_hidden_sheets_is_a_draft_of_its_own() {
        let hidden = ["One", "Two"].map(|name| HiddenSheet {
            sheet: Sheet::new(format!("a.xlsx – {name}.csv"), "date,title\n"),
            ..HiddenSheet::default()
        });
        let book = || Draft { hidden: hidden.to_vec(), ..Draft::default() };
        assert!(!book().is_empty() && !book().has_text());
        assert_eq!(book().label(), "a.xlsx");
        let mut both = book().joined(book());
        let names: Vec<&str> = both.hidden.iter().map(|hidden| &*hidden.sheet.name).collect();
        let (first, second) = (["One", "Two"].map(|it| format!("a.xlsx – {it}.csv")), "a (2).xlsx – ");
        assert_eq!((&names[..2], names[2].starts_with(second)), (&first.each_ref().map(String::as_str)[..], true));
        // one that is read does not take the question about the other away
        both.read_hidden(0);
        assert_eq!((both.has_text(), both.hidden.len()), (true, 3));
    }
}
