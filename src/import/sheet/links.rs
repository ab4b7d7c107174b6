//! "The response answers the cause": the sheet of links, and the column `responds_to`.

use std::collections::BTreeSet;

use super::columns::Role;
use super::directory::Directory;
use super::groups::Group;
use super::line::{Line, Sheet};
use super::sources::Sources;
use crate::import::Imported;
use crate::import::findings::{Findings, Origin};
use crate::import::table::one_of;
use crate::model::Basis;
use crate::read::Severity;
use crate::read::document::LinkSpec;

/// Adds the links to the incidents of the document.
pub fn read(
    sheets: &[Sheet],
    groups: &[Group],
    directory: &Directory,
    sources: &Sources,
    imported: &mut Imported,
    findings: &mut Findings,
) {
    let mut seen = BTreeSet::new();
    let mut without_basis = Vec::new();
    for line in sheets.iter().filter(|sheet| sheet.role == Role::Links).flat_map(Sheet::lines) {
        let Some((response, link)) = link(&line, directory, sources, findings) else { continue };
        if line.cell("basis").is_none() {
            without_basis.push(line);
        }
        seen.insert((response, link.incident.clone()));
        add(response, link, line.origin(None), imported);
    }
    report_inferred(&without_basis, "basis", "has no basis", findings);

    let mut bare = Vec::new();
    for (response, group) in groups.iter().enumerate() {
        for line in group.lines().filter(|line| line.cell("responds_to").is_some()) {
            let origin = line.origin(Some("responds_to"));
            let causes = line.list("responds_to").into_iter().map(|word| directory.id_of(&word));
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
    report_inferred(&bare, "responds_to", "says nothing of who links the two", findings);
}

fn add(response: usize, link: LinkSpec, origin: Origin, imported: &mut Imported) {
    if let Some(incident) = imported.document.incidents.get_mut(response) {
        imported.origins.links.insert((response, incident.responds_to.len()), origin);
        incident.responds_to.push(link);
    }
}

/// The link of a row, and the position of its response.
fn link(line: &Line, directory: &Directory, sources: &Sources, findings: &mut Findings) -> Option<(usize, LinkSpec)> {
    let [response, cause] = ["response", "cause"].map(|column| {
        let cell = line.cell(column);
        if cell.is_none() {
            let message = "is missing, and the link is left out";
            line.report(column, Severity::Error, message, findings).expected("the id of an incident");
        }
        cell
    });
    let (response, cause) = response.zip(cause)?;
    let Some(index) = directory.find(response) else {
        line.report("response", Severity::Error, "is the id of no incident, and the link is left out", findings)
            .expected("the id of an incident")
            .guess(directory.nearest(response));
        return None;
    };
    let mut cited = sources.of(line, "source", "source_url").into_iter();
    let source = cited.next();
    if cited.next().is_some() {
        let message = "names more than one source, and only the first is read";
        line.report("source_url", Severity::Warning, message, findings);
    }
    let link = LinkSpec {
        incident: directory.id_of(cause),
        basis: line.word("basis", Basis::ALL.map(Basis::id)).unwrap_or_else(|| Basis::Inferred.id().to_string()),
        says: line.text("says"),
        quote: line.text("quote"),
        source,
        disputed_by: line.list("disputed_by"),
    };
    Some((index, link))
}

/// Notes once that links are shown as the editor's reading.
fn report_inferred(lines: &[Line], column: &str, what: &str, findings: &mut Findings) {
    let Some(first) = lines.first() else { return };
    let message = format!("{what}{}, and is shown as the editor's reading (`inferred`)", one_of(lines.len()));
    first.report(column, Severity::Note, &message, findings).expected(
        "in a sheet of links, `declared`, `reported`, `alleged` or `inferred` in `basis`, and who says so in `says`",
    );
}
