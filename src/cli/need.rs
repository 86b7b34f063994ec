//! What is counted as need? The options `--need` and `--figures`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{CliError, complain};
use crate::coverage::{Figures, FormulaError, Need, PackNeed};
use crate::files;
use crate::intake::{self, FigureTable};
use crate::model::Division;
use crate::words::{Arg, Words};

/// So many faults of a file are said one by one.
const SAID: usize = 20;

/// What need is counted by.
#[derive(Debug, Args)]
pub(super) struct NeedArgs {
    /// What need is: residents, foreign-language, a table's column (`FILE.csv` or `FILE.csv#COLUMN`), or
    /// a formula of these (`0.5*residents + 3*foreign-language`).
    #[arg(long, value_name = "NEED", default_value = "foreign-language")]
    need: String,
    /// A table whose columns a formula may name, in quotation marks where they have spaces.
    #[arg(long, value_name = "FILE")]
    figures: Option<PathBuf>,
}

impl NeedArgs {
    /// The weights asked for; what of a file gave no number is said on stderr.
    pub(super) fn read(&self, division: &Division, words: &Words) -> Result<Need, CliError> {
        let need = self.need.trim();
        let table = self.figures.as_deref().map(|path| table(path, words)).transpose()?;
        if let Some(kind) = PackNeed::from_key(need) {
            return Ok(Need::of_pack(kind, division));
        }
        if let Some((path, column)) = file(need) {
            let table = self::table(path, words)?;
            let found = chosen(&table, column, words)?;
            return Ok(Need::of_figures(found.0, &table.source, found.1, division));
        }
        let own: Vec<Figures<'_>> = table.iter().flat_map(columns).collect();
        let source = table.as_ref().map(|table| table.source.as_str()).unwrap_or_default();
        Need::of_formula(need, source, &own, division).map_err(|error| CliError::Asked(faulty(need, &error, words)))
    }
}

/// Path and column of `FILE#COLUMN`; `None` for what is no file.
fn file(need: &str) -> Option<(&Path, Option<&str>)> {
    let whole = Path::new(need);
    if files::exists(whole) {
        return Some((whole, None));
    }
    let (path, column) = need.rsplit_once('#').map_or((need, None), |(path, column)| (path, Some(column)));
    let path = Path::new(path);
    // A file that is not there is told as one, not as a faulty formula.
    let named = ["csv", "tsv", "txt", "xlsx", "xls", "ods"];
    let looks = path.extension().and_then(|end| end.to_str()).is_some_and(|end| named.contains(&end));
    (looks || files::exists(path)).then_some((path, column))
}

fn table(path: &Path, words: &Words) -> Result<FigureTable, CliError> {
    let bytes = files::read(path)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let table = intake::figures(&name, &bytes, 2020)
        .map_err(|error| CliError::Asked(format!("{name}: {}", words.text(&format!("figures-{}", error.key())))))?;
    for fault in table.faults.iter().take(SAID) {
        complain(&format!(
            "{name}, {}",
            crate::words::figure_fault(words, fault.row, &fault.words, fault.problem.key())
        ));
    }
    if let Some(rest) = table.faults.len().checked_sub(SAID).filter(|rest| *rest > 0) {
        complain(&words.with("cli-more-unread", &[("n", Arg::Count(rest as u64))]));
    }
    Ok(table)
}

fn columns(table: &FigureTable) -> impl Iterator<Item = Figures<'_>> {
    table.columns.iter().map(|column| (column.name.as_str(), &column.figures))
}

/// The column named, else the only one.
fn chosen<'a>(table: &'a FigureTable, name: Option<&str>, words: &Words) -> Result<Figures<'a>, CliError> {
    let found = match name {
        Some(name) => columns(table).find(|(known, _)| *known == name.trim()),
        None => columns(table).next().filter(|_| table.columns.len() == 1),
    };
    found.ok_or_else(|| {
        let names: Vec<&str> = columns(table).map(|(name, _)| name).collect();
        let args = [("file", Arg::Text(table.source.as_str())), ("columns", Arg::Text(&names.join(", ")))];
        CliError::Asked(words.with("figures-which-column", &args))
    })
}

/// The formula, a mark under the place, and what is wrong there.
fn faulty(text: &str, error: &FormulaError, words: &Words) -> String {
    let before = text.get(..error.at).unwrap_or(text).chars().count();
    let said = words.text(&format!("formula-{}", error.problem.key()));
    if text.chars().count() > 200 {
        return said;
    }
    format!("{said}\n  {text}\n  {}^", " ".repeat(before))
}
