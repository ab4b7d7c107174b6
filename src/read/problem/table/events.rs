//! Datasets of events: ACLED, UCDP GED, and what they share with timemap.

macro_rules! events {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! {[$($more)*] $($before)* "import" {

OtherFormat "other-format" Unreadable "This is not {format}: it has no column {column}. Its columns are {columns}."
    cli "Leave `--from` out."
    mend "Let the format be told from the content, or export the data again with all columns."
    Acled wrong "date,title\n2023-11-20,A raid\n" right "event_date\n2023-11-20\n";

TooManyEvents "too-many-events" Unreadable
    "There are {count} events, and a chain has at most {most} incidents: filter them first, for example by country and by date."
    mend "Filter them before they are exported."
    Words wrong "a dataset of 20,001 events" right "the 20 events that the article is about";

NotCarriedOver "not-carried-over" Note "is not carried over"
    group "{count} columns are not carried over"
    mend "Nothing, unless readers need it: then write it into `summary` or `tags`."
    Acled wrong "event_date,iso\n2023-11-20,368\n" right "event_date\n2023-11-20\n";

NotCarriedBeside "not-carried-beside" Note "is not carried over next to {kept}"
    group "{count} values are not carried over, because others of the same row or entry are"
    mend "Nothing, unless readers need it."
    Ucdp wrong "date_start,source_office,source_article\n2023-11-20,Gazette,\"Gazette, 20 November\"\n"
    right "date_start,source_office\n2023-11-20,Gazette\n";

NothingLinked "nothing-linked" Note
    "says nothing of what answers what, so that no incident is linked to another yet: write into `responds_to` which incident \
answers which, and who says so"
    mend "Add the links that somebody claims, and a `kind` to each incident: that one follows another is no link."
    Timeline wrong r#"{"title": {"text": {"headline": "Raids"}}, "events": [
  {"start_date": {"year": 2023}, "text": {"headline": "A raid"}}, {"start_date": {"year": 2024}, "text": {"headline": "A strike"}}]}"#
    right r#"{"title": {"text": {"headline": "Raids"}}, "events": [{"start_date": {"year": 2023}, "text": {"headline": "A raid"}}]}"#;

EventIdTwice "event-id-twice" Error "is an id that is used above already, and what has it here is left out"
    group "{count} ids are used above already, and what has them again is left out"
    mend "Take one of the two out."
    Acled wrong "event_id_cnty,event_date\nIRQ1,2023-11-20\nIRQ1,2023-11-21\n" right "event_id_cnty,event_date\nIRQ1,2023-11-20\nIRQ2,2023-11-21\n";

RowOfEvent "row-of-event" Note
    "is the id of an event above, with other actors: the rows are read as one incident, as ACLED’s export by actor has them"
    group "{count} rows are of an event above, and are read as one incident with it"
    mend "Nothing need be done."
    Acled wrong "event_id_cnty,event_date,actor1\nIRQ1,2023-11-20,The Army\nIRQ1,2023-11-20,A patrol\n"
    right "event_id_cnty,event_date,actor1,actor2\nIRQ1,2023-11-20,The Army,A patrol\n";

CutRow "cut-row" Warning
    "is last in a row that breaks off, as in a broken download: it is left out, and nothing is in {empty}"
    group "{count} rows break off, as in a broken download"
    mend "Download the file again, to its end."
    Acled wrong "event_date,country,location,fatalities,actor1,actor2\n2023-11-20,,,,The Army,A pat\n"
    right "event_date,country,location,fatalities,actor1,actor2\n2023-11-20,Iraq,Hit,4,The Army,A patrol\n";

OtherYear "other-year" Warning "is another year than that of `event_date`, which is shown: {date}"
    group "{count} years are another than that of the date next to them"
    mend "See in the data themselves which of the two is right: one is a slip, or a spreadsheet has guessed a century."
    Acled wrong "event_date,year\n2023-11-20,2022\n" right "event_date,year\n2023-11-20,2023\n";

AcledSums "acled-sums" Unreadable
    "These are ACLED’s sums by {period}. A chain is made of events, and these have no events: download the events themselves."
    mend "In ACLED’s export tool, choose events and not sums. It gives them to those who have an account."
    Acled wrong "week,country,event_type,events,fatalities\n2023-11-18,Iraq,Battles,3,4\n" right "event_date\n2023-11-20\n";

Precision "precision" Warning "is no precision that we know, so that it may be less exact than it looks" expected "{expected}"
    group "{count} precisions are not known, so that something may be less exact than it looks"
    mend "See in the codebook of the data which number it should be."
    Acled wrong "event_date,time_precision\n2023-11-20,9\n" right "event_date,time_precision\n2023-11-20,1\n";

EventCount "event-count" Error "is no number of people, and is left out"
    group "{count} figures are no number of people, and are left out"
    mend "See in the data themselves which number it should be."
    Acled wrong "event_date,fatalities\n2023-11-20,some\n" right "event_date,fatalities\n2023-11-20,4\n";

StandIn "stand-in" Warning
    "may mean a word: ACLED writes 3 or 10 for “several” or “many”, 12 for “dozens” and 100 for “hundreds”; `notes` may say which"
    group "{count} figures may mean a word"
    mend "Read `notes`, and write the word in the number's place if it means one."
    Acled wrong "event_date,fatalities\n2023-11-20,10\n" right "event_date,fatalities\n2023-11-20,4\n";

ZeroReported "zero-reported" Note "is 0, which may mean that no one was reported, and is not shown"
    group "{count} figures are 0, which may mean that no one was reported, and are not shown"
    mend "Nothing; if a source says that no one was killed, add that claim."
    Acled wrong "event_date,fatalities\n2023-11-20,0\n" right "event_date,fatalities\n2023-11-20,4\n";

ZeroCounted "zero-counted" Note "is 0, which means that no one was counted, and is not shown"
    group "{count} figures are 0, which means that no one was counted, and are not shown"
    mend "Nothing; if a source says that no one was killed, add that claim."
    Ucdp wrong "date_start,deaths_a\n2023-11-20,0\n" right "date_start,deaths_a\n2023-11-20,4\n";

OtherSortOfActor "other-sort-of-actor" Note "is another sort of actor than the same one has above, which is kept"
    group "{count} cells give an actor another sort than it has above, which is kept"
    mend "See which of the two is right, and write it into the actor's `kind`."
    Acled wrong "event_date,actor1,inter1\n2023-11-20,The Army,1\n2023-11-21,The Army,3\n"
    right "event_date,actor1,inter1\n2023-11-20,The Army,1\n2023-11-21,The Army,1\n";

AreaAround "area-around" Note "means the area around it, as its precision says, and is called so"
    group "{count} places mean the area around them, and are called so"
    mend "Nothing; if a source names the place, write that."
    Acled wrong "event_date,location,geo_precision\n2023-11-20,Hit,2\n" right "event_date,location,geo_precision\n2023-11-20,Hit,1\n";

WideArea "wide-area" Note "means a wide area, as its precision says: that is named, and its point is left out"
    group "{count} places mean a wide area: that is named, and the point is left out"
    mend "Nothing; if a source names the place, write that."
    Ucdp wrong "date_start,where_coordinates,where_prec\n2023-11-20,Al Anbar,4\n" right "date_start,where_coordinates,where_prec\n2023-11-20,Hit,1\n";

AcledTerms "acled-terms" Note "ACLED’s terms ask for the day on which the data were downloaded: add it to `credit`"
    mend "Add “downloaded on 5 February 2024” to `credit`."
    Words wrong "any sheet of ACLED" right "the chain that is made of it, its `credit` completed";

UcdpTerms "ucdp-terms" Note "UCDP asks to be cited with the version of the dataset: add it to `credit`"
    mend "Add “version 23.1” to `credit`."
    Words wrong "any sheet of UCDP GED" right "the chain that is made of it, its `credit` completed";

TypeOfViolence "type-of-violence" Error "is not 1, 2 or 3, and is left out"
    group "{count} types of violence are not 1, 2 or 3, and are left out"
    mend "See in UCDP's codebook which number it should be."
    Ucdp wrong "date_start,type_of_violence\n2023-11-20,7\n" right "date_start,type_of_violence\n2023-11-20,1\n";

EndDay "end-day" Error "is no day, and is left out"
    group "{count} last days of events are no days, and are left out"
    mend "See in the data themselves when it ended."
    Ucdp wrong "date_start,date_end,date_prec\n2023-11-20,soon,1\n" right "date_start,date_end,date_prec\n2023-11-20,2023-11-20,1\n";

EndIsEarlier "end-is-earlier" Warning "is before `date_start`, so that the event ends before it begins: only its first day is shown"
    group "{count} events end before they begin, and only their first day is shown"
    mend "See in the data themselves when it began and ended."
    Ucdp wrong "date_start,date_end,date_prec\n2023-11-20,2023-11-19,1\n" right "date_start,date_end,date_prec\n2023-11-20,2023-11-20,1\n";

BestOutside "best-outside" Warning "is not between `low` and `high`, and all three are shown as they are"
    group "{count} best estimates are not between the lowest and the highest"
    mend "See in the data themselves which of the three is a slip."
    Ucdp wrong "date_start,low,best,high\n2023-11-20,2,9,4\n" right "date_start,low,best,high\n2023-11-20,2,3,4\n";

SeveralDays "several-days" Warning
    "is 2 or 3, for several days, but `date_end` is no later than `date_start`: the date is shown as about that day"
    group "{count} events are said to be of several days, but have one date: it is shown as about that day"
    mend "See in the data themselves how exact the date is."
    Ucdp wrong "date_start,date_end,date_prec\n2023-11-20,2023-11-20,2\n" right "date_start,date_end,date_prec\n2023-11-20,2023-11-22,2\n";

UnreadDay "unread-day" Warning "cannot be read as a day, and is left out"
    group "{count} days cannot be read, and are left out"
    mend "Write the whole day, year first."
    Ucdp wrong "date_start,source_office,source_date\n2023-11-20,Gazette,last week\n" right "date_start,source_office,source_date\n2023-11-20,Gazette,2023-11-20\n";

UnevenLists "uneven-lists" Warning "has not as many items as `source_office`, so that no item can be matched, and is left out"
    group "{count} lists have not as many items as there are offices, and are left out"
    mend "Write one for each office, with a semicolon between, or the whole citations into `source_article`, as UCDP does."
    Ucdp wrong "date_start,source_office,source_headline\n2023-11-20,Gazette;Courier,Raid at Hit\n"
    right "date_start,source_office,source_headline\n2023-11-20,Gazette;Courier,Raid at Hit;A patrol is hit\n";

    }}};
}
