//! The drafts there are, and the name of the open one.

use std::sync::Arc;

use egui::{CornerRadius, CursorIcon, Id, Margin, Pos2, Sense, TextEdit, Ui, Vec2, WidgetInfo, accesskit::Role};

use crate::coverage::draft::{Outcome, misfit_line};
use crate::coverage::suggest::need_unit;
use crate::gui::map::dashed_box;
use crate::gui::panels::Desk;
use crate::gui::panels::detail::rule;
use crate::gui::style::{BODY, ROW, SMALL, TITLE};
use crate::gui::widgets::{elided, filled_button, focus_ring, icon_button};
use crate::gui::{fonts, icons};
use crate::session::{Action, Dialog, DraftAction};
use crate::words::Arg;

/// The title, every draft as a row, and the ways to more of them.
pub(super) fn list(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.label(desk.title(desk.t("draft-title"), TITLE));
    ui.add(egui::Label::new(desk.small(desk.t("draft-what"))).wrap());
    ui.add_space(4.0);
    let drafts = &desk.session.state().undoable.drafts;
    for (at, draft) in drafts.list.iter().enumerate() {
        if row(ui, desk, at, &draft.name, at == drafts.open) {
            desk.actions.push(Action::Draft(DraftAction::Show(at)));
        }
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let none = desk.session.state().undoable.drafts.list.is_empty();
        let new = desk.t("draft-new-button");
        let clicked = if none {
            filled_button(ui, desk.p, icons::PLUS, &new, true).clicked()
        } else {
            super::button(ui, icons::PLUS, &new).clicked()
        };
        if clicked {
            desk.actions.push(Action::Draft(DraftAction::New(String::new())));
        }
        let chosen = desk.session.selected_municipalities().len();
        if chosen > 0 && ui.button(desk.count("draft-from-chosen", chosen)).clicked() {
            desk.actions.push(Action::Draft(DraftAction::AddPlaces(Vec::new())));
        }
        if ui.button(desk.t("draft-open-file")).clicked() {
            desk.actions.push(Action::OpenDialog(Dialog::Draft));
        }
    });
}

/// A draft: dashed, with what it brings of the need.
fn row(ui: &mut Ui, desk: &Desk<'_>, at: usize, name: &str, open: bool) -> bool {
    let p = desk.p;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW + 4.0), Sense::click());
    let fill = if open {
        p.row_chosen
    } else if response.hovered() {
        p.row_hover
    } else {
        p.panel
    };
    ui.painter().rect_filled(rect, CornerRadius::same(4), fill);
    if open {
        dashed_box(ui, rect, p);
    }
    let change = desk.session.draft_sides().get(at).map_or_else(String::new, |side| {
        let gained = |outcome: &Arc<Outcome>| outcome.after.need_served - outcome.before.need_served;
        let change = side.outcome.as_ref().map(|outcome| super::outcome::signed(desk, gained(outcome)));
        super::figure(side.is_old, change.unwrap_or_default())
    });
    let unit = need_unit(desk.words, &desk.session.analyzed().need);
    let right = ui.painter().layout_no_wrap(change.clone(), fonts::regular(BODY), p.text_secondary);
    let room = rect.width() - right.size().x - 32.0;
    ui.painter().galley(
        Pos2::new(rect.right() - 10.0 - right.size().x, rect.center().y - right.size().y / 2.0),
        right,
        p.text_secondary,
    );
    let (font, color) = if open { (fonts::semibold(BODY), p.accent) } else { (fonts::regular(BODY), p.text) };
    let galley = elided(ui, name, font, color, room);
    ui.painter().galley(Pos2::new(rect.left() + 10.0, rect.center().y - galley.size().y / 2.0), galley, color);
    focus_ring(ui, &response, rect, p);
    let spoken = format!("{name}: {change} {unit}");
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, open, &spoken));
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(spoken).clicked()
}

/// Name of the open draft, and what can be done with all of it.
pub(super) fn head(ui: &mut Ui, desk: &mut Desk<'_>) {
    rule(ui, desk);
    let Some(draft) = desk.session.state().undoable.drafts.opened() else { return };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let mut name = draft.name.clone();
        let room = (ui.available_width() - 4.0 * 30.0).max(80.0);
        let field = TextEdit::singleline(&mut name)
            .id(Id::unique("draft-name"))
            .desired_width(room)
            .margin(Margin::symmetric(8, 5));
        let label = desk.t("draft-name");
        if ui.add(field).accessible_name(label).changed() {
            desk.actions.push(Action::Draft(DraftAction::Rename(name)));
        }
        for (icon, key, action) in [
            (icons::COLUMNS, "action-draft-duplicate", Action::Draft(DraftAction::Duplicate)),
            (icons::EXPORT, "draft-save-file", Action::OpenDialog(Dialog::Draft)),
            (icons::FILE_TEXT, "draft-memo-open", Action::OpenDialog(Dialog::DraftMemo)),
            (icons::CLOSE, "action-draft-delete", Action::Draft(DraftAction::Delete)),
        ] {
            if icon_button(ui, desk.p, icon, &desk.t(key), "", true).clicked() {
                desk.actions.push(action);
            }
        }
    });
    if let Some(side) = desk.session.draft_side() {
        for misfit in &side.drafted.misfits {
            let told = misfit_line(desk.words, desk.session.dataset(), desk.session.division(), misfit);
            let text = desk.with("draft-odd", &[("text", Arg::Text(&told))]);
            ui.add(
                egui::Label::new(egui::RichText::new(text).font(fonts::regular(SMALL)).color(desk.p.question)).wrap(),
            );
        }
    }
}
