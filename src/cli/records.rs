//! How do answers look as JSON? Twins of the model's values; field names are a contract.

use serde::Serialize;

use crate::coverage::{AreaCoverage, Coverage};
use crate::model::{
    Area, AreaUnit, Candidate, Dataset, Diagnostic, Language, MunicipalityCode, Project, Reach, Reason, Severity, Term,
};

fn codes(list: &[MunicipalityCode]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

/// A project.
#[derive(Debug, Serialize)]
pub(super) struct ProjectRecord {
    pub(super) id: String,
    number: usize,
    line: usize,
    pub(super) applicant: String,
    applicant_kind: &'static str,
    pub(super) name: String,
    pub(super) start: Option<String>,
    pub(super) end: Option<String>,
    partners: Vec<String>,
    lead: Option<String>,
    pub(super) area_text: String,
    pub(super) core: Vec<String>,
    pub(super) wider: Vec<String>,
    pub(super) uncertain: Vec<String>,
    description: String,
    /// Core municipalities that rest on a guess.
    guessed: Vec<String>,
    /// Words of the area that a person should look at.
    pub(super) open: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    terms: Option<Vec<TermRecord>>,
}

impl ProjectRecord {
    pub(super) fn of(project: &Project, with_terms: bool) -> Self {
        let area = &project.area;
        let guessed = area
            .core
            .iter()
            .filter(|code| area.evidence(**code).filter(|term| term.reach == Reach::Core).all(Term::is_guess))
            .map(ToString::to_string)
            .collect();
        Self {
            id: project.id.to_string(),
            number: project.number,
            line: project.origin.row,
            applicant: project.applicant.name.clone(),
            applicant_kind: project.applicant.kind.key(),
            name: project.name.value.clone(),
            start: project.period.as_ref().and_then(|period| period.value.start).map(|day| day.to_string()),
            end: project.period.as_ref().and_then(|period| period.value.end).map(|day| day.to_string()),
            partners: project.partners.iter().map(|partner| partner.name.clone()).collect(),
            lead: project.lead.map(|code| code.to_string()),
            area_text: area.text.clone(),
            core: codes(&area.core),
            wider: codes(&area.wider),
            uncertain: codes(&area.uncertain),
            description: project.description.value.clone(),
            guessed,
            open: area.open_terms().count(),
            terms: with_terms.then(|| area.terms.iter().map(|term| TermRecord::of(area, term)).collect()),
        }
    }
}

/// Words of an area and their reading.
#[derive(Debug, Serialize)]
pub(super) struct TermRecord {
    pub(super) text: String,
    /// Bytes of the area's text.
    start: usize,
    end: usize,
    pub(super) kind: &'static str,
    pub(super) codes: Vec<String>,
    pub(super) reach: &'static str,
    pub(super) method: &'static str,
    pub(super) status: &'static str,
    reasons: Vec<&'static str>,
    pub(super) candidates: Vec<CandidateRecord>,
}

impl TermRecord {
    pub(super) fn of(area: &Area, term: &Term) -> Self {
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
pub(super) struct CandidateRecord {
    kind: &'static str,
    pub(super) name: String,
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
pub(super) fn reason(reason: &Reason) -> &'static str {
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
        Reason::ApplicantsOwn => "applicants-own",
        Reason::Decided => "decided",
        Reason::OpenWords => "open-words",
        Reason::NotFound => "not-found",
        Reason::OnlyTheListed => "only-the-listed",
        Reason::Decided => "decided",
    }
}

/// The reading of some words.
#[derive(Debug, Serialize)]
pub(super) struct ResolveRecord {
    text: String,
    pub(super) terms: Vec<TermRecord>,
    core: Vec<String>,
    wider: Vec<String>,
    uncertain: Vec<String>,
}

impl ResolveRecord {
    pub(super) fn of(area: &Area) -> Self {
        Self {
            text: area.text.clone(),
            terms: area.terms.iter().map(|term| TermRecord::of(area, term)).collect(),
            core: codes(&area.core),
            wider: codes(&area.wider),
            uncertain: codes(&area.uncertain),
        }
    }
}

/// Who is served.
#[derive(Debug, Serialize)]
pub(super) struct CoverageRecord {
    division_year: i16,
    municipalities: usize,
    covered: usize,
    residents: u64,
    covered_residents: u64,
    /// Municipalities in a wider area only, and in no area at all.
    wider_only: usize,
    unserved: usize,
    /// Covered municipalities that rest on guesses alone.
    guessed: usize,
    pub(super) areas: Vec<AreaRecord>,
}

/// One area of a coverage.
#[derive(Debug, Serialize)]
pub(super) struct AreaRecord {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) residents: u64,
    pub(super) municipalities: usize,
    pub(super) covered: usize,
    pub(super) covered_residents: u64,
    pub(super) core: Vec<String>,
    pub(super) wider: Vec<String>,
    pub(super) guessed: Vec<String>,
}

impl CoverageRecord {
    pub(super) fn of(dataset: &Dataset, coverage: &Coverage, areas: &[AreaCoverage], language: Language) -> Self {
        let ids = |positions: &[usize]| -> Vec<String> {
            positions.iter().filter_map(|at| dataset.projects.get(*at)).map(|project| project.id.to_string()).collect()
        };
        Self {
            division_year: dataset.division_year,
            municipalities: coverage.municipalities.len(),
            covered: coverage.covered,
            residents: coverage.residents,
            covered_residents: coverage.covered_residents,
            wider_only: coverage.wider_only,
            unserved: coverage.unserved,
            guessed: coverage.guessed,
            areas: areas
                .iter()
                .map(|area| AreaRecord {
                    code: area.code.clone(),
                    name: area.names.get(language).to_owned(),
                    residents: area.residents,
                    municipalities: area.municipalities,
                    covered: area.covered,
                    covered_residents: area.covered_residents,
                    core: ids(&area.core),
                    wider: ids(&area.wider),
                    guessed: ids(&area.guessed),
                })
                .collect(),
        }
    }
}

/// What is odd or open in a document.
#[derive(Debug, Serialize)]
pub(super) struct CheckRecord {
    pub(super) source: String,
    pub(super) sha256: String,
    pub(super) projects: usize,
    pub(super) needs_decision: usize,
    pub(super) diagnostics: Vec<DiagnosticRecord>,
}

/// One finding.
#[derive(Debug, Serialize)]
pub(super) struct DiagnosticRecord {
    pub(super) line: usize,
    pub(super) column: usize,
    start: usize,
    end: usize,
    pub(super) severity: &'static str,
    pub(super) message: String,
}

impl DiagnosticRecord {
    pub(super) fn of(diagnostic: &Diagnostic, message: String) -> Self {
        Self {
            line: diagnostic.place.line,
            column: diagnostic.place.column,
            start: diagnostic.place.span.start,
            end: diagnostic.place.span.end,
            severity: match diagnostic.severity {
                Severity::Note => "note",
                Severity::Warning => "warning",
                Severity::Error => "error",
            },
            message,
        }
    }
}
