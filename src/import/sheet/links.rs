//! "The response answers the cause": the sheet of links, and the column `responds_to`.

use std::collections::BTreeSet;

use super::columns::Role;
use super::directory::Directory;
use super::groups::Group;
use super::line::{Line, Sheet};
use super::nobody::Nobody;
use super::sources::Sources;
use crate::import::findings::Findings;
use crate::import::importer::Imported;
use crate::import::origins::{Origin, Origins, turned_into};
use crate::model::Basis;
use crate::read::document::LinkSpec;
use crate::read::{Code, Problem, word};

/// Adds the links to the incidents of the document.
pub fn read<'t>(
    sheets: &'t [Sheet<'t>],
    groups: &[Group],
    directory: &Directory,
    sources: &Sources,
    nobody: &mut Nobody<'t>,
    imported: &mut Imported,
    findings: &mut Findings,
) {
    let mut seen = BTreeSet::new();
    let mut without_basis = Vec::new();
    for line in sheets.iter().filter(|sheet| sheet.role == Role::Links).flat_map(Sheet::lines) {
        let link = link(&line, directory, sources, nobody, &mut imported.origins, findings);
        let Some((response, link)) = link else { continue };
        if line.cell("basis").is_none() {
            without_basis.push(line);
        }
        seen.insert((response, link.incident.clone()));
        add(response, link, line.origin(None), imported);
    }
    say_once(&without_basis, "basis", Code::NoBasis, findings);

    let mut bare = Vec::new();
    for (response, group) in groups.iter().enumerate() {
        for line in group.lines().filter(|line| line.cell("responds_to").is_some()) {
            let origin = line.origin(Some("responds_to"));
            let words = directory.named(line, "responds_to");
            let causes = words
                .iter()
                .filter_map(|word| cause(word, (line, "responds_to"), directory, &mut imported.origins, findings));
            // the sheet of links says more of the same
            let causes: Vec<String> = causes.filter(|cause| !seen.contains(&(response, cause.clone()))).collect();
            if !causes.is_empty() {
                bare.push(*line);
            }
            for incident in causes {
                let link = LinkSpec { incident, basis: Basis::Inferred.id().to_string(), ..LinkSpec::default() };
                add(response, link, origin.clone(), imported);
            }
        }
    }
    say_once(&bare, "responds_to", Code::BareCell, findings);
}

fn add(response: usize, link: LinkSpec, origin: Origin, imported: &mut Imported) {
    if let Some(incident) = imported.document.incidents.get_mut(response) {
        imported.origins.links.insert((response, incident.responds_to.len()), origin);
        incident.responds_to.push(link);
    }
}

/// The link of a row, and the position of its response.
fn link<'t>(
    line: &Line<'t>,
    directory: &Directory,
    sources: &Sources,
    nobody: &mut Nobody<'t>,
    origins: &mut Origins,
    findings: &mut Findings,
) -> Option<(usize, LinkSpec)> {
    let [response, cause] = ["response", "cause"].map(|column| {
        let cell = line.cell(column);
        if cell.is_none() {
            line.report(column, Code::MissingCell, findings).expecting(word!("the id of an incident"));
        }
        cell
    });
    let (response, cause) = response.zip(cause)?;
    if is_shared(response, (line, "response"), directory, findings) {
        return None;
    }
    let Some(index) = directory.find(response) else {
        let turned = directory.turned(response);
        let guess = match origins.ids_before.get(response) {
            Some(before) => before.clone(),
            None => directory.nearest(response).filter(|_| turned.is_none()),
        };
        let problem = line.report("response", Code::UnknownResponse, findings).guessing(guess);
        turned.iter().for_each(|turned| _ = problem.with("so", turned_into(turned)));
        return None;
    };
    let incident = self::cause(cause, (line, "cause"), directory, origins, findings)?;
    let mut cited = sources.of(line, "source", "source_url").into_iter();
    let source = cited.next();
    if cited.next().is_some() {
        line.report("source_url", Code::MoreThanOneSource, findings);
    }
    let link = LinkSpec {
        incident,
        basis: line.word("basis", Basis::ALL.map(Basis::id)).unwrap_or_else(|| Basis::Inferred.id().to_string()),
        says: nobody.person(line, "says"),
        quote: line.text("quote"),
        source,
        disputed_by: nobody.people(line, "disputed_by"),
    };
    Some((index, link))
}

/// The id of the cause that a cell names. `None` where the cell does not say which incident it means.
fn cause(
    word: &str,
    place: (&Line, &str),
    directory: &Directory,
    origins: &mut Origins,
    findings: &mut Findings,
) -> Option<String> {
    if is_shared(word, place, directory, findings) {
        return None;
    }
    directory.remember(word, origins);
    Some(directory.id_of(word))
}

/// Reports a title that several incidents have.
fn is_shared(word: &str, (line, column): (&Line, &str), directory: &Directory, findings: &mut Findings) -> bool {
    let rows = directory.sharing(word);
    if let [first, second, ..] = rows[..] {
        let problem = line.report(column, Code::SharedTitle, findings).with("count", rows.len());
        problem.with("first", first.seen_from(line)).with("second", second.seen_from(line));
        return true;
    }
    false
}

/// Says once what is so in all of some rows.
fn say_once(lines: &[Line], column: &str, code: Code, findings: &mut Findings) {
    findings.report_all(lines, |line| line.problem(column, Problem::new(code)));
}
