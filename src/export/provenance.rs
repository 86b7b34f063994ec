//! Where does an exported file come from, and how is it made again?

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::Dataset;

/// The version of this program, for [`Provenance::program_version`].
pub const PROGRAM_VERSION: &str = env!("CARGO_PKG_VERSION");
/// Name of this program in exports.
pub const PROGRAM: &str = "Hankekartta";

/// Where an exported file comes from.
///
/// Its JSON twin stands in the native place of every format, so that one reader finds it in each.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// File name of the document, without folders.
    #[serde(rename = "source_file")]
    pub source_name: String,
    /// SHA-256 of the document, lower-case hexadecimal; of several, parted by spaces.
    pub source_sha256: String,
    /// SHA-256 of the decisions as their file writes them; empty where nothing was decided.
    pub decisions_sha256: String,
    /// Division year of the codes.
    pub division_year: i16,
    /// Filter and selection as text; empty when everything is in.
    pub filter: String,
    /// The same as a sentence in the language of the export.
    pub filter_words: String,
    /// Version of the program.
    pub program_version: String,
    /// The command that makes the file; file names in it have no folders.
    pub command: String,
    /// Day that the file is of; `None` where nobody said one.
    #[serde(with = "day")]
    pub date: Option<Date>,
}

/// A day as ISO 8601, nothing as `null`.
mod day {
    use jiff::civil::Date;
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    #[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde hands over what the field is")]
    pub(super) fn serialize<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        day.map(|day| day.to_string()).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| text.parse().map_err(serde::de::Error::custom)).transpose()
    }
}

impl Provenance {
    /// The provenance of a dataset's export by this program, without decisions, command and day.
    #[must_use]
    pub fn of(dataset: &Dataset, filter: &str) -> Self {
        Self {
            source_name: dataset.name(),
            source_sha256: dataset.sources.iter().map(|source| source.sha256.as_str()).collect::<Vec<_>>().join(" "),
            division_year: dataset.division_year,
            filter: filter.to_owned(),
            program_version: PROGRAM_VERSION.to_owned(),
            ..Self::default()
        }
    }

    /// One line of JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Plain values with text keys: there is nothing in them that JSON could refuse.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Back from [`Self::to_json`]; `None` for anything else.
    #[must_use]
    pub fn from_json(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

/// The provenance's line out of a JSON file that has it under `hankekartta`.
pub(super) fn in_json(bytes: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct File {
        hankekartta: Provenance,
    }
    if !bytes.trim_ascii_start().starts_with(b"{") {
        return None;
    }
    serde_json::from_slice::<File>(bytes).ok().map(|file| file.hankekartta.to_json())
}
