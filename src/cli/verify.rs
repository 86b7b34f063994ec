//! Is an exported file what it says it is?
//!
//! The file names the command that made it. The command is carried out again in memory, on the same
//! document, and both are compared. Never does: write a file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, Parser as _};
use serde::Serialize;

use super::args::{Arguments, Command, Format as AnswerFormat};
use super::commands::Answer;
use super::export::{ExportArgs, order};
use super::output::json;
use super::{CliError, Outcome};
use crate::export::{self, Difference, Exported, Format, Order, Piece, Proof, Provenance};
use crate::files;
use crate::intake::EMBEDDED_NAME;
use crate::words::{Arg, Words};
use crate::work;

/// Most bytes of an exported file that are read.
const LIMIT: u64 = 2 << 30;

/// What to hold against its source.
#[derive(Debug, Args)]
pub(super) struct VerifyArgs {
    /// An exported file, or the folder of a datapackage.
    file: PathBuf,
    /// The document that it was made from; several in the order of its command. Left out, files of the same
    /// names beside it, or the embedded document.
    #[arg(long, value_name = "DOC")]
    source: Vec<PathBuf>,
    /// The decisions that it was made with; left out, the file of the same name beside it.
    #[arg(long, value_name = "FILE")]
    decisions: Option<PathBuf>,
    /// The draft that was laid over the document; left out, the file of the same name beside it.
    #[arg(long, value_name = "FILE")]
    draft: Option<PathBuf>,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: AnswerFormat,
}

/// The answer; its field names are a contract.
#[derive(Debug, Serialize)]
struct VerifyRecord<'a> {
    /// `same-bytes`, `same-content` or `differs`.
    result: &'static str,
    file: String,
    provenance: &'a Provenance,
    /// The document's bytes are those that the file names.
    source_same: bool,
    decisions_same: bool,
    program_same: bool,
    differences: usize,
    first: Vec<DifferenceRecord<'a>>,
}

#[derive(Debug, Serialize)]
struct DifferenceRecord<'a> {
    place: &'a str,
    file: Option<&'a str>,
    made: Option<&'a str>,
}

pub(super) fn run(asked: &VerifyArgs, words: &Words) -> Answer {
    let mut file = read(&asked.file)?;
    let path = asked.file.display().to_string();
    let refuse = |key: &str| CliError::Unproven(words.with(key, &[("path", Arg::Text(&path))]));
    let Some(said) = export::origin(&file) else { return Err(refuse("verify-no-origin")) };
    let Some(mut arguments) = command(&said.command) else { return Err(refuse("verify-no-command")) };
    let language = arguments.1;
    let again = &mut arguments.0;
    let told = std::mem::take(&mut again.input.files);
    again.input.files = sources(asked, &told);
    if let Some(decisions) = &mut again.input.how.decisions {
        *decisions = asked.decisions.clone().unwrap_or_else(|| beside(&asked.file, decisions));
    } else if asked.decisions.is_some() {
        again.input.how.decisions.clone_from(&asked.decisions);
    }
    if let Some(draft) = &mut again.draft {
        *draft = asked.draft.clone().unwrap_or_else(|| beside(&asked.file, draft));
    }
    let order = named_as_told(order(again, &Words::new(language))?, &said, &told);
    let made = &order.provenance;
    let same = [
        made.source_sha256 == said.source_sha256,
        made.decisions_sha256 == said.decisions_sha256,
        made.program_version == said.program_version,
    ];
    let mut made = work::make(&order).map_err(work::ExportFailure::from)?;
    made.call(&name_of(&asked.file));
    // The grants' table may have been left behind; behind another format's name it is another file.
    match file.piece(export::GRANTS_TABLE) {
        Some(_) if order.request.format == Format::ThreeSixtyGiving => {}
        _ => {
            for all in [&mut file, &mut made] {
                all.pieces.retain(|piece| piece.name != export::GRANTS_TABLE);
            }
        }
    }
    let proof = export::proof(order.request.format, &file, &made);
    Ok(answer(asked, &said, same, &proof, words))
}

fn answer(asked: &VerifyArgs, said: &Provenance, same: [bool; 3], proof: &Proof, words: &Words) -> (String, Outcome) {
    let [source_same, decisions_same, program_same] = same;
    let none = export::Differences::default();
    let (result, differences) = match proof {
        Proof::SameBytes => ("same-bytes", &none),
        Proof::SameContent => ("same-content", &none),
        Proof::Differs(differences) => ("differs", differences),
    };
    let outcome = if differences.all == 0 { Outcome::Fine } else { Outcome::NeedsDecision };
    let text = if asked.format == AnswerFormat::Json {
        let first = differences.first.iter().map(|difference| DifferenceRecord {
            place: &difference.place,
            file: difference.file.as_deref(),
            made: difference.made.as_deref(),
        });
        json(&VerifyRecord {
            result,
            file: name_of(&asked.file),
            provenance: said,
            source_same,
            decisions_same,
            program_same,
            differences: differences.all,
            first: first.collect(),
        })
    } else {
        told(result, differences, said, same, words)
    };
    (text, outcome)
}

/// The answer for a person: what it came to, what was other, the first differences, the command.
fn told(
    result: &str,
    differences: &export::Differences,
    said: &Provenance,
    [source_same, decisions_same, program_same]: [bool; 3],
    words: &Words,
) -> String {
    let mut lines = vec![words.text(&format!("verify-{result}"))];
    let doubts = [(source_same, "source"), (decisions_same, "decisions"), (program_same, "program")];
    for (_, what) in doubts.iter().filter(|(same, _)| !same) {
        lines.push(words.text(&format!("verify-other-{what}")));
    }
    if differences.all > 0 && doubts.iter().all(|(same, _)| *same) {
        lines.push(words.text("verify-edited"));
    }
    lines.extend(differences.first.iter().map(|difference| line(difference, words)));
    if differences.all > differences.first.len() {
        let rest = u64::try_from(differences.all - differences.first.len()).unwrap_or(0);
        lines.push(words.with("verify-more", &[("n", Arg::Count(rest))]));
    }
    lines.push(words.with("verify-command", &[("command", Arg::Text(&said.command))]));
    lines.join("\n") + "\n"
}

fn line(difference: &Difference, words: &Words) -> String {
    let side = |value: &Option<String>| match value {
        Some(value) => format!("{value:?}"),
        None => words.text("verify-nothing"),
    };
    let (file, made) = (side(&difference.file), side(&difference.made));
    let places = [("place", Arg::Text(&difference.place)), ("file", Arg::Text(&file)), ("made", Arg::Text(&made))];
    words.with("verify-difference", &places)
}

/// The file, or every file of a folder.
fn read(path: &Path) -> Result<Exported, CliError> {
    let Some(top) = files::folder(path)? else {
        let bytes = files::read_up_to(path, LIMIT)?;
        // Beside a file of another format it would be another file's.
        let mut pieces = Vec::new();
        for beside in [export::SIDECAR, export::GRANTS_TABLE] {
            let place = path.with_file_name(format!("{}{beside}", name_of(path)));
            if files::exists(&place) {
                pieces.push(Piece { name: beside.to_owned(), bytes: files::read_up_to(&place, LIMIT)? });
            }
        }
        return Ok(Exported { bytes, pieces, ..Exported::default() });
    };
    let data = path.join(export::DATA_FOLDER);
    let inside = if files::is_folder(&data) { files::folder(&data)?.unwrap_or_default() } else { Vec::new() };
    let inside = inside.iter().map(|path| (format!("{}/{}", export::DATA_FOLDER, name_of(path)), path));
    let mut pieces = Vec::new();
    for (name, path) in top.iter().map(|path| (name_of(path), path)).chain(inside) {
        pieces.push(Piece { name, bytes: files::read_up_to(path, LIMIT)? });
    }
    Ok(Exported { pieces, ..Exported::default() })
}

/// The export that a command line asks for, and its language.
fn command(text: &str) -> Option<(ExportArgs, crate::model::Language)> {
    let words = shlex::split(text)?;
    // The line has no file to write: nothing is written here.
    let words = words.into_iter().chain(["--out".to_owned(), "-".to_owned()]);
    let arguments = Arguments::try_parse_from(words).ok()?;
    let language = arguments.language();
    match arguments.command {
        // An atlas' list is no file that one order makes; each of its files is.
        Command::Export(export) if export.atlas.is_none() => Some((*export, language)),
        _ => None,
    }
}

/// The documents: as said, else beside the file, else the embedded one for an empty list.
fn sources(asked: &VerifyArgs, told: &[PathBuf]) -> Vec<PathBuf> {
    if !asked.source.is_empty() {
        return asked.source.clone();
    }
    let found: Vec<PathBuf> = told.iter().map(|name| beside(&asked.file, name)).collect();
    match found.as_slice() {
        // The embedded document under its own name is the embedded document.
        [only] if !files::exists(only) && name_of(only) == EMBEDDED_NAME => Vec::new(),
        _ => found,
    }
}

/// The same documents under other names: the file was made under the names that it tells.
fn named_as_told(mut order: Order, said: &Provenance, told: &[PathBuf]) -> Order {
    let names: Vec<String> = told.iter().map(|file| name_of(file)).collect();
    let same = order.provenance.source_sha256 == said.source_sha256 && names.len() == order.dataset.sources.len();
    if !same || order.recipe.files == names {
        return order;
    }
    for dataset in [&mut order.dataset, &mut order.base] {
        for (source, name) in Arc::make_mut(dataset).sources.iter_mut().zip(&names) {
            name.clone_into(&mut source.name);
        }
    }
    order.provenance.source_name = order.dataset.name();
    order.recipe.files = names;
    order.signed()
}

fn beside(file: &Path, name: &Path) -> PathBuf {
    name.file_name().map_or_else(|| name.to_owned(), |name| file.with_file_name(name))
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
