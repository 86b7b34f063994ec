//! Which part of the first cell is the applicant, the partners, the name and the period?
//!
//! `<b>applicant (partners)</b> name  period`, with or without `<p>` about the parts.

use std::ops::Range;

use super::markup::{is_blank, plain, tags, trim};
use super::partners::{self, Partners, is_acronym};
use super::period::{self, Found};

/// The parts of the cell, in bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Details {
    pub(crate) applicant: Range<usize>,
    pub(crate) partners: Option<Partners>,
    pub(crate) name: Range<usize>,
    pub(crate) period: Option<Found>,
    /// Words that belong to none of the parts.
    pub(crate) left_over: Vec<Range<usize>>,
    /// The applicant was told from the name by its words and not by bold letters.
    pub(crate) by_words: bool,
}

/// Takes the cell apart.
pub(crate) fn read(text: &str, cell: Range<usize>) -> Details {
    let period = period::find(text, cell.clone());
    let bold = bold(text, cell.clone());
    let by_words = bold.is_none();
    let until = period.as_ref().map_or(cell.end, |found| found.range.start);
    let head = bold.unwrap_or_else(|| by_kind_word(text, cell.start..until));
    let mut applicant = head.clone();
    let mut name = head.end..cell.end;
    let mut left_over = Vec::new();
    left_over.push(cell.start..head.start);

    if let Some(found) = &period {
        if found.range.start >= name.start {
            name.end = found.range.start;
            left_over.push(found.range.end..cell.end);
        } else if applicant.contains(&found.range.start) {
            left_over.push(found.range.end..applicant.end.max(found.range.end));
            applicant.end = found.range.start;
        }
    }
    let partners = partners::find(text, applicant.start..name.end);
    if let Some(found) = &partners {
        let brackets = &found.range;
        if applicant.contains(&brackets.start) {
            left_over.push(brackets.end..applicant.end.max(brackets.end));
            applicant.end = brackets.start;
            // Brackets that were not closed inside the bold letters end after them.
            name.start = name.start.max(brackets.end).min(name.end);
        } else if says_nothing(text, name.start..brackets.start) {
            name.start = brackets.end;
        } else if says_nothing(text, brackets.end..name.end) {
            name.end = brackets.start;
        }
    }
    left_over.retain(|range| !says_nothing(text, range.clone()));
    Details {
        applicant: trim(text, applicant),
        partners,
        name: trim(text, name),
        period,
        left_over: left_over.into_iter().map(|range| trim(text, range)).collect(),
        by_words,
    }
}

fn says_nothing(text: &str, range: Range<usize>) -> bool {
    plain(text.get(range).unwrap_or_default()).0.is_empty()
}

/// What stands between the first `<b>` and its `</b>`.
fn bold(text: &str, cell: Range<usize>) -> Option<Range<usize>> {
    let mut open = None;
    for tag in tags(text, cell).filter(super::markup::Tag::is_bold) {
        match (tag.closing, open) {
            (false, None) => open = Some(tag.end),
            (true, Some(open)) => return Some(open..tag.start),
            _ => {}
        }
    }
    None
}

/// From the beginning to the first word for a public body, with an acronym after a comma.
/// Empty where there is no such word.
fn by_kind_word(text: &str, head: Range<usize>) -> Range<usize> {
    let head = trim(text, head);
    let mut at = head.start;
    let mut end = None;
    for word in text.get(head.clone()).unwrap_or_default().split_inclusive(is_blank) {
        let bare = word.trim_end_matches(is_blank);
        match end {
            None if is_kind_word(bare.trim_end_matches(',')) => {
                end = Some(at + bare.trim_end_matches(',').len());
                if !bare.ends_with(',') {
                    break;
                }
            }
            Some(_) => {
                if is_acronym(bare) {
                    end = Some(at + bare.len());
                }
                break;
            }
            None => {}
        }
        at += word.len();
    }
    head.start..end.unwrap_or(head.start)
}

fn is_kind_word(word: &str) -> bool {
    let word = word.to_lowercase();
    matches!(word.as_str(), "kaupunki" | "kunta" | "stad" | "kommun")
        || word.ends_with("kuntayhtymä")
        || word.ends_with("samkommun")
}
