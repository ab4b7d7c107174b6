//! `convert`: makes a chain of files in another format, or sheets of a chain.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use incident_chain::import::{Opened, to_sheets};

use super::check::summary;
use super::files::{Reading, is_sheet};
use super::opened::read;
use super::report::{Report, reports, told};
use super::{Outcome, output};

#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Convert {
    /// What to make
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    to: Target,
    /// Where to: a file for a chain (standard output unless set), a folder for sheets
    #[arg(short, long, value_name = "FILE|FOLDER")]
    output: Option<PathBuf>,
    /// Write over what is there
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    reading: Reading,
}

#[derive(Clone, Copy, PartialEq, Default, ValueEnum)]
enum Target {
    /// A chain in JSON
    #[default]
    Chain,
    /// The sheets of a spreadsheet
    Csv,
}

const EXAMPLES: &str = "\
All files that are given belong together: one chain, the sheets of one spreadsheet, one export. Their format is guessed from \
what is in them.

Examples:
  incident-chain convert incidents.csv links.csv -o chain.json
  incident-chain convert timeline.json -o chain.json
  incident-chain convert acled.csv --title \"A winter\" -o chain.json
  incident-chain convert chain.json --to csv -o sheets

What could not be carried over is listed on standard error, in the way of `incident-chain check`.

Exit codes:
  0  written; at most warnings and notes
  1  written, but what the errors name is missing from the chain
  2  not written: a file cannot be read or would be written over, or there is a slip on the command line";

pub fn run(convert: &Convert) -> Result<Outcome, String> {
    let target = convert.output.as_deref().filter(|path| path.as_os_str() != "-");
    if convert.to == Target::Csv && target.is_none() {
        return Err("sheets are several files: name a folder for them with -o".to_string());
    }
    let options = convert.reading.options();
    let (inputs, errors) = convert.reading.inputs();
    let read = read(&inputs, &errors, &options);
    output::aside(&read.told);
    let Some(opened) = read.opened else {
        return Ok(Outcome::Failed);
    };
    let (files, lost) = made(convert.to, &opened, target);
    output::aside(&told(&lost, &[], None));
    match (target, files.as_slice()) {
        (None, [(_, text)]) => output::data(&output::inert_json(text))?,
        (Some(folder), _) if convert.to == Target::Csv => {
            refuse_strangers(folder, &files)?;
            output::write(&files, convert.force)?;
        }
        _ => output::write(&files, convert.force)?,
    }
    let has_errors = opened.counts().errors > 0;
    let written: Vec<String> = files.iter().map(|(path, _)| output::name(path)).collect();
    output::aside(&format!(
        "{}\nRead as {}; written to {}{}.\n",
        summary(&inputs, &opened),
        opened.format.name(),
        if target.is_some() { written.join(", ") } else { "standard output".to_string() },
        match (has_errors, opened.format.is_chain() && convert.to == Target::Chain) {
            (false, _) => "",
            (true, false) => ", but what the errors name is missing from the chain",
            // its text is copied
            (true, true) => ", errors and all: what they name is not shown to readers",
        },
    ));
    Ok(if has_errors { Outcome::Problems } else { Outcome::Clean })
}

/// Sheets of another chain in the same folder would be read together with those that are written.
fn refuse_strangers(folder: &Path, files: &[(PathBuf, String)]) -> Result<(), String> {
    let entries = folder.read_dir().into_iter().flatten().flatten().map(|entry| entry.path());
    let others = entries.filter(|path| is_sheet(path) && !files.iter().any(|(written, _)| written == path));
    let mut others: Vec<String> = others.map(|path| output::name(&path)).collect();
    others.sort();
    match others.as_slice() {
        [] => Ok(()),
        others => Err(format!(
            "nothing is written, because sheets of another chain are there and would be read together with it: {}. Choose another \
             folder, or take them away.",
            others.join(", ")
        )),
    }
}

/// The files to write, and what does not fit into them.
fn made(to: Target, opened: &Opened, target: Option<&Path>) -> (Vec<(PathBuf, String)>, Vec<Report>) {
    let target = target.unwrap_or(Path::new(""));
    match to {
        Target::Chain => (vec![(target.to_path_buf(), format!("{}\n", opened.json.trim_end()))], Vec::new()),
        Target::Csv => {
            let (sheets, lost) = to_sheets(&opened.chain);
            let sheets = sheets.into_iter().map(|(name, text)| (target.join(name), text));
            (sheets.collect(), reports(&lost))
        }
    }
}
