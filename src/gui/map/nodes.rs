//! How does a person who does not see the map find her way on it?
//!
//! A node of the accessibility tree for every municipality that is seen, or for every unit of a
//! coarser level, with what the hover card says; choosing it is a click.

use egui::{Rect, Response, Ui};

use super::view::View;
use super::{MapInput, MapPanel, hover, painter};
use crate::boundaries::Boundaries;
use crate::gui::widgets::spot;
use crate::model::MunicipalityCode;
use crate::session::Action;
use crate::words::{Arg, Words};

impl MapPanel {
    pub(super) fn nodes(
        &self,
        ui: &Ui,
        view: &View,
        input: &MapInput<'_>,
        words: &Words,
        map: &Response,
        actions: &mut Vec<Action>,
    ) {
        let boundaries = Boundaries::embedded();
        let on_screen =
            |code: MunicipalityCode| Some(painter::screen_rect(view, boundaries.bounds(code)?).intersect(view.rect));
        if self.scene.is_coarse() && !input.picking {
            for unit in &self.scene.units {
                let seen = unit.municipalities.iter().filter_map(|code| on_screen(*code)).filter(Rect::is_positive);
                let (Some(rect), Some(first)) = (seen.reduce(Rect::union), unit.municipalities.first()) else {
                    continue;
                };
                let chosen = unit.municipalities.iter().all(|code| input.municipalities.contains(code));
                let label = || {
                    let name = unit.names.get(words.language()).to_owned();
                    let residents = words.with("map-residents", &[("n", Arg::Count(unit.residents))]);
                    [name, residents, hover::unit_in_part(words, unit)].join(", ")
                };
                let id = map.id.with(("unit", unit.code.as_str()));
                if spot(ui, id, rect, chosen, label) {
                    actions.extend(self.choose(input, *first, false));
                }
            }
            return;
        }
        for code in boundaries.in_box(view.seen()) {
            let (Some(municipality), Some(rect)) = (input.division.municipality(code), on_screen(code)) else {
                continue;
            };
            let projects = input.coverage.served(code).map_or(0, |served| served.core.len());
            let label = || {
                words.with(
                    "map-node",
                    &[
                        ("name", Arg::Text(municipality.names.get(words.language()))),
                        ("residents", Arg::Count(municipality.residents)),
                        ("projects", Arg::Count(u64::try_from(projects).unwrap_or_default())),
                    ],
                )
            };
            let id = map.id.with(("municipality", code.as_str()));
            if spot(ui, id, rect, input.municipalities.contains(&code), label) {
                actions.push(Action::SelectMunicipality { code, add: false });
            }
        }
    }
}
