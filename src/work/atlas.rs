//! How do many files come into one folder, all of them or none?

use std::collections::BTreeSet;
use std::path::Path;

use super::exports::{ExportFailure, make};
use crate::export::{self, Each, Making, Order};
use crate::files::{self, Existing, Ours};
use crate::gazetteer::Gazetteer;

/// What an atlas came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Atlas {
    /// How many files, what stands beside them and the list not among them.
    pub files: usize,
    /// Rows of all.
    pub rows: usize,
    /// Bytes of all.
    pub bytes: usize,
    /// What was left out of any, as [`export::Exported::left_out`].
    pub left_out: Vec<&'static str>,
}

/// Makes a file for each project or region and puts them into a folder, one after the other: no two of them
/// are in memory at once. The folder takes its name when it is whole.
///
/// # Errors
/// [`ExportFailure`]; what was at `path` before is still there, and nothing else.
pub fn atlas(
    order: &Order,
    each: Each,
    path: &Path,
    existing: Existing,
    making: &Making,
) -> Result<Atlas, ExportFailure> {
    let division = Gazetteer::embedded().division();
    let leaves = export::leaves(order, each, division);
    making.expect(leaves.len());
    let ours = Ours { described_by: export::ATLAS, files: &export::atlas_files };
    let mut atlas = Atlas { files: leaves.len(), ..Atlas::default() };
    let beside = ["", export::SIDECAR, export::GRANTS_TABLE];
    let names: Vec<String> =
        leaves.iter().flat_map(|leaf| beside.map(|beside| format!("{}{beside}", leaf.file))).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    files::fill_folder(path, &names, existing, ours, |folder| {
        let mut written = Vec::new();
        let mut left_out = BTreeSet::new();
        for leaf in &leaves {
            if making.is_cancelled() {
                return Err(ExportFailure::Cancelled);
            }
            let mut made = make(&leaf.order(order, division))?;
            made.call(&leaf.file);
            let mut paths = Vec::new();
            if !order.request.format.is_folder() {
                folder.put(&leaf.file, &made.bytes)?;
                paths.push(leaf.file.clone());
            }
            let between = if order.request.format.is_folder() { "/" } else { "" };
            for piece in &made.pieces {
                let path = format!("{}{between}{}", leaf.file, piece.name);
                folder.put(&path, &piece.bytes)?;
                paths.push(path);
            }
            atlas.rows += made.rows;
            atlas.bytes += made.size();
            left_out.extend(made.left_out);
            written.push((leaf, made.rows, paths));
            making.step();
        }
        if making.is_cancelled() {
            return Err(ExportFailure::Cancelled);
        }
        folder.put(export::ATLAS, &export::index(order, each, &written))?;
        atlas.left_out = left_out.into_iter().collect();
        Ok(())
    })?;
    Ok(atlas)
}
