//! The sentences of the figure that a publisher may replace, by their keys.

use super::marks::{fits, with_forms};
use super::say::KEYS;

/// The form that every language has. Where something is counted, it says how many.
const OTHER: &str = "other";
/// The slot for how many.
const COUNTED: &str = "count";

/// A key, and the slots of its text.
#[derive(Debug, PartialEq)]
pub struct Key {
    /// A sentence that has forms has a key for each: `incidents.one`.
    form: Option<&'static str>,
    slots: Vec<&'static str>,
}

impl Key {
    /// `None` where no sentence has that key.
    pub fn of(word: &str) -> Option<Key> {
        KEYS.lines().find_map(|line| {
            let (key, forms, slots) = parted(line);
            let rest = word.strip_prefix(key)?;
            let form = rest.strip_prefix('.').and_then(|rest| forms.iter().copied().find(|form| *form == rest));
            let is_whole = forms.is_empty() && rest.is_empty();
            (form.is_some() || is_whole).then(|| Key { form, slots: slots.collect() })
        })
    }

    /// Whether a text has these slots and no others. A form for one or a few need not say how many.
    pub fn fits(&self, text: &str) -> bool {
        let others = match self.slots.split_first() {
            Some((&COUNTED, others)) if self.form != Some(OTHER) => others,
            _ => &self.slots,
        };
        fits(text, &self.slots) || fits(text, others)
    }

    /// The slots, for a sentence about them.
    pub fn slots(&self) -> &[&'static str] {
        &self.slots
    }
}

/// Every key. A sentence that has forms has that of the form for all others.
pub fn keys() -> impl Iterator<Item = String> {
    KEYS.lines().map(|line| {
        let (key, forms, _) = parted(line);
        if forms.is_empty() { key.to_owned() } else { [key, ".", OTHER].concat() }
    })
}

/// A line of the list of keys: the key, its forms and its slots.
fn parted(line: &'static str) -> (&'static str, &'static [&'static str], impl Iterator<Item = &'static str>) {
    let mut words = line.split(' ');
    let (key, forms) = with_forms(words.next().unwrap_or_default());
    (key, forms, words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::MAX_SENTENCES;

    /// CLDR has no more plural categories.
    const MOST_FORMS: usize = 6;

    #[test]
    fn a_key_is_known_with_its_form_and_not_without() {
        for known in
            ["damage", "spans", "incidents.one", "incidents.many", "shown_in.other", "says.plural", "says.feminine"]
        {
            assert!(Key::of(known).is_some(), "{known}");
        }
        for unknown in [
            "damages",
            "damage.one",
            "incidents",
            "incidents.",
            "incidents.several",
            "incidents.plural",
            "says",
            "says.one",
            "",
        ] {
            assert_eq!(Key::of(unknown), None, "{unknown}");
        }
        assert!(keys().all(|key| Key::of(&key).is_some()));
        assert!(keys().count() * MOST_FORMS <= MAX_SENTENCES, "a chain may say each of them anew");
    }

    #[test]
    fn a_text_must_have_the_slots_of_its_key() {
        let fits = |key: &str, text: &str| Key::of(key).expect(key).fits(text);
        assert!(fits("spans", "{span}: {incidents}") && fits("incidents.one", "a single incident"));
        assert!(fits("shown_in.one", "only {number}, {range}"));
        assert!(fits("says.feminine", "{speaker} says") && !fits("says.plural", "they say"));
        for (key, text) in
            [("spans", "{span}"), ("damage", "Damage {x}"), ("incidents.other", "many"), ("shown_in.one", "{count}")]
        {
            assert!(!fits(key, text), "{key}: {text}");
        }
        assert_eq!(Key::of("spans").expect("a key").slots(), ["incidents", "span"]);
    }
}
