//! One question as a row of the list.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align2, Color32, CornerRadius, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::says;
use crate::gui::panels::Desk;
use crate::gui::style::{BODY, RADIUS, SMALL};
use crate::gui::widgets::{MarkKind, elided, focus_ring, icon_button, paint_mark, swatch};
use crate::gui::{fonts, icons};
use crate::model::QuestionKind;
use crate::review::Question;
use crate::session::{Action, Answer};

/// Height of a row, points.
pub(super) const HEIGHT: f32 = 58.0;

/// Where the columns begin, from the left edge of the list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    pub(super) words: f32,
    pub(super) reading: f32,
    /// Right edge of the numbers.
    pub(super) residents: f32,
    /// Width of the bars under the numbers.
    bar: f32,
}

impl Columns {
    pub(super) fn of(width: f32) -> Self {
        let words = 112.0;
        let acts = if width < 640.0 { 16.0 } else { 92.0 };
        let bar = (width * 0.14).clamp(60.0, 130.0);
        let residents = width - acts;
        let middle = residents - bar - 16.0;
        Self { words, reading: words + (middle - words) * 0.58, residents, bar }
    }
}

/// Paints a row into its rectangle. `most` is the largest number of residents in the list.
pub(super) fn row(ui: &mut Ui, desk: &mut Desk<'_>, question: &Question, rect: Rect, most: u64, chosen: bool) {
    let p = desk.p;
    let response = ui.interact(rect, ui.scope_id().with(("question", &question.id)), Sense::click());
    if chosen {
        ui.painter().rect_filled(rect, 0.0, p.row_chosen);
        let edge = Rect::from_min_size(rect.min, Vec2::new(3.0, rect.height()));
        ui.painter().rect_filled(edge, 0.0, p.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, p.row_hover);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, p.panel_line));
    let columns = Columns::of(rect.width());
    let at = |x: f32, y: f32| rect.min + Vec2::new(x, y);

    badge(ui, desk, question, at(16.0, rect.height() / 2.0));
    let room = columns.reading - columns.words - 12.0;
    context(ui, desk, question, at(columns.words, 11.0), room);
    let who = whose(desk, question);
    let mark = Rect::from_min_size(at(columns.words, 34.0), Vec2::splat(12.0));
    let wider = desk.session.dataset().projects.get(question.at).is_some_and(|project| !project.area.wider.is_empty());
    swatch(ui.painter(), mark, desk.hue(question.at), wider, p);
    let galley = elided(ui, &who, fonts::regular(SMALL), p.text_secondary, room - 18.0);
    ui.painter().galley(at(columns.words + 18.0, 32.0), galley, p.text_secondary);

    let (now, why) = says::reading_now(desk, question);
    let room = columns.residents - columns.bar - columns.reading - 12.0;
    let galley = elided(ui, &now, fonts::semibold(BODY), p.text, room);
    ui.painter().galley(at(columns.reading, 10.0), galley, p.text);
    let galley = elided(ui, &why, fonts::regular(SMALL), p.text_secondary, room);
    ui.painter().galley(at(columns.reading, 32.0), galley, p.text_secondary);

    let number = desk.n(question.residents);
    if question.kind != QuestionKind::SameProject {
        let end = at(columns.residents, 19.0);
        ui.painter().text(end, Align2::RIGHT_CENTER, &number, fonts::regular(BODY), p.text);
        bar(ui, desk, question, at(columns.residents, 36.0), columns.bar, most);
    }
    if rect.width() >= 640.0 {
        acts(ui, desk, question, rect, response.hovered() || chosen);
    }

    focus_ring(ui, &response, rect.shrink(2.0), p);
    let name = format!("{}: {} → {now}, {number}", says::badge(desk, question), question.text);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, chosen, &name));
    if response.clicked() {
        desk.actions.push(Action::FocusQuestion(question.id.clone()));
    }
    if response.hovered() {
        response.on_hover_text(desk.t(&format!("question-{}", question.kind.key())));
    }
}

fn badge(ui: &Ui, desk: &Desk<'_>, question: &Question, left: Pos2) {
    let p = desk.p;
    let open = question.standing.is_open();
    let (text, ink, ground) = if open {
        (format!("? {}", says::badge(desk, question)), p.question, p.question_ground)
    } else {
        (format!("{} {}", icons::CHECK, desk.t("review-badge-decided")), p.text_secondary, p.row_hover)
    };
    let galley = elided(ui, &text, fonts::semibold(SMALL), ink, 92.0);
    let rect = Rect::from_min_size(left - Vec2::new(0.0, 10.0), Vec2::new(galley.size().x + 14.0, 20.0));
    ui.painter().rect_filled(rect, 10.0, ground);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
}

/// Applicant and row.
fn whose(desk: &Desk<'_>, question: &Question) -> String {
    let dataset = desk.session.dataset();
    let Some(project) = dataset.projects.get(question.at) else { return String::new() };
    let row = desk.count("project-line", project.origin.row);
    let document = match dataset.source_of(project) {
        Some(source) if dataset.sources.len() > 1 => format!(", {}", source.name),
        _ => String::new(),
    };
    format!("{}, {row}{document}", project.applicant.name)
}

/// The words among those around them; what stands before is cut so that the words are seen.
fn context(ui: &Ui, desk: &Desk<'_>, question: &Question, at: Pos2, room: f32) {
    let p = desk.p;
    let text = &question.context;
    let words = text.get(question.span.start..question.span.end).unwrap_or_default();
    let after = text.get(question.span.end..).unwrap_or_default();
    let whole = text.get(..question.span.start).unwrap_or_default();
    let plain = TextFormat::simple(fonts::regular(BODY), p.text_secondary);
    let amber = TextFormat { color: p.question, background: p.question_ground, ..plain.clone() };
    let width = |text: &str| elided(ui, text, fonts::regular(BODY), p.text, 4000.0).size().x;
    let need = width(words);
    let mut before = whole.to_owned();
    // Pieces of a list fall away from the left until the words have room.
    let mut rest = whole;
    while need + width(&before) > room * 0.9 && !rest.is_empty() {
        rest = rest.find([',', ';', ' ']).and_then(|end| rest.get(end + 1..)).unwrap_or_default();
        before = format!("… {}", rest.trim_start());
    }
    let mut job = LayoutJob::default();
    job.append(&before, 0.0, plain.clone());
    let from = job.text.chars().count();
    job.append(if words.is_empty() { text } else { words }, 0.0, amber);
    let to = job.text.chars().count();
    if !words.is_empty() {
        job.append(after, 0.0, plain);
    }
    job.wrap = TextWrapping::truncate_at_width(room);
    let galley = ui.painter().layout_job(job);
    let cursor = |index: usize| galley.pos_from_cursor(egui::text::CCursor::new(index));
    let (begin, end) = (cursor(from), cursor(to));
    let left = at + Vec2::new(begin.left(), begin.bottom() - 1.0);
    let width = (end.left() - begin.left()).min(room - begin.left()).max(0.0);
    ui.painter().galley(at, galley, p.text_secondary);
    paint_mark(ui.painter(), left, width, MarkKind::Guess, p.question, p);
}

fn bar(ui: &Ui, desk: &Desk<'_>, question: &Question, right: Pos2, width: f32, most: u64) {
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "residents of a country")]
    let share = if most == 0 { 0.0 } else { question.residents as f32 / most as f32 };
    let length = (width * share).max(if question.residents > 0 { 2.0 } else { 0.0 });
    let rect = Rect::from_min_max(right - Vec2::new(length, 2.0), right + Vec2::new(0.0, 2.0));
    let color: Color32 = if question.standing.is_open() { desk.p.question.gamma_multiply(0.75) } else { desk.p.hue(4) };
    ui.painter().rect_filled(rect, CornerRadius::same(RADIUS.min(2)), color);
}

/// Yes, no, and taking it back.
fn acts(ui: &mut Ui, desk: &mut Desk<'_>, question: &Question, rect: Rect, seen: bool) {
    if !seen {
        return;
    }
    let p = desk.p;
    let room = Rect::from_min_max(Pos2::new(rect.right() - 80.0, rect.top()), rect.max - Vec2::new(8.0, 0.0));
    let builder = egui::UiBuilder::new()
        .max_rect(room)
        .id_salt(("acts", &question.id))
        .layout(egui::Layout::left_to_right(egui::Align::Center));
    let mut inner = ui.new_child(builder);
    inner.spacing_mut().item_spacing.x = 2.0;
    let when = desk.local.clock.now();
    let id = || question.id.clone();
    if !question.standing.is_open() {
        if icon_button(&mut inner, p, icons::UNDO, &desk.t("action-clear-decision"), "", true).clicked() {
            desk.actions.push(Action::ClearDecision(id()));
        }
        return;
    }
    let sure = !question.reading.is_empty() || question.kind == QuestionKind::SameProject;
    let mut answer = |answer: Answer| {
        desk.actions.push(Action::Decide { id: id(), answer, everywhere: false, when: when.clone() });
    };
    let (accept, dismiss) = (desk.words.text("review-accept"), desk.words.text("review-dismiss"));
    if sure && icon_button(&mut inner, p, icons::CHECK, &accept, "Enter", true).clicked() {
        answer(Answer::Accept);
    }
    if icon_button(&mut inner, p, icons::CLOSE, &dismiss, "N", true).clicked() {
        answer(Answer::Dismiss);
    }
}
