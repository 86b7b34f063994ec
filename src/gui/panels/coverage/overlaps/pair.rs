//! Two projects side by side: their own words with the shared places marked, and what they share.

use std::collections::BTreeSet;

use egui::{Frame, Margin, Sense, Stroke, Ui, Vec2};

use crate::coverage::{SharedPlaces, run_of};
use crate::gui::icons;
use crate::gui::panels::Desk;
use crate::gui::panels::detail::{head, links, rule};
use crate::gui::panels::project;
use crate::gui::style::BODY;
use crate::gui::widgets::{Mark, MarkKind, glyph, link, marked_text, swatch, value_row};
use crate::model::{Area, MunicipalityCode, Project, Reach};
use crate::session::{Action, months_in_common};
use crate::words::Arg;

/// Paints the two under a way back, which lets go of them.
pub(super) fn side_by_side(ui: &mut Ui, desk: &mut Desk<'_>, [a, b]: [usize; 2], back: &str) {
    let dataset = std::sync::Arc::clone(desk.session.dataset());
    let (Some(one), Some(two)) = (dataset.projects.get(a), dataset.projects.get(b)) else { return };
    let shared = SharedPlaces::of(&one.area, &two.area);
    head(
        ui,
        desk,
        |ui, desk| {
            glyph(ui, icons::CARET_LEFT, BODY, desk.p.accent);
            if link(ui, desk.p, &desk.t(back), BODY).clicked() {
                desk.actions.push(Action::ClearSelection);
            }
        },
        |_, _| {},
    );
    let codes = shared.codes();
    ui.columns(2, |columns| {
        for ((ui, project), at) in columns.iter_mut().zip([one, two]).zip([a, b]) {
            words(ui, desk, project, at, &codes);
        }
    });
    ui.add_space(4.0);
    ui.label(desk.small(desk.t("overlaps-words")));
    rule(ui, desk);
    let [low, high] = shared.residents(desk.session.division());
    let residents = desk.ranged(low, high, desk.n(high));
    let months = months_in_common(desk.words, run_of(one).in_common(run_of(two)));
    value_row(ui, desk.p, &desk.t("overlaps-column-residents"), &residents);
    value_row(ui, desk.p, &desk.t("overlaps-months-common"), &months);
    ui.add_space(6.0);
    for (key, list) in [
        ("overlaps-tip-core-core", &shared.core_core),
        ("overlaps-tip-core-wider", &shared.core_wider),
        ("overlaps-tip-wider-wider", &shared.wider_wider),
    ] {
        if list.is_empty() {
            continue;
        }
        ui.label(desk.title(format!("{} · {}", desk.t(key), desk.n(list.len() as u64)), BODY));
        links(ui, desk, list);
        ui.add_space(8.0);
    }
    if codes.is_empty() {
        ui.label(desk.body(desk.t("overlaps-matrix-none")));
    }
}

/// One of the two: who, when, and the words of its area.
fn words(ui: &mut Ui, desk: &mut Desk<'_>, project: &Project, at: usize, shared: &BTreeSet<MunicipalityCode>) {
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::hover());
        swatch(ui.painter(), rect, desk.hue(at), !project.area.wider.is_empty(), desk.p);
        let tip = desk.with("overlaps-open-project", &[("name", Arg::Text(&project.name.value))]);
        let name = ui.vertical(|ui| link(ui, desk.p, &project.applicant.name, BODY)).inner;
        if name.on_hover_text(tip).clicked() {
            desk.actions.push(Action::SelectProject { id: project.id.clone(), add: false });
        }
    });
    let period = project
        .period
        .as_ref()
        .map_or_else(|| desk.t("project-no-period"), |period| project::days(desk.words.language(), &period.value));
    ui.label(desk.small(period));
    Frame::new()
        .fill(desk.p.field)
        .stroke(Stroke::new(1.0, desk.p.control_edge))
        .corner_radius(5)
        .inner_margin(Margin { left: 8, right: 8, top: 4, bottom: 8 })
        .show(ui, |ui| {
            let marks = marks(&project.area, shared);
            marked_text(ui, desk.p, &project.area.text, &marks, BODY, &project.area.text);
        });
}

/// Terms that give a shared municipality; all others are bare.
fn marks(area: &Area, shared: &BTreeSet<MunicipalityCode>) -> Vec<Mark> {
    let term_marks = area.terms.iter().map(|term| {
        let meets = term.codes.iter().any(|code| shared.contains(code));
        let kind = match (meets, term.is_guess(), term.reach) {
            (false, _, _) => MarkKind::Bare,
            (true, true, _) => MarkKind::Guess,
            (true, false, Reach::Wider) => MarkKind::Hatched,
            (true, false, _) => MarkKind::Solid,
        };
        Mark { bytes: term.span.start..term.span.end, kind }
    });
    term_marks.collect()
}
