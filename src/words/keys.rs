//! The sentences of the figure that a publisher may replace, by their keys.

use super::marks::fits;
use super::say::KEYS;

/// The forms of a sentence that counts something: CLDR's plural categories.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
/// The form that every language has, and that says how many.
const OTHER: &str = "other";

/// A key, and the slots of its text.
#[derive(Debug, PartialEq)]
pub struct Key {
    /// A sentence that counts has a key for each form: `incidents.one`.
    form: Option<&'static str>,
    slots: Vec<&'static str>,
}

impl Key {
    /// `None` where no sentence has that key.
    pub fn of(word: &str) -> Option<Key> {
        KEYS.lines().find_map(|line| {
            let (key, slots) = parted(line);
            let form = match key.strip_suffix('.') {
                Some(_) => Some(FORMS.into_iter().find(|form| word.strip_prefix(key) == Some(form))?),
                None => None,
            };
            (form.is_some() || key == word).then(|| Key { form, slots: slots.collect() })
        })
    }

    /// Whether a text has these slots and no others. A form for one or a few need not say how many.
    pub fn fits(&self, text: &str) -> bool {
        let may_not_count = self.form.is_some_and(|form| form != OTHER);
        fits(text, &self.slots) || (may_not_count && self.slots.get(1..).is_some_and(|slots| fits(text, slots)))
    }

    /// The slots, for a sentence about them.
    pub fn slots(&self) -> &[&'static str] {
        &self.slots
    }
}

/// Every key. A sentence that counts has that of its last form.
pub fn keys() -> impl Iterator<Item = String> {
    KEYS.lines().map(|line| {
        let (key, _) = parted(line);
        if key.ends_with('.') { [key, OTHER].concat() } else { key.to_owned() }
    })
}

fn parted(line: &'static str) -> (&'static str, impl Iterator<Item = &'static str>) {
    let mut words = line.split(' ');
    (words.next().unwrap_or_default(), words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::MAX_SENTENCES;

    #[test]
    fn a_key_is_known_with_its_form_and_not_without() {
        for known in ["damage", "spans", "incidents.one", "incidents.many", "shown_in.other"] {
            assert!(Key::of(known).is_some(), "{known}");
        }
        for unknown in ["damages", "damage.one", "incidents", "incidents.", "incidents.several", ""] {
            assert_eq!(Key::of(unknown), None, "{unknown}");
        }
        assert!(keys().all(|key| Key::of(&key).is_some()));
        assert!(keys().count() * FORMS.len() <= MAX_SENTENCES, "a chain may say each of them anew");
    }

    #[test]
    fn a_text_must_have_the_slots_of_its_key() {
        let fits = |key: &str, text: &str| Key::of(key).expect(key).fits(text);
        assert!(fits("spans", "{span}: {incidents}") && fits("incidents.one", "a single incident"));
        assert!(fits("shown_in.one", "only {number}, {range}"));
        for (key, text) in
            [("spans", "{span}"), ("damage", "Damage {x}"), ("incidents.other", "many"), ("shown_in.one", "{count}")]
        {
            assert!(!fits(key, text), "{key}: {text}");
        }
        assert_eq!(Key::of("spans").expect("a key").slots(), ["incidents", "span"]);
    }
}
