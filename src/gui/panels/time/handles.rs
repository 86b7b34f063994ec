//! The window of days: two handles and the room between them, for hand and keys.
//!
//! Whole months by default, days with Shift. A window over everything is none.

use egui::accesskit::Action as AccessAction;
use egui::{
    CursorIcon, EventFilter, Id, Key, Modifiers, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};
use jiff::civil::Date;

use super::Local;
use super::months::{Scale, first_of, month};
use crate::gui::panels::Desk;
use crate::gui::widgets::focus_ring;
use crate::query::TimeWindow;
use crate::session::{Action, TimeAction, time_words};

/// Width that can be grasped, points.
const GRIP: f32 = 14.0;

/// What a drag holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Held {
    /// Where it began, points.
    from: f32,
    /// The window of then.
    window: TimeWindow,
}

/// Which end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Start,
    Last,
}

/// Paints the window over the bars and lets it be moved.
pub(super) fn handles(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, scale: &Scale, [axis, body]: [Rect; 2]) {
    let window = desk.session.state().undoable.filter.time.unwrap_or(scale.extent);
    let inside = |x: f32| x.clamp(body.left(), body.right());
    let (from, to) = (inside(scale.begin(window.first())), inside(scale.end(window.last())));
    veil(ui, desk, body, from, to);
    middle(ui, desk, local, scale, Rect::from_x_y_ranges(from..=to.max(from + 1.0), axis.y_range()));
    for (end, x) in [(End::Start, from), (End::Last, to)] {
        handle(ui, desk, local, scale, (end, x), Rect::from_x_y_ranges(axis.x_range(), axis.top()..=body.bottom()));
    }
}

/// What is outside steps back.
fn veil(ui: &Ui, desk: &Desk<'_>, body: Rect, from: f32, to: f32) {
    let veil = desk.p.panel.gamma_multiply(0.6);
    for x in [body.left()..=from, to..=body.right()] {
        if x.end() > x.start() {
            ui.painter().rect_filled(Rect::from_x_y_ranges(x, body.y_range()), 0.0, veil);
        }
    }
}

/// The room between the handles, held at the axis: it moves as a whole.
fn middle(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, scale: &Scale, rect: Rect) {
    let id = Id::unique("time-window");
    let response = ui.interact(rect, id, Sense::click_and_drag()).on_hover_cursor(CursorIcon::Grab);
    let now = desk.session.state().undoable.filter.time;
    if response.drag_started() {
        hold(ui, local, now.unwrap_or(scale.extent));
    }
    if let (true, Some(held), Some(pointer)) = (response.dragged(), local.held, response.interact_pointer_pos()) {
        let by = scale.months(pointer.x - held.from);
        let most = month(scale.extent.last()) - month(held.window.last());
        let least = month(scale.extent.first()) - month(held.window.first());
        let next = if by == 0 { Some(held.window) } else { held.window.moved(by.clamp(least.min(0), most.max(0))) };
        propose(desk, scale, next, local.gesture);
    }
    release(local, &response);
    if response.clicked() {
        response.request_focus();
    }
    let steps = arrows(ui, &response, id);
    if steps.months != 0 {
        desk.actions.push(Action::Time(TimeAction::Step(steps.months)));
    }
    if now.is_some() {
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(3.0, desk.p.accent));
    }
    focus_ring(ui, &response, rect.expand(2.0), desk.p);
    let window = now.unwrap_or(scale.extent);
    let name = format!("{}: {}", desk.t("time-window"), time_words(desk.words, window));
    speak(ui, &response, id, &name, scale, window.first());
}

fn handle(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, scale: &Scale, (end, x): (End, f32), rect: Rect) {
    let id = Id::unique("time-handle").with(end == End::Start);
    let grip = Rect::from_center_size(Pos2::new(x, rect.center().y), Vec2::new(GRIP, rect.height()));
    let response = ui.interact(grip, id, Sense::click_and_drag()).on_hover_cursor(CursorIcon::ResizeHorizontal);
    let window = desk.session.state().undoable.filter.time.unwrap_or(scale.extent);
    if response.drag_started() {
        hold(ui, local, window);
    }
    let by_day = ui.input(|input| input.modifiers.shift);
    if let (true, Some(pointer)) = (response.dragged(), response.interact_pointer_pos()) {
        propose(desk, scale, at(scale, window, end, pointer.x, by_day), local.gesture);
    }
    release(local, &response);
    if response.clicked() {
        response.request_focus();
    }
    let steps = arrows(ui, &response, id);
    if steps.months != 0 || steps.days != 0 {
        propose(desk, scale, stepped(window, end, steps), 0);
    }
    let p = desk.p;
    let painter = ui.painter();
    let lively = response.hovered() || response.dragged() || response.has_focus();
    painter.vline(x, rect.y_range(), Stroke::new(if lively { 3.0 } else { 2.0 }, p.accent));
    let knob = Rect::from_center_size(Pos2::new(x, rect.center().y + 10.0), Vec2::new(9.0, 22.0));
    painter.rect(knob, 3.0, p.field, Stroke::new(2.0, p.accent), StrokeKind::Inside);
    focus_ring(ui, &response, knob.expand(4.0), p);
    let (key, day) = match end {
        End::Start => ("time-start", window.first()),
        End::Last => ("time-end", window.last()),
    };
    let name = format!("{}: {}", desk.t(key), crate::words::date(desk.words.language(), day));
    speak(ui, &response, id, &name, scale, day);
    if !response.dragged() {
        response.on_hover_text(name);
    }
}

/// A drag begins: what it does is one step of its own.
fn hold(ui: &Ui, local: &mut Local, window: TimeWindow) {
    local.gesture = local.gesture.wrapping_add(1).clamp(1, u32::MAX - 1);
    local.held = ui.input(|input| input.pointer.press_origin()).map(|origin| Held { from: origin.x, window });
}

fn release(local: &mut Local, response: &Response) {
    if response.drag_stopped() {
        local.held = None;
    }
}

/// Proposes a window if it is another one; over everything it is none.
fn propose(desk: &mut Desk<'_>, scale: &Scale, window: Option<TimeWindow>, gesture: u32) {
    let Some(window) = window else { return };
    let whole = window.first() <= scale.extent.first() && scale.extent.last() <= window.last();
    let window = (!whole).then_some(window);
    if window != desk.session.state().undoable.filter.time {
        desk.actions.push(Action::Time(TimeAction::Window { window, gesture }));
    }
}

/// The window with one end at a place.
fn at(scale: &Scale, window: TimeWindow, end: End, x: f32, by_day: bool) -> Option<TimeWindow> {
    let (first, last) = (window.first(), window.last());
    match (end, by_day) {
        (End::Start, true) => TimeWindow::of(scale.day(x)?.min(last), last),
        (End::Last, true) => TimeWindow::of(first, scale.day(x)?.max(first)),
        // At least the month of the other end stays.
        (End::Start, false) => TimeWindow::of(first_of(scale.border(x).min(month(last)))?, last),
        (End::Last, false) => TimeWindow::of(first, first_of((scale.border(x) - 1).max(month(first)))?.last_of_month()),
    }
}

/// How far the keys ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Steps {
    months: i32,
    days: i64,
}

/// The window with one end moved by keys.
fn stepped(window: TimeWindow, end: End, steps: Steps) -> Option<TimeWindow> {
    use jiff::ToSpan;
    let (first, last) = (window.first(), window.last());
    let moved = |day: Date| day.checked_add(steps.days.days()).ok();
    match end {
        End::Start if steps.months == 0 => TimeWindow::of(moved(first)?, last),
        End::Last if steps.months == 0 => TimeWindow::of(first, moved(last)?),
        End::Start => TimeWindow::of(first_of(month(first) + steps.months)?, last),
        End::Last => TimeWindow::of(first, first_of(month(last) + steps.months)?.last_of_month()),
    }
}

/// Arrows while it has the keyboard, a month each, with Shift a day; and what a screen reader asks for.
fn arrows(ui: &Ui, response: &Response, id: Id) -> Steps {
    let mut steps = Steps { months: 0, days: 0 };
    if response.has_focus() {
        let lock = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, lock));
        for (key, by) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)] {
            if ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, key)) {
                steps.days += i64::from(by);
            }
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                steps.months += by;
            }
        }
    }
    for (action, by) in [(AccessAction::Decrement, -1), (AccessAction::Increment, 1)] {
        if ui.input(|input| input.has_accesskit_action_request(id, action)) {
            steps.months += by;
        }
    }
    steps
}

/// A slider over the months, for people who do not see it.
fn speak(ui: &Ui, response: &Response, id: Id, name: &str, scale: &Scale, day: Date) {
    let value = f64::from(month(day) - month(scale.extent.first()));
    response.widget_info(|| WidgetInfo::slider(true, value, name));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.add_action(AccessAction::Increment);
        node.add_action(AccessAction::Decrement);
    });
}
