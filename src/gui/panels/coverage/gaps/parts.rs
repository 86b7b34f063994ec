//! What the charts of the gaps share: words, rows, titles, and how a picture gets onto the clipboard.

use std::sync::Arc;
use std::sync::mpsc::Receiver;

use egui::{Align, ColorImage, Layout, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo, accesskit::Role};

use crate::coverage::{Point, Reaches, Shares};
use crate::gui::map::picture::{ask_pixels, cut};
use crate::gui::panels::Desk;
use crate::gui::style::{BODY, SMALL, TITLE};
use crate::gui::widgets::{elided, icon_button};
use crate::gui::{fonts, icons};
use crate::model::MunicipalityCode;
use crate::session::{Action, AnalysisAction, Chart, Dialog};
use crate::words::{Arg, Words, decimal, rounded};

/// Seconds that a picture may take.
const PATIENT: f64 = 10.0;

/// An action of the questions of the coverage view.
pub(super) fn told(action: AnalysisAction) -> Action {
    Action::Analyze(action)
}

/// What need is counted by, as people say it.
pub(super) fn need_name(desk: &Desk<'_>) -> String {
    crate::session::need_name(desk.session, desk.words)
}

/// A weight as a whole number.
pub(super) fn whole(words: &Words, value: f64) -> String {
    rounded(words.language(), value)
}

/// A share, 0 to 1, in percent with one decimal.
pub(super) fn percent(words: &Words, share: f64) -> String {
    let number = decimal(words.language(), share * 100.0, 1);
    words.with("look-unit-percent", &[("n", Arg::Text(&number))])
}

/// The same low and high.
pub(super) fn percent_range(words: &Words, [low, high]: [f64; 2]) -> String {
    let (low, high) = (decimal(words.language(), low * 100.0, 1), percent(words, high));
    let alone = high.strip_prefix(&low).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
    if alone { high } else { format!("{low}–{high}") }
}

/// How large a chart is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Size {
    /// Beside the map.
    Beside,
    /// In a window of its own, its field so high, points.
    Large(f32),
}

impl Size {
    /// Height of the field, where it usually is so high beside the map, points.
    pub(super) fn height(self, beside: f32) -> f32 {
        match self {
            Self::Beside => beside,
            Self::Large(height) => height,
        }
    }

    pub(super) fn is_large(self) -> bool {
        self != Self::Beside
    }
}

/// `true` where the chart is the one to be heard: not behind its own window.
pub(super) fn is_heard(desk: &Desk<'_>, chart: Chart, size: Size) -> bool {
    size.is_large() || desk.session.state().dialog != Some(Dialog::Chart(chart))
}

/// The title of a chart, what its axis upward is, and the buttons to enlarge it and for a picture of it.
pub(super) fn title(ui: &mut Ui, desk: &mut Desk<'_>, chart: Chart, size: Size, (title, below): (&str, &str)) {
    // A picture of the chart has no buttons.
    let taking = desk.session.state().chart_copy == Some(chart) && is_heard(desk, chart, size);
    ui.horizontal(|ui| {
        ui.set_min_height(28.0);
        let room = ui.available_width() - 64.0;
        let font = fonts::semibold(if size.is_large() { TITLE } else { BODY });
        let text = elided(ui, title, font, desk.p.text, room);
        ui.add(egui::Label::new(text));
        if taking {
            return;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            if size.is_large() {
                if icon_button(ui, desk.p, icons::CLOSE, &desk.t("action-close-dialog"), "Esc", true).clicked() {
                    desk.actions.push(Action::CloseDialog);
                }
            } else {
                let name = desk.t(&format!("charts-enlarge-{}", chart.key()));
                if icon_button(ui, desk.p, icons::EXPAND, &name, "", true).clicked() {
                    desk.actions.push(told(AnalysisAction::EnlargeChart(chart)));
                }
            }
            let name = desk.t(&format!("charts-copy-{}", chart.key()));
            if icon_button(ui, desk.p, icons::IMAGE, &name, "", true).clicked() {
                desk.actions.push(told(AnalysisAction::CopyChart(chart)));
            }
        });
    });
    ui.label(desk.small(below));
}

/// A mark and what it means, in one piece so that a line of them breaks between two.
pub(super) fn key_piece(ui: &mut Ui, desk: &Desk<'_>, text: &str, mark: impl FnOnce(&egui::Painter, Rect)) {
    let text = elided(ui, text, fonts::regular(SMALL), desk.p.text_secondary, 240.0);
    let size = Vec2::new(text.size().x + 26.0, 16.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let left = rect.left_center();
    mark(ui.painter(), Rect::from_center_size(left + Vec2::new(8.0, 0.0), Vec2::new(16.0, 10.0)));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text.text()));
    ui.painter().galley(left + Vec2::new(20.0, -text.size().y / 2.0), text.clone(), desk.p.text_secondary);
}

/// A share served as a bar with its number: what is sure, what is counted, the whole.
pub(super) fn share_row(ui: &mut Ui, desk: &Desk<'_>, name: &str, shares: &Shares) {
    let p = desk.p;
    let value = shares.range().map_or_else(|| "–".to_owned(), |range| percent_range(desk.words, range));
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 34.0), Sense::hover());
    let text = elided(ui, &value, fonts::semibold(SMALL), p.text, rect.width());
    let label = elided(ui, name, fonts::regular(SMALL), p.text_secondary, rect.width() - text.size().x - 12.0);
    ui.painter().galley(rect.min, label, p.text_secondary);
    ui.painter().galley(Pos2::new(rect.right() - text.size().x, rect.top()), text, p.text);
    let bar = Rect::from_min_max(Pos2::new(rect.left(), rect.top() + 20.0), Pos2::new(rect.right(), rect.top() + 30.0));
    ui.painter().rect_filled(bar, 2.0, p.panel_line);
    let [low, high] = shares.range().unwrap_or_default();
    for (share, color) in [(high, p.question), (low, p.need_served)] {
        ui.painter().rect_filled(
            bar.with_max_x(narrow(f64::from(bar.left()), f64::from(bar.width()), share)),
            2.0,
            color,
        );
    }
    let told = format!("{name}: {value}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &told));
    response.on_hover_text(desk.with(
        "charts-of",
        &[("part", Arg::Text(&whole(desk.words, shares.core))), ("whole", Arg::Text(&whole(desk.words, shares.total)))],
    ));
}

#[expect(clippy::cast_possible_truncation, clippy::as_conversions, reason = "a place on the screen")]
fn narrow(from: f64, width: f64, share: f64) -> f32 {
    (from + width * share) as f32
}

/// What the card beside the pointer says of a municipality.
pub(super) fn lines(desk: &Desk<'_>, point: &Point) -> Vec<String> {
    let words = desk.words;
    let star = if point.stand_in { "*" } else { "" };
    let mut lines = vec![words.with("map-residents", &[("n", Arg::Count(point.residents))])];
    let need = need_name(desk);
    lines.push(match (point.need, point.share()) {
        (Some(count), Some(share)) if point.ratio() != Some(1.0) => {
            format!("{need}: {}{star} ({})", whole(words, count), percent(words, share))
        }
        (Some(count), _) => format!("{need}: {}{star}", whole(words, count)),
        (None, _) => format!("{need}: {}", desk.t("look-no-data")),
    });
    let unsure = if point.reaches == Reaches::Core && !point.sure { "charts-reach-unsure" } else { "" };
    lines.push(desk.t(if unsure.is_empty() { reach_key(point.reaches) } else { unsure }));
    if point.reaches == Reaches::Core {
        let number = |value: f64| decimal(words.language(), value, 1);
        let months = number(point.months.as_f64());
        let key = if point.half_known { "charts-months-half" } else { "charts-months" };
        lines.push(desk.with(key, &[("n", Arg::Text(&months))]));
        if let Some(per) = point.months_per_1000() {
            lines.push(desk.with("charts-per-1000", &[("n", Arg::Text(&number(per)))]));
        }
    }
    lines
}

/// Key of the words for how a municipality is reached.
pub(super) fn reach_key(reaches: Reaches) -> &'static str {
    match reaches {
        Reaches::Nobody => "charts-reach-nobody",
        Reaches::WiderOnly => "charts-reach-wider",
        Reaches::Core => "charts-reach-core",
    }
}

/// Every one of these is chosen.
pub(super) fn all_chosen(desk: &Desk<'_>, codes: &[MunicipalityCode]) -> bool {
    let chosen = &desk.session.state().undoable.municipalities;
    !codes.is_empty() && codes.iter().all(|code| chosen.contains(code))
}

/// A picture of a chart under way.
#[derive(Debug, Default)]
pub(super) struct Picture {
    pixels: Option<Receiver<Arc<ColorImage>>>,
    since: Option<f64>,
    frames: u8,
}

impl Picture {
    /// Nothing is under way any more.
    pub(super) fn rest(&mut self) {
        *self = Self::default();
    }

    /// Brings the chart into sight, asks for the pixels of the window and puts the chart's part on the
    /// clipboard; gives up after [`PATIENT`] seconds.
    pub(super) fn take(
        &mut self,
        ui: &mut Ui,
        chart: Rect,
        seen: Rect,
        words: &Words,
    ) -> Option<Result<String, String>> {
        let ctx = ui.ctx().clone();
        ctx.request_repaint();
        let now = ctx.input(|input| input.time);
        if now - *self.since.get_or_insert(now) > PATIENT {
            return Some(Err(words.text("charts-copy-failed")));
        }
        self.frames = self.frames.saturating_add(1);
        let Some(pixels) = &self.pixels else {
            // Frames in which the panel scrolls there and cards go.
            if self.frames > 4 {
                self.pixels = Some(ask_pixels(&ctx));
            }
            return None;
        };
        let image = pixels.try_recv().ok()?;
        let part = cut(&image, chart.expand(8.0).intersect(seen), ctx.pixels_per_point());
        Some(part.map_or_else(
            || Err(words.text("charts-copy-failed")),
            |part| {
                let [width, height] = part.size.map(|side| side.to_string());
                ctx.copy_image(part);
                Ok(words.with("charts-copied", &[("width", Arg::Text(&width)), ("height", Arg::Text(&height))]))
            },
        ))
    }
}
