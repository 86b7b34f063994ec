//! What do A and B serve, in the strip at the bottom?

use egui::text::{LayoutJob, TextFormat};
use egui::{Sense, Ui, WidgetInfo, accesskit::Role};

use crate::gui::fonts;
use crate::gui::panels::Desk;
use crate::gui::style::SMALL;
use crate::session::PaneLetter;
use crate::words::Arg;

/// Paints the figures of both sides.
pub(in crate::gui::panels) fn figures(ui: &mut Ui, desk: &Desk<'_>) {
    let difference = &desk.session.compared().difference;
    for (letter, count) in [(PaneLetter::A, difference.a()), (PaneLetter::B, difference.b())] {
        let residents = desk.with("resident-count", &[("n", Arg::Count(count.residents))]);
        let municipalities = desk.count("municipality-count", count.municipalities);
        let mut job = LayoutJob::default();
        job.append(letter.key(), 0.0, TextFormat::simple(fonts::semibold(SMALL), desk.p.text));
        let text = format!(" {municipalities} · {residents}");
        job.append(&text, 0.0, TextFormat::simple(fonts::regular(SMALL), desk.p.text));
        let said = job.text.clone();
        let galley = ui.painter().layout_job(job);
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        ui.painter().galley(rect.min, galley, desk.p.text);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    }
}
