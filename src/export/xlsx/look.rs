//! How does a cell look?
//!
//! The colors are those of the window's light theme, and none of them speaks alone: the cell's words say
//! the same.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::export::tables::Kind;

const TEXT: Color = Color::RGB(0x1E_23_29);
const SECONDARY: Color = Color::RGB(0x59_61_6B);
const HEADER: Color = Color::RGB(0xE3_DF_D6);
const LINE: Color = Color::RGB(0x93_8B_7E);
const WARNING: Color = Color::RGB(0x8A_5A_00);
const ON_WARNING: Color = Color::RGB(0xFF_F3_D6);
const ERROR: Color = Color::RGB(0xA3_26_2A);
const ON_ERROR: Color = Color::RGB(0xFD_E8_E7);
const CORE: Color = Color::RGB(0xC9_DF_F3);
const WIDER: Color = Color::RGB(0xF1_EE_E8);

/// What a cell's color says besides its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) enum Tint {
    /// Nothing.
    #[default]
    None,
    /// A guess, or something that a person should decide.
    Open,
    /// What could not be read.
    Error,
    /// In the core area.
    Core,
    /// In the wider area.
    Wider,
}

/// How the numbers and texts of a cell are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Shape {
    /// Words on one line.
    Text,
    /// Words on as many lines as they need.
    Wrapped,
    /// A code: stays text when somebody types over it.
    Code,
    /// A whole number with thousands apart.
    Integer,
    /// A number with so many decimals.
    Decimal(usize),
    /// A day.
    Day,
    /// A word in the middle.
    Mark,
}

impl Shape {
    pub(super) fn of(kind: Kind, wrapped: bool) -> Self {
        match kind {
            Kind::Text | Kind::List | Kind::Words(_) if wrapped => Self::Wrapped,
            Kind::Text | Kind::List | Kind::Words(_) | Kind::Word(_) | Kind::Flag => Self::Text,
            Kind::Code => Self::Code,
            Kind::Integer => Self::Integer,
            Kind::Decimal(decimals) => Self::Decimal(decimals),
            Kind::Day => Self::Day,
        }
    }
}

/// The formats in use, each made once.
#[derive(Debug, Default)]
pub(super) struct Formats {
    made: BTreeMap<(Shape, Tint, bool), Format>,
}

impl Formats {
    /// The format of a cell. A `guarded` one stays text even when a person opens it for writing and
    /// leaves it: Excel would run `=1+1` then.
    pub(super) fn get(&mut self, shape: Shape, tint: Tint, guarded: bool) -> &Format {
        self.made.entry((shape, tint, guarded)).or_insert_with(|| cell(shape, tint, guarded))
    }
}

fn cell(shape: Shape, tint: Tint, guarded: bool) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    let format = match shape {
        Shape::Text => format,
        Shape::Wrapped => format.set_text_wrap(),
        Shape::Code => format.set_num_format("@"),
        Shape::Integer | Shape::Decimal(0) => format.set_num_format("#,##0"),
        Shape::Decimal(decimals) => format.set_num_format(format!("#,##0.{}", "0".repeat(decimals))),
        Shape::Day => format.set_num_format("d.m.yyyy"),
        Shape::Mark => format.set_align(FormatAlign::Center),
    };
    let format = match shape {
        // A number does not touch the words of the next column.
        Shape::Integer | Shape::Decimal(_) | Shape::Day => format.set_align(FormatAlign::Right).set_indent(1),
        _ => format,
    };
    let format = match tint {
        Tint::None => format,
        Tint::Open => format.set_font_color(WARNING).set_background_color(ON_WARNING),
        Tint::Error => format.set_font_color(ERROR).set_background_color(ON_ERROR),
        Tint::Core => format.set_background_color(CORE),
        Tint::Wider => format.set_background_color(WIDER),
    };
    if guarded { format.set_quote_prefix() } else { format }
}

/// A column's title.
pub(super) fn header() -> Format {
    Format::new()
        .set_bold()
        .set_font_color(TEXT)
        .set_background_color(HEADER)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(LINE)
        .set_align(FormatAlign::Top)
        .set_text_wrap()
}

/// A title that stands upright over a narrow column.
pub(super) fn upright() -> Format {
    header().set_rotation(90).set_align(FormatAlign::Bottom).set_align(FormatAlign::Center)
}

/// The title of a part.
pub(super) fn title() -> Format {
    Format::new().set_bold().set_font_size(14).set_font_color(TEXT)
}

/// A label before a value.
pub(super) fn label() -> Format {
    Format::new().set_font_color(SECONDARY).set_align(FormatAlign::Top).set_text_wrap()
}
