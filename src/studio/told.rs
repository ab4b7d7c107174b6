//! What a workbook reads as, as it is sent from its worker to the page.

use serde::{Deserialize, Serialize};

use crate::import::Group;

/// What a workbook reads as; or a sentence on why it cannot be read.
pub type BookRead = Result<Book, String>;

/// What a workbook reads as.
#[derive(Debug, Serialize, Deserialize)]
pub struct Book {
    /// The names and texts of its sheets.
    pub sheets: Vec<(String, String)>,
    /// What is said of it.
    pub told: Vec<Group>,
    /// The sheets that it hides.
    pub hidden: Vec<HiddenText>,
}

/// A sheet that is hidden.
#[derive(Debug, Serialize, Deserialize)]
pub struct HiddenText {
    pub name: String,
    pub text: String,
    /// What is said of it, where it is read.
    pub told: Vec<Group>,
}
