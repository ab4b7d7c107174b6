//! Where an event was, no more exactly than ACLED knows.

use super::Reader;
use crate::import::events::{Record, enclosing};
use crate::read::document::Place;
use crate::read::{Code, word};

const REGIONS: [&str; 3] = ["admin3", "admin2", "admin1"];

impl Reader {
    /// The place, without an id.
    ///
    /// Where `geo_precision` is 2, `location` is a town in the area that is meant. Where it is 3, it is no more
    /// than a natural place or the capital of a province, given for all of it: its name and its point would be wrong.
    pub(super) fn place(&mut self, record: Record) -> Option<Place> {
        let Some(location) = record.cell("location") else { return region(record, &REGIONS) };
        match record.cell("geo_precision") {
            Some("1") => Some(self.town(record, location.to_string())),
            Some("2") => {
                self.made.say(record, "location", Code::AreaAround);
                Some(self.town(record, format!("area of {location}")))
            }
            Some("3") => {
                self.made.say(record, "location", Code::WideArea);
                region(record, &["admin1"])
            }
            _ => {
                self.made.say_with(record, "geo_precision", Code::Precision, |problem| {
                    problem.expecting(word!("1, 2 or 3"));
                });
                Some(self.town(record, location.to_string()))
            }
        }
    }

    fn town(&mut self, record: Record, name: String) -> Place {
        let position = self.made.position(record);
        Place {
            region: enclosing(record, &REGIONS, &name),
            country: record.cell("country").map(str::to_string),
            lat: position.map(|(lat, _)| lat),
            lon: position.map(|(_, lon)| lon),
            name,
            ..Place::default()
        }
    }
}

/// The smallest region of those columns, else the country.
fn region(record: Record, columns: &[&str]) -> Option<Place> {
    let country = record.cell("country");
    let smallest = columns.iter().find_map(|column| record.cell(column));
    let name = smallest.or(country)?;
    Some(Place {
        name: name.to_string(),
        region: smallest.and_then(|_| enclosing(record, columns, name)),
        country: country.filter(|&country| country != name).map(str::to_string),
        ..Place::default()
    })
}
