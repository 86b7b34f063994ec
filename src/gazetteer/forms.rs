//! Which units can a written form mean?
//!
//! Every official name in three languages, its second names, former municipalities and informal
//! areas, each with its inflected forms, under the folded spelling.

use std::collections::BTreeMap;

use super::fold::{fold, plain};
use super::heads::countries;
use super::inflect::{Form, finnish, swedish};
use super::tables::{aliases, former_names, inflections};
use crate::model::{
    AreaUnit, Change, ChangeKind, Division, GrammaticalCase, MunicipalityCode, RegionCode, SubRegionCode,
};

/// What sort of name a form belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NameKind {
    /// The official Finnish name.
    Official,
    /// Swedish or English.
    OtherLanguage,
    /// A second name in common use.
    Second,
    /// An everyday short name.
    Short,
    /// A municipality that ended, or a name given up.
    Former { year: i16, year_inferred: bool },
    /// A municipality of the division's year that is only a part of the map's; joined in this year.
    PartOf { year: i16 },
}

/// A form of a name of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) unit: AreaUnit,
    /// The form as it is rightly written.
    pub(super) written: String,
    /// The name it is a form of.
    pub(super) name: String,
    pub(super) kind: NameKind,
    /// `None` for the nominative.
    pub(super) case: Option<GrammaticalCase>,
}

/// All forms by folded spelling.
#[derive(Debug, Default)]
pub(super) struct Forms {
    by_key: BTreeMap<String, Vec<Entry>>,
    /// All names without their spaces and hyphens.
    #[expect(clippy::disallowed_types, reason = "asked for one key at a time and never walked")]
    squeezed: std::collections::HashSet<String>,
    /// Forms that a misspelling may mean, the shortest first.
    pub(super) spellings: Vec<Spelling>,
    /// Of each spelling what tells that it cannot be near: first of names, then of their other forms,
    /// each by length. Apart from the spellings, since all of them are looked at for each unknown word.
    outlines: [Vec<Outline>; 2],
    /// For a unit the one whose name begins with its genitive.
    pub(super) beginnings: BTreeMap<AreaUnit, AreaUnit>,
}

/// A form that a misspelling may mean.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spelling {
    /// Letters.
    pub(super) length: usize,
    pub(super) folded: String,
    /// The letters of `folded`, and those as written with their dots, in small letters.
    pub(super) folded_letters: Vec<char>,
    pub(super) lower_letters: Vec<char>,
    pub(super) inflected: bool,
    pub(super) unit: AreaUnit,
}

/// What tells of a spelling that it cannot be near.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outline {
    /// Which letters occur, see [`letter_set`].
    pub(super) letters: u32,
    /// How many there are.
    pub(super) length: usize,
    /// Position in the spellings.
    at: usize,
}

impl Forms {
    pub(super) fn of(division: &Division) -> Self {
        let mut forms = Self::default();
        let exceptions = inflections();
        let former_names = former_names();
        let mut add = |unit: AreaUnit, name: &str, kind: NameKind, inflected: Vec<Form>| {
            forms.insert(Entry {
                unit: unit.clone(),
                written: name.to_owned(),
                name: name.to_owned(),
                kind: kind.clone(),
                case: None,
            });
            for form in inflected {
                forms.insert(Entry {
                    unit: unit.clone(),
                    written: form.text,
                    name: name.to_owned(),
                    kind: kind.clone(),
                    case: Some(form.case),
                });
            }
        };
        let foreign = |name: &str| swedish(name).into_iter().collect::<Vec<_>>();
        for municipality in division.municipalities.values() {
            let unit = || AreaUnit::Municipality(municipality.code);
            let fi = &municipality.names.fi;
            // "Koski Tl", "Pedersören kunta": their first word is what is inflected.
            let inflected = if fi.contains(' ') { Vec::new() } else { finnish(fi, &exceptions) };
            let ended = |change: &&Change| {
                change.kind == ChangeKind::Merger
                    && change.old_code == municipality.code
                    && change.year <= division.year
            };
            if division.changes.iter().any(|change| ended(&change)) {
                // On the map, and no more in this year: a former one, added below.
                continue;
            }
            add(unit(), fi, NameKind::Official, inflected);
            for name in [&municipality.names.sv, &municipality.names.en] {
                if name != fi {
                    add(unit(), name, NameKind::OtherLanguage, foreign(name));
                }
            }
        }
        for sub_region in division.sub_regions.values() {
            let unit = || AreaUnit::SubRegion(sub_region.code);
            add(unit(), &sub_region.names.fi, NameKind::Official, finnish(&sub_region.names.fi, &exceptions));
            if sub_region.names.sv != sub_region.names.fi {
                add(unit(), &sub_region.names.sv, NameKind::OtherLanguage, foreign(&sub_region.names.sv));
            }
        }
        for region in division.regions.values() {
            let unit = || AreaUnit::Region(region.code);
            let fi = &region.names.fi;
            add(unit(), fi, NameKind::Official, finnish(fi, &exceptions));
            for name in [&region.names.sv, &region.names.en] {
                if name != fi {
                    add(unit(), name, NameKind::OtherLanguage, foreign(name));
                }
            }
        }
        // While a unit stands it is official.
        for area in division.informal.iter().filter(|area| area.ended.is_none_or(|ended| ended <= division.year)) {
            let Some(usual) = area.names.first() else { continue };
            for name in &area.names {
                add(AreaUnit::Informal(usual.clone()), name, NameKind::Official, finnish(name, &exceptions));
            }
        }
        for alias in aliases() {
            let Some(unit) = unit(&alias.kind, &alias.code) else { continue };
            let kind = if alias.official { NameKind::Second } else { NameKind::Short };
            add(unit, &alias.name, kind, finnish(&alias.name, &exceptions));
        }
        for change in division.changes.iter().filter(|c| matches!(c.kind, ChangeKind::Merger | ChangeKind::Name)) {
            // A name that a municipality of today bears means today's.
            let borne =
                |name: &str| division.municipalities.values().any(|m| m.names.fi == name && m.code != change.old_code);
            let kind = if change.year <= division.year {
                NameKind::Former { year: change.year, year_inferred: change.year_inferred }
            } else if change.kind == ChangeKind::Name {
                NameKind::Official
            } else if change.code_2020 == change.old_code {
                // Still on the map: its own name is known.
                continue;
            } else {
                NameKind::PartOf { year: change.year }
            };
            if borne(&change.old_name) {
                continue;
            }
            let unit = || AreaUnit::Municipality(change.code_2020);
            add(unit(), &change.old_name, kind.clone(), finnish(&change.old_name, &exceptions));
            for name in former_names.iter().filter(|names| names.fi == change.old_name).flat_map(|names| &names.others)
            {
                add(unit(), name, kind.clone(), foreign(name));
            }
        }
        forms.squeezed = forms.by_key.keys().cloned().chain(countries()).map(|key| squeeze(&key)).collect();
        forms.collect_spellings();
        forms.collect_beginnings();
        forms
    }

    fn insert(&mut self, entry: Entry) {
        let key = fold(&entry.written);
        let list = self.by_key.entry(key).or_default();
        if !list
            .iter()
            .any(|known| known.unit == entry.unit && known.written == entry.written && known.kind == entry.kind)
        {
            list.push(entry);
        }
    }

    fn collect_spellings(&mut self) {
        for (key, entries) in &self.by_key {
            for entry in entries {
                let fit = matches!(entry.kind, NameKind::Official | NameKind::OtherLanguage | NameKind::Second)
                    && matches!(
                        entry.case,
                        None | Some(GrammaticalCase::Genitive | GrammaticalCase::Inessive | GrammaticalCase::Adessive)
                    )
                    && !matches!(entry.unit, AreaUnit::Informal(_))
                    // "Mikeli" is Mikkeli, whose sub-region bears the same name.
                    && (matches!(entry.unit, AreaUnit::Municipality(_))
                        || !entries.iter().any(|other| matches!(other.unit, AreaUnit::Municipality(_))));
                if fit {
                    self.spellings.push(Spelling {
                        length: key.chars().count(),
                        folded: key.clone(),
                        folded_letters: key.chars().collect(),
                        lower_letters: plain(&entry.written).to_lowercase().chars().collect(),
                        inflected: entry.case.is_some(),
                        unit: entry.unit.clone(),
                    });
                }
            }
        }
        self.spellings.sort();
        self.spellings.dedup();
        for (inflected, list) in [false, true].into_iter().zip(&mut self.outlines) {
            let spellings = self.spellings.iter().enumerate().filter(|(_, spelling)| spelling.inflected == inflected);
            *list = spellings
                .map(|(at, spelling)| Outline { letters: letter_set(&spelling.folded), length: spelling.length, at })
                .collect();
        }
    }

    /// Outlines of names, or of their other forms, of a range of lengths, each with its position in the
    /// spellings.
    pub(super) fn outlines(
        &self,
        inflected: bool,
        lengths: std::ops::RangeInclusive<usize>,
    ) -> impl Iterator<Item = (usize, &Outline)> {
        let [names, others] = &self.outlines;
        let list = if inflected { others } else { names };
        let from = list.partition_point(|outline| outline.length < *lengths.start());
        let to = list.partition_point(|outline| outline.length <= *lengths.end());
        list.get(from..to).unwrap_or_default().iter().map(|outline| (outline.at, outline))
    }

    /// `true` where folded words may be a name, given without spaces, hyphens and dots.
    pub(super) fn may_be(&self, squeezed: &str) -> bool {
        self.squeezed.contains(squeezed)
    }

    /// Entries of a spelling: those with the very letters, else those that differ by capitals and
    /// diacritics; `true` with the first.
    pub(super) fn find(&self, written: &str) -> (Vec<&Entry>, bool) {
        let Some(entries) = self.by_key.get(&fold(written)) else { return (Vec::new(), false) };
        let written = plain(written);
        let exact: Vec<&Entry> = entries.iter().filter(|entry| entry.written == written).collect();
        if exact.is_empty() { (entries.iter().collect(), false) } else { (exact, true) }
    }

    /// Sub-regions and regions whose name begins another one's: "Suupohja" and "Suupohjan rannikkoseutu".
    fn collect_beginnings(&mut self) {
        let area = |unit: &AreaUnit| matches!(unit, AreaUnit::SubRegion(_) | AreaUnit::Region(_));
        let names: Vec<(String, AreaUnit)> = self
            .entries()
            .filter(|entry| entry.case.is_none() && area(&entry.unit))
            .map(|entry| (entry.written.clone(), entry.unit.clone()))
            .collect();
        for (name, unit) in &names {
            let beginning = format!("{name}n ");
            if let Some((_, other)) = names.iter().find(|(other, of)| of != unit && other.starts_with(&beginning)) {
                self.beginnings.insert(unit.clone(), other.clone());
            }
        }
    }

    /// All entries with their folded spelling.
    pub(super) fn keyed(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.by_key.iter().flat_map(|(key, entries)| entries.iter().map(move |entry| (key.as_str(), entry)))
    }

    /// All entries, for tests and listings.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.by_key.values().flatten()
    }
}

/// A folded name without spaces, hyphens and dots.
fn squeeze(key: &str) -> String {
    key.chars().filter(|letter| !matches!(letter, ' ' | '-' | '.')).collect()
}

fn unit(kind: &str, code: &str) -> Option<AreaUnit> {
    match kind {
        "municipality" => MunicipalityCode::parse(code).ok().map(AreaUnit::Municipality),
        "subregion" => SubRegionCode::parse(code).ok().map(AreaUnit::SubRegion),
        "region" => RegionCode::parse(code).ok().map(AreaUnit::Region),
        _ => None,
    }
}

/// Which letters a–z occur in a folded text, a bit each; everything else shares one bit.
pub(super) fn letter_set(folded: &str) -> u32 {
    folded.chars().fold(0, |set, letter| set | 1 << (u32::from(letter).wrapping_sub(u32::from('a'))).min(26))
}
