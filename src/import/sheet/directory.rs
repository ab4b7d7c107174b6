//! Incidents by id, and by title where the title is one incident's alone.

use std::collections::BTreeMap;

use super::groups::Group;
use crate::import::letters::folded;
use crate::read::nearest;

/// Where each incident stands in the document.
pub struct Directory<'g> {
    groups: &'g [Group<'g>],
    ids: BTreeMap<&'g str, usize>,
    /// `None` where two share the title.
    titles: BTreeMap<&'g str, Option<usize>>,
    /// The same by the letters and digits alone, for people write a title again rather than copy it.
    by_letters: BTreeMap<String, Option<usize>>,
    /// How many comparisons guesses may still cost.
    comparisons: std::cell::Cell<usize>,
}

impl<'g> Directory<'g> {
    pub fn of(groups: &'g [Group<'g>]) -> Directory<'g> {
        let ids = groups.iter().enumerate().map(|(index, group)| (group.id.as_str(), index)).collect();
        let (mut titles, mut by_letters) = (BTreeMap::new(), BTreeMap::new());
        for (index, group) in groups.iter().enumerate() {
            if let Some(title) = group.head.cell("title") {
                titles.entry(title).and_modify(|known| *known = None).or_insert(Some(index));
                by_letters.entry(folded(title)).and_modify(|known| *known = None).or_insert(Some(index));
            }
        }
        by_letters.remove("");
        Directory { groups, ids, titles, by_letters, comparisons: 200_000.into() }
    }

    /// The position of the incident that an id or a title means.
    pub fn find(&self, word: &str) -> Option<usize> {
        let by_title = || match self.titles.get(word) {
            Some(known) => *known,
            None => *self.by_letters.get(&folded(word))?,
        };
        self.ids.get(word).copied().or_else(by_title)
    }

    /// The id that an id or a title means; whatever means nothing stays as it is, for the model to report.
    pub fn id_of(&self, word: &str) -> String {
        let group = self.find(word).and_then(|index| self.groups.get(index));
        group.map_or_else(|| word.to_string(), |group| group.id.clone())
    }

    /// The id that is probably meant, as long as looking for one stays cheap.
    pub fn nearest(&self, word: &str) -> Option<String> {
        let most = self.comparisons.get();
        self.comparisons.set(most.saturating_sub(self.ids.len()));
        nearest(word, self.ids.keys().copied().take(most)).map(str::to_string)
    }
}
