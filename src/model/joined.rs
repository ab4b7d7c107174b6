//! Texts one after the other.

/// The texts with something between them. (`join` of the standard library knows each length of what is between, and is 800 bytes of the
/// wasm.)
pub fn joined(texts: &[String], between: &str) -> String {
    let mut joined = String::new();
    for (index, text) in texts.iter().enumerate() {
        joined.push_str(if index > 0 { between } else { "" });
        joined.push_str(text);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn it_is_what_the_standard_library_joins() {
        for count in 0..4 {
            let texts: Vec<String> = (0..count).map(|number| format!("text {number}")).collect();
            for between in ["", ", "] {
                assert_eq!(joined(&texts, between), texts.join(between));
            }
        }
    }
}
