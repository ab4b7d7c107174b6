//! An incident, or a link, as rows of a sheet.

use std::collections::BTreeMap;

use super::cell::{guarded, join};
use super::counts::kept;
use super::failure::{FIGURES, is_failure};
use super::names::Names;
use super::nobody;
use crate::read::document::{Casualties, Correction, Incident, LinkSpec, Media, Quote};

/// The cells of a row by their columns; an empty one is not there.
#[derive(Default)]
pub struct Record(BTreeMap<&'static str, String>);

impl Record {
    pub fn get(&self, column: &str) -> Option<&str> {
        self.0.get(column).map(String::as_str)
    }

    /// Puts a text into a cell. What no sheet can hold becomes `�`.
    pub fn put(&mut self, column: &'static str, text: Option<impl Into<String>>) {
        if let Some(text) = text.map(Into::into).filter(|text| !text.is_empty()) {
            let text = text.replace('\0', "\u{fffd}");
            // what is read last is written first
            let cell = guarded(&if FIGURES.contains(&column) { kept(text) } else { text });
            let is_failure = is_failure(column, &cell);
            self.0.insert(column, if is_failure { format!("'{cell}") } else { cell });
        }
    }

    fn put_list<'i>(&mut self, column: &'static str, items: impl IntoIterator<Item = &'i str>) {
        self.put(column, Some(join(items)));
    }

    /// Puts those who say something into a cell.
    fn put_speakers<'s>(&mut self, column: &'static str, ids: impl IntoIterator<Item = &'s String>, names: &'s Names) {
        let speakers: Vec<String> = ids.into_iter().map(|id| nobody::kept(names.actor(id))).collect();
        self.put_list(column, speakers.iter().map(String::as_str));
    }

    /// Puts the one who says something into a cell.
    fn put_speaker(&mut self, column: &'static str, id: Option<&str>, names: &Names) {
        self.put(column, id.map(|id| nobody::kept(names.actor(id))));
    }

    /// Puts names and addresses of sources into two columns.
    fn put_sources<'s>(&mut self, ids: impl IntoIterator<Item = &'s String>, names: &'s Names) {
        let (publishers, urls): (Vec<&str>, Vec<&str>) = ids.into_iter().map(|id| names.source(id)).unzip();
        self.put_list("source", publishers);
        if urls.iter().any(|url| !url.is_empty()) {
            self.put_list("source_url", urls);
        }
    }

    /// Puts a source into one column: an address says more than its publisher.
    fn put_source(&mut self, column: &'static str, id: Option<&str>, names: &Names) {
        let source = id.map(|id| names.source(id)).map(|(name, url)| if url.is_empty() { name } else { url });
        self.put_list(column, source);
    }

    fn put_flag(&mut self, column: &'static str, flag: bool) {
        self.put(column, flag.then_some("yes"));
    }
}

/// The rows of an incident: the first has its title, the others add to it.
pub fn incident_rows(incident: &Incident, names: &Names) -> Vec<Record> {
    let Incident { casualties, quotes, media, corrections, .. } = incident;
    // A figure or a quote without a source would get that of the first row, if that has just one.
    let own = incident.sources.first().filter(|_| incident.sources.len() == 1);
    let figures_from = usize::from(own.is_some() && casualties.first().is_some_and(|claim| claim.source.is_none()));
    let quotes_from = usize::from(own.is_some() && quotes.first().is_some_and(|quote| quote.source.is_none()));
    let lengths = [figures_from + casualties.len(), quotes_from + quotes.len(), media.len(), corrections.len(), 1];
    let row = |row: usize| {
        let mut record = if row == 0 { first_row(incident, names) } else { Record::default() };
        record.put("id", incident.id.as_deref());
        let own = own.filter(|_| row == 0);
        if let Some(claim) = row.checked_sub(figures_from).and_then(|index| casualties.get(index)) {
            put_casualties(&mut record, claim, own, names);
        }
        if let Some(quote) = row.checked_sub(quotes_from).and_then(|index| quotes.get(index)) {
            put_quote(&mut record, quote, own, names);
        }
        if let Some(media) = media.get(row) {
            put_media(&mut record, media);
        }
        if let Some(correction) = corrections.get(row) {
            put_correction(&mut record, correction);
        }
        record
    };
    (0..lengths.into_iter().max().unwrap_or(1)).map(row).collect()
}

fn first_row(incident: &Incident, names: &Names) -> Record {
    let mut record = Record::default();
    record.put("date", Some(incident.date.as_str()));
    record.put("date_text", incident.date_text.as_deref());
    record.put("kind", incident.kind.as_deref());
    record.put("title", Some(incident.title.as_str()));
    for (column, text) in incident.texts.each() {
        record.put(column, text.as_deref());
    }
    record.put_list("by", incident.by.iter().map(|id| names.actor(id)));
    record.put_list("against", incident.against.iter().map(|id| names.actor(id)));
    record.put_list("claimed_by", incident.claimed_by.iter().map(|id| names.actor(id)));
    record.put_list("involving", incident.involving.iter().map(|id| names.actor(id)));
    record.put_list("denied_by", incident.denied_by.iter().map(|id| names.actor(id)));
    match incident.place.as_deref().and_then(|id| names.place(id)) {
        Some(place) => {
            record.put("place", Some(place.name.as_str()));
            record.put("lat", place.lat.map(|lat| lat.to_string()));
            record.put("lon", place.lon.map(|lon| lon.to_string()));
        }
        None => record.put("place", incident.place.as_deref()),
    }
    record.put("part_of", incident.part_of.as_deref());
    record.put_list("tags", incident.tags.iter().map(String::as_str));
    record.put_sources(&incident.sources, names);
    record
}

/// `own` is the source that the row gives to its figures and its quote anyway.
fn put_casualties(record: &mut Record, claim: &Casualties, own: Option<&String>, names: &Names) {
    record.put("figures_of", claim.who.as_deref());
    record.put("killed", claim.killed.as_deref());
    record.put("injured", claim.injured.as_deref());
    record.put("unspecified", claim.unspecified.as_deref());
    record.put_speaker("figures_say", claim.says.as_deref(), names);
    record.put_source("figures_source", claim.source.as_deref().filter(|_| claim.source.as_ref() != own), names);
    record.put("figures_as_of", claim.as_of.as_deref());
    record.put_flag("figures_superseded", claim.superseded);
}

fn put_quote(record: &mut Record, quote: &Quote, own: Option<&String>, names: &Names) {
    record.put("quote", Some(quote.text.as_str()));
    record.put_speaker("quote_by", quote.says.as_deref(), names);
    record.put_source("quote_source", quote.source.as_deref().filter(|_| quote.source.as_ref() != own), names);
}

fn put_media(record: &mut Record, media: &Media) {
    record.put("media_kind", Some(media.kind.as_str()));
    record.put("media_url", Some(media.url.as_str()));
    record.put("media_alt", media.alt.as_deref());
    record.put("media_caption", media.caption.as_deref());
    record.put("media_credit", media.credit.as_deref());
    record.put_flag("media_sensitive", media.sensitive);
}

fn put_correction(record: &mut Record, correction: &Correction) {
    record.put("correction", Some(correction.text.as_str()));
    record.put("correction_date", correction.date.as_deref());
}

/// The row of a link of `response`.
pub fn link_row(response: &Incident, link: &LinkSpec, names: &Names) -> Record {
    let mut record = Record::default();
    record.put("response", response.id.as_deref());
    record.put("cause", Some(link.incident.as_str()));
    record.put("basis", Some(link.basis.as_str()));
    record.put_speaker("says", link.says.as_deref(), names);
    record.put("quote", link.quote.as_deref());
    record.put_sources(&link.source, names);
    record.put_speakers("disputed_by", &link.disputed_by, names);
    record
}
