//! What to do about a problem: its code says it, and the problem with which names.

use super::sentence::filled;
use super::{Arg, Code, Problem, Register};

impl Code {
    /// What to do about it.
    pub fn what_to_do(self, register: Register) -> String {
        advised(self, self.advice().cli, register)
    }
}

impl Problem {
    /// How to do it with the command, in a sentence, with the names that the publisher's file has; empty where that has nothing to
    /// do with it.
    pub fn cli(&self) -> &str {
        match self.arg("cli") {
            Some(Arg::Plain(cli)) => cli,
            _ => self.code.advice().cli,
        }
    }

    /// What to do about it.
    pub fn what_to_do(&self, register: Register) -> String {
        advised(self.code, self.cli(), register)
    }

    /// Says how to do it with the command, in place of the example of its code.
    #[cfg(feature = "import")]
    pub(crate) fn with_cli(&mut self, cli: Option<String>) -> &mut Problem {
        if let Some(cli) = cli {
            self.with("cli", Arg::Plain(cli));
        }
        self
    }
}

fn advised(code: Code, cli: &str, register: Register) -> String {
    let mend = filled(code.advice().mend, &Vec::new(), register);
    if register == Register::Page || cli.is_empty() { mend } else { [&mend, " ", cli].concat() }
}
