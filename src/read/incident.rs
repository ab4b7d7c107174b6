//! Reading one incident, and what stands in it: figures, quotes, media, corrections.

use std::sync::Arc;

use super::addresses;
use super::catalog::{Catalog, date, followed};
use super::claims;
use super::draft::Draft;
use super::fields::{Fields, described, text, wrong};
use super::json::{Data, Value};
use super::log::Log;
use super::{Arg, Code};
use crate::model::address;
use crate::model::{
    Actor, Casualties, Correction, Count, Incident, IncidentTexts, Kind, MAX_CAUSES, MAX_ITEMS, MEDIA, Media, Quote,
    When,
};

/// Reads one incident. `None`, with the reason reported, where title or date cannot be read or a text is too long.
pub(super) fn read<'v>(
    at: &'v Value,
    utc_offset: i32,
    catalog: &mut Catalog<'v>,
    log: &mut Log<'v>,
) -> Option<Draft<'v>> {
    log.incident = Some(at);
    log.overlong = false;
    let mut fields = Fields::open(at, "an incident in braces, { … }", log)?;
    let f = &mut fields;

    let id = f.text("id", log);
    let title = f.text("title", log);
    let when = f.get("date").map(|value| (value, date(value, utc_offset, log)));
    let words = f.text("date_text", log);
    let side_of = |actors: &[Arc<Actor>]| actors.iter().find_map(|actor| actor.side);
    // of those who took part nobody is said to have acted: only where they are of one side, it is that side's
    let shared_side =
        |actors: &[Arc<Actor>]| side_of(actors).filter(|side| actors.iter().all(|actor| actor.side == Some(*side)));
    let by = catalog.actors(f.items("by", MAX_ITEMS, log), log);
    let involving = catalog.actors(f.items("involving", MAX_ITEMS, log), log);
    let mut incident = Incident {
        id: String::new(),
        title: String::new(),
        texts: IncidentTexts::NONE,
        kind: f.get("kind").and_then(|value| kind(value, log)).unwrap_or(Kind::Other),
        date: When { edtf: String::new(), words, start: None, end: None, interval: false },
        side: side_of(&by).or_else(|| shared_side(&involving)),
        by,
        against: catalog.actors(f.items("against", MAX_ITEMS, log), log),
        involving,
        claimed_by: catalog.actors(f.items("claimed_by", MAX_ITEMS, log), log),
        denied_by: catalog.actors(f.items("denied_by", MAX_ITEMS, log), log),
        place: f.get("place").and_then(|place| catalog.place(place, log)),
        casualties: each(f.items("casualties", MAX_ITEMS, log), |at| casualties(at, utc_offset, catalog, log)),
        part_of: None,
        quotes: each(f.items("quotes", MAX_ITEMS, log), |at| quote(at, catalog, log)),
        sources: catalog.sources(f.items("sources", MAX_ITEMS, log), log),
        media: each(f.items("media", MAX_ITEMS, log), |at| media(at, log)),
        tags: each(f.items("tags", MAX_ITEMS, log), |at| text(at, log)),
        corrections: each(f.items("corrections", MAX_ITEMS, log), |at| Some(correction(at, utc_offset, false, log)?.0)),
    };
    f.texts(&mut incident.texts.each_mut(), log);
    let claims = each(f.items("responds_to", MAX_CAUSES, log), |at| claims::read(at, catalog, log));
    let part_of = f.get("part_of").and_then(|at| Some((text(at, log)?, at)));

    let (title, date) = (required(f, "title", title, log), required(f, "date", when, log));
    if incident.sources.is_empty() && f.get("sources").is_none_or(|list| list.as_array().is_some_and(Vec::is_empty)) {
        let mistyped = f.mistyped("sources", log);
        log.report(at, Code::NoSource).mistyped(mistyped);
    }
    fields.close(log);
    if log.overlong {
        return None;
    }
    incident.title = title?;
    let words = incident.date.words.take();
    incident.date = date?.1?;
    incident.date.words = words;
    let has_id = id.is_some();
    incident.id = id.unwrap_or_default();
    Some(Draft { at, incident, has_id, claims, part_of })
}

/// What could be read of each item.
fn each<'v, T>(items: &'v [Value], read: impl FnMut(&'v Value) -> Option<T>) -> Vec<T> {
    items.iter().filter_map(read).collect()
}

/// Reports a field without which there is no incident. One that is there but wrong has been reported already.
fn required<'v, T>(fields: &mut Fields<'v>, name: &'static str, read: Option<T>, log: &mut Log<'v>) -> Option<T> {
    let blank = |value: &Value| value.as_str().is_some_and(|text| text.trim().is_empty());
    if read.is_none() && fields.get(name).is_none_or(blank) {
        let mistyped = fields.mistyped(name, log);
        log.report(fields.at, Code::Incomplete).with("field", Arg::Field(name)).mistyped(mistyped);
    }
    read
}

fn kind<'v>(value: &'v Value, log: &mut Log<'v>) -> Option<Kind> {
    let word = text(value, log)?;
    let kind = Kind::ALL.into_iter().find(|kind| kind.id().eq_ignore_ascii_case(&word));
    if kind.is_none() {
        let guess = log.nearest(&word, Kind::ALL.map(Kind::id));
        let kinds = Arg::Plain(Kind::ALL.map(Kind::id).join(", "));
        log.report(value, Code::UnknownKind).with("kinds", kinds).finding(&word).guessing(guess);
    }
    kind
}

fn casualties<'v>(at: &'v Value, utc_offset: i32, catalog: &mut Catalog<'v>, log: &mut Log<'v>) -> Option<Casualties> {
    let mut fields = Fields::open(at, "a claim of casualties in braces, { … }", log)?;
    let f = &mut fields;
    let casualties = Casualties {
        who: f.text("who", log),
        killed: figure(f, "killed", log),
        injured: figure(f, "injured", log),
        unspecified: figure(f, "unspecified", log),
        says: f.get("says").and_then(|at| catalog.speaker(at, log)),
        source: f.get("source").and_then(|at| catalog.source(at, log)),
        as_of: f.get("as_of").and_then(|at| date(at, utc_offset, log)),
        superseded: f.flag("superseded", log),
    };
    if casualties.says.is_none() && casualties.source.is_none() {
        let mistyped = f.mistyped("says", log);
        log.report(at, Code::FigureWithoutSpeaker).mistyped(mistyped);
    }
    let empty =
        [&casualties.killed, &casualties.injured, &casualties.unspecified].iter().all(|figure| figure.is_none());
    if empty && ["killed", "injured", "unspecified"].iter().all(|name| f.get(name).is_none()) {
        let mistyped = f.mistyped("killed", log);
        log.report(at, Code::NoFigure).mistyped(mistyped);
    }
    fields.close(log);
    (!empty).then_some(casualties)
}

fn figure<'v>(fields: &mut Fields<'v>, name: &'static str, log: &mut Log<'v>) -> Option<Count> {
    let value = fields.get(name)?;
    // a text over the limit is refused like all others, and marks are left out of it
    let read = match value.data {
        Data::Number(number) => Some(Count::of(number)),
        Data::String(_) => Some(Count::parse(&text(value, log)?)),
        _ => None,
    };
    match read {
        Some(Ok(figure)) => Some(figure),
        Some(Err(code)) => {
            log.report(value, code).with("found", described(value));
            None
        }
        None => wrong(log, value, "a number, or words in quotes"),
    }
}

fn quote<'v>(at: &'v Value, catalog: &mut Catalog<'v>, log: &mut Log<'v>) -> Option<Quote> {
    let (words, says, source) = if at.is_string() {
        (text(at, log), None, None)
    } else {
        let mut fields = Fields::open(at, "a quote in braces, { … }", log)?;
        let words = fields.text("text", log);
        let says = fields.get("says").and_then(|at| catalog.speaker(at, log));
        let source = fields.get("source").and_then(|at| catalog.source(at, log));
        if words.is_none() && fields.get("text").is_none() {
            log.report(at, Code::QuoteWithoutWords);
        }
        fields.close(log);
        (words, says, source)
    };
    if words.is_some() && says.is_none() && source.is_none() {
        log.report(at, Code::QuoteWithoutSpeaker);
    }
    Some(Quote { text: words?, says, source })
}

fn media<'v>(at: &'v Value, log: &mut Log<'v>) -> Option<Media> {
    let mut fields = Fields::open(at, "a picture or film in braces, { … }", log)?;
    let f = &mut fields;
    let kind = f.text("kind", log).map_or_else(|| "image".to_string(), |kind| kind.to_ascii_lowercase());
    let url = followed(f, "url", address::media, addresses::A_MEDIUM, log);
    let (alt, caption, credit) = (f.text("alt", log), f.text("caption", log), f.text("credit", log));
    let sensitive = f.flag("sensitive", log);
    let known = MEDIA.contains(&kind.as_str());
    if !known {
        let guess = log.nearest(&kind, MEDIA);
        log.report(at, Code::UnknownMedium).finding(&kind).guessing(guess);
    }
    if f.get("url").is_none() {
        let mistyped = f.mistyped("url", log);
        log.report(at, Code::NoUrl).mistyped(mistyped);
    }
    if alt.is_none() {
        let mistyped = f.mistyped("alt", log);
        log.report(at, Code::NoAlt).mistyped(mistyped);
    }
    fields.close(log);
    Some(Media { kind, url: url?, alt, caption, credit, sensitive }).filter(|_| known)
}

/// A correction, and, where `of_document`, the value that names the incident that it concerns.
pub(super) fn correction<'v>(
    at: &'v Value,
    utc_offset: i32,
    of_document: bool,
    log: &mut Log<'v>,
) -> Option<(Correction, Option<&'v Value>)> {
    if at.is_string() {
        return Some((Correction { date: None, text: text(at, log)?, incident: None }, None));
    }
    let mut fields = Fields::open(at, "a correction in braces, { … }", log)?;
    let day = fields.get("date").and_then(|at| date(at, utc_offset, log));
    let words = fields.text("text", log);
    let incident = if of_document { fields.get("incident") } else { None };
    if words.is_none() && fields.get("text").is_none() {
        log.report(at, Code::EmptyCorrection);
    }
    fields.close(log);
    Some((Correction { date: day, text: words?, incident: None }, incident))
}
