//! The single way in: text to [`Chain`].

use super::addresses::A_PAGE;
use super::assemble;
use super::catalog::{Catalog, date, followed};
use super::draft::Draft;
use super::edtf;
use super::fields::{Fields, Overlong, described, fitting, text as text_of};
use super::incident;
use super::json::{Data, Json, Value};
use super::links::{self, Directory};
#[cfg(feature = "lint")]
use super::lint::{Reading, lint};
use super::locate::position;
use super::log::Log;
use super::names::Names;
use super::order::{order, set};
use super::parse::json;
use super::periods;
use super::sentences;
use super::{Code, Path, Problem, ReadError, word};
use crate::model::address;
use crate::model::{Chain, ChainTexts, Correction, IncidentId, MAX_INCIDENTS, MAX_NAMED, MAX_PERIODS, MAX_TEXT, Parts};
#[cfg(doc)]
use crate::model::{MAX_BYTES, MAX_VALUES};

/// Reads a chain, and lists all that is wrong with it.
///
/// One bad incident never sinks the rest: it is left out, and its [`Problem`] says why.
///
/// ```
/// use incident_chain::read::{Code, Position, Severity, read};
///
/// let text = r#"{"title": "Two incidents", "incidents": [
///   {"title": "Rockets hit a base", "date": "20/11/2023"},
///   {"title": "A launcher is struck", "date": "2023-11-21"}
/// ]}"#;
/// let (chain, problems) = read(text)?;
/// assert_eq!(chain.incidents.len(), 1);
/// let left_out = problems.iter().find(|problem| problem.severity == Severity::Error).unwrap();
/// assert_eq!(left_out.code, Code::NoDate);
/// assert_eq!(left_out.position, Some(Position { line: 2, column: 43 }));
/// assert_eq!(left_out.guess(), Some("2023-11-20"));
///
/// assert_eq!(read("[1, 2]").unwrap_err().0.code, Code::NoChain);
/// # Ok::<(), incident_chain::read::ReadError>(())
/// ```
///
/// # Errors
/// Where the text is no chain at all: no JSON, no object with `title` and `incidents`, another version of the format, or
/// over [`MAX_BYTES`] or [`MAX_VALUES`] or, in its title, [`MAX_TEXT`].
pub fn read(text: &str) -> Result<(Chain, Vec<Problem>), ReadError> {
    let (text, json) = json(text)?;
    let mut log = Log::new(&[]);
    let (chain, _) = document(text, &json, &mut log)?;
    Ok((chain, log.finish(text, &json)))
}

/// Reads a chain as [`read`] does, and asks besides what an editor would ask of one that reads well.
///
/// # Errors
/// As [`read`].
#[cfg(feature = "lint")]
pub fn check(text: &str) -> Result<(Chain, Vec<Problem>), ReadError> {
    check_allowing(text, &[])
}

/// Checks a chain as [`check`] does, and says nothing of problems whose codes are allowed.
///
/// # Errors
/// As [`read`].
#[cfg(feature = "lint")]
pub fn check_allowing(text: &str, allowed: &[Code]) -> Result<(Chain, Vec<Problem>), ReadError> {
    let (text, json) = json(text)?;
    let mut log = Log::new(allowed);
    let (chain, incidents) = document(text, &json, &mut log)?;
    let reading = Reading { text, json: &json, chain: &chain, incidents: &incidents };
    lint(&reading, &mut log);
    Ok((chain, log.finish(text, &json)))
}

/// An error about one value.
fn refuse<T>(text: &str, at: &Value, problem: Problem) -> Result<T, ReadError> {
    // its sentence is whole without the path
    Err(ReadError(problem.standing(Path::default(), Some(position(text, at.offset)))))
}

/// The chain, and the place of each of its incidents.
fn document<'v>(text: &str, json: &'v Json, log: &mut Log<'v>) -> Result<(Chain, Names<'v>), ReadError> {
    let root = &json.root;
    let mut fields = match root.data {
        Data::Object(_) => Fields::open(root, word!("a chain in braces, { … }"), log),
        _ => None,
    };
    let Some(f) = &mut fields else {
        return refuse(text, root, Problem::new(Code::NoChain));
    };
    if let Some(version) =
        f.get("version").filter(|version| version.as_u64() != Some(1) && version.as_str() != Some("1"))
    {
        let mut problem = Problem::new(Code::OtherVersion);
        problem.with("version", described(version));
        return refuse(text, version, problem);
    }
    let title = title(text, f, log)?;
    // for editors only
    f.fitting("$schema", log);
    let Some(incidents) = f.get("incidents") else {
        return refuse(text, root, Problem::new(Code::NoIncidents));
    };
    if !incidents.is_array() {
        return refuse(text, incidents, Problem::new(Code::IncidentsAreNoList));
    }
    let items = f.items("incidents", MAX_INCIDENTS, log);
    if items.is_empty() {
        log.report(incidents, Code::EmptyChain);
    }

    let utc_offset = f.get("utc_offset").and_then(|at| utc_offset(at, log)).unwrap_or(0);
    let mut catalog = Catalog::read(f, utc_offset, log);
    let (mut drafts, directory) = drafts(items, utc_offset, &mut catalog, log);
    catalog.cut_bodies(log);
    let links = links::resolve(&mut drafts, &directory, log);
    let earliest: Vec<i64> = drafts.iter().map(|draft| draft.incident.date.earliest()).collect();
    let ends: Vec<(usize, usize)> = links.iter().map(|link| (link.cause, link.response)).collect();
    let order = order(&earliest, &ends);
    let mut positions = vec![usize::MAX; order.len()];
    for (position, &draft) in order.iter().enumerate() {
        set(&mut positions, draft, position);
    }
    // `usize::MAX`, of a draft that has no place, is the id of no incident: no chain is made with it
    let place = |draft: usize| IncidentId::new(positions.get(draft).copied().unwrap_or(usize::MAX));
    let (mut incidents, mut links) = assemble::assemble(drafts, links, &order, place, &directory, log);
    assemble::speakers(&mut incidents, &mut links).for_each(|speaker| catalog.recognise(speaker));

    log.incident = None;
    let mut chain = Parts {
        title,
        texts: ChainTexts::NONE,
        url: followed(f, "url", address::page, A_PAGE, log),
        lang: f.get("lang").and_then(|at| lang(at, log)).unwrap_or_else(|| "en".to_string()),
        utc_offset,
        updated: f.get("updated").and_then(|at| date(at, utc_offset, log)),
        focus: None,
        sides: catalog.sides,
        actors: catalog.actors,
        places: catalog.places,
        sources: catalog.sources,
        incidents,
        links,
        periods: Vec::new(),
        words: f.get("words").map(|at| sentences::read(at, log)).unwrap_or_default(),
        corrections: Vec::new(),
    };
    for at in f.items("periods", MAX_PERIODS, log) {
        chain.periods.extend(periods::read(at, utc_offset, log));
    }
    // one over the limit is reported and left out alone
    let _ = f.texts(&mut chain.texts.each_mut(), log);
    let named = |at: Option<&'v Value>, log: &mut Log<'v>| {
        let (id, at) = at.and_then(|at| Some((fitting(at, log)?, at)))?;
        directory.find(&id, at, log).map(place)
    };
    let latest = chain.incidents.len().checked_sub(1).map(IncidentId::new);
    chain.focus = named(f.get("focus"), log).or(latest);
    for at in f.items("corrections", MAX_NAMED, log) {
        if let Ok(Some((correction, concerns))) = incident::correction(at, utc_offset, true, log) {
            chain.corrections.push(Correction { incident: named(concerns, log), ..correction });
        }
    }
    if let Some(fields) = fields {
        fields.close(log);
    }
    let Some(chain) = Chain::new(chain) else {
        return refuse(text, root, Problem::new(Code::DoesNotFit));
    };
    Ok((chain, directory.names))
}

fn title<'v>(text: &str, f: &mut Fields<'v>, log: &mut Log<'v>) -> Result<String, ReadError> {
    let Some(value) = f.get("title") else {
        return refuse(text, f.at, Problem::new(Code::NoTitle));
    };
    match text_of(value, log) {
        Ok(Some(title)) => Ok(title),
        Err(Overlong) => {
            let mut problem = Problem::new(Code::TitleTooLong);
            problem.with("most", MAX_TEXT);
            refuse(text, value, problem)
        }
        Ok(None) => refuse(text, value, Problem::new(Code::TitleIsNoText)),
    }
}

fn utc_offset<'v>(at: &'v Value, log: &mut Log<'v>) -> Option<i32> {
    let word = fitting(at, log)?;
    let offset = edtf::offset(&word);
    if offset.is_none() {
        let guess = [format!("+{word}"), format!("+0{word}"), word.replace(['−', '–'], "-"), word.to_ascii_uppercase()];
        let guess = guess.into_iter().find(|guess| edtf::offset(guess).is_some());
        log.report(at, Code::UtcOffset).finding(&word).guessing(guess);
    }
    offset
}

fn lang<'v>(at: &'v Value, log: &mut Log<'v>) -> Option<String> {
    let word = fitting(at, log)?;
    let tag = word.len() <= 35
        && word.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    if !tag {
        let guess = Some(word.replace('_', "-")).filter(|guess| *guess != word);
        log.report(at, Code::LanguageTag).finding(&word).guessing(guess);
    }
    tag.then_some(word)
}

/// Reads the incidents, and gives each an id that no other has.
fn drafts<'v>(
    items: &'v [Value],
    utc_offset: i32,
    catalog: &mut Catalog<'v>,
    log: &mut Log<'v>,
) -> (Vec<Draft<'v>>, Directory<'v>) {
    let mut directory = Directory::default();
    directory.names.reserve(items);
    let mut drafts = Vec::with_capacity(items.len());
    for at in items {
        let Some(mut draft) = incident::read(at, utc_offset, catalog, log) else {
            directory.left_out.reserve(std::slice::from_ref(at));
            continue;
        };
        let incident = &mut draft.incident;
        if !draft.has_id {
            incident.id = directory.names.fresh(&format!("{} {}", incident.date.edtf, incident.title));
            let guess = Some(incident.id.clone());
            // one of the wrong sort has been reported already
            if at.get("id").is_none_or(|id| id.is_null() || id.is_string()) {
                log.report(at, Code::NoId).guessing(guess);
            }
        } else if directory.names.by_id(&incident.id).is_some() {
            let first = directory.names.place_of(&incident.id);
            log.second(at, first, Code::IdTwice).finding(&incident.id);
            continue;
        }
        directory.names.add(&incident.id, at);
        drafts.push(draft);
    }
    (drafts, directory)
}
