//! Times that are the same in a whole column, which no one has stated: midnights here, or midnights elsewhere.

use crate::read::{Arg, word};
use std::collections::BTreeSet;

use super::How;
use super::notes::Entry;
use crate::import::table::Row;
use crate::read::written::{Sort, Written};

/// The times of a column.
pub struct Hours<'e> {
    /// One of each date that has a time and is no interval.
    times: Vec<Hour<'e>>,
    /// How many dates there are.
    dates: usize,
}

/// The time of a date.
pub struct Hour<'e> {
    pub row: &'e Row,
    /// The date, in EDTF.
    day: String,
    /// As in `00:00:00`, without a zone.
    clock: String,
    /// As EDTF has it, or empty.
    zone: String,
    /// An end of an interval, or in the data format's own form, with minutes alone or without a zone: no program writes a day so.
    is_meant: bool,
}

impl<'e> Hours<'e> {
    pub fn of(entries: &[Entry<'e>], how: &How) -> Hours<'e> {
        let moments = entries.iter().filter_map(|entry| {
            let date = entry.date.as_ref()?;
            Some((entry.row, date, how.moment(entry.cell, date)?))
        });
        let (mut times, mut dates) = (Vec::new(), 0);
        for (row, date, edtf) in moments {
            dates += 1;
            times.extend(Hour::of(row, date, &edtf));
        }
        Hours { times, dates }
    }

    /// Whether every time is midnight, by any clock. One lone moment by a clock that is told is taken at its word.
    pub fn are_midnights(&self) -> bool {
        let is_midnight = |hour: &Hour| !hour.is_meant && matches!(&*hour.clock, "00:00" | "00:00:00");
        let is_lone = self.dates == 1 && self.times.iter().any(|hour| !hour.zone.is_empty());
        !self.times.is_empty() && !is_lone && self.times.iter().all(is_midnight)
    }

    /// The first date with a time.
    pub fn first(&self) -> Option<&Hour<'e>> {
        self.times.first()
    }

    /// Whether every date has the same hour of UTC, which may be a midnight elsewhere; in summer it is the one before or after.
    pub fn are_local_midnights(&self) -> bool {
        let hours: Option<Vec<u32>> = self.times.iter().map(Hour::whole_hour).collect();
        let Some(hours) = hours.filter(|hours| hours.len() > 1 && hours.len() == self.dates) else { return false };
        let (least, most) = (hours.iter().min().copied().unwrap_or(0), hours.iter().max().copied().unwrap_or(0));
        let is_summer_time = hours.len() > 2 && most - least == 60;
        least > 0 && (least == most || is_summer_time)
    }
}

impl Hours<'_> {
    /// The times that there are, as in `20:00 or 21:00`.
    pub fn words(&self) -> Option<Arg> {
        let words: BTreeSet<&str> = self.times.iter().map(Hour::words).collect();
        let words = words.into_iter().map(|time| Arg::Plain(time.to_string()));
        words.reduce(|one, other| word!("{one} or {other}").with("one", one).with("other", other))
    }
}

impl<'e> Hour<'e> {
    /// Of a date that has one.
    fn of(row: &'e Row, date: &Written, edtf: &str) -> Option<Hour<'e>> {
        let (day, time) = edtf.split_once('T')?;
        let (clock, zone) = time.split_at_checked(time.find(['Z', '+', '-']).unwrap_or(time.len()))?;
        let is_by_hand = match date {
            Written::Edtf => clock.len() != 8 || zone.is_empty(),
            // midnight of the next day only by our reckoning
            Written::Date(date) => date.sort == Some(Sort::EndOfDay),
            Written::Asked { .. } | Written::Odd(_) => false,
        };
        Some(Hour {
            row,
            day: day.to_string(),
            clock: clock.to_string(),
            zone: zone.to_string(),
            is_meant: is_by_hand || edtf.contains('/'),
        })
    }

    fn is_utc(&self) -> bool {
        matches!(&*self.zone, "Z" | "+00" | "+00:00")
    }

    /// In minutes, of a time in UTC as programs write it that is a midnight somewhere.
    fn whole_hour(&self) -> Option<u32> {
        let (hour, rest) = self.clock.split_once(':')?;
        let minute = rest.strip_suffix(":00")?;
        let minute: u32 = minute.parse().ok().filter(|minute| [0, 30, 45].contains(minute))?;
        Some(hour.parse::<u32>().ok()? * 60 + minute).filter(|_| self.is_utc())
    }

    /// As in `21:00`.
    fn words(&self) -> &str {
        self.clock.get(..5).unwrap_or_default()
    }

    /// Whether it is midnight of the next day, as where clocks are ahead of UTC.
    pub fn is_of_next_day(&self) -> bool {
        self.whole_hour().is_some_and(|minutes| minutes > 11 * 60)
    }

    /// The day whose midnight it is somewhere.
    pub fn local_day(&self) -> Option<String> {
        let day = chrono::NaiveDate::parse_from_str(&self.day, "%Y-%m-%d").ok()?;
        Some(if self.is_of_next_day() { day.succ_opt()? } else { day }.to_string())
    }
}
