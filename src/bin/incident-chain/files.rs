//! The files that a command is given, and what only the person who gives them can know.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use encoding_rs::Encoding;
use incident_chain::import::{self, Choice, DayOrder, Format, Hidden, ImportError, MAX_FILE, Options};
use incident_chain::read::{Arg, Code, Problem};

use super::output;

/// What is read, and how.
#[derive(Args)]
pub struct Reading {
    /// Files; `-` is standard input, and a folder means the sheets (.csv, .tsv) in it
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The format, where it shall not be guessed from the content
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    pub from: Option<Format>,
    /// What the chain is called, where the files do not say
    #[arg(long)]
    title: Option<String>,
    /// What a column of a spreadsheet is, such as "Headline=title"; "Notes=" leaves it out; may be given again
    #[arg(long, value_name = "HEADER=COLUMN")]
    map: Vec<Choice>,
    /// Read the hidden sheets of a workbook like the others
    #[arg(long)]
    hidden: bool,
    /// 3/4/2023 is the 3rd of April
    #[arg(long, conflicts_with = "month_first")]
    day_first: bool,
    /// 3/4/2023 is the 4th of March
    #[arg(long)]
    month_first: bool,
    /// The encoding, where it shall not be guessed: windows-1252, utf-16le, …
    #[arg(long, value_name = "LABEL", value_parser = encoding)]
    encoding: Option<&'static Encoding>,
}

fn formats() -> impl TypedValueParser<Value = Format> {
    let values =
        Format::ALL.map(|format| PossibleValue::new(format.id()).help(format!("{}: {}", format.name(), format.help())));
    PossibleValuesParser::new(values).try_map(|id| Format::by_id(&id).ok_or("no such format"))
}

fn encoding(label: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label(label.as_bytes())
        .ok_or_else(|| "no encoding is called that; some are utf-8, windows-1252, utf-16le, macintosh".to_string())
}

/// A file that has been read.
pub struct Input {
    /// What it is called in messages.
    pub name: String,
    bytes: Vec<u8>,
}

impl Reading {
    /// For the library.
    pub fn options(&self) -> Options {
        let day_order = match (self.day_first, self.month_first) {
            (true, _) => Some(DayOrder::DayFirst),
            (_, true) => Some(DayOrder::MonthFirst),
            _ => None,
        };
        Options {
            from: self.from,
            day_order,
            encoding: self.encoding,
            columns: self.map.clone(),
            title: self.title.clone(),
            hidden: if self.hidden { Hidden::Read } else { Hidden::Named },
            allowed: Vec::new(),
            ..Options::default()
        }
    }

    /// The files, and why others cannot be read.
    pub fn inputs(&self) -> (Vec<Input>, Vec<ImportError>) {
        let read = self.files.iter().flat_map(|path| if path.is_dir() { sheets(path) } else { vec![input(path)] });
        let (inputs, errors): (Vec<_>, Vec<_>) = read.partition(Result::is_ok);
        (inputs.into_iter().flatten().collect(), errors.into_iter().filter_map(Result::err).collect())
    }
}

impl Input {
    /// For the library.
    pub fn file(&self) -> import::File<'_> {
        import::File { name: &self.name, bytes: &self.bytes }
    }

    /// Its text, each line of it ending as lines are counted: in a sheet by any line break, in JSON by a line feed.
    pub fn text(&self, encoding: Option<&'static Encoding>) -> Option<String> {
        let (text, _) = import::decode(self.file(), encoding).ok()?;
        Some(if self.is_json() { text } else { text.replace("\r\n", "\n").replace('\r', "\n") })
    }

    /// Whether it is, or was to be, JSON. Only the first letter counts: the library judges the rest.
    pub fn is_json(&self) -> bool {
        if import::is_workbook(&self.bytes) {
            return false;
        }
        let mut letters = self.bytes.iter().filter(|byte| byte.is_ascii_graphic());
        self.name.ends_with(".json") || matches!(letters.next(), Some(b'{' | b'['))
    }
}

fn input(path: &Path) -> Result<Input, ImportError> {
    let is_stdin = path.as_os_str() == "-";
    let name = if is_stdin { "<stdin>".to_string() } else { output::name(path) };
    // one byte more than is read says that there is more, without reading all of it
    let most = MAX_FILE as u64 + 1;
    let mut bytes = Vec::new();
    let read = match is_stdin {
        true => io::stdin().take(most).read_to_end(&mut bytes),
        false => File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes)),
    };
    match read {
        Ok(length) if length > MAX_FILE => {
            Err(unreadable(&name, Code::FileCut, ("most", Arg::from(MAX_FILE / 1024 / 1024))))
        }
        Ok(_) => Ok(Input { name, bytes }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(ImportError::of_file(&name, Problem::new(Code::NoFile)))
        }
        Err(error) => Err(unreadable(&name, Code::UnreadFile, reason(&error))),
    }
}

/// Whether a folder's file is a sheet, by the end of its name.
pub fn is_sheet(path: &Path) -> bool {
    // a file of JSON next to sheets is a chain rather than a server's answer
    let sheets = Format::ALL.into_iter().filter(|format| !format.is_json());
    let endings = sheets.flat_map(Format::endings).filter(|ending| **ending != "json");
    path.extension().is_some_and(|end| endings.into_iter().any(|known| end.eq_ignore_ascii_case(known)))
}

/// The sheets in a folder, by name.
fn sheets(folder: &Path) -> Vec<Result<Input, ImportError>> {
    let name = output::name(folder);
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return vec![Err(unreadable(&name, Code::UnreadFile, reason(&error)))],
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| is_sheet(path)).collect();
    paths.sort();
    // a pipe would be waited for, and a link may lead out of the folder: such a file can still be named
    let (paths, others): (Vec<PathBuf>, Vec<PathBuf>) =
        paths.into_iter().partition(|path| path.symlink_metadata().is_ok_and(|data| data.is_file()));
    for other in others {
        output::aside(&format!("{}: passed over, because it is no regular file\n", output::name(&other)));
    }
    match paths.as_slice() {
        [] => vec![Err(ImportError::of_file(&name, Problem::new(Code::FolderWithoutSheet)))],
        paths => paths.iter().map(|path| input(path)).collect(),
    }
}

fn unreadable(file: &str, code: Code, (slot, arg): (&'static str, Arg)) -> ImportError {
    ImportError::of_file(file, Problem::new(code).filled(slot, arg))
}

/// What the system says.
fn reason(error: &io::Error) -> (&'static str, Arg) {
    ("reason", Arg::Plain(error.to_string()))
}
