//! What the open draft does to the municipality or project whose details are shown.
//!
//! The details themselves are the document's; this stands above them, dashed, so that nobody takes one
//! for the other.

use egui::{Frame, Margin, Ui};

use crate::gui::map::dashed_box;
use crate::gui::panels::{Desk, padded};
use crate::gui::style::BODY;
use crate::model::{MunicipalityCode, Project, Reason, Term};
use crate::session::{DraftSide, Focus};
use crate::words::{Arg, reason};

/// Paints the note; nothing where the draft changes nothing of what is shown.
pub(crate) fn note(ui: &mut Ui, desk: &Desk<'_>) {
    let Some(side) = desk.session.draft_on_map() else { return };
    let lines = match &desk.session.state().undoable.focus {
        Some(Focus::Municipality(code)) => municipality(desk, side, *code),
        Some(Focus::Project(id)) => {
            let at = desk.position(id);
            let dropped = at.is_some_and(|at| side.drafted.dropped.contains(&at));
            let changed = at.and_then(|at| side.drafted.projects.get(&at));
            match changed {
                _ if dropped => vec![desk.t("draft-note-dropped")],
                Some(project) => {
                    project.area.terms.iter().filter(|term| is_draft(term)).map(|t| term(desk, t)).collect()
                }
                None => Vec::new(),
            }
        }
        _ => Vec::new(),
    };
    if lines.is_empty() {
        return;
    }
    padded(ui, |ui| {
        let shown = Frame::new().inner_margin(Margin::symmetric(10, 8)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 3.0;
            let title = desk.with("draft-memo-title", &[("name", Arg::Text(&side.draft.name))]);
            ui.add(egui::Label::new(desk.title(title, BODY).color(desk.p.accent)).wrap());
            for line in lines {
                ui.add(egui::Label::new(desk.body(line)).wrap());
            }
        });
        dashed_box(ui, shown.response.rect, desk.p);
    });
}

fn is_draft(term: &Term) -> bool {
    term.reasons.contains(&Reason::Draft)
}

/// Which projects the draft gives or takes here, and by which words.
fn municipality(desk: &Desk<'_>, side: &DraftSide, code: MunicipalityCode) -> Vec<String> {
    let dataset = desk.session.dataset();
    let mut lines = Vec::new();
    for project in side.drafted.projects.values() {
        let terms = project.area.terms.iter().filter(|term| is_draft(term) && term.codes.contains(&code));
        lines.extend(terms.map(|term| here(desk, project, term)));
    }
    for project in side.drafted.dropped.iter().filter_map(|at| dataset.projects.get(*at)) {
        if project.area.core.contains(&code) || project.area.wider.contains(&code) {
            let dropped = desk.t("draft-note-dropped");
            lines.push(format!("{}: {dropped}", project.applicant.name));
        }
    }
    lines
}

fn here(desk: &Desk<'_>, project: &Project, term: &Term) -> String {
    let words = project.area.words(term);
    let how = desk.t(&format!("method-{}", term.method.key()));
    let how = if words.is_empty() { how } else { format!("”{words}” ({how})") };
    format!("{}: {how}. {}", project.applicant.name, reason(desk.words, &Reason::Draft))
}

/// A term of the draft in a project's own details: what joins, or what leaves.
fn term(desk: &Desk<'_>, term: &Term) -> String {
    let key = if term.method == crate::model::Method::Exception { "draft-taken" } else { "draft-joined" };
    desk.with(key, &[("places", Arg::Text(&super::changes::names(desk, &term.codes)))])
}
