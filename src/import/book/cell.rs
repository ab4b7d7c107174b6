//! A cell's value becomes the text that people see, and a date the date of the data format.

use calamine::{Data, ExcelDateTime};

use super::format::Format;

/// What a cell shows; `format` where it is known. The failure of a formula is told where the sheet is read.
pub fn shown(value: &Data, format: Option<Format>) -> String {
    match value {
        Data::Empty => String::new(),
        Data::Error(failure) => failure.to_string(),
        Data::String(text) => text.clone(),
        Data::Bool(true) => "TRUE".to_string(),
        Data::Bool(false) => "FALSE".to_string(),
        Data::Int(number) => self::number(*number as f64, format.unwrap_or_default()),
        Data::Float(number) => self::number(*number, format.unwrap_or_default()),
        Data::DateTime(date) => moment(date, format),
        Data::DateTimeIso(date) => iso(date),
        Data::DurationIso(time) => duration(time),
    }
}

/// A number without a fraction that only a computer has: `3`, `0.3`, `12%`, `0042`.
pub fn number(number: f64, format: Format) -> String {
    let number = if format.percent { number * 100.0 } else { number };
    // spreadsheets count in 15 digits
    let rounded = format!("{number:.14e}").parse::<f64>().unwrap_or(number);
    match format.percent {
        true => format!("{rounded}%"),
        false if rounded.fract() == 0.0 => format!("{rounded:0>width$}", width = format.digits),
        false => rounded.to_string(),
    }
}

/// A date as exact as it is shown: a year, a month, a day, or a minute. A day that has no time has none here.
fn moment(date: &ExcelDateTime, format: Option<Format>) -> String {
    let days = date.as_f64();
    if date.is_duration() || (0.0..1.0).contains(&days) {
        return clock((days * 86_400.0).round() as i64);
    }
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let time =
        if second > 0 { format!("T{hour:02}:{minute:02}:{second:02}") } else { format!("T{hour:02}:{minute:02}") };
    match format {
        Some(Format { year: true, month: false, day: false, time: false, .. }) => format!("{year:04}"),
        Some(Format { year: true, day: false, time: false, .. }) => format!("{year:04}-{month:02}"),
        Some(Format { time: false, .. }) => format!("{year:04}-{month:02}-{day:02}"),
        _ if time == "T00:00" => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}{time}"),
    }
}

/// A time of day, or how long something took: `14:30`, `26:05:10`.
fn clock(seconds: i64) -> String {
    let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if rest == 0 { format!("{hours:02}:{minutes:02}") } else { format!("{hours:02}:{minutes:02}:{rest:02}") }
}

/// A date in ISO 8601 without a midnight, and without seconds that are none.
pub fn iso(date: &str) -> String {
    let date = date.split_once(['.', ',']).map_or(date, |(date, _)| date);
    let date = date.strip_suffix("T00:00:00").unwrap_or(date);
    let has_seconds = date.split_once('T').is_some_and(|(_, time)| time.len() == "14:30:00".len());
    date.strip_suffix(":00").filter(|_| has_seconds).unwrap_or(date).to_string()
}

/// A time such as `PT14H30M00S`.
pub fn duration(time: &str) -> String {
    let (mut seconds, mut number) = (0.0_f64, String::new());
    for letter in time.chars() {
        let unit = match letter {
            'H' => 3_600.0,
            'M' => 60.0,
            'S' => 1.0,
            letter => {
                number.extend(Some(letter).filter(|c| c.is_ascii_digit() || *c == '.'));
                continue;
            }
        };
        seconds += number.parse::<f64>().unwrap_or_default() * unit;
        number.clear();
    }
    clock(seconds.round() as i64)
}

#[cfg(test)]
mod tests {
    use calamine::{CellErrorType, ExcelDateTimeType};

    use super::*;

    fn text(value: Data, code: &str) -> String {
        shown(&value, (!code.is_empty()).then(|| Format::of(code)))
    }

    fn date(serial: f64, is_1904: bool) -> Data {
        Data::DateTime(ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, is_1904))
    }

    #[test]
    fn numbers_are_as_people_see_them() {
        assert_eq!(text(Data::Float(3.0), ""), "3");
        assert_eq!(text(Data::Float(0.1 + 0.2), ""), "0.3");
        assert_eq!(text(Data::Float(-7.5), "0.00"), "-7.5");
        assert_eq!(text(Data::Float(120_000.0), ""), "120000");
        assert_eq!(text(Data::Float(0.07), "0%"), "7%");
        assert_eq!(text(Data::Int(42), "0000"), "0042");
        assert_eq!(text(Data::Bool(true), ""), "TRUE");
        assert_eq!(text(Data::Error(CellErrorType::Ref), ""), "#REF!");
    }

    #[test]
    fn dates_are_as_exact_as_they_are_shown() {
        assert_eq!(text(date(45_250.0, false), ""), "2023-11-20");
        assert_eq!(text(date(45_250.0, false), "dd/mm/yyyy hh:mm"), "2023-11-20");
        assert_eq!(text(date(45_250.604_166_666_7, false), ""), "2023-11-20T14:30");
        assert_eq!(text(date(45_250.604_166_666_7, false), "yyyy-mm-dd"), "2023-11-20");
        assert_eq!(text(date(45_250.604_340_277_8, false), "yyyy-mm-dd hh:mm:ss"), "2023-11-20T14:30:15");
        assert_eq!(text(date(43_788.0, true), "yyyy-mm-dd"), "2023-11-20");
        assert_eq!(text(date(45_250.0, false), "mmm-yy"), "2023-11");
        assert_eq!(text(date(45_250.0, false), "yyyy"), "2023");
        assert_eq!(text(date(0.604_166_666_7, false), "h:mm"), "14:30");
        assert_eq!(text(Data::DateTimeIso("2023-11-20T00:00:00".into()), ""), "2023-11-20");
        assert_eq!(text(Data::DateTimeIso("2023-11-20T14:30:00.000".into()), ""), "2023-11-20T14:30");
        assert_eq!(text(Data::DateTimeIso("2023-11-20T14:30:15".into()), ""), "2023-11-20T14:30:15");
        assert_eq!(text(Data::DurationIso("PT14H30M00S".into()), ""), "14:30");
    }
}
