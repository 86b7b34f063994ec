//! The readings to choose from, each with what it would change.

use egui::{Align2, CornerRadius, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::{Local, says};
use crate::gui::fonts;
use crate::gui::panels::Desk;
use crate::gui::style::{BODY, RADIUS, SMALL};
use crate::gui::widgets::{elided, focus_ring};
use crate::model::{QuestionKind, Verdict};
use crate::review::{Question, Standing};
use crate::words::{self, percent};

/// What one row says.
struct Answer {
    title: String,
    why: String,
    places: String,
    key: String,
    covered: Option<u64>,
}

/// Paints every answer; a click looks at it.
pub(super) fn answers(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, question: &Question) {
    let p = desk.p;
    ui.horizontal(|ui| {
        ui.label(desk.title(desk.t("review-answers"), BODY));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(desk.small(desk.t("review-covered")));
        });
    });
    let now = desk.session.derived().coverage.covered_residents;
    let mark = marked(local, question);
    let mut rows: Vec<Answer> = Vec::new();
    for (at, choice) in question.candidates.iter().enumerate() {
        let title = says::choice_name(desk, choice);
        let lines = choice.reasons.iter().filter(|reason| !says::is_plain(reason));
        let lines: Vec<String> = lines.map(|reason| words::reason(desk.words, reason)).collect();
        let places = if choice.codes.len() > 1 { says::names(desk, &choice.codes) } else { String::new() };
        let covered = local.outcomes.get(at).and_then(Option::as_ref).map(|o| o.coverage.covered_residents);
        let key = if at < 9 { (at + 1).to_string() } else { String::new() };
        rows.push(Answer { title, why: lines.join(" "), places, key, covered });
    }
    let dismissed = local.outcomes.last().and_then(Option::as_ref).map(|o| o.coverage.covered_residents);
    let (title, why) = match question.kind {
        QuestionKind::SameProject => ("review-not-same", String::new()),
        QuestionKind::NotStated => ("review-stays-empty", String::new()),
        QuestionKind::Applicant | QuestionKind::Description => ("review-not-served", String::new()),
        _ => ("review-no-place", desk.t("review-no-place-why")),
    };
    rows.push(Answer {
        title: desk.t(title),
        why,
        places: String::new(),
        key: "N".to_owned(),
        covered: dismissed.filter(|_| question.kind != QuestionKind::SameProject),
    });
    for (at, answer) in rows.iter().enumerate() {
        if row(ui, desk, answer, mark == Some(at), now, p.dark) {
            local.preview = Some(at);
        }
    }
    // Another choice than those offered, made on the map.
    if let (None, Standing::Decided(Verdict::Choose(codes))) = (mark, &question.standing) {
        let answer = Answer {
            title: desk.t("review-picked"),
            why: String::new(),
            places: says::names(desk, codes),
            key: String::new(),
            covered: Some(now),
        };
        row(ui, desk, &answer, true, now, p.dark);
    }
}

/// The answer that is marked: looked at, decided, or read now.
pub(super) fn marked(local: &Local, question: &Question) -> Option<usize> {
    if local.preview.is_some() {
        return local.preview;
    }
    let place =
        |codes: &[crate::model::MunicipalityCode]| question.candidates.iter().position(|choice| choice.codes == codes);
    match &question.standing {
        Standing::Decided(Verdict::Dismiss) => Some(local.dismissed()),
        Standing::Decided(Verdict::Choose(codes)) => place(codes),
        _ if question.reading.is_empty() => None,
        _ => place(&question.reading),
    }
}

fn row(ui: &mut Ui, desk: &Desk<'_>, answer: &Answer, chosen: bool, now: u64, dark: bool) -> bool {
    let p = desk.p;
    let width = ui.available_width();
    let numbers = 84.0;
    let left = 32.0;
    let room = width - left - numbers - 12.0;
    let lines = |text: &str, rows: usize, ink| {
        let mut job = egui::text::LayoutJob::simple(text.to_owned(), fonts::regular(SMALL), ink, room);
        job.wrap.max_rows = rows;
        ui.painter().layout_job(job)
    };
    let title = elided(ui, &answer.title, fonts::semibold(BODY), p.text, room);
    let why = lines(&answer.why, 3, p.text_secondary);
    let places = lines(&answer.places, 2, p.accent);
    let said = |galley: &egui::Galley, text: &str| if text.is_empty() { 0.0 } else { galley.size().y };
    let inner = title.size().y + said(&why, &answer.why) + said(&places, &answer.places);
    let height = (inner + 16.0).max(if answer.covered.is_some() { 56.0 } else { 36.0 });
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    if chosen {
        ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), p.row_chosen);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), p.row_hover);
    }
    let dot = Pos2::new(rect.left() + 16.0, rect.top() + 17.0);
    if chosen {
        ui.painter().circle_filled(dot, 7.5, p.accent);
        ui.painter().circle_filled(dot, 3.0, if dark { p.panel } else { p.on_accent });
    } else {
        ui.painter().circle(dot, 7.0, p.field, Stroke::new(1.2, p.check_edge));
    }
    let mut y = rect.top() + 8.0;
    let mut line = |galley: std::sync::Arc<egui::Galley>, text: &str, ink| {
        if !text.is_empty() {
            let step = galley.size().y;
            ui.painter().galley(Pos2::new(rect.left() + left, y), galley, ink);
            y += step;
        }
    };
    let cut = why.elided || places.elided || title.elided;
    line(title, &answer.title, p.text);
    line(why, &answer.why, p.text_secondary);
    line(places, &answer.places, p.accent);
    let end = rect.right() - 8.0;
    if !answer.key.is_empty() {
        key_cap(ui, desk, &answer.key, Pos2::new(end, rect.top() + 15.0));
    }
    let mut spoken = answer.title.clone();
    if let Some(covered) = answer.covered {
        let number = desk.n(covered);
        spoken = format!("{spoken}: {number}");
        let text = |at: f32, text: String, ink| {
            let at = Pos2::new(end, rect.top() + at);
            ui.painter().text(at, Align2::RIGHT_CENTER, text, fonts::regular(SMALL), ink);
        };
        text(32.0, number, p.text);
        let below = match i64::try_from(covered).unwrap_or_default() - i64::try_from(now).unwrap_or_default() {
            0 => percent(desk.words.language(), covered, desk.session.derived().coverage.residents),
            change if change < 0 => format!("−{}", desk.n(change.unsigned_abs())),
            change => format!("+{}", desk.n(change.unsigned_abs())),
        };
        text(47.0, below, p.text_secondary);
    }
    focus_ring(ui, &response, rect, p);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &spoken));
    let clicked = response.clicked();
    if cut {
        response.on_hover_text([&answer.title, &answer.why, &answer.places].map(String::as_str).join("\n").trim());
    }
    clicked
}

/// A key as a small cap; `right` is its right edge's middle.
pub(super) fn key_cap(ui: &Ui, desk: &Desk<'_>, key: &str, right: Pos2) {
    let p = desk.p;
    let galley = elided(ui, key, fonts::regular(SMALL), p.text_secondary, 60.0);
    let size = Vec2::new((galley.size().x + 10.0).max(20.0), 18.0);
    let rect = Rect::from_min_size(right - Vec2::new(size.x, size.y / 2.0), size);
    ui.painter().rect(rect, 4.0, p.field, Stroke::new(1.0, p.control_edge), egui::StrokeKind::Inside);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, p.text_secondary);
}
