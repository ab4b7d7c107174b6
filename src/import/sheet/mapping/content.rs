//! What the cells of a column tell of it, where its name says nothing.

use std::collections::BTreeSet;

use super::Grounds;
use crate::import::dates::is_date;
use crate::import::sheet::cell::SEMICOLONS;
use crate::import::table::Table;

/// As many cells tell.
const ENOUGH: usize = 50;

/// Our column that cells such as those are of, and on what grounds. Numbers alone tell nothing. `titles` are those, and the
/// ids, of all rows.
pub fn meaning(table: &Table, index: usize, titles: &BTreeSet<&str>) -> Option<(&'static str, Grounds)> {
    let quarters = |is: &dyn Fn(&str) -> bool| {
        let cells = table.filled(index).take(ENOUGH);
        let (cells, hits) = cells.fold((0, 0), |(cells, hits), cell| (cells + 1, hits + usize::from(is(cell))));
        (hits * 4_usize).checked_div(cells).unwrap_or(0)
    };
    // a slip or two may be among them
    let are = |is: &dyn Fn(&str) -> bool| quarters(is) >= 3;
    let is_title = |cell: &str| cell.split(SEMICOLONS).all(|item| titles.contains(item.trim()));
    match () {
        () if are(&is_date) => Some(("date", Grounds::Dates)),
        () if are(&is_address) => Some(("source_url", Grounds::Addresses)),
        () if are(&is_title) => Some(("responds_to", Grounds::Titles)),
        // names are among them, and a column of names takes both
        () if quarters(&is_address) > 0 => Some(("source", Grounds::Addresses)),
        () => None,
    }
}

/// The cells of some columns, without numbers: those may count anything.
pub fn texts(table: &Table, columns: impl IntoIterator<Item = usize>) -> BTreeSet<&str> {
    let cells = columns.into_iter().flat_map(|index| table.filled(index));
    cells.filter(|cell| cell.contains(|c: char| c.is_alphabetic())).collect()
}

fn is_address(cell: &str) -> bool {
    ["https://", "http://", "www."]
        .iter()
        .any(|start| cell.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)))
}
