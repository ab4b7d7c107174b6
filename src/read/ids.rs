//! Ids for things that come without one.

use std::collections::BTreeMap;

use super::marks::is_seen;

/// Makes ids of texts: the same whenever the same texts are read again.
#[derive(Default)]
pub(crate) struct Fresh {
    /// The last number that made an id unique, by what it was made of. The type of map that names have too: each further one
    /// would be code in the wasm.
    numbers: BTreeMap<String, usize>,
}

impl Fresh {
    /// An id that is not taken: "Kataib Hezbollah" gives `kataib-hezbollah`, then `kataib-hezbollah-2`.
    pub fn id(&mut self, text: &str, is_taken: impl Fn(&str) -> bool) -> String {
        let slug = slug(text);
        let mut number = self.numbers.get(&slug).copied().unwrap_or(0);
        loop {
            number += 1;
            let id = if number == 1 { slug.clone() } else { format!("{slug}-{number}") };
            if !is_taken(&id) {
                self.numbers.insert(slug, number);
                return id;
            }
        }
    }
}

/// ASCII in lower case and hyphens, other scripts as they are: "Abu Ghraib!" gives `abu-ghraib`.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || !(c.is_ascii() || c.is_whitespace() || c.is_control()) {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= 60 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if is_seen(slug) { slug.to_string() } else { "unnamed".to_string() }
}
