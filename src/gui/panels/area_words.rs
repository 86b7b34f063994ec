//! An operating area in the document's own words, each term marked by how it was read.

use egui::{Frame, Margin, Pos2, RichText, Sense, Stroke, Ui, Vec2};

use super::{Desk, reasons};
use crate::gui::fonts;
use crate::gui::style::{BODY, SMALL};
use crate::gui::widgets::{Mark, MarkKind, elided, marked_text, paint_mark};
use crate::model::{Area, Method, Reach, Status, Term, TermKind};

/// How a term is marked.
pub(super) fn mark_of(term: &Term) -> MarkKind {
    if term.is_open() {
        return MarkKind::Guess;
    }
    if term.status == Status::Note {
        return MarkKind::Bare;
    }
    match term.method {
        Method::Exception => MarkKind::Struck,
        // "Oulun alue; …" has no border of its own: it gives no municipality, so it gets no mark.
        _ if term.codes.is_empty() => MarkKind::Bare,
        _ if term.reach == Reach::Wider => MarkKind::Hatched,
        Method::Inflected | Method::Joined | Method::Folded | Method::Alias | Method::Former => MarkKind::Dotted,
        _ if term.kind == TermKind::Note => MarkKind::Bare,
        _ => MarkKind::Solid,
    }
}

/// The words in a frame of their own; pointing at a term tells its reading.
pub(super) fn words(ui: &mut Ui, desk: &Desk<'_>, area: &Area) {
    let p = desk.p;
    let marks: Vec<Mark> =
        area.terms.iter().map(|term| Mark { bytes: term.span.start..term.span.end, kind: mark_of(term) }).collect();
    Frame::new()
        .fill(p.field)
        .stroke(Stroke::new(1.0, p.control_edge))
        .corner_radius(5)
        .inner_margin(Margin { left: 10, right: 10, top: 4, bottom: 8 })
        .show(ui, |ui| {
            let (response, pointed) = marked_text(ui, p, &area.text, &marks, 15.0, &area.text);
            if let Some(term) = pointed.and_then(|at| area.terms.get(at)) {
                response.on_hover_ui_at_pointer(|ui| tip(ui, desk, area, term));
            }
        });
}

/// What a term was read as, why, and what else was weighed.
fn tip(ui: &mut Ui, desk: &Desk<'_>, area: &Area, term: &Term) {
    ui.set_max_width(320.0);
    ui.label(desk.title(reasons::headline(desk, area.words(term), term), BODY));
    ui.label(desk.small(reasons::method(desk, term.method)));
    for line in reasons::lines(desk, &term.reasons) {
        ui.label(desk.body(line));
    }
    if !term.candidates.is_empty() {
        ui.add_space(4.0);
        ui.label(desk.small(desk.t("term-candidates")));
        for line in reasons::candidates(desk, term) {
            ui.label(desk.body(line));
        }
    }
}

/// What the marks mean; only those that occur.
pub(super) fn key(ui: &mut Ui, desk: &Desk<'_>, area: &Area) {
    let p = desk.p;
    let kinds = [
        (MarkKind::Solid, "mark-solid"),
        (MarkKind::Hatched, "mark-hatched"),
        (MarkKind::Dotted, "mark-dotted"),
        (MarkKind::Guess, "mark-guess"),
        (MarkKind::Struck, "mark-struck"),
    ];
    let used: Vec<_> =
        kinds.into_iter().filter(|(kind, _)| area.terms.iter().any(|term| mark_of(term) == *kind)).collect();
    let texts: Vec<f32> = used
        .iter()
        .step_by(2)
        .map(|(_, text)| elided(ui, &desk.t(text), fonts::regular(SMALL), p.text_secondary, 400.0).size().x)
        .collect();
    let first = texts.into_iter().fold(0.0, f32::max) + 30.0 + 12.0;
    let whole = ui.available_width();
    for pair in used.chunks(2) {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 18.0), Sense::hover());
        for ((kind, text), x) in pair.iter().zip([rect.left(), rect.left() + first]) {
            let at = Pos2::new(x, rect.center().y);
            if *kind == MarkKind::Guess {
                let ground = egui::Rect::from_min_size(at - Vec2::new(0.0, 6.0), Vec2::new(24.0, 10.0));
                ui.painter().rect_filled(ground, 2.0, p.question_ground);
            }
            if *kind == MarkKind::Struck {
                ui.painter().hline(x..=x + 24.0, at.y, Stroke::new(1.2, p.text_secondary));
            }
            paint_mark(ui.painter(), at + Vec2::new(0.0, 2.0), 24.0, *kind, p.text_secondary, p);
            let galley =
                elided(ui, &desk.t(text), fonts::regular(SMALL), p.text_secondary, rect.left() + whole - x - 30.0);
            ui.painter().galley(Pos2::new(x + 30.0, at.y - galley.size().y / 2.0), galley, p.text_secondary);
        }
    }
}

/// An open term in an amber box: what was read, and why a person should look.
pub(super) fn question(ui: &mut Ui, desk: &Desk<'_>, area: &Area, term: &Term) {
    let p = desk.p;
    Frame::new().fill(p.question_ground).corner_radius(5).inner_margin(Margin::symmetric(10, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        let title = format!("? {}", reasons::headline(desk, area.words(term), term));
        ui.label(RichText::new(title).font(fonts::semibold(BODY)).color(p.question));
        let small = |text: String| RichText::new(text).font(fonts::regular(SMALL)).color(p.text);
        for line in reasons::lines(desk, &term.reasons) {
            ui.label(small(line));
        }
        if term.candidates.len() > usize::from(term.is_guess()) {
            ui.label(small(format!("{} {}", desk.t("term-candidates"), reasons::candidates(desk, term).join(" · "))));
        }
        let counts = if term.codes.is_empty() { "term-not-counted" } else { "term-counted" };
        ui.label(RichText::new(desk.t(counts)).font(fonts::regular(SMALL)).color(p.question));
    });
}
