//! How does a page come to be, well-formed whatever the texts?
//!
//! Elements are closed in the order they were opened; texts and attributes are escaped and [`plain`]. What
//! comes out is HTML that an XML reader takes as well. Never does: decide what stands on the page.

use quick_xml::escape::escape;

use crate::export::plain::plain;

/// Elements that stand inside a line: a line break behind them would be a space of the text.
const INLINE: [&str; 9] = ["a", "b", "bdi", "mark", "s", "small", "span", "strong", "code"];

/// A page in the making.
#[derive(Debug, Default)]
pub(super) struct Markup {
    text: String,
    open: Vec<&'static str>,
    /// A text had characters that a page cannot take.
    pub(super) altered: bool,
}

impl Markup {
    /// Text that is markup already.
    pub(super) fn raw(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    /// Begins an element.
    pub(super) fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.begin(name, attributes);
        self.text.push('>');
        self.open.push(name);
    }

    /// Ends the element that was begun last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            let end = if INLINE.contains(&name) { ">" } else { ">\n" };
            self.text.extend(["</", name, end]);
        }
    }

    /// An element with nothing but text.
    pub(super) fn leaf(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.words(text);
        self.close();
    }

    /// An element that has no end.
    pub(super) fn empty(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.begin(name, attributes);
        self.text.push_str("/>\n");
    }

    /// Text inside the element that was begun last.
    pub(super) fn words(&mut self, text: &str) {
        let plain = plain(text);
        self.altered |= plain != text;
        self.text.push_str(&escape(plain.as_ref()));
    }

    fn begin(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.text.extend(["<", name]);
        for (key, value) in attributes {
            let plain = plain(value);
            self.altered |= plain != *value;
            self.text.extend([" ", key, "=\"", &escape(plain.as_ref()), "\""]);
        }
    }

    /// The page; what is still open is closed.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }
}
