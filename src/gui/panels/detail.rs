//! The right panel: the project, the municipality, the several, or the document.

use egui::accesskit::Role;
use egui::{Align, Layout, Pos2, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2};

use super::{Desk, municipality, overview, padded, project, selection, unit};
use crate::gui::style::{BODY, SMALL};
use crate::gui::widgets::{elided, icon_button, labeled, link, swatch};
use crate::gui::{fonts, icons};
use crate::session::{Action, Focus};

/// Paints the panel.
pub(crate) fn right(ui: &mut Ui, desk: &mut Desk<'_>) {
    let undoable = &desk.session.state().undoable;
    let salt = match &undoable.focus {
        Some(Focus::Project(id)) => id.to_string(),
        Some(Focus::Municipality(code)) => code.to_string(),
        Some(Focus::Unit { level, code }) => format!("{} {code}", level.key()),
        None => String::new(),
    };
    ScrollArea::vertical().id_salt(("detail", salt)).auto_shrink([false, false]).show(ui, |ui| {
        padded(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let several = undoable.municipalities.len() > 1;
            match (&undoable.focus, desk.session.focused_project()) {
                (_, Some(project)) => project::detail(ui, desk, project),
                (Some(Focus::Unit { level, code }), _) => unit::detail(ui, desk, *level, code),
                (Some(Focus::Municipality(_)), _) if several => selection::detail(ui, desk),
                (Some(Focus::Municipality(code)), _) => municipality::detail(ui, desk, *code),
                _ => overview::detail(ui, desk),
            }
            ui.add_space(16.0);
        });
    });
}

/// The row at the top: what this is, and at its right end zoom and close; `more` adds before them.
pub(super) fn head(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    lead: impl FnOnce(&mut Ui, &mut Desk<'_>),
    more: impl FnOnce(&mut Ui, &mut Desk<'_>),
) {
    ui.horizontal(|ui| {
        ui.set_min_height(28.0);
        ui.spacing_mut().item_spacing.x = 6.0;
        lead(ui, desk);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            if icon_button(ui, desk.p, icons::CLOSE, &desk.t("detail-close"), "Esc", true).clicked() {
                desk.actions.push(Action::ClearSelection);
            }
            if icon_button(ui, desk.p, icons::FIT, &desk.t("action-fit-selection"), "Z", true).clicked() {
                desk.actions.push(Action::FitSelection);
            }
            more(ui, desk);
        });
    });
}

/// A thin line between groups.
pub(super) fn rule(ui: &mut Ui, desk: &Desk<'_>) {
    ui.add_space(8.0);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, desk.p.panel_line);
    ui.add_space(8.0);
}

/// One of the boxes of a row of facts.
pub(super) struct Fact {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) below: String,
    /// A hue before the label, and whether it is hatched.
    pub(super) hue: Option<(egui::Color32, bool)>,
}

/// Facts side by side in one frame.
pub(super) fn facts(ui: &mut Ui, desk: &Desk<'_>, facts: &[Fact]) {
    let p = desk.p;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 74.0), Sense::hover());
    ui.painter().rect_stroke(rect, 5.0, Stroke::new(1.0, p.panel_line), StrokeKind::Inside);
    // Each box as wide as its words need; what is left over is shared. Where that is too much, the line
    // below gives way: a number is never cut for its explanation.
    let needs: Vec<(f32, f32)> = facts
        .iter()
        .map(|fact| {
            let width = |text: &str, font| elided(ui, text, font, p.text, 400.0).size().x + 22.0;
            let lead = if fact.hue.is_some() { 24.0 } else { 0.0 };
            let label = width(&fact.label, fonts::regular(SMALL)) + lead;
            let least = label.max(width(&fact.value, fonts::semibold(BODY)));
            (least, least.max(width(&fact.below, fonts::regular(SMALL))))
        })
        .collect();
    let (least, whole) = needs.iter().fold((0.0, 0.0), |(least, whole), need| (least + need.0, whole + need.1));
    #[expect(clippy::cast_precision_loss, reason = "two or three boxes")]
    let spare = (rect.width() - whole) / facts.len().max(1) as f32;
    let width_of = |(own, all): (f32, f32)| {
        if spare > 0.0 {
            all + spare
        } else if least < rect.width() && whole > least {
            own + (all - own) * (rect.width() - least) / (whole - least)
        } else {
            own * rect.width() / least.max(1.0)
        }
    };
    let mut x = rect.left();
    for (at, (fact, need)) in facts.iter().zip(needs).enumerate() {
        let width = width_of(need);
        if at > 0 {
            ui.painter().vline(x, rect.y_range(), Stroke::new(1.0, p.panel_line));
        }
        let cell = Rect::from_min_size(Pos2::new(x, rect.top()), Vec2::new(width, rect.height()));
        let inner = cell.shrink2(Vec2::new(10.0, 8.0));
        let mut label_x = inner.left();
        if let Some((hue, hatched)) = fact.hue {
            let mark = Rect::from_min_size(inner.min + Vec2::new(0.0, 2.0), Vec2::new(18.0, 12.0));
            swatch(ui.painter(), mark, hue, hatched, p);
            label_x += 24.0;
        }
        let room = inner.right() - label_x;
        let label = elided(ui, &fact.label, fonts::regular(SMALL), p.text_secondary, room);
        ui.painter().galley(Pos2::new(label_x, inner.top()), label, p.text_secondary);
        let value = elided(ui, &fact.value, fonts::semibold(BODY), p.text, inner.width());
        ui.painter().galley(Pos2::new(inner.left(), inner.top() + 20.0), value, p.text);
        let below = elided(ui, &fact.below, fonts::regular(SMALL), p.text_secondary, inner.width());
        let cut = below.elided;
        ui.painter().galley(Pos2::new(inner.left(), inner.top() + 40.0), below, p.text_secondary);
        let response = ui.interact(cell, ui.scope_id().with(("fact", &fact.label)), Sense::hover());
        labeled(&response, Role::Label, &format!("{}: {}, {}", fact.label, fact.value, fact.below));
        if cut {
            response.on_hover_text(&fact.below);
        }
        x += width;
    }
}

/// Municipalities as links in running text.
pub(super) fn links(ui: &mut Ui, desk: &mut Desk<'_>, codes: &[crate::model::MunicipalityCode]) {
    let named = desk.by_name(codes);
    // A row is as high as its words, not as a button.
    let usual = std::mem::replace(&mut ui.spacing_mut().interact_size.y, 18.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(0.0, 3.0);
        let last = named.len().saturating_sub(1);
        for (at, (code, name)) in named.iter().enumerate() {
            // A comma never begins a row: name and comma go to the next one together.
            let needed = elided(ui, &format!("{name},"), fonts::regular(SMALL), desk.p.accent, 400.0).size().x + 2.0;
            if ui.available_size_before_wrap().x < needed {
                ui.end_row();
            }
            if link(ui, desk.p, name, SMALL).clicked() {
                desk.actions.push(Action::SelectMunicipality { code: *code, add: false });
            }
            if at < last {
                ui.label(desk.small(", "));
            }
        }
    });
    ui.spacing_mut().interact_size.y = usual;
}
