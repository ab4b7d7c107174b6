//! A timeline becomes a document.

use std::collections::{BTreeMap, BTreeSet};

use super::super::html::{self, one_line};
use super::dates;
use super::ids::Ids;
use super::reports::Reports;
use super::slide::{Place, Slide, Text, Timeline};
use crate::model::address;
use crate::read::document::{Actor, Document, Incident, Side, Source};
use crate::read::host;
use crate::read::{Arg, Code, Problem, Severity};

/// Makes a document under that title, or under the timeline's own, and gives the place of each of its incidents.
pub(super) fn chain<'a>(
    timeline: &Timeline<'a>,
    title: Option<&str>,
    reports: &mut Reports<'a>,
) -> (Document, Vec<Place<'a>>) {
    let mut builder = Builder {
        document: Document { version: 1, ..Document::default() },
        places: Vec::new(),
        reports,
        ids: Ids::default(),
        groups: BTreeMap::new(),
        group_ids: Ids::default(),
        sources: BTreeMap::new(),
        source_ids: Ids::default(),
        cited: BTreeSet::new(),
    };
    builder.head(timeline.title.as_ref(), title);
    builder.eras(timeline);
    let given: Vec<Option<String>> = timeline.slides.iter().map(|slide| builder.given_id(slide)).collect();
    for (slide, id) in timeline.slides.iter().zip(given) {
        if let Some(incident) = builder.incident(slide, id) {
            builder.document.incidents.push(incident);
            builder.places.push(slide.at);
        }
    }
    if builder.document.incidents.len() > 1 {
        builder.reports.report(Place::File, Code::NothingLinked);
    }
    (builder.document, builder.places)
}

pub(super) struct Builder<'r, 'a> {
    document: Document,
    places: Vec<Place<'a>>,
    pub reports: &'r mut Reports<'a>,
    ids: Ids,
    /// Ids of sides, and of the actors that are made of them, by the group's name.
    groups: BTreeMap<String, String>,
    group_ids: Ids,
    /// Ids by address and title.
    sources: BTreeMap<(String, String), String>,
    source_ids: Ids,
    /// Sources of the incident that is being made.
    cited: BTreeSet<String>,
}

impl<'a> Builder<'_, 'a> {
    fn head(&mut self, slide: Option<&Slide<'a>>, title: Option<&str>) {
        // what it cites is among the document's sources, and nowhere else
        let mut scratch = Incident::default();
        let headline = slide.and_then(|slide| slide.headline.as_ref()).map(|text| self.read_html(text, &mut scratch));
        let summary = slide.and_then(|slide| slide.text.as_ref()).map(|text| self.read_html(text, &mut scratch));
        let headline = headline.map(|headline| one_line(&headline)).filter(|headline| !headline.is_empty());
        if title.is_none() && headline.is_none() {
            self.reports.report(slide.map_or(Place::File, |slide| slide.at), Code::NoTitleSlide);
        }
        let title = title.map(str::to_string).or(headline);
        self.document.title = title.unwrap_or_else(|| "Untitled chain".to_string());
        self.document.texts.summary = summary.filter(|summary| !summary.is_empty());
        let Some(slide) = slide else { return };
        let dates = [&slide.start, &slide.end].into_iter().flatten().map(|date| date.at);
        let texts = [&slide.display_date, &slide.group, &slide.media.url].into_iter().flatten().map(|text| text.at);
        for at in dates.chain(texts) {
            self.reports.report(at, Code::HeadOnly);
        }
        if !scratch.sources.is_empty() {
            self.reports.report(slide.at, Code::HeadLinks);
        }
        if !scratch.media.is_empty() {
            self.reports.report(slide.at, Code::HeadPictures);
        }
    }

    fn eras(&mut self, timeline: &Timeline<'a>) {
        if !timeline.eras.is_empty() {
            // one without a headline is told by its dots
            let name = |era: &String| match one_line(&html::plain(era).text) {
                name if name.is_empty() => "…".to_string(),
                name => name,
            };
            let eras = Arg::Names(timeline.eras.iter().map(name).collect());
            self.reports.report(timeline.eras_at, Code::Eras).with("eras", eras);
        }
    }

    /// The slide's own id, kept from all others.
    fn given_id(&mut self, slide: &Slide<'a>) -> Option<String> {
        let id = slide.id.as_ref()?;
        if self.ids.take(&id.text) {
            return Some(id.text.clone());
        }
        self.reports.report(id.at, Code::SlideIdTwice).finding(&id.text);
        None
    }

    fn incident(&mut self, slide: &Slide<'a>, id: Option<String>) -> Option<Incident> {
        self.cited.clear();
        let Some(start) = &slide.start else {
            self.reports.report(slide.at, Code::SlideWithoutDate);
            return None;
        };
        let date = dates::edtf(start, slide.end.as_ref(), self.reports)?;
        let mut incident = Incident { date, date_text: self.date_text(slide), ..Incident::default() };
        let headline = slide.headline.as_ref().map(|text| one_line(&self.read_html(text, &mut incident)));
        let summary = slide.text.as_ref().map(|text| self.read_html(text, &mut incident));
        incident.texts.summary = summary.filter(|summary| !summary.is_empty());
        incident.title = match headline.filter(|headline| !headline.is_empty()) {
            Some(headline) => headline,
            None => self.title_from_text(slide, &incident)?,
        };
        self.add_media(&slide.media, &mut incident);
        if !incident.sources.is_empty() {
            self.reports.each("", Problem::new(Code::LinksAsSources), || slide.at);
        }
        incident.involving = slide.group.as_ref().and_then(|group| self.group(group)).into_iter().collect();
        if slide.id.is_none() {
            self.reports.each("", Problem::graded(Code::MadeId, Severity::Note), || slide.at);
        }
        let made = |ids: &mut Ids| ids.fresh(&format!("{} {}", incident.date, incident.title));
        incident.id = Some(id.unwrap_or_else(|| made(&mut self.ids)));
        Some(incident)
    }

    /// The beginning of the text, where there is no headline.
    fn title_from_text(&mut self, slide: &Slide<'a>, incident: &Incident) -> Option<String> {
        const LONGEST: usize = 80;
        let Some(first) = incident.texts.summary.as_ref().and_then(|summary| summary.lines().next()) else {
            self.reports.report(slide.at, Code::SlideWithoutWords);
            return None;
        };
        let mut title: String = first.chars().take(LONGEST).collect();
        if title.len() < first.len() {
            title.push('…');
        }
        self.reports.report(slide.at, Code::TitleFromText).finding(&title);
        Some(title)
    }

    fn date_text(&mut self, slide: &Slide<'a>) -> Option<String> {
        let words = |text: &Text| Some(one_line(&html::plain(&text.text).text)).filter(|text| !text.is_empty());
        if let Some(whole) = slide.display_date.as_ref().and_then(words) {
            return Some(whole);
        }
        let ends = [&slide.start, &slide.end].into_iter().flatten();
        let ends: Vec<String> = ends.filter_map(|date| date.words.as_ref().and_then(words)).collect();
        (!ends.is_empty()).then(|| ends.join(" – "))
    }

    /// The actor that is made of a group, on a side of the same name.
    fn group(&mut self, group: &Text<'a>) -> Option<String> {
        let name = one_line(&html::plain(&group.text).text);
        if name.is_empty() {
            return None;
        }
        let mut problem = Problem::new(Code::Group);
        problem.finding(&name);
        self.reports.each(&name, problem, || group.at);
        if let Some(id) = self.groups.get(&name) {
            return Some(id.clone());
        }
        let id = self.group_ids.fresh(&name);
        self.groups.insert(name.clone(), id.clone());
        self.document.sides.push(Side { id: id.clone(), name: name.clone(), ..Side::default() });
        self.document.actors.push(Actor {
            id: id.clone(),
            name,
            side: Some(id.clone()),
            kind: Some("group of a timeline".to_string()),
            ..Actor::default()
        });
        Some(id)
    }

    /// Plain text; its links and pictures go to the incident, and what is lost is reported.
    pub fn read_html(&mut self, text: &Text<'a>, incident: &mut Incident) -> String {
        let read = html::plain(&text.text);
        for link in read.links {
            self.cite(&link.url, link.text, incident);
        }
        for url in &read.refused {
            self.reports.report(text.at, Code::DeadLink).finding(url);
        }
        if !read.struck.is_empty() {
            self.reports.report(text.at, Code::Struck).finding(&read.struck);
        }
        if read.has_code {
            self.reports.each("", Problem::new(Code::Script), || text.at);
        }
        if read.is_cut {
            self.reports.report(text.at, Code::CutTag);
        }
        for embed in read.embeds {
            self.add_embed(text.at, embed, incident);
        }
        read.text
    }

    /// The id of a source at that web address, which the incident has from now on.
    pub fn cite(&mut self, url: &str, title: String, incident: &mut Incident) -> String {
        let key = (url.to_string(), title);
        let id = match self.sources.get(&key) {
            Some(id) => id.clone(),
            None => {
                let (url, title) = key.clone();
                let publisher = host::named(&url).unwrap_or_else(|| url.clone());
                let id = self.source_ids.fresh(&format!("{publisher} {title}"));
                let title = Some(title).filter(|title| !title.is_empty());
                let source = Source { id: id.clone(), publisher, title, url: Some(url), ..Source::default() };
                self.document.sources.push(source);
                self.sources.insert(key, id.clone());
                id
            }
        };
        if self.cited.insert(id.clone()) {
            incident.sources.push(id.clone());
        }
        id
    }

    /// A link next to the text: to a source, if it is a web page.
    pub fn add_page(&mut self, page: &Text<'a>, incident: &mut Incident) {
        match address::page(&page.text) {
            true => drop(self.cite(&page.text, String::new(), incident)),
            false => {
                self.reports.report(page.at, Code::NoWebPage).finding(&page.text);
            }
        }
    }
}
