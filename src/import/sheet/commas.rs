//! Lists with commas. `Army, Police` is two names if each is alone in another cell. If only one is, the person is asked.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::{join, split};
use super::columns::Role;
use super::line::{Line, Sheet};
use super::mixed::Mixed;
use crate::import::findings::Findings;
use crate::read::Code;

/// The columns with lists of one sort of names, and the sheet that says what there is.
struct Names {
    columns: &'static [&'static str],
    declared: Role,
    called: &'static [&'static str],
}

const NAMES: [Names; 4] = [
    Names {
        columns: &["by", "against", "claimed_by", "involving", "denied_by", "disputed_by"],
        declared: Role::Actors,
        called: &["id", "name", "short"],
    },
    Names { columns: &["source"], declared: Role::Sources, called: &["id", "publisher"] },
    Names { columns: &["responds_to"], declared: Role::Incidents, called: &["id", "title"] },
    Names { columns: &["side", "side_against"], declared: Role::Sides, called: &["id", "name", "short"] },
];

/// Lists that are not split at `;` alone: the items, by column and cell.
pub type Lists = BTreeMap<&'static str, BTreeMap<String, Vec<String>>>;

/// The lists of all sheets. Each is reported once.
pub fn lists(sheets: &[Sheet], findings: &mut Findings) -> Lists {
    let mut lists = Lists::new();
    for names in &NAMES {
        names.read(sheets, &mut lists, findings);
    }
    lists
}

impl Names {
    fn read(&self, sheets: &[Sheet], lists: &mut Lists, findings: &mut Findings) {
        let of = |role: Role| sheets.iter().filter(move |sheet| sheet.role == role).flat_map(Sheet::lines);
        let rows = || of(Role::Incidents).chain(of(Role::Links));
        let declared: BTreeSet<String> =
            of(self.declared).flat_map(|line| self.called.iter().filter_map(move |column| line.text(column))).collect();
        let cells = rows()
            .flat_map(|line| self.columns.iter().filter_map(move |column| Some((line, *column, line.cell(column)?))));
        let mut alone = declared.clone();
        let mut seen: BTreeMap<(&'static str, &str), (Line, usize)> = BTreeMap::new();
        for (line, column, cell) in cells {
            alone.extend(split(cell).into_iter().filter(|item| !item.contains(COMMAS)));
            if cell.contains(COMMAS) {
                seen.entry((column, cell)).or_insert((line, 0)).1 += 1;
            }
        }
        for ((column, cell), (line, times)) in seen {
            // as it is read, and as it would be if each part were a name
            let (mut items, mut parted, mut unsure) = (Vec::new(), Vec::new(), None);
            for item in split(cell) {
                let parts: Vec<&str> = item.split(COMMAS).map(str::trim).filter(|part| !part.is_empty()).collect();
                let is_one = declared.contains(&item) || !Mixed::of(&item).addresses.is_empty();
                let known = parts.iter().find(|part| alone.contains(**part)).filter(|_| !is_one);
                match known {
                    Some(known) => {
                        parted.extend(parts.iter().map(|part| part.to_string()));
                        if parts.iter().all(|part| alone.contains(*part)) {
                            items.extend(parts.into_iter().map(str::to_string));
                        } else {
                            unsure.get_or_insert_with(|| known.to_string());
                            items.push(item);
                        }
                    }
                    None => {
                        parted.push(item.clone());
                        items.push(item);
                    }
                }
            }
            if let Some(known) = unsure {
                let guess = join(parted.iter().map(String::as_str));
                line.report(column, Code::CommaName, findings).times(times).with("name", known).guessing(Some(guess));
            }
            if items != split(cell) {
                let guess = join(items.iter().map(String::as_str));
                let problem = line.report(column, Code::CommaList, findings).times(times);
                problem.with("names", items.len()).guessing(Some(guess));
            }
            lists.entry(column).or_default().insert(cell.to_string(), items);
        }
    }
}

const COMMAS: [char; 2] = [',', '،'];
