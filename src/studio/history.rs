//! Every step back and forth: anything that a publisher did can be undone.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::draft::Draft;

/// As many steps are remembered.
const MOST_STEPS: usize = 100;
/// As many bytes of text are remembered, besides those of the last step.
const MOST_BYTES: usize = 16 << 20;
/// Changes of one kind that follow each other as fast are one step, ms.
const PAUSE: f64 = 2_000.0;

/// What kind of change was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// In the text of that file.
    Text(usize),
    /// In another field of that name.
    Field(&'static str),
    /// A step of its own.
    Step,
}

/// What was there before, and what was undone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    past: Vec<Draft>,
    future: Vec<Draft>,
    last: Option<(Edit, f64)>,
}

impl History {
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Remembers what is there before it is changed. `at` is the time in ms.
    pub fn remember(&mut self, before: &Draft, edit: Edit, at: f64) {
        let goes_on = self.last.is_some_and(|(last, then)| last == edit && edit != Edit::Step && at - then < PAUSE);
        self.last = Some((edit, at));
        self.future.clear();
        if !goes_on {
            self.past.push(before.clone());
            self.trim();
        }
    }

    /// What was there before `now`, which can be brought back.
    pub fn undo(&mut self, now: &Draft) -> Option<Draft> {
        let before = self.past.pop()?;
        self.future.push(now.clone());
        self.last = None;
        Some(before)
    }

    /// What was undone last.
    pub fn redo(&mut self, now: &Draft) -> Option<Draft> {
        let after = self.future.pop()?;
        self.past.push(now.clone());
        self.last = None;
        Some(after)
    }

    /// Puts what was kept below all steps that were made since it was to be opened. They began with an empty draft, which need
    /// not come back. Gives whether the next step back leads to it.
    pub fn put_below(&mut self, kept: &Draft, history: History) -> bool {
        let since = std::mem::replace(&mut self.past, history.past);
        self.past.push(kept.clone());
        self.past.extend(since.into_iter().skip_while(Draft::is_empty));
        self.last = None;
        self.trim();
        self.past.last() == Some(kept)
    }

    /// Forgets the oldest steps, but never the last one.
    fn trim(&mut self) {
        let mut seen: Vec<*const str> = Vec::new();
        let mut bytes = 0;
        let mut kept = 0;
        for draft in self.past.iter().rev().take(MOST_STEPS) {
            let new: Vec<&Arc<str>> =
                draft.files.iter().map(|file| &file.text).filter(|text| !seen.contains(&Arc::as_ptr(text))).collect();
            bytes += new.iter().map(|text| text.len()).sum::<usize>();
            seen.extend(new.into_iter().map(Arc::as_ptr));
            if kept > 0 && bytes > MOST_BYTES {
                break;
            }
            kept += 1;
        }
        self.past.drain(..self.past.len() - kept);
    }
}

/// A draft with its history, as the browser keeps it: each text once.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Record {
    texts: Vec<Arc<str>>,
    now: Draft<usize>,
    past: Vec<Draft<usize>>,
    future: Vec<Draft<usize>>,
}

impl Record {
    pub fn of(now: &Draft, history: &History) -> Record {
        let mut texts: Vec<Arc<str>> = Vec::new();
        let mut number = |text: &Arc<str>| {
            texts.iter().position(|known| Arc::ptr_eq(known, text) || known == text).unwrap_or_else(|| {
                texts.push(text.clone());
                texts.len() - 1
            })
        };
        let mut all = |drafts: &[Draft]| drafts.iter().map(|draft| draft.map(&mut number)).collect();
        let (past, future) = (all(&history.past), all(&history.future));
        let now = now.map(&mut number);
        Record { texts, now, past, future }
    }

    /// The draft and its history.
    pub fn open(self) -> (Draft, History) {
        let text = |number: &usize| self.texts.get(*number).cloned().unwrap_or_default();
        let all = |drafts: &[Draft<usize>]| drafts.iter().map(|draft| draft.map(text)).collect();
        (self.now.map(text), History { past: all(&self.past), future: all(&self.future), last: None })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::studio::draft::Sheet;

    fn draft(text: &str) -> Draft {
        Draft::of(vec![Sheet::new("a.csv", text)], Vec::new())
    }

    #[test]
    fn every_step_can_be_undone_and_done_again() {
        let mut history = History::default();
        let drafts = [draft("a"), draft("b"), Draft::default(), draft("c")];
        for before in &drafts[..3] {
            history.remember(before, Edit::Step, 0.0);
        }
        let mut now = drafts[3].clone();
        for expected in drafts[..3].iter().rev() {
            now = history.undo(&now).unwrap();
            assert_eq!(&now, expected);
        }
        assert_eq!(history.undo(&now), None);
        for expected in &drafts[1..] {
            now = history.redo(&now).unwrap();
            assert_eq!(&now, expected);
        }
        assert!(!history.can_redo());
    }

    #[test]
    fn a_change_after_an_undo_is_the_only_way_forth() {
        let mut history = History::default();
        history.remember(&draft("a"), Edit::Step, 0.0);
        history.undo(&draft("b"));
        history.remember(&draft("a"), Edit::Step, 0.0);
        assert!(history.can_undo() && !history.can_redo());
    }

    #[test]
    fn what_was_kept_is_below_what_has_come_before_it_was_opened() {
        let mut kept = History::default();
        kept.remember(&draft("a"), Edit::Step, 0.0);
        let mut history = History::default();
        history.remember(&Draft::default(), Edit::Step, 0.0);
        assert!(history.clone().put_below(&draft("b"), kept.clone()));
        history.remember(&draft("c"), Edit::Step, 0.0);
        assert!(!history.put_below(&draft("b"), kept));
        assert_eq!(history.past, ["a", "b", "c"].map(draft));
    }

    #[test]
    fn what_is_typed_without_a_pause_is_one_step() {
        let mut history = History::default();
        for (at, text) in [(0.0, "a"), (500.0, "ab"), (1_000.0, "abc"), (4_000.0, "abcd")] {
            history.remember(&draft(text), Edit::Text(0), at);
        }
        history.remember(&draft("abcde"), Edit::Text(1), 4_100.0);
        assert_eq!(history.past, ["a", "abcd", "abcde"].map(draft));
    }

    #[test]
    fn long_texts_are_forgotten_first_but_never_the_last_one() {
        let long = "x".repeat(MOST_BYTES);
        let mut history = History::default();
        history.remember(&draft("a"), Edit::Step, 0.0);
        history.remember(&draft(&long), Edit::Step, 0.0);
        assert_eq!(history.past.len(), 1);
        history.remember(&draft("b"), Edit::Step, 0.0);
        assert_eq!(history.past, [draft("b")]);
        // one text many times is one text
        let shared = draft(&long);
        let mut history = History::default();
        for _ in 0..2 * MOST_STEPS {
            history.remember(&shared, Edit::Step, 0.0);
        }
        assert_eq!(history.past.len(), MOST_STEPS);
    }

    #[test]
    fn what_is_kept_is_what_was_there_and_each_text_once() {
        let mut history = History::default();
        history.remember(&draft("a raid"), Edit::Step, 0.0);
        history.remember(&draft("a strike"), Edit::Step, 0.0);
        let now = history.undo(&draft("a raid")).unwrap();
        let json = serde_json::to_string(&Record::of(&now, &history)).unwrap();
        assert_eq!(json.matches("a raid").count(), 1);
        let (draft, opened) = serde_json::from_str::<Record>(&json).unwrap().open();
        assert_eq!((draft, &opened.past, &opened.future), (now, &history.past, &history.future));
    }
}
