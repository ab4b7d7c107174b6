//! `explain`: what a problem's code means, and what to do. Without a code, the page of all codes.

use clap::Args;
use incident_chain::model::is_turning;
use incident_chain::read::{Code, Example, Level, Register};

use super::{Outcome, output};

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Explain {
    /// The code, as `check --format json` has it. Unless given, all of them are explained, as a page in Markdown
    #[arg(value_parser = code)]
    code: Option<Code>,
}

const EXAMPLES: &str = "\
Examples:
  incident-chain explain no-date
  incident-chain explain > problems.md";

/// Reads a code on the command line.
pub fn code(id: &str) -> Result<Code, String> {
    Code::by_id(id).ok_or_else(|| match Code::nearest(id) {
        Some(near) => format!("no problem has that code; did you mean {}?", near.id()),
        None => "no problem has that code; `incident-chain explain` lists all of them".to_string(),
    })
}

pub fn run(explain: &Explain) -> Result<Outcome, String> {
    let text = match explain.code {
        Some(code) => explained(code),
        None => page(),
    };
    output::data(&text).map(|()| Outcome::Clean)
}

/// The page of all codes.
fn page() -> String {
    let lead = "# What can be wrong\n\n\
                Each problem has a code: `incident-chain check --format json` gives it, `incident-chain explain CODE` explains it, and\n\
                `incident-chain check --allow CODE` says nothing of it. Codes stay as they are from version to version; texts may get\n\
                better. What is in braces differs from text to text.\n\n\
                `incident-chain explain` makes this page.\n";
    Code::ALL.iter().fold(lead.to_string(), |page, &code| format!("{page}\n{}", explained(code)))
}

/// One code: what is said, what to do, wrong and right.
fn explained(code: Code) -> String {
    let level = match code.level() {
        Level::Note => "A note",
        Level::Warning => "A warning",
        Level::Error => "An error",
        Level::Depends => "A note, a warning or an error, as it is",
        Level::Unreadable => "Unreadable: nothing can be made of the file",
    };
    let advice = code.advice();
    let (what, language) = example(advice.example);
    let shown = |text: &str| match advice.example {
        Example::Words => format!("{text}\n"),
        _ => format!("```{language}\n{}\n```\n", visible(text.trim_end_matches('\n'))),
    };
    format!(
        "## {}\n\n{level}.\n\n> {}\n\n{}\n\n{what}Wrong:\n\n{}\nRight:\n\n{}",
        code.id(),
        code.template(),
        code.what_to_do(Register::Command),
        shown(advice.wrong),
        shown(advice.right)
    )
}

/// A text whose unseen characters are written as JSON writes them.
fn visible(text: &str) -> String {
    let is_unseen = |c: char| (c.is_control() && c != '\n') || is_turning(c) || c == '\u{200b}';
    text.chars().map(|c| if is_unseen(c) { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() }).collect()
}

/// What the example is, and its language in Markdown.
fn example(example: Example) -> (&'static str, &'static str) {
    match example {
        Example::Fields => ("In an incident. ", "json"),
        Example::Incident => ("An incident. ", "json"),
        Example::Head => ("In the chain. ", "json"),
        Example::Chain | Example::File => ("", "json"),
        Example::Sheet => ("A sheet. ", "csv"),
        Example::Beside => ("A sheet next to the sheet of incidents. ", "csv"),
        Example::Windows => ("A sheet, saved as Windows-1252. ", "csv"),
        Example::Acled => ("ACLED’s CSV, without most of its columns. ", "csv"),
        Example::Ucdp => ("UCDP GED’s CSV, without most of its columns. ", "csv"),
        Example::Timemap => ("timemap’s JSON. ", "json"),
        Example::Timeline => ("TimelineJS’s JSON. ", "json"),
        Example::Slides => ("TimelineJS’s sheet. ", "csv"),
        Example::Words => ("", ""),
    }
}
