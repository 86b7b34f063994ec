//! The strip at the bottom: what is counted, and whose map this is.

use egui::text::LayoutJob;
use egui::{Align, CursorIcon, Layout, Sense, Stroke, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::Desk;
use crate::coverage::Together;
use crate::gui::fonts;
use crate::gui::style::SMALL;
use crate::gui::widgets::{amber_badge, elided, focus_ring};
use crate::session::{Action, CompareMode, View};
use crate::words::{Arg, percent_range};

/// Paints the strip.
pub(crate) fn strip(ui: &mut Ui, desk: &mut Desk<'_>, attribution: &str) {
    let p = desk.p;
    let reviewing = desk.session.state().view == View::Review;
    let chosen = chosen(desk);
    let choosing = chosen.is_some();
    // What is chosen is told first, and whose map this is always whole: the rest makes room.
    let narrow = ui.available_width() < if choosing { 1400.0 } else { 1180.0 };
    let narrowest = choosing && ui.available_width() < 1180.0;
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        if matches!(desk.session.state().view, View::Map | View::Coverage) {
            super::time::button(ui, desk);
        }
        let language = desk.words.language();
        let derived = desk.session.derived();
        let coverage = std::sync::Arc::clone(&derived.coverage);
        let total = coverage.municipalities.len() as u64;
        let comparing = desk.session.state().view == View::Compare
            && desk.session.state().undoable.comparison.mode != CompareMode::Multiples;
        let mut asked = false;
        if comparing {
            super::compare::figures(ui, desk);
        } else {
            if !((reviewing || choosing) && narrow) {
                part(ui, desk, "strip-projects", [derived.counted.len() as u64; 2], 0, "");
            }
            let covered = [coverage.covered_low as u64, coverage.covered as u64];
            asked |= part(ui, desk, "strip-municipalities", covered, total, "");
            let residents = [coverage.covered_residents_low, coverage.covered_residents];
            let share = percent_range(language, residents, coverage.residents);
            if !narrowest {
                asked |= part(ui, desk, "strip-residents", residents, coverage.residents, &share);
            }
        }
        let open = desk.session.open_questions();
        if open > 0 {
            let badge = amber_badge(ui, p, &format!("? {}", desk.count("strip-open", open)));
            let badge = badge.interact(Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
            asked |= badge.on_hover_text(desk.t("strip-open-tip")).clicked();
        }
        if asked && open > 0 {
            desk.actions.push(Action::SetView(View::Review));
        }
        if let Some(chosen) = chosen {
            chip(ui, desk, chosen);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if reviewing && !desk.session.state().picking {
                hints(ui, desk);
            } else {
                whose(ui, desk, attribution);
            }
        });
    });
}

/// What is chosen, if something is.
fn chosen(desk: &Desk<'_>) -> Option<Together> {
    // While the review shows a question, nothing chosen is seen.
    if desk.session.state().view == View::Review && !desk.session.state().picking {
        return None;
    }
    Some(desk.session.chosen_together()).filter(|together| together.municipalities > 0)
}

/// What is chosen, in municipalities and residents; a click zooms to it.
fn chip(ui: &mut Ui, desk: &mut Desk<'_>, together: Together) {
    let count = together.municipalities as u64;
    let text = desk.with("selecting-strip", &[("n", Arg::Count(count)), ("residents", Arg::Count(together.residents))]);
    let galley = elided(ui, &text, fonts::semibold(SMALL), desk.p.accent, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size() + Vec2::new(12.0, 4.0), Sense::click());
    ui.painter().rect_filled(rect, rect.height() / 2.0, desk.p.row_chosen);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, desk.p.accent);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    focus_ring(ui, &response, rect.expand(2.0), desk.p);
    let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(desk.t("action-fit-selection"));
    if response.clicked() {
        desk.actions.push(Action::FitSelection);
    }
}

/// The keys of the review, as many as there is room for.
fn hints(ui: &mut Ui, desk: &Desk<'_>) {
    let keys = [
        ("Ctrl+Z", "action-undo"),
        ("U", "review-key-open"),
        ("N", "review-key-no"),
        ("1–9", "review-key-number"),
        ("Enter", "review-key-accept"),
        ("↑ ↓", "review-key-row"),
    ];
    ui.spacing_mut().item_spacing.x = 5.0;
    for (key, text) in keys {
        let galley = elided(ui, &desk.t(text).to_lowercase(), fonts::regular(SMALL), desk.p.text_secondary, 120.0);
        let cap = elided(ui, key, fonts::regular(SMALL), desk.p.text_secondary, 60.0);
        let width = galley.size().x + cap.size().x + 28.0;
        if ui.available_width() < width {
            break;
        }
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 20.0), Sense::hover());
        let cap_box = egui::Rect::from_min_size(rect.min + Vec2::new(8.0, 1.0), Vec2::new(cap.size().x + 10.0, 18.0));
        ui.painter().rect(cap_box, 4.0, desk.p.field, Stroke::new(1.0, desk.p.control_edge), egui::StrokeKind::Inside);
        ui.painter().galley(cap_box.center() - cap.size() / 2.0, cap, desk.p.text_secondary);
        let at = egui::pos2(cap_box.right() + 6.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, desk.p.text_secondary);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{key} {}", desk.t(text))));
    }
}

/// Whose map this is: always whole, on two smaller lines where one is too long.
fn whose(ui: &mut Ui, desk: &Desk<'_>, attribution: &str) {
    let p = desk.p;
    let room = ui.available_width();
    let one = elided(ui, attribution, fonts::regular(SMALL), p.text_secondary, room);
    let two = |size: f32| {
        let mut job = LayoutJob::simple(attribution.to_owned(), fonts::regular(size), p.text_secondary, room);
        job.wrap.max_rows = 2;
        job.halign = Align::RIGHT;
        ui.painter().layout_job(job)
    };
    let galley = if one.elided {
        let usual = two(10.0);
        if usual.elided { two(8.5) } else { usual }
    } else {
        one
    };
    let cut = galley.elided;
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    let at = if galley.job.halign == Align::RIGHT { rect.right_top() } else { rect.left_top() };
    ui.painter().galley(at, galley, p.text_secondary);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, attribution));
    if cut {
        response.on_hover_text(attribution);
    }
}

/// A number, or a range of two, in semibold and the rest of its sentence: the text has the number in
/// front. `true` when a range was clicked: it leads to the questions behind it.
fn part(ui: &mut Ui, desk: &Desk<'_>, key: &str, [low, high]: [u64; 2], of: u64, share: &str) -> bool {
    let args = [("n", Arg::Count(high)), ("of", Arg::Count(of)), ("share", Arg::Text(share))];
    let text = desk.with(key, &args);
    let number = desk.n(high);
    let range = if low == high { number.clone() } else { format!("{}–{number}", desk.n(low)) };
    let mut job = LayoutJob::default();
    let strong = egui::TextFormat::simple(fonts::semibold(SMALL), desk.p.text);
    let plain = egui::TextFormat::simple(fonts::regular(SMALL), desk.p.text);
    match text.strip_prefix(&number) {
        Some(rest) => {
            job.append(&range, 0.0, strong);
            job.append(rest, 0.0, plain);
        }
        None => job.append(&text, 0.0, plain),
    }
    let said = job.text.clone();
    let galley = ui.painter().layout_job(job);
    let sense = if low == high { Sense::hover() } else { Sense::click() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x, galley.size().y), sense);
    ui.painter().galley(rect.min, galley, desk.p.text);
    let role = if low == high { Role::Label } else { Role::Button };
    response.widget_info(|| WidgetInfo::labeled(role, true, &said));
    if low == high {
        return false;
    }
    focus_ring(ui, &response, rect.expand(3.0), desk.p);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.on_hover_text(desk.t("strip-range-tip")).clicked()
}
