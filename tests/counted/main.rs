//! Twice the data take twice the work: reading, writing and drawing are linear in the text, also for hostile shapes of data.
//!
//! Valgrind's cachegrind counts the instructions, because times are unreliable on a shared machine. Quadratic work is found if it
//! matters at a few hundred or thousand items: twice the data then take four times as many instructions. What matters only at 20,000
//! items is not found: `make bench` measures that.

// Clippy lets tests panic, but not what helps them.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(all(target_os = "linux", feature = "cli"))]

mod command;
mod figure;
#[path = "../made/mod.rs"]
mod made;

use std::path::{Path, PathBuf};
use std::process::Command;

/// How much more work a byte may take, where there are twice as many: sorting takes a little, what is quadratic twice as much.
const MORE: f64 = 1.3;

/// A program without what a debugger would need: Valgrind would read that at each run, for two seconds.
fn stripped(program: &Path, name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let strip = Command::new("strip").arg("-o").arg(&path).arg(program).status();
    assert!(strip.is_ok_and(|status| status.success()), "strip, which comes with gcc, has not stripped {name}");
    path
}

/// Something to do with `n` of something.
struct Work<'w> {
    program: &'w Path,
    /// What comes before the file's name.
    words: &'w [&'w str],
    /// What the file's name ends with.
    kind: &'w str,
    bytes: fn(usize) -> Vec<u8>,
    few: usize,
}

/// Counts for `few`, twice and four times as many. What the program takes for any file is in none of the differences.
#[track_caller]
fn assert_linear(work: &Work) {
    let counts = [1, 2, 4].map(|times| counted(work, work.few * times));
    let [first, second, third] = counts;
    let per_byte = |less: (f64, f64), more: (f64, f64)| (more.1 - less.1) / (more.0 - less.0);
    let (before, after) = (per_byte(first, second), per_byte(second, third));
    println!("{} {before:.0} and {after:.0} instructions a byte", std::thread::current().name().unwrap_or_default());
    assert!(
        after < before * MORE,
        "{before:.0} instructions a byte, {after:.0} where there are twice as many: {counts:?}"
    );
}

/// The bytes of the file, and the instructions that the program takes for it.
#[track_caller]
fn counted(work: &Work, n: usize) -> (f64, f64) {
    let name = std::thread::current().name().unwrap_or("one").replace("::", "-");
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("counted-{name}-{n}.{}", work.kind));
    let bytes = (work.bytes)(n);
    std::fs::write(&path, &bytes).expect("a place for the file");
    let valgrind = ["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"];
    let mut command = Command::new("valgrind");
    command.args(valgrind).arg(work.program).args(work.words).arg(&path);
    let output = command.output().expect("valgrind: run `tools/setup.sh counts`, or `apt-get install valgrind`");
    let said = String::from_utf8_lossy(&output.stderr);
    let count = said.lines().find_map(|line| line.split_once("I   refs:")?.1.trim().replace(',', "").parse().ok());
    std::fs::remove_file(&path).expect("the file");
    (bytes.len() as f64, count.unwrap_or_else(|| panic!("valgrind counted nothing: {said}")))
}
