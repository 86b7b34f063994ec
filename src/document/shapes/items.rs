//! Which part of an item of a list is the name, the applicant, the period and the money?
//!
//! The list tells how its items are parted; what a part is its content tells. Never does: take a
//! sentence for an item; call a part the area.

use std::ops::Range;

use super::text::{Cell, Text};
use super::words::{Body, bare_sum, body, money};
use crate::document::values::{find_period, period};

/// Marks between the parts of an item; the first that explains a list best is taken.
const SEPARATORS: [&str; 6] = ["; ", " | ", "\t", ", ", " - ", " – "];

/// A part of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Money(&'static str),
    Period,
    Body(Body),
    Words,
}

#[derive(Debug, Clone)]
struct Part {
    range: Range<usize>,
    kind: Kind,
    /// Place among the parts of its item.
    place: usize,
}

/// The facts of an item.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    pub(super) name: Cell,
    pub(super) applicant: Cell,
    pub(super) period: Cell,
    pub(super) money: Vec<(&'static str, Cell)>,
    /// Words whose meaning is not told.
    pub(super) rest: Cell,
    /// An organization or a sum was found among several parts.
    pub(super) told: bool,
}

/// How the items of a list are parted, and each of them taken apart.
#[derive(Debug)]
pub(super) struct Grammar {
    separator: &'static str,
    /// Sums may stand without a currency: they do at the end of nearly every item.
    bare_sums: bool,
    /// Where among how many parts the applicant usually stands.
    applicant: Option<(usize, usize)>,
}

impl Grammar {
    /// The grammar that explains most items; `None` when none explains three of five.
    pub(super) fn of(items: &[Text<'_>]) -> Option<Self> {
        let mut best: Option<(usize, Self)> = None;
        for separator in SEPARATORS {
            for bare_sums in [false, true] {
                let grammar = Self { separator, bare_sums, applicant: None };
                let parts: Vec<Vec<Part>> = items.iter().map(|item| grammar.parts(&item.text)).collect();
                if bare_sums
                    && parts.iter().filter(|parts| parts.last().is_some_and(is_money)).count() * 5 < items.len() * 4
                {
                    continue;
                }
                let score: usize = items.iter().zip(&parts).map(|(item, parts)| score(&item.text, parts)).sum();
                let told = parts.iter().filter(|parts| told(parts)).count();
                if told * 5 >= items.len() * 3 && told > 0 && best.as_ref().is_none_or(|(known, _)| score > *known) {
                    best = Some((score, grammar));
                }
            }
        }
        let (_, mut grammar) = best?;
        grammar.applicant = grammar.usual_applicant(items);
        Some(grammar)
    }

    /// Where the applicant stands in most items that say it.
    fn usual_applicant(&self, items: &[Text<'_>]) -> Option<(usize, usize)> {
        let mut places: std::collections::BTreeMap<(usize, usize), usize> = std::collections::BTreeMap::new();
        for item in items {
            let parts = self.parts(&item.text);
            let mut bodies = parts.iter().filter(|part| part.kind == Kind::Body(Body::Surely));
            if let (Some(part), None) = (bodies.next(), bodies.next()) {
                *places.entry((part.place, parts.len())).or_default() += 1;
            }
        }
        let (place, count) = places.into_iter().max_by_key(|(_, count)| *count)?;
        (count >= 2).then_some(place)
    }

    fn parts(&self, text: &str) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut pieces: Vec<Range<usize>> = Vec::new();
        let mut start = 0;
        for (at, mark) in text.match_indices(self.separator) {
            pieces.push(start..at);
            start = at + mark.len();
        }
        pieces.push(start..text.len());
        for piece in pieces {
            let written = text.get(piece.clone()).unwrap_or_default();
            let from = piece.start + written.len() - written.trim_start().len();
            let trimmed = written.trim();
            // A comma at the end of an item is none of its words.
            let trimmed = trimmed.strip_suffix([',', ';']).unwrap_or(trimmed);
            let range = from..from + trimmed.len();
            if range.is_empty() {
                continue;
            }
            let place = parts.len();
            parts.extend(self.kinds(trimmed).into_iter().map(|(inner, kind)| Part {
                range: range.start + inner.start..range.start + inner.end,
                kind,
                place,
            }));
        }
        parts
    }

    /// A part as one thing, or with a period or sum in its tail taken off.
    fn kinds(&self, part: &str) -> Vec<(Range<usize>, Kind)> {
        let whole = 0..part.len();
        let ended = part.strip_suffix('.').unwrap_or(part);
        if let Some((header, sum)) = money(ended) {
            return vec![(sum, Kind::Money(header))];
        }
        if period(ended).is_some() {
            return vec![(0..ended.len(), Kind::Period)];
        }
        if self.bare_sums && bare_sum(ended) {
            return vec![(0..ended.len(), Kind::Money("Avustus"))];
        }
        // "Salon kaupunki (8 000 €)", "Salon kaupunki 8 000 €", "Kesäpolku 1.9.2020–31.8.2021"
        if let Some((head, tail, kind)) = tail(ended) {
            let mut kinds = self.kinds(part.get(..head).unwrap_or_default());
            kinds.push((tail, kind));
            return kinds;
        }
        match body(part) {
            Body::No => vec![(whole, Kind::Words)],
            sure => vec![(whole, Kind::Body(sure))],
        }
    }

    /// The facts of an item. Nothing of its words is left out.
    pub(super) fn facts(&self, item: &Text<'_>) -> Facts {
        let parts = self.parts(&item.text);
        let mut facts = Facts { told: told(&parts), ..Facts::default() };
        let surest = parts.iter().filter_map(|part| match part.kind {
            Kind::Body(body) => Some((body, part)),
            _ => None,
        });
        let usual = |part: &Part| self.applicant == Some((part.place, parts.len()));
        // The surest body; among alike the one at the usual place, else the first.
        let mut applicant: Option<(Body, &Part)> = None;
        for (body, part) in surest {
            let better = applicant.is_none_or(|(known, at)| body > known || body == known && usual(part) && !usual(at));
            // A lone "Kyläkoulu" at the beginning is a project's name as well.
            if better && (body == Body::Surely || part.place > 0) {
                applicant = Some((body, part));
            }
        }
        let applicant = applicant
            .map(|(_, part)| part)
            .or_else(|| parts.iter().find(|part| usual(part) && matches!(part.kind, Kind::Words)));
        let mut words: Vec<Range<usize>> = Vec::new();
        let mut last_place = None;
        for (at, part) in parts.iter().enumerate() {
            match part.kind {
                _ if applicant.is_some_and(|applicant| std::ptr::eq(applicant, part)) => {
                    facts.applicant = item.cell(&part.range);
                }
                Kind::Period if facts.period.text.is_empty() => facts.period = item.cell(&part.range),
                Kind::Money(header) if !facts.money.iter().any(|(known, _)| *known == header) => {
                    facts.money.push((header, item.cell(&part.range)));
                }
                _ => {
                    // Neighbors belong together: a name with commas in it.
                    match words.last_mut().filter(|_| last_place.is_some_and(|last| last + 1 == at)) {
                        Some(known) => known.end = part.range.end,
                        None => words.push(part.range.clone()),
                    }
                    last_place = Some(at);
                }
            }
        }
        if let Some(first) = words.first() {
            facts.name = item.cell(first);
        }
        if words.len() > 1 {
            let rest: Vec<&str> = words.iter().skip(1).filter_map(|range| item.text.get(range.clone())).collect();
            let span = words.get(1).and_then(|range| item.span(range)).filter(|_| words.len() == 2);
            facts.rest = Cell { text: rest.join(self.separator), span };
        }
        facts
    }
}

fn is_money(part: &Part) -> bool {
    matches!(part.kind, Kind::Money(_))
}

fn told(parts: &[Part]) -> bool {
    let known = |part: &Part| is_money(part) || matches!(part.kind, Kind::Body(_));
    parts.len() >= 2 && parts.iter().any(known)
}

/// How much of an item its parts explain.
fn score(item: &str, parts: &[Part]) -> usize {
    if parts.len() < 2 {
        return 0;
    }
    let each = |part: &Part| match part.kind {
        Kind::Money(_) | Kind::Period => 3,
        // A name with a mark inside may be two things.
        Kind::Body(body) => {
            let whole =
                item.get(part.range.clone()).is_some_and(|text| !SEPARATORS.iter().any(|mark| text.contains(mark)));
            1 + usize::from(body == Body::Surely && whole)
        }
        Kind::Words => 0,
    };
    parts.iter().map(each).sum()
}

/// A sum or a period at the end of a part: where its head ends, and the tail.
fn tail(part: &str) -> Option<(usize, Range<usize>, Kind)> {
    if let Some((range, ..)) = find_period(part)
        && range.start > 0
    {
        let after = part.get(range.end..)?.trim();
        let head = part.get(..range.start)?.trim_end().trim_end_matches(['(', ',', ':', '–', '-']).trim_end();
        if matches!(after, "" | ")") && !head.is_empty() {
            return Some((head.len(), range, Kind::Period));
        }
    }
    if let Some(inner) = part.strip_suffix(')')
        && let Some(open) = inner.rfind('(')
        && let Some((header, sum)) = money(inner.get(open + 1..)?)
    {
        let head = part.get(..open)?.trim_end();
        return (!head.is_empty()).then_some((
            head.len(),
            sum.start + open + 1..sum.end + open + 1,
            Kind::Money(header),
        ));
    }
    // The longest tail that is a sum with its currency.
    for (at, _) in part.match_indices([' ', '\u{a0}']) {
        let rest = part.get(at..)?.trim_start();
        let from = part.len() - rest.len();
        if !rest.starts_with(|c: char| c.is_ascii_digit() || c == '€') && !rest.to_lowercase().starts_with("eu") {
            continue;
        }
        let head = part.get(..at)?.trim_end().trim_end_matches([':', ',', '–', '-']).trim_end();
        // "Kerho 5 8 000 €": where the sum begins nobody can tell.
        let torn = head.ends_with(|c: char| c.is_ascii_digit());
        if let Some((header, sum)) = money(rest).filter(|_| !torn && !head.is_empty()) {
            return Some((head.len(), sum.start + from..sum.end + from, Kind::Money(header)));
        }
    }
    None
}
