//! A field for a day, typed as `1.9.2020` or `2020-09-01`.

use egui::{Id, Margin, TextEdit, Ui};
use jiff::civil::Date;

use super::Local;
use crate::gui::panels::Desk;
use crate::model::Period;
use crate::words::date;

/// What is no day.
struct NoDay;

/// What was typed: a day, or nothing for one that is not known.
fn read(text: &str) -> Result<Option<Date>, NoDay> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let day = text.parse::<Date>().ok().or_else(|| written(text));
    day.map(Some).ok_or(NoDay)
}

/// `1.9.2020`, with a year of four digits.
fn written(text: &str) -> Option<Date> {
    let mut parts = text.trim_end_matches('.').split('.').map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Two fields beside each other; gives the period that they say now, when it is another one; without any day
/// where both are empty.
pub(super) fn period(
    ui: &mut Ui,
    desk: &Desk<'_>,
    local: &mut Local,
    salt: &str,
    now: Option<Period>,
) -> Option<Period> {
    let known = now.unwrap_or(Period { start: None, end: None });
    let mut wrong = None;
    let mut wanted = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(desk.small(desk.t("draft-period")));
        let width = ((ui.available_width() - 24.0) / 2.0).clamp(60.0, 110.0);
        for (key, value) in [("draft-start", known.start), ("draft-end", known.end)] {
            let id = Id::unique(("draft-day", salt, key));
            let typed = local.typed_day.as_ref().filter(|(field, _)| *field == id).map(|(_, text)| text.clone());
            let mut text =
                typed.unwrap_or_else(|| value.map_or_else(String::new, |day| date(desk.words.language(), day)));
            let hint = desk.t("draft-day-hint");
            let color = if read(&text).is_err() { desk.p.error } else { desk.p.text };
            let field = TextEdit::singleline(&mut text).id(id).desired_width(width).hint_text(&hint).text_color(color);
            let response = ui.add(field.margin(Margin::symmetric(8, 5))).accessible_name(desk.t(key));
            if key == "draft-start" {
                ui.label(desk.body("–"));
            }
            if response.changed() {
                local.typed_day = Some((id, text.clone()));
            }
            if response.has_focus() || response.changed() {
                match read(&text) {
                    Err(NoDay) => wrong = Some("draft-day-wrong"),
                    Ok(day) if response.changed() => {
                        let period = match key {
                            "draft-start" => Period { start: day, ..known },
                            _ => Period { end: day, ..known },
                        };
                        wanted = Some(period);
                    }
                    Ok(_) => {}
                }
            } else if response.lost_focus() {
                local.typed_day = None;
            }
        }
    });
    if wanted.is_some_and(|period| period.is_backwards()) {
        wanted = None;
        wrong = Some("draft-period-backwards");
    }
    if let Some(key) = wrong {
        let text = egui::RichText::new(desk.t(key)).font(crate::gui::fonts::regular(12.0)).color(desk.p.error);
        ui.add(egui::Label::new(text).wrap());
    }
    wanted
}
