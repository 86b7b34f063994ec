//! Before and after as bars, and the gaps and overlaps between.

use egui::{Align, Layout, Pos2, Rect, RichText, Sense, Ui, Vec2, accesskit::Role};

use super::Local;
use crate::coverage::PackNeed;
use crate::coverage::draft::{Drafted, Outcome, OverlapPair};
use crate::coverage::suggest::{amount, need_unit};
use crate::gui::map::dashed_box;
use crate::gui::panels::Desk;
use crate::gui::panels::detail::rule;
use crate::gui::style::{BODY, SMALL, TITLE};
use crate::gui::widgets::{filled_button, heading_row, labeled, link};
use crate::gui::{fonts, icons};
use crate::model::{MunicipalityCode, ProjectId};
use crate::session::{Action, Dialog};
use crate::words::{Arg, percent_range};

/// Names that a list shows before "more".
const FIRST: usize = 8;
/// Height of a bar, points.
const BAR: f32 = 10.0;

/// A difference with its sign.
pub(super) fn signed(desk: &Desk<'_>, difference: f64) -> String {
    if difference.abs() < 1e-9 {
        return "±0".to_owned();
    }
    let sign = if difference < 0.0 { "−" } else { "+" };
    format!("{sign}{}", amount(desk.words, difference.abs()))
}

/// A weight as a whole number of thousandths, so that shares of fractions are exact too.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::as_conversions,
    reason = "clamped to what fits exactly, just before"
)]
pub(super) fn thousandths(weight: f64) -> u64 {
    (weight * 1000.0).round().clamp(0.0, 9e15) as u64
}

/// The name of the draft, bars of residents and need, and a sentence.
pub(super) fn summary(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(side) = desk.session.draft_side().cloned() else {
        ui.label(desk.title(desk.t("draft-title"), TITLE));
        ui.add(egui::Label::new(desk.body(desk.t("draft-empty"))).wrap());
        ui.add_space(4.0);
        return;
    };
    let title = desk.with("draft-memo-title", &[("name", Arg::Text(&side.draft.name))]);
    ui.horizontal_top(|ui| {
        // The mark takes room from the title and none from what stands below.
        ui.set_max_width(ui.available_width());
        let room = ui.available_width() - if side.is_old { 24.0 } else { 0.0 };
        ui.vertical(|ui| {
            ui.set_width(room);
            ui.add(egui::Label::new(desk.title(title, TITLE)).wrap());
        });
        if side.is_old {
            counting(ui, desk);
        }
    });
    let Some(outcome) = &side.outcome else {
        ui.label(desk.small(desk.t("draft-counting")));
        return;
    };
    super::figures(ui, side.is_old, |ui| said(ui, desk, outcome, side.is_old));
}

/// The sign that new figures are on their way; in words beside the pointer and for those who hear.
fn counting(ui: &mut Ui, desk: &Desk<'_>) {
    let text = desk.t("draft-counting-old");
    let sign = ui.add(egui::Spinner::new().size(16.0));
    labeled(&sign, Role::Label, &text);
    sign.on_hover_text(text);
}

/// What a draft comes to, in bars and sentences.
fn said(ui: &mut Ui, desk: &Desk<'_>, outcome: &Outcome, is_old: bool) {
    let (before, after) = (&outcome.before, &outcome.after);
    let language = desk.words.language();
    let unit = need_unit(desk.words, &desk.session.analyzed().need);
    bars(ui, desk, outcome, is_old);
    let gained = number(after.coverage.covered_residents) - number(before.coverage.covered_residents);
    let gap = |side: &crate::coverage::draft::Figures| amount(desk.words, side.need - side.need_served);
    let text = desk.with(
        "draft-sentence",
        &[
            ("residents", Arg::Text(&signed(desk, gained))),
            ("need", Arg::Text(&signed(desk, after.need_served - before.need_served))),
            ("unit", Arg::Text(&unit)),
            ("before", Arg::Text(&gap(before))),
            ("after", Arg::Text(&gap(after))),
        ],
    );
    ui.add(egui::Label::new(desk.body(text)).wrap());
    let months = |months: f64| crate::words::decimal(language, months, 1);
    if (before.project_months - after.project_months).abs() > 0.05 {
        let text = desk.with(
            "draft-months",
            &[
                ("before", Arg::Text(&months(before.project_months))),
                ("after", Arg::Text(&months(after.project_months))),
            ],
        );
        ui.add(egui::Label::new(desk.small(text)).wrap());
    }
}

/// Residents and need served, before and after.
pub(in crate::gui::panels::coverage) fn bars(ui: &mut Ui, desk: &Desk<'_>, outcome: &Outcome, is_old: bool) {
    let (before, after) = (&outcome.before, &outcome.after);
    let residents =
        |side: &crate::coverage::draft::Figures| [side.coverage.covered_residents_low, side.coverage.covered_residents];
    let label = desk.t("draft-bar-residents");
    bar(ui, desk, &label, [residents(before), residents(after)], before.coverage.residents, is_old);
    let need =
        |side: &crate::coverage::draft::Figures| [thousandths(side.need_served_low), thousandths(side.need_served)];
    // Where need is the residents, the bar above says it already.
    let counted = &desk.session.analyzed().need;
    if PackNeed::from_key(&counted.name) != Some(PackNeed::Residents) {
        let label = match PackNeed::from_key(&counted.name) {
            Some(_) => desk.t("draft-bar-foreign-language"),
            None => desk.with("draft-bar-need", &[("name", Arg::Text(&counted.name))]),
        };
        bar(ui, desk, &label, [need(before), need(after)], thousandths(before.need), is_old);
    }
}

#[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "people of a country stay far below 2^53")]
fn number(count: u64) -> f64 {
    count as f64
}

/// A bar: what is served before, and dashed what the draft adds or takes. What rests on guesses is lighter.
fn bar(ui: &mut Ui, desk: &Desk<'_>, label: &str, [before, after]: [[u64; 2]; 2], whole: u64, is_old: bool) {
    let p = desk.p;
    let language = desk.words.language();
    let (from, to) = (percent_range(language, before, whole), percent_range(language, after, whole));
    let to = super::figure(is_old, to);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(RichText::new(to.as_str()).font(fonts::semibold(SMALL)).color(p.text));
            ui.label(desk.small(format!("{from} →")));
            // What is left is the label's: it never runs into the numbers.
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(desk.small(label)).truncate());
            });
        });
    });
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), BAR + 4.0), Sense::hover());
    let track = Rect::from_center_size(rect.center(), Vec2::new(rect.width(), BAR));
    let at = |count: u64| {
        let share = if whole == 0 { 0.0 } else { number(count) / number(whole) };
        #[expect(clippy::cast_possible_truncation, clippy::as_conversions, reason = "a share of a bar")]
        let share = share.clamp(0.0, 1.0) as f32;
        track.left() + track.width() * share
    };
    let part = |from: f32, to: f32| Rect::from_min_max(Pos2::new(from, track.top()), Pos2::new(to, track.bottom()));
    ui.painter().rect_filled(track, 2.0, p.panel_line);
    // As sure as the less sure of the two sides.
    let (low, high) = (at(before[0].min(after[0])), at(before[1].min(after[1])));
    ui.painter().rect_filled(part(track.left(), high), 2.0, p.hue(0).gamma_multiply(0.6));
    ui.painter().rect_filled(part(track.left(), low), 2.0, p.hue(0));
    if before[1] != after[1] {
        let (a, b) = (at(before[1].min(after[1])), at(before[1].max(after[1])));
        // A difference of a hair is still to be seen.
        let changed = part(a, b.max(a + 8.0)).expand2(Vec2::new(0.0, 2.0));
        let ground = if after[1] > before[1] { p.row_chosen } else { p.field };
        ui.painter().rect_filled(changed, 0.0, ground);
        dashed_box(ui, changed, p);
    }
    labeled(&response, Role::Image, &format!("{label}: {from} → {to}"));
    response.on_hover_text(desk.t("draft-bar-why"));
}

/// Gaps and overlaps, each a list whose entries are chosen on the map.
pub(super) fn lists(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    let Some(side) = desk.session.draft_side().cloned() else { return };
    let Some(outcome) = &side.outcome else { return };
    let Outcome { closed, closed_guessed, opened, overlaps_new, overlaps_gone, .. } = &**outcome;
    super::figures(ui, side.is_old, |ui| {
        gaps(ui, desk, local, "draft-memo-closed", closed, closed_guessed);
        gaps(ui, desk, local, "draft-memo-opened", opened, &[]);
        overlaps(ui, desk, "draft-memo-overlaps-new", overlaps_new, &side.drafted);
        overlaps(ui, desk, "draft-memo-overlaps-gone", overlaps_gone, &side.drafted);
    });
}

fn gaps(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    local: &mut Local,
    key: &'static str,
    codes: &[MunicipalityCode],
    guessed: &[MunicipalityCode],
) {
    rule(ui, desk);
    let need = std::sync::Arc::clone(&desk.session.analyzed().need);
    let unit = need_unit(desk.words, &need);
    heading_row(ui, desk.p, &desk.t(key), &desk.n(codes.len() as u64), if codes.is_empty() { "" } else { &unit });
    if codes.is_empty() {
        ui.label(desk.small(desk.t("draft-memo-none")));
        return;
    }
    let mut sorted: Vec<MunicipalityCode> = codes.to_vec();
    sorted.sort_by(|a, b| need.of(*b).total_cmp(&need.of(*a)).then(a.cmp(b)));
    let whole = local.whole.contains(key);
    let shown = if whole || sorted.len() <= FIRST + 1 { sorted.len() } else { FIRST };
    let usual = std::mem::replace(&mut ui.spacing_mut().interact_size.y, 22.0);
    for code in sorted.iter().take(shown) {
        ui.horizontal(|ui| {
            if link(ui, desk.p, &desk.municipality(*code), BODY).clicked() {
                desk.actions.push(Action::SelectMunicipality { code: *code, add: false });
            }
            if guessed.contains(code) {
                let mark = RichText::new("?").font(fonts::semibold(BODY)).color(desk.p.question);
                ui.label(mark).on_hover_text(desk.t("draft-guessed"));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(desk.body(amount(desk.words, need.of(*code))));
            });
        });
    }
    ui.spacing_mut().interact_size.y = usual;
    ui.horizontal(|ui| {
        if sorted.len() > FIRST + 1 {
            let text = if whole { desk.t("facet-fewer") } else { desk.count("draft-more", sorted.len() - FIRST) };
            if link(ui, desk.p, &text, SMALL).clicked() && !local.whole.remove(key) {
                local.whole.insert(key);
            }
        }
        let text = desk.t("draft-choose-all");
        let response = link(ui, desk.p, &text, SMALL);
        let spoken = format!("{text}: {}", desk.t(key));
        labeled(&response, Role::Link, &spoken);
        if response.clicked() {
            desk.actions.push(Action::Select { codes: codes.to_vec(), how: crate::coverage::Combine::Replace });
        }
    });
}

fn overlaps(ui: &mut Ui, desk: &mut Desk<'_>, key: &str, pairs: &[OverlapPair], drafted: &Drafted) {
    if pairs.is_empty() {
        return;
    }
    rule(ui, desk);
    heading_row(ui, desk.p, &desk.t(key), &desk.n(pairs.len() as u64), "");
    let name = |id: &ProjectId| {
        let new = drafted.projects.values().find(|project| project.id == *id);
        let known = new.or_else(|| desk.session.dataset().project(id));
        known.map_or_else(|| id.to_string(), |project| project.applicant.name.clone())
    };
    let lines: Vec<(String, &[MunicipalityCode])> = pairs
        .iter()
        .take(FIRST)
        .map(|pair| {
            let places = super::changes::names(desk, &pair.codes);
            (format!("{} – {}: {places}", name(&pair.a), name(&pair.b)), pair.codes.as_slice())
        })
        .collect();
    for (text, codes) in lines {
        let response = ui.add(egui::Link::new(RichText::new(text).font(fonts::regular(BODY)).color(desk.p.accent)));
        if response.clicked() {
            desk.actions.push(Action::Select { codes: codes.to_vec(), how: crate::coverage::Combine::Replace });
        }
    }
    if pairs.len() > FIRST {
        ui.label(desk.small(desk.count("draft-more", pairs.len() - FIRST)));
    }
}

/// The memo and the file.
pub(super) fn memo_buttons(ui: &mut Ui, desk: &mut Desk<'_>) {
    if desk.session.draft_side().is_none() {
        return;
    }
    rule(ui, desk);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if filled_button(ui, desk.p, icons::FILE_TEXT, &desk.t("draft-memo-open"), true).clicked() {
            desk.actions.push(Action::OpenDialog(Dialog::DraftMemo));
        }
        if ui.button(desk.t("draft-save-file")).clicked() {
            desk.actions.push(Action::OpenDialog(Dialog::Draft));
        }
    });
}
