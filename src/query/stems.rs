//! Which words are forms of one word?
//!
//! Snowball's stemmers for Finnish, Swedish and English, and for Finnish a further step: the stemmer
//! leaves "neuvonta" and "neuvontaa", "koulutus" and "koulutuksen" apart. That step joins a little
//! too much rather than too little: what matched is shown and can be switched off.
//! Never does: look a word up in a dictionary, or part compounds.

use snowball_stemmers_rs::{Algorithm, Stemmer};

/// Letters from which on a word has other forms; shorter ones are too like each other.
const SHORTEST: usize = 4;

/// The language of a text, as far as forms of words go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tongue {
    Finnish,
    Swedish,
    English,
}

impl Tongue {
    pub(super) const ALL: [Self; 3] = [Self::Finnish, Self::Swedish, Self::English];

    /// The likeliest language of a text in lower case, by its small words; Finnish without any.
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        const SMALL: [(&[&str], Tongue); 2] = [
            (&["och", "att", "av", "för", "som", "är", "till", "med", "på", "en", "ett"], Tongue::Swedish),
            (&["the", "and", "of", "to", "for", "with", "is", "are", "in"], Tongue::English),
        ];
        const FINNISH: [&str; 12] =
            ["ja", "on", "sekä", "että", "ovat", "joka", "kanssa", "tai", "myös", "alueen", "hankkeen", "mukaan"];
        let (mut counts, mut finnish) = ([0_usize; 2], 0_usize);
        for word in words {
            finnish += usize::from(FINNISH.contains(&word));
            for (count, (small, _)) in counts.iter_mut().zip(SMALL) {
                *count += usize::from(small.contains(&word));
            }
        }
        let best = counts.iter().zip(SMALL).max_by_key(|(count, _)| **count);
        best.filter(|(count, _)| **count > finnish).map_or(Self::Finnish, |(_, (_, tongue))| tongue)
    }
}

/// Stemmers of all three languages.
pub(super) struct Stems([(Tongue, Stemmer); 3]);

impl Stems {
    pub(super) fn new() -> Self {
        Self(Tongue::ALL.map(|tongue| {
            let algorithm = match tongue {
                Tongue::Finnish => Algorithm::Finnish,
                Tongue::Swedish => Algorithm::Swedish,
                Tongue::English => Algorithm::English,
            };
            (tongue, Stemmer::create(algorithm))
        }))
    }

    /// What the forms of a word have in common in a language; `None` for a word too short for it, and
    /// for numbers.
    pub(super) fn key(&self, word: &str, tongue: Tongue) -> Option<String> {
        if word.chars().count() < SHORTEST || word.chars().any(|letter| !letter.is_alphabetic()) {
            return None;
        }
        let (_, stemmer) = self.0.iter().find(|(known, _)| *known == tongue)?;
        let stem = stemmer.stem(word);
        Some(if tongue == Tongue::Finnish { joined(word, &stem) } else { stem.into_owned() })
    }
}

/// A Finnish stem without what still differs between forms of one word.
fn joined(word: &str, stem: &str) -> String {
    let mut key = stem.to_owned();
    let vowel = |letter: char| "aeiouyäö".contains(letter);
    let long = |key: &str| key.chars().count() > 3;
    // "koulutus", "koulutuksen", "koulutusta": u or y and perhaps s or ks.
    for end in ["ks", "s"] {
        if let Some(rest) = key.strip_suffix(end)
            && rest.ends_with(['u', 'y'])
            && long(rest)
        {
            key.truncate(rest.len());
            break;
        }
    }
    // "kielinen", "kielisen", "kielistä".
    let adjective = word.ends_with("nen") || word.contains("ise") || word.contains("isi") || word.contains("ist");
    for end in ["in", "is"] {
        if let Some(rest) = key.strip_suffix(end)
            && adjective
            && rest.chars().count() > 3
        {
            key.truncate(rest.len());
        }
    }
    // "neuvonta", "neuvonnan", "neuvontaa"; "verkko", "verkon".
    for (end, weak) in [
        ("nt", "n"),
        ("nn", "n"),
        ("lt", "l"),
        ("ll", "l"),
        ("rt", "r"),
        ("rr", "r"),
        ("mp", "m"),
        ("mm", "m"),
        ("kk", "k"),
        ("pp", "p"),
        ("tt", "t"),
    ] {
        if let Some(rest) = key.strip_suffix(end)
            && long(&key)
        {
            key = format!("{rest}{weak}");
            break;
        }
    }
    // The last vowel turns or falls away: "nuori", "nuoren", "nuoria".
    if key.ends_with(vowel) && long(&key) {
        key.pop();
        for (end, weak) in [("kk", "k"), ("pp", "p"), ("tt", "t")] {
            if let Some(rest) = key.strip_suffix(end) {
                key = format!("{rest}{weak}");
                break;
            }
        }
    }
    key
}

/// The words of a text: runs of letters and digits.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}
