//! What does the card beside the pointer say of a municipality or a unit?

use egui::{Id, Pos2, Rect, RichText, Sense, Ui, vec2};

use super::cards::{self, hatch};
use super::{MapInput, MapPanel};
use crate::coverage::Served;
use crate::gui::fonts;
use crate::gui::theme::Palette;
use crate::model::MunicipalityCode;
use crate::scene::legend::{measure_key, range, written};
use crate::scene::{Measure, UnitShown};
use crate::words::{Arg, Words, integer, percent_range};

/// Most projects that the card names.
const NAMED: usize = 6;

/// "3 / 9 kuntaa, 41 % asukkaista": municipalities and residents, served of all. What hangs on open
/// questions is a range: "2–3 / 9 kuntaa, 38–41 % asukkaista".
pub(crate) fn in_part(
    words: &Words,
    municipalities: ([usize; 2], usize),
    (residents, all_residents): ([u64; 2], u64),
) -> String {
    let (served, all) = municipalities;
    let number = |count: usize| integer(words.language(), u64::try_from(count).unwrap_or_default());
    let served = range(served.map(number));
    let share = percent_range(words.language(), residents, all_residents);
    let all = Arg::Count(u64::try_from(all).unwrap_or_default());
    words.with("look-in-part", &[("served", Arg::Text(&served)), ("n", all), ("share", Arg::Text(&share))])
}

/// The same of a unit of the scene.
pub(super) fn unit_in_part(words: &Words, unit: &UnitShown) -> String {
    in_part(
        words,
        ([unit.covered_low, unit.covered], unit.municipalities.len()),
        ([unit.covered_residents_low, unit.covered_residents], unit.residents),
    )
}

#[expect(clippy::too_many_arguments, reason = "one call a frame from one place")]
/// Paints the card; it stands on the side where there is room.
pub(super) fn card(
    ui: &Ui,
    map: Rect,
    pointer: Pos2,
    code: MunicipalityCode,
    panel: &MapPanel,
    input: &MapInput<'_>,
    words: &Words,
    p: &Palette,
) {
    let Some(unit) = panel.scene().unit(code) else { return };
    let small = |text: String| RichText::new(text).size(12.0).color(p.text_secondary);
    cards::beside_pointer(ui, Id::unique((input.id, "hover")), map, pointer, vec2(270.0, 180.0), |ui| {
        cards::card(p).show(ui, |ui| {
            ui.set_max_width(240.0);
            ui.spacing_mut().item_spacing.y = 3.0;
            let name = unit.names.get(words.language());
            ui.label(RichText::new(name).font(fonts::semibold(14.0)));
            ui.label(small(words.with("map-residents", &[("n", Arg::Count(unit.residents))])));
            if let Some(text) = amount(words, input.look.measure, unit) {
                ui.label(RichText::new(text).color(p.text));
            }
            if let Some((needs, gap)) =
                input.needs.and_then(|needs| Some((needs, needs.gaps.areas.iter().find(|gap| gap.code == code)?)))
            {
                let need = crate::words::amount(words.language(), gap.need);
                ui.label(RichText::new(format!("{}: {need}", needs.name)).color(p.text));
                if let Some(nearest) = gap.nearest {
                    let name = input.division.municipality(nearest.code).map(|m| m.names.get(words.language()));
                    let km = crate::words::decimal(words.language(), nearest.km, 0);
                    let args = [("name", Arg::Text(name.unwrap_or_default())), ("km", Arg::Text(&km))];
                    ui.label(small(words.with("gaps-nearest-said", &args)));
                }
            }
            if panel.scene().is_coarse() {
                coarse(ui, code, panel, input, words, p);
            } else if let Some(served) = input.coverage.served(code) {
                projects(ui, served, panel, input, words, p);
            }
        });
    });
}

/// What the measure gives, with its unit; what is missing is said.
pub(super) fn amount(words: &Words, measure: Measure, unit: &UnitShown) -> Option<String> {
    if measure == Measure::Areas {
        return None;
    }
    let name = words.text(&measure_key(measure));
    let Some(amount) = unit.amount else { return Some(format!("{name}: {}", words.text("look-no-data"))) };
    let written = if measure == Measure::Share {
        percent_range(words.language(), [unit.covered_residents_low, unit.covered_residents], unit.residents)
    } else {
        written(words, measure, amount)
    };
    let mut text = format!("{name}: {written}");
    if unit.stand_ins > 0 {
        text.push('*');
    }
    if unit.missing > 0 {
        let missing = u64::try_from(unit.missing).unwrap_or_default();
        text.push('\n');
        text.push_str(&words.with("look-missing", &[("n", Arg::Count(missing))]));
    }
    Some(text)
}

/// Of a unit: how much of it is served; of the municipality in it under the pointer: its name.
fn coarse(ui: &mut Ui, code: MunicipalityCode, panel: &MapPanel, input: &MapInput<'_>, words: &Words, p: &Palette) {
    let Some(unit) = panel.scene().unit(code) else { return };
    let small = |text: String| RichText::new(text).size(12.0).color(p.text_secondary);
    ui.label(RichText::new(unit_in_part(words, unit)).color(p.text));
    let count = |count: usize| Arg::Count(u64::try_from(count).unwrap_or_default());
    ui.label(small(words.with("look-projects", &[("core", count(unit.core)), ("wider", count(unit.wider))])));
    if panel.circles().is_none()
        && let (Some(municipality), Some(served)) = (input.division.municipality(code), input.coverage.served(code))
    {
        let state = if !served.core.is_empty() {
            "map-core"
        } else if served.wider.is_empty() {
            "map-none"
        } else {
            "map-wider"
        };
        let name = municipality.names.get(words.language());
        ui.add_space(3.0);
        ui.label(small(format!("{name}: {}", words.text(state))));
    }
}

fn projects(ui: &mut Ui, served: &Served, panel: &MapPanel, input: &MapInput<'_>, words: &Words, p: &Palette) {
    let reached = served.core.iter().map(|at| (at, true)).chain(served.wider.iter().map(|at| (at, false)));
    for (at, core) in reached.take(NAMED) {
        let Some(project) = input.dataset.projects.get(*at) else { continue };
        ui.add_space(3.0);
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(16.0, 12.0), Sense::hover());
            let hue = panel.hue_of(*at);
            if core {
                ui.painter().rect_filled(rect, 2.0, p.hue(hue));
            } else {
                ui.painter().rect_filled(rect, 2.0, p.wider(hue));
                hatch(ui.painter(), rect, panel, p.wider_line(hue));
            }
            let guess = core && served.guessed.contains(at);
            let mark = if guess { "  ?" } else { "" };
            let color = if guess { p.question } else { p.text };
            let key = if core { "map-core" } else { "map-wider" };
            ui.label(RichText::new(format!("{}{mark}", words.text(key))).size(12.0).color(color));
        });
        let name = RichText::new(&project.applicant.name).size(12.0).color(p.text_secondary);
        ui.add(egui::Label::new(name).truncate());
    }
    let small = |text: String| RichText::new(text).size(12.0).color(p.text_secondary);
    let more = (served.core.len() + served.wider.len()).saturating_sub(NAMED);
    if more > 0 {
        let more = u64::try_from(more).unwrap_or_default();
        ui.label(small(words.with("look-more-projects", &[("n", Arg::Count(more))])));
    }
    if served.core.is_empty() && served.wider.is_empty() {
        ui.label(small(words.text("map-none")));
    }
}
