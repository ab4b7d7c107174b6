//! A document that grows event by event.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::register::Register;
use super::{Record, in_words, position};
use crate::import::findings::Findings;
use crate::import::importer::Imported;
use crate::import::options::Options;
use crate::import::origins::{Names, Origin, Origins};
use crate::import::tally::Tally;
use crate::read::document::{Actor, Document, Incident, Place, Source};
use crate::read::{Arg, Code, Fresh, Problem, Severity};

/// A document that grows event by event.
#[derive(Default)]
pub struct Builder {
    pub actors: Register<Actor>,
    pub places: Register<Place>,
    pub sources: Register<Source>,
    pub tally: Tally<Origin>,
    incidents: Vec<Incident>,
    origins: Vec<Origin>,
    countries: BTreeSet<String>,
    /// The first and the last day on which any of them may have been.
    span: Option<(NaiveDate, NaiveDate)>,
}

impl Builder {
    /// The id of the actor with that name.
    pub fn actor(&mut self, name: &str) -> String {
        self.actors.id(name, name, |id| Actor { id, name: name.to_string(), ..Actor::default() })
    }

    /// The id of a place that has none yet.
    pub fn place(&mut self, place: Place) -> String {
        let written = format!("{place:?}");
        let name = place.name.clone();
        self.places.id(&written, &name, |id| Place { id, ..place })
    }

    /// The id of a source that has none yet.
    pub fn source(&mut self, source: Source) -> String {
        let written = format!("{source:?}");
        let name = source.publisher.clone();
        self.sources.id(&written, &name, |id| Source { id, ..source })
    }

    /// The id of a source with a publisher and no more.
    pub fn publisher(&mut self, publisher: &str) -> String {
        self.source(Source { publisher: publisher.to_string(), ..Source::default() })
    }

    /// Takes note of the country of an event.
    pub fn visit(&mut self, country: Option<&str>) {
        self.countries.extend(country.map(str::to_string));
    }

    /// Takes note of the days on which an event may have been.
    pub fn cover(&mut self, from: NaiveDate, to: NaiveDate) {
        let (first, last) = self.span.unwrap_or((from, to));
        self.span = Some((first.min(from), last.max(to)));
    }

    /// Where `latitude` and `longitude` say; what is on no map is reported.
    pub fn position(&mut self, record: Record) -> Option<(f64, f64)> {
        let (lat, lon) = (record.cell("latitude")?, record.cell("longitude")?);
        let position = position(lat, lon);
        if position.is_none() {
            self.say_with(record, "latitude", Code::PositionOffTheMap, |problem| {
                problem.with("other", Arg::Field("longitude"));
            });
        }
        position
    }

    /// Says something about a column of a row, once for all rows where it is so.
    pub fn say(&mut self, record: Record, column: &str, code: Code) {
        self.say_with(record, column, code, |_| {});
    }

    /// The same, with arguments of the sentence.
    pub fn say_with(&mut self, record: Record, column: &str, code: Code, with: impl FnOnce(&mut Problem)) {
        let mut problem = Problem::new(code);
        with(&mut problem);
        // the text of a column that is only said to be left out is of no help
        if let Some(cell) = record.cell(column).filter(|_| problem.severity > Severity::Note) {
            problem.finding(cell);
        }
        self.tally.each(column, problem, || record.origin_of(column));
    }

    /// Says something about a column of one row, also where it was said of others.
    pub fn say_here(&mut self, record: Record, column: &str, code: Code) -> &mut Problem {
        let problem = self.tally.report(record.origin_of(column), code);
        match record.cell(column) {
            Some(cell) => problem.finding(cell),
            None => problem,
        }
    }

    /// Adds an event.
    pub fn push(&mut self, incident: Incident, origin: Origin) {
        self.incidents.push(incident);
        self.origins.push(origin);
    }

    /// Makes the ids that are missing of date and title, as the model would, and reports them once.
    fn name(&mut self) {
        let given: BTreeSet<String> = self.incidents.iter().filter_map(|incident| incident.id.clone()).collect();
        let mut fresh = Fresh::default();
        let mut made: BTreeSet<String> = BTreeSet::new();
        for (incident, origin) in
            self.incidents.iter_mut().zip(&self.origins).filter(|(incident, _)| incident.id.is_none())
        {
            let words = format!("{} {}", incident.date, incident.title);
            let id = fresh.id(&words, |id| given.contains(id) || made.contains(id));
            let mut problem = Problem::graded(Code::MadeId, Severity::Warning);
            problem.guessing(Some(id.clone()));
            self.tally.each("", problem, || origin.clone());
            made.insert(id.clone());
            incident.id = Some(id);
        }
    }

    /// The document, called `what` unless the options say otherwise: "ACLED events, Iraq, 17 October 2023 – 4 February 2024".
    pub fn finish(mut self, what: &str, names: Names, options: &Options, findings: &mut Findings) -> Imported {
        self.name();
        let title = options.title.clone().unwrap_or_else(|| self.title(what));
        if let Some(first) = self.origins.first() {
            findings.report(&Origin::file(&first.file), Code::NothingLinked);
        }
        findings.absorb_all(self.tally, <[Origin]>::to_vec);
        let document = Document {
            version: 1,
            title,
            actors: self.actors.things,
            places: self.places.things,
            sources: self.sources.things,
            incidents: self.incidents,
            ..Document::default()
        };
        Imported { document, origins: Origins { incidents: self.origins, names, ..Origins::default() } }
    }

    fn title(&self, what: &str) -> String {
        let countries = match self.countries.len() {
            0 => None,
            1..=3 => Some(self.countries.iter().map(String::as_str).collect::<Vec<_>>().join(", ")),
            more => Some(format!("{more} countries")),
        };
        let span = self.span.map(|(first, last)| match first == last {
            true => in_words(first),
            false => format!("{} – {}", in_words(first), in_words(last)),
        });
        [Some(what.to_string()), countries, span].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}
