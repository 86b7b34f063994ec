//! Why was it read so, and what was odd, in a person's words?

use super::{Arg, Words, numbers};
use crate::model::{GrammaticalCase, Limit, Problem, Reason};

/// One step of why words were read as they were.
#[must_use]
pub fn reason(words: &Words, reason: &Reason) -> String {
    let name = |key: &str, name: &str| words.with(key, &[("name", Arg::Text(name))]);
    match reason {
        Reason::OfficialName => words.text("why-official-name"),
        Reason::CaseOrDiacritics => words.text("why-case-or-diacritics"),
        Reason::LineBreakJoined => words.text("why-line-break-joined"),
        Reason::InflectedForm(case) => name("why-inflected-form", &words.text(case_key(*case))),
        Reason::OtherLanguage => words.text("why-other-language"),
        Reason::HeadWord(word) => name("why-head-word", word),
        Reason::ShortName => words.text("why-short-name"),
        Reason::FormerMunicipality { name, year, year_inferred } => {
            let key = if *year_inferred { "why-former-municipality-inferred" } else { "why-former-municipality" };
            words.with(key, &[("name", Arg::Text(name)), ("year", Arg::Text(&year.to_string()))])
        }
        Reason::Misspelling { letters, next, next_letters } => {
            let first = words.with("why-misspelling", &[("n", count(*letters))]);
            match (next, next_letters) {
                (Some(next), Some(far)) => {
                    let args = [("name", Arg::Text(next)), ("n", count(*far))];
                    format!("{first} {}", words.with("why-next-nearest", &args))
                }
                _ => first,
            }
        }
        Reason::Tie => words.text("why-tie"),
        Reason::InsideNamedArea(area) => name("why-inside-named-area", area),
        Reason::SharesBeginning(other) => name("why-shares-beginning", other),
        Reason::NamedBeforeList => words.text("why-named-before-list"),
        Reason::AreaAlone => words.text("why-area-alone"),
        Reason::NoOfficialBorder => words.text("why-no-official-border"),
        Reason::FormerUnit { year } => words.with("why-former-unit", &[("year", Arg::Text(&year.to_string()))]),
        Reason::LeftOut => words.text("why-left-out"),
        Reason::Code => words.text("why-code"),
        Reason::CodeAgainstName => words.text("why-code-against-name"),
        Reason::UnknownCode(code) => name("why-unknown-code", code),
        Reason::OutsideNamedArea(area) => name("why-outside-named-area", area),
        Reason::ColumnOfSubRegions => words.text("why-column-of-sub-regions"),
        Reason::ApplicantOutside => words.text("why-applicant-outside"),
        Reason::SaidBeside => words.text("why-said-beside"),
        Reason::InName => words.text("why-in-name"),
        Reason::InDescription => words.text("why-in-description"),
        Reason::ApplicantsOwn => words.text("why-applicants-own"),
        Reason::OpenWords => words.text("why-open-words"),
        Reason::NotFound => words.text("why-not-found"),
        Reason::OnlyTheListed => words.text("why-only-the-listed"),
        Reason::Decided => words.text("why-decided"),
        Reason::Draft => words.text("why-draft"),
        Reason::PartOf { name, year } => {
            words.with("why-part-of", &[("name", Arg::Text(name)), ("year", Arg::Text(&year.to_string()))])
        }
        Reason::Includes { name, year } => {
            words.with("why-includes", &[("name", Arg::Text(name)), ("year", Arg::Text(&year.to_string()))])
        }
        Reason::Smaller { year, without } => {
            let (year, names) = (year.to_string(), without.join(", "));
            words.with("why-smaller", &[("year", Arg::Text(&year)), ("names", Arg::Text(&names))])
        }
        Reason::OtherYear { year, with, without } => other_year(words, *year, with, without),
        Reason::OtherDivision(division) => name("why-other-division", division),
        Reason::MembersOf { year } => words.with("why-members-of", &[("year", Arg::Text(&year.to_string()))]),
        Reason::WhoNotWhere => words.text("why-who-not-where"),
        Reason::NotAMunicipality => words.text("why-not-a-municipality"),
        Reason::Abroad => words.text("why-abroad"),
        Reason::RefersBack => words.text("why-refers-back"),
        Reason::PlaceWithin(municipality) => name("why-place-within", municipality),
    }
}

/// What an area of another year has more and what it lacks.
fn other_year(words: &Words, year: i16, with: &[String], without: &[String]) -> String {
    let year = year.to_string();
    let said = |key: &str, names: &[String]| {
        let names = names.join(", ");
        let args = [("year", Arg::Text(&year)), ("names", Arg::Text(&names))];
        (!names.is_empty()).then(|| words.with(key, &args))
    };
    let parts = [said("why-other-year-with", with), said("why-other-year-without", without)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn count(number: usize) -> Arg<'static> {
    Arg::Count(u64::try_from(number).unwrap_or(u64::MAX))
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

fn limit_key(what: Limit) -> &'static str {
    match what {
        Limit::Rows => "problem-too-many-rows",
        Limit::Columns => "problem-too-many-columns",
        Limit::Cell => "problem-cell-too-long",
        Limit::Expanded => "problem-expands-too-much",
        Limit::Depth => "problem-too-deep",
        Limit::Work => "problem-too-much-work",
    }
}

/// What was found odd in a document.
#[must_use]
pub fn problem(words: &Words, problem: &Problem) -> String {
    let text = |key: &str, text: &str| words.with(key, &[("text", Arg::Text(text))]);
    let read =
        |key: &str, text: &str, read: &str| words.with(key, &[("text", Arg::Text(text)), ("read", Arg::Text(read))]);
    match problem {
        Problem::NotUtf8 { places } => words.with("problem-not-utf8", &[("n", count(*places))]),
        Problem::RepeatedHeader => words.text("problem-repeated-header"),
        Problem::CellCount { found, expected } => {
            words.with("problem-cell-count", &[("found", count(*found)), ("expected", count(*expected))])
        }
        Problem::UnreadRow { text: row } => text("problem-unread-row", row),
        Problem::NoApplicant => words.text("problem-no-applicant"),
        Problem::NoName => words.text("problem-no-name"),
        Problem::NoPeriod { text: period } => text("problem-no-period", period),
        Problem::PeriodBackwards { text: period } => text("problem-period-backwards", period),
        Problem::NoArea => words.text("problem-no-area"),
        Problem::MisspeltWord { written, read: as_read } => read("problem-misspelt-word", written, as_read),
        Problem::OddMarkup { text: tag } => text("problem-odd-markup", tag),
        Problem::LeftOver { text: rest } => text("problem-left-over", rest),
        Problem::NotBold { text: applicant } => text("problem-not-bold", applicant),
        Problem::NoneAsked { text: parts } => text("asking-none", parts),
        Problem::NoProjects => words.text("problem-no-projects"),
        Problem::OpenTerm { words: said, .. } => text("problem-open-term", said),
        Problem::EmptyFile => words.text("problem-empty-file"),
        Problem::WrongExtension { extension, format } => words.with(
            "problem-wrong-extension",
            &[
                ("extension", Arg::Text(extension)),
                ("format", Arg::Text(&words.text(&format!("kind-of-file-{format}")))),
            ],
        ),
        Problem::Encoding { name } => text("problem-encoding", name),
        Problem::Encrypted => words.text("problem-encrypted"),
        Problem::OnlyPictures { pages } => words.with("problem-only-pictures", &[("n", count(*pages))]),
        Problem::Broken { format, cause } => words.with(
            "problem-broken",
            &[("format", Arg::Text(&words.text(&format!("kind-of-file-{format}")))), ("cause", Arg::Text(cause))],
        ),
        Problem::TooMuch { what, limit } => words.with(limit_key(*what), &[("limit", Arg::Count(*limit))]),
        Problem::SkippedTable { text: first, rows } => {
            words.with("problem-skipped-table", &[("text", Arg::Text(first)), ("n", count(*rows))])
        }
        Problem::TitleRow { text: row } => text("problem-title-row", row),
        Problem::TotalRow { text: row } => text("problem-total-row", row),
        Problem::RemarkRow { text: row } => text("problem-remark-row", row),
        Problem::Announced { announced, found } => {
            words.with("problem-announced", &[("announced", count(*announced)), ("found", count(*found))])
        }
        Problem::SumDiffers { stated, found } => {
            let language = words.language();
            let (stated, found) = (numbers::money(language, *stated, "EUR"), numbers::money(language, *found, "EUR"));
            words.with("problem-sum-differs", &[("stated", Arg::Text(&stated)), ("found", Arg::Text(&found))])
        }
        Problem::NoAmount { text: amount } => text("problem-no-amount", amount),
        Problem::UnknownCode { text: code } => text("problem-unknown-code", code),
        Problem::Columns { text: columns } => text("problem-columns", columns),
        Problem::NoSuchColumn { text: column } => text("problem-no-such-column", column),
        Problem::OpenQuote { text: row } => text("problem-open-quote", row),
        Problem::AreaNotStated => words.text("problem-area-not-stated"),
        Problem::Shape { shape } => text("problem-shape", &words.text(&format!("shape-{shape}"))),
        Problem::Twice { project } => text("problem-twice", project),
        Problem::StaleDecision { words: said } => text("problem-stale-decision", said),
        Problem::Guess { words: said, read: as_read, .. } => read("problem-guess", said, as_read),
    }
}

/// Why a cell of a person's table gives no number: `rivi 7, "Nilsiä": …`. The key is the last part of
/// the text's key.
#[must_use]
pub fn figure_fault(words: &Words, row: usize, cell: &str, key: &str) -> String {
    let why = words.text(&format!("figure-{key}"));
    words.with("figure-fault", &[("row", Arg::Count(row as u64)), ("words", Arg::Text(cell)), ("why", Arg::Text(&why))])
}
