//! Which lines do the letters of a page make, and which pieces stand apart in a line?
//!
//! Letters of one baseline are a line; a gap wider than a space, or a ruling line, parts two pieces.
//! Never does: say which pieces are one column.

use super::glyphs::{Edge, Letter, Page};

/// A gap of so many sizes parts two words.
const SPACE: f64 = 0.18;
/// A gap of so many sizes parts two pieces; a space is about 0.28.
pub(super) const GAP: f64 = 0.55;
/// Baselines nearer than this (in sizes) are one line.
const SAME_LINE: f64 = 0.3;
/// Looks at vertical edges that one page may cost.
const MAX_LOOKS: usize = 20_000_000;

/// Words that stand together in a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    pub(super) x0: f64,
    pub(super) x1: f64,
    pub(super) text: String,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub(super) y: f64,
    pub(super) size: f64,
    pub(super) pieces: Vec<Piece>,
}

impl Line {
    pub(super) fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join("\t")
    }
}

/// Ruling lines of a page, joined where they touch, by their place.
#[derive(Debug, Default)]
pub(super) struct Rules {
    pub(super) across: Vec<Edge>,
    pub(super) down: Vec<Edge>,
}

/// Lines of the page's main direction from top to bottom, then those of turned text.
pub(super) fn lines(page: &mut Page) -> (Vec<Line>, Vec<Line>, Rules) {
    let letters = std::mem::take(&mut page.letters);
    let mut by_turn: [Vec<Letter>; 4] = Default::default();
    for letter in letters {
        if let Some(same) = by_turn.get_mut(usize::from(letter.turned)) {
            same.push(letter);
        }
    }
    let main = (0..4usize).rev().max_by_key(|turn| by_turn.get(*turn).map_or(0, Vec::len)).unwrap_or_default();
    let rules = turned(std::mem::take(&mut page.across), std::mem::take(&mut page.down), main);
    let mut found = (Vec::new(), Vec::new());
    for (turn, letters) in by_turn.into_iter().enumerate() {
        if turn == main {
            found.0 = assemble(letters, &rules.down);
        } else {
            found.1.extend(assemble(letters, &[]));
        }
    }
    (found.0, found.1, rules)
}

/// Rules in the coordinates of text turned by quarters.
fn turned(across: Vec<Edge>, down: Vec<Edge>, turn: usize) -> Rules {
    let keep = |edge: Edge| edge;
    let flip = |edge: Edge| Edge { at: -edge.at, from: -edge.to, to: -edge.from };
    let mirror = |edge: Edge| Edge { from: -edge.to, to: -edge.from, ..edge };
    let negate = |edge: Edge| Edge { at: -edge.at, ..edge };
    let map = |edges: Vec<Edge>, by: &dyn Fn(Edge) -> Edge| edges.into_iter().map(by).collect::<Vec<_>>();
    let (across, down) = match turn {
        1 => (map(down, &negate), map(across, &mirror)),
        2 => (map(across, &flip), map(down, &flip)),
        3 => (map(down, &mirror), map(across, &negate)),
        _ => (map(across, &keep), map(down, &keep)),
    };
    Rules { across: joined(across), down: joined(down) }
}

/// Edges at one place become one where they touch: a table's line is drawn cell by cell.
fn joined(mut edges: Vec<Edge>) -> Vec<Edge> {
    edges.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.from.total_cmp(&b.from)));
    // Edges of one thin box have two places less than two points apart.
    let mut snapped = f64::NEG_INFINITY;
    for edge in &mut edges {
        if edge.at - snapped > 2.0 {
            snapped = edge.at;
        }
        edge.at = snapped;
    }
    edges.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.from.total_cmp(&b.from)));
    let mut out: Vec<Edge> = Vec::new();
    for edge in edges {
        match out.last_mut().filter(|last| last.at.total_cmp(&edge.at).is_eq() && edge.from <= last.to + 3.0) {
            Some(last) => last.to = last.to.max(edge.to),
            None => out.push(edge),
        }
    }
    out
}

fn assemble(mut letters: Vec<Letter>, down: &[Edge]) -> Vec<Line> {
    letters.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut lines = Vec::new();
    let mut start = 0;
    let mut looks = 0;
    while let Some(first) = letters.get(start) {
        let reach = first.y + SAME_LINE * first.size;
        let count = letters.get(start..).map_or(0, |rest| rest.iter().take_while(|letter| letter.y <= reach).count());
        if let Some(same) = letters.get_mut(start..start + count.max(1)) {
            lines.extend(line(same, down, &mut looks));
        }
        start += count.max(1);
    }
    lines
}

fn line(letters: &mut [Letter], down: &[Edge], looks: &mut usize) -> Option<Line> {
    letters.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    let size = letters.iter().map(|letter| letter.size).fold(0.0, f64::max);
    let y = letters.first()?.y;
    let mut pieces: Vec<Piece> = Vec::new();
    let mut before: Option<&Letter> = None;
    let mut space = false;
    for letter in letters.iter() {
        if letter.text.chars().all(char::is_whitespace) {
            space = true;
            continue;
        }
        // Bold letters are sometimes drawn twice.
        let again = before.is_some_and(|before| {
            before.text == letter.text
                && (before.x0 - letter.x0).abs() < 0.2 * letter.size.min(before.size) * width(letter)
        });
        if again {
            continue;
        }
        let gap = before.map(|before| letter.x0 - before.x1);
        let em = before.map_or(letter.size, |before| before.size.max(letter.size));
        let apart = gap.is_some_and(|gap| gap > GAP * em)
            || before.is_some_and(|before| ruled(down, before.x1, letter.x0, y - 0.3 * em, looks));
        if let Some(piece) = pieces.last_mut().filter(|_| !apart) {
            if space || gap.is_some_and(|gap| gap > SPACE * em) {
                piece.text.push(' ');
            }
            push(&mut piece.text, &letter.text);
            piece.x1 = piece.x1.max(letter.x1);
        } else {
            let mut text = String::new();
            push(&mut text, &letter.text);
            pieces.push(Piece { x0: letter.x0, x1: letter.x1, text });
        }
        space = false;
        before = Some(letter);
    }
    (!pieces.is_empty()).then_some(Line { y, size, pieces })
}

/// Width of a letter in sizes, at least a narrow one's.
fn width(letter: &Letter) -> f64 {
    ((letter.x1 - letter.x0) / letter.size).clamp(0.2, 1.0)
}

/// Ligatures become their letters, a no-break space a space.
fn push(text: &mut String, letters: &str) {
    for letter in letters.chars() {
        match letter {
            'ﬀ' => text.push_str("ff"),
            'ﬁ' => text.push_str("fi"),
            'ﬂ' => text.push_str("fl"),
            'ﬃ' => text.push_str("ffi"),
            'ﬄ' => text.push_str("ffl"),
            'ﬅ' | 'ﬆ' => text.push_str("st"),
            '\u{ad}' => text.push('-'),
            '\u{a0}' => text.push(' '),
            _ => text.push(letter),
        }
    }
}

/// A vertical edge stands between two letters.
fn ruled(down: &[Edge], x0: f64, x1: f64, y: f64, looks: &mut usize) -> bool {
    let from = down.partition_point(|edge| edge.at < x0 - 1.0);
    let between = down.get(from..).unwrap_or_default().iter().take_while(|edge| edge.at <= x1 + 1.0);
    for edge in between {
        *looks += 1;
        if *looks > MAX_LOOKS {
            return false;
        }
        if edge.from <= y && y <= edge.to {
            return true;
        }
    }
    false
}
