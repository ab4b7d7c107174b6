//! Our dates against the crate `edtf`: on levels 0 and 1 both must accept the same dates.

#![allow(missing_docs)]

use edtf::level_1::Edtf;
use incident_chain::model::When;
use incident_chain::read::Code;
use proptest::prelude::*;

/// Dates and times, some of them just out of range.
const DATE: &str =
    "-?[0-9]{4}(-[0-3][0-9](-[0-4][0-9])?)?[?~%]?|[0-9]{2}([0-9]X|XX)[?~%]?|[0-9]{4}-([01][0-9]-)?XX|[0-9]{4}-XX-XX";
/// By itself only: edtf takes no long years in intervals, though the specification says nothing against them.
const LONG_YEAR: &str = "Y-?[0-9]{4,6}";
const TIME: &str = "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-5][0-9](Z|[+-][01][0-9](:[0-5][0-9])?)?";

/// Whether each takes the text for a date.
fn both(text: &str) -> (bool, bool) {
    (When::parse(text, 0).is_ok(), Edtf::parse(text).is_ok())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn a_date_is_one_for_both(text in DATE) {
        let (ours, theirs) = both(&text);
        prop_assert_eq!(ours, theirs, "{}", text);
    }

    #[test]
    fn a_long_year_is_one_for_both_as_far_as_the_calendar_goes(text in LONG_YEAR) {
        let (ours, theirs) = both(&text);
        let too_far = When::parse(&text, 0).is_err_and(|error| error.code == Code::TooFar);
        prop_assert_eq!(ours || too_far, theirs, "{}", text);
    }

    #[test]
    fn a_time_is_one_for_both(text in TIME) {
        let (ours, theirs) = both(&text);
        prop_assert_eq!(ours, theirs, "{}", text);
    }

    #[test]
    fn an_interval_is_one_for_both_unless_it_runs_backwards(start in DATE, end in DATE, open in 0..4) {
        let text = match open {
            0 => format!("{start}/.."),
            1 => format!("../{end}"),
            _ => format!("{start}/{end}"),
        };
        let (ours, theirs) = both(&text);
        let backwards = When::parse(&text, 0).is_err_and(|error| error.code == Code::EndsFirst);
        prop_assert_eq!(ours || backwards, theirs, "{}", text);
    }
}
