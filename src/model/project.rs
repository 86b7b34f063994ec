//! What does a document say about one project?

use std::fmt;

use jiff::civil::Date;

use super::{Area, MunicipalityCode};

/// A stretch of the source text, in bytes, `start..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// A value and where the source says it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Field<T> {
    /// The value with markup and doubled spaces gone.
    pub value: T,
    /// Where it stands in the source, markup inside it included; `None` when derived.
    pub span: Option<Span>,
}

/// Stable, readable name of a project inside its document, for example `"joensuu"`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProjectId(String);

impl ProjectId {
    /// Takes a slug: lower-case ASCII letters, digits and hyphens; anything else is dropped.
    #[must_use]
    pub fn new(slug: &str) -> Self {
        Self(slug.chars().filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-').collect())
    }

    /// The slug.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProjectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// When a project runs (hankekausi): both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
}

/// What sort of body applies (hakijatyyppi).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApplicantKind {
    /// A municipality (kaupunki, kunta).
    Municipality,
    /// A joint municipal authority (kuntayhtymä).
    JointAuthority,
    /// Anything else.
    Other,
}

impl ApplicantKind {
    /// The word in machine output and scripts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::JointAuthority => "joint-authority",
            Self::Other => "other",
        }
    }
}

/// A body that takes part in a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organization {
    /// Name as the source writes it, markup gone.
    pub name: String,
    /// Where it stands in the source.
    pub span: Option<Span>,
    /// Sort of body, from the words of its name.
    pub kind: ApplicantKind,
    /// Its municipality, where the name is a municipality's.
    pub municipality: Option<MunicipalityCode>,
}

/// One project (hanke) of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Project {
    /// Stable slug, unique in its dataset.
    pub id: ProjectId,
    /// Running number in the document, from 1.
    pub number: usize,
    /// Where the whole record stands in the source.
    pub span: Span,
    /// Line of the source where it begins, from 1.
    pub line: usize,
    /// The applicant (hakija).
    pub applicant: Organization,
    /// The municipality that leads, where the applicant's name tells it.
    pub lead: Option<MunicipalityCode>,
    /// Partners (osatoteuttajat) in the order named.
    pub partners: Vec<Organization>,
    /// Name of the project.
    pub name: Field<String>,
    /// When it runs; `None` when the source does not say it readably.
    pub period: Option<Field<Period>>,
    /// What is done.
    pub description: Field<String>,
    /// Operating area (toiminta-alue) with its evidence. Spans of its terms count in
    /// [`Area::text`], not in the source.
    pub area: Area,
    /// Where the area's words stand in the source.
    pub area_span: Option<Span>,
}
