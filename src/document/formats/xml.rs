//! What do the pieces of an office document's XML say?
//!
//! Names without their prefix, attributes and references as text. Never does: follow an entity other than
//! the five of XML and numbers; go deeper than a limit.

use std::io::{BufRead, BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::archive::broken;
use super::{MAX_DEPTH, MAX_EXPANDED};
use crate::model::{Limit, Problem};

/// A stream of XML that knows how deep it is.
pub(super) struct Xml<R: BufRead> {
    reader: Reader<R>,
    depth: usize,
    format: &'static str,
}

impl<R: Read> Xml<BufReader<R>> {
    pub(super) fn new(input: R, format: &'static str) -> Self {
        let mut reader = Reader::from_reader(BufReader::with_capacity(64 * 1024, input));
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = true;
        Self { reader, depth: 0, format }
    }

    /// The next piece, or why there is none.
    pub(super) fn next<'b>(&mut self, buffer: &'b mut Vec<u8>) -> Result<Event<'b>, Problem> {
        buffer.clear();
        let event = self.reader.read_event_into(buffer).map_err(|error| broken(self.format, &error))?;
        match event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::DocType(_) => return Err(broken(self.format, &"a document type declaration")),
            Event::Eof if self.depth > 0 => return Err(broken(self.format, &"cut off")),
            _ => {}
        }
        if self.depth > MAX_DEPTH {
            return Err(Problem::TooMuch { what: Limit::Depth, limit: MAX_DEPTH as u64 });
        }
        Ok(event)
    }

    /// Leaves out everything up to the end of the element that just began.
    pub(super) fn skip(&mut self) -> Result<(), Problem> {
        let mut buffer = Vec::new();
        let outside = self.depth.saturating_sub(1);
        let mut steps = 0_u64;
        while self.depth > outside {
            if matches!(self.next(&mut buffer)?, Event::Eof) {
                break;
            }
            steps += 1;
            if steps > MAX_EXPANDED {
                break;
            }
        }
        Ok(())
    }
}

/// The value of an attribute by its name without a prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element.attributes().with_checks(false).flatten().find_map(|attribute| {
        (attribute.key.local_name().as_ref() == name).then(|| {
            let raw: &str = &attribute.value;
            quick_xml::escape::unescape(raw).map_or_else(|_| raw.to_owned(), std::borrow::Cow::into_owned)
        })
    })
}

/// The letter of a reference such as `&amp;`; an unknown one stays as it is written.
pub(super) fn reference(reference: &BytesRef<'_>, out: &mut String) {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return out.push(letter);
    }
    let name = reference.xml10_content();
    match quick_xml::escape::resolve_xml_entity(&name) {
        Some(text) => out.push_str(text),
        None => out.extend(["&", &name, ";"]),
    }
}
