//! What is unusual in a date, and why one has to be asked about, in words.

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
    pub fn words(self) -> &'static str {
        match self {
            Sort::Range => "a range of dates",
            Sort::Open => "a date that is open at one end",
            Sort::Vague => "a date that is not exact",
            Sort::TenDays => "a part of a month",
            Sort::PartOfYear => "a part of a year",
            Sort::Season => "a season",
            Sort::Week => "a week or a day of one",
            Sort::Decade => "a decade",
            Sort::Era => "a date with its era",
            Sort::Time => "a date with a time in its own form",
            Sort::PartOfDay => "a part of a day",
            Sort::EndOfDay => "the end of a day",
            Sort::Persian => "a date of the Persian calendar",
            Sort::Language => "a date in another language than English",
            Sort::Digits => "a date in other digits than 0 to 9",
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
    pub fn words(&self) -> String {
        match self {
            Doubt::PartOfYear => "because it is not clear where that part of the time begins and ends".to_string(),
            Doubt::End => "because it is not clear how many days its end has".to_string(),
            Doubt::Hundred => "because it may be ten years or a hundred".to_string(),
            Doubt::Century => "because a century may begin with the year 0 or 1".to_string(),
            Doubt::WhichCentury => "because it does not say in which century".to_string(),
            Doubt::Hijri => "because its month is of another calendar, the Hijri calendar".to_string(),
            Doubt::Night => "because a night is of two days".to_string(),
            Doubt::NoEnd => "because it may go on, or lack its end".to_string(),
            Doubt::Zone(name) => format!("because {name} is the name of several time zones"),
            Doubt::Two => "because it names two dates".to_string(),
            Doubt::ShortEnd => "because its end may be a year, a month or a season".to_string(),
        }
    }
}
