//! The strip of time: the period of each project, and the window of days that is looked at.
//!
//! Months of the projects, a button that plays, the projects by period; beside them the bars under
//! an axis of months, and two handles. Never does: decide what is in; that is the filter's.

mod bars;
mod handles;
mod head;
mod months;

use egui::{CursorIcon, Frame, Margin, Panel, Pos2, Rect, Sense, Ui, UiBuilder, Vec2, WidgetInfo, accesskit::Role};

use super::Desk;
use crate::gui::widgets::focus_ring;
use crate::session::{Action, TimeAction};
pub(super) use head::chip;
use months::Scale;

/// Room of the axis, points.
const AXIS: f32 = 20.0;
/// Seconds that a month stays while it plays.
const BEAT: f64 = 0.6;

/// What the strip remembers for itself.
#[derive(Debug, Default)]
pub(in crate::gui) struct Local {
    /// Number of the last drag: what it did is one step.
    gesture: u32,
    /// Where the drag under way began, in months, and the window of then.
    held: Option<handles::Held>,
    /// When the next month comes, while it plays.
    next: Option<f64>,
}

/// Paints the strip in a panel under what is left of the window.
pub(crate) fn panel(ui: &mut Ui, desk: &mut Desk<'_>) {
    let most = (ui.available_height() * 0.45).max(90.0);
    let frame = Frame::new().fill(desk.p.panel).inner_margin(Margin { left: 12, right: 0, top: 6, bottom: 0 });
    let panel = Panel::bottom("time").resizable(true).default_size(148.0_f32.min(most)).size_range(76.0..=most);
    panel.frame(frame).show(ui, |ui| strip(ui, desk));
}

/// Paints the strip.
fn strip(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut local = std::mem::take(&mut desk.local.time);
    beat(ui, desk, &mut local);
    let room = ui.available_rect_before_wrap();
    // In little room the bars come first.
    let column = match room.width() {
        ..340.0 => 100.0,
        ..560.0 => 172.0,
        _ => 214.0,
    };
    let left = Rect::from_min_max(room.min, Pos2::new(room.left() + column, room.bottom()));
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
        ui.shrink_clip_rect(left);
        head::head(ui, desk);
    });
    let chart =
        Rect::from_min_max(Pos2::new(left.right() + 12.0, room.top()), Pos2::new(room.right() - 16.0, room.bottom()));
    match desk.session.timed().extent {
        Some(extent) if chart.width() > 60.0 => {
            let scale = Scale::new(extent, chart.x_range());
            let axis = Rect::from_min_max(chart.min, Pos2::new(chart.right(), chart.top() + AXIS));
            let body = Rect::from_min_max(Pos2::new(chart.left(), axis.bottom()), chart.max);
            months::axis(ui, desk, &scale, axis, body);
            bars::bars(ui, desk, &scale, body);
            handles::handles(ui, desk, &mut local, &scale, [axis, body]);
        }
        Some(_) => {}
        None => {
            ui.scope_builder(UiBuilder::new().max_rect(chart), |ui| ui.label(desk.small(desk.t("time-none"))));
        }
    }
    ui.advance_cursor_after_rect(room);
    desk.local.time = local;
}

/// While it plays, a month is as long as a beat; otherwise nothing is drawn anew.
fn beat(ui: &Ui, desk: &mut Desk<'_>, local: &mut Local) {
    if !desk.session.state().strip.playing {
        local.next = None;
        return;
    }
    let now = ui.input(|input| input.time);
    let next = *local.next.get_or_insert(now + BEAT);
    if now >= next {
        desk.actions.push(Action::Time(TimeAction::Step(1)));
        local.next = Some(now + BEAT);
    }
    let wait = local.next.unwrap_or(now) - now;
    ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(wait.clamp(0.01, BEAT)));
}

/// The button that opens and closes the strip: three bars, one after the other.
pub(super) fn button(ui: &mut Ui, desk: &mut Desk<'_>) {
    let p = desk.p;
    let open = desk.session.shows_time();
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(24.0), Sense::click());
    if response.hovered() || open {
        ui.painter().rect_filled(rect, 4.0, if open { p.row_chosen } else { p.row_hover });
    }
    let color = if open { p.accent } else { p.text_secondary };
    for (row, from, width) in [(0.0_f32, 5.0, 8.0), (1.0, 8.0, 9.0), (2.0, 11.0, 8.0)] {
        let at = rect.min + Vec2::new(from, 6.0 + row * 4.5);
        ui.painter().rect_filled(Rect::from_min_size(at, Vec2::new(width, 2.5)), 1.0, color);
    }
    focus_ring(ui, &response, rect.expand(1.0), p);
    let name = desk.t("action-toggle-timeline");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, &name));
    let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(format!("{name} (F4)"));
    if response.clicked() {
        desk.actions.push(Action::Time(TimeAction::ToggleStrip));
    }
}
