//! The sheets that a workbook hides: they wait next to the files of a draft, until a person says that they are read.

use std::collections::BTreeSet;
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
    /// The hidden sheets of the workbooks that are there, with their positions.
    pub fn asked_sheets(&self) -> impl Iterator<Item = (usize, &HiddenSheet)> {
        let books: BTreeSet<&str> = self.files.iter().map(|file| file_of(&file.name)).collect();
        self.hidden.iter().enumerate().filter(move |(_, hidden)| books.contains(file_of(&hidden.sheet.name)))
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
        let asked = |draft: &Draft| draft.asked_sheets().map(|(at, it)| (at, it.is_left)).collect::<Vec<_>>();
        let names = |draft: &Draft| draft.files.iter().map(|file| file.name.clone()).collect::<Vec<_>>();
        let mut draft = book("a.xlsx").joined(book("a.xlsx"));
        draft.leave_hidden(1);
        assert_eq!(asked(&draft), [(0, false), (1, true)]);
        draft.read_hidden(1);
        draft.read_hidden(1);
        assert_eq!(names(&draft), ["a.xlsx – One.csv", "a (2).xlsx – One.csv", "a (2).xlsx – More.csv"]);
        assert_eq!(asked(&draft), [(0, false)]);
        draft.files.remove(0);
        assert_eq!(asked(&draft), []);
        // texts are kept apart from the draft, each once
        let count = std::cell::Cell::new(0);
        draft.map(|_| count.set(count.get() + 1));
        assert_eq!(count.get(), 3);
    }
}
