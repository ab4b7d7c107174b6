//! Reading the fields of one JSON object, so that every wrong field is reported and no field is passed over in silence.

use super::json::{Data, Object, Value};
use super::log::Log;
use super::marks::is_seen;
use super::problem::Mistyped;
use super::{Arg, Code, Severity, Word, word};
use crate::model::MAX_TEXT;
use crate::model::is_turning;

/// A text over [`MAX_TEXT`]: the incident or claim that has it is left out, because without it that would say something else.
pub(super) struct Overlong;

/// What could be read; nothing where it is missing or wrong.
pub(super) type Read<T> = Result<Option<T>, Overlong>;

/// The fields of one object, and which of them have been asked for.
pub(super) struct Fields<'v> {
    /// The object itself: problems about what is missing are reported here.
    pub at: &'v Value,
    object: &'v Object,
    asked: Vec<&'v str>,
}

impl<'v> Fields<'v> {
    /// Opens an object. Anything else is reported: `what` says what should have stood there ("an incident in braces, { … }").
    pub fn open(at: &'v Value, what: Word, log: &mut Log<'v>) -> Option<Fields<'v>> {
        match &at.data {
            Data::Object(object) => Some(Fields { at, object, asked: Vec::with_capacity(24) }),
            _ => wrong(log, at, what),
        }
    }

    /// The value of a field; `null` counts as missing.
    pub fn get(&mut self, name: &'static str) -> Option<&'v Value> {
        self.asked.push(name);
        self.object.get(name).filter(|value| !value.is_null())
    }

    /// A text without the space around it. A blank one counts as missing.
    pub fn text(&mut self, name: &'static str, log: &mut Log<'v>) -> Read<String> {
        self.get(name).map_or(Ok(None), |value| text(value, log))
    }

    /// The same where a text over the limit is reported and counts as missing.
    pub fn fitting(&mut self, name: &'static str, log: &mut Log<'v>) -> Option<String> {
        self.get(name).and_then(|value| fitting(value, log))
    }

    /// Optional texts, by their names; whether one is over the limit, and so left out.
    pub fn texts(
        &mut self,
        texts: &mut [(&'static str, &mut Option<String>)],
        log: &mut Log<'v>,
    ) -> Result<(), Overlong> {
        let mut fits = Ok(());
        for (name, text) in texts {
            match self.text(name, log) {
                Ok(read) => **text = read,
                Err(overlong) => fits = Err(overlong),
            }
        }
        fits
    }

    pub fn number(&mut self, name: &'static str, log: &mut Log<'v>) -> Option<f64> {
        let value = self.get(name)?;
        value.as_f64().or_else(|| wrong(log, value, word!("a number")))
    }

    /// `true` or `false`; missing is `false`.
    pub fn flag(&mut self, name: &'static str, log: &mut Log<'v>) -> bool {
        let Some(value) = self.get(name) else { return false };
        value.as_bool().or_else(|| wrong(log, value, word!("`true` or `false`"))).unwrap_or(false)
    }

    /// The items of a list, `most` at most: that there are more is reported. Whatever is no list counts as a list of one, for
    /// every list may be written so.
    pub fn items(&mut self, name: &'static str, most: usize, log: &mut Log<'v>) -> &'v [Value] {
        let value = self.get(name);
        let items = value.map(Value::items).unwrap_or_default();
        let Some((first, at)) = items.get(..most).zip(value).filter(|_| items.len() > most) else { return items };
        log.report(at, Code::TooManyItems).with("most", most).with("found", items.len());
        first
    }

    /// The unknown field that comes nearest to `name`, which is missing: it is probably what was meant, and is not noted
    /// as unknown then. Call it when all fields have been asked for.
    pub fn mistyped(&mut self, name: &'static str, log: &mut Log<'v>) -> Mistyped {
        let unknown = self.object.keys().filter(|key| !self.asked.contains(key));
        let written = log.nearest(name, unknown);
        if let Some((key, _)) = written.as_ref().and_then(|written| self.object.get_key_value(written)) {
            self.asked.push(key);
        }
        Mistyped { name, written }
    }

    /// Notes every field that no one asked for; in a reader's browser no one listens.
    pub fn close(self, log: &mut Log<'v>) {
        if !cfg!(feature = "lint") {
            return;
        }
        for (name, value) in self.object.iter() {
            if !self.asked.contains(&name) {
                let unused = self.asked.iter().copied().filter(|asked| !self.object.contains_key(asked));
                let guess = log.nearest(name, unused);
                let severity = if guess.is_some() { Severity::Warning } else { Severity::Note };
                log.graded(value, Code::UnknownField, severity).guessing(guess);
            }
        }
    }
}

/// A text without the space around it and without marks that turn it about; nothing where it is blank or no text.
pub(super) fn text<'v>(value: &'v Value, log: &mut Log<'v>) -> Read<String> {
    let Data::String(text) = &value.data else { return Ok(wrong(log, value, word!("text in quotes"))) };
    let text = text.trim();
    // bytes first: counting characters costs a pass
    if text.len() > MAX_TEXT && text.chars().count() > MAX_TEXT {
        log.report(value, Code::OverlongText).with("most", MAX_TEXT).with("found", text.chars().count());
        return Err(Overlong);
    }
    let kept: String = text.chars().filter(|&c| !is_turning(c)).collect();
    if kept.len() < text.len() {
        log.report(value, Code::TurningMarks);
    }
    // there may be space next to a mark
    Ok(Some(kept.trim().to_string()).filter(|text| is_seen(text)))
}

/// The same where a text over the limit counts as missing.
pub(super) fn fitting<'v>(value: &'v Value, log: &mut Log<'v>) -> Option<String> {
    text(value, log).unwrap_or(None)
}

/// One of all that the data format knows, by its id, however it is capitalised.
pub(super) fn one_of<'v, T: Copy, const N: usize>(
    value: &'v Value,
    all: [T; N],
    id: fn(T) -> &'static str,
    unknown: Code,
    log: &mut Log<'v>,
) -> Option<T> {
    let word = fitting(value, log)?;
    let one = all.into_iter().find(|&each| id(each).eq_ignore_ascii_case(&word));
    if one.is_none() {
        let guess = log.nearest(&word, all.map(id));
        let known = Arg::List(all.map(|each| Arg::Field(id(each))).into());
        log.report(value, unknown).with("known", known).finding(&word).guessing(guess);
    }
    one
}

/// Reports that a value is of the wrong sort, and gives nothing for it.
pub(super) fn wrong<'v, T>(log: &mut Log<'v>, value: &'v Value, expected: Word) -> Option<T> {
    log.report(value, Code::WrongType).expecting(expected).with("found", described(value));
    None
}

/// What is there: "the number 5", "a list".
pub(crate) fn described(value: &Value) -> Arg {
    match &value.data {
        Data::Null => Arg::from(word!("nothing (`null`)")),
        Data::Bool(true) => Arg::from(word!("`true`")),
        Data::Bool(false) => Arg::from(word!("`false`")),
        // Showing a fraction as it is would cost the wasm 10 KB of tables.
        Data::Number(number) => number.whole.map_or(Arg::from(word!("a number with a fraction")), Arg::Whole),
        Data::String(text) => Arg::Value(text.clone()),
        Data::Array(_) => Arg::from(word!("a list")),
        Data::Object(_) => Arg::from(word!("an object in braces")),
    }
}
