//! Which column is taken for which: first what a person says, then names, then what is only likely.

use std::collections::BTreeMap;

use super::choice::Choice;
use super::names::{Meanings, Near, cites, meanings};
use super::{Grounds, MappedColumn, Mapping, content};
use crate::import::sheet::columns::Role;
use crate::import::table::Table;

/// What the columns of a sheet are taken for.
pub fn mapping(table: &Table, choices: &[Choice]) -> Mapping {
    let mut taking = Taking::of(table, choices);
    let role = taking.role();
    taking.take(role.unwrap_or(Role::Incidents));
    let Taking { columns, .. } = taking;
    let has_date = columns.iter().any(|column| column.column == Some("date"));
    let role = role.or(has_date.then_some(Role::Incidents));
    Mapping { file: table.file.clone(), columns, role }
}

struct Taking<'t> {
    table: &'t Table,
    columns: Vec<MappedColumn>,
    meanings: Vec<Meanings>,
}

impl<'t> Taking<'t> {
    /// The columns, and what was chosen for them.
    fn of(table: &'t Table, choices: &[Choice]) -> Taking<'t> {
        let named = table.headers.iter().enumerate().filter(|(_, header)| !header.is_empty());
        let column = |(index, header): (usize, &String)| {
            let choice = choices.iter().find(|choice| table.position(&choice.header) == Some(index));
            MappedColumn {
                header: header.clone(),
                column: choice.and_then(Choice::column),
                grounds: if choice.is_some() { Grounds::Chosen } else { Grounds::Unknown },
                rows: table.filled(index).count(),
                cells: table.filled(index).take(3).map(str::to_string).collect(),
                index,
            }
        };
        let columns: Vec<MappedColumn> = named.map(column).collect();
        let meanings = columns.iter().map(|column| meanings(&column.header)).collect();
        Taking { table, columns, meanings }
    }

    /// What the sheet holds: first by what is chosen and by our own names.
    fn role(&self) -> Option<Role> {
        let is_open = |index: usize| {
            self.columns.iter().any(|column| column.index == index && column.grounds == Grounds::Unknown)
        };
        let own = |name: &str| {
            let is_chosen = self.columns.iter().any(|column| column.column == Some(name));
            is_chosen || self.table.position(name).is_some_and(is_open)
        };
        let known = |name: &str| {
            let mut open =
                self.columns.iter().zip(&self.meanings).filter(|(column, _)| column.grounds == Grounds::Unknown);
            own(name) || open.any(|(_, meanings)| meanings.sure.contains(&name))
        };
        Role::whole(own).or_else(|| Role::whole(known)).or_else(|| Role::partly(own)).or_else(|| Role::partly(known))
    }

    fn take(&mut self, role: Role) {
        self.take_own(role);
        for meanings in &mut self.meanings {
            meanings.sure.retain(|column| role.columns().contains(column));
            meanings.doubtful.retain(|column| role.columns().contains(column));
        }
        self.take_known();
        self.guess(role);
    }

    fn take_own(&mut self, role: Role) {
        for &name in role.columns() {
            let is_chosen = self.is_held(name);
            let position = self.table.position(name);
            let own = self.columns.iter_mut().find(|column| Some(column.index) == position);
            if let Some(own) = own.filter(|own| own.grounds == Grounds::Unknown) {
                (own.column, own.grounds) = (Some(name), if is_chosen { Grounds::Taken } else { Grounds::OwnName });
            }
        }
    }

    /// Takes the columns whose names are known: those with one meaning first.
    fn take_known(&mut self) {
        let mut by_name: BTreeMap<&'static str, Vec<usize>> = BTreeMap::new();
        for (at, _) in self.open() {
            if let Some(&[name]) = self.meanings.get(at).map(|meanings| meanings.sure.as_slice()) {
                by_name.entry(name).or_default().push(at);
            }
        }
        for (name, mut claimants) in by_name {
            // an empty column is no rival
            let filled: Vec<usize> = claimants.iter().copied().filter(|&at| self.rows(at) > 0).collect();
            if let ([only], false) = (filled.as_slice(), self.is_held(name)) {
                self.set(*only, name, Grounds::KnownName);
                claimants.retain(|at| at != only);
            }
            let grounds = match claimants.len() {
                _ if self.is_held(name) => Grounds::Taken,
                1 => Grounds::KnownName,
                _ => Grounds::Rival,
            };
            claimants.into_iter().for_each(|at| self.set(at, name, grounds));
        }
        for (at, meanings) in self.open() {
            let free = meanings.sure.iter().find(|name| !self.is_held(name));
            match (free, meanings.sure.first()) {
                (Some(name), _) => self.set(at, name, Grounds::KnownName),
                (None, Some(name)) => self.set(at, name, Grounds::Taken),
                (None, None) => {}
            }
        }
    }

    /// Says what the others may be, each one of those that are free: by a doubtful name, by their cells, by a slip.
    fn guess(&mut self, role: Role) {
        for (at, meanings) in self.open() {
            if let Some(name) = meanings.doubtful.iter().find(|name| self.rows(at) > 0 && !self.is_held(name)) {
                self.set(at, name, Grounds::DoubtfulName);
            }
        }
        let of_titles = self.columns.iter().filter(|column| matches!(column.column, Some("title" | "id")));
        let titles = content::texts(self.table, of_titles.map(|column| column.index));
        for (at, _) in self.open() {
            let index = self.columns.get(at).map_or(0, |column| column.index);
            let meaning = content::meaning(self.table, index, &titles);
            if let Some((name, grounds)) =
                meaning.filter(|(name, _)| role.columns().contains(name) && !self.is_held(name))
            {
                self.set(at, name, grounds);
            }
        }
        for (at, _) in self.open() {
            let header = self.columns.get(at).map_or("", |column| &column.header);
            let cited = cites(header).filter(|_| self.rows(at) > 0);
            // its cells are no addresses, and a column of names takes both
            let names = [cited.and(Some("source")), cited];
            if let Some(name) =
                names.into_iter().flatten().find(|name| role.columns().contains(name) && !self.is_held(name))
            {
                self.set(at, name, Grounds::DoubtfulName);
            }
        }
        let mut near = Near::to(self.free(role));
        for (at, _) in self.open() {
            let header = self.columns.get(at).map_or("", |column| &column.header);
            if let Some(name) = near.find(header) {
                self.set(at, name, Grounds::NearName);
                near = Near::to(self.free(role));
            }
        }
    }

    /// Our columns that no column of the sheet is, or may be.
    fn free(&self, role: Role) -> Vec<&'static str> {
        role.columns().iter().copied().filter(|name| !self.is_held(name)).collect()
    }

    /// The columns that are still unknown, by their positions, with what their names mean.
    fn open(&self) -> Vec<(usize, Meanings)> {
        let open = self.columns.iter().zip(&self.meanings).enumerate();
        let open = open.filter(|(_, (column, _))| column.grounds == Grounds::Unknown);
        open.map(|(at, (_, meanings))| (at, meanings.clone())).collect()
    }

    /// Whether a column is, or may be, that one.
    fn is_held(&self, name: &str) -> bool {
        self.columns.iter().any(|column| column.grounds != Grounds::Taken && column.column == Some(name))
    }

    fn rows(&self, at: usize) -> usize {
        self.columns.get(at).map_or(0, |column| column.rows)
    }

    fn set(&mut self, at: usize, name: &'static str, grounds: Grounds) {
        if let Some(column) = self.columns.get_mut(at) {
            (column.column, column.grounds) = (Some(name), grounds);
        }
    }
}
