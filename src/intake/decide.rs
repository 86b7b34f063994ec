//! What does a dataset say after a person's decisions?

use crate::gazetteer::Gazetteer;
use crate::model::{
    Area, Dataset, Decision, Diagnostic, Inferred, InferredFrom, Place, Problem, Project, QuestionKind, Reach, Reason,
    Severity, Span, Status, Term, TermKind, Verdict,
};

/// The dataset with a person's word applied: areas that are not stated are taken from where `from` says,
/// then decisions one by one. Its revision is the given one's. Decisions that fit nothing are reported
/// as stale, never dropped.
#[must_use]
pub fn decide(dataset: &Dataset, decisions: &[Decision], from: &[InferredFrom]) -> Dataset {
    let mut decided = dataset.clone();
    if !from.is_empty() {
        for project in &mut decided.projects {
            assume(project, from);
        }
    }
    let mut used = vec![false; decisions.len()];
    for project in &mut decided.projects {
        let Some(source) = dataset.sources.get(project.origin.document) else { continue };
        let gazetteer = super::gazetteer_of(source.division_year);
        let fitting: Vec<(usize, &Decision)> = decisions
            .iter()
            .enumerate()
            .filter(|(_, decision)| decision.sha256 == source.sha256 || decision.file == source.name)
            .filter(|(_, decision)| concerns(decision, project))
            .collect();
        if fitting.is_empty() {
            continue;
        }
        for (at, decision) in &fitting {
            if apply(project, decision, gazetteer)
                && let Some(used) = used.get_mut(*at)
            {
                *used = true;
            }
        }
        settle(&mut decided.diagnostics, project);
    }
    link(&mut decided, decisions, &mut used);
    for (decision, _) in decisions.iter().zip(&used).filter(|(_, used)| !**used) {
        let place = Place { sheet: decision.sheet, line: decision.row, ..Place::default() };
        let problem = Problem::StaleDecision { words: decision.words.clone() };
        decided.diagnostics.push(Diagnostic { severity: Severity::Warning, place, problem });
    }
    decided
}

/// Projects that a person said are the same one.
fn link(dataset: &mut Dataset, decisions: &[Decision], used: &mut [bool]) {
    if !decisions.iter().any(|decision| decision.kind == QuestionKind::SameProject) {
        return;
    }
    for (first, second) in super::links(dataset) {
        let (Some(a), Some(b)) = (dataset.projects.get(first), dataset.projects.get(second)) else { continue };
        let name = dataset.source_of(b).map(|source| source.name.clone()).unwrap_or_default();
        for (decision, used) in decisions.iter().zip(used.iter_mut()) {
            let about = decision.kind == QuestionKind::SameProject
                && decision.file == name
                && decision.row == b.origin.row
                && decision.sheet == b.origin.sheet
                && decision.context == link_context(dataset, a);
            if about {
                *used = true;
                if decision.verdict == Verdict::Accept {
                    dataset.links.push((a.id.clone(), b.id.clone()));
                    break;
                }
            }
        }
    }
}

/// How the earlier project is told in a question: document, row and name.
#[must_use]
pub fn link_context(dataset: &Dataset, project: &Project) -> String {
    let name = dataset.source_of(project).map(|source| source.name.as_str()).unwrap_or_default();
    format!("{name} {}: {}", project.origin.row, project.name.value)
}

/// Takes the likeliest offer among those that a person lets count.
pub(super) fn assume(project: &mut Project, from: &[InferredFrom]) {
    if let Some(taken) = project.inferred.iter_mut().find(|offer| from.contains(&offer.from)) {
        taken.assumed = true;
        project.area = taken.area.clone();
    }
}

/// A decision is about this project: same row, or words that hold everywhere.
fn concerns(decision: &Decision, project: &Project) -> bool {
    let here = decision.sheet == project.origin.sheet && decision.row == project.origin.row;
    // A row that moved is still the row when its whole context stands.
    let moved =
        !here && decision.kind.is_about_area() && !decision.context.is_empty() && decision.context == project.area.text;
    here || moved || decision.everywhere
}

/// Applies a decision to a project; `false` when its words are not there.
fn apply(project: &mut Project, decision: &Decision, gazetteer: &Gazetteer) -> bool {
    match decision.kind {
        QuestionKind::NotStated => not_stated(project, decision),
        QuestionKind::SameProject => false,
        QuestionKind::Description | QuestionKind::Applicant => beside(project, decision),
        _ => in_area(project, decision, gazetteer),
    }
}

/// Positions of the terms whose words a decision is about.
fn terms(area: &Area, decision: &Decision) -> Vec<usize> {
    let same = |term: &&Term| area.words(term) == decision.words;
    let all: Vec<usize> = area.terms.iter().enumerate().filter(|(_, term)| same(term)).map(|(at, _)| at).collect();
    if decision.everywhere { all } else { all.get(decision.nth.saturating_sub(1)).copied().into_iter().collect() }
}

fn in_area(project: &mut Project, decision: &Decision, gazetteer: &Gazetteer) -> bool {
    let found = terms(&project.area, decision);
    if found.is_empty() {
        return false;
    }
    let verdicts: Vec<(usize, Verdict)> = found.into_iter().map(|at| (at, decision.verdict.clone())).collect();
    project.area = gazetteer.decide(&project.area, &verdicts);
    true
}

/// An area that is not stated: an offer is taken, other municipalities are chosen, or it stays so.
fn not_stated(project: &mut Project, decision: &Decision) -> bool {
    if !project.area.text.is_empty() && !project.inferred.iter().any(|offer| offer.assumed) {
        return false;
    }
    match &decision.verdict {
        Verdict::Accept => {
            let offer = project.inferred.iter_mut().find(|offer| offer.area.text == decision.words);
            let Some(Inferred { area, assumed, .. }) = offer else { return false };
            *assumed = true;
            project.area = with_reason(area.clone());
        }
        Verdict::Choose(codes) => {
            let mut area = Area { text: decision.words.clone(), ..Area::default() };
            area.terms.push(chosen(&area.text, codes));
            area.core.clone_from(codes);
            project.area = area;
        }
        Verdict::Dismiss => {
            for offer in &mut project.inferred {
                offer.assumed = false;
            }
            project.area = Area::default();
        }
        Verdict::LeaveOpen => {}
    }
    true
}

/// A place of the description, or the applicant's own: joins the core when a person says so.
fn beside(project: &mut Project, decision: &Decision) -> bool {
    let said = match decision.kind {
        QuestionKind::Applicant => project.applicant.name.contains(&decision.words),
        _ => project.description.value.contains(&decision.words),
    };
    if !said {
        return false;
    }
    if let Verdict::Choose(codes) = &decision.verdict {
        project.area.core.extend(codes.iter().copied());
        project.area.core.sort();
        project.area.core.dedup();
        let area = &mut project.area;
        area.wider.retain(|code| area.core.binary_search(code).is_err());
        area.uncertain.retain(|code| area.core.binary_search(code).is_err());
        let mut term = chosen("", codes);
        term.span = Span { start: area.text.len(), end: area.text.len() };
        area.terms.push(term);
    }
    true
}

fn with_reason(mut area: Area) -> Area {
    for term in &mut area.terms {
        term.reasons.push(Reason::Decided);
    }
    area
}

fn chosen(text: &str, codes: &[crate::model::MunicipalityCode]) -> Term {
    Term {
        span: Span { start: 0, end: text.len() },
        kind: TermKind::Municipality,
        unit: None,
        codes: codes.to_vec(),
        reach: Reach::Core,
        method: crate::model::Method::Decided,
        status: Status::Accepted,
        reasons: vec![Reason::Decided],
        candidates: Vec::new(),
    }
}

/// Findings about words that are decided are settled.
fn settle(diagnostics: &mut Vec<Diagnostic>, project: &Project) {
    let id = project.id.as_str();
    let open: Vec<&str> = project.area.open_terms().map(|term| project.area.words(term)).collect();
    diagnostics.retain(|found| match &found.problem {
        Problem::OpenTerm { project, words } | Problem::Guess { project, words, .. } if project == id => {
            open.contains(&words.as_str())
        }
        Problem::NoArea => {
            !(found.place.line == project.origin.row
                && found.place.document == project.origin.document
                && found.place.sheet == project.origin.sheet
                && !project.area.core.is_empty())
        }
        _ => true,
    });
}
