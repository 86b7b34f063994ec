//! One project, whole.

use egui::{Align, Layout, Rect, Sense, Ui, Vec2};

use super::detail::{Fact, facts, head, links, rule};
use super::{Desk, area_words, reasons};
use crate::coverage::{Combine, Reached};
use crate::gui::icons;
use crate::gui::selecting::offer_row;
use crate::gui::style::{BODY, SMALL, TITLE};
use crate::gui::widgets::{MarkKind, heading_row, icon_button, link, swatch, value_row};
use crate::model::{MunicipalityCode, Period, Project, Reach, Term};
use crate::session::Action;
use crate::words::{Arg, date};

/// Characters of a description that are shown before "show all".
const FIRST_CHARACTERS: usize = 220;

/// Paints the project.
pub(super) fn detail(ui: &mut Ui, desk: &mut Desk<'_>, project: &Project) {
    let at = desk.position(&project.id).unwrap_or_default();
    let hue = desk.hue(at);
    let wider = !project.area.wider.is_empty();
    let total = desk.session.dataset().projects.len();
    head(
        ui,
        desk,
        |ui, desk| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::hover());
            swatch(ui.painter(), rect, hue, wider, desk.p);
            let args = [("n", Arg::Count(project.number as u64)), ("of", Arg::Count(total as u64))];
            ui.label(desk.small(desk.with("project-number", &args)));
        },
        |ui, desk| {
            neighbor(ui, desk, at, 1);
            neighbor(ui, desk, at, -1);
            let pinned = desk.session.state().undoable.look.pin(&project.id).is_some();
            let name = desk.t(if pinned { "action-unpin" } else { "action-pin" });
            if icon_button(ui, desk.p, icons::MAP_PIN_AREA, &name, "P", true).clicked() {
                desk.actions.push(super::pin_or_not(desk.session, &project.id));
            }
        },
    );
    ui.label(desk.title(&project.name.value, TITLE));
    ui.label(desk.body(&project.applicant.name));
    let period = project.period.as_ref().map_or_else(|| desk.t("project-no-period"), |p| period(desk, p.value));
    ui.label(desk.body(period).color(desk.p.text_secondary));
    ui.add_space(8.0);
    reach(ui, desk, project, hue);
    offers(ui, desk, project);
    ui.add_space(12.0);

    let line = desk.count("project-line", project.origin.row);
    ui.horizontal(|ui| {
        ui.label(desk.title(desk.t("project-words"), BODY));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(desk.small(line)).on_hover_text(desk.session.dataset().name());
        });
    });
    if project.area.text.is_empty() {
        ui.label(desk.small(desk.t("project-no-area")));
    } else {
        area_words::words(ui, desk, &project.area);
        ui.add_space(2.0);
        area_words::key(ui, desk, &project.area);
    }
    for term in project.area.open_terms() {
        ui.add_space(4.0);
        area_words::question(ui, desk, &project.area, term);
    }
    municipalities(ui, desk, project);
    more(ui, desk, project);
}

/// The project before or after in the list.
fn neighbor(ui: &mut Ui, desk: &mut Desk<'_>, at: usize, step: isize) {
    let listed = desk.listed();
    let place = listed.iter().position(|listed| *listed == at);
    let next = place.and_then(|place| place.checked_add_signed(step)).and_then(|place| listed.get(place).copied());
    let (icon, key) =
        if step < 0 { (icons::CARET_UP, "project-previous") } else { (icons::CARET_DOWN, "project-next") };
    let clicked = icon_button(ui, desk.p, icon, &desk.t(key), "", next.is_some()).clicked();
    if let Some(next) = next.filter(|_| clicked).and_then(|next| desk.session.dataset().projects.get(next)) {
        desk.actions.push(Action::SelectProject { id: next.id.clone(), add: false });
    }
}

/// First and last day; a day that the source does not say is left out.
pub(super) fn days(language: crate::model::Language, period: &Period) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| date(language, day)).unwrap_or_default();
    format!("{}–{}", day(period.start), day(period.end))
}

/// First and last day, and whole months where there are whole months.
pub(super) fn period(desk: &Desk<'_>, period: Period) -> String {
    let language = desk.words.language();
    let days = days(language, &period);
    let (Some(start), Some(Ok(after))) = (period.start, period.end.map(jiff::civil::Date::tomorrow)) else {
        return days;
    };
    let months =
        (i32::from(after.year()) - i32::from(start.year())) * 12 + i32::from(after.month()) - i32::from(start.month());
    match usize::try_from(months) {
        Ok(months) if after.day() == start.day() && months > 0 => {
            format!("{days} · {}", desk.count("project-months", months))
        }
        _ => days,
    }
}

fn reach(ui: &mut Ui, desk: &Desk<'_>, project: &Project, hue: egui::Color32) {
    let division = desk.session.division();
    let fact = |key: &str, sure: &[MunicipalityCode], codes: &[MunicipalityCode], hatched: bool| {
        let value = desk.count("municipality-count", codes.len());
        let [low, high] = [sure, codes].map(|codes| division.residents_of(codes));
        let below = desk.with("resident-count", &[("n", Arg::Count(high))]);
        Fact {
            label: desk.t(key),
            value: desk.ranged(sure.len() as u64, codes.len() as u64, value),
            below: desk.ranged(low, high, below),
            hue: Some((hue, hatched)),
        }
    };
    let area = &project.area;
    let core = fact("reach-core", &area.sure_core(), &area.core, false);
    if area.wider.is_empty() {
        facts(ui, desk, &[core]);
    } else {
        facts(ui, desk, &[core, fact("reach-wider", &area.wider, &area.wider, true)]);
    }
}

/// The project's areas as sets to be chosen on the map.
fn offers(ui: &mut Ui, desk: &mut Desk<'_>, project: &Project) {
    let select = |reached| {
        let by = vec![project.id.clone()];
        move |how| Action::SelectServed { reached, by: by.clone(), how }
    };
    let (core, all) = (select(Reached::Core), select(Reached::Any));
    let mut offers: Vec<(String, &dyn Fn(Combine) -> Action)> = vec![(desk.t("selecting-core"), &core)];
    if !project.area.wider.is_empty() {
        offers.push((desk.t("selecting-core-and-wider"), &all));
    }
    offer_row(ui, &mut desk.tools(), &offers);
}

fn municipalities(ui: &mut Ui, desk: &mut Desk<'_>, project: &Project) {
    let p = desk.p;
    let core = desk.by_name(&project.area.core);
    ui.add_space(10.0);
    let count = desk.n(core.len() as u64);
    heading_row(ui, p, &desk.t("project-municipalities"), &count, &desk.t("residents-when"));
    ui.spacing_mut().item_spacing.y = 0.0;
    for (code, name) in core {
        let residents = desk.session.division().municipality(code).map_or(0, |m| m.residents);
        let terms: Vec<&Term> = project.area.evidence(code).filter(|term| term.reach == Reach::Core).collect();
        ui.horizontal(|ui| {
            ui.set_min_height(26.0);
            ui.spacing_mut().item_spacing.x = 8.0;
            if link(ui, p, &name, BODY).clicked() {
                desk.actions.push(Action::SelectMunicipality { code, add: false });
            }
            // Amber also where the words were read in full and a person should still look.
            if !terms.is_empty() && terms.iter().all(|term| term.is_open()) {
                question_dot(ui, desk);
            }
            let note = terms.first().map(|term| (area_words::mark_of(term), term.method));
            if let Some((MarkKind::Dotted | MarkKind::Guess, method)) = note {
                ui.label(desk.small(reasons::method(desk, method)));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(desk.body(desk.n(residents)));
            });
        });
    }
    ui.spacing_mut().item_spacing.y = 4.0;
    if !project.area.wider.is_empty() {
        rule(ui, desk);
        let count = desk.n(project.area.wider.len() as u64);
        heading_row(ui, p, &desk.t("reach-wider"), &count, "");
        links(ui, desk, &project.area.wider);
    }
    if !project.area.uncertain.is_empty() {
        rule(ui, desk);
        let count = desk.n(project.area.uncertain.len() as u64);
        heading_row(ui, p, &desk.t("reach-uncertain"), &count, "");
        ui.label(desk.small(desk.t("reach-uncertain-why")));
        links(ui, desk, &project.area.uncertain);
    }
}

/// The amber question mark of a guess.
pub(super) fn question_dot(ui: &mut Ui, desk: &Desk<'_>) {
    use crate::gui::fonts;
    use crate::gui::widgets::labeled;
    use egui::{Align2, accesskit::Role};
    let (rect, response): (Rect, _) = ui.allocate_exact_size(Vec2::splat(17.0), Sense::hover());
    ui.painter().circle_filled(rect.center(), 8.5, desk.p.question_ground);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, "?", fonts::semibold(SMALL), desk.p.question);
    labeled(&response, Role::Label, &desk.t("mark-guess"));
}

fn more(ui: &mut Ui, desk: &mut Desk<'_>, project: &Project) {
    if !project.partners.is_empty() {
        rule(ui, desk);
        let count = desk.n(project.partners.len() as u64);
        heading_row(ui, desk.p, &desk.t("project-partners"), &count, "");
        for partner in &project.partners {
            ui.label(desk.body(&partner.name));
        }
    }
    let description = &project.description.value;
    if !description.is_empty() {
        rule(ui, desk);
        let whole = desk.local.whole_description.as_ref() == Some(&project.id);
        let long = description.chars().count() > FIRST_CHARACTERS + 40;
        ui.horizontal(|ui| {
            ui.label(desk.title(desk.t("project-description"), BODY));
            if long {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let key = if whole { "show-less" } else { "show-whole" };
                    if link(ui, desk.p, &desk.t(key), SMALL).clicked() {
                        desk.local.whole_description = (!whole).then(|| project.id.clone());
                    }
                });
            }
        });
        let text = if whole || !long {
            description.clone()
        } else {
            let short: String = description.chars().take(FIRST_CHARACTERS).collect();
            format!("{}…", short.trim_end())
        };
        ui.label(desk.small(text));
    }
    rule(ui, desk);
    value_row(ui, desk.p, &desk.t("project-kind"), &desk.t(&format!("kind-{}", project.applicant.kind.key())));
    value_row(ui, desk.p, &desk.t("project-id"), project.id.as_str());
    value_row(ui, desk.p, &desk.t("source"), &desk.session.dataset().name());
}
