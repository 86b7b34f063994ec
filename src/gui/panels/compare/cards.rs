//! What floats over the compared maps? How they are shown, the link of their views, the legend of
//! the difference, the card at the pointer.

use egui::{
    Align, Align2, Area, CornerRadius, CursorIcon, Frame, Id, Layout, Margin, Order, Rect, RichText, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, accesskit::Role, vec2,
};

use super::maps::EDGE;
use super::parts::{badge_in_row, swatch};
use crate::coverage::Side;
use crate::gui::map::{MapPanel, beside_pointer};
use crate::gui::panels::Desk;
use crate::gui::style::{BODY, RADIUS, SMALL};
use crate::gui::widgets::{elided, focus_ring, segments};
use crate::gui::{fonts, icons};
use crate::model::Reach;
use crate::session::{Action, CompareAction, CompareMode, PaneLetter};
use crate::words::Arg;

/// Projects of one side that the card at the pointer names; of more their number.
const NAMED: usize = 3;

/// How the two are shown, top left. Gives the room it takes.
pub(super) fn modes(ui: &Ui, desk: &mut Desk<'_>, map: Rect) -> Rect {
    Area::new(Id::unique("compare-modes"))
        .order(Order::Middle)
        .fixed_pos(map.min + EDGE)
        .constrain(false)
        .show(ui.ctx(), |ui| mode_segments(ui, desk))
        .response
        .rect
}

/// The choice of the mode.
pub(super) fn mode_segments(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mode = desk.session.state().undoable.comparison.mode;
    let labels = CompareMode::ALL.map(|mode| desk.t(&format!("compare-mode-{}", mode.key())));
    let chosen = CompareMode::ALL.iter().position(|known| *known == mode).unwrap_or_default();
    if let Some(now) = segments(ui, desk.p, Id::unique("compare-mode"), &labels, chosen)
        && let Some(mode) = CompareMode::ALL.get(now)
    {
        desk.actions.push(Action::Compare(CompareAction::Mode(*mode)));
    }
}

/// Whether the two share one view: over the line between them, or under the modes where that is
/// taken. Gives the room it takes.
pub(super) fn link(ui: &Ui, desk: &mut Desk<'_>, map: Rect, modes: Rect) -> Rect {
    let p = desk.p;
    let unlinked = desk.session.state().undoable.comparison.unlinked;
    let text = desk.t(if unlinked { "compare-unlinked" } else { "compare-linked" });
    let color = if unlinked { p.text_secondary } else { p.accent };
    let galley = elided(ui, &text, fonts::regular(BODY), color, 240.0);
    let size = vec2(galley.size().x + 40.0, 28.0);
    let middle = map.center().x - size.x / 2.0;
    let at = if middle > modes.right() + 12.0 {
        egui::pos2(middle, map.top() + EDGE.y)
    } else {
        egui::pos2(map.left() + EDGE.x, modes.bottom() + 8.0)
    };
    Area::new(Id::unique("compare-link"))
        .order(Order::Middle)
        .fixed_pos(at)
        .constrain(false)
        .show(ui.ctx(), |ui| {
            let (rect, response) = ui.allocate_exact_size(size, Sense::click());
            let fill = if response.hovered() { p.row_hover } else { p.field };
            let edge = Stroke::new(1.0, p.control_edge);
            ui.painter().rect(rect, CornerRadius::same(RADIUS), fill, edge, StrokeKind::Inside);
            let icon = rect.left_center() + vec2(18.0, 0.0);
            ui.painter().text(icon, Align2::CENTER_CENTER, icons::LINK, fonts::regular(16.0), color);
            if unlinked {
                let cut = Stroke::new(1.5, color);
                ui.painter().line_segment([icon + vec2(-6.0, 6.0), icon + vec2(6.0, -6.0)], cut);
            }
            let start = egui::pos2(rect.left() + 30.0, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(start, galley, color);
            focus_ring(ui, &response, rect, p);
            response.widget_info(|| WidgetInfo::selected(Role::Switch, true, !unlinked, &text));
            let tip = desk.t(if unlinked { "compare-unlinked-tip" } else { "compare-linked-tip" });
            if response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(tip).clicked() {
                desk.actions.push(Action::Compare(CompareAction::Link(unlinked)));
            }
        })
        .response
        .rect
}

fn card(desk: &Desk<'_>) -> Frame {
    Frame::new()
        .fill(desk.p.field)
        .stroke(Stroke::new(1.0, desk.p.control_edge))
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin::symmetric(12, 10))
}

/// The legend of the difference, bottom left. Gives the room it takes.
pub(super) fn legend(ui: &Ui, desk: &Desk<'_>, map: Rect) -> Rect {
    Area::new(Id::unique("compare-legend"))
        .order(Order::Middle)
        .pivot(Align2::LEFT_BOTTOM)
        .fixed_pos(map.left_bottom() + vec2(EDGE.x, -EDGE.y))
        .constrain(false)
        .show(ui.ctx(), |ui| {
            card(desk).show(ui, |ui| {
                ui.set_width(200.0);
                ui.spacing_mut().item_spacing.y = 6.0;
                ui.horizontal(|ui| {
                    ui.label(RichText::new(desk.t("compare-difference-title")).font(fonts::semibold(BODY)));
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        ui.label(desk.small(desk.t("map-unit")));
                    });
                });
                let difference = &desk.session.compared().difference;
                for side in Side::ALL {
                    ui.horizontal(|ui| {
                        let (rect, _) = ui.allocate_exact_size(vec2(22.0, 14.0), Sense::hover());
                        swatch(ui.painter(), rect, side, desk);
                        ui.label(desk.body(desk.t(&format!("compare-{}", side.key()))));
                        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                            ui.label(desk.body(desk.n(difference.part(side).count.municipalities as u64)));
                        });
                    });
                }
                ui.label(desk.small(desk.t("compare-legend-note")));
            });
        })
        .response
        .rect
}

/// The card beside the pointer: name, residents, and who of A and of B serves.
pub(super) fn hover(ui: &Ui, desk: &Desk<'_>, map: Rect, panel: &MapPanel) {
    let pointer = ui.input(|input| input.pointer.hover_pos().filter(|_| !input.pointer.any_down()));
    let (Some(code), Some(pointer)) = (panel.hovered(), pointer) else { return };
    let Some(municipality) = desk.session.division().municipality(code) else { return };
    beside_pointer(ui, Id::unique("compare-hover"), map, pointer, vec2(270.0, 170.0), |ui| {
        card(desk).show(ui, |ui| {
            ui.set_max_width(240.0);
            ui.spacing_mut().item_spacing.y = 3.0;
            let name = municipality.names.get(desk.words.language());
            ui.label(RichText::new(name).font(fonts::semibold(BODY)));
            ui.label(desk.small(desk.with("map-residents", &[("n", Arg::Count(municipality.residents))])));
            let compared = desk.session.compared();
            if let Some(side) = compared.difference.sides.get(&code) {
                ui.horizontal(|ui| {
                    let (mark, _) = ui.allocate_exact_size(vec2(18.0, 12.0), Sense::hover());
                    swatch(ui.painter(), mark, *side, desk);
                    ui.label(RichText::new(desk.t(&format!("compare-{}", side.key()))).size(SMALL));
                });
            }
            for letter in PaneLetter::ALL {
                reached(ui, desk, letter, code);
            }
        });
    });
}

fn reached(ui: &mut Ui, desk: &Desk<'_>, letter: PaneLetter, code: crate::model::MunicipalityCode) {
    let serves = desk.session.compared().pane(letter);
    let Some(standing) = serves.footprint.municipalities.get(&code) else { return };
    ui.add_space(3.0);
    ui.horizontal(|ui| {
        badge_in_row(ui, letter, desk.p);
        let reach = desk.t(if standing.reach == Reach::Core { "map-core" } else { "map-wider" });
        let (mark, color) = if standing.sure { ("", desk.p.text) } else { ("  ?", desk.p.question) };
        ui.label(RichText::new(format!("{reach}{mark}")).size(SMALL).color(color));
    });
    for at in standing.projects.iter().take(NAMED) {
        let Some(project) = serves.dataset.projects.get(*at) else { continue };
        ui.add(egui::Label::new(desk.small(&project.applicant.name)).truncate());
    }
    if standing.projects.len() > NAMED {
        ui.label(desk.small(desk.count("compare-more", standing.projects.len() - NAMED)));
    }
}
