//! A text becomes figures, terms and signs.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::fold::fold;
use super::months::{ENGLISH, Months, OTHERS, PERSIAN};
use super::phrases::PHRASES;

/// What a word or a phrase of a date means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// 1 to 12.
    Month(u32),
    /// The same in another language than English.
    OtherMonth(u32),
    /// Of the Persian calendar.
    PersianMonth(u32),
    /// Of the calendar of Islam.
    HijriMonth,
    About,
    Since,
    Until,
    /// From the next day, month or year on.
    Later,
    /// Up to the day, month or year before.
    Earlier,
    To,
    Between,
    And,
    Onwards,
    Ongoing,
    /// The first, second or third ten days of a month: 0 to 2; its end, 3.
    Tens(u32),
    /// 21 to 24.
    Season(u32),
    Quarter,
    Half,
    Nth(u32),
    Century,
    /// Before a year: "années 1990".
    Decade,
    /// Narrows a day, as far as EDTF goes not at all.
    PartOfDay,
    /// Of one day or of the next.
    Night,
    /// Before our era.
    Before,
    /// Of our era.
    Ours,
    Morning,
    Afternoon,
    /// Behind an hour: `14h30`.
    Clock,
    /// Changes nothing: an article, a weekday.
    Passed,
}

/// A piece of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// Digits.
    Number(String),
    Term(Term),
    /// A word that means nothing in a date, or a letter that means something only at its place: `T`, `Z`, `th`.
    Word(String),
    Sign(char),
    Space,
}

impl Item {
    pub fn is_sign(&self, sign: char) -> bool {
        *self == Item::Sign(sign)
    }

    pub fn is_word(&self, word: &str) -> bool {
        matches!(self, Item::Word(other) if other == word)
    }

    /// Its digits, if there are at most `most`.
    pub fn short(&self, most: usize) -> Option<&str> {
        match self {
            Item::Number(digits) if digits.len() <= most => Some(digits),
            _ => None,
        }
    }
}

/// The most words that a phrase has.
const LONGEST: usize = 3;

/// Every phrase, folded, and what it means.
static TERMS: LazyLock<BTreeMap<String, Term>> = LazyLock::new(|| {
    let mut terms = BTreeMap::new();
    for (phrase, term) in all() {
        terms.entry(phrase).or_insert(term);
    }
    terms
});

/// Every phrase as it is looked up; English before others, where both have it.
fn all() -> impl Iterator<Item = (String, Term)> {
    let months = month_names(&ENGLISH, Term::Month);
    let others = OTHERS.iter().flat_map(|months| month_names(months, Term::OtherMonth));
    let phrases = PHRASES.iter().flat_map(|(term, phrases)| phrases.split('|').map(|phrase| (key(phrase), *term)));
    let persian = month_names(&PERSIAN, Term::PersianMonth);
    months.chain(others).chain(persian).chain(phrases)
}

fn month_names(months: &Months, term: fn(u32) -> Term) -> impl Iterator<Item = (String, Term)> {
    let named = (1..).zip(months.names).flat_map(|(number, names)| names.split('|').map(move |name| (number, name)));
    named.flat_map(move |(number, name)| {
        let mut forms = vec![name.to_string()];
        forms.extend(months.behind.iter().map(|ending| format!("{name}{ending}")));
        forms.extend(Some(format!("{}{name}", months.before)).filter(|_| !months.before.is_empty()));
        forms.into_iter().map(move |form| (key(&form), term(number)))
    })
}

/// The words of a phrase, folded, with one space between them.
fn key(phrase: &str) -> String {
    let words: Vec<String> = lex(phrase).into_iter().filter_map(word).collect();
    words.join(" ")
}

fn word(item: Item) -> Option<String> {
    match item {
        Item::Word(word) => Some(word),
        _ => None,
    }
}

/// The items of a text that is [`plain`](super::fold::plain).
pub fn items(text: &str) -> Vec<Item> {
    let (lexed, mut items, mut at) = (lex(text), Vec::new(), 0);
    while let Some(item) = lexed.get(at) {
        let phrase = (1..=LONGEST).rev().find_map(|words| phrase(lexed.get(at..)?, words));
        let (item, length) = phrase.map_or_else(|| (item.clone(), 1), |(term, length)| (Item::Term(term), length));
        items.push(item);
        at += length;
    }
    items
}

/// What the first so many words mean together, and how many items they take. Dots and spaces may be between them.
fn phrase(items: &[Item], words: usize) -> Option<(Term, usize)> {
    let (mut key, mut found) = (String::new(), 0);
    for (index, item) in items.iter().enumerate() {
        match item {
            Item::Word(word) => {
                let lead = if found > 0 { " " } else { "" };
                key.extend([lead, word]);
                found += 1;
            }
            Item::Space | Item::Sign('.' | '-') if found > 0 => {}
            _ => return None,
        }
        if found == words {
            return TERMS.get(&key).map(|term| (*term, index + 1));
        }
    }
    None
}

/// Runs of digits, runs of letters, spaces and signs.
fn lex(text: &str) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for c in fold(text).chars() {
        match (items.last_mut(), c) {
            (Some(Item::Number(digits)), '0'..='9') => digits.push(c),
            (Some(Item::Word(letters)), _) if c.is_alphabetic() => letters.push(c),
            // Hebrew joins a figure to the word before it: ל-21
            (Some(Item::Word(letters)), '-') if is_hebrew_letter(letters) => items.push(Item::Space),
            (Some(Item::Space) | None, ' ' | '\'' | '(' | ')' | '[' | ']') => {}
            (_, ' ' | '\'' | '(' | ')' | '[' | ']') => items.push(Item::Space),
            (_, '0'..='9') => items.push(Item::Number(c.to_string())),
            _ if c.is_alphabetic() => items.push(Item::Word(c.to_string())),
            _ => items.push(Item::Sign(c)),
        }
    }
    items
}

fn is_hebrew_letter(word: &str) -> bool {
    word.len() == 2 && word.starts_with(|c| matches!(c, 'א'..='ת'))
}

/// Without spaces at either end.
pub fn trimmed(mut items: &[Item]) -> &[Item] {
    while let [Item::Space, rest @ ..] | [rest @ .., Item::Space] = items {
        items = rest;
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_phrase_means_two_things() {
        let (mut seen, mut twice): (BTreeMap<String, Term>, Vec<String>) = (BTreeMap::new(), Vec::new());
        for (phrase, term) in all() {
            let english = |term| if let Term::OtherMonth(month) = term { Term::Month(month) } else { term };
            assert!(phrase.split(' ').count() <= LONGEST && !phrase.is_empty(), "{phrase}: {term:?}");
            let known = *seen.entry(phrase.clone()).or_insert(term);
            if english(known) != english(term) {
                twice.push(format!("{phrase}: {known:?} and {term:?}"));
            }
        }
        assert!(twice.is_empty(), "{twice:#?}");
    }

    /// What Unicode's CLDR calls the months, in a date and by themselves, in full and short.
    #[test]
    fn every_name_of_the_cldr_is_known() {
        let mut names = 0;
        for line in include_str!("../../../tests/fixtures/months.txt").lines().filter(|line| !line.starts_with('#')) {
            let (language, months) = line.split_once(": ").unwrap();
            for (month, name) in (1..).zip(months.split('|')) {
                names += 1;
                let known = TERMS.get(&key(name)).copied();
                let right = matches!(known, Some(Term::Month(number) | Term::OtherMonth(number)) if number == month);
                assert!(right, "{language}: {name} is {known:?}");
            }
        }
        assert!(names > 300, "{names}");
    }
}
