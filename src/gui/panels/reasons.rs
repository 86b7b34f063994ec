//! Why was a term read so, in a person's words?

use super::Desk;
use crate::model::{AreaUnit, Candidate, GrammaticalCase, Method, Problem, Reason, Term};
use crate::words::Arg;

/// The name of what a term was read as, or that it was not read.
pub(super) fn reading(desk: &Desk<'_>, term: &Term) -> String {
    match &term.unit {
        Some(unit) => unit_name(desk, unit),
        None if term.candidates.len() > 1 => {
            term.candidates.iter().map(|c| candidate_name(desk, c)).collect::<Vec<_>>().join(" / ")
        }
        None => desk.t("reading-none"),
    }
}

/// The words and what they were read as; only the words where the name is the same.
pub(super) fn headline(desk: &Desk<'_>, words: &str, term: &Term) -> String {
    let reading = reading(desk, term);
    if reading == words { words.to_owned() } else { format!("{words} → {reading}") }
}

fn unit_name(desk: &Desk<'_>, unit: &AreaUnit) -> String {
    let division = desk.session.division();
    let language = desk.words.language();
    match unit {
        AreaUnit::Municipality(code) => desk.municipality(*code),
        AreaUnit::SubRegion(code) => division.sub_regions.get(code).map_or_else(
            || code.to_string(),
            |unit| desk.with("unit-sub-region", &[("name", Arg::Text(unit.names.get(language)))]),
        ),
        AreaUnit::Region(code) => division.regions.get(code).map_or_else(
            || code.to_string(),
            |unit| desk.with("unit-region", &[("name", Arg::Text(unit.names.get(language)))]),
        ),
        AreaUnit::Finland => desk.t("unit-finland"),
        AreaUnit::Mainland => desk.t("unit-mainland"),
        AreaUnit::Informal(name) => name.clone(),
    }
}

fn candidate_name(desk: &Desk<'_>, candidate: &Candidate) -> String {
    unit_name(desk, &candidate.unit)
}

/// Readings that were weighed, nearest first, each with its distance.
pub(super) fn candidates(desk: &Desk<'_>, term: &Term) -> Vec<String> {
    term.candidates
        .iter()
        .map(|candidate| {
            let name = candidate_name(desk, candidate);
            if candidate.letters == 0 {
                name
            } else {
                format!("{name} ({})", desk.count("why-letters", candidate.letters))
            }
        })
        .collect()
}

/// The rule that a reading rests on, in a few words.
pub(super) fn method(desk: &Desk<'_>, method: Method) -> String {
    desk.t(&format!("method-{}", method.key()))
}

/// Each step of why.
pub(super) fn lines(desk: &Desk<'_>, reasons: &[Reason]) -> Vec<String> {
    reasons.iter().map(|reason| line(desk, reason)).collect()
}

fn line(desk: &Desk<'_>, reason: &Reason) -> String {
    let name = |key: &str, name: &str| desk.with(key, &[("name", Arg::Text(name))]);
    match reason {
        Reason::OfficialName => desk.t("why-official-name"),
        Reason::CaseOrDiacritics => desk.t("why-case-or-diacritics"),
        Reason::LineBreakJoined => desk.t("why-line-break-joined"),
        Reason::InflectedForm(case) => name("why-inflected-form", &desk.t(case_key(*case))),
        Reason::OtherLanguage => desk.t("why-other-language"),
        Reason::HeadWord(word) => name("why-head-word", word),
        Reason::ShortName => desk.t("why-short-name"),
        Reason::FormerMunicipality { name, year, year_inferred } => {
            let year = year.to_string();
            let key = if *year_inferred { "why-former-municipality-inferred" } else { "why-former-municipality" };
            desk.with(key, &[("name", Arg::Text(name)), ("year", Arg::Text(&year))])
        }
        Reason::Misspelling { letters, next, next_letters } => {
            let first = desk.count("why-misspelling", *letters);
            match (next, next_letters) {
                (Some(next), Some(far)) => {
                    let args = [("name", Arg::Text(next)), ("n", Arg::Count(*far as u64))];
                    format!("{first} {}", desk.with("why-next-nearest", &args))
                }
                _ => first,
            }
        }
        Reason::Tie => desk.t("why-tie"),
        Reason::InsideNamedArea(area) => name("why-inside-named-area", area),
        Reason::SharesBeginning(other) => name("why-shares-beginning", other),
        Reason::NamedBeforeList => desk.t("why-named-before-list"),
        Reason::AreaAlone => desk.t("why-area-alone"),
        Reason::NoOfficialBorder => desk.t("why-no-official-border"),
        Reason::FormerUnit { year } => {
            let year = year.to_string();
            desk.with("why-former-unit", &[("year", Arg::Text(&year))])
        }
        Reason::LeftOut => desk.t("why-left-out"),
        Reason::OpenWords => desk.t("why-open-words"),
        Reason::NotFound => desk.t("why-not-found"),
    }
}

fn case_key(case: GrammaticalCase) -> &'static str {
    match case {
        GrammaticalCase::Genitive => "case-genitive",
        GrammaticalCase::Partitive => "case-partitive",
        GrammaticalCase::Inessive => "case-inessive",
        GrammaticalCase::Elative => "case-elative",
        GrammaticalCase::Illative => "case-illative",
        GrammaticalCase::Adessive => "case-adessive",
        GrammaticalCase::Ablative => "case-ablative",
        GrammaticalCase::Allative => "case-allative",
        GrammaticalCase::SwedishGenitive => "case-swedish-genitive",
    }
}

/// What was found odd in the document.
pub(super) fn problem(desk: &Desk<'_>, problem: &Problem) -> String {
    let text = |key: &str, text: &str| desk.with(key, &[("text", Arg::Text(text))]);
    match problem {
        Problem::NotUtf8 { places } => desk.count("problem-not-utf8", *places),
        Problem::RepeatedHeader => desk.t("problem-repeated-header"),
        Problem::CellCount { found, expected } => desk.with(
            "problem-cell-count",
            &[("found", Arg::Count(*found as u64)), ("expected", Arg::Count(*expected as u64))],
        ),
        Problem::UnreadRow { text: row } => text("problem-unread-row", row),
        Problem::NoApplicant => desk.t("problem-no-applicant"),
        Problem::NoName => desk.t("problem-no-name"),
        Problem::NoPeriod { text: period } => text("problem-no-period", period),
        Problem::PeriodBackwards { text: period } => text("problem-period-backwards", period),
        Problem::NoArea => desk.t("problem-no-area"),
        Problem::MisspeltWord { written, read } => {
            desk.with("problem-misspelt-word", &[("text", Arg::Text(written)), ("read", Arg::Text(read))])
        }
        Problem::OddMarkup { text: tag } => text("problem-odd-markup", tag),
        Problem::LeftOver { text: words } => text("problem-left-over", words),
        Problem::NotBold { text: words } => text("problem-not-bold", words),
        Problem::NoProjects => desk.t("problem-no-projects"),
        Problem::OpenTerm { words, .. } => text("problem-open-term", words),
        Problem::Guess { words, read, .. } => {
            desk.with("problem-guess", &[("text", Arg::Text(words)), ("read", Arg::Text(read))])
        }
    }
}
