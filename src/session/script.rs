//! Which actions is a script made of?
//!
//! Text in, actions out; never carries one out.

use std::path::PathBuf;

use super::action::{Action, ActionName, Answer};
use super::state::{Dialog, MapView, ReviewList, Theme, View};
use super::tiles::{Secret, TileCache, TileSource};
use super::{analysis, compare_script, draft_script, export_asks, filtering, look, selecting_lines, tables, timing};
use crate::document::Role;
use crate::export::Format;
use crate::model::{ApplicantKind, InferredFrom, Language, MunicipalityCode, Period, ProjectId, RegionCode};

/// A line of a script that is no action.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}; write it as: {usage}")]
pub struct ActionError {
    /// Line from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: String,
    /// A right line, or the list of names.
    pub usage: String,
}

/// One line of a script: its number and what to do, in order (a `set-export` sets two things).
#[derive(Debug, Clone, PartialEq)]
pub struct ScriptLine {
    /// Line from 1.
    pub line: usize,
    /// What to do.
    pub actions: Vec<Action>,
}

/// Reads a script: one action a line, words apart by spaces, `"quoted words"` kept together,
/// empty lines and lines that begin with `#` passed over.
///
/// # Errors
/// The first line that is no action, with a right way to write it.
pub fn parse_script(text: &str) -> Result<Vec<ScriptLine>, ActionError> {
    let mut script = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let actions = parse_line(line).map_err(|(problem, usage)| ActionError { line: at + 1, problem, usage })?;
        script.push(ScriptLine { line: at + 1, actions });
    }
    Ok(script)
}

fn split_words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut word, mut quoted, mut begun) = (String::new(), false, false);
    for c in line.chars() {
        match c {
            '"' => {
                quoted = !quoted;
                begun = true;
            }
            c if c.is_whitespace() && !quoted => {
                if begun {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            c => {
                word.push(c);
                begun = true;
            }
        }
    }
    if begun {
        words.push(word);
    }
    words
}

fn parse_line(line: &str) -> Result<Vec<Action>, (String, String)> {
    let words = split_words(line);
    let (name, args) = match words.split_first() {
        Some((name, args)) => (name.as_str(), args.iter().map(String::as_str).collect::<Vec<_>>()),
        None => ("", Vec::new()),
    };
    let Some(known) = ActionName::all().find(|known| known.name == name) else {
        let names: Vec<&str> = ActionName::all().map(|known| known.name).collect();
        return Err((format!("no action is called {name:?}"), names.join(", ")));
    };
    if let Some(action) = filtering::parse_rest(name, line.get(name.len()..).unwrap_or_default().trim()) {
        return Ok(vec![action]);
    }
    parse_known(name, &args).ok_or_else(|| {
        // What may be a key, or an address with one, is never repeated.
        let taken = match (name, args.as_slice()) {
            ("set-tiles", [source]) => TileSource::parse(source).err().map(|error| error.to_string()),
            _ => None,
        };
        let taken = taken.unwrap_or_else(|| match name {
            "set-tiles" | "set-tile-key" => format!("{name} takes one word"),
            _ => format!("{name} does not take {:?}", args.join(" ")),
        });
        (taken, format!("{} {}", known.name, known.args))
    })
}

fn parse_known(name: &str, args: &[&str]) -> Option<Vec<Action>> {
    let action = match (name, args) {
        ("select-municipality", [code, rest @ ..]) => {
            Action::SelectMunicipality { code: MunicipalityCode::parse(code).ok()?, add: add(rest)? }
        }
        ("select-project", [id, rest @ ..]) => Action::SelectProject { id: ProjectId::new(id), add: add(rest)? },
        ("clear-selection", []) => Action::ClearSelection,
        ("toggle-project", [id]) => Action::ToggleProject(ProjectId::new(id)),
        ("show-all-projects", ["on"]) => Action::ShowAllProjects(true),
        ("show-all-projects", ["off"]) => Action::ShowAllProjects(false),
        ("toggle-region", [code]) => Action::ToggleRegion(RegionCode::parse(code).ok()?),
        ("toggle-kind", ["municipality"]) => Action::ToggleKind(ApplicantKind::Municipality),
        ("toggle-kind", ["joint-authority"]) => Action::ToggleKind(ApplicantKind::JointAuthority),
        ("toggle-kind", ["other"]) => Action::ToggleKind(ApplicantKind::Other),
        ("toggle-period", [start, end]) => {
            Action::TogglePeriod(Period { start: day(start).ok()?, end: day(end).ok()? })
        }
        ("search-exactly", []) => Action::SearchExactly,
        ("clear-filter", []) => Action::ClearFilter,
        ("set-view", ["map"]) => Action::SetView(View::Map),
        ("set-view", ["compare"]) => Action::SetView(View::Compare),
        ("set-view", ["coverage"]) => Action::SetView(View::Coverage),
        ("set-view", ["review"]) => Action::SetView(View::Review),
        ("set-language", [tag]) => Action::SetLanguage(Language::ALL.into_iter().find(|l| l.tag() == *tag)?),
        ("set-theme", ["system"]) => Action::SetTheme(Theme::System),
        ("set-theme", ["light"]) => Action::SetTheme(Theme::Light),
        ("set-theme", ["dark"]) => Action::SetTheme(Theme::Dark),
        ("set-tiles", [source]) => Action::SetTiles(TileSource::parse(source).ok()?),
        ("set-tile-key", ["none"]) => Action::SetTileKey(Secret::default()),
        ("set-tile-key", [key]) => Action::SetTileKey(Secret::new(key)),
        ("set-tile-cache", [limit]) => {
            Action::SetTileCache(limit.parse().ok().filter(|limit| TileCache::LIMITS.contains(limit))?)
        }
        ("clear-tile-cache", []) => Action::ClearTileCache,
        ("copy-map", []) => Action::CopyMap,
        ("look-at", [lon, lat, zoom]) => {
            Action::LookAt(MapView { lon: finite(lon)?, lat: finite(lat)?, zoom: finite(zoom)? })
        }
        ("fit-all", []) => Action::FitAll,
        ("fit-selection", []) => Action::FitSelection,
        ("zoom-by", [levels]) => Action::ZoomBy(finite(levels)?),
        ("pan-by", [x, y]) => Action::PanBy(finite(x)?, finite(y)?),
        ("toggle-left", []) => Action::ToggleLeft,
        ("toggle-right", []) => Action::ToggleRight,
        ("open-dialog", ["settings"]) => Action::OpenDialog(Dialog::Settings),
        ("open-dialog", ["export"]) => Action::OpenDialog(Dialog::Export),
        ("open-dialog", ["open"]) => Action::OpenDialog(Dialog::Open),
        ("open-dialog", ["document"]) => Action::OpenDialog(Dialog::Document),
        ("open-dialog", ["memo"]) => Action::OpenDialog(Dialog::Memo),
        ("open-dialog", ["decisions"]) => Action::OpenDialog(Dialog::Decisions),
        ("open-dialog", ["draft"]) => Action::OpenDialog(Dialog::Draft),
        ("open-dialog", ["draft-memo"]) => Action::OpenDialog(Dialog::DraftMemo),
        ("open-dialog", ["help"]) => Action::OpenDialog(Dialog::Help),
        ("close-dialog", []) => Action::CloseDialog,
        ("set-export", [format, path]) => {
            let format = Format::from_key(format)?;
            return Some(vec![Action::SetExportFormat(format), Action::SetExportPath((*path).to_owned())]);
        }
        ("export", []) => Action::Export { overwrite: false },
        ("export", ["overwrite"]) => Action::Export { overwrite: true },
        ("undo", []) => Action::Undo,
        ("redo", []) => Action::Redo,
        _ => parse_documents(name, args).or_else(|| look::parse(name, args))?,
    };
    Some(vec![action])
}

/// Actions on documents, questions and decisions.
fn parse_documents(name: &str, args: &[&str]) -> Option<Action> {
    Some(match (name, args) {
        ("open", files @ [_, ..]) => Action::Open { paths: paths(files), add: false },
        ("add-document", files @ [_, ..]) => Action::Open { paths: paths(files), add: true },
        ("open-embedded", []) => Action::OpenEmbedded,
        ("cancel-open", []) => Action::CancelOpen,
        ("paste", words @ [_, ..]) => Action::Paste(words.join(" ").replace("\\n", "\n").replace("\\t", "\t")),
        ("close-document", [number]) => Action::CloseDocument(position(number)?),
        ("toggle-document", [number]) => Action::ToggleDocument(position(number)?),
        ("set-column", [column, "none"]) => Action::SetColumn { column: (*column).to_owned(), role: None },
        ("set-column", [column, role]) => {
            Action::SetColumn { column: (*column).to_owned(), role: Some(Role::from_key(role)?) }
        }
        ("set-year", ["own"]) => Action::SetYear(None),
        ("set-year", [year]) => Action::SetYear(Some(year.parse().ok()?)),
        ("assume", [from, on]) => Action::Assume {
            from: InferredFrom::ALL.into_iter().find(|known| known.key() == *from)?,
            on: on_or_off(on)?,
        },
        ("focus-question", [id]) => Action::FocusQuestion((*id).to_owned()),
        ("step-question", [steps]) => Action::StepQuestion(steps.parse().ok()?),
        ("list-questions", ["open"]) => Action::ListQuestions(ReviewList::Open),
        ("list-questions", ["decided"]) => Action::ListQuestions(ReviewList::Decided),
        ("list-questions", ["all"]) => Action::ListQuestions(ReviewList::All),
        ("decide", [id, answer, rest @ ..]) => Action::Decide {
            id: shown(id),
            answer: self::answer(answer)?,
            everywhere: match rest {
                [] => false,
                ["everywhere"] => true,
                _ => return None,
            },
            when: String::new(),
        },
        ("clear-decision", [id]) => Action::ClearDecision(shown(id)),
        ("clear-decisions", []) => Action::ClearDecisions,
        ("note", [id, words @ ..]) => Action::Note { id: shown(id), text: words.join(" ") },
        ("set-reviewer", words) => Action::SetReviewer(words.join(" ")),
        ("pick-on-map", [on]) => Action::PickOnMap(on_or_off(on)?),
        ("save-decisions", [file, rest @ ..]) => {
            Action::SaveDecisions { path: PathBuf::from(file), overwrite: overwrite(rest)? }
        }
        ("load-decisions", [file]) => Action::LoadDecisions(PathBuf::from(file)),
        ("save-memo", [file, rest @ ..]) => Action::SaveMemo { path: PathBuf::from(file), overwrite: overwrite(rest)? },
        _ => {
            return selecting_lines::parse(name, args)
                .or_else(|| compare_script::parse(name, args).map(Action::Compare))
                .or_else(|| analysis::parse(name, args).or_else(|| tables::parse(name, args)).map(Action::Analyze))
                .or_else(|| draft_script::parse(name, args).map(Action::Draft))
                .or_else(|| timing::parse(name, args).map(Action::Time))
                .or_else(|| export_asks::parse(name, args).map(Action::ChooseExport));
        }
    })
}

fn paths(files: &[&str]) -> Vec<PathBuf> {
    files.iter().map(PathBuf::from).collect()
}

/// A number from 1 as a position.
pub(super) fn position(number: &str) -> Option<usize> {
    number.parse::<usize>().ok()?.checked_sub(1)
}

pub(super) fn on_or_off(word: &str) -> Option<bool> {
    match word {
        "on" => Some(true),
        "off" => Some(false),
        _ => None,
    }
}

fn overwrite(rest: &[&str]) -> Option<bool> {
    match rest {
        [] => Some(false),
        ["overwrite"] => Some(true),
        _ => None,
    }
}

/// `-` is the question shown.
fn shown(id: &str) -> String {
    if id == "-" { String::new() } else { id.to_owned() }
}

/// A word, the number of a candidate, or codes apart by commas. A code has three digits, a number fewer.
fn answer(word: &str) -> Option<Answer> {
    match word {
        "accept" => Some(Answer::Accept),
        "dismiss" => Some(Answer::Dismiss),
        "leave-open" => Some(Answer::LeaveOpen),
        number if number.len() < 3 => number.parse().ok().filter(|number| *number > 0).map(Answer::Candidate),
        codes => {
            let codes: Option<Vec<MunicipalityCode>> =
                codes.split(',').map(|code| MunicipalityCode::parse(code).ok()).collect();
            codes.map(Answer::Municipalities)
        }
    }
}

pub(super) fn add(rest: &[&str]) -> Option<bool> {
    match rest {
        [] => Some(false),
        ["add"] => Some(true),
        _ => None,
    }
}

/// A day, or `-` for one that is not known.
pub(super) fn day(text: &str) -> Result<Option<jiff::civil::Date>, jiff::Error> {
    if text == "-" { Ok(None) } else { text.parse().map(Some) }
}

fn finite(text: &str) -> Option<f64> {
    text.parse::<f64>().ok().filter(|number| number.is_finite())
}
