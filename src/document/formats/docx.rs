//! Which tables and paragraphs does a Word document hold?

use super::Content;

pub(super) fn read(bytes: &[u8], content: &mut Content) {
    let _ = (bytes, content);
}
