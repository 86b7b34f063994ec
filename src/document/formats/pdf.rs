//! Which tables and lines does a PDF with a text layer hold?

use super::Content;

pub(super) fn read(bytes: &[u8], content: &mut Content) {
    let _ = (bytes, content);
}
