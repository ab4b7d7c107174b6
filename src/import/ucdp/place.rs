//! Where an event was, no more exactly than UCDP knows.

use super::Reader;
use crate::import::events::{Record, enclosing};
use crate::read::document::Place;
use crate::read::{Code, word};

const REGIONS: [&str; 2] = ["adm_2", "adm_1"];

impl Reader {
    /// The place, without an id.
    ///
    /// Where `where_prec` is 2, the event was in the area around `where_coordinates`. From 3 on it means a district, a
    /// province, a country or a sea, and the point is the middle of that.
    pub(super) fn place(&mut self, record: Record) -> Option<Place> {
        let country = record.cell("country");
        let columns = ["where_coordinates", "adm_2", "adm_1", "country"];
        let name = columns.iter().find_map(|column| record.cell(column))?;
        let region = enclosing(record, &REGIONS, name);
        let (name, position) = match record.cell("where_prec") {
            Some("1") => (name.to_string(), self.made.position(record)),
            Some("2") => {
                self.made.say(record, "where_coordinates", Code::AreaAround);
                (format!("area of {name}"), self.made.position(record))
            }
            Some("3" | "4" | "5" | "6" | "7") => {
                self.made.say(record, "where_coordinates", Code::WideArea);
                (name.to_string(), None)
            }
            _ => {
                self.made.say_with(record, "where_prec", Code::Precision, |problem| {
                    problem.expecting(word!("a number from 1 to 7"));
                });
                (name.to_string(), self.made.position(record))
            }
        };
        Some(Place {
            region,
            country: country.filter(|&country| country != name).map(str::to_string),
            lat: position.map(|(lat, _)| lat),
            lon: position.map(|(_, lon)| lon),
            name,
            ..Place::default()
        })
    }
}
