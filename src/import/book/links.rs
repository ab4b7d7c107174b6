//! Addresses behind cells: what people see is a name, and what leads to the page is behind it.

use std::collections::BTreeMap;

use super::grid::{At, Grid};
use crate::import::sheet::join;

/// The column of addresses is called so where a sheet has none.
const COLUMN: &str = "source_url";

/// Notes the address behind a cell, where it leads to a page.
pub fn behind(grid: &mut Grid, at: At, address: Option<&str>) {
    if let Some(address) = address.filter(|address| is_page(address)) {
        grid.links.entry(at).or_insert_with(|| address.to_string());
    }
}

/// The address in `HYPERLINK("https://…", "The Gazette")`, which OpenDocument writes with `of:=` before it.
pub fn of_formula(formula: &str) -> Option<&str> {
    let formula = formula.trim_start_matches("of:").trim_start_matches('=');
    let (function, rest) = formula.split_once("(\"")?;
    let (address, _) = rest.split_once('"')?;
    function.trim().eq_ignore_ascii_case("hyperlink").then_some(address)
}

/// Puts the addresses behind the cells of a row into its column of addresses, as if they were there. What is there is left.
pub fn place(grid: &mut Grid, known: Option<u32>) {
    let (head, widest) = (grid.head(), grid.widest());
    let mut found: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for ((row, column), address) in std::mem::take(&mut grid.links) {
        if row <= head || grid.get((row, column)).is_none_or(is_page) {
            continue;
        }
        if Some(column) == known {
            grid.set((row, column), join([address.as_str()]));
            continue;
        }
        let addresses = found.entry(row).or_default();
        if !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    if found.is_empty() {
        return;
    }
    let column = known.unwrap_or(widest);
    if known.is_none() {
        grid.set((head, column), COLUMN.to_string());
    }
    for (row, addresses) in found {
        if grid.get((row, column)).is_none() {
            grid.set((row, column), join(addresses.iter().map(String::as_str)));
        }
    }
}

fn is_page(address: &str) -> bool {
    let scheme = address.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https"))
}

#[cfg(test)]
mod tests {
    use super::of_formula;

    #[test]
    fn a_formula_may_be_a_link() {
        assert_eq!(of_formula(r#"HYPERLINK("https://a.example","A")"#), Some("https://a.example"));
        assert_eq!(of_formula(r#"of:=HYPERLINK("https://a.example";"A")"#), Some("https://a.example"));
        assert_eq!(of_formula(r#"CONCAT("https://a.example")"#), None);
        assert_eq!(of_formula("HYPERLINK(A1)"), None);
    }
}
