//! Tags around the static chain. Nothing of a publisher's gets here but through [`escaped`].

/// Text for between tags and for attributes. Control characters have no place in a page.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // WordPress looks for ` src='…'` in an embed's text too
            '\'' => out.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() && !c.is_whitespace() => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}

/// `<name a="…" b="…">`
pub fn tag(name: &str, attributes: &[(&str, &str)]) -> String {
    let attributes = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)));
    format!("<{name}{}>", attributes.collect::<String>())
}

/// An element with nothing in it but text.
pub fn element(name: &str, attributes: &[(&str, &str)], text: &str) -> String {
    format!("{}{}</{name}>", tag(name, attributes), escaped(text))
}
