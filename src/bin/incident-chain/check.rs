//! `check`: says what is wrong.

use std::collections::BTreeSet;

use clap::{Args, ValueEnum};
use incident_chain::import::{Format, Opened, Options};
use incident_chain::read::{Code, Counts};

use super::explain;
use super::files::{Input, Reading};
use super::opened;
use super::report::{Report, count, tally, told};
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
    /// Say nothing of problems with this code, such as no-source, and do not count them; may be given again
    #[arg(long, value_name = "CODE", value_parser = explain::code)]
    allow: Vec<Code>,
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
timemap’s JSON belong together: say --from timemap.) Its columns may be called what people call them, in many languages. Where \
it is in doubt which column is meant, the command to say it with --map is printed.

Examples:
  incident-chain check chain.json
  incident-chain check incidents.csv links.csv
  incident-chain check --map \"Headline=title\" --map \"Notes=\" incidents.csv
  incident-chain check --deny-warnings chains/*.json
  incident-chain check --allow one-source --allow http chain.json
  incident-chain check --format json - < chain.json

Each problem has a line such as
  file:line:column: path: message [error]
Problems of one sort are together under a line that counts them and says what to do: the first at length, of the others only what \
is not the same. An error says what is left out of the chain that readers see. A warning says what an editor should look at, and a note what is \
worth knowing; both leave the chain as it is. Of a file that is “unreadable” nothing can be made. What a problem's code means, and \
what to do, says `incident-chain explain CODE`; --format json has the code.

Exit codes:
  0  no error (and with --deny-warnings no warning); notes are never in the way
  1  errors (or with --deny-warnings warnings)
  2  a file that cannot be read, or a slip on the command line

With --format json, a list of objects is printed, each with the fields
  file, line, column, path, severity, code, message, expected, found, guess, incident, advice, page
`severity` is note, warning, error or unreadable. `code` stays as it is from version to version, texts do not. `line` and `column` are numbers from 1, `column` in characters. `incident` is \
the title of the incident concerned. `advice` says what to do, and `page` where the code is explained, from the root of the \
repository. All but `severity`, `code`, `message`, `advice` and `page` are null where there is nothing to say.";

pub fn run(check: &Check) -> Result<Outcome, String> {
    let options = Options { allowed: check.allow.clone(), ..check.reading.options() };
    let (inputs, errors) = check.reading.inputs();
    let mut reports: Vec<Report> = errors.iter().map(Report::from).collect();
    let mut text = told(&reports, &[], None);
    let mut total = Total { unread: errors.len(), ..Total::default() };
    for group in groups(inputs, options.from) {
        let read = opened::read(&group, &[], &options);
        text += &read.told;
        if let Some(opened) = &read.opened {
            text += &format!("{}\n", summary(&group, opened));
        }
        total.add(read.opened.as_ref());
        reports.extend(read.reports);
    }
    if total.unread + total.read > 1 {
        text += &format!("{}\n", total.told());
    }
    match check.format {
        Form::Text => output::words(&text)?,
        Form::Json => {
            let json = serde_json::to_string_pretty(&reports).unwrap_or_default();
            output::data(&format!("{}\n", output::inert_json(&json)))?;
        }
    }
    Ok(match total {
        Total { unread: 1.., .. } => Outcome::Failed,
        Total { counts: Counts { errors: 1.., .. }, .. } => Outcome::Problems,
        Total { counts: Counts { warnings: 1.., .. }, .. } if check.deny_warnings => Outcome::Problems,
        _ => Outcome::Clean,
    })
}

/// The files that are checked together: chains each by itself, and last the sheets.
fn groups(inputs: Vec<Input>, from: Option<Format>) -> Vec<Vec<Input>> {
    let is_alone = |input: &Input| match from {
        Some(format) => format.is_one_file(),
        None => input.is_json(),
    };
    let (alone, together): (Vec<_>, Vec<_>) = inputs.into_iter().partition(is_alone);
    let together = (!together.is_empty()).then_some(together);
    alone.into_iter().map(|input| vec![input]).chain(together).collect()
}

/// "incidents.csv, links.csv: 11 incidents, 10 links, nothing wrong"
pub fn summary(inputs: &[Input], opened: &Opened) -> String {
    let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
    let incidents = count(opened.chain.incidents.len(), "incident");
    let links = count(opened.chain.links.len(), "link");
    format!("{}: {incidents}, {links}, {}", names.join(", "), tally(opened.counts()))
}

/// What there is in all that was checked.
#[derive(Default)]
struct Total {
    read: usize,
    unread: usize,
    counts: Counts,
    /// In how many files there is something wrong.
    wrong: usize,
}

impl Total {
    /// Adds what was opened, or could not be.
    fn add(&mut self, opened: Option<&Opened>) {
        let Some(opened) = opened else {
            self.unread += 1;
            return;
        };
        self.read += 1;
        self.counts = self.counts.plus(opened.counts());
        let files: BTreeSet<&str> = opened.findings.iter().map(|finding| &*finding.file).collect();
        self.wrong += files.iter().filter(|file| !file.is_empty()).count();
    }

    /// "In all: 2 errors and 1 warning in 2 files; 1 cannot be read"
    fn told(&self) -> String {
        let found = match self.wrong {
            0 => tally(self.counts),
            files => format!("{} in {}", tally(self.counts), count(files, "file")),
        };
        match self.unread {
            0 => format!("In all: {found}"),
            unread if self.wrong == 0 => format!("In all: {} cannot be read", count(unread, "file")),
            unread => format!("In all: {found}; {unread} cannot be read"),
        }
    }
}
