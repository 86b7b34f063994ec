//! What may the ways of choosing look at, and where do they put their proposals?

use egui::RichText;

use crate::coverage::Chosen;
use crate::gui::fonts;
use crate::gui::style::SMALL;
use crate::gui::theme::Palette;
use crate::session::{Action, Session};
use crate::words::{Arg, Words};

/// The part of a panel's or the map's desk that choosing needs.
pub(crate) struct Tools<'a> {
    pub(crate) session: &'a Session,
    pub(crate) words: &'a Words,
    pub(crate) p: &'a Palette,
    pub(crate) actions: &'a mut Vec<Action>,
}

impl Tools<'_> {
    pub(super) fn t(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// "5 kuntaa, 115 300 asukasta".
    pub(crate) fn together(&self, codes: &Chosen) -> String {
        let count = u64::try_from(codes.len()).unwrap_or_default();
        let residents = self.session.division().residents_of(codes);
        self.words.with("selecting-together", &[("n", Arg::Count(count)), ("residents", Arg::Count(residents))])
    }

    pub(super) fn small(&self, text: impl Into<String>) -> RichText {
        RichText::new(text).font(fonts::regular(SMALL)).color(self.p.text_secondary)
    }

    pub(super) fn heading(&self, key: &str) -> RichText {
        RichText::new(self.t(key)).font(fonts::semibold(SMALL)).color(self.p.text_secondary)
    }
}
