//! How does a page come to be?
//!
//! HTML that an XML reader takes as well, so it is written as XML is. Never does: decide what stands on the page.

pub(super) use crate::export::xml::Xml as Markup;

/// Elements that stand inside a line: a line break behind them would be a space of the text.
const INLINE: [&str; 9] = ["a", "b", "bdi", "mark", "s", "small", "span", "strong", "code"];

/// A page in the making.
pub(super) fn page() -> Markup {
    Markup::page(&INLINE)
}
