//! What is said of the columns of a sheet.

use super::command::{Commands, say};
use super::{Choice, Grounds, MappedColumn, Mapping, our_name};
use crate::import::findings::{Findings, ImportError};
use crate::import::sheet::columns::Role;
use crate::import::table::Table;
use crate::read::{Arg, Code, Problem, Step, word};

/// Refuses a sheet that is not one of ours, and one that lacks a column or has it in doubt.
pub fn refuse(mapping: &Mapping, table: &Table) -> Result<(), ImportError> {
    let refuse = |problem: Problem| Err(ImportError::at(&table.place(), problem));
    let Some(role) = mapping.role else {
        return refuse(Problem::new(Code::OtherSheet).filled("columns", table.names()));
    };
    let Some(missing) = missing(mapping, role) else { return Ok(()) };
    let likely: Vec<&MappedColumn> = mapping.columns.iter().filter(|column| column.column == Some(missing)).collect();
    let rivals: Vec<String> =
        likely.iter().filter(|column| column.grounds == Grounds::Rival).map(|column| column.header.clone()).collect();
    if let Some(rival) = rivals.first() {
        let mut problem = Problem::new(Code::RivalColumns).filled("column", Arg::Field(missing));
        problem.with_cli(say([(rival.as_str(), Some(missing))]));
        return refuse(problem.filled("rivals", Arg::Names(rivals)));
    }
    if let Some(chosen) = chosen_away(mapping, missing) {
        let other = chosen.column.map_or(Arg::from(word!("left out")), Arg::Field);
        let mut problem = Problem::new(Code::ChosenAway).filled("column", Arg::Field(missing)).filled("other", other);
        problem.with_cli(say([(chosen.header.as_str(), Some(missing))]));
        return refuse(problem.filled("header", Arg::Text(chosen.header.clone())).filled("columns", table.names()));
    }
    let mut problem = Problem::new(Code::MissingColumn).filled("column", Arg::Field(missing));
    problem.with("columns", table.names()).guessing(likely.first().map(|column| column.header.clone()));
    let open = mapping.columns.iter().filter(|column| !column.grounds.is_sure() && column.rows > 0);
    let meant = likely.first().copied().or(open.into_iter().next());
    problem.with_cli(meant.and_then(|column| say([(column.header.as_str(), Some(missing))])));
    refuse(problem)
}

/// The column that would be `missing` by its name, and that a person has chosen to be another.
fn chosen_away<'m>(mapping: &'m Mapping, missing: &str) -> Option<&'m MappedColumn> {
    let mut chosen = mapping.columns.iter().filter(|column| column.grounds == Grounds::Chosen);
    chosen.find(|column| column.header == missing || our_name(&column.header) == Some(missing))
}

/// The first column that such a sheet must have, and this one has not.
fn missing(mapping: &Mapping, role: Role) -> Option<&'static str> {
    role.required().iter().copied().find(|column| mapping.holder(column).is_none())
}

impl Mapping {
    /// Choices. One of them would settle a problem that is about columns: about one of them where its place is a column, else about
    /// the one that the sheet lacks. None where the problem is about something else.
    pub fn settling(&self, problem: &Problem) -> Vec<Choice> {
        let is_meant: &dyn Fn(&MappedColumn) -> bool = match (problem.code, problem.path.steps().last()) {
            (Code::UnknownColumn | Code::UnclearColumn, Some(Step::Column(header))) => &|it| it.header == *header,
            (Code::MissingColumn | Code::RivalColumns, _) => {
                let missing = self.role.and_then(|role| missing(self, role));
                &move |it| it.column == missing
            }
            _ => return Vec::new(),
        };
        let meant = self.columns.iter().filter(|column| column.grounds.is_likely() && is_meant(column));
        meant.filter_map(|it| Some(Choice { header: it.header.clone(), column: it.column?.to_string() })).collect()
    }
}

/// Says which columns are taken for ours by what people call them, and names each that is not read.
pub fn report(mapping: &Mapping, table: &Table, findings: &mut Findings) {
    let known = mapping.columns.iter().filter(|column| column.grounds == Grounds::KnownName);
    let taken = |column: &MappedColumn| {
        let ours = Arg::Field(column.column.unwrap_or_default());
        word!("{header} as {column}").with("header", column.header.clone()).with("column", ours)
    };
    let taken: Vec<Arg> = known.map(taken).collect();
    if !taken.is_empty() {
        let known = mapping.columns.iter().find(|column| column.grounds == Grounds::KnownName);
        let cli = known.and_then(|column| say([(column.header.as_str(), column.column)]));
        let problem = findings.report(&table.head_origin(), Code::KnownColumns);
        problem.with("taken", Arg::List(taken)).with_cli(cli);
    }
    let mut unread: Vec<(&MappedColumn, Problem)> =
        mapping.columns.iter().filter_map(|column| Some((column, unread(column, mapping)?))).collect();
    let commands = Commands::of(&unread);
    for (column, problem) in &mut unread {
        problem.with_cli(commands.to_settle(problem.code));
        findings.add(&table.header_origin(column.index), problem.clone());
    }
}

/// What is said of a column that is not read.
fn unread(column: &MappedColumn, mapping: &Mapping) -> Option<Problem> {
    let MappedColumn { column: ours, grounds, rows, .. } = column;
    let field = Arg::Field(ours.unwrap_or_default());
    let other = |is_other: &dyn Fn(&MappedColumn) -> bool| {
        let other = mapping
            .columns
            .iter()
            .find(|other| other.column == *ours && other.index != column.index && is_other(other));
        Arg::Text(other.map_or_else(String::new, |other| other.header.clone()))
    };
    let mut problem = match grounds {
        Grounds::Chosen if ours.is_none() => Problem::new(Code::ColumnLeftOut),
        Grounds::Chosen | Grounds::OwnName | Grounds::KnownName => return None,
        _ if *rows == 0 => Problem::new(Code::EmptyColumn),
        Grounds::Rival => Problem::new(Code::UnclearColumn)
            .filled("column", field)
            .filled("other", other(&|other| other.grounds == Grounds::Rival)),
        Grounds::Taken => Problem::new(Code::SecondColumn)
            .filled("column", field)
            .filled("other", other(&|other| other.grounds.is_sure())),
        _ => Problem::new(Code::UnknownColumn),
    };
    problem.with("count", *rows);
    let is_guess = !matches!(grounds, Grounds::Rival | Grounds::Taken | Grounds::Chosen);
    problem.guessing(ours.filter(|_| is_guess).map(str::to_string));
    match grounds {
        Grounds::Dates => _ = problem.with("so", word!("though it has dates in it")),
        Grounds::Addresses => _ = problem.with("so", word!("though it has addresses in it")),
        Grounds::Titles => _ = problem.with("so", word!("though it has titles of other rows in it")),
        _ => {}
    }
    Some(problem)
}
