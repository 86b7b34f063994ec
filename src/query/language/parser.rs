//! How do signs make an expression?
//!
//! By descent: `|` binds least, then `&` and standing side by side, then `-`. What is broken is left
//! out and said; the rest means what it would mean alone.

use super::ast::{Condition, Expr, Value};
use super::fault::{Fault, FaultKind};
use super::fields::Field;
use super::lexer::{Sign, signs};
use crate::model::Span;

/// Brackets in brackets that are read.
const DEEPEST: usize = 40;

/// Reads a text. `None` when nothing of it means anything; an empty text has no fault.
#[must_use]
pub fn parse(text: &str) -> (Option<Expr>, Vec<Fault>) {
    let (signs, mut faults) = signs(text);
    let end = text.trim_end().len();
    let mut parser = Parser { signs: &signs, at: 0, end, faults: &mut faults };
    let mut parts = Vec::new();
    while parser.at < signs.len() {
        parts.extend(parser.any(None, 0));
        if let Some((Sign::Close, span)) = parser.signs.get(parser.at) {
            parser.faults.push(Fault { span: *span, kind: FaultKind::StrayBracket });
            parser.at += 1;
        }
    }
    // Nothing behind what is too deep was read: no bracket is missing there.
    if faults.iter().any(|fault| fault.kind == FaultKind::TooDeep) {
        faults.retain(|fault| fault.kind != FaultKind::OpenBracket);
    }
    faults.sort();
    (group(parts, Expr::All), faults)
}

/// The parts of a text that must all hold, each with its place: brackets and one `&` beside it included.
/// None where the whole is alternatives, or a bracket closes nothing.
pub(super) fn conjuncts(text: &str) -> Vec<(Expr, Span)> {
    let (signs, mut faults) = signs(text);
    let mut parser = Parser { signs: &signs, at: 0, end: text.trim_end().len(), faults: &mut faults };
    let mut parts = Vec::new();
    while let Some((sign, first)) = parser.peek().cloned() {
        match sign {
            Sign::Or | Sign::Close => return Vec::new(),
            Sign::And => parser.at += 1,
            _ => {
                let from = parser.at;
                let part = parser.one(None, 0);
                let (mut start, mut end) = (first.start, first.end.max(first.start));
                if let Some((_, last)) = parser.at.checked_sub(1).and_then(|at| signs.get(at)) {
                    end = end.max(last.end);
                }
                match (signs.get(parser.at), from.checked_sub(1).and_then(|at| signs.get(at))) {
                    (Some((Sign::And, and)), _) => end = and.end,
                    (_, Some((Sign::And, and))) => start = and.start,
                    _ => {}
                }
                parts.extend(part.map(|part| (part, Span { start, end })));
            }
        }
    }
    parts
}

fn group(mut parts: Vec<Expr>, of: impl FnOnce(Vec<Expr>) -> Expr) -> Option<Expr> {
    if parts.len() > 1 { Some(of(parts)) } else { parts.pop() }
}

struct Parser<'a> {
    signs: &'a [(Sign, Span)],
    at: usize,
    end: usize,
    faults: &'a mut Vec<Fault>,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&(Sign, Span)> {
        self.signs.get(self.at)
    }

    fn take(&mut self, sign: &Sign) -> Option<Span> {
        let (_, span) = self.peek().filter(|(next, _)| next == sign)?;
        let span = *span;
        self.at += 1;
        Some(span)
    }

    fn fault(&mut self, kind: FaultKind, span: Span) {
        self.faults.push(Fault { span, kind });
    }

    /// Alternatives.
    fn any(&mut self, field: Option<Field>, depth: usize) -> Option<Expr> {
        let mut parts = Vec::new();
        let mut before: Option<Span> = None;
        loop {
            let (from, faults) = (self.at, self.faults.len());
            let part = self.all(field, depth);
            let bare = part.is_none() && self.faults.len() == faults && self.at == from;
            let or = self.take(&Sign::Or);
            // Something is missing beside an operator; where it was broken that has been said.
            if let Some(span) = or.or(before).filter(|_| bare) {
                self.fault(FaultKind::NoOperand, span);
            }
            parts.extend(part);
            if or.is_none() {
                return group(parts, Expr::Any);
            }
            before = or;
        }
    }

    /// What must all hold.
    fn all(&mut self, field: Option<Field>, depth: usize) -> Option<Expr> {
        let mut parts = Vec::new();
        let mut wanted: Option<Span> = None;
        let mut begun = false;
        loop {
            if let Some(span) = self.take(&Sign::And) {
                if wanted.is_some() || !begun {
                    self.fault(FaultKind::NoOperand, span);
                }
                wanted = Some(span);
                begun = true;
                continue;
            }
            if matches!(self.peek(), None | Some((Sign::Close | Sign::Or, _))) {
                if let Some(span) = wanted {
                    self.fault(FaultKind::NoOperand, span);
                }
                return group(parts, Expr::All);
            }
            parts.extend(self.one(field, depth));
            wanted = None;
            begun = true;
        }
    }

    /// One condition, bracket, or either with a `-` before it.
    fn one(&mut self, field: Option<Field>, depth: usize) -> Option<Expr> {
        let (sign, span) = self.peek().cloned()?;
        self.at += 1;
        match sign {
            Sign::Not => {
                if matches!(self.peek(), None | Some((Sign::Close | Sign::Or | Sign::And, _))) {
                    self.fault(FaultKind::NoOperand, span);
                    return None;
                }
                if depth >= DEEPEST {
                    self.fault(FaultKind::TooDeep, span);
                    self.at = self.signs.len();
                    return None;
                }
                self.one(field, depth + 1).map(|part| Expr::Not(Box::new(part)))
            }
            Sign::Field(named) => match self.peek() {
                Some((Sign::Open, _)) => {
                    let open = self.take(&Sign::Open).unwrap_or(span);
                    self.bracket(Some(named), depth, open)
                }
                Some((Sign::Value(value), _)) => {
                    let value = value.clone();
                    self.at += 1;
                    Some(is(Some(named), value, span.start))
                }
                _ => None,
            },
            Sign::Value(value) => {
                let start = value.span.start;
                Some(is(field, value, start))
            }
            Sign::Open => self.bracket(field, depth, span),
            Sign::Close | Sign::And | Sign::Or => None,
        }
    }

    fn bracket(&mut self, field: Option<Field>, depth: usize, open: Span) -> Option<Expr> {
        if depth >= DEEPEST {
            self.fault(FaultKind::TooDeep, open);
            self.at = self.signs.len();
            return None;
        }
        let faults = self.faults.len();
        let from = self.at;
        let inside = self.any(field, depth + 1);
        match self.take(&Sign::Close) {
            Some(close) if inside.is_none() && self.faults.len() == faults && self.at == from + 1 => {
                self.fault(FaultKind::NoOperand, Span { start: open.start, end: close.end });
            }
            Some(_) => {}
            None => self.fault(FaultKind::OpenBracket, Span { start: open.start, end: self.end.max(open.end) }),
        }
        inside
    }
}

fn is(field: Option<Field>, value: Value, start: usize) -> Expr {
    let span = Span { start, end: value.span.end };
    Expr::Is(Condition { field, value, span })
}
