//! What came of an order?

use super::{Format, csvw};

/// What stands behind a table's file name for the file that describes it (CSVW).
pub const SIDECAR: &str = "-metadata.json";
/// What stands behind the file name of a 360Giving package for the same grants as a table.
pub const GRANTS_TABLE: &str = ".csv";
/// File that describes a datapackage.
pub const DATA_PACKAGE: &str = "datapackage.json";
/// Folder of the tables inside a datapackage.
pub const DATA_FOLDER: &str = "data";

/// A file to be, or a folder of files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Exported {
    /// Bytes of the file; empty where the export is a folder.
    pub bytes: Vec<u8>,
    /// Files of the folder, or files that belong beside the one file.
    pub pieces: Vec<Piece>,
    /// Rows without the header, features, or projects of a document.
    pub rows: usize,
    /// What the format has no place for, or asks for and the document lacks: keys of words
    /// (`left-out-…`), told to the person after the export.
    pub left_out: Vec<&'static str>,
}

/// One file among several.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Piece {
    /// In a folder the path inside it, with `/`; beside a file what is put behind that file's name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Exported {
    /// The bytes of a piece by its name.
    #[must_use]
    pub fn piece(&self, name: &str) -> Option<&[u8]> {
        self.pieces.iter().find(|piece| piece.name == name).map(|piece| piece.bytes.as_slice())
    }

    /// Puts the file's name, without folders, into what stands beside it and names it.
    pub fn call(&mut self, name: &str) {
        for piece in &mut self.pieces {
            if piece.name == SIDECAR {
                piece.bytes = csvw::named(&piece.bytes, name);
            }
        }
    }

    /// Bytes of everything.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.len() + self.pieces.iter().map(|piece| piece.bytes.len()).sum::<usize>()
    }
}

/// Why an export could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A column that no table of the format has.
    #[error("no column {0}")]
    NoColumn(String),
    /// Columns were chosen, and the format always has all of its own.
    #[error("{} has no columns to choose", .0.key())]
    NoChoice(Format),
    /// Other coordinates than degrees (EPSG:4326) were asked for, and the format has none.
    #[error("{} knows degrees only, EPSG:4326", .0.key())]
    OnlyDegrees(Format),
    /// The library that writes the format refused; its own words.
    #[error("{format}: {cause}", format = .format.key())]
    Refused {
        /// The format.
        format: Format,
        /// What the library says.
        cause: String,
    },
}
