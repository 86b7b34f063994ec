//! Which year is a document of?

/// Years that lists of projects are of.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2040;

/// The year that a document's own head tells: its file name, titles and first lines. `None` where
/// there is none, or where a span of years ("2014–2020") tells a program and not a list.
pub(crate) fn of_head<'a>(lines: impl Iterator<Item = &'a str>) -> Option<i16> {
    let mut found: Option<i16> = None;
    for line in lines {
        let years = years(line);
        match years.as_slice() {
            [one] => found = found.or(Some(*one)),
            [first, .., last] if last - first <= 1 && first <= last => found = found.or(Some(*first)),
            // A decision's day among other years decides nothing.
            _ => {}
        }
        if found.is_some() {
            break;
        }
    }
    found
}

/// Four digits that stand alone and could be a year, in their order.
fn years(line: &str) -> Vec<i16> {
    let digits = |c: char| c.is_ascii_digit();
    line.split(|c: char| !digits(c))
        .filter(|word| word.len() == 4)
        .filter_map(|word| word.parse().ok())
        .filter(|year| YEARS.contains(year))
        .collect()
}

/// The commonest year among those that the records begin in; the later of two equally common.
pub(crate) fn of_starts(starts: impl Iterator<Item = i16>) -> Option<i16> {
    let mut counts: std::collections::BTreeMap<i16, usize> = std::collections::BTreeMap::new();
    for year in starts.filter(|year| YEARS.contains(year)) {
        *counts.entry(year).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(year, count)| (*count, *year)).map(|(year, _)| year)
}
