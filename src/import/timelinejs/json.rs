//! TimelineJS's JSON.

use super::super::json::Json;
use super::super::origins::{Called, Names, Origin};
use super::reports::Reports;
use super::slide::{Date, Media, Place, Slide, Text, Timeline};
use crate::read::json::{Data, Object, Value};
use crate::read::{Code, Problem, Word, described, word};

/// What fields of an incident are called in a slide.
pub(super) const NAMES: Names = &[
    (&["id"], Called::Fields(&["unique_id"])),
    (&["title"], Called::Fields(&["text", "headline"])),
    (&["summary"], Called::Fields(&["text", "text"])),
    (&["date"], Called::Fields(&["start_date"])),
    (&["date_text"], Called::Fields(&["display_date"])),
    (&["by"], Called::Fields(&["group"])),
    (&["media"], Called::Fields(&["media"])),
    (&["media", "url"], Called::Fields(&["media", "url"])),
    (&["media", "caption"], Called::Fields(&["media", "caption"])),
    (&["media", "credit"], Called::Fields(&["media", "credit"])),
    (&["media", "alt"], Called::Fields(&["media", "alt"])),
];

const ROOT: [&str; 4] = ["events", "title", "eras", "scale"];
/// `autolink` makes links of addresses in a text, which are read as links anyway.
const SLIDE: [&str; 9] =
    ["start_date", "end_date", "text", "media", "group", "display_date", "background", "autolink", "unique_id"];
const TEXT: [&str; 2] = ["headline", "text"];
const MEDIA: [&str; 8] = ["url", "caption", "credit", "thumbnail", "alt", "title", "link", "link_target"];
const PARTS: [&str; 7] = ["year", "month", "day", "hour", "minute", "second", "millisecond"];
const DATE: [&str; 8] = ["year", "month", "day", "hour", "minute", "second", "millisecond", "display_date"];

/// Where places are in the text.
pub(super) fn origins(json: &Json, places: &[Place]) -> Vec<Origin> {
    let values: Vec<&Value> = places.iter().filter_map(value).collect();
    let mut known = json.origins(&values).into_iter();
    let origin = |place| value(place).and_then(|_| known.next()).unwrap_or_else(|| Origin::file(&json.file));
    places.iter().map(origin).collect()
}

fn value<'a>(place: &Place<'a>) -> Option<&'a Value> {
    match place {
        Place::Value(value) => Some(value),
        _ => None,
    }
}

/// Reads a timeline. `None` where there is no list of events.
pub(super) fn timeline<'a>(root: &'a Value, reports: &mut Reports<'a>) -> Option<Timeline<'a>> {
    let (root, events) = (root.as_object()?, root.get("events")?.as_array()?);
    let mut reader = Reader { reports };
    reader.pass_over("timeline", root, &ROOT);
    if let Some(scale) = reader.text(root, "scale").filter(|scale| scale.text != "human") {
        reader.reports.report(scale.at, Code::Scale).finding(&scale.text);
    }
    let eras = root.get("eras").filter(|eras| !is_empty(eras));
    if let Some(other) = eras.filter(|eras| !eras.is_array()) {
        reader.wrong(other, word!("a list of eras"));
    }
    let headline = |era: &Value| Some(era.get("text")?.get("headline")?.as_str()?.to_string());
    let names =
        |eras: &Value| eras.as_array().into_iter().flatten().map(|era| headline(era).unwrap_or_default()).collect();
    Some(Timeline {
        title: root.get("title").filter(|title| !is_empty(title)).and_then(|title| reader.slide(title)),
        slides: events.iter().filter_map(|event| reader.slide(event)).collect(),
        eras: eras.map(names).unwrap_or_default(),
        eras_at: eras.map_or(Place::File, Place::Value),
    })
}

/// Programs write `null` or `""` for what is not there.
fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty())
}

struct Reader<'r, 'a> {
    reports: &'r mut Reports<'a>,
}

impl<'a> Reader<'_, 'a> {
    fn slide(&mut self, value: &'a Value) -> Option<Slide<'a>> {
        let Data::Object(slide) = &value.data else {
            self.wrong(value, word!("a slide in braces, { … }"));
            return None;
        };
        self.pass_over("slide", slide, &SLIDE);
        self.uncarried(slide, "background", Code::Background);
        let text = self.object(slide, "text", &TEXT);
        let media = self.object(slide, "media", &MEDIA);
        Some(Slide {
            at: Place::Value(value),
            id: self.text(slide, "unique_id"),
            headline: text.and_then(|text| self.text(text, "headline")),
            text: text.and_then(|text| self.text(text, "text")),
            start: self.date(slide, "start_date"),
            end: self.date(slide, "end_date"),
            display_date: self.text(slide, "display_date"),
            group: self.text(slide, "group"),
            media: media.map(|media| self.media(media)).unwrap_or_default(),
        })
    }

    fn media(&mut self, media: &'a Object) -> Media<'a> {
        self.uncarried(media, "thumbnail", Code::Thumbnail);
        self.uncarried(media, "title", Code::Tooltip);
        Media {
            url: self.text(media, "url"),
            caption: self.text(media, "caption"),
            credit: self.text(media, "credit"),
            alt: self.text(media, "alt"),
            link: self.text(media, "link"),
        }
    }

    fn date(&mut self, slide: &'a Object, name: &str) -> Option<Date<'a>> {
        let date = self.object(slide, name, &DATE)?;
        let mut parts = PARTS.map(|part| self.text(date, part));
        // TimelineJS shows no time where its numbers are all 0, and programs write them where they know none
        let clock = PARTS.iter().skip(3).filter_map(|part| date.get(part)).filter(|value| !is_empty(value));
        if clock.clone().next().is_some_and(Value::is_number) && clock.clone().all(|part| part.as_f64() == Some(0.0)) {
            let date = slide.get(name)?;
            self.reports.each("", Problem::new(Code::ZeroTime), || Place::Value(date));
            parts.iter_mut().skip(3).for_each(|part| *part = None);
        }
        let words = self.text(date, "display_date");
        let is_given = words.is_some() || parts.iter().any(Option::is_some);
        is_given.then_some(Date { at: Place::Value(slide.get(name)?), parts, words })
    }

    /// An object that is part of another, its unknown fields noted.
    fn object(&mut self, whole: &'a Object, name: &str, known: &[&str]) -> Option<&'a Object> {
        let value = whole.get(name).filter(|part| !is_empty(part))?;
        match &value.data {
            Data::Object(part) => {
                self.pass_over(name, part, known);
                Some(part)
            }
            _ => {
                self.wrong(value, word!("an object in braces, { … }"));
                None
            }
        }
    }

    /// A text, or a number as one.
    fn text(&mut self, object: &'a Object, name: &str) -> Option<Text<'a>> {
        let value = object.get(name).filter(|value| !is_empty(value))?;
        let text = match &value.data {
            Data::String(text) => text.trim().to_string(),
            Data::Number(number) => number.to_string(),
            _ => {
                self.wrong(value, word!("a text in quotes"));
                return None;
            }
        };
        Some(Text { at: Place::Value(value), text })
    }

    fn wrong(&mut self, value: &'a Value, expected: Word) {
        let problem = self.reports.report(Place::Value(value), Code::WrongType);
        problem.expecting(expected).with("found", described(value));
    }

    /// Notes a field that means something to TimelineJS, but nothing here.
    fn uncarried(&mut self, object: &'a Object, name: &str, code: Code) {
        if let Some(value) = object.get(name).filter(|value| !is_empty(value)) {
            self.reports.each(name, Problem::new(code), || Place::Value(value));
        }
    }

    /// Notes the fields that are not known; each name once.
    fn pass_over(&mut self, what: &str, object: &'a Object, known: &[&str]) {
        for (name, value) in object.iter().filter(|(name, _)| !known.contains(name)) {
            let problem = Problem::new(Code::UnknownSlideField);
            self.reports.each(&format!("{what}.{name}"), problem, || Place::Value(value));
        }
    }
}
