//! One unit of a coarser level: how much of it is served, by whom, and what the tables say of it.

use egui::Ui;

use super::detail::{Fact, facts, head, links, rule};
use super::{Desk, municipality};
use crate::coverage::{AreaLevel, Indicator, area_of, units};
use crate::gui::map::hover::in_part;
use crate::gui::style::TITLE;
use crate::gui::widgets::{heading_row, value_row};
use crate::model::{MunicipalityCode, Reach};
use crate::scene::Measure;
use crate::scene::legend::{level_key, measure_key, range, written};
use crate::words::percent_range;

/// Most projects that are listed; a list of thousands says nothing more.
const LISTED: usize = 60;

/// Paints the unit.
pub(super) fn detail(ui: &mut Ui, desk: &mut Desk<'_>, level: AreaLevel, code: &str) {
    let division = desk.session.division();
    let Some(unit) = units(division, level).into_iter().find(|unit| unit.code == code) else { return };
    let coverage = &desk.session.derived().coverage;
    let area = area_of(coverage, division, &unit);
    let name = unit.names.get(desk.words.language()).to_owned();
    head(ui, desk, |ui, desk| drop(ui.label(desk.small(desk.t(&level_key(level))))), |_, _| {});
    ui.label(desk.title(name, TITLE));
    let told = in_part(
        desk.words,
        ([area.covered_low, area.covered], area.municipalities),
        ([area.covered_residents_low, area.covered_residents], area.residents),
    );
    ui.label(desk.body(told));
    ui.add_space(6.0);
    let fact = |key: &str, value: String, below: String| Fact { label: desk.t(key), value, below, hue: None };
    let residents = [area.covered_residents_low, area.covered_residents];
    let share = percent_range(desk.words.language(), residents, area.residents);
    let all = facts_of(desk, &unit.municipalities);
    facts(
        ui,
        desk,
        &[
            fact("fact-residents", desk.n(area.residents), desk.t("fact-residents-when")),
            fact(
                "fact-covered",
                range([area.covered_low, area.covered].map(|count| desk.n(count as u64))),
                format!("/ {}", desk.count("municipality-count", area.municipalities)),
            ),
            fact("fact-covered-residents", range(residents.map(|count| desk.n(count))), share),
        ],
    );
    ui.add_space(10.0);
    let reached: Vec<(usize, Reach)> =
        area.core.iter().map(|at| (*at, Reach::Core)).chain(area.wider.iter().map(|at| (*at, Reach::Wider))).collect();
    heading_row(ui, desk.p, &desk.t("municipality-projects"), &desk.n(reached.len() as u64), "");
    if reached.is_empty() {
        ui.label(desk.body(desk.t("selection-unserved")).color(desk.p.text_secondary));
    }
    for (at, reach) in reached.iter().take(LISTED) {
        municipality::project_row(ui, desk, *at, *reach, &unit.municipalities);
    }
    if reached.len() > LISTED {
        ui.label(desk.small(desk.count("look-more-projects", reached.len() - LISTED)));
    }
    let (served, rest): (Vec<MunicipalityCode>, Vec<MunicipalityCode>) = unit
        .municipalities
        .iter()
        .copied()
        .partition(|code| coverage.served(*code).is_some_and(|served| !served.core.is_empty()));
    for (key, codes) in [("look-unit-served", served), ("look-unit-rest", rest)] {
        if !codes.is_empty() {
            rule(ui, desk);
            heading_row(ui, desk.p, &desk.t(key), &desk.n(codes.len() as u64), "");
            links(ui, desk, &codes);
        }
    }
    rule(ui, desk);
    for (label, value) in all {
        value_row(ui, desk.p, &label, &value);
    }
}

/// What the tables say of the municipalities together.
fn facts_of(desk: &Desk<'_>, codes: &[MunicipalityCode]) -> Vec<(String, String)> {
    let indicators = Indicator::ALL.into_iter().filter(|indicator| *indicator != Indicator::Residents);
    let row = |indicator: Indicator| {
        let amount = indicator.of(desk.session.division(), codes);
        let measure = Measure::Indicator(indicator);
        let mut text = amount.value.map_or_else(|| desk.t("look-no-data"), |value| written(desk.words, measure, value));
        if amount.stand_ins > 0 {
            text.push('*');
        }
        if amount.missing > 0 {
            text = format!("{text} ({})", desk.count("look-missing", amount.missing));
        }
        (desk.t(&measure_key(measure)), text)
    };
    indicators.map(row).collect()
}
