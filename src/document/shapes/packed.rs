//! Does a cell hold several facts, named by a header with slashes, and which are they?
//!
//! Never does: guess where a name ends and an organization begins: what cannot be told stays whole in the
//! first of the columns, without an area.

use std::ops::Range;

use super::Shaped;
use super::text::{Cell, Lines, within};
use super::words::{Body, body, header};
use crate::document::list::Role;
use crate::document::sheet::{Row, Sheet};
use crate::document::values::{find_period, is_empty, period};
use crate::model::Span;

/// Rows that the header is looked for in.
const HEADER_WITHIN: usize = 15;

/// The packed column and what its header names.
struct Packed {
    row: usize,
    column: usize,
    /// Header words, each with its meaning where known.
    parts: Vec<(String, Option<Role>)>,
    /// A column is added for areas that no header names.
    adds_area: bool,
}

/// Lines with tabs under such a header, which no table was made of.
pub(super) fn find(lines: &Lines<'_>) -> Option<Shaped> {
    let mut sheet = Sheet::new("");
    for line in &lines.all {
        sheet.begin_row(line.number);
        for cell in line.text.split('\t') {
            let span = within(line.text, cell).and_then(|range| line.span(&range));
            sheet.push_cell(cell, if lines.with_spans { Some(span.unwrap_or_default()) } else { None });
        }
    }
    let packed = Packed::of(&sheet)?;
    (sheet.len() >= packed.row + 3).then(|| packed.apart(&sheet))
}

pub(super) fn unpack(sheet: &Sheet) -> Option<Shaped> {
    Packed::of(sheet).map(|packed| packed.apart(sheet))
}

impl Packed {
    fn of(sheet: &Sheet) -> Option<Self> {
        for (at, row) in sheet.rows().enumerate().take(HEADER_WITHIN) {
            for (column, cell) in row.cells().enumerate() {
                let parts: Vec<(String, Option<Role>)> =
                    cell.split('/').map(|part| (part.trim().to_owned(), header(part))).collect();
                let mut roles: Vec<Role> = parts.iter().filter_map(|(_, role)| *role).collect();
                roles.sort_unstable();
                roles.dedup();
                let named = roles.contains(&Role::Name) || roles.contains(&Role::Applicant);
                // "Kunta / kaupunki" and "Hanke/projekti" are two words for one thing.
                let several = roles.len() >= 3 || roles.len() == 2 && parts.len() >= 2 && cell.contains(" / ");
                let words = parts.iter().all(|(part, _)| !part.is_empty() && part.len() < 60);
                if named && several && words && header(cell).is_none() {
                    let mut packed = Self { row: at, column, parts, adds_area: false };
                    let areas = [Role::Area, Role::Municipality, Role::SubRegion, Role::Region];
                    let has_area = packed.parts.iter().any(|(_, role)| role.is_some_and(|role| areas.contains(&role)))
                        || row.cells().any(|cell| header(cell).is_some_and(|role| areas.contains(&role)));
                    packed.adds_area = !has_area
                        && sheet
                            .rows()
                            .skip(at + 1)
                            .any(|row| Packed::loose(row.cell(column)).is_some_and(|loose| loose.area.is_some()));
                    return Some(packed);
                }
            }
        }
        None
    }

    fn apart(&self, sheet: &Sheet) -> Shaped {
        let mut out = Sheet::new(&sheet.name);
        let mut used = Vec::new();
        for (at, row) in sheet.rows().enumerate() {
            out.begin_row(row.number());
            if !row.is_blank() {
                used.push(row.number());
            }
            // Titles above stay as they are.
            let new = match at.cmp(&self.row) {
                std::cmp::Ordering::Less => None,
                std::cmp::Ordering::Equal => Some(self.headers(row)),
                std::cmp::Ordering::Greater => Some(self.cells(row)),
            };
            for column in 0..row.len() {
                match new.as_ref().filter(|_| column == self.column) {
                    Some(cells) => cells.iter().for_each(|cell| out.push_cell(&cell.text, cell.span)),
                    None => out.push_cell(row.cell(column), row.span(column)),
                }
            }
        }
        used.dedup();
        Shaped { shape: "packed-cell", sheet: out, rows_used: used }
    }

    fn headers(&self, row: Row<'_>) -> Vec<Cell> {
        let cell = row.cell(self.column);
        let mut headers: Vec<Cell> = cell
            .split('/')
            .map(|part| piece(row, self.column, &within(cell, part.trim()).unwrap_or_default()))
            .collect();
        if self.adds_area {
            headers.push(Cell { text: "Toiminta-alue".to_owned(), span: row.span(self.column) });
        }
        headers
    }

    /// The cells that stand in the packed one's place.
    fn cells(&self, row: Row<'_>) -> Vec<Cell> {
        let cell = row.cell(self.column);
        let mut cells = vec![
            Cell { text: String::new(), span: row.span(self.column) };
            self.parts.len() + usize::from(self.adds_area)
        ];
        let mut put = |at: Option<usize>, range: &Range<usize>| {
            if let Some(place) = at.and_then(|at| cells.get_mut(at)) {
                *place = piece(row, self.column, range);
            }
        };
        if let Some(ranges) = self.regular(cell, " / ").or_else(|| self.regular(cell, ", ")) {
            ranges.iter().enumerate().for_each(|(at, range)| put(Some(at), range));
        } else if let Some(loose) = Self::loose(cell) {
            let name = self.place(&[Role::Name]).unwrap_or_default();
            put(Some(name), &loose.name);
            for (range, at) in [
                (loose.applicant, self.place(&[Role::Applicant])),
                (loose.period, self.place(&[Role::Period])),
                (loose.kind, self.parts.iter().position(|(_, role)| role.is_none())),
                (
                    loose.area,
                    self.adds_area
                        .then_some(self.parts.len())
                        .or_else(|| self.place(&[Role::Area, Role::Municipality])),
                ),
            ] {
                if let Some(range) = range {
                    put(at, &range);
                }
            }
        } else {
            let whole = within(cell, cell.trim()).unwrap_or_default();
            put(Some(self.place(&[Role::Name]).unwrap_or_default()), &whole);
        }
        cells
    }

    fn place(&self, roles: &[Role]) -> Option<usize> {
        self.parts.iter().position(|(_, role)| role.is_some_and(|role| roles.contains(&role)))
    }

    /// As many pieces as the header names, and each what the header says.
    fn regular(&self, cell: &str, separator: &str) -> Option<Vec<Range<usize>>> {
        let pieces: Vec<&str> = cell.split(separator).map(str::trim).collect();
        let mut ranges: Vec<Range<usize>> = pieces.iter().filter_map(|piece| within(cell, piece)).collect();
        let area_last = self
            .parts
            .last()
            .and_then(|(_, role)| *role)
            .is_some_and(|role| matches!(role, Role::Area | Role::Municipality));
        // The last of them is a list itself: "Liperi / Polvijärvi".
        if area_last && ranges.len() > self.parts.len() {
            let end = ranges.last()?.end;
            ranges.truncate(self.parts.len());
            ranges.last_mut()?.end = end;
        }
        if ranges.len() != self.parts.len() {
            return None;
        }
        // At least one of them must prove the order.
        let mut proved = separator == " / ";
        for ((_, role), range) in self.parts.iter().zip(&ranges) {
            let text = cell.get(range.clone())?;
            match role {
                _ if is_empty(text) => {}
                Some(Role::Period | Role::Start | Role::End) if period(text).is_none() => return None,
                Some(Role::Period | Role::Start | Role::End) => proved = true,
                Some(Role::Applicant) => proved |= body(text) == Body::Surely,
                // An organization where the name belongs: the order is another one.
                Some(Role::Name) if separator == ", " && body(text) == Body::Surely => return None,
                _ => {}
            }
        }
        proved.then_some(ranges)
    }

    /// Facts by what they say, in a cell without regular marks.
    fn loose(cell: &str) -> Option<Loose> {
        let (kind, area) = kind_and_area(cell)?;
        let found = find_period(cell).map(|(range, ..)| range).filter(|range| range.end <= kind.start);
        let before = cell.get(..found.as_ref().map_or(kind.start, |range| range.start))?;
        let before = before.trim_end().trim_end_matches("[..]").trim_end().trim_end_matches(',').trim_end();
        let start = before.len() - before.trim_start().len();
        let head = before.trim();
        // "Uimaranta kuntoon, Kylien kehitys ry" or "Palkkaaminen Tmi Yläneen Kemppari"
        let mut name = start..start + head.len();
        let mut applicant = None;
        let comma = head
            .find(", ")
            .filter(|at| head.get(at + 2..).is_some_and(|rest| body(rest) == Body::Surely && !rest.contains(", ")));
        let trader = head.find(" Tmi ").filter(|at| *at > 0 && head.matches(" Tmi ").count() == 1);
        if let Some((at, gap)) = comma.map(|at| (at, 2)).or(trader.map(|at| (at, 1))) {
            applicant = Some(name.start + at + gap..name.end);
            name.end = name.start + at;
        }
        (!head.is_empty()).then_some(Loose { name, applicant, period: found, kind: Some(kind), area })
    }
}

/// Pieces of a packed cell.
struct Loose {
    name: Range<usize>,
    applicant: Option<Range<usize>>,
    period: Option<Range<usize>>,
    kind: Option<Range<usize>>,
    area: Option<Range<usize>>,
}

/// The kind of project ("Yleishyödyllinen kehittämishanke") and the tail behind it, which is the area.
fn kind_and_area(cell: &str) -> Option<(Range<usize>, Option<Range<usize>>)> {
    const ENDS: [&str; 8] = [
        "kehittämishanke",
        "investointihanke",
        "koulutushanke",
        "yhteistyöhanke",
        "teemahanke",
        "kehittämistuki",
        "investointituki",
        "käynnistystuki",
    ];
    let lower = cell.to_lowercase();
    if lower.len() != cell.len() {
        return None;
    }
    let (at, word) = ENDS.iter().filter_map(|word| Some((lower.rfind(word)?, *word))).max()?;
    // One kind, not two: else where the tail begins is anybody's guess.
    if ENDS.iter().map(|word| lower.matches(word).count()).sum::<usize>() != 1 {
        return None;
    }
    let mut end = at + word.len();
    let rest = cell.get(end..)?;
    if let Some(close) = rest.strip_prefix(" (").and_then(|inner| inner.find(')')) {
        end += close + 3;
    }
    // The kind begins with the capital letter of the word before it, behind a mark.
    let before = cell.get(..at)?.trim_end();
    let own = cell.get(..at)?.rfind(char::is_whitespace).map_or(0, |space| space + 1);
    let first = cell.get(own..)?.chars().next()?;
    let start = if first.is_uppercase() { own } else { before.rfind(char::is_whitespace).map_or(0, |space| space + 1) };
    if !cell.get(start..)?.starts_with(char::is_uppercase) {
        return None;
    }
    let marked = cell.get(..start)?.trim_end();
    if !marked.ends_with([',', ']', ';']) && !marked.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let tail = cell
        .get(end..)?
        .strip_prefix(", ")
        .map(|tail| tail.trim().trim_end_matches("[..]").trim_end().trim_end_matches([',', '.']).trim_end());
    let area = tail.filter(|tail| is_area_like(tail)).and_then(|tail| within(cell, tail));
    Some((start..end, area))
}

/// Names with marks between them and nothing else.
fn is_area_like(tail: &str) -> bool {
    !tail.is_empty()
        && tail.starts_with(char::is_uppercase)
        && !tail.contains(|c: char| c.is_ascii_digit())
        && tail
            .split([',', '/', ';'])
            .all(|name| (1..=3).contains(&name.split_whitespace().count()) && body(name.trim()) != Body::Surely)
}

/// A part of a cell; its place where the cell's bytes are the source's.
fn piece(row: Row<'_>, column: usize, range: &Range<usize>) -> Cell {
    let cell = row.cell(column);
    let span = row.span(column).map(|span| {
        if span.end.checked_sub(span.start) == Some(cell.len()) {
            Span { start: span.start + range.start, end: span.start + range.end }
        } else {
            span
        }
    });
    Cell { text: cell.get(range.clone()).unwrap_or_default().to_owned(), span }
}
