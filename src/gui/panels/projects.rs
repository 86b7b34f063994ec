//! The list of projects: check mark, hue, applicant, name.

use egui::{Align2, Color32, Pos2, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, accesskit::Role};

use super::Desk;
use crate::gui::style::{BODY, PADDING, ROW_TALL, SMALL};
use crate::gui::widgets::{Fill, check_mark, elided, focus_ring, icon_button, labeled, link, swatch};
use crate::gui::{fonts, icons};
use crate::model::{Problem, Project};
use crate::session::{Action, Dialog, Focus};

/// Heading and list; the list takes the room that is left.
pub(super) fn list(ui: &mut Ui, desk: &mut Desk<'_>) {
    let listed = desk.listed();
    heading(ui, desk, &listed);
    if listed.is_empty() {
        empty(ui, desk);
        return;
    }
    let unread = unread(desk);
    ui.spacing_mut().item_spacing.y = 0.0;
    let area = scrolled(ui, desk, &listed);
    let shown = area.show_rows(ui, ROW_TALL, listed.len() + unread.len(), |ui, rows| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for place in rows {
            match listed.get(place) {
                Some(at) => row(ui, desk, *at),
                None => {
                    if let Some(found) = unread.get(place - listed.len()) {
                        unread_row(ui, desk, found);
                    }
                }
            }
        }
    });
    desk.local.list_offset = shown.state.clamped_offset().y;
}

/// The list, scrolled to what is looked at when that is not seen.
fn scrolled(ui: &Ui, desk: &mut Desk<'_>, listed: &[usize]) -> ScrollArea {
    let area = ScrollArea::vertical().id_salt("projects").auto_shrink([false, false]);
    let focus = desk.session.state().undoable.focus.clone();
    if focus.is_none() || focus == desk.local.scrolled_to {
        return area;
    }
    let Some(Focus::Project(id)) = &focus else { return area };
    let place = desk.position(id).and_then(|at| listed.iter().position(|listed| *listed == at));
    desk.local.scrolled_to.clone_from(&focus);
    let Some(place) = place else { return area };
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "rows of a list, in points")]
    let top = place as f32 * ROW_TALL;
    let height = ui.available_height();
    let now = desk.local.list_offset;
    if (now..now + height - ROW_TALL).contains(&top) {
        return area;
    }
    area.vertical_scroll_offset((top - height / 2.0).max(0.0))
}

/// Rows that could not be read, where nothing narrows the list: they are no projects, and they are not lost.
fn unread(desk: &Desk<'_>) -> Vec<(usize, String)> {
    if desk.session.state().undoable.filter.is_narrowed()
        || desk.session.dataset().sources.iter().all(|source| source.tally.unread == 0)
    {
        return Vec::new();
    }
    let found = desk.session.base().diagnostics.iter().filter_map(|found| match &found.problem {
        Problem::UnreadRow { text } => Some((found.place.line, text.clone())),
        _ => None,
    });
    found.collect()
}

fn unread_row(ui: &mut Ui, desk: &mut Desk<'_>, (line, text): &(usize, String)) {
    let p = desk.p;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW_TALL), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, p.row_hover);
    }
    let left = rect.left() + PADDING;
    let middle = rect.center().y;
    let at = Pos2::new(left + 8.0, middle);
    ui.painter().text(at, Align2::CENTER_CENTER, icons::PROBLEM, fonts::regular(16.0), p.error);
    let room = rect.right() - PADDING - left - 24.0;
    let title = desk.with("list-unread-row", &[("n", crate::words::Arg::Count(*line as u64))]);
    let first = elided(ui, &title, fonts::regular(BODY), p.error, room);
    let second = elided(ui, text, fonts::regular(SMALL), p.text_secondary, room);
    ui.painter().galley(Pos2::new(left + 24.0, middle - 18.0), first, p.error);
    ui.painter().galley(Pos2::new(left + 24.0, middle + 2.0), second, p.text_secondary);
    focus_ring(ui, &response, rect, p);
    labeled(&response, Role::ListItem, &format!("{title}: {text}"));
    if response.clicked() {
        desk.actions.push(Action::OpenDialog(Dialog::Document));
    }
    response.on_hover_text(text);
}

fn heading(ui: &mut Ui, desk: &mut Desk<'_>, listed: &[usize]) {
    let p = desk.p;
    let counted = desk.session.derived().counted.len();
    let total = desk.session.dataset().projects.len();
    let fill = match counted {
        0 => Fill::Empty,
        n if n == listed.len() => Fill::Full,
        _ => Fill::Half,
    };
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 36.0), Sense::hover());
    let middle = rect.center().y;
    let left = rect.left() + PADDING;
    let box_rect = Rect::from_center_size(Pos2::new(left + 8.0, middle), Vec2::splat(26.0));
    let response = ui.interact(box_rect, ui.scope_id().with("check-all"), Sense::click());
    check_mark(ui.painter(), box_rect.center(), fill, p);
    focus_ring(ui, &response, box_rect, p);
    let name = desk.t("list-check-all");
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, fill == Fill::Full, &name));
    if response.clicked() {
        desk.actions.push(Action::ShowAllProjects(fill != Fill::Full));
    }
    response.on_hover_text(name);
    let title = desk.t("list-title");
    let end = ui
        .painter()
        .text(Pos2::new(left + 24.0, middle), Align2::LEFT_CENTER, &title, fonts::semibold(BODY), p.text)
        .right();
    let numbers = format!("{} / {}", desk.n(counted as u64), desk.n(total as u64));
    let at = Pos2::new(end + 8.0, middle);
    let numbers_rect = ui.painter().text(at, Align2::LEFT_CENTER, &numbers, fonts::regular(BODY), p.text_secondary);
    let spoken = ui.interact(numbers_rect, ui.scope_id().with("list-count"), Sense::hover());
    labeled(&spoken, Role::Label, &format!("{title} {numbers}"));
    if desk.session.state().undoable.filter.is_narrowed() {
        let at = Rect::from_center_size(Pos2::new(numbers_rect.right() + 20.0, middle), Vec2::splat(28.0));
        ui.scope_builder(UiBuilder::new().max_rect(at), |ui| {
            if icon_button(ui, p, icons::RESET, &desk.t("action-clear-filter"), "", true).clicked() {
                desk.actions.push(Action::ClearFilter);
            }
        });
    }
    let at = Pos2::new(rect.right() - PADDING, middle);
    ui.painter().text(at, Align2::RIGHT_CENTER, desk.t("list-unit"), fonts::regular(SMALL), p.text_secondary);
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, at: usize) {
    let Some(project) = desk.session.dataset().projects.get(at) else { return };
    let p = desk.p;
    let undoable = &desk.session.state().undoable;
    let chosen = undoable.projects.contains(&project.id);
    let shown = !undoable.hidden.contains(&project.id);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW_TALL), Sense::hover());
    let id = ui.scope_id().with(("project", &project.id));
    let mark = Rect::from_min_size(rect.min, Vec2::new(PADDING + 22.0, ROW_TALL));
    let body = Rect::from_min_max(Pos2::new(mark.right(), rect.top()), rect.max);
    let check = ui.interact(mark, id.with("check"), Sense::click());
    let response = ui.interact(body, id, Sense::click());

    if chosen {
        ui.painter().rect_filled(rect, 0.0, p.row_chosen);
        let edge = Rect::from_min_size(rect.min, Vec2::new(3.0, ROW_TALL));
        ui.painter().rect_filled(edge, 0.0, p.accent);
    } else if response.hovered() || check.hovered() {
        ui.painter().rect_filled(rect, 0.0, p.row_hover);
    }
    if ui.is_rect_visible(rect) {
        paint(ui, desk, at, project, rect, Look { shown, chosen, serves: serves_chosen(desk, project) });
        focus_ring(ui, &check, mark, p);
        focus_ring(ui, &response, body, p);
    }
    let name = &project.applicant.name;
    check.widget_info(|| {
        WidgetInfo::selected(
            Role::CheckBox,
            true,
            shown,
            desk.with("list-check", &[("name", crate::words::Arg::Text(name))]),
        )
    });
    pin(ui, desk, project, rect);
    let spoken = spoken_name(desk, project);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, chosen, &spoken));
    if check.clicked() {
        desk.actions.push(Action::ToggleProject(project.id.clone()));
    }
    if response.clicked() {
        let add = ui.input(|input| input.modifiers.command);
        desk.actions.push(Action::SelectProject { id: project.id.clone(), add });
    }
    if response.double_clicked() {
        desk.actions.push(Action::FitSelection);
    }
    response.on_hover_ui(|ui| {
        ui.label(desk.title(&project.applicant.name, BODY));
        ui.label(desk.body(&project.name.value));
    });
}

/// The project's color: a click gives it one of its own on the map, or takes that away.
fn pin(ui: &Ui, desk: &mut Desk<'_>, project: &Project, row: Rect) {
    let p = desk.p;
    let at = Rect::from_center_size(Pos2::new(row.left() + PADDING + 31.0, row.center().y), Vec2::splat(24.0));
    let response = ui.interact(at, ui.scope_id().with(("pin", &project.id)), Sense::click());
    let pinned = desk.session.state().undoable.look.pin(&project.id).is_some();
    let edge = at.shrink(2.0);
    if pinned {
        ui.painter().rect_stroke(edge, 3.0, Stroke::new(2.0, p.accent), egui::StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_stroke(edge, 3.0, Stroke::new(1.0, p.text_secondary), egui::StrokeKind::Inside);
    }
    focus_ring(ui, &response, at, p);
    let key = if pinned { "look-unpin" } else { "look-pin" };
    let name = desk.with(key, &[("name", crate::words::Arg::Text(&project.applicant.name))]);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, pinned, &name));
    if response.on_hover_text(name).clicked() {
        desk.actions.push(super::pin_or_not(desk.session, &project.id));
    }
}

fn spoken_name(desk: &Desk<'_>, project: &Project) -> String {
    let mut name = format!(
        "{}, {}, {}",
        project.applicant.name,
        project.name.value,
        desk.count("municipality-count", project.area.core.len())
    );
    let open = project.area.open_terms().count();
    if open > 0 {
        name = format!("{name}, {}", desk.count("strip-open", open));
    }
    name
}

/// `None` when no municipality is chosen, else whether the project serves one of them.
fn serves_chosen(desk: &Desk<'_>, project: &Project) -> Option<bool> {
    let chosen = &desk.session.state().undoable.municipalities;
    (!chosen.is_empty()).then(|| chosen.iter().any(|code| project.area.reach(*code).is_some()))
}

#[derive(Debug, Clone, Copy)]
struct Look {
    shown: bool,
    chosen: bool,
    serves: Option<bool>,
}

fn paint(ui: &Ui, desk: &Desk<'_>, at: usize, project: &Project, rect: Rect, look: Look) {
    let p = desk.p;
    let painter = ui.painter();
    let middle = rect.center().y;
    let left = rect.left() + PADDING;
    let fill = if look.shown { Fill::Full } else { Fill::Empty };
    check_mark(painter, Pos2::new(left + 8.0, middle), fill, p);
    let hue = Rect::from_center_size(Pos2::new(left + 31.0, middle), Vec2::splat(14.0));
    if look.shown {
        swatch(painter, hue, desk.hue(at), !project.area.wider.is_empty(), p);
    } else {
        swatch(painter, hue, p.land, false, p);
    }
    if desk.session.dataset().sources.len() > 1 {
        let color = desk.document_color(project.origin.document);
        painter.circle(hue.right_bottom(), 4.5, color, Stroke::new(1.5, p.panel));
    }
    let right = rect.right() - PADDING;
    let count = desk.n(project.area.core.len() as u64);
    let number =
        painter.text(Pos2::new(right, middle), Align2::RIGHT_CENTER, count, fonts::regular(BODY), p.text_secondary);
    let mut end = number.left().min(right - 10.0) - 8.0;
    if project.area.open_terms().next().is_some() {
        let dot = Pos2::new(end - 8.0, middle);
        painter.circle_filled(dot, 8.5, p.question_ground);
        painter.text(dot, Align2::CENTER_CENTER, "?", fonts::semibold(SMALL), p.question);
        end -= 22.0;
    }
    let x = left + 46.0;
    let quiet = look.serves == Some(false) || !look.shown;
    let (first, second): (Color32, Color32) =
        if quiet { (p.text_secondary, p.text_secondary) } else { (p.text, p.text_secondary) };
    let font = if look.chosen || look.serves == Some(true) { fonts::semibold(BODY) } else { fonts::regular(BODY) };
    let applicant = elided(ui, &project.applicant.name, font, first, end - x);
    let name = elided(ui, &project.name.value, fonts::regular(SMALL), second, end - x);
    painter.galley(Pos2::new(x, middle - 18.0), applicant, first);
    painter.galley(Pos2::new(x, middle + 2.0), name, second);
}

/// What stands here when nothing is left, and the way out.
fn empty(ui: &mut Ui, desk: &mut Desk<'_>) {
    let rect = ui.available_rect_before_wrap().shrink2(Vec2::new(PADDING, 16.0));
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        if desk.session.dataset().projects.is_empty() {
            ui.label(desk.body(desk.t("list-no-projects")));
            ui.label(desk.small(desk.t("list-no-projects-how")));
            return;
        }
        ui.label(desk.body(desk.t("list-empty")));
        ui.add_space(4.0);
        if let Some(why) = super::search::empty_because(desk) {
            ui.add(egui::Label::new(desk.small(why)).wrap());
            ui.add_space(4.0);
        }
        if link(ui, desk.p, &desk.t("action-clear-filter"), BODY).clicked() {
            desk.actions.push(Action::ClearFilter);
        }
    });
}
