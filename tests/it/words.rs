//! Do the three languages say the same, and in their own way?

use std::collections::{BTreeMap, BTreeSet};

use hankekartta::model::Language;
use hankekartta::words::{Arg, Collation, Words, date, decimal, integer, locale_files, percent};

/// Keys of a locale file with the places (`{ $name }`) in each message.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =")
            && !line.starts_with([' ', '\t', '[', '*', '}'])
        {
            name.clone_into(&mut key);
            assert!(messages.insert(key.clone(), BTreeSet::new()).is_none(), "{key} stands twice");
        }
        for (at, _) in line.match_indices('$') {
            let place: String =
                line[at + 1..].chars().take_while(|c| c.is_alphanumeric() || *c == '-' || *c == '_').collect();
            messages.get_mut(&key).unwrap().insert(place);
        }
    }
    messages
}

#[test]
fn the_languages_have_the_same_keys_and_places() {
    let [fi, sv, en] = Language::ALL.map(locale_files);
    for at in 0..fi.len() {
        let (name, text) = fi[at];
        let finnish = messages(text);
        for other in [sv[at], en[at]] {
            let theirs = messages(other.1);
            let keys = |m: &BTreeMap<String, BTreeSet<String>>| m.keys().cloned().collect::<BTreeSet<_>>();
            assert_eq!(
                keys(&finnish).symmetric_difference(&keys(&theirs)).collect::<Vec<_>>(),
                Vec::<&String>::new(),
                "{name}"
            );
            assert_eq!(finnish, theirs, "places of {name}");
        }
    }
}

#[test]
fn no_key_stands_in_two_files() {
    let mut seen = BTreeMap::new();
    for (name, text) in locale_files(Language::Fi) {
        for key in messages(text).into_keys() {
            if let Some(other) = seen.insert(key.clone(), name) {
                panic!("{key} stands in {other} and {name}");
            }
        }
    }
}

#[test]
fn every_text_of_every_language_loads() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (name, text) in locale_files(language) {
            for key in messages(text).into_keys() {
                assert!(words.has(&key), "{language} {name}: {key} did not load");
            }
        }
    }
}

#[test]
fn numbers_are_written_in_the_language_of_the_reader() {
    for (language, whole, share, fraction) in [
        (Language::Fi, "5\u{a0}525\u{a0}292", "67,9\u{a0}%", "2,5"),
        (Language::Sv, "5\u{a0}525\u{a0}292", "67,9\u{a0}%", "2,5"),
        (Language::En, "5,525,292", "67.9%", "2.5"),
    ] {
        assert_eq!(integer(language, 5_525_292), whole);
        assert_eq!(percent(language, 3_754_035, 5_525_292), share);
        assert_eq!(decimal(language, 2.5, 1), fraction);
    }
    assert_eq!(percent(Language::Fi, 1, 0), "–");
    assert_eq!(date(Language::Fi, jiff::civil::date(2020, 9, 1)), "1.9.2020");
}

#[test]
fn a_missing_text_shows_its_key() {
    assert_eq!(Words::new(Language::Sv).with("no-such-text", &[("n", Arg::Count(3))]), "no-such-text");
}

#[test]
fn finnish_order_puts_the_ringed_and_dotted_letters_last() {
    let mut names = ["Äänekoski", "Åland", "Öja", "Zeta", "Aura", "ii", "Ii"];
    let order = Collation::new(Language::Fi);
    names.sort_by(|a, b| order.compare(a, b));
    assert_eq!(names, ["Aura", "ii", "Ii", "Zeta", "Åland", "Äänekoski", "Öja"]);
}
