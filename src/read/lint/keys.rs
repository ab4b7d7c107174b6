//! Fields that an object has twice. JSON allows it, everybody takes the last, and the first is lost in silence.

use crate::read::Code;
use crate::read::json::{Data, Json, Value};
use crate::read::log::Log;

/// Reports every field that is written a second time, and the line of what is lost.
pub fn lint<'v>(text: &str, json: &'v Json, log: &mut Log<'v>) {
    let mut lost = json.lost.clone();
    // from the top of the text to its end, so that its lines are counted once
    lost.sort_unstable();
    let (mut line, mut counted) = (1, 0);
    for (offset, kept) in lost {
        line += text.get(counted..offset).unwrap_or_default().matches('\n').count();
        counted = offset;
        let Some(kept) = at(&json.root, kept) else { continue };
        log.report(kept, Code::WrittenTwice).with("line", line);
    }
}

/// The value that begins at that byte.
fn at(value: &Value, offset: usize) -> Option<&Value> {
    if value.offset == offset {
        return Some(value);
    }
    let inner = match &value.data {
        Data::Array(items) => items.get(items.partition_point(|item| item.offset <= offset).checked_sub(1)?)?,
        Data::Object(fields) => {
            let before = fields.iter().map(|(_, value)| value).filter(|value| value.offset <= offset);
            before.max_by_key(|value| value.offset)?
        }
        _ => return None,
    };
    at(inner, offset)
}
