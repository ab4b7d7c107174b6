//! The computed colours in the page, light and dark: text is readable, and nothing is told by colour alone.

use serde_json::Value;

use crate::browser::Browser;

/// Least contrast of a text, and of a mark (WCAG 2.2, 1.4.3 and 1.4.11).
const TEXT: f64 = 4.5;
const MARK: f64 = 3.0;

/// Red, green, blue from 0 to 1, and how much of what is behind shows through: 1 is nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Colour {
    rgb: [f64; 3],
    alpha: f64,
}

impl Colour {
    /// Reads what `getComputedStyle` gives: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or `color(srgb 0.1 0.2 0.3 / 0.5)`.
    fn read(text: &str) -> Option<Colour> {
        let (name, numbers) = text.strip_suffix(')')?.split_once('(')?;
        let (numbers, scale) = match name {
            "rgb" | "rgba" => (numbers, 255.0),
            "color" => (numbers.strip_prefix("srgb ")?, 1.0),
            _ => return None,
        };
        let parts = numbers.split([',', ' ', '/']).filter(|part| !part.is_empty()).map(str::parse);
        let numbers: Vec<f64> = parts.collect::<Result<_, _>>().ok()?;
        let (&[red, green, blue], rest) = numbers.split_first_chunk::<3>()?;
        Some(Colour { rgb: [red / scale, green / scale, blue / scale], alpha: rest.first().copied().unwrap_or(1.0) })
    }

    fn over(self, back: Colour) -> Colour {
        let mix = |channel: usize| self.rgb[channel] * self.alpha + back.rgb[channel] * (1.0 - self.alpha);
        Colour { rgb: [mix(0), mix(1), mix(2)], alpha: 1.0 }
    }

    /// Relative luminance, from 0 for black to 1 for white.
    fn luminance(self) -> f64 {
        let [red, green, blue] =
            self.rgb.map(|value| if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// Contrast of one colour on another, from 1 to 21.
fn contrast(front: Colour, back: Colour) -> f64 {
    let (front, back) = (front.over(back).luminance(), back.luminance());
    (front.max(back) + 0.05) / (front.min(back) + 0.05)
}

#[test]
fn contrast_is_measured_as_the_standard_does() {
    let read = |text: &str| Colour::read(text).unwrap_or_else(|| panic!("{text}"));
    assert!((contrast(read("rgb(0, 0, 0)"), read("rgb(255, 255, 255)")) - 21.0).abs() < 1e-9);
    assert!((contrast(read("rgb(118, 118, 118)"), read("rgb(255, 255, 255)")) - 4.54).abs() < 0.01);
    assert_eq!(read("color(srgb 1 0.5 0 / 0.25)"), Colour { rgb: [1.0, 0.5, 0.0], alpha: 0.25 });
    assert_eq!(read("rgba(255, 0, 255, 0)"), Colour { rgb: [1.0, 0.0, 1.0], alpha: 0.0 });
    assert_eq!(Colour::read("none"), None);
}

/// What of `seen` has too little contrast, a line each.
pub fn pale(seen: &Value, least: f64) -> Vec<String> {
    let mut pale = Vec::new();
    for each in seen.as_array().expect("a list") {
        let read = |field: &str| {
            Colour::read(each[field].as_str().expect("a colour")).unwrap_or_else(|| panic!("a colour: {each}"))
        };
        let (mut front, back) = (read("front"), read("back"));
        front.alpha *= each["opacity"].as_f64().expect("an opacity");
        let found = contrast(front, back);
        if found < least {
            pale.push(format!("{found:.2}: {each}"));
        }
    }
    pale
}

#[test]
fn all_is_legible_in_light_and_dark_on_and_off_the_chosen_chain() {
    let browser = Browser::start(1080);
    let mut faults = Vec::new();
    for page in [
        "/",
        "/?show=all&told-by=us-side",
        "/?src=fixtures/sides.json",
        "/?src=fixtures/tracks.json",
        "/?src=fixtures/left-out.json",
        "/?src=none.json",
    ] {
        for scheme in ["light", "dark"] {
            browser.prefer(scheme);
            browser.open(page);
            // One card on the chosen chain and one off it.
            browser.run("all('.ic-opener').slice(-3, -1).forEach((each) => each.click()); all('details').forEach((each) => { each.open = true; });");
            browser.settle();
            let (texts, marks) = (browser.see("texts()"), browser.see("marks()"));
            let count = |list: &Value| list.as_array().expect("a list").len();
            assert!(count(&texts) > 1, "{page} {scheme}: {texts}");
            let found = pale(&texts, TEXT).into_iter().chain(pale(&marks, MARK));
            faults.extend(found.map(|fault| format!("{page}, {scheme}: {fault}")));
            if page == "/" {
                let lit = |is_lit: bool| {
                    marks.as_array().expect("a list").iter().filter(|mark| mark["is_lit"] == is_lit).count()
                };
                assert!(lit(true) > 10 && lit(false) > 10, "both were measured: {marks}");
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn dark_is_dark_at_once() {
    let browser = Browser::start(1080);
    browser.prefer("light");
    browser.open("/");
    let seen = "[ground(one('.ic-card')), getComputedStyle(one('.ic-row.ic-lit .ic-opener')).color, getComputedStyle(one('.ic-row.ic-lit .ic-rail .ic-dot')).fill, getComputedStyle(document.documentElement).backgroundColor]";
    let read = |value: &Value| Colour::read(value.as_str().expect("a colour")).expect("a colour").luminance();
    let light = browser.see(seen);
    assert!(read(&light[0]) > 0.8 && read(&light[1]) < 0.1 && read(&light[3]) > 0.8, "{light}");
    browser.prefer("dark");
    let dark = browser.see(seen);
    assert!(read(&dark[0]) < 0.1 && read(&dark[1]) > 0.7 && read(&dark[3]) < 0.1, "{dark}");
    assert!(read(&dark[2]) > read(&light[2]), "a tone of its own: {light} {dark}");
    browser.prefer("light");
    assert_eq!(browser.see(seen), light);
}

#[test]
fn the_chosen_chain_stands_out() {
    let browser = Browser::start(1080);
    for scheme in ["light", "dark"] {
        browser.prefer(scheme);
        browser.open("/?show=all");
        let colour = |css: &str, property: &str| {
            let value = browser.see(&format!("getComputedStyle(one('{css}')).{property}"));
            Colour::read(value.as_str().expect("a colour")).unwrap_or_else(|| panic!("{css}: {value}"))
        };
        let ground = colour(".incident-chain", "backgroundColor");
        for (lit, muted, property) in [
            (".ic-row.ic-lit .ic-opener", ".ic-row:not(.ic-lit) .ic-opener", "color"),
            (".ic-row.ic-lit .ic-rail .ic-dot", ".ic-row:not(.ic-lit) .ic-rail .ic-dot", "fill"),
        ] {
            let (lit, muted) = (contrast(colour(lit, property), ground), contrast(colour(muted, property), ground));
            assert!(lit > muted, "{scheme}: {lit} over {muted}");
        }
    }
}

#[test]
fn the_keyboards_focus_is_seen() {
    let browser = Browser::start(640);
    for scheme in ["light", "dark"] {
        browser.prefer(scheme);
        browser.open("/");
        for control in [".ic-step", ".ic-finding-opener", "[data-row='9'] .ic-opener", "[data-row='8'] .ic-link a"] {
            browser.run(&format!("one(\"{control}\").focus({{ focusVisible: true }});"));
            browser.soon("active() !== document.body", true);
            let ring = browser.see(
                "(() => {
                    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(active());
                    return [{ name: 'ring', style: outlineStyle, width: parseFloat(outlineWidth), front: outlineColor,
                        back: ground(active()), opacity: 1 }];
                })()",
            );
            assert!(
                ring[0]["style"] != "none" && ring[0]["width"].as_f64() >= Some(2.0),
                "{control} in {scheme}: {ring}"
            );
            assert_eq!(pale(&ring, MARK), Vec::<String>::new(), "{control} in {scheme}");
        }
    }
}

#[test]
fn nothing_moves_by_itself() {
    let browser = Browser::start(640);
    let moving =
        "all('.incident-chain, .incident-chain *').filter((each) => [null, '::before', '::after'].some((part) => {
        const { transitionDuration, animationName } = getComputedStyle(each, part);
        return transitionDuration.split(', ').some((time) => parseFloat(time) > 0) || animationName !== 'none';
    })).map(name_of)";
    browser.open("/");
    assert_eq!(browser.see("matchMedia('(prefers-reduced-motion: reduce)').matches"), false);
    assert_eq!(browser.see(moving), serde_json::json!([]));
    browser.prefer("light");
    assert_eq!(browser.see(moving), serde_json::json!([]));
}
