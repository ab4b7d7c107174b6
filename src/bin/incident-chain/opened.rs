//! Files become a chain, and words about them. They are parsed once, for the chain and for the doubts about them.

use incident_chain::import::{ImportError, Opened, Options, Parsed};

use super::files::Input;
use super::ready::ready;
use super::report::{Report, reports, told};

/// What became of files that belong together.
pub struct Read {
    /// `None` where nothing can be made of them.
    pub opened: Option<Opened>,
    pub reports: Vec<Report>,
    /// The reports for a person, and the command that settles the doubts about columns and hidden sheets.
    pub told: String,
}

/// Reads files that belong together. Where others cannot be read at all, `errors`, there is no chain.
pub fn read(inputs: &[Input], errors: &[ImportError], options: &Options) -> Read {
    let files: Vec<_> = inputs.iter().map(Input::file).collect();
    let parsed = Parsed::of(&files, options);
    let doubts = if inputs.iter().all(Input::is_json) { String::new() } else { ready(&parsed) };
    let (opened, reports) = match (errors, parsed.and_then(Parsed::open)) {
        ([], Ok(opened)) => {
            let reports = reports(&opened.findings);
            (Some(opened), reports)
        }
        ([], Err(error)) => (None, vec![Report::from(&error)]),
        (errors, _) => (None, errors.iter().map(Report::from).collect()),
    };
    let told = told(&reports, inputs, options.encoding) + &doubts;
    Read { opened, reports, told }
}
