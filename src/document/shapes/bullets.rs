//! Is the text a list with bullets or numbers?
//!
//! Never does: take instructions, contents or a letter's points for projects: most items of a list must
//! say an organization or a sum, or be nothing but names of places in a row.

use std::ops::Range;

use super::Shaped;
use super::items::{Facts, Grammar};
use super::text::{Builder, Cell, Line, Lines, Text};
use super::words::{is_total, money};

const BULLETS: [char; 10] = ['•', '-', '*', '–', '·', '▪', '◦', '‣', '●', '○'];

/// An item of a list.
struct Item<'a> {
    /// Its number as written.
    number: Option<Range<usize>>,
    first: Line<'a>,
    text: Text<'a>,
}

/// Items that follow each other, and a total after them.
#[derive(Default)]
struct Group<'a> {
    items: Vec<Item<'a>>,
    total: Option<Line<'a>>,
}

pub(super) fn find(lines: &Lines<'_>) -> Option<Shaped> {
    for (numbered, shape) in [(true, "numbered-list"), (false, "bullets")] {
        let groups = groups(lines, numbered);
        if groups.iter().map(|group| group.items.len()).sum::<usize>() < 2 {
            continue;
        }
        if let Some(shaped) = of_facts(lines, &groups, shape).or_else(|| of_places(lines, &groups, shape)) {
            return Some(shaped);
        }
    }
    None
}

/// The number or bullet at the beginning of a line: the number as written and where the item begins.
fn marked(line: &str, numbered: bool) -> Option<(Option<Range<usize>>, usize)> {
    let mark = if numbered {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        ((1..=4).contains(&digits) && line.get(digits..)?.starts_with(['.', ')'])).then_some(digits)?
    } else {
        line.starts_with(BULLETS).then_some(0)?
    };
    let after = line.get(mark..)?;
    let rest = after.get(after.chars().next()?.len_utf8()..)?;
    let text = rest.trim_start();
    // "1.9.2020" and "-5" are no marks; a bullet may be glued only when it is nothing else.
    let stands_apart = !numbered && after.starts_with('•');
    let glued = rest.len() == text.len() && !stands_apart;
    (!glued && !text.is_empty()).then(|| (numbered.then_some(0..mark), line.len() - text.len()))
}

fn groups<'a>(lines: &Lines<'a>, numbered: bool) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = vec![Group::default()];
    let mut last: Option<Line<'a>> = None;
    for line in &lines.all {
        let Some(group) = groups.last_mut() else { break };
        let item = marked(line.text, numbered);
        if let Some((number, start)) = item {
            if group.total.is_some() {
                groups.push(Group::default());
            }
            let text = Text::of(*line, start..line.text.len());
            if let Some(group) = groups.last_mut() {
                group.items.push(Item { number, first: *line, text });
            }
            last = Some(*line);
        } else if let Some(item) = group.items.last_mut().filter(|_| continues(*line, last)) {
            item.text.add(*line, 0..line.text.len());
            last = Some(*line);
        } else if !group.items.is_empty() {
            if group.total.is_none() && (is_total(line.text) || money(line.text).is_some()) {
                group.total = Some(*line);
            } else {
                groups.push(Group::default());
            }
            last = None;
        }
    }
    groups.retain(|group| !group.items.is_empty());
    groups
}

/// A line that goes on with the item above it.
fn continues(line: Line<'_>, last: Option<Line<'_>>) -> bool {
    let Some(last) = last.filter(|last| last.at + 1 == line.at) else { return false };
    if is_total(line.text) || marked(line.text, true).is_some() || marked(line.text, false).is_some() {
        return false;
    }
    let open = last.text.ends_with([',', ';', '-', '–', '/', '&']);
    open || line.indented || line.text.starts_with(char::is_lowercase)
}

/// One cell of an item's facts.
type Pick = fn(&Facts) -> &Cell;

/// Items of name, applicant, period and money.
fn of_facts(lines: &Lines<'_>, groups: &[Group<'_>], shape: &'static str) -> Option<Shaped> {
    // Points of instructions in one group do not spoil another.
    let listed: Vec<&Group<'_>> = groups
        .iter()
        .filter(|group| {
            let texts: Vec<Text<'_>> = group.items.iter().map(|item| item.text.clone()).collect();
            Grammar::of(&texts).is_some() && !sentences(&texts)
        })
        .collect();
    let texts: Vec<Text<'_>> = listed.iter().flat_map(|group| &group.items).map(|item| item.text.clone()).collect();
    let grammar = Grammar::of(&texts)?;
    let facts: Vec<Facts> = texts.iter().map(|text| grammar.facts(text)).collect();
    if facts.iter().filter(|facts| facts.told).count() < 2 {
        return None;
    }
    let mut kinds: Vec<&'static str> = Vec::new();
    for (kind, _) in facts.iter().flat_map(|facts| &facts.money) {
        if !kinds.contains(kind) {
            kinds.push(kind);
        }
    }
    let some = |cell: Pick| facts.iter().any(|facts| !cell(facts).text.is_empty());
    let columns: Vec<(&str, Pick)> = [
        ("Hankkeen nimi", (|facts| &facts.name) as Pick),
        ("Hakija", |facts| &facts.applicant),
        ("Toteutusaika", |facts| &facts.period),
        ("Muut tiedot", |facts| &facts.rest),
    ]
    .into_iter()
    .filter(|(_, cell)| some(*cell))
    .collect();
    let numbered = shape == "numbered-list";
    let header: Vec<Cell> = numbered
        .then_some("Nro")
        .into_iter()
        .chain(columns.iter().map(|(header, _)| *header))
        .chain(kinds.iter().copied())
        .map(Cell::words)
        .collect();
    let first = listed.first().and_then(|group| group.items.first()).map_or(1, |item| item.first.number);
    let mut builder = Builder::new(lines.with_spans, first, &header);
    let mut each = facts.iter();
    for group in listed {
        for (item, facts) in group.items.iter().zip(each.by_ref()) {
            let mut cells: Vec<Cell> = numbered.then(|| number(item)).into_iter().collect();
            cells.extend(columns.iter().map(|(_, cell)| cell(facts).clone()));
            for kind in &kinds {
                let cell = facts.money.iter().find(|(known, _)| known == kind).map(|(_, cell)| cell.clone());
                cells.push(cell.unwrap_or_default());
            }
            builder.row(item.first.number, &cells);
            builder.uses(item.text.numbers());
        }
        if let Some(line) = group.total {
            builder.row(line.number, &total(line, header.len()));
            builder.uses([line.number]);
        }
    }
    Some(builder.done(shape))
}

/// A total's words in the first cell and its sum in the last.
fn total(line: Line<'_>, width: usize) -> Vec<Cell> {
    let text = Text::of(line, 0..line.text.len());
    let digit = line.text.find(|c: char| c.is_ascii_digit() || c == '€').unwrap_or(line.text.len());
    let head = line.text.get(..digit).unwrap_or_default().trim_end();
    let mut cells = vec![Cell::default(); width];
    if let Some(cell) = cells.last_mut() {
        *cell = text.cell(&(digit..line.text.len()));
    }
    if let Some(cell) = cells.first_mut().filter(|_| !head.is_empty()) {
        *cell = text.cell(&(0..head.len()));
    }
    cells
}

fn number(item: &Item<'_>) -> Cell {
    let whole = Text::of(item.first, 0..item.first.text.len());
    item.number.as_ref().map(|range| whole.cell(range)).unwrap_or_default()
}

/// Most items end as sentences do.
fn sentences(items: &[Text<'_>]) -> bool {
    let ended = |item: &&Text<'_>| {
        let last = item.text.rsplit(' ').next().unwrap_or_default();
        item.text.ends_with(['.', '!', '?', ':'])
            && !matches!(last, "ry." | "rf." | "sr." | "oy.")
            && item.text.split(' ').count() > 4
    };
    items.iter().filter(ended).count() * 2 > items.len()
}

/// Items that are nothing but names in a row: places of one project each.
fn of_places(lines: &Lines<'_>, groups: &[Group<'_>], shape: &'static str) -> Option<Shaped> {
    let listed: Vec<&Group<'_>> = groups
        .iter()
        .filter(|group| {
            let names = group.items.iter().filter(|item| is_names(&item.text.text)).count();
            let several = group
                .items
                .iter()
                .filter(|item| {
                    item.text.text.contains([',', ';'])
                        || item.text.text.contains(" ja ")
                        || item.text.text.contains(" och ")
                })
                .count();
            group.items.len() >= 2 && names == group.items.len() && several * 2 >= group.items.len()
        })
        .collect();
    let first = listed.first().and_then(|group| group.items.first())?.first.number;
    let numbered = shape == "numbered-list";
    let header: Vec<Cell> = numbered.then_some("Nro").into_iter().chain(["Toiminta-alue"]).map(Cell::words).collect();
    let mut builder = Builder::new(lines.with_spans, first, &header);
    for item in listed.iter().flat_map(|group| &group.items) {
        let mut cells: Vec<Cell> = numbered.then(|| number(item)).into_iter().collect();
        cells.push(item.text.cell(&(0..item.text.text.len())));
        builder.row(item.text.number(), &cells);
        builder.uses(item.text.numbers());
    }
    Some(builder.done(shape))
}

/// "Evijärvi, Kauhava ja Lappajärvi", "Kymenlaakson kunnista Kotka ja Hamina".
fn is_names(text: &str) -> bool {
    const SMALL: [&str; 22] = [
        "ja",
        "sekä",
        "och",
        "samt",
        "and",
        "&",
        "kunta",
        "kunnat",
        "kunnan",
        "kuntien",
        "kunnista",
        "kunnissa",
        "kaupunki",
        "kaupungit",
        "alue",
        "alueella",
        "seutukunta",
        "seutu",
        "maakunta",
        "saaristo",
        "kommun",
        "stad",
    ];
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '(' | ')'))
        .filter(|word| !word.is_empty())
        .collect();
    !words.is_empty()
        && words.len() <= 60
        && !text.ends_with(['!', '?', ':'])
        && words.iter().all(|word| word.starts_with(char::is_uppercase) || SMALL.contains(word))
        && !words.iter().any(|word| word.contains(|c: char| c.is_ascii_digit()))
        && words.first().is_some_and(|word| word.starts_with(char::is_uppercase))
}
