//! Which tiles does a local PMTiles file hold?
//!
//! Raster tiles (PNG, JPEG, WebP) of PMTiles 3; its limits of zoom and place are kept. Read piece by
//! piece through `files`: nothing is mapped, and a file that changes under us is an error. Never does:
//! ask the network; take more memory for a piece than the limit.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use pmtiles::{
    AsyncBackend, AsyncPmTilesReader, BackendResponse, Compression, PmtError, PmtResult, TileCoord, TileType,
};

use super::{Key, Limits, Trouble};
use crate::boundaries::crs::lonlat_to_world;
use crate::files::{FileError, piece};
use crate::model::LonLat;

/// Largest piece that is read at once: a directory of a whole planet has fewer bytes.
const PIECE: usize = 8 * 1024 * 1024;
/// Longest attribution that is shown, letters.
const ATTRIBUTION: usize = 160;

/// An open PMTiles file.
pub(super) struct Archive {
    reader: AsyncPmTilesReader<Pieces>,
    /// First and last level.
    pub(super) levels: (u8, u8),
    /// Western, northern, eastern and southern edge, world units.
    bounds: [f64; 4],
    /// Who must be named, as the file says; empty where it does not.
    pub(super) attribution: String,
}

impl Archive {
    /// Opens a file and looks at its head.
    pub(super) async fn open(path: PathBuf) -> Result<Self, Trouble> {
        let unreadable = std::sync::Arc::new(AtomicBool::new(false));
        let pieces = Pieces { path, unreadable: std::sync::Arc::clone(&unreadable) };
        let reader = AsyncPmTilesReader::try_from_source(pieces)
            .await
            .ok()
            .ok_or_else(|| if unreadable.load(Ordering::Relaxed) { Trouble::NoFile } else { Trouble::NoArchive })?;
        let header = reader.get_header();
        match header.tile_type {
            TileType::Png | TileType::Jpeg | TileType::Webp => {}
            TileType::Mvt | TileType::Mlt => return Err(Trouble::Vector),
            _ => return Err(Trouble::OtherKind),
        }
        // Pictures are compressed in themselves; a second time only hides their size.
        if header.tile_compression != Compression::None {
            return Err(Trouble::OtherKind);
        }
        let corner = |lon: f64, lat: f64| lonlat_to_world(LonLat { lon, lat: lat.clamp(-85.05, 85.05) });
        let (north_west, south_east) =
            (corner(header.min_longitude, header.max_latitude), corner(header.max_longitude, header.min_latitude));
        let bounds = [north_west.x, north_west.y, south_east.x, south_east.y];
        let levels = (header.min_zoom, header.max_zoom);
        let attribution = match reader.get_metadata().await {
            Ok(metadata) => attribution(&metadata),
            Err(_) => String::new(),
        };
        Ok(Self { reader, levels, bounds, attribution })
    }

    /// The bytes of a tile; `Ok(None)` where the file has none there.
    pub(super) async fn tile(&self, key: Key, limits: &Limits) -> Result<Option<Vec<u8>>, Trouble> {
        let (zoom, x, y) = key;
        if !self.covers(key) {
            return Ok(None);
        }
        let coord = TileCoord::new(zoom, x, y).ok().ok_or(Trouble::NoArchive)?;
        match self.reader.get_tile(coord).await {
            Ok(Some(bytes)) if u64::try_from(bytes.len()).is_ok_and(|length| length > limits.body) => {
                Err(Trouble::TooLarge)
            }
            Ok(bytes) => Ok(bytes.map(Vec::from)),
            Err(PmtError::SourceModified | PmtError::Reading(_)) => Err(Trouble::NoFile),
            Err(_) => Err(Trouble::NoArchive),
        }
    }

    /// `true` when a tile lies inside the file's limits.
    fn covers(&self, (zoom, x, y): Key) -> bool {
        let count = f64::from(zoom).exp2();
        let [west, north, east, south] = self.bounds;
        let (left, top) = (f64::from(x) / count, f64::from(y) / count);
        let side = 1.0 / count;
        let inside = left < east && left + side > west && top < south && top + side > north;
        (self.levels.0..=self.levels.1).contains(&zoom) && inside
    }
}

/// The attribution in a file's metadata, without its HTML.
fn attribution(metadata: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(metadata).unwrap_or_default();
    let text = value.get("attribution").and_then(serde_json::Value::as_str).unwrap_or_default();
    let page = scraper::Html::parse_fragment(text);
    let plain: String = page.root_element().text().collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(ATTRIBUTION).collect()
}

/// Reads the file through the one door to the disk.
struct Pieces {
    path: PathBuf,
    /// The disk did not give what was asked: not the file's form, but the file.
    unreadable: std::sync::Arc<AtomicBool>,
}

impl AsyncBackend for Pieces {
    async fn read(&self, offset: u64, length: usize) -> PmtResult<BackendResponse> {
        if length > PIECE {
            return Err(PmtError::InvalidEntry);
        }
        let path = self.path.clone();
        let read = tokio::task::spawn_blocking(move || piece(&path, offset, length)).await;
        let failed = |error: FileError| {
            self.unreadable.store(true, Ordering::Relaxed);
            PmtError::Reading(std::io::Error::other(error.cause()))
        };
        let (bytes, stamp) = read.map_err(|error| PmtError::Reading(std::io::Error::other(error)))?.map_err(failed)?;
        Ok(BackendResponse::new_with_version(Bytes::from(bytes), format!("{stamp:?}")))
    }
}
