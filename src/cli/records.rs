//! How do answers look as JSON? Twins of the model's values; field names are a contract.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::coverage::{AreaCoverage, Coverage};
use crate::model::{
    Area, AreaUnit, Candidate, Dataset, Diagnostic, Language, MunicipalityCode, Project, Reach, Reason, Severity,
    Source, Term, Verdict,
};
use crate::review::{Question, Standing};
use crate::words::Words;

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
    amount: Option<AmountRecord>,
    source: SourceRecord,
    /// How exactly start and end are said.
    precision: &'static str,
    /// Where the area could be taken from that is not stated.
    inferred: Option<InferredRecord>,
    /// Ids of the same project in other documents, as a person said.
    pub(super) same_as: Vec<String>,
    /// Columns that are none of the above.
    other: BTreeMap<String, String>,
    /// Core municipalities that rest on a guess.
    guessed: Vec<String>,
    /// Words of the area that a person should look at.
    pub(super) open: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    terms: Option<Vec<TermRecord>>,
}

impl ProjectRecord {
    pub(super) fn of(project: &Project, source: Option<&Source>, with_terms: bool) -> Self {
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
            amount: project.amount.as_ref().map(|amount| AmountRecord {
                cents: amount.value.cents,
                currency: amount.value.currency.clone(),
                text: amount.value.text.clone(),
                kind: amount.value.kind.key(),
            }),
            source: SourceRecord {
                file: source.map(|source| source.name.clone()).unwrap_or_default(),
                sheet: source.and_then(|source| source.sheets.get(project.origin.sheet)).cloned().unwrap_or_default(),
                row: project.origin.row,
            },
            precision: project.precision.key(),
            inferred: project.inferred.iter().find(|offer| offer.assumed).or(project.inferred.first()).map(|offer| {
                InferredRecord {
                    codes: codes(&offer.area.core),
                    from: offer.from.key(),
                    text: offer.area.text.clone(),
                    assumed: offer.assumed,
                }
            }),
            same_as: Vec::new(),
            other: by_name(&project.other),
            guessed,
            open: area.open_terms().count(),
            terms: with_terms.then(|| area.terms.iter().map(|term| TermRecord::of(area, term)).collect()),
        }
    }
}

/// Columns by their names; a second one of the same name gets a number, so that none hides another.
fn by_name(columns: &[(std::sync::Arc<str>, String)]) -> BTreeMap<String, String> {
    let mut named = BTreeMap::new();
    for (name, value) in columns {
        let mut key = name.to_string();
        let mut number = 1;
        while named.contains_key(&key) {
            number += 1;
            key = format!("{name} ({number})");
        }
        named.insert(key, value.clone());
    }
    named
}

impl ProjectRecord {
    /// Money, what is inferred, and the place, as cells of a CSV.
    pub(super) fn further_cells(&self) -> Vec<String> {
        let amount = self.amount.as_ref();
        vec![
            amount.map(|amount| amount.cents.to_string()).unwrap_or_default(),
            amount.map(|amount| amount.currency.clone()).unwrap_or_default(),
            self.inferred.as_ref().map(|offer| offer.from.to_owned()).unwrap_or_default(),
            self.inferred.as_ref().map(|offer| offer.codes.join(" ")).unwrap_or_default(),
            self.source.file.clone(),
            self.source.sheet.clone(),
            self.source.row.to_string(),
        ]
    }
}

/// Money.
#[derive(Debug, Serialize)]
pub(super) struct AmountRecord {
    cents: i64,
    currency: String,
    text: String,
    kind: &'static str,
}

/// Where a project stands.
#[derive(Debug, Serialize)]
pub(super) struct SourceRecord {
    file: String,
    sheet: String,
    row: usize,
}

/// An area that is not stated.
#[derive(Debug, Serialize)]
pub(super) struct InferredRecord {
    codes: Vec<String>,
    from: &'static str,
    text: String,
    assumed: bool,
}

/// A document as understood.
#[derive(Debug, Serialize)]
pub(super) struct DescribeRecord {
    pub(super) file: String,
    pub(super) sha256: String,
    pub(super) bytes: usize,
    pub(super) format: &'static str,
    pub(super) encoding: String,
    pub(super) separator: Option<char>,
    pub(super) shape: &'static str,
    pub(super) sheets: Vec<String>,
    pub(super) division_year: i16,
    pub(super) year_chosen: bool,
    pub(super) announced: Option<usize>,
    pub(super) projects: usize,
    pub(super) rows: TallyRecord,
    pub(super) columns: Vec<ColumnRecord>,
    pub(super) sample: Vec<Vec<String>>,
}

/// What became of a document's rows.
#[derive(Debug, Serialize)]
pub(super) struct TallyRecord {
    pub(super) all: usize,
    pub(super) read: usize,
    pub(super) headers: usize,
    pub(super) around: usize,
    pub(super) totals: usize,
    pub(super) unread: usize,
}

/// What a column was taken for.
#[derive(Debug, Serialize)]
pub(super) struct ColumnRecord {
    pub(super) header: String,
    pub(super) role: Option<&'static str>,
    pub(super) chosen: bool,
}

impl DescribeRecord {
    pub(super) fn of(dataset: &Dataset, at: usize, source: &Source) -> Self {
        let tally = source.tally;
        Self {
            file: source.name.clone(),
            sha256: source.sha256.clone(),
            bytes: source.bytes,
            format: source.format.key(),
            encoding: source.encoding.clone(),
            separator: source.separator,
            shape: source.shape,
            sheets: source.sheets.clone(),
            division_year: source.division_year,
            year_chosen: source.year_chosen,
            announced: source.announced,
            projects: dataset.projects.iter().filter(|project| project.origin.document == at).count(),
            rows: TallyRecord {
                all: tally.rows,
                read: tally.read,
                headers: tally.headers,
                around: tally.around,
                totals: tally.totals,
                unread: tally.unread,
            },
            columns: source
                .columns
                .iter()
                .map(|column| ColumnRecord { header: column.header.clone(), role: column.role, chosen: column.chosen })
                .collect(),
            sample: source.sample.clone(),
        }
    }
}

/// Questions for a person.
#[derive(Debug, Serialize)]
pub(super) struct QuestionsRecord {
    /// The words that the projects were narrowed by.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub(super) condition: Option<String>,
    pub(super) questions: Vec<QuestionRecord>,
}

/// One question.
#[derive(Debug, Serialize)]
pub(super) struct QuestionRecord {
    pub(super) id: String,
    pub(super) project: String,
    pub(super) text: String,
    pub(super) context: String,
    pub(super) kind: &'static str,
    pub(super) reading: Vec<String>,
    pub(super) candidates: Vec<ChoiceRecord>,
    pub(super) residents: u64,
    pub(super) status: &'static str,
    /// What was chosen, where other municipalities were.
    pub(super) chosen: Vec<String>,
    source: SourceRecord,
}

/// A reading to choose.
#[derive(Debug, Serialize)]
pub(super) struct ChoiceRecord {
    name: String,
    codes: Vec<String>,
    reason: String,
}

impl QuestionRecord {
    pub(super) fn of(question: &Question, dataset: &Dataset, words: &Words) -> Self {
        let project = dataset.projects.get(question.at);
        let source = project.and_then(|project| dataset.source_of(project));
        let origin = project.map(|project| project.origin).unwrap_or_default();
        let reason = |reasons: &[Reason]| {
            let said: Vec<String> = reasons.iter().map(|reason| crate::words::reason(words, reason)).collect();
            said.join(" ")
        };
        Self {
            id: question.id.clone(),
            project: question.project.to_string(),
            text: question.text.clone(),
            context: question.context.clone(),
            kind: question.kind.key(),
            reading: codes(&question.reading),
            candidates: question
                .candidates
                .iter()
                .map(|choice| ChoiceRecord {
                    name: choice.name.clone(),
                    codes: codes(&choice.codes),
                    reason: reason(&choice.reasons),
                })
                .collect(),
            residents: question.residents,
            status: question.standing.key(),
            chosen: match &question.standing {
                Standing::Decided(Verdict::Choose(chosen)) => codes(chosen),
                _ => Vec::new(),
            },
            source: SourceRecord {
                file: source.map(|source| source.name.clone()).unwrap_or_default(),
                sheet: source.and_then(|source| source.sheets.get(origin.sheet)).cloned().unwrap_or_default(),
                row: origin.row,
            },
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
    /// The words that the projects were narrowed by.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub(super) condition: Option<String>,
    division_year: i16,
    municipalities: usize,
    covered: usize,
    residents: u64,
    covered_residents: u64,
    /// What stays of `covered` and `covered_residents` when every guess and open question turns out wrong.
    covered_low: usize,
    covered_residents_low: u64,
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
    pub(super) covered_residents_low: u64,
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
            condition: None,
            division_year: dataset.division_year,
            municipalities: coverage.municipalities.len(),
            covered: coverage.covered,
            residents: coverage.residents,
            covered_residents: coverage.covered_residents,
            covered_low: coverage.covered_low,
            covered_residents_low: coverage.covered_residents_low,
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
                    covered_residents_low: area.covered_residents_low,
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
    /// The words that the projects were narrowed by.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub(super) condition: Option<String>,
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
