//! Where does A end and B begin on one map? A line that hand and keys move.

use egui::accesskit::Action as AccessAction;
use egui::{CursorIcon, EventFilter, Id, Key, Modifiers, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo};

use super::parts::badge;
use crate::gui::panels::Desk;
use crate::gui::widgets::focus_ring;
use crate::session::{Action, CompareAction, PaneLetter};

/// How far one press of a key moves the line, thousandths of the width.
const STEP: i32 = 25;
/// Width that can be grasped, points.
const GRIP: f32 = 18.0;

/// Where the line stands.
pub(super) fn line(desk: &Desk<'_>, rect: Rect) -> f32 {
    rect.left() + rect.width() * f32::from(desk.session.state().undoable.comparison.swipe.share()) / 1000.0
}

/// Paints the line over both maps and lets it be moved.
pub(super) fn handle(ui: &mut Ui, desk: &mut Desk<'_>, rect: Rect) {
    let p = desk.p;
    let x = line(desk, rect);
    let grip = Rect::from_center_size(Pos2::new(x, rect.center().y), Vec2::new(GRIP, rect.height()));
    let id = Id::unique("compare-swipe");
    let response = ui.interact(grip, id, Sense::click_and_drag()).on_hover_cursor(CursorIcon::ResizeHorizontal);
    let now = i32::from(desk.session.state().undoable.comparison.swipe.share());
    let mut to = now;
    if response.clicked() {
        response.request_focus();
    }
    if response.dragged()
        && let Some(pointer) = response.interact_pointer_pos()
    {
        to = thousandths((pointer.x - rect.left()) / rect.width().max(1.0));
    }
    if response.has_focus() {
        let lock = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, lock));
        for (key, by) in [(Key::ArrowLeft, -STEP), (Key::ArrowRight, STEP)] {
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                to += by;
            }
        }
    }
    for (action, by) in [(AccessAction::Decrement, -STEP), (AccessAction::Increment, STEP)] {
        if ui.input(|input| input.has_accesskit_action_request(id, action)) {
            to += by;
        }
    }
    // One drag is one step to take back, and so is one sitting at the keys.
    if response.drag_started() {
        desk.actions.push(Action::LetGo);
    }
    if to != now {
        let share = u16::try_from(to.clamp(0, 1000)).unwrap_or_default();
        desk.actions.push(Action::Compare(CompareAction::Swipe(share)));
    }
    if response.drag_stopped() || response.lost_focus() {
        desk.actions.push(Action::LetGo);
    }
    let painter = ui.painter_at(rect);
    painter.vline(x, rect.y_range(), Stroke::new(5.0, p.field));
    painter.vline(x, rect.y_range(), Stroke::new(2.0, p.accent));
    let middle = Pos2::new(x, rect.center().y);
    painter.circle(middle, 13.0, p.field, Stroke::new(2.0, p.accent));
    for side in [-1.0_f32, 1.0] {
        let tip = middle + Vec2::new(side * 8.0, 0.0);
        let base = middle + Vec2::new(side * 3.5, 0.0);
        let corners = vec![tip, base + Vec2::new(0.0, -4.5), base + Vec2::new(0.0, 4.5)];
        painter.add(Shape::convex_polygon(corners, p.accent, Stroke::NONE));
    }
    for (letter, from) in [(PaneLetter::A, -34.0), (PaneLetter::B, 14.0)] {
        badge(&painter, Rect::from_min_size(middle + Vec2::new(from, 22.0), Vec2::splat(20.0)), letter, p);
    }
    focus_ring(ui, &response, Rect::from_center_size(middle, Vec2::splat(36.0)), p);
    let name = desk.t("action-compare-swipe");
    response.widget_info(|| WidgetInfo::slider(true, f64::from(now) / 10.0, &name));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.add_action(AccessAction::Increment);
        node.add_action(AccessAction::Decrement);
    });
}

#[expect(clippy::cast_possible_truncation, reason = "between 0 and 1000")]
fn thousandths(share: f32) -> i32 {
    (share.clamp(0.0, 1.0) * 1000.0).round() as i32
}
