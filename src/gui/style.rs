//! How do egui's own widgets look here?
//!
//! Turns the tokens of [`super::theme`] into egui's styles, one for light and one for dark.
//! Never does: write a color or choose the theme.

use std::collections::BTreeMap;

use egui::style::{HandleShape, ScrollStyle, Selection, TextCursorStyle, WidgetVisuals};
use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, TextStyle, Theme, Vec2, Visuals,
};

use super::fonts;
use super::theme::{DARK, LIGHT, Palette};

/// Padding of panels, points.
pub const PADDING: f32 = 12.0;
/// Height of a row of one line, points.
pub const ROW: f32 = 28.0;
/// Height of a row of two lines, points.
pub const ROW_TALL: f32 = 44.0;
/// Corner radius of controls, points.
pub const RADIUS: u8 = 5;
/// Size of body text, points.
pub const BODY: f32 = 14.0;
/// Size of secondary text, points.
pub const SMALL: f32 = 12.0;
/// Size of a panel's title, points.
pub const TITLE: f32 = 18.0;

/// Puts fonts and both styles into a context.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    for (theme, palette) in [(Theme::Light, &LIGHT), (Theme::Dark, &DARK)] {
        ctx.style_mut_of(theme, |style| {
            style.text_styles = text_styles();
            style.visuals = visuals(palette);
            style.spacing.item_spacing = Vec2::new(8.0, 4.0);
            style.spacing.button_padding = Vec2::new(10.0, 5.0);
            style.spacing.interact_size = Vec2::new(28.0, 28.0);
            style.spacing.icon_width = 16.0;
            style.spacing.icon_width_inner = 10.0;
            style.spacing.icon_spacing = 8.0;
            style.spacing.menu_margin = Margin::same(6);
            style.spacing.tooltip_width = 320.0;
            style.spacing.scroll = ScrollStyle { bar_width: 8.0, floating_allocated_width: 0.0, ..ScrollStyle::thin() };
            style.interaction.tooltip_delay = 0.35;
            style.interaction.selectable_labels = false;
            style.animation_time = 0.0;
        });
    }
}

fn text_styles() -> BTreeMap<TextStyle, FontId> {
    [
        (TextStyle::Small, fonts::regular(SMALL)),
        (TextStyle::Body, fonts::regular(BODY)),
        (TextStyle::Button, fonts::regular(BODY)),
        (TextStyle::Heading, fonts::semibold(TITLE)),
        (TextStyle::Monospace, FontId::new(SMALL, FontFamily::Monospace)),
    ]
    .into_iter()
    .collect()
}

fn visuals(p: &Palette) -> Visuals {
    let mut visuals = if p.dark { Visuals::dark() } else { Visuals::light() };
    let radius = CornerRadius::same(RADIUS);
    let widget = |fill: Color32, edge: Stroke, text: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: edge,
        corner_radius: radius,
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    let edge = Stroke::new(1.0, p.control_edge);
    visuals.widgets.noninteractive = widget(p.panel, Stroke::new(1.0, p.panel_line), p.text);
    visuals.widgets.inactive = widget(p.field, edge, p.text);
    visuals.widgets.hovered = widget(p.row_hover, Stroke::new(1.0, p.check_edge), p.text);
    visuals.widgets.active = widget(p.row_chosen, Stroke::new(1.0, p.accent), p.text);
    visuals.widgets.open = widget(p.row_chosen, edge, p.text);
    visuals.selection = Selection { bg_fill: p.row_chosen, stroke: Stroke::new(1.0, p.accent) };
    visuals.hyperlink_color = p.accent;
    visuals.weak_text_color = Some(p.text_secondary);
    visuals.override_text_color = None;
    visuals.faint_bg_color = p.row_hover;
    visuals.extreme_bg_color = p.field;
    visuals.text_edit_bg_color = Some(p.field);
    visuals.code_bg_color = p.row_hover;
    visuals.warn_fg_color = p.question;
    visuals.error_fg_color = p.error;
    visuals.window_corner_radius = CornerRadius::same(8);
    visuals.menu_corner_radius = CornerRadius::same(6);
    visuals.window_fill = p.field;
    visuals.window_stroke = edge;
    visuals.panel_fill = p.panel;
    let shade = if p.dark { p.project_edge.gamma_multiply(0.5) } else { p.text.gamma_multiply(0.14) };
    let shadow = Shadow { offset: [0, 4], blur: 16, spread: 0, color: shade };
    visuals.window_shadow = shadow;
    visuals.popup_shadow = Shadow { offset: [0, 2], blur: 8, ..shadow };
    visuals.text_cursor = TextCursorStyle { stroke: Stroke::new(1.5, p.accent), ..visuals.text_cursor };
    visuals.handle_shape = HandleShape::Circle;
    visuals
}
