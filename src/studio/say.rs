//! Every sentence of the studio, in English. No embed carries them.

use crate::words::lexicon::{Piece, Said, pieces, sentences};

// the page
sentences! {
    use_your_data = "Use your own data";
    nothing_leaves = "Turn a spreadsheet or a file into a checked chain. Nothing leaves this page: your files are read here, in your browser.";
    kept_here = "Your text is kept in this browser, for you to go on later, until you clear it.";
    kept_nowhere = "Your text is not kept in this browser: it may be too long, it may have been cleared in another window, or the page may not store anything. Download it before you leave.";
    kept_elsewhere = "Another window has this page open, and has kept its own text in place of yours. Download yours before you leave.";
    clear = "Clear it";
    bring_back = "Bring back what was here before";
    chain_title = "Title of the chain";
}

// how files come in
sentences! {
    bring = "Bring your data";
    drop_files(choose) = "Drop files here, or {choose}, or type or paste into the field below.";
    drop_others(choose) = "Drop other files here, or {choose}.";
    choose_files = "choose files";
    formats(named) = "{named} (its sheets together: a workbook, as .xlsx, .ods, .xls or .xlsb, or CSV). The format is told from the content.";
    start_from = "Or start from";
    start_anew_from = "Start anew from";
    small_spreadsheet = "A small spreadsheet";
    small_chain = "A small chain in JSON";
    the_example = "The example about Al-Asad";
    template_workbook = "Download a workbook to write in, with lists to choose from";
    not_loaded(name) = "{name} could not be loaded: the connection broke off, or this site has no samples.";
    no_file = "There was no file in that.";
    about_file(name, why) = "{name}: {why}";
    unreadable(name) = "{name} could not be read: it is a folder, or it was moved, changed or locked since you chose it.";
    book_broken(name) = "{name} cannot be read: it is broken, or needs more memory than there is. Open it in the program that made it, and save it again as .xlsx.";
    book_slow(name) = "{name} could not be read within a minute. Take out what the chain does not need, or save the sheet as CSV.";
    book_absent(name) = "{name} is a workbook, and the part of this page that reads those could not be loaded. Try again, or save the sheet as CSV.";
    nothing_came = "Nothing has come for ten seconds. Wait, or try again.";
    unchanged(why) = "{why} Nothing has changed.";
}

// the editor
sentences! {
    the_text = "The text";
    text_of(name) = "Text of {name}";
    your_chain = "your chain";
    paste_here = "Paste JSON or CSV here";
    too_long = "This file is too long to be changed here; its first part is shown. Change the file itself, and choose it again.";
    files = "Files";
    add_sheet = "Add a sheet";
    remove(name) = "Remove {name}";
}

// what was found
sentences! {
    what_was_found = "What was found";
    is_slow = "Reading has taken ten seconds so far, and goes on.";
    try_again = "Try again";
    reading = "Reading…";
    reading_broke = "Reading broke down. Take the last change back, or load the page again.";
    nothing_yet = "Nothing here yet.";
    not_readable_yet = "This cannot be read yet.";
    read_as(format, incidents, answers) = "Read as {format}: {incidents}, {answers}.";
    answers = one "{count} answer", other "{count} answers";
    errors = one "{count} error", other "{count} errors";
    warnings = one "{count} warning", other "{count} warnings";
    notes = one "{count} note", other "{count} notes";
    nothing_wrong = "Nothing is wrong with it.";
    error = "Error";
    warning = "Warning";
    note = "Note";
    at_line(file, line) = "{file}, line {line}";
    in_file(file, position) = "{file}, {position}";
    which_first = "Which comes first in these dates?";
    day_first = "The day: 3/4 is 3 April";
    month_first = "The month: 3/4 is 4 March";
    show_all(number) = "Show all {number}";
    show_some(number, all) = "Show {number} of {all}";
}

// the preview
sentences! {
    the_chain = "The chain";
    as_it_was = "As it was when it could last be read.";
    appears_here = "The chain appears here as you type.";
    takes_a_while = one "This chain has {count} incident. Drawing takes a while, and the page does not respond meanwhile.", other "This chain has {count} incidents. Drawing takes a while, and the page does not respond meanwhile.";
    draw = "Draw it";
}

// what is taken away
sentences! {
    take_away = "Take it away";
    download_json = "Download the chain (JSON)";
    download_packed = "Download the packed chain";
    copy_chain = "Copy it";
    download_sheets = "Download as a spreadsheet (CSV)";
    go_on_in_json = "Go on in JSON here";
    on_clipboard = "The chain is on the clipboard.";
    no_clipboard = "This browser does not let the page copy; download the chain instead.";
    saved(names) = "Saved as {names}.";
    saved_packed(packed, plain) = "Saved as {packed}: readers load it faster. Put it beside {plain}, and name it in the tag.";
    not_in_sheets(what) = "Not in them: {what}.";
    read_last = "Your text cannot be read as it is: this is the chain that was read last.";
    errors_left_out = "What has an error is not in the checked chain. There is no packed chain until it is mended.";
    into_article = "Put it into an article";
    where_it_lies = "Where the file will lie";
    a_tag = "A tag, where the CMS lets scripts through";
    a_frame = "A frame, where it does not (the file must lie on this page’s own host)";
    too_high = "A chain as long as this needs no frame: it would be too high. Use the tag.";
    copy = "Copy";
    copied = "Copied.";
    selected = "It is selected: copy it with Ctrl+C or ⌘C.";
}

/// What a sentence says before its one slot, and after it: for an element that stays while the words round it change.
pub fn around(said: Said<(), 1>) -> [String; 2] {
    let (mut before, mut after) = (String::new(), None);
    pieces(said.text, said.count, &mut |piece| {
        let side = after.as_mut().unwrap_or(&mut before);
        match piece {
            Piece::Text(text) => side.push_str(text),
            Piece::Count(count) => side.push_str(&count),
            Piece::Slot(_) => after = Some(String::new()),
        }
    });
    [before, after.unwrap_or_default()]
}
