//! The things that are only named: sides, places, and in their own files [actors](super::actors) and
//! [sources](super::sources). Read first, then looked up by incidents, which may add to them.

use super::addresses;
use super::fields::{Fields, described, fitting, wrong};
use super::json::{Data, Value};
use super::log::Log;
use super::names::Names;
use super::once::Once;
use super::{Code, Word, word};
use crate::model::{Actor, MAX_NAMED, MAX_SIDES, Place, PlaceId, Side, Source, When};

/// Tones in the palette; a seventh side begins again at the first.
const TONES: usize = 6;
#[derive(Default)]
pub(super) struct Catalog<'v> {
    pub sides: Vec<Side>,
    pub actors: Vec<Actor>,
    pub places: Vec<Place>,
    pub sources: Vec<Source>,
    side_names: Names<'v>,
    pub(super) actor_names: Names<'v>,
    /// Where it is said what an actor is part of, and in which incident.
    pub(super) bodies: Vec<Option<(&'v Value, Option<&'v Value>)>>,
    place_names: Names<'v>,
    pub(super) source_names: Names<'v>,
    /// Whether the document lists actors, so that one who is not among them may be a slip.
    pub(super) lists_actors: bool,
    pub(super) once: Once,
    pub(super) utc_offset: i32,
}

impl<'v> Catalog<'v> {
    /// Reads the document's lists of sides, actors, places and sources.
    pub fn read(document: &mut Fields<'v>, utc_offset: i32, log: &mut Log<'v>) -> Catalog<'v> {
        let mut catalog = Catalog { utc_offset, ..Catalog::default() };
        let sides = document.items("sides", MAX_SIDES, log);
        let [actors, places, sources] =
            ["actors", "places", "sources"].map(|name| document.items(name, MAX_NAMED, log));
        catalog.lists_actors = !actors.is_empty();
        catalog.side_names.reserve(sides);
        catalog.actor_names.reserve(actors);
        catalog.place_names.reserve(places);
        catalog.source_names.reserve(sources);
        for side in sides {
            catalog.read_side(side, log);
        }
        catalog.read_actors(actors, log);
        for place in places {
            catalog.read_place(place, true, log);
        }
        for source in sources {
            catalog.read_source(source, true, log);
        }
        catalog
    }

    fn read_side(&mut self, at: &'v Value, log: &mut Log<'v>) -> Option<usize> {
        if at.is_string() {
            return Some(self.add_side(None, plain_side(fitting(at, log)?), at));
        }
        let mut fields = Fields::open(at, word!("a side in braces, { … }"), log)?;
        let (id, name) = id_and_name(&mut fields, log)?;
        let mut side = plain_side(name);
        side.short = fields.fitting("short", log);
        side.tone = fields.get("tone").and_then(|value| tone(value, log)).unwrap_or_default();
        fields.close(log);
        let id = unused(&self.side_names, id, at, log)?;
        Some(self.add_side(id, side, at))
    }

    fn add_side(&mut self, id: Option<String>, mut side: Side, at: &'v Value) -> usize {
        let index = self.sides.len();
        side.id = id.unwrap_or_else(|| self.side_names.fresh(&side.name));
        self.side_names.add(&side.id, at);
        self.side_names.call(&side.name, index);
        if side.tone == 0 {
            side.tone = (index % TONES) as u8 + 1;
        }
        self.sides.push(side);
        index
    }

    /// The side that an actor names, by id or name. An undeclared one is made.
    pub(super) fn side(&mut self, at: &'v Value, log: &mut Log<'v>) -> Option<usize> {
        let word = fitting(at, log)?;
        self.side_names.find(&word).or_else(|| {
            let guess = self.side_names.nearest(&word, log);
            room(self.sides.len(), MAX_SIDES, at, log)?;
            log.report(at, Code::UndeclaredSide).finding(&word).guessing(guess);
            Some(self.add_side(None, plain_side(word), at))
        })
    }

    fn read_place(&mut self, at: &'v Value, declared: bool, log: &mut Log<'v>) -> Option<usize> {
        if at.is_string() {
            return Some(self.add_place(None, plain_place(fitting(at, log)?), at));
        }
        let mut fields = Fields::open(at, word!("a place in braces, { … }"), log)?;
        let (id, name) = id_and_name(&mut fields, log)?;
        let mut place = plain_place(name);
        place.region = fields.fitting("region", log);
        place.country = fields.fitting("country", log);
        place.position = position(&mut fields, log);
        fields.close(log);
        let id = if declared { unused(&self.place_names, id, at, log)? } else { id };
        Some(self.add_place(id, place, at))
    }

    fn add_place(&mut self, id: Option<String>, mut place: Place, at: &'v Value) -> usize {
        let index = self.places.len();
        place.id = id.unwrap_or_else(|| self.place_names.fresh(&place.name));
        self.place_names.add(&place.id, at);
        self.place_names.call(&place.name, index);
        self.places.push(place);
        index
    }

    /// A place by id, by name, or written out on the spot. Any other text makes one.
    pub fn place(&mut self, at: &'v Value, log: &mut Log<'v>) -> Option<PlaceId> {
        let index = match &at.data {
            Data::Object(_) => match known(&self.place_names, at) {
                Some(known) => known,
                None => {
                    room(self.places.len(), MAX_NAMED, at, log)?;
                    self.read_place(at, false, log)?
                }
            },
            _ => {
                let word = fitting(at, log)?;
                let found = self.place_names.find(&word);
                if found.is_none() {
                    room(self.places.len(), MAX_NAMED, at, log)?;
                }
                found.unwrap_or_else(|| {
                    if let Some(near) = self.place_names.nearest(&word, log) {
                        log.report(at, Code::NearPlace).finding(&word).guessing(Some(near));
                    }
                    self.add_place(None, plain_place(word), at)
                })
            }
        };
        Some(PlaceId::new(index))
    }
}

/// Reports that a chain that names something new has as many of that sort as it may have.
pub(super) fn room<'v>(count: usize, most: usize, at: &'v Value, log: &mut Log<'v>) -> Option<()> {
    if count < most {
        return Some(());
    }
    log.report(at, Code::OneTooMany).with("most", most);
    None
}

/// The thing that an object written out on the spot repeats, by its id.
pub(super) fn known(names: &Names, at: &Value) -> Option<usize> {
    names.by_id(at.get("id")?.as_str()?.trim())
}

/// Id and name. Where one is missing, the other is taken for it.
pub(super) fn id_and_name<'v>(fields: &mut Fields<'v>, log: &mut Log<'v>) -> Option<(Option<String>, String)> {
    let (id, name) = (fields.fitting("id", log), fields.fitting("name", log));
    let known = name.or_else(|| id.clone());
    if known.is_none() {
        let mistyped = fields.mistyped("name", log);
        log.report(fields.at, Code::Nameless).mistyped(mistyped);
    }
    Some((id, known?))
}

/// The id, unless something declared before has it: that is reported, and the second is left out.
pub(super) fn unused<'v>(
    names: &Names<'v>,
    id: Option<String>,
    at: &'v Value,
    log: &mut Log<'v>,
) -> Option<Option<String>> {
    match &id {
        Some(used) if names.by_id(used).is_some() => {
            log.second(at, names.place_of(used), Code::IdTwice).finding(used);
            None
        }
        _ => Some(id),
    }
}

/// A side whose tone is still to be chosen: that is 0.
fn plain_side(name: String) -> Side {
    Side { id: String::new(), name, short: None, tone: 0 }
}

fn plain_place(name: String) -> Place {
    Place { id: String::new(), name, region: None, country: None, position: None }
}

fn tone<'v>(value: &'v Value, log: &mut Log<'v>) -> Option<u8> {
    let tone = value.as_u64().and_then(|tone| u8::try_from(tone).ok()).filter(|tone| (1..=TONES as u8).contains(tone));
    if tone.is_none() {
        log.report(value, Code::Tone).with("found", described(value));
    }
    tone
}

fn position<'v>(fields: &mut Fields<'v>, log: &mut Log<'v>) -> Option<(f64, f64)> {
    let (lat, lon) = (fields.number("lat", log), fields.number("lon", log));
    // A tenth of a metre is exact enough, and short numbers are read back as they were written.
    let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
    match (lat, lon) {
        (Some(lat), Some(lon)) if lat.abs() <= 90.0 && lon.abs() <= 180.0 => Some((round(lat), round(lon))),
        (None, None) => None,
        // one of the wrong sort has been reported already
        _ if lat.is_some() != fields.get("lat").is_some() || lon.is_some() != fields.get("lon").is_some() => None,
        _ => {
            log.report(fields.at, Code::OffTheMap);
            None
        }
    }
}

/// An address that `allowed` allows; any other is reported and dropped.
pub(super) fn followed<'v>(
    fields: &mut Fields<'v>,
    name: &'static str,
    allowed: fn(&str) -> bool,
    expected: Word,
    log: &mut Log<'v>,
) -> Option<String> {
    let value = fields.get(name)?;
    let address = fitting(value, log)?;
    if allowed(&address) {
        return Some(address);
    }
    let guess = addresses::meant(&address).filter(|guess| allowed(guess));
    log.report(value, Code::Address).expecting(expected).finding(&address).guessing(guess);
    None
}

/// A date. What is no date is reported.
pub(super) fn date<'v>(value: &'v Value, utc_offset: i32, log: &mut Log<'v>) -> Option<When> {
    let text = match (value.as_u64(), value.as_str()) {
        // a bare year is often written as a number
        (Some(year), _) => year.to_string(),
        (_, Some(text)) => text.to_string(),
        _ => return wrong(log, value, word!("a date in quotes")),
    };
    match When::parse(&text, utc_offset) {
        Ok(when) => Some(when),
        Err(wrong) => {
            log.report_as(value, wrong);
            None
        }
    }
}
