//! What is read of each form, and what is not.

mod forms;
mod languages;
mod stretches;

use super::*;

/// In EDTF, or what else is to be said.
fn said(text: &str) -> String {
    match written(text) {
        Some(Written::Edtf) => text.to_string(),
        Some(Written::Date(date)) => match &date.start {
            Some(Point { day: Day::EitherWay { numbers: [one, other], year }, time, .. }) if !date.is_interval => {
                format!("{one} or {other} {year}{time}")
            }
            _ => date.edtf(None).unwrap_or_else(|| "needs an order".to_string()),
        },
        Some(Written::Asked { guess, .. }) => format!("asked: {}", guess.unwrap_or_default()),
        Some(Written::Odd(odd)) => format!("{odd:?}"),
        None => "none".to_string(),
    }
}

fn each(table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter(|(text, expected)| said(text) != *expected)
        .map(|(text, expected)| format!("{text}: {} and not {expected}", said(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
