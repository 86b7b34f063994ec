//! Is an Excel 97–2003 file what it says, and how large would it become?
//!
//! In: an OLE compound file. Its workbook stream is walked record by record before the reader behind sees
//! it: that one makes room for whatever a record declares. Never does: follow a chain twice; decrypt.

use super::{Content, broken, xls};
use crate::document::formats::archive::too_large;
use crate::model::Problem;

/// Most cells that the sheets' corners may span together: the reader behind holds each of them.
const MAX_SPANNED: u64 = 8_000_000;
/// Largest sector number that is one.
const LAST_SECTOR: u32 = 0xffff_fff0;

/// Reads an Excel 97–2003 file, or says why not.
pub(super) fn read(bytes: &[u8], content: &mut Content) -> Result<(), Problem> {
    let format = content.format.key();
    let file = Compound::of(bytes).ok_or_else(|| broken(format, &"a compound file that is cut off or broken"))?;
    if file.entry("EncryptedPackage").is_some() || file.entry("EncryptionInfo").is_some() {
        return Err(Problem::Encrypted);
    }
    let stream = file.stream("Workbook").or_else(|| file.stream("Book"));
    let stream = stream.ok_or_else(|| broken(format, &"no workbook inside"))?;
    if spanned(&stream) > MAX_SPANNED {
        return Err(too_large());
    }
    xls(bytes, content)
}

/// A compound file: sectors in chains.
struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    chains: Vec<u32>,
    entries: Vec<Entry>,
    mini_chains: Vec<u32>,
    mini: Vec<u8>,
}

struct Entry {
    name: String,
    start: u32,
    size: usize,
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

fn longs(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|four| long(four, 0))
}

impl<'a> Compound<'a> {
    fn of(bytes: &'a [u8]) -> Option<Self> {
        let sector = match word(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file =
            Self { bytes, sector, chains: Vec::new(), entries: Vec::new(), mini_chains: Vec::new(), mini: Vec::new() };
        let mut tables: Vec<u32> = longs(bytes.get(76..512)?).collect();
        let mut next = long(bytes, 68)?;
        for _ in 0..=bytes.len() / sector {
            if next >= LAST_SECTOR {
                break;
            }
            tables.extend(longs(file.sector(next)?));
            next = tables.pop()?;
        }
        for table in tables.into_iter().filter(|table| *table < LAST_SECTOR) {
            // The same table named a million times is no larger file.
            if file.chains.len() > bytes.len() / 4 + sector {
                return None;
            }
            let sector: Vec<u32> = longs(file.sector(table)?).collect();
            file.chains.extend(sector);
        }
        let folder = file.chain(long(bytes, 48)?, usize::MAX)?;
        for entry in folder.chunks_exact(128) {
            let length = usize::from(word(entry, 64)?).saturating_sub(2).min(62);
            let units: Vec<u16> = entry.get(..length)?.chunks_exact(2).filter_map(|unit| word(unit, 0)).collect();
            let name = String::from_utf16_lossy(&units);
            file.entries.push(Entry { name, start: long(entry, 116)?, size: long(entry, 120)? as usize });
        }
        let root = file.entries.first()?;
        let (start, size) = (root.start, root.size);
        if long(bytes, 64)? > 0 {
            file.mini = file.chain(start, size)?;
            file.mini_chains = longs(&file.chain(long(bytes, 60)?, usize::MAX)?).collect();
        }
        Some(file)
    }

    fn sector(&self, at: u32) -> Option<&'a [u8]> {
        let start = (at as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end).filter(|sector| !sector.is_empty())
    }

    fn chain(&self, start: u32, size: usize) -> Option<Vec<u8>> {
        let mut found = Vec::new();
        let mut at = start;
        while at < LAST_SECTOR && found.len() < size {
            // A chain that runs in a ring gives more than the whole file.
            if found.len() > self.bytes.len() {
                return None;
            }
            found.extend_from_slice(self.sector(at)?);
            at = *self.chains.get(at as usize)?;
        }
        found.truncate(size);
        Some(found)
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entry(name)?;
        if entry.size >= 4096 {
            return self.chain(entry.start, entry.size);
        }
        let mut found = Vec::new();
        let mut at = entry.start;
        while at < LAST_SECTOR && found.len() < entry.size {
            let start = (at as usize).checked_mul(64)?;
            found.extend_from_slice(self.mini.get(start..(start + 64).min(self.mini.len()))?);
            at = *self.mini_chains.get(at as usize)?;
            if found.len() > self.mini.len() {
                return None;
            }
        }
        found.truncate(entry.size);
        Some(found)
    }
}

/// How many cells the corners of all sheets span, by what they declare or by their cells, whichever is more.
fn spanned(stream: &[u8]) -> u64 {
    let mut starts = Vec::new();
    for (kind, data) in records(stream) {
        match kind {
            0x0085 => starts.extend(long(data, 0)),
            0x000a => break,
            _ => {}
        }
    }
    // A sheet may be declared a thousand times: it is read as often.
    let mut total = 0_u64;
    let mut work = 0_usize;
    for start in starts {
        let sheet = stream.get(start as usize..).unwrap_or_default();
        let mut corner = (u16::MAX, 0_u16, u16::MAX, 0_u16);
        let mut declared = 0_u64;
        for (kind, data) in records(sheet) {
            work += 1;
            if work > 20_000_000 {
                return u64::MAX;
            }
            match kind {
                0x0200 => declared = declared.saturating_add(dimensions(data)),
                0x0203 | 0x0204 | 0x00d6 | 0x0205 | 0x027e | 0x00fd | 0x00bd | 0x0006 => {
                    let (Some(row), Some(column)) = (word(data, 0), word(data, 2)) else { continue };
                    // A record of many numbers ends with its last column.
                    let last = if kind == 0x00bd { word(data, data.len().saturating_sub(2)) } else { None };
                    let last = last.unwrap_or(column).max(column);
                    corner = (corner.0.min(row), corner.1.max(row), corner.2.min(column), corner.3.max(last));
                }
                _ => {}
            }
        }
        let side = |low: u16, high: u16| u64::from(high.saturating_sub(low)) + 1;
        total = total.saturating_add(declared.max(side(corner.0, corner.1) * side(corner.2, corner.3)));
    }
    total
}

/// Cells that a sheet declares: rows in two bytes or in four.
fn dimensions(data: &[u8]) -> u64 {
    let side = |low: u64, high: u64| high.saturating_sub(low) + 1;
    let short = |at| word(data, at).map(u64::from);
    let wide = |at| long(data, at).map(u64::from);
    let (rows, columns) = if data.len() == 10 {
        ((short(0), short(2)), (short(4), short(6)))
    } else {
        ((wide(0), wide(4)), (short(8), short(10)))
    };
    match (rows, columns) {
        ((Some(top), Some(bottom)), (Some(left), Some(right))) => side(top, bottom).saturating_mul(side(left, right)),
        _ => 0,
    }
}

/// The records of a stream: kind, length, data.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let (kind, length) = (word(rest, 0)?, usize::from(word(rest, 2)?));
        let data = rest.get(4..4 + length)?;
        rest = rest.get(4 + length..)?;
        Some((kind, data))
    })
}
