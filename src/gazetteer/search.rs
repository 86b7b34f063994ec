//! Which units does a person mean by the letters typed so far?
//!
//! In: the text of a search field. Out: municipalities, sub-regions and regions whose name begins
//! so in any language, former municipalities as what they are part of now, and the nearest
//! spellings where no name begins so, marked as guesses. Capitals and diacritics are passed over.
//! Never does: read a sentence; that is [`Gazetteer::resolve_area`]. It decides nothing.

use std::collections::BTreeMap;

use super::Gazetteer;
use super::fold::fold;
use super::forms::NameKind;
use super::fuzzy::{Wanted, allowed, nearest};
use super::tables::older;
use crate::model::AreaUnit;

/// How the typed letters fit a name, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// They are the name.
    Whole,
    /// They are a form of the name: "Kuopion".
    Form,
    /// The name begins with them.
    Beginning,
    /// A later word of the name begins with them.
    Word,
    /// They are near to the name and to no other better: a guess.
    Guess,
}

/// A unit that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameHit {
    /// The unit of today's division.
    pub unit: AreaUnit,
    /// The name that fits.
    pub name: String,
    /// For a former municipality or a name given up: the first year without it, and whether that
    /// year is inferred.
    pub former: Option<(i16, bool)>,
    /// How it fits.
    pub fit: Fit,
}

impl Gazetteer {
    /// Units that the typed letters may mean: each once, and once more for each former name that fits;
    /// in no order of importance. Guesses are there only when nothing else is.
    #[must_use]
    pub fn search(&self, typed: &str) -> Vec<NameHit> {
        let key = fold(typed);
        if key.is_empty() {
            return Vec::new();
        }
        // Of today's names of a unit only the one that fits best; former names one by one.
        let mut found: BTreeMap<(AreaUnit, Option<(String, i16)>), NameHit> = BTreeMap::new();
        let mut take = |hit: NameHit, official: bool| {
            let of = hit.former.map(|(year, _)| (hit.name.clone(), year));
            let known = found.entry((hit.unit.clone(), of)).or_insert_with(|| hit.clone());
            if hit.fit < known.fit || (official && hit.fit == known.fit) {
                *known = hit;
            }
        };
        for (folded, entry) in self.forms.keyed() {
            let Some(fit) = fit(folded, &key, entry.case.is_some()) else { continue };
            if matches!(entry.unit, AreaUnit::Informal(_) | AreaUnit::Finland | AreaUnit::Mainland) {
                continue;
            }
            let former = match entry.kind {
                NameKind::Former { year, year_inferred } => Some((year, year_inferred)),
                _ => None,
            };
            let official = entry.kind == NameKind::Official;
            take(NameHit { unit: entry.unit.clone(), name: entry.name.clone(), former, fit }, official);
        }
        for gone in older() {
            for name in &gone.names {
                if let Some(fit) = fit(&fold(name), &key, false) {
                    let former = Some((gone.year, gone.year_inferred));
                    take(NameHit { unit: AreaUnit::Municipality(gone.code), name: name.clone(), former, fit }, false);
                }
            }
        }
        if found.is_empty() {
            let near = nearest(&self.forms, typed, allowed(key.chars().count()), Wanted::All);
            return near
                .into_iter()
                .map(|near| NameHit { name: self.name(&near.unit), unit: near.unit, former: None, fit: Fit::Guess })
                .collect();
        }
        found.into_values().collect()
    }
}

/// How folded letters fit a folded name; an inflected form only fits whole.
fn fit(name: &str, typed: &str, inflected: bool) -> Option<Fit> {
    if inflected {
        return (name == typed).then_some(Fit::Form);
    }
    if name == typed {
        return Some(Fit::Whole);
    }
    if name.starts_with(typed) {
        return Some(Fit::Beginning);
    }
    // From the second word on, with what follows: "pohjan r" fits "Suupohjan" not at all.
    let later = name.match_indices([' ', '-']).filter_map(|(at, gap)| name.get(at + gap.len()..));
    later.into_iter().any(|rest| rest.starts_with(typed)).then_some(Fit::Word)
}
