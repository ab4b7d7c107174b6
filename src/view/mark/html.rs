//! Marks as HTML text.

use super::escape::{escape, escape_attribute};
use super::{DEED, Element, Mark, written};

/// Elements that have no end tag.
const VOID: [&str; 2] = ["img", "input"];

/// Append the element as HTML.
pub fn write(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.0.tag);
    for (name, value) in &element.0.attributes {
        if !is_live_only(name) {
            let (name, value) = written(name, value);
            out.extend([" ", name, "=\""]);
            // programs that look for addresses in HTML know an anchor by its `#`; it is ours, not a text of the data
            let rest = if name == "href" { value.strip_prefix('#') } else { None };
            out.push_str(rest.map_or("", |_| "#"));
            escape_attribute(rest.unwrap_or(&value), out);
            out.push('"');
        }
    }
    out.push('>');
    if VOID.contains(&element.0.tag) {
        return;
    }
    write_all(&element.0.children, out);
    out.extend(["</", element.0.tag, ">"]);
}

/// A property; what a click does; or a part, for parts are of a shadow root, and a page styles what it holds itself by class.
fn is_live_only(name: &str) -> bool {
    name.starts_with('.') || name == DEED || name == "part"
}

fn write_all(marks: &[Mark], out: &mut String) {
    for mark in marks {
        match mark {
            Mark::Text(text) => escape(text, out),
            Mark::Element(element) => write(element, out),
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
        write(&element.attr(".value", "not an attribute"), &mut out);
        assert_eq!(out, "<p title=\"&#34;&#62;&#60;script&#62;\">&#60;b&#62;&amp;&#60;/b&#62;<img alt=\"x\"></p>");
    }
}
