//! What does a row say about its project?

use super::List;
use super::evidence::names_body;
use super::roles::Role;
use crate::document::sheet::Row;
use crate::document::values::{self, Edge};
use crate::document::{Record, summary};
use crate::model::{Amount, Field, Period, Precision, Problem, Severity, Span};

/// The record of a row.
pub(super) fn of(list: &List, row: Row<'_>, number: usize) -> Record {
    let columns = &list.columns;
    let mut record = Record {
        number,
        line: row.number(),
        sheet: list.sheet_number,
        span: row.whole_span().unwrap_or_default(),
        states_area: columns.says_where(),
        ..Record::default()
    };
    record.applicant = field(row, columns.first(Role::Applicant));
    record.name = field(row, columns.first(Role::Name));
    record.description = field(row, columns.first(Role::Description));
    for column in columns.of(Role::Partners) {
        partners(row, column, &mut record);
    }
    if let Some(column) = columns.first(Role::Details) {
        details(row, column, &mut record);
    }
    // What could not be read stays as it is written, under its column's name.
    let mut unread = period(list, row, &mut record);
    unread.extend(amount(list, row, &mut record));
    area(list, row, &mut record);
    for (at, header) in columns.headers.iter().enumerate() {
        let used =
            columns.roles.get(at).copied().flatten().is_some_and(|role| role != Role::Other && is_used(list, role, at))
                && !unread.contains(&at);
        let value = text(row.cell(at));
        if !used && !value.is_empty() {
            record.other.push((std::sync::Arc::clone(header), value));
        }
    }
    // More cells than the header has: a separator inside a value may have moved all behind it.
    if (columns.headed..row.len()).any(|at| !row.cell(at).trim().is_empty()) {
        let problem = Problem::CellCount { found: row.len(), expected: columns.headed };
        record.findings.push((Severity::Warning, columns.headed + 1, problem));
    }
    missing(list, &mut record);
    record
}

/// Of several columns of a role the first is the project's; the others are kept by their names.
fn is_used(list: &List, role: Role, at: usize) -> bool {
    match role {
        Role::Amount(_) => list.columns.amount().is_some_and(|(column, _)| column == at),
        Role::Municipality | Role::SubRegion | Role::Region => where_column(list).is_some_and(|column| column == at),
        // All columns of these make one field.
        Role::Area | Role::Partners => true,
        // "Hakija 2" has a field only in its own words.
        _ => list.columns.first(role) == Some(at),
    }
}

/// The column that says where: the area's own, else the narrowest unit's.
fn where_column(list: &List) -> Option<usize> {
    [Role::Area, Role::Municipality, Role::SubRegion, Role::Region]
        .into_iter()
        .find_map(|role| list.columns.first(role))
}

/// A cell as a value: empty for the many ways to say nothing, line ends as line ends.
fn text(cell: &str) -> String {
    if values::is_empty(cell) {
        return String::new();
    }
    let cell = cell.trim();
    if let Some(list) = literal_list(cell) {
        return list;
    }
    if cell.contains('\\') {
        cell.replace("\\r\\n", "\n").replace("\\n", "\n").trim().to_owned()
    } else {
        cell.to_owned()
    }
}

/// `['Pori', 'Ulvila']`: how some programs write several values; "Pori, Ulvila".
fn literal_list(cell: &str) -> Option<String> {
    let inside = cell.strip_prefix('[')?.strip_suffix(']')?.trim();
    if inside.is_empty() {
        return Some(String::new());
    }
    let quote = inside.chars().next().filter(|quote| matches!(quote, '\'' | '"'))?;
    let inside = inside.strip_prefix(quote)?.strip_suffix(quote)?;
    let between = [format!("{quote}, {quote}"), format!("{quote},{quote}")];
    let parts = between.iter().find_map(|mark| inside.contains(mark.as_str()).then(|| inside.split(mark.as_str())));
    Some(parts.map_or_else(|| inside.to_owned(), |parts| parts.collect::<Vec<_>>().join(", ")))
}

fn field(row: Row<'_>, column: Option<usize>) -> Field<String> {
    let Some(column) = column else { return Field::default() };
    let value = text(row.cell(column));
    let span = if value.is_empty() { None } else { trimmed(row, column) };
    Field { value, span }
}

/// The bytes of a cell without the spaces about it.
fn trimmed(row: Row<'_>, column: usize) -> Option<Span> {
    let (cell, span) = (row.cell(column), row.span(column)?);
    if span.end - span.start != cell.len() {
        return Some(span);
    }
    let start = span.start + (cell.len() - cell.trim_start().len());
    Some(Span { start, end: start + cell.trim().len() })
}

fn partners(row: Row<'_>, column: usize, record: &mut Record) {
    let cell = text(row.cell(column));
    let listed = values::split_list(&cell, &[]);
    let several = match listed.as_slice() {
        [one] => bodies(one),
        _ => None,
    };
    for name in several.unwrap_or(listed) {
        if !name.is_empty() {
            record.partners.push(Field { value: name.to_owned(), span: trimmed(row, column) });
        }
    }
}

/// "Siilinjärven kunta, Martat ry ja Sydän ry": commas part them where each part names a body. "Novida,
/// ammattiopisto ja lukio" is one.
fn bodies(cell: &str) -> Option<Vec<&str>> {
    let mut names: Vec<&str> = cell.split(',').map(str::trim).collect();
    let last = names.pop()?;
    let pair = [" ja ", " sekä ", " och ", " samt ", " and ", " & "].iter().find_map(|and| last.rsplit_once(and));
    match pair.filter(|(first, second)| names_body(first) && names_body(second)) {
        Some((first, second)) => names.extend([first.trim(), second.trim()]),
        None => names.push(last),
    }
    (names.len() > 1 && names.iter().all(|name| names_body(name))).then_some(names)
}

/// Applicant, partners, name and period in one cell.
fn details(row: Row<'_>, column: usize, record: &mut Record) {
    let cell = text(row.cell(column));
    let found = summary::details::read(&cell, 0..cell.len());
    let part = |range: &std::ops::Range<usize>| {
        let value = summary::markup::plain(cell.get(range.clone()).unwrap_or_default()).0;
        Field { span: if value.is_empty() { None } else { trimmed(row, column) }, value }
    };
    if record.applicant.value.is_empty() {
        record.applicant = part(&found.applicant);
    }
    if record.name.value.is_empty() {
        record.name = part(&found.name);
    }
    if let Some(named) = &found.partners {
        record.partners.extend(named.names.iter().map(part));
    }
    if let Some(period) = found.period.as_ref().and_then(|found| found.period) {
        record.period = Some(Field { value: period, span: trimmed(row, column) });
    }
    for rest in &found.left_over {
        record.findings.push((Severity::Warning, column + 1, Problem::LeftOver { text: part(rest).value }));
    }
    if found.by_words && !record.applicant.value.is_empty() {
        record.findings.push((Severity::Note, column + 1, Problem::NotBold { text: record.applicant.value.clone() }));
    }
}

/// Reads the period; columns whose words are no period come back.
fn period(list: &List, row: Row<'_>, record: &mut Record) -> Vec<usize> {
    let columns = &list.columns;
    let mut unread: Vec<(usize, String)> = Vec::new();
    if let Some(column) = columns.first(Role::Period) {
        let cell = text(row.cell(column));
        match values::period(&cell) {
            Some((period, precision)) => {
                record.period = Some(Field { value: period, span: trimmed(row, column) });
                record.precision = precision;
            }
            None if cell.is_empty() => {}
            None => unread.push((column, cell)),
        }
    }
    let (start, end) = (columns.first(Role::Start), columns.first(Role::End));
    if record.period.is_none() && (start.is_some() || end.is_some()) {
        let mut value = Period { start: None, end: None };
        let mut precision = Precision::Day;
        for (column, edge) in [(start, Edge::First), (end, Edge::Last)] {
            let Some(column) = column else { continue };
            let cell = text(row.cell(column));
            match values::date(&cell, edge) {
                Some((day, how)) => {
                    match edge {
                        Edge::First => value.start = Some(day),
                        Edge::Last => value.end = Some(day),
                    }
                    precision = precision.max(how);
                }
                None if cell.is_empty() => {}
                None => unread.push((column, cell)),
            }
        }
        if value.start.is_some() || value.end.is_some() {
            record.period = Some(Field { value, span: start.or(end).and_then(|column| trimmed(row, column)) });
            record.precision = precision;
        }
    }
    let columns_unread = unread.iter().map(|(column, _)| *column).collect();
    for (column, text) in unread {
        record.findings.push((Severity::Warning, column + 1, Problem::NoPeriod { text }));
    }
    if let Some(period) = &record.period
        && period.value.is_backwards()
    {
        let text = [columns.first(Role::Period), start, end].into_iter().flatten().map(|at| row.cell(at).trim());
        let text = text.collect::<Vec<_>>().join(" – ");
        record.findings.push((Severity::Warning, 0, Problem::PeriodBackwards { text }));
    }
    columns_unread
}

/// Reads the money; its column comes back where the words are no sum.
fn amount(list: &List, row: Row<'_>, record: &mut Record) -> Option<usize> {
    let (column, kind) = list.columns.amount()?;
    let cell = text(row.cell(column));
    if cell.is_empty() {
        return None;
    }
    let Some(money) = values::amount(&cell, list.mark) else {
        record.findings.push((Severity::Warning, column + 1, Problem::NoAmount { text: cell }));
        return Some(column);
    };
    let own = list.columns.first(Role::Currency).map(|at| text(row.cell(at)).to_uppercase());
    let currency = own.filter(|code| code.len() == 3).unwrap_or_else(|| money.currency.to_owned());
    let value = Amount { cents: money.cents, currency, text: cell, kind };
    record.amount = Some(Field { value, span: trimmed(row, column) });
    None
}

fn area(list: &List, row: Row<'_>, record: &mut Record) {
    let columns = &list.columns;
    // Every column of the area's own role, else the narrowest unit that says anything.
    for role in [Role::Area, Role::Municipality, Role::SubRegion, Role::Region] {
        let mut parts: Vec<(usize, String)> = columns
            .of(role)
            .map(|column| (column, text(row.cell(column))))
            .filter(|(_, cell)| !cell.is_empty())
            .collect();
        if let Some((column, _)) = parts.first() {
            let column = *column;
            let span = if parts.len() == 1 { trimmed(row, column) } else { row.whole_span() };
            let value = parts.iter_mut().map(|(_, cell)| std::mem::take(cell)).collect::<Vec<_>>().join(", ");
            let value = if list.barred { value.replace('|', ", ") } else { value };
            record.area = Field { value, span };
            record.area_column = Some(column + 1);
            record.names_sub_regions = role == Role::SubRegion;
            if role == Role::Municipality {
                let wider = [Role::SubRegion, Role::Region].into_iter().filter_map(|role| columns.first(role));
                record.within = wider.map(|at| text(row.cell(at))).rfind(|cell| !cell.is_empty()).unwrap_or_default();
            }
            break;
        }
    }
    record.codes = field(row, columns.first(Role::Code));
    if record.area_column.is_none() && !record.codes.value.is_empty() {
        record.area_column = columns.first(Role::Code).map(|column| column + 1);
    }
}

fn missing(list: &List, record: &mut Record) {
    let has = |role: Role| list.columns.first(role).is_some();
    if record.applicant.value.is_empty() && has(Role::Applicant) {
        record.findings.push((Severity::Warning, 0, Problem::NoApplicant));
    }
    if record.name.value.is_empty() && has(Role::Name) {
        record.findings.push((Severity::Warning, 0, Problem::NoName));
    }
    if record.states_area && record.area.value.is_empty() && record.codes.value.is_empty() {
        record.findings.push((Severity::Warning, 0, Problem::NoArea));
    }
}
