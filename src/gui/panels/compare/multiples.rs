//! One small map for each listed project: which areas are alike?
//!
//! Only the rows that are seen are painted. A click pins, a double click opens, one dropped on
//! another compares the two; by keyboard Space, Enter, and A on one and B on the other.

use egui::{
    Align2, CornerRadius, CursorIcon, Id, Key, Modifiers, Pos2, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, Vec2, WidgetInfo, accesskit::Role,
};

use super::ordering::{Listed, OrderKey, Ordering};
use super::{Local as Compare, cards};
use crate::coverage::MOST;
use crate::gui::fonts;
use crate::gui::map::{MiniMap, MiniMaps};
use crate::gui::panels::Desk;
use crate::gui::style::{BODY, PADDING, SMALL};
use crate::gui::widgets::{elided, focus_ring, glyph, link, segments};
use crate::model::{Project, ProjectId};
use crate::session::{Action, CompareAction, MultiplesFit, MultiplesOrder, View};
use crate::words::Arg;

/// A cell with its words, points; wider ones share what is left of the row.
const CELL: Vec2 = Vec2::new(148.0, 226.0);
/// Room between cells, points.
const GAP: f32 = 10.0;
/// Height of the words under a map, points.
const WORDS: f32 = 38.0;

/// What the small maps remember for themselves.
#[derive(Debug, Default)]
pub(super) struct Local {
    maps: MiniMaps,
    order: Ordering,
    /// The first of two to be compared, by keyboard.
    first: Option<ProjectId>,
}

impl Local {
    /// `true` when every picture that is seen is there, and where it stays.
    pub(super) fn is_settled(&self) -> bool {
        self.maps.is_settled() && self.order.is_settled()
    }
}

/// Paints the toolbar and the maps.
pub(super) fn grid(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Compare, rect: Rect) {
    ui.painter().rect_filled(rect, 0.0, desk.p.panel);
    let order = order(ui, desk, &mut local.multiples.order);
    let inner = rect.shrink2(Vec2::new(PADDING, 0.0));
    ui.scope_builder(UiBuilder::new().id_salt("multiples").max_rect(inner), |ui| {
        ui.add_space(10.0);
        toolbar(ui, desk, order.len());
        ui.add_space(6.0);
        if order.is_empty() {
            ui.label(desk.body(desk.t("list-empty")));
            if link(ui, desk.p, &desk.t("action-clear-filter"), BODY).clicked() {
                desk.actions.push(Action::ClearFilter);
            }
            return;
        }
        let mut multiples = std::mem::take(&mut local.multiples);
        cells(ui, desk, &mut multiples, &order);
        local.multiples = multiples;
    });
}

fn toolbar(ui: &mut Ui, desk: &mut Desk<'_>, count: usize) {
    let comparison = desk.session.state().undoable.comparison.clone();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(10.0, 6.0);
        cards::mode_segments(ui, desk);
        let labels = MultiplesOrder::ALL.map(|order| desk.t(&format!("multiples-{}", order.key())));
        let chosen = MultiplesOrder::ALL.iter().position(|order| *order == comparison.order).unwrap_or_default();
        if let Some(now) = segments(ui, desk.p, Id::unique("multiples-order"), &labels, chosen)
            && let Some(order) = MultiplesOrder::ALL.get(now)
        {
            desk.actions.push(Action::Compare(CompareAction::Order(*order)));
        }
        let labels = MultiplesFit::ALL.map(|fit| desk.t(&format!("multiples-{}", fit.key())));
        let chosen = MultiplesFit::ALL.iter().position(|fit| *fit == comparison.fit).unwrap_or_default();
        if let Some(now) = segments(ui, desk.p, Id::unique("multiples-fit"), &labels, chosen)
            && let Some(fit) = MultiplesFit::ALL.get(now)
        {
            desk.actions.push(Action::Compare(CompareAction::Fit(*fit)));
        }
    });
    let many = count > MOST && comparison.order == MultiplesOrder::Likeness;
    let key = if many { "multiples-too-many" } else { "multiples-how" };
    ui.label(desk.small(format!("{} · {}", desk.count("compare-projects", count), desk.t(key))));
}

/// Positions of the listed projects in the order chosen.
fn order(ui: &Ui, desk: &mut Desk<'_>, order: &mut Ordering) -> Vec<usize> {
    let projects = &desk.listed();
    let comparison = &desk.session.state().undoable.comparison;
    let key = OrderKey {
        dataset: desk.session.dataset().revision,
        derived: desk.session.derived().revision,
        extent: comparison.extent,
        order: comparison.order,
        language: desk.words.language(),
    };
    let listed = Listed { dataset: desk.session.dataset(), division: desk.session.division(), projects };
    order.follow(ui.ctx(), key, &listed)
}

fn cells(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, order: &[usize]) {
    let mut maps = std::mem::take(&mut local.maps);
    maps.begin();
    let room = ui.available_width() - 10.0;
    let columns = columns(room);
    #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
    let width = (room - GAP * (columns - 1) as f32) / columns as f32;
    let rows = order.len().div_ceil(columns);
    ui.spacing_mut().item_spacing = Vec2::splat(GAP);
    ScrollArea::vertical().id_salt("multiples").auto_shrink([false, false]).show_rows(ui, CELL.y, rows, |ui, seen| {
        for row in seen {
            ui.horizontal(|ui| {
                for at in order.iter().skip(row * columns).take(columns) {
                    cell(ui, desk, local, &mut maps, *at, width);
                }
            });
        }
    });
    maps.end(ui.ctx());
    local.maps = maps;
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of columns")]
fn columns(room: f32) -> usize {
    (((room + GAP) / (CELL.x + GAP)).floor() as usize).max(1)
}

fn cell(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, maps: &mut MiniMaps, at: usize, width: f32) {
    let Some(project) = desk.session.dataset().projects.get(at) else { return };
    let p = desk.p;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, CELL.y), Sense::hover());
    let response = ui.interact(rect, Id::unique(("multiple", &project.id)), Sense::click_and_drag());
    let undoable = &desk.session.state().undoable;
    let chosen = undoable.projects.contains(&project.id);
    let pinned = undoable.look.pin(&project.id).is_some();
    let picture = Rect::from_min_max(rect.min, Pos2::new(rect.right(), rect.bottom() - WORDS));
    if ui.is_rect_visible(rect) {
        let mini = MiniMap {
            project,
            revision: desk.session.dataset().revision,
            hue: if pinned {
                hue_of_pin(desk, project)
            } else {
                desk.session.derived().hues.get(at).copied().unwrap_or(at)
            },
            whole: undoable.comparison.fit == MultiplesFit::Same,
            palette: p,
        };
        maps.paint(ui.painter(), picture, &mini);
        words(ui, desk, project, rect, picture);
        let target = response.dnd_hover_payload::<ProjectId>().is_some_and(|id| *id != project.id);
        let first = local.first.as_ref() == Some(&project.id);
        let edge = if chosen || target || first {
            Stroke::new(2.5, p.accent)
        } else if response.hovered() {
            Stroke::new(1.5, p.check_edge)
        } else {
            Stroke::new(1.0, p.control_edge)
        };
        ui.painter().rect_stroke(picture, CornerRadius::same(4), edge, StrokeKind::Inside);
        if pinned {
            let mark = picture.right_top() + Vec2::new(-12.0, 12.0);
            ui.painter().circle(mark, 7.0, p.accent, Stroke::new(1.5, p.field));
            ui.painter().circle_filled(mark, 2.5, p.on_accent);
        }
        focus_ring(ui, &response, picture.shrink(3.0), p);
    }
    let said = spoken(desk, project, pinned);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, pinned, &said));
    acted(ui, desk, local, project, &response, pinned);
    response.on_hover_ui(|ui| {
        ui.label(desk.title(&project.applicant.name, BODY));
        ui.label(desk.body(&project.name.value));
    });
}

fn hue_of_pin(desk: &Desk<'_>, project: &Project) -> usize {
    desk.session.state().undoable.look.pin(&project.id).map_or(0, |pin| pin.hue)
}

fn spoken(desk: &Desk<'_>, project: &Project, pinned: bool) -> String {
    let municipalities = desk.count("municipality-count", project.area.core.len());
    let pin = if pinned { format!(", {}", desk.t("multiples-pinned")) } else { String::new() };
    format!("{}, {}, {municipalities}{pin}", project.applicant.name, project.name.value)
}

/// The project's name and how much it serves, under its map.
fn words(ui: &Ui, desk: &Desk<'_>, project: &Project, rect: Rect, picture: Rect) {
    let p = desk.p;
    let open = project.area.open_terms().next().is_some();
    let room = rect.width() - if open { 20.0 } else { 0.0 };
    let name = elided(ui, &project.applicant.name, fonts::semibold(SMALL), p.text, room);
    ui.painter().galley(Pos2::new(rect.left(), picture.bottom() + 4.0), name, p.text);
    let residents = desk.session.division().residents_of(&project.area.core);
    let residents = desk.with("resident-count", &[("n", Arg::Count(residents))]);
    let text = format!("{} · {residents}", desk.count("municipality-count", project.area.core.len()));
    let below = elided(ui, &text, fonts::regular(SMALL), p.text_secondary, rect.width());
    ui.painter().galley(Pos2::new(rect.left(), picture.bottom() + 20.0), below, p.text_secondary);
    if open {
        let at = Pos2::new(rect.right() - 8.0, picture.bottom() + 12.0);
        ui.painter().circle_filled(at, 8.0, p.question_ground);
        ui.painter().text(at, Align2::CENTER_CENTER, "?", fonts::semibold(SMALL), p.question);
    }
}

/// What hand and keys do to one map.
fn acted(ui: &Ui, desk: &mut Desk<'_>, local: &mut Local, project: &Project, response: &Response, pinned: bool) {
    let id = &project.id;
    let pin = || if pinned { Action::Unpin(id.clone()) } else { Action::Pin(id.clone()) };
    let mut opens = false;
    response.dnd_set_drag_payload(id.clone());
    if response.dragged() {
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        dragged(ui, desk, project);
    }
    if let Some(other) = response.dnd_release_payload::<ProjectId>()
        && *other != *id
    {
        desk.actions.push(Action::Compare(CompareAction::Projects((*other).clone(), id.clone())));
        return;
    }
    if response.has_focus() {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        opens = pressed(Key::Enter);
        if pressed(Key::Space) {
            desk.actions.push(pin());
            return;
        }
        if pressed(Key::A) {
            local.first = Some(id.clone());
        }
        if pressed(Key::B)
            && let Some(first) = local.first.take().filter(|first| first != id)
        {
            desk.actions.push(Action::Compare(CompareAction::Projects(first, id.clone())));
        }
    }
    if response.double_clicked() || opens {
        // The first of the two clicks has switched the pin: it is switched back, and no step is left of it.
        if response.double_clicked() {
            desk.actions.push(pin());
        }
        desk.actions.push(Action::SelectProject { id: id.clone(), add: false });
        desk.actions.push(Action::SetView(View::Map));
        desk.actions.push(Action::FitSelection);
    } else if response.clicked() {
        response.request_focus();
        desk.actions.push(pin());
    }
}

/// The project's name at the pointer while it is dragged.
fn dragged(ui: &Ui, desk: &Desk<'_>, project: &Project) {
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    egui::Area::new(Id::unique("multiple-dragged"))
        .order(egui::Order::Tooltip)
        .interactable(false)
        .fixed_pos(pointer + Vec2::new(12.0, 8.0))
        .show(ui.ctx(), |ui| {
            egui::Frame::popup(ui.style()).show(ui, |ui| {
                ui.horizontal(|ui| {
                    glyph(ui, crate::gui::icons::COLUMNS, BODY, desk.p.accent);
                    ui.label(desk.body(&project.applicant.name));
                });
            });
        });
}
