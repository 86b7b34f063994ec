//! Which names are written most like this one?

use std::collections::BTreeMap;

use super::super::plain;

/// At most `limit` names that begin with a word or are a few letters from it, the nearest first.
pub(super) fn near_words<'a>(word: &str, names: impl Iterator<Item = &'a str>, limit: usize) -> Vec<String> {
    let word = plain(word);
    let length = word.chars().count();
    let mut near: BTreeMap<(usize, usize), Vec<&str>> = BTreeMap::new();
    for (at, name) in names.enumerate() {
        let known = plain(name);
        let far = strsim::osa_distance(&word, &known);
        let begins = length > 1 && known.starts_with(&word);
        if begins || far <= 1 + length / 5 {
            near.entry((if begins { 0 } else { far }, at)).or_default().push(name);
        }
    }
    let mut names: Vec<String> = Vec::new();
    for name in near.into_values().flatten() {
        if names.len() < limit && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}
