//! Which colors are there? The one place where a color is written; window, picture and page read it.
//!
//! Tokens follow the product's visual design. A contrast test computes from these values.
//! Never does: say where a color is used; know a surface.

use super::amounts::Shade;
use super::look::Ramp;

/// A color of sRGB: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// A color between two, `share` (0 to 1) of the second, channel by channel as it is written.
    ///
    /// ```
    /// # use hankekartta::scene::Rgb;
    /// assert_eq!(Rgb(0, 100, 255).mixed(Rgb(10, 200, 255), 0.5), Rgb(5, 150, 255));
    /// ```
    #[must_use]
    pub fn mixed(self, other: Self, share: f32) -> Self {
        let mix = |a: u8, b: u8| {
            let value = (1.0 - share) * f32::from(a) + share * f32::from(b) + 0.5;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                clippy::as_conversions,
                reason = "between two bytes; `as` saturates"
            )]
            let byte = value as u8;
            byte
        };
        Self(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }

    /// `#RRGGBB`.
    #[must_use]
    pub fn hex(self) -> String {
        format!("#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

const fn rgb(hex: u32) -> Rgb {
    let [_, r, g, b] = hex.to_be_bytes();
    Rgb(r, g, b)
}

const BLACK: Rgb = Rgb(0, 0, 0);

/// The colors of one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colors {
    /// `true` for the dark theme.
    pub dark: bool,
    /// Ground of panels.
    pub panel: Rgb,
    /// Line between panels and rows.
    pub panel_line: Rgb,
    /// Text.
    pub text: Rgb,
    /// Text, secondary.
    pub text_secondary: Rgb,
    /// Selection, links, focus.
    pub accent: Rgb,
    /// Text on the accent color.
    pub on_accent: Rgb,
    /// Fields and floating cards.
    pub field: Rgb,
    /// Edge of buttons and fields.
    pub control_edge: Rgb,
    /// Edge of an empty check mark.
    pub check_edge: Rgb,
    /// Row under the pointer.
    pub row_hover: Rgb,
    /// Chosen row.
    pub row_chosen: Rgb,
    /// Question or guess: text.
    pub question: Rgb,
    /// Question or guess: ground.
    pub question_ground: Rgb,
    /// Error: text.
    pub error: Rgb,
    /// Error: ground.
    pub error_ground: Rgb,
    /// Sea.
    pub sea: Rgb,
    /// Lake.
    pub lake: Rgb,
    /// Coast, 0.8 px.
    pub coast: Rgb,
    /// Land that nobody serves.
    pub land: Rgb,
    /// Land outside Finland.
    pub land_outside: Rgb,
    /// Municipality line, 0.6 px.
    pub municipality_line: Rgb,
    /// Sub-region line, 1 px.
    pub sub_region_line: Rgb,
    /// Region line, 1.6 px.
    pub region_line: Rgb,
    /// Edge of a project's area.
    pub project_edge: Rgb,
    /// The six project hues.
    pub hues: [Rgb; 6],
    /// Hues of the seventh and the eighth pinned project.
    pub more_hues: [Rgb; 2],
    /// Areas of projects that are not pinned while others are.
    pub receding: Rgb,
    /// Need that a core area serves, in charts.
    pub need_served: Rgb,
    /// Need that no core area serves, in charts.
    pub need_unserved: Rgb,
    /// Yellow to brown, few to many.
    pub amber: [Rgb; 5],
    /// Light to dark blue-green, few to many.
    pub teal: [Rgb; 5],
    /// Far below to far above a middle.
    pub diverging: [Rgb; 5],
}

/// Paul Tol's "light" scheme without its grays.
const HUES: [u32; 6] = [0x0077_AADD, 0x00EE_8866, 0x00EE_DD88, 0x00FF_AABB, 0x0044_BB99, 0x00BB_CC33];

/// Beside them for pins: Paul Tol's "muted" purple and the "light" scheme's gray, a little bluer.
const MORE_HUES: [u32; 2] = [0x00C3_9BE0, 0x00A8_B4BD];

/// The light theme.
const LIGHT: Colors = Colors {
    dark: false,
    panel: rgb(0x00FB_FAF7),
    panel_line: rgb(0x00E3_DFD6),
    text: rgb(0x001E_2329),
    text_secondary: rgb(0x0059_616B),
    accent: rgb(0x000B_5CAD),
    on_accent: rgb(0x00FF_FFFF),
    field: rgb(0x00FF_FFFF),
    control_edge: rgb(0x00D0_C9BB),
    check_edge: rgb(0x007F_786B),
    row_hover: rgb(0x00F1_EEE7),
    row_chosen: rgb(0x00E1_ECF6),
    question: rgb(0x008A_5A00),
    question_ground: rgb(0x00FF_F3D6),
    error: rgb(0x00A3_262A),
    error_ground: rgb(0x00FD_E8E7),
    sea: rgb(0x00D9_E7EE),
    lake: rgb(0x00CA_DFE9),
    coast: rgb(0x008F_A9B7),
    land: rgb(0x00F1_EEE8),
    land_outside: rgb(0x00F8_F6F2),
    municipality_line: rgb(0x00BD_B6A9),
    sub_region_line: rgb(0x0093_8B7E),
    region_line: rgb(0x005F_594E),
    project_edge: rgb(0x005F_594E),
    hues: [rgb(HUES[0]), rgb(HUES[1]), rgb(HUES[2]), rgb(HUES[3]), rgb(HUES[4]), rgb(HUES[5])],
    more_hues: [rgb(MORE_HUES[0]), rgb(MORE_HUES[1])],
    receding: rgb(0x00DD_D8CE),
    need_served: rgb(0x003F_7FC0),
    need_unserved: rgb(0x00CC_6B1A),
    amber: [rgb(0x00FE_E08B), rgb(0x00F3_B453), rgb(0x00DA_8433), rgb(0x00A9_541C), rgb(0x0066_2506)],
    teal: [rgb(0x00D5_EEE3), rgb(0x008C_CFC5), rgb(0x0047_A3A8), rgb(0x0023_6F84), rgb(0x0012_3B57)],
    diverging: [rgb(0x0099_4F0A), rgb(0x00E0_9A4A), rgb(0x00F5_E9D0), rgb(0x007F_B0D8), rgb(0x0021_5A98)],
};

/// The dark theme.
const DARK: Colors = Colors {
    dark: true,
    panel: rgb(0x001B_1E22),
    panel_line: rgb(0x002C_3137),
    text: rgb(0x00E8_E6E1),
    text_secondary: rgb(0x00A3_A9B1),
    accent: rgb(0x006C_B2F5),
    on_accent: rgb(0x0010_202F),
    field: rgb(0x0023_272C),
    control_edge: rgb(0x003D_434A),
    check_edge: rgb(0x007E_868F),
    row_hover: rgb(0x0024_282D),
    row_chosen: rgb(0x001E_3347),
    question: rgb(0x00FF_CF70),
    question_ground: rgb(0x003A_2E14),
    error: rgb(0x00FF_9C95),
    error_ground: rgb(0x003C_1D1E),
    sea: rgb(0x0014_222B),
    lake: rgb(0x001A_2E3A),
    coast: rgb(0x004A_6473),
    land: rgb(0x0026_292D),
    land_outside: rgb(0x001F_2226),
    municipality_line: rgb(0x003D_434A),
    sub_region_line: rgb(0x0059_616B),
    region_line: rgb(0x008B_939C),
    project_edge: rgb(0x0004_0506),
    hues: [dim(HUES[0]), dim(HUES[1]), dim(HUES[2]), dim(HUES[3]), dim(HUES[4]), dim(HUES[5])],
    more_hues: [dim(MORE_HUES[0]), dim(MORE_HUES[1])],
    receding: rgb(0x003B_3F45),
    need_served: rgb(0x007F_B2E5),
    need_unserved: rgb(0x00E0_8A3C),
    amber: [rgb(0x0066_2506), rgb(0x00A9_541C), rgb(0x00DA_8433), rgb(0x00F3_B453), rgb(0x00FE_E08B)],
    teal: [rgb(0x0012_3B57), rgb(0x0023_6F84), rgb(0x0047_A3A8), rgb(0x008C_CFC5), rgb(0x00D5_EEE3)],
    diverging: [rgb(0x00FF_C98A), rgb(0x00B8_6A1E), rgb(0x004A_4640), rgb(0x003B_76AE), rgb(0x00A5_D3FA)],
};

impl Colors {
    /// The fill of a core area.
    #[must_use]
    pub fn hue(&self, number: usize) -> Rgb {
        match number.checked_sub(self.hues.len()) {
            None => self.hues.get(number).copied().unwrap_or(self.land),
            Some(more) => self.more_hues.get(more).copied().unwrap_or(self.receding),
        }
    }

    /// The ground of a wider area: the hue at 30 % (dark 40 %) over land.
    #[must_use]
    pub fn wider(&self, number: usize) -> Rgb {
        self.land.mixed(self.hue(number), if self.dark { 0.4 } else { 0.3 })
    }

    /// The hatch of a wider area: the hue (dark at 75 %) over its ground.
    #[must_use]
    pub fn wider_line(&self, number: usize) -> Rgb {
        if self.dark { self.land.mixed(self.hue(number), 0.75) } else { self.hue(number) }
    }

    /// The line between core and wider area of one project: the hue at 66 % brightness.
    #[must_use]
    pub fn inside_line(&self, number: usize) -> Rgb {
        BLACK.mixed(self.hue(number), 0.66)
    }

    /// The line between two classes of an amount. In the dark theme lighter than both of the lowest
    /// classes: the project edge is too near to them (1.4:1).
    #[must_use]
    pub fn class_edge(&self) -> Rgb {
        if self.dark { self.region_line } else { self.project_edge }
    }

    /// The ground under a count of three or more projects.
    #[must_use]
    pub fn many(&self) -> Rgb {
        self.text_secondary.mixed(self.land, 0.35)
    }

    /// The hatch of what nobody serves in a unit of a class: the class a little nearer to the land; in
    /// the dark theme, where low classes are as dark as the land, a little nearer to the text.
    #[must_use]
    pub fn rest(&self, shade: Shade) -> Rgb {
        let class = self.shade(shade);
        if self.dark { class.mixed(self.text_secondary, 0.35) } else { self.land.mixed(class, 0.7) }
    }

    /// The fill of a class of an amount: between the nearest two colors of its ramp.
    #[must_use]
    pub fn shade(&self, shade: Shade) -> Rgb {
        let ramp = match shade.ramp {
            Ramp::Amber => &self.amber,
            Ramp::Teal => &self.teal,
            Ramp::Diverging => &self.diverging,
        };
        let place = f32::from(shade.permille.min(1000)) / 1000.0 * 4.0;
        let below = usize::from(shade.permille.min(999)) * 4 / 1000;
        let color = |at: usize| ramp.get(at).copied().unwrap_or(self.land);
        color(below).mixed(color(below + 1), place - place.floor().min(3.0))
    }
}

/// The hue at 60 % brightness.
const fn dim(hex: u32) -> Rgb {
    let [_, r, g, b] = hex.to_be_bytes();
    Rgb(share(r), share(g), share(b))
}

const fn share(channel: u8) -> u8 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::as_conversions,
        reason = "three fifths of a byte fit a byte; u8::try_from is not const"
    )]
    let dimmed = (channel as u16 * 3 / 5) as u8;
    dimmed
}

/// The colors of a theme.
#[must_use]
pub const fn colors(dark: bool) -> &'static Colors {
    if dark { &DARK } else { &LIGHT }
}
