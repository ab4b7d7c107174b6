//! Files as they come: what is in them, in which letters, in which format.

macro_rules! files {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! {[$($more)*] $($before)* "import" {

NoFile "no-file" Unreadable "There is no such file."
    mend "See whether its name is written right, and in which folder it is."
    Words wrong "a name that no file has" right "the name of a file";

UnreadFile "unread-file" Unreadable "This cannot be read: {reason}."
    mend "See whether you may read it, and whether the disk is there."
    Words wrong "a file that only others may read" right "a file of yours";

FolderWithoutSheet "folder-without-sheet" Unreadable "This is a folder without a sheet (.csv, .tsv) in it: name a file."
    mend "Name the file, or save the sheets as CSV into that folder."
    Words wrong "a folder with a chain.json" right "the file chain.json";

FileTooBig "file-too-big" Unreadable
    "This file has {size} MiB, and at most {most} are read: take out the rows that the chain does not need."
    mend "Filter the rows by country and by date before the sheet is saved."
    Words wrong "a sheet of 50 MiB" right "a sheet of 1 MiB";

FileCut "file-cut" Unreadable
    "This file has more than {most} MiB, and no more is read: take out what the chain does not need."
    mend "Filter the rows by country and by date before the sheet is saved."
    Words wrong "a sheet of 50 MiB" right "a sheet of 1 MiB";

NotText "not-text" Unreadable "This is {what}. Only workbooks, CSV and JSON can be read here."
    mend "Save each sheet by itself as “CSV UTF-8”."
    Sheet wrong "%PDF-1.7" right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

Binary "binary" Unreadable "This is no text, but binary data. Only workbooks, CSV and JSON can be read here."
    mend "Save the sheet as “CSV UTF-8” from the program that made it."
    Words wrong "a picture, or a program" right "a sheet that was saved as CSV";

UnmarkedUtf16 "unmarked-utf-16" Unreadable
    "This is no text, but binary data, or UTF-16 without its mark: save it as UTF-8."
    cli "Say which encoding it is: `--encoding utf-16le`."
    mend "Save it as UTF-8, or say which encoding it is."
    Sheet wrong "i\0d\0" right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

EmptyFile "empty-file" Unreadable "This file is empty."
    mend "See whether it was saved, and whether it is the one that is meant."
    Sheet wrong " " right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

PageFile "page-file" Unreadable
    "This is a web page or XML. Only CSV or JSON can be read here: is it what you meant to save?"
    mend "Download the data themselves: in Google Sheets by File → Download → CSV."
    Sheet wrong "<!doctype html>" right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

Encoding "encoding" Depends "is not in UTF-8, and is read as {encoding} ({told})"
    expected "a file saved as UTF-8, if letters come out wrong"
    cli "Say which it is, for example `--encoding windows-1250`."
    mend "Look at a name with accents: if it is right, all is well; else choose another encoding, or save the file as UTF-8."
    Windows wrong "id,date,title,source\nraid,2023-11-20,Près de la frontière,Gazette\n"
    right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

BrokenLetters "broken-letters" Warning "has bytes that are no letters in {encoding}, and are shown as `\u{fffd}`"
    expected "a file saved as UTF-8"
    cli "Say which it is, for example `--encoding windows-1250`."
    mend "Save it as UTF-8 from the program that made it, or say which encoding it is."
    Words wrong "a file in UTF-8 into which a program pasted a letter of another encoding" right "a file that is all in UTF-8";

UnknownJson "unknown-json" Unreadable
    "This is in no format that is known here. It is JSON, but neither a chain, nor of TimelineJS or timemap. A sheet of incidents \
has at least the columns `date` and `title`; a chain in JSON looks like {\"title\": …, \"incidents\": [ … ]}."
    mend "Bring it into one of these shapes; a spreadsheet is the easiest."
    File wrong r#"{"raids": []}"# right r#"{"title": "A raid", "incidents": []}"#;

BareList "bare-list" Unreadable
    "This is a list, and a chain is an object with a title: put the list into `incidents`, as in {\"title\": …, \"incidents\": [ … ]}.{called}"
    mend "Write what the chain is called, and the list behind it. An incident has a `date`, a `title`, and `sources`."
    File wrong r#"[{"date": "2023-11-20", "title": "A raid", "sources": ["https://news.example/raid"]}]"#
    right r#"{"title": "Raids", "incidents": [{"date": "2023-11-20", "title": "A raid", "sources": ["https://news.example/raid"]}]}"#;

UnknownSheet "unknown-sheet" Unreadable
    "This is in no format that is known here. Its columns are {columns}. A sheet of incidents has at least the columns `date` and \
`title`; a chain in JSON looks like {\"title\": …, \"incidents\": [ … ]}."
    cli "Say which they are: `--map \"Moment=date\"`."
    mend "Call the columns `date` and `title` in the first row, or say which they are."
    Sheet wrong "milk,bread\n1,2\n" right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

NothingGiven "nothing-given" Unreadable "There is no file."
    mend "Give one."
    Words wrong "no file" right "a file";

MixedFiles "mixed-files" Unreadable
    "These files do not belong together: give one file of JSON, or the sheets of one spreadsheet."
    mend "Give each chain by itself."
    Words wrong "chain.json together with links.csv" right "incidents.csv together with links.csv";

MadeTooLong "made-too-long" Unreadable
    "The chain that is made of this has {size} MiB, and a chain may have at most {most}: take out the rows that the article does \
not need, for example by country and by date."
    mend "Filter the rows before the sheet is saved."
    Words wrong "a dataset of a whole continent" right "the month and the country that the article is about";

    }}};
}
