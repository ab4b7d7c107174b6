//! Text as HTML that is still text after any engine has read it.
//!
//! What is written is put into Markdown, into templates and into a CMS, and each reads marks of its own out of a text: `{{…}}`,
//! `{%…%}`, `[gallery]`, `![…](…)`, an address alone in a paragraph. A numeric reference is a character to HTML and nothing to
//! them. So every ASCII mark is one, but for those that a sentence has anyway and that begin nothing.

use std::fmt::Write;

/// Marks that stay as they are between tags.
const IN_TEXT: &str = " ,.;?/-";
/// And those that do in an attribute: engines read no more of an attribute than braces and the like.
const IN_ATTRIBUTE: &str = " ,.;?/-:#@=+()_";

/// Text for between tags.
///
/// ```
/// use incident_chain::view::escaped;
///
/// assert_eq!(escaped("2 of 5; no: {{x}}"), "2 of 5; no&#58; &#123;&#123;x&#125;&#125;");
/// // A line break too: a blank line ends HTML in Markdown. What HTML cannot say is replaced.
/// assert_eq!(escaped("a\n\nb\0"), "a&#10;&#10;b\u{fffd}");
/// ```
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

/// Text for an attribute in double quotes.
///
/// A backslash becomes a fullwidth one: Astro 5 writes an attribute, decoded, into a template literal, where a backslash before a
/// backquote ends that literal, and what follows is run.
///
/// ```
/// use incident_chain::view::escaped_attribute;
///
/// assert_eq!(escaped_attribute("https://news.example/?a=1&b=\"x\""), "https://news.example/?a=1&amp;b=&#34;x&#34;");
/// assert_eq!(escaped_attribute("\\`"), "\u{ff3c}&#96;");
/// ```
pub fn escaped_attribute(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape_attribute(text, &mut out);
    out
}

pub(super) fn escape(text: &str, out: &mut String) {
    write_but(IN_TEXT, text, out);
}

pub(super) fn escape_attribute(text: &str, out: &mut String) {
    write_but(IN_ATTRIBUTE, &text.replace('\\', "\u{ff3c}"), out);
}

fn write_but(plain: &str, text: &str, out: &mut String) {
    for c in text.chars() {
        if is_unfit(c) {
            out.push('\u{fffd}');
        } else if c == '&' {
            // no engine minds it, and people know it
            out.push_str("&amp;");
        } else if c.is_ascii_alphanumeric() || plain.contains(c) || (!c.is_ascii() && !is_line_break(c)) {
            out.push(c);
        } else {
            // writing to a String does not fail
            let _ = write!(out, "&#{};", u32::from(c));
        }
    }
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// Characters that have no place in HTML, however they are written (HTML, 13.2.3.5), nor in XML, in which feeds are.
fn is_unfit(c: char) -> bool {
    matches!(c, '\u{fffe}' | '\u{ffff}') || (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
}
