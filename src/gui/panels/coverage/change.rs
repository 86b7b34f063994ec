//! What changed between two portfolios: A before, B after.
//!
//! The two are those of the comparison, so its difference map shows the same. A side with a draft over it
//! is marked as one wherever it is named. Never does: count.

use std::sync::Arc;

use egui::{
    Align, Button, Context, Id, Layout, Popup, PopupCloseBehavior, ScrollArea, Ui, WidgetInfo, accesskit::Role,
};

use super::grid;
use crate::coverage::draft::is_new;
use crate::coverage::portfolio::{How, Sum, sentences};
use crate::gui::icons;
use crate::gui::map::dashed_box;
use crate::gui::panels::compare::choice;
use crate::gui::panels::{Desk, padded};
use crate::gui::style::{BODY, SMALL, TITLE};
use crate::gui::widgets::{link, segments, value_row};
use crate::session::{
    Action, AnalysisAction, CompareAction, PaneLetter, Preset, ServedBy, drafts_told, pane_name, pane_shows,
};
use crate::words::amount_range;

/// Projects of a list that are shown before "more".
const FIRST: usize = 12;

/// What this question remembers for itself.
#[derive(Debug, Default)]
pub(super) struct Local {
    grid: grid::Local,
    /// Lists of projects are shown whole.
    whole: bool,
}

/// Takes the keys of the table.
pub(super) fn keys(ctx: &Context, desk: &mut Desk<'_>, local: &mut Local) {
    grid::keys(ctx, desk, &mut local.grid);
}

/// Paints the left panel.
pub(super) fn left(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    padded(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.horizontal(|ui| {
            ui.label(desk.title(desk.t("change-title"), TITLE));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| extent(ui, desk));
        });
        side(ui, desk, PaneLetter::A, "change-before");
        side(ui, desk, PaneLetter::B, "change-after");
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            if link(ui, desk.p, &desk.t("change-difference"), SMALL).clicked() {
                desk.actions.push(Action::Analyze(AnalysisAction::ShowChange));
            }
            if link(ui, desk.p, &desk.t("change-swap"), SMALL).clicked() {
                desk.actions.push(Action::Compare(CompareAction::Swap));
            }
            if desk.session.has_preset(Preset::Draft)
                && link(ui, desk.p, &desk.t("change-with-draft"), SMALL)
                    .on_hover_text(desk.t("compare-preset-draft"))
                    .clicked()
            {
                desk.actions.push(Action::Compare(CompareAction::Preset(Preset::Draft)));
            }
        });
        ui.add_space(4.0);
        let change = Arc::clone(&desk.session.analyzed().changed.change);
        let drafts = drafts_told(desk.words, desk.session);
        let told = drafts.into_iter().chain(sentences(desk.words, desk.session.division(), &change));
        ui.add(egui::Label::new(desk.body(told.collect::<Vec<_>>().join(" "))).wrap());
        figures(ui, desk, [&change.before, &change.after]);
    });
    ui.add_space(4.0);
    egui::Frame::new().inner_margin(egui::Margin::symmetric(12, 0)).show(ui, |ui| {
        grid::grid(ui, desk, &mut local.grid);
    });
}

/// What counts as served, here as in the other questions.
fn extent(ui: &mut Ui, desk: &mut Desk<'_>) {
    let extent = desk.session.state().undoable.analysis.extent;
    let labels = ServedBy::ALL.map(|served| desk.t(&format!("compare-extent-{}", served.extent().key())));
    let chosen = ServedBy::ALL.iter().position(|known| *known == extent).unwrap_or_default();
    if let Some(now) = segments(ui, desk.p, Id::unique("change-extent"), &labels, chosen)
        && let Some(extent) = ServedBy::ALL.get(now)
    {
        desk.actions.push(Action::Analyze(AnalysisAction::ServedBy(*extent)));
    }
}

/// What one side is, and behind it all that it can be: documents, filters, a draft.
fn side(ui: &mut Ui, desk: &mut Desk<'_>, letter: PaneLetter, key: &str) {
    let pane = desk.session.state().undoable.comparison.pane(letter);
    let named = pane_name(desk.words, desk.session, pane);
    let drafted = pane.draft.is_some();
    let projects = desk.session.compared().pane(letter).projects.len();
    ui.horizontal(|ui| {
        ui.scope(|ui| {
            ui.set_min_width(70.0);
            ui.label(desk.small(desk.t(key)));
        });
        let count = desk.with("compare-projects", &[("n", crate::words::Arg::Count(projects as u64))]);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(desk.small(count));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let button = ui.add(Button::new(format!("{named}  {}", icons::CARET_DOWN)).truncate());
                if drafted {
                    dashed_box(ui, button.rect, desk.p);
                }
                let name = format!("{}: {named}", desk.t(key));
                button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
                let shows = pane_shows(desk.words, desk.session, desk.session.state().undoable.comparison.pane(letter));
                let button = button.on_hover_text(shows);
                Popup::from_toggle_button_response(&button)
                    .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
                    .gap(4.0)
                    .show(|ui| {
                        let mut local = std::mem::take(&mut desk.local.compare);
                        choice(ui, desk, &mut local, letter);
                        desk.local.compare = local;
                    });
            });
        });
    });
}

/// Before and after, with ranges where guesses could change them.
fn figures(ui: &mut Ui, desk: &Desk<'_>, [before, after]: [&Sum; 2]) {
    let counted =
        |low: u64, high: u64| if low == high { desk.n(high) } else { format!("{}–{}", desk.n(low), desk.n(high)) };
    let municipalities = |sum: &Sum| counted(sum.low.municipalities as u64, sum.high.municipalities as u64);
    let residents = |sum: &Sum| counted(sum.low.residents, sum.high.residents);
    let language = desk.words.language();
    let need = |sum: &Sum| amount_range(language, [sum.need_low, sum.need_high]);
    let rows = [
        ("change-figure-municipalities", [before, after].map(municipalities)),
        ("change-figure-residents", [before, after].map(residents)),
        ("change-figure-need", [before, after].map(need)),
    ];
    for (key, [a, b]) in rows {
        value_row(ui, desk.p, &desk.t(key), &format!("{a} → {b}"));
    }
}

/// Paints the right panel: the projects.
pub(super) fn right(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    let change = Arc::clone(&desk.session.analyzed().changed.change);
    ScrollArea::vertical().id_salt("change-projects").auto_shrink([false, false]).show(ui, |ui| {
        padded(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let lists = [
                ("change-new", PaneLetter::B, &change.projects.new),
                ("change-ended", PaneLetter::A, &change.projects.ended),
            ];
            for (key, of, list) in lists {
                let list: Vec<(usize, Option<How>)> = list.iter().map(|at| (*at, None)).collect();
                projects(ui, desk, local, (key, of), &list);
            }
            let continued: Vec<(usize, Option<How>)> =
                change.projects.continued.iter().map(|pair| (pair.after, Some(pair.how))).collect();
            projects(ui, desk, local, ("change-continued", PaneLetter::B), &continued);
            ui.add(egui::Label::new(desk.small(desk.t("change-rule"))).wrap());
            ui.add_space(16.0);
        });
    });
}

/// Projects of a side, by their positions there.
fn projects(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    local: &mut Local,
    (key, of): (&str, PaneLetter),
    list: &[(usize, Option<How>)],
) {
    ui.horizontal(|ui| {
        ui.label(desk.title(desk.t(key), BODY));
        ui.label(desk.small(desk.n(list.len() as u64)));
    });
    let dataset = Arc::clone(&desk.session.compared().pane(of).dataset);
    let most = if local.whole { list.len() } else { FIRST };
    for (at, how) in list.iter().take(most) {
        let Some(project) = dataset.projects.get(*at) else { continue };
        let likely = *how == Some(How::Likely);
        let label = format!("{}{}", project.applicant.name, if likely { " ?" } else { "" });
        let hint = match how {
            Some(how) => format!("{}\n{}", project.name.value, desk.t(&format!("change-how-{}", how.key()))),
            None => project.name.value.clone(),
        };
        if is_new(project) {
            // The document does not know it: there is nothing to open.
            ui.add(egui::Label::new(desk.body(label)).truncate());
            ui.label(desk.small(desk.t("change-of-draft")).color(desk.p.accent));
            continue;
        }
        if link(ui, desk.p, &label, BODY).on_hover_text(hint).clicked() {
            desk.actions.push(Action::SelectProject { id: project.id.clone(), add: false });
        }
        if likely {
            ui.label(
                egui::RichText::new(desk.t("change-how-likely"))
                    .font(crate::gui::fonts::regular(SMALL))
                    .color(desk.p.question),
            );
        }
    }
    if list.len() > most {
        let more = desk.count("change-more", list.len() - most);
        if link(ui, desk.p, &more, SMALL).clicked() {
            local.whole = true;
        }
    }
    ui.add_space(12.0);
}
