//! How were the words of all areas read, in numbers?

use crate::model::{Dataset, Method, Status, Term, TermKind};

/// How a place was read, for the bar over the review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// As it is written: names, codes, areas.
    Exact,
    /// A line break joined.
    Joined,
    /// Bent: "Mikkelin".
    Inflected,
    /// A short or former name.
    Alias,
    /// An area word without an official border.
    Borderless,
    /// Taken out by the document itself.
    LeftOut,
    /// Waits for a person.
    Open,
    /// Settled by a person.
    Decided,
}

impl Class {
    /// Every class in the order of the bar.
    pub const ALL: [Self; 8] = [
        Self::Exact,
        Self::Joined,
        Self::Inflected,
        Self::Alias,
        Self::Borderless,
        Self::LeftOut,
        Self::Open,
        Self::Decided,
    ];

    /// The word in keys of the locale files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Joined => "joined",
            Self::Inflected => "inflected",
            Self::Alias => "alias",
            Self::Borderless => "borderless",
            Self::LeftOut => "left-out",
            Self::Open => "open",
            Self::Decided => "decided",
        }
    }
}

/// Places of all areas by how they were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Areas with at least one word.
    pub areas: usize,
    /// Places by [`Class::ALL`].
    pub classes: [usize; Class::ALL.len()],
}

impl Tally {
    /// Counts the places of a dataset, a person's decisions among them.
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        let mut tally = Self::default();
        for project in &dataset.projects {
            tally.areas += usize::from(!project.area.text.is_empty());
            for term in &project.area.terms {
                let at = class(term).and_then(|class| Class::ALL.iter().position(|known| *known == class));
                if let Some(count) = at.and_then(|at| tally.classes.get_mut(at)) {
                    *count += 1;
                }
            }
        }
        tally
    }

    /// Places in all.
    #[must_use]
    pub fn places(&self) -> usize {
        self.classes.iter().sum()
    }
}

/// `None` for words that are no place.
fn class(term: &Term) -> Option<Class> {
    if term.is_open() {
        return Some(Class::Open);
    }
    match term.method {
        Method::Decided => Some(Class::Decided),
        Method::Exception => Some(Class::LeftOut),
        _ if term.codes.is_empty() => (term.kind == TermKind::Informal).then_some(Class::Borderless),
        _ if term.status == Status::Note => None,
        Method::Joined => Some(Class::Joined),
        Method::Inflected => Some(Class::Inflected),
        Method::Alias | Method::Former => Some(Class::Alias),
        _ => Some(Class::Exact),
    }
}
