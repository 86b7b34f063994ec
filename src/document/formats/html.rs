//! Which tables and paragraphs does a web page hold?

use super::Content;

pub(super) fn read(text: &str, content: &mut Content) {
    let _ = (text, content);
}
