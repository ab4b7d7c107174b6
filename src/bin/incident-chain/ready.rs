//! The command that says what is meant, ready to be run again: only a person can know whether it is right.

use incident_chain::import::{Choice, ImportError, Parsed, shell_word};
use incident_chain::read::Code;

/// What settles the doubts about files, if there are any.
pub fn ready(parsed: &Result<Parsed, ImportError>) -> String {
    match parsed {
        Ok(parsed) => with_columns(parsed),
        Err(error) if error.problem.code == Code::HiddenBook => {
            let command = again(["--hidden".to_string()]);
            format!("Only you know whether the hidden sheets belong to the chain. If they do, run it:\n  {command}\n\n")
        }
        Err(_) => String::new(),
    }
}

/// What settles the doubts about columns.
fn with_columns(parsed: &Parsed) -> String {
    let mut choices: Vec<Choice> = Vec::new();
    for choice in parsed.mappings().into_iter().flatten().flat_map(|mapping| mapping.proposed()) {
        if !choices.iter().any(|known| known.header == choice.header) {
            choices.push(choice);
        }
    }
    if choices.is_empty() {
        return String::new();
    }
    let maps = choices.iter().flat_map(|choice| ["--map".to_string(), choice.to_string()]);
    format!(
        "Only you know which columns are meant. If this is right, run it; else change what is behind the equals signs:\n  \
         {}\n\n",
        again(maps)
    )
}

/// The command as it was given, with more words.
fn again(more: impl IntoIterator<Item = String>) -> String {
    let given: Vec<String> = std::env::args_os().skip(1).map(|given| given.to_string_lossy().into_owned()).collect();
    // behind it there are only files
    let end = given.iter().position(|given| given == "--").unwrap_or(given.len());
    let (before, after) = given.split_at_checked(end).unwrap_or_default();
    let words = before.iter().cloned().chain(more).chain(after.iter().cloned());
    let command: Vec<String> = words.map(|word| shell_word(&word)).collect();
    format!("incident-chain {}", command.join(" "))
}
