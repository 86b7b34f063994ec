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

/// Where a record stands in the sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Origin {
    /// Position in [`super::Dataset::sources`].
    pub document: usize,
    /// Position in [`super::Source::sheets`].
    pub sheet: usize,
    /// Row or line of the source, from 1.
    pub row: usize,
}

/// How exactly a source says a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Precision {
    /// "1.9.2020".
    #[default]
    Day,
    /// "9/2020": first or last day of the month.
    Month,
    /// "syksy 2020": spring January–May, summer June–August, autumn September–December.
    Season,
    /// "2020": first or last day of the year.
    Year,
}

impl Precision {
    /// The word in machine output.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Season => "season",
            Self::Year => "year",
        }
    }
}

/// Which kind of money a figure is (rahoituslaji).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum MoneyKind {
    /// Granted (myönnetty avustus), or a figure that does not say.
    #[default]
    Granted,
    /// Applied for, not granted (haettu tuki).
    AppliedFor,
    /// EU money alone (EU-tuki, EU-rahoitus).
    Eu,
    /// All public money (julkinen tuki).
    Public,
    /// The project's whole budget or costs (kokonaisbudjetti, kustannusarvio, menot).
    Budget,
}

impl MoneyKind {
    /// The word in machine output.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::AppliedFor => "applied-for",
            Self::Eu => "eu",
            Self::Public => "public",
            Self::Budget => "budget",
        }
    }
}

/// A sum of money (avustus), exact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount {
    /// Hundredths of the currency's unit.
    pub cents: i64,
    /// ISO 4217 code.
    pub currency: String,
    /// As the source writes it.
    pub text: String,
    /// Which kind of money.
    pub kind: MoneyKind,
}

/// Where an area was taken from that the document does not state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InferredFrom {
    /// The project's name.
    Name,
    /// The applicant: a municipality itself, or a body of its surroundings.
    Applicant,
    /// The description.
    Description,
}

impl InferredFrom {
    /// All of them, the likeliest first.
    pub const ALL: [Self; 3] = [Self::Name, Self::Applicant, Self::Description];

    /// The word in machine output and on the command line.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Applicant => "applicant",
            Self::Description => "description",
        }
    }
}

/// An area that the document does not state, offered from elsewhere; counts only when a person says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inferred {
    /// Where it was taken from.
    pub from: InferredFrom,
    /// The words and what they were read as.
    pub area: Area,
    /// `true` when a person said that such areas count: then the project's area is this one.
    pub assumed: bool,
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

/// When a project runs (hankekausi): both days included; one of them at least is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// First day, where the source says it.
    pub start: Option<Date>,
    /// Last day, where the source says it.
    pub end: Option<Date>,
}

impl Period {
    /// A period with both days.
    #[must_use]
    pub fn of(start: Date, end: Date) -> Self {
        Self { start: Some(start), end: Some(end) }
    }

    /// `true` when it ends before it begins.
    #[must_use]
    pub fn is_backwards(&self) -> bool {
        matches!((self.start, self.end), (Some(start), Some(end)) if end < start)
    }
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
    /// Where the whole record stands in the source, where the format has bytes.
    pub span: Span,
    /// Document, sheet and row.
    pub origin: Origin,
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
    /// How exactly the source says that.
    pub precision: Precision,
    /// The money; `None` when the source does not say it readably, which is not 0.
    pub amount: Option<Field<Amount>>,
    /// What is done.
    pub description: Field<String>,
    /// Operating area (toiminta-alue) with its evidence. Spans of its terms count in
    /// [`Area::text`], not in the source.
    pub area: Area,
    /// Where the area's words stand in the source.
    pub area_span: Option<Span>,
    /// Column of the area's words from 1, where the source is a table.
    pub area_column: Option<usize>,
    /// For an area that is not stated: what name, applicant and description offer, the likeliest first.
    pub inferred: Vec<Inferred>,
    /// Every column that is none of the above, by its header, in the source's order.
    pub other: Vec<(std::sync::Arc<str>, String)>,
}
