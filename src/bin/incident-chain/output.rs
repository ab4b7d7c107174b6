//! What the command gives out: to the two streams, and into files. Never over a file that is there, unless asked to, never half
//! of one, and never into anything but a file.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use incident_chain::model::is_turning;

/// Prints what a program reads next.
pub fn data(text: &str) -> Result<(), String> {
    finish(io::stdout().lock().write_all(text.as_bytes()))
}

/// Prints what a person reads, with colours where they are wanted.
pub fn words(text: &str) -> Result<(), String> {
    finish(anstream::stdout().lock().write_all(harmless(text).as_bytes()))
}

/// Says something apart from what is given out. Where that cannot be written, nothing is said.
pub fn aside(text: &str) {
    let _ = anstream::stderr().lock().write_all(harmless(text).as_bytes());
}

/// A terminal obeys control characters, and turns text about where it is told to. Data and file names may have some. Only our own
/// colours are left, which are numbers between `ESC [` and `m`.
fn harmless(text: &str) -> String {
    let is_colour = |rest: &str| {
        let numbers =
            rest.strip_prefix('[').map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';'));
        numbers.is_some_and(|rest| rest.starts_with('m'))
    };
    let is_obeyed = |at: usize, c: char| match c {
        '\n' | '\t' => false,
        '\u{1b}' => !text.get(at + 1..).is_some_and(is_colour),
        _ => c.is_control() || is_turning(c),
    };
    text.char_indices().map(|(at, c)| if is_obeyed(at, c) { '\u{fffd}' } else { c }).collect()
}

/// The name of a file in a sentence: on one line, and with nothing that a terminal obeys.
pub fn name(path: &Path) -> String {
    inert(&path.display().to_string())
}

/// A text with nothing in it that a terminal obeys.
pub fn inert(text: &str) -> String {
    text.replace(|c: char| c.is_control() || is_turning(c), "\u{fffd}")
}

/// JSON that says the same with nothing in it that a terminal obeys: such characters are in texts only, and are written as
/// their numbers there.
pub fn inert_json(text: &str) -> String {
    let is_obeyed = |c: char| (c.is_control() && !matches!(c, '\n' | '\t' | '\r')) || is_turning(c);
    let written = |c: char| if is_obeyed(c) { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() };
    if text.contains(is_obeyed) { text.chars().map(written).collect() } else { text.to_string() }
}

/// A reader who has gone away, as `head` does, has seen enough.
fn finish(written: io::Result<()>) -> Result<(), String> {
    match written.and_then(|()| io::stdout().flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("cannot write to standard output: {error}")),
        _ => Ok(()),
    }
}

/// Writes all of the files or, where one of them is in the way, none.
pub fn write<T: AsRef<[u8]>>(files: &[(PathBuf, T)], force: bool) -> Result<(), String> {
    let folders = names(files, |path| path.is_dir());
    if !folders.is_empty() {
        return Err(format!("nothing is written, because there is a folder of that name: {folders}"));
    }
    let others = names(files, |path| path.symlink_metadata().is_ok() && !path.is_file() && !path.is_dir());
    if !others.is_empty() {
        return Err(format!("nothing is written, because this is no regular file: {others}"));
    }
    let taken = names(files, |path| !force && path.symlink_metadata().is_ok());
    if !taken.is_empty() {
        return Err(format!(
            "nothing is written, because this would be written over: {taken}\n\
             Choose another name, or give --force to replace what is there."
        ));
    }
    let drafts: Vec<Draft> =
        files.iter().map(|(path, data)| Draft::write(path, data.as_ref())).collect::<Result<_, _>>()?;
    drafts.iter().try_for_each(|draft| draft.publish(force))
}

fn names<T>(files: &[(PathBuf, T)], is_meant: impl Fn(&Path) -> bool) -> String {
    let names: Vec<String> = files.iter().filter(|(path, _)| is_meant(path)).map(|(path, _)| name(path)).collect();
    names.join(", ")
}

/// A whole file under another name, until it takes its place; gone if it never does.
struct Draft {
    path: PathBuf,
    target: PathBuf,
}

impl Draft {
    /// Writes next to the target, in a folder that is made if need be.
    fn write(target: &Path, data: &[u8]) -> Result<Draft, String> {
        let blame = |error: io::Error| format!("cannot write {}: {error}", name(target));
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(blame)?;
        }
        // a link stays a link
        let target = fs::canonicalize(target).unwrap_or_else(|_| target.to_path_buf());
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let path = target.with_file_name(format!(".{name}.{}.part", std::process::id()));
        let before = fs::metadata(&target).ok();
        let mut options = OpenOptions::new();
        // Who may read the old file may read the new one, and no one else: not even the moment in which it has no mode of its own yet.
        #[cfg(unix)]
        if before.is_some() {
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        let mut file = options.write(true).create_new(true).open(&path).map_err(blame)?;
        let draft = Draft { path, target: target.clone() };
        if let Some(before) = before {
            file.set_permissions(before.permissions()).map_err(blame)?;
        }
        file.write_all(data).map_err(blame)?;
        Ok(draft)
    }

    /// Without `force` a file that has come meanwhile stays: a link is made only where there is none. (Where a file system has no
    /// links, the file is named as ever.)
    fn publish(&self, force: bool) -> Result<(), String> {
        let linked = if force { None } else { Some(fs::hard_link(&self.path, &self.target)) };
        let published = match linked {
            Some(linked) if linked.as_ref().err().is_none_or(|error| error.kind() == ErrorKind::AlreadyExists) => {
                linked
            }
            _ => fs::rename(&self.path, &self.target),
        };
        published.map_err(|error| format!("cannot write {}: {error}", name(&self.target)))
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}
