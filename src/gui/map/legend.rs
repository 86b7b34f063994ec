//! What do the colors mean, how many units and residents have each, and where does the figure come from?
//!
//! A click on a class chooses its units. Title and level are menus, the line under the classes opens
//! how they are made. Never does: count; that is in the scene.

use egui::{
    Align, Align2, Area, Button, Color32, Id, Layout, Order, Popup, Pos2, Rect, Response, RichText, Sense, Ui, Vec2,
    vec2,
};

use super::cards::{EDGE, LEGEND, card, hatch, pin};
use super::fold::{self, Fold};
use super::{Corner, MapInput, MapPanel, classes, drafted, layers};
use crate::gui::selecting::legend_offer;
use crate::gui::theme::Palette;
use crate::gui::widgets::{elided, focus_ring, labeled};
use crate::gui::{fonts, icons};
use crate::scene::legend::{level_key, limits, measure_key, notes, zero_key};
use crate::scene::{Measure, Shape, Sum};
use crate::session::Action;
use crate::words::{Arg, Words, integer};

/// Width of a legend with classes, points.
const WIDE: f32 = 284.0;
/// Room of the scale bar under a legend, points.
pub(super) const SCALE: f32 = 36.0;
/// A map narrower than this has no room for legend and scale bar beside each other, points.
pub(super) const BESIDE: f32 = 500.0;
/// On a map smaller than this the notes stand behind a sign instead of in lines.
const SMALL_MAP: Vec2 = Vec2::new(500.0, 620.0);

/// The legend, bottom left. Gives the room it takes.
pub(super) fn legend(
    ui: &Ui,
    map: Rect,
    panel: &mut MapPanel,
    input: &MapInput<'_>,
    words: &Words,
    p: &Palette,
    actions: &mut Vec<Action>,
) -> Rect {
    let (pivot, at) = if input.cards.legend == Some(Corner::Right) {
        (Align2::RIGHT_BOTTOM, map.right_bottom() + vec2(-EDGE, -EDGE - SCALE))
    } else {
        // Where the two would lie on each other the scale bar goes below.
        let lift = if input.cards.scale && map.width() < BESIDE { SCALE } else { 0.0 };
        (Align2::LEFT_BOTTOM, map.left_bottom() + vec2(EDGE, -EDGE - lift))
    };
    Area::new(Id::unique((input.id, "legend")))
        .order(Order::Middle)
        .pivot(pivot)
        .fixed_pos(at)
        .constrain(false)
        .show(ui.ctx(), |ui| {
            card(p).show(ui, |ui| {
                let areas = input.look.measure == Measure::Areas;
                let least = if areas && input.look.pins.is_empty() { LEGEND.x - 26.0 } else { WIDE - 26.0 };
                let (title, level) = heads(input, words);
                let long = |text: &str, font| ui.painter().layout_no_wrap(text.to_owned(), font, p.text).size().x;
                let fold = fold::fold(ui.ctx(), map, input);
                let folded = fold.is_some_and(|fold| fold.folded);
                let level = if folded { 0.0 } else { long(&level, fonts::regular(12.0)) };
                let button = if fold.is_some() { 36.0 } else { 0.0 };
                let head = long(&title, fonts::semibold(14.0)) + level + button + 20.0;
                // Two long names do not stand beside each other.
                let stacked = head > WIDE - 26.0;
                ui.set_width(if stacked { least } else { head.max(least) });
                ui.spacing_mut().item_spacing.y = 5.0;
                header(ui, stacked, fold, input, words, p, actions);
                if folded {
                    return;
                }
                let small = map.width() < SMALL_MAP.x || map.height() < SMALL_MAP.y;
                if small {
                    ui.spacing_mut().interact_size.y = 24.0;
                    ui.spacing_mut().item_spacing.y = 2.0;
                }
                if !areas {
                    amounts(ui, panel, input, words, p, actions);
                } else if input.look.pins.is_empty() {
                    by_reach(ui, panel, words, p, actions);
                } else {
                    pins(ui, panel, input, words, p, actions);
                }
                drafted::legend(ui, panel, words, p);
                let mut notes = notes(panel.scene(), input.look, &input.dataset.name(), words);
                if input.look.shape == Shape::Residents {
                    notes.push(words.text("look-circles-note"));
                }
                if areas && small && !notes.is_empty() {
                    sign(ui, &notes, p);
                } else if areas {
                    for text in &notes {
                        note(ui, text, p);
                    }
                } else {
                    ui.horizontal(|ui| {
                        classes::line(ui, panel, input, words, p, actions);
                        if small {
                            sign(ui, &notes, p);
                        }
                    });
                    for text in notes.iter().filter(|_| !small) {
                        note(ui, text, p);
                    }
                }
            });
        })
        .response
        .rect
}

fn heads(input: &MapInput<'_>, words: &Words) -> (String, String) {
    let measure = words.text(&measure_key(input.look.measure));
    let pane = input.pane.map_or_else(String::new, |letter| format!("{}: ", letter.key()));
    let title = format!("{pane}{measure}  {}", icons::CARET_DOWN);
    let level = format!("{}  {}", words.text(&level_key(input.look.level)), icons::CARET_DOWN);
    (title, level)
}

fn header(
    ui: &mut Ui,
    stacked: bool,
    fold: Option<Fold>,
    input: &MapInput<'_>,
    words: &Words,
    p: &Palette,
    actions: &mut Vec<Action>,
) {
    let (title, level) = heads(input, words);
    let folded = fold.is_some_and(|fold| fold.folded);
    let level = |ui: &mut Ui, actions: &mut Vec<Action>| {
        let text = RichText::new(&level).size(12.0).color(p.text_secondary);
        let button = ui.add(Button::new(text).frame(false));
        Popup::menu(&button).show(|ui| layers::levels(ui, input, words, p, actions));
        button.on_hover_text(words.text("look-level-switch"));
    };
    ui.horizontal(|ui| {
        let button = ui.add(Button::new(RichText::new(title).font(fonts::semibold(14.0))).frame(false));
        Popup::menu(&button).show(|ui| layers::measures(ui, input, words, p, actions));
        button.on_hover_text(words.text("map-legend-switch"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(fold) = fold {
                fold::button(ui, fold, words, p);
            }
            if !stacked && !folded {
                level(ui, actions);
            }
        });
    });
    if stacked && !folded {
        level(ui, actions);
    }
}

fn note(ui: &mut Ui, text: &str, p: &Palette) {
    ui.add(egui::Label::new(RichText::new(text).size(12.0).color(p.text_secondary)).wrap());
}

/// Notes behind a sign: all of them beside the pointer, and as its name.
fn sign(ui: &mut Ui, notes: &[String], p: &Palette) {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(18.0), Sense::click());
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, icons::INFO, fonts::regular(14.0), p.text_secondary);
    focus_ring(ui, &response, rect, p);
    let text = notes.join("\n");
    labeled(&response, egui::Role::Label, &text);
    response.on_hover_text(text);
}

/// Core, wider area, none and guesses; a click on a row chooses its municipalities.
fn by_reach(ui: &mut Ui, panel: &MapPanel, words: &Words, p: &Palette, actions: &mut Vec<Action>) {
    let coarse = panel.scene().is_coarse();
    let counts = panel.scene().counts;
    if coarse {
        // The areas named above are others: what is counted here is said.
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 15.0), Sense::hover());
        let unit = (rect.right_center(), words.text("map-unit"));
        ui.painter().text(unit.0, Align2::RIGHT_CENTER, unit.1, fonts::regular(12.0), p.text_secondary);
    }
    let thirds = |rect: Rect| {
        let width = rect.width() / 3.0;
        [0.0, 1.0, 2.0].map(|at| Rect::from_min_size(rect.min + vec2(at * width, 0.0), vec2(width, rect.height())))
    };
    let shown = [0, 1, 4];
    let mut row = |key: &str, count: usize, swatch: &dyn Fn(&egui::Painter, Rect)| {
        let row = simple_row(ui, &words.text(key), count, words, swatch);
        // What is counted in units is not a set of municipalities.
        if !coarse {
            actions.extend(legend_offer(ui, words, p, &row, key));
        }
    };
    row("map-core", counts.core, &|painter, rect| {
        for (part, hue) in thirds(rect).into_iter().zip(shown) {
            painter.rect_filled(part, 0.0, p.hue(hue));
        }
    });
    row("map-wider", counts.wider, &|painter, rect| {
        for (part, hue) in thirds(rect).into_iter().zip(shown) {
            painter.rect_filled(part, 0.0, p.wider(hue));
            hatch(painter, part, panel, p.wider_line(hue));
        }
    });
    row("map-none", counts.none, &|painter, rect| {
        painter.rect_filled(rect, 0.0, p.land);
    });
    if counts.guess > 0 {
        row("map-guess", counts.guess, &|painter, rect| pin(painter, rect.center(), p));
    }
}

/// A row with a number; gives where it is.
fn simple_row(ui: &mut Ui, text: &str, count: usize, words: &Words, swatch: &dyn Fn(&egui::Painter, Rect)) -> Response {
    let row = ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(22.0, 14.0), Sense::hover());
        swatch(ui.painter(), rect);
        let edge = ui.visuals().widgets.inactive.bg_stroke;
        ui.painter().rect_stroke(rect, 0.0, edge, egui::StrokeKind::Outside);
        ui.label(text);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(integer(words.language(), u64::try_from(count).unwrap_or_default()));
        });
    });
    row.response
}

/// Pinned projects in their colors, and what recedes.
fn pins(ui: &mut Ui, panel: &MapPanel, input: &MapInput<'_>, words: &Words, p: &Palette, actions: &mut Vec<Action>) {
    for pin in &input.look.pins {
        let Some(project) = input.dataset.project(&pin.id) else { continue };
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(22.0, 14.0), Sense::hover());
            ui.painter().rect_filled(rect, 0.0, p.hue(pin.hue));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name = words.with("look-unpin", &[("name", Arg::Text(&project.applicant.name))]);
                let close = ui.add(Button::new(RichText::new(icons::CLOSE).size(12.0)).frame(false));
                labeled(&close, egui::Role::Button, &name);
                if close.on_hover_text(name).clicked() {
                    actions.push(Action::Unpin(pin.id.clone()));
                }
                let count = u64::try_from(project.area.core.len()).unwrap_or_default();
                ui.label(integer(words.language(), count));
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let chosen = input.projects.contains(&pin.id);
                    let text = RichText::new(&project.applicant.name).color(if chosen { p.accent } else { p.text });
                    let row = ui.add(Button::new(text).frame(false).truncate());
                    if row.on_hover_text(&project.name.value).clicked() {
                        actions.push(Action::SelectProject { id: pin.id.clone(), add: false });
                    }
                });
            });
        });
    }
    let others = panel.scene().fills.values();
    let receding = others.filter(|fill| {
        use crate::scene::{OTHER, Paint};
        matches!(fill.paint, Paint::Core(OTHER) | Paint::Wider(OTHER))
    });
    simple_row(ui, &words.text("look-others"), receding.count(), words, &|painter, rect| {
        painter.rect_filled(rect, 0.0, p.receding);
    });
    simple_row(ui, &words.text("map-none"), panel.scene().counts.none, words, &|painter, rect| {
        painter.rect_filled(rect, 0.0, p.land);
    });
}

fn amounts(ui: &mut Ui, panel: &MapPanel, input: &MapInput<'_>, words: &Words, p: &Palette, actions: &mut Vec<Action>) {
    let measure = input.look.measure;
    let scene = panel.scene();
    columns(ui, if scene.is_coarse() { "look-column-units" } else { "map-unit" }, words, p);
    for (number, class) in scene.classes.classes.iter().enumerate().rev() {
        let text = limits(words, measure, class);
        let row = sum_row(ui, &text, class.sum, words, p, true, &|painter, rect| {
            painter.rect_filled(rect, 0.0, p.shade(class.shade));
        });
        if row.on_hover_text(words.text("look-class-select")).clicked() {
            let add = ui.input(|input| input.modifiers.command);
            actions.push(Action::SelectClass { class: number, add });
        }
    }
    if scene.classes.zero.units > 0 {
        sum_row(ui, &words.text(zero_key(measure)), scene.classes.zero, words, p, false, &|painter, rect| {
            painter.rect_filled(rect, 0.0, p.land);
        });
    }
    if scene.classes.unknown.units > 0 {
        sum_row(ui, &words.text("look-no-data"), scene.classes.unknown, words, p, false, &|painter, rect| {
            painter.rect_filled(rect, 0.0, p.land);
            super::cards::pattern(painter, rect, panel.dots.id(), p.text_secondary);
        });
    }
}

/// Heads of the two columns of numbers.
fn columns(ui: &mut Ui, unit: &str, words: &Words, p: &Palette) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 15.0), Sense::hover());
    let [units, residents] = ends(rect);
    for (at, key) in [(units, unit), (residents, "look-column-residents")] {
        ui.painter().text(at, Align2::RIGHT_CENTER, words.text(key), fonts::regular(12.0), p.text_secondary);
    }
}

/// Right ends of the columns of units and residents.
fn ends(rect: Rect) -> [Pos2; 2] {
    [Pos2::new(rect.right() - 82.0, rect.center().y), rect.right_center()]
}

/// Swatch, words, units, residents.
fn sum_row(
    ui: &mut Ui,
    text: &str,
    sum: Sum,
    words: &Words,
    p: &Palette,
    clickable: bool,
    swatch: &dyn Fn(&egui::Painter, Rect),
) -> egui::Response {
    let sense = if clickable { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), sense);
    if clickable && response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), 4.0, p.row_hover);
    }
    let mark = Rect::from_min_size(Pos2::new(rect.left(), rect.center().y - 7.0), vec2(22.0, 14.0));
    swatch(ui.painter(), mark);
    ui.painter().rect_stroke(mark, 0.0, egui::Stroke::new(1.0, p.control_edge), egui::StrokeKind::Outside);
    let [units_at, residents_at] = ends(rect);
    let units = integer(words.language(), u64::try_from(sum.units).unwrap_or_default());
    let residents = integer(words.language(), sum.residents);
    let write = |at: Pos2, text: &str, color: Color32| {
        ui.painter().text(at, Align2::RIGHT_CENTER, text, fonts::regular(14.0), color)
    };
    let left = write(units_at, &units, p.text).left();
    write(residents_at, &residents, p.text_secondary);
    let room = left - mark.right() - 14.0;
    let galley = elided(ui, text, fonts::regular(14.0), p.text, room);
    ui.painter().galley(Pos2::new(mark.right() + 8.0, rect.center().y - galley.size().y / 2.0), galley, p.text);
    focus_ring(ui, &response, rect.expand2(vec2(4.0, 0.0)), p);
    let spoken = words.with(
        "look-class-spoken",
        &[("limits", Arg::Text(text)), ("units", Arg::Text(&units)), ("residents", Arg::Text(&residents))],
    );
    labeled(&response, if clickable { egui::Role::Button } else { egui::Role::Label }, &spoken);
    response
}
