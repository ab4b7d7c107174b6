//! Dates in many languages, digits and calendars, and what of a date is named.

use super::super::{Sort, Written, meant, written};
use super::each;

#[test]
fn other_digits_and_languages() {
    each(&[
        ("٢٠٢٤-٠٣-٠١", "2024-03-01"),
        ("٠٨/٠٣/٢٠٢٤", "8 or 3 2024"),
        ("۲۰۲۴-۰۳-۱۱", "2024-03-11"),
        ("२०२३-११-२०", "2023-11-20"),
        ("٢٠٢٤-٠٣-٠١/٢٠٢٤-٠٣-٠٥", "2024-03-01/2024-03-05"),
        ("٢٠ نوفمبر ٢٠٢٣", "2023-11-20"),
        ("20 تشرين الثاني 2023", "2023-11-20"),
        ("الاثنين، 20 تشرين الثاني 2023", "2023-11-20"),
        ("٢٠ كانون الأول ٢٠٢٣", "2023-12-20"),
        ("20ی تشرینی دووەمی 2023", "2023-11-20"),
        ("20ê Mijdarê 2023", "2023-11-20"),
        ("۲۰ نوامبر ۲۰۲۳", "2023-11-20"),
        ("20 בנובמבר 2023", "2023-11-20"),
        ("20 Kasım 2023 Pazartesi", "2023-11-20"),
        ("20 KASIM 2023", "2023-11-20"),
        ("20 novembre 2023", "2023-11-20"),
        ("lundi 1er août 2023", "2023-08-01"),
        ("20 de noviembre de 2023", "2023-11-20"),
        ("Montag, 20. November 2023", "2023-11-20"),
        ("3. März 2023", "2023-03-03"),
        ("20 Νοεμβρίου 2023", "2023-11-20"),
        ("20 листопада 2023 р.", "2023-11-20"),
        ("листопад 2023", "2023-11"),
        ("lunedì 20 novembre 2023", "2023-11-20"),
        ("segunda-feira, 20 de novembro de 2023", "2023-11-20"),
        ("1° novembre 2023", "2023-11-01"),
        ("5 out 2023", "2023-10-05"),
        ("5 رمضان 1445", "asked: "),
        ("5–10 رمضان 1445", "asked: "),
        ("Ramadan 1445", "asked: "),
        ("1º de março de 2023", "2023-03-01"),
        ("mi-octobre 2023", "2023-10-1X"),
        ("otoño de 2023", "2023-23"),
        ("منذ 17 أكتوبر 2023", "2023-10-17/.."),
        ("vers 1915", "1915~"),
        ("mar. 21 nov. 2023", "2023-11-21"),
        ("a 9 de novembro de 2023", "none"),
        ("١١ اسفند ١٤٠٢", "2024-03-01"),
        ("اسفند ۱۴۰۲", "2024-02-20/2024-03-19"),
        ("31 Ordibehesht 1402", "2023-05-21"),
        ("30 Esfand 1402", "none"),
    ]);
}

#[test]
fn what_is_unusual_is_named() {
    let sort = |text: &str| match written(text) {
        Some(Written::Date(date)) => date.sort,
        _ => None,
    };
    let table = [
        ("20 November 2023", None),
        ("20/11/2023 14:30", None),
        ("20/11/2023 2:30 PM", None),
        ("2023-11-20 14:30 UTC+3", None),
        ("13–20 novembre 2023", Some(Sort::Range)),
        ("since 2019", Some(Sort::Open)),
        ("circa 1915", Some(Sort::Vague)),
        ("mid-October 2023", Some(Sort::TenDays)),
        ("Q3 2023", Some(Sort::PartOfYear)),
        ("Autumn 2023", Some(Sort::Season)),
        ("the 1990s", Some(Sort::Decade)),
        ("400 BC", Some(Sort::Era)),
        ("20 Nov 2023 1430", Some(Sort::Time)),
        ("2024-03-08 24:00", Some(Sort::EndOfDay)),
        ("20 novembre 2023", Some(Sort::Language)),
        ("٢٠٢٤-٠٣-٠١", Some(Sort::Digits)),
        ("11 Esfand 1402", Some(Sort::Persian)),
        ("20 November 2023, in the evening", Some(Sort::PartOfDay)),
        ("2023-W47", Some(Sort::Week)),
    ];
    for (text, expected) in table {
        assert_eq!(sort(text), expected, "{text}");
    }
}

#[test]
fn a_day_that_only_the_persian_calendar_has_is_guessed() {
    assert_eq!(meant("1402/02/31").0.as_deref(), Some("2023-05-21"));
    assert_eq!(meant("۱۴۰۲/۰۲/۳۱").0.as_deref(), Some("2023-05-21"));
    assert_eq!(meant("1402/11/31").0, None);
    assert_eq!(meant("2023/02/31").0, None);
}
