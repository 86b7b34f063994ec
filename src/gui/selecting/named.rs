//! Which selections were named, and how is one kept, called back, renamed, forgotten?

use std::collections::BTreeMap;

use egui::{Align, EventFilter, Id, Key, Layout, Modifiers, TextEdit, Ui, Vec2};

use super::{Tools, combine};
use crate::coverage::Chosen;
use crate::gui::icons;
use crate::gui::style::BODY;
use crate::gui::widgets::{icon_button, link};
use crate::session::{Action, LONGEST_NAME, selection_name};
use crate::words::{Arg, Collation};

/// A name being typed, between frames.
type Typed = Option<(String, String)>;

/// The field that names the selection; `place` tells two of them in one window apart.
pub(crate) fn naming(ui: &mut Ui, tools: &mut Tools<'_>, place: &str) {
    if tools.session.selected_municipalities().is_empty() {
        return;
    }
    let id = Id::unique(("selecting-name", place));
    let mut text: String = ui.data_mut(|data| data.get_temp(id)).unwrap_or_default();
    let name = selection_name(&text);
    let there = name.as_ref().is_some_and(|name| tools.session.state().undoable.named.contains_key(name));
    let button = tools.t(if there { "selecting-name-replace" } else { "selecting-name-keep" });
    let mut keep = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let label = tools.t("selecting-name");
        let width = (ui.available_width() - 92.0).max(80.0);
        let field = field(&mut text, id).hint_text(tools.small(&label)).desired_width(width);
        let response = ui.add(field).accessible_name(label);
        if response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            response.surrender_focus();
        }
        keep = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        keep |= ui.add_enabled(name.is_some(), egui::Button::new(button)).clicked();
    });
    if let Some(name) = name.filter(|_| keep) {
        tools.actions.push(Action::NameSelection(name));
        text.clear();
    }
    ui.data_mut(|data| data.insert_temp(id, text));
}

/// A field for a name. Escape comes to the field: it leaves it, and does not clear the selection.
fn field(text: &mut String, id: Id) -> TextEdit<'_> {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, ..EventFilter::default() };
    TextEdit::singleline(text).id(id.with("field")).char_limit(LONGEST_NAME).event_filter(filter)
}

/// The named selections, each with its count and the ways to change it; nothing where there are none.
pub(crate) fn named(ui: &mut Ui, tools: &mut Tools<'_>, place: &str) {
    let named: &BTreeMap<String, Chosen> = &tools.session.state().undoable.named;
    if named.is_empty() {
        return;
    }
    let collation = Collation::new(tools.words.language());
    let mut rows: Vec<(&String, &Chosen)> = named.iter().collect();
    rows.sort_by(|a, b| collation.compare(a.0, b.0));
    let id = Id::unique(("selecting-named", place));
    let mut typed: Typed = ui.data_mut(|data| data.get_temp(id)).unwrap_or_default();
    for (name, codes) in rows {
        if typed.as_ref().is_some_and(|(old, _)| old == name) {
            renaming(ui, tools, &mut typed, id);
        } else {
            row(ui, tools, name, codes, &mut typed, id);
        }
    }
    ui.data_mut(|data| data.insert_temp(id, typed));
}

fn row(ui: &mut Ui, tools: &mut Tools<'_>, name: &str, codes: &Chosen, typed: &mut Typed, id: Id) {
    let said = |key: &str| tools.words.with(key, &[("name", Arg::Text(name))]);
    let (rename, forget, recall) = (said("selecting-rename"), said("selecting-forget"), said("selecting-recall"));
    ui.horizontal(|ui| {
        ui.set_min_height(28.0);
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if icon_button(ui, tools.p, icons::CLOSE, &forget, "", true).clicked() {
                tools.actions.push(Action::ForgetSelection(name.to_owned()));
            }
            if icon_button(ui, tools.p, icons::EDIT, &rename, "", true).clicked() {
                *typed = Some((name.to_owned(), name.to_owned()));
                ui.memory_mut(|memory| memory.request_focus(id.with("field")));
            }
            let count = u64::try_from(codes.len()).unwrap_or_default();
            ui.label(tools.small(tools.words.with("municipality-count", &[("n", Arg::Count(count))])));
            ui.add_space(4.0);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
                let response = link(ui, tools.p, name, BODY);
                response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Link, true, &recall));
                let tip = format!("{}\n{}", tools.together(codes), tools.t("selecting-offer-tip"));
                if response.on_hover_text(tip).clicked() {
                    let how = combine(ui.input(|input| input.modifiers));
                    tools.actions.push(Action::RecallSelection { name: name.to_owned(), how });
                }
            });
        });
    });
}

/// Enter or leaving the field renames, Escape does not.
fn renaming(ui: &mut Ui, tools: &mut Tools<'_>, typed: &mut Typed, id: Id) {
    let Some((old, mut new)) = typed.clone() else { return };
    let label = tools.words.with("selecting-rename", &[("name", Arg::Text(&old))]);
    let typing = ui.memory(|memory| memory.has_focus(id.with("field")));
    let escaped = typing && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let room = Vec2::new(ui.available_width(), 28.0);
    let left = ui
        .allocate_ui(room, |ui| {
            let field = field(&mut new, id).desired_width(ui.available_width());
            ui.add(field).accessible_name(label).lost_focus()
        })
        .inner;
    if left && !escaped && selection_name(&new).is_some_and(|name| name != old) {
        tools.actions.push(Action::RenameSelection { from: old.clone(), to: new.clone() });
    }
    *typed = (!left && !escaped).then_some((old, new));
}
