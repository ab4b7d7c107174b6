//! What [`parse`] must share with serde_json: which texts are JSON, and what is in them.

use proptest::prelude::*;
use serde_json::Value as Theirs;

use super::{Data, Value, parse};

fn same(ours: &Value, theirs: &Theirs) -> bool {
    match (&ours.data, theirs) {
        (Data::Null, Theirs::Null) => true,
        (Data::Bool(one), Theirs::Bool(other)) => one == other,
        (Data::String(one), Theirs::String(other)) => one == other,
        (Data::Number(one), Theirs::Number(other)) => {
            (one.whole == other.as_i64() || one.value == 0.0) && near(one.value, other.as_f64().unwrap())
        }
        (Data::Array(ours), Theirs::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(one, other)| same(one, other))
        }
        (Data::Object(ours), Theirs::Object(theirs)) => {
            ours.keys().eq(theirs.keys()) && ours.iter().zip(theirs.values()).all(|((_, one), other)| same(one, other))
        }
        _ => false,
    }
}

/// Numbers of many digits may be off by a few units in the last place, and the smallest may be 0.
fn near(one: f64, other: f64) -> bool {
    one == other || (one - other).abs() <= other.abs() * 1e-14 || other.abs() < 1e-290
}

fn agree(text: &str) -> bool {
    match (parse(text), serde_json::from_str::<Theirs>(text)) {
        (Ok(ours), Ok(theirs)) => same(&ours.root, &theirs),
        (Err(ours), Err(theirs)) => {
            // serde_json takes the four digits of `\u` at once, so to it a text that has fewer bytes ends there
            let before = text[..ours.offset].trim_end_matches(|c: char| c.is_ascii_hexdigit());
            ours.is_end == theirs.is_eof() || theirs.is_syntax() || before.ends_with("\\u")
        }
        _ => false,
    }
}

#[test]
fn digits_that_are_missing_near_the_end_are_refused_as_well() {
    assert!([r#"["\ull]"#, r#"["\u"#, r#"["\u00"#, r#"["\ud83d\u0"#].into_iter().all(agree));
}

/// JSON of all sorts, written with space and escapes in it.
fn json() -> impl Strategy<Value = String> {
    let text = r#"([a-zäא𝄞 /]|\\["\\/bfnrt]|\\u0[0-9a-f]{3}|\\ud83d\\ude0[0-9a-fA-F]){0,6}"#;
    let text = text.prop_map(|text| format!("\"{text}\""));
    let number = r"-?(0|[1-9][0-9]{0,25})(\.[0-9]{1,25})?([eE][+-]?[0-9]{1,3})?";
    let leaf =
        prop_oneof![Just("null".to_string()), Just("true".to_string()), number.prop_map(|number| number), text.clone()];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        let field = ("[ \t\n\r]{0,2}", text.clone(), inner.clone())
            .prop_map(|(space, name, value)| format!("{space}{name}{space}:{space}{value}"));
        prop_oneof![
            prop::collection::vec(inner, 0..5).prop_map(|items| format!("[{}]", items.join(" ,\n"))),
            prop::collection::vec(field, 0..5).prop_map(|fields| format!("{{{}}}", fields.join(","))),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_json_is_read_as_the_same(text in json()) {
        prop_assert!(agree(&text), "{text}");
    }

    #[test]
    fn what_is_spoilt_is_refused_as_well(text in json(), at in any::<prop::sample::Index>(), by in r#"["\\,:\[\]{}0-9eE.+\-a-f\t ]{0,2}"#) {
        let border = text.char_indices().map(|(border, _)| border).collect::<Vec<_>>();
        let at = border[at.index(border.len())];
        let next = text[at..].chars().next().map_or(at, |c| at + c.len_utf8());
        let spoilt = format!("{}{by}{}", &text[..at], &text[next..]);
        prop_assert!(agree(&spoilt), "{spoilt}");
    }

    #[test]
    fn any_text_is_refused_as_well(text in any::<String>()) {
        prop_assert!(agree(&text), "{text}");
    }

    #[test]
    fn numbers_as_people_write_them_are_exact(whole in -999_999_999i64..=999_999_999, fraction in "[0-9]{1,6}") {
        let text = format!("{whole}.{fraction}");
        prop_assert_eq!(parse(&text).unwrap().root.as_f64(), text.parse().ok());
    }

    #[test]
    fn every_value_begins_where_it_says(text in json()) {
        fn check(value: &Value, text: &str) -> bool {
            let begins = text.as_bytes()[value.offset];
            let inner = value.items().iter().filter(|item| item.offset != value.offset).chain(value.fields().map(|(_, field)| field));
            let is_right = match &value.data {
                Data::Null => begins == b'n',
                Data::Bool(flag) => begins == if *flag { b't' } else { b'f' },
                Data::Number(_) => begins == b'-' || begins.is_ascii_digit(),
                Data::String(_) => begins == b'"',
                Data::Array(_) => begins == b'[',
                Data::Object(_) => begins == b'{',
            };
            is_right && inner.into_iter().all(|value| check(value, text))
        }
        // a number may be out of range
        if let Ok(json) = parse(&text) {
            prop_assert!(check(&json.root, &text));
        }
    }
}

#[test]
fn edges() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    let long = format!("1{}e-{}", "0".repeat(400), 400);
    let texts = [
        "",
        " ",
        "-",
        "-0",
        "01",
        "1.",
        ".5",
        "1e",
        "1e+",
        "1e400",
        "-1e-400",
        "1e99999999999999999999",
        "1e-99999999999999999999",
        "0e99999999999999999999",
        "18446744073709551615",
        "9223372036854775807",
        "9223372036854775808",
        "\"",
        "\"\\",
        "\"\\u12",
        "\"\\ud800\"",
        "\"\\ud800\\u0041\"",
        "\"\\udc00\"",
        "\"\\ud83d\\ude00\"",
        "\"\t\"",
        "\"\u{7f}\"",
        "[1,]",
        "{\"a\":1,}",
        "{,}",
        "[,]",
        "{\"a\" 1}",
        "{a:1}",
        "{\"a\":1,\"a\":2}",
        "[1 2]",
        "[1",
        "{",
        "tru",
        "nulll",
        "True",
        "\u{feff}1",
        "1 1",
        "/* */ 1",
        "NaN",
        "'a'",
        &nested(127),
        &nested(128),
        &nested(100_000),
        &long,
    ];
    for text in texts {
        assert!(agree(text), "{text}");
    }
}

#[test]
fn of_a_name_written_twice_the_last_counts_and_the_first_is_known() {
    let json = parse(r#"{"a": 1, "b": 2, "a": 3, "a": 4}"#).unwrap();
    assert_eq!(json.root.get("a").and_then(Value::as_u64), Some(4));
    let mut lost = json.lost;
    lost.sort_unstable();
    assert_eq!(lost, [(6, 30), (22, 30)]);
}
