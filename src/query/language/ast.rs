//! What is a filter in words made of?
//!
//! Values stand as they were written; what they mean is for [`super::bind`] to say.

use super::fields::Field;
use crate::model::Span;

/// An expression. Groups hold two parts at least.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expr {
    /// Each of them.
    All(Vec<Expr>),
    /// One of them at least.
    Any(Vec<Expr>),
    /// Not this.
    Not(Box<Expr>),
    /// One condition.
    Is(Condition),
}

/// `field:value`, or a value alone: words anywhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Condition {
    /// What the value is of; `None` for words anywhere.
    pub field: Option<Field>,
    /// The value as written.
    pub value: Value,
    /// The whole condition in the text, in bytes.
    pub span: Span,
}

/// A value as written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Value {
    /// Its letters, without the marks of its form.
    pub text: String,
    /// How it was marked.
    pub form: Form,
    /// Where it stands in the text, marks included, in bytes.
    pub span: Span,
}

/// How a value was marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// `neuvonta`: also inside other words and in its other forms.
    Word,
    /// `neuvon*`: words that begin so.
    Prefix,
    /// `"digitaalinen neuvonta"`: these letters one after the other.
    Phrase,
    /// `=neuvonta`, `="neuvonta"`: these whole words and no other form; of a period these very days.
    Exact,
}

impl Expr {
    /// The same with every span at zero: two texts mean the same when these are equal.
    #[must_use]
    pub fn unplaced(&self) -> Self {
        match self {
            Self::All(parts) => Self::All(parts.iter().map(Self::unplaced).collect()),
            Self::Any(parts) => Self::Any(parts.iter().map(Self::unplaced).collect()),
            Self::Not(part) => Self::Not(Box::new(part.unplaced())),
            Self::Is(condition) => Self::Is(Condition {
                field: condition.field,
                value: Value { span: Span::default(), ..condition.value.clone() },
                span: Span::default(),
            }),
        }
    }

    /// The parts that must all hold: those of [`Self::All`], else the whole.
    #[must_use]
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::All(parts) => parts,
            other => std::slice::from_ref(other),
        }
    }

    /// Every condition, in the order written.
    #[must_use]
    pub fn conditions(&self) -> Vec<&Condition> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::conditions).collect(),
            Self::Not(part) => part.conditions(),
            Self::Is(condition) => vec![condition],
        }
    }

    /// Where it stands in the text: from its first condition to its last, without brackets around it.
    #[must_use]
    pub fn span(&self) -> Span {
        let conditions = self.conditions();
        let start = conditions.iter().map(|condition| condition.span.start).min().unwrap_or_default();
        let end = conditions.iter().map(|condition| condition.span.end).max().unwrap_or_default();
        Span { start, end }
    }
}
