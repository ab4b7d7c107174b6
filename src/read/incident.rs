//! Reading one incident, and what is in it: figures, quotes, media, corrections.

use super::addresses;
use super::blanks::is_no_number;
use super::catalog::{Catalog, date, followed};
use super::claims;
use super::draft::Draft;
use super::fields::{Fields, Overlong, Read, described, one_of, text, wrong};
use super::json::{Data, Value};
use super::log::Log;
use super::{Arg, Code, word};
use crate::model::address;
use crate::model::{
    Casualties, Correction, Count, Incident, IncidentTexts, Kind, MAX_CAUSES, MAX_ITEMS, MEDIA, Media, Quote, When,
};

/// Reads one incident. `None`, with the reason reported, where title or date cannot be read or a text is too long.
pub(super) fn read<'v>(
    at: &'v Value,
    utc_offset: i32,
    catalog: &mut Catalog<'v>,
    log: &mut Log<'v>,
) -> Option<Draft<'v>> {
    log.incident = Some(at);
    let mut fields = Fields::open(at, word!("an incident in braces, { … }"), log)?;
    let f = &mut fields;

    // everything is read before anything is left out, so that all that is wrong is said
    let [id, title, words] = ["id", "title", "date_text"].map(|name| f.text(name, log));
    let mut texts = IncidentTexts::NONE;
    let fits = f.texts(&mut texts.each_mut(), log);
    let when = f.get("date").map(|value| (value, date(value, utc_offset, log)));
    let [by, involving, against, claimed_by, denied_by] = ["by", "involving", "against", "claimed_by", "denied_by"]
        .map(|name| catalog.actors(f.items(name, MAX_ITEMS, log), log));
    let kind = f.get("kind").and_then(|value| kind(value, log)).unwrap_or(Kind::Other);
    let place = f.get("place").and_then(|place| catalog.place(place, log));
    let casualties = each(f.items("casualties", MAX_ITEMS, log), |at| casualties(at, utc_offset, catalog, log));
    let quotes = each(f.items("quotes", MAX_ITEMS, log), |at| quote(at, catalog, log));
    let sources = catalog.sources(f.items("sources", MAX_ITEMS, log), log);
    let media = each(f.items("media", MAX_ITEMS, log), |at| media(at, log));
    let tags = each(f.items("tags", MAX_ITEMS, log), |at| text(at, log));
    let corrections = each(f.items("corrections", MAX_ITEMS, log), |at| {
        Ok(correction(at, utc_offset, false, log)?.map(|(correction, _)| correction))
    });
    let claims = each(f.items("responds_to", MAX_CAUSES, log), |at| claims::read(at, catalog, log));
    let part_of = f.get("part_of").map(|at| (text(at, log), at));

    let is_said = !matches!(title, Ok(None));
    require(f, "title", is_said, log);
    require(f, "date", when.is_some(), log);
    if sources.is_empty() && f.get("sources").is_none_or(|list| list.as_array().is_some_and(Vec::is_empty)) {
        let mistyped = f.mistyped("sources", log);
        log.report(at, Code::NoSource).mistyped(mistyped);
    }
    fields.close(log);
    let part_of = match part_of {
        Some((series, at)) => series.ok()?.map(|series| (series, at)),
        None => None,
    };
    let id = id.ok()?;
    fits.ok()?;
    let incident = Incident {
        title: title.ok()??,
        texts,
        kind,
        date: When { words: words.ok()?, ..when?.1? },
        side: catalog.side_of(&by).or_else(|| catalog.shared_side(&involving)),
        by,
        against,
        involving,
        claimed_by,
        denied_by,
        place,
        casualties: casualties.ok()?,
        part_of: None,
        quotes: quotes.ok()?,
        sources,
        media: media.ok()?,
        tags: tags.ok()?,
        corrections: corrections.ok()?,
        id: id.clone().unwrap_or_default(),
    };
    Some(Draft { at, incident, has_id: id.is_some(), claims: claims.ok()?, part_of })
}

/// What could be read of each item.
fn each<'v, T>(items: &'v [Value], mut read: impl FnMut(&'v Value) -> Read<T>) -> Result<Vec<T>, Overlong> {
    let (mut list, mut is_whole) = (Vec::with_capacity(items.len()), true);
    for item in items {
        match read(item) {
            Ok(read) => list.extend(read),
            Err(Overlong) => is_whole = false,
        }
    }
    if is_whole { Ok(list) } else { Err(Overlong) }
}

/// Reports a field without which there is no incident. One that is there but wrong has been reported already.
fn require<'v>(fields: &mut Fields<'v>, name: &'static str, is_read: bool, log: &mut Log<'v>) {
    let blank = |value: &Value| value.as_str().is_some_and(|text| text.trim().is_empty());
    if !is_read && fields.get(name).is_none_or(blank) {
        let mistyped = fields.mistyped(name, log);
        log.report(fields.at, Code::Incomplete).with("field", Arg::Field(name)).mistyped(mistyped);
    }
}

fn kind<'v>(value: &'v Value, log: &mut Log<'v>) -> Option<Kind> {
    one_of(value, Kind::ALL, Kind::id, Code::UnknownKind, log)
}

fn casualties<'v>(at: &'v Value, utc_offset: i32, catalog: &mut Catalog<'v>, log: &mut Log<'v>) -> Read<Casualties> {
    let Some(mut fields) = Fields::open(at, word!("a claim of casualties in braces, { … }"), log) else {
        return Ok(None);
    };
    let f = &mut fields;
    const FIGURES: [&str; 3] = ["killed", "injured", "unspecified"];
    let who = f.text("who", log);
    let figures = FIGURES.map(|name| figure(f, name, log));
    let says = catalog.speaker(f.get("says"), log);
    let source = f.get("source").and_then(|at| catalog.source(at, log));
    let as_of = f.get("as_of").and_then(|at| date(at, utc_offset, log));
    let superseded = f.flag("superseded", log);
    if matches!(says, Ok(None)) && source.is_none() {
        let mistyped = f.mistyped("says", log);
        log.report(at, Code::FigureWithoutSpeaker).mistyped(mistyped);
    }
    let is_empty = figures.iter().all(|figure| matches!(figure, Ok(None)));
    if is_empty && FIGURES.iter().all(|name| f.get(name).is_none()) {
        let mistyped = f.mistyped("killed", log);
        log.report(at, Code::NoFigure).mistyped(mistyped);
    }
    fields.close(log);
    let [killed, injured, unspecified] = figures;
    let (killed, injured, unspecified) = (killed?, injured?, unspecified?);
    let casualties = Casualties { who: who?, killed, injured, unspecified, says: says?, source, as_of, superseded };
    Ok((!is_empty).then_some(casualties))
}

fn figure<'v>(fields: &mut Fields<'v>, name: &'static str, log: &mut Log<'v>) -> Read<Count> {
    let Some(value) = fields.get(name) else { return Ok(None) };
    // a text over the limit is refused like all others, and marks are left out of it
    let read = match value.data {
        Data::Number(number) => Some(Count::of(number)),
        Data::String(_) => match text(value, log)? {
            Some(text) if is_no_number(&text) => {
                log.report(value, Code::NoNumber).finding(&text);
                return Ok(None);
            }
            Some(text) => Some(Count::parse(&text)),
            None => return Ok(None),
        },
        _ => None,
    };
    Ok(match read {
        Some(Ok(figure)) => Some(figure),
        Some(Err(code)) => {
            log.report(value, code).with("found", described(value));
            None
        }
        None => wrong(log, value, word!("a number, or words in quotes")),
    })
}

fn quote<'v>(at: &'v Value, catalog: &mut Catalog<'v>, log: &mut Log<'v>) -> Read<Quote> {
    let (words, says, source) = if at.is_string() {
        (text(at, log)?, None, None)
    } else {
        let Some(mut fields) = Fields::open(at, word!("a quote in braces, { … }"), log) else { return Ok(None) };
        let words = fields.text("text", log);
        let says = catalog.speaker(fields.get("says"), log);
        let source = fields.get("source").and_then(|at| catalog.source(at, log));
        if fields.get("text").is_none() {
            log.report(at, Code::QuoteWithoutWords);
        }
        fields.close(log);
        (words?, says?, source)
    };
    if words.is_some() && says.is_none() && source.is_none() {
        log.report(at, Code::QuoteWithoutSpeaker);
    }
    Ok(words.map(|text| Quote { text, says, source }))
}

fn media<'v>(at: &'v Value, log: &mut Log<'v>) -> Read<Media> {
    let Some(mut fields) = Fields::open(at, word!("a picture or film in braces, { … }"), log) else {
        return Ok(None);
    };
    let f = &mut fields;
    let kind = f.fitting("kind", log).map_or_else(|| "image".to_string(), |kind| kind.to_ascii_lowercase());
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
    if matches!(alt, Ok(None)) {
        let mistyped = f.mistyped("alt", log);
        log.report(at, Code::NoAlt).mistyped(mistyped);
    }
    fields.close(log);
    let (alt, caption, credit) = (alt?, caption?, credit?);
    Ok(url.filter(|_| known).map(|url| Media { kind, url, alt, caption, credit, sensitive }))
}

/// A correction, and, where `of_document`, the value that names the incident that it concerns.
pub(super) fn correction<'v>(
    at: &'v Value,
    utc_offset: i32,
    of_document: bool,
    log: &mut Log<'v>,
) -> Read<(Correction, Option<&'v Value>)> {
    if at.is_string() {
        return Ok(text(at, log)?.map(|text| (Correction { date: None, text, incident: None }, None)));
    }
    let Some(mut fields) = Fields::open(at, word!("a correction in braces, { … }"), log) else { return Ok(None) };
    let day = fields.get("date").and_then(|at| date(at, utc_offset, log));
    let words = fields.text("text", log);
    let incident = if of_document { fields.get("incident") } else { None };
    if fields.get("text").is_none() {
        log.report(at, Code::EmptyCorrection);
    }
    fields.close(log);
    Ok(words?.map(|text| (Correction { date: day, text, incident: None }, incident)))
}
