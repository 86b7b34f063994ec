//! How is the map pack made from its sources?
//!
//! In: the sources' bytes. Out: the pack's files by name. The same bytes in give the same bytes
//! out. `geodata/SOURCES.md` tells what the sources are and the command that names them.
//! Never does: touch the disk; mend a source in silence — what does not add up is a [`BuildError`].

mod base;
mod cells;
mod gshhg;
mod municipal;
mod simplify;
mod tables;
mod topojson;

/// A source that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// A table is not as expected.
    #[error("{table}, row {row}: {problem}")]
    Table {
        /// Which table.
        table: &'static str,
        /// Row from 1, the header not counted; 0 for the table as a whole.
        row: usize,
        /// What is wrong.
        problem: String,
    },
    /// A topology is not as expected.
    #[error("{source_name}: {problem}")]
    Shape {
        /// Which source.
        source_name: &'static str,
        /// What is wrong.
        problem: String,
    },
}

/// The sources, as bytes. `geodata/SOURCES.md` describes each.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'a> {
    /// Table of municipalities with their units, residents, areas and points.
    pub municipalities: &'a [u8],
    /// Table of sub-regions.
    pub sub_regions: &'a [u8],
    /// Table of changes since 2009.
    pub changes: &'a [u8],
    /// Table of indicators.
    pub indicators: &'a [u8],
    /// National Land Survey, municipal division 1:1 000 000: municipalities, sub-regions and regions.
    pub layers: &'a [u8],
    /// Fintraffic, municipalities at 50 m.
    pub fine: &'a [u8],
    /// GSHHG polygons.
    pub gshhg: &'a [u8],
    /// Table of the GSHHG polygons.
    pub gshhg_meta: &'a [u8],
    /// Natural Earth countries.
    pub countries: &'a [u8],
}

/// Makes every file of the pack.
///
/// # Errors
/// [`BuildError`] names the source and what does not add up.
pub fn build(sources: &Sources<'_>) -> Result<Vec<(&'static str, Vec<u8>)>, BuildError> {
    let tables = tables::build(sources)?;
    let municipalities = municipal::build(sources.fine, sources.layers, &tables)?;
    let base = base::build(sources.gshhg, sources.gshhg_meta, sources.countries)?;
    let mut files = tables.files;
    files.push(("municipalities.bin", municipalities));
    files.push(("base.bin", base));
    files.sort_by_key(|(name, _)| *name);
    Ok(files)
}
