//! One municipality: who serves it, by which words, and what the tables say of it.

use egui::{Align, Layout, Rect, Sense, Ui, Vec2};

use super::detail::{Fact, facts, head, links, rule};
use super::project::question_dot;
use super::{Desk, area_words};
use crate::boundaries::Boundaries;
use crate::gui::selecting::{menu_button, offer_row};
use crate::gui::style::{BODY, TITLE};
use crate::gui::widgets::{heading_row, link, swatch, value_row};
use crate::model::{Municipality, MunicipalityCode, Reach};
use crate::session::Action;
use crate::words::{Arg, decimal};

/// Paints the municipality.
pub(super) fn detail(ui: &mut Ui, desk: &mut Desk<'_>, code: MunicipalityCode) {
    let Some(municipality) = desk.session.division().municipality(code) else { return };
    head(
        ui,
        desk,
        |ui, desk| {
            ui.label(desk.small(desk.with("municipality-code", &[("code", Arg::Text(code.as_str()))])));
        },
        |_, _| {},
    );
    names(ui, desk, municipality);
    ui.add_space(6.0);
    let reached = reached(desk, code);
    numbers(ui, desk, municipality, reached.iter().filter(|(_, reach)| *reach == Reach::Core).count());
    ui.add_space(10.0);
    projects(ui, desk, code, &reached);
    table(ui, desk, municipality);
    rule(ui, desk);
    let mut tools = desk.tools();
    menu_button(ui, &mut tools, "panel");
}

fn names(ui: &mut Ui, desk: &Desk<'_>, municipality: &Municipality) {
    let language = desk.words.language();
    let name = municipality.names.get(language);
    ui.horizontal_wrapped(|ui| {
        ui.label(desk.title(name, TITLE));
        let mut told = vec![name];
        for other in [&municipality.names.fi, &municipality.names.sv, &municipality.names.en] {
            if !told.contains(&other.as_str()) {
                ui.label(desk.body(other).color(desk.p.text_secondary));
                told.push(other);
            }
        }
    });
}

fn numbers(ui: &mut Ui, desk: &Desk<'_>, municipality: &Municipality, core: usize) {
    let language = desk.words.language();
    let residents = Fact {
        label: desk.t("fact-residents"),
        value: desk.n(municipality.residents),
        below: desk.t("fact-residents-when"),
        hue: None,
    };
    let (value, below) = match (municipality.foreign_language_pct, municipality.foreign_language) {
        (Some(share), count) => {
            let mark = if municipality.foreign_language_stand_in { "*" } else { "" };
            let unit = if language == crate::model::Language::En { "%" } else { "\u{a0}%" };
            let count = count.map(|n| format!("{} · ", desk.n(n))).unwrap_or_default();
            (format!("{}{unit}{mark}", decimal(language, share, 1)), format!("{count}2020"))
        }
        (None, _) => ("–".to_owned(), desk.t("fact-no-figure")),
    };
    let foreign = Fact { label: desk.t("fact-foreign-language"), value, below, hue: None };
    let projects = Fact {
        label: desk.t("fact-projects"),
        value: desk.n(core as u64),
        below: desk.t("fact-projects-core"),
        hue: None,
    };
    facts(ui, desk, &[residents, foreign, projects]);
    if municipality.foreign_language_stand_in {
        ui.label(desk.small(desk.t("fact-stand-in")));
    }
}

/// Projects that reach the municipality, core first, each in the list's order.
pub(super) fn reached(desk: &Desk<'_>, code: MunicipalityCode) -> Vec<(usize, Reach)> {
    let projects = &desk.session.dataset().projects;
    let mut reached: Vec<(usize, Reach)> =
        desk.order.iter().filter_map(|at| Some((*at, projects.get(*at)?.area.reach(code)?))).collect();
    reached.sort_by_key(|(_, reach)| *reach);
    reached
}

fn projects(ui: &mut Ui, desk: &mut Desk<'_>, code: MunicipalityCode, reached: &[(usize, Reach)]) {
    heading_row(ui, desk.p, &desk.t("municipality-projects"), &desk.n(reached.len() as u64), "");
    if reached.is_empty() {
        ui.label(desk.body(desk.t("municipality-unserved")).color(desk.p.text_secondary));
    }
    for (at, reach) in reached {
        ui.add_space(4.0);
        project_row(ui, desk, *at, *reach, &[code]);
        let Some(project) = desk.session.dataset().projects.get(*at) else { continue };
        area_words::words(ui, desk, &project.area);
        for term in project.area.open_terms().filter(|term| concerns(term, code)) {
            area_words::question(ui, desk, &project.area, term);
        }
    }
}

/// `true` when a term's reading or one of its candidates is about the municipality.
fn concerns(term: &crate::model::Term, code: MunicipalityCode) -> bool {
    term.codes.contains(&code) || (term.codes.is_empty() && term.candidates.iter().any(|c| c.codes.contains(&code)))
}

/// A project as a link with its reach; `codes` tell whether a person should look at it.
pub(super) fn project_row(ui: &mut Ui, desk: &mut Desk<'_>, at: usize, reach: Reach, codes: &[MunicipalityCode]) {
    let Some(project) = desk.session.dataset().projects.get(at) else { return };
    let hue = desk.hue(at);
    let hidden = !desk.session.derived().counted.contains(&at);
    let open = reach == Reach::Core
        && codes.iter().any(|code| {
            let mut terms = project.area.evidence(*code).filter(|term| term.reach == Reach::Core).peekable();
            terms.peek().is_some() && terms.all(crate::model::Term::is_open)
        });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _): (Rect, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::hover());
        swatch(ui.painter(), rect, if hidden { desk.p.land } else { hue }, reach != Reach::Core && !hidden, desk.p);
        let key = match reach {
            Reach::Core => "reach-core",
            Reach::Wider => "reach-wider",
            Reach::Uncertain => "reach-uncertain",
        };
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let text = if hidden { desk.t("project-not-counted") } else { desk.t(key) };
            ui.label(desk.small(text));
            if open {
                question_dot(ui, desk);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
                let response = link(ui, desk.p, &project.applicant.name, BODY).on_hover_text(&project.name.value);
                if response.clicked() {
                    desk.actions.push(Action::SelectProject { id: project.id.clone(), add: false });
                }
            });
        });
    });
}

fn table(ui: &mut Ui, desk: &mut Desk<'_>, municipality: &Municipality) {
    rule(ui, desk);
    let division = desk.session.division();
    let language = desk.words.language();
    let region = division.regions.get(&municipality.region).map(|r| r.names.get(language)).unwrap_or_default();
    let sub_region =
        division.sub_regions.get(&municipality.sub_region).map(|s| s.names.get(language)).unwrap_or_default();
    let area = if municipality.land_km2 < 10.0 {
        decimal(language, municipality.land_km2, 1)
    } else {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an area, never below zero")]
        let whole = municipality.land_km2.round() as u64;
        desk.n(whole)
    };
    value_row(ui, desk.p, &desk.t("table-region"), region);
    value_row(ui, desk.p, &desk.t("table-sub-region"), sub_region);
    value_row(ui, desk.p, &desk.t("table-ely"), municipality.ely.1.get(language));
    value_row(ui, desk.p, &desk.t("table-land"), &format!("{area}\u{a0}km²"));

    let neighbors = Boundaries::embedded().neighbors(municipality.code);
    if !neighbors.is_empty() {
        rule(ui, desk);
        heading_row(ui, desk.p, &desk.t("neighbors"), &desk.n(neighbors.len() as u64), "");
        links(ui, desk, neighbors);
        let (beside, both) = (desk.t("selecting-neighbors"), desk.t("selecting-neighbors-too"));
        let select = |how| Action::Select { codes: neighbors.to_vec(), how };
        let grow = |_| Action::GrowSelection;
        offer_row(ui, &mut desk.tools(), &[(beside, &select), (both, &grow)]);
    }
}
