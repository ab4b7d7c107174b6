//! The rows of the spreadsheet: of incidents, of links, and of what is only named.

macro_rules! sheets {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! {[$($more)*] $($before)* "import" {

RowIdTwice "row-id-twice" Error "is used twice (first in {first}), and this row is left out" expected "{expected}"
    group "{count} ids are used twice, and the later rows are left out"
    mend "Give each an id of its own. A row that adds to an incident repeats its id, and has no title."
    Sheet wrong "id,date,title,source\nraid,2023-11-20,A raid,Gazette\nraid,2023-11-21,A second raid,Gazette\n"
    right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\nraid-2,2023-11-21,A second raid,Gazette\n";

MadeId "made-id" Depends "has no id of its own: one is made of date and title, and links to it break when these change"
    expected "a short name that never changes"
    group "{count} incidents have no id of their own: one is made of date and title, and links to them break when these change"
    mend "Write one into a column `id` (in TimelineJS: `unique_id`), and never change it."
    Sheet wrong "date,title,source\n2023-11-20,A raid,Gazette\n" right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

OtherThanFirst "other-than-first" Warning "is left out, because this row only adds to {first}" expected "nothing, or {value}"
    group "{count} cells are left out, because their rows only add to an incident that says something else there"
    mend "Write it into the row with the title, or give the row a title and an id of its own."
    Sheet wrong "id,date,title,source,place\nraid,2023-11-20,A raid,Gazette,Hit\nraid,,,Courier,Qaim\n"
    right "id,date,title,source,place\nraid,2023-11-20,A raid,Gazette,Hit\nraid,,,Courier,\n";

AddsNothing "adds-nothing" Warning "is left out, because this row only adds to {first}" expected "nothing"
    group "{count} cells are left out, because their rows only add to an incident"
    mend "Write it into the row with the title, or give the row a title and an id of its own."
    Sheet wrong "id,date,title,source,place\nraid,2023-11-20,A raid,Gazette,\nraid,,,Courier,Qaim\n"
    right "id,date,title,source,place\nraid,2023-11-20,A raid,Gazette,Qaim\nraid,,,Courier,\n";

Formula "formula" Error "is a formula or its failure, not {what}, and counts as empty" expected "{expected}"
    group "{count} cells hold a formula or its failure, and count as empty"
    mend "Mend the formula in the spreadsheet, or write what it should give."
    Sheet wrong "id,date,title,source,place\nraid,2023-11-20,A raid,Gazette,#N/A\n"
    right "id,date,title,source,place\nraid,2023-11-20,A raid,Gazette,Hit\n";

TurnedId "turned-id" Warning "is probably what a spreadsheet made of an id: links to the old one lead nowhere now"
    expected "the id as it was, such as `mar-1`, in a column formatted as plain text"
    group "{count} ids are probably what a spreadsheet made of them: links to the old ones lead nowhere now"
    mend "Format the column as plain text, write the ids as they were, and save the sheet again."
    Sheet wrong "id,date,title,source\n1-Mar,2024-03-01,A toll,Gazette\n" right "id,date,title,source\nmar-1,2024-03-01,A toll,Gazette\n";

DateForFigure "date-for-figure" Warning "is a date, which spreadsheets make of figures such as `3-5`"
    expected "a number or words, such as `3 to 5`"
    group "{count} figures are dates, which spreadsheets make of figures"
    mend "Format the column as plain text, and write the figure again."
    Sheet wrong "id,date,title,source,killed,figures_say\nraid,2023-11-20,A raid,Gazette,5-Mar-2023,The Army\n"
    right "id,date,title,source,killed,figures_say\nraid,2023-11-20,A raid,Gazette,3 to 5,The Army\n";

OrphanCell "orphan-cell" Warning "is left out, because {column}, to which it belongs, is empty"
    group "{count} cells are left out, because the cell to which each belongs is empty"
    mend "Fill the other cell too, or empty this one."
    Sheet wrong "id,date,title,source,quote,quote_by\nraid,2023-11-20,A raid,Gazette,,The Army\n"
    right "id,date,title,source,quote,quote_by\nraid,2023-11-20,A raid,Gazette,We did it.,The Army\n";

YesOrNo "yes-or-no" Warning "is neither `yes` nor `no`, and is read as `no`"
    group "{count} cells are neither `yes` nor `no`, and are read as `no`"
    mend "Write `yes`, or nothing."
    Sheet wrong "id,date,title,source,killed,figures_say,figures_superseded\nraid,2023-11-20,A raid,Gazette,3,The Army,later\n"
    right "id,date,title,source,killed,figures_say,figures_superseded\nraid,2023-11-20,A raid,Gazette,3,The Army,yes\n";

MissingCell "missing-cell" Error "is missing, and the row is left out" expected "{expected}"
    group "{count} rows are left out, because a cell in them is missing"
    mend "Fill the cell, or empty the row."
    Beside wrong "response,cause,basis,says,source_url\nstrike,,declared,The Army,https://news.example/strike\n"
    right "response,cause,basis,says,source_url\nstrike,raid,declared,The Army,https://news.example/strike\n";

UnknownResponse "unknown-response" Error "is the id of no incident, and the link is left out" expected "the id of an incident"
    group "{count} links begin at no incident that we know, and are left out"
    mend "Copy the id from the sheet of incidents."
    Beside wrong "response,cause,basis,says,source_url\nstrik,raid,declared,The Army,https://news.example/strike\n"
    right "response,cause,basis,says,source_url\nstrike,raid,declared,The Army,https://news.example/strike\n";

SharedTitle "shared-title" Error
    "is the title of {count} incidents, such as those in {first} and {second}, and the link is left out"
    expected "the id of one incident"
    group "{count} cells have a title that more than one incident has, and their links are left out"
    mend "Give each of these incidents an `id` that no other has, and write the one that you mean into this cell."
    Sheet wrong "id,date,title,source,responds_to\n,2023-11-20,A raid,Gazette,\n,2023-11-21,A raid,Gazette,\nstrike,2023-11-22,A strike,Gazette,A raid\n"
    right "id,date,title,source,responds_to\n,2023-11-20,A raid,Gazette,\nraid-2,2023-11-21,A raid,Gazette,\nstrike,2023-11-22,A strike,Gazette,raid-2\n";

MoreThanOneSource "more-than-one-source" Warning "names more than one source, and only the first is read"
    group "{count} cells name more than one source, and only the first is read"
    mend "Name the one with the claim; the others go into the sheet of incidents."
    Beside wrong "response,cause,basis,says,source_url\nstrike,raid,declared,The Army,https://news.example/a; https://news.example/b\n"
    right "response,cause,basis,says,source_url\nstrike,raid,declared,The Army,https://news.example/a\n";

BareCell "bare-cell" Note "says nothing of who links the two, and is shown as the editor's reading (`inferred`)"
    expected "in a sheet of links, `declared`, `reported`, `alleged` or `inferred` in `basis`, and who says so in `says`"
    group "{count} links say nothing of who links the two, and are shown as the editor's reading"
    mend "Move the link into a sheet of links, with its basis and who says so."
    Sheet wrong "id,date,title,source,responds_to\nraid,2023-11-20,A raid,Gazette,\nstrike,2023-11-21,A strike,Gazette,raid\n"
    right "id,date,title,source,responds_to\nraid,2023-11-20,A raid,Gazette,\nstrike,2023-11-21,A strike,Gazette,\n";

FieldTwice "field-twice" Warning "says {field} a second time, and is taken instead of the first"
    group "{count} rows say a field of the chain again, and are taken instead of the row above"
    mend "Take one of the two rows out."
    Beside wrong "field,value\ntitle,Raids\ntitle,Two raids\n" right "field,value\ntitle,Raids\n";

KeyTwice "key-twice" Warning "is in a row above, too, and is taken instead of it"
    group "{count} keys are in a row above, too, and are taken instead of it"
    mend "Take one of the two rows out."
    Beside wrong "key,text\ndamage,What was hit\ndamage,Hit\n" right "key,text\ndamage,What was hit\n";

UnknownChainField "unknown-chain-field" Warning "is not a field that we know, and what it says is left out" expected "one of {fields}"
    group "{count} fields of the chain are not known, and what they say is left out"
    mend "Choose one of these words."
    Beside wrong "field,value\ntitle,Raids\nsumary,Two raids.\n" right "field,value\ntitle,Raids\nsummary,Two raids.\n";

Degrees "degrees" Error "is no number of degrees, and is left out" expected "a number such as 33.79 or -7.5"
    group "{count} positions are no number of degrees, and are left out"
    mend "Write degrees with a decimal point, without minutes and letters."
    Sheet wrong "id,date,title,source,place,lat,lon\nraid,2023-11-20,A raid,Gazette,Hit,33°38′,42.8\n"
    right "id,date,title,source,place,lat,lon\nraid,2023-11-20,A raid,Gazette,Hit,33.64,42.8\n";

NamelessPosition "nameless-position" Warning "says where it was, but not what that place is called, and is left out"
    expected "a name in the column `place`"
    group "{count} positions have no name of a place, and are left out"
    mend "Name the place too."
    Sheet wrong "id,date,title,source,place,lat,lon\nraid,2023-11-20,A raid,Gazette,,33.64,42.8\n"
    right "id,date,title,source,place,lat,lon\nraid,2023-11-20,A raid,Gazette,Hit,33.64,42.8\n";

HalfPosition "half-position" Error "is left out, because a position needs {missing} too"
    group "{count} positions are left out, because each needs two numbers"
    mend "Write both, or neither."
    Sheet wrong "id,date,title,source,place,lat,lon\nraid,2023-11-20,A raid,Gazette,Hit,33.64,\n"
    right "id,date,title,source,place,lat,lon\nraid,2023-11-20,A raid,Gazette,Hit,33.64,42.8\n";

PositionOffTheMap "position-off-the-map" Error "is on no map together with {other}, and is left out"
    expected "a latitude from -90 to 90 with a longitude from -180 to 180"
    group "{count} positions are on no map, and are left out"
    mend "If they are the wrong way round, swap them."
    Sheet wrong "id,date,title,source,place,lat,lon\nraid,2023-11-20,A raid,Gazette,Hit,142.8,33.64\n"
    right "id,date,title,source,place,lat,lon\nraid,2023-11-20,A raid,Gazette,Hit,33.64,42.8\n";

UnevenSources "uneven-sources" Warning "has not as many names ({names}) as `source_url` has addresses ({addresses}); those left over are taken alone"
    expected "as many names as addresses, in the same order"
    group "{count} rows have more names than addresses, or fewer"
    mend "Write a name for each address, with a semicolon between."
    Sheet wrong "id,date,title,source,source_url\nraid,2023-11-20,A raid,Gazette,https://gazette.example/raid; https://courier.example/raid\n"
    right "id,date,title,source,source_url\nraid,2023-11-20,A raid,Gazette; Courier,https://gazette.example/raid; https://courier.example/raid\n";

SourcesInOneCell "sources-in-one-cell" Note "has a name and an address in it, or more than one address, and each is read"
    expected "names in {.source}, addresses in {.source_url}, with a semicolon between"
    group "{count} cells hold a name and an address, or several addresses, and each is read"
    mend "Nothing need be done if the sources are right."
    Sheet wrong "id,date,title,source\nraid,2023-11-20,A raid,\"Gazette, https://gazette.example/raid\"\n"
    right "id,date,title,source,source_url\nraid,2023-11-20,A raid,Gazette,https://gazette.example/raid\n";

BareAddress "bare-address" Note "begins with neither `https:` nor `http:`, and is read as if it did" expected "the whole address"
    group "{count} addresses lack their beginning, and are read as if they had it"
    mend "Write the whole address, as the browser shows it."
    Sheet wrong "id,date,title,source,source_url\nraid,2023-11-20,A raid,Gazette,gazette.example/raid\n"
    right "id,date,title,source,source_url\nraid,2023-11-20,A raid,Gazette,https://gazette.example/raid\n";

CommaList "comma-list" Warning "has {sign} between names that are alone elsewhere, and is read as a list of {names} names"
    expected "a semicolon between the items of a list"
    group "{count} cells have a comma or a slash between names that are alone elsewhere, and are read as lists"
    mend "Write a semicolon between them. If they are one, put it on the sheet of actors, or of sources."
    Sheet wrong "id,date,title,source,by,against\nraid,2023-11-20,A raid,Gazette,\"Army, Police\",\nmarch,2023-11-21,A march,Gazette,Army,Police\n"
    right "id,date,title,source,by,against\nraid,2023-11-20,A raid,Gazette,Army; Police,\nmarch,2023-11-21,A march,Gazette,Army,Police\n";

CommaName "comma-name" Warning "is read as one name with {sign} in it, though {name} is alone elsewhere"
    expected "a semicolon between the items of a list"
    group "{count} cells have a comma or a slash in them, and are read as one name"
    mend "Write a semicolon between them if they are two. If they are one, put it on the sheet of actors, or of sources."
    Sheet wrong "id,date,title,source,by\nraid,2023-11-20,A raid,Gazette,\"Army, Police\"\nmarch,2023-11-21,A march,Gazette,Army\n"
    right "id,date,title,source,by\nraid,2023-11-20,A raid,Gazette,Army; Police\nmarch,2023-11-21,A march,Gazette,Army\n";

SlashName "slash-name" Warning "is read as one name with a slash in it"
    expected "a semicolon between the items of a list"
    group "{count} cells have a slash in them, and are read as one name"
    mend "Write a semicolon between them if they are two. If they are one, put it on the sheet of actors, or of sources."
    Sheet wrong "id,date,title,source,by\nraid,2023-11-20,A raid,Gazette,Army / Police\n"
    right "id,date,title,source,by\nraid,2023-11-20,A raid,Gazette,Army; Police\n";

LineList "line-list" Note "has line breaks in it, and each line is read as an item of the list"
    expected "a semicolon between the items of a list"
    group "{count} cells have line breaks in them, and each line is read as an item of the list"
    mend "Nothing need be done if each line is a name. Else write the name in one line."
    Sheet wrong "id,date,title,source,by\nraid,2023-11-20,A raid,Gazette,\"Army\nPolice\"\n"
    right "id,date,title,source,by\nraid,2023-11-20,A raid,Gazette,Army; Police\n";

NoOneInParticular "no-one-in-particular" Note "names no one in particular: the {count} incidents with it are each taken to be by others"
    group "{count} names mean no one in particular, and each incident with one is taken to be by others"
    mend "Say more of who they were. If they are the same each time, put the words on the sheet of actors."
    Sheet wrong "id,date,title,source,by\nraid,2023-11-20,A raid,Gazette,unidentified gunmen\ntheft,2023-11-21,A theft,Gazette,unidentified gunmen\n"
    right "id,date,title,source,by\nraid,2023-11-20,A raid,Gazette,unidentified gunmen\ntheft,2023-11-21,A theft,Gazette,gunmen from Hit\n";

OtherSide "other-side" Warning "puts {party} on another side than {first} does: {side} counts, which was said first"
    group "{count} times a party is put on another side than before: the side that was said first counts"
    mend "Give each party one side, or call what has changed sides by two names."
    Sheet wrong "id,date,title,source,by,side\nraid,2023-11-20,A raid,Gazette,The Army,North\ntheft,2023-11-21,A theft,Gazette,The Army,South\n"
    right "id,date,title,source,by,side\nraid,2023-11-20,A raid,Gazette,The Army,North\ntheft,2023-11-21,A theft,Gazette,The Army,North\n";

SidesOfOthers "sides-of-others" Warning "has {sides} sides for {parties} parties, and is left out"
    expected "one side for all, or as many sides as parties"
    group "{count} cells have neither one side for all parties nor one for each, and are left out"
    mend "Write one side, or one for each party in the same order, with semicolons between."
    Sheet wrong "id,date,title,source,by,side\nraid,2023-11-20,A raid,Gazette,The Army; The Guard; The Band,North; South\n"
    right "id,date,title,source,by,side\nraid,2023-11-20,A raid,Gazette,The Army; The Guard; The Band,North; North; South\n";

SideOfNobody "side-of-nobody" Warning "is left out, because {column} has no one who could be on that side"
    group "{count} cells name a side, but no one who could be on it, and are left out"
    mend "Say who it was, or leave the side out."
    Sheet wrong "id,date,title,source,by,side\nraid,2023-11-20,A raid,Gazette,,North\n"
    right "id,date,title,source,by,side\nraid,2023-11-20,A raid,Gazette,The Army,North\n";

Nobody "nobody" Note "says that it is not known who it was, and no {made} is made of it"
    group "{count} cells say that it is not known who it was, and count as empty"
    mend "Leave the cell empty. If it is somebody's name, put it on the sheet of actors or of sources."
    Sheet wrong "id,date,title,source,by\nraid,2023-11-20,A raid,Gazette,Unknown\n"
    right "id,date,title,source,by\nraid,2023-11-20,A raid,Gazette,\n";

Uncounted "uncounted" Note "says that no number is known, and counts as empty"
    group "{count} cells say that no number is known, and count as empty"
    mend "Leave the cell empty. If somebody says that the number is not known, name them in `figures_say`, and write `unknown`."
    Sheet wrong "id,date,title,source,killed\nraid,2023-11-20,A raid,Gazette,n/a\n"
    right "id,date,title,source,killed\nraid,2023-11-20,A raid,Gazette,\n";

TooManyIncidents "too-many-incidents" Error "is one incident too many: it is left out, with all that come after it"
    expected "at most {most} incidents"
    mend "Take out what the article does not need, or make several chains."
    Words wrong "a sheet of 20,001 incidents" right "a sheet of 20 incidents";

NoIncidentSheet "no-incident-sheet" Unreadable
    "There is no sheet of incidents. This sheet only adds to one: give them together, as in `incidents.csv` and `links.csv`."
    mend "Give the sheet of incidents too."
    Sheet wrong "response,cause,basis,says,source_url\nstrike,raid,declared,The Army,https://news.example/strike\n"
    right "id,date,title,source\nraid,2023-11-20,A raid,Gazette\n";

Untitled "untitled" Warning "does not say what the chain is called"
    expected "a title, given with the files or in a sheet with the columns `field` and `value` and a row `title`"
    found "nothing; it is called `Untitled chain`"
    cli "Say it with `--title`."
    mend "Say what it is called, or write it into such a sheet."
    Beside wrong "field,value\nsummary,Two raids.\n" right "field,value\nsummary,Two raids.\ntitle,Raids\n";

LossySheets "lossy-sheets" Warning "does not read as quite the same chain: what no sheet can hold is written as `\u{fffd}`"
    mend "Keep the chain in JSON."
    Words wrong "a text with a character in it that no sheet can hold" right "a text without it";

    }}};
}
