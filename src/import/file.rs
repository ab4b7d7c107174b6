//! A file's bytes become text, from any program.

use std::borrow::Cow;
use std::sync::Arc;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::doubts::doubtful;
use super::encodings::guess;
use super::findings::{Findings, ImportError};
use super::origins::Origin;
use crate::model::MAX_BYTES;
use crate::read::{Arg, Code, Position, Problem, Severity, Word, word};

/// The most bytes that a file may have: as many as a chain.
pub const MAX_FILE: usize = MAX_BYTES;

/// A file as it came.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// What to call it in messages.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

/// The first bytes of a ZIP, which most workbooks are.
const ZIP: &[u8] = b"PK\x03\x04";

/// The first bytes of a compound file, which old workbooks are, and those with a password.
pub(super) const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0";

/// Whether a file is a workbook, or is packed as one.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND)
}

/// The first bytes of files that people take for text, and what to do about it.
const MAGIC: [(&[u8], Word); 8] = [
    (ZIP, word!("a workbook or an archive (.xlsx, .ods, .zip): save each sheet as CSV in UTF-8")),
    (COMPOUND, word!("an old Excel workbook (.xls): save each sheet as CSV in UTF-8")),
    (b"%PDF", word!("a PDF: save the sheet that it was made from as CSV in UTF-8")),
    (b"{\\rtf", word!("a text document (.rtf): save it as plain text in UTF-8")),
    (b"\x89PNG", word!("a picture")),
    (b"\xFF\xD8\xFF", word!("a picture")),
    (b"GIF8", word!("a picture")),
    (b"\x1F\x8B", word!("a compressed file: unpack it first")),
];

/// Why a file of so many bytes is not read, if it is not.
pub fn too_big(bytes: usize) -> Option<Problem> {
    (bytes > MAX_FILE).then(|| {
        let mut problem = Problem::new(Code::FileTooBig);
        problem.with("size", mib(bytes)).with("most", MAX_FILE / MIB);
        problem
    })
}

/// As many bytes are a MiB.
pub(super) const MIB: usize = 1024 * 1024;

/// Bytes in MiB, to a tenth.
pub(super) fn mib(bytes: usize) -> Arg {
    Arg::Plain(format!("{:.1}", bytes as f64 / MIB as f64))
}

/// The text of a file: UTF-8, else UTF-16 where it begins with a byte order mark, else what the letters look like. What
/// is not UTF-8 is said, for it may be guessed wrong.
pub(super) fn text(
    file: File,
    encoding: Option<&'static Encoding>,
    findings: &mut Findings,
) -> Result<String, ImportError> {
    let name: Arc<str> = file.name.into();
    let refuse = |code| Err(ImportError::of_file(&name, Problem::new(code)));
    if let Some(why) = too_big(file.bytes.len()) {
        return Err(ImportError::of_file(&name, why));
    }
    if let Some((_, what)) = MAGIC.iter().find(|(magic, _)| file.bytes.starts_with(magic)) {
        let mut problem = Problem::new(Code::NotText);
        problem.with("what", *what);
        return Err(ImportError::of_file(&name, problem));
    }
    let text = match (encoding, Encoding::for_bom(file.bytes)) {
        (Some(chosen), None) => Ok(decode(file.bytes, chosen, None, &name, findings)),
        (_, Some((marked, _))) => Ok(decode(file.bytes, marked, Some(word!("by its first bytes")), &name, findings)),
        (None, None) => std::str::from_utf8(file.bytes).map(Cow::Borrowed),
    };
    let text = match text {
        Ok(text) => text,
        Err(_) if is_binary(file.bytes) => {
            return refuse(Code::Binary);
        }
        Err(_) => decode(file.bytes, guess(file.bytes), Some(word!("by its letters")), &name, findings),
    };
    match text.trim_start() {
        "" => refuse(Code::EmptyFile),
        _ if text.contains('\0') => refuse(Code::UnmarkedUtf16),
        start if start.starts_with('<') => refuse(Code::PageFile),
        _ => Ok(text.into_owned()),
    }
}

/// Text has no control characters but white space.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    bytes.iter().any(|&byte| byte < 9 || (14..27).contains(&byte))
}

/// The text without its mark. `told` is how the encoding was told; `None` where the publisher chose it.
fn decode<'b>(
    bytes: &'b [u8],
    encoding: &'static Encoding,
    told: Option<Word>,
    name: &Arc<str>,
    findings: &mut Findings,
) -> Cow<'b, str> {
    let (text, encoding, is_broken) = encoding.decode(bytes);
    // the problem is told at the first odd line
    let mut say = |code, severity, told: Option<Word>, is_odd: fn(&str) -> bool| {
        let odd = text.lines().enumerate().find(|(_, line)| is_odd(line));
        let position = odd.map(|(index, _)| Position { line: index + 1, column: 1 });
        let problem = findings.graded(&Origin { position, ..Origin::file(name) }, code, severity);
        problem.with("encoding", Arg::Plain(encoding.name().to_string())).with_cli(other(bytes, encoding));
        told.into_iter().for_each(|told| _ = problem.with("told", told));
        if let Some((_, line)) = odd {
            problem.finding(line.trim());
        }
    };
    if let Some(told) = told.filter(|_| encoding != UTF_8) {
        // a mark is certain, letters are not
        let severity = if encoding == UTF_16LE || encoding == UTF_16BE { Severity::Note } else { Severity::Warning };
        say(Code::Encoding, severity, Some(told), |line| !line.is_ascii());
    }
    if is_broken {
        say(Code::BrokenLetters, Severity::Warning, None, |line| line.contains('\u{fffd}'));
    }
    text
}

/// How to say that a file is in another encoding than it is read in.
fn other(bytes: &[u8], encoding: &'static Encoding) -> Option<String> {
    let start = bytes.get(..MOST_LOOKED_AT).unwrap_or(bytes);
    let likely = doubtful(start).into_iter().flatten().map(|doubt| doubt.encoding).find(|likely| *likely != encoding);
    let other = likely.unwrap_or(if encoding == UTF_8 { WINDOWS_1252 } else { UTF_8 });
    Some(format!(
        "If letters come out wrong, say which it is, for example `--encoding {}`.",
        other.name().to_lowercase()
    ))
}

/// So much of a file is looked at for another encoding, in bytes.
const MOST_LOOKED_AT: usize = 64 * 1024;
