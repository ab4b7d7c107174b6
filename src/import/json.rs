//! A file of JSON in some other program's shape.

use std::sync::Arc;

use super::findings::ImportError;
use super::origins::Origin;
use crate::read;
use crate::read::json::{self, Value};

/// A file that has been read as JSON.
pub(super) struct Json {
    /// The file's name.
    pub file: Arc<str>,
    pub text: String,
    pub json: json::Json,
}

impl Json {
    pub fn read(file: &Arc<str>, text: String) -> Result<Json, ImportError> {
        match read::parse(&text) {
            Ok(json) => Ok(Json { file: file.clone(), text, json }),
            Err(error) => Err(ImportError { file: file.clone(), problem: error.0 }),
        }
    }

    /// The value that the whole file is.
    pub fn root(&self) -> &Value {
        &self.json.root
    }

    /// The places of parts of the root, in the order in which they are given.
    pub fn origins(&self, values: &[&Value]) -> Vec<Origin> {
        let places = read::locate(&self.text, &self.json, values).into_iter();
        places.map(|place| Origin { file: self.file.clone(), path: place.path, position: place.position }).collect()
    }
}
