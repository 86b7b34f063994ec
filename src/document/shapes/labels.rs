//! Is the text pages of `Label: value`, one project a page?
//!
//! Every label becomes a column of its own name. Never does: call a post office, a seat or an authority an
//! area; let a label of one project slip into its neighbor unseen.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Shaped;
use super::text::{Builder, Cell, Line, Lines, Text};
use super::words::header;
use crate::document::list::Role;

/// The column of free text under a heading.
const PROSE: &str = "Kuvaus";

/// What a line of such a page is.
#[derive(Debug, Clone)]
enum Kind {
    /// Label and value, in bytes of the line.
    Label(Range<usize>, Range<usize>),
    /// "2 Hakijan perustiedot", "## Alue"; where its words begin.
    Heading(usize),
    /// Words for partners alone: a list follows.
    ListHead,
    /// "-----".
    Rule,
    Words,
}

pub(super) fn find(lines: &Lines<'_>) -> Option<Shaped> {
    let all = &lines.all;
    let kinds: Vec<Kind> = all.iter().map(|line| kind(line.text)).collect();
    let core = core(all, &kinds)?;
    let starts = starts(all, &kinds, &core);
    let mut table = Table::default();
    for (at, start) in starts.iter().enumerate() {
        let end = starts.get(at + 1).copied().unwrap_or(all.len());
        table.page(all, &kinds, *start..end);
    }
    table.done(lines)
}

fn kind(line: &str) -> Kind {
    if line.chars().count() >= 3 && line.chars().all(|c| matches!(c, '-' | '–' | '—' | '_' | '=' | '*' | ' ')) {
        return Kind::Rule;
    }
    if is_number_of_page(line) {
        return Kind::Rule;
    }
    if let Some((label, value)) = label(line) {
        return Kind::Label(label, value);
    }
    let numbers = line.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    let mark = numbers.max(hashes);
    if (1..=6).contains(&mark)
        && let Some(rest) = line.get(mark..)
        && rest.starts_with(' ')
        && rest.trim_start().starts_with(char::is_uppercase)
        && line.chars().count() <= 90
        && !line.ends_with(['.', ',', ';'])
    {
        return Kind::Heading(line.len() - rest.trim_start().len());
    }
    if header(line) == Some(Role::Partners) {
        return Kind::ListHead;
    }
    Kind::Words
}

/// "Hanke 2": the heading of a page that parts it from the one before.
fn is_number_of_page(line: &str) -> bool {
    let Some((word, number)) = line.split_once(' ') else { return false };
    let number = number.trim().trim_end_matches(['.', ':']);
    (1..=4).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(word.to_lowercase().as_str(), "hanke" | "projekti" | "projekt" | "project")
}

/// "Hakijan virallinen nimi: Nuotta ry", "Osatoteuttajat:".
fn label(line: &str) -> Option<(Range<usize>, Range<usize>)> {
    let colon = line.find(':')?;
    let label = line.get(..colon)?.trim_end();
    let after = line.get(colon + 1..)?;
    let words = label.split_whitespace().count();
    // "klo 10:00" and "https://" are no labels, nor is a bullet's text.
    let fits = (1..=10).contains(&words)
        && label.chars().count() <= 90
        && label.starts_with(|c: char| c.is_uppercase() || c == '€')
        && (after.is_empty() || after.starts_with([' ', '\t', '\u{a0}']))
        && !label.contains(['.', '!', '?', '€']);
    let start = line.len() - after.trim_start().len();
    fits.then_some((0..label.len(), start..line.len()))
}

fn key(line: &Line<'_>, kind: &Kind) -> Option<String> {
    match kind {
        Kind::Label(label, _) => Some(format!("{}:", line.text.get(label.clone())?.to_lowercase())),
        Kind::Heading(_) | Kind::Words | Kind::ListHead => Some(line.text.to_lowercase()),
        Kind::Rule => None,
    }
}

/// Positions of the label that every page has once: the project's name, else the applicant.
fn core(all: &[Line<'_>], kinds: &[Kind]) -> Option<Vec<usize>> {
    let role = |at: usize| match (all.get(at), kinds.get(at)) {
        (Some(line), Some(Kind::Label(label, value))) if !value.is_empty() => {
            line.text.get(label.clone()).and_then(header)
        }
        _ => None,
    };
    let of = |wanted: Role| -> Vec<usize> { (0..all.len()).filter(|at| role(*at) == Some(wanted)).collect() };
    let (names, applicants) = (of(Role::Name), of(Role::Applicant));
    let labels = kinds.iter().filter(|kind| matches!(kind, Kind::Label(..))).count();
    let roles: BTreeSet<Role> = (0..all.len()).filter_map(role).filter(|role| *role != Role::Other).collect();
    // A letter may have "Hakija:" in it; pages have several known labels, and mostly labels.
    let core = if names.is_empty() { applicants } else { names };
    (!core.is_empty() && roles.len() >= 2 && labels >= 2 * core.len() && labels >= 3).then_some(core)
}

/// Where the pages begin.
fn starts(all: &[Line<'_>], kinds: &[Kind], core: &[usize]) -> Vec<usize> {
    let mut core: Vec<usize> = core.to_vec();
    // Several labels of the role in a page ("Hankkeen nimi", "Hankkeen julkinen nimi"): the first one's word.
    if let Some(first) = core.first().and_then(|at| key(all.get(*at)?, kinds.get(*at)?)) {
        core.retain(|at| {
            all.get(*at).zip(kinds.get(*at)).and_then(|(line, kind)| key(line, kind)).as_ref() == Some(&first)
        });
    }
    let rules: Vec<usize> = (0..all.len()).filter(|at| matches!(kinds.get(*at), Some(Kind::Rule))).collect();
    let between = core.windows(2).all(|pair| {
        let [a, b] = *pair else { return false };
        rules.iter().filter(|rule| (a..b).contains(rule)).count() == 1
    });
    let first = core.first().copied().unwrap_or_default();
    if core.len() > 1 && between {
        // What stands above the first page's own rule is no part of it.
        let top = rules.iter().rev().find(|rule| **rule < first).map_or(0, |rule| rule + 1);
        let inner = rules.iter().filter(|rule| **rule > first && core.last().is_some_and(|last| *rule < last));
        return std::iter::once(top).chain(inner.map(|rule| rule + 1)).collect();
    }
    match interleaved(all, kinds, &core) {
        Some(starts) => with_labels_above(all, kinds, &starts),
        None => by_repetition(all, kinds, &core),
    }
}

/// Pages begin with the labels right above their first common one: those of the same block of lines, or
/// those that stood above it on the first page.
fn with_labels_above(all: &[Line<'_>], kinds: &[Kind], starts: &[usize]) -> Vec<usize> {
    let first = starts.first().copied().unwrap_or_default();
    let label = |at: usize| match (all.get(at), kinds.get(at)) {
        (Some(line), Some(kind @ Kind::Label(..))) => key(line, kind),
        _ => None,
    };
    let above: BTreeSet<String> = (0..first).filter_map(label).collect();
    let joined = |at: usize| all.get(at).zip(all.get(at + 1)).is_some_and(|(line, next)| line.at + 1 == next.at);
    let mut found = Vec::new();
    for (number, start) in starts.iter().enumerate() {
        let floor = number.checked_sub(1).and_then(|before| starts.get(before)).map_or(0, |before| before + 1);
        let block = (floor..*start).rev().take_while(|at| joined(*at) && label(*at).is_some()).last().unwrap_or(*start);
        // Lines without a gap anywhere are no blocks.
        let begin = if block > floor || number == 0 {
            block
        } else {
            (floor..*start)
                .rev()
                .take_while(|at| label(*at).is_some_and(|key| above.contains(&key)))
                .last()
                .unwrap_or(*start)
        };
        found.push(begin);
    }
    found
}

/// The earliest line that stands once before each core label: "Hankekoodi:", a page's title.
fn interleaved(all: &[Line<'_>], kinds: &[Kind], core: &[usize]) -> Option<Vec<usize>> {
    if core.len() < 2 {
        return None;
    }
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, (line, kind)) in all.iter().zip(kinds).enumerate() {
        if let Some(key) = key(line, kind) {
            places.entry(key).or_default().push(at);
        }
    }
    places
        .into_values()
        .filter(|places| {
            places.len() == core.len()
                && places.iter().zip(core).all(|(place, core)| place <= core)
                && places.iter().skip(1).zip(core).all(|(place, core)| place > core)
        })
        .min()
}

/// Each core label begins a page, together with labels before it that the page before has already.
fn by_repetition(all: &[Line<'_>], kinds: &[Kind], core: &[usize]) -> Vec<usize> {
    let mut starts = Vec::new();
    for (number, at) in core.iter().enumerate() {
        let floor = number.checked_sub(1).and_then(|before| core.get(before)).map_or(0, |before| before + 1);
        let keys = |range: Range<usize>| -> BTreeSet<String> {
            range
                .filter_map(|at| key(all.get(at)?, kinds.get(at).filter(|kind| matches!(kind, Kind::Label(..)))?))
                .collect()
        };
        let begin = (floor..*at)
            .find(|start| {
                let label = matches!(kinds.get(*start), Some(Kind::Label(..)));
                let own = all.get(*start).zip(kinds.get(*start)).and_then(|(line, kind)| key(line, kind));
                label && (number == 0 || own.is_some_and(|own| keys(floor..*start).contains(&own)))
            })
            .unwrap_or(*at);
        starts.push(begin);
    }
    starts
}

/// Labels in the order met, and the pages' values.
#[derive(Default)]
struct Table {
    labels: Vec<String>,
    pages: Vec<Page>,
}

struct Page {
    number: usize,
    values: BTreeMap<usize, Cell>,
    used: Vec<usize>,
}

impl Table {
    fn column(&mut self, label: &str) -> usize {
        let folded = label.to_lowercase();
        if let Some(at) = self.labels.iter().position(|known| known.to_lowercase() == folded) {
            return at;
        }
        self.labels.push(label.to_owned());
        self.labels.len() - 1
    }

    fn page(&mut self, all: &[Line<'_>], kinds: &[Kind], range: Range<usize>) {
        let mut page = Page { number: 0, values: BTreeMap::new(), used: Vec::new() };
        let mut section = String::new();
        // The column that lines without a label belong to, and whether they are a list.
        let mut open: Option<(usize, bool)> = None;
        let mut last: Option<Line<'_>> = None;
        for (line, kind) in all.iter().zip(kinds).take(range.end).skip(range.start) {
            let whole = 0..line.text.len();
            // "Tavoitteet: oppia lisää." inside a description is no label.
            let told = open.is_some_and(|(column, _)| self.labels.get(column).is_some_and(|label| label == PROSE));
            let label =
                matches!(kind, Kind::Label(label, _) if line.text.get(label.clone()).and_then(header).is_none());
            let kind = if told && label { &Kind::Words } else { kind };
            match kind {
                Kind::Rule => open = None,
                Kind::Heading(start) => {
                    line.text.get(*start..).unwrap_or_default().clone_into(&mut section);
                    open = prose_label(&section).map(|label| (self.column(label), false));
                }
                Kind::ListHead => {
                    open = Some((self.column(line.text), true));
                    page.uses(line);
                }
                Kind::Label(label, value) => {
                    let written = line.text.get(label.clone()).unwrap_or_default();
                    let column = self.column(own_label(written, &section));
                    let list = header(written) == Some(Role::Partners);
                    page.add(column, line, value, list, "\n");
                    page.uses(line);
                    // Words below belong to it when it is a list or has no value of its own yet.
                    open = Some((column, list));
                }
                Kind::Words => {
                    let Some((column, list)) = open else { continue };
                    let near = last.is_some_and(|last| last.at + 1 == line.at);
                    let empty = page.values.get(&column).is_none_or(|cell| cell.text.is_empty());
                    let long = self.labels.get(column).is_some_and(|label| header(label) == Some(Role::Description));
                    if !(list || near || empty || long) {
                        open = None;
                        continue;
                    }
                    page.add(column, line, &whole, list, if list { "\n" } else { " " });
                    page.uses(line);
                }
            }
            last = Some(*line);
        }
        page.values.retain(|_, cell| !cell.text.is_empty());
        if !page.values.is_empty() {
            self.pages.push(page);
        }
    }

    fn done(self, lines: &Lines<'_>) -> Option<Shaped> {
        let first = self.pages.first()?.number;
        let said: BTreeSet<usize> = self.pages.iter().flat_map(|page| page.values.keys().copied()).collect();
        let header: Vec<Cell> =
            said.iter().filter_map(|column| self.labels.get(*column)).map(|label| Cell::words(label)).collect();
        let mut builder = Builder::new(lines.with_spans, first, &header);
        for page in self.pages {
            let cells: Vec<Cell> =
                said.iter().map(|column| page.values.get(column).cloned().unwrap_or_default()).collect();
            builder.row(page.number, &cells);
            builder.uses(page.used);
        }
        Some(builder.done("labels"))
    }
}

impl Page {
    fn uses(&mut self, line: &Line<'_>) {
        if self.used.is_empty() {
            self.number = line.number;
        }
        self.used.push(line.number);
    }

    /// Adds words to a column; in a list the business identity code behind a name is left out.
    fn add(&mut self, column: usize, line: &Line<'_>, range: &Range<usize>, list: bool, join: &str) {
        let written = line.text.get(range.clone()).unwrap_or_default();
        let kept = if list { without_code(written) } else { written.trim_end() };
        if kept.is_empty() {
            self.values.entry(column).or_default();
            return;
        }
        let found = Text::of(*line, 0..line.text.len()).cell(&(range.start..range.start + kept.len()));
        match self.values.get_mut(&column).filter(|cell| !cell.text.is_empty()) {
            Some(cell) => {
                cell.text.push_str(join);
                cell.text.push_str(&found.text);
                if let (Some(span), Some(more)) = (cell.span.as_mut(), found.span) {
                    span.end = more.end.max(span.end);
                }
            }
            None => {
                self.values.insert(column, found);
            }
        }
    }
}

/// "Kainuun Liikunta ry., 0996337-2" without the code (Y-tunnus).
fn without_code(name: &str) -> &str {
    let name = name.trim_end();
    let Some((head, tail)) = name.rsplit_once([',', '(']) else { return name };
    let tail = tail.trim().trim_end_matches(')');
    let code = tail.len() == 9
        && tail.bytes().enumerate().all(|(at, byte)| if at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    if code { head.trim_end() } else { name }
}

/// The column of free text under a heading.
fn prose_label(section: &str) -> Option<&'static str> {
    let lower = section.to_lowercase();
    let told = ["tiivistelmä", "kuvaus", "sammanfattning", "beskrivning", "summary", "description", "sisältö"];
    told.iter().any(|word| lower.contains(word)).then_some(PROSE)
}

/// A place under a heading about the applicant is the applicant's own, whatever its label.
fn own_label<'a>(label: &'a str, section: &str) -> &'a str {
    let section = section.to_lowercase();
    let about = ["hakija", "yhteystie", "sökande", "kontakt", "applicant", "contact", "toteuttaja"];
    let place = matches!(header(label), Some(Role::Municipality | Role::SubRegion | Role::Region | Role::Area));
    if place && about.iter().any(|word| section.contains(word)) { "Hakijan kotikunta" } else { label }
}
