//! Single values, in any place, and the line that closes a list of problems.

macro_rules! values {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! {[$($more)*] $($before)* "read" {

WrongType "wrong-type" Error "is not what should be here" expected "{expected}"
    group "{count} values are not what should be there"
    mend "Write what is expected. Put texts in quotes, lists in brackets, objects in braces."
    Fields wrong r#""summary": ["A patrol was hit."]"# right r#""summary": "A patrol was hit.""#;

TooManyItems "too-many-items" Error "is too long, and what is beyond is left out" expected "at most {most}"
    group "{count} lists are too long, and what is beyond the limit is left out"
    mend "Take out what the article does not need."
    Words wrong "an incident with 501 tags" right "an incident with 5 tags";

OverlongText "overlong-text" Error "is too long"
    expected "at most {most} characters" found "{found} characters"
    group "{count} texts are too long"
    mend "Shorten it. An incident with a text that is too long is left out whole."
    Words wrong "a summary of 20,001 characters" right "a summary of 300 characters";

UnknownField "unknown-field" Depends "is not a field that we know, and is passed over"
    group "{count} fields are not known, and are passed over"
    mend "Look for a slip in its name, or take it out."
    Fields wrong r#""sumary": "A patrol was hit.""# right r#""summary": "A patrol was hit.""#;

TurningMarks "turning-marks" Warning "has marks in it that turn text about, and is read without them"
    group "{count} texts have marks in them that turn text about, and are read without them"
    mend "Delete the marks, which are not seen: type the text anew around the place, or paste it without formatting."
    Fields wrong "\"damage\": \"\u{202e}two lorries\"" right r#""damage": "two lorries""#;

MoreProblems "more-problems" Depends
    "1 more problem is not listed here (in all: {all})"
    many "{count} more problems are not listed here (in all: {all})"
    mend "Mend what is listed first: often much of the rest is of the same sort."
    Words wrong "a chain of 300 incidents without sources" right "the same, each with a source";

    }}};
}
