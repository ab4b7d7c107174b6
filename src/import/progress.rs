//! How far reading has come.

use std::fmt;
use std::rc::Rc;

/// Is told how far reading has come. By default no one is.
#[derive(Clone, Default)]
pub struct Progress(Option<Rc<dyn Fn(f64)>>);

/// The parts of reading, and how much of it is done when each begins. Measured with a sheet of 20,000 rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Texts become tables, or documents.
    Texts,
    /// Columns get their names.
    Columns,
    /// What an importer makes of them.
    Import,
    /// That becomes a chain, and is checked.
    Check,
}

impl Progress {
    /// Calls `tell` with the part that is done, from 0 to 1.
    pub fn to(tell: impl Fn(f64) + 'static) -> Progress {
        Progress(Some(Rc::new(tell)))
    }

    pub(super) fn begins(&self, stage: Stage) {
        if let Progress(Some(tell)) = self {
            tell(match stage {
                Stage::Texts => 0.0,
                Stage::Columns => 0.1,
                Stage::Import => 0.3,
                Stage::Check => 0.6,
            });
        }
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(if self.0.is_some() { "told" } else { "not told" })
    }
}
