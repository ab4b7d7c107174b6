//! A timeline becomes a document.

use std::collections::{BTreeMap, BTreeSet};

use super::super::html::{self, one_line};
use super::dates;
use super::ids::Ids;
use super::reports::{Reports, listed};
use super::slide::{Place, Slide, Text, Timeline};
use crate::model::address;
use crate::read::document::{Actor, Document, Incident, Side, Source};
use crate::read::host;
use crate::read::{Severity, quoted};

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
        let message = "is a timeline, which does not say what answers what: no incident is linked to another yet. Add \
                       `responds_to` with the id of its cause to whatever is an answer, and a `kind` to each incident";
        builder.reports.note(Place::File, message);
    }
    (builder.document, builder.places)
}

pub(super) struct Builder<'r, 'a> {
    document: Document,
    places: Vec<Place<'a>>,
    pub reports: &'r mut Reports<'a>,
    ids: Ids,
    /// Ids of sides, and of the actors that stand for them, by the group's name.
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
        // what it cites stands among the document's sources, and nowhere else
        let mut scratch = Incident::default();
        let headline = slide.and_then(|slide| slide.headline.as_ref()).map(|text| self.read_html(text, &mut scratch));
        let summary = slide.and_then(|slide| slide.text.as_ref()).map(|text| self.read_html(text, &mut scratch));
        let headline = headline.map(|headline| one_line(&headline)).filter(|headline| !headline.is_empty());
        if title.is_none() && headline.is_none() {
            let message = "has no title slide with a headline: the chain is called “Untitled chain” until you name it";
            self.reports.warning(slide.map_or(Place::File, |slide| slide.at), message);
        }
        let title = title.map(str::to_string).or(headline);
        self.document.title = title.unwrap_or_else(|| "Untitled chain".to_string());
        self.document.summary = summary.filter(|summary| !summary.is_empty());
        let Some(slide) = slide else { return };
        let dates = [&slide.start, &slide.end].into_iter().flatten().map(|date| date.at);
        let texts = [&slide.display_date, &slide.group, &slide.media.url].into_iter().flatten().map(|text| text.at);
        for at in dates.chain(texts) {
            self.reports.note(at, "is not carried over: the head of a chain has a title and a summary");
        }
        if !scratch.sources.is_empty() {
            self.reports
                .note(slide.at, "has links, which are among the chain’s sources, though no incident cites them");
        }
        if !scratch.media.is_empty() {
            self.reports.note(slide.at, "has pictures in its text, which are not carried over");
        }
    }

    fn eras(&mut self, timeline: &Timeline<'a>) {
        if !timeline.eras.is_empty() {
            let name = |era: &String| match one_line(&html::plain(era).text) {
                name if name.is_empty() => "one without a headline".to_string(),
                name => quoted(&name),
            };
            let message = format!("eras are not carried over, for a chain has none: {}", listed(&timeline.eras, name));
            self.reports.warning(timeline.eras_at, &message);
        }
    }

    /// The slide's own id, kept from all others.
    fn given_id(&mut self, slide: &Slide<'a>) -> Option<String> {
        let id = slide.id.as_ref()?;
        if self.ids.take(&id.text) {
            return Some(id.text.clone());
        }
        let message = "is used twice, and this slide gets an id that is made of its date and headline";
        self.reports.warning(id.at, message).expected("an id of its own").found(&id.text);
        None
    }

    fn incident(&mut self, slide: &Slide<'a>, id: Option<String>) -> Option<Incident> {
        self.cited.clear();
        let Some(start) = &slide.start else {
            let message = "is left out, for it has no date";
            self.reports.error(slide.at, message).expected("a year at least");
            return None;
        };
        let date = dates::edtf(start, slide.end.as_ref(), self.reports)?;
        let mut incident = Incident { date, date_text: self.date_text(slide), ..Incident::default() };
        let headline = slide.headline.as_ref().map(|text| one_line(&self.read_html(text, &mut incident)));
        let summary = slide.text.as_ref().map(|text| self.read_html(text, &mut incident));
        incident.summary = summary.filter(|summary| !summary.is_empty());
        incident.title = match headline.filter(|headline| !headline.is_empty()) {
            Some(headline) => headline,
            None => self.title_from_text(slide, &incident)?,
        };
        self.add_media(&slide.media, &mut incident);
        if !incident.sources.is_empty() {
            let message = "has links, which become its sources: see that they say what the incident says";
            self.reports.count(Severity::Note, "links", slide.at, message);
        }
        incident.involving = slide.group.as_ref().and_then(|group| self.group(group)).into_iter().collect();
        if slide.id.is_none() {
            let message = "has no id of its own: one is made of date and headline, so that links to it break when either \
                           changes";
            self.reports.count(Severity::Note, "no id", slide.at, message);
        }
        let made = |ids: &mut Ids| ids.fresh(&format!("{} {}", incident.date, incident.title));
        incident.id = Some(id.unwrap_or_else(|| made(&mut self.ids)));
        Some(incident)
    }

    /// The beginning of the text, where there is no headline.
    fn title_from_text(&mut self, slide: &Slide<'a>, incident: &Incident) -> Option<String> {
        const LONGEST: usize = 80;
        let Some(first) = incident.summary.as_ref().and_then(|summary| summary.lines().next()) else {
            let message = "is left out, for it has neither headline nor text";
            self.reports.error(slide.at, message).expected("a headline");
            return None;
        };
        let mut title: String = first.chars().take(LONGEST).collect();
        if title.len() < first.len() {
            title.push('…');
        }
        let message = "has no headline, and the beginning of its text stands for one";
        self.reports.warning(slide.at, message).found(&title);
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

    /// The actor that stands for a group, on a side of the same name.
    fn group(&mut self, group: &Text<'a>) -> Option<String> {
        let name = one_line(&html::plain(&group.text).text);
        if name.is_empty() {
            return None;
        }
        let message = "is a group, and need not have done anything: it becomes a side, and stands in `involving` so \
                       that its incidents share a lane. Put who acted into `by`";
        self.reports.count(Severity::Warning, format!("group {name}"), group.at, message).found(&name);
        if let Some(id) = self.groups.get(&name) {
            return Some(id.clone());
        }
        let id = self.group_ids.fresh(&name);
        self.groups.insert(name.clone(), id.clone());
        self.document.sides.push(Side { id: id.clone(), name: name.clone(), tone: None });
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
            let message = "has a link that leads to no web page, and of which only the words are carried over";
            self.reports.warning(text.at, message).expected("an address that begins with https:").found(url);
        }
        if !read.struck.is_empty() {
            let message = "has words that are struck out, and that are left out";
            self.reports.warning(text.at, message).found(&read.struck);
        }
        if read.has_code {
            self.reports.count(Severity::Note, "code", text.at, "has a script or a style sheet, which is left out");
        }
        if read.is_cut {
            let message = "breaks off within a tag, and the rest is lost";
            self.reports
                .error(text.at, message)
                .expected("`>` at the end of the tag, or `&lt;` for a `<` that opens none");
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

    /// A link beside the text: to a source, if it is a web page.
    pub fn add_page(&mut self, page: &Text<'a>, incident: &mut Incident) {
        match address::page(&page.text) {
            true => drop(self.cite(&page.text, String::new(), incident)),
            false => {
                let message = "leads to no web page, and is left out";
                self.reports.warning(page.at, message).expected("an address that begins with https:").found(&page.text);
            }
        }
    }
}
