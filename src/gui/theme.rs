//! In which colors does the window paint? Those of [`crate::scene::Colors`], as egui has them.
//!
//! Never does: write a color; all of them stand in `scene/colors.rs`.

use egui::Color32;

use crate::scene::{self, Colors, Rgb, Shade};

/// Leaves a texture's own colors as they are.
pub const AS_IT_IS: Color32 = Color32::WHITE;

/// A color as egui has it.
#[must_use]
pub const fn color(Rgb(r, g, b): Rgb) -> Color32 {
    Color32::from_rgb(r, g, b)
}

/// The colors of one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// `true` for the dark theme.
    pub dark: bool,
    /// Ground of panels.
    pub panel: Color32,
    /// Line between panels and rows.
    pub panel_line: Color32,
    /// Text.
    pub text: Color32,
    /// Text, secondary.
    pub text_secondary: Color32,
    /// Selection, links, focus.
    pub accent: Color32,
    /// Text on the accent color.
    pub on_accent: Color32,
    /// Fields and floating cards.
    pub field: Color32,
    /// Edge of buttons and fields.
    pub control_edge: Color32,
    /// Edge of an empty check mark.
    pub check_edge: Color32,
    /// Row under the pointer.
    pub row_hover: Color32,
    /// Chosen row.
    pub row_chosen: Color32,
    /// Question or guess: text.
    pub question: Color32,
    /// Question or guess: ground.
    pub question_ground: Color32,
    /// Error: text.
    pub error: Color32,
    /// Error: ground.
    pub error_ground: Color32,
    /// Sea.
    pub sea: Color32,
    /// Lake.
    pub lake: Color32,
    /// Coast, 0.8 px.
    pub coast: Color32,
    /// Land that nobody serves.
    pub land: Color32,
    /// Land outside Finland.
    pub land_outside: Color32,
    /// Municipality line, 0.6 px.
    pub municipality_line: Color32,
    /// Sub-region line, 1 px.
    pub sub_region_line: Color32,
    /// Region line, 1.6 px.
    pub region_line: Color32,
    /// Edge of a project's area.
    pub project_edge: Color32,
    /// The six project hues.
    pub hues: [Color32; 6],
    /// Hues of the seventh and the eighth pinned project.
    pub more_hues: [Color32; 2],
    /// Areas of projects that are not pinned while others are.
    pub receding: Color32,
    /// Need that a core area serves, in charts.
    pub need_served: Color32,
    /// Need that no core area serves, in charts.
    pub need_unserved: Color32,
    /// Yellow to brown, few to many.
    pub amber: [Color32; 5],
    /// Light to dark blue-green, few to many.
    pub teal: [Color32; 5],
    /// Far below to far above a middle.
    pub diverging: [Color32; 5],
}

/// The light theme.
pub const LIGHT: Palette = Palette::of(scene::colors(false));

/// The dark theme.
pub const DARK: Palette = Palette::of(scene::colors(true));

#[expect(clippy::indexing_slicing, reason = "a constant has no iterators; a wrong place would not compile")]
const fn all<const N: usize>(colors: [Rgb; N]) -> [Color32; N] {
    let mut converted = [AS_IT_IS; N];
    let mut at = 0;
    while at < N {
        converted[at] = color(colors[at]);
        at += 1;
    }
    converted
}

impl Palette {
    const fn of(c: &Colors) -> Self {
        Self {
            dark: c.dark,
            panel: color(c.panel),
            panel_line: color(c.panel_line),
            text: color(c.text),
            text_secondary: color(c.text_secondary),
            accent: color(c.accent),
            on_accent: color(c.on_accent),
            field: color(c.field),
            control_edge: color(c.control_edge),
            check_edge: color(c.check_edge),
            row_hover: color(c.row_hover),
            row_chosen: color(c.row_chosen),
            question: color(c.question),
            question_ground: color(c.question_ground),
            error: color(c.error),
            error_ground: color(c.error_ground),
            sea: color(c.sea),
            lake: color(c.lake),
            coast: color(c.coast),
            land: color(c.land),
            land_outside: color(c.land_outside),
            municipality_line: color(c.municipality_line),
            sub_region_line: color(c.sub_region_line),
            region_line: color(c.region_line),
            project_edge: color(c.project_edge),
            hues: all(c.hues),
            more_hues: all(c.more_hues),
            receding: color(c.receding),
            need_served: color(c.need_served),
            need_unserved: color(c.need_unserved),
            amber: all(c.amber),
            teal: all(c.teal),
            diverging: all(c.diverging),
        }
    }

    /// The same colors without egui, for what all surfaces share.
    #[must_use]
    pub const fn colors(&self) -> &'static Colors {
        scene::colors(self.dark)
    }

    /// The fill of a core area.
    #[must_use]
    pub fn hue(&self, number: usize) -> Color32 {
        color(self.colors().hue(number))
    }

    /// The ground of a wider area: the hue at 30 % (dark 40 %) over land.
    #[must_use]
    pub fn wider(&self, number: usize) -> Color32 {
        color(self.colors().wider(number))
    }

    /// The hatch of a wider area: the hue (dark at 75 %) over its ground.
    #[must_use]
    pub fn wider_line(&self, number: usize) -> Color32 {
        color(self.colors().wider_line(number))
    }

    /// The line between core and wider area of one project: the hue at 66 % brightness.
    #[must_use]
    pub fn inside_line(&self, number: usize) -> Color32 {
        color(self.colors().inside_line(number))
    }

    /// The line between two classes of an amount. In the dark theme lighter than both of the lowest
    /// classes: the project edge is too near to them (1.4:1).
    #[must_use]
    pub fn class_edge(&self) -> Color32 {
        color(self.colors().class_edge())
    }

    /// The ground under a count of three or more projects.
    #[must_use]
    pub fn many(&self) -> Color32 {
        color(self.colors().many())
    }

    /// The hatch of what nobody serves in a unit of a class: the class a little nearer to the land; in
    /// the dark theme, where low classes are as dark as the land, a little nearer to the text.
    #[must_use]
    pub fn rest(&self, shade: Shade) -> Color32 {
        color(self.colors().rest(shade))
    }

    /// The fill of a class of an amount: between the nearest two colors of its ramp.
    #[must_use]
    pub fn shade(&self, shade: Shade) -> Color32 {
        color(self.colors().shade(shade))
    }
}

/// The colors of a theme.
#[must_use]
pub const fn palette(dark: bool) -> &'static Palette {
    if dark { &DARK } else { &LIGHT }
}
