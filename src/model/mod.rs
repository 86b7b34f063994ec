//! What is a project, and what does it serve?
//!
//! The words of the domain as types: codes that are valid by construction, the division of a
//! year, projects, areas with their evidence, and the immutable [`Dataset`] that everything reads.
//! Never does: I/O, file formats (serde lives on format twins elsewhere), text shown to a person.

mod area;
mod code;
mod dataset;
mod decision;
mod diagnostic;
mod division;
mod kept;
mod language;
mod project;

pub use area::{Area, AreaUnit, Candidate, GrammaticalCase, Method, Reach, Reason, Status, Term, TermKind, Verdict};
pub use code::{CodeError, MunicipalityCode, RegionCode, SubRegionCode};
pub use dataset::{ColumnUse, Dataset, FileFormat, Source, Tally};
pub use decision::{Decision, QuestionKind};
pub use diagnostic::{Diagnostic, Limit, Place, Problem, Severity};
pub use division::{Change, ChangeKind, Division, InformalArea, LonLat, Municipality, Region, SubRegion};
pub use kept::Kept;
pub use language::{Language, Names};
pub use project::{
    Amount, ApplicantKind, Field, Inferred, InferredFrom, MoneyKind, Organization, Origin, Period, Precision, Project,
    ProjectId, Span,
};
