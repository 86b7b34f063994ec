//! How is a person's word about columns kept for the next file with the same header?
//!
//! A small JSON file: the header's words, and role and words of each column.

use serde::{Deserialize, Serialize};

use super::list::{Mapping, Role};

/// A file that is no profile, and what a right one looks like.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no profile of columns: {0}")]
pub struct ProfileError(String);

/// A header and what its columns are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// The header's words in their order; empty fits any file.
    pub header: Vec<String>,
    /// What the columns are.
    pub mapping: Mapping,
}

#[derive(Serialize, Deserialize)]
struct Twin {
    version: u32,
    #[serde(default)]
    header: Vec<String>,
    columns: Vec<TwinColumn>,
}

#[derive(Serialize, Deserialize)]
struct TwinColumn {
    role: String,
    column: String,
}

impl Profile {
    /// The file's text.
    #[must_use]
    pub fn to_json(&self) -> String {
        let columns = self.mapping.columns.iter();
        let columns =
            columns.map(|(role, column)| TwinColumn { role: role.key().to_owned(), column: column.clone() }).collect();
        let twin = Twin { version: 1, header: self.header.clone(), columns };
        let mut text = serde_json::to_string_pretty(&twin).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Reads a profile.
    ///
    /// # Errors
    /// [`ProfileError`] for a text that is none, or a role that does not exist.
    pub fn from_json(text: &str) -> Result<Self, ProfileError> {
        let twin: Twin = serde_json::from_str(text).map_err(|error| ProfileError(error.to_string()))?;
        if twin.version != 1 {
            return Err(ProfileError(format!("version {} is newer than this program", twin.version)));
        }
        let mut mapping = Mapping::default();
        for TwinColumn { role, column } in twin.columns {
            let known = Role::from_key(&role).ok_or_else(|| ProfileError(format!("no role is called {role:?}")))?;
            mapping.columns.push((known, column));
        }
        Ok(Self { header: twin.header, mapping })
    }
}
