//! Several municipalities at once: how many, whose, served by whom.

use egui::Ui;

use super::detail::{Fact, facts, head, links, rule};
use super::{Desk, municipality};
use crate::coverage::UnitKind;
use crate::gui::selecting::{menu_button, named, naming, offer_row};
use crate::gui::style::TITLE;
use crate::gui::widgets::heading_row;
use crate::model::{MunicipalityCode, Reach};
use crate::session::Action;
use crate::words::percent_range;

/// Paints the summary.
pub(super) fn detail(ui: &mut Ui, desk: &mut Desk<'_>) {
    let codes: Vec<MunicipalityCode> = desk.session.state().undoable.municipalities.iter().copied().collect();
    head(ui, desk, |ui, desk| drop(ui.label(desk.small(desk.t("selection")))), |_, _| {});
    ui.label(desk.title(desk.count("municipality-count", codes.len()), TITLE));
    ui.add_space(6.0);

    let together = desk.session.chosen_together();
    let fact = |key: &str, value: String, below: String| Fact { label: desk.t(key), value, below, hue: None };
    // What rests on guesses is a range here, too.
    let range = |low: u64, high: u64| desk.ranged(low, high, desk.n(high));
    let (low, high) = (together.covered_residents_low, together.covered_residents);
    let share = percent_range(desk.words.language(), [low, high], together.residents);
    facts(
        ui,
        desk,
        &[
            fact("fact-residents", desk.n(together.residents), desk.t("fact-residents-when")),
            fact(
                "fact-covered",
                range(together.covered_low as u64, together.covered as u64),
                format!("/ {}", desk.count("municipality-count", together.municipalities)),
            ),
            fact("fact-covered-residents", share, range(low, high)),
        ],
    );
    ui.add_space(8.0);
    ways(ui, desk);
    ui.add_space(10.0);

    let mut reached: Vec<(usize, Reach)> = Vec::new();
    for (at, reach) in codes.iter().flat_map(|code| municipality::reached(desk, *code)) {
        match reached.iter_mut().find(|(known, _)| *known == at) {
            Some((_, known)) => *known = (*known).min(reach),
            None => reached.push((at, reach)),
        }
    }
    let place = |at: usize| desk.order.iter().position(|known| *known == at);
    reached.sort_by_key(|(at, reach)| (*reach, place(*at)));
    heading_row(ui, desk.p, &desk.t("municipality-projects"), &desk.n(reached.len() as u64), "");
    if reached.is_empty() {
        ui.label(desk.body(desk.t("selection-unserved")).color(desk.p.text_secondary));
    }
    for (at, reach) in reached {
        municipality::project_row(ui, desk, at, reach, &codes);
    }
    rule(ui, desk);
    heading_row(ui, desk.p, &desk.t("project-municipalities"), &desk.n(codes.len() as u64), "");
    links(ui, desk, &codes);
}

/// What can be made of the selection: the menu, the usual steps beside it, and a name.
fn ways(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = ["selecting-grow", "selecting-same-sub-region", "selecting-same-region", "selecting-invert"]
        .map(|key| desk.t(key));
    let [grow, sub_region, region, invert] = texts;
    let mut tools = desk.tools();
    menu_button(ui, &mut tools, "panel");
    offer_row(
        ui,
        &mut tools,
        &[
            (grow, &|_| Action::GrowSelection),
            (sub_region, &|_| Action::SelectSame(UnitKind::SubRegion)),
            (region, &|_| Action::SelectSame(UnitKind::Region)),
            (invert, &|_| Action::InvertSelection),
        ],
    );
    ui.add_space(4.0);
    naming(ui, &mut tools, "panel");
    named(ui, &mut tools, "panel");
}
