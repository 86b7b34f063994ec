//! The titles of a table and the fields over its columns.

use egui::{Align2, CursorIcon, Id, Pos2, Rect, RichText, Sense, TextEdit, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::{Asked, Column, TableWords};
use crate::gui::style::{ROW, SMALL};
use crate::gui::theme::Palette;
use crate::gui::widgets::parts::{elided, focus_ring};
use crate::gui::{fonts, icons};

/// Height of title and field, points.
pub(super) const HEIGHT: f32 = ROW + FIELD + 6.0;
/// Height of the field, points.
const FIELD: f32 = 26.0;

/// Paints title and field of a column.
pub(super) fn title(
    ui: &mut Ui,
    p: &Palette,
    salt: &str,
    (at, column): (usize, &Column),
    words: &TableWords,
    asked: &mut Vec<Asked>,
) {
    let rect = ui.max_rect();
    let top = Rect::from_min_size(rect.min, Vec2::new(rect.width(), ROW));
    let response = ui
        .interact(top, Id::unique(("table-title", salt, column.key)), Sense::click())
        .on_hover_cursor(CursorIcon::PointingHand);
    if response.hovered() {
        ui.painter().rect_filled(top, 4.0, p.row_hover);
    }
    let strong = column.sort.is_some();
    let (font, color) =
        if strong { (fonts::semibold(SMALL), p.text) } else { (fonts::regular(SMALL), p.text_secondary) };
    let mut said = column.title.clone();
    // The arrow, and where several sort as which of them.
    let mut room = top.width();
    if let Some((number, down)) = column.sort {
        let [up_word, down_word] = &words.sorted;
        said = format!("{said}, {} {number}", if down { down_word } else { up_word });
        let icon = if down { icons::CARET_DOWN } else { icons::CARET_UP };
        let end = Pos2::new(top.right(), top.center().y);
        let digit = ui.painter().text(end, Align2::RIGHT_CENTER, number, fonts::regular(SMALL), p.text_secondary);
        let before = Pos2::new(digit.left() - 1.0, top.center().y);
        let arrow = ui.painter().text(before, Align2::RIGHT_CENTER, icon, fonts::regular(SMALL), p.accent);
        room = arrow.left() - top.left() - 2.0;
    }
    let galley = elided(ui, &column.title, font, color, room);
    let x = if column.right { top.left() + room - galley.size().x } else { top.left() };
    ui.painter().galley(Pos2::new(x.max(top.left()), top.center().y - galley.size().y / 2.0), galley, color);
    focus_ring(ui, &response, top, p);
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &said));
    if response.clicked() {
        let add = ui.input(|input| input.modifiers.shift);
        asked.push(Asked::Sort(at, add));
    }
    let lines = [&column.title, &column.tip, &words.how].map(String::as_str);
    let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    response.on_hover_text(lines.join("\n"));
    let below = Rect::from_min_size(Pos2::new(rect.left(), top.bottom() + 2.0), Vec2::new(rect.width(), FIELD));
    field(ui, p, salt, (at, column), words, below, asked);
}

fn field(
    ui: &mut Ui,
    p: &Palette,
    salt: &str,
    (at, column): (usize, &Column),
    words: &TableWords,
    rect: Rect,
    asked: &mut Vec<Asked>,
) {
    let mut text = column.filter.clone();
    let hint = RichText::new(if column.right { ">100" } else { "…" }).font(fonts::regular(SMALL)).color(p.control_edge);
    let edit = TextEdit::singleline(&mut text)
        .id(Id::unique(("table-field", salt, column.key)))
        .font(fonts::regular(SMALL))
        .text_color(if column.odd { p.error } else { p.text })
        .hint_text(hint)
        .desired_width(rect.width());
    let response = ui.put(rect, edit);
    let name = format!("{}: {}", words.filter, column.title);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::TextInput, true, &name);
        info.current_text_value = Some(column.filter.clone());
        info
    });
    if response.changed() {
        asked.push(Asked::Filter(at, text));
    }
    let [numbers, letters] = &words.filter_how;
    response.on_hover_text(if column.right { numbers } else { letters });
}
