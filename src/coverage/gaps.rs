//! Who is left out, and where does that weigh most?
//!
//! In: a coverage, a division and a need. Out: municipalities without service and the units around
//! them, the most need first, and how much of the whole is served. Never does: count what rests on
//! guesses alone as served for sure; read a document.

use std::collections::BTreeMap;

use super::areas::{AreaLevel, units};
use super::choice::distance_km;
use super::{Coverage, Extent, Need, Served};
use crate::model::{Division, LonLat, MunicipalityCode, Names};

/// The nearest municipality with service.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nearest {
    /// Which one.
    pub code: MunicipalityCode,
    /// Kilometers along the great circle from town seat to town seat, see [`distance_km`].
    pub km: f64,
    /// `false` where its service is not sure.
    pub sure: bool,
}

#[expect(clippy::struct_excessive_bools, reason = "facts of a municipality that do not hang on each other")]
/// A municipality without service.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    /// Which one.
    pub code: MunicipalityCode,
    /// From 1, the most need first; municipalities of equal need share a rank.
    pub rank: usize,
    /// Residents at the end of 2019.
    pub residents: u64,
    /// Its need; 0 where `missing`.
    pub need: f64,
    /// Its part of the need of the whole country, `0.0..=1.0`; `None` where there is no need at all.
    pub share: Option<f64>,
    /// Its figure is another municipality's, that it has merged with since.
    pub stand_in: bool,
    /// It has no figure.
    pub missing: bool,
    /// A project's wider area reaches it.
    pub wider: bool,
    /// It has the most residents in its sub-region.
    pub largest: bool,
    /// `None` where nobody is served.
    pub nearest: Option<Nearest>,
}

/// A unit in which municipalities are without service.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitGap {
    /// Official code.
    pub code: String,
    /// Official names.
    pub names: Names,
    /// From 1, the most unserved need first; units of equal need share a rank.
    pub rank: usize,
    /// All its municipalities, and those of them without service.
    pub municipalities: usize,
    /// Those without service, the most need first.
    pub without: Vec<MunicipalityCode>,
    /// Residents of the unit, and of its municipalities without service.
    pub residents: u64,
    /// See [`Self::residents`].
    pub without_residents: u64,
    /// Need of the unit.
    pub need: f64,
    /// Need of its municipalities without service.
    pub without_need: f64,
    /// The latter's part of the need of the whole country.
    pub share: Option<f64>,
    /// Every one of its municipalities without service is in a wider area.
    pub wider: bool,
    /// From the municipality without service that weighs most.
    pub nearest: Option<Nearest>,
}

/// Need served and not served. `served + unserved` is the need of the division.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Gaps {
    /// Need of the division.
    pub total: f64,
    /// Need of municipalities with service.
    pub served: f64,
    /// Need of municipalities with service by words read without doubt: what stays when every guess turns
    /// out wrong. Where a wider area is enough its words count as a core's do: whether it is enough is
    /// the question that was asked, and no guess.
    pub served_low: f64,
    /// Need of municipalities without service.
    pub unserved: f64,
    /// Residents of municipalities without service.
    pub residents: u64,
    /// The same when every guess turns out wrong.
    pub residents_high: u64,
    /// Municipalities without service, the most need first.
    pub areas: Vec<Gap>,
    /// Municipalities whose service is not sure: served if what was read is right. The most need first.
    pub perhaps: Vec<MunicipalityCode>,
}

impl Gaps {
    /// Ranks what is without service. [`Extent::Core`] takes a municipality for served when it is in a
    /// core area, [`Extent::CoreAndWider`] also when it is in a wider one.
    #[must_use]
    pub fn of(coverage: &Coverage, division: &Division, need: &Need, extent: Extent) -> Self {
        let served = |served: &Served| is_served(served, extent);
        let mut gaps = Self::default();
        let mut seats: Vec<(MunicipalityCode, LonLat, bool)> = Vec::new();
        for (code, reached) in &coverage.municipalities {
            let weight = need.of(*code);
            if served(reached) {
                gaps.served += weight;
                if let Some(municipality) = division.municipality(*code) {
                    seats.push((*code, municipality.seat, is_sure(reached, extent)));
                }
                if is_sure(reached, extent) {
                    gaps.served_low += weight;
                } else {
                    gaps.perhaps.push(*code);
                }
            } else {
                gaps.unserved += weight;
            }
        }
        gaps.total = gaps.served + gaps.unserved;
        let largest = largest_towns(division);
        for (code, reached) in coverage.municipalities.iter().filter(|(_, reached)| !served(reached)) {
            let Some(municipality) = division.municipality(*code) else { continue };
            gaps.residents += municipality.residents;
            gaps.areas.push(Gap {
                code: *code,
                rank: 0,
                residents: municipality.residents,
                need: need.of(*code),
                share: part(need.of(*code), gaps.total),
                stand_in: need.stand_ins.contains(code),
                missing: need.missing.contains(code),
                wider: !reached.wider.is_empty(),
                largest: largest.get(municipality.sub_region.as_str()) == Some(code),
                nearest: nearest(municipality.seat, &seats),
            });
        }
        gaps.areas.sort_by(|a, b| {
            b.need.total_cmp(&a.need).then_with(|| b.residents.cmp(&a.residents)).then_with(|| a.code.cmp(&b.code))
        });
        rank(&mut gaps.areas, |gap| gap.need, |gap, rank| gap.rank = rank);
        gaps.residents_high = gaps.residents + division.residents_of(&gaps.perhaps);
        gaps.perhaps.sort_by(|a, b| need.of(*b).total_cmp(&need.of(*a)).then_with(|| a.cmp(b)));
        gaps
    }

    /// The same added up by the units of a level; units in which everybody is served are not there.
    #[must_use]
    pub fn by_unit(&self, division: &Division, need: &Need, level: AreaLevel) -> Vec<UnitGap> {
        let at: BTreeMap<MunicipalityCode, usize> =
            self.areas.iter().enumerate().map(|(at, gap)| (gap.code, at)).collect();
        let mut found: Vec<UnitGap> = Vec::new();
        for unit in units(division, level) {
            let mut gaps: Vec<usize> = unit.municipalities.iter().filter_map(|code| at.get(code).copied()).collect();
            gaps.sort_unstable();
            let gaps: Vec<&Gap> = gaps.into_iter().filter_map(|at| self.areas.get(at)).collect();
            let Some(first) = gaps.first() else { continue };
            let without_need = gaps.iter().map(|gap| gap.need).sum();
            found.push(UnitGap {
                rank: 0,
                municipalities: unit.municipalities.len(),
                without: gaps.iter().map(|gap| gap.code).collect(),
                residents: division.residents_of(&unit.municipalities),
                without_residents: gaps.iter().map(|gap| gap.residents).sum(),
                need: need.of_all(&unit.municipalities),
                without_need,
                share: part(without_need, self.total),
                wider: gaps.iter().all(|gap| gap.wider),
                nearest: first.nearest,
                code: unit.code,
                names: unit.names,
            });
        }
        found.sort_by(|a, b| {
            let by_need = b.without_need.total_cmp(&a.without_need);
            by_need.then_with(|| b.without_residents.cmp(&a.without_residents)).then_with(|| a.code.cmp(&b.code))
        });
        rank(&mut found, |gap| gap.without_need, |gap, rank| gap.rank = rank);
        found
    }
}

fn is_served(served: &Served, extent: Extent) -> bool {
    !served.core.is_empty() || extent == Extent::CoreAndWider && !served.wider.is_empty()
}

/// Of a municipality that is served: by words read without doubt.
fn is_sure(served: &Served, extent: Extent) -> bool {
    served.sure || extent == Extent::CoreAndWider && served.sure_wider
}

/// By sub-region the municipality with the most residents; of equal ones the first by code.
fn largest_towns(division: &Division) -> BTreeMap<&str, MunicipalityCode> {
    let mut largest: BTreeMap<&str, (u64, MunicipalityCode)> = BTreeMap::new();
    for municipality in division.municipalities.values() {
        let best = largest.entry(municipality.sub_region.as_str()).or_insert((0, municipality.code));
        if municipality.residents > best.0 {
            *best = (municipality.residents, municipality.code);
        }
    }
    largest.into_iter().map(|(unit, (_, code))| (unit, code)).collect()
}

fn nearest(from: LonLat, seats: &[(MunicipalityCode, LonLat, bool)]) -> Option<Nearest> {
    let by_km =
        seats.iter().map(|(code, seat, sure)| Nearest { code: *code, km: distance_km(from, *seat), sure: *sure });
    by_km.min_by(|a, b| a.km.total_cmp(&b.km))
}

fn part(of: f64, total: f64) -> Option<f64> {
    (total > 0.0).then(|| of / total)
}

/// Gives ranks from 1 to a sorted list; equal amounts share one.
fn rank<T>(sorted: &mut [T], amount: impl Fn(&T) -> f64, mut give: impl FnMut(&mut T, usize)) {
    let mut last: Option<(f64, usize)> = None;
    for (at, item) in sorted.iter_mut().enumerate() {
        let amount = amount(item);
        let rank = last.filter(|(known, _)| known.total_cmp(&amount).is_eq()).map_or(at + 1, |(_, rank)| rank);
        give(item, rank);
        last = Some((amount, rank));
    }
}
