//! A file of JSON in some other program's shape.

use std::sync::Arc;

use serde_json::Value;

use super::findings::ImportError;
use super::origins::Origin;
use crate::read;

/// A file that has been read as JSON.
pub(super) struct Json {
    /// The file's name.
    pub file: Arc<str>,
    pub text: String,
    pub root: Value,
}

impl Json {
    pub fn read(file: &Arc<str>, text: String) -> Result<Json, ImportError> {
        match read::parse(&text) {
            Ok(root) => Ok(Json { file: file.clone(), text, root }),
            Err(error) => Err(ImportError { file: file.clone(), problem: error.0 }),
        }
    }

    /// The places of parts of the root, in the order in which they are given.
    pub fn origins(&self, values: &[&Value]) -> Vec<Origin> {
        let places = read::locate(&self.text, &self.root, values).into_iter();
        places.map(|place| Origin { file: self.file.clone(), path: place.path, position: place.position }).collect()
    }
}
