//! What is odd in the input, where, and what can be done about it?

use super::Span;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Read fine, but a person may want to know.
    Note,
    /// Something was read with doubt or left out.
    Warning,
    /// Something could not be read.
    Error,
}

/// Where in the source a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// Line from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Bytes of the source.
    pub span: Span,
}

#[expect(missing_docs, reason = "each variant's sentence tells its fields")]
/// What was found. Words for a person are made from it in the chosen language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Bytes that are no UTF-8 were replaced; how many places.
    NotUtf8 { places: usize },
    /// A table header stands again.
    RepeatedHeader,
    /// A table row with another number of cells than the header.
    CellCount { found: usize, expected: usize },
    /// A row could not be read as a project; its text is kept.
    UnreadRow { text: String },
    /// A record without an applicant.
    NoApplicant,
    /// A record without a project name.
    NoName,
    /// A record without a readable period; what stands there.
    NoPeriod { text: String },
    /// The period ends before it begins.
    PeriodBackwards { text: String },
    /// A record without an operating area.
    NoArea,
    /// A word that is misspelt ("osatoiteuttajina") and was understood.
    MisspeltWord { written: String, read: String },
    /// A tag that is not one of the known ones, or is not closed.
    OddMarkup { text: String },
    /// Words of a row that belong to none of its fields; nothing was made of them.
    LeftOver { text: String },
    /// An applicant that is not in bold letters and was told from the name by its words.
    NotBold { text: String },
    /// No project was found in the document.
    NoProjects,
    /// A term of an operating area that a person should decide; its words.
    OpenTerm { project: String, words: String },
    /// A guess that counts; the words and the name read.
    Guess { project: String, words: String, read: String },
}

/// A finding with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What.
    pub problem: Problem,
}
