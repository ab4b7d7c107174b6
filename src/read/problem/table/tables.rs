//! Sheets as rows and columns, and the dates in their cells.

macro_rules! tables {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! {[$($more)*] $($before)* "import" {

TooManyColumns "too-many-columns" Unreadable "{count} columns are more than a sheet may have ({most})."
    mend "Delete the empty columns on the right, and save the sheet again."
    Words wrong "a sheet with 1,001 columns" right "a sheet with 20 columns";

ColumnTwice "column-twice" Unreadable "two columns are called {name}: rename one of them, or take it out."
    mend "Rename one of them, or take it out."
    Sheet wrong "id,date,title,date\nraid,2023-11-20,A raid,2023-11-21\n" right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

RowsAbove "rows-above" Note "is above the names of the columns, and is passed over"
    many "is the first of {count} rows above the names of the columns, which are passed over"
    group "{count} sheets have rows above the names of the columns, which are passed over"
    cli "Say what the chain is called with `--title`."
    mend "Nothing need be done. What the chain is called may be in a sheet with the columns `field` and `value`."
    Sheet wrong "Raids of a winter,,,\nid,date,title,source\nraid,2023-11-20,A raid,Gazette\n"
    right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

RowOfTags "row-of-tags" Note "begins a row of HXL tags below the names of the columns, which is passed over"
    group "{count} sheets have a row of HXL tags below the names of the columns, which is passed over"
    mend "Nothing need be done."
    Sheet wrong "id,date,title,source\n,#date,#event+title,#meta+source\nraid,2023-11-20,A raid,Gazette\n"
    right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

SwallowedRows "swallowed-rows" Error
    "holds rows of the sheet, as if its quotation mark were closed in a later row"
    expected "the closing mark at the end of the cell"
    group "{count} cells hold rows of the sheet, as if their quotation marks were closed in a later row"
    mend "Close the mark at the end of the cell, or save the sheet from a spreadsheet program, which does it."
    Sheet wrong "id,date,title,source\nraid,2023-11-20,\"A raid,Gazette\nstrike,2023-11-21,A strike\",Gazette\n"
    right "id,date,title,source\nraid,2023-11-20,\"A raid\",Gazette\nstrike,2023-11-21,A strike,Gazette\n";

LooseQuotationMark "loose-quotation-mark" Depends "goes on after its closing quotation mark"
    expected "a cell with quotation marks in it within quotation marks, and those in it doubled"
    group "{count} cells go on after their closing quotation mark"
    mend "Double the marks that belong to the text, and put marks around all of the cell."
    Sheet wrong "id,date,title,source\nraid,2023-11-20,\"Black Friday\" raid,Gazette\n"
    right "id,date,title,source\nraid,2023-11-20,\"\"\"Black Friday\"\" raid\",Gazette\n";

OpenQuotationMark "open-quotation-mark" Unreadable "a quotation mark is opened in this cell and never closed: close it."
    mend "Close it: all that follows is in that cell. Where the file ends there, it was cut off: load it again."
    Sheet wrong "id,date,title,source\nraid,2023-11-20,\"A raid,Gazette\n" right "id,date,title,source\nraid,2023-11-20,\"A raid\",Gazette\n";

WideRow "wide-row" Error "is left out, because it has more cells than there are headers"
    expected "{cells} cells, and quotation marks around a cell that has a separator in it"
    group "{count} rows are left out, because they have more cells than there are headers"
    mend "Put quotation marks around the cell with a comma in it."
    Sheet wrong "id,date,title,source\nraid,2023-11-20,One, two,Gazette\nstrike,2023-11-21,A strike,Gazette\n"
    right "id,date,title,source\nraid,2023-11-20,\"One, two\",Gazette\nstrike,2023-11-21,A strike,Gazette\n";

ShortRow "short-row" Warning "has fewer cells than there are headers, and what is missing is read as empty"
    expected "{cells} cells"
    group "{count} rows have fewer cells than there are headers"
    mend "See whether a separator is missing; at the end of a row it does no harm."
    Sheet wrong "id,date,title,source,tags\nraid,2023-11-20,A raid,Gazette\n" right "id,date,title,source,tags\nraid,2023-11-20,A raid,Gazette,\n";

NamelessColumn "nameless-column" Warning "is in a column without a name, and is left out" expected "a name in row {row}"
    group "{count} columns have no name, and are left out"
    mend "Name the column, or empty it."
    Sheet wrong "id,date,title,,source\nraid,2023-11-20,A raid,night,Gazette\n" right "id,date,title,tags,source\nraid,2023-11-20,A raid,night,Gazette\n";

Midnight "midnight" Note "has the time 00:00, as every time in this column is, and is read as a day without a time"
    group "{count} columns have no other time than 00:00, and their dates are read as days without a time"
    mend "Format the column as dates without a time. If something was at midnight, write it as 2023-11-20T00:00Z."
    Sheet wrong "id,date,title,source\nraid,2023-11-20 00:00,A raid,Gazette\n" right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

LocalMidnight "local-midnight" Warning
    "is at {time} UTC, as every date in this column is: probably midnight where the sheet was made, {which}"
    expected "the day without a time"
    group "{count} columns have times that are probably midnight where the sheet was made"
    mend "Save the column as dates without a time, or write the days that were meant."
    Sheet wrong "id,date,title,source\nraid,2023-11-19T21:00:00.000Z,A raid,Gazette\nstrike,2023-11-20T21:00:00.000Z,A strike,Gazette\n"
    right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\nstrike,2023-11-21,A strike,Gazette\n";

Epoch "epoch" Note "is a number of {unit} since 1970, as every date in this column is, and is read as {read}"
    group "{count} dates are numbers of seconds or milliseconds since 1970, and are read in UTC"
    mend "See whether these are the moments that were meant; they are in UTC."
    Sheet wrong "id,date,title,source\nraid,1700506800,A raid,Gazette\nstrike,1700598000,A strike,Gazette\n"
    right "id,date,title,source\nraid,2023-11-20T19:00:00Z,A raid,Gazette\nstrike,2023-11-21T20:20:00Z,A strike,Gazette\n";

DateInWords "date-in-words" Note "is {sort}, and is read as {read}"
    group "{count} dates are in words, and are read"
    mend "See that it is what the source says. The words stay in `date_text`; write the date in EDTF to be sure of it."
    Sheet wrong "id,date,title,source\nraid,13–20 November 2023,A raid,Gazette\n"
    right "id,date,title,source\nraid,2023-11-13/2023-11-20,A raid,Gazette\n";

SerialNumber "serial-number" Warning "is probably the number that a spreadsheet has for a day"
    expected "the column formatted as dates, year first, before the sheet is saved"
    group "{count} dates are numbers that a spreadsheet has for days"
    mend "Format the column as dates, year first, and save the sheet again."
    Sheet wrong "id,date,title,source,figures_as_of,killed,figures_say\nraid,2023-11-20,A raid,Gazette,45250,3,The Army\n"
    right "id,date,title,source,figures_as_of,killed,figures_say\nraid,2023-11-20,A raid,Gazette,2023-11-20,3,The Army\n";

ShortYear "short-year" Warning "has no year, or two digits of one, and is not read" expected "the whole year, as in 2023"
    group "{count} dates have no year, or two digits of one"
    mend "Format the column with whole years, and save the sheet again."
    Sheet wrong "id,date,title,source,correction,correction_date\nraid,2023-11-20,A raid,Gazette,It was one lorry.,20/11/23\n"
    right "id,date,title,source,correction,correction_date\nraid,2023-11-20,A raid,Gazette,It was one lorry.,2023-11-20\n";

ShortYears "short-years" Warning "has two digits of a year, as every date in this column has, and is read as {read}"
    expected "{expected}"
    group "{count} dates have two digits of a year, and are read in the likeliest century"
    mend "See that the first number is the day, and that the century is right. Else format the column with whole years, and save the sheet again."
    Sheet wrong "id,date,title,source\nraid,20-Nov-23,A raid,Gazette\nstrike,21-Nov-23,A strike,Gazette\n"
    right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\nstrike,2023-11-21,A strike,Gazette\n";

TooNarrow "too-narrow" Warning "is what a spreadsheet shows where the column is too narrow"
    expected "the column made wider before the sheet is saved"
    group "{count} dates are what a spreadsheet shows where the column is too narrow"
    mend "Make the column wider, and save the sheet again."
    Sheet wrong "id,date,title,source,correction,correction_date\nraid,2023-11-20,A raid,Gazette,It was one lorry.,########\n"
    right "id,date,title,source,correction,correction_date\nraid,2023-11-20,A raid,Gazette,It was one lorry.,2023-11-20\n";

MixedDayOrder "mixed-day-order" Unreadable
    "{day_first} has the day first, but {month_first} in {other} has the month first, so these dates cannot be told: mend one of the \
two, or write the year first, as in 2023-11-20."
    mend "Write the year first in the whole column."
    Sheet wrong "id,date,title,source\nraid,20/11/2023,A raid,Gazette\nstrike,11/21/2023,A strike,Gazette\n"
    right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\nstrike,2023-11-21,A strike,Gazette\n";

DayOrder "day-order" Unreadable
    "{date} may be {one} or {other}, and no other date tells which: say which comes first, or write the year first, as in {one}."
    cli "Choose `--day-first` or `--month-first`."
    mend "Say which comes first, the day or the month: only you know."
    Sheet wrong "id,date,title,source\nraid,5/6/2023,A raid,Gazette\n" right "id,date,title,source\nraid,2023-06-05,A raid,Gazette\n";

    }}};
}
