//! Which municipality does an organization's name tell?
//!
//! Only two patterns tell one: a municipality's own name before "kaupunki", "kunta" and the like
//! (or alone), and a town's genitive before "seudun" in the name of an authority. Everything else
//! ("Turun yliopisto", "Etelä-Savon …") tells nothing: who is not where.

use super::fold::fold;
use super::forms::{Entry, Forms, NameKind};
use crate::model::{AreaUnit, MunicipalityCode};

/// Words behind a municipality's own name.
const OWN: [&str; 9] = ["kaupunki", "kunta", "kaupungin", "kunnan", "stad", "kommun", "stads", "kommuns", "town"];
/// Words behind the town of a joint authority.
const AROUND: [&str; 2] = ["seudun", "seutukunnan"];

pub(super) fn municipality(forms: &Forms, name: &str) -> Option<MunicipalityCode> {
    let words: Vec<&str> = name.split([' ', ',', '\u{a0}', '\n', '\t']).filter(|word| !word.is_empty()).collect();
    for count in (1..=words.len().min(3)).rev() {
        let Some(code) = words.get(..count).and_then(|part| town(forms, &part.join(" "))) else { continue };
        let next = words.get(count).map(|word| fold(word));
        let tells = match next.as_deref() {
            None => true,
            Some(next) => OWN.contains(&next) || AROUND.contains(&next),
        };
        if tells {
            return Some(code);
        }
    }
    None
}

fn town(forms: &Forms, name: &str) -> Option<MunicipalityCode> {
    let (entries, _) = forms.find(name);
    let today = |entry: &&Entry| !matches!(entry.kind, NameKind::Former { .. } | NameKind::Short);
    let mut codes = entries.into_iter().filter(today).filter_map(|entry| match &entry.unit {
        AreaUnit::Municipality(code) => Some(*code),
        _ => None,
    });
    let first = codes.next()?;
    codes.all(|other| other == first).then_some(first)
}
