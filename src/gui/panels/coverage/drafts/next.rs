//! The best next: what may be chosen, how many, and the answer with its reasons.

use egui::{DragValue, Frame, Id, Margin, RichText, Ui};

use super::limits::{by_hand, limits, number};
use crate::coverage::suggest::{Ask, SuggestLevel, Suggestion, notes, reason};
use crate::gui::panels::Desk;
use crate::gui::panels::detail::rule;
use crate::gui::style::{BODY, SMALL};
use crate::gui::widgets::{filled_button, heading_row, link, segments};
use crate::gui::{fonts, icons};
use crate::session::{Action, AskChange, DraftAction, Suggesting};

/// Percent that a share begins with.
const USUAL_SHARE: u16 = 900;

/// Paints the card.
pub(super) fn card(ui: &mut Ui, desk: &mut Desk<'_>) {
    rule(ui, desk);
    heading_row(ui, desk.p, &desk.t("suggest-title"), "", "");
    let ask = desk.session.state().undoable.drafts.ask.clone();
    let change = |change: AskChange| Action::Draft(DraftAction::Ask(change));
    let labels = SuggestLevel::ALL.map(|level| desk.t(&format!("suggest-level-{}", level.key())));
    let chosen = SuggestLevel::ALL.iter().position(|known| *known == ask.level).unwrap_or_default();
    if let Some(level) =
        segments(ui, desk.p, Id::unique("suggest-level"), &labels, chosen).and_then(|at| SuggestLevel::ALL.get(at))
    {
        desk.actions.push(change(AskChange::Level(*level)));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let by_share = ask.share.is_some();
        let labels = [desk.t("suggest-by-number"), desk.t("suggest-by-share")];
        match segments(ui, desk.p, Id::unique("suggest-goal"), &labels, usize::from(by_share)) {
            Some(0) => desk.actions.push(change(AskChange::Most(3))),
            Some(_) => desk.actions.push(change(AskChange::Share(USUAL_SHARE))),
            None => {}
        }
        if let Some(share) = ask.share {
            let mut percent = share / 10;
            let field = DragValue::new(&mut percent).range(1..=100).suffix("\u{a0}%");
            let response = ui.add(field).accessible_name(desk.t("suggest-by-share"));
            by_hand(&response, desk, || change(AskChange::Share(percent * 10)));
        } else {
            let most = ask.most.unwrap_or(3);
            number(ui, desk, "suggest-by-number", (most, Ask::MOST, 0.1), AskChange::Most);
        }
    });
    limits(ui, desk, &ask);
    ui.horizontal(|ui| {
        let running = matches!(&desk.session.state().suggesting, Suggesting::Running(_));
        if filled_button(ui, desk.p, icons::CHART_SCATTER, &desk.t("suggest-run"), !running).clicked() {
            desk.actions.push(Action::Draft(DraftAction::Suggest));
        }
        if running {
            ui.spinner();
            ui.label(desk.small(desk.t("suggest-running")));
        }
    });
    let Suggesting::Done(key, found) = &desk.session.state().suggesting else { return };
    // An answer to an earlier question is not shown as if it were this one's.
    if *key == desk.session.suggest_key() {
        answer(ui, desk, key.ask.level, found);
    } else {
        ui.label(desk.small(desk.t("suggest-stale")));
    }
}

/// The areas with their reasons, what is known of the answer, and the way into the draft.
fn answer(ui: &mut Ui, desk: &mut Desk<'_>, level: SuggestLevel, found: &Suggestion) {
    let need = std::sync::Arc::clone(&desk.session.analyzed().need);
    let division = desk.session.division();
    let p = desk.p;
    for (at, step) in found.steps.iter().enumerate() {
        Frame::new().fill(p.field).corner_radius(5).inner_margin(Margin::symmetric(10, 6)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            let text = format!("{}. {}", at + 1, reason(desk.words, division, &need, level, step));
            ui.add(egui::Label::new(desk.body(text)).wrap());
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                if link(ui, p, &desk.t("suggest-take-one"), SMALL).clicked() {
                    desk.actions.push(Action::Draft(DraftAction::Take(Some(at))));
                }
                if link(ui, p, &desk.t("suggest-show"), SMALL).clicked() {
                    let codes = step.municipalities.clone();
                    desk.actions.push(Action::Select { codes, how: crate::coverage::Combine::Replace });
                    desk.actions.push(Action::FitSelection);
                }
            });
        });
    }
    for (at, note) in notes(desk.words, &need, found).into_iter().enumerate() {
        let sure = at == 0 && found.optimal && !found.steps.is_empty();
        let text = RichText::new(if sure { format!("{} {note}", icons::DONE) } else { note });
        let color = if at == 0 && !found.optimal { p.question } else { p.text_secondary };
        ui.add(egui::Label::new(text.font(fonts::regular(SMALL)).color(color)).wrap());
    }
    if found.steps.len() > 1 && ui.button(desk.count("suggest-take-all", found.steps.len())).clicked() {
        desk.actions.push(Action::Draft(DraftAction::Take(None)));
    }
    ui.add_space(BODY / 2.0);
}
