//! What is a question in a person's words?

use crate::gui::panels::Desk;
use crate::model::{MunicipalityCode, QuestionKind, Reason, Verdict};
use crate::review::{Choice, Question, Standing};
use crate::words::{self, Arg};

/// The badge of a kind: a guess, or a question.
pub(super) fn badge(desk: &Desk<'_>, question: &Question) -> String {
    let key = if question.kind == QuestionKind::Guess { "review-badge-guess" } else { "review-badge-question" };
    desk.t(key)
}

/// The name of a reading in the language of the window.
pub(in crate::gui::panels) fn choice_name(desk: &Desk<'_>, choice: &Choice) -> String {
    let division = desk.session.division();
    let language = desk.words.language();
    if let [one] = choice.codes.as_slice() {
        return desk.municipality(*one);
    }
    let sub_region = division.sub_regions.values().find(|unit| unit.municipalities == choice.codes);
    if let Some(unit) = sub_region {
        return desk.with("unit-sub-region", &[("name", Arg::Text(unit.names.get(language)))]);
    }
    let region = division.regions.values().find(|unit| unit.municipalities == choice.codes);
    if let Some(unit) = region {
        return desk.with("unit-region", &[("name", Arg::Text(unit.names.get(language)))]);
    }
    let count = desk.count("municipality-count", choice.codes.len());
    // A list of names would only be said again below.
    if choice.name.contains(',') { count } else { format!("{}, {count}", choice.name) }
}

/// A question in one line: its words, and what they are read as now where that says more.
pub(in crate::gui::panels) fn headline(desk: &Desk<'_>, question: &Question) -> String {
    let reading = question.candidates.first().filter(|choice| choice.codes == question.reading);
    match reading.map(|choice| choice_name(desk, choice)) {
        Some(name) if name != question.text => format!("{} → {name}", question.text),
        _ => question.text.clone(),
    }
}

/// Names of municipalities, by name.
pub(super) fn names(desk: &Desk<'_>, codes: &[MunicipalityCode]) -> String {
    desk.by_name(codes).into_iter().map(|(_, name)| name).collect::<Vec<_>>().join(", ")
}

/// What counts now, and why in a few words.
pub(super) fn reading_now(desk: &Desk<'_>, question: &Question) -> (String, String) {
    let kind = desk.t(&format!("question-{}", question.kind.key()));
    let with_why = |first: String| {
        let doubt = question.reasons.iter().find(|reason| !is_plain(reason));
        (first, doubt.map_or_else(|| kind.clone(), |reason| words::reason(desk.words, reason)))
    };
    match &question.standing {
        Standing::Decided(verdict) => (decided(desk, question, verdict), kind),
        Standing::LeftOpen => (desk.t("standing-left-open"), kind),
        Standing::Open if question.reading.is_empty() => {
            with_why(desk.t(&format!("review-now-{}", question.kind.key())))
        }
        Standing::Open => {
            let name = question.candidates.first().map(|choice| choice_name(desk, choice));
            with_why(name.unwrap_or_default())
        }
    }
}

/// Reasons that say only that all is as it should be.
pub(super) fn is_plain(reason: &Reason) -> bool {
    matches!(reason, Reason::OfficialName | Reason::LineBreakJoined | Reason::AreaAlone | Reason::NamedBeforeList)
}

/// A verdict as it is told in the list and in the message after it.
pub(super) fn decided(desk: &Desk<'_>, question: &Question, verdict: &Verdict) -> String {
    let meant = |codes: &[MunicipalityCode]| {
        let known = question.candidates.iter().find(|choice| choice.codes == codes);
        known.map_or_else(|| names(desk, codes), |choice| choice_name(desk, choice))
    };
    match verdict {
        Verdict::Accept if question.kind == QuestionKind::SameProject => desk.t("review-same"),
        Verdict::Accept => meant(&question.reading),
        Verdict::Choose(codes) => meant(codes),
        Verdict::Dismiss => desk.t("standing-dismissed"),
        Verdict::LeaveOpen => desk.t("standing-left-open"),
    }
}
