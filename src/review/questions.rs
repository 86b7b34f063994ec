//! Which words are not certain, and what could they mean?

use std::collections::BTreeMap;

use crate::intake::{self, description_places};
use crate::model::{
    Area, Dataset, Decision, Division, InferredFrom, MunicipalityCode, Project, ProjectId, QuestionKind, Reach, Reason,
    Span, Status, Term, TermKind, Verdict,
};

/// Descriptions are looked through for places up to so many projects: a list of a million says nothing
/// more by it.
const DESCRIPTIONS: usize = 5000;
/// Letters of a description shown on each side of a place.
const AROUND: usize = 60;

/// A reading that a person may choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its name.
    pub name: String,
    /// Its municipalities.
    pub codes: Vec<MunicipalityCode>,
    /// Why it is offered.
    pub reasons: Vec<Reason>,
}

/// Where a question stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has decided.
    Open,
    /// Looked at and left open.
    LeftOpen,
    /// Decided.
    Decided(Verdict),
}

impl Standing {
    /// The word in machine output.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::LeftOpen | Self::Decided(Verdict::LeaveOpen) => "left-open",
            Self::Decided(Verdict::Accept) => "accepted",
            Self::Decided(Verdict::Choose(_)) => "chosen",
            Self::Decided(Verdict::Dismiss) => "dismissed",
        }
    }

    /// `true` while a person has yet to decide.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Open | Self::LeftOpen)
    }
}

/// Words that are not certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Stable, readable: the project's id and the words, `kurikka:suu-pohja`.
    pub id: String,
    /// The project.
    pub project: ProjectId,
    /// Its position in the dataset.
    pub at: usize,
    /// What sort of doubt.
    pub kind: QuestionKind,
    /// The words.
    pub text: String,
    /// The words around them: the whole area, or a part of the description.
    pub context: String,
    /// Where the words stand in the context.
    pub span: Span,
    /// Which of several same words of the row, from 1.
    pub nth: usize,
    /// What is counted now; empty where nothing is.
    pub reading: Vec<MunicipalityCode>,
    /// Why it was read so.
    pub reasons: Vec<Reason>,
    /// Readings to choose from, the present one first.
    pub candidates: Vec<Choice>,
    /// Residents whose coverage hangs on the answer.
    pub residents: u64,
    /// Where it stands.
    pub standing: Standing,
}

/// Every question of a dataset, the heaviest first.
///
/// `base` is the dataset before any decision: a question stays in the list when it is decided.
#[must_use]
pub fn questions(base: &Dataset, division: &Division, decisions: &[Decision]) -> Vec<Question> {
    let mut all: Vec<Question> = Vec::new();
    for (at, project) in base.projects.iter().enumerate() {
        let from = all.len();
        area_questions(&mut all, at, project, division);
        if at < DESCRIPTIONS {
            beside(&mut all, base, at, project, division);
        }
        not_stated(&mut all, at, project, division);
        give_ids(all.get_mut(from..).unwrap_or_default());
        for question in all.iter_mut().skip(from) {
            question.standing = standing(question, base, project, decisions);
        }
    }
    let from = all.len();
    same_projects(&mut all, base, decisions);
    give_ids(all.get_mut(from..).unwrap_or_default());
    all.sort_by(|a, b| {
        b.residents.cmp(&a.residents).then(a.at.cmp(&b.at)).then(a.span.cmp(&b.span)).then(a.id.cmp(&b.id))
    });
    all
}

/// The decision that a verdict on a question is.
#[must_use]
pub fn decision(question: &Question, base: &Dataset, verdict: Verdict, everywhere: bool) -> Option<Decision> {
    let project = base.projects.get(question.at)?;
    let source = base.source_of(project)?;
    // What counts nothing yet cannot be accepted as it is: the first reading is what is meant.
    let verdict = match (&verdict, question.candidates.first()) {
        (Verdict::Accept, Some(first)) if question.reading.is_empty() && question.kind != QuestionKind::NotStated => {
            Verdict::Choose(first.codes.clone())
        }
        _ => verdict,
    };
    Some(Decision {
        file: source.name.clone(),
        sha256: source.sha256.clone(),
        sheet: project.origin.sheet,
        row: project.origin.row,
        nth: question.nth,
        words: question.text.clone(),
        context: question.context.clone(),
        kind: question.kind,
        everywhere,
        verdict,
        note: String::new(),
        who: String::new(),
        when: String::new(),
    })
}

/// Both are about the same words at the same place.
#[must_use]
pub fn is_about(known: &Decision, other: &Decision) -> bool {
    known.sha256 == other.sha256
        && known.kind == other.kind
        && known.words == other.words
        && (known.kind != QuestionKind::SameProject || known.context == other.context)
        && (known.everywhere || known.sheet == other.sheet && known.row == other.row && known.nth == other.nth)
}

fn standing(question: &Question, base: &Dataset, project: &Project, decisions: &[Decision]) -> Standing {
    let Some(source) = base.source_of(project) else { return Standing::Open };
    let about = |decision: &&Decision| {
        let document = decision.sha256 == source.sha256 || decision.file == source.name;
        let here = decision.sheet == project.origin.sheet
            && decision.row == project.origin.row
            && decision.nth == question.nth;
        let other = decision.kind == QuestionKind::SameProject && decision.context != question.context;
        let moved = decision.kind.is_about_area() && decision.context == question.context;
        document
            && !other
            && decision.kind == question.kind
            && decision.words == question.text
            && (here || moved || decision.everywhere)
    };
    // The last word counts.
    match decisions.iter().rev().find(about).map(|decision| &decision.verdict) {
        None => Standing::Open,
        Some(Verdict::LeaveOpen) => Standing::LeftOpen,
        Some(verdict) => Standing::Decided(verdict.clone()),
    }
}

fn area_questions(all: &mut Vec<Question>, at: usize, project: &Project, division: &Division) {
    if project.inferred.iter().any(|offer| offer.assumed) {
        return;
    }
    let area = &project.area;
    let sure = area.sure_core();
    for (position, term) in area.terms.iter().enumerate().filter(|(_, term)| term.is_open()) {
        let words = area.words(term).to_owned();
        let nth = 1 + area.terms.iter().take(position).filter(|other| area.words(other) == words).count();
        let candidates = choices(term, division);
        let hangs = hanging(term, &candidates, &sure);
        all.push(Question {
            id: String::new(),
            project: project.id.clone(),
            at,
            kind: kind(term),
            text: words,
            context: area.text.clone(),
            span: term.span,
            nth,
            reading: if term.reach == Reach::Core { term.codes.clone() } else { Vec::new() },
            reasons: term.reasons.clone(),
            candidates,
            residents: division.residents_of(&hangs),
            standing: Standing::Open,
        });
    }
}

/// Municipalities whose place in the core hangs on the words: what they were read as, else all that
/// they could mean and that nothing else makes sure.
fn hanging(term: &Term, candidates: &[Choice], sure: &[MunicipalityCode]) -> Vec<MunicipalityCode> {
    let mut codes: Vec<MunicipalityCode> = if term.codes.is_empty() {
        candidates.iter().flat_map(|choice| choice.codes.iter().copied()).collect()
    } else {
        term.codes.clone()
    };
    codes.sort();
    codes.dedup();
    codes.retain(|code| sure.binary_search(code).is_err());
    codes
}

fn kind(term: &Term) -> QuestionKind {
    let has = |test: fn(&Reason) -> bool| term.reasons.iter().any(test);
    if has(|reason| matches!(reason, Reason::CodeAgainstName | Reason::UnknownCode(_))) {
        QuestionKind::Code
    } else if term.is_guess() {
        QuestionKind::Guess
    } else if has(|reason| matches!(reason, Reason::FormerMunicipality { .. } | Reason::FormerUnit { .. })) {
        QuestionKind::Former
    } else if has(|reason| *reason == Reason::OpenWords) {
        QuestionKind::Open
    } else if term.kind == TermKind::Informal || has(|reason| *reason == Reason::NoOfficialBorder) {
        QuestionKind::Informal
    } else if term.candidates.is_empty() {
        QuestionKind::Unknown
    } else {
        QuestionKind::Tie
    }
}

/// What the words could mean, the present reading first; each set of municipalities once.
fn choices(term: &Term, division: &Division) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    if !term.codes.is_empty() {
        choices.push(Choice {
            name: name_of(&term.codes, division),
            codes: term.codes.clone(),
            reasons: term.reasons.clone(),
        });
    }
    for candidate in &term.candidates {
        if !candidate.codes.is_empty() && !choices.iter().any(|known| known.codes == candidate.codes) {
            let name =
                if candidate.name.is_empty() { name_of(&candidate.codes, division) } else { candidate.name.clone() };
            let mut reasons = candidate.reasons.clone();
            if reasons.is_empty() && candidate.letters > 0 {
                reasons.push(Reason::Misspelling { letters: candidate.letters, next: None, next_letters: None });
            }
            choices.push(Choice { name, codes: candidate.codes.clone(), reasons });
        }
    }
    choices
}

/// The unit that has just these municipalities, else their names.
fn name_of(codes: &[MunicipalityCode], division: &Division) -> String {
    if let [one] = codes {
        return division.municipality(*one).map(|m| m.names.fi.clone()).unwrap_or_default();
    }
    let sub_region = division.sub_regions.values().find(|unit| unit.municipalities == codes);
    let region = division.regions.values().find(|unit| unit.municipalities == codes);
    if let Some(name) = sub_region.map(|unit| &unit.names.fi).or(region.map(|unit| &unit.names.fi)) {
        return name.clone();
    }
    let names: Vec<&str> =
        codes.iter().filter_map(|code| division.municipality(*code)).map(|m| m.names.fi.as_str()).collect();
    match names.as_slice() {
        [first, second, third, _, ..] => format!("{first}, {second}, {third} … ({})", names.len()),
        all => all.join(", "),
    }
}

/// Places that stand beside the area: in the description, or the applicant's own municipality.
fn beside(all: &mut Vec<Question>, base: &Dataset, at: usize, project: &Project, division: &Division) {
    if project.area.text.is_empty() {
        return;
    }
    let outside = |code: &MunicipalityCode| project.area.reach(*code).is_none();
    let mut push = |kind: QuestionKind, text: &str, context: String, span: Span, codes: Vec<MunicipalityCode>| {
        let why = if kind == QuestionKind::Applicant { Reason::ApplicantOutside } else { Reason::SaidBeside };
        let choice = Choice { name: name_of(&codes, division), codes, reasons: vec![why] };
        all.push(Question {
            id: String::new(),
            project: project.id.clone(),
            at,
            kind,
            text: text.to_owned(),
            context,
            span,
            nth: 1,
            reading: Vec::new(),
            reasons: Vec::new(),
            residents: division.residents_of(&choice.codes),
            candidates: vec![choice],
            standing: Standing::Open,
        });
    };
    if let Some(code) = project.lead.filter(outside) {
        let name = &project.applicant.name;
        push(QuestionKind::Applicant, name, name.clone(), Span { start: 0, end: name.len() }, vec![code]);
    }
    let Some(source) = base.source_of(project) else { return };
    let gazetteer = intake::gazetteer_of(source.division_year);
    let Some(found) = description_places(&project.description.value, gazetteer) else { return };
    let mut said: Vec<MunicipalityCode> = Vec::new();
    for term in found.terms.iter().filter(|term| term.kind == TermKind::Municipality) {
        let codes: Vec<MunicipalityCode> =
            term.codes.iter().copied().filter(|code| outside(code) && !said.contains(code)).collect();
        if codes.is_empty() {
            continue;
        }
        said.extend(&codes);
        let (context, span) = excerpt(&found.text, term.span);
        push(QuestionKind::Description, found.words(term), context, span, codes);
    }
}

/// The words with some of the text on both sides.
fn excerpt(text: &str, span: Span) -> (String, Span) {
    let from = text.floor_char_boundary(span.start.saturating_sub(AROUND));
    let to = text.ceil_char_boundary((span.end + AROUND).min(text.len()));
    let before = if from > 0 { "…" } else { "" };
    let after = if to < text.len() { "…" } else { "" };
    let start = before.len() + span.start - from;
    let part = text.get(from..to).unwrap_or_default();
    (format!("{before}{part}{after}"), Span { start, end: start + span.end - span.start })
}

/// One question for a project whose area is not stated and could be taken from elsewhere.
fn not_stated(all: &mut Vec<Question>, at: usize, project: &Project, division: &Division) {
    if project.inferred.is_empty() || project.inferred.iter().any(|offer| offer.assumed) {
        return;
    }
    let Some(first) = project.inferred.first() else { return };
    let candidates: Vec<Choice> = project
        .inferred
        .iter()
        .map(|offer| Choice {
            name: name_of(&offer.area.core, division),
            codes: offer.area.core.clone(),
            reasons: vec![match offer.from {
                InferredFrom::Applicant => Reason::ApplicantsOwn,
                InferredFrom::Name => Reason::InName,
                InferredFrom::Description => Reason::InDescription,
            }],
        })
        .collect();
    all.push(Question {
        id: String::new(),
        project: project.id.clone(),
        at,
        kind: QuestionKind::NotStated,
        text: first.area.text.clone(),
        context: first.area.text.clone(),
        span: said_in(&first.area),
        nth: 1,
        reading: Vec::new(),
        reasons: candidates.first().map(|choice| choice.reasons.clone()).unwrap_or_default(),
        residents: division.residents_of(&first.area.core),
        candidates,
        standing: Standing::Open,
    });
}

fn said_in(area: &Area) -> Span {
    area.terms.iter().find(|term| term.status == Status::Accepted).map(|term| term.span).unwrap_or_default()
}

/// Projects that seem to go on from one document to the next.
fn same_projects(all: &mut Vec<Question>, base: &Dataset, decisions: &[Decision]) {
    for (first, second) in intake::links(base) {
        let (Some(a), Some(b)) = (base.projects.get(first), base.projects.get(second)) else { continue };
        let mut question = Question {
            id: String::new(),
            project: b.id.clone(),
            at: second,
            kind: QuestionKind::SameProject,
            text: b.name.value.clone(),
            context: intake::link_context(base, a),
            span: Span::default(),
            nth: 1,
            reading: Vec::new(),
            reasons: Vec::new(),
            candidates: Vec::new(),
            residents: 0,
            standing: Standing::Open,
        };
        question.standing = standing(&question, base, b, decisions);
        all.push(question);
    }
}

/// `kurikka:suu-pohja`; a number behind the second of the same words.
fn give_ids(questions: &mut [Question]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for question in questions {
        let about = match question.kind {
            QuestionKind::Applicant => "hakija".to_owned(),
            QuestionKind::NotStated => "toiminta-alue".to_owned(),
            QuestionKind::SameProject => "sama-hanke".to_owned(),
            _ => intake::slug(&question.text),
        };
        let about: String = about.chars().take(40).collect();
        let base = format!("{}:{}", question.project, about.trim_end_matches('-'));
        let count = seen.entry(base.clone()).or_default();
        *count += 1;
        question.id = if *count == 1 { base } else { format!("{base}-{count}") };
    }
}
