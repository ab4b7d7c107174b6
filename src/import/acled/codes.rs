//! What ACLED's codes and numbers say, and what they leave open.

use chrono::Datelike;

use super::{NAME, Reader, SOURCE};
use crate::import::events::{Record, count, day_of, in_words, month_around, week_around};
use crate::read::document::Casualties;
use crate::read::{Arg, Code, word};

/// The kinds that can be told from a sub-event without taking a side.
const KINDS: [(&str, &str); 6] = [
    ("Air/drone strike", "strike"),
    ("Shelling/artillery/missile attack", "attack"),
    ("Suicide bomb", "attack"),
    ("Grenade", "attack"),
    ("Attack", "attack"),
    ("Agreement", "agreement"),
];

/// What ACLED codes where reports say "several" or "many" (3 or 10), "dozens" or "hundreds".
const STAND_INS: [u64; 4] = [3, 10, 12, 100];

/// The kind of a sub-event.
pub fn kind(sort: &str) -> &'static str {
    KINDS.iter().find(|(known, _)| known.eq_ignore_ascii_case(sort)).map_or("other", |(_, kind)| kind)
}

impl Reader {
    /// The date in EDTF and, where it is less exact than a day, in words. What is no day is left as it is, for the model to
    /// report.
    ///
    /// Where a source knows only the week, `time_precision` is 2, and `event_date` is the middle of it, "either Wednesday or
    /// Thursday": the week is the seven days around it. 3 means a month, 1 the day.
    pub(super) fn date(&mut self, record: Record) -> (String, Option<String>) {
        let written = day_of(record, "event_date").unwrap_or_default();
        let Some(day) = self.days.read(&written) else { return (written.into_owned(), None) };
        if record.cell("year").is_some_and(|year| year.parse() != Ok(day.year())) {
            self.made.say_here(record, "year", Code::OtherYear).with("date", Arg::Plain(day.to_string()));
        }
        let precision = record.cell("time_precision");
        let (first, last) = match precision {
            Some("2") => week_around(day),
            Some("3") => month_around(day),
            _ => (day, day),
        };
        self.made.cover(first, last);
        let around = |unit| Some(format!("around {}, known to the {unit}", in_words(day)));
        match precision {
            Some("1") => (day.to_string(), None),
            Some("2") => (format!("{first}/{last}"), around("week")),
            Some("3") => (day.format("%Y-%m").to_string(), around("month")),
            _ => {
                self.made.say_with(record, "time_precision", Code::Precision, |problem| {
                    problem.expecting(word!("1 (day), 2 (week) or 3 (month)"));
                });
                (day.to_string(), None)
            }
        }
    }

    /// ACLED's figure is the lowest that was reported; its 0 may also mean that no figure was reported.
    pub(super) fn fatalities(&mut self, record: Record) -> Option<Casualties> {
        const COLUMN: &str = "fatalities";
        let killed = count(record.cell(COLUMN)?);
        let said = match killed {
            None => Some(Code::EventCount),
            Some(0) => Some(Code::ZeroReported),
            Some(killed) if STAND_INS.contains(&killed) => Some(Code::StandIn),
            Some(_) => None,
        };
        if let Some(code) = said {
            self.made.say(record, COLUMN, code);
        }
        let killed = killed.filter(|&killed| killed > 0)?;
        Some(Casualties {
            killed: Some(format!("at least {killed}")),
            says: Some(NAME.to_string()),
            source: Some(SOURCE.to_string()),
            ..Casualties::default()
        })
    }
}
