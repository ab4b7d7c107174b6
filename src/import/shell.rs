//! Words of a command that a person can run as it is printed.

/// A word as a shell takes it for one, and for nothing else: a sheet may come from anybody.
///
/// ```
/// use incident_chain::import::shell_word;
///
/// assert_eq!(shell_word("Headline=title"), "Headline=title");
/// assert_eq!(shell_word("$(reboot)=title"), "'$(reboot)=title'");
/// ```
pub fn shell_word(word: &str) -> String {
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
    use super::shell_word;

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
            assert_eq!(shell_word(word), shell);
        }
    }
}
