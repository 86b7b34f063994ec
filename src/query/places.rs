//! Which places does a person look for?
//!
//! In: the text of the search field. Out: municipalities (former ones as today's), sub-regions,
//! regions and projects that it may mean, the likeliest first, each with its municipalities. What
//! is only near to a name is marked as a guess.
//! Never does: filter the list of projects; choose for the person.

use std::collections::BTreeSet;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::gazetteer::{Fit, Gazetteer};
use crate::model::{AreaUnit, Dataset, Division, Language, MunicipalityCode, ProjectId, RegionCode, SubRegionCode};

/// Something that the map can fly to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Kunta.
    Municipality(MunicipalityCode),
    /// Seutukunta.
    SubRegion(SubRegionCode),
    /// Maakunta.
    Region(RegionCode),
    /// Hanke: its core.
    Project(ProjectId),
}

impl Place {
    /// The word in a script and in the keys of texts.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Municipality(_) => "municipality",
            Self::SubRegion(_) => "sub-region",
            Self::Region(_) => "region",
            Self::Project(_) => "project",
        }
    }

    /// Code or id.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Municipality(code) => code.as_str(),
            Self::SubRegion(code) => code.as_str(),
            Self::Region(code) => code.as_str(),
            Self::Project(id) => id.as_str(),
        }
    }

    /// Reads [`Self::kind`] and [`Self::code`].
    #[must_use]
    pub fn parse(kind: &str, code: &str) -> Option<Self> {
        match kind {
            "municipality" => MunicipalityCode::parse(code).ok().map(Self::Municipality),
            "sub-region" => SubRegionCode::parse(code).ok().map(Self::SubRegion),
            "region" => RegionCode::parse(code).ok().map(Self::Region),
            "project" => Some(Self::Project(ProjectId::new(code))),
            _ => None,
        }
    }

    /// Its municipalities; none for a code or id that is not there.
    #[must_use]
    pub fn municipalities(&self, dataset: &Dataset, division: &Division) -> BTreeSet<MunicipalityCode> {
        match self {
            Self::Municipality(code) => division.municipality(*code).map(|unit| unit.code).into_iter().collect(),
            Self::SubRegion(code) => {
                division.sub_regions.get(code).into_iter().flat_map(|unit| &unit.municipalities).copied().collect()
            }
            Self::Region(code) => {
                division.regions.get(code).into_iter().flat_map(|unit| &unit.municipalities).copied().collect()
            }
            Self::Project(id) => {
                dataset.project(id).into_iter().flat_map(|project| &project.area.core).copied().collect()
            }
        }
    }
}

/// A place that may be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The place.
    pub place: Place,
    /// Its name in the language asked for; for a project who applied.
    pub name: String,
    /// The name that fits when it is another one: in another language, former, or a project's.
    pub other: Option<String>,
    /// For a former municipality the first year without it, and whether that year is inferred.
    pub former: Option<(i16, bool)>,
    /// Residents of its municipalities at the end of 2019.
    pub residents: u64,
    /// Its municipalities.
    pub municipalities: usize,
    /// The letters are only near to its name.
    pub guess: bool,
}

/// Places that the text may mean, the likeliest first, at most `limit`: names that are whole before
/// those that begin so, municipalities before larger units, more residents before fewer.
#[must_use]
pub fn places(text: &str, dataset: &Dataset, division: &Division, language: Language, limit: usize) -> Vec<Found> {
    let text = text.trim();
    let sought = plain(text);
    let mut ranked: Vec<((Fit, u8, bool), Found)> = Vec::new();
    for hit in Gazetteer::embedded().search(text) {
        let (place, names, order) = match &hit.unit {
            AreaUnit::Municipality(code) => {
                let Some(unit) = division.municipality(*code) else { continue };
                (Place::Municipality(*code), &unit.names, 0)
            }
            AreaUnit::SubRegion(code) => {
                let Some(unit) = division.sub_regions.get(code) else { continue };
                (Place::SubRegion(*code), &unit.names, 1)
            }
            AreaUnit::Region(code) => {
                let Some(unit) = division.regions.get(code) else { continue };
                (Place::Region(*code), &unit.names, 1)
            }
            AreaUnit::Finland | AreaUnit::Mainland | AreaUnit::Informal(_) => continue,
        };
        let name = names.get(language).to_owned();
        // A name in another language is told when the one shown does not say why it is here.
        let tells = hit.former.is_some() || (hit.fit != Fit::Guess && !plain(&name).contains(&sought));
        let other = Some(hit.name).filter(|other| *other != name && tells);
        let codes = place.municipalities(dataset, division);
        let found = counted(place, name, other, &codes, division);
        let found = Found { former: hit.former, guess: hit.fit == Fit::Guess, ..found };
        ranked.push(((hit.fit, order, hit.former.is_some()), found));
    }
    let words: Vec<&str> = sought.split_whitespace().collect();
    if words.iter().any(|word| word.chars().count() > 1) {
        for project in &dataset.projects {
            let said = plain(&format!("{} {}", project.applicant.name, project.name.value));
            if words.iter().all(|word| begins_a_word(&said, word)) {
                let place = Place::Project(project.id.clone());
                let found = counted(
                    place,
                    project.applicant.name.clone(),
                    Some(project.name.value.clone()).filter(|name| !name.is_empty()),
                    &project.area.core,
                    division,
                );
                let begins =
                    [&project.applicant.name, &project.name.value].map(|name| plain(name).starts_with(&sought));
                let fit = if begins.contains(&true) { Fit::Beginning } else { Fit::Word };
                ranked.push(((fit, 2, false), found));
            }
        }
    }
    // Something certain leaves no room for guesses.
    if ranked.iter().any(|((fit, ..), _)| *fit != Fit::Guess) {
        ranked.retain(|((fit, ..), _)| *fit != Fit::Guess);
    }
    ranked.sort_by(|(a, one), (b, other)| {
        let residents = other.residents.cmp(&one.residents);
        a.cmp(b).then(residents).then_with(|| one.name.cmp(&other.name)).then_with(|| one.place.cmp(&other.place))
    });
    ranked.into_iter().map(|(_, found)| found).take(limit).collect()
}

fn counted<'a, C>(place: Place, name: String, other: Option<String>, codes: C, division: &Division) -> Found
where
    C: IntoIterator<Item = &'a MunicipalityCode> + Copy,
    C::IntoIter: ExactSizeIterator,
{
    Found {
        place,
        name,
        other,
        former: None,
        residents: division.residents_of(codes),
        municipalities: codes.into_iter().len(),
        guess: false,
    }
}

fn begins_a_word(text: &str, word: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric()).any(|other| other.starts_with(word))
}

/// Lower case without diacritics.
pub(super) fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    if lower.is_ascii() {
        return lower;
    }
    let mut plain = String::with_capacity(lower.len());
    for letter in lower.chars() {
        // Letter by letter: in which order the marks would stand does not matter, they go.
        decompose_canonical(letter, |part| {
            if !is_combining_mark(part) {
                plain.push(part);
            }
        });
    }
    plain
}
