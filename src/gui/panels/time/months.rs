//! Where is a day on the strip, and which months are written above it?

use egui::{Pos2, Rangef, Rect, Sense, Stroke, Ui, WidgetInfo, accesskit::Role};
use jiff::civil::Date;

use crate::gui::fonts;
use crate::gui::panels::Desk;
use crate::gui::style::SMALL;
use crate::gui::widgets::elided;
use crate::query::TimeWindow;
use crate::words::Arg;

/// Months between two labels, from the closest.
const STEPS: [i32; 10] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

/// Days and points of the strip: every month is equally wide.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    /// From the first month to the last.
    pub(super) extent: TimeWindow,
    x: Rangef,
    /// The first month, counted from the year 0.
    first: i32,
    months: i32,
}

impl Scale {
    pub(super) fn new(extent: TimeWindow, x: Rangef) -> Self {
        let first = month(extent.first());
        Self { extent, x, first, months: month(extent.last()) - first + 1 }
    }

    /// Points of a month.
    pub(super) fn width(&self) -> f32 {
        self.x.span() / points(self.months)
    }

    /// Where a month begins, by its number.
    fn of_month(&self, number: i32) -> f32 {
        self.x.min + points(number - self.first) * self.width()
    }

    /// Where a day begins.
    pub(super) fn begin(&self, day: Date) -> f32 {
        let part = f32::from(day.day() - 1) / f32::from(day.days_in_month());
        self.of_month(month(day)) + part * self.width()
    }

    /// Where a day ends.
    pub(super) fn end(&self, day: Date) -> f32 {
        self.begin(day) + self.width() / f32::from(day.days_in_month())
    }

    /// The month's border nearest to a place, as the number of the month that begins there.
    pub(super) fn border(&self, x: f32) -> i32 {
        self.first + whole(((x - self.x.min) / self.width()).round()).clamp(0, self.months)
    }

    /// How many months a way is, to the nearest whole one.
    pub(super) fn months(&self, way: f32) -> i32 {
        whole((way / self.width()).round())
    }

    /// The day at a place.
    pub(super) fn day(&self, x: f32) -> Option<Date> {
        let months = ((x - self.x.min) / self.width()).clamp(0.0, points(self.months) - 0.001);
        let first = first_of(self.first + whole(months.floor()))?;
        let day = whole((months.fract() * f32::from(first.days_in_month())).floor()) + 1;
        Date::new(first.year(), first.month(), i8::try_from(day).ok()?).ok()
    }
}

/// The number of a day's month, counted from the year 0.
pub(super) fn month(day: Date) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month()) - 1
}

/// The first day of a month; `None` beyond the calendar.
pub(super) fn first_of(number: i32) -> Option<Date> {
    let year = i16::try_from(number.div_euclid(12)).ok()?;
    Date::new(year, i8::try_from(number.rem_euclid(12) + 1).ok()?, 1).ok()
}

#[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "months of some centuries, in points")]
fn points(months: i32) -> f32 {
    months as f32
}

#[expect(clippy::cast_possible_truncation, clippy::as_conversions, reason = "months of some centuries")]
fn whole(months: f32) -> i32 {
    months as i32
}

/// Paints the months above the bars, and faint lines through them.
pub(super) fn axis(ui: &Ui, desk: &Desk<'_>, scale: &Scale, rect: Rect, body: Rect) {
    let p = desk.p;
    let widest =
        elided(ui, &label(desk, 20_000 * 12 + 9, true), fonts::regular(SMALL), p.text_secondary, 200.0).size().x;
    // Only the first label and each January carry the year.
    let wide = |step: i32| points(step) * scale.width() >= if step < 12 { widest * 0.62 + 8.0 } else { widest + 8.0 };
    let step = STEPS.into_iter().find(|step| wide(*step)).unwrap_or(1200);
    let painter = ui.painter();
    let mut free = rect.left() - 1.0;
    for number in scale.first..scale.first + scale.months {
        let begins_year = number.rem_euclid(12) == 0;
        let first = number == scale.first;
        let on = if step >= 12 { number.rem_euclid(step) == 0 } else { number.rem_euclid(12) % step == 0 };
        if !(on || first) {
            continue;
        }
        let x = scale.of_month(number);
        let line = if begins_year { p.control_edge } else { p.panel_line };
        painter.vline(x, body.y_range(), Stroke::new(1.0, line));
        let text = label(desk, number, begins_year || first);
        let galley = elided(ui, &text, fonts::regular(SMALL), p.text_secondary, 200.0);
        let at = Pos2::new(x + 4.0, rect.center().y - galley.size().y / 2.0);
        if at.x > free && at.x + galley.size().x <= rect.right() + 14.0 {
            free = at.x + galley.size().x + 6.0;
            painter.galley(at, galley, p.text_secondary);
        }
    }
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, p.panel_line));
    let of = |day: Date| label(desk, month(day), true);
    let (from, to) = (of(scale.extent.first()), of(scale.extent.last()));
    let name = desk.with("time-axis", &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))]);
    let spoken = ui.interact(rect, ui.scope_id().with("time-axis"), Sense::hover());
    spoken.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
}

/// A month in the language's words, with its year where that is not clear.
fn label(desk: &Desk<'_>, number: i32, with_year: bool) -> String {
    let name = desk.t(&format!("time-month-{}", number.rem_euclid(12) + 1));
    if !with_year {
        return name;
    }
    let year = number.div_euclid(12).to_string();
    desk.with("time-month-year", &[("month", Arg::Text(&name)), ("year", Arg::Text(&year))])
}
