//! How many died: three estimates side by side, and whose dead they are.

use super::{NAME, Reader, SOURCE};
use crate::import::events::{Record, count};
use crate::read::Code;
use crate::read::document::Casualties;

const ESTIMATES: [(&str, &str); 3] =
    [("low", "lowest estimate"), ("best", "best estimate"), ("high", "highest estimate")];

impl Reader {
    pub(super) fn casualties(&mut self, record: Record) -> Vec<Casualties> {
        let mut claims = self.estimates(record);
        for column in ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"] {
            let Some(killed) = self.count(record, column) else { continue };
            if killed == 0 {
                self.none_counted(record, column);
                continue;
            }
            claims.push(claim(killed.to_string(), format!("{} (best estimate)", people(record, column, killed))));
        }
        claims
    }

    /// The estimates of all who died. Where all are 0, none is given; where some are, the others would look firmer than they
    /// are without it, so it is put in words.
    fn estimates(&mut self, record: Record) -> Vec<Casualties> {
        let estimates = ESTIMATES.map(|(column, words)| (words, self.count(record, column)));
        if estimates.iter().all(|(_, killed)| killed.is_none_or(|killed| killed == 0)) {
            self.none_counted(record, "best");
            return Vec::new();
        }
        let [low, best, high] = estimates.map(|(_, killed)| killed);
        if let Some(best) = best
            && (low.is_some_and(|low| best < low) || high.is_some_and(|high| best > high))
        {
            self.made.say_here(record, "best", Code::BestOutside);
        }
        let claims = estimates.into_iter().filter_map(|(words, killed)| match killed? {
            0 => Some(claim("none counted".to_string(), format!("({words})"))),
            1 => Some(claim("1".to_string(), format!("person ({words})"))),
            killed => Some(claim(killed.to_string(), format!("people ({words})"))),
        });
        claims.collect()
    }

    fn none_counted(&mut self, record: Record, column: &str) {
        if record.cell(column).and_then(count) == Some(0) {
            self.made.say(record, column, Code::ZeroCounted);
        }
    }

    /// What is in a column; what is no number is reported.
    fn count(&mut self, record: Record, column: &str) -> Option<u64> {
        let count = count(record.cell(column)?);
        if count.is_none() {
            self.made.say(record, column, Code::EventCount);
        }
        count
    }
}

/// Whose dead are in a column.
fn people(record: Record, column: &str, killed: u64) -> String {
    let side = |column, name: &str| format!("on the side of {}", record.cell(column).unwrap_or(name));
    match column {
        "deaths_a" => side("side_a", "side A"),
        "deaths_b" => side("side_b", "side B"),
        "deaths_civilians" if killed == 1 => "civilian".to_string(),
        "deaths_civilians" => "civilians".to_string(),
        _ if killed == 1 => "person of unknown status".to_string(),
        _ => "people of unknown status".to_string(),
    }
}

fn claim(killed: String, who: String) -> Casualties {
    Casualties {
        who: Some(who),
        killed: Some(killed),
        says: Some(NAME.to_string()),
        source: Some(SOURCE.to_string()),
        ..Casualties::default()
    }
}
