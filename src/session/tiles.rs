//! Which tiles can lie under the map, and how are they named in scripts, settings and on the command line?
//!
//! A source is a word (`offline`, `openstreetmap`, `maanmittauslaitos`), a web address with its places,
//! or the path of a PMTiles file. Never does: ask the network or the disk; show a key or an address's
//! query in a `Debug` text or an error.

use std::fmt;
use std::path::{Path, PathBuf};

/// Words of the sources that need no address.
const WORDS: [(&str, TileSource); 3] = [
    ("offline", TileSource::Offline),
    ("openstreetmap", TileSource::OpenStreetMap),
    ("maanmittauslaitos", TileSource::NationalLandSurvey),
];

/// Longest address that is taken, bytes.
const LONGEST: usize = 2000;

/// Where the tiles under the map come from.
#[derive(Clone, PartialEq, Eq, Default)]
pub enum TileSource {
    /// Drawn from the embedded shapes; no network.
    #[default]
    Offline,
    /// OpenStreetMap's standard tiles.
    OpenStreetMap,
    /// Background map of the National Land Survey of Finland (Maanmittauslaitos: taustakartta), with
    /// the person's own key.
    NationalLandSurvey,
    /// A raster service by its address.
    Custom(TileAddress),
    /// A local PMTiles file with raster tiles.
    PmTiles(PathBuf),
}

impl fmt::Debug for TileSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Offline => f.write_str("Offline"),
            Self::OpenStreetMap => f.write_str("OpenStreetMap"),
            Self::NationalLandSurvey => f.write_str("NationalLandSurvey"),
            Self::Custom(address) => fmt::Debug::fmt(address, f),
            Self::PmTiles(path) => f.debug_tuple("PmTiles").field(path).finish(),
        }
    }
}

impl TileSource {
    /// Reads a source as a person writes it.
    ///
    /// # Errors
    /// [`TileSourceError`] says what is wrong with it, without repeating it.
    ///
    /// ```
    /// # use hankekartta::session::TileSource;
    /// assert_eq!(TileSource::parse("offline"), Ok(TileSource::Offline));
    /// assert!(TileSource::parse("https://tiles.example/{z}/{y}/{x}.png").is_ok());
    /// assert!(TileSource::parse("https://tiles.example/").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, TileSourceError> {
        let text = text.trim();
        if let Some((_, source)) = WORDS.iter().find(|(word, _)| *word == text) {
            return Ok(source.clone());
        }
        let lower = text.to_lowercase();
        if lower.ends_with(".pmtiles") {
            return if lower.contains("://") {
                Err(TileSourceError::FarPmTiles)
            } else {
                Ok(Self::PmTiles(PathBuf::from(text)))
            };
        }
        TileAddress::parse(text).map(Self::Custom)
    }

    /// The text that [`Self::parse`] reads back. It may hold a key: for the person's own settings only.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Custom(address) => address.secret_text().to_owned(),
            Self::PmTiles(path) => path.display().to_string(),
            other => WORDS.iter().find(|(_, source)| source == other).map_or("offline", |(word, _)| word).to_owned(),
        }
    }

    /// `true` when tiles are asked of the network.
    #[must_use]
    pub fn is_on_the_network(&self) -> bool {
        !matches!(self, Self::Offline | Self::PmTiles(_))
    }
}

/// The address of a raster service: `https://host/{z}/{x}/{y}.png`, in any order; `{-y}` counts rows
/// from the south. What stands behind `?` or before `@` may be a key and is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct TileAddress(String);

impl fmt::Debug for TileAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TileAddress({}://{}/…)", self.scheme(), self.host())
    }
}

impl TileAddress {
    /// Checks an address.
    ///
    /// # Errors
    /// [`TileSourceError`] says what is wrong with it, without repeating it.
    pub fn parse(text: &str) -> Result<Self, TileSourceError> {
        let text = text.trim();
        let rest = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme));
        let Some(rest) = rest else { return Err(TileSourceError::NotWeb) };
        if text.len() > LONGEST || text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Err(TileSourceError::Odd);
        }
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        if host.is_empty() || host.ends_with('@') || host.contains(['{', '}']) {
            return Err(TileSourceError::NoHost);
        }
        let places = places(text)?;
        let has = |place: &str| places.contains(&place);
        for place in ["{z}", "{x}"] {
            if !has(place) {
                return Err(TileSourceError::MissingPlace(if place == "{z}" { "{z}" } else { "{x}" }));
            }
        }
        if has("{y}") == has("{-y}") {
            return Err(TileSourceError::MissingPlace("{y}"));
        }
        Ok(Self(text.to_owned()))
    }

    /// The address of one tile. It may hold a key: for the request only.
    #[must_use]
    pub fn of_tile(&self, zoom: u8, x: u32, y: u32) -> String {
        let rows = 1_u32.checked_shl(u32::from(zoom)).unwrap_or_default();
        self.0
            .replace("{z}", &zoom.to_string())
            .replace("{x}", &x.to_string())
            .replace("{y}", &y.to_string())
            .replace("{-y}", &rows.saturating_sub(1).saturating_sub(y).to_string())
    }

    /// The host with its port, which may be shown.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or(self.0.as_str(), |(_, rest)| rest);
        let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
        authority.rsplit('@').next().unwrap_or(authority)
    }

    /// The whole address. It may hold a key: for the person's own settings and the field it is typed in.
    #[must_use]
    pub fn secret_text(&self) -> &str {
        &self.0
    }

    fn scheme(&self) -> &str {
        self.0.split("://").next().unwrap_or_default()
    }
}

/// The places `{…}` of an address.
fn places(text: &str) -> Result<Vec<&str>, TileSourceError> {
    let mut places = Vec::new();
    let mut rest = text;
    while let Some((_, opened)) = rest.split_once('{') {
        let Some((name, after)) = opened.split_once('}') else { return Err(TileSourceError::Odd) };
        match name {
            "z" => places.push("{z}"),
            "x" => places.push("{x}"),
            "y" => places.push("{y}"),
            "-y" => places.push("{-y}"),
            other => return Err(TileSourceError::UnknownPlace(other.chars().take(20).collect())),
        }
        rest = after;
    }
    if text.matches('}').count() == places.len() { Ok(places) } else { Err(TileSourceError::Odd) }
}

/// What is wrong with a source of tiles. Never repeats the text: it may hold a key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TileSourceError {
    /// Neither a known word nor a web address nor a PMTiles file.
    #[error(
        "write offline, openstreetmap, maanmittauslaitos, a web address with {{z}}, {{x}} and {{y}}, or the path of a .pmtiles file"
    )]
    NotWeb,
    /// There is no host in it.
    #[error("the address names no host")]
    NoHost,
    /// It has spaces, stray braces, or is too long.
    #[error("the address has a space or a stray brace in it, or is longer than {LONGEST} characters")]
    Odd,
    /// A place is missing, or both ways to count rows are there.
    #[error("the address needs {{z}}, {{x}}, and either {{y}} or {{-y}}; {0} is not as it should be")]
    MissingPlace(&'static str),
    /// A place that is not known.
    #[error("{{{0}}} is not known: write {{z}}, {{x}}, {{y}} or {{-y}}, and any server or key out in full")]
    UnknownPlace(String),
    /// A PMTiles file on the network.
    #[error("a PMTiles file is read from this computer only")]
    FarPmTiles,
}

impl TileSourceError {
    /// Key of the words for a person, with the place `place`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotWeb => "tiles-wrong-source",
            Self::NoHost => "tiles-wrong-host",
            Self::Odd => "tiles-wrong-odd",
            Self::MissingPlace(_) => "tiles-wrong-missing",
            Self::UnknownPlace(_) => "tiles-wrong-place",
            Self::FarPmTiles => "tiles-wrong-far",
        }
    }

    /// The place it is about, `""` for none.
    #[must_use]
    pub fn place(&self) -> String {
        match self {
            Self::MissingPlace(place) => (*place).to_owned(),
            Self::UnknownPlace(name) => format!("{{{name}}}"),
            _ => String::new(),
        }
    }
}

/// A text that nobody but its reader may see: its `Debug` says only whether there is one.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Secret(String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() { "Secret(none)" } else { "Secret(•••)" })
    }
}

impl Secret {
    /// A secret without the spaces around it.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.trim().to_owned())
    }

    /// The text itself.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// `true` when there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Where tiles of services are kept on the disk, and how many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TileCache {
    /// The folder; `None` keeps nothing.
    pub folder: Option<PathBuf>,
    /// Size that is not passed, MiB.
    pub limit: u32,
    /// Bytes in use when it was last looked; `None` before.
    pub used: Option<u64>,
}

impl TileCache {
    /// Limits that can be chosen, MiB.
    pub const LIMITS: std::ops::RangeInclusive<u32> = 16..=16_384;
    /// The limit where nobody chose one, MiB.
    pub const USUAL: u32 = 512;

    /// The limit in bytes.
    #[must_use]
    pub fn limit_bytes(&self) -> u64 {
        u64::from(self.limit) * 1024 * 1024
    }

    /// The folder, if tiles are kept.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }
}

impl Default for TileCache {
    fn default() -> Self {
        Self { folder: None, limit: Self::USUAL, used: None }
    }
}
