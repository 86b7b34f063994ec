//! What was read from a document, as one value that never changes?

use super::{Diagnostic, Kept, Project, ProjectId};

/// The format of a file, as its bytes tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum FileFormat {
    /// A summary, list or letter as plain text, with tabs or without.
    #[default]
    Text,
    /// Comma-, semicolon- or tab-separated values.
    Csv,
    /// Office Open XML workbook, macros or binary parts included.
    Xlsx,
    /// Excel 97–2003 workbook.
    Xls,
    /// An `OpenDocument` spreadsheet.
    Ods,
    /// HTML page.
    Html,
    /// Office Open XML text.
    Docx,
    /// PDF.
    Pdf,
    /// Markdown with pipe tables.
    Markdown,
    /// JSON of records, 360Giving among them.
    Json,
    /// One JSON value a line.
    NdJson,
    /// GeoJSON whose features carry municipality codes.
    GeoJson,
}

impl FileFormat {
    /// Every format.
    pub const ALL: [Self; 12] = [
        Self::Text,
        Self::Csv,
        Self::Xlsx,
        Self::Xls,
        Self::Ods,
        Self::Html,
        Self::Docx,
        Self::Pdf,
        Self::Markdown,
        Self::Json,
        Self::NdJson,
        Self::GeoJson,
    ];

    /// The word in machine output.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Xls => "xls",
            Self::Ods => "ods",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Markdown => "markdown",
            Self::Json => "json",
            Self::NdJson => "ndjson",
            Self::GeoJson => "geojson",
        }
    }

    /// Endings that such files usually have, without the dot.
    #[must_use]
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Text => &["txt", "text"],
            Self::Csv => &["csv", "tsv", "tab", "txt"],
            Self::Xlsx => &["xlsx", "xlsm", "xlsb"],
            Self::Xls => &["xls"],
            Self::Ods => &["ods"],
            Self::Html => &["html", "htm", "xhtml"],
            Self::Docx => &["docx"],
            Self::Pdf => &["pdf"],
            Self::Markdown => &["md", "markdown", "txt"],
            Self::Json => &["json"],
            Self::NdJson => &["ndjson", "jsonl", "json"],
            Self::GeoJson => &["geojson", "json"],
        }
    }
}

/// How many rows a document has and what became of them: the parts add up to `rows`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Rows of the source: lines, table rows or paragraphs that say anything.
    pub rows: usize,
    /// Rows that became projects, or parts of one.
    pub read: usize,
    /// Headers, first and repeated.
    pub headers: usize,
    /// Titles, headings, remarks, prose and tables that are no list.
    pub around: usize,
    /// Total rows.
    pub totals: usize,
    /// Rows that could not be read; each is in the diagnostics with its raw text.
    pub unread: usize,
}

impl Tally {
    /// `true` when every row is accounted for.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        self.rows == self.read + self.headers + self.around + self.totals + self.unread
    }
}

/// What a column was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnUse {
    /// Words of the header, or `""`.
    pub header: String,
    /// What it is: `applicant`, `name`, `area`, …; `None` for a column that is kept under its own name.
    pub role: Option<&'static str>,
    /// `true` when a person said so.
    pub chosen: bool,
}

/// Where a dataset's projects come from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// File name without folders.
    pub name: String,
    /// SHA-256 of its bytes, lower-case hexadecimal.
    pub sha256: String,
    /// Number of bytes.
    pub bytes: usize,
    /// What it is.
    pub format: FileFormat,
    /// Encoding of its text, for example `UTF-8`; empty for formats that have their own.
    pub encoding: String,
    /// What parts its cells (`,` `;` tab), where it is delimited text.
    pub separator: Option<char>,
    /// The shape that records were found in: `table`, `numbered-list`, `bullets`, `labels`, …
    pub shape: &'static str,
    /// Names of its sheets, tables or pages; one empty name for a file that is one grid.
    pub sheets: Vec<String>,
    /// What became of its rows.
    pub tally: Tally,
    /// Number of projects that it announces itself.
    pub announced: Option<usize>,
    /// What each column of its list was taken for.
    pub columns: Vec<ColumnUse>,
    /// First rows under the header, for a person to check the columns by.
    pub sample: Vec<Vec<String>>,
    /// The year whose division its names were read on.
    pub division_year: i16,
    /// `true` where the year was chosen and not told by the document.
    pub year_chosen: bool,
}

/// The projects of one or several documents. Immutable: a new reading is a new dataset with a new
/// revision.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dataset {
    /// Grows with each reading in one run of the program; part of every memo's key.
    pub revision: u64,
    /// The documents in the order they were opened; one at least.
    pub sources: Vec<Source>,
    /// The year of the municipal division that codes count in and the map shows.
    pub division_year: i16,
    /// Projects in the order of the documents.
    pub projects: Vec<Project>,
    /// What was odd.
    pub diagnostics: Vec<Diagnostic>,
    /// Projects of different documents that a person said are the same one, the earlier first.
    pub links: Vec<(ProjectId, ProjectId)>,
    /// What `query` worked out of the projects' texts.
    pub kept: Kept,
}

impl Dataset {
    /// The project of an id.
    #[must_use]
    pub fn project(&self, id: &ProjectId) -> Option<&Project> {
        self.projects.iter().find(|project| project.id == *id)
    }

    /// Projects of other documents that are the same one as this.
    pub fn same_as<'a>(&'a self, id: &'a ProjectId) -> impl Iterator<Item = &'a ProjectId> {
        self.links.iter().filter_map(move |(a, b)| {
            if a == id {
                Some(b)
            } else if b == id {
                Some(a)
            } else {
                None
            }
        })
    }

    /// The document of a project.
    #[must_use]
    pub fn source_of(&self, project: &Project) -> Option<&Source> {
        self.sources.get(project.origin.document)
    }

    /// What the documents are called, for a title: the first one's name, and how many more there are.
    #[must_use]
    pub fn name(&self) -> String {
        match self.sources.as_slice() {
            [] => String::new(),
            [one] => one.name.clone(),
            [first, rest @ ..] => format!("{} + {}", first.name, rest.len()),
        }
    }
}
