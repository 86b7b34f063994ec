//! Which words about columns are known from before, and which are kept?
//!
//! One small file a header, in the shape that `--profile` reads, named by the header's hash.
//! Never does: stop a reading because a profile is missing, odd or cannot be written.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{OpenError, open as read};
use crate::document::{Mapping, Profile, Role};
use crate::files::{self, Existing};
use crate::intake::{self, Choices, Progress};
use crate::model::{Dataset, Source};
use crate::session::{DocumentRef, Profiles};

/// Largest profile that is read, bytes.
const LIMIT: u64 = 256 * 1024;
/// Profiles looked at; a person has a handful.
const MOST: usize = 500;

/// Reads documents with what is known of their headers; keeps what was said just now.
pub(super) fn open(
    documents: &[DocumentRef],
    choices: &Choices,
    profiles: Option<&Profiles>,
    progress: &Progress,
) -> Result<Arc<Dataset>, OpenError> {
    let Some(Profiles { folder, said }) = profiles else { return read(documents, choices, progress) };
    if *said {
        let dataset = read(documents, choices, progress)?;
        dataset.sources.iter().for_each(|source| keep(folder, source));
        return Ok(dataset);
    }
    read(documents, &Choices { profiles: known(folder), ..choices.clone() }, progress)
}

/// The profiles of a folder; one that cannot be read is as good as none.
fn known(folder: &Path) -> Vec<Profile> {
    let paths = files::folder(folder).ok().flatten().unwrap_or_default();
    let texts = paths.iter().take(MOST).filter_map(|path| files::read_up_to(path, LIMIT).ok());
    let texts = texts.filter_map(|bytes| String::from_utf8(bytes).ok());
    texts.filter_map(|text| Profile::from_json(&text).ok()).filter(|profile| !profile.header.is_empty()).collect()
}

/// Keeps what was said of a document's columns; nothing said any more is forgotten.
fn keep(folder: &Path, source: &Source) {
    let header: Vec<String> = source.columns.iter().map(|column| column.header.clone()).collect();
    if header.is_empty() {
        return;
    }
    let chosen = source.columns.iter().filter(|column| column.chosen);
    let columns: Vec<(Role, String)> =
        chosen.filter_map(|column| Some((Role::from_key(column.role?)?, column.header.clone()))).collect();
    let path = path(folder, &header);
    if columns.is_empty() {
        let _ = files::remove(&path);
        return;
    }
    let text = Profile { header, mapping: Mapping { columns } }.to_json();
    if files::make_folder(folder).is_ok() {
        let _ = files::write(&path, text.as_bytes(), Existing::Replace);
    }
}

fn path(folder: &Path, header: &[String]) -> PathBuf {
    let hash = intake::sha256(header.join("\u{1f}").as_bytes());
    folder.join(format!("{}.json", hash.get(..16).unwrap_or(&hash)))
}
