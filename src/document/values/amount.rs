//! Which sum of money does a text say?
//!
//! In: "120 000 €", "1,2 milj. euroa", "EUR 120.000,00". Out: hundredths of the currency's unit, exact.
//! Never does: floating point; take a missing sum for 0; read a text with words that are neither
//! currency nor scale.

use super::is_empty;
use crate::model::{Amount, MoneyKind};

/// The mark before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalMark {
    /// "1,50".
    Comma,
    /// "1.50".
    Point,
}

impl DecimalMark {
    fn of(c: char) -> Option<Self> {
        match c {
            ',' => Some(Self::Comma),
            '.' => Some(Self::Point),
            _ => None,
        }
    }
}

/// A sum of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    /// Hundredths of the currency's unit.
    pub cents: i64,
    /// ISO 4217 code; `EUR` where the text names none.
    pub currency: &'static str,
}

impl Money {
    /// The amount with its own words.
    #[must_use]
    pub fn amount(self, text: &str, kind: MoneyKind) -> Amount {
        Amount { cents: self.cents, currency: self.currency.to_owned(), text: text.trim().to_owned(), kind }
    }
}

/// Currencies as written, without spaces and points, in lower case; the longest first, so that
/// "euroa" is not "euro" and something more.
const CURRENCIES: [(&str, &str); 26] = [
    ("dollaria", "USD"),
    ("dollars", "USD"),
    ("kronor", "SEK"),
    ("kruunua", "SEK"),
    ("euroja", "EUR"),
    ("markkaa", "FIM"),
    ("euron", "EUR"),
    ("euroa", "EUR"),
    ("euros", "EUR"),
    ("puntaa", "GBP"),
    ("euro", "EUR"),
    ("fim", "FIM"),
    ("eur", "EUR"),
    ("sek", "SEK"),
    ("nok", "NOK"),
    ("dkk", "DKK"),
    ("usd", "USD"),
    ("gbp", "GBP"),
    ("chf", "CHF"),
    ("eek", "EEK"),
    ("mk", "FIM"),
    ("kr", "SEK"),
    ("€", "EUR"),
    ("$", "USD"),
    ("£", "GBP"),
    ("e", "EUR"),
];

/// Scales as powers of ten.
const SCALES: [(&str, u32); 22] = [
    ("tuhatta", 3),
    ("tuhat", 3),
    ("tusen", 3),
    ("thousand", 3),
    ("tuh", 3),
    ("tn", 3),
    ("t", 3),
    ("k", 3),
    ("miljoonaa", 6),
    ("miljoona", 6),
    ("miljoner", 6),
    ("miljon", 6),
    ("million", 6),
    ("millions", 6),
    ("milj", 6),
    ("mn", 6),
    ("m", 6),
    ("miljardia", 9),
    ("miljarder", 9),
    ("billion", 9),
    ("mrd", 9),
    ("md", 9),
];

/// Decimals from which on a sum was computed in binary fractions and is rounded to the cent.
const COMPUTED: u32 = 8;

/// Reads a sum; `hint` is the column's decimal mark ([`decimal_mark`]), which decides what "1.234" is.
/// Without it three digits after a lone mark are thousands.
///
/// `None` for no sum, for a text that says something else too, for fractions of a cent (unless "noin",
/// about, says that it is rounded, or the long decimals of a program do) and for more than 92 quadrillion.
///
/// ```
/// # use hankekartta::document::values::amount;
/// assert_eq!(amount("506 063,50", None).map(|money| money.cents), Some(50_606_350));
/// assert_eq!(amount("110,935€", None).map(|money| money.cents), Some(11_093_500));
/// assert_eq!(amount("3 vuotta", None), None);
/// ```
#[must_use]
pub fn amount(text: &str, hint: Option<DecimalMark>) -> Option<Money> {
    let parts = Parts::of(text)?;
    let number = parts.number(hint, parts.scale)?;
    let mut value = number.digits;
    let up = parts.scale.unwrap_or_default() + 2;
    if up >= number.decimals {
        value = value.checked_mul(10_i128.checked_pow(up - number.decimals)?)?;
    } else {
        let down = 10_i128.checked_pow(number.decimals - up)?;
        let rest = value % down;
        value /= down;
        // So many decimals are a program's ("276149.99999999994", a third of a sum), not a person's.
        let computed = number.decimals >= COMPUTED;
        if rest != 0 && !parts.rounded && !computed {
            return None;
        }
        value += i128::from(rest * 2 >= down);
    }
    let cents = i64::try_from(if parts.negative { -value } else { value }).ok()?;
    Some(Money { cents, currency: parts.currency.unwrap_or("EUR") })
}

/// The decimal mark that the cells of a column use, where they agree.
///
/// ```
/// # use hankekartta::document::values::{DecimalMark, decimal_mark};
/// assert_eq!(decimal_mark(["1.234", "99.5"].into_iter()), Some(DecimalMark::Point));
/// assert_eq!(decimal_mark(["1.234", "2.000"].into_iter()), None);
/// ```
#[must_use]
pub fn decimal_mark<'a>(cells: impl Iterator<Item = &'a str>) -> Option<DecimalMark> {
    let (mut comma, mut point) = (false, false);
    for cell in cells {
        let told = Parts::of(cell).filter(|parts| parts.number(None, Some(0)).is_some());
        match told.and_then(|parts| parts.evidence()) {
            Some(DecimalMark::Comma) => comma = true,
            Some(DecimalMark::Point) => point = true,
            None => {}
        }
    }
    match (comma, point) {
        (true, false) => Some(DecimalMark::Comma),
        (false, true) => Some(DecimalMark::Point),
        _ => None,
    }
}

/// An amount's text taken apart.
struct Parts {
    /// Groups of digits.
    groups: Vec<String>,
    /// The marks between them: one fewer.
    marks: Vec<char>,
    negative: bool,
    rounded: bool,
    scale: Option<u32>,
    currency: Option<&'static str>,
}

struct Number {
    digits: i128,
    /// How many of the digits are decimals.
    decimals: u32,
}

impl Parts {
    fn of(text: &str) -> Option<Self> {
        // No sum is longer, and no limit of a number is nearer.
        if text.len() > 120 || is_empty(text) {
            return None;
        }
        let text: String = text
            .trim()
            .chars()
            .filter(|c| !matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}'))
            .map(|c| if c.is_whitespace() { ' ' } else { c })
            .collect();
        let inner = text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
        let (text, bracketed) = inner.map_or((text.as_str(), false), |inner| (inner.trim(), true));
        let first = text.find(|c: char| c.is_ascii_digit())?;
        let last = text.rfind(|c: char| c.is_ascii_digit())?;
        let (before, core, after) = (text.get(..first)?, text.get(first..=last)?, text.get(last + 1..)?);
        let (before, rounded, negative) = lead(before);
        // "500,-" and "500:-" are how whole sums are written.
        let after = [",--", ",-", ",–", ":-", ".-"].iter().find_map(|end| after.strip_prefix(end)).unwrap_or(after);
        let (scale_before, currency_before) = unit(&before)?;
        let (scale_after, currency_after) = unit(after)?;
        let one = |a: Option<_>, b: Option<_>| match (a, b) {
            (Some(a), Some(b)) if a != b => None,
            (a, b) => Some(a.or(b)),
        };
        if (bracketed && negative) || (scale_before.is_some() && scale_after.is_some()) {
            return None;
        }
        let currency = one(currency_before, currency_after)?;
        let (groups, marks) = groups(core)?;
        let scale = scale_before.or(scale_after);
        Some(Self { groups, marks, negative: negative || bracketed, rounded, scale, currency })
    }

    /// How many groups stand at the end behind a mark that can only be the decimal one.
    fn evidence(&self) -> Option<DecimalMark> {
        let last = *self.marks.last()?;
        let mark = DecimalMark::of(last)?;
        let alone = self.marks.iter().filter(|mark| **mark == last).count() == 1;
        if !alone {
            // What parts thousands parts no decimals.
            return Some(if mark == DecimalMark::Comma { DecimalMark::Point } else { DecimalMark::Comma });
        }
        let decimals = self.groups.last().map_or(0, String::len);
        let first = self.groups.first()?;
        (self.marks.len() > 1 || decimals != 3 || first.len() > 3 || first == "0").then_some(mark)
    }

    fn number(&self, hint: Option<DecimalMark>, scale: Option<u32>) -> Option<Number> {
        let decimal = match self.evidence() {
            Some(mark) => self.marks.last().copied().and_then(DecimalMark::of).filter(|last| *last == mark),
            None => match self.marks.last().copied().and_then(DecimalMark::of) {
                // "1,234 milj." is little more than a million; "1,234 t€" is anybody's guess.
                Some(mark) if scale.is_some_and(|scale| scale > 3) => Some(mark),
                Some(_) if scale == Some(3) && hint.is_none() => return None,
                Some(mark) => (hint == Some(mark)).then_some(mark),
                None => None,
            },
        };
        let whole = self.groups.len() - usize::from(decimal.is_some());
        let (thousands, decimals) = self.groups.split_at_checked(whole)?;
        let marks = self.marks.get(..whole.saturating_sub(1))?;
        let first = thousands.first()?;
        let grouped = marks.windows(2).all(|pair| pair.first() == pair.last())
            && thousands.iter().skip(1).all(|group| group.len() == 3)
            && (thousands.len() == 1 || first.len() <= 3);
        // A number that begins with 0 is a code or a telephone.
        if !grouped || (first.starts_with('0') && (first.len() > 1 || thousands.len() > 1)) {
            return None;
        }
        let digits: String = self.groups.concat();
        let decimals = u32::try_from(decimals.first().map_or(0, String::len)).ok()?;
        Some(Number { digits: digits.parse().ok()?, decimals })
    }
}

/// What stands before the number without "noin" and the sign.
fn lead(before: &str) -> (String, bool, bool) {
    let mut text = before.trim().to_lowercase();
    let mut rounded = false;
    for word in ["noin ", "n. ", "cirka ", "ca. ", "ca ", "about ", "approx. "] {
        // The space before the number was trimmed.
        if let Some(rest) = text.strip_prefix(word.trim_end()).filter(|rest| rest.is_empty() || rest.starts_with(' ')) {
            (text, rounded) = (rest.trim().to_owned(), true);
            break;
        }
    }
    let minus = ['-', '−', '–'];
    let negative = text.starts_with(minus) || text.ends_with(minus);
    let text = if text.starts_with(minus) {
        text.trim_start_matches(minus)
    } else {
        text.strip_suffix(minus).unwrap_or(&text)
    };
    (text.trim().trim_start_matches('+').trim().to_owned(), rounded, negative)
}

/// Scale and currency of the words about a number: "milj. euroa", "t€", "EUR", nothing.
fn unit(words: &str) -> Option<(Option<u32>, Option<&'static str>)> {
    let joined: String = words.to_lowercase().chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
    if joined.is_empty() {
        return words.trim().is_empty().then_some((None, None));
    }
    let scale = |word: &str| SCALES.iter().find(|(written, _)| *written == word).map(|(_, scale)| *scale);
    for (written, code) in CURRENCIES {
        match joined.strip_suffix(written) {
            Some("") => return Some((None, Some(code))),
            Some(rest) => {
                if let Some(scale) = scale(rest) {
                    return Some((Some(scale), Some(code)));
                }
            }
            None => {}
        }
    }
    // One letter alone may be tons or meters.
    let scale = scale(&joined).filter(|_| joined.chars().count() > 2)?;
    Some((Some(scale), None))
}

/// Groups of digits and the single marks between them; `None` where anything else stands between.
fn groups(core: &str) -> Option<(Vec<String>, Vec<char>)> {
    let (mut groups, mut marks) = (vec![String::new()], Vec::new());
    for c in core.chars() {
        let group = groups.last_mut()?;
        match c {
            '0'..='9' => group.push(c),
            ' ' | '.' | ',' | '\'' | '’' if !group.is_empty() => {
                marks.push(c);
                groups.push(String::new());
            }
            _ => return None,
        }
    }
    Some((groups, marks))
}
