//! The package that a workbook is. Most are a ZIP of parts, and no one has to tell the truth about how large those are.

use std::io::{self, Cursor, Read, Seek, SeekFrom, copy, sink};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::import::file::{COMPOUND, MIB};
use crate::read::{Arg, Code, Problem, Word, word};

/// The most bytes to which all parts of a workbook may unpack: some ten times what a text may have, for its XML is wordy.
const MOST_UNPACKED: u64 = 256 * MIB as u64;

/// Sheets are packed into a tenth or a thirtieth; what is packed tighter than this is made to fill a memory.
const MOST_RATIO: u64 = 250;

/// As many bytes harm no one, however tight they are packed.
const HARMLESS: u64 = 8 * MIB as u64;

/// What a workbook is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Xlsx,
    Xlsb,
    /// Of Excel before 2007.
    Xls,
    Ods,
}

impl Kind {
    /// How the names of such files end, and what is not read of them; `None` where all is read.
    pub fn lacks(self) -> Option<(&'static str, Word)> {
        match self {
            Kind::Xlsx | Kind::Ods => None,
            Kind::Xls => Some((
                ".xls",
                word!(
                    "links behind cells, what is hidden but for whole sheets, formats of dates, and formulas without a result"
                ),
            )),
            Kind::Xlsb => Some((
                ".xlsb",
                word!(
                    "links behind cells, merged cells, what is hidden but for whole sheets, formats of dates, and formulas without a result"
                ),
            )),
        }
    }
}

/// A ZIP's parts.
pub type Archive<'b> = ZipArchive<Bytes<'b>>;

/// The bytes of a workbook. Tests count how many of them are read.
pub struct Bytes<'b>(Cursor<&'b [u8]>);

#[cfg(test)]
thread_local! {
    pub static READ: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

impl<'b> Bytes<'b> {
    pub fn of(bytes: &'b [u8]) -> Bytes<'b> {
        Bytes(Cursor::new(bytes))
    }
}

impl Read for Bytes<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(into)?;
        #[cfg(test)]
        READ.set(READ.get() + read);
        Ok(read)
    }
}

impl Seek for Bytes<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.0.seek(to)
    }
}

/// Opens a ZIP.
pub fn archive(bytes: &[u8]) -> Result<Archive<'_>, Problem> {
    ZipArchive::new(Bytes::of(bytes)).map_err(|error| broken(&error))
}

/// Why a workbook cannot be read: that it is broken, and where.
pub fn broken(reason: &dyn std::fmt::Display) -> Problem {
    Problem::new(Code::BrokenBook).filled("reason", Arg::Plain(reason.to_string()))
}

/// What a workbook is, if it is one, and if it is safe to unpack.
pub fn kind(bytes: &[u8]) -> Result<Kind, Problem> {
    // an old workbook, or a new one with a password
    if bytes.starts_with(COMPOUND) {
        return match () {
            () if has_stream(bytes, "EncryptedPackage") => Err(Problem::new(Code::BookLocked)),
            () if has_stream(bytes, "Workbook") || has_stream(bytes, "WORKBOOK") || has_stream(bytes, "Book") => {
                Ok(Kind::Xls)
            }
            () => Err(other(word!("an old file of Office (.doc, .ppt, .msg)"))),
        };
    }
    let mut archive = archive(bytes)?;
    let has = |part: &str| archive.file_names().flatten().any(|name| name == part);
    let begins = |folder: &str| archive.file_names().flatten().any(|name| name.starts_with(folder));
    let kind = match () {
        () if has("encrypted-package") => return Err(Problem::new(Code::BookLocked)),
        () if has("content.xml") && has("mimetype") => Kind::Ods,
        () if begins("word/") => return Err(other(word!("a text document (.docx)"))),
        () if begins("ppt/") => return Err(other(word!("a presentation (.pptx)"))),
        () if begins("Index/") => return Err(other(word!("a file of Apple’s Numbers, Pages or Keynote"))),
        () if has("xl/workbook.bin") => Kind::Xlsb,
        () if has("[Content_Types].xml") => Kind::Xlsx,
        () => return Err(other(word!("an archive (.zip)"))),
    };
    weigh(&mut archive)?;
    if kind == Kind::Ods {
        require_spreadsheet(&mut archive)?;
    }
    Ok(kind)
}

/// Whether there are programs in it.
pub fn has_macros(bytes: &[u8], kind: Kind) -> Result<bool, Problem> {
    let any = |is: fn(&str) -> bool| Ok(archive(bytes)?.file_names().flatten().any(|name| is(&name)));
    match kind {
        Kind::Xls => Ok(has_stream(bytes, "_VBA_PROJECT_CUR")),
        Kind::Ods => any(|name| name.starts_with("Basic/") || name.starts_with("Scripts/")),
        Kind::Xlsx | Kind::Xlsb => any(|name| name.ends_with("vbaProject.bin")),
    }
}

fn other(what: Word) -> Problem {
    Problem::new(Code::NoBook).filled("what", what.into())
}

/// Whether a compound file names a stream so: names are in UTF-16, and end in a zero.
fn has_stream(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
    // a name begins at a multiple of 128, where an entry of the directory does
    bytes.chunks(128).any(|entry| entry.starts_with(&name))
}

/// Unpacks every part once, keeps nothing, and refuses what is too much.
fn weigh(archive: &mut Archive) -> Result<(), Problem> {
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let part = match archive.by_index(index) {
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(Problem::new(Code::BookLocked));
            }
            Err(error) => return Err(broken(&error)),
        };
        let packed = part.compressed_size().max(1);
        let most = left.min(packed.saturating_mul(MOST_RATIO).max(HARMLESS));
        let unpacked = copy(&mut part.take(most + 1), &mut sink()).map_err(|error| broken(&error))?;
        if unpacked > most {
            let mut problem = Problem::new(if most < left { Code::PackedTooTight } else { Code::BookTooBig });
            problem.with("most", if most < left { MOST_RATIO as usize } else { MOST_UNPACKED as usize / MIB });
            return Err(problem);
        }
        left -= unpacked;
    }
    Ok(())
}

/// Texts and drawings of OpenDocument are packed in the same way.
fn require_spreadsheet(archive: &mut Archive) -> Result<(), Problem> {
    let mimetype = part(archive, "mimetype")?;
    if mimetype.starts_with("application/vnd.oasis.opendocument.spreadsheet") {
        return Ok(());
    }
    Err(other(word!("another document of LibreOffice or OpenOffice")))
}

/// The text of a part. It has been weighed.
pub fn part(archive: &mut Archive, name: &str) -> Result<String, Problem> {
    let mut bytes = Vec::new();
    let mut part = archive.by_name(name).map_err(|error| broken(&error))?;
    part.read_to_end(&mut bytes).map_err(|error| broken(&error))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
