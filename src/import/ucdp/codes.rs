//! What UCDP's codes say, and what they leave open.

use chrono::NaiveDate;

use super::{NAME, Reader};
use crate::import::events::{self, Record, month_around, year_around};
use crate::read::{Code, word};

/// What `type_of_violence` means.
const VIOLENCE: [(&str, &str); 3] =
    [("1", "State-based conflict"), ("2", "Non-state conflict"), ("3", "One-sided violence")];

impl Reader {
    /// UCDP's word for what sort of violence it is.
    pub(super) fn violence(&mut self, record: Record) -> Option<&'static str> {
        let code = record.cell("type_of_violence")?;
        let violence = VIOLENCE.iter().find(|(number, _)| *number == code).map(|(_, words)| *words);
        if violence.is_none() {
            self.made.say(record, "type_of_violence", Code::TypeOfViolence);
        }
        violence
    }

    /// The date in EDTF. What is no day is left as it is, for the model to report.
    ///
    /// `date_start` and `date_end` are the first and the last day on which the event can have been. `date_prec` is 1 for a
    /// day, 2 for two to six days, 3 for a week, 4 for a month, 5 for up to a year.
    pub(super) fn date(&mut self, record: Record) -> String {
        let written = record.cell("date_start").unwrap_or_default();
        let Some(first) = self.days.read(written) else { return written.to_string() };
        let last = match record.cell("date_end").map(|end| self.days.read(end)) {
            Some(Some(last)) if last >= first => last,
            Some(Some(_)) => {
                self.made.say_here(record, "date_end", Code::EndIsEarlier);
                first
            }
            Some(None) => {
                self.made.say(record, "date_end", Code::EndDay);
                first
            }
            None => first,
        };
        let precision = record.cell("date_prec");
        if !matches!(precision, Some("1" | "2" | "3" | "4" | "5")) {
            self.made.say_with(record, "date_prec", Code::Precision, |problem| {
                problem.expecting(word!("a number from 1 to 5"));
            });
        }
        let (from, to) = match precision {
            Some("4") if first == last => month_around(first),
            Some("5") if first == last => year_around(first),
            _ => (first, last),
        };
        self.made.cover(from, to);
        if from == to && matches!(precision, Some("2" | "3")) {
            self.made.say(record, "date_prec", Code::SeveralDays);
            return format!("{from}~");
        }
        edtf(from, to)
    }

    /// Who was involved: `side_a` and `side_b` are neither attacker and target, nor the other way round.
    pub(super) fn parties(&mut self, record: Record) -> Vec<String> {
        let sides = ["side_a", "side_b"].iter().filter_map(|side| record.cell(side));
        events::each_once(sides.map(|side| self.made.actor(side)))
    }

    /// What UCDP says of what an event rests on.
    pub(super) fn summary(record: Record) -> Option<String> {
        let is_unclear = record.cell("event_clarity") == Some("2");
        let unclear = is_unclear
            .then(|| format!("{NAME} finds the reports too unclear to identify all of the event (event clarity 2)."));
        let original =
            record.cell("source_original").map(|who| format!("The information, {NAME} says, is from: {who}."));
        let parts = [unclear, original];
        let summary = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        Some(summary).filter(|summary| !summary.is_empty())
    }
}

/// A day, a month, a year, or the time between two days.
fn edtf(from: NaiveDate, to: NaiveDate) -> String {
    match (from, to) {
        _ if from == to => from.to_string(),
        _ if (from, to) == month_around(from) => from.format("%Y-%m").to_string(),
        _ if (from, to) == year_around(from) => from.format("%Y").to_string(),
        _ => format!("{from}/{to}"),
    }
}
