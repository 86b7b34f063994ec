//! How does need spread over the regions, and which have no core area at all?

use egui::{Align2, Pos2, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::parts::{self, Size};
use crate::coverage::{Combine, Fairness, FairnessPart, RankedBy};
use crate::gui::fonts;
use crate::gui::panels::Desk;
use crate::gui::style::{BODY, SMALL};
use crate::gui::widgets::{Axis, Chart as Field, Layer, elided, focus_ring, heading_row, round_marks, spot};
use crate::session::{Action, Chart};
use crate::words::Arg;

/// Height of a bar with its room, points.
const BAR: f32 = 20.0;

/// Chooses the municipalities of a region; with Ctrl they join what is chosen.
fn select(ui: &Ui, part: &FairnessPart) -> Action {
    let adds = ui.input(|input| input.modifiers.command);
    let how = if adds { Combine::Add } else { Combine::Replace };
    Action::Select { codes: part.municipalities.clone(), how }
}

/// The regions in which no municipality has a core area, as a table.
pub(super) fn without(ui: &mut Ui, desk: &mut Desk<'_>, fairness: &Fairness) {
    let parts: Vec<&FairnessPart> = fairness.regions_without().collect();
    heading_row(ui, desk.p, &desk.t("charts-without"), &desk.n(parts.len() as u64), "");
    if parts.is_empty() {
        ui.label(desk.body(desk.t("charts-without-none")).color(desk.p.text_secondary));
        return;
    }
    // Residents beside residents would say the same twice.
    let both = fairness.ranked_by == RankedBy::Share;
    let need = parts::need_name(desk);
    let width = ui.available_width();
    let columns = if both { [width * 0.66, width] } else { [width, width] };
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, 16.0), Sense::hover());
    let heads = [desk.t("need-residents"), need.clone()];
    for ((right, text), from) in columns.iter().zip(&heads).zip([0.36, 0.68]).take(if both { 2 } else { 1 }) {
        let text = elided(ui, text, fonts::regular(SMALL), desk.p.text_secondary, right - width * from);
        let at = Pos2::new(rect.left() + right - text.size().x, rect.top());
        ui.painter().galley(at, text, desk.p.text_secondary);
    }
    for part in parts {
        let name = part.names.get(desk.words.language());
        let figures = [part.residents.total, part.need.total].map(|figure| parts::whole(desk.words, figure));
        let [residents, weight] = &figures;
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 26.0), Sense::click());
        if parts::all_chosen(desk, &part.municipalities) {
            ui.painter().rect_filled(rect.expand2(Vec2::new(4.0, 0.0)), 3.0, desk.p.row_chosen);
        } else if response.hovered() {
            ui.painter().rect_filled(rect.expand2(Vec2::new(4.0, 0.0)), 3.0, desk.p.row_hover);
        }
        let text = elided(ui, name, fonts::regular(BODY), desk.p.accent, width * 0.44);
        ui.painter().galley(Pos2::new(rect.left(), rect.center().y - text.size().y / 2.0), text, desk.p.accent);
        for (right, figure) in columns.iter().zip(&figures).take(if both { 2 } else { 1 }) {
            let at = Pos2::new(rect.left() + right, rect.center().y);
            ui.painter().text(at, Align2::RIGHT_CENTER, figure, fonts::regular(BODY), desk.p.text);
        }
        focus_ring(ui, &response, rect, desk.p);
        let said = desk.with(
            "charts-region-said",
            &[
                ("name", Arg::Text(name)),
                ("residents", Arg::Text(residents)),
                ("need", Arg::Text(&need)),
                ("weight", Arg::Text(weight)),
            ],
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            desk.actions.push(select(ui, part));
        }
    }
}

/// Need of every region as a bar: served, then unserved; the most need on top.
pub(super) fn bars(ui: &mut Ui, desk: &mut Desk<'_>, fairness: &Fairness, size: Size) {
    let need = parts::need_name(desk);
    let title = desk.t("charts-regions");
    parts::title(ui, desk, Chart::Regions, size, (&title, &need));
    let parts: Vec<&FairnessPart> = fairness.regions.iter().filter(|part| part.need.total > 0.0).collect();
    if parts.is_empty() {
        ui.label(desk.body(desk.t("charts-regions-none")).color(desk.p.text_secondary));
        return;
    }
    let places: Vec<f64> = (0..parts.len()).filter_map(|at| u32::try_from(at).ok()).map(|at| -f64::from(at)).collect();
    let most = parts.iter().map(|part| part.need.total).fold(0.0, f64::max);
    let of = |at: f64| parts.iter().zip(&places).find(|(_, place)| (**place - at).abs() < 0.5).map(|(part, _)| *part);
    let language = desk.words.language();
    let write_y = |at: f64| of(at).map_or_else(String::new, |part| part.names.get(language).to_owned());
    let write_x = |mark: f64| parts::whole(desk.words, mark);
    let served = parts.iter().zip(&places).map(|(part, at)| (*at, 0.0, part.need.core)).collect();
    let rest = parts.iter().zip(&places).map(|(part, at)| (*at, part.need.core, part.need.unserved())).collect();
    let last = places.last().copied().unwrap_or_default();
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "a few dozen regions")]
    let height = parts.len() as f32 * BAR + 22.0;
    let mut marks = round_marks(most);
    // Long numbers need room: every second one will do.
    if marks.len() > 4 && !size.is_large() {
        let mut keep = false;
        marks.retain(|_| {
            keep = !keep;
            keep
        });
    }
    let chart = Field {
        id: "regions",
        name: format!("{title}. {}", desk.t("charts-regions-how")),
        height: size.height(height),
        x: Axis { range: 0.0..=most * 1.06, marks, write: &write_x },
        y: Axis { range: last - 0.6..=0.6, marks: places.clone(), write: &write_y },
    };
    let layers = vec![
        Layer::Bars { bars: served, color: desk.p.need_served },
        Layer::Bars { bars: rest, color: desk.p.need_unserved },
    ];
    let shown = chart.show(ui, desk.p, layers);
    key(ui, desk);
    let painter = ui.painter().with_clip_rect(shown.field());
    let bar = |(part, at): (&&'_ FairnessPart, &f64)| {
        egui::Rect::from_two_pos(shown.screen([0.0, at - 0.45]), shown.screen([part.need.total, at + 0.45]))
    };
    let bars: Vec<_> = parts.iter().zip(&places).map(|pair| (*pair.0, bar(pair))).collect();
    for (part, around) in &bars {
        if parts::all_chosen(desk, &part.municipalities) {
            painter.rect_stroke(*around, 1.0, Stroke::new(1.8, desk.p.accent), StrokeKind::Inside);
        }
    }
    if parts::is_heard(desk, Chart::Regions, size) {
        spots(ui, desk, &bars, shown.response.id);
    }
    if shown.response.clicked()
        && let Some(at) = shown.response.interact_pointer_pos()
        && let Some(part) = of(shown.value(at)[1])
    {
        desk.actions.push(select(ui, part));
    }
    if let Some(part) = shown.pointer().and_then(|at| of(shown.value(at)[1])) {
        shown.card(desk.p, part.names.get(language), &lines(desk, part));
    }
}

/// What the card beside the pointer says of a region.
fn lines(desk: &Desk<'_>, part: &FairnessPart) -> Vec<String> {
    let mut lines = vec![
        desk.with("charts-served-n", &[("n", Arg::Text(&served_words(desk, part)))]),
        desk.with("charts-unserved-n", &[("n", Arg::Text(&parts::whole(desk.words, part.need.unserved())))]),
    ];
    if let Some(range) = part.need.range() {
        let share = parts::percent_range(desk.words, range);
        lines.push(desk.with("charts-served-share", &[("share", Arg::Text(&share))]));
    }
    lines
}

/// A node for each bar with what its card says, for people who do not see the bars.
fn spots(ui: &Ui, desk: &mut Desk<'_>, bars: &[(&FairnessPart, egui::Rect)], id: egui::Id) {
    for (part, rect) in bars {
        let label = || {
            let name = part.names.get(desk.words.language()).to_owned();
            std::iter::once(name).chain(lines(desk, part)).collect::<Vec<_>>().join(", ")
        };
        let chosen = parts::all_chosen(desk, &part.municipalities);
        if spot(ui, id.with(("bar", part.code.as_str())), *rect, chosen, label) {
            desk.actions.push(select(ui, part));
        }
    }
}

/// What is served, low and high.
fn served_words(desk: &Desk<'_>, part: &FairnessPart) -> String {
    let [low, high] = [part.need.sure, part.need.core].map(|figure| parts::whole(desk.words, figure));
    if low == high { high } else { format!("{low}–{high}") }
}

fn key(ui: &mut Ui, desk: &Desk<'_>) {
    ui.horizontal(|ui| {
        for (color, text) in
            [(desk.p.need_served, desk.t("charts-key-served")), (desk.p.need_unserved, desk.t("charts-key-unserved"))]
        {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(10.0), Sense::hover());
            ui.painter().rect_filled(rect, 1.0, color);
            ui.label(desk.small(text));
            ui.add_space(6.0);
        }
    });
}
