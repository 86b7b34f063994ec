//! Several municipalities at once: how many, whose, served by whom.

use egui::Ui;

use super::detail::{Fact, facts, head, links, rule};
use super::{Desk, municipality};
use crate::gui::style::TITLE;
use crate::gui::widgets::heading_row;
use crate::model::{MunicipalityCode, Reach};

/// Paints the summary.
pub(super) fn detail(ui: &mut Ui, desk: &mut Desk<'_>) {
    let codes: Vec<MunicipalityCode> = desk.session.state().undoable.municipalities.iter().copied().collect();
    head(ui, desk, |ui, desk| drop(ui.label(desk.small(desk.t("selection")))), |_, _| {});
    ui.label(desk.title(desk.count("municipality-count", codes.len()), TITLE));
    ui.add_space(6.0);

    let coverage = &desk.session.derived().coverage;
    let covered: Vec<MunicipalityCode> =
        codes.iter().copied().filter(|code| coverage.served(*code).is_some_and(|s| !s.core.is_empty())).collect();
    let division = desk.session.division();
    let all = division.residents_of(&codes);
    let served = division.residents_of(&covered);
    let fact =
        |key: &str, value: u64, below: String| Fact { label: desk.t(key), value: desk.n(value), below, hue: None };
    let share = crate::words::percent(desk.words.language(), served, all);
    facts(
        ui,
        desk,
        &[
            fact("fact-residents", all, desk.t("fact-residents-when")),
            fact("fact-covered", covered.len() as u64, format!("/ {}", desk.count("municipality-count", codes.len()))),
            fact("fact-covered-residents", served, share),
        ],
    );
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
