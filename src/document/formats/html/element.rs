//! What is an element to a reader: a block, a heading, hidden, a button?

use scraper::node::Element;

/// Elements that begin and end a line.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Classes of words for screen readers only.
const FOR_READERS: &[&str] = &[
    "visually-hidden",
    "visuallyhidden",
    "sr-only",
    "screen-reader-text",
    "screen-reader-only",
    "show-for-sr",
    "u-visually-hidden",
    "element-invisible",
    "ui-helper-hidden-accessible",
    "a11y-hidden",
    "hidden-visually",
    "tablesaw-cell-label",
];

pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

pub(super) fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Ways around a site: links and contacts that are no text of the page.
pub(super) fn is_navigation(element: &Element) -> bool {
    matches!(element.name(), "nav" | "footer" | "head")
        || matches!(element.attr("role"), Some("navigation" | "contentinfo"))
}

/// Not shown at all.
pub(super) fn is_gone(element: &Element) -> bool {
    let style = element.attr("style").map(|style| style.to_ascii_lowercase().replace(char::is_whitespace, ""));
    let styled = style.is_some_and(|style| style.contains("display:none") || style.contains("visibility:hidden"));
    styled
        || element.attr("hidden").is_some()
        || matches!(element.name(), "datalist" | "option" | "optgroup" | "audio" | "video" | "canvas")
}

pub(super) fn is_for_readers(element: &Element) -> bool {
    element.classes().any(|class| FOR_READERS.iter().any(|known| class.eq_ignore_ascii_case(known)))
}

pub(super) fn is_button(element: &Element) -> bool {
    matches!(element.name(), "button" | "select") || element.attr("role") == Some("button")
}

/// A number in an attribute; `otherwise` where there is none.
pub(super) fn number(element: &Element, name: &str, otherwise: usize) -> usize {
    let written = element.attr(name).map(str::trim).unwrap_or_default();
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    match written.get(..digits).filter(|digits| !digits.is_empty()) {
        // More digits than a number holds is more than any table.
        Some(digits) => digits.parse().unwrap_or(usize::MAX),
        None => otherwise,
    }
}
