//! The XML of a sheet of an .xlsx, gone through once: for what calamine does not tell, and for what it would go through all of it again.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::grid::{At, Grid};
use super::links;
use super::package::broken;
use super::xml::{attribute, letter, relation};
use crate::read::Problem;

/// What a sheet's XML has besides values. What is hidden, merged and linked is in its grid.
#[derive(Default)]
pub struct Scanned {
    /// Behind as many cells no other has a value.
    pub cells: usize,
    /// The cells that have a formula.
    pub formulas: Vec<At>,
}

/// Goes through the XML. `addresses` are those to which its links lead, by their ids.
pub fn scan(xml: &str, addresses: &BTreeMap<String, String>, grid: &mut Grid) -> Result<Scanned, Problem> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut scan = Scan {
        addresses,
        grid,
        found: Scanned::default(),
        is_data: false,
        next: (0, 0),
        cells: 0,
        cell: None,
        formula: None,
        shared: BTreeMap::new(),
    };
    loop {
        match reader.read_event().map_err(|error| broken(&error))? {
            Event::Start(element) if scan.is_data => scan.start(&element)?,
            Event::Start(element) => scan.start_beside(&element)?,
            Event::End(element) => scan.end(element.local_name().as_ref()),
            Event::Text(text) => scan.say(&text.xml10_content()),
            Event::GeneralRef(reference) => scan.say(&letter(&reference)),
            Event::Eof => return Ok(scan.found),
            _ => {}
        }
    }
}

struct Scan<'s> {
    addresses: &'s BTreeMap<String, String>,
    grid: &'s mut Grid,
    found: Scanned,
    /// Whether rows can come.
    is_data: bool,
    /// Where a cell is that does not say it.
    next: At,
    /// As many cells have begun.
    cells: usize,
    /// Where the cell is that is open.
    cell: Option<At>,
    /// The formula that is open.
    formula: Option<Formula>,
    /// The addresses in formulas that several cells share, by their numbers.
    shared: BTreeMap<String, Option<String>>,
}

#[derive(Default)]
struct Formula {
    text: String,
    /// Its number, where cells share it.
    shared: Option<String>,
    /// Whether it is the cell in which its text is.
    is_first: bool,
}

impl Scan<'_> {
    /// Reads an element among the rows.
    fn start(&mut self, element: &BytesStart) -> Result<(), Problem> {
        match (element.local_name().as_ref(), self.cell) {
            ("row", None) => {
                let row = number(element, "r").unwrap_or(self.next.0.saturating_add(1));
                // calamine counts on from there
                if row > 1 << 20 {
                    return Err(broken(&"a row is where no sheet has one"));
                }
                self.next.0 = row - 1;
                self.grid.hidden_rows.extend(Some(row - 1).filter(|_| is_hidden(element)));
            }
            ("c", None) => {
                let at = attribute(element, "r").map_or(Ok(self.next), |at| place(&at))?;
                self.next.1 = at.1;
                self.cell = Some(at);
                self.cells += 1;
            }
            ("v" | "is", Some(_)) => self.found.cells = self.cells,
            ("f", Some(_)) => {
                let is_shared = attribute(element, "t").is_some_and(|sort| sort == "shared");
                let shared = attribute(element, "si").filter(|_| is_shared);
                let is_first = attribute(element, "ref").is_some();
                self.formula = Some(Formula { shared, is_first, ..Formula::default() });
            }
            _ => {}
        }
        Ok(())
    }

    /// Reads an element before or after the rows.
    fn start_beside(&mut self, element: &BytesStart) -> Result<(), Problem> {
        let range = || attribute(element, "ref").map(|range| ends(&range)).transpose();
        match element.local_name().as_ref() {
            "sheetData" => self.is_data = true,
            "col" if is_hidden(element) => {
                let [first, last] = ["min", "max"].map(|name| number(element, name).unwrap_or(1));
                let hidden = (first..=last).map(|column| column - 1).take_while(|column| *column < 1 << 14);
                self.grid.hidden_columns.extend(hidden);
            }
            "mergeCell" => self.grid.merged.extend(range()?),
            "hyperlink" => {
                if let Some((first, _)) = range()? {
                    let address = relation(element).and_then(|id| self.addresses.get(&id));
                    // of several cells the first one leads
                    links::behind(self.grid, first, address.map(String::as_str));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn say(&mut self, text: &str) {
        if let Some(formula) = &mut self.formula {
            formula.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str) {
        match (name, self.cell) {
            ("sheetData", _) => self.is_data = false,
            ("row", None) => self.next = (self.next.0.saturating_add(1), 0),
            ("c", Some(_)) => {
                self.cell = None;
                self.next.1 = self.next.1.saturating_add(1);
            }
            ("f", Some(at)) => self.end_formula(at),
            _ => {}
        }
    }

    fn end_formula(&mut self, at: At) {
        let Some(Formula { text, shared, is_first }) = self.formula.take() else { return };
        let own = links::of_formula(&text);
        let (address, is_there) = match shared {
            Some(number) if !is_first => match self.shared.get(&number) {
                Some(address) => (address.as_deref(), true),
                None => (None, false),
            },
            shared => {
                self.shared.extend(shared.map(|number| (number, own.map(str::to_string))));
                (own, !text.is_empty())
            }
        };
        links::behind(self.grid, at, address);
        self.found.formulas.extend(Some(at).filter(|_| is_there));
    }
}

/// A number from 1 up.
fn number(element: &BytesStart, name: &str) -> Option<u32> {
    attribute(element, name)?.parse().ok().filter(|number| *number > 0)
}

fn is_hidden(element: &BytesStart) -> bool {
    matches!(attribute(element, "hidden").as_deref(), Some("1" | "true"))
}

/// The first and the last cell of `A1:B2`, or of `A1`.
fn ends(range: &str) -> Result<(At, At), Problem> {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    Ok((place(first)?, place(last)?))
}

/// The place of `B14`: row 13, column 1.
fn place(reference: &str) -> Result<At, Problem> {
    let letters = reference.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(reference.len());
    let (letters, digits) = reference.split_at_checked(letters).unwrap_or_default();
    let digit = |letter: u8| u32::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = letters.bytes().try_fold(0_u32, |column, letter| column.checked_mul(26)?.checked_add(digit(letter)));
    let row = digits.parse::<u32>().ok().filter(|_| !digits.starts_with('+'));
    let at = row.and_then(|row| Some((row.checked_sub(1)?, column?.checked_sub(1)?)));
    at.ok_or_else(|| broken(&"a cell is where no sheet has one"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_from_its_letters_and_digits() {
        let table = [
            ("A1", Some((0, 0))),
            ("B14", Some((13, 1))),
            ("aa3", Some((2, 26))),
            ("XFD1048576", Some((1_048_575, 16_383))),
        ];
        let none =
            ["", "A", "1", "A0", "A+1", "1A", "A1B", "A99999999999", "AAAAAAAAAAAAAAA1", "É1"].map(|text| (text, None));
        for (text, at) in table.into_iter().chain(none) {
            assert_eq!(place(text).ok(), at, "{text}");
        }
    }

    #[test]
    fn all_is_found_in_one_pass_up_to_the_last_value() {
        let xml = r#"<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData>
            <row r="1"><c r="A1"><v>1</v></c><c><f t="shared" ref="B1:B2" si="7">HYPERLINK("https://a.example?b&amp;c","A")</f><v>2</v></c></row>
            <row hidden="1"><c r="B2"><f t="shared" si="7"/></c><c t="inlineStr"><is><t>c</t></is></c></row>
            <row r="9"><c r="A9" s="1"/><c><f></f></c></row>
            </sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>
            <hyperlinks><hyperlink ref="A1" x:id="r1"/><hyperlink ref="B1" r:id="r1"/></hyperlinks></worksheet>"#;
        let addresses = BTreeMap::from([("r1".to_string(), "https://r.example".to_string())]);
        let mut grid = Grid::new(&"S".into());
        let Scanned { cells, formulas } = scan(xml, &addresses, &mut grid).unwrap();
        assert_eq!((cells, formulas), (4, vec![(0, 1), (1, 1)]));
        assert_eq!(
            (grid.hidden_rows.len(), grid.hidden_rows.contains(&1), grid.hidden_columns.contains(&1)),
            (1, true, true)
        );
        assert_eq!(grid.merged, [((0, 0), (1, 0))]);
        let links: Vec<(At, &str)> = grid.links.iter().map(|(at, address)| (*at, address.as_str())).collect();
        let of_formula = "https://a.example?b&c";
        assert_eq!(links, [((0, 0), "https://r.example"), ((0, 1), of_formula), ((1, 1), of_formula)]);
    }
}
