//! What was just decided, and the way back.

use egui::{Align, Area, Id, Layout, Order, Rect, Sense, Ui, Vec2, WidgetInfo, accesskit::Role};

use crate::gui::panels::Desk;
use crate::gui::style::{BODY, SMALL};
use crate::gui::theme::Palette;
use crate::gui::widgets::{elided, focus_ring};
use crate::gui::{fonts, icons};
use crate::model::{MunicipalityCode, Verdict};
use crate::session::Action;
use crate::words::Arg;

/// Height of the message, points.
pub(super) const HEIGHT: f32 = 44.0;

/// Paints the message over the foot of what stands above it.
pub(super) fn toast(ui: &Ui, desk: &mut Desk<'_>, p: &Palette) {
    let Some(decided) = desk.session.state().decided.clone() else { return };
    let whole = ui.max_rect();
    let rect = Rect::from_min_max(
        whole.left_bottom() + Vec2::new(16.0, -HEIGHT - 12.0),
        whole.right_bottom() + Vec2::new(-16.0, -12.0),
    );
    let meant = |codes: &[MunicipalityCode]| match codes {
        [] => String::new(),
        [one] => desk.municipality(*one),
        many => desk.count("municipality-count", many.len()),
    };
    let (key, name) = match &decided.verdict {
        Verdict::Accept if decided.codes.is_empty() => ("review-did-accept-plain", String::new()),
        Verdict::Accept => ("review-did-accept", meant(&decided.codes)),
        Verdict::Choose(codes) => ("review-did-choose", meant(codes)),
        Verdict::Dismiss => ("review-did-dismiss", String::new()),
        Verdict::LeaveOpen => ("review-did-leave-open", String::new()),
    };
    let text = desk.with(key, &[("words", Arg::Text(&decided.words)), ("name", Arg::Text(&name))]);
    let residents = desk.with("resident-count", &[("n", Arg::Count(decided.residents))]);
    let aside = format!("{}, {residents}", decided.applicant);
    Area::new(Id::unique("review-toast")).order(Order::Foreground).fixed_pos(rect.min).constrain(false).show(
        ui.ctx(),
        |ui| {
            let (rect, response) = ui.allocate_exact_size(rect.size(), Sense::hover());
            ui.painter().rect_filled(rect, 8.0, p.text);
            response.widget_info(|| WidgetInfo::labeled(Role::Status, true, format!("{text} {aside}")));
            let room = rect.shrink2(Vec2::new(14.0, 0.0));
            let mut inner =
                ui.new_child(egui::UiBuilder::new().max_rect(room).layout(Layout::right_to_left(Align::Center)));
            if button(&mut inner, p, icons::CLOSE, "", &desk.t("close")) {
                desk.actions.push(Action::CloseDialog);
            }
            let undo = desk.t("action-undo");
            if button(&mut inner, p, icons::UNDO, &undo, "Ctrl+Z") {
                desk.actions.push(Action::Undo);
            }
            let left = inner.available_width();
            let galley = elided(ui, &format!("{}  {text}", icons::CHECK), fonts::regular(BODY), p.panel, left);
            let used = galley.size().x;
            let y = |height: f32| rect.center().y - height / 2.0;
            ui.painter().galley(egui::Pos2::new(room.left(), y(galley.size().y)), galley, p.panel);
            if left - used > 80.0 {
                let ink = p.panel.gamma_multiply(0.7);
                let galley = elided(ui, &aside, fonts::regular(SMALL), ink, left - used - 20.0);
                let at = egui::Pos2::new(room.left() + used + 12.0, y(galley.size().y));
                ui.painter().galley(at, galley, ink);
            }
        },
    );
}

/// A button on the dark ground.
fn button(ui: &mut Ui, p: &Palette, icon: &str, text: &str, tip: &str) -> bool {
    let shown = if text.is_empty() { icon.to_owned() } else { format!("{icon} {text}") };
    let galley = elided(ui, &shown, fonts::semibold(BODY), p.panel, 200.0);
    let (rect, response) = ui.allocate_exact_size(galley.size() + Vec2::new(20.0, 10.0), Sense::click());
    let edge = if response.hovered() { p.panel } else { p.text_secondary };
    if !text.is_empty() {
        let stroke = egui::Stroke::new(1.0, edge);
        ui.painter().rect_stroke(rect, 5.0, stroke, egui::StrokeKind::Inside);
    }
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, p.panel);
    focus_ring(ui, &response, rect, p);
    let name = if text.is_empty() { tip } else { text };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    response.on_hover_text(tip).clicked()
}
