//! What went wrong, said inside the widget's own box: in the reader's words, with the detail for the publisher.

use super::mark::{Element, html, list};
use crate::model::{LeftOut, joined};
use crate::words::{self, say};

/// Names what was left out; nothing where nothing was.
pub fn notice(left_out: &LeftOut) -> Option<Element> {
    if left_out.count == 0 {
        return None;
    }
    let mut sentence = say::left_out(left_out.count).text();
    if !left_out.incidents.is_empty() {
        let incidents: Vec<_> = left_out.incidents.iter().map(|title| words::isolated(title)).collect();
        sentence.extend([" ", &*say::concerned(&*joined(&incidents, say::semicolon())).text()]);
    }
    let lines = left_out.details.iter().map(|line| html("li").text(line));
    let more = left_out.count.saturating_sub(left_out.details.len());
    let more = (more > 0).then(|| html("p").text(&say::and_more(&*words::number(more as i64)).text()));
    let detail =
        html("details").child(html("summary").text(say::for_publisher())).child(list("ul").all(lines)).maybe(more);
    Some(html("div").part("notice").attr("role", "note").child(html("p").text(&sentence)).child(detail))
}
