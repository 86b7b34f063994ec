//! How does a picture of the map get onto the clipboard?
//!
//! For a frame or two the map is drawn as a picture: no buttons and no cards of the hand, a line above that
//! says what it shows, a line below that names whose map it is, and no tile of a service whose terms do
//! not let it leave. Then the window is asked for its pixels and the map's part goes to the clipboard.
//! Never does: write a file.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use egui::text::LayoutJob;
use egui::{Align2, ColorImage, Context, Painter, Pos2, Rect, Stroke, TextWrapMode, vec2};

use super::view::View;
use super::{MapInput, MapPanel, Shot};
use crate::gui::fonts;
use crate::gui::theme::Palette;
use crate::scene::legend::{level_key, measure_key};
use crate::session::{Action, Copying};
use crate::words::{Arg, Words, integer};

/// Height of the line above, points.
const TITLE: f32 = 32.0;
/// Seconds that a picture may take: offline tiles that are still to be drawn, and the pixels.
const PATIENT: f64 = 20.0;
/// Room around the text of the line below, points.
const AROUND: f32 = 8.0;

/// Asks for the pixels of this frame of the window; they come in a later one.
pub(in crate::gui) fn ask_pixels(ctx: &Context) -> Receiver<Arc<ColorImage>> {
    let (send, receive) = channel();
    let waker = ctx.clone();
    ctx.request_screenshot(move |image| {
        let _ = send.send(image);
        waker.request_repaint();
    });
    receive
}

/// A picture under way.
#[derive(Debug, Default)]
pub(super) struct Camera {
    pixels: Option<Receiver<Arc<ColorImage>>>,
    since: Option<f64>,
}

impl Camera {
    /// Asks for the pixels of this frame when all of it is drawn, and hands them on when they are there;
    /// gives up after [`PATIENT`] seconds, so that the map does not stay a picture.
    fn shoot(
        &mut self,
        ctx: &Context,
        map: Rect,
        ready: bool,
        words: &Words,
        say: &dyn Fn(usize, usize) -> String,
    ) -> Option<Action> {
        ctx.request_repaint();
        let now = ctx.input(|input| input.time);
        if now - *self.since.get_or_insert(now) > PATIENT {
            self.rest();
            return Some(Action::MapCopied(Err(words.text("picture-failed"))));
        }
        let Some(pixels) = &self.pixels else {
            if ready {
                self.pixels = Some(ask_pixels(ctx));
            }
            return None;
        };
        let image = pixels.try_recv().ok()?;
        self.rest();
        let part = cut(&image, map, ctx.pixels_per_point())?;
        let [width, height] = part.size;
        ctx.copy_image(part);
        Some(Action::MapCopied(Ok(say(width, height))))
    }

    /// Nothing is under way any more.
    pub(super) fn rest(&mut self) {
        (self.pixels, self.since) = (None, None);
    }
}

impl MapPanel {
    /// The two lines that a picture carries; gives the room between them.
    pub(super) fn picture_lines(
        &self,
        painter: &Painter,
        map: Rect,
        input: &MapInput<'_>,
        words: &Words,
        p: &Palette,
    ) -> Rect {
        let attribution =
            if self.tiles.may_leave() { self.attribution(words) } else { words.text("map-attribution-offline") };
        let title = input.caption.clone().unwrap_or_else(|| title(input, words));
        lines(painter, map, &title, &attribution, p)
    }

    /// `true` when a picture would have all of this map.
    pub(in crate::gui) fn is_drawn(&self) -> bool {
        self.drawn && self.flight.is_none() && self.tiles.is_settled()
    }

    /// What the lines of a picture leave of the map, while one is taken.
    pub(in crate::gui) fn picture_room(&self) -> Option<Rect> {
        self.room
    }

    /// Takes the picture once all of it is drawn.
    pub(super) fn shoot(
        &mut self,
        ctx: &Context,
        view: &View,
        input: &MapInput<'_>,
        words: &Words,
        actions: &mut Vec<Action>,
    ) {
        let own = self.is_drawn();
        self.drawn = true;
        self.hovered = None;
        let (room, ready) = match input.shot {
            Shot::Own => (view.rect, own),
            Shot::Together { room, ready } => (room, own && ready),
            Shot::Others => return,
        };
        let (replaced, first) = (!self.tiles.may_leave(), input.copying == Copying::First);
        let say = |width: usize, height: usize| said(words, (width, height), replaced, first);
        actions.extend(self.camera.shoot(ctx, room, ready, words, &say));
    }
}

/// The part of a window's pixels that shows the map.
pub(crate) fn cut(window: &ColorImage, map: Rect, pixels_per_point: f32) -> Option<ColorImage> {
    let whole = Rect::from_min_size(Pos2::ZERO, vec2(side(window.width()), side(window.height())));
    let part = Rect::from_min_max(
        (map.min.to_vec2() * pixels_per_point).to_pos2(),
        (map.max.to_vec2() * pixels_per_point).to_pos2(),
    );
    let part = part.intersect(whole);
    let [left, top, right, bottom] = [part.min.x, part.min.y, part.max.x, part.max.y].map(pixel);
    let (width, height) = (right.checked_sub(left)?, bottom.checked_sub(top)?);
    (width > 0 && height > 0).then(|| window.region_by_pixels([left, top], [width, height]))
}

#[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "pixels of a window are few")]
fn side(pixels: usize) -> f32 {
    pixels as f32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::as_conversions,
    reason = "inside the window, so not negative and small"
)]
fn pixel(at: f32) -> usize {
    at.round() as usize
}

/// The two lines that a picture carries; gives the room between them.
fn lines(painter: &Painter, map: Rect, title: &str, attribution: &str, p: &Palette) -> Rect {
    let width = map.width() - 2.0 * AROUND;
    let mut job = LayoutJob::simple(attribution.to_owned(), fonts::regular(11.0), p.text_secondary, width);
    job.wrap.max_rows = 3;
    let below = painter.layout_job(job);
    let foot = Rect::from_min_max(Pos2::new(map.left(), map.bottom() - below.size().y - AROUND), map.max);
    let head = Rect::from_min_max(map.min, Pos2::new(map.right(), map.top() + TITLE));
    for line in [head, foot] {
        painter.rect_filled(line, 0.0, p.panel);
    }
    let edge = Stroke::new(1.0, p.panel_line);
    painter.hline(map.x_range(), head.bottom(), edge);
    painter.hline(map.x_range(), foot.top(), edge);
    let line = |size: f32| {
        let mut job = LayoutJob::simple_singleline(title.to_owned(), fonts::semibold(size), p.text);
        job.wrap = egui::text::TextWrapping::from_wrap_mode_and_width(TextWrapMode::Truncate, width);
        painter.layout_job(job)
    };
    // Smaller before it is cut.
    let above = Some(line(14.0)).filter(|line| !line.elided).unwrap_or_else(|| line(11.5));
    painter.galley(
        Align2::LEFT_CENTER.align_size_within_rect(above.size(), head.shrink2(vec2(AROUND, 0.0))).min,
        above,
        p.text,
    );
    painter.galley(foot.min + vec2(AROUND, AROUND / 2.0), below, p.text_secondary);
    Rect::from_min_max(head.left_bottom(), foot.right_top())
}

/// What a picture shows: the measure, the level, the documents, how many municipalities are served.
fn title(input: &MapInput<'_>, words: &Words) -> String {
    let number = |number: usize| integer(words.language(), u64::try_from(number).unwrap_or_default());
    let (low, high) = (input.coverage.covered_low, input.coverage.covered);
    // What hangs on open questions is a range, here as everywhere.
    let covered = if low == high { number(high) } else { format!("{}–{}", number(low), number(high)) };
    let documents = input.dataset.sources.iter().map(|source| source.name.as_str()).collect::<Vec<_>>().join(", ");
    let of = Arg::Count(u64::try_from(input.coverage.municipalities.len()).unwrap_or_default());
    words.with(
        "picture-title",
        &[
            ("measure", Arg::Text(&words.text(&measure_key(input.look.measure)))),
            ("level", Arg::Text(&words.text(&level_key(input.look.level)))),
            ("documents", Arg::Text(&documents)),
            ("covered", Arg::Text(&covered)),
            ("of", of),
        ],
    )
}

/// What is told when the picture lies on the clipboard: `replaced` when the base map in it is our own in
/// place of a service's.
fn said(words: &Words, size: (usize, usize), replaced: bool, first: bool) -> String {
    let pixels = |side: usize| side.to_string();
    let mut text =
        words.with("picture-copied", &[("width", Arg::Text(&pixels(size.0))), ("height", Arg::Text(&pixels(size.1)))]);
    for (key, is) in [("picture-own-base", replaced), ("picture-clipboard", first)] {
        if is {
            text.push(' ');
            text.push_str(&words.text(key));
        }
    }
    text
}
