//! What does the open draft add, said above the list of those left out?
//!
//! A dashed card, and the shares served before and after. Never does: count; that is in the session.

use egui::{Align2, CursorIcon, Popup, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::parts::told;
use crate::gui::map::dashed_box;
use crate::gui::panels::Desk;
use crate::gui::panels::coverage::drafts::{bars, figures};
use crate::gui::style::{BODY, SMALL};
use crate::gui::widgets::{elided, focus_ring, icon_button, labeled, link};
use crate::gui::{fonts, icons};
use crate::session::{Action, AnalysisAction, DraftAction, DraftSide, Topic};
use crate::words::Arg;

/// Height of the card, points.
const CARD: f32 = 34.0;
/// The bars need so much room below the card, points: theirs and a few rows'.
const ROOM: f32 = 220.0;

/// What the card remembers for itself.
#[derive(Debug, Default)]
pub(super) struct Local {
    /// It is one line.
    folded: bool,
}

/// Paints the card while a draft is open. A click opens the draft, its cross folds the card; the draft is
/// deleted from its menu, and undo brings it back.
pub(super) fn card(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    let Some(side) = desk.session.draft_side().cloned() else { return };
    let p = desk.p;
    if local.folded {
        let text = format!("{} {}: {}", icons::CARET_RIGHT, desk.t("topic-drafts"), side.draft.name);
        let name = desk.with("gaps-draft-unfold", &[("name", Arg::Text(&side.draft.name))]);
        let line = link(ui, p, &text, SMALL);
        labeled(&line, Role::Button, &name);
        local.folded = !line.on_hover_text(name).clicked();
        return;
    }
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), CARD), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, p.row_hover);
    }
    dashed_box(ui, rect, p);
    let middle = rect.center().y;
    let title = elided(ui, &desk.t("topic-drafts"), fonts::semibold(BODY), p.accent, 120.0);
    let at = Align2::LEFT_CENTER.anchor_size(Pos2::new(rect.left() + 10.0, middle), title.size());
    ui.painter().galley(at.min, title, p.accent);
    let what = added(desk, &side);
    let text = elided(ui, &what, fonts::regular(BODY), p.text, rect.right() - 68.0 - at.right() - 10.0);
    let text_at = Align2::LEFT_CENTER.anchor_size(Pos2::new(at.right() + 10.0, middle), text.size()).min;
    ui.painter().galley(text_at, text, p.text);
    let name = [("name", Arg::Text(&side.draft.name))];
    let said = format!("{}: {what}", desk.with("gaps-draft-open", &name));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    focus_ring(ui, &response, rect, p);
    let button = |ui: &mut Ui, from_right: f32, icon: &str, name: &str| {
        let at = Rect::from_center_size(Pos2::new(rect.right() - from_right, middle), Vec2::splat(28.0));
        icon_button(&mut ui.new_child(egui::UiBuilder::new().max_rect(at)), p, icon, name, "", true)
    };
    let more = button(ui, 48.0, icons::MORE, &desk.with("gaps-draft-more", &name));
    Popup::menu(&more).show(|ui| menu(ui, desk));
    if button(ui, 20.0, icons::CLOSE, &desk.with("gaps-draft-fold", &name)).clicked() {
        local.folded = true;
    } else if response.clicked() && !more.clicked() {
        desk.actions.push(told(AnalysisAction::Topic(Topic::Drafts)));
    }
    response.on_hover_text(said);
    // In a low window the list comes first.
    if ui.available_height() > ROOM {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.spacing_mut().interact_size.y = 16.0;
            if let Some(outcome) = &side.outcome {
                figures(ui, side.is_old, |ui| bars(ui, desk, outcome, side.is_old));
            }
        });
    }
}

/// What can be done with the whole draft.
fn menu(ui: &mut Ui, desk: &mut Desk<'_>) {
    for (key, action) in [
        ("gaps-draft-show", told(AnalysisAction::Topic(Topic::Drafts))),
        ("action-draft-duplicate", Action::Draft(DraftAction::Duplicate)),
        ("action-draft-delete", Action::Draft(DraftAction::Delete)),
    ] {
        if ui.button(desk.t(key)).clicked() {
            desk.actions.push(action);
            ui.close();
        }
    }
}

/// Municipalities that the draft adds, and those that it takes; its name where there are none.
fn added(desk: &Desk<'_>, side: &DraftSide) -> String {
    let named = |sign: &str, codes: &std::collections::BTreeSet<_>| {
        let codes: Vec<_> = codes.iter().copied().collect();
        let names: Vec<String> = desk.by_name(&codes).into_iter().map(|(_, name)| name).collect();
        (!names.is_empty()).then(|| format!("{sign} {}", names.join(", ")))
    };
    let parts = [named("+", &side.drafted.gained), named("−", &side.drafted.lost)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { side.draft.name.clone() } else { parts.join(" ") }
}
