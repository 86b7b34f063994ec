//! Limits of the best next: inside which region, how many municipalities and residents one area may have.
//!
//! Never does: know which areas there are; that is asked of the solver.

use egui::{ComboBox, DragValue, Response, Ui, emath::Numeric};

use crate::coverage::suggest::{Ask, SuggestLevel};
use crate::gui::panels::Desk;
use crate::model::RegionCode;
use crate::session::{Action, AskChange, DraftAction};
use crate::words::grouped;

/// Municipalities of a unit that a limit begins with.
const USUAL_MUNICIPALITIES: usize = 10;
/// The most municipalities that a limit of a unit can be.
const MOST_MUNICIPALITIES: usize = 310;
/// Residents that a limit begins with.
const USUAL_RESIDENTS: u64 = 50_000;
/// The most residents that a limit can be: more than Finland has.
const MOST_RESIDENTS: u64 = 6_000_000;

/// Paints the limits, one under the other.
pub(super) fn limits(ui: &mut Ui, desk: &mut Desk<'_>, ask: &Ask) {
    inside(ui, desk, ask);
    if ask.level == SuggestLevel::Connected {
        // Without a limit there are more sets than anyone could weigh.
        let most = ask.municipalities.unwrap_or(Ask::USUAL_MUNICIPALITIES).min(Ask::MOST_MUNICIPALITIES);
        ui.horizontal(|ui| {
            ui.label(desk.body(desk.t("suggest-municipalities")));
            let change = |most| AskChange::Municipalities(Some(most));
            number(ui, desk, "suggest-municipalities", (most, Ask::MOST_MUNICIPALITIES, 0.05), change);
        });
    } else {
        let usual = (ask.municipalities, USUAL_MUNICIPALITIES, MOST_MUNICIPALITIES, 0.2);
        limit(ui, desk, "suggest-most-municipalities", usual, AskChange::Municipalities);
    }
    let usual = (ask.residents, USUAL_RESIDENTS, MOST_RESIDENTS, 500.0);
    limit(ui, desk, "suggest-most-residents", usual, AskChange::Residents);
}

/// A limit that may be there or not: what it is, what it begins with, the most it can be, and how fast a
/// drag changes it.
fn limit<T: Numeric>(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    key: &str,
    (now, usual, most, speed): (Option<T>, T, T, f64),
    change: fn(Option<T>) -> AskChange,
) {
    ui.horizontal(|ui| {
        let mut on = now.is_some();
        if ui.checkbox(&mut on, desk.body(desk.t(key))).changed() {
            desk.actions.push(Action::Draft(DraftAction::Ask(change(on.then_some(usual)))));
        }
        if let Some(now) = now {
            number(ui, desk, key, (now, most, speed), move |value| change(Some(value)));
        }
    });
}

/// A number that is typed or dragged; one drag is one step to take back.
pub(super) fn number<T: Numeric>(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    key: &str,
    (mut value, most, speed): (T, T, f64),
    change: impl FnOnce(T) -> AskChange,
) {
    let language = desk.words.language();
    let field = DragValue::new(&mut value)
        .range(T::from_f64(1.0)..=most)
        .speed(speed)
        .custom_formatter(|value, _| grouped(language, value, 0))
        // As it is written, or with any other mark between the thousands.
        .custom_parser(|text| text.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok());
    let response = ui.add(field).accessible_name(desk.t(key));
    by_hand(&response, desk, || Action::Draft(DraftAction::Ask(change(value))));
}

/// What a hand or the keyboard does to a number, from its first move to its last, is one step.
pub(super) fn by_hand(response: &Response, desk: &mut Desk<'_>, change: impl FnOnce() -> Action) {
    if response.drag_started() || response.gained_focus() {
        desk.actions.push(Action::LetGo);
    }
    if response.changed() {
        desk.actions.push(change());
    }
    if response.drag_stopped() || response.lost_focus() {
        desk.actions.push(Action::LetGo);
    }
}

/// All of the country, or one region.
fn inside(ui: &mut Ui, desk: &mut Desk<'_>, ask: &Ask) {
    let division = desk.session.division();
    let language = desk.words.language();
    let name = |code: &RegionCode| {
        division.regions.get(code).map_or_else(|| code.to_string(), |region| region.names.get(language).to_owned())
    };
    let everywhere = desk.t("suggest-everywhere");
    let shown = ask.inside.as_ref().map_or_else(|| everywhere.clone(), name);
    let mut regions: Vec<(String, RegionCode)> = division.regions.keys().map(|code| (name(code), *code)).collect();
    regions.sort_by(|a, b| desk.collation.compare(&a.0, &b.0));
    let mut wanted = None;
    ui.horizontal(|ui| {
        let label = desk.t("suggest-inside");
        ui.label(desk.body(&label));
        let room = (ui.available_width() - 8.0).clamp(80.0, 200.0);
        let combo = ComboBox::from_id_salt("suggest-inside").selected_text(&shown).width(room).show_ui(ui, |ui| {
            if ui.selectable_label(ask.inside.is_none(), everywhere.as_str()).clicked() {
                wanted = Some(None);
            }
            for (name, code) in &regions {
                if ui.selectable_label(ask.inside == Some(*code), name).clicked() {
                    wanted = Some(Some(*code));
                }
            }
        });
        combo.response.accessible_name(format!("{label}: {shown}"));
    });
    if let Some(region) = wanted {
        desk.actions.push(Action::Draft(DraftAction::Ask(AskChange::Inside(region))));
    }
}
