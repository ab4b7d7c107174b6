//! Fields that an object has twice. JSON allows it, everybody takes the last, and the first is lost in silence.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::read::Code;
use crate::read::locate::{parts, start};
use crate::read::log::Log;

/// Reports every field that is written a second time, and the line of what is lost.
pub fn lint<'v>(text: &str, root: &'v Value, log: &mut Log<'v>) {
    let mut lost = Vec::new();
    find(text, start(text), root, &mut lost);
    // from the top of the text to its end, so that its lines are counted once
    lost.sort_by_key(|&(offset, _)| offset);
    let (mut line, mut counted) = (1, 0);
    for (offset, kept) in lost {
        line += text.get(counted..offset).unwrap_or_default().matches('\n').count();
        counted = offset;
        log.report(kept, Code::WrittenTwice).with("line", line);
    }
}

/// Collects where each value that is lost begins, in bytes, with the value that is kept in its stead.
fn find<'v>(text: &str, offset: usize, value: &'v Value, lost: &mut Vec<(usize, &'v Value)>) {
    match value {
        Value::Array(items) => {
            for (item, (_, offset)) in items.iter().zip(parts(text, offset)) {
                find(text, offset, item, lost);
            }
        }
        Value::Object(fields) => {
            let mut kept = BTreeSet::new();
            for (name, offset) in parts(text, offset).into_iter().rev() {
                let Some((name, value)) = name.as_str().and_then(|name| fields.get_key_value(name)) else { continue };
                match kept.insert(name) {
                    true => find(text, offset, value, lost),
                    false => lost.push((offset, value)),
                }
            }
        }
        _ => {}
    }
}
