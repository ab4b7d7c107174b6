//! `convert`: what it writes, and what it does not overwrite.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::{CLEAN, Said, command, fixtures, folder, names, run};

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let said = Said::from(command(&fixtures(), &["convert", "clean.json"]).stdout(full).output().unwrap());
    assert!(said.err.contains("error: cannot write to standard output: "), "{}", said.err);
    assert_eq!(said.code, Some(2));
}

#[test]
fn convert_never_writes_over_a_file_unless_forced() {
    let folder = folder(&[("clean.json", CLEAN), ("mine.json", b"mine")]);
    let said = run(folder.path(), &["convert", "clean.json", "-o", "mine.json"]);
    assert_eq!(
        said.err,
        "error: nothing is written, because this would be written over: mine.json\n\
         Choose another name, or give --force to replace what is there.\n"
    );
    assert_eq!((said.code, fs::read(folder.path().join("mine.json")).unwrap().as_slice()), (Some(2), &b"mine"[..]));
    let said = run(folder.path(), &["convert", "clean.json", "-o", "mine.json", "--force"]);
    assert_eq!((said.code, fs::read(folder.path().join("mine.json")).unwrap().as_slice()), (Some(0), CLEAN));
    assert_eq!(
        said.err,
        "clean.json: 2 incidents, 1 link, nothing wrong\nRead as a chain in JSON; written to mine.json.\n"
    );
    assert_eq!(names(folder.path()), ["clean.json", "mine.json"]);
}

#[test]
fn convert_makes_the_folder_and_writes_over_none() {
    let folder = folder(&[("clean.json", CLEAN)]);
    let said = run(folder.path(), &["convert", "clean.json", "-o", "a/b/made.json"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let said = run(folder.path(), &["convert", "clean.json", "-o", "a/b", "--force"]);
    assert_eq!(said.err.lines().last(), Some("error: nothing is written, because there is a folder of that name: a/b"));
    assert_eq!((said.code, names(&folder.path().join("a/b"))), (Some(2), vec!["made.json".to_string()]));
}

#[test]
fn convert_writes_what_it_can_and_says_what_is_missing() {
    let folder = folder(&[("slips.json", &fs::read(fixtures().join("slips.json")).unwrap())]);
    let said = run(folder.path(), &["convert", "slips.json", "-o", "made.json"]);
    assert!(said.err.starts_with("slips.json:12:15: incidents[1].date: "), "{}", said.err);
    let end =
        "Read as a chain in JSON; written to made.json, errors and all: what they name is not shown to readers.\n";
    assert!(said.err.ends_with(end), "{}", said.err);
    assert_eq!((said.code, said.out.as_str(), folder.path().join("made.json").exists()), (Some(1), "", true));
}

#[test]
#[cfg(unix)]
fn half_a_file_never_stays() {
    let folder = folder(&[("old.json", b"old")]);
    // a disk that is full after 4 KiB at most, and the first sample is longer
    let full = "trap '' XFSZ; ulimit -f 1; exec \"$0\" convert \"$1\" --force -o \"$2\"";
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/al-asad.json");
    for name in ["new.json", "old.json"] {
        let mut shell = Command::new("sh");
        shell.args(["-c", full, env!("CARGO_BIN_EXE_incident-chain")]).arg(&sample).arg(name);
        let said = Said::from(shell.current_dir(folder.path()).output().unwrap());
        assert!(said.err.contains(&format!("error: cannot write {name}: ")), "{}", said.err);
        assert_eq!(said.code, Some(2));
    }
    assert_eq!(names(folder.path()), ["old.json"]);
    assert_eq!(fs::read(folder.path().join("old.json")).unwrap(), b"old");
}

#[test]
fn sheets_need_a_folder() {
    let said = run(&fixtures(), &["convert", "clean.json", "--to", "csv"]);
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
    assert_eq!(said.err, "error: sheets are several files: name a folder for them with -o\n");
}

/// A device or a pipe is nobody's file, a link may lead to one, and a file keeps its mode.
#[test]
#[cfg(unix)]
fn only_a_regular_file_is_written_and_keeps_its_mode() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = folder(&[("clean.json", CLEAN), ("secret.json", b"mine")]);
    let at = |name: &str| folder.path().join(name);
    assert!(Command::new("mkfifo").arg(at("pipe.json")).status().unwrap().success());
    symlink("/dev/null", at("null.json")).unwrap();
    symlink("nowhere.json", at("loose.json")).unwrap();
    for name in ["pipe.json", "null.json", "loose.json"] {
        for force in [&[][..], &["--force"]] {
            let said = run(folder.path(), &[&["convert", "clean.json", "-o", name][..], force].concat());
            let refusal = format!("error: nothing is written, because this is no regular file: {name}\n");
            assert_eq!((said.code, said.err), (Some(2), refusal), "{force:?}");
        }
    }
    fs::set_permissions(at("secret.json"), PermissionsExt::from_mode(0o600)).unwrap();
    symlink("secret.json", at("link.json")).unwrap();
    assert_eq!(run(folder.path(), &["convert", "clean.json", "-o", "link.json", "--force"]).code, Some(0));
    let written = fs::metadata(at("secret.json")).unwrap();
    assert_eq!((written.permissions().mode() & 0o777, written.len()), (0o600, CLEAN.len() as u64));
    assert!(fs::symlink_metadata(at("link.json")).unwrap().is_symlink(), "a link stays one");
    assert!(!names(folder.path()).iter().any(|name| name.ends_with(".part")));
}

#[test]
#[cfg(unix)]
fn pipes_and_links_in_a_folder_are_passed_over_with_a_word() {
    let sheet = b"id,date,title\na,2023,A raid\n";
    let folder = folder(&[("incidents.csv", sheet)]);
    assert!(Command::new("mkfifo").arg(folder.path().join("pipe.csv")).status().unwrap().success());
    std::os::unix::fs::symlink("/etc/passwd", folder.path().join("link.csv")).unwrap();
    let said = run(folder.path(), &["convert", ".", "--title", "T"]);
    for name in ["pipe.csv", "link.csv"] {
        assert!(said.err.contains(&format!("{name}: passed over, because it is no regular file\n")), "{}", said.err);
    }
    assert!(said.out.contains("A raid"), "{}", said.err);
}

/// A file's name may have anything in it, and so may a title.
#[test]
#[cfg(unix)]
fn no_control_character_reaches_a_terminal() {
    let name = "a\u{1b}]0;title\u{7}\u{9b}31m\u{202e}\u{1b}[2J\u{1b}[8m\nIn all: nothing wrong\n.json";
    let broken = "{\"title\": \"T\u{9b}31m\", \"incidents\": [{\"title\": \"\\u001b[2J\\u009b31m\\u202e\", \"date\": \"x\\u001b]0;y\\u0007\"}]}";
    let folder = folder(&[(name, broken.as_bytes())]);
    for arguments in [
        &["check", name][..],
        &["check", "none\u{1b}]0;t\u{7}.json"],
        &["convert", name, "-o", name],
        // what is said of the arguments themselves
        &["check", "--x\u{1b}]0;t\u{7}\u{9b}31m\u{202e}"],
        &["convert", name, "--from", "\u{1b}[2J"],
        &["\u{1b}[2J"],
        // and what is made of the data
        &["check", name, "--format", "json"],
        &["convert", name],
        &["render", name, "--page"],
        &["--color", "always", "check", name],
    ] {
        let said = run(folder.path(), arguments);
        let ours = said.err + &said.out;
        let is_bad = |c: char| (c.is_control() && !"\n\t\u{1b}".contains(c)) || c == '\u{202e}';
        assert!(!ours.contains(is_bad) && !ours.contains("\u{1b}]") && !ours.contains("\u{1b}[2J"), "{ours:?}");
        assert!(!ours.contains("\u{1b}[8m") && !ours.contains("\nIn all: nothing wrong\n"), "{ours:?}");
    }
    // the same data nevertheless
    let said = run(folder.path(), &["convert", name]);
    assert_eq!(said.out.parse::<Value>().unwrap(), broken.parse::<Value>().unwrap());
}
