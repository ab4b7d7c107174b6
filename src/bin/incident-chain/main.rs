//! The command: checks a chain, makes one of other people's formats, writes it as HTML, and gives a set to start from.
//!
//! The library does the work; the command only speaks.

mod check;
mod convert;
mod explain;
mod files;
mod new;
mod opened;
mod output;
mod pack;
mod ready;
mod render;
mod report;
mod snippet;

use std::backtrace::{Backtrace, BacktraceStatus};
use std::process::ExitCode;
use std::sync::Mutex;

use clap::{ColorChoice, Parser, Subcommand};
use incident_chain::{read, studio, words};

/// Checks and makes chains of incidents: who did what to whom, when, and in answer to what
#[derive(Parser)]
#[command(version, max_term_width = 100, after_help = START)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Colours: on a terminal only, always or never
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", display_order = 100)]
    color: ColorChoice,
}

#[derive(Subcommand)]
enum Command {
    /// Say what is wrong with chains and sheets, line by line
    Check(check::Check),
    /// Say what the code of a problem means, and what to do about it
    Explain(explain::Explain),
    /// Make a chain of a spreadsheet or another format, or a spreadsheet of a chain
    Convert(convert::Convert),
    /// Make a chain ready for readers: as small as it gets, to be embedded
    Pack(pack::Pack),
    /// Write a chain as HTML that needs no script: for an article, as a whole page, or for oEmbed
    Render(Box<render::Render>),
    /// Print the JSON Schema of the data format, by which editors complete and check
    #[command(after_help = SCHEMA)]
    Schema,
    /// Print every sentence of the figure and of its page, by its key
    #[command(after_help = WORDS)]
    Words {
        /// Those of the studio
        #[arg(long)]
        studio: bool,
        /// What the studio says of files: problems, and what columns are for
        #[arg(long, conflicts_with = "studio")]
        problems: bool,
    },
    /// Write a set to start from: a small chain that explains itself, and the sheets of a spreadsheet
    New(new::New),
}

const START: &str = "\
A set to start from, in the folder my-chain:
  incident-chain new my-chain
What is wrong with a chain, or with a spreadsheet?
  incident-chain check my-chain/chain.json
What does the code of a problem mean?
  incident-chain explain no-date
A spreadsheet becomes a chain:
  incident-chain convert incidents.csv links.csv -o chain.json
A chain becomes HTML for readers without script:
  incident-chain render chain.json -o chain.html

`incident-chain check --help` says all about check, and so for each command.";

const WORDS: &str = "\
Example:
  incident-chain words > en.txt

A chain may say a sentence of the figure in words of its own: \"words\": {\"damage\": \"What was hit\"}. The other languages are in the folder words of a release.";

const SCHEMA: &str = "\
Example:
  incident-chain schema > incident-chain.schema.json

An editor finds it by the chain’s first line: \"$schema\": \"incident-chain.schema.json\"";

/// How a command ended, as the code with which it exits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// Nothing is in the way.
    Clean = 0,
    /// Something is wrong with what was read.
    Problems = 1,
    /// Something cannot be read, or cannot be done.
    Failed = 2,
}

/// What the last panic was.
static LAST_PANIC: Mutex<String> = Mutex::new(String::new());

/// Says a panic only where it ends the command: the reader of old workbooks panics at broken ones, and the library catches that.
fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|panic| {
        if let Ok(mut last) = LAST_PANIC.lock() {
            let trace = Backtrace::capture();
            let trace = if trace.status() == BacktraceStatus::Captured { trace.to_string() } else { String::new() };
            *last = format!("{panic}\n{trace}");
        }
    }));
    std::panic::catch_unwind(run).unwrap_or_else(|_| {
        output::aside(&LAST_PANIC.lock().map(|last| last.clone()).unwrap_or_default());
        ExitCode::from(101)
    })
}

fn run() -> ExitCode {
    let arguments = Arguments::try_parse().unwrap_or_else(|_| {
        // said of arguments that a terminal does not obey
        let harmless = std::env::args_os().map(|argument| output::inert(&argument.to_string_lossy()));
        Arguments::parse_from(harmless)
    });
    match arguments.color {
        ColorChoice::Auto => anstream::ColorChoice::Auto,
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
    }
    .write_global();
    let outcome = match arguments.command {
        Command::Check(check) => check::run(&check),
        Command::Explain(explain) => explain::run(&explain),
        Command::Convert(convert) => convert::run(&convert),
        Command::Pack(pack) => pack::run(&pack),
        Command::Render(render) => render::run(&render),
        Command::Schema => output::data(&format!("{:#}\n", read::schema())).map(|()| Outcome::Clean),
        Command::Words { studio, problems } => {
            let sentences = match (studio, problems) {
                (true, _) => studio::listed_sentences(),
                (_, true) => studio::listed_problems(),
                _ => words::listed_sentences(),
            };
            output::data(&sentences).map(|()| Outcome::Clean)
        }
        Command::New(new) => new::run(&new),
    };
    let outcome = outcome.unwrap_or_else(|message| {
        output::aside(&format!("error: {message}\n"));
        Outcome::Failed
    });
    ExitCode::from(outcome as u8)
}
