//! How are decisions kept in a file that a person can read and compare?
//!
//! JSON, one decision a block, in the order of document, sheet and row.

use serde::{Deserialize, Serialize};

use crate::model::{Decision, MunicipalityCode, QuestionKind, Verdict};

/// The only version there is.
const VERSION: u32 = 1;

/// A file that holds no decisions; what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no decisions file: {0}")]
pub struct DecisionsError(String);

#[derive(Serialize, Deserialize)]
struct Twin {
    version: u32,
    decisions: Vec<TwinDecision>,
}

#[derive(Serialize, Deserialize)]
struct TwinDecision {
    file: String,
    sha256: String,
    sheet: usize,
    row: usize,
    #[serde(default = "first")]
    nth: usize,
    words: String,
    #[serde(default)]
    context: String,
    kind: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    everywhere: bool,
    verdict: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    codes: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    who: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    when: String,
}

fn first() -> usize {
    1
}

/// The file's text: sorted, so that the same decisions give the same bytes.
#[must_use]
pub fn decisions_to_json(decisions: &[Decision]) -> String {
    let mut sorted: Vec<&Decision> = decisions.iter().collect();
    sorted.sort();
    let decisions = sorted
        .into_iter()
        .map(|decision| TwinDecision {
            file: decision.file.clone(),
            sha256: decision.sha256.clone(),
            sheet: decision.sheet,
            row: decision.row,
            nth: decision.nth,
            words: decision.words.clone(),
            context: decision.context.clone(),
            kind: decision.kind.key().to_owned(),
            everywhere: decision.everywhere,
            verdict: decision.verdict.key().to_owned(),
            codes: match &decision.verdict {
                Verdict::Choose(codes) => codes.iter().map(ToString::to_string).collect(),
                _ => Vec::new(),
            },
            note: decision.note.clone(),
            who: decision.who.clone(),
            when: decision.when.clone(),
        })
        .collect();
    let mut text = serde_json::to_string_pretty(&Twin { version: VERSION, decisions }).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads a decisions file.
///
/// # Errors
/// [`DecisionsError`] for a text that is none, for another version, or for a verdict, kind or code that
/// does not exist: nothing of such a file is taken.
pub fn decisions_from_json(text: &str) -> Result<Vec<Decision>, DecisionsError> {
    let twin: Twin =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| DecisionsError(error.to_string()))?;
    if twin.version != VERSION {
        return Err(DecisionsError(format!("version {} is newer than this program", twin.version)));
    }
    twin.decisions.into_iter().map(decision).collect()
}

fn decision(twin: TwinDecision) -> Result<Decision, DecisionsError> {
    let wrong = |what: &str, word: &str| DecisionsError(format!("row {}: no {what} is called {word:?}", twin.row));
    let verdict = match twin.verdict.as_str() {
        "accept" => Verdict::Accept,
        "dismiss" => Verdict::Dismiss,
        "leave-open" => Verdict::LeaveOpen,
        "choose" => {
            let mut codes = Vec::new();
            for code in &twin.codes {
                codes.push(MunicipalityCode::parse(code).map_err(|error| DecisionsError(error.to_string()))?);
            }
            codes.sort();
            codes.dedup();
            Verdict::Choose(codes)
        }
        other => return Err(wrong("verdict", other)),
    };
    let kind = QuestionKind::from_key(&twin.kind).ok_or_else(|| wrong("kind", &twin.kind))?;
    Ok(Decision {
        file: twin.file,
        sha256: twin.sha256,
        sheet: twin.sheet,
        row: twin.row,
        nth: twin.nth,
        words: twin.words,
        context: twin.context,
        kind,
        everywhere: twin.everywhere,
        verdict,
        note: twin.note,
        who: twin.who,
        when: twin.when,
    })
}
