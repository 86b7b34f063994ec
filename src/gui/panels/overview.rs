//! Nothing chosen: what the document holds and what is odd in it.

use egui::{Align, Layout, RichText, Ui};

use super::detail::{Fact, facts, rule};
use super::{Desk, reasons, top};
use crate::gui::style::{BODY, SMALL, TITLE};
use crate::gui::widgets::{glyph, heading_row, link};
use crate::gui::{fonts, icons};
use crate::model::{Diagnostic, Problem, Project, Severity};
use crate::session::Action;
use crate::words::{Arg, percent};

/// Findings of one severity that are listed.
const MOST_FINDINGS: usize = 40;

/// Paints the overview.
pub(super) fn detail(ui: &mut Ui, desk: &mut Desk<'_>) {
    let dataset = desk.session.dataset();
    ui.add_space(4.0);
    ui.label(desk.small(desk.t("overview")));
    let name = if dataset.sources.is_empty() { desk.t("overview-no-document") } else { dataset.name() };
    ui.label(desk.title(name, TITLE));
    if dataset.projects.is_empty() && dataset.diagnostics.is_empty() {
        ui.label(desk.body(desk.t("overview-how")).color(desk.p.text_secondary));
        return;
    }
    let year = dataset.division_year.to_string();
    ui.label(desk.small(desk.with("overview-division", &[("year", Arg::Text(&year))])));
    ui.add_space(8.0);
    let coverage = &desk.session.derived().coverage;
    let language = desk.words.language();
    let fact = |key: &str, value: String, below: String| Fact { label: desk.t(key), value, below, hue: None };
    facts(
        ui,
        desk,
        &[
            fact(
                "fact-projects",
                desk.n(desk.session.derived().counted.len() as u64),
                format!("/ {}", desk.n(dataset.projects.len() as u64)),
            ),
            fact(
                "fact-covered",
                desk.n(coverage.covered as u64),
                format!("/ {}", desk.n(coverage.municipalities.len() as u64)),
            ),
            fact(
                "fact-covered-residents",
                percent(language, coverage.covered_residents, coverage.residents),
                desk.n(coverage.covered_residents),
            ),
        ],
    );
    ui.add_space(8.0);
    ui.label(desk.body(desk.t("overview-hint")).color(desk.p.text_secondary));
    questions(ui, desk);
    findings(ui, desk);
}

fn questions(ui: &mut Ui, desk: &mut Desk<'_>) {
    let open = top::open_questions(desk);
    rule(ui, desk);
    heading_row(ui, desk.p, &desk.t("overview-questions"), &desk.n(open as u64), "");
    if open == 0 {
        ui.label(desk.body(desk.t("overview-no-questions")).color(desk.p.text_secondary));
    }
    let projects: Vec<&Project> = desk.order.iter().filter_map(|at| desk.session.dataset().projects.get(*at)).collect();
    for project in projects {
        for term in project.area.open_terms() {
            ui.add_space(2.0);
            let text = format!("? {}", reasons::headline(desk, project.area.words(term), term));
            ui.label(RichText::new(text).font(fonts::semibold(BODY)).color(desk.p.question));
            if link(ui, desk.p, &project.applicant.name, SMALL).clicked() {
                desk.actions.push(Action::SelectProject { id: project.id.clone(), add: false });
            }
        }
    }
}

fn findings(ui: &mut Ui, desk: &mut Desk<'_>) {
    // Open terms stand above with their projects.
    let mut found: Vec<&Diagnostic> = desk
        .session
        .dataset()
        .diagnostics
        .iter()
        .filter(|d| !matches!(d.problem, Problem::OpenTerm { .. } | Problem::Guess { .. }))
        .collect();
    if found.is_empty() {
        return;
    }
    found.sort_by_key(|d| (std::cmp::Reverse(d.severity), d.place));
    rule(ui, desk);
    heading_row(ui, desk.p, &desk.t("overview-findings"), &desk.n(found.len() as u64), "");
    for diagnostic in found.iter().take(MOST_FINDINGS) {
        let (icon, color) = match diagnostic.severity {
            Severity::Note => (icons::INFO, desk.p.text_secondary),
            Severity::Warning => (icons::WARNING, desk.p.question),
            Severity::Error => (icons::PROBLEM, desk.p.error),
        };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            glyph(ui, icon, BODY, color);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.label(desk.body(crate::words::problem(desk.words, &diagnostic.problem)).size(13.0));
                ui.label(desk.small(desk.count("project-line", diagnostic.place.line)));
            });
        });
    }
    if found.len() > MOST_FINDINGS {
        ui.label(desk.small(desk.count("overview-more-findings", found.len() - MOST_FINDINGS)));
    }
}
