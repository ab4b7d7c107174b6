//! The things that are only named: sides, actors, places and sources. Read first, then looked up by incidents, which may
//! add to them.

use std::sync::Arc;

use serde_json::Value;

use super::address;
use super::fields::{Fields, text, wrong};
use super::log::Log;
use super::names::Names;
use super::{Actor, Place, Side, Source, Speaker, When};

/// Tones in the palette; a seventh side begins again at the first.
const TONES: usize = 6;
/// No body is part of a body that is part of … more often than that, unless it goes round in a circle.
const MAX_RANKS: usize = 32;

#[derive(Default)]
pub(super) struct Catalog<'v> {
    pub sides: Vec<Arc<Side>>,
    pub actors: Vec<Arc<Actor>>,
    pub places: Vec<Arc<Place>>,
    pub sources: Vec<Arc<Source>>,
    side_names: Names<'v>,
    actor_names: Names<'v>,
    place_names: Names<'v>,
    source_names: Names<'v>,
    utc_offset: i32,
}

impl<'v> Catalog<'v> {
    /// Reads the document's lists of sides, actors, places and sources.
    pub fn read(document: &mut Fields<'v>, utc_offset: i32, log: &mut Log<'v>) -> Catalog<'v> {
        let mut catalog = Catalog { utc_offset, ..Catalog::default() };
        let [sides, actors, places, sources] =
            ["sides", "actors", "places", "sources"].map(|name| document.items(name));
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
            return Some(self.add_side(None, text(at, log)?, at, None));
        }
        let mut fields = Fields::open(at, "a side", log)?;
        let (id, name) = id_and_name(&mut fields, log)?;
        let tone = fields.get("tone").and_then(|value| tone(value, log));
        fields.close(log);
        let id = unused(&self.side_names, id, at, log)?;
        Some(self.add_side(id, name, at, tone))
    }

    fn add_side(&mut self, id: Option<String>, name: String, at: &'v Value, tone: Option<u8>) -> usize {
        let index = self.sides.len();
        let id = id.unwrap_or_else(|| self.side_names.fresh(&name));
        self.side_names.add(&id, index, Some(at));
        self.side_names.call(&name, index);
        let tone = tone.unwrap_or((index % TONES) as u8 + 1);
        self.sides.push(Arc::new(Side { id, name, tone }));
        index
    }

    /// The side that an actor names, by id or name. An undeclared one is made.
    fn side(&mut self, at: &'v Value, log: &mut Log<'v>) -> Option<usize> {
        let word = text(at, log)?;
        self.side_names.find(&word).or_else(|| {
            let guess = log.nearest(&word, self.side_names.words());
            log.note(at, "is not among the `sides`, and is added to them").found(&word).guess(guess);
            Some(self.add_side(None, word, at, None))
        })
    }

    fn read_actors(&mut self, items: &'v [Value], log: &mut Log<'v>) {
        let bodies: Vec<(usize, &Value)> = items.iter().filter_map(|at| self.read_actor(at, true, log)).collect();
        let mut parents = vec![None; self.actors.len()];
        for (actor, at) in bodies {
            self.set_parent(actor, at, &mut parents, log);
        }
        for actor in 0..parents.len() {
            let up = || std::iter::successors(Some(actor), |&child| parents.get(child).copied().flatten());
            let side = up().find_map(|body| self.actors.get(body)?.side);
            // Whoever stands below a side of its own is settled with it, so that a long way up is walked once.
            for body in up() {
                match self.actors.get_mut(body).map(Arc::make_mut) {
                    Some(body) if body.side.is_none() && side.is_some() => body.side = side,
                    _ => break,
                }
            }
        }
    }

    /// Adds an actor. Gives its position and what it says that it is part of, if it does.
    fn read_actor(&mut self, at: &'v Value, declared: bool, log: &mut Log<'v>) -> Option<(usize, &'v Value)> {
        if at.is_string() {
            let name = text(at, log)?;
            self.add_actor(None, plain_actor(name), Some(at));
            return None;
        }
        let mut fields = Fields::open(at, "an actor", log)?;
        let (id, name) = id_and_name(&mut fields, log)?;
        let mut actor = plain_actor(name);
        actor.short = fields.text("short", log);
        actor.side = fields.get("side").and_then(|side| self.side(side, log));
        actor.kind = fields.text("kind", log);
        actor.about = fields.text("about", log);
        actor.url = followed(&mut fields, "url", address::link, address::A_LINK, log);
        let part_of = fields.get("part_of");
        fields.close(log);
        let id = if declared { unused(&self.actor_names, id, at, log)? } else { id };
        let index = self.add_actor(id, actor, Some(at));
        Some((index, part_of?))
    }

    fn add_actor(&mut self, id: Option<String>, mut actor: Actor, at: Option<&'v Value>) -> usize {
        let index = self.actors.len();
        actor.id = id.unwrap_or_else(|| self.actor_names.fresh(&actor.name));
        self.actor_names.add(&actor.id, index, at);
        self.actor_names.call(&actor.name, index);
        if let Some(short) = &actor.short {
            self.actor_names.call(short, index);
        }
        self.actors.push(Arc::new(actor));
        index
    }

    /// Makes an actor part of the body that `at` names.
    fn set_parent(&mut self, child: usize, at: &'v Value, parents: &mut Vec<Option<usize>>, log: &mut Log<'v>) {
        let Some(parent) = self.find_actor(at, log) else { return };
        parents.resize(self.actors.len(), None);
        let up = std::iter::successors(Some(parent), |&body| parents.get(body).copied().flatten());
        let mut ranks = 0;
        if up.inspect(|_| ranks += 1).take(MAX_RANKS).any(|body| body == child) || ranks == MAX_RANKS {
            log.error(at, "makes the actor a part of itself, and is left out").expected("the body that it belongs to");
            return;
        }
        let id = self.actors.get(parent).map(|parent| parent.id.clone());
        if let (Some(slot), Some(actor)) = (parents.get_mut(child), self.actors.get_mut(child)) {
            *slot = Some(parent);
            Arc::make_mut(actor).part_of = id;
        }
    }

    /// The actors of a list.
    pub fn actors(&mut self, items: &'v [Value], log: &mut Log<'v>) -> Vec<Arc<Actor>> {
        let mut actors: Vec<Arc<Actor>> = Vec::new();
        for item in items {
            if let Some(actor) = self.actor(item, log)
                && !actors.contains(&actor)
            {
                actors.push(actor);
            }
        }
        actors
    }

    /// An actor by id, by name, or written out on the spot. An unknown name makes one.
    fn actor(&mut self, at: &'v Value, log: &mut Log<'v>) -> Option<Arc<Actor>> {
        let index = self.find_actor(at, log)?;
        self.actors.get(index).cloned()
    }

    fn find_actor(&mut self, at: &'v Value, log: &mut Log<'v>) -> Option<usize> {
        if at.is_object() {
            if let Some(known) = known(&self.actor_names, at) {
                return Some(known);
            }
            let (before, body) = (self.actors.len(), self.read_actor(at, false, log));
            if let Some((actor, body)) = body {
                let parent = self.find_actor(body, log).and_then(|parent| self.actors.get(parent).cloned());
                if let (Some(parent), Some(actor)) = (parent, self.actors.get_mut(actor)) {
                    let actor = Arc::make_mut(actor);
                    actor.side = actor.side.or(parent.side);
                    actor.part_of = Some(parent.id.clone()).filter(|parent| *parent != actor.id);
                }
            }
            return (self.actors.len() > before).then_some(before);
        }
        let word = text(at, log)?;
        self.actor_names.find(&word).or_else(|| {
            let guess = log.nearest(&word, self.actor_names.words());
            log.note(at, "is not among the `actors`, and is added to them").found(&word).guess(guess);
            Some(self.add_actor(None, plain_actor(word), Some(at)))
        })
    }

    /// Whoever says something: an actor written out on the spot, or a name, which [`Catalog::recognise`] may know later.
    pub fn speaker(&mut self, at: &'v Value, log: &mut Log<'v>) -> Option<Speaker> {
        match at {
            Value::Object(_) => self.actor(at, log).map(Speaker::Actor),
            _ => text(at, log).map(Speaker::Name),
        }
    }

    /// Puts an actor, or a source's publisher, in the place of its id or name.
    pub fn recognise(&self, speaker: &mut Speaker) {
        let Speaker::Name(name) = speaker else { return };
        if let Some(source) = self.source_names.by_id(name).and_then(|index| self.sources.get(index))
            && self.source_names.by_id(&source.publisher).is_none()
            && self.actor_names.by_id(name).is_none()
        {
            name.clone_from(&source.publisher);
        }
        if let Some(actor) = self.actor_names.find(name).and_then(|index| self.actors.get(index)) {
            *speaker = Speaker::Actor(actor.clone());
        }
    }

    fn read_place(&mut self, at: &'v Value, declared: bool, log: &mut Log<'v>) -> Option<usize> {
        if at.is_string() {
            return Some(self.add_place(None, plain_place(text(at, log)?), at));
        }
        let mut fields = Fields::open(at, "a place", log)?;
        let (id, name) = id_and_name(&mut fields, log)?;
        let mut place = plain_place(name);
        place.region = fields.text("region", log);
        place.country = fields.text("country", log);
        place.position = position(&mut fields, log);
        fields.close(log);
        let id = if declared { unused(&self.place_names, id, at, log)? } else { id };
        Some(self.add_place(id, place, at))
    }

    fn add_place(&mut self, id: Option<String>, mut place: Place, at: &'v Value) -> usize {
        let index = self.places.len();
        place.id = id.unwrap_or_else(|| self.place_names.fresh(&place.name));
        self.place_names.add(&place.id, index, Some(at));
        self.place_names.call(&place.name, index);
        self.places.push(Arc::new(place));
        index
    }

    /// A place by id, by name, or written out on the spot. Any other text makes one.
    pub fn place(&mut self, at: &'v Value, log: &mut Log<'v>) -> Option<Arc<Place>> {
        let index = match at {
            Value::Object(_) => known(&self.place_names, at).or_else(|| self.read_place(at, false, log))?,
            _ => {
                let word = text(at, log)?;
                self.place_names.find(&word).unwrap_or_else(|| {
                    if let Some(near) = log.nearest(&word, self.place_names.words()) {
                        log.note(at, "is not among the `places`, but comes near one").found(&word).guess(Some(near));
                    }
                    self.add_place(None, plain_place(word), at)
                })
            }
        };
        self.places.get(index).cloned()
    }

    fn read_source(&mut self, at: &'v Value, declared: bool, log: &mut Log<'v>) -> Option<usize> {
        if at.is_string() {
            return self.source_of_address(at, &text(at, log)?, log);
        }
        let mut fields = Fields::open(at, "a source", log)?;
        let id = fields.text("id", log);
        let (publisher, title) = (fields.text("publisher", log), fields.text("title", log));
        let url = followed(&mut fields, "url", address::link, address::A_LINK, log);
        let archived_url = followed(&mut fields, "archived_url", address::page, address::A_PAGE, log);
        let published = fields.get("published").and_then(|value| date(value, self.utc_offset, log));
        let lang = fields.text("lang", log);
        let publisher = publisher.or_else(|| {
            let host = url.as_deref().and_then(address::host);
            let guess = fields.meant("publisher", log);
            log.warning(at, "has no `publisher`").expected("who published it").guess(guess);
            host.or(title.as_deref()).or(id.as_deref()).map(str::to_string)
        });
        fields.close(log);
        let source = Source { id: String::new(), publisher: publisher?, title, url, published, archived_url, lang };
        // the same source is often written out again and again
        if id.is_none()
            && let Some(same) = self.source_names.find(&key(&source))
        {
            return Some(same);
        }
        let id = if declared { unused(&self.source_names, id, at, log)? } else { id };
        Some(self.add_source(id, source, at))
    }

    fn add_source(&mut self, id: Option<String>, mut source: Source, at: &'v Value) -> usize {
        let index = self.sources.len();
        source.id = id.unwrap_or_else(|| {
            let words = [Some(source.publisher.as_str()), source.title.as_deref()];
            self.source_names.fresh(&words.into_iter().flatten().collect::<Vec<_>>().join(" "))
        });
        self.source_names.add(&source.id, index, Some(at));
        self.source_names.call(&key(&source), index);
        self.sources.push(Arc::new(source));
        index
    }

    /// A source of which only the address is given.
    fn source_of_address(&mut self, at: &'v Value, url: &str, log: &mut Log<'v>) -> Option<usize> {
        if !address::link(url) {
            let guess = log.nearest(url, self.source_names.ids()).or_else(|| address::meant(url));
            log.error(at, "is the id of no source")
                .expected("the id of a source, or an address")
                .found(url)
                .guess(guess);
            return None;
        }
        let publisher = address::host(url).unwrap_or(url).to_string();
        let (title, published, archived_url, lang) = (None, None, None, None);
        let source =
            Source { id: String::new(), publisher, title, url: Some(url.into()), published, archived_url, lang };
        match self.source_names.find(&key(&source)) {
            Some(same) => Some(same),
            None => Some(self.add_source(None, source, at)),
        }
    }

    /// A source by id, by address, or written out on the spot.
    pub fn source(&mut self, at: &'v Value, log: &mut Log<'v>) -> Option<Arc<Source>> {
        let index = match at {
            Value::Object(_) => known(&self.source_names, at).or_else(|| self.read_source(at, false, log))?,
            _ => {
                let word = text(at, log)?;
                self.source_names.by_id(&word).or_else(|| self.source_of_address(at, &word, log))?
            }
        };
        self.sources.get(index).cloned()
    }
}

/// The thing that an object written out on the spot repeats, by its id.
fn known(names: &Names, at: &Value) -> Option<usize> {
    names.by_id(at.get("id")?.as_str()?.trim())
}

/// Id and name, of which one may stand for the other.
fn id_and_name<'v>(fields: &mut Fields<'v>, log: &mut Log<'v>) -> Option<(Option<String>, String)> {
    let (id, name) = (fields.text("id", log), fields.text("name", log));
    let known = name.or_else(|| id.clone());
    if known.is_none() {
        let guess = fields.meant("name", log);
        log.error(fields.at, "has neither `id` nor `name`, and is left out").guess(guess);
    }
    Some((id, known?))
}

/// The id, unless something declared before has it: that is reported, and the second is left out.
fn unused<'v>(names: &Names<'v>, id: Option<String>, at: &'v Value, log: &mut Log<'v>) -> Option<Option<String>> {
    match &id {
        Some(used) if names.by_id(used).is_some() => {
            log.second(at, names.stands(used), "is left out, for its id is used twice").found(used);
            None
        }
        _ => Some(id),
    }
}

fn plain_actor(name: String) -> Actor {
    Actor { id: String::new(), name, short: None, side: None, part_of: None, kind: None, about: None, url: None }
}

fn plain_place(name: String) -> Place {
    Place { id: String::new(), name, region: None, country: None, position: None }
}

/// What makes two sources the same where they have no ids.
fn key(source: &Source) -> String {
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    format!("{}\n{}\n{}", source.publisher, optional(&source.title), optional(&source.url))
}

fn tone<'v>(value: &'v Value, log: &mut Log<'v>) -> Option<u8> {
    let tone = value.as_u64().and_then(|tone| u8::try_from(tone).ok()).filter(|tone| (1..=TONES as u8).contains(tone));
    if tone.is_none() {
        log.warning(value, "is no tone of the palette").expected("a number from 1 to 6").found(&value.to_string());
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
        _ => {
            let expected = "`lat` from -90 to 90 together with `lon` from -180 to 180";
            log.error(fields.at, "has a position that is not on the map").expected(expected);
            None
        }
    }
}

/// An address that `allowed` allows; any other is reported and dropped.
pub(super) fn followed<'v>(
    fields: &mut Fields<'v>,
    name: &'static str,
    allowed: fn(&str) -> bool,
    expected: &str,
    log: &mut Log<'v>,
) -> Option<String> {
    let value = fields.get(name)?;
    let address = text(value, log)?;
    if allowed(&address) {
        return Some(address);
    }
    let guess = address::meant(&address).filter(|guess| allowed(guess));
    log.error(value, "is not a link that we follow").expected(expected).found(&address).guess(guess);
    None
}

/// A date; what is none is reported.
pub(super) fn date<'v>(value: &'v Value, utc_offset: i32, log: &mut Log<'v>) -> Option<When> {
    let text = match value {
        // a bare year is often written as a number
        Value::Number(year) if year.is_u64() => year.to_string(),
        Value::String(text) => text.clone(),
        other => return wrong(log, other, "a date in quotes"),
    };
    match When::parse(&text, utc_offset) {
        Ok(when) => Some(when),
        Err(error) => {
            let problem = log.error(value, &error.message).expected(error.expected).guess(error.guess);
            problem.found = Some(error.found);
            None
        }
    }
}
