//! The strip at the bottom: what is counted, and whose map this is.

use egui::text::LayoutJob;
use egui::{Align, Layout, Sense, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::{Desk, top};
use crate::gui::fonts;
use crate::gui::style::SMALL;
use crate::gui::widgets::{amber_badge, elided};
use crate::words::{Arg, percent};

/// Paints the strip.
pub(crate) fn strip(ui: &mut Ui, desk: &Desk<'_>, attribution: &str) {
    let p = desk.p;
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let derived = desk.session.derived();
        let coverage = &derived.coverage;
        let total = coverage.municipalities.len() as u64;
        part(ui, desk, "strip-projects", &[derived.counted.len() as u64], None);
        part(ui, desk, "strip-municipalities", &[coverage.covered as u64, total], None);
        let share = percent(desk.words.language(), coverage.covered_residents, coverage.residents);
        part(ui, desk, "strip-residents", &[coverage.covered_residents, coverage.residents], Some(&share));
        let open = top::open_questions(desk);
        if open > 0 {
            amber_badge(ui, p, &format!("? {}", desk.count("strip-open", open)));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| whose(ui, desk, attribution));
    });
}

/// Whose map this is: always whole, on two smaller lines where one is too long.
fn whose(ui: &mut Ui, desk: &Desk<'_>, attribution: &str) {
    let p = desk.p;
    let room = ui.available_width();
    let one = elided(ui, attribution, fonts::regular(SMALL), p.text_secondary, room);
    let galley = if one.elided {
        let mut job = LayoutJob::simple(attribution.to_owned(), fonts::regular(10.0), p.text_secondary, room);
        job.wrap.max_rows = 2;
        job.halign = Align::RIGHT;
        ui.painter().layout_job(job)
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

/// A number in semibold and the rest of its sentence: the text has the number in front.
fn part(ui: &mut Ui, desk: &Desk<'_>, key: &str, counts: &[u64], share: Option<&str>) {
    let places = ["n", "of"];
    let mut args: Vec<(&str, Arg<'_>)> = places.into_iter().zip(counts.iter().map(|n| Arg::Count(*n))).collect();
    if let Some(share) = share {
        args.push(("share", Arg::Text(share)));
    }
    let text = desk.with(key, &args);
    let number = counts.first().map(|n| desk.n(*n)).unwrap_or_default();
    let mut job = LayoutJob::default();
    let strong = egui::TextFormat::simple(fonts::semibold(SMALL), desk.p.text);
    let plain = egui::TextFormat::simple(fonts::regular(SMALL), desk.p.text);
    match text.strip_prefix(&number) {
        Some(rest) => {
            job.append(&number, 0.0, strong);
            job.append(rest, 0.0, plain);
        }
        None => job.append(&text, 0.0, plain),
    }
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x, galley.size().y), Sense::hover());
    ui.painter().galley(rect.min, galley, desk.p.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
}
