//! What leaves, and what the format leaves a choice of?

use egui::{Button, ComboBox, Frame, Margin, RichText, Stroke, TextEdit, Ui};

use super::heading;
use crate::export::{Crs, Each};
use crate::gui::panels::Desk;
use crate::gui::style::{BODY, SMALL};
use crate::gui::{fonts, icons};
use crate::model::Language;
use crate::session::{Action, ExportAction, ExportWhat, picture_dpi, picture_size};
use crate::words::{Arg, Words};

/// Width of the choices, points.
const WIDTH: f32 = 260.0;
/// Width of the names before them, points.
const NAME: f32 = 150.0;

/// Every choice.
pub(super) fn choices(ui: &mut Ui, desk: &mut Desk<'_>) {
    what(ui, desk);
    let request = desk.session.state().export_request.clone();
    each(ui, desk);
    if request.format.takes_two_languages() {
        also(ui, desk, request.also);
    }
    if !request.format.coordinates().is_empty() {
        let options: Vec<Option<Crs>> =
            std::iter::once(None).chain(request.format.coordinates().iter().copied().map(Some)).collect();
        let name = |desk: &Desk<'_>, crs: &Option<Crs>| match crs {
            None => desk.t("export-crs-usual"),
            Some(crs) => desk.t(&format!("export-crs-{}", crs.epsg())),
        };
        if let Some(crs) = choose(ui, desk, "export-crs", &options, &request.crs, name) {
            push(desk, ExportAction::Crs(crs));
        }
    }
    if request.format.is_picture() {
        picture(ui, desk);
    }
    let columns = request.format.columns();
    if !columns.is_empty() {
        self::columns(ui, desk, &columns, &request.columns);
    }
}

fn push(desk: &mut Desk<'_>, action: ExportAction) {
    desk.actions.push(Action::ChooseExport(action));
}

/// A name, and a list to choose one of; gives what was chosen now.
fn choose<T: Clone + PartialEq>(
    ui: &mut Ui,
    desk: &Desk<'_>,
    key: &str,
    options: &[T],
    now: &T,
    name: impl Fn(&Desk<'_>, &T) -> String,
) -> Option<T> {
    let mut chosen = None;
    named(ui, desk, key, |ui| {
        let text = name(desk, now);
        let list = ComboBox::from_id_salt(key).selected_text(text.clone()).width(WIDTH).truncate();
        let list = list.show_ui(ui, |ui| {
            for option in options {
                if ui.selectable_label(option == now, name(desk, option)).clicked() && option != now {
                    chosen = Some(option.clone());
                }
            }
        });
        let said = format!("{}: {text}", desk.t(key));
        crate::gui::widgets::labeled(&list.response, egui::accesskit::Role::ComboBox, &said);
    });
    chosen
}

fn named(ui: &mut Ui, desk: &Desk<'_>, key: &str, add: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(NAME, 24.0), egui::Sense::hover());
        let left = egui::UiBuilder::new().max_rect(rect).layout(egui::Layout::left_to_right(egui::Align::Center));
        // The room is taken above: the names stand in a column, whatever their lengths.
        ui.new_child(left).add(egui::Label::new(desk.body(desk.t(key))).truncate());
        add(ui);
    });
}

fn what(ui: &mut Ui, desk: &mut Desk<'_>) {
    let undoable = &desk.session.state().undoable;
    let now = desk.session.export_what();
    let mut options = vec![ExportWhat::Counted];
    if !undoable.projects.is_empty() || !undoable.municipalities.is_empty() {
        options.push(ExportWhat::Chosen);
    }
    options.extend(undoable.named.keys().cloned().map(ExportWhat::Named));
    options.extend(undoable.drafts.opened().map(|_| ExportWhat::Draft));
    let name = |desk: &Desk<'_>, what: &ExportWhat| match what {
        ExportWhat::Counted => desk.t("export-what-counted"),
        ExportWhat::Chosen => desk.t("export-what-chosen"),
        ExportWhat::Named(name) => desk.with("export-what-named", &[("name", Arg::Text(name))]),
        ExportWhat::Draft => {
            let name = desk.session.state().undoable.drafts.opened().map_or("", |draft| draft.name.as_str());
            desk.with("export-what-draft", &[("name", Arg::Text(name))])
        }
    };
    if let Some(what) = choose(ui, desk, "export-what", &options, &now, name) {
        push(desk, ExportAction::What(what));
    }
    if now == ExportWhat::Draft {
        let file = desk.session.draft_file(".json");
        let how = desk.with("export-what-draft-how", &[("file", Arg::Text(&file))]);
        ui.add(egui::Label::new(desk.small(how)).wrap());
    }
    let told = desk.session.outgoing().order.as_ref().map(|order| order.provenance.filter_words.clone());
    if let Some(told) = told.filter(|told| !told.is_empty()) {
        ui.add(egui::Label::new(desk.small(format!("{} {told}", icons::FILTER))).wrap());
    }
}

fn each(ui: &mut Ui, desk: &mut Desk<'_>) {
    let options: Vec<Option<Each>> = std::iter::once(None).chain(Each::ALL.map(Some)).collect();
    let now = desk.session.state().export_each;
    let name = |desk: &Desk<'_>, each: &Option<Each>| desk.t(&format!("export-each-{}", each.map_or("one", Each::key)));
    if let Some(each) = choose(ui, desk, "export-each", &options, &now, name) {
        push(desk, ExportAction::Each(each));
    }
}

fn also(ui: &mut Ui, desk: &mut Desk<'_>, now: Option<Language>) {
    let others = Language::ALL.into_iter().filter(|language| *language != desk.words.language());
    let options: Vec<Option<Language>> = std::iter::once(None).chain(others.map(Some)).collect();
    let now = now.filter(|now| *now != desk.words.language());
    let name = |desk: &Desk<'_>, also: &Option<Language>| match also {
        None => desk.t("export-also-none"),
        Some(language) => desk.t(&format!("language-{}", language.tag())),
    };
    if let Some(also) = choose(ui, desk, "export-also", &options, &now, name) {
        push(desk, ExportAction::Also(also));
    }
}

/// Size and density of a picture, typed.
fn picture(ui: &mut Ui, desk: &mut Desk<'_>) {
    let request = &desk.session.state().export_request;
    let size = request.size.map_or_else(String::new, |(width, height)| format!("{width}x{height}"));
    let dpi = request.dpi.map_or_else(String::new, |dpi| dpi.to_string());
    let kept = std::mem::take(&mut desk.local.export.size);
    desk.local.export.size = typed(
        ui,
        desk,
        "export-size",
        kept,
        &size,
        &|text| picture_size(text).map(|size| ExportAction::Size(Some(size))),
        ExportAction::Size(None),
    );
    let kept = std::mem::take(&mut desk.local.export.dpi);
    desk.local.export.dpi = typed(
        ui,
        desk,
        "export-dpi",
        kept,
        &dpi,
        &|text| picture_dpi(text).map(|dpi| ExportAction::Dpi(Some(dpi))),
        ExportAction::Dpi(None),
    );
}

/// A field whose text stands as typed until it means something; empty for the usual.
fn typed(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    key: &str,
    kept: Option<String>,
    now: &str,
    read: &dyn Fn(&str) -> Option<ExportAction>,
    usual: ExportAction,
) -> Option<String> {
    let mut text = kept.unwrap_or_else(|| now.to_owned());
    let (mut keep, mut action) = (None, None);
    named(ui, desk, key, |ui| {
        let empty = text.trim().is_empty();
        let bad = !empty && read(&text).is_none();
        let ink = if bad { desk.p.error } else { desk.p.text };
        let field =
            TextEdit::singleline(&mut text).desired_width(110.0).text_color(ink).margin(Margin::symmetric(8, 4));
        let response = ui.add(field).accessible_name(desk.t(key));
        ui.add(egui::Label::new(desk.small(desk.t(&format!("{key}-how")))).truncate());
        if response.changed() {
            action = if text.trim().is_empty() { Some(usual) } else { read(&text) };
        }
        if response.has_focus() || (bad && !response.lost_focus()) {
            keep = Some(text.clone());
        }
    });
    desk.actions.extend(action.map(Action::ChooseExport));
    keep
}

fn columns(ui: &mut Ui, desk: &mut Desk<'_>, all: &[&'static str], chosen: &[String]) {
    let text =
        if chosen.is_empty() { desk.t("export-columns-all") } else { desk.count("export-columns-some", chosen.len()) };
    let mut now: Option<Vec<String>> = None;
    named(ui, desk, "export-columns", |ui| {
        let list = ComboBox::from_id_salt("export-columns")
            .selected_text(text.clone())
            .width(WIDTH)
            .height(300.0)
            .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside);
        let list = list.show_ui(ui, |ui| {
            if ui.selectable_label(chosen.is_empty(), desk.t("export-columns-all")).clicked() {
                now = Some(Vec::new());
            }
            for key in all {
                let mut on = chosen.iter().any(|known| known == key);
                if ui.checkbox(&mut on, title(desk.words, key)).changed() {
                    // In the order of the file, whatever the order of the clicks.
                    let is_on = |known: &&&str| if *known == key { on } else { chosen.iter().any(|c| c == **known) };
                    now = Some(all.iter().filter(is_on).map(|key| (*key).to_owned()).collect());
                }
            }
        });
        let said = format!("{}: {text}", desk.t("export-columns"));
        crate::gui::widgets::labeled(&list.response, egui::accesskit::Role::ComboBox, &said);
    });
    if let Some(columns) = now {
        push(desk, ExportAction::Columns(columns));
    }
}

/// A column's title; its key where nobody gave it a word.
fn title(words: &Words, key: &str) -> String {
    let name = format!("export-column-{}", key.replace('_', "-"));
    if words.has(&name) { words.text(&name) } else { key.to_owned() }
}

/// The command that does the same, to be copied.
pub(super) fn command(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(command) = desk.session.export_command() else { return };
    ui.horizontal(|ui| {
        heading(ui, desk, "export-command");
        let copied = desk.local.export.copied.as_ref() == Some(&command);
        let key = if copied { "export-command-copied" } else { "export-command-copy" };
        let icon = if copied { icons::CHECK } else { icons::FILE_TEXT };
        let button = Button::new(RichText::new(format!("{icon} {}", desk.t(key))).font(fonts::regular(SMALL)));
        if ui.add(button).clicked() {
            ui.ctx().copy_text(command.clone());
            desk.local.export.copied = Some(command.clone());
        }
    });
    Frame::new()
        .fill(desk.p.field)
        .stroke(Stroke::new(1.0, desk.p.control_edge))
        .corner_radius(5)
        .inner_margin(Margin::symmetric(8, 6))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let text = RichText::new(&command).font(fonts::regular(BODY - 1.0)).color(desk.p.text);
            ui.add(egui::Label::new(text).wrap().selectable(true));
        });
}
