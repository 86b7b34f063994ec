//! How are the classes made, and how does the hand move a limit?
//!
//! One line in the legend opens a card: method, number, colors, and a small histogram of the units
//! with a handle at each limit. A handle is dragged or moved with the arrow keys from amount to
//! amount; then the limits are the person's own.

use egui::{Button, Key, Popup, PopupCloseBehavior, Pos2, Rect, Response, RichText, Sense, Stroke, Ui, vec2};

use super::{MapInput, MapPanel};
use crate::gui::theme::Palette;
use crate::gui::widgets::labeled;
use crate::gui::{fonts, icons};
use crate::scene::legend::{plain, written};
use crate::scene::{Classing, Edges, Measure, Method, Ramp, Scene, Shade};
use crate::session::Action;
use crate::words::{Arg, Words};

/// Bars of the histogram.
const BARS: usize = 36;
/// Height of the bars, points.
const HEIGHT: f32 = 54.0;
/// Amounts that lie so many times apart are shown by their logarithm.
const WIDE: f64 = 40.0;

/// What the histogram remembers: bars of a scene.
#[derive(Debug, Default)]
pub(super) struct Histogram {
    key: Option<u64>,
    /// Every different amount, ascending.
    amounts: Vec<f64>,
    /// Units in each bar.
    bars: Vec<usize>,
    logarithm: bool,
}

impl Histogram {
    fn follow(&mut self, scene: &Scene, revision: u64) {
        if self.key == Some(revision) {
            return;
        }
        let mut all: Vec<f64> =
            scene.units.iter().filter_map(|unit| unit.amount).filter(|amount| *amount > 0.0).collect();
        all.sort_by(f64::total_cmp);
        self.logarithm = match (all.first(), all.last()) {
            (Some(least), Some(most)) => most / least >= WIDE,
            _ => false,
        };
        self.amounts.clone_from(&all);
        self.amounts.dedup();
        self.bars = vec![0; BARS];
        for amount in all {
            let bar = bar_of(self.place(amount));
            if let Some(count) = self.bars.get_mut(bar) {
                *count += 1;
            }
        }
        self.key = Some(revision);
    }

    fn scaled(&self, amount: f64) -> f64 {
        if self.logarithm { amount.max(f64::MIN_POSITIVE).ln() } else { amount }
    }

    fn ends(&self) -> Option<(f64, f64)> {
        Some((self.scaled(*self.amounts.first()?), self.scaled(*self.amounts.last()?)))
    }

    /// Where an amount stands between the least and the greatest, 0 to 1.
    fn place(&self, amount: f64) -> f32 {
        let Some((least, most)) = self.ends() else { return 0.0 };
        if most <= least {
            return 0.5;
        }
        super::view::narrow(((self.scaled(amount) - least) / (most - least)).clamp(0.0, 1.0))
    }

    /// The different amount that lies nearest to a place; never the least, which no limit can be.
    fn amount_at(&self, place: f32) -> Option<f64> {
        let far = |amount: &&f64| (self.place(**amount) - place).abs();
        self.amounts.iter().skip(1).min_by(|a, b| far(a).total_cmp(&far(b))).copied()
    }

    /// The next different amount above or below a limit.
    fn step(&self, edge: f64, up: bool) -> Option<f64> {
        if up {
            self.amounts.iter().copied().find(|amount| *amount > edge)
        } else {
            self.amounts.iter().skip(1).rev().copied().find(|amount| *amount < edge)
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    clippy::as_conversions,
    reason = "a few bars"
)]
fn bar_of(place: f32) -> usize {
    ((place * BARS as f32) as usize).min(BARS - 1)
}

/// The line under the classes: how they are made; opens the card.
pub(super) fn line(
    ui: &mut Ui,
    panel: &mut MapPanel,
    input: &MapInput<'_>,
    words: &Words,
    p: &Palette,
    actions: &mut Vec<Action>,
) {
    let classing = &input.look.classing;
    let method = words.text(&format!("look-method-{}", classing.method.key()));
    let text = words.with("look-classes-line", &[("method", Arg::Text(&method)), ("n", Arg::Count(number(panel)))]);
    let text = RichText::new(format!("{text}  {}", icons::CARET_DOWN)).size(12.0).color(p.accent);
    let button = ui.add(Button::new(text).frame(false));
    panel.classes.follow(&panel.scene, panel.scene_revision);
    Popup::menu(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| controls(ui, panel, input, words, p, actions));
    button.on_hover_text(words.text("look-classes-change"));
}

fn number(panel: &MapPanel) -> u64 {
    u64::try_from(panel.scene.classes.classes.len()).unwrap_or_default()
}

fn controls(
    ui: &mut Ui,
    panel: &MapPanel,
    input: &MapInput<'_>,
    words: &Words,
    p: &Palette,
    actions: &mut Vec<Action>,
) {
    let look = input.look;
    ui.set_width(260.0);
    super::layers::close_rows(ui, p);
    let title = |ui: &mut Ui, key: &str| {
        ui.label(RichText::new(words.text(key)).font(fonts::semibold(12.0)).color(p.text_secondary));
    };
    title(ui, "look-limits");
    let manual = Method::Manual(panel.scene.classes.edges.clone());
    for method in [Method::Quantile, Method::Equal, Method::Jenks, manual] {
        let chosen = method.key() == look.classing.method.key();
        let name = words.text(&format!("look-method-{}", method.key()));
        let response = ui.radio(chosen, name);
        let response = response.on_hover_text(words.text(&format!("look-method-{}-why", method.key())));
        if response.clicked() && !chosen {
            let count = look.classing.count;
            actions.push(Action::SetClasses(Classing { method, count }));
        }
    }
    ui.horizontal(|ui| {
        title(ui, "look-class-count");
        for count in Classing::FEWEST..=Classing::MOST {
            let chosen = look.classing.count == count;
            let response = ui.selectable_label(chosen, count.to_string());
            if response.clicked() {
                // Limits of one's own are some number already: another number begins anew.
                let method = match &look.classing.method {
                    Method::Manual(_) => Method::Quantile,
                    other => other.clone(),
                };
                actions.push(Action::SetClasses(Classing { method, count }));
            }
        }
    });
    title(ui, "look-ramp");
    for ramp in Ramp::ALL {
        let name = words.text(&format!("look-ramp-{}", ramp.key()));
        ui.horizontal(|ui| {
            let chosen = look.ramp == ramp;
            let clicked = ui.radio(chosen, name).clicked();
            swatches(ui, ramp, p);
            if clicked {
                actions.push(Action::SetRamp(ramp));
            }
        });
    }
    ui.add_space(4.0);
    title(ui, "look-histogram");
    histogram(ui, panel, input, words, p, actions);
}

fn swatches(ui: &mut Ui, ramp: Ramp, p: &Palette) {
    for class in 0..5_u16 {
        let (rect, _) = ui.allocate_exact_size(vec2(14.0, 10.0), Sense::hover());
        let rect = rect.expand2(vec2(ui.spacing().item_spacing.x / 2.0, 0.0));
        ui.painter().rect_filled(rect, 0.0, p.shade(Shade { ramp, permille: class * 250 }));
    }
}

fn histogram(
    ui: &mut Ui,
    panel: &MapPanel,
    input: &MapInput<'_>,
    words: &Words,
    p: &Palette,
    actions: &mut Vec<Action>,
) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT + 34.0), Sense::hover());
    let bars = Rect::from_min_size(rect.min + vec2(8.0, 4.0), vec2(rect.width() - 16.0, HEIGHT));
    let shown = &panel.classes;
    paint_bars(ui, bars, panel, p);
    let measure = input.look.measure;
    for (at, align) in
        [(shown.amounts.first(), egui::Align2::LEFT_TOP), (shown.amounts.last(), egui::Align2::RIGHT_TOP)]
    {
        let Some(amount) = at else { continue };
        let x = if align == egui::Align2::LEFT_TOP { bars.left() } else { bars.right() };
        let text = plain(words, measure, *amount);
        ui.painter().text(Pos2::new(x, bars.bottom() + 14.0), align, text, fonts::regular(12.0), p.text_secondary);
    }
    let edges = panel.scene.classes.edges.as_slice();
    for (at, edge) in edges.iter().enumerate() {
        let (limit, moved) = handle(ui, bars, panel, at, *edge, measure, words, p);
        if limit.drag_started() {
            actions.push(Action::LetGo);
        }
        if let Some(moved) = moved {
            let moved =
                Edges::new(edges.iter().enumerate().map(|(other, edge)| if other == at { moved } else { *edge }));
            // Two limits on one amount would be one class fewer.
            if moved.classes() == edges.len() + 1 && moved.as_slice() != edges {
                let count = moved.classes().clamp(Classing::FEWEST, Classing::MOST);
                actions.push(Action::SetClasses(Classing { method: Method::Manual(moved), count }));
            }
        }
        if limit.drag_stopped() || limit.lost_focus() {
            actions.push(Action::LetGo);
        }
    }
}

#[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "a few bars of at most some hundred units")]
fn paint_bars(ui: &Ui, bars: Rect, panel: &MapPanel, p: &Palette) {
    let shown = &panel.classes;
    let most = shown.bars.iter().copied().max().unwrap_or(1).max(1) as f32;
    let width = bars.width() / BARS as f32;
    for (at, count) in shown.bars.iter().enumerate().filter(|(_, count)| **count > 0) {
        // The root keeps single units visible beside a bar of a hundred.
        let height = ((*count as f32 / most).sqrt() * bars.height()).max(2.0);
        let left = bars.left() + at as f32 * width;
        let middle = (at as f32 + 0.5) / BARS as f32;
        let nearest = shown.amount_at(middle).unwrap_or_default();
        let class = panel.scene.classes.edges.class_of(nearest);
        let bar = Rect::from_min_max(
            Pos2::new(left + 0.5, bars.bottom() - height),
            Pos2::new(left + width - 0.5, bars.bottom()),
        );
        ui.painter().rect_filled(bar, 0.0, p.shade(panel.scene.classes.shade(class)));
    }
    ui.painter().hline(bars.x_range(), bars.bottom(), Stroke::new(1.0, p.control_edge));
}

#[expect(clippy::too_many_arguments, reason = "one call from one place")]
/// One limit, and where the hand or a key moved it.
fn handle(
    ui: &Ui,
    bars: Rect,
    panel: &MapPanel,
    at: usize,
    edge: f64,
    measure: Measure,
    words: &Words,
    p: &Palette,
) -> (Response, Option<f64>) {
    let shown = &panel.classes;
    let x = bars.left() + shown.place(edge) * bars.width();
    let foot = Pos2::new(x, bars.bottom() + 6.0);
    let response = ui.interact(
        Rect::from_min_max(Pos2::new(x - 7.0, bars.top()), Pos2::new(x + 7.0, bars.bottom() + 14.0)),
        ui.scope_id().with(("limit", at)),
        Sense::click_and_drag(),
    );
    let name = words.with("look-limit", &[("n", Arg::Text(&written(words, measure, edge)))]);
    labeled(&response, egui::Role::Slider, &name);
    let active = response.hovered() || response.dragged() || response.has_focus();
    let color = if active { p.accent } else { p.text };
    ui.painter().vline(x, bars.top()..=foot.y, Stroke::new(if active { 2.0 } else { 1.2 }, color));
    ui.painter().circle_filled(foot, if active { 5.0 } else { 4.0 }, color);
    if response.hovered() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::ResizeHorizontal);
    }
    if response.clicked() {
        response.request_focus();
    }
    let by_key = by_key(ui, &response, shown, edge);
    let by_hand = response
        .interact_pointer_pos()
        .filter(|_| response.dragged())
        .and_then(|pos| shown.amount_at((pos.x - bars.left()) / bars.width().max(1.0)));
    (response.on_hover_text(name), by_key.or(by_hand).filter(|moved| (*moved - edge).abs() > 0.0))
}

fn by_key(ui: &Ui, response: &Response, shown: &Histogram, edge: f64) -> Option<f64> {
    if !response.has_focus() {
        return None;
    }
    ui.memory_mut(|memory| {
        let filter = egui::EventFilter { horizontal_arrows: true, ..egui::EventFilter::default() };
        memory.set_focus_lock_filter(response.id, filter);
    });
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    if pressed(Key::ArrowRight) {
        shown.step(edge, true)
    } else if pressed(Key::ArrowLeft) {
        shown.step(edge, false)
    } else {
        None
    }
}
