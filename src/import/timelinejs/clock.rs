//! Times of day as people type them into a sheet.

/// Hour (0 to 23), minute, second and fraction of a second, as far as the text goes: `14:30`, `2:30 PM`, `2 p.m.`,
/// `14:30:00.000`, `14.30` or `1430`. `None` where it is no time.
pub(super) fn clock(text: &str) -> Option<[Option<String>; 4]> {
    let text = text.to_lowercase();
    let (time, half) = ["a.m.", "am", "a.m", "p.m.", "pm", "p.m"]
        .iter()
        .find_map(|half| Some((text.strip_suffix(half)?, half.chars().next())))
        .unwrap_or((&text, None));
    let time = time.trim();
    let split = match time.len() {
        3 | 4 if is_number(time) => time.split_at_checked(time.len() - 2),
        _ => time.split_once(':').or_else(|| time.split_once('.')),
    };
    let (hour, rest) = split.map_or((time, None), |(hour, rest)| (hour, Some(rest)));
    let mut rest = rest.into_iter().flat_map(|rest| rest.splitn(3, [':', '.', ',']));
    let hour = match (number(hour, 23)?, half) {
        (hour, None) => hour,
        (hour @ 1..=12, half) => hour % 12 + if half == Some('p') { 12 } else { 0 },
        _ => return None,
    };
    let [minute, second, fraction] = [rest.next(), rest.next(), rest.next()];
    let is_whole = [minute, second].into_iter().flatten().all(|part| number(part, 59).is_some());
    // an hour alone is a time only where a half of the day says so: 14 may be anything
    let is_time = is_whole && fraction.is_none_or(is_number) && (minute.is_some() || half.is_some());
    is_time.then(|| [Some(hour.to_string()), owned(minute), owned(second), owned(fraction)])
}

fn owned(part: Option<&str>) -> Option<String> {
    part.map(str::to_string)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number of one or two digits, at most `most`.
fn number(text: &str, most: u32) -> Option<u32> {
    let is_short = (1..=2).contains(&text.len()) && is_number(text);
    text.parse().ok().filter(|number| is_short && *number <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        let read = |text| clock(text).map(|parts| parts.into_iter().flatten().collect::<Vec<_>>().join("|"));
        let table = [
            ("14:30", Some("14|30")),
            ("2:30 PM", Some("14|30")),
            ("2:30pm", Some("14|30")),
            ("2:30 p.m.", Some("14|30")),
            ("12:05 AM", Some("0|05")),
            ("12:05 PM", Some("12|05")),
            ("2 PM", Some("14")),
            ("1430", Some("14|30")),
            ("930", Some("9|30")),
            ("14.30", Some("14|30")),
            ("14:30:05", Some("14|30|05")),
            ("14:30:00.000", Some("14|30|00|000")),
            ("14:30:00,5", Some("14|30|00|5")),
            ("0:00", Some("0|00")),
            ("14", None),
            ("14:30 PM", None),
            ("0:30 AM", None),
            ("24:00", None),
            ("14:60", None),
            ("14:3o", None),
            ("dawn", None),
            ("PM", None),
            (":", None),
            ("14:30:00:00:00", None),
            ("", None),
            ("١٤:٣٠", None),
        ];
        for (text, expected) in table {
            assert_eq!(read(text).as_deref(), expected, "{text}");
        }
    }
}
