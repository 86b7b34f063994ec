//! Which document is opened, and how far is its reading?
//!
//! The menu under the document's name, the dialog for a path where the desktop has none, and the bar
//! that shows how many rows were read. Never does: read a file.

use egui::{Frame, Margin, ProgressBar, RichText, TextEdit, Ui, ViewportCommand};

use super::{Chooser, Clipboard, Desk, Wanted, dialogs};
use crate::gui::style::{BODY, SMALL};
use crate::gui::widgets::{filled_button, icon_button};
use crate::gui::{fonts, icons};
use crate::session::{Action, Dialog};
use crate::words::Arg;

/// A reading that ends sooner says nothing, seconds.
const SILENT: f64 = 0.2;

/// Asks for files to open: by the desktop's dialog where it has one, else by path.
pub(crate) fn ask(desk: &mut Desk<'_>, add: bool) {
    if matches!(desk.local.chooser, Chooser::Ready) {
        desk.local.chooser = Chooser::Wanted(Wanted::Open { add });
    } else {
        desk.actions.push(Action::OpenDialog(Dialog::Open));
    }
}

/// Asks the system for the text of the clipboard; it comes with a later frame.
pub(crate) fn ask_to_paste(ctx: &egui::Context, local: &mut super::Local) {
    local.clipboard = Clipboard::Asked;
    ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
}

/// The menu under the document's name.
pub(super) fn menu(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.set_min_width(250.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    let reading = desk.session.state().reading.is_some();
    let names: Vec<String> = desk.session.dataset().sources.iter().map(|source| source.name.clone()).collect();
    for (at, name) in names.iter().enumerate() {
        ui.horizontal(|ui| {
            if item(ui, desk, icons::FILE_TEXT, name, "") {
                desk.local.document = at;
                desk.actions.push(Action::OpenDialog(Dialog::Document));
            }
            let closes = names.len() > 1 && desk.session.state().documents.len() == names.len();
            if closes && icon_button(ui, desk.p, icons::CLOSE, &desk.t("action-close-document"), "", true).clicked() {
                desk.actions.push(Action::CloseDocument(at));
                ui.close();
            }
        });
    }
    ui.separator();
    if item(ui, desk, icons::INFO, &desk.t("document-what"), "") {
        desk.local.document = 0;
        desk.actions.push(Action::OpenDialog(Dialog::Document));
    }
    ui.separator();
    ui.add_enabled_ui(!reading, |ui| {
        if item(ui, desk, icons::FOLDER, &desk.t("open-menu"), "Ctrl+O") {
            ask(desk, false);
        }
        if item(ui, desk, icons::PLUS, &desk.t("open-beside"), "") {
            ask(desk, true);
        }
        if item(ui, desk, icons::LIST, &desk.t("open-paste"), "Ctrl+Shift+V") {
            let ctx = ui.ctx().clone();
            ask_to_paste(&ctx, desk.local);
        }
        if item(ui, desk, icons::FILE_TEXT, &desk.t("open-embedded"), "") {
            desk.actions.push(Action::OpenEmbedded);
        }
    });
}

fn item(ui: &mut Ui, desk: &Desk<'_>, icon: &str, text: &str, keys: &str) -> bool {
    let label = RichText::new(format!("{icon}  {text}")).font(fonts::regular(BODY)).color(desk.p.text);
    let button = egui::Button::new(label).shortcut_text(RichText::new(keys).font(fonts::regular(SMALL)));
    let clicked = ui.add(button.frame_when_inactive(false).truncate()).accessible_name(text).clicked();
    if clicked {
        ui.close();
    }
    clicked
}

/// Paints the dialog for a path.
pub(super) fn opening(ui: &mut Ui, desk: &mut Desk<'_>) {
    dialogs::title(ui, desk, "open-title");
    ui.add(egui::Label::new(desk.body(desk.t("open-how"))).wrap());
    ui.add_space(8.0);
    let mut path = desk.local.open_path.take().unwrap_or_default();
    let name = desk.t("open-path");
    ui.label(desk.title(&name, BODY));
    let field = TextEdit::singleline(&mut path).desired_width(f32::INFINITY).margin(Margin::symmetric(8, 6));
    let response = ui.add(field).accessible_name(&name);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let ready = !path.trim().is_empty();
        let open = filled_button(ui, desk.p, icons::FOLDER, &desk.t("open-button"), ready).clicked();
        let beside = ui.add_enabled(ready, egui::Button::new(desk.t("open-beside-button"))).clicked();
        if ready && (open || beside || entered) {
            let paths = vec![path.trim().into()];
            desk.actions.extend([Action::CloseDialog, Action::Open { paths, add: beside }]);
        }
        if matches!(desk.local.chooser, Chooser::Ready) && ui.button(desk.t("open-choose")).clicked() {
            desk.local.chooser = Chooser::Wanted(Wanted::Open { add: false });
        }
    });
    desk.local.open_path = Some(path);
}

/// How far the reading is, with the way to stop it; nothing in the first moments.
pub(crate) fn progress(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(reading) = desk.session.state().reading.clone() else {
        desk.local.reading_since = None;
        return;
    };
    let now = ui.input(|input| input.time);
    let since = *desk.local.reading_since.get_or_insert(now);
    if now - since < SILENT {
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(SILENT));
        return;
    }
    ui.ctx().request_repaint_after(std::time::Duration::from_millis(100));
    let p = desk.p;
    let (rows, of) = reading.0.rows();
    Frame::new().fill(p.row_chosen).inner_margin(Margin::symmetric(12, 6)).show(ui, |ui| {
        ui.horizontal(|ui| {
            let (done, all) = (desk.n(rows as u64), desk.n(of as u64));
            let text = if of == 0 {
                desk.t("reading-begun")
            } else {
                desk.with("reading-rows", &[("rows", Arg::Text(&done)), ("of", Arg::Text(&all))])
            };
            ui.label(desk.body(&text));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if ui.button(desk.t("cancel")).on_hover_text("Esc").clicked() {
                    desk.actions.push(Action::CancelOpen);
                }
                #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "a bar's length")]
                let share = if of == 0 { 0.0 } else { rows as f32 / of as f32 };
                let bar = ProgressBar::new(share).desired_height(8.0).fill(p.accent);
                let bar = if of == 0 { bar.animate(true) } else { bar };
                ui.add(bar).accessible_name(&text);
            });
        });
    });
}
