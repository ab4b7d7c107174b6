//! Workbooks, as spreadsheet programs save them.

macro_rules! books {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! {[$($more)*] $($before)* "book" {

BookLocked "book-locked" Unreadable "This workbook has a password: save a copy without one."
    mend "Open it, save it under another name without a password, and give that file."
    Words wrong "a workbook that asks for a password" right "a copy that does not";

BrokenBook "broken-book" Unreadable
    "This workbook cannot be read, because it is broken or cut off ({reason}): open it in the program that made it, and save it again as .xlsx."
    mend "Open it in the program that made it, and save it again as .xlsx; or load it again, if the download broke off."
    Sheet wrong "PK\u{3}\u{4}" right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

NoBook "no-book" Unreadable "This is {what}, and no workbook: save the sheet as .xlsx, .ods or CSV."
    mend "Save the sheet as .xlsx, .ods or CSV; unpack an archive first."
    Words wrong "a text document, or an archive with sheets in it" right "the sheets themselves";

BookTooBig "book-too-big" Unreadable
    "The parts of this workbook unpack to more than {most} MiB, and no more is read: take out what the chain does not need."
    mend "Take out pictures and sheets that the chain does not need, or save the sheet as CSV."
    Words wrong "a workbook with 300 MiB of sheets" right "a workbook with the rows of the chain";

PackedTooTight "packed-too-tight" Unreadable
    "A part of this workbook unpacks to over {most} times its size. No sheet does so: files that are made to fill a memory do."
    mend "Do not open it if you do not know who made it; else save its sheet as CSV."
    Words wrong "a part of 40 KB that unpacks to 40 MB" right "a workbook as a spreadsheet program saves it";

TooManyCells "too-many-cells" Unreadable
    "More than {most} cells of this workbook are filled, and no more are read: take out what the chain does not need."
    mend "Delete the rows below the last one and the columns behind the last one, and save it again."
    Words wrong "a formula that is copied down through a million rows" right "the rows of the chain";

EmptyBook "empty-book" Unreadable "No sheet of this workbook that is shown has anything in it."
    mend "See whether it was saved, and whether the sheet that is meant is hidden."
    Words wrong "a new workbook" right "a workbook with a sheet of incidents";

HiddenBook "hidden-book" Unreadable
    "All that is in this workbook is in hidden sheets ({sheets}), and hidden sheets are not read."
    cli "To read them as they are, add `--hidden`."
    mend "If they belong to the chain, show them (in most programs by a right click on the tabs), and save the workbook."
    Words wrong "a workbook whose only sheet of incidents is hidden" right "the same with the sheet shown";

BookLacks "book-lacks" Warning "is an {ending} workbook; not read from it are {lacking}"
    expected "an .xlsx workbook, where all of these are read"
    mend "Open it in the program that made it, save it as .xlsx, and give that file."
    Words wrong "a workbook with links behind cells, saved as .xls" right "the same, saved as .xlsx";

BookMacros "book-macros" Note "has programs in it (macros), which are passed over: only what the cells show is read"
    mend "Nothing; or save it as .xlsx, which has no programs."
    Words wrong "a workbook with macros (.xlsm)" right "the same, saved as .xlsx";

HiddenSheet "hidden-sheet" Warning "is a hidden sheet, and is not read"
    group "{count} sheets are hidden, and are not read"
    cli "To read it as it is, add `--hidden`."
    mend "If it belongs to the chain, show it (in most programs by a right click on the tabs), and save the workbook."
    Words wrong "a workbook with a hidden sheet of sources" right "the same with the sheet shown";

HiddenCells "hidden-cells" Warning "has rows or columns that are hidden, and they are read like the others"
    expected "nothing hidden that readers shall not see"
    group "{count} sheets have rows or columns that are hidden, and they are read like the others"
    mend "Show them (unhide rows and columns, clear the filter), and delete those that readers shall not see."
    Words wrong "a sheet with a filter that hides some rows" right "the same without the filter";

FarRows "far-rows" Error "is below {empty} empty rows, and is left out with every row after it (filled rows left out: {filled})"
    expected "at most {most} empty rows between two that are filled"
    group "{count} sheets have rows far below the others, and these are left out"
    mend "Delete the empty rows above it. If it does not belong to the chain, delete the row itself."
    Words wrong "a sheet of 20 rows, and a word in its row 1048576" right "the sheet without that word";

MergedCells "merged-cells" Note "has merged cells, and what they show is read in each of the {count} that had nothing of their own"
    group "{count} sheets have merged cells: what they show is read in each that had nothing of its own"
    mend "Nothing; or undo the merging, and fill the cells."
    Words wrong "a date that is merged over three rows" right "the date in each row";

NoResult "no-result" Error "is a formula whose result is not in the file, and is read as empty"
    group "{count} formulas have no result in the file, and are read as empty"
    mend "Open the workbook in a spreadsheet program, and save it: that reckons the formulas."
    Words wrong "a workbook that a script wrote, with formulas" right "the same, opened and saved";

    }}};
}
