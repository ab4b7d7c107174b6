//! Where an event was, no more exactly than UCDP knows.

use super::Reader;
use crate::import::events::{Record, enclosing};
use crate::read::Severity;
use crate::read::document::Place;

const REGIONS: [&str; 2] = ["adm_2", "adm_1"];

impl Reader {
    /// The place, without an id.
    ///
    /// Where `where_prec` is 2, the event was in the area around `where_coordinates`. From 3 on it stands for a district, a
    /// province, a country or a sea, and the point for the middle of that.
    pub(super) fn place(&mut self, record: Record) -> Option<Place> {
        let country = record.cell("country");
        let columns = ["where_coordinates", "adm_2", "adm_1", "country"];
        let name = columns.iter().find_map(|column| record.cell(column))?;
        let region = enclosing(record, &REGIONS, name);
        let (name, position) = match record.cell("where_prec") {
            Some("1") => (name.to_string(), self.made.position(record)),
            Some("2") => {
                let message = "is 2, an area around the place, which is called so";
                self.made.tally.row(Severity::Note, record, "where_prec", message);
                (format!("area of {name}"), self.made.position(record))
            }
            Some("3" | "4" | "5" | "6" | "7") => {
                let message = "is 3 or more, so that the point is only the middle of a wide area, and is left out";
                self.made.tally.row(Severity::Note, record, "where_prec", message);
                (name.to_string(), None)
            }
            _ => {
                let message = "is no number from 1 to 7, so the place may be less exact than it looks";
                self.made.tally.row(Severity::Warning, record, "where_prec", message);
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
