//! How does a language write numbers and dates?

use jiff::civil::Date;

use crate::model::Language;

/// No-break space, the thousands mark of Finnish and Swedish.
const SPACE: char = '\u{a0}';

/// A whole number with thousands marks: `5 525 292` (no-break spaces) or in English `5,525,292`.
///
/// ```
/// # use hankekartta::{model::Language, words::integer};
/// assert_eq!(integer(Language::En, 5_525_292), "5,525,292");
/// assert_eq!(integer(Language::Fi, 999), "999");
/// ```
#[must_use]
pub fn integer(language: Language, value: u64) -> String {
    let mark = if language == Language::En { ',' } else { SPACE };
    let digits = value.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 * mark.len_utf8());
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// A number with a fixed count of decimals and the language's decimal mark.
#[must_use]
pub fn decimal(language: Language, value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    if language == Language::En { text } else { text.replace('.', ",") }
}

/// A number with thousands marks and a fixed count of decimals: `1 234,5`, in English `1,234.5`.
///
/// ```
/// # use hankekartta::{model::Language, words::grouped};
/// assert_eq!(grouped(Language::En, 12_999.96, 1), "13,000.0");
/// assert_eq!(grouped(Language::En, -1.5, 1), "−1.5");
/// ```
#[must_use]
pub fn grouped(language: Language, value: f64, decimals: usize) -> String {
    let text = decimal(language, value.abs(), decimals);
    let (whole, rest) = text.split_at(text.find(['.', ',']).unwrap_or(text.len()));
    let whole = whole.parse().map_or_else(|_| whole.to_owned(), |whole| integer(language, whole));
    format!("{}{whole}{rest}", if value < 0.0 { "−" } else { "" })
}

/// A share of a whole with one decimal: `67,9 %`, in English `67.9%`; `–` when the whole is 0.
#[must_use]
pub fn percent(language: Language, part: u64, whole: u64) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    // Tenths of a percent, rounded half up in whole numbers: no binary fraction decides a digit.
    let tenths = (u128::from(part) * 2000 + u128::from(whole)) / (2 * u128::from(whole));
    let (mark, unit) = if language == Language::En { ('.', "%".to_owned()) } else { (',', format!("{SPACE}%")) };
    format!("{}{mark}{}{unit}", tenths / 10, tenths % 10)
}

/// Two shares of a whole as one range, `66,4–67,9 %`; one share where both read the same.
///
/// ```
/// # use hankekartta::{model::Language, words::percent_range};
/// assert_eq!(percent_range(Language::En, [664, 679], 1000), "66.4–67.9%");
/// assert_eq!(percent_range(Language::En, [679, 679], 1000), "67.9%");
/// ```
#[must_use]
pub fn percent_range(language: Language, [low, high]: [u64; 2], whole: u64) -> String {
    let [low, high] = [low, high].map(|part| percent(language, part, whole));
    if low == high {
        return high;
    }
    format!("{}–{high}", low.trim_end_matches('%').trim_end())
}

/// A weight: whole with its thousands apart, else with one decimal.
///
/// ```
/// # use hankekartta::{model::Language, words::amount};
/// assert_eq!(amount(Language::En, 68904.0), "68,904");
/// assert_eq!(amount(Language::En, 1234.26), "1,234.3");
/// ```
#[must_use]
pub fn amount(language: Language, weight: f64) -> String {
    let nearest = weight.round();
    if (weight - nearest).abs() < 1e-6 && (0.0..9e15).contains(&nearest) {
        integer(language, counted(nearest))
    } else {
        grouped(language, weight, 1)
    }
}

/// A figure as a whole number with its thousands apart; nothing is below zero.
#[must_use]
pub fn rounded(language: Language, figure: f64) -> String {
    integer(language, counted(figure))
}

/// Weights as one range, `63 811–68 904`; one where both read the same.
#[must_use]
pub fn amount_range(language: Language, [low, high]: [f64; 2]) -> String {
    let [low, high] = [low, high].map(|weight| amount(language, weight));
    if low == high { high } else { format!("{low}–{high}") }
}

/// A number that is known from one to another, as written, and perhaps more: `≥ 4,0–5,0`.
///
/// ```
/// # use hankekartta::words::between;
/// assert_eq!(between("4,0", "5,0", false), "4,0–5,0");
/// assert_eq!(between("4,0", "4,0", true), "≥ 4,0");
/// ```
#[must_use]
pub fn between(low: &str, high: &str, more: bool) -> String {
    let bound = if more { "≥ " } else { "" };
    if low == high { format!("{bound}{high}") } else { format!("{bound}{low}–{high}") }
}

/// Parts of a weight in percent as one range; one share where both read the same.
#[must_use]
pub fn share_range(language: Language, parts: [f64; 2], whole: f64) -> String {
    // Thousandths keep fractions of a weight.
    percent_range(language, parts.map(|part| counted(part * 1000.0)), counted(whole * 1000.0))
}

#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a weight that is not below zero, rounded; a cast that is too large stops at the largest"
)]
fn counted(weight: f64) -> u64 {
    weight.max(0.0).round() as u64
}

/// A sum of money: `120 000 €`, cents only where there are any; in English `€120,000`.
#[must_use]
pub fn money(language: Language, cents: i64, currency: &str) -> String {
    let (sign, absolute) = (if cents < 0 { "−" } else { "" }, cents.unsigned_abs());
    let whole = integer(language, absolute / 100);
    let mark = if language == Language::En { '.' } else { ',' };
    let rest = if absolute % 100 == 0 { String::new() } else { format!("{mark}{:02}", absolute % 100) };
    match (language, currency) {
        (Language::En, "EUR") => format!("{sign}€{whole}{rest}"),
        (_, "EUR") => format!("{sign}{whole}{rest}{SPACE}€"),
        (_, other) => format!("{sign}{whole}{rest}{SPACE}{other}"),
    }
}

/// A day as people write it: `1.9.2020`, in English `1 September 2020` is long, so `1.9.2020` too.
#[must_use]
pub fn date(_language: Language, day: Date) -> String {
    format!("{}.{}.{}", day.day(), day.month(), day.year())
}
