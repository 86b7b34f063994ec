//! How many projects does a sentence announce?
//!
//! Never does: take a year, a span of years or a sum for a count; choose between two counts.

/// Words for projects after a number ("34 hanketta").
const COUNTED: [&str; 14] = [
    "hanke",
    "hanketta",
    "hankkeelle",
    "hankkeen",
    "hankkeeseen",
    "hankkeista",
    "projekti",
    "projektia",
    "projektille",
    "projektin",
    "projekt",
    "projektet",
    "project",
    "projects",
];

/// Beginnings of words that tell the granted from the applied for.
const GRANTED: [&str; 9] = ["rahoit", "myön", "valit", "yhteensä", "beviljat", "finansier", "fund", "grant", "award"];

/// The number of projects that a sentence announces ("Rahoitetaan 21 hanketta"), where it is one.
///
/// ```
/// # use hankekartta::document::values::announced;
/// assert_eq!(announced("Avustusta myönnettiin yhteensä 14 hankkeelle."), Some(14));
/// assert_eq!(announced("Hanke kestää 3 vuotta."), None);
/// ```
#[must_use]
pub fn announced(text: &str) -> Option<usize> {
    let mut all = Vec::new();
    let mut granted = Vec::new();
    for clause in text.split(['.', ',', ';', '!', '\n']) {
        let lower = clause.to_lowercase();
        let words: Vec<&str> = lower.split(|c: char| c.is_whitespace() || c == ':').filter(|w| !w.is_empty()).collect();
        let is_granted = words.iter().any(|word| {
            matches!(*word, "sai" | "saa" | "saivat" | "saavat") || GRANTED.iter().any(|stem| word.starts_with(stem))
        });
        for count in counts(&words, &is_counted) {
            all.push(count);
            if is_granted {
                granted.push(count);
            }
        }
        if is_granted {
            // Only what money was granted to is a project under another name.
            let areas = counts(&words, &|word| matches!(bare(word), "aluetta" | "alueelle" | "kohdetta" | "kohteelle"));
            all.extend(&areas);
            granted.extend(areas);
        }
    }
    one(&all).or_else(|| one(&granted))
}

fn one(counts: &[usize]) -> Option<usize> {
    let first = counts.first()?;
    counts.iter().all(|count| count == first).then_some(*first)
}

fn counts(words: &[&str], is_counted: &dyn Fn(&str) -> bool) -> Vec<usize> {
    let at = |place: usize| words.get(place).copied().unwrap_or_default();
    let mut found = Vec::new();
    for place in 0..words.len() {
        // "1 200 hanketta" is left alone; the year of "Bidrag 2021: 6 projekt" is no part of the number.
        let torn = place.checked_sub(1).and_then(|before| number_like(at(before))).is_some_and(|n| !is_year(n));
        let Some(count) = number(at(place)).filter(|_| !torn) else { continue };
        let next = at(place + 1);
        // One describing word may stand between: "21 uutta hanketta".
        let described = describes(next) && is_counted(at(place + 2));
        let headed = place > 0 && heads(at(place - 1), place.checked_sub(2).map_or("", at));
        if is_counted(next) || described || headed {
            found.push(count);
        }
    }
    found
}

/// A count: no year, no zero, digits alone.
fn number(word: &str) -> Option<usize> {
    let word = word.trim_start_matches('(');
    let count = number_like(word)?;
    (word.len() <= 5 && !word.starts_with('0') && !is_year(count)).then_some(count)
}

fn is_year(count: usize) -> bool {
    (1900..=2100).contains(&count)
}

fn number_like(word: &str) -> Option<usize> {
    let word = word.trim_matches(['(', ')']);
    word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.parse().ok()).flatten()
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn is_counted(word: &str) -> bool {
    let word = bare(word);
    COUNTED.contains(&word) || (word.len() < 40 && (word.ends_with("hanketta") || word.ends_with("hankkeelle")))
}

fn describes(word: &str) -> bool {
    const WORDS: [&str; 14] = [
        "uutta",
        "eri",
        "uudelle",
        "rahoitettavaa",
        "rahoitettua",
        "valittua",
        "alueellista",
        "alueelliselle",
        "kpl",
        "nya",
        "olika",
        "regionala",
        "new",
        "different",
    ];
    WORDS.contains(&bare(word))
}

/// "Hankkeita yhteensä: 34", "Hankkeita: 34", "Antal projekt: 34".
fn heads(before: &str, earlier: &str) -> bool {
    let (before, earlier) = (bare(before), bare(earlier));
    let plural = |word: &str| matches!(word, "hankkeita" | "projekteja");
    plural(before)
        || (plural(earlier) && matches!(before, "yhteensä" | "kpl" | "on"))
        || (earlier == "antal" && before == "projekt")
        || (earlier == "of" && before == "projects")
}
