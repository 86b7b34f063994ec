//! Where is need large, and who serves it? Each municipality a point.

use egui::{Align2, Id, Modifiers, PointerButton, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2};

use super::parts::{self, Size, told};
use crate::coverage::{Combine, Fairness, Point, RankedBy, Reaches};
use crate::gui::fonts;
use crate::gui::panels::Desk;
use crate::gui::theme::Palette;
use crate::gui::widgets::{Axis, Chart as Field, Layer, Shown, round_marks, segments, spot};
use crate::model::MunicipalityCode;
use crate::session::{Action, AnalysisAction, Chart, Scatter};
use crate::words::{Arg, decimal, integer};

/// Lines of equal need.
const EQUAL: [(f64, u64); 2] = [(1000.0, 1000), (10_000.0, 10_000)];
/// Municipalities that are named, those with the most need; enlarged there is room for more.
const NAMED: usize = 12;
/// How near a click or the pointer must be, points.
const NEAR: f32 = 9.0;

/// Points with their places in the field.
type Placed = Vec<(MunicipalityCode, [f64; 2])>;

/// Paints title, switch, chart and key.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, fairness: &Fairness, size: Size) {
    // The share of residents in residents says nothing.
    let only_months = fairness.ranked_by == RankedBy::Residents;
    let upward = if only_months { Scatter::Months } else { desk.session.state().undoable.analysis.scatter };
    let need = parts::need_name(desk);
    let below = desk.with(&format!("charts-scatter-{}", upward.key()), &[("need", Arg::Text(&need))]);
    let title = desk.t("charts-scatter");
    parts::title(ui, desk, Chart::Scatter, size, (&title, &below));
    if !only_months && desk.session.state().chart_copy != Some(Chart::Scatter) {
        let labels = Scatter::ALL.map(|kind| desk.t(&format!("charts-switch-{}", kind.key())));
        let chosen = usize::from(upward == Scatter::Months);
        let next = segments(ui, desk.p, Id::unique(("charts-scatter", size.is_large())), &labels, chosen);
        if let Some(next) = next.and_then(|at| Scatter::ALL.get(at)) {
            desk.actions.push(told(AnalysisAction::Scatter(*next)));
        }
    }
    let (placed, most) = place(fairness, upward);
    let shown = field(ui, desk, fairness, (upward, size), &placed, most);
    let axis = desk.t("charts-residents");
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| ui.label(desk.small(axis)));
    key(ui, desk, fairness);
    let painter = ui.painter().with_clip_rect(shown.field().expand(2.0));
    let chosen = &desk.session.state().undoable.municipalities;
    for (code, at) in &placed {
        if chosen.contains(code) {
            painter.circle_stroke(shown.screen(*at), radius(size) + 2.9, Stroke::new(1.8, desk.p.accent));
        }
    }
    names(&painter, desk, fairness, &placed, (&shown, size));
    if parts::is_heard(desk, Chart::Scatter, size) {
        spots(ui, desk, fairness, &placed, &shown);
    }
    act(ui, desk, &placed, &shown);
    if let Some((code, at)) = shown.pointer().and_then(|pointer| nearest(&placed, &shown, pointer)) {
        painter.circle_stroke(shown.screen(at), radius(size) + 2.9, Stroke::new(1.2, desk.p.text));
        if let Some(point) = fairness.point(code) {
            shown.card(desk.p, &desk.municipality(code), &parts::lines(desk, point));
        }
    }
}

/// Where each point stands, and the largest value upward.
fn place(fairness: &Fairness, upward: Scatter) -> (Placed, f64) {
    let value = |point: &Point| match upward {
        Scatter::Share => point.share().map(|share| share * 100.0),
        Scatter::Months => point.months_per_1000(),
    };
    let known = fairness.points.iter().filter(|point| point.residents > 0);
    let placed: Placed = known.filter_map(|point| Some((point.code, [log(point.residents), value(point)?]))).collect();
    let most = placed.iter().map(|(_, [_, y])| *y).fold(0.0, f64::max);
    let upward = |y: f64| if upward == Scatter::Months { squeezed(y) } else { y };
    (placed.into_iter().map(|(code, [x, y])| (code, [x, upward(y)])).collect(), most)
}

/// Months are few in one place and hundreds in another: tenfold is one step, and nothing is 0.
fn squeezed(months: f64) -> f64 {
    (1.0 + months).log10()
}

#[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "residents of a country stay far below 2^53")]
fn log(residents: u64) -> f64 {
    (residents as f64).log10()
}

fn field(
    ui: &mut Ui,
    desk: &Desk<'_>,
    fairness: &Fairness,
    (upward, size): (Scatter, Size),
    placed: &Placed,
    most: f64,
) -> Shown {
    let language = desk.words.language();
    let xs = || placed.iter().map(|(_, [x, _])| *x);
    let (low, high) = (xs().fold(f64::INFINITY, f64::min), xs().fold(f64::NEG_INFINITY, f64::max));
    let (low, high) = if low <= high { (low - 0.15, high + 0.15) } else { (0.0, 1.0) };
    // The number of a mark at the very edge would be cut.
    let tens: Vec<f64> = (0..8).map(f64::from).filter(|ten| *ten < high - 0.25).collect();
    let write_x = |mark: f64| parts::whole(desk.words, 10_f64.powf(mark));
    let (top, marks) = match upward {
        Scatter::Share => (most.max(0.1) * 1.08, round_marks(most)),
        Scatter::Months => {
            (squeezed(most.max(1.0)) + 0.12, [0.0, 1.0, 10.0, 100.0, 1000.0, 10_000.0].map(squeezed).into())
        }
    };
    // As many decimals as tell two marks apart; 0 needs none.
    let step = marks.get(1).copied().unwrap_or(1.0);
    let decimals = [1.0, 10.0, 100.0, 1000.0].iter().position(|ten| step * ten > 0.999).unwrap_or(4);
    let write_y = |mark: f64| match upward {
        Scatter::Share => decimal(language, mark, if mark > 0.0 { decimals } else { 0 }),
        Scatter::Months => parts::whole(desk.words, 10_f64.powf(mark) - 1.0),
    };
    let mut layers = Vec::new();
    if upward == Scatter::Share {
        let step = |at: u8| low + (high - low) * f64::from(at) / 60.0;
        for (need, _) in EQUAL {
            let along = (0..=60).map(step).map(|x| [x, need * 100.0 / 10_f64.powf(x)]);
            let at = along.filter(|[_, y]| *y <= top).collect();
            layers.push(Layer::Line { at, stroke: Stroke::new(1.0, desk.p.text_secondary), dashed: true });
        }
    }
    let mut of = |reaches: Reaches, color, hollow| {
        let is = |code| fairness.point(code).is_some_and(|point| point.reaches == reaches);
        let at = placed.iter().filter(|(code, _)| is(*code)).map(|(_, at)| *at).collect();
        layers.push(Layer::Dots { at, color, hollow, radius: radius(size) });
    };
    of(Reaches::Nobody, desk.p.need_unserved, false);
    of(Reaches::WiderOnly, desk.p.need_unserved, true);
    of(Reaches::Core, desk.p.need_served, false);
    let chart = Field {
        id: "scatter",
        name: format!("{}. {}", desk.t("charts-scatter"), desk.t("charts-scatter-how")),
        height: size.height(250.0),
        x: Axis { range: low..=high, marks: tens, write: &write_x },
        y: Axis { range: -top * 0.03..=top, marks, write: &write_y },
    };
    let shown = chart.show(ui, desk.p, layers);
    if upward == Scatter::Share {
        for (need, number) in EQUAL {
            let x = (need * 100.0 / top).log10();
            let at = shown.screen([x, top]) + Vec2::new(3.0, 1.0);
            let text = integer(language, number);
            ui.painter().text(at, Align2::LEFT_TOP, text, fonts::regular(11.0), desk.p.text_secondary);
        }
    }
    shown
}

/// What the marks mean, with how many municipalities each has.
fn key(ui: &mut Ui, desk: &Desk<'_>, fairness: &Fairness) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 2.0);
        for reaches in Reaches::ALL {
            let count = fairness.points.iter().filter(|point| point.reaches == reaches).count();
            let text = format!("{} {}", desk.t(parts::reach_key(reaches)), desk.n(count as u64));
            parts::key_piece(ui, desk, &text, |painter, rect| mark(painter, rect.center(), reaches, desk.p));
        }
    });
}

fn mark(painter: &egui::Painter, at: Pos2, reaches: Reaches, p: &Palette) {
    match reaches {
        Reaches::Core => drop(painter.circle_filled(at, 3.5, p.need_served)),
        Reaches::WiderOnly => drop(painter.circle_stroke(at, 3.5, Stroke::new(1.2, p.need_unserved))),
        Reaches::Nobody => drop(painter.circle_filled(at, 3.5, p.need_unserved)),
    }
}

/// Names of those with the most need and of a few that are chosen, where there is room.
fn names(
    painter: &egui::Painter,
    desk: &Desk<'_>,
    fairness: &Fairness,
    placed: &Placed,
    (shown, size): (&Shown, Size),
) {
    let most = if size.is_large() { 5 * NAMED } else { NAMED };
    let chosen = &desk.session.state().undoable.municipalities;
    let need = |code| fairness.point(code).and_then(|point| point.need).unwrap_or_default();
    let mut order: Vec<_> = placed.iter().map(|(code, at)| (chosen.contains(code), need(*code), *code, *at)).collect();
    order.sort_by(|a, b| b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
    let mut taken: Vec<Rect> = Vec::new();
    for (is_chosen, _, code, at) in order.into_iter().take(most) {
        let font = if is_chosen { fonts::semibold(11.0) } else { fonts::regular(11.0) };
        let text = painter.layout_no_wrap(desk.municipality(code), font, desk.p.text);
        let point = shown.screen(at);
        let gap = if is_chosen { 9.0 } else { 6.0 };
        let beside = [
            (Align2::LEFT_CENTER, Vec2::new(gap, 0.0)),
            (Align2::RIGHT_CENTER, Vec2::new(-gap, 0.0)),
            (Align2::CENTER_BOTTOM, Vec2::new(0.0, -5.0)),
            (Align2::CENTER_TOP, Vec2::new(0.0, 5.0)),
        ];
        let rects = beside.map(|(align, by)| align.anchor_size(point + by, text.size()));
        // Enlarged, a name that hides a point is worth less than the point.
        let hides = |rect: &Rect| {
            size.is_large() && !is_chosen && placed.iter().any(|(_, at)| rect.contains(shown.screen(*at)))
        };
        let free = |rect: &Rect| {
            shown.field().contains_rect(*rect)
                && !taken.iter().any(|other| other.intersects(*rect))
                && !hides(&rect.shrink(1.0))
        };
        if let Some(rect) = rects.into_iter().find(free) {
            for by in [Vec2::LEFT, Vec2::RIGHT, Vec2::UP, Vec2::DOWN] {
                painter.galley_with_override_text_color(rect.min + by, text.clone(), desk.p.panel);
            }
            painter.galley(rect.min, text, desk.p.text);
            taken.push(rect.union(Rect::from_center_size(point, Vec2::splat(6.0))));
        }
    }
}

/// Radius of a point, points of the screen.
fn radius(size: Size) -> f32 {
    if size.is_large() { 3.4 } else { 2.6 }
}

/// A node for each municipality with what its card says, for people who do not see the points.
fn spots(ui: &Ui, desk: &mut Desk<'_>, fairness: &Fairness, placed: &Placed, shown: &Shown) {
    for (code, at) in placed {
        let rect = Rect::from_center_size(shown.screen(*at), Vec2::splat(2.0 * NEAR));
        let chosen = desk.session.state().undoable.municipalities.contains(code);
        let label = || {
            let lines = fairness.point(*code).map(|point| parts::lines(desk, point)).unwrap_or_default();
            std::iter::once(desk.municipality(*code)).chain(lines).collect::<Vec<_>>().join(", ")
        };
        if spot(ui, shown.response.id.with(("point", code.as_str())), rect, chosen, label) {
            desk.actions.push(Action::SelectMunicipality { code: *code, add: false });
        }
    }
}

/// The point that lies nearest, if it is near.
fn nearest(placed: &Placed, shown: &Shown, to: Pos2) -> Option<(MunicipalityCode, [f64; 2])> {
    let near = placed.iter().map(|(code, at)| (shown.screen(*at).distance(to), *code, *at));
    let near = near.filter(|(far, ..)| *far <= NEAR).min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    near.map(|(_, code, at)| (code, at))
}

/// A click chooses a municipality, a box those inside; with Ctrl they join what is chosen.
fn act(ui: &Ui, desk: &mut Desk<'_>, placed: &Placed, shown: &Shown) {
    let adds = ui.input(|input| input.modifiers.matches_any(Modifiers::COMMAND) || input.modifiers.command);
    let response = &shown.response;
    if response.clicked() {
        let at = response.interact_pointer_pos().and_then(|at| nearest(placed, shown, at));
        if let Some((code, _)) = at {
            desk.actions.push(Action::SelectMunicipality { code, add: adds });
        }
    }
    let (from, to) = ui.input(|input| (input.pointer.press_origin(), input.pointer.latest_pos()));
    let is_drag = response.dragged_by(PointerButton::Primary) || response.drag_stopped_by(PointerButton::Primary);
    let memory = response.id.with("box");
    let from = from.or_else(|| ui.data(|data| data.get_temp::<Pos2>(memory)));
    let (Some(from), Some(to), true) = (from, to, is_drag) else { return };
    ui.data_mut(|data| data.insert_temp(memory, from));
    let drawn = Rect::from_two_pos(from, to).intersect(shown.field());
    if response.drag_stopped_by(PointerButton::Primary) {
        let inside = placed.iter().filter(|(_, at)| drawn.contains(shown.screen(*at)));
        let codes = inside.map(|(code, _)| *code).collect();
        desk.actions.push(Action::Select { codes, how: if adds { Combine::Add } else { Combine::Replace } });
    } else {
        ui.painter().rect_filled(drawn, 0.0, desk.p.accent.gamma_multiply(0.12));
        ui.painter().rect_stroke(drawn, 0.0, Stroke::new(1.0, desk.p.accent), StrokeKind::Inside);
    }
}
