//! Which column is what?
//!
//! By the header's words and by the cells together; a person's word goes before both.

use super::evidence::{self, Evidence};
use super::roles::{Role, fold_header, roles_of};
use crate::document::sheet::{Row, Sheet};
use crate::model::{ColumnUse, MoneyKind};

/// Rows at the beginning of a table among which its header is looked for.
const HEADER_WITHIN: usize = 40;

/// A person's word about columns: roles and the header words (or column letters) they are meant for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping {
    /// In the order given; several columns of one role are joined.
    pub columns: Vec<(Role, String)>,
}

/// What a person says of a table's columns: now, and before of the same header.
#[derive(Clone, Copy)]
pub(crate) struct Said<'a> {
    /// Said of this very file.
    pub(crate) mapping: &'a Mapping,
    /// What was said of a header before, by its words; asked only where nothing is said now.
    pub(crate) remembered: &'a dyn Fn(&[&str]) -> Option<Mapping>,
}

/// The columns of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// Words over each column; letters where there is no header.
    pub(crate) headers: Vec<std::sync::Arc<str>>,
    /// What each column is.
    pub(crate) roles: Vec<Option<Role>>,
    /// A person said so.
    chosen: Vec<bool>,
    /// Header rows at the beginning of the table, 0 for none.
    pub(crate) header_rows: usize,
    /// Rows above the header.
    pub(crate) titles: usize,
    /// Columns under the header; what stands beyond in a few rows is one cell too many.
    pub(crate) headed: usize,
}

impl Columns {
    /// Columns of a role, in their order.
    pub(crate) fn of(&self, role: Role) -> impl Iterator<Item = usize> {
        self.roles.iter().enumerate().filter(move |(_, known)| **known == Some(role)).map(|(at, _)| at)
    }

    pub(crate) fn first(&self, role: Role) -> Option<usize> {
        self.of(role).next()
    }

    /// The money column: what was granted before what was applied for.
    pub(crate) fn amount(&self) -> Option<(usize, MoneyKind)> {
        [MoneyKind::Granted, MoneyKind::Eu, MoneyKind::Public, MoneyKind::Budget, MoneyKind::AppliedFor]
            .into_iter()
            .find_map(|kind| self.first(Role::Amount(kind)).map(|at| (at, kind)))
    }

    /// `true` when something says where.
    pub(crate) fn says_where(&self) -> bool {
        [Role::Area, Role::Municipality, Role::SubRegion, Role::Region, Role::Code]
            .into_iter()
            .any(|role| self.first(role).is_some())
    }

    /// Enough for a list of projects: who or what, and one thing more.
    fn is_list(&self, areas_alone: bool) -> bool {
        let who =
            [Role::Applicant, Role::Name, Role::Details].into_iter().filter(|role| self.first(*role).is_some()).count();
        let more = self.says_where()
            || self.amount().is_some()
            || [Role::Period, Role::Start, Role::End].into_iter().any(|role| self.first(role).is_some());
        who >= 2
            || who == 1 && more
            // Codes and sums need no names.
            || self.says_where() && self.amount().is_some()
            || areas_alone && self.says_where()
            || self.chosen.iter().any(|chosen| *chosen)
    }

    /// The column that a person's word means: its header, a spreadsheet's letter, a number from 1.
    fn named(&self, word: &str) -> Option<usize> {
        let folded = fold_header(word);
        let found = self
            .headers
            .iter()
            .position(|header| fold_header(header) == folded)
            .or_else(|| (0..self.headers.len()).find(|at| letter(*at).eq_ignore_ascii_case(word.trim())))
            .or_else(|| word.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1)));
        found.filter(|at| *at < self.roles.len())
    }

    /// `true` when the table has the column that a person named.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.named(word).is_some()
    }

    /// For a person to check.
    pub(crate) fn uses(&self) -> Vec<ColumnUse> {
        let each = self.headers.iter().zip(&self.roles).zip(&self.chosen);
        each.map(|((header, role), chosen)| ColumnUse {
            header: header.to_string(),
            role: role.map(Role::key),
            chosen: *chosen,
        })
        .collect()
    }

    /// `true` when a row says the header again.
    pub(crate) fn is_header(&self, row: Row<'_>) -> bool {
        let mut alike = 0;
        let mut filled = 0;
        for (cell, header) in row.cells().zip(&self.headers) {
            let cell = cell.trim();
            if !cell.is_empty() {
                filled += 1;
                // Headers are repeated letter by letter; folding every cell of a million rows would cost much.
                alike += usize::from(cell.eq_ignore_ascii_case(header.trim()));
            }
        }
        self.header_rows > 0 && filled >= 2 && alike * 3 >= filled * 2
    }
}

/// The columns of a table; `None` when it is no list of projects. `areas_alone` for a list whose shape is
/// sure: then areas may stand without a name.
pub(super) fn guess(
    sheet: &Sheet,
    said: &Said<'_>,
    is_place: &dyn Fn(&str) -> bool,
    areas_alone: bool,
) -> Option<Columns> {
    let width = sheet.width();
    if width == 0 {
        return None;
    }
    let (titles, mut header_rows) = header(sheet, said.mapping);
    // Words that are no known header, over cells that are of another sort than they.
    let unknown = header_rows == 0 && evidence::heads(sheet, is_place);
    if unknown {
        header_rows = 1;
    }
    let headers: Vec<std::sync::Arc<str>> = (0..width)
        .map(|column| std::sync::Arc::from(header_text(sheet, titles, header_rows, column).as_str()))
        .collect();
    let evidence = evidence::columns(sheet, titles + header_rows, is_place);
    if header_rows == 0 && (sheet.len() < 3 || width < 2) {
        return None;
    }
    let headed = headed(&headers, &evidence);
    let mut columns =
        Columns { roles: vec![None; width], chosen: vec![false; width], headers, header_rows, titles, headed };
    let before = said.mapping.columns.is_empty() && header_rows > 0;
    let remembered = before.then(|| {
        let words: Vec<&str> = columns.headers.iter().map(AsRef::as_ref).collect();
        (said.remembered)(&words)
    });
    by_person(&mut columns, remembered.flatten().as_ref().unwrap_or(said.mapping));
    by_header(&mut columns, &evidence);
    by_cells(&mut columns, &evidence, unknown || header_rows == 0);
    // A column without a header word goes by its letter, so that its cells have a name of their own.
    for (at, header) in columns.headers.iter_mut().enumerate() {
        if header_rows == 0 || header.is_empty() {
            *header = std::sync::Arc::from(letter(at).as_str());
        }
    }
    columns.is_list(areas_alone).then_some(columns)
}

/// Columns up to the last that has a header, or that most rows fill without one.
fn headed(headers: &[std::sync::Arc<str>], evidence: &[Evidence]) -> usize {
    if headers.iter().all(|header| header.is_empty()) {
        return headers.len();
    }
    let rows = evidence.iter().map(|cells| cells.filled).max().unwrap_or_default();
    let owned = |at: &usize| {
        headers.get(*at).is_some_and(|header| !header.is_empty())
            || evidence.get(*at).is_some_and(|cells| cells.filled * 2 >= rows.max(2))
    };
    (0..headers.len()).rev().find(owned).map_or(0, |last| last + 1)
}

/// Rows above the header and rows of it.
fn header(sheet: &Sheet, mapping: &Mapping) -> (usize, usize) {
    let mut best: Option<(usize, usize)> = None;
    for (at, row) in sheet.rows().enumerate().take(HEADER_WITHIN) {
        let score = header_score(row, mapping);
        if score >= 2 && best.is_none_or(|(known, _)| score > known) {
            best = Some((score, at));
        }
    }
    let Some((score, at)) = best else {
        // A table of two columns may have one known word.
        let first = sheet.row(0);
        let lone = first.is_some_and(|row| header_score(row, mapping) == 1 && row.len() <= 3 && !looks_like_data(row));
        return (0, usize::from(lone));
    };
    // "Toteutusaika" over "alkaa" and "päättyy": two rows make one header.
    let next = sheet.row(at + 1).filter(|row| header_score(*row, mapping) >= 2 && !looks_like_data(*row) && score >= 2);
    let above = at.checked_sub(1).and_then(|above| sheet.row(above)).filter(|row| {
        header_score(*row, mapping) >= 1
            && row.cells().filter(|cell| !cell.trim().is_empty()).count() >= 2
            && !looks_like_data(*row)
    });
    match (above, next) {
        (_, Some(_)) => (at, 2),
        (Some(_), None) => (at - 1, 2),
        _ => (at, 1),
    }
}

/// Cells of a row that are known header words.
fn header_score(row: Row<'_>, mapping: &Mapping) -> usize {
    let mut seen: Vec<String> = Vec::new();
    for cell in row.cells() {
        let folded = fold_header(cell);
        let known = !folded.is_empty()
            && (!roles_of(cell).is_empty() || mapping.columns.iter().any(|(_, word)| fold_header(word) == folded));
        if known && !seen.contains(&folded) {
            seen.push(folded);
        }
    }
    seen.len()
}

/// Money, days or long text stand in rows, not in headers.
fn looks_like_data(row: Row<'_>) -> bool {
    row.cells().map(str::trim).filter(|cell| !cell.is_empty()).any(|cell| {
        cell.chars().count() > 120
            || crate::document::values::period(cell).is_some()
            || cell.bytes().any(|byte| byte.is_ascii_digit()) && crate::document::values::amount(cell, None).is_some()
    })
}

fn header_text(sheet: &Sheet, titles: usize, rows: usize, column: usize) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for at in titles..titles + rows {
        let cell = sheet.row(at).map_or("", |row| row.cell(column)).trim();
        if !cell.is_empty() && !parts.contains(&cell) {
            parts.push(cell);
        }
    }
    parts.join(" ")
}

/// `A` … `Z`, `AA` …: how a spreadsheet calls a column.
pub(crate) fn letter(at: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = at + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

fn by_person(columns: &mut Columns, mapping: &Mapping) {
    for (role, word) in &mapping.columns {
        if let Some(at) = columns.named(word)
            && let (Some(slot), Some(chosen)) = (columns.roles.get_mut(at), columns.chosen.get_mut(at))
        {
            *slot = Some(*role);
            *chosen = true;
        }
    }
}

/// Roles that only one column can have unless a person says otherwise.
fn is_single(role: Role) -> bool {
    !matches!(role, Role::Other | Role::Partners)
}

/// "Beneficiary Location:1:Name" and "Toteutuskunta 2" without their numbers.
fn unnumbered(header: &str) -> String {
    fold_header(header).chars().filter(|letter| letter.is_alphabetic()).collect()
}

fn by_header(columns: &mut Columns, evidence: &[Evidence]) {
    let mut bids: Vec<(u32, usize, Role)> = Vec::new();
    for (at, header) in columns.headers.iter().enumerate() {
        if columns.chosen.get(at) == Some(&true) {
            continue;
        }
        let cells = evidence.get(at).copied().unwrap_or_default();
        for (role, sure) in roles_of(header) {
            let role = if holds_codes(role, cells) { Role::Code } else { role };
            if let Some(bonus) = fits(role, cells) {
                bids.push((sure * 1000 + bonus, at, role));
            }
        }
    }
    // The best bid first; equal ones from left to right.
    bids.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    for (_, at, role) in bids {
        let taken = is_single(role)
            && columns.first(role).is_some_and(|first| {
                let same = |column: usize| columns.headers.get(column).map(|header| unnumbered(header));
                same(first) != same(at)
            });
        if let Some(slot) = columns.roles.get_mut(at).filter(|slot| slot.is_none() && !taken) {
            *slot = Some(role);
        }
    }
    municipality_or_applicant(columns, evidence);
}

/// "Kunta" over 91, "Toiminta-alue" over 091: codes of municipalities, though the header says no such
/// thing. Under a header that is not of municipalities only three digits are surely such a code.
fn holds_codes(role: Role, cells: Evidence) -> bool {
    let sure = match role {
        Role::Municipality => true,
        Role::Area => cells.letters >= 3,
        _ => false,
    };
    sure && cells.codes >= 900
}

/// How well cells suit a role, `None` when they speak against it.
fn fits(role: Role, cells: Evidence) -> Option<u32> {
    if cells.filled == 0 {
        return Some(0);
    }
    match role {
        Role::Amount(_) => (cells.money >= 500).then_some(cells.money),
        Role::Start | Role::End | Role::Period => (cells.days >= 300).then_some(cells.days),
        Role::Code => (cells.codes >= 600).then_some(cells.codes),
        // A program's name stands in every row, a project's in one.
        Role::Name => (cells.days < 500 && (cells.distinct > 1 || cells.filled == 1))
            .then(|| u32::try_from(cells.distinct * 900 / cells.filled.max(1)).unwrap_or_default()),
        Role::Applicant => (cells.days < 500 && cells.money < 700).then_some(cells.bodies),
        Role::Area | Role::Municipality | Role::SubRegion | Role::Region => {
            (cells.money < 700 && cells.days < 700).then_some(cells.places)
        }
        Role::Description => Some(u32::try_from(cells.letters.min(400)).unwrap_or_default()),
        Role::Partners | Role::Currency | Role::Details | Role::Other => Some(500),
    }
}

/// "Kunta" over "Asikkalan kunta" is who applies; over "Asikkala" it is where, unless nobody else applies.
fn municipality_or_applicant(columns: &mut Columns, evidence: &[Evidence]) {
    let Some(at) = columns.first(Role::Municipality) else { return };
    let cells = evidence.get(at).copied().unwrap_or_default();
    if columns.chosen.get(at) == Some(&true) || columns.first(Role::Applicant).is_some() {
        return;
    }
    if cells.bodies >= 500
        && let Some(slot) = columns.roles.get_mut(at)
    {
        *slot = Some(Role::Applicant);
    }
}

/// Two columns of days side by side: the first day and the last.
fn two_days(columns: &Columns, evidence: &[Evidence]) -> Option<(usize, usize)> {
    let days = |at: usize| {
        let free = columns.roles.get(at).is_some_and(Option::is_none);
        free && evidence.get(at).is_some_and(|cells| cells.filled >= 2 && cells.days >= 800 && cells.letters <= 12)
    };
    (0..columns.roles.len()).find(|at| days(*at) && days(*at + 1)).map(|at| (at, at + 1))
}

/// Columns that no header word tells, by their cells alone.
fn by_cells(columns: &mut Columns, evidence: &[Evidence], headless: bool) {
    let free = |columns: &Columns, at: usize| columns.roles.get(at).is_some_and(Option::is_none);
    let best = |columns: &Columns, score: &dyn Fn(&Evidence) -> Option<u32>| {
        (0..columns.roles.len())
            .filter(|at| free(columns, *at))
            .filter_map(|at| Some((score(evidence.get(at)?)?, std::cmp::Reverse(at))))
            .max()
            .map(|(_, at)| at.0)
    };
    let enough = |cells: &Evidence| cells.filled >= 2;
    if !columns.says_where()
        && let Some(at) = best(columns, &|cells| {
            (enough(cells) && cells.places >= 700 && cells.letters < 400).then_some(cells.places)
        })
        && let Some(slot) = columns.roles.get_mut(at)
    {
        *slot = Some(Role::Area);
    }
    let dated = [Role::Period, Role::Start, Role::End].into_iter().any(|role| columns.first(role).is_some());
    if !dated && let Some((start, end)) = two_days(columns, evidence) {
        for (at, role) in [(start, Role::Start), (end, Role::End)] {
            if let Some(slot) = columns.roles.get_mut(at) {
                *slot = Some(role);
            }
        }
    } else if !dated
        && let Some(at) = best(columns, &|cells| {
            (enough(cells) && cells.days >= 800 && cells.money < cells.days).then_some(cells.days)
        })
        && let Some(slot) = columns.roles.get_mut(at)
    {
        *slot = Some(Role::Period);
    }
    if columns.amount().is_none()
        && let Some(at) = best(columns, &|cells| {
            (enough(cells)
                && cells.money >= 800
                && (cells.currency >= 500 || headless && cells.codes < 500 && cells.days < 500))
                .then_some(cells.money + cells.currency)
        })
        && let Some(slot) = columns.roles.get_mut(at)
    {
        *slot = Some(Role::Amount(MoneyKind::Granted));
    }
    if columns.first(Role::Applicant).is_none()
        && columns.first(Role::Details).is_none()
        && let Some(at) = best(columns, &|cells| {
            (enough(cells) && cells.bodies >= 600 && cells.letters < 120).then_some(cells.bodies)
        })
        && let Some(slot) = columns.roles.get_mut(at)
    {
        *slot = Some(Role::Applicant);
    }
    if headless
        && columns.first(Role::Name).is_none()
        && let Some(at) = best(columns, &|cells| {
            (enough(cells) && cells.money < 300 && cells.days < 300 && cells.distinct * 2 > cells.filled)
                .then(|| u32::try_from(cells.letters.min(200)).unwrap_or_default())
        })
        && let Some(slot) = columns.roles.get_mut(at)
    {
        *slot = Some(Role::Name);
    }
}
