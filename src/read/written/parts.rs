//! The parts of one date, in their order.

use super::clock::{self, Time};
use super::terms::{Item, Term, trimmed};

/// A part of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// As EDTF has it: four digits, or with a sign before them.
    Year(String),
    /// Of one or two digits.
    Number(u32),
    /// A year of three digits, which counts where its era is told.
    Short(u32),
    /// A month by its name.
    Month(u32),
    /// One of the Persian calendar.
    PersianMonth(u32),
    /// By its number.
    Century(u32),
    /// 21 to 24.
    Season(u32),
    /// 1 to 4.
    Quarter(u32),
    /// 1 or 2.
    Half(u32),
    /// Ten days of a month, 0 to 2, or its end, 3.
    Tens(u32),
    /// As EDTF has it: `199X`.
    Decade(String),
    /// The decade of a century that is not told: `'90s`.
    ShortDecade(u32),
}

/// The parts of one date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    pub list: Vec<Part>,
    /// What is between the parts, besides spaces.
    pub signs: Vec<char>,
    pub time: Option<Time>,
    /// `~` or `?`, or both as `%`; else empty.
    pub mark: &'static str,
    /// An era is told.
    pub has_era: bool,
    /// A month has its name in another language than English.
    pub is_foreign: bool,
    /// "in the morning".
    pub has_part_of_day: bool,
    /// "night of".
    pub has_night: bool,
}

impl Parts {
    /// The parts of a date; `None` where there is a word that no date has.
    pub fn of(items: &[Item]) -> Option<Parts> {
        let (items, mark) = marked(trimmed(items));
        let (items, time) = clock::split(items)?;
        let (items, marked_again) = marked(trimmed(&items));
        let mut parts = Parts { time, mark: if mark.is_empty() { marked_again } else { mark }, ..Parts::default() };
        let (mut rest, mut era) = (items, None);
        // what is before or after may make it another date: `-20/11/2023`, `20/11/2023/`
        if matches!(rest.first(), Some(Item::Sign(_))) || matches!(rest.last(), Some(Item::Sign(sign)) if *sign != '.')
        {
            return None;
        }
        while let Some((item, after)) = rest.split_first() {
            rest = after;
            match item {
                Item::Space => {}
                Item::Number(digits) => rest = parts.number(digits, rest)?,
                Item::Term(Term::Month(month)) => parts.list.push(Part::Month(*month)),
                Item::Term(Term::OtherMonth(month)) => {
                    parts.is_foreign = true;
                    parts.list.push(Part::Month(*month));
                }
                Item::Term(Term::PersianMonth(month)) => parts.list.push(Part::PersianMonth(*month)),
                Item::Term(Term::PartOfDay) => parts.has_part_of_day = true,
                Item::Term(Term::Night) => parts.has_night = true,
                Item::Term(Term::Decade) => rest = parts.decade(rest)?,
                Item::Term(Term::Century) => match parts.list.pop() {
                    Some(Part::Number(number)) => parts.list.push(Part::Century(number)),
                    _ => return None,
                },
                Item::Term(Term::Season(season)) => parts.list.push(Part::Season(*season)),
                Item::Term(Term::Tens(tens)) => parts.list.push(Part::Tens(*tens)),
                Item::Term(Term::Nth(number)) => parts.list.push(Part::Number(*number)),
                Item::Term(division @ (Term::Quarter | Term::Half | Term::Clock)) => {
                    rest = parts.division(*division, rest)?;
                }
                Item::Term(term @ (Term::Before | Term::Ours)) if era.is_none() => era = Some(*term == Term::Before),
                // German dates begin with "am"
                Item::Term(Term::Passed | Term::Morning) => {}
                Item::Sign(sign @ (',' | '.' | '/' | '-')) => parts.signs.push(*sign),
                _ => return None,
            }
        }
        if let Some(is_before) = era {
            parts.count_from_era(is_before)?;
        }
        Some(parts).filter(|parts| !parts.list.is_empty() || parts.time.is_some())
    }

    pub fn has_year(&self) -> bool {
        self.list.iter().any(|part| matches!(part, Part::Year(_) | Part::Decade(_)))
    }

    pub fn has_month(&self) -> bool {
        self.list.iter().any(|part| matches!(part, Part::Month(_) | Part::PersianMonth(_)))
    }

    /// Takes in a number and what belongs to it; gives what is left.
    fn number<'i>(&mut self, digits: &str, rest: &'i [Item]) -> Option<&'i [Item]> {
        let is_decade = digits.ends_with('0') && trimmed(rest).first().is_some_and(|ending| ending.is_word("s"));
        match (digits.len(), trimmed(rest)) {
            (2, [_, rest @ ..]) if is_decade => {
                self.list.push(Part::ShortDecade(digits.parse().ok()?));
                return Some(rest);
            }
            // German joins it: 1990er
            (4, [ending, rest @ ..]) if is_decade || (digits.ends_with('0') && ending.is_word("er")) => {
                self.list.push(Part::Decade(format!("{}X", digits.get(..3)?)));
                return Some(rest);
            }
            (4, _) => self.list.push(Part::Year(digits.to_string())),
            (3, _) => self.list.push(Part::Short(digits.parse().ok()?)),
            (1 | 2, _) => self.list.push(Part::Number(digits.parse().ok()?)),
            // `20231120`
            (8, _) => self.list.extend([
                Part::Year(digits.get(..4)?.to_string()),
                Part::Number(digits.get(4..6)?.parse().ok()?),
                Part::Number(digits.get(6..)?.parse().ok()?),
            ]),
            _ => return None,
        }
        // a letter that by itself means something else
        let is_ending = match rest.first() {
            Some(Item::Word(ending)) => ENDINGS.contains(&&**ending),
            Some(Item::Term(term)) => matches!(term, Term::To | Term::And),
            _ => false,
        };
        rest.get(usize::from(is_ending)..)
    }

    /// Takes in the year with which a decade begins; gives what is left.
    fn decade<'i>(&mut self, rest: &'i [Item]) -> Option<&'i [Item]> {
        let is_passed = |item: &&Item| matches!(item, Item::Space | Item::Term(Term::Passed));
        let rest = rest.get(rest.iter().take_while(is_passed).count()..)?;
        let (Item::Number(year), rest) = rest.split_first()? else { return None };
        let tens = year.strip_suffix('0')?;
        self.list.push(match tens.len() {
            3 => Part::Decade(format!("{tens}X")),
            1 => Part::ShortDecade(year.parse().ok()?),
            _ => return None,
        });
        Some(rest)
    }

    /// Takes in a quarter or a half of a year, whose number is before or after it. Returns what is left.
    fn division<'i>(&mut self, division: Term, rest: &'i [Item]) -> Option<&'i [Item]> {
        let behind = match rest.first().and_then(|item| item.short(1)) {
            Some(digit) => Some(digit.parse().ok()?),
            None => None,
        };
        let number = match (behind, self.list.last()) {
            (Some(number), _) => number,
            (None, Some(Part::Number(number))) => {
                let number = *number;
                self.list.pop();
                number
            }
            (None, _) => return None,
        };
        match (division, number) {
            (Term::Quarter, 1..=4) => self.list.push(Part::Quarter(number)),
            (Term::Half | Term::Clock, 1 | 2) => self.list.push(Part::Half(number)),
            _ => return None,
        }
        if behind.is_some() { rest.get(1..) } else { Some(rest) }
    }

    /// The last number is a year of an era, or else the year is.
    fn count_from_era(&mut self, is_before: bool) -> Option<()> {
        self.has_era = true;
        let is_year = |part: &Part| matches!(part, Part::Year(_) | Part::Short(_) | Part::Number(_));
        let at = self.list.iter().rposition(is_year)?;
        let part = self.list.get_mut(at)?;
        let year: u32 = match part {
            Part::Year(digits) => digits.parse().ok()?,
            Part::Short(year) | Part::Number(year) => *year,
            _ => return None,
        };
        *part = Part::Year(if is_before { before_ours(year)? } else { format!("{year:04}") });
        Some(())
    }
}

/// What follows a number without a space, folded: `20th`, `1er`, `2ème`, `1ro`.
const ENDINGS: [&str; 16] =
    ["st", "nd", "rd", "th", "er", "ere", "eme", "nde", "ro", "e", "re", "o", "a", "º", "ª", "ی"];

/// 1 BC is the year 0.
pub fn before_ours(year: u32) -> Option<String> {
    match year {
        0 => None,
        1 => Some("0000".to_string()),
        _ => Some(format!("-{:04}", year - 1)),
    }
}

/// A date without what says that it is not exact, and that as a mark.
fn marked(mut items: &[Item]) -> (&[Item], &'static str) {
    let (mut about, mut doubt) = (false, false);
    loop {
        items = match trimmed(items) {
            // German; in Portuguese it is a number, and "de" follows
            [Item::Word(um), Item::Space, rest @ ..]
                if um == "um"
                    && matches!(
                        rest.first(),
                        Some(Item::Number(_) | Item::Term(Term::Month(_) | Term::OtherMonth(_)))
                    ) =>
            {
                about = true;
                rest
            }
            [Item::Term(Term::About), Item::Sign('.'), rest @ ..]
            | [Item::Term(Term::About), rest @ ..]
            | [Item::Sign('~' | '≈'), rest @ ..]
            | [rest @ .., Item::Term(Term::About)]
            | [rest @ .., Item::Term(Term::About), Item::Sign('.')]
            | [rest @ .., Item::Sign('~')]
                if !rest.is_empty() =>
            {
                about = true;
                rest
            }
            [rest @ .., Item::Sign('?')] if !rest.is_empty() => {
                doubt = true;
                rest
            }
            rest => {
                let mark = match (about, doubt) {
                    (true, true) => "%",
                    (true, false) => "~",
                    (false, true) => "?",
                    (false, false) => "",
                };
                return (rest, mark);
            }
        }
    }
}
