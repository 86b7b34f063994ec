//! Which areas may be chosen, and what would each give?

use std::collections::BTreeMap;

use super::connected::{self, Graph};
use super::{Ask, LeftOut, Neighbors, SuggestLevel};
use crate::coverage::{Coverage, Need};
use crate::model::{Division, MunicipalityCode};

/// Connected sets that the integer program gets at most; more make the proof slow and the answer no better.
const MOST_SETS: usize = 1_200;

/// One area that may be chosen.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Candidate {
    /// Code of the unit, or the codes of its municipalities joined by `+`.
    pub(super) code: String,
    /// Its municipalities by code.
    pub(super) municipalities: Vec<MunicipalityCode>,
    /// Positions in [`Candidates::demand`], ascending.
    pub(super) gains: Vec<usize>,
}

/// All areas that may be chosen.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    /// Areas with a gain, by code.
    pub(super) list: Vec<Candidate>,
    /// Municipalities in no core with their need, which is above 0, by code.
    pub(super) demand: Vec<(MunicipalityCode, f64)>,
    pub(super) left_out: LeftOut,
}

/// The areas that the question allows.
pub(super) fn of(
    ask: &Ask,
    need: &Need,
    coverage: &Coverage,
    division: &Division,
    neighbors: Neighbors<'_>,
) -> Candidates {
    let is_open = |code: MunicipalityCode| coverage.served(code).is_none_or(|served| served.core.is_empty());
    let allowed: Vec<MunicipalityCode> = division
        .municipalities
        .values()
        .filter(|municipality| ask.inside.is_none_or(|region| municipality.region == region))
        .map(|municipality| municipality.code)
        .collect();
    let demand: Vec<(MunicipalityCode, f64)> = allowed
        .iter()
        .map(|code| (*code, need.of(*code)))
        .filter(|(code, weight)| *weight > 0.0 && is_open(*code))
        .collect();
    let number: BTreeMap<MunicipalityCode, usize> =
        demand.iter().enumerate().map(|(at, (code, _))| (*code, at)).collect();
    let mut candidates = match ask.level {
        SuggestLevel::Connected => sets(ask, division, &allowed, &number, neighbors),
        SuggestLevel::SubRegion | SuggestLevel::Region => units(ask, division, &number),
    };
    let gain = |candidate: &Candidate| -> f64 {
        candidate.gains.iter().filter_map(|at| demand.get(*at)).map(|(_, weight)| weight).sum()
    };
    if candidates.list.len() > MOST_SETS {
        let mut by_gain: Vec<(f64, Candidate)> =
            std::mem::take(&mut candidates.list).into_iter().map(|candidate| (gain(&candidate), candidate)).collect();
        by_gain.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.code.cmp(&b.1.code)));
        let rest = by_gain.split_off(MOST_SETS);
        candidates.left_out.small = rest.len();
        candidates.left_out.most_gain = rest.first().map_or(0.0, |(gain, _)| *gain);
        candidates.list = by_gain.into_iter().map(|(_, candidate)| candidate).collect();
    }
    if let (Some(_), Some(most)) = (candidates.left_out.above, ask.municipalities) {
        // No set can have more than the greatest needs together.
        let mut weights: Vec<f64> = demand.iter().map(|(_, weight)| *weight).collect();
        weights.sort_by(|a, b| b.total_cmp(a));
        let limit: f64 = weights.iter().take(most).sum();
        candidates.left_out.most_gain = candidates.left_out.most_gain.max(limit);
    }
    candidates.list.sort_by(|a, b| a.code.cmp(&b.code));
    Candidates { demand, ..candidates }
}

fn gains(codes: &[MunicipalityCode], number: &BTreeMap<MunicipalityCode, usize>) -> Vec<usize> {
    codes.iter().filter_map(|code| number.get(code)).copied().collect()
}

/// Sub-regions or regions within the limits.
fn units(ask: &Ask, division: &Division, number: &BTreeMap<MunicipalityCode, usize>) -> Candidates {
    let all: Vec<(String, &Vec<MunicipalityCode>)> = match ask.level {
        SuggestLevel::Region => division
            .regions
            .values()
            .filter(|unit| ask.inside.is_none_or(|region| unit.code == region))
            .map(|unit| (unit.code.to_string(), &unit.municipalities))
            .collect(),
        SuggestLevel::SubRegion | SuggestLevel::Connected => division
            .sub_regions
            .values()
            .filter(|unit| ask.inside.is_none_or(|region| unit.region == region))
            .map(|unit| (unit.code.to_string(), &unit.municipalities))
            .collect(),
    };
    let mut candidates = Candidates::default();
    for (code, municipalities) in all {
        if ask.municipalities.is_some_and(|most| municipalities.len() > most)
            || ask.residents.is_some_and(|most| division.residents_of(municipalities) > most)
        {
            candidates.left_out.too_large += 1;
            continue;
        }
        candidates.left_out.formed += 1;
        let gains = gains(municipalities, number);
        if gains.is_empty() {
            candidates.left_out.dominated += 1;
            continue;
        }
        candidates.list.push(Candidate { code, municipalities: municipalities.clone(), gains });
    }
    candidates
}

/// Connected sets within the limits.
fn sets(
    ask: &Ask,
    division: &Division,
    allowed: &[MunicipalityCode],
    number: &BTreeMap<MunicipalityCode, usize>,
    neighbors: Neighbors<'_>,
) -> Candidates {
    let most = ask.municipalities.unwrap_or(Ask::USUAL_MUNICIPALITIES).clamp(1, Ask::MOST_MUNICIPALITIES);
    let place = |code: &MunicipalityCode| allowed.binary_search(code).ok();
    let graph = Graph {
        beside: allowed
            .iter()
            .map(|code| {
                let mut beside: Vec<usize> = neighbors(*code).iter().filter_map(place).collect();
                beside.sort_unstable();
                beside
            })
            .collect(),
        residents: allowed.iter().map(|code| division.municipality(*code).map_or(0, |m| m.residents)).collect(),
        wanted: allowed.iter().map(|code| number.contains_key(code)).collect(),
    };
    let formed = connected::sets(&graph, most, ask.residents);
    let list = formed.sets.into_iter().map(|set| {
        let mut municipalities: Vec<MunicipalityCode> = set.iter().filter_map(|at| allowed.get(*at)).copied().collect();
        municipalities.sort();
        let codes: Vec<&str> = municipalities.iter().map(MunicipalityCode::as_str).collect();
        Candidate { code: codes.join("+"), gains: gains(&municipalities, number), municipalities }
    });
    Candidates {
        list: list.collect(),
        demand: Vec::new(),
        left_out: LeftOut {
            formed: formed.all,
            dominated: formed.dominated,
            above: (formed.most < most).then_some(formed.most),
            ..LeftOut::default()
        },
    }
}
