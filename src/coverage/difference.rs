//! Who is served by A, by B, by both, by neither?
//!
//! In: two choices of projects. Out: each municipality in exactly one of four parts, counted in
//! municipalities and residents. The parts always add up: only A + both + only B is the union, and
//! with neither the whole country.
//! Never does: count what is uncertain; hide that a guess could move a municipality to another part
//! ([`Part::low`] and [`Part::high`] tell).

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Dataset, Division, MunicipalityCode, Reach, Status};

/// How far an area is taken to reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Extent {
    /// Core and wider area.
    #[default]
    CoreAndWider,
    /// Core alone.
    Core,
}

impl Extent {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::CoreAndWider, Self::Core];

    /// The word in scripts and machine output.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::CoreAndWider => "core-and-wider",
            Self::Core => "core",
        }
    }
}

/// How one side reaches a municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// In a core, or only in wider areas.
    pub reach: Reach,
    /// Some words for the core were read without doubt, or confirmed by a person.
    pub sure_core: bool,
    /// The same for core or wider area.
    pub sure: bool,
    /// Projects that reach it, as positions in `dataset.projects`, ascending.
    pub projects: Vec<usize>,
}

/// The municipalities that a choice of projects reaches, by code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Footprint {
    /// Those reached and how; what is not reached is no key.
    pub municipalities: BTreeMap<MunicipalityCode, Standing>,
    /// The projects, as positions in `dataset.projects`.
    pub projects: Vec<usize>,
    /// How far their areas were taken to reach.
    pub extent: Extent,
}

impl Footprint {
    /// Municipalities of the division that the projects reach.
    #[must_use]
    pub fn of(dataset: &Dataset, division: &Division, projects: &[usize], extent: Extent) -> Self {
        let mut municipalities: BTreeMap<MunicipalityCode, Standing> = BTreeMap::new();
        for at in projects {
            let Some(area) = dataset.projects.get(*at).map(|project| &project.area) else { continue };
            let core = area.core.iter().map(|code| (*code, Reach::Core));
            let wider = area.wider.iter().map(|code| (*code, Reach::Wider)).filter(|_| extent == Extent::CoreAndWider);
            for (code, reach) in core.chain(wider).filter(|(code, _)| division.municipalities.contains_key(code)) {
                let mut words = area.evidence(code).filter(|term| term.reach == reach).peekable();
                // The rest of a named area has no words of its own: it is as sure as the area's name.
                let sure = words.peek().is_none() || words.any(|term| term.status == Status::Accepted);
                let standing = municipalities.entry(code).or_insert_with(|| Standing {
                    reach,
                    sure_core: false,
                    sure: false,
                    projects: Vec::new(),
                });
                standing.reach = standing.reach.min(reach);
                standing.sure |= sure;
                standing.sure_core |= sure && reach == Reach::Core;
                if standing.projects.last() != Some(at) {
                    standing.projects.push(*at);
                }
            }
        }
        Self { municipalities, projects: projects.to_vec(), extent }
    }

    /// Residents of the municipalities reached.
    #[must_use]
    pub fn residents(&self, division: &Division) -> u64 {
        division.residents_of(self.municipalities.keys())
    }

    /// Municipalities that stay when every guess turns out wrong.
    #[must_use]
    pub fn sure(&self) -> Vec<MunicipalityCode> {
        self.municipalities.iter().filter(|(_, standing)| standing.sure).map(|(code, _)| *code).collect()
    }

    /// `true` when the municipality is in the core of one of the projects.
    #[must_use]
    pub fn is_core(&self, code: MunicipalityCode) -> bool {
        self.municipalities.get(&code).is_some_and(|standing| standing.reach == Reach::Core)
    }
}

/// One of the four parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Served by A and not by B.
    OnlyA,
    /// Served by A and by B.
    Both,
    /// Served by B and not by A.
    OnlyB,
    /// Served by neither.
    Neither,
}

impl Side {
    /// In the order they are told.
    pub const ALL: [Self; 4] = [Self::OnlyA, Self::Both, Self::OnlyB, Self::Neither];

    /// The word in scripts and machine output.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::OnlyA => "only-a",
            Self::Both => "both",
            Self::OnlyB => "only-b",
            Self::Neither => "neither",
        }
    }

    fn of(a: bool, b: bool) -> Self {
        match (a, b) {
            (true, true) => Self::Both,
            (true, false) => Self::OnlyA,
            (false, true) => Self::OnlyB,
            (false, false) => Self::Neither,
        }
    }
}

/// A number of municipalities and of their residents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Municipalities.
    pub municipalities: usize,
    /// Residents at the end of 2019.
    pub residents: u64,
}

impl Count {
    fn add(&mut self, residents: u64) {
        self.municipalities += 1;
        self.residents += residents;
    }
}

impl std::ops::Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { municipalities: self.municipalities + other.municipalities, residents: self.residents + other.residents }
    }
}

/// One of the four parts, counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// Its municipalities, the most residents first.
    pub municipalities: Vec<MunicipalityCode>,
    /// What it is with guesses taken as they are read. These add up.
    pub count: Count,
    /// What stays in it whatever becomes of the guesses.
    pub low: Count,
    /// What could be in it, were some guesses wrong. Low and high of several parts do not add up:
    /// one guess moves a municipality out of one part and into another.
    pub high: Count,
}

/// The parts that a municipality could be in: a guess may turn out wrong, then its side does not reach
/// it. A guess about a record that both sides have is one guess: it turns out right or wrong for both.
pub(super) fn possible_sides(
    in_a: Option<&Standing>,
    in_b: Option<&Standing>,
    one_record: &dyn Fn(usize, usize) -> bool,
) -> BTreeSet<Side> {
    if let (Some(a), Some(b)) = (in_a, in_b)
        && !a.sure
        && !b.sure
    {
        let a_alone = a.projects.iter().any(|at| !b.projects.iter().any(|other| one_record(*at, *other)));
        let b_alone = b.projects.iter().any(|at| !a.projects.iter().any(|other| one_record(*other, *at)));
        let alone = [(a_alone, Side::OnlyA), (b_alone, Side::OnlyB)].into_iter().filter(|(could, _)| *could);
        return alone.map(|(_, side)| side).chain([Side::Both, Side::Neither]).collect();
    }
    let ways = |standing: Option<&Standing>| match standing {
        None => vec![false],
        Some(standing) if standing.sure => vec![true],
        Some(_) => vec![true, false],
    };
    ways(in_a).into_iter().flat_map(|a| ways(in_b).into_iter().map(move |b| Side::of(a, b))).collect()
}

/// The difference of A and B over one division.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    /// Served by A and not by B.
    pub only_a: Part,
    /// Served by both.
    pub both: Part,
    /// Served by B and not by A.
    pub only_b: Part,
    /// Served by neither.
    pub neither: Part,
    /// Which part each municipality of the division is in.
    pub sides: BTreeMap<MunicipalityCode, Side>,
}

impl Difference {
    /// Puts every municipality of the division into its part. `one_record` tells of a project of A and one
    /// of B, by their positions, whether they are the same ([`super::one_record`]).
    #[must_use]
    pub fn of(division: &Division, [a, b]: [&Footprint; 2], one_record: &dyn Fn(usize, usize) -> bool) -> Self {
        let mut difference = Self::default();
        for municipality in division.municipalities.values() {
            let code = municipality.code;
            let (in_a, in_b) = (a.municipalities.get(&code), b.municipalities.get(&code));
            let side = Side::of(in_a.is_some(), in_b.is_some());
            difference.sides.insert(code, side);
            let part = difference.part_mut(side);
            part.municipalities.push(code);
            part.count.add(municipality.residents);
            let possible = possible_sides(in_a, in_b, one_record);
            for side in &possible {
                let part = difference.part_mut(*side);
                part.high.add(municipality.residents);
                if possible.len() == 1 {
                    part.low.add(municipality.residents);
                }
            }
        }
        let residents = |code: &MunicipalityCode| division.municipality(*code).map_or(0, |m| m.residents);
        for side in Side::ALL {
            let part = difference.part_mut(side);
            part.municipalities.sort_by_key(|code| (std::cmp::Reverse(residents(code)), *code));
        }
        difference
    }

    /// One part.
    #[must_use]
    pub fn part(&self, side: Side) -> &Part {
        match side {
            Side::OnlyA => &self.only_a,
            Side::Both => &self.both,
            Side::OnlyB => &self.only_b,
            Side::Neither => &self.neither,
        }
    }

    fn part_mut(&mut self, side: Side) -> &mut Part {
        match side {
            Side::OnlyA => &mut self.only_a,
            Side::Both => &mut self.both,
            Side::OnlyB => &mut self.only_b,
            Side::Neither => &mut self.neither,
        }
    }

    /// Served by A or by B: always the three parts added up.
    #[must_use]
    pub fn union(&self) -> Count {
        self.only_a.count + self.both.count + self.only_b.count
    }

    /// A whole: only A and both.
    #[must_use]
    pub fn a(&self) -> Count {
        self.only_a.count + self.both.count
    }

    /// B whole: only B and both.
    #[must_use]
    pub fn b(&self) -> Count {
        self.only_b.count + self.both.count
    }
}
