//! How do values look as JSON? Twins of the model's values: the command line's answers and the JSON export
//! hold the same ones, so field names are a contract; `assets/schemas/` has it as JSON Schema.
//! Never does: count; decide which projects are in.

mod coverage;
mod file;
mod finding;
mod plain;
mod project;
mod term;

pub(crate) use self::coverage::CoverageRecord;
pub(crate) use self::finding::{DiagnosticRecord, QuestionRecord};
pub(crate) use self::project::ProjectRecord;
pub(crate) use self::term::{ResolveRecord, TermRecord};

pub(super) use self::file::json;
pub(super) use self::plain::plain;

use crate::model::MunicipalityCode;

fn codes(list: &[MunicipalityCode]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}
