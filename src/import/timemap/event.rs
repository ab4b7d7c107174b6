//! One event of timemap's.

use super::Reader;
use super::parts::{Part, text};
use crate::import::events;
use crate::model::IncidentTexts;
use crate::model::address::page;
use crate::read::document::{Incident, Place};
use crate::read::json::Value;
use crate::read::{Arg, Code, Problem};

const KNOWN: &str = "id civId eventId description desc date time time_display time_precision location latitude longitude lat \
                     long lon category category_full type";
const LISTS: &str = "associations filters sources source";

/// The most characters of a description that a title takes over.
const TITLE: usize = 100;

impl Reader {
    /// Reads the event that is the one at `index`, from 0.
    pub(super) fn read(&mut self, event: &Part, index: usize) {
        event.report_others(KNOWN, LISTS, &mut self.made.tally);
        let place = self.place(event);
        let description = event.first_text(&["description", "desc"]);
        let title = match (&description, &place) {
            (Some(description), _) => first_words(description),
            (None, Some(place)) => format!("Event, {}", place.name),
            (None, None) => "Event".to_string(),
        };
        let incident = Incident {
            id: Some(self.id(event, index)),
            texts: IncidentTexts {
                summary: description.filter(|description| *description != title),
                ..IncidentTexts::NONE
            },
            title,
            date: self.date(event),
            date_text: self.time(event),
            place: place.map(|place| self.made.place(place)),
            sources: self.sources(event),
            tags: self.tags(event),
            ..Incident::default()
        };
        self.made.push(incident, event.origin.clone());
    }

    /// timemap numbers its events in the order of the list, so a number alone does not say for long which event it is.
    fn id(&mut self, event: &Part, index: usize) -> String {
        match event.first_text(&["civId", "eventId"]).or_else(|| event.id()) {
            Some(number) if number.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.say(event, "id", Code::NumberForId);
                format!("event-{number}")
            }
            Some(id) => id,
            None => {
                self.say(event, "id", Code::EventWithoutId);
                format!("event-at-{}", index + 1)
            }
        }
    }

    /// The date in EDTF. What is no day is left as it is, for the model to report.
    fn date(&mut self, event: &Part) -> String {
        let written = event.text("date").unwrap_or_default();
        let Some(day) = self.days.read(&written) else { return written };
        self.made.cover(day, day);
        day.to_string()
    }

    /// The time of day as it is written: no one says in which time zone.
    fn time(&mut self, event: &Part) -> Option<String> {
        let times: Vec<String> = ["time_display", "time"].iter().filter_map(|field| event.text(field)).collect();
        if !times.is_empty() {
            self.say(event, "time", Code::NoTimeZone);
        }
        let words = events::each_once(times.into_iter().chain(event.text("time_precision")));
        Some(words.join(", ")).filter(|words| !words.is_empty())
    }

    /// The place, without an id.
    fn place(&mut self, event: &Part) -> Option<Place> {
        let name = event.text("location");
        let (lat, lon) = (event.first_text(&["latitude", "lat"]), event.first_text(&["longitude", "long", "lon"]));
        let is_given = lat.is_some() || lon.is_some();
        let position = lat.as_deref().zip(lon.as_deref()).and_then(|(lat, lon)| events::position(lat, lon));
        if is_given && position.is_none() {
            let mut problem = Problem::new(Code::PositionOffTheMap);
            problem.with("other", Arg::Field("longitude")).finding(&lat.unwrap_or_default());
            self.made.tally.each("latitude", problem, || event.origin_of("latitude"));
        }
        let name = name.or_else(|| position.map(|(lat, lon)| format!("{lat}, {lon}")))?;
        let (lat, lon) = position.unzip();
        Some(Place { name, lat, lon, ..Place::default() })
    }

    /// Ids, written out sources and addresses.
    fn sources(&mut self, event: &Part) -> Vec<String> {
        let mut sources = Vec::new();
        for source in event.items("sources").iter().chain(event.items("source")) {
            if source.is_object() {
                sources.push(self.source_in_event(&event.inner(source)));
            } else if let Some(id) = text(source) {
                match self.made.sources.has(&id) || page(&id) {
                    true => sources.push(id),
                    false => {
                        self.say_found(event, "sources", Code::SourceNotGiven, Some(id));
                    }
                }
            }
        }
        sources
    }

    /// The names of its associations, and its other categories, each once.
    fn tags(&mut self, event: &Part) -> Vec<String> {
        let mut tags = Vec::new();
        for id in event.texts("associations") {
            let tag = self.tags.get(&id).cloned();
            if tag.is_none() {
                self.say_found(event, "associations", Code::AssociationNotGiven, Some(id.clone()));
            }
            tags.push(tag.unwrap_or(id));
        }
        tags.extend(event.items("filters").iter().filter_map(filter));
        tags.extend(["category", "category_full", "type"].iter().filter_map(|field| event.text(field)));
        events::each_once(tags)
    }
}

/// A text, or `{key, value}` as "key / value".
fn filter(filter: &Value) -> Option<String> {
    let parts: Vec<String> = ["key", "value"].iter().filter_map(|name| text(filter.get(name)?)).collect();
    text(filter).or(Some(parts.join(" / "))).filter(|filter| !filter.is_empty())
}

/// The first line, cut between two words where it is long.
fn first_words(description: &str) -> String {
    let line = description.lines().next().unwrap_or_default().trim();
    let Some((end, _)) = line.char_indices().nth(TITLE) else { return line.to_string() };
    let head = line.get(..end).unwrap_or_default();
    let words = head.rsplit_once(' ').map_or(head, |(words, _)| words);
    format!("{}…", words.trim_end_matches([',', ';', ':', ' ']))
}
