//! The question looked at: its words, readings, the map of them, and the answer.

use egui::{Align, Frame, Key, Layout, Margin, Panel, ScrollArea, Sense, Stroke, TextEdit, Ui, Vec2};

use super::answers::{answers, key_cap, marked};
use super::{Local, SceneKey, decide, keys, same_words};
use crate::gui::map::Small;
use crate::gui::panels::Desk;
use crate::gui::style::{BODY, SMALL, TITLE};
use crate::gui::widgets::{Mark, MarkKind, elided, filled_button, icon_button, link, marked_text, swatch};
use crate::gui::{fonts, icons};
use crate::model::{MunicipalityCode, Project, QuestionKind, Reach};
use crate::review::{Question, mention};
use crate::scene::{self, Given, Look};
use crate::session::{Action, Answer, View};
use crate::words::Arg;

/// Height of the small map, points.
const MAP: f32 = 220.0;
/// A project with more municipalities than this is not shown whole on the small map.
const WHOLE: usize = 40;

/// Nothing to look at.
pub(super) fn nothing(ui: &mut Ui, desk: &Desk<'_>) {
    ui.add_space(16.0);
    Frame::new().inner_margin(Margin::symmetric(16, 0)).show(ui, |ui| {
        ui.label(desk.body(desk.t("overview-no-questions")).color(desk.p.text_secondary));
    });
}

/// Paints the question.
pub(super) fn shown(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, question: &Question) {
    let frame = Frame::new().fill(desk.p.panel).inner_margin(Margin { left: 16, right: 16, top: 8, bottom: 12 });
    Panel::bottom("review-buttons").frame(frame).show_separator_line(false).show(ui, |ui| {
        buttons(ui, desk, local, question);
    });
    ScrollArea::vertical().id_salt(("question", &question.id)).auto_shrink([false, false]).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 16, right: 16, top: 10, bottom: 8 }).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            head(ui, desk, question);
            ui.add_space(8.0);
            words(ui, desk, question);
            ui.add_space(10.0);
            answers(ui, desk, local, question);
            ui.add_space(6.0);
            if question.kind != QuestionKind::SameProject {
                map(ui, desk, local, question);
                ui.add_space(4.0);
                told(ui, desk, local, question);
            }
            note(ui, desk, question);
        });
    });
}

fn head(ui: &mut Ui, desk: &mut Desk<'_>, question: &Question) {
    let place = desk.session.listed_questions().position(|listed| listed.id == question.id);
    let count = desk.session.listed_questions().count();
    ui.horizontal_top(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let next = place.is_some_and(|place| place + 1 < count);
            if icon_button(ui, desk.p, icons::CARET_DOWN, &desk.t("review-next"), "↓", next).clicked() {
                desk.actions.push(Action::StepQuestion(1));
            }
            let before = place.is_some_and(|place| place > 0);
            if icon_button(ui, desk.p, icons::CARET_UP, &desk.t("review-previous"), "↑", before).clicked() {
                desk.actions.push(Action::StepQuestion(-1));
            }
            if let Some(place) = place {
                let text = format!("{} / {}", desk.n(place as u64 + 1), desk.n(count as u64));
                ui.add_space(4.0);
                ui.add_sized(Vec2::new(0.0, 28.0), egui::Label::new(desk.small(text)).extend());
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                let key = match question.kind {
                    QuestionKind::SameProject => "review-ask-same",
                    QuestionKind::Applicant => "review-ask-applicant",
                    QuestionKind::NotStated => "review-ask-not-stated",
                    QuestionKind::Description => "review-ask-description",
                    QuestionKind::Open => "review-ask-open",
                    _ => "review-ask",
                };
                let title = desk.with(key, &[("words", Arg::Text(&question.text))]);
                ui.add(egui::Label::new(desk.title(title, TITLE)).wrap());
            });
        });
    });
    let Some(project) = desk.session.dataset().projects.get(question.at) else { return };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (mark, _) = ui.allocate_exact_size(Vec2::splat(13.0), Sense::hover());
        swatch(ui.painter(), mark, desk.hue(question.at), !project.area.wider.is_empty(), desk.p);
        let text = format!("{}, {}", project.applicant.name, project.name.value);
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
        ui.label(desk.small(&text)).on_hover_text(text);
    });
}

/// The document's words, the doubtful ones marked.
fn words(ui: &mut Ui, desk: &mut Desk<'_>, question: &Question) {
    let Some(project) = desk.session.dataset().projects.get(question.at) else { return };
    let label = match question.kind {
        QuestionKind::Description => "review-in-description",
        QuestionKind::Applicant => "review-in-applicant",
        QuestionKind::NotStated => "review-offered",
        QuestionKind::SameProject => "review-earlier",
        _ => "review-in-area",
    };
    ui.horizontal(|ui| {
        ui.label(desk.small(desk.t(label)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let row = desk.count("project-line", project.origin.row);
            if link(ui, desk.p, &row, SMALL).on_hover_text(desk.t("review-show-project")).clicked() {
                desk.actions.push(Action::SelectProject { id: project.id.clone(), add: false });
                desk.actions.push(Action::SetView(View::Map));
            }
        });
    });
    let span = &question.span;
    let marks: Vec<Mark> = (span.end > span.start)
        .then_some(Mark { bytes: span.start..span.end, kind: MarkKind::Guess })
        .into_iter()
        .collect();
    framed(ui, desk, |ui, desk| {
        marked_text(ui, desk.p, &question.context, &marks, BODY, &question.context);
    });
    if question.kind == QuestionKind::Applicant && !project.area.text.is_empty() {
        ui.add_space(4.0);
        ui.label(desk.small(desk.t("review-in-area")));
        ui.add(egui::Label::new(desk.body(&project.area.text)).wrap());
    }
    if question.kind.is_about_area()
        && let Some((text, span)) = mention(question, &project.description.value)
    {
        ui.add_space(4.0);
        ui.label(desk.small(desk.t("review-in-description")));
        let marks = [Mark { bytes: span.start..span.end, kind: MarkKind::Dotted }];
        marked_text(ui, desk.p, &text, &marks, 13.0, &text);
    }
}

fn framed(ui: &mut Ui, desk: &Desk<'_>, add: impl FnOnce(&mut Ui, &Desk<'_>)) {
    Frame::new()
        .fill(desk.p.field)
        .stroke(Stroke::new(1.0, desk.p.control_edge))
        .corner_radius(5)
        .inner_margin(Margin { left: 10, right: 10, top: 4, bottom: 8 })
        .show(ui, |ui| add(ui, desk));
}

fn map(ui: &mut Ui, desk: &Desk<'_>, local: &mut Local, question: &Question) {
    let looked = marked(local, question);
    let chosen: Vec<MunicipalityCode> =
        looked.and_then(|at| question.candidates.get(at)).map(|choice| choice.codes.clone()).unwrap_or_default();
    let key: SceneKey = (local.key.clone(), looked);
    let coverage = looked.and_then(|at| local.outcomes.get(at).cloned().flatten()).map_or_else(
        || std::sync::Arc::clone(&desk.session.derived().coverage),
        |o| std::sync::Arc::clone(&o.coverage),
    );
    if local.scene.as_ref().is_none_or(|(known, _)| *known != key) {
        let outlined = chosen.iter().copied().collect();
        let none = std::collections::BTreeSet::new();
        let scene = scene::build(&Given {
            coverage: &coverage,
            dataset: desk.session.dataset(),
            division: desk.session.division(),
            look: &Look::default(),
            hues: &desk.session.derived().hues,
            projects: &none,
            municipalities: &outlined,
        });
        local.scenes += 1;
        local.scene = Some((key, scene));
    }
    let Some((_, scene)) = &local.scene else { return };
    let readings: Vec<Vec<MunicipalityCode>> = question.candidates.iter().map(|choice| choice.codes.clone()).collect();
    let mut around: Vec<MunicipalityCode> = readings.iter().flatten().copied().collect();
    if let Some(project) = desk.session.dataset().projects.get(question.at).filter(|p| p.area.core.len() <= WHOLE) {
        around.extend(&project.area.core);
    }
    let small = Small {
        scene,
        revision: local.scenes,
        readings: if readings.len() > 1 { &readings } else { &[] },
        chosen: looked,
        around: &around,
        division: desk.session.division(),
        words: desk.words,
        palette: desk.p,
        hatch: desk.hatch,
    };
    local.map.ui(ui, MAP, &desk.t("review-map"), &small);
}

/// The core of the project, now and as it would be.
fn told(ui: &mut Ui, desk: &Desk<'_>, local: &Local, question: &Question) {
    let count = |project: &Project| {
        let core = &project.area.core;
        let municipalities = desk.count("municipality-count", core.len());
        let residents = desk.session.division().residents_of(core);
        (municipalities, desk.with("resident-count", &[("n", Arg::Count(residents))]))
    };
    let Some(project) = desk.session.dataset().projects.get(question.at) else { return };
    let (municipalities, residents) = count(project);
    let args = [("municipalities", Arg::Text(&municipalities)), ("residents", Arg::Text(&residents))];
    let mut text = desk.with("review-core-now", &args);
    // What else it would be: as looked at, else without the words.
    let other = local.preview.unwrap_or_else(|| local.dismissed());
    if let Some(outcome) = local.outcomes.get(other).and_then(Option::as_ref)
        && outcome.project.area.core != project.area.core
    {
        let key = if other == local.dismissed() { "review-core-without" } else { "review-core-then" };
        let (municipalities, residents) = count(&outcome.project);
        let args = [("municipalities", Arg::Text(&municipalities)), ("residents", Arg::Text(&residents))];
        text = format!("{text} {}", desk.with(key, &args));
    }
    ui.add(egui::Label::new(desk.small(text)).wrap());
    let wider = question.candidates.iter().flat_map(|choice| &choice.codes);
    let wider = wider.filter(|code| project.area.reach(**code) == Some(Reach::Wider)).count();
    if wider > 0 {
        ui.add(egui::Label::new(desk.small(desk.count("review-wider-already", wider))).wrap());
    }
}

/// The note on a decision, who made it and when.
fn note(ui: &mut Ui, desk: &Desk<'_>, question: &Question) {
    let Some(decision) = desk.session.decision_of(question) else { return };
    let made: Vec<&str> =
        [decision.who.as_str(), decision.when.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    if !made.is_empty() {
        ui.add_space(4.0);
        ui.label(desk.small(desk.with("review-made", &[("who", Arg::Text(&made.join(", ")))])));
    }
    if !decision.note.is_empty() {
        ui.add_space(4.0);
        ui.label(desk.small(desk.t("review-note")));
        ui.add(egui::Label::new(desk.body(&decision.note)).wrap());
    }
}

fn buttons(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, question: &Question) {
    ui.spacing_mut().item_spacing.y = 6.0;
    note_field(ui, desk, local, question);
    let others = same_words(desk, question);
    if others > 0 {
        let text = desk.count("review-everywhere", others);
        ui.checkbox(&mut local.everywhere, desk.body(text)).on_hover_text("A");
    }
    let picking = desk.session.state().picking;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(7.0, 6.0);
        if !picking {
            let answer = keys::chosen(local, question);
            let label = match (&answer, question.kind) {
                (Some(Answer::Candidate(_) | Answer::Dismiss), _) => "review-choose",
                (_, QuestionKind::SameProject) => "review-same",
                _ => "review-accept",
            };
            let again = !question.standing.is_open() && local.preview.is_none();
            if again {
                let undo = format!("{} {}", icons::UNDO, desk.t("action-clear-decision"));
                if ui.button(undo).on_hover_text("Delete").clicked() {
                    desk.actions.push(Action::ClearDecision(String::new()));
                }
            } else {
                let text = format!("{}  Enter", desk.t(label));
                let response = filled_button(ui, desk.p, icons::CHECK, &text, answer.is_some());
                let clicked = response.clicked();
                if answer.is_none() {
                    response.on_hover_text(desk.t("review-choose-first"));
                }
                if let Some(answer) = answer.filter(|_| clicked) {
                    desk.actions.push(decide(desk, answer, local.everywhere));
                }
            }
        }
        if question.kind != QuestionKind::SameProject {
            let pick = if picking { "review-pick-stop" } else { "review-pick-start" };
            if ui.button(desk.t(pick)).on_hover_text("M").clicked() {
                desk.actions.push(Action::PickOnMap(!picking));
            }
        }
        if key_button(ui, desk, &desk.t("review-leave-open"), "U") {
            desk.actions.push(decide(desk, Answer::LeaveOpen, local.everywhere));
        }
        if icon_button(ui, desk.p, icons::EDIT, &desk.t("review-note-add"), "", true).clicked() {
            local.note = match local.note {
                Some(_) => None,
                None => Some(desk.session.decision_of(question).map(|made| made.note.clone()).unwrap_or_default()),
            };
        }
    });
}

fn note_field(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, question: &Question) {
    let Some(text) = &mut local.note else { return };
    let hint = desk.t("review-note-hint");
    let field =
        TextEdit::singleline(text).hint_text(&hint).desired_width(f32::INFINITY).margin(Margin::symmetric(8, 6));
    let response = ui.add(field).accessible_name(&hint);
    if !response.has_focus() && !response.lost_focus() {
        response.request_focus();
    }
    let (enter, escape) = ui.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Escape)));
    if response.lost_focus() {
        if enter {
            desk.actions.push(Action::Note { id: question.id.clone(), text: text.clone() });
        }
        if enter || escape {
            local.note = None;
        }
    }
}

/// A plain button with its key in a cap.
fn key_button(ui: &mut Ui, desk: &Desk<'_>, text: &str, key: &str) -> bool {
    let galley = elided(ui, text, fonts::regular(BODY), desk.p.text, 240.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x + 50.0, 28.0), Sense::click());
    let p = desk.p;
    let fill = if response.hovered() { p.row_hover } else { p.field };
    ui.painter().rect(rect, 5.0, fill, Stroke::new(1.0, p.control_edge), egui::StrokeKind::Inside);
    ui.painter().galley(rect.min + Vec2::new(10.0, (28.0 - galley.size().y) / 2.0), galley, p.text);
    key_cap(ui, desk, key, rect.right_center() - Vec2::new(8.0, 0.0));
    crate::gui::widgets::focus_ring(ui, &response, rect, p);
    crate::gui::widgets::labeled(&response, egui::accesskit::Role::Button, text);
    response.clicked()
}
