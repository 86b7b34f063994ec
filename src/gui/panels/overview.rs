//! Nothing chosen: what the document holds and what is odd in it.

use egui::{Align, Layout, RichText, Ui};

use super::detail::{Fact, facts, rule};
use super::{Desk, review};
use crate::coverage::{Combine, Reached};
use crate::gui::fonts;
use crate::gui::selecting::{named, offer_row};
use crate::gui::style::{BODY, SMALL, TITLE};
use crate::gui::widgets::{glyph, heading_row, link};
use crate::model::{Diagnostic, Problem};
use crate::session::{Action, Dialog, View};
use crate::words::{self, Arg};

/// Findings of one severity that are listed.
const MOST_FINDINGS: usize = 40;
/// Questions that are listed; the review has them all.
const MOST_QUESTIONS: usize = 12;

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
    let residents = [coverage.covered_residents_low, coverage.covered_residents];
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
                range(&desk.n(coverage.covered_low as u64), &desk.n(coverage.covered as u64)),
                format!("/ {}", desk.n(coverage.municipalities.len() as u64)),
            ),
            fact(
                "fact-covered-residents",
                words::percent_range(language, residents, coverage.residents),
                range(&desk.n(coverage.covered_residents_low), &desk.n(coverage.covered_residents)),
            ),
        ],
    );
    offers(ui, desk);
    ui.add_space(8.0);
    ui.label(desk.body(desk.t("overview-hint")).color(desk.p.text_secondary));
    if !desk.session.state().undoable.named.is_empty() {
        rule(ui, desk);
        let count = desk.n(desk.session.state().undoable.named.len() as u64);
        heading_row(ui, desk.p, &desk.t("selecting-named"), &count, "");
        named(ui, &mut desk.tools(), "overview");
    }
    questions(ui, desk);
    findings(ui, desk);
}

/// The figures as sets to be chosen on the map.
fn offers(ui: &mut Ui, desk: &mut Desk<'_>) {
    let served = |reached| move |how| Action::SelectServed { reached, by: Vec::new(), how };
    let (core, guess) = (served(Reached::Core), served(Reached::Guessed));
    let mut offers: Vec<(String, &dyn Fn(Combine) -> Action)> =
        vec![(desk.t("selecting-covered"), &core), (desk.t("selecting-none-serves"), &Action::SelectNotServed)];
    if desk.session.derived().coverage.guessed > 0 {
        offers.push((desk.t("selecting-guessed"), &guess));
    }
    offer_row(ui, &mut desk.tools(), &offers);
}

/// What is certain and what is counted; one number where they are the same.
fn range(low: &str, high: &str) -> String {
    if low == high { high.to_owned() } else { format!("{low}–{high}") }
}

fn questions(ui: &mut Ui, desk: &mut Desk<'_>) {
    let open = desk.session.open_questions();
    rule(ui, desk);
    heading_row(ui, desk.p, &desk.t("overview-questions"), &desk.n(open as u64), "");
    if open == 0 {
        ui.label(desk.body(desk.t("overview-no-questions")).color(desk.p.text_secondary));
        return;
    }
    let session = desk.session;
    for question in session.questions().iter().filter(|question| question.standing.is_open()).take(MOST_QUESTIONS) {
        let Some(project) = session.dataset().projects.get(question.at) else { continue };
        ui.add_space(2.0);
        let text = format!("? {}", review::headline(desk, question));
        let label = RichText::new(text).font(fonts::semibold(BODY)).color(desk.p.question);
        let response = ui.add(egui::Link::new(label)).on_hover_text(desk.t("overview-decide"));
        if response.clicked() {
            desk.actions.push(Action::FocusQuestion(question.id.clone()));
        }
        if link(ui, desk.p, &project.applicant.name, SMALL).clicked() {
            desk.actions.push(Action::SelectProject { id: project.id.clone(), add: false });
        }
    }
    ui.add_space(6.0);
    if ui.button(desk.count("overview-review", open)).clicked() {
        desk.actions.push(Action::SetView(View::Review));
    }
}

fn findings(ui: &mut Ui, desk: &mut Desk<'_>) {
    // Open terms stand above with their projects.
    let mut found: Vec<&Diagnostic> = desk
        .session
        .dataset()
        .diagnostics
        .iter()
        .filter(|d| !matches!(d.problem, Problem::OpenTerm { .. } | Problem::Guess { .. } | Problem::Columns { .. }))
        .collect();
    rule(ui, desk);
    if ui.button(desk.t("document-what")).clicked() {
        desk.actions.push(Action::OpenDialog(Dialog::Document));
    }
    if found.is_empty() {
        return;
    }
    found.sort_by_key(|d| (std::cmp::Reverse(d.severity), d.place));
    rule(ui, desk);
    heading_row(ui, desk.p, &desk.t("overview-findings"), &desk.n(found.len() as u64), "");
    for diagnostic in found.iter().take(MOST_FINDINGS) {
        let (icon, color) = desk.sign(diagnostic.severity);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            glyph(ui, icon, BODY, color);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.label(desk.body(words::problem(desk.words, &diagnostic.problem)).size(13.0));
                ui.label(desk.small(desk.count("project-line", diagnostic.place.line)));
            });
        });
    }
    if found.len() > MOST_FINDINGS {
        ui.label(desk.small(desk.count("overview-more-findings", found.len() - MOST_FINDINGS)));
    }
}
