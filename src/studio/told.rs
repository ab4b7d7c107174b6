//! What a workbook reads as, as it is sent from its worker to the page.

use crate::import::Group;

/// The names and texts of its sheets, and what is said of it; or a sentence on why it cannot be read.
pub type BookRead = Result<(Vec<(String, String)>, Vec<Group>), String>;
