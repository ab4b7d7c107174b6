//! What is unusual in a date, and why one has to be asked about, in words.

use crate::read::{Arg, Word, word};

/// In what a date is unusual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sort {
    Range,
    Open,
    Vague,
    TenDays,
    PartOfYear,
    Season,
    Week,
    Decade,
    Era,
    Time,
    PartOfDay,
    EndOfDay,
    Persian,
    Language,
    Digits,
}

impl Sort {
    /// After "is".
    pub fn words(self) -> Word {
        match self {
            Sort::Range => word!("a range of dates"),
            Sort::Open => word!("a date that is open at one end"),
            Sort::Vague => word!("a date that is not exact"),
            Sort::TenDays => word!("a part of a month"),
            Sort::PartOfYear => word!("a part of a year"),
            Sort::Season => word!("a season"),
            Sort::Week => word!("a week or a day of one"),
            Sort::Decade => word!("a decade"),
            Sort::Era => word!("a date with its era"),
            Sort::Time => word!("a date with a time in its own form"),
            Sort::PartOfDay => word!("a part of a day"),
            Sort::EndOfDay => word!("the end of a day"),
            Sort::Persian => word!("a date of the Persian calendar"),
            Sort::Language => word!("a date in another language than English"),
            Sort::Digits => word!("a date in other digits than 0 to 9"),
        }
    }

    /// Whether a person's words say something that the date in EDTF does not.
    pub fn keeps_words(self) -> bool {
        self != Sort::EndOfDay
    }
}

/// Why only the writer knows which date is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// "late 2023".
    PartOfYear,
    /// "the end of October 2023".
    End,
    /// "the 1900s".
    Hundred,
    /// "19th century".
    Century,
    /// `'90s`.
    WhichCentury,
    /// "5 Ramadan 1445".
    Hijri,
    /// "the night of 20 November 2023".
    Night,
    /// "14:30 EST".
    Zone(String),
    /// `2023-10-17–`.
    NoEnd,
    /// "13 and 20 November 2023".
    Two,
    /// `2023–24`.
    ShortEnd,
}

impl Doubt {
    /// After "is not a date that we can read,".
    pub fn words(&self) -> Arg {
        match self {
            Doubt::PartOfYear => word!("because it is not clear where that part of the time begins and ends").into(),
            Doubt::End => word!("because it is not clear how many days its end has").into(),
            Doubt::Hundred => word!("because it may be ten years or a hundred").into(),
            Doubt::Century => word!("because a century may begin with the year 0 or 1").into(),
            Doubt::WhichCentury => word!("because it does not say in which century").into(),
            Doubt::Hijri => word!("because its month is of another calendar, the Hijri calendar").into(),
            Doubt::Night => word!("because a night is of two days").into(),
            Doubt::NoEnd => word!("because it may go on, or lack its end").into(),
            Doubt::Zone(name) => {
                word!("because {zone} is the name of several time zones").with("zone", Arg::Plain(name.clone()))
            }
            Doubt::Two => word!("because it names two dates").into(),
            Doubt::ShortEnd => word!("because its end may be a year, a month or a season").into(),
        }
    }
}
