//! Marks as HTML text.

use super::{Children, Element, Mark, Value};

/// Elements that have no end tag.
const VOID: [&str; 2] = ["img", "input"];

/// Append the element as HTML. What is live is written as it stands; handlers have no place in text.
pub fn write(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.0.tag);
    for (name, value) in &element.0.attributes {
        let value = match value {
            Value::Fixed(value) => Some(value.clone()),
            Value::Live(value) => value(),
        };
        if let Some(value) = value.filter(|_| !is_live_only(name)) {
            out.extend([" ", name, "=\""]);
            escape(&value, out);
            out.push('"');
        }
    }
    out.push('>');
    if VOID.contains(&element.0.tag) {
        return;
    }
    match &element.0.children {
        Children::Fixed(children) => write_all(children, out),
        Children::Live(children) => write_all(&children(), out),
    }
    out.extend(["</", element.0.tag, ">"]);
}

/// A property; or a part, for parts are of a shadow root, and a page styles what it holds itself by class.
fn is_live_only(name: &str) -> bool {
    name.starts_with('.') || name == "part"
}

fn write_all(marks: &[Mark], out: &mut String) {
    for mark in marks {
        match mark {
            Mark::Text(text) => escape(text, out),
            Mark::Element(element) => write(element, out),
        }
    }
}

fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // which a parser would take for a line feed
            '\r' => out.push_str("&#13;"),
            // which HTML parsers drop, and XML, in which feeds are written, forbids
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::html;
    use super::write;

    #[test]
    fn text_stays_text() {
        let mut out = String::new();
        let element = html("p").attr("title", "\"><script>").text("<b>&</b>").child(html("img").attr("alt", "x"));
        write(&element.live(".value", || Some("not an attribute".to_owned())), &mut out);
        assert_eq!(out, "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&lt;/b&gt;<img alt=\"x\"></p>");
    }
}
