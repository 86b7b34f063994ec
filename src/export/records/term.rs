//! How do words of an area and their reading look as JSON?

use serde::Serialize;

use super::codes;
use crate::model::{Area, AreaUnit, Candidate, Reach, Reason, Term};

/// Words of an area and their reading.
#[derive(Debug, Serialize)]
pub(crate) struct TermRecord {
    pub(crate) text: String,
    /// Bytes of the area's text.
    start: usize,
    end: usize,
    pub(crate) kind: &'static str,
    pub(crate) codes: Vec<String>,
    pub(crate) reach: &'static str,
    pub(crate) method: &'static str,
    pub(crate) status: &'static str,
    reasons: Vec<&'static str>,
    pub(crate) candidates: Vec<CandidateRecord>,
}

impl TermRecord {
    pub(crate) fn of(area: &Area, term: &Term) -> Self {
        Self {
            text: area.words(term).to_owned(),
            start: term.span.start,
            end: term.span.end,
            kind: term.kind.key(),
            codes: codes(&term.codes),
            reach: match term.reach {
                Reach::Core => "core",
                Reach::Wider => "wider",
                Reach::Uncertain => "uncertain",
            },
            method: term.method.key(),
            status: term.status.key(),
            reasons: term.reasons.iter().map(reason).collect(),
            candidates: term.candidates.iter().map(CandidateRecord::of).collect(),
        }
    }
}

/// A reading that was weighed.
#[derive(Debug, Serialize)]
pub(crate) struct CandidateRecord {
    kind: &'static str,
    pub(crate) name: String,
    codes: Vec<String>,
    /// Letters that differ.
    letters: usize,
}

impl CandidateRecord {
    fn of(candidate: &Candidate) -> Self {
        let kind = match &candidate.unit {
            AreaUnit::Municipality(_) => "municipality",
            AreaUnit::SubRegion(_) => "subregion",
            AreaUnit::Region(_) => "region",
            AreaUnit::Finland | AreaUnit::Mainland => "country",
            AreaUnit::Informal(_) => "informal",
        };
        Self { kind, name: candidate.name.clone(), codes: codes(&candidate.codes), letters: candidate.letters }
    }
}

/// The word of a reason in machine output.
pub(crate) fn reason(reason: &Reason) -> &'static str {
    match reason {
        Reason::OfficialName => "official-name",
        Reason::CaseOrDiacritics => "case-or-diacritics",
        Reason::LineBreakJoined => "line-break-joined",
        Reason::InflectedForm(_) => "inflected-form",
        Reason::OtherLanguage => "other-language",
        Reason::HeadWord(_) => "head-word",
        Reason::ShortName => "short-name",
        Reason::FormerMunicipality { .. } => "former-municipality",
        Reason::Misspelling { .. } => "misspelling",
        Reason::Tie => "tie",
        Reason::InsideNamedArea(_) => "inside-named-area",
        Reason::SharesBeginning(_) => "shares-beginning",
        Reason::NamedBeforeList => "named-before-list",
        Reason::AreaAlone => "area-alone",
        Reason::NoOfficialBorder => "no-official-border",
        Reason::FormerUnit { .. } => "former-unit",
        Reason::LeftOut => "left-out",
        Reason::Code => "code",
        Reason::CodeAgainstName => "code-against-name",
        Reason::UnknownCode(_) => "unknown-code",
        Reason::OutsideNamedArea(_) => "outside-named-area",
        Reason::ColumnOfSubRegions => "column-of-sub-regions",
        Reason::ApplicantOutside => "applicant-outside",
        Reason::SaidBeside => "said-beside",
        Reason::InName => "in-name",
        Reason::InDescription => "in-description",
        Reason::ApplicantsOwn => "applicants-own",
        Reason::OpenWords => "open-words",
        Reason::NotFound => "not-found",
        Reason::OnlyTheListed => "only-the-listed",
        Reason::Decided => "decided",
        Reason::Draft => "draft",
        Reason::PartOf { .. } => "part-of",
        Reason::Includes { .. } => "includes",
        Reason::Smaller { .. } => "smaller",
        Reason::OtherYear { .. } => "other-year",
        Reason::OtherDivision(_) => "other-division",
        Reason::MembersOf { .. } => "members-of",
        Reason::WhoNotWhere => "who-not-where",
        Reason::NotAMunicipality => "not-a-municipality",
        Reason::Abroad => "abroad",
        Reason::RefersBack => "refers-back",
        Reason::PlaceWithin(_) => "place-within",
    }
}

/// The reading of some words.
#[derive(Debug, Serialize)]
pub(crate) struct ResolveRecord {
    text: String,
    pub(crate) terms: Vec<TermRecord>,
    core: Vec<String>,
    wider: Vec<String>,
    uncertain: Vec<String>,
}

impl ResolveRecord {
    pub(crate) fn of(area: &Area) -> Self {
        Self {
            text: area.text.clone(),
            terms: area.terms.iter().map(|term| TermRecord::of(area, term)).collect(),
            core: codes(&area.core),
            wider: codes(&area.wider),
            uncertain: codes(&area.uncertain),
        }
    }
}
