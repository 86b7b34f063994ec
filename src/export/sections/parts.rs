//! Of which parts is the document made?
//!
//! A twin for the typesetter's source and for the web page, which draw each kind of part and know no other
//! words than these. Never does: choose a letter, a color or a place on the page.

use serde::Serialize;

/// The whole document.
#[derive(Debug, Serialize)]
pub(in crate::export) struct Document {
    /// Language of the texts, `"fi"`.
    pub(in crate::export) lang: &'static str,
    /// Language of the words that stand as the document has them.
    pub(in crate::export) own_lang: &'static str,
    pub(in crate::export) title: String,
    /// What it is about, for the file's properties.
    pub(in crate::export) summary: String,
    /// The provenance's line of JSON, for the file's properties.
    pub(in crate::export) provenance: String,
    /// Under the title on the cover.
    pub(in crate::export) subtitle: Vec<String>,
    pub(in crate::export) cover: Cover,
    pub(in crate::export) contents: Contents,
    /// "Sivu {n} / {of}" with `{n}` and `{of}` still to be put in.
    pub(in crate::export) page: String,
    pub(in crate::export) sections: Vec<Section>,
}

#[derive(Debug, Serialize)]
pub(in crate::export) struct Contents {
    pub(in crate::export) title: String,
    /// Levels of headings told.
    pub(in crate::export) depth: usize,
}

#[derive(Debug, Serialize)]
pub(in crate::export) struct Cover {
    pub(in crate::export) map: Map,
    pub(in crate::export) facts: Vec<Fact>,
    pub(in crate::export) foot: Vec<String>,
}

/// A part of the document under a heading of the first level.
#[derive(Debug, Serialize)]
pub(in crate::export) struct Section {
    /// Where links to it lead.
    #[serde(skip)]
    pub(in crate::export) name: &'static str,
    pub(in crate::export) title: String,
    pub(in crate::export) parts: Vec<Part>,
}

/// A figure that stands out.
#[derive(Debug, Clone, Serialize)]
pub(in crate::export) struct Fact {
    pub(in crate::export) value: String,
    pub(in crate::export) label: String,
    pub(in crate::export) note: String,
}

/// A map as SVG, and what it says in words.
#[derive(Debug, Clone, Serialize)]
pub(in crate::export) struct Map {
    pub(in crate::export) svg: String,
    pub(in crate::export) alt: String,
    pub(in crate::export) caption: String,
}

/// How words are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::export) enum Mark {
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
pub(in crate::export) struct Run {
    pub(in crate::export) text: String,
    pub(in crate::export) mark: Mark,
    /// Words of the document and not of ours: in its language.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(in crate::export) own: bool,
    /// Name of what they lead to on a web page.
    #[serde(skip)]
    pub(in crate::export) to: Option<String>,
}

/// Words in a row.
pub(in crate::export) type Line = Vec<Run>;

/// Words without a mark.
pub(in crate::export) fn plain(text: impl Into<String>) -> Line {
    marked(text, Mark::Bare)
}

/// Words with one mark.
pub(in crate::export) fn marked(text: impl Into<String>, mark: Mark) -> Line {
    vec![Run { text: text.into(), mark, own: false, to: None }]
}

/// Words of the document.
pub(in crate::export) fn said(text: impl Into<String>, mark: Mark) -> Line {
    vec![Run { text: text.into(), mark, own: true, to: None }]
}

/// The same leading to what has that name.
pub(in crate::export) fn leading(line: Line, to: &str) -> Line {
    line.into_iter().map(|run| Run { to: Some(to.to_owned()), ..run }).collect()
}

/// A column of a table.
#[derive(Debug, Clone, Serialize)]
pub(in crate::export) struct Column {
    pub(in crate::export) title: String,
    /// Millimeters; `None` takes a part of what is left.
    pub(in crate::export) width: Option<u32>,
    /// Numbers stand right.
    pub(in crate::export) right: bool,
}

/// A cell: lines, and the page that it leads to.
#[derive(Debug, Clone, Default, Serialize)]
pub(in crate::export) struct Cell {
    pub(in crate::export) lines: Vec<Line>,
    /// Name of a heading in the document, whose page number stands in the cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::export) to: Option<String>,
    /// Its row's name, for links of a web page.
    #[serde(skip)]
    pub(in crate::export) name: Option<String>,
    /// What it is sorted by where its text does not tell: a day as ISO 8601.
    #[serde(skip)]
    pub(in crate::export) sort: Option<String>,
}

impl From<Line> for Cell {
    fn from(line: Line) -> Self {
        Self { lines: vec![line], ..Self::default() }
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
pub(in crate::export) enum Part {
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
pub(in crate::export) struct Item {
    pub(in crate::export) name: String,
    pub(in crate::export) line: Line,
}
