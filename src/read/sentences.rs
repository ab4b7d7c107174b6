//! Reading sentences of the figure in words of the publisher's own.

use super::fields::{fitting, wrong};
use super::json::{Data, Value};
use super::log::Log;
use super::{Arg, Code, word};
use crate::model::MAX_SENTENCES;
use crate::words::keys::{Key, keys};

/// Reads them, in the order of their keys. What no sentence has, or has other slots, is reported and left out.
pub(super) fn read<'v>(at: &'v Value, log: &mut Log<'v>) -> Vec<(String, String)> {
    let Data::Object(words) = &at.data else {
        return wrong(log, at, word!("sentences by their keys in braces, { … }")).unwrap_or_default();
    };
    if words.len() > MAX_SENTENCES {
        log.report(at, Code::TooManyItems).with("most", MAX_SENTENCES).with("found", words.len());
    }
    let words = words.iter().take(MAX_SENTENCES);
    words.filter_map(|(word, value)| Some((word.to_owned(), sentence(word, value, log)?))).collect()
}

fn sentence<'v>(word: &str, value: &'v Value, log: &mut Log<'v>) -> Option<String> {
    let Some(key) = Key::of(word) else {
        let guess = guess(word, log);
        log.report(value, Code::UnknownSentence).finding(word).guessing(guess);
        return None;
    };
    let said = fitting(value, log)?;
    if !key.fits(&said) {
        let slots = key.slots().iter().map(|slot| Arg::Field(slot)).collect::<Vec<_>>();
        let slots = if slots.is_empty() { word!("no slot").into() } else { Arg::List(slots) };
        log.report(value, Code::OtherSlots).with("slots", slots).finding(&said);
        return None;
    }
    Some(said)
}

/// A sentence that counts has a key for each form, and none without.
fn guess(word: &str, log: &mut Log) -> Option<String> {
    let keys: Vec<String> = keys().collect();
    let form = keys.iter().find(|key| key.split_once('.').is_some_and(|(stem, _)| stem == word));
    form.cloned().or_else(|| log.nearest(word, keys.iter().map(String::as_str)))
}
