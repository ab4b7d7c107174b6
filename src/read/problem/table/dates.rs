//! Dates.

macro_rules! dates {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! {[$($more)*] $($before)* "read" {

NoDate "no-date" Error "is not a date that we can read"
    expected "a date such as 2023-11-20, 2023-11, 2023-10-15~ or 2023-10-17/.."
    group "{count} dates cannot be read"
    mend "Write the year first, then the month, then the day, as far as the source knows them."
    Fields wrong r#""date": "20/11/2023""# right r#""date": "2023-11-20""#;

EitherDate "either-date" Error "is not a date that we can read" expected "the year first, {one} or {other}"
    group "{count} dates may each be either of two days"
    mend "Write the year first: only you know which of the two numbers is the month."
    Fields wrong r#""date": "05/06/2023""# right r#""date": "2023-06-05""#;

NoEnds "no-ends" Error "has neither beginning nor end" expected "a date on one side of the stroke at least"
    group "{count} dates have neither beginning nor end"
    mend "Write the end that is known."
    Fields wrong r#""date": "../..""# right r#""date": "2023-11-20/..""#;

EndsFirst "ends-first" Error "ends before it begins" expected "the earlier date before the stroke"
    group "{count} dates end before they begin"
    mend "Swap the two dates."
    Fields wrong r#""date": "2023-11-22/2023-11-20""# right r#""date": "2023-11-20/2023-11-22""#;

TooFar "too-far" Error "is too far away" expected "a year from -262143 to 262142"
    group "{count} dates are too far away"
    mend "Look for a digit too many."
    Fields wrong r#""date": "Y300000""# right r#""date": "2023""#;

NoSuchDay "no-such-day" Error "names a day that is in no calendar"
    expected "a day from 01 to {last}, for {month} has no more"
    group "{count} dates name a day that is in no calendar"
    mend "See in the source which day it was; if it does not say, leave the day out."
    Fields wrong r#""date": "2023-11-31""# right r#""date": "2023-11""#;

NoSuchMonth "no-such-month" Error "names a month that is in no calendar"
    expected "a month from 01 to 12, or a season from 21 to 24"
    group "{count} dates name a month that is in no calendar"
    mend "Write the month after the year; if the two last numbers are the wrong way round, swap them."
    Fields wrong r#""date": "2023-20-11""# right r#""date": "2023-11-20""#;

Time "time" Error "has a time that we cannot read"
    expected "a time after a full date, such as 2023-11-20T23:10:00+03:00"
    group "{count} dates have a time that we cannot read"
    mend "Write hours and minutes with two digits each, and how far the clock is ahead of UTC."
    Fields wrong r#""date": "2023-11-20T9:10+03:00""# right r#""date": "2023-11-20T09:10+03:00""#;

NoSuchTime "no-such-time" Error "names a time that is on no clock" expected "a time from 00:00:00 to 23:59:59"
    group "{count} dates name a time that is on no clock"
    mend "Midnight at the end of a day is 00:00 of the next."
    Fields wrong r#""date": "2023-11-21T24:00Z""# right r#""date": "2023-11-22T00:00Z""#;

    }}};
}
