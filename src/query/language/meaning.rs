//! Which projects, and which municipalities, does an understood expression mean?
//!
//! Of projects each condition is true or false. Of municipalities each condition is a set: one on a
//! place or on a municipality's own figure is the municipalities that meet it; any other is the core of
//! every project that meets it. `&`, `|` and `-` then work on the sets.

use std::collections::BTreeSet;

use fixedbitset::FixedBitSet;

use super::super::About;
use super::super::index::{Part, TextIndex};
use super::ast::Form;
use super::bind::{Atom, Bound};
use super::fields::{Field, Standing};
use crate::gazetteer::{Fit, Gazetteer};
use crate::model::{AreaUnit, MunicipalityCode, Project};

impl About<'_> {
    /// The projects that an expression is true of, by position.
    pub(super) fn projects_of(&self, bound: &Bound) -> FixedBitSet {
        let count = self.dataset.projects.len();
        match bound {
            Bound::All(parts) => {
                let mut all = self.every();
                for part in parts {
                    all.intersect_with(&self.projects_of(part));
                }
                all
            }
            Bound::Any(parts) => {
                let mut any = FixedBitSet::with_capacity(count);
                for part in parts {
                    any.union_with(&self.projects_of(part));
                }
                any
            }
            Bound::Not(part) => {
                let mut rest = self.every();
                rest.difference_with(&self.projects_of(part));
                rest
            }
            Bound::Is(Atom::Words(field, text, form)) => self.saying(*field, text, *form),
            Bound::Is(atom) => {
                let mut found = FixedBitSet::with_capacity(count);
                let meets = self.test(atom);
                let all = self.dataset.projects.iter().enumerate();
                found.extend(all.filter(|(_, project)| meets(project)).map(|(at, _)| at));
                found
            }
        }
    }

    /// The municipalities that an expression is true of.
    pub(super) fn municipalities_of(&self, bound: &Bound) -> BTreeSet<MunicipalityCode> {
        let every = || self.division.municipalities.keys().copied();
        match bound {
            Bound::All(parts) => {
                let mut sets = parts.iter().map(|part| self.municipalities_of(part));
                let first = sets.next().unwrap_or_default();
                sets.fold(first, |all, set| &all & &set)
            }
            Bound::Any(parts) => parts.iter().flat_map(|part| self.municipalities_of(part)).collect(),
            Bound::Not(part) => {
                let without = self.municipalities_of(part);
                every().filter(|code| !without.contains(code)).collect()
            }
            Bound::Is(Atom::Places { codes, wider: false }) => codes.clone(),
            Bound::Is(Atom::Places { codes, wider: true }) => {
                let wider: BTreeSet<MunicipalityCode> =
                    self.dataset.projects.iter().flat_map(|project| project.area.wider.iter().copied()).collect();
                &wider & codes
            }
            Bound::Is(Atom::Need(numbers)) => {
                every().filter(|code| self.need(*code).is_some_and(|need| numbers.hold(need))).collect()
            }
            Bound::Is(Atom::Residents(numbers)) => {
                let residents = |code: &MunicipalityCode| self.division.municipality(*code).map(|unit| unit.residents);
                every().filter(|code| residents(code).is_some_and(|count| numbers.holds(count))).collect()
            }
            Bound::Is(_) => {
                let projects = self.projects_of(bound);
                let core = |at: usize| self.dataset.projects.get(at).map(|project| project.area.core.as_slice());
                let codes = projects.ones().filter_map(core).flatten().copied();
                codes.filter(|code| self.division.municipality(*code).is_some()).collect()
            }
        }
    }

    fn every(&self) -> FixedBitSet {
        let mut all = FixedBitSet::with_capacity(self.dataset.projects.len());
        all.insert_range(..);
        all
    }

    /// The test of a condition that is not about words.
    fn test<'t>(&'t self, atom: &'t Atom) -> Box<dyn Fn(&Project) -> bool + 't> {
        match atom {
            Atom::Places { codes, wider } => Box::new(move |project| {
                let reached = if *wider { &project.area.wider } else { &project.area.core };
                reached.iter().any(|code| codes.contains(code))
            }),
            Atom::Kind(kind) => Box::new(move |project| project.applicant.kind == *kind),
            Atom::Standing(standing) => Box::new(move |project| stands(project, *standing)),
            Atom::Documents(documents) => Box::new(move |project| documents.contains(&project.origin.document)),
            Atom::Year(years) => Box::new(move |project| {
                let year = self.dataset.source_of(project).map(|source| source.division_year);
                year.and_then(|year| u64::try_from(year).ok()).is_some_and(|year| years.holds(year))
            }),
            Atom::Period(days, exact) => Box::new(move |project| {
                let period = project.period.as_ref().map(|period| period.value);
                period.is_some_and(|period| {
                    if *exact {
                        (period.start, period.end) == (days.from, days.to)
                    } else {
                        !period.is_backwards() && days.may_touch(period.start, period.end)
                    }
                })
            }),
            Atom::Starts(days) => Box::new(move |project| {
                project.period.as_ref().and_then(|period| period.value.start).is_some_and(|day| days.hold(day))
            }),
            Atom::Ends(days) => Box::new(move |project| {
                project.period.as_ref().and_then(|period| period.value.end).is_some_and(|day| days.hold(day))
            }),
            Atom::Residents(numbers) => {
                Box::new(move |project| numbers.holds(self.division.residents_of(&project.area.core)))
            }
            Atom::Need(numbers) => Box::new(move |project| {
                project.area.core.iter().any(|code| self.need(*code).is_some_and(|need| numbers.hold(need)))
            }),
            Atom::Municipalities(numbers) => {
                Box::new(move |project| u64::try_from(project.area.core.len()).is_ok_and(|count| numbers.holds(count)))
            }
            Atom::Words(..) => Box::new(|_| false),
        }
    }

    /// The projects that say words in a field, or anywhere.
    fn saying(&self, field: Option<Field>, text: &str, form: Form) -> FixedBitSet {
        let mut found = FixedBitSet::with_capacity(self.dataset.projects.len());
        let every = || self.dataset.projects.iter().enumerate();
        if matches!(field, Some(Field::Id | Field::Project)) {
            found.extend(every().filter(|(_, project)| project.id.as_str() == text).map(|(at, _)| at));
        }
        if field == Some(Field::Id) {
            if form == Form::Prefix {
                found.extend(every().filter(|(_, project)| project.id.as_str().starts_with(text)).map(|(at, _)| at));
            }
            return found;
        }
        let index = TextIndex::of(self.dataset);
        let parts = parts(field);
        for number in matching(&index, text, form) {
            found.extend(index.said(number, parts).1);
        }
        let in_one_word = text.chars().all(char::is_alphanumeric);
        if matches!(form, Form::Phrase) || !in_one_word {
            found.extend(index.holding(text, form == Form::Exact, parts));
        }
        if field.is_none() {
            let named = self.named(text, form);
            let reaches = |project: &Project| {
                let mut reached = project.area.core.iter().chain(&project.area.wider);
                reached.any(|code| named.contains(code))
            };
            if !named.is_empty() {
                found.extend(every().filter(|(_, project)| reaches(project)).map(|(at, _)| at));
            }
        }
        found
    }

    /// Municipalities whose name, in any language, has the letters, or that a form of a name means.
    fn named(&self, text: &str, form: Form) -> BTreeSet<MunicipalityCode> {
        let fits = |name: &String| {
            let name = name.to_lowercase();
            match form {
                Form::Word | Form::Phrase => name.contains(text),
                Form::Prefix => name.starts_with(text),
                Form::Exact => name == text,
            }
        };
        let named = self.division.municipalities.values().filter(|unit| {
            let names = &unit.names;
            [&names.fi, &names.sv, &names.en].into_iter().any(fits)
        });
        let mut codes: BTreeSet<MunicipalityCode> = named.map(|unit| unit.code).collect();
        if form == Form::Word {
            let hits = Gazetteer::embedded().search(text);
            codes.extend(hits.into_iter().filter(|hit| hit.fit == Fit::Form && hit.former.is_none()).filter_map(
                |hit| match hit.unit {
                    AreaUnit::Municipality(code) => Some(code),
                    _ => None,
                },
            ));
        }
        codes
    }
}

/// Numbers of the words that a text of one word means.
pub(super) fn matching(index: &TextIndex, text: &str, form: Form) -> Vec<usize> {
    match form {
        Form::Word => index.like(text),
        Form::Prefix => index.beginning(text),
        Form::Exact => index.word(text).into_iter().collect(),
        Form::Phrase => Vec::new(),
    }
}

/// The texts that a field is of.
pub(super) fn parts(field: Option<Field>) -> &'static [Part] {
    match field {
        Some(Field::Applicant) => &[Part::Applicant],
        Some(Field::Partner) => &[Part::Partners],
        Some(Field::Project) => &[Part::Name],
        Some(Field::Description) => &[Part::Description],
        _ => &Part::ALL,
    }
}

fn stands(project: &Project, standing: Standing) -> bool {
    let mut terms = project.area.terms.iter();
    match standing {
        Standing::Question => project.area.open_terms().next().is_some(),
        Standing::Guess => terms.any(crate::model::Term::is_guess),
        Standing::Open => terms.any(|term| term.is_open() && term.codes.is_empty()),
        Standing::Sure => project.area.open_terms().next().is_none(),
    }
}
