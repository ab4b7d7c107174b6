//! JSON (RFC 8259) as a tree in which every value knows where it begins, so that a problem can say its line.
//!
//! serde_json reads the same texts and would do, but forgets places: finding them again took a second reader of ours. With both
//! of them the reader's wasm was 7 KB (brotli) heavier. `laws.rs` holds this one to
//! serde_json, text by text.

mod digits;
#[cfg(test)]
mod laws;
mod reader;

pub use reader::{Fault, parse};

/// A value, and the byte at which it begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// In bytes from the beginning of the text. No two values of a text have the same.
    pub offset: usize,
    /// The value itself.
    pub data: Data,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq)]
pub enum Data {
    Null,
    Bool(bool),
    Number(Number),
    String(String),
    Array(Vec<Value>),
    Object(Object),
}

/// A number: whole where it was written without a fraction and an exponent, and fits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// Exact.
    pub whole: Option<i64>,
    /// The nearest, or its neighbour where it was written with more than fifteen digits.
    pub value: f64,
}

#[cfg(feature = "import")]
impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.whole {
            Some(whole) => whole.fmt(f),
            None => self.value.fmt(f),
        }
    }
}

/// The fields of an object, by name. Of a name that is written twice the last counts, as everywhere.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Object(Vec<(String, Value)>);

/// A text of JSON that has been read.
#[derive(Debug, Clone, PartialEq)]
pub struct Json {
    pub root: Value,
    /// Fields that were written once more: where what is lost begins, in bytes, and where what is kept.
    pub lost: Vec<(usize, usize)>,
}

impl Value {
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.as_object()?.get(name)
    }

    pub fn as_str(&self) -> Option<&str> {
        match &self.data {
            Data::String(text) => Some(text),
            _ => None,
        }
    }

    pub fn as_array(&self) -> Option<&Vec<Value>> {
        match &self.data {
            Data::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The items of a list; any other value is a list of one.
    pub fn items(&self) -> &[Value] {
        match &self.data {
            Data::Array(items) => items,
            _ => std::slice::from_ref(self),
        }
    }

    /// The fields of an object, by name; none where it is no object.
    #[cfg(feature = "lint")]
    pub fn fields(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.as_object().into_iter().flat_map(Object::iter)
    }

    pub fn as_object(&self) -> Option<&Object> {
        match &self.data {
            Data::Object(fields) => Some(fields),
            _ => None,
        }
    }

    pub fn as_number(&self) -> Option<Number> {
        match self.data {
            Data::Number(number) => Some(number),
            _ => None,
        }
    }

    pub fn as_bool(&self) -> Option<bool> {
        match self.data {
            Data::Bool(flag) => Some(flag),
            _ => None,
        }
    }

    pub fn as_f64(&self) -> Option<f64> {
        Some(self.as_number()?.value)
    }

    pub fn as_u64(&self) -> Option<u64> {
        u64::try_from(self.as_number()?.whole?).ok()
    }

    pub fn is_null(&self) -> bool {
        self.data == Data::Null
    }

    pub fn is_string(&self) -> bool {
        self.as_str().is_some()
    }

    #[cfg(feature = "import")]
    pub fn is_number(&self) -> bool {
        self.as_number().is_some()
    }

    pub fn is_object(&self) -> bool {
        self.as_object().is_some()
    }

    pub fn is_array(&self) -> bool {
        self.as_array().is_some()
    }
}

impl Object {
    /// From fields in any order; `lost` takes what is written over.
    fn new(mut fields: Vec<(String, Value)>, lost: &mut Vec<(usize, usize)>) -> Object {
        fields.sort_unstable_by(|(one, a), (other, b)| one.cmp(other).then(b.offset.cmp(&a.offset)));
        fields.dedup_by(|(name, value), (kept, by)| {
            let is_lost = name == kept;
            if is_lost {
                lost.push((value.offset, by.offset));
            }
            is_lost
        });
        Object(fields)
    }

    pub fn get(&self, name: &str) -> Option<&Value> {
        Some(self.get_key_value(name)?.1)
    }

    /// The field's own copy of the name too.
    pub fn get_key_value(&self, name: &str) -> Option<(&str, &Value)> {
        let index = self.0.binary_search_by(|(other, _)| other.as_str().cmp(name)).ok()?;
        self.0.get(index).map(|(name, value)| (name.as_str(), value))
    }

    pub fn contains_key(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// By name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(name, _)| name)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    #[cfg(feature = "import")]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
