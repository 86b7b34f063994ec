//! The periods as bars: in the project's hue, half-known ones fading where nothing is known.
//!
//! Only rows in sight are drawn. A click opens the project.

use egui::{
    Align2, Color32, CursorIcon, Id, Mesh, Pos2, Rangef, Rect, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui,
    UiBuilder, Vec2, WidgetInfo, accesskit::Role,
};

use super::months::Scale;
use crate::coverage::run_of;
use crate::gui::fonts;
use crate::gui::panels::{Desk, project};
use crate::gui::style::{BODY, SMALL};
use crate::model::Project;
use crate::session::Action;

/// A row is at least so high, points; more rows than fit are scrolled.
const LOWEST: f32 = 5.0;
/// And at most.
const HIGHEST: f32 = 16.0;

/// Paints the bars and answers clicks on them.
pub(super) fn bars(ui: &mut Ui, desk: &mut Desk<'_>, scale: &Scale, rect: Rect) {
    let rows = std::sync::Arc::clone(&desk.session.timed().rows);
    if rows.is_empty() {
        return;
    }
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "rows of a list, in points")]
    let height = ((rect.height() - 8.0) / rows.len() as f32).clamp(LOWEST, HIGHEST);
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt("time-bars").auto_shrink([false, false]);
        area.show_rows(ui, height, rows.len(), |ui, shown| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for at in shown.filter_map(|place| rows.get(place)) {
                row(ui, desk, scale, *at, height);
            }
        });
    });
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, scale: &Scale, at: usize, height: f32) {
    let session = desk.session;
    let Some(project) = session.dataset().projects.get(at) else { return };
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    let bar = Bar::of(scale, project);
    let gap = if height < 7.0 { 0.5 } else { 1.0 };
    let shape = Rect::from_x_y_ranges(bar.x, (rect.top() + gap)..=(rect.bottom() - gap));
    let counted = session.derived().counted.binary_search(&at).is_ok();
    let color = if counted { desk.hue(at) } else { desk.p.panel.lerp_to_gamma(desk.hue(at), 0.25) };
    paint(ui, desk, &bar, shape, color);

    let id = Id::unique("time-bar").with(at);
    let place = Rect::from_x_y_ranges(bar.x, rect.y_range());
    let pointed = ui.rect_contains_pointer(place);
    if pointed || session.state().undoable.projects.contains(&project.id) {
        let stroke = Stroke::new(if pointed { 1.5 } else { 2.0 }, desk.p.accent);
        ui.painter().rect_stroke(shape, 1.0, stroke, StrokeKind::Outside);
    }
    // A bar is no stop of the Tab key: the list of projects leads to each by keyboard.
    let response = ui.interact(place, id, Sense::CLICK);
    let said = said(desk, project);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    if response.clicked() {
        let add = ui.input(|input| input.modifiers.command);
        desk.actions.push(Action::SelectProject { id: project.id.clone(), add });
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_ui_at_pointer(|ui| {
        ui.label(desk.title(&project.applicant.name, BODY));
        ui.label(desk.body(&project.name.value));
        ui.label(desk.small(when(desk, project)));
    });
}

/// Who and when, for people who do not see the bar.
fn said(desk: &Desk<'_>, project: &Project) -> String {
    format!("{}, {}", project.applicant.name, when(desk, project))
}

/// The period, and what of it is not known.
fn when(desk: &Desk<'_>, project: &Project) -> String {
    let run = run_of(project);
    let known = project.period.as_ref().map(|period| project::period(desk, period.value));
    match known.filter(|_| run.sure.is_some()) {
        None => desk.t("time-unknown"),
        Some(days) if !run.ends() => format!("{days} ({})", desk.t("time-no-end")),
        Some(days) if !run.starts() => format!("{days} ({})", desk.t("time-no-start")),
        Some(days) => days,
    }
}

/// Where a bar is, and at which end it fades.
#[derive(Debug, Clone, Copy)]
struct Bar {
    x: Rangef,
    fades: Fades,
}

/// What of a period is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fades {
    /// Both ends.
    Not,
    /// The first day alone.
    Right,
    /// The last day alone.
    Left,
    /// Nothing.
    All,
}

impl Bar {
    fn of(scale: &Scale, project: &Project) -> Self {
        let run = run_of(project);
        let (first, last) = (scale.begin(scale.extent.first()), scale.end(scale.extent.last()));
        let sure = run.sure.and_then(|days| Some((scale.begin(days.first()?), scale.end(days.last()?))));
        match sure {
            None => Self { x: Rangef::new(first, last), fades: Fades::All },
            Some((from, to)) if run.known().is_some() => Self { x: Rangef::new(from, to), fades: Fades::Not },
            Some((from, _)) if run.starts() => Self { x: Rangef::new(from, last.max(from + 8.0)), fades: Fades::Right },
            Some((_, to)) => Self { x: Rangef::new(first.min(to - 8.0), to), fades: Fades::Left },
        }
    }
}

fn paint(ui: &Ui, desk: &Desk<'_>, bar: &Bar, rect: Rect, color: Color32) {
    let painter = ui.painter();
    let clear = color.gamma_multiply(0.0);
    let (left, right) = match bar.fades {
        Fades::Not => {
            painter.rect_filled(rect, 0.0, color);
            return;
        }
        Fades::All => {
            let line = [rect.left_center(), rect.right_center()];
            painter.extend(Shape::dashed_line(&line, Stroke::new(1.5, color), 5.0, 4.0));
            mark(ui, desk, Pos2::new(rect.left() + 4.0, rect.center().y), rect.height());
            return;
        }
        Fades::Right => (color, clear),
        Fades::Left => (clear, color),
    };
    let mut mesh = Mesh::default();
    for (corner, color) in
        [(rect.left_top(), left), (rect.right_top(), right), (rect.right_bottom(), right), (rect.left_bottom(), left)]
    {
        mesh.colored_vertex(corner, color);
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    painter.add(mesh);
    let x = if bar.fades == Fades::Right { rect.right() - 6.0 } else { rect.left() + 6.0 };
    mark(ui, desk, Pos2::new(x, rect.center().y), rect.height());
}

/// A question mark where a day is not known, where there is room for one.
fn mark(ui: &Ui, desk: &Desk<'_>, at: Pos2, height: f32) {
    if height >= 7.0 {
        let font = fonts::semibold(SMALL.min(height + 2.0));
        ui.painter().text(at, Align2::CENTER_CENTER, "?", font, desk.p.question);
    }
}
