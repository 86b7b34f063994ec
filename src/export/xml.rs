//! How does an XML file come to be, well-formed whatever the texts?
//!
//! Elements are closed in the order they were opened; texts and attributes are escaped and [`plain`].
//! Writing to memory cannot fail, so nothing here does.

use quick_xml::escape::escape;

use super::plain::plain;

/// An XML file in the making.
#[derive(Debug)]
pub(super) struct Xml {
    text: String,
    open: Vec<&'static str>,
    /// Elements that stand inside a line: a line end behind them would be a space of the text.
    inline: &'static [&'static str],
    /// A text had characters that XML or its readers cannot take.
    pub(super) altered: bool,
}

impl Xml {
    pub(super) fn new() -> Self {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
        Self { text, ..Self::page(&[]) }
    }

    /// One without the line that says it is XML, with elements that stand inside a line.
    pub(super) fn page(inline: &'static [&'static str]) -> Self {
        Self { text: String::new(), open: Vec::new(), inline, altered: false }
    }

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
            let end = if self.inline.contains(&name) { ">" } else { ">\n" };
            self.text.extend(["</", name, end]);
        }
    }

    /// An element with nothing but text.
    pub(super) fn leaf(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.words(text);
        self.close();
    }

    /// An element with nothing in it.
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

    /// The file; what is still open is closed.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }
}
