//! One chart as large as the window, with everything that it does beside the map.
//!
//! Escape, the cross or a click beside it closes. Never does: show what the panel does not.

use egui::{RichText, Ui};

use super::charts::chart;
use super::parts::{self, Picture, Size};
use crate::gui::fonts;
use crate::gui::panels::Desk;
use crate::gui::style::SMALL;
use crate::session::{AnalysisAction, Chart};

/// Title, switch, axis and key around the field, points.
const AROUND: f32 = 230.0;
/// Lowest field, points.
const LEAST: f32 = 220.0;

/// Paints the content of the window.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, picture: &mut Picture, which: Chart) {
    let screen = ui.ctx().content_rect();
    let fairness = std::sync::Arc::clone(&desk.session.analyzed().fairness);
    let taking = desk.session.state().chart_copy == Some(which);
    if !taking {
        picture.rest();
    }
    ui.spacing_mut().item_spacing.y = 4.0;
    let height = (screen.height() - AROUND).max(LEAST);
    let part = ui.scope(|ui| {
        if fairness.points.is_empty() {
            parts::title(ui, desk, which, Size::Large(height), (&desk.t(&format!("charts-{}", which.key())), ""));
            ui.label(desk.body(desk.t("charts-empty")).color(desk.p.text_secondary));
        } else {
            chart(ui, desk, &fairness, which, Size::Large(height));
        }
    });
    if taking {
        let done = picture.take(ui, part.response.rect, screen, desk.words);
        desk.actions.extend(done.map(|result| parts::told(AnalysisAction::ChartCopied(result))));
    } else if let Some(notice) = &desk.session.state().notice {
        // The line over the map lies behind this window.
        let color = if notice.problem { desk.p.error } else { desk.p.text_secondary };
        ui.label(RichText::new(&notice.text).font(fonts::regular(SMALL)).color(color));
    }
}
