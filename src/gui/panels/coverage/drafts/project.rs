//! The new projects of the open draft: name, period, area in words and by clicks.

use egui::{Frame, Id, Margin, RichText, Stroke, TextEdit, Ui};

use super::{Local, day};
use crate::coverage::draft::NewProject;
use crate::gui::panels::Desk;
use crate::gui::panels::area_words;
use crate::gui::panels::detail::rule;
use crate::gui::style::SMALL;
use crate::gui::widgets::{heading_row, icon_button, link};
use crate::gui::{fonts, icons};
use crate::model::{Area, Period};
use crate::session::{Action, DraftAction, DraftTarget, NewField};
use crate::words::Arg;

/// Paints them, and the way to one more.
pub(super) fn new_projects(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    rule(ui, desk);
    let Some(draft) = desk.session.state().undoable.drafts.opened() else { return };
    let count = draft.new_projects().count();
    heading_row(ui, desk.p, &desk.t("draft-new-projects"), &desk.n(count as u64), "");
    for (number, project) in draft.new_projects().enumerate() {
        Frame::new()
            .stroke(Stroke::new(1.0, desk.p.panel_line))
            .corner_radius(5)
            .inner_margin(Margin::symmetric(10, 8))
            .show(ui, |ui| card(ui, desk, local, number, project));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if super::button(ui, icons::PLUS, &desk.t("draft-add-project")).clicked() {
            desk.actions.push(Action::Draft(DraftAction::AddProject(String::new())));
        }
    });
}

fn card(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, number: usize, project: &NewProject) {
    ui.set_width(ui.available_width());
    ui.spacing_mut().item_spacing.y = 5.0;
    let set = |field: NewField| Action::Draft(DraftAction::SetNew(number, field));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let mut name = project.name.clone();
        let room = (ui.available_width() - 32.0).max(80.0);
        // Names of their own: lines above come and go while a person types.
        let id = Id::unique(("draft-project-name", number));
        let field = TextEdit::singleline(&mut name).id(id).desired_width(room).margin(Margin::symmetric(8, 5));
        let label = desk.count("draft-project-name", number + 1);
        if ui.add(field.font(fonts::semibold(14.0))).accessible_name(label).changed() {
            desk.actions.push(set(NewField::Name(name)));
        }
        let remove = desk.with("draft-remove-project", &[("name", Arg::Text(&project.name))]);
        if icon_button(ui, desk.p, icons::CLOSE, &remove, "", true).clicked() {
            desk.actions.push(Action::Draft(DraftAction::RemoveNew(number)));
        }
    });
    if let Some(period) = day::period(ui, desk, local, &format!("new-{number}"), project.period) {
        let known = (period != Period { start: None, end: None }).then_some(period);
        desk.actions.push(set(NewField::Period(known)));
    }
    let mut words = project.words.clone();
    let hint = desk.t("draft-words-hint");
    let id = Id::unique(("draft-project-words", number));
    let field = TextEdit::multiline(&mut words).id(id).desired_rows(2).desired_width(f32::INFINITY).hint_text(&hint);
    let label = desk.count("draft-project-words", number + 1);
    if ui.add(field.margin(Margin::symmetric(8, 5))).accessible_name(label).changed() {
        desk.actions.push(set(NewField::Words(words)));
    }
    if let Some(side) = desk.session.draft_side()
        && let Some(read) = side.drafted.new_project(number)
    {
        reading(ui, desk, &read.area);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        clicks_button(ui, desk, &DraftTarget::New(number), &project.name);
        if !project.codes.is_empty() {
            ui.label(desk.small(desk.count("draft-clicked", project.codes.len())));
        }
    });
}

/// What the words were read as, while they are typed.
fn reading(ui: &mut Ui, desk: &mut Desk<'_>, area: &Area) {
    let residents = desk.session.division().residents_of(&area.core);
    let sum = [("n", Arg::Count(area.core.len() as u64)), ("residents", Arg::Count(residents))];
    if !area.text.is_empty() {
        area_words::words(ui, desk, area);
    }
    if link(ui, desk.p, &desk.with("draft-reads", &sum), SMALL).clicked() && !area.core.is_empty() {
        desk.actions.push(Action::Select { codes: area.core.clone(), how: crate::coverage::Combine::Replace });
    }
    for term in area.open_terms() {
        let read = desk.by_name(&term.codes).into_iter().map(|(_, name)| name).collect::<Vec<_>>().join(", ");
        let args = [("words", Arg::Text(area.words(term))), ("places", Arg::Text(&read))];
        let key = if term.is_guess() { "draft-reads-guess" } else { "draft-reads-open" };
        let text = RichText::new(desk.with(key, &args)).font(fonts::regular(SMALL)).color(desk.p.question);
        ui.add(egui::Label::new(text).wrap());
    }
}

/// Turns clicks on the map to a project, or back.
pub(super) fn clicks_button(ui: &mut Ui, desk: &mut Desk<'_>, target: &DraftTarget, name: &str) {
    let on = desk.session.state().draft_clicks.as_ref() == Some(target);
    let text = desk.t(if on { "draft-clicks-stop" } else { "draft-clicks" });
    let button = ui.add(egui::Button::new(format!("{} {text}", icons::CROSSHAIR)).selected(on));
    let spoken = format!("{text}: {name}");
    button.widget_info(|| egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, on, &spoken));
    if button.clicked() {
        desk.actions.push(Action::Draft(DraftAction::Click((!on).then(|| target.clone()))));
    }
}
