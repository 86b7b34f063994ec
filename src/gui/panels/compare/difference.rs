//! What is the difference, in words, bars, numbers and names? The right panel of the comparison.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Align2, Id, Layout, Pos2, Rect, ScrollArea, Sense, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::Local;
use super::parts::{bar, swatch};
use crate::coverage::{Count, Extent, Part, Side, told};
use crate::gui::fonts;
use crate::gui::panels::detail::rule;
use crate::gui::panels::{Desk, padded};
use crate::gui::selecting::combine;
use crate::gui::style::{BODY, SMALL, TITLE};
use crate::gui::widgets::{elided, labeled, link, segments};
use crate::model::MunicipalityCode;
use crate::session::{Action, CompareAction, drafts_told};
use crate::words::{Arg, percent};

/// Names of a part that are listed before "more".
const FIRST: usize = 6;
/// The three parts that make the union, in their order.
const PARTS: [Side; 3] = [Side::OnlyA, Side::Both, Side::OnlyB];

/// Paints the panel.
pub(super) fn panel(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    ScrollArea::vertical().id_salt("difference").auto_shrink([false, false]).show(ui, |ui| {
        padded(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            head(ui, desk);
            sentences(ui, desk);
            bars(ui, desk);
            table(ui, desk);
            for side in PARTS {
                list(ui, desk, local, side);
            }
            ui.add_space(16.0);
        });
    });
}

fn head(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.horizontal(|ui| {
        ui.set_min_height(32.0);
        ui.label(desk.title(desk.t("compare-difference-title"), TITLE));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let extent = desk.session.state().undoable.comparison.extent;
            let labels = Extent::ALL.map(|extent| desk.t(&format!("compare-extent-{}", extent.key())));
            let chosen = Extent::ALL.iter().position(|known| *known == extent).unwrap_or_default();
            if let Some(now) = segments(ui, desk.p, Id::unique("compare-extent"), &labels, chosen)
                && let Some(extent) = Extent::ALL.get(now)
            {
                desk.actions.push(Action::Compare(CompareAction::Extent(*extent)));
            }
        });
    });
}

/// The difference in words; what stands out is stronger.
fn sentences(ui: &mut Ui, desk: &Desk<'_>) {
    let compared = desk.session.compared();
    let sides = [&*compared.a.footprint, &*compared.b.footprint];
    let datasets = [&*compared.a.dataset, &*compared.b.dataset];
    let told = told(desk.words, datasets, desk.session.division(), &compared.difference, sides);
    if let Some(drafts) = drafts_told(desk.words, desk.session) {
        ui.add(egui::Label::new(desk.body(drafts)).wrap());
    }
    let plain = TextFormat::simple(fonts::regular(BODY), desk.p.text);
    let strong = TextFormat::simple(fonts::semibold(BODY), desk.p.text);
    let mut job = LayoutJob::default();
    for (at, sentence) in told.iter().enumerate() {
        if at > 0 {
            job.append(" ", 0.0, plain.clone());
        }
        match sentence.text.split_once(&sentence.strong).filter(|_| !sentence.strong.is_empty()) {
            Some((before, after)) => {
                job.append(before, 0.0, plain.clone());
                job.append(&sentence.strong, 0.0, strong.clone());
                job.append(after, 0.0, plain.clone());
            }
            None => job.append(&sentence.text, 0.0, plain.clone()),
        }
    }
    ui.add(egui::Label::new(job).wrap());
    ui.add_space(8.0);
}

fn bars(ui: &mut Ui, desk: &Desk<'_>) {
    let difference = &desk.session.compared().difference;
    let counts = PARTS.map(|side| difference.part(side).count);
    let union = difference.union();
    for (key, parts, sum) in [
        ("compare-municipalities", counts.map(|count| count.municipalities as u64), union.municipalities as u64),
        ("compare-residents", counts.map(|count| count.residents), union.residents),
    ] {
        ui.horizontal(|ui| {
            ui.label(desk.small(desk.t(key)));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(desk.small(desk.with("compare-in-either", &[("n", Arg::Count(sum))])));
            });
        });
        let rect = bar(ui, desk, parts);
        let spoken = ui.interact(rect, Id::unique(("compare-bar", key)), Sense::hover());
        let [a, both, b] = parts.map(|part| desk.n(part));
        let args = [("a", Arg::Text(&a)), ("both", Arg::Text(&both)), ("b", Arg::Text(&b))];
        labeled(&spoken, Role::Image, &format!("{}: {}", desk.t(key), desk.with("compare-bar", &args)));
        ui.add_space(4.0);
    }
}

/// The right ends of the columns, from the right edge.
const COLUMNS: [f32; 3] = [142.0, 62.0, 0.0];

fn table(ui: &mut Ui, desk: &Desk<'_>) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 20.0), Sense::hover());
    for (key, from) in
        [("compare-municipalities", COLUMNS[0]), ("compare-residents", COLUMNS[1]), ("compare-share", COLUMNS[2])]
    {
        let at = Pos2::new(rect.right() - from, rect.center().y);
        ui.painter().text(at, Align2::RIGHT_CENTER, desk.t(key), fonts::regular(SMALL), desk.p.text_secondary);
    }
    let difference = std::sync::Arc::clone(&desk.session.compared().difference);
    let union = difference.union();
    for side in PARTS {
        let part = difference.part(side);
        row(ui, desk, &Row { side: Some(side), count: part.count, of: Some(union.residents), strong: true });
        range(ui, desk, part);
    }
    ui.add_space(2.0);
    let (line, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(line, 0.0, desk.p.panel_line);
    row(ui, desk, &Row { side: None, count: union, of: Some(union.residents), strong: true });
    let neither = &difference.neither;
    row(ui, desk, &Row { side: Some(Side::Neither), count: neither.count, of: None, strong: false });
    range(ui, desk, neither);
}

struct Row {
    /// `None` for A or B.
    side: Option<Side>,
    count: Count,
    of: Option<u64>,
    strong: bool,
}

fn side_key(side: Option<Side>) -> String {
    format!("compare-{}", side.map_or("either", Side::key))
}

fn row(ui: &mut Ui, desk: &Desk<'_>, row: &Row) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 26.0), Sense::hover());
    let middle = rect.center().y;
    if let Some(side) = row.side {
        let mark = Rect::from_center_size(Pos2::new(rect.left() + 12.0, middle), Vec2::new(24.0, 13.0));
        swatch(ui.painter(), mark, side, desk);
    }
    let color = if row.strong { desk.p.text } else { desk.p.text_secondary };
    let font = if row.strong { fonts::semibold(BODY) } else { fonts::regular(BODY) };
    let label = desk.t(&side_key(row.side));
    let room = rect.width() - COLUMNS[0] - 32.0 - 34.0;
    let galley = elided(ui, &label, font, color, room);
    ui.painter().galley(Pos2::new(rect.left() + 32.0, middle - galley.size().y / 2.0), galley, color);
    let language = desk.words.language();
    let cells = [
        desk.n(row.count.municipalities as u64),
        desk.n(row.count.residents),
        row.of.map_or_else(String::new, |of| percent(language, row.count.residents, of)),
    ];
    let whole = row.side.is_none();
    for (nth, (cell, from)) in cells.iter().zip(COLUMNS).enumerate() {
        let font = if whole && nth < 2 { fonts::semibold(BODY) } else { fonts::regular(BODY) };
        let color = if nth == 2 { desk.p.text_secondary } else { color };
        ui.painter().text(Pos2::new(rect.right() - from, middle), Align2::RIGHT_CENTER, cell, font, color);
    }
    let [municipalities, residents, share] = &cells;
    let said = format!(
        "{label}: {} {municipalities}, {} {residents}{}",
        desk.t("compare-municipalities"),
        desk.t("compare-residents"),
        if share.is_empty() { String::new() } else { format!(", {share}") }
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
}

/// What the guesses could make of a part; nothing where none could change it.
fn range(ui: &mut Ui, desk: &Desk<'_>, part: &Part) {
    if part.low == part.high {
        return;
    }
    let span = |low: u64, high: u64| {
        if low == high { desk.n(low) } else { format!("{}–{}", desk.n(low), desk.n(high)) }
    };
    let municipalities = span(part.low.municipalities as u64, part.high.municipalities as u64);
    let residents = span(part.low.residents, part.high.residents);
    let text = format!("? {municipalities} · {residents}");
    let args = [("municipalities", Arg::Text(&municipalities)), ("residents", Arg::Text(&residents))];
    let said = desk.with("compare-range", &args);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 16.0), Sense::hover());
    let galley = elided(ui, &text, fonts::regular(SMALL), desk.p.question, rect.width());
    ui.painter().galley(Pos2::new(rect.right() - galley.size().x, rect.top()), galley, desk.p.question);
    labeled(&response, Role::Label, &said);
    let said = format!("{said}. {}", desk.t("compare-range-why"));
    response.on_hover_text(said);
}

/// The municipalities of a part, the most residents first.
fn list(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, side: Side) {
    let difference = std::sync::Arc::clone(&desk.session.compared().difference);
    let codes = &difference.part(side).municipalities;
    if codes.is_empty() {
        return;
    }
    rule(ui, desk);
    let title = desk.t(&side_key(Some(side)));
    ui.horizontal(|ui| {
        ui.set_min_height(24.0);
        ui.spacing_mut().item_spacing.x = 8.0;
        let (mark, _) = ui.allocate_exact_size(Vec2::new(24.0, 13.0), Sense::hover());
        swatch(ui.painter(), mark, side, desk);
        ui.label(egui::RichText::new(&title).font(fonts::semibold(BODY)).color(desk.p.text));
        ui.label(desk.body(desk.n(codes.len() as u64)).color(desk.p.text_secondary));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let text = desk.t("compare-select");
            let response = link(ui, desk.p, &text, SMALL).on_hover_text(desk.t("selecting-offer-tip"));
            response.widget_info(|| WidgetInfo::labeled(Role::Link, true, format!("{text}: {title}")));
            if response.clicked() {
                desk.actions
                    .push(Action::Compare(CompareAction::Select(side, combine(ui.input(|input| input.modifiers)))));
            }
        });
    });
    let all = local.whole.contains(&side);
    let shown = if all || codes.len() <= FIRST + 1 { codes.len() } else { FIRST };
    for code in codes.iter().take(shown) {
        municipality(ui, desk, side, *code);
    }
    if codes.len() > FIRST + 1 {
        let text = if all { desk.t("facet-fewer") } else { desk.count("compare-more", codes.len() - FIRST) };
        if link(ui, desk.p, &text, SMALL).clicked() {
            if all {
                local.whole.remove(&side);
            } else {
                local.whole.insert(side);
            }
        }
    }
}

fn municipality(ui: &mut Ui, desk: &mut Desk<'_>, side: Side, code: MunicipalityCode) {
    let compared = desk.session.compared();
    let core = match side {
        Side::OnlyA => compared.a.footprint.is_core(code),
        Side::OnlyB => compared.b.footprint.is_core(code),
        Side::Both | Side::Neither => compared.a.footprint.is_core(code) && compared.b.footprint.is_core(code),
    };
    let residents = desk.session.division().municipality(code).map_or(0, |m| m.residents);
    let usual = std::mem::replace(&mut ui.spacing_mut().interact_size.y, 20.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let name = desk.municipality(code);
        if link(ui, desk.p, &name, BODY).clicked() {
            desk.actions.push(Action::SelectMunicipality { code, add: false });
        }
        if !core {
            ui.label(desk.small(desk.t("compare-wider")));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(desk.body(desk.n(residents)));
        });
    });
    ui.spacing_mut().interact_size.y = usual;
}
