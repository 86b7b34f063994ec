//! What the open draft changes of the document's projects, and the way to one more.

use egui::{Frame, Id, Margin, Stroke, TextEdit, Ui};

use super::{Local, day, project};
use crate::coverage::draft::Draft;
use crate::gui::panels::Desk;
use crate::gui::panels::detail::rule;
use crate::gui::style::SMALL;
use crate::gui::widgets::{Check, check_row, heading_row, icon_button, link};
use crate::gui::{fonts, icons};
use crate::model::{MunicipalityCode, Project, ProjectId};
use crate::session::{Action, DraftAction, DraftTarget};
use crate::words::Arg;

/// Projects that a search lists.
const FOUND: usize = 8;
/// Municipalities that a line names.
const NAMED: usize = 5;

/// Paints changed projects as cards, and a field to find others.
pub(super) fn of_document(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    rule(ui, desk);
    let session = desk.session;
    let Some(draft) = session.state().undoable.drafts.opened() else { return };
    let mut shown: Vec<ProjectId> = Vec::new();
    let clicked = match &session.state().draft_clicks {
        Some(DraftTarget::Project(id)) => Some(id),
        _ => None,
    };
    let changed = draft.changes.iter().filter_map(|change| change.project());
    for id in changed.chain(clicked).chain(local.opened.as_ref()) {
        if !shown.contains(id) {
            shown.push(id.clone());
        }
    }
    let known: Vec<&Project> = shown.iter().filter_map(|id| session.dataset().project(id)).collect();
    heading_row(ui, desk.p, &desk.t("draft-of-document"), &desk.n(known.len() as u64), "");
    for project in known {
        Frame::new()
            .stroke(Stroke::new(1.0, desk.p.panel_line))
            .corner_radius(5)
            .inner_margin(Margin::symmetric(10, 6))
            .show(ui, |ui| card(ui, desk, local, draft, project));
    }
    find(ui, desk, local, &shown);
}

fn card(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, draft: &Draft, project: &Project) {
    ui.set_width(ui.available_width());
    ui.spacing_mut().item_spacing.y = 4.0;
    let id = &project.id;
    ui.horizontal(|ui| {
        let room = ui.available_width() - 34.0;
        let name = crate::gui::widgets::elided(ui, &project.applicant.name, fonts::semibold(14.0), desk.p.text, room);
        ui.add(egui::Label::new(name)).on_hover_text(&project.name.value);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let restore = desk.with("draft-restore-project", &[("name", Arg::Text(&project.applicant.name))]);
            if icon_button(ui, desk.p, icons::RESET, &restore, "", true).clicked() {
                desk.actions.push(Action::Draft(DraftAction::Restore(id.clone())));
                if desk.session.state().draft_clicks == Some(DraftTarget::Project(id.clone())) {
                    desk.actions.push(Action::Draft(DraftAction::Click(None)));
                }
                local.opened = None;
            }
        });
    });
    let kept = !draft.drops(id);
    let check = Check { checked: kept, label: &desk.t("draft-kept"), count: "", empty: false };
    if check_row(ui, desk.p, check).clicked() {
        desk.actions.push(Action::Draft(DraftAction::DropProject(id.clone(), kept)));
    }
    if !kept {
        return;
    }
    let now = draft.period(id).or(project.period.as_ref().map(|period| period.value));
    if let Some(period) = day::period(ui, desk, local, id.as_str(), now) {
        desk.actions.push(Action::Draft(DraftAction::MovePeriod(id.clone(), Some(period))));
    }
    for (key, codes) in [("draft-joined", draft.joined(id)), ("draft-taken", draft.taken(id))] {
        if codes.is_empty() {
            continue;
        }
        let codes: Vec<MunicipalityCode> = codes.into_iter().collect();
        let names = names(desk, &codes);
        if link(ui, desk.p, &desk.with(key, &[("places", Arg::Text(&names))]), SMALL).clicked() {
            desk.actions.push(Action::Select { codes, how: crate::coverage::Combine::Replace });
        }
    }
    project::clicks_button(ui, desk, &DraftTarget::Project(id.clone()), &project.applicant.name);
}

/// Names in the language's order; of many the first and how many more.
pub(super) fn names(desk: &Desk<'_>, codes: &[MunicipalityCode]) -> String {
    let named = desk.by_name(codes);
    let mut names: Vec<String> = named.iter().take(NAMED).map(|(_, name)| name.clone()).collect();
    if named.len() > NAMED {
        names.push(desk.count("draft-more", named.len() - NAMED));
    }
    names.join(", ")
}

/// A field that finds projects by applicant or name.
fn find(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, shown: &[ProjectId]) {
    let hint = desk.t("draft-find-hint");
    let field = TextEdit::singleline(&mut local.find)
        .id(Id::unique("draft-find"))
        .desired_width(f32::INFINITY)
        .hint_text(&hint);
    ui.add(field.margin(Margin::symmetric(8, 6))).accessible_name(desk.t("draft-find"));
    let wanted = local.find.trim().to_lowercase();
    let session = desk.session;
    let chosen = session.focused_project().map(|project| project.id.clone());
    let fits = |project: &&Project| {
        !shown.contains(&project.id)
            && if wanted.is_empty() {
                chosen.as_ref() == Some(&project.id)
            } else {
                project.applicant.name.to_lowercase().contains(&wanted)
                    || project.name.value.to_lowercase().contains(&wanted)
            }
    };
    let projects = &session.dataset().projects;
    let found = desk.order.iter().filter_map(|at| projects.get(*at)).filter(fits).take(FOUND);
    let found: Vec<&Project> = found.collect();
    if found.is_empty() && !wanted.is_empty() {
        ui.label(desk.small(desk.t("draft-find-none")));
    }
    for project in found {
        if link(ui, desk.p, &project.applicant.name, 14.0).on_hover_text(&project.name.value).clicked() {
            local.opened = Some(project.id.clone());
            local.find.clear();
        }
    }
}
