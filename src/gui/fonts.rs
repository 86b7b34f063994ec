//! In which letters does the window write?
//!
//! Inter in two weights with tabular digits, then the icons, then egui's own fonts for the rest
//! of the world's characters. Never does: look for fonts of the system.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontId, FontTweak};

/// Name of the semibold family.
const SEMIBOLD: &str = "semibold";

/// Inter, regular weight.
#[must_use]
pub fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Inter, semibold weight.
#[must_use]
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SEMIBOLD.into()))
}

/// The fonts of the window.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let mut add = |name: &str, bytes: &'static [u8], tweak: FontTweak| {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes).tweak(tweak)));
    };
    add("inter", include_bytes!("../../assets/fonts/Inter-Regular-tabular.otf"), FontTweak::default());
    add("inter-semibold", include_bytes!("../../assets/fonts/Inter-SemiBold-tabular.otf"), FontTweak::default());
    // Phosphor stands on the full em; a little larger and lower it sits beside Inter's letters.
    let icons = FontTweak { scale: 1.1, y_offset_factor: 0.06, ..FontTweak::default() };
    add("icons", include_bytes!("../../assets/fonts/Phosphor-subset.ttf"), icons);

    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let family = |first: &str| {
        let mut names = vec![first.to_owned(), "icons".to_owned()];
        names.extend(fallback.iter().cloned());
        names
    };
    fonts.families.insert(FontFamily::Proportional, family("inter"));
    fonts.families.insert(FontFamily::Name(SEMIBOLD.into()), family("inter-semibold"));
    fonts
}
