//! Which parts, in which order, are a date.

use super::parts::{Part, Parts};
use super::persian;
use super::stretch::{Day, ShortYear, day};
use super::{Doubt, Sort, in_edtf};

/// "the end of": of a month, it may be its last ten days or its last.
const END: u32 = 3;

/// A date, or the two ends of one, without a time.
pub struct Shape {
    pub first: Day,
    pub last: Option<Day>,
    /// What is unusual in it.
    pub sort: Option<Sort>,
    /// Why only its writer knows what is meant.
    pub doubt: Option<Doubt>,
}

impl Shape {
    fn plain(first: Day) -> Shape {
        Shape { first, last: None, sort: None, doubt: None }
    }

    fn sure(date: String) -> Shape {
        Shape::plain(Day::Sure(date))
    }

    fn of(sort: Sort, date: String) -> Shape {
        Shape { sort: Some(sort), ..Shape::sure(date) }
    }

    fn from_to(sort: Sort, [first, last]: [String; 2]) -> Shape {
        Shape { last: Some(Day::Sure(last)), ..Shape::of(sort, first) }
    }

    fn months(year: &str, from: u32, to: u32) -> Shape {
        Shape::from_to(Sort::PartOfYear, [from, to].map(|month| format!("{year}-{month:02}")))
    }

    fn asked(self, doubt: Doubt) -> Shape {
        Shape { doubt: Some(doubt), ..self }
    }
}

/// The shape of a date; `None` where the parts are none.
pub fn shape(parts: &Parts) -> Option<Result<Shape, ShortYear>> {
    use Part::{Century, Decade, Half, Month, Number, PersianMonth, Quarter, Season, ShortDecade, Tens, Year};
    let sign = parts.signs.first();
    // `2023/11-12` is no day
    if !parts.has_month() && parts.signs.iter().any(|other| Some(other) != sign) {
        return None;
    }
    let is_dotted = parts.signs.contains(&'.');
    Some(Ok(match parts.list.as_slice() {
        [Year(year), Number(month), Number(date)]
        | [Number(date), Month(month), Year(year)]
        | [Month(month), Number(date), Year(year)]
        | [Year(year), Month(month), Number(date)] => Shape::sure(day(year, *month, *date)),
        // no one writes the month first with dots between
        [Number(date), Number(month @ ..=12), Year(year)] if is_dotted => Shape::sure(day(year, *month, *date)),
        [Number(one), Number(other), Year(year)] if one != other => {
            Shape::plain(Day::EitherWay { numbers: [*one, *other], year: year.clone() })
        }
        [Number(same), Number(_), Year(year)] => Shape::sure(day(year, *same, *same)),
        [Year(year), Number(month @ ..=12) | Month(month)] | [Number(month @ ..=12) | Month(month), Year(year)] => {
            Shape::sure(format!("{year}-{month:02}"))
        }
        [Year(year)] => Shape::sure(year.clone()),
        [Number(date), PersianMonth(month), Year(year)] | [Year(year), PersianMonth(month), Number(date)] => {
            Shape::of(Sort::Persian, persian::day(persian_year(year)?, *month, *date)?.to_string())
        }
        [PersianMonth(month), Year(year)] | [Year(year), PersianMonth(month)] => {
            Shape::from_to(Sort::Persian, persian::month(persian_year(year)?, *month)?.map(|day| day.to_string()))
        }
        [Season(season), Year(year)] | [Year(year), Season(season)] => {
            Shape::of(Sort::Season, format!("{year}-{season}"))
        }
        [Quarter(quarter), Year(year)] | [Year(year), Quarter(quarter)] => {
            Shape::months(year, quarter * 3 - 2, quarter * 3)
        }
        [Half(half), Year(year)] | [Year(year), Half(half)] => Shape::months(year, half * 6 - 5, half * 6),
        // Spanish and French shorten Tuesday so
        [Month(3), Number(date), Month(month), Year(year)] => Shape::sure(day(year, *month, *date)),
        [ShortDecade(tens)] => {
            // the next are not yet
            let century = if *tens <= 20 { 20 } else { 19 };
            Shape::of(Sort::Decade, format!("{century}{}X", tens / 10)).asked(Doubt::WhichCentury)
        }
        [Decade(years)] if years.ends_with("0X") => Shape::of(Sort::Decade, years.clone()).asked(Doubt::Hundred),
        [Decade(years)] => Shape::of(Sort::Decade, years.clone()),
        [Tens(END), Month(month), Year(year)] | [Month(month), Year(year), Tens(END)] => {
            let last = (28..=31).rev().map(|date| day(year, *month, date)).find(|date| in_edtf(date))?;
            Shape::from_to(Sort::TenDays, [day(year, *month, 20), last]).asked(Doubt::End)
        }
        [Tens(tens), Month(month), Year(year)]
        | [Month(month), Tens(tens), Year(year)]
        | [Month(month), Year(year), Tens(tens)] => Shape::of(Sort::TenDays, format!("{year}-{month:02}-{tens}X")),
        [Tens(tens), Year(year)] | [Year(year), Tens(tens)] => {
            let (from, to) = third(*tens, [(1, 3), (5, 8), (10, 12)]);
            Shape::months(year, from, to).asked(Doubt::PartOfYear)
        }
        [Tens(tens), Decade(years)] => {
            let (from, to) = third(*tens, [("0", "3"), ("4", "6"), ("7", "9")]);
            Shape::from_to(Sort::Decade, [from, to].map(|digit| years.replace('X', digit))).asked(Doubt::PartOfYear)
        }
        [Century(number @ 2..=21)] if !parts.has_era => {
            Shape::of(Sort::Decade, format!("{:02}XX", number - 1)).asked(Doubt::Century)
        }
        [Number(_), Number(_) | Month(_), Number(_)]
        | [Month(_), Number(_), Number(_)]
        | [Month(_), Number(_)]
        | [Number(_), Month(_)]
        | [Tens(_), Month(_)] => return Some(Err(ShortYear)),
        _ => return None,
    }))
}

/// Of the beginning, the middle and the end the one that is meant.
fn third<T>(tens: u32, [early, mid, late]: [T; 3]) -> T {
    match tens {
        0 => early,
        1 => mid,
        _ => late,
    }
}

fn persian_year(year: &str) -> Option<i32> {
    year.parse().ok().filter(|year| persian::YEARS.contains(year))
}
