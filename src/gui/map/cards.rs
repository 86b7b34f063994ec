//! What floats over the map? Zoom and layer buttons, legend, scale bar, the card at the pointer.

use egui::{
    Align2, Area, Color32, CornerRadius, Frame, Id, Layout, Margin, Order, Pos2, Rect, Response, RichText, Sense,
    Shape, Stroke, Ui, Vec2, WidgetInfo, vec2,
};

use super::view::View;
use super::{MapInput, MapPanel};
use crate::boundaries::crs::{meters_per_world, world_to_lonlat};
use crate::gui::theme::Palette;
use crate::gui::{fonts, icons};
use crate::model::MunicipalityCode;
use crate::scene::{Measure, Paint, Scene};
use crate::session::{Action, TileSource};
use crate::words::{Arg, Words, integer};

/// Distance of cards from the edges of the map, points.
pub(super) const EDGE: f32 = 12.0;
/// Room of the legend as it usually is, for a view that fits beside or above it.
pub(super) const LEGEND: Vec2 = Vec2::new(232.0, 226.0);

pub(super) fn card(p: &Palette) -> Frame {
    Frame::new()
        .fill(p.field)
        .stroke(Stroke::new(1.0, p.control_edge))
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin::symmetric(12, 10))
}

/// Zoom, fit and layers, top right. Gives the room they take.
pub(super) fn controls(
    ui: &Ui,
    map: Rect,
    input: &MapInput<'_>,
    words: &Words,
    p: &Palette,
    actions: &mut Vec<Action>,
) -> Rect {
    Area::new(Id::unique((input.id, "controls")))
        .order(Order::Middle)
        .fixed_pos(map.right_top() + vec2(-EDGE - 34.0, EDGE))
        .constrain(false)
        .show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            for group in [
                &[
                    ("map-zoom-in", icons::PLUS, Action::ZoomBy(1.0)),
                    ("map-zoom-out", icons::MINUS, Action::ZoomBy(-1.0)),
                ][..],
                &[("map-fit", icons::FIT, Action::FitAll)][..],
            ] {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for (key, icon, action) in group {
                        if icon_button(ui, icon, &words.text(key), p).clicked() {
                            actions.push(action.clone());
                        }
                    }
                });
            }
            let layers = icon_button(ui, icons::LAYERS, &words.text("map-layers"), p);
            egui::Popup::menu(&layers).show(|ui| layers_menu(ui, input, words, p, actions));
        })
        .response
        .rect
}

fn layers_menu(ui: &mut Ui, input: &MapInput<'_>, words: &Words, p: &Palette, actions: &mut Vec<Action>) {
    ui.set_min_width(190.0);
    let title = |ui: &mut Ui, key: &str| {
        ui.label(RichText::new(words.text(key)).font(fonts::semibold(12.0)).color(p.text_secondary));
    };
    title(ui, "map-fill");
    for (measure, key) in [(Measure::Areas, "map-legend-areas"), (Measure::Count, "map-legend-count")] {
        if ui.radio(input.look.measure == measure, words.text(key)).clicked() {
            actions.push(Action::SetMeasure(measure));
        }
    }
    ui.add_space(6.0);
    title(ui, "map-tiles");
    for (source, key) in [(TileSource::Offline, "map-tiles-offline"), (TileSource::OpenStreetMap, "map-tiles-osm")] {
        if ui.radio(*input.tiles == source, words.text(key)).clicked() {
            actions.push(Action::SetTiles(source));
        }
    }
}

fn icon_button(ui: &mut Ui, icon: &str, name: &str, p: &Palette) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(34.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name));
    let fill = if response.hovered() { p.row_hover } else { p.field };
    let edge = if response.has_focus() { Stroke::new(2.0, p.accent) } else { Stroke::new(1.0, p.control_edge) };
    ui.painter().rect(rect, CornerRadius::same(6), fill, edge, egui::StrokeKind::Inside);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, icon, fonts::regular(17.0), p.text);
    response.on_hover_text(name)
}

/// The legend, bottom left. Gives the room it takes.
pub(super) fn legend(
    ui: &Ui,
    map: Rect,
    panel: &MapPanel,
    input: &MapInput<'_>,
    words: &Words,
    p: &Palette,
    actions: &mut Vec<Action>,
) -> Rect {
    Area::new(Id::unique((input.id, "legend")))
        .order(Order::Middle)
        .pivot(Align2::LEFT_BOTTOM)
        .fixed_pos(map.left_bottom() + vec2(EDGE, -EDGE))
        .constrain(false)
        .show(ui.ctx(), |ui| {
            card(p).show(ui, |ui| {
                let measure = input.look.measure;
                let (key, next) = match measure {
                    Measure::Areas => ("map-legend-areas", Measure::Count),
                    _ => ("map-legend-count", Measure::Areas),
                };
                let text = format!("{}  {}", words.text(key), icons::CARET_DOWN);
                let long = |text: &str, font| ui.painter().layout_no_wrap(text.to_owned(), font, p.text).size().x;
                let head = long(&text, fonts::semibold(14.0)) + long(&words.text("map-unit"), fonts::regular(12.0));
                ui.set_width((head + 24.0).max(LEGEND.x - 26.0));
                ui.spacing_mut().item_spacing.y = 6.0;
                ui.horizontal(|ui| {
                    let title = ui.add(egui::Button::new(RichText::new(text).font(fonts::semibold(14.0))).frame(false));
                    if title.on_hover_text(words.text("map-legend-switch")).clicked() {
                        actions.push(Action::SetMeasure(next));
                    }
                    ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                        ui.label(RichText::new(words.text("map-unit")).size(12.0).color(p.text_secondary));
                    });
                });
                let scene = panel.scene();
                match input.look.measure {
                    Measure::Areas => areas_legend(ui, panel, scene, words, p),
                    _ => count_legend(ui, scene, words, p),
                }
            });
        })
        .response
        .rect
}

fn areas_legend(ui: &mut Ui, panel: &MapPanel, scene: &Scene, words: &Words, p: &Palette) {
    let row = |ui: &mut Ui, key: &str, count: usize, swatch: &dyn Fn(&egui::Painter, Rect)| {
        legend_row(ui, &words.text(key), count, words, swatch);
    };
    let thirds = |rect: Rect| {
        let width = rect.width() / 3.0;
        [0.0, 1.0, 2.0].map(|at| Rect::from_min_size(rect.min + vec2(at * width, 0.0), vec2(width, rect.height())))
    };
    let shown = [0, 1, 4];
    row(ui, "map-core", scene.counts.core, &|painter, rect| {
        for (part, hue) in thirds(rect).into_iter().zip(shown) {
            painter.rect_filled(part, 0.0, p.hue(hue));
        }
    });
    row(ui, "map-wider", scene.counts.wider, &|painter, rect| {
        for (part, hue) in thirds(rect).into_iter().zip(shown) {
            painter.rect_filled(part, 0.0, p.wider(hue));
            hatch(painter, part, panel, p.wider_line(hue));
        }
    });
    row(ui, "map-none", scene.counts.none, &|painter, rect| {
        painter.rect_filled(rect, 0.0, p.land);
    });
    if scene.counts.guess > 0 {
        legend_row(ui, &words.text("map-guess"), scene.counts.guess, words, &|painter, rect| {
            pin(painter, rect.center(), p);
        });
    }
    ui.label(RichText::new(words.text("map-legend-note")).size(12.0).color(p.text_secondary));
}

fn count_legend(ui: &mut Ui, scene: &Scene, words: &Words, p: &Palette) {
    for class in &scene.classes.classes {
        let text =
            if class.low < class.high { format!("{}–{}", class.low, class.high) } else { class.low.to_string() };
        legend_row(ui, &text, class.sum.units, words, &|painter, rect| {
            painter.rect_filled(rect, 0.0, p.shade(class.shade));
        });
    }
    let served = scene.fills.values().filter(|fill| fill.paint != Paint::None).count();
    legend_row(ui, &words.text("map-none-core"), scene.fills.len() - served, words, &|painter, rect| {
        painter.rect_filled(rect, 0.0, p.land);
    });
}

fn legend_row(ui: &mut Ui, text: &str, count: usize, words: &Words, swatch: &dyn Fn(&egui::Painter, Rect)) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(22.0, 14.0), Sense::hover());
        swatch(ui.painter(), rect);
        let edge = ui.visuals().widgets.inactive.bg_stroke;
        if count > 0 || !text.is_empty() {
            ui.painter().rect_stroke(rect, 0.0, edge, egui::StrokeKind::Outside);
        }
        ui.label(text);
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(integer(words.language(), u64::try_from(count).unwrap_or_default()));
        });
    });
}

/// A hatched box, the same hatch as the map's.
fn hatch(painter: &egui::Painter, rect: Rect, panel: &MapPanel, color: Color32) {
    let mut mesh = egui::Mesh::with_texture(panel.hatch_texture());
    let uv = Rect::from_min_max(
        (rect.min.to_vec2() / super::painter::HATCH).to_pos2(),
        (rect.max.to_vec2() / super::painter::HATCH).to_pos2(),
    );
    mesh.add_rect_with_uv(rect, uv, color);
    painter.add(Shape::mesh(mesh));
}

/// The amber mark of a guess.
pub(super) fn pin(painter: &egui::Painter, at: Pos2, p: &Palette) {
    painter.circle(at, 7.5, p.question_ground, Stroke::new(1.3, p.question));
    painter.text(at, Align2::CENTER_CENTER, "?", fonts::semibold(11.0), p.question);
}

/// A dark badge with the number of projects.
pub(super) fn badge(painter: &egui::Painter, at: Pos2, count: usize, p: &Palette) {
    painter.circle_filled(at, 9.0, p.text);
    painter.text(at, Align2::CENTER_CENTER, count.to_string(), fonts::semibold(12.0), p.field);
}

/// The scale bar, bottom right, with the latitude it is true for. Gives the room it takes.
pub(super) fn scale_bar(painter: &egui::Painter, view: &View, words: &Words, p: &Palette) -> Rect {
    let place = world_to_lonlat(view.center);
    let meters_per_point = meters_per_world(place.lat) / view.scale();
    let (meters, width) = round_length(meters_per_point, 130.0);
    let text = if meters >= 1000.0 { format!("{:.0} km", meters / 1000.0) } else { format!("{meters:.0} m") };
    let latitude = words.with("map-latitude", &[("degrees", Arg::Text(&format!("{:.0}", place.lat)))]);
    let end = view.rect.right_bottom() + vec2(-EDGE - 8.0, -EDGE - 8.0);
    let bar = Rect::from_min_max(Pos2::new(end.x - width, end.y - 16.0), end);
    let rect = Rect::from_min_max(bar.min - vec2(58.0, 4.0), bar.max + vec2(8.0, 6.0));
    painter.rect_filled(rect, CornerRadius::same(4), p.field.gamma_multiply(0.85));
    painter.text(
        Pos2::new(rect.min.x + 8.0, bar.center().y),
        Align2::LEFT_CENTER,
        latitude,
        fonts::regular(12.0),
        p.text_secondary,
    );
    painter.text(bar.center() - vec2(0.0, 2.0), Align2::CENTER_CENTER, text, fonts::regular(12.0), p.text);
    let line = Stroke::new(1.2, p.text);
    painter.line_segment([bar.left_bottom(), bar.right_bottom()], line);
    for x in [bar.left(), bar.right()] {
        painter.line_segment([Pos2::new(x, bar.bottom()), Pos2::new(x, bar.bottom() - 6.0)], line);
    }
    rect
}

/// The longest length of 1, 2 or 5 and zeros that is at most `most` points wide.
fn round_length(meters_per_point: f64, most: f64) -> (f64, f32) {
    let longest = meters_per_point * most;
    let power = 10_f64.powf(longest.log10().floor());
    let meters =
        [5.0, 2.0, 1.0].into_iter().map(|step| step * power).find(|length| *length <= longest).unwrap_or(power);
    (meters, super::view::narrow(meters / meters_per_point))
}

#[expect(clippy::too_many_arguments, reason = "one call a frame from one place")]
/// The card beside the pointer: name, residents, projects.
pub(super) fn hover_card(
    ui: &Ui,
    map: Rect,
    pointer: Pos2,
    code: MunicipalityCode,
    panel: &MapPanel,
    input: &MapInput<'_>,
    words: &Words,
    p: &Palette,
) {
    let Some(municipality) = input.division.municipality(code) else { return };
    let served = input.coverage.served(code);
    let right = pointer.x < map.right() - 270.0;
    let down = pointer.y < map.bottom() - 150.0;
    let pivot = match (right, down) {
        (true, true) => Align2::LEFT_TOP,
        (false, true) => Align2::RIGHT_TOP,
        (true, false) => Align2::LEFT_BOTTOM,
        (false, false) => Align2::RIGHT_BOTTOM,
    };
    let away = vec2(if right { 16.0 } else { -12.0 }, if down { 16.0 } else { -12.0 });
    Area::new(Id::unique((input.id, "hover")))
        .order(Order::Tooltip)
        .interactable(false)
        .pivot(pivot)
        .fixed_pos(pointer + away)
        .constrain(false)
        .show(ui.ctx(), |ui| {
            card(p).show(ui, |ui| {
                ui.set_max_width(240.0);
                ui.spacing_mut().item_spacing.y = 3.0;
                ui.label(RichText::new(municipality.names.get(words.language())).font(fonts::semibold(14.0)));
                let residents = words.with("map-residents", &[("n", Arg::Count(municipality.residents))]);
                ui.label(RichText::new(residents).size(12.0).color(p.text_secondary));
                let Some(served) = served else { return };
                for (list, key) in [(&served.core, "map-core"), (&served.wider, "map-wider")] {
                    for at in list {
                        let Some(project) = input.dataset.projects.get(*at) else { continue };
                        ui.add_space(3.0);
                        ui.horizontal(|ui| {
                            let (rect, _) = ui.allocate_exact_size(vec2(16.0, 12.0), Sense::hover());
                            let hue = panel.hue_of(*at);
                            if key == "map-core" {
                                ui.painter().rect_filled(rect, 2.0, p.hue(hue));
                            } else {
                                ui.painter().rect_filled(rect, 2.0, p.wider(hue));
                                hatch(ui.painter(), rect, panel, p.wider_line(hue));
                            }
                            let guess = key == "map-core" && served.guessed.contains(at);
                            let mark = if guess { "  ?" } else { "" };
                            let color = if guess { p.question } else { p.text };
                            ui.label(RichText::new(format!("{}{mark}", words.text(key))).size(12.0).color(color));
                        });
                        let name = RichText::new(&project.applicant.name).size(12.0).color(p.text_secondary);
                        ui.add(egui::Label::new(name).truncate());
                    }
                }
                if served.core.is_empty() && served.wider.is_empty() {
                    ui.label(RichText::new(words.text("map-none")).size(12.0).color(p.text_secondary));
                }
            });
        });
}
