//! Is a file what its order makes, and if not, what differs?
//!
//! Bytes are compared first. Where they differ, what they say is: rows and cells of tables, values of
//! JSON, lines of texts, pixels of pictures. Never does: read a file or make one.

mod content;

pub(super) use self::content::Grid;

use std::collections::BTreeMap;

use super::{Exported, Format};

/// What a comparison came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// The very same.
    SameBytes,
    /// Other bytes that say the same: saved again by another program, or by another version of this one.
    SameContent,
    /// Something else is said. Never empty.
    Differs(Differences),
}

/// What differs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Differences {
    /// The first of them in order, at most [`MOST`].
    pub first: Vec<Difference>,
    /// How many there are.
    pub all: usize,
}

/// How many differences are told one by one.
pub const MOST: usize = 50;

/// One value that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where: table, row and column, or the like.
    pub place: String,
    /// What the file says; `None` where it has nothing there.
    pub file: Option<String>,
    /// What the order makes; `None` where it makes nothing there.
    pub made: Option<String>,
}

impl Differences {
    fn add(&mut self, place: impl FnOnce() -> String, file: Option<&str>, made: Option<&str>) {
        if self.first.len() < MOST {
            let text = |value: Option<&str>| value.map(str::to_owned);
            self.first.push(Difference { place: place(), file: text(file), made: text(made) });
        }
        self.all += 1;
    }

    fn or_same(self) -> Proof {
        if self.all == 0 { Proof::SameContent } else { Proof::Differs(self) }
    }
}

/// Holds a file, or the files of a folder, against what its order makes.
#[must_use]
pub fn proof(format: Format, file: &Exported, made: &Exported) -> Proof {
    let (mut file_pieces, mut made_pieces) = (pieces(file), pieces(made));
    if file_pieces == made_pieces {
        return Proof::SameBytes;
    }
    let mut differences = Differences::default();
    file_pieces.retain(|name, bytes| made_pieces.get(name) != Some(bytes));
    made_pieces.retain(|name, _| pieces(file).get(name) != pieces(made).get(name));
    let names: std::collections::BTreeSet<&str> = file_pieces.keys().chain(made_pieces.keys()).copied().collect();
    for name in names {
        match (file_pieces.get(name), made_pieces.get(name)) {
            (Some(file), Some(made)) => content::compare(format, name, file, made, &mut differences),
            (file, made) => {
                let size = |bytes: Option<&&[u8]>| bytes.map(|bytes| format!("{} bytes", bytes.len()));
                differences.add(|| name.to_owned(), size(file).as_deref(), size(made).as_deref());
            }
        }
    }
    differences.or_same()
}

/// Files by name; the one file itself has none.
fn pieces(exported: &Exported) -> BTreeMap<&str, &[u8]> {
    let mut all: BTreeMap<&str, &[u8]> = BTreeMap::new();
    if !exported.bytes.is_empty() {
        all.insert("", &exported.bytes);
    }
    all.extend(exported.pieces.iter().map(|piece| (piece.name.as_str(), piece.bytes.as_slice())));
    all
}
