//! This project's own JSON, which no one has to turn into anything.

use super::importer::{Importer, Reads};

pub(super) const IMPORTER: Importer =
    Importer { id: "chain", name: "a chain in JSON", help: "the data format itself", reads: Reads::Chain };
