//! What stands beside the bars: the button that plays, months, the chosen time, projects by period.

use std::collections::BTreeMap;

use egui::{Align, CursorIcon, Layout, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, accesskit::Role};

use crate::gui::panels::Desk;
use crate::gui::style::{BODY, SMALL};
use crate::gui::widgets::{elided, focus_ring};
use crate::gui::{fonts, icons};
use crate::model::{Period, Project};
use crate::query::TimeWindow;
use crate::session::{Action, TimeAction, time_words};
use crate::words::{Arg, date, decimal};

/// Height of a group of projects, points.
const GROUP: f32 = 34.0;

/// Paints the column.
pub(super) fn head(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.spacing_mut().item_spacing = Vec2::new(6.0, 2.0);
    ui.horizontal(|ui| {
        play(ui, desk);
        ui.label(desk.title(desk.t("time-title"), BODY));
        months(ui, desk);
    });
    let chosen = desk.session.state().undoable.filter.time;
    if let Some(window) = chosen {
        chip(ui, desk, window);
    }
    let half_known = desk.session.timed().half_known;
    if half_known > 0 {
        let text = desk.count("time-half-known", half_known);
        let galley = elided(ui, &format!("? {text}"), fonts::regular(SMALL), desk.p.question, ui.available_width());
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        ui.painter().galley(rect.min, galley, desk.p.question);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
        response.on_hover_text(text);
    }
    groups(ui, desk);
}

/// The button that plays, a triangle, or stops, a square.
fn play(ui: &mut Ui, desk: &mut Desk<'_>) {
    let p = desk.p;
    let playing = desk.session.state().strip.playing;
    let enabled = desk.session.timed().extent.is_some();
    let (rect, response) =
        ui.allocate_exact_size(Vec2::splat(26.0), if enabled { Sense::click() } else { Sense::hover() });
    if response.hovered() && enabled {
        ui.painter().rect_filled(rect, 5.0, p.row_hover);
    }
    let color = if enabled { p.accent } else { p.control_edge };
    let middle = rect.center();
    if playing {
        ui.painter().rect_filled(Rect::from_center_size(middle, Vec2::splat(11.0)), 1.0, color);
    } else {
        let corners = [Vec2::new(-5.0, -7.0), Vec2::new(7.0, 0.0), Vec2::new(-5.0, 7.0)];
        let corners = corners.map(|corner| middle + corner).to_vec();
        ui.painter().add(Shape::convex_polygon(corners, color, Stroke::NONE));
    }
    focus_ring(ui, &response, rect, p);
    let name = desk.t(if playing { "time-stop" } else { "time-play" });
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
    let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(name);
    if response.clicked() {
        desk.actions.push(Action::Time(TimeAction::Play(!playing)));
    }
}

fn months(ui: &mut Ui, desk: &Desk<'_>) {
    let months = desk.session.timed().months.as_f64();
    let whole = (months - months.round()).abs() < 1e-9;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::as_conversions,
        reason = "never negative"
    )]
    let ceiling = months.ceil() as u64;
    let text = if whole { desk.n(ceiling) } else { decimal(desk.words.language(), months, 1) };
    let text = desk.with("time-months", &[("n", Arg::Count(ceiling)), ("months", Arg::Text(&text))]);
    let galley = elided(ui, &text, fonts::regular(SMALL), desk.p.text_secondary, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, desk.p.text_secondary);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
    response.on_hover_text(format!("{text}. {}", desk.t("time-months-tip")));
}

/// The chosen time; a click shows all of it again.
pub(in crate::gui::panels) fn chip(ui: &mut Ui, desk: &mut Desk<'_>, window: TimeWindow) {
    let p = desk.p;
    let text = time_words(desk.words, window);
    let galley = elided(ui, &text, fonts::semibold(SMALL), p.accent, ui.available_width() - 34.0);
    let size = galley.size() + Vec2::new(30.0, 6.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    ui.painter().rect_filled(rect, rect.height() / 2.0, p.row_chosen);
    ui.painter().galley(rect.min + Vec2::new(8.0, 3.0), galley, p.accent);
    let at = rect.right_center() - Vec2::new(11.0, 0.0);
    ui.painter().text(at, egui::Align2::CENTER_CENTER, icons::CLOSE, fonts::regular(SMALL), p.accent);
    focus_ring(ui, &response, rect.expand(2.0), p);
    let name = format!("{}: {text}. {}", desk.t("facet-time"), desk.t("time-all"));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(desk.t("time-all"));
    if response.clicked() {
        desk.actions.push(Action::Time(TimeAction::Window { window: None, gesture: 0 }));
    }
}

/// Projects of the same period, the most first, as many as there is room for.
fn groups(ui: &mut Ui, desk: &Desk<'_>) {
    let session = desk.session;
    let projects = &session.dataset().projects;
    let mut groups: BTreeMap<Period, Vec<&Project>> = BTreeMap::new();
    for project in session.derived().counted.iter().filter_map(|at| projects.get(*at)) {
        if let Some(period) = &project.period {
            groups.entry(period.value).or_default().push(project);
        }
    }
    let mut room = ui.available_height();
    if groups.len() > 6 {
        return;
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(_, projects)| std::cmp::Reverse(projects.len()));
    for (period, projects) in &groups {
        room -= GROUP;
        if room < 0.0 {
            return;
        }
        let count = desk.count("time-group", projects.len());
        let day = |key: &str, day: jiff::civil::Date| {
            desk.with(key, &[("date", Arg::Text(&date(desk.words.language(), day)))])
        };
        let when = match (period.start, period.end) {
            (Some(start), _) => day("time-since", start),
            (None, Some(end)) => day("time-until", end),
            (None, None) => String::new(),
        };
        let names: Vec<&str> = projects.iter().map(|project| project.applicant.name.as_str()).collect();
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let width = ui.available_width();
            let first = elided(ui, &format!("{count} {when}"), fonts::regular(SMALL), desk.p.text, width);
            let second = elided(ui, &names.join(", "), fonts::regular(SMALL), desk.p.text_secondary, width);
            let (rect, response) = ui.allocate_exact_size(Vec2::new(width, GROUP - 2.0), Sense::hover());
            ui.painter().galley(rect.min, first, desk.p.text);
            ui.painter().galley(rect.min + Vec2::new(0.0, 15.0), second, desk.p.text_secondary);
            let said = format!("{count} {when}: {}", names.join(", "));
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
            if names.len() <= 40 {
                response.on_hover_text(names.join("\n"));
            }
        });
    }
}
