//! Years of other calendars that are of our days.

use chrono::NaiveDate;

use crate::model::{Point, Precision};
use crate::read::written::persian;
use crate::read::{Word, word};

/// A calendar that a sheet may have been written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calendar {
    /// Of Iran and Afghanistan; where it could be either, of Islam.
    Persian,
    /// Of Islam: the months begin when the moon is seen, so that no day is certain.
    Hijri,
    /// Of Thailand: our days and months.
    Buddhist,
    /// Of Israel: its months are not ours.
    Hebrew,
}

impl Calendar {
    /// What each is called; of the first two no one can tell which.
    pub const NAMES: [Word; 3] = [word!("Persian or Hijri"), word!("Buddhist"), word!("Hebrew")];

    /// The calendar in which a year would be between 1921 and 2060.
    pub fn of(year: i32) -> Option<Calendar> {
        match year {
            1300..=1410 => Some(Calendar::Persian),
            1411..=1480 => Some(Calendar::Hijri),
            2484..=2600 => Some(Calendar::Buddhist),
            5682..=5820 => Some(Calendar::Hebrew),
            _ => None,
        }
    }

    /// After "of the", before "calendar".
    pub fn name(self) -> Word {
        let [either, buddhist, hebrew] = Calendar::NAMES;
        match self {
            Calendar::Persian | Calendar::Hijri => either,
            Calendar::Buddhist => buddhist,
            Calendar::Hebrew => hebrew,
        }
    }

    /// The day, the month or the year of ours, in EDTF, where that is certain.
    pub fn to_ours(self, point: &Point) -> Option<String> {
        match (self, point.precision) {
            (Calendar::Persian, Precision::Year) => Some(between(persian::year(point.year)?)),
            (Calendar::Persian, Precision::Month) => Some(between(persian::month(point.year, point.month)?)),
            (Calendar::Persian, Precision::Day | Precision::Minute | Precision::Second) => {
                Some(persian::day(point.year, point.month, point.day)?.to_string())
            }
            (Calendar::Buddhist, Precision::Year) => Some(format!("{:04}", point.year - 543)),
            (Calendar::Buddhist, Precision::Month) => Some(format!("{:04}-{:02}", point.year - 543, point.month)),
            (Calendar::Buddhist, Precision::Day | Precision::Minute | Precision::Second) => {
                NaiveDate::from_ymd_opt(point.year - 543, point.month, point.day).map(|day| day.to_string())
            }
            _ => None,
        }
    }
}

/// From one day to another, in EDTF.
fn between([first, last]: [NaiveDate; 2]) -> String {
    format!("{first}/{last}")
}
