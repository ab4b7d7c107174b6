//! The spreadsheet: which sheet is which, and what its columns are taken for.

macro_rules! columns {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! {[$($more)*] $($before)* "import" {

OtherSheet "other-sheet" Unreadable
    "This is neither a sheet of incidents (with the columns `date` and `title`) nor one of those that add to it. Its columns are {columns}."
    mend "Name its columns in the first row, or give the sheet not at all."
    Beside wrong "milk,bread\n1,2\n" right "response,cause,basis,says,source_url\nstrike,raid,declared,The Army,https://news.example/strike\n";

StrangeSheet "strange-sheet" Warning "is no sheet that belongs to the others, and is passed over; its columns are {columns}"
    group "{count} sheets do not belong to the others, and are passed over"
    mend "If it belongs to the chain, name its columns in the first row; else leave it."
    Words wrong "a workbook with a sheet of notes" right "the same without it";

MissingColumn "missing-column" Unreadable "This sheet has no column {column}. Its columns are {columns}."
    cli "Say which it is: `--map \"Story=title\"`."
    mend "Add the column, give it its name in the first row, or say which it is. If the sheet does not belong to the chain, leave it out; in a workbook, hide it."
    Sheet wrong "id,date,titlle,source\nraid,2023-11-20,A raid,Gazette\n" right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

ChosenAway "chosen-away" Unreadable
    "No column of this sheet is {column}, because {header} was chosen to be {other}. Its columns are {columns}."
    cli "Say which it is: `--map \"Story=title\"`."
    mend "Choose a column for it, or take that choice back."
    Words wrong "a sheet with the columns `date` and `title`, where `title` was chosen to be `damage`" right "the same without that choice";

RivalColumns "rival-columns" Unreadable
    "More than one column of this sheet may be {column}: {rivals}. Say which it is, or rename the others."
    cli "Say which it is: `--map \"Headline=title\"`."
    mend "Name one of them as we do, or say which it is."
    Sheet wrong "id,date,headline,event,source\nraid,2023-11-20,A raid,Raids,Gazette\n"
    right "id,date,title,tags,source\nraid,2023-11-20,A raid,Raids,Gazette\n";

UnclearColumn "unclear-column" Error
    "may be {column}, and so may {other}: neither is read, and what this one says in 1 row is left out"
    many "may be {column}, and so may {other}: neither is read, and what this one says in {count} rows is left out"
    group "{count} columns may each be the same as another, and are not read"
    cli "Say which it is: `--map \"Location=place\"`."
    mend "Name one of them as we do, or say which it is."
    Sheet wrong "id,date,title,source,location,city\nraid,2023-11-20,A raid,Gazette,North,Hit\n"
    right "id,date,title,source,place\nraid,2023-11-20,A raid,Gazette,Hit\n";

SecondColumn "second-column" Warning
    "may be {column}, but {other} is that already, and what it says in 1 row is left out"
    many "may be {column}, but {other} is that already, and what it says in {count} rows is left out"
    group "{count} columns may be what another is already, and are not read"
    cli "Say which it is: `--map \"Headline=title\"`."
    mend "Put both into one column, or say which it is."
    Sheet wrong "id,date,title,headline,source\nraid,2023-11-20,A raid,A raid at dawn,Gazette\n"
    right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

KnownColumns "known-columns" Note "has other names for columns than ours, which are read nonetheless: {taken}"
    cli "Say what a column is: `--map \"Who=against\"`."
    mend "Nothing need be done if they are right. Else say what a column is."
    Sheet wrong "id,date,headline,source\nraid,2023-11-20,A raid,Gazette\n" right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

ColumnLeftOut "column-left-out" Note "is left out, as asked, with what it says in 1 row"
    many "is left out, as asked, with what it says in {count} rows"
    group "{count} columns are left out, as asked"
    mend "Nothing need be done."
    Words wrong "a column that was said to be not one of ours" right "a sheet without it";

NoSuchHeader "no-such-header" Unreadable
    "No sheet has a column {header}, which was to be {column}. There are {columns}."
    mend "Write its name as it is in the sheet."
    Words wrong "--map \"Headlin=title\" where the sheet has a column Headline" right "--map \"Headline=title\"";

NoSuchColumn "no-such-column" Unreadable
    "The column {header} cannot be {column}, which is not one of ours. It may be one of {columns}."
    mend "Choose one of ours, or leave the column out."
    Words wrong "--map \"Headline=titel\"" right "--map \"Headline=title\"";

ChosenTwice "chosen-twice" Unreadable "{other} and {choice} cannot both be: a column is one of ours, and each of ours is one column."
    mend "Take one of the two back."
    Words wrong "--map \"Headline=title\" --map \"Event=title\"" right "--map \"Headline=title\" --map \"Event=\"";

NoColumnsToChoose "no-columns-to-choose" Unreadable
    "This is {format}. What columns are can only be said of the spreadsheet of incidents."
    cli "Leave `--map` out; or say `--from csv`, if this is a spreadsheet of your own."
    mend "Choose no columns, unless this is a spreadsheet of your own."
    Words wrong "--map \"Headline=title\" with a chain in JSON" right "--map \"Headline=title\" with a sheet";

UnknownColumn "unknown-column" Warning
    "is not a column that we know, and what it says in 1 row is left out"
    many "is not a column that we know, and what it says in {count} rows is left out"
    group "{count} columns are not known, and what they say is left out"
    cli "Say what it is: `--map \"Toll=killed\"`."
    mend "Look for a slip in its name, or say what it is. Your own labels go into `tags`."
    Sheet wrong "id,date,title,source,sumary\nraid,2023-11-20,A raid,Gazette,A patrol was hit.\n"
    right "id,date,title,source,summary\nraid,2023-11-20,A raid,Gazette,A patrol was hit.\n";

EmptyColumn "empty-column" Note "is not a column that we know, and it is empty"
    group "{count} columns are not known, and are empty"
    mend "Take it out, or leave it."
    Sheet wrong "id,date,title,source,checked\nraid,2023-11-20,A raid,Gazette,\n" right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

    }}};
}
