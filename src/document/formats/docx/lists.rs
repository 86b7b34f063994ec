//! Which paragraphs of a Word document are list paragraphs, and are they numbered?
//!
//! A paragraph names a list itself or through its style; a list is numbered or has marks. Never does: fail;
//! without these parts there are no lists.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::Event;

use crate::document::formats::archive::Archive;
use crate::document::formats::xml::{Xml, attribute};
use crate::model::Problem;

/// Deepest chain of styles that is followed.
const MAX_STYLES: usize = 20;

/// The lists of a document.
#[derive(Default)]
pub(super) struct Lists {
    /// Lists whose level counts.
    numbered: BTreeSet<(String, usize)>,
    /// Style to list.
    styles: BTreeMap<String, String>,
    /// Style to the style it is made from.
    based: BTreeMap<String, String>,
}

impl Lists {
    /// Reads what the document says of its lists.
    pub(super) fn read(archive: &mut Archive<'_>, format: &'static str) -> Self {
        let mut lists = Self::default();
        // A part that is missing or broken costs marks, not words.
        _ = lists.read_numbering(archive, format);
        _ = lists.read_styles(archive, format);
        lists
    }

    /// The list that a style puts its paragraphs in.
    pub(super) fn of_style(&self, style: &str) -> Option<String> {
        let mut style = style;
        for _ in 0..MAX_STYLES {
            if let Some(list) = self.styles.get(style) {
                return Some(list.clone());
            }
            style = self.based.get(style)?;
        }
        None
    }

    /// `true` where a level of a list counts: 1, a, i.
    pub(super) fn is_numbered(&self, list: &str, level: usize) -> bool {
        self.numbered.contains(&(list.to_owned(), level))
    }

    fn read_numbering(&mut self, archive: &mut Archive<'_>, format: &'static str) -> Result<(), Problem> {
        let mut xml = Xml::new(archive.member("word/numbering.xml")?, format);
        let mut buffer = Vec::new();
        let mut kinds: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        let (mut kind, mut level, mut list) = (String::new(), 0_usize, String::new());
        loop {
            match xml.next(&mut buffer)? {
                Event::Start(element) => {
                    let said = |name: &str| attribute(&element, name).unwrap_or_default();
                    match element.local_name().as_ref() {
                        "abstractNum" => kind = said("abstractNumId"),
                        "lvl" => level = said("ilvl").parse().unwrap_or_default(),
                        "numFmt" if !matches!(said("val").as_str(), "bullet" | "none") => {
                            kinds.entry(kind.clone()).or_default().insert(level);
                        }
                        "num" => list = said("numId"),
                        "abstractNumId" => {
                            let levels = kinds.get(&said("val")).into_iter().flatten();
                            self.numbered.extend(levels.map(|level| (list.clone(), *level)));
                        }
                        _ => {}
                    }
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn read_styles(&mut self, archive: &mut Archive<'_>, format: &'static str) -> Result<(), Problem> {
        let mut xml = Xml::new(archive.member("word/styles.xml")?, format);
        let mut buffer = Vec::new();
        let mut style = String::new();
        loop {
            match xml.next(&mut buffer)? {
                Event::Start(element) => {
                    let said = |name: &str| attribute(&element, name).unwrap_or_default();
                    match element.local_name().as_ref() {
                        "style" => style = said("styleId"),
                        "basedOn" => _ = self.based.insert(style.clone(), said("val")),
                        "numId" => _ = self.styles.insert(style.clone(), said("val")),
                        _ => {}
                    }
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }
}
