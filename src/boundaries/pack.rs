//! How do shapes stand in few bytes?
//!
//! Coordinates are whole hundred-thousandths of a degree (about a meter), each point as its
//! difference to the one before, in zigzag variable-length numbers of seven bits a byte.
//! Never does: fail otherwise than by [`PackError`], whatever the bytes.

/// A pack that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// The first bytes are not this format's, or of another version.
    #[error("not a map pack of this version")]
    NotAPack,
    /// The bytes end too early.
    #[error("the map pack is cut off at byte {0}")]
    CutOff(usize),
    /// A number is out of its range.
    #[error("the map pack is damaged before byte {0}")]
    Damaged(usize),
}

/// A point in hundred-thousandths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) struct Point {
    pub(super) lon: i32,
    pub(super) lat: i32,
}

/// Units in a degree.
pub(super) const PER_DEGREE: f64 = 100_000.0;

impl Point {
    /// The nearest point of the grid.
    pub(super) fn of_degrees(lon: f64, lat: f64) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::as_conversions,
            reason = "degrees times 1e5 fit an i32 and `as` saturates"
        )]
        let grid = |degrees: f64| (degrees * PER_DEGREE).round() as i32;
        Self { lon: grid(lon), lat: grid(lat) }
    }

    /// Degrees east and north.
    pub(super) fn degrees(self) -> (f64, f64) {
        (f64::from(self.lon) / PER_DEGREE, f64::from(self.lat) / PER_DEGREE)
    }
}

/// Reads numbers one after the other.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// Checks the first bytes.
    pub(super) fn open(bytes: &'a [u8], magic: [u8; 4]) -> Result<Self, PackError> {
        if bytes.get(..4) == Some(&magic) { Ok(Self { bytes, at: 4 }) } else { Err(PackError::NotAPack) }
    }

    /// Goes on in bytes that were found whole before.
    pub(super) fn inside(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// A stretch of bytes behind its length: where it begins and ends.
    pub(super) fn stretch(&mut self) -> Result<std::ops::Range<usize>, PackError> {
        let length = self.count()?;
        let from = self.at;
        self.at += length;
        Ok(from..self.at)
    }

    pub(super) fn damaged(&self) -> PackError {
        PackError::Damaged(self.at)
    }

    pub(super) fn number(&mut self) -> Result<u64, PackError> {
        let mut value = 0_u64;
        for shift in (0..63).step_by(7) {
            let byte = *self.bytes.get(self.at).ok_or(PackError::CutOff(self.at))?;
            self.at += 1;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(self.damaged())
    }

    /// A number that counts things which need at least a byte each: so it never exceeds what is left.
    pub(super) fn count(&mut self) -> Result<usize, PackError> {
        let count = usize::try_from(self.number()?).map_err(|_too_large| self.damaged())?;
        if count > self.bytes.len() - self.at { Err(PackError::CutOff(self.at)) } else { Ok(count) }
    }

    pub(super) fn signed(&mut self) -> Result<i64, PackError> {
        let zigzag = self.number()?;
        let half = i64::try_from(zigzag >> 1).map_err(|_too_large| self.damaged())?;
        Ok(if zigzag & 1 == 0 { half } else { -half - 1 })
    }

    pub(super) fn points(&mut self) -> Result<Vec<Point>, PackError> {
        let count = self.count()?;
        let mut points = Vec::with_capacity(count);
        let (mut lon, mut lat) = (0_i64, 0_i64);
        for _ in 0..count {
            lon += self.signed()?;
            lat += self.signed()?;
            let narrow = |value: i64| i32::try_from(value).ok();
            match (narrow(lon), narrow(lat)) {
                (Some(lon), Some(lat)) => points.push(Point { lon, lat }),
                _ => return Err(self.damaged()),
            }
        }
        Ok(points)
    }

    pub(super) fn lines(&mut self) -> Result<Vec<Vec<Point>>, PackError> {
        let count = self.count()?;
        (0..count).map(|_| self.points()).collect()
    }
}

/// Writes what [`Reader`] reads.
pub(super) struct Writer(pub(super) Vec<u8>);

impl Writer {
    pub(super) fn new(magic: [u8; 4]) -> Self {
        Self(magic.to_vec())
    }

    /// A stretch of bytes behind its length.
    pub(super) fn stretch(&mut self, bytes: &[u8]) {
        self.count(bytes.len());
        self.0.extend(bytes);
    }

    pub(super) fn number(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.0.push(u8::try_from(value & 0x7f).unwrap_or_default() | 0x80);
            value >>= 7;
        }
        self.0.push(u8::try_from(value).unwrap_or_default());
    }

    pub(super) fn count(&mut self, count: usize) {
        self.number(u64::try_from(count).unwrap_or(u64::MAX));
    }

    pub(super) fn signed(&mut self, value: i64) {
        let magnitude = value.unsigned_abs();
        self.number(if value < 0 { 2 * magnitude - 1 } else { 2 * magnitude });
    }

    pub(super) fn points(&mut self, points: &[Point]) {
        self.count(points.len());
        let mut before = Point::default();
        for point in points {
            self.signed(i64::from(point.lon) - i64::from(before.lon));
            self.signed(i64::from(point.lat) - i64::from(before.lat));
            before = *point;
        }
    }

    pub(super) fn lines(&mut self, lines: &[Vec<Point>]) {
        self.count(lines.len());
        for line in lines {
            self.points(line);
        }
    }
}
