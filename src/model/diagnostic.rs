//! What is odd in the input, where, and what can be done about it?

use super::Span;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Read fine, but a person may want to know.
    Note,
    /// Something was read with doubt or left out.
    Warning,
    /// Something could not be read.
    Error,
}

/// Where in the sources a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// Position in [`super::Dataset::sources`].
    pub document: usize,
    /// Position in [`super::Source::sheets`].
    pub sheet: usize,
    /// Line or row from 1; 0 for the whole file.
    pub line: usize,
    /// Column from 1: characters of a text's line, cells of a table's row; 0 for the whole row.
    pub column: usize,
    /// Bytes of the source, where the format has bytes.
    pub span: Span,
}

/// Which limit a file goes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Rows of a file.
    Rows,
    /// Columns of a table.
    Columns,
    /// Bytes of a cell.
    Cell,
    /// Bytes that an archive really expands to, or how many times its own size.
    Expanded,
    /// Nesting of HTML, XML, JSON or PDF objects.
    Depth,
    /// Time or steps.
    Work,
}

#[expect(missing_docs, reason = "each variant's sentence tells its fields")]
/// What was found. Words for a person are made from it in the chosen language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Bytes that are no UTF-8 were replaced; how many places.
    NotUtf8 { places: usize },
    /// A table header stands again.
    RepeatedHeader,
    /// A table row with another number of cells than the header.
    CellCount { found: usize, expected: usize },
    /// A row could not be read as a project; its text is kept.
    UnreadRow { text: String },
    /// A record without an applicant.
    NoApplicant,
    /// A record without a project name.
    NoName,
    /// A record without a readable period; what stands there.
    NoPeriod { text: String },
    /// The period ends before it begins.
    PeriodBackwards { text: String },
    /// A record without an operating area.
    NoArea,
    /// A word that is misspelt ("osatoiteuttajina") and was understood.
    MisspeltWord { written: String, read: String },
    /// A tag that is not one of the known ones, or is not closed.
    OddMarkup { text: String },
    /// Words of a row that belong to none of its fields; nothing was made of them.
    LeftOver { text: String },
    /// An applicant that is not in bold letters and was told from the name by its words.
    NotBold { text: String },
    /// No project was found in the document.
    NoProjects,
    /// No project is what was asked for; each part of the asking with the projects that it alone leaves.
    NoneAsked { text: String },
    /// A term of an operating area that a person should decide; its words.
    OpenTerm { project: String, words: String },
    /// A guess that counts; the words and the name read.
    Guess { project: String, words: String, read: String },
    /// The file has not one byte, or only space.
    EmptyFile,
    /// The name says one format and the bytes another; read as the bytes say.
    WrongExtension { extension: String, format: String },
    /// The text was read with this encoding, which the bytes do not name themselves.
    Encoding { name: String },
    /// The file is closed with a password.
    Encrypted,
    /// The pages are pictures without text.
    OnlyPictures { pages: usize },
    /// The file is broken or of a kind that is not read; what its reader says.
    Broken { format: String, cause: String },
    /// Something larger than is read; the rest was left out and says so.
    TooMuch { what: Limit, limit: u64 },
    /// A table that is no list of projects ("navigation"); its first words and rows.
    SkippedTable { text: String, rows: usize },
    /// A row that stands above the header: a title.
    TitleRow { text: String },
    /// A row that adds up others.
    TotalRow { text: String },
    /// A row of a spreadsheet whose lone words are neither a project nor a total: a remark, a heading between.
    RemarkRow { text: String },
    /// The document announces another number of projects than were found.
    Announced { announced: usize, found: usize },
    /// A total row states another sum than the rows have; both in cents.
    SumDiffers { stated: i64, found: i64 },
    /// An amount that could not be read.
    NoAmount { text: String },
    /// A municipality's code that is none of the division year.
    UnknownCode { text: String },
    /// The columns and what they were taken for: shown, so that a person can change it.
    Columns { text: String },
    /// A column that a person named is in none of the document's tables.
    NoSuchColumn { text: String },
    /// A quotation mark that opens a cell is never closed; the row was read as it stands.
    OpenQuote { text: String },
    /// No column says where a project works.
    AreaNotStated,
    /// Rows stand in an unusual shape (a numbered list, one cell a line …), which this one was taken for.
    Shape { shape: String },
    /// The same thing stands twice in the document: this project and that one are alike.
    Twice { project: String },
    /// A decision of the decisions file whose words or place are no longer there.
    StaleDecision { words: String },
}

/// A finding with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What.
    pub problem: Problem,
}
