//! The command that says which columns are meant, ready to be run again: only a person can know whether it is right.

use incident_chain::import::{Choice, Parsed};

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
    let command: Vec<String> = words.map(|word| quoted(&word)).collect();
    format!(
        "Only you know which columns are meant. If this is right, run it; else change what is behind the equals signs:\n  \
         incident-chain {}\n\n",
        command.join(" ")
    )
}

/// A word as a shell takes it for one, and for nothing else: a sheet may come from anybody.
fn quoted(word: &str) -> String {
    // a line break in a header counts as little as a space does
    let word: String = word.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let is_plain = |c: char| c.is_alphanumeric() || "-_./=:,@+".contains(c);
    let is_harmless = |c: char| is_plain(c) || " ()[]{}|'?*#&;<>~^".contains(c);
    match () {
        () if !word.is_empty() && word.chars().all(is_plain) && !word.ends_with('=') => word,
        () if word.chars().all(is_harmless) => format!("\"{word}\""),
        () => format!("'{}'", word.replace('\'', r"'\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_shell_takes_each_word_as_it_is_and_runs_nothing() {
        let table = [
            ("--map", "--map"),
            ("Headline=title", "Headline=title"),
            ("Notes=", "\"Notes=\""),
            ("En réponse à=responds_to", "\"En réponse à=responds_to\""),
            ("a\nb=title", "\"a b=title\""),
            ("$(reboot)=title", "'$(reboot)=title'"),
            ("`x`'!=title", r"'`x`'\''!=title'"),
            ("", "\"\""),
        ];
        for (word, shell) in table {
            assert_eq!(quoted(word), shell);
        }
    }
}
