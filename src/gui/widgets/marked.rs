//! A text whose stretches carry a mark under them, with an answer to "which one is pointed at?".

use std::ops::Range;

use egui::text::{CCursor, LayoutJob, TextFormat};
use egui::{
    Color32, Galley, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, accesskit::Role,
};

use crate::gui::fonts;
use crate::gui::theme::Palette;

/// How a stretch is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MarkKind {
    /// A solid line: as such.
    Solid,
    /// Dots: put together or bent.
    Dotted,
    /// A hatched band: gives a part that is drawn hatched.
    Hatched,
    /// Amber ground with dashes and a question mark.
    Guess,
    /// Struck through: taken out.
    Struck,
    /// No mark.
    Bare,
}

/// A stretch of the text.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    /// Bytes of the text.
    pub(crate) bytes: Range<usize>,
    /// How it is marked.
    pub(crate) kind: MarkKind,
}

/// The width of the wave under a hatched word, and the height of its band, points.
const BAND: f32 = 4.0;

/// Paints a mark along the foot of a row.
pub(crate) fn paint_mark(painter: &Painter, left: Pos2, width: f32, kind: MarkKind, ink: Color32, p: &Palette) {
    let right = left + Vec2::new(width, 0.0);
    match kind {
        MarkKind::Solid => {
            painter.line_segment([left, right], Stroke::new(1.4, ink));
        }
        MarkKind::Dotted => {
            painter.extend(Shape::dotted_line(&[left, right], ink, 3.6, 0.9));
        }
        MarkKind::Hatched => {
            let clip = painter.with_clip_rect(
                Rect::from_min_max(left - Vec2::new(0.0, 2.0), right + Vec2::new(0.0, BAND - 2.0))
                    .intersect(painter.clip_rect()),
            );
            let mut x = left.x - BAND;
            while x < right.x {
                let from = Pos2::new(x, left.y + BAND - 2.0);
                clip.line_segment([from, from + Vec2::new(BAND, -BAND)], Stroke::new(1.1, ink));
                x += 3.5;
            }
        }
        MarkKind::Guess => {
            painter.extend(Shape::dashed_line(&[left, right], Stroke::new(1.8, p.question), 6.0, 3.0));
        }
        MarkKind::Struck | MarkKind::Bare => {}
    }
}

/// Lays the text out over the available width; the answer's second part is the mark pointed at.
///
/// `name` is what people hear who do not see it.
pub(crate) fn marked_text(
    ui: &mut Ui,
    p: &Palette,
    text: &str,
    marks: &[Mark],
    size: f32,
    name: &str,
) -> (Response, Option<usize>) {
    let plain = TextFormat { line_height: Some(size * 1.75), ..TextFormat::simple(fonts::regular(size), p.text) };
    let mut job = LayoutJob::default();
    job.wrap.max_width = ui.available_width();
    let mut chars = 0;
    let mut stretches: Vec<Range<usize>> = Vec::with_capacity(marks.len());
    let mut at = 0;
    let push = |job: &mut LayoutJob, piece: &str, format: &TextFormat| {
        job.append(piece, 0.0, format.clone());
        piece.chars().count()
    };
    for mark in marks {
        chars += push(&mut job, text.get(at..mark.bytes.start).unwrap_or_default(), &plain);
        let from = chars;
        let words = text.get(mark.bytes.clone()).unwrap_or_default();
        let format = match mark.kind {
            MarkKind::Guess => TextFormat { color: p.question, ..plain.clone() },
            MarkKind::Struck => TextFormat { strikethrough: Stroke::new(1.2, p.text_secondary), ..plain.clone() },
            _ => plain.clone(),
        };
        chars += push(&mut job, words, &format);
        if mark.kind == MarkKind::Guess {
            let format = TextFormat { font_id: fonts::semibold(size), ..format };
            chars += push(&mut job, "\u{a0}?", &format);
        }
        stretches.push(from..chars);
        at = mark.bytes.end.max(at);
    }
    push(&mut job, text.get(at..).unwrap_or_default(), &plain);

    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), galley.size().y), Sense::hover());
    let ink = p.text_secondary;
    let hover = response.hover_pos();
    let mut pointed = None;
    for (at, (mark, stretch)) in marks.iter().zip(&stretches).enumerate() {
        for row in rows_of(&galley, stretch) {
            let row = row.translate(rect.min.to_vec2());
            if mark.kind == MarkKind::Guess {
                let ground = Rect::from_min_max(
                    Pos2::new(row.left() - 2.0, row.center().y - size * 0.75),
                    Pos2::new(row.right() + 2.0, row.center().y + size * 0.80),
                );
                ui.painter().rect_filled(ground, 2.0, p.question_ground);
            }
            if hover.is_some_and(|place| row.expand(1.0).contains(place)) {
                pointed = Some(at);
                ui.painter().rect_filled(row.shrink2(Vec2::new(0.0, 2.0)), 2.0, p.row_chosen);
            }
            let foot = Pos2::new(row.left(), row.center().y + size * 0.72);
            paint_mark(ui.painter(), foot, row.width(), mark.kind, ink, p);
        }
    }
    ui.painter().galley(rect.min, galley, p.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    (response, pointed)
}

/// The rectangles of a stretch of characters, one for each row it spans.
fn rows_of(galley: &Galley, chars: &Range<usize>) -> Vec<Rect> {
    let mut rows: Vec<Rect> = Vec::new();
    for at in chars.clone() {
        let cursor = |index: usize, prefer_next_row: bool| CCursor { prefer_next_row, ..CCursor::new(index) };
        let begin = galley.pos_from_cursor(cursor(at, true));
        let end = galley.pos_from_cursor(cursor(at + 1, false));
        if end.top() > begin.top() + 1.0 {
            continue;
        }
        match rows.last_mut() {
            Some(row) if (row.top() - begin.top()).abs() < 1.0 => row.max.x = row.max.x.max(end.right()),
            _ => rows.push(Rect::from_min_max(begin.left_top(), Pos2::new(end.right(), begin.bottom()))),
        }
    }
    rows
}
