//! The right panel: is service where the need is?
//!
//! Charts and a table, each linked with the map: what is chosen here is chosen there, and what is chosen
//! there is marked here. Never does: count; that is in the session.

use egui::style::ScrollAnimation;
use egui::{Align, Rect, ScrollArea, Ui};

use super::parts::{self, Picture, Size};
use super::{curve, regions, scatter};
use crate::coverage::{Fairness, RankedBy};
use crate::gui::panels::detail::rule;
use crate::gui::panels::{Desk, padded};
use crate::gui::style::SMALL;
use crate::gui::widgets::link;
use crate::session::{AnalysisAction, Chart, Dialog, Focus};

/// What the panel remembers for itself.
#[derive(Debug, Default)]
pub(super) struct Local {
    /// What is chosen is told instead of the charts; ends with the choice.
    details: bool,
    picture: Picture,
}

/// Paints the panel.
pub(super) fn right(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    let state = desk.session.state();
    // What is enlarged is taken there.
    let enlarged = |chart: &Chart| state.dialog == Some(Dialog::Chart(*chart));
    let taking = state.chart_copy.filter(|chart| !enlarged(chart));
    if taking.is_none() {
        local.picture.rest();
    }
    local.details &= matches!(state.undoable.focus, Some(Focus::Municipality(_)));
    if local.details && taking.is_none() {
        padded(ui, |ui| {
            if link(ui, desk.p, &desk.t("charts-back"), SMALL).clicked() {
                local.details = false;
            }
        });
        return crate::gui::panels::right(ui, desk);
    }
    let fairness = std::sync::Arc::clone(&desk.session.analyzed().fairness);
    let mut taken = None;
    let scrolled = ScrollArea::vertical().id_salt("charts").auto_shrink([false, false]).show(ui, |ui| {
        padded(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            chosen(ui, desk, local);
            if fairness.points.is_empty() {
                ui.label(desk.body(desk.t("charts-empty")).color(desk.p.text_secondary));
                return;
            }
            shares(ui, desk, &fairness);
            for chart in Chart::ALL {
                rule(ui, desk);
                let part = ui.scope(|ui| self::chart(ui, desk, &fairness, chart, Size::Beside));
                if taking == Some(chart) {
                    ui.scroll_to_rect_animation(part.response.rect, Some(Align::Min), ScrollAnimation::none());
                    taken = Some(part.response.rect);
                }
                if chart == Chart::Scatter {
                    rule(ui, desk);
                    regions::without(ui, desk, &fairness);
                }
            }
            ui.add_space(16.0);
        });
    });
    if taking.is_some() {
        let rect = taken.unwrap_or(Rect::NOTHING);
        let done = local.picture.take(ui, rect, scrolled.inner_rect, desk.words);
        desk.actions.extend(done.map(|result| parts::told(AnalysisAction::ChartCopied(result))));
    }
}

/// One chart with its title and key.
pub(super) fn chart(ui: &mut Ui, desk: &mut Desk<'_>, fairness: &Fairness, which: Chart, size: Size) {
    match which {
        Chart::Scatter => scatter::show(ui, desk, fairness, size),
        Chart::Curve => curve::show(ui, desk, fairness, size),
        Chart::Regions => regions::bars(ui, desk, fairness, size),
    }
}

/// What is chosen, and the way to its details.
fn chosen(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    let count = desk.session.state().undoable.municipalities.len();
    if count == 0 {
        return;
    }
    ui.horizontal(|ui| {
        ui.label(desk.small(desk.count("charts-chosen", count)));
        if link(ui, desk.p, &desk.t("charts-details"), SMALL).clicked() {
            local.details = true;
        }
    });
}

/// The shares of residents and of need that are served.
fn shares(ui: &mut Ui, desk: &Desk<'_>, fairness: &Fairness) {
    ui.label(desk.title(desk.t("charts-served"), 14.0));
    let mut row = |name: String, shares: &crate::coverage::Shares| {
        parts::share_row(ui, desk, &name, shares);
    };
    row(desk.t("need-residents"), &fairness.residents);
    if fairness.ranked_by == RankedBy::Share {
        row(parts::need_name(desk), &fairness.need);
    }
}
