//! Of which parts is the document made?
//!
//! A twin for the typesetter's source, which draws each kind of part and knows no other words than
//! these. Never does: choose a letter, a color or a place on the page.

use serde::Serialize;

/// The whole document.
#[derive(Debug, Serialize)]
pub(super) struct Document {
    /// Language of the texts, `"fi"`.
    pub(super) lang: &'static str,
    /// Language of the words that stand as the document has them.
    pub(super) own_lang: &'static str,
    pub(super) title: String,
    /// What it is about, for the file's properties.
    pub(super) summary: String,
    /// The provenance's line of JSON, for the file's properties.
    pub(super) provenance: String,
    /// Under the title on the cover.
    pub(super) subtitle: Vec<String>,
    pub(super) cover: Cover,
    pub(super) contents: Contents,
    /// "Sivu {n} / {of}" with `{n}` and `{of}` still to be put in.
    pub(super) page: String,
    pub(super) sections: Vec<Section>,
}

#[derive(Debug, Serialize)]
pub(super) struct Contents {
    pub(super) title: String,
    /// Levels of headings told.
    pub(super) depth: usize,
}

#[derive(Debug, Serialize)]
pub(super) struct Cover {
    pub(super) map: Map,
    pub(super) facts: Vec<Fact>,
    pub(super) foot: Vec<String>,
}

/// A part of the document under a heading of the first level.
#[derive(Debug, Serialize)]
pub(super) struct Section {
    pub(super) title: String,
    pub(super) parts: Vec<Part>,
}

/// A figure that stands out.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Fact {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) note: String,
}

/// A map as SVG, and what it says in words.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Map {
    pub(super) svg: String,
    pub(super) alt: String,
    pub(super) caption: String,
}

/// How words are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Mark {
    /// No mark.
    Bare,
    /// Read as such.
    Solid,
    /// Inflected, put together, another spelling.
    Dotted,
    /// An area that gives the wider part.
    Hatched,
    /// Amber with a question mark.
    Guess,
    /// Taken out of the area.
    Struck,
    /// Stands out.
    Strong,
    /// Recedes.
    Quiet,
}

/// Words under one mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) mark: Mark,
    /// Words of the document and not of ours: in its language.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) own: bool,
}

/// Words in a row.
pub(super) type Line = Vec<Run>;

/// Words without a mark.
pub(super) fn plain(text: impl Into<String>) -> Line {
    marked(text, Mark::Bare)
}

/// Words with one mark.
pub(super) fn marked(text: impl Into<String>, mark: Mark) -> Line {
    vec![Run { text: text.into(), mark, own: false }]
}

/// Words of the document.
pub(super) fn said(text: impl Into<String>, mark: Mark) -> Line {
    vec![Run { text: text.into(), mark, own: true }]
}

/// A column of a table.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Column {
    pub(super) title: String,
    /// Millimeters; `None` takes a part of what is left.
    pub(super) width: Option<u32>,
    /// Numbers stand right.
    pub(super) right: bool,
}

/// A cell: lines, and the page that it leads to.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Cell {
    pub(super) lines: Vec<Line>,
    /// Name of a heading in the document, whose page number stands in the cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) to: Option<String>,
}

impl From<Line> for Cell {
    fn from(line: Line) -> Self {
        Self { lines: vec![line], to: None }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        plain(text).into()
    }
}

/// One part of a section.
#[derive(Debug, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub(super) enum Part {
    /// A heading below the section's, on a page of its own where `page` says so.
    Heading {
        level: usize,
        text: String,
        name: Option<String>,
        page: bool,
        own: bool,
    },
    Text {
        line: Line,
    },
    /// Smaller and lighter.
    Note {
        text: String,
    },
    /// Words of the document, marked, in a frame.
    Quote {
        line: Line,
    },
    Facts {
        facts: Vec<Fact>,
    },
    Table {
        columns: Vec<Column>,
        rows: Vec<Vec<Cell>>,
    },
    Figure {
        map: Map,
    },
    /// What stands beside each other: text left, a map right.
    Beside {
        left: Vec<Part>,
        right: Vec<Part>,
    },
    /// What marks mean: a sample of each with its word.
    Key {
        marks: Vec<Run>,
    },
    /// What a person should look at.
    Question {
        title: String,
        lines: Vec<String>,
    },
    /// Names and what stands behind each.
    List {
        items: Vec<Item>,
    },
}

/// An item of a list.
#[derive(Debug, Serialize)]
pub(super) struct Item {
    pub(super) name: String,
    pub(super) line: Line,
}
