//! Times that are the same in a whole column, which nobody has stated: midnights here, or midnights elsewhere.

use super::DateColumn;
use super::notes::Entry;
use crate::import::table::Row;
use crate::read::written::{Dated, Written};

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
    is_utc: bool,
    /// In the data format's own form, with minutes alone or without a zone: no program writes a day so.
    is_meant: bool,
}

impl<'e> Hours<'e> {
    pub fn of(entries: &[Entry<'e>], column: &DateColumn) -> Hours<'e> {
        let moments = entries.iter().filter_map(|entry| {
            let date = entry.date.as_ref()?;
            Some((entry, date, column.moment(entry.cell, date)?))
        });
        let (mut times, mut dates) = (Vec::new(), 0);
        for (entry, date, edtf) in moments {
            dates += 1;
            let is_exact = !matches!(date, Written::Date(Dated { is_interval: true, .. })) && !edtf.contains('/');
            if let Some((day, time)) = edtf.split_once('T') {
                let (clock, zone) =
                    time.split_at_checked(time.find(['Z', '+', '-']).unwrap_or(time.len())).unwrap_or((time, ""));
                let is_utc = matches!(zone, "Z" | "+00" | "+00:00");
                let is_meant = !is_exact || (*date == Written::Edtf && !(is_utc && clock.len() == 8));
                times.push(Hour {
                    row: entry.row,
                    day: day.to_string(),
                    clock: clock.to_string(),
                    is_utc,
                    is_meant: is_meant || !(zone.is_empty() || is_utc),
                });
            }
        }
        Hours { times, dates }
    }

    /// Whether every time is midnight, here or in UTC. One lone moment in the data format's own form is taken at its word.
    pub fn are_midnights(&self) -> bool {
        let is_midnight = |hour: &Hour| !hour.is_meant && matches!(&*hour.clock, "00:00" | "00:00:00");
        let is_lone = self.dates == 1 && self.times.iter().any(|hour| hour.is_utc);
        !self.times.is_empty() && !is_lone && self.times.iter().all(is_midnight)
    }

    /// The first date with a time.
    pub fn first(&self) -> Option<&Hour<'e>> {
        self.times.first()
    }

    /// Whether every date has the same hour of UTC, which may be a midnight elsewhere; in summer it is another one.
    pub fn are_local_midnights(&self) -> bool {
        let hours: Option<Vec<u32>> = self.times.iter().map(Hour::whole_hour).collect();
        let Some(hours) = hours.filter(|hours| hours.len() > 1 && hours.len() == self.dates) else { return false };
        let (least, most) = (hours.iter().min().copied().unwrap_or(0), hours.iter().max().copied().unwrap_or(0));
        let is_summer_time = hours.len() > 3 && most - least == 60;
        least > 0 && (least == most || is_summer_time)
    }
}

impl Hour<'_> {
    /// In minutes, of a time in UTC as programs write it that is a midnight somewhere.
    fn whole_hour(&self) -> Option<u32> {
        let (hour, rest) = self.clock.split_once(':')?;
        let minute = rest.strip_suffix(":00")?;
        let minute: u32 = minute.parse().ok().filter(|minute| [0, 30, 45].contains(minute))?;
        Some(hour.parse::<u32>().ok()? * 60 + minute).filter(|_| self.is_utc)
    }

    /// As in `21:00`.
    pub fn words(&self) -> String {
        self.clock.get(..5).unwrap_or_default().to_string()
    }

    /// The day whose midnight it is somewhere: the next, where clocks are ahead of UTC.
    pub fn local_day(&self) -> Option<String> {
        let day = chrono::NaiveDate::parse_from_str(&self.day, "%Y-%m-%d").ok()?;
        let is_next = self.whole_hour()? > 11 * 60;
        Some(if is_next { day.succ_opt()? } else { day }.to_string())
    }
}
