//! The command that says which columns are meant, ready to be run again: only a person can know whether it is right.

use incident_chain::import::{Choice, Parsed, shell_word};

/// What settles the doubts about columns, if there are any.
pub fn ready(parsed: &Parsed) -> String {
    let mut choices: Vec<Choice> = Vec::new();
    for choice in parsed.mappings().into_iter().flatten().flat_map(|mapping| mapping.proposed()) {
        if !choices.iter().any(|known| known.header == choice.header) {
            choices.push(choice);
        }
    }
    if choices.is_empty() {
        return String::new();
    }
    let given: Vec<String> = std::env::args_os().skip(1).map(|given| given.to_string_lossy().into_owned()).collect();
    // behind it there are only files
    let end = given.iter().position(|given| given == "--").unwrap_or(given.len());
    let (before, after) = given.split_at_checked(end).unwrap_or_default();
    let maps = choices.iter().flat_map(|choice| ["--map".to_string(), choice.to_string()]);
    let words = before.iter().cloned().chain(maps).chain(after.iter().cloned());
    let command: Vec<String> = words.map(|word| shell_word(&word)).collect();
    format!(
        "Only you know which columns are meant. If this is right, run it; else change what is behind the equals signs:\n  \
         incident-chain {}\n\n",
        command.join(" ")
    )
}
