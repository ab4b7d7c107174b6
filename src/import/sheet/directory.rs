//! Incidents by id, and by title where the title is one incident's alone.

use std::collections::{BTreeMap, BTreeSet};

use super::groups::Group;
use super::line::Line;
use super::turned::{Form, forms, is_turned, seen_as};
use crate::import::letters::folded;
use crate::import::origins::Origins;
use crate::read::nearest;

/// The position of each incident in the document.
pub struct Directory<'g> {
    groups: &'g [Group<'g>],
    ids: BTreeMap<&'g str, usize>,
    /// All that have the title.
    titles: BTreeMap<&'g str, Vec<usize>>,
    /// The same by the letters and digits alone, for people write a title again rather than copy it.
    by_letters: BTreeMap<String, Vec<usize>>,
    /// Ids that a spreadsheet has made dates or numbers of, by what they look like now.
    turned: BTreeMap<Form, Vec<&'g str>>,
    /// How many comparisons guesses may still cost.
    comparisons: std::cell::Cell<usize>,
}

impl<'g> Directory<'g> {
    pub fn of(groups: &'g [Group<'g>]) -> Directory<'g> {
        let ids: BTreeMap<&str, usize> =
            groups.iter().enumerate().map(|(index, group)| (group.id.as_str(), index)).collect();
        let mut turned = BTreeMap::<Form, Vec<&str>>::new();
        for id in ids.keys().filter(|id| is_turned(id)) {
            turned.entry(seen_as(id)).or_default().push(id);
        }
        let (mut titles, mut by_letters) = (BTreeMap::<_, Vec<usize>>::new(), BTreeMap::<_, Vec<usize>>::new());
        for (index, group) in groups.iter().enumerate() {
            if let Some(title) = group.head.cell("title") {
                titles.entry(title).or_default().push(index);
                by_letters.entry(folded(title)).or_default().push(index);
            }
        }
        by_letters.remove("");
        Directory { groups, ids, titles, by_letters, turned, comparisons: 200_000.into() }
    }

    /// The position of the incident that an id or a title means.
    pub fn find(&self, word: &str) -> Option<usize> {
        self.ids.get(word).copied().or_else(|| match self.titled(word) {
            [index] => Some(*index),
            _ => None,
        })
    }

    /// The incidents that have this title.
    fn titled(&self, title: &str) -> &[usize] {
        self.titles.get(title).or_else(|| self.by_letters.get(&folded(title))).map_or(&[], Vec::as_slice)
    }

    /// The rows that have this title, where more than one has it and it is no id: then it does not say which is meant.
    pub fn sharing(&self, word: &str) -> Vec<&Line<'g>> {
        let titled = if self.ids.contains_key(word) { &[] } else { self.titled(word) };
        let rows = titled.iter().filter_map(|index| Some(&self.groups.get(*index)?.head));
        if titled.len() > 1 { rows.collect() } else { Vec::new() }
    }

    /// What a cell names: an incident's title, also one with a semicolon, or a list.
    pub fn named(&self, line: &Line, column: &str) -> Vec<String> {
        match line.cell(column).filter(|cell| self.find(cell).is_some() || !self.sharing(cell).is_empty()) {
            Some(title) => vec![title.to_string()],
            None => line.list(column),
        }
    }

    /// The id that an id or a title means. A word that means no incident stays as it is, for the model to report.
    pub fn id_of(&self, word: &str) -> String {
        let group = self.find(word).and_then(|index| self.groups.get(index));
        group.map_or_else(|| word.to_string(), |group| group.id.clone())
    }

    /// The id that a spreadsheet has made of this one.
    pub fn turned(&self, word: &str) -> Option<String> {
        if self.turned.is_empty() {
            return None;
        }
        let forms: BTreeSet<Form> = forms(word).into_iter().collect();
        let mut turned = forms.iter().filter_map(|form| self.turned.get(form)).flatten();
        turned.next().filter(|_| turned.next().is_none()).map(|id| id.to_string())
    }

    /// Keeps what a spreadsheet has made of an id that no incident has any more, for what is said of the id.
    pub fn remember(&self, word: &str, origins: &mut Origins) {
        if self.find(word).is_none()
            && let Some(turned) = self.turned(word)
        {
            origins.turned_ids.insert(word.to_string(), turned);
        }
    }

    /// The id that is probably meant, as long as looking for one stays cheap.
    pub fn nearest(&self, word: &str) -> Option<String> {
        let most = self.comparisons.get();
        self.comparisons.set(most.saturating_sub(self.ids.len()));
        nearest(word, self.ids.keys().copied().take(most)).map(str::to_string)
    }
}
