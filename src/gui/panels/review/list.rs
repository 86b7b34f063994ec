//! All questions: how many, what they weigh, and the list.

use egui::{
    Align, CornerRadius, Frame, Layout, Margin, Pos2, Rect, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo, accesskit,
};

use super::row::{self, Columns};
use super::toast;
use crate::gui::panels::Desk;
use crate::gui::style::{BODY, RADIUS, SMALL, TITLE};
use crate::gui::widgets::{elided, focus_ring, icon_button, labeled};
use crate::gui::{fonts, icons};
use crate::model::Problem;
use crate::review::{Class, Question};
use crate::session::{Action, Dialog, ReviewList};
use crate::words::Arg;

/// Paints title, bar and list.
pub(super) fn list(ui: &mut Ui, desk: &mut Desk<'_>) {
    let p = desk.p;
    Frame::new().inner_margin(Margin { left: 16, right: 16, top: 10, bottom: 0 }).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        head(ui, desk);
        summary(ui, desk);
    });
    ui.add_space(8.0);
    let session = desk.session;
    let shown: Vec<&Question> = session.listed_questions().collect();
    if shown.is_empty() {
        empty(ui, desk);
    } else {
        titles(ui, desk);
        rows(ui, desk, &shown);
    }
    toast::toast(ui, desk, p);
}

fn head(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.horizontal(|ui| {
        ui.set_min_height(30.0);
        ui.label(desk.title(desk.t("review-title"), TITLE));
        ui.add_space(8.0);
        tabs(ui, desk);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let room = ui.available_width();
            for (icon, key, tip, dialog) in [
                (icons::EDIT, "review-memo", "review-memo-tip", Dialog::Memo),
                (icons::FILE_TEXT, "review-decisions", "review-decisions-tip", Dialog::Decisions),
            ] {
                // Without room for words the icon says it, and its tip.
                let clicked = if room < 300.0 {
                    icon_button(ui, desk.p, icon, &desk.t(tip), "", true).clicked()
                } else {
                    ui.button(format!("{icon} {}", desk.t(key))).on_hover_text(desk.t(tip)).clicked()
                };
                if clicked {
                    desk.actions.push(Action::OpenDialog(dialog));
                }
            }
        });
    });
}

fn tabs(ui: &mut Ui, desk: &mut Desk<'_>) {
    let p = desk.p;
    let all = desk.session.questions().len();
    let open = desk.session.open_questions();
    let now = desk.session.state().review_list;
    let tabs = [
        (ReviewList::Open, "review-open", open),
        (ReviewList::Decided, "review-decided", all - open),
        (ReviewList::All, "review-all", all),
    ];
    ui.spacing_mut().item_spacing.x = 0.0;
    let count = tabs.len();
    for (at, (list, key, n)) in tabs.into_iter().enumerate() {
        let chosen = list == now;
        let text = format!("{} {}", desk.t(key), desk.n(n as u64));
        let (font, ink) =
            if chosen { (fonts::semibold(SMALL), p.accent) } else { (fonts::regular(SMALL), p.text_secondary) };
        let galley = elided(ui, &text, font, ink, 160.0);
        let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x + 22.0, 26.0), Sense::click());
        let corners = CornerRadius {
            nw: if at == 0 { RADIUS } else { 0 },
            sw: if at == 0 { RADIUS } else { 0 },
            ne: if at + 1 == count { RADIUS } else { 0 },
            se: if at + 1 == count { RADIUS } else { 0 },
        };
        let fill = if chosen {
            p.row_chosen
        } else if response.hovered() {
            p.row_hover
        } else {
            p.field
        };
        ui.painter().rect(rect, corners, fill, Stroke::new(1.0, p.control_edge), egui::StrokeKind::Inside);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
        focus_ring(ui, &response, rect, p);
        response.widget_info(|| WidgetInfo::selected(accesskit::Role::Tab, true, chosen, &text));
        if response.clicked() {
            desk.actions.push(Action::ListQuestions(list));
        }
    }
}

/// How the places were read: a sentence, a bar and its key.
fn summary(ui: &mut Ui, desk: &mut Desk<'_>) {
    let p = desk.p;
    let tally = *desk.session.tally();
    let coverage = &desk.session.derived().coverage;
    let (low, high) = (desk.n(coverage.covered_residents_low), desk.n(coverage.covered_residents));
    let args = [
        ("places", Arg::Count(tally.places() as u64)),
        ("areas", Arg::Count(tally.areas as u64)),
        ("low", Arg::Text(&low)),
        ("high", Arg::Text(&high)),
    ];
    let key = if low == high { "review-summary-sure" } else { "review-summary" };
    ui.add(egui::Label::new(desk.small(desk.with(key, &args))).wrap());
    stale(ui, desk);
    if tally.places() == 0 {
        return;
    }
    let color = |class: Class| match class {
        Class::Exact => p.hue(0),
        Class::Joined => p.panel.lerp_to_gamma(p.hue(0), 0.75),
        Class::Inflected => p.panel.lerp_to_gamma(p.hue(0), 0.6),
        Class::Alias => p.panel.lerp_to_gamma(p.hue(0), 0.45),
        Class::Borderless => p.control_edge,
        Class::LeftOut => p.check_edge,
        Class::Open => p.question.lerp_to_gamma(p.question_ground, if p.dark { 0.2 } else { 0.25 }),
        Class::Decided => p.hue(4),
    };
    let counted: Vec<(Class, usize)> =
        Class::ALL.into_iter().zip(tally.classes).filter(|(_, count)| *count > 0).collect();
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 8.0), Sense::hover());
    let mut x = rect.left();
    let gaps: f32 = counted.iter().skip(1).map(|_| 2.0).sum();
    for (class, count) in &counted {
        let width = ((rect.width() - gaps) * share(*count, tally.places())).max(2.0);
        let part = Rect::from_min_size(Pos2::new(x, rect.top()), Vec2::new(width, rect.height()));
        ui.painter().rect_filled(part.intersect(rect), 1.0, color(*class));
        x += width + 2.0;
    }
    let spoken: Vec<String> = counted.iter().map(|(class, count)| legend(desk, *class, *count)).collect();
    labeled(&response, accesskit::Role::Image, &spoken.join(", "));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(14.0, 2.0);
        for (class, count) in counted {
            key_item(ui, desk, class, count, color(class));
        }
    });
}

/// A square, what it stands for, and how many: never parted by the end of a line.
fn key_item(ui: &mut Ui, desk: &Desk<'_>, class: Class, count: usize, color: egui::Color32) {
    let p = desk.p;
    let text = desk.t(&format!("read-{}", class.key()));
    let text = elided(ui, &text, fonts::regular(SMALL), p.text_secondary, 240.0);
    let number = elided(ui, &desk.n(count as u64), fonts::semibold(SMALL), p.text, 80.0);
    let size = Vec2::new(16.0 + text.size().x + 6.0 + number.size().x, 18.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let square = Rect::from_center_size(Pos2::new(rect.left() + 5.0, rect.center().y), Vec2::splat(9.0));
    ui.painter().rect_filled(square, 1.0, color);
    let at = Pos2::new(rect.left() + 16.0, rect.center().y - text.size().y / 2.0);
    let after = at + Vec2::new(text.size().x + 6.0, 0.0);
    ui.painter().galley(at, text, p.text_secondary);
    ui.painter().galley(after, number, p.text);
}

/// Decisions whose words or row are gone from a changed document: kept, and not used.
fn stale(ui: &mut Ui, desk: &Desk<'_>) {
    let words: Vec<String> = desk
        .session
        .dataset()
        .diagnostics
        .iter()
        .filter_map(|found| match &found.problem {
            Problem::StaleDecision { words } => Some(format!("”{words}”")),
            _ => None,
        })
        .collect();
    if words.is_empty() {
        return;
    }
    let args = [("n", Arg::Count(words.len() as u64)), ("words", Arg::Text(&words.join(", ")))];
    let text = format!("{}  {}", icons::WARNING, desk.with("review-stale", &args));
    ui.add(egui::Label::new(desk.small(text).color(desk.p.question)).wrap());
}

fn legend(desk: &Desk<'_>, class: Class, count: usize) -> String {
    format!("{} {}", desk.t(&format!("read-{}", class.key())), desk.n(count as u64))
}

fn share(part: usize, whole: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "a share of a bar")]
    let share = part as f32 / whole.max(1) as f32;
    share
}

fn titles(ui: &mut Ui, desk: &Desk<'_>) {
    let p = desk.p;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 26.0), Sense::hover());
    let columns = Columns::of(rect.width());
    for y in [rect.top(), rect.bottom()] {
        ui.painter().hline(rect.x_range(), y, Stroke::new(1.0, p.panel_line));
    }
    let text = |ui: &Ui, x: f32, align: egui::Align2, key: &str, strong: bool| {
        let (font, ink) =
            if strong { (fonts::regular(SMALL), p.text) } else { (fonts::regular(SMALL), p.text_secondary) };
        ui.painter().text(Pos2::new(rect.left() + x, rect.center().y), align, desk.t(key), font, ink);
    };
    text(ui, 16.0, egui::Align2::LEFT_CENTER, "review-column-kind", false);
    text(ui, columns.words, egui::Align2::LEFT_CENTER, "review-column-words", false);
    text(ui, columns.reading, egui::Align2::LEFT_CENTER, "review-column-reading", false);
    text(ui, columns.residents, egui::Align2::RIGHT_CENTER, "review-column-residents", true);
}

fn rows(ui: &mut Ui, desk: &mut Desk<'_>, listed: &[&Question]) {
    let most = listed.iter().map(|question| question.residents).max().unwrap_or_default();
    let shown = desk.session.shown_question().map(|question| question.id.clone());
    let place = shown.as_ref().and_then(|id| listed.iter().position(|question| question.id == *id));
    let moved = desk.local.review.scrolled_to != shown;
    ScrollArea::vertical().id_salt("questions").auto_shrink([false, false]).show_viewport(ui, |ui, seen| {
        #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "rows of a list")]
        let top = |at: usize| at as f32 * row::HEIGHT;
        let origin = ui.max_rect().min;
        let room = if desk.session.state().decided.is_some() { toast::HEIGHT + 16.0 } else { 0.0 };
        ui.set_height(top(listed.len()) + room);
        let width = ui.max_rect().width();
        let at = |row: usize| Rect::from_min_size(origin + Vec2::new(0.0, top(row)), Vec2::new(width, row::HEIGHT));
        if let Some(place) = place.filter(|_| moved) {
            ui.scroll_to_rect(at(place), None);
        }
        for (number, question) in listed.iter().enumerate() {
            if top(number + 1) < seen.top() || top(number) > seen.bottom() {
                continue;
            }
            let rect = at(number);
            row::row(ui, desk, question, rect, most, place == Some(number));
        }
    });
    if moved {
        desk.local.review.scrolled_to = shown;
    }
}

/// Nothing in the list: what that means, and what next.
fn empty(ui: &mut Ui, desk: &mut Desk<'_>) {
    let all = desk.session.questions().len();
    let open = desk.session.open_questions();
    let key = match (desk.session.state().review_list, all, open) {
        (_, 0, _) => "overview-no-questions",
        (ReviewList::Open, _, 0) => "review-all-decided",
        _ => "review-none-decided",
    };
    ui.add_space(48.0);
    ui.vertical_centered(|ui| {
        ui.label(desk.body(desk.t(key)));
        ui.add_space(8.0);
        if key == "review-all-decided" {
            if ui.button(desk.t("review-save-decisions")).clicked() {
                desk.actions.push(Action::OpenDialog(Dialog::Decisions));
            }
        } else if key == "review-none-decided" && ui.button(desk.t("review-show-open")).clicked() {
            desk.actions.push(Action::ListQuestions(ReviewList::Open));
        }
    });
    ui.add_space(BODY);
}
