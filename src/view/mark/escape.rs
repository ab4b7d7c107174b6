//! Text as HTML that is still text after any engine has read it.
//!
//! What is written is put into Markdown, into templates and into a CMS, and each reads marks of its own out of a text: `{{…}}`,
//! `{%…%}`, `[gallery]`, `![…](…)`, an address alone in a paragraph. A numeric reference is a character to HTML and nothing to
//! them. So every ASCII mark is one, but for those that a sentence has anyway and that begin nothing.

use std::fmt::Write;

/// Marks that stay as they are between tags, where they are not doubled.
const IN_TEXT: &str = " ,.;?/-";
/// And those that do in an attribute, where no program makes a link of an address.
const IN_ATTRIBUTE: &str = " ,.;?/-:=+_";

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
    let mut last = [' '; 2];
    write_but(text, out, |c| {
        let [_, before] = last;
        let is_plain = (c.is_ascii_alphanumeric() || IN_TEXT.contains(c)) && !joins(last, c);
        last = [before, c];
        is_plain
    });
}

pub(super) fn escape_attribute(text: &str, out: &mut String) {
    write_but(&text.replace('\\', "\u{ff3c}"), out, |c| c.is_ascii_alphanumeric() || IN_ATTRIBUTE.contains(c));
}

/// Typographers make one sign of two, and WordPress a face of `8O` and of `8-O`.
fn joins(last: [char; 2], c: char) -> bool {
    matches!((last, c), ([_, '.'], '.') | ([_, '-'], '-') | ([_, '8'] | ['8', '-'], 'O'))
}

fn write_but(text: &str, out: &mut String, mut is_plain: impl FnMut(char) -> bool) {
    for c in text.chars() {
        let is_plain = is_plain(c);
        if is_unfit(c) {
            out.push('\u{fffd}');
        } else if c == '&' {
            // no engine minds it, and people know it
            out.push_str("&amp;");
        } else if is_plain || (!c.is_ascii() && !is_line_break(c)) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_mark_stays_that_begins_a_directive() {
        // Blade and Razor, Cheetah and Velocity, in the one place where a text is an attribute
        assert_eq!(escaped_attribute("@php(1) #stop ##x"), "&#64;php&#40;1&#41; &#35;stop &#35;&#35;x");
    }

    #[test]
    fn no_two_signs_stay_that_typographers_make_one_of() {
        assert_eq!(escaped("a -- b --- c ..."), "a -&#45; b -&#45;&#45; c .&#46;&#46;");
        assert_eq!(escaped("8O 8-O mid-October 80 O"), "8&#79; 8-&#79; mid-October 80 O");
    }
}
