//! `check`: says what is wrong.

use std::collections::BTreeSet;

use clap::{Args, ValueEnum};
use incident_chain::import::{Format, Opened, open};

use super::files::{Input, Reading};
use super::report::{Report, Severity, count, tally, told};
use super::{Outcome, output};

#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Check {
    /// What to print: `json` is for other programs
    #[arg(long, value_name = "FORM", value_enum, default_value_t)]
    format: Form,
    /// Exit with 1 for warnings too
    #[arg(long)]
    deny_warnings: bool,
    #[command(flatten)]
    reading: Reading,
}

#[derive(Clone, Copy, PartialEq, Default, ValueEnum)]
enum Form {
    /// Lines for a person, which editors and grep understand too
    #[default]
    Text,
    /// A list of objects
    Json,
}

const EXAMPLES: &str = "\
Each file of JSON is a chain, and is checked by itself. Sheets that are given together are one spreadsheet. (Several files of \
timemap’s JSON belong together: say --from timemap.)

Examples:
  incident-chain check chain.json
  incident-chain check incidents.csv links.csv
  incident-chain check --deny-warnings chains/*.json
  incident-chain check --format json - < chain.json

Each problem begins with a line such as
  file:line:column: path: message [error]
An error says what is left out of the chain that readers see. A warning says what an editor should look at, and a note what is \
worth knowing; both leave the chain as it is. Of a file that is “unreadable” nothing can be made.

Exit codes:
  0  no error (and with --deny-warnings no warning); notes are never in the way
  1  errors (or with --deny-warnings warnings)
  2  a file that cannot be read, or a slip on the command line

With --format json, a list of objects is printed, each with the fields
  file, line, column, path, severity, message, expected, found, guess, incident
`severity` is note, warning, error or unreadable. `line` and `column` are numbers from 1, `column` in characters. `incident` is \
the title of the incident concerned. All but `severity` and `message` are null where there is nothing to say.";

pub fn run(check: &Check) -> Result<Outcome, String> {
    let options = check.reading.options();
    let (inputs, errors) = check.reading.inputs();
    let mut reports: Vec<Report> = errors.iter().map(Report::from).collect();
    let mut text = told(&reports, &[], None);
    let mut chains = errors.len();
    for group in groups(inputs, options.from) {
        let files: Vec<_> = group.iter().map(Input::file).collect();
        let opened = open(&files, &options);
        let found: Vec<Report> = match &opened {
            Ok(opened) => opened.findings.iter().map(Report::from).collect(),
            Err(error) => vec![error.into()],
        };
        text += &told(&found, &group, options.encoding);
        if let Ok(opened) = &opened {
            text += &format!("{}\n", summary(&group, opened, &found));
        }
        reports.extend(found);
        chains += 1;
    }
    if chains > 1 {
        text += &format!("{}\n", total(&reports));
    }
    match check.format {
        Form::Text => output::words(&text)?,
        Form::Json => {
            let json = serde_json::to_string_pretty(&reports).unwrap_or_default();
            output::data(&format!("{}\n", output::inert_json(&json)))?;
        }
    }
    Ok(match reports.iter().map(|report| report.severity).max() {
        Some(Severity::Unreadable) => Outcome::Failed,
        Some(Severity::Error) => Outcome::Problems,
        Some(Severity::Warning) if check.deny_warnings => Outcome::Problems,
        _ => Outcome::Clean,
    })
}

/// The files that are checked together: chains each by itself, and last the sheets.
fn groups(inputs: Vec<Input>, from: Option<Format>) -> Vec<Vec<Input>> {
    let is_alone = |input: &Input| match from {
        Some(format) => matches!(format, Format::Chain | Format::TimelineJson),
        None => input.is_json(),
    };
    let (alone, together): (Vec<_>, Vec<_>) = inputs.into_iter().partition(is_alone);
    let together = (!together.is_empty()).then_some(together);
    alone.into_iter().map(|input| vec![input]).chain(together).collect()
}

/// "incidents.csv, links.csv: 11 incidents, 10 links, nothing wrong"
pub fn summary(inputs: &[Input], opened: &Opened, reports: &[Report]) -> String {
    let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
    let incidents = count(opened.chain.incidents.len(), "incident");
    let links = count(opened.chain.links.len(), "link");
    format!("{}: {incidents}, {links}, {}", names.join(", "), tally(reports))
}

/// "In all: 2 errors and 1 warning in 2 files; 1 cannot be read"
fn total(reports: &[Report]) -> String {
    let (unread, read): (Vec<_>, Vec<_>) = reports.iter().partition(|report| report.severity == Severity::Unreadable);
    let files: BTreeSet<_> = read.iter().filter_map(|report| report.file.as_deref()).collect();
    let found = match files.len() {
        0 => tally(read),
        files => format!("{} in {}", tally(read), count(files, "file")),
    };
    match unread.len() {
        0 => format!("In all: {found}"),
        unread if files.is_empty() => format!("In all: {} cannot be read", count(unread, "file")),
        unread => format!("In all: {found}; {unread} cannot be read"),
    }
}
