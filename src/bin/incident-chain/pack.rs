//! `pack`: makes a chain ready for readers, so that an embed need not read text.

use std::path::{Path, PathBuf};

use clap::Args;
use incident_chain::pack;

use super::check::summary;
use super::files::Reading;
use super::opened::read;
use super::{Outcome, output};

/// Why there is no packed chain of what has errors.
pub const UNPACKABLE: &str = "nothing is written, because readers would not see what the errors name: mend them first";

#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Pack {
    /// Where to; standard output unless set
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Where the same chain is as plain JSON, as an address relative to the packed file. Unless set, the name of the chain's file
    #[arg(long, value_name = "ADDRESS")]
    source: Option<String>,
    /// Write over what is there
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    reading: Reading,
}

const EXAMPLES: &str = "\
A packed chain costs a reader almost a third less to load: the code that reads and checks JSON is not loaded. The tag takes it as it takes \
plain JSON. Keep the plain file: the packed one is made anew from it whenever it changes.

Examples:
  incident-chain pack chain.json -o chain.packed.json
  incident-chain pack incidents.csv links.csv --title \"A winter\" -o winter.packed.json

Exit codes:
  0  written; at most warnings and notes
  2  not written: something is wrong with the chain, a file cannot be read or would be written over, or there is a slip on the \
command line";

pub fn run(arguments: &Pack) -> Result<Outcome, String> {
    let target = arguments.output.as_deref().filter(|path| path.as_os_str() != "-");
    let options = arguments.reading.options();
    let (inputs, errors) = arguments.reading.inputs();
    let read = read(&inputs, &errors, &options);
    output::aside(&read.told);
    let Some(opened) = read.opened else {
        return Ok(Outcome::Failed);
    };
    if opened.counts().errors > 0 {
        return Err(UNPACKABLE.to_string());
    }
    let own = inputs.first().filter(|_| opened.format.is_chain()).and_then(|input| Path::new(&input.name).file_name());
    let own = own.map(|name| name.to_string_lossy().into_owned()).filter(|name| name != "<stdin>");
    let text = pack::envelope(&opened.chain, arguments.source.as_deref().or(own.as_deref()));
    match target {
        Some(path) => output::write(&[(path.to_path_buf(), format!("{text}\n"))], arguments.force)?,
        None => output::data(&output::inert_json(&format!("{text}\n")))?,
    }
    let written = target.map_or_else(|| "standard output".to_string(), output::name);
    output::aside(&format!("{}\nPacked; written to {written}.\n", summary(&inputs, &opened)));
    Ok(Outcome::Clean)
}
