//! What did a person decide about words of a document?

use super::Verdict;

/// Which sort of uncertainty a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionKind {
    /// A guess by spelling; it counts and is marked.
    Guess,
    /// A former municipality or area.
    Former,
    /// Several names are equally near, or two units begin alike.
    Tie,
    /// An area word without an official border.
    Informal,
    /// Open words such as "muut kunnat".
    Open,
    /// A name that is none of ours.
    Unknown,
    /// A municipality's code and its name disagree.
    Code,
    /// A place in the description that the area lacks.
    Description,
    /// The applicant's own municipality lies outside its area.
    Applicant,
    /// The area is not stated and could be taken from elsewhere.
    NotStated,
    /// A project of another document looks like the same one.
    SameProject,
}

impl QuestionKind {
    /// The word in machine output.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Guess => "guess",
            Self::Former => "former",
            Self::Tie => "tie",
            Self::Informal => "informal",
            Self::Open => "open",
            Self::Unknown => "unknown",
            Self::Code => "code",
            Self::Description => "description",
            Self::Applicant => "applicant",
            Self::NotStated => "not-stated",
            Self::SameProject => "same-project",
        }
    }

    /// The kind of a word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [
            Self::Guess,
            Self::Former,
            Self::Tie,
            Self::Informal,
            Self::Open,
            Self::Unknown,
            Self::Code,
            Self::Description,
            Self::Applicant,
            Self::NotStated,
            Self::SameProject,
        ]
        .into_iter()
        .find(|kind| kind.key() == key)
    }

    /// `true` for a question about words of the area itself.
    #[must_use]
    pub fn is_about_area(self) -> bool {
        !matches!(self, Self::Description | Self::Applicant | Self::NotStated | Self::SameProject)
    }
}

impl Verdict {
    /// The word in machine output.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Choose(_) => "choose",
            Self::Dismiss => "dismiss",
            Self::LeaveOpen => "leave-open",
        }
    }
}

/// A decision of a person, keyed by source, place and words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decision {
    /// File name of the document, for people.
    pub file: String,
    /// SHA-256 of the document that was looked at.
    pub sha256: String,
    /// Position of the sheet.
    pub sheet: usize,
    /// Row or line.
    pub row: usize,
    /// Which of several same words of the row, from 1.
    pub nth: usize,
    /// The words decided about.
    pub words: String,
    /// The text they stand in: the area, or the part of a description.
    pub context: String,
    /// What was asked.
    pub kind: QuestionKind,
    /// Holds for the same words anywhere in the document.
    pub everywhere: bool,
    /// What was decided.
    pub verdict: Verdict,
    /// Why, in the person's words; may be empty.
    pub note: String,
    /// Who, as typed; may be empty.
    pub who: String,
    /// When, `2026-11-24T10:00:00Z`; may be empty.
    pub when: String,
}
