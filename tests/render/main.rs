//! `incident-chain render`: its output contains the whole chain, and everything of the chain is only text there.

#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

#[path = "../fixtures/attacks.rs"]
mod attacks;
mod engines;
mod hostile;
mod parsed;
mod telling;
mod whole;

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

/// What the command writes for a chain.
fn render(chain: &Value, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_incident-chain"));
    command.args(["render", "-"]).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(chain.to_string().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    // of a hostile chain something may be left out, but it is written
    assert!(matches!(output.status.code(), Some(0 | 1)), "{said}");
    String::from_utf8(output.stdout).unwrap()
}
