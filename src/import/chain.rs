//! This project's own JSON, which no one has to turn into anything.

use super::importer::{Importer, Reads};
use crate::read::word;

pub(super) const IMPORTER: Importer =
    Importer { id: "chain", name: word!("a chain in JSON"), help: "the data format itself", reads: Reads::Chain };
