//! Does service gather where need is large? The concentration curve, and its index in words.

use egui::{Stroke, Ui};

use super::parts::{self, Size};
use crate::coverage::{Concentration, Fairness, RankedBy};
use crate::gui::panels::Desk;
use crate::gui::widgets::{Axis, Chart as Field, Layer, Shown};
use crate::session::Chart;
use crate::words::{Arg, decimal};

/// Below this an index is called even.
const EVEN: f64 = 0.02;

/// Paints title, chart and what it comes to.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, fairness: &Fairness, size: Size) {
    let by = if fairness.ranked_by == RankedBy::Share { "share" } else { "residents" };
    let need = parts::need_name(desk);
    let title = desk.t("charts-curve");
    let below = desk.with(&format!("charts-curve-{by}"), &[("need", Arg::Text(&need))]);
    parts::title(ui, desk, Chart::Curve, size, (&title, &below));
    let Some(service) = &fairness.service else {
        ui.label(desk.body(desk.t("charts-no-months")).color(desk.p.text_secondary));
        return;
    };
    let told = words(desk, fairness, service, by, &need);
    let write = |mark: f64| decimal(desk.words.language(), mark * 100.0, 0);
    let marks = vec![0.0, 0.25, 0.5, 0.75, 1.0];
    let line = |at: &[[f64; 2]], color, width, dashed| Layer::Line {
        at: at.to_vec(),
        stroke: Stroke::new(width, color),
        dashed,
    };
    let mut layers = vec![line(&[[0.0, 0.0], [1.0, 1.0]], desk.p.text_secondary, 1.0, true)];
    if let Some(spread) = fairness.spread.as_ref().filter(|_| fairness.ranked_by == RankedBy::Share) {
        layers.push(line(&spread.curve, desk.p.need_unserved, 1.4, false));
    }
    layers.push(line(&service.curve, desk.p.need_served, 2.0, false));
    let chart = Field {
        id: "curve",
        name: format!("{title}. {told}"),
        height: size.height(210.0),
        x: Axis { range: -0.02..=1.03, marks: marks.clone(), write: &write },
        y: Axis { range: -0.02..=1.03, marks, write: &write },
    };
    let shown = chart.show(ui, desk.p, layers);
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
        ui.label(desk.small(desk.t("charts-curve-across")));
    });
    key(ui, desk, fairness, &need);
    ui.label(desk.body(told).size(13.0));
    hover(ui, desk, service, &shown);
}

/// The index, low and high, and what it says.
fn words(desk: &Desk<'_>, fairness: &Fairness, service: &Concentration, by: &str, need: &str) -> String {
    let says = if service.index.abs() < EVEN {
        "even"
    } else if service.index > 0.0 {
        "last"
    } else {
        "first"
    };
    let sure = fairness.service_sure.as_ref().map_or(service.index, |sure| sure.index);
    let (low, high) = (signed(desk, service.index.min(sure)), signed(desk, service.index.max(sure)));
    let index = if low == high { high } else { format!("{low} … {high}") };
    let args = [("index", Arg::Text(&index)), ("need", Arg::Text(need))];
    let mut text = desk.with(&format!("charts-index-{by}-{says}"), &args);
    if let Some(spread) = fairness.spread.as_ref().filter(|_| fairness.ranked_by == RankedBy::Share) {
        let gap = service.index - spread.index;
        let says = if gap.abs() < EVEN {
            "follows"
        } else if gap < 0.0 {
            "behind"
        } else {
            "ahead"
        };
        let index = signed(desk, spread.index);
        text.push(' ');
        text.push_str(&desk.with(&format!("charts-spread-{says}"), &[("index", Arg::Text(&index))]));
    }
    if fairness.points.iter().any(|point| point.half_known) {
        text.push(' ');
        text.push_str(&desk.t("charts-half-known"));
    }
    text
}

fn signed(desk: &Desk<'_>, index: f64) -> String {
    let sign = if index < 0.0 { "−" } else { "+" };
    format!("{sign}{}", decimal(desk.words.language(), index.abs(), 2))
}

/// What the lines are.
fn key(ui: &mut Ui, desk: &Desk<'_>, fairness: &Fairness, need: &str) {
    let mut lines = vec![(desk.p.need_served, desk.t("charts-line-service"), false)];
    if fairness.ranked_by == RankedBy::Share {
        lines.push((desk.p.need_unserved, need.to_owned(), false));
    }
    lines.push((desk.p.text_secondary, desk.t("charts-line-even"), true));
    ui.horizontal_wrapped(|ui| {
        for (color, text, dashed) in lines {
            parts::key_piece(ui, desk, &text, |painter, rect| {
                let ends = [rect.left_center(), rect.right_center()];
                let stroke = Stroke::new(2.0, color);
                if dashed {
                    painter.extend(egui::Shape::dashed_line(&ends, stroke, 4.0, 3.0));
                } else {
                    painter.line_segment(ends, stroke);
                }
            });
        }
    });
}

fn hover(ui: &Ui, desk: &Desk<'_>, service: &Concentration, shown: &Shown) {
    let Some(pointer) = shown.pointer() else { return };
    let [x, _] = shown.value(pointer);
    let nearest = service.curve.iter().min_by(|a, b| (a[0] - x).abs().total_cmp(&(b[0] - x).abs()));
    let Some([people, amount]) = nearest.copied() else { return };
    ui.painter().circle_filled(shown.screen([people, amount]), 3.5, desk.p.need_served);
    let (people, amount) = (parts::percent(desk.words, people), parts::percent(desk.words, amount));
    let lines = [
        desk.with("charts-curve-people", &[("share", Arg::Text(&people))]),
        desk.with("charts-curve-service", &[("share", Arg::Text(&amount))]),
    ];
    shown.card(desk.p, &desk.t("charts-line-service"), &lines);
}
