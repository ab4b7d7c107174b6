//! Rows and columns that are hidden from people. calamine says so of sheets only.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::grid::{Grid, MOST_CELLS};
use super::ods::attribute;
use super::package::{Archive, archive, broken, part};
use crate::import::findings::Findings;
use crate::import::origins::Origin;
use crate::import::table::letters;
use crate::read::{Code, Problem};

/// Reports the hidden rows and columns that are not empty.
pub fn report(grid: &Grid, sheet: &Origin, findings: &mut Findings) {
    let rows = grid.rows().filter(|row| grid.hidden_rows.contains(row)).map(|row| format!("row {}", row + 1));
    let columns = grid.hidden_columns.iter().filter(|column| **column < grid.width());
    let hidden: Vec<String> =
        columns.map(|column| format!("column {}", letters(*column as usize))).chain(rows).collect();
    if !hidden.is_empty() {
        findings.report(sheet, Code::HiddenCells).with("count", hidden.len()).finding(&hidden.join(", "));
    }
}

/// Refuses a number of texts for which calamine would take all memory.
pub fn require_few_texts(bytes: &[u8]) -> Result<(), Problem> {
    const TEXTS: &str = "xl/sharedStrings.xml";
    let mut archive = archive(bytes)?;
    if !archive.file_names().flatten().any(|part| part == TEXTS) {
        return Ok(());
    }
    let counts = elements(&part(&mut archive, TEXTS)?, "sst", ["uniqueCount", "uniqueCount"])?;
    require_few(counts.first().map(|(count, _)| count.as_str()), "texts")
}

/// Finds them in the XML of an .xlsx.
pub fn find(bytes: &[u8], grids: &mut [Grid]) -> Result<(), Problem> {
    let mut archive = archive(bytes)?;
    for (name, path) in paths(&mut archive)? {
        if let Some(grid) = grids.iter_mut().find(|grid| *grid.name == *name) {
            scan(&part(&mut archive, &path)?, grid)?;
        }
    }
    Ok(())
}

fn require_few(number: Option<&str>, of: &str) -> Result<(), Problem> {
    match number.and_then(|number| number.parse::<usize>().ok()) {
        Some(number) if number > MOST_CELLS => Err(broken(&format_args!("it counts more {of} than cells"))),
        _ => Ok(()),
    }
}

/// The sheets' names, and the parts in which they are. A workbook whose parts are called otherwise says nothing of this.
fn paths(archive: &mut Archive) -> Result<Vec<(String, String)>, Problem> {
    const BOOK: [&str; 2] = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"];
    let has = |name: &str| archive.file_names().flatten().any(|part| part == name);
    if !BOOK.into_iter().all(has) {
        return Ok(Vec::new());
    }
    let [book, relations] = BOOK.map(|name| part(archive, name));
    let targets = elements(&relations?, "Relationship", ["Id", "Target"])?;
    let sheets = elements(&book?, "sheet", ["name", "r:id"])?;
    let path = |id: &str| {
        let (_, target) = targets.iter().find(|(known, _)| known == id)?;
        Some(target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_string))
    };
    let found = sheets.into_iter().filter_map(|(name, id)| Some((name, path(&id)?)));
    Ok(found.filter(|(_, path)| archive.file_names().flatten().any(|part| part == *path)).collect())
}

/// Two attributes of every element of a name.
fn elements(xml: &str, name: &str, attributes: [&str; 2]) -> Result<Vec<(String, String)>, Problem> {
    let (mut reader, mut found) = (Reader::from_str(xml), Vec::new());
    loop {
        match reader.read_event().map_err(|error| broken(&error))? {
            Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() == name => {
                let [one, other] = attributes.map(|name| attribute(&element, name));
                found.extend(one.zip(other));
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

fn scan(xml: &str, grid: &mut Grid) -> Result<(), Problem> {
    let (mut reader, mut row) = (Reader::from_str(xml), 0_u32);
    loop {
        match reader.read_event().map_err(|error| broken(&error))? {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "col" if is_hidden(&element) => {
                    let [first, last] = ["min", "max"].map(|name| number(&element, name).unwrap_or(1));
                    grid.hidden_columns
                        .extend((first..=last).map(|column| column - 1).take_while(|column| *column < 1 << 14));
                }
                "row" => {
                    row = number(&element, "r").unwrap_or(row.saturating_add(1));
                    // calamine counts on from there
                    if row > 1 << 20 {
                        return Err(broken(&"a row is where no sheet has one"));
                    }
                    grid.hidden_rows.extend(Some(row - 1).filter(|_| is_hidden(&element)));
                }
                "f" => require_few(attribute(&element, "si").as_deref(), "formulas")?,
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "sheetData" => return Ok(()),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// A number from 1 up.
fn number(element: &BytesStart, name: &str) -> Option<u32> {
    attribute(element, name)?.parse().ok().filter(|number| *number > 0)
}

fn is_hidden(element: &BytesStart) -> bool {
    matches!(attribute(element, "hidden").as_deref(), Some("1" | "true"))
}
