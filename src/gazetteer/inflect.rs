//! In which forms does Finnish and Swedish write a place name?
//!
//! Consonant gradation and stem vowels by rule; names that the rules cannot know stand in
//! `geodata/fi-2020/inflection.csv`. Both vowel harmonies are made for every form: the wrong one
//! is written by nobody and meets no other name (a test looks).

use super::tables::Inflection;
use crate::model::GrammaticalCase;

/// A form of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) text: String,
    pub(super) case: GrammaticalCase,
}

/// Last parts of compounds whose i becomes e.
const I_TO_E: [&str; 13] =
    ["lahti", "joki", "järvi", "niemi", "koski", "salmi", "mäki", "saari", "nummi", "suomi", "kaari", "lehti", "hanki"];

/// Stems that endings are put to.
struct Stems {
    /// Genitive without its n: before closed syllables.
    weak: Vec<String>,
    partitive: Vec<String>,
    illative: Vec<String>,
    /// Genitives that are not the weak stem and n.
    genitives: Vec<String>,
}

/// All forms of a Finnish name but the nominative.
pub(super) fn finnish(name: &str, exceptions: &[Inflection]) -> Vec<Form> {
    // "Etelä-Savo", "Mänttä-Vilppula", "Pielisen Karjala": only the last part is inflected.
    let (head, last) = match name.rfind(['-', ' ']) {
        Some(at) => name.split_at(at + 1),
        None => ("", name),
    };
    let exception = exceptions.iter().find(|known| known.name == name).map(|known| ("", known));
    let exception = exception.or_else(|| exceptions.iter().find(|known| known.name == last).map(|known| (head, known)));
    let (head, stems) = match exception {
        Some((head, known)) => (head, known_stems(known)),
        None => (head, stems(last)),
    };
    let mut forms = Vec::new();
    let mut push = |text: String, case| {
        let form = Form { text: format!("{head}{text}"), case };
        if !forms.contains(&form) {
            forms.push(form);
        }
    };
    for genitive in stems.genitives {
        push(genitive, GrammaticalCase::Genitive);
    }
    for weak in &stems.weak {
        push(format!("{weak}n"), GrammaticalCase::Genitive);
        for (back, front, case) in [
            ("ssa", "ssä", GrammaticalCase::Inessive),
            ("sta", "stä", GrammaticalCase::Elative),
            ("lla", "llä", GrammaticalCase::Adessive),
            ("lta", "ltä", GrammaticalCase::Ablative),
        ] {
            push(format!("{weak}{back}"), case);
            push(format!("{weak}{front}"), case);
        }
        push(format!("{weak}lle"), GrammaticalCase::Allative);
    }
    for text in stems.partitive {
        push(text, GrammaticalCase::Partitive);
    }
    for text in stems.illative {
        push(text, GrammaticalCase::Illative);
    }
    forms
}

/// Swedish genitive: "Åbos"; names that end in s stay.
pub(super) fn swedish(name: &str) -> Option<Form> {
    (!name.ends_with('s')).then(|| Form { text: format!("{name}s"), case: GrammaticalCase::SwedishGenitive })
}

fn known_stems(known: &Inflection) -> Stems {
    let by_rule = stems(&known.name);
    let or = |text: &String, rule: Vec<String>| {
        if text.is_empty() { rule } else { text.split('/').map(str::to_owned).collect() }
    };
    let strong = |ending: fn(&str) -> Vec<String>, text: &String, rule: Vec<String>| match (
        text.is_empty(),
        known.strong.is_empty(),
    ) {
        (false, _) => text.split('/').map(str::to_owned).collect(),
        (true, false) => known.strong.split('/').flat_map(ending).collect(),
        (true, true) => rule,
    };
    Stems {
        weak: or(&known.weak, by_rule.weak),
        partitive: strong(partitives, &known.partitive, by_rule.partitive),
        illative: strong(illatives, &known.illative, by_rule.illative),
        genitives: known.genitives.clone(),
    }
}

fn partitives(strong: &str) -> Vec<String> {
    vec![format!("{strong}a"), format!("{strong}ä")]
}

fn illatives(strong: &str) -> Vec<String> {
    strong.chars().last().map(|last| format!("{strong}{last}n")).into_iter().collect()
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö' | 'å')
}

fn stems(name: &str) -> Stems {
    let lower = name.to_lowercase();
    let letters: Vec<char> = lower.chars().collect();
    let last = letters.last().copied().unwrap_or_default();
    let before = letters.len().checked_sub(2).and_then(|at| letters.get(at)).copied().unwrap_or_default();
    if let Some(stem) = name.strip_suffix("nen") {
        // Kaustinen: Kaustisen; Kauniainen: Kauniaisten. Both are made of each.
        return Stems {
            weak: vec![format!("{stem}se"), format!("{stem}si")],
            partitive: vec![format!("{stem}sta"), format!("{stem}stä"), format!("{stem}sia"), format!("{stem}siä")],
            illative: vec![format!("{stem}seen"), format!("{stem}siin")],
            genitives: vec![format!("{stem}sten")],
        };
    }
    if let Some(stem) = name.strip_suffix("vesi") {
        return Stems {
            weak: vec![format!("{stem}vede")],
            partitive: vec![format!("{stem}vettä")],
            illative: vec![format!("{stem}veteen")],
            genitives: Vec::new(),
        };
    }
    if let Some(stem) = name.strip_suffix("us").or_else(|| name.strip_suffix("ys")) {
        let vowel = if name.ends_with("us") { "u" } else { "y" };
        return Stems {
            weak: vec![format!("{stem}{vowel}de"), format!("{stem}{vowel}kse")],
            partitive: vec![format!("{stem}{vowel}tta"), format!("{stem}{vowel}sta"), format!("{stem}{vowel}ttä")],
            illative: vec![format!("{stem}{vowel}teen"), format!("{stem}{vowel}kseen")],
            genitives: Vec::new(),
        };
    }
    if last == 's' {
        return Stems {
            weak: vec![format!("{name}i"), format!("{}kse", name.trim_end_matches('s'))],
            partitive: vec![format!("{name}ia"), format!("{name}ta")],
            illative: vec![format!("{name}iin"), format!("{}kseen", name.trim_end_matches('s'))],
            genitives: Vec::new(),
        };
    }
    if !is_vowel(last) {
        return Stems {
            weak: vec![format!("{name}i")],
            partitive: vec![format!("{name}ia"), format!("{name}iä")],
            illative: vec![format!("{name}iin")],
            genitives: Vec::new(),
        };
    }
    if I_TO_E.iter().any(|part| lower.ends_with(part)) {
        let strong = format!("{}e", name.strip_suffix('i').unwrap_or(name));
        return Stems {
            weak: vec![weaken(&strong)],
            partitive: partitives(&strong)
                .into_iter()
                .chain([format!("{}ea", name.strip_suffix('i').unwrap_or(name))])
                .collect(),
            illative: illatives(&strong),
            genitives: Vec::new(),
        };
    }
    if last == before {
        // Long vowel: Espoo, Vantaa, Pohjanmaa, Kankaanpää.
        return Stems {
            weak: vec![name.to_owned()],
            partitive: vec![format!("{name}ta"), format!("{name}tä")],
            illative: vec![format!("{name}seen"), format!("{name}h{last}n")],
            genitives: Vec::new(),
        };
    }
    if last == 'e' {
        return Stems {
            weak: vec![format!("{name}e")],
            partitive: vec![format!("{name}tta"), format!("{name}ttä")],
            illative: vec![format!("{name}eseen")],
            genitives: Vec::new(),
        };
    }
    let weak = if is_vowel(before) { name.to_owned() } else { weaken(name) };
    let mut partitive = partitives(name);
    partitive.extend([format!("{name}ta"), format!("{name}tä")]);
    Stems { weak: vec![weak], partitive, illative: illatives(name), genitives: Vec::new() }
}

/// Consonant gradation before the last vowel: Turku → Turu, Lappi → Lapi, Hanko → Hango.
fn weaken(strong: &str) -> String {
    let letters: Vec<char> = strong.chars().collect();
    let [stem @ .., a, b, vowel] = letters.as_slice() else { return strong.to_owned() };
    let (before, after): (String, &str) = (stem.iter().collect(), &vowel.to_string());
    let weak = match (a, b) {
        ('k', 'k') => "k".to_owned(),
        ('p', 'p') => "p".to_owned(),
        ('t', 't') => "t".to_owned(),
        ('n', 'k') => "ng".to_owned(),
        ('n', 't') => "nn".to_owned(),
        ('m', 'p') => "mm".to_owned(),
        ('l', 't') => "ll".to_owned(),
        ('r', 't') => "rr".to_owned(),
        ('r', 'k') => "r".to_owned(),
        ('h', 't') => "hd".to_owned(),
        (a, 't') if is_vowel(*a) => format!("{a}d"),
        (a, 'k') if is_vowel(*a) => a.to_string(),
        (a, 'p') if is_vowel(*a) => format!("{a}v"),
        (a, b) => format!("{a}{b}"),
    };
    format!("{before}{weak}{after}")
}
