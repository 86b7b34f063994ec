//! Which letters and ruling lines stand where on a page?
//!
//! The interpreter draws; this device keeps letters with their places and the straight edges of
//! boxes. Never does: decode a picture; draw without end.

use std::panic::resume_unwind;

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, PathEl, Point, Rect};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};

/// Most letters of a file.
pub(super) const MAX_GLYPHS: usize = 5_000_000;
/// Most drawing steps of a file.
pub(super) const MAX_STEPS: usize = 20_000_000;
/// Most straight edges of a page; a drawing has more and rules no table.
const MAX_EDGES: usize = 50_000;
/// Coordinates beyond this are no place on paper.
const FAR: f64 = 20_000.0;

/// The reading stops here; thrown through the interpreter without a message.
pub(super) struct Stop;

/// A letter (or a few: a ligature) at its place; y grows downward.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    pub(super) x0: f64,
    pub(super) x1: f64,
    /// Baseline.
    pub(super) y: f64,
    /// Size of the font as it is drawn.
    pub(super) size: f64,
    /// Quarter turns clockwise.
    pub(super) turned: u8,
    pub(super) text: String,
}

/// A straight horizontal or vertical edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Edge {
    /// y of a horizontal edge, x of a vertical one.
    pub(super) at: f64,
    pub(super) from: f64,
    pub(super) to: f64,
}

/// What is kept of a page, and how much work the file has cost.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) letters: Vec<Letter>,
    pub(super) across: Vec<Edge>,
    pub(super) down: Vec<Edge>,
    /// Glyphs that stand for no letter.
    pub(super) unknown: usize,
    pub(super) glyphs: usize,
    pub(super) steps: usize,
}

impl Page {
    fn step(&mut self, cost: usize) {
        self.steps += cost;
        if self.steps > MAX_STEPS || self.glyphs > MAX_GLYPHS {
            resume_unwind(Box::new(Stop));
        }
    }

    fn edge(&mut self, a: Point, b: Point) {
        let flat = |x: f64| x.is_finite() && x.abs() < FAR;
        if ![a.x, a.y, b.x, b.y].into_iter().all(flat) || self.across.len() + self.down.len() >= MAX_EDGES {
            return;
        }
        if (a.y - b.y).abs() < 0.5 && (a.x - b.x).abs() > 2.0 {
            self.across.push(Edge { at: a.y, from: a.x.min(b.x), to: a.x.max(b.x) });
        } else if (a.x - b.x).abs() < 0.5 && (a.y - b.y).abs() > 2.0 {
            self.down.push(Edge { at: a.x, from: a.y.min(b.y), to: a.y.max(b.y) });
        }
    }

    fn path(&mut self, path: &BezPath, transform: Affine) {
        self.step(1 + path.elements().len());
        let (mut first, mut last) = (Point::ZERO, Point::ZERO);
        for element in path.elements() {
            match element {
                PathEl::MoveTo(to) => {
                    first = transform * *to;
                    last = first;
                }
                PathEl::LineTo(to) => {
                    let to = transform * *to;
                    self.edge(last, to);
                    last = to;
                }
                PathEl::QuadTo(_, to) | PathEl::CurveTo(_, _, to) => last = transform * *to,
                PathEl::ClosePath => {
                    self.edge(last, first);
                    last = first;
                }
            }
        }
    }

    fn letter(&mut self, glyph: &Glyph<'_>, place: Affine) {
        self.glyphs += 1;
        self.step(1);
        let [right_x, right_y, up_x, up_y, x, y] = place.as_coeffs();
        // One thousandth of the font's size along and across the line.
        let (along, across) = (right_x.hypot(right_y) * 1000.0, up_x.hypot(up_y) * 1000.0);
        let sound = [along, across, x, y].into_iter().all(|value| value.is_finite() && value.abs() < FAR);
        if !sound || across < 0.1 {
            return;
        }
        let text = match glyph.as_unicode() {
            Some(BfString::Char(letter)) => letter.to_string(),
            Some(BfString::String(letters)) => letters,
            None => {
                self.unknown += 1;
                char::REPLACEMENT_CHARACTER.to_string()
            }
        };
        let text: String = text.chars().filter(|letter| !letter.is_control()).take(8).collect();
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width(),
            Glyph::Type3(drawn) => drawn.advance_width(),
        };
        let width = f64::from(advance.unwrap_or(500.0)).clamp(0.0, 4000.0) / 1000.0 * across;
        let turned = match (right_x.abs() >= right_y.abs(), right_x >= 0.0, right_y >= 0.0) {
            (true, true, _) => 0,
            (false, _, true) => 1,
            (true, false, _) => 2,
            (false, _, false) => 3,
        };
        // Turned text is laid so that its lines run to the right.
        let (x, y) = match turned {
            1 => (y, -x),
            2 => (-x, -y),
            3 => (-y, x),
            _ => (x, y),
        };
        self.letters.push(Letter { x0: x, x1: x + width, y, size: across, turned, text });
    }
}

impl<'a> Device<'a> for Page {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, _: &DrawMode) {
        self.path(path, props.transform);
    }

    fn push_clip_path(&mut self, path: &ClipPath) {
        self.step(2 + path.path.elements().len());
    }

    fn push_clip_rect(&mut self, _: &Rect) {
        self.step(2);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.step(2);
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            self.letter(glyph, props.transform * glyph.transform());
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.step(10);
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
