//! How will the file look?

use egui::{ColorImage, Frame, Margin, RichText, ScrollArea, Stroke, TextureOptions, Ui, vec2};

use super::heading;
use crate::export::Preview;
use crate::gui::panels::Desk;
use crate::gui::style::SMALL;
use crate::gui::{fonts, icons};

/// Height of a picture, points.
const HEIGHT: f32 = 300.0;

/// The first rows, or the picture.
pub(super) fn preview(ui: &mut Ui, desk: &mut Desk<'_>) {
    let outgoing = desk.session.outgoing();
    ui.horizontal(|ui| {
        heading(ui, desk, "export-preview");
        if outgoing.is_old() {
            ui.spinner();
            ui.label(desk.small(desk.t("export-preview-making")));
        }
    });
    match &outgoing.preview {
        None => {}
        Some(Err(problem)) => {
            let text = format!("{} {problem}", icons::PROBLEM);
            ui.add(egui::Label::new(RichText::new(text).font(fonts::regular(SMALL)).color(desk.p.error)).wrap());
        }
        Some(Ok(preview)) => match preview.as_ref() {
            Preview::Rows { columns, rows } => table(ui, desk, columns, rows),
            Preview::Picture { size, rgb } => picture(ui, desk, *size, rgb, outgoing.revision),
        },
    }
}

fn table(ui: &mut Ui, desk: &Desk<'_>, columns: &[String], rows: &[Vec<String>]) {
    if rows.is_empty() {
        ui.label(desk.small(desk.t("export-preview-none")));
        return;
    }
    ui.label(desk.small(desk.count("export-preview-rows", rows.len())));
    Frame::new().stroke(Stroke::new(1.0, desk.p.panel_line)).corner_radius(5).inner_margin(Margin::same(6)).show(
        ui,
        |ui| {
            ScrollArea::horizontal().id_salt("export-rows").auto_shrink([false, true]).show(ui, |ui| {
                egui::Grid::new("export-rows").striped(true).spacing([14.0, 2.0]).max_col_width(220.0).show(ui, |ui| {
                    for column in columns {
                        let text = RichText::new(column).font(fonts::semibold(SMALL)).color(desk.p.text);
                        ui.add(egui::Label::new(text).extend());
                    }
                    ui.end_row();
                    for row in rows {
                        for cell in row {
                            ui.add(egui::Label::new(desk.small(cell)).truncate());
                        }
                        ui.end_row();
                    }
                });
            });
        },
    );
}

fn picture(ui: &mut Ui, desk: &mut Desk<'_>, size: (u32, u32), rgb: &[u8], revision: u64) {
    let side = |side: u32| usize::try_from(side).unwrap_or_default();
    let size = [side(size.0), side(size.1)];
    if desk.local.export.picture.as_ref().is_none_or(|(known, _)| *known != revision) {
        // What is not whole is not shown: it would be no picture.
        if rgb.len() != size.iter().product::<usize>() * 3 {
            return;
        }
        let image = ColorImage::from_rgb(size, rgb);
        let texture = ui.ctx().load_texture("export-preview", image, TextureOptions::LINEAR);
        desk.local.export.picture = Some((revision, texture));
    }
    let Some((_, texture)) = &desk.local.export.picture else { return };
    let [width, height] = texture.size().map(|side| f32::from(u16::try_from(side).unwrap_or(u16::MAX)));
    let scale = (HEIGHT / height).min(ui.available_width() / width).min(1.0);
    let image = egui::Image::new(texture).fit_to_exact_size(vec2(width * scale, height * scale));
    Frame::new().stroke(Stroke::new(1.0, desk.p.panel_line)).show(ui, |ui| {
        let alt = desk.t("export-preview");
        ui.add(image.alt_text(alt));
    });
}
