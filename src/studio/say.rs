//! Every sentence of the studio, in English. No embed carries them. Those of other languages are in `src/studio/languages`.

// natively they are only listed
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]

use crate::words::lexicon::{Piece, Said, pieces, sentences};

sentences! {
    // the page
    use_your_data = "Use your own data";
    nothing_leaves = "Turn a spreadsheet or a file into a checked chain. Nothing leaves this page: your files are read here, in your browser.";
    chain_title = "Title of the chain";
    readers_see(title) = "It has none yet: readers see “{title}”. Say in a few words what the chain is about.";
    files_say(title) = "The files say what it is called: {title}. Change it there.";

    // what is kept, and every way back
    kept_here = "Kept in this browser until you clear it, with every step back.";
    kept_nowhere = "Not kept in this browser: there is no room, or the page may not store anything. Download it before you leave.";
    undo = "Undo";
    redo = "Redo";
    clear = "Clear";
    in_place_of(names) = "This has come in place of {names}.";
    bring_back = "Bring that back";
    keep_both = "Keep both together";
    forget = "Forget everything…";
    forget_really = "This removes your drafts and every step back from this browser. Nothing brings them back.";
    forget_all = "Forget everything";
    keep_it = "Keep it";
    not_forgotten = "This browser has not removed the drafts. Remove the data of this site in the browser’s settings.";
    forgotten_elsewhere = "Everything was forgotten in another window. What is here is only in this window now, and is lost when you close it.";
    keep_what_is_here = "Keep what is here";
    other_drafts = one "{count} draft of another window", other "{count} drafts of other windows";
    kept_at(label, date) = "{label}, {date}";
    draft_gone = "That draft is not there any more.";

    // how files come in
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
    coming_stopped = "The files were not read to their end, because you stopped.";
    unchanged(why) = "{why} Nothing has changed.";

    // hidden sheets
    hidden_asked(name) = "{name} is a hidden sheet of its workbook. Does it belong to the chain?";
    hidden_left(name) = "{name} is a hidden sheet of its workbook, and is left out.";
    leave_it = "Leave it out";

    // the editor
    the_text = "The text";
    text_of(name) = "Text of {name}";
    your_chain = "your chain";
    paste_here = "Paste JSON or CSV here";
    too_long = "This file is too long to be changed here; its first part is shown. Change the file itself, and choose it again.";
    files = "Files";
    which_letters(name) = "The letters of {name} can be read in more than one way. Which words are right?";
    letters(words, encoding) = "{words} ({encoding})";
    letters_lost = "This text has letters by now that the file cannot have had. Choose the file again, and then its letters.";
    add_sheet = "Add a sheet";
    remove(name) = "Remove {name}";

    // what was found
    what_was_found = "What was found";
    stop = "Stop";
    stopped = "Reading was stopped. What is shown is as it was before.";
    stopped_early = "Reading was stopped before there was anything to show.";
    returned = "Reading was stopped. Your earlier files are here again.";
    read_new = "Read the new files";
    read_it = "Read it";
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
    show_it = "Show it in the text";
    show_at(place) = "Show {place}";
    places = one "{count} place", other "{count} places";
    put(guess) = "Put {guess}";
    take_column(header, label) = "Take {header} as: {label}";
    put_all = one "Take {count} guess", other "Take all {count} guesses";
    explained = "Explained";
    in_file(file, position) = "{file}, {position}";
    go_to_question = "Answer it at the column";
    show_all(number) = "Show all {number}";
    show_some(number, all) = "Show {number} of {all}";

    // what columns are taken for
    columns = "Your columns";
    columns_known = one "{count} column, and what it is taken for.", other "{count} columns, and what each is taken for.";
    columns_asked = one "{count} column is not clear. Say what it is.", other "{count} columns are not clear. Say what they are.";
    day_asked = "Say which comes first in the dates, the day or the month.";
    which_first = "Which comes first in these dates?";
    day_first = "The day: 3/4 is 3 April";
    month_first = "The month: 3/4 is 4 March";
    show_columns = "Show them";
    columns_wrong = "Is one of them taken for the wrong thing? Change it there.";
    hide_columns = "Hide them";
    take_all = "Take all as they seem";
    your_column = "Your column";
    first_cells = "Its first cells";
    taken_for = "Is taken for";
    column_taken_for(header) = "What {header} is taken for";
    not_read = "– not read –";
    of_when = "When";
    of_what = "What happened";
    of_whom = "Who";
    of_where = "Where";
    of_counts = "How many";
    of_sources = "Sources";
    of_words = "What was said";
    of_pictures = "Pictures";
    of_corrections = "Corrections";
    of_links = "What answers what";
    of_other_sheets = "In other sheets";
    take_as(label) = "Take it as: {label}";
    column_empty = "Nothing is in it.";
    column_left_out = "You have left it out.";
    column_chosen = "You have chosen this.";
    column_by_name(label) = "By its name it may be: {label}.";
    column_of_dates = "Dates are in it.";
    column_of_addresses = "Addresses are in it.";
    column_of_titles = "Titles or ids of other rows are in it.";
    column_rival(label) = "Another column seems to be the same: {label}.";
    column_taken(label) = "Another column is that already: {label}.";
    column_unknown = "We do not know it. If it matters, choose what it is.";

    // sides, focus and looks
    looks = "Sides and looks";
    sides = "Sides";
    sides_help = "Drag those who act to a side, or choose it in the list. Readers see each side in its colour, in the order that you give.";
    add_side = "Add a side";
    no_side = "No side";
    unnamed_side(number) = "Side {number}";
    side_name(number) = "Name of side {number}";
    side_tone(name) = "Colour of {name}";
    tone(number) = "Colour {number}";
    same_tone(names) = "{names} has the same colour. Choose another one, unless both are to look alike.";
    side_up(name) = "Move {name} up";
    side_down(name) = "Move {name} down";
    side_away(name) = "Remove {name}";
    side_of(party) = "Side of {party}";
    in_incidents = one "{count} incident", other "{count} incidents";
    focus = "This article’s event";
    focus_help = "The chain begins with what led to it.";
    rows = "Other incidents";
    rows_folded = "Folded, until a reader opens them";
    rows_all = "All shown";
    colours = "Colours";
    as_the_page = "Light or dark, as the page";
    light = "Light";
    dark = "Dark";
    mostly_folded(folded, all) = "Readers first see a small part: {folded} of {all} incidents are folded away.";
    folded_by_focus = "They neither lead to this article’s event nor follow from it. Choose another event, add what answers what, or show every row.";
    choose_event = "Choose another event";
    show_every_row = "Show every row";

    // the preview
    the_chain = "The chain";
    as_it_was = "As it was when it could last be read.";
    appears_here = "The chain appears here as you type.";
    takes_a_while = one "This chain has {count} incident. Drawing takes a while, and the page does not respond meanwhile.", other "This chain has {count} incidents. Drawing takes a while, and the page does not respond meanwhile.";
    draw = "Draw it";
    width = "Width";
    as_wide = "As wide as here";
    on_phone = "On a phone";
    in_article = "In an article";

    // what is taken away
    take_away = "Take it away";
    has_no_title(title) = "The chain has no title: all that you take away says “{title}”.";
    give_title = "Give it a title";
    download_all = "Download everything (ZIP)";
    making(name) = "{name} is being made.";
    not_made(name) = "{name} could not be made: there may be too little memory. Download the chain alone.";
    saved_all(name) = "Saved as {name}. The README in it says where each file goes.";
    loaded_from(address) = "Readers load it from {address}";
    no_address(address) = "This is no address of a file on the web. It has to begin with https:// or with /, or be the file’s place next to this page. For now {address} is taken.";
    frame_elsewhere(folder) = "A frame shows data from the host of {folder} only, and yours are on another. Put them there and write that address, or paste the tag.";
    no_frame(why) = "There is no frame.html. {why}";
    about_plain(name, address) = "{name}: the data. Put it on your server so that it is found at {address}";
    about_packed(name, plain) = "{name}: the same, which readers load faster. If you use it, put it next to {plain}, and write {name} in place of {plain} in the tag.";
    about_tag(name, folder) = "{name}: the tag, with the whole chain in it for readers without script. Paste its text into the HTML of your article. It loads the figure from {folder} and the data from their address. A host that is not the article’s own must send this line in its header: Access-Control-Allow-Origin: *";
    about_frame(name, folder) = "{name}: paste its text in place of the tag where your CMS takes the tag out. If it takes out the script at its end, delete that line: the frame then scrolls. It shows a page of {folder} so the data must be on that host. A frame counts as a page without a host. So that host must send this line in its header, with its files and with the data: Access-Control-Allow-Origin: * Without it the frame only says “This page has not loaded yet”.";
    about_static(name) = "{name}: the chain alone, as text without script: for a newsletter, a feed or an archive.";
    download_json = "Download the chain (JSON)";
    download_packed = "Download the packed chain";
    copy_chain = "Copy it";
    download_sheets = "Download as a spreadsheet (CSV in a ZIP)";
    go_on_in_json = "Go on in JSON here";
    on_clipboard = "The chain is on the clipboard.";
    no_clipboard = "This browser does not let the page copy; download the chain instead.";
    saved(name) = "Saved as {name}.";
    saved_sheets(name, sheets) = "Saved as {name}, with {sheets} in it. Unpack it before you open them.";
    saved_packed(packed, plain) = "Saved as {packed}: readers load it faster. Put it next to {plain}, and write its name in the tag.";
    not_in_sheets(what) = "Not in them: {what}.";
    read_last = "Your text cannot be read as it is: this is the chain that was read last.";
    errors_left_out = "What has an error is not in the checked chain. There is no packed chain until it is mended.";
    into_article = "Put it into an article";
    where_it_is = "Where chain.json will be: its address, or its place next to this page";
    a_tag = "A tag, where the CMS lets scripts through";
    a_frame = "A frame, where it does not";
    measuring = "Its height is being measured.";
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
