//! `new`: a set to start from.

use std::path::{Path, PathBuf};

use clap::Args;
use incident_chain::import::to_workbook;
use incident_chain::read;

use super::{Outcome, output};

#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct New {
    /// Where to; made if it is not there
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// Write a workbook for Excel, LibreOffice or Google Sheets instead, with lists to choose from
    #[arg(long)]
    workbook: bool,
    /// Write over what is there
    #[arg(long)]
    force: bool,
}

const EXAMPLES: &str = "\
Five files are written:
  chain.json                           a small chain, whose texts say what goes where
  incidents.csv, links.csv, chain.csv  another as a spreadsheet: a row an incident, a row an answer, and the title
  incident-chain.schema.json           by which an editor completes and explains chain.json

With --workbook one is written:
  chain.xlsx                           the same spreadsheet as a workbook: a sheet for each of the three

Examples:
  incident-chain new
  incident-chain new my-chain
  incident-chain new my-chain --workbook";

const CHAIN: &str = include_str!("../../../data/templates/chain.json");
const INCIDENTS: &str = include_str!("../../../data/templates/incidents.csv");
const LINKS: &str = include_str!("../../../data/templates/links.csv");
const HEAD: &str = include_str!("../../../data/templates/chain.csv");

pub fn run(new: &New) -> Result<Outcome, String> {
    if new.workbook { workbook(new) } else { texts(new) }
}

/// The sheets as one workbook.
fn workbook(new: &New) -> Result<Outcome, String> {
    let book = to_workbook(&[("incidents", INCIDENTS), ("links", LINKS), ("chain", HEAD)])?;
    let path = place(&new.folder, "chain.xlsx");
    output::write(&[(path.clone(), book)], new.force)?;
    let [book, made] = [path, place(&new.folder, "chain.json")].map(|path| quoted(&path));
    output::words(&format!(
        "\
A workbook to start from, whose texts say what goes where:
  {book}

Write in it and save it, then ask what is wrong with it:
  incident-chain check {book}
Make a chain of it:
  incident-chain convert {book} -o {made}
"
    ))?;
    Ok(Outcome::Clean)
}

/// The chain, its schema, and the sheets as CSV.
fn texts(new: &New) -> Result<Outcome, String> {
    let files = [
        ("chain.json", CHAIN.to_string()),
        ("incidents.csv", INCIDENTS.to_string()),
        ("links.csv", LINKS.to_string()),
        ("chain.csv", HEAD.to_string()),
        ("incident-chain.schema.json", format!("{:#}\n", read::schema())),
    ];
    let files: Vec<(PathBuf, String)> = files.map(|(name, text)| (place(&new.folder, name), text)).into();
    output::write(&files, new.force)?;
    let [chain, incidents, links, head, made] =
        ["chain.json", "incidents.csv", "links.csv", "chain.csv", "from-sheets.json"]
            .map(|name| quoted(&place(&new.folder, name)));
    output::words(&format!(
        "\
A chain to start from, whose texts say what goes where:
  {chain}
Another as a spreadsheet, for Excel, LibreOffice or Google Sheets (save it as CSV again):
  {incidents}
  {links}
  {head}

Write in one of the two, then ask what is wrong with it:
  incident-chain check {chain}
  incident-chain check {incidents} {links} {head}
Make a chain of the spreadsheet:
  incident-chain convert {incidents} {links} {head} -o {made}
To see a chain, open the page of the project and choose “Use your own data”.
"
    ))?;
    Ok(Outcome::Clean)
}

/// A file in the folder, or in the current one where no folder is named.
fn place(folder: &Path, name: &str) -> PathBuf {
    if folder == Path::new(".") { PathBuf::from(name) } else { folder.join(name) }
}

/// As one types it into a command line.
fn quoted(path: &Path) -> String {
    let path = output::name(path);
    if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path }
}
