//! Does one line hold a whole table: organization and sum, again and again?
//!
//! Never does: take a sentence that names sums for a table; leave words of such a line out.

use std::ops::Range;

use super::Shaped;
use super::text::{Builder, Cell, Line, Lines, Text, within};
use super::words::{Body, body, header, is_total};
use crate::document::list::Role;
use crate::document::values::amount;

/// A name and the sum behind it, in bytes of the line; the sum of the last may be missing.
type Pair = (Range<usize>, Range<usize>);

pub(super) fn find(lines: &Lines<'_>) -> Option<Shaped> {
    let mut builder: Option<Builder> = None;
    for line in &lines.all {
        let Some((head, pairs)) = pairs(line.text) else { continue };
        let first = builder.is_none();
        let builder = builder.get_or_insert_with(|| {
            // "Kunta Hanke 8 000": what stands over the sums is a word for money or none.
            let sum = head.last().filter(|_| head.len() > 1).and_then(|head| line.text.get(head.clone()));
            let sum = sum.filter(|word| matches!(header(word), Some(Role::Amount(_))));
            Builder::new(lines.with_spans, line.number, &[Cell::words("Hakija"), Cell::words(sum.unwrap_or("Avustus"))])
        });
        rows(builder, *line, &pairs, first);
        builder.uses([line.number]);
    }
    match builder {
        Some(builder) => Some(builder.done("one-line")),
        None => line_by_line(lines),
    }
}

/// "Heinäveden kunta 8 000", a row a line.
fn line_by_line(lines: &Lines<'_>) -> Option<Shaped> {
    let told = |line: &Line<'_>| {
        let (_, words) = words(line.text);
        let first = (1..words.len()).find(|at| sum(&words, *at, line.text) == words.len() - at)?;
        let name = words.first()?.start..words.get(first - 1)?.end;
        let sum = words.get(first)?.start..words.last()?.end;
        let said = line.text.get(name.clone())?;
        // "044 123 456" is a telephone's.
        let number = line.text.get(sum.clone())?.strip_prefix('0').is_none_or(str::is_empty);
        (number && (body(said) == Body::Surely || is_total(said))).then_some((name, sum))
    };
    let rows: Vec<(&Line<'_>, Pair)> = lines.all.iter().filter_map(|line| Some((line, told(line)?))).collect();
    if rows.len() < 3 || rows.len() * 2 < lines.all.len() {
        return None;
    }
    let (first, _) = rows.first()?;
    let mut builder = Builder::new(lines.with_spans, first.number, &[Cell::words("Hakija"), Cell::words("Avustus")]);
    for (line, (name, sum)) in &rows {
        let text = Text::of(**line, 0..line.text.len());
        builder.row(line.number, &[text.cell(name), text.cell(sum)]);
        builder.uses([line.number]);
    }
    Some(builder.done("table"))
}

fn rows(builder: &mut Builder, line: Line<'_>, pairs: &[Pair], first: bool) {
    let text = Text::of(line, 0..line.text.len());
    for (at, (name, sum)) in pairs.iter().enumerate() {
        let mut name = name.clone();
        // A title run into the first name stays with it only where nothing tells them apart.
        if at == 0
            && first
            && let Some(cut) = title(line.text, pairs)
        {
            name.start = cut;
        }
        builder.row(line.number, &[text.cell(&name), text.cell(sum)]);
    }
}

/// Where the first name begins behind a title in the same line: behind the last mark or small word.
fn title(line: &str, pairs: &[Pair]) -> Option<usize> {
    let words = |range: &Range<usize>| line.get(range.clone()).map_or(0, |name| name.split(' ').count());
    let longest = pairs.iter().skip(1).map(|(name, _)| words(name)).max()?;
    let (first, _) = pairs.first()?;
    if words(first) <= longest {
        return None;
    }
    let name = line.get(first.clone())?;
    let parts: Vec<&str> = name.split_whitespace().collect();
    // The name's own last word ("kunta") is small, too.
    let mark = parts.iter().take(parts.len().saturating_sub(1)).rposition(|word| {
        word.ends_with([',', ':', ';', '.']) || matches!(word.to_lowercase().as_str(), "euroa" | "€" | "euro")
    })?;
    within(line, parts.get(mark + 1)?).map(|range| range.start)
}

/// The header words at the beginning of a line, and the pairs behind them, where the line is such a table.
fn pairs(line: &str) -> Option<(Vec<Range<usize>>, Vec<Pair>)> {
    let (head, words) = words(line);
    let mut at = 0;
    let mut pairs: Vec<Pair> = Vec::new();
    let mut name: Option<Range<usize>> = None;
    while at < words.len() {
        let here = words.get(at)?.clone();
        let count = sum(&words, at, line);
        match name.take() {
            Some(known) if count > 0 => {
                pairs.push((known, here.start..words.get(at + count - 1)?.end));
                at += count;
            }
            known => {
                name = Some(known.map_or(here.start, |known| known.start)..here.end);
                at += 1;
            }
        }
    }
    let named: Vec<&Pair> = pairs.iter().filter(|(name, _)| !line.get(name.clone()).is_some_and(is_total)).collect();
    let told =
        named.iter().filter(|(name, _)| line.get(name.clone()).is_some_and(|name| body(name) == Body::Surely)).count();
    if named.len() < 3 || told * 5 < named.len() * 4 {
        return None;
    }
    // What stands behind the last sum is a row of its own: nothing of the line is lost.
    pairs.extend(name.map(|name| (name.clone(), name.end..name.end)));
    Some((head, pairs))
}

/// The header words at the beginning of a line, and the words behind them.
fn words(line: &str) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let whole: Vec<Range<usize>> = line.split_whitespace().filter_map(|word| within(line, word)).collect();
    // "KuntaAvustusHeinäveden kunta 8 000": the header is run into the data.
    let parted: Vec<Range<usize>> = whole.iter().flat_map(|word| run_together(line, word)).collect();
    for mut words in [parted, whole] {
        let (head, count) = head(line, &words);
        if count > 0 {
            words.drain(..count.min(words.len()));
            return (head, words);
        }
        if words.len() == line.split_whitespace().count() {
            return (head, words);
        }
    }
    (Vec::new(), Vec::new())
}

/// The parts of a word that goes on with a capital behind a small letter, where its first is a header word.
fn run_together(line: &str, word: &Range<usize>) -> Vec<Range<usize>> {
    let text = line.get(word.clone()).unwrap_or_default();
    let mut cuts = vec![0];
    let mut small = false;
    for (at, letter) in text.char_indices() {
        if small && letter.is_uppercase() {
            cuts.push(at);
        }
        small = letter.is_lowercase();
    }
    cuts.push(text.len());
    let parts: Vec<Range<usize>> =
        cuts.windows(2).filter_map(|pair| Some(word.start + pair.first()?..word.start + pair.last()?)).collect();
    let first = parts.first().and_then(|first| line.get(first.clone()));
    if parts.len() > 1 && first.and_then(header).is_some() { parts } else { vec![word.clone()] }
}

/// How many words from a place on are one sum: "8 000", "1 250,50 €", "11 000€".
fn sum(words: &[Range<usize>], at: usize, line: &str) -> usize {
    let word = |at: usize| words.get(at).and_then(|range| line.get(range.clone())).unwrap_or_default();
    let first = word(at);
    if !first.starts_with(|c: char| c.is_ascii_digit() || c == '€') {
        return 0;
    }
    // The longest run of words that is a sum: groups of three digits, a currency behind.
    let fits = |count: usize| {
        let (Some(from), Some(to)) = (words.get(at), words.get(at + count - 1)) else { return false };
        line.get(from.start..to.end).is_some_and(|text| amount(text, None).is_some())
    };
    let lone_year =
        |count: usize| count == 1 && first.len() == 4 && (first.starts_with("19") || first.starts_with("20"));
    (1..=6).rev().find(|count| fits(*count) && !lone_year(*count)).unwrap_or_default()
}

/// Header words run into the data: "Kunta Myönnetty avustus Asikkalan kunta 11 000 €".
fn head(line: &str, words: &[Range<usize>]) -> (Vec<Range<usize>>, usize) {
    let mut head: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    loop {
        let found = (1..=3).rev().find_map(|count| {
            let range = words.get(at)?.start..words.get(at + count - 1)?.end;
            line.get(range.clone()).and_then(header).map(|_| (range, count))
        });
        match found {
            Some((range, count)) => {
                head.push(range);
                at += count;
            }
            None => return if head.len() > 1 { (head, at) } else { (Vec::new(), 0) },
        }
    }
}
