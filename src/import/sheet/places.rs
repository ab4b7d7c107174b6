//! Where incidents happened: a name, and in two more columns where that is.

use std::collections::BTreeMap;

use super::ids::Ids;
use super::line::Line;
use crate::import::findings::Findings;
use crate::import::importer::Imported;
use crate::read::document::Place;
use crate::read::{Arg, Code};

/// The places of the document. Two may share a name: then they are in different positions.
#[derive(Default)]
pub struct Places<'t> {
    ids: Ids<'t>,
    by_id: BTreeMap<String, usize>,
    /// By id or name, in lower case.
    by_word: BTreeMap<String, Namesakes>,
    by_position: BTreeMap<(String, Position), usize>,
}

/// The places of one name.
#[derive(Default)]
struct Namesakes {
    count: usize,
    last: usize,
    /// One whose position is not known.
    nowhere: Option<usize>,
}

/// Latitude and longitude in degrees, as bits: what is written alike is alike.
type Position = (u64, u64);

impl<'t> Places<'t> {
    /// Adds the places that only the rows of incidents tell of to the document.
    pub fn collect(lines: &[Line<'t>], imported: &mut Imported, findings: &mut Findings) -> Places<'t> {
        let mut places = Places::default();
        for (index, place) in imported.document.places.iter().enumerate() {
            places.declare(index, place);
        }
        for line in lines {
            let position = position(line, findings);
            match line.cell("place") {
                Some(name) if position.is_some() && places.find(name, position).is_none() => {
                    places.add(name, position, line, imported);
                }
                None if position.is_some() => {
                    line.report("lat", Code::NamelessPosition, findings);
                }
                _ => {}
            }
        }
        // A row without a position is at none of several places that have one.
        for line in lines {
            if let Some(name) = line.cell("place")
                && position(line, &mut Findings::new(&[])).is_none()
                && places.by_word.get(&name.to_lowercase()).is_some_and(|known| known.count > 1)
                && places.find(name, None).is_none()
            {
                places.add(name, None, line, imported);
            }
        }
        places
    }

    /// The id of the place of a row, else its name.
    pub fn of(&self, line: &Line, places: &[Place]) -> Option<String> {
        let name = line.cell("place")?;
        let index = self.find(name, position(line, &mut Findings::new(&[])));
        let place = index.and_then(|index| places.get(index));
        Some(place.map_or_else(|| name.to_string(), |place| place.id.clone()))
    }

    fn find(&self, name: &str, position: Option<(f64, f64)>) -> Option<usize> {
        let word = name.to_lowercase();
        if let Some(position) = position {
            return self.by_position.get(&(word, bits(position))).copied();
        }
        let alike = || match self.by_word.get(&word)? {
            Namesakes { count: 1, last, .. } => Some(*last),
            Namesakes { nowhere, .. } => *nowhere,
        };
        self.by_id.get(name).copied().or_else(alike)
    }

    /// Makes a place from the sheet of places known by its id, too.
    fn declare(&mut self, index: usize, place: &Place) {
        self.ids.reserve(&place.id);
        self.by_id.insert(place.id.clone(), index);
        if place.id.to_lowercase() != place.name.to_lowercase() {
            self.know(&place.id, index, place);
        }
        self.know(&place.name, index, place);
    }

    fn know(&mut self, word: &str, index: usize, place: &Place) {
        let word = word.to_lowercase();
        let known = self.by_word.entry(word.clone()).or_default();
        (known.count, known.last) = (known.count + 1, index);
        match place.lat.zip(place.lon) {
            Some(position) => _ = self.by_position.entry((word, bits(position))).or_insert(index),
            None => known.nowhere = known.nowhere.or(Some(index)),
        }
    }

    fn add(&mut self, name: &str, position: Option<(f64, f64)>, line: &Line<'t>, imported: &mut Imported) {
        let (lat, lon) = position.unzip();
        let place = Place { id: self.ids.fresh(name), name: name.to_string(), lat, lon, ..Place::default() };
        let places = &mut imported.document.places;
        self.know(name, places.len(), &place);
        imported.origins.set_item("places", places.len(), line.origin(Some("place")));
        places.push(place);
    }
}

fn bits((lat, lon): (f64, f64)) -> Position {
    // minus zero becomes zero
    ((lat + 0.0).to_bits(), (lon + 0.0).to_bits())
}

/// Latitude and longitude of a row. What is not a position is reported.
fn position(line: &Line, findings: &mut Findings) -> Option<(f64, f64)> {
    let (lat, lon) = (degrees(line, "lat", findings), degrees(line, "lon", findings));
    let (column, missing) = match (lat, lon) {
        (Some(lat), Some(lon)) if lat.abs() <= 90.0 && lon.abs() <= 180.0 => return Some((lat, lon)),
        (Some(_), Some(_)) => {
            line.report("lat", Code::PositionOffTheMap, findings).with("other", Arg::Field("lon"));
            return None;
        }
        (Some(_), None) if line.cell("lon").is_none() => ("lat", "lon"),
        (None, Some(_)) if line.cell("lat").is_none() => ("lon", "lat"),
        _ => return None,
    };
    line.report(column, Code::HalfPosition, findings).with("missing", Arg::Field(missing));
    None
}

/// A number of degrees, with a point or a comma. What is not a number of degrees is reported.
pub fn degrees(line: &Line, column: &str, findings: &mut Findings) -> Option<f64> {
    let cell = line.cell(column)?;
    let degrees = cell.replace(',', ".").replace('−', "-").parse().ok().filter(|degrees: &f64| degrees.is_finite());
    if degrees.is_none() {
        line.report(column, Code::Degrees, findings);
    }
    degrees
}
