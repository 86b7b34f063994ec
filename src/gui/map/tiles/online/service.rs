//! What does a tile service ask of us?
//!
//! Its address, who must be named, whether it wants a key, and whether its terms let tiles into a
//! picture. Never does: ask anything of it.

use sha2::{Digest, Sha256};

use super::Key;
use crate::session::{Secret, TileAddress};

/// What we tell tile servers of ourselves.
pub const USER_AGENT: &str = concat!("Hankekartta/", env!("CARGO_PKG_VERSION"));

/// Standard tiles of OpenStreetMap, as its tile usage policy writes the address.
const OPENSTREETMAP: &str = "https://tile.openstreetmap.org/{z}/{x}/{y}.png";
/// Background map of the National Land Survey of Finland, open WMTS in its REST form: matrix, row, column.
const NATIONAL_LAND_SURVEY: &str = "https://avoin-karttakuva.maanmittauslaitos.fi/avoin/wmts/1.0.0/taustakartta/default/WGS84_Pseudo-Mercator/{z}/{y}/{x}.png";

/// A raster service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    address: Option<TileAddress>,
    key: Option<Secret>,
    attribution: String,
    deepest: u8,
    may_leave: bool,
}

impl Service {
    /// OpenStreetMap's standard tiles.
    ///
    /// # Source
    /// Tile usage policy: own user agent, caching by the headers (at least 7 days where they say nothing),
    /// no prefetching, visible attribution. The tiles are made for looking at, and their drawing is
    /// share-alike: they stay out of pictures.
    #[must_use]
    pub fn openstreetmap() -> Self {
        Self {
            address: TileAddress::parse(OPENSTREETMAP).ok(),
            key: None,
            attribution: "© OpenStreetMap contributors".to_owned(),
            deepest: 19,
            may_leave: false,
        }
    }

    /// The background map of the National Land Survey of Finland.
    ///
    /// # Source
    /// Its page on the use of the API key names two ways: a parameter of the address, or HTTP Basic with the
    /// key as the name and no password. We take the second: the key stands in no address. The data is
    /// open under CC BY 4.0, which lets it into pictures with its name on them.
    #[must_use]
    pub fn national_land_survey(key: Secret) -> Self {
        Self {
            address: TileAddress::parse(NATIONAL_LAND_SURVEY).ok(),
            key: Some(key),
            attribution: "Taustakartta © Maanmittauslaitos (CC BY 4.0)".to_owned(),
            deepest: 16,
            may_leave: true,
        }
    }

    /// A service that we know nothing of but its address: named by its host, kept out of pictures.
    #[must_use]
    pub fn of_address(address: TileAddress) -> Self {
        let attribution = address.host().to_owned();
        Self { address: Some(address), key: None, attribution, deepest: 19, may_leave: false }
    }

    /// The same service at another address: a mirror, or a stand-in for a test.
    #[must_use]
    pub fn at(self, address: TileAddress) -> Self {
        Self { address: Some(address), ..self }
    }

    /// The address of a tile. It may hold a key: for the request only.
    #[must_use]
    pub fn address_of(&self, key: Key) -> Option<String> {
        let (zoom, x, y) = key;
        self.address.as_ref().map(|address| address.of_tile(zoom, x, y))
    }

    /// The host with its port, which may be shown.
    #[must_use]
    pub fn host(&self) -> &str {
        self.address.as_ref().map_or("", TileAddress::host)
    }

    /// The person's key, where the service wants one.
    #[must_use]
    pub fn key(&self) -> Option<&Secret> {
        self.key.as_ref()
    }

    /// `true` when it wants a key and there is none.
    #[must_use]
    pub fn lacks_key(&self) -> bool {
        self.key.as_ref().is_some_and(Secret::is_empty)
    }

    /// Who must be named.
    #[must_use]
    pub fn attribution(&self) -> &str {
        &self.attribution
    }

    /// The deepest level that it has.
    #[must_use]
    pub fn deepest(&self) -> u8 {
        self.deepest
    }

    /// `true` when its terms let tiles into a picture that leaves the program.
    #[must_use]
    pub fn may_leave(&self) -> bool {
        self.may_leave
    }

    /// Name under which a tile is kept: hexadecimal digits that tell neither address nor key.
    #[must_use]
    pub fn name_of(&self, key: Key) -> String {
        let (zoom, x, y) = key;
        let mut hash = Sha256::new();
        hash.update(self.address.as_ref().map_or("", TileAddress::secret_text));
        hash.update(format!(" {zoom} {x} {y}"));
        let digest = hash.finalize();
        let half = digest.first_chunk().copied().unwrap_or([0; 16]);
        format!("{:032x}", u128::from_be_bytes(half))
    }
}
