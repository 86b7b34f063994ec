//! Which project reaches which municipality?

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Area, Dataset, Division, Method, MunicipalityCode, Reach, Status, Term};

/// The projects that reach one municipality, as positions in `dataset.projects`, ascending.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Served {
    /// Projects with the municipality in their core area.
    pub core: Vec<usize>,
    /// Projects with the municipality only in their wider area.
    pub wider: Vec<usize>,
    /// Those of `core` whose every word for this municipality is a guess that a person has not confirmed.
    pub guessed: Vec<usize>,
    /// At least one project's words for it were read without doubt or confirmed by a person.
    pub sure: bool,
    /// The same for the words of the wider areas that it is in.
    pub sure_wider: bool,
}

/// Who is served by a choice of projects. Every municipality of the division is a key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Projects by municipality, by code.
    pub municipalities: BTreeMap<MunicipalityCode, Served>,
    /// Municipalities in at least one core area.
    pub covered: usize,
    /// Municipalities in a wider area and in no core area.
    pub wider_only: usize,
    /// Municipalities in at least one wider area (also when in another's core).
    pub wider: usize,
    /// Municipalities in no area at all.
    pub unserved: usize,
    /// Core municipalities that rest on nothing but guesses.
    pub guessed: usize,
    /// Residents of the division.
    pub residents: u64,
    /// Residents of the municipalities in at least one core area.
    pub covered_residents: u64,
    /// Municipalities whose coverage rests on words read without doubt.
    pub covered_low: usize,
    /// Their residents: what stays when every guess and every open question turns out wrong.
    pub covered_residents_low: u64,
}

impl Coverage {
    /// Counts a choice of projects.
    #[must_use]
    pub fn of(dataset: &Dataset, division: &Division, projects: &[usize]) -> Self {
        // Lists by place instead of a search in a tree for each of a long list's many municipalities.
        let codes: Vec<MunicipalityCode> = division.municipalities.keys().copied().collect();
        let mut served = vec![Served::default(); codes.len()];
        let mut marks = Marks::new(&codes);
        for at in projects {
            let Some(project) = dataset.projects.get(*at) else { continue };
            marks.read(&project.area);
            for code in &project.area.core {
                let Some(place) = marks.place(*code) else { continue };
                let Some(served) = served.get_mut(place) else { continue };
                served.sure |= marks.is_sure(place);
                served.core.push(*at);
                if !marks.is_firm(place) {
                    served.guessed.push(*at);
                }
            }
            for code in &project.area.wider {
                let Some(place) = marks.place(*code) else { continue };
                let Some(served) = served.get_mut(place) else { continue };
                served.sure_wider |= marks.is_sure_wider(place);
                served.wider.push(*at);
            }
        }
        let municipalities = codes.into_iter().zip(served).collect();
        Self::counted(municipalities, division)
    }

    /// The same choice of projects, were the area of one of them another one. Only municipalities of
    /// its areas are looked at, so that a list of any length answers at once.
    #[must_use]
    pub fn with_area(&self, dataset: &Dataset, division: &Division, at: usize, area: &Area) -> Self {
        self.with_areas(dataset, division, &BTreeMap::from([(at, Some(area))]))
    }

    /// The same for several projects by their positions: `None` for one that is not chosen any more, a
    /// position behind the dataset's for one that it does not have.
    #[must_use]
    pub fn with_areas(&self, dataset: &Dataset, division: &Division, changes: &BTreeMap<usize, Option<&Area>>) -> Self {
        let mut municipalities = self.municipalities.clone();
        let area_of = |at: usize| match changes.get(&at) {
            Some(changed) => *changed,
            None => dataset.projects.get(at).map(|project| &project.area),
        };
        let old = changes.keys().filter_map(|at| dataset.projects.get(*at)).map(|project| &project.area);
        let codes: BTreeSet<MunicipalityCode> = old
            .chain(changes.values().flatten().copied())
            .flat_map(|area| area.core.iter().chain(&area.wider).copied())
            .collect();
        for code in codes {
            let Some(served) = municipalities.get_mut(&code) else { continue };
            for list in [&mut served.core, &mut served.wider, &mut served.guessed] {
                list.retain(|other| !changes.contains_key(other));
            }
            for (at, area) in changes {
                let Some(area) = area else { continue };
                if area.core.binary_search(&code).is_ok() {
                    served.core.push(*at);
                    if is_guessed(area, code) {
                        served.guessed.push(*at);
                    }
                }
                if area.wider.binary_search(&code).is_ok() {
                    served.wider.push(*at);
                }
            }
            for list in [&mut served.core, &mut served.wider, &mut served.guessed] {
                list.sort_unstable();
            }
            served.sure = served.core.iter().any(|at| area_of(*at).is_some_and(|area| is_sure(area, code)));
            served.sure_wider =
                served.wider.iter().any(|at| area_of(*at).is_some_and(|area| is_sure_wider(area, code)));
        }
        Self::counted(municipalities, division)
    }

    fn counted(municipalities: BTreeMap<MunicipalityCode, Served>, division: &Division) -> Self {
        let count = |test: fn(&Served) -> bool| municipalities.values().filter(|served| test(served)).count();
        let residents = |test: fn(&Served) -> bool| {
            division.residents_of(municipalities.iter().filter(|(_, served)| test(served)).map(|(code, _)| code))
        };
        Self {
            covered: count(|served| !served.core.is_empty()),
            wider_only: count(|served| served.core.is_empty() && !served.wider.is_empty()),
            wider: count(|served| !served.wider.is_empty()),
            unserved: count(|served| served.core.is_empty() && served.wider.is_empty()),
            guessed: count(|served| !served.core.is_empty() && served.core.len() == served.guessed.len()),
            residents: division.residents(),
            covered_low: count(|served| served.sure),
            covered_residents_low: residents(|served| served.sure),
            covered_residents: residents(|served| !served.core.is_empty()),
            municipalities,
        }
    }

    /// Who reaches a municipality; `None` for a code that the division lacks.
    #[must_use]
    pub fn served(&self, code: MunicipalityCode) -> Option<&Served> {
        self.municipalities.get(&code)
    }
}

/// A core term that names the municipality was read without doubt.
pub(super) fn is_sure(area: &Area, code: MunicipalityCode) -> bool {
    area.evidence(code).any(|term| term.status == Status::Accepted && term.reach == Reach::Core)
}

/// The words of a wider area that the municipality is in were read without doubt. The rest of a named area
/// has no words of its own: it is as sure as the area's name, which gave it.
pub(super) fn is_sure_wider(area: &Area, code: MunicipalityCode) -> bool {
    let mut words = area.evidence(code).filter(|term| term.reach == Reach::Wider).peekable();
    words.peek().is_none() || words.any(|term| term.status == Status::Accepted)
}

/// Every word that puts a municipality into the core is an unconfirmed guess.
pub(super) fn is_guessed(area: &Area, code: MunicipalityCode) -> bool {
    area.evidence(code).filter(|term| term.reach == Reach::Core).all(Term::is_guess)
}

/// What the words of one area say of each municipality: read once for all of them.
struct Marks {
    /// By the number of a code: its place among the division's municipalities.
    places: Vec<Option<usize>>,
    round: u32,
    /// By place: the last round in which a core term was read without doubt.
    sure: Vec<u32>,
    /// By place: the last round in which a core term was no guess.
    firm: Vec<u32>,
    /// By place: the last round in which a wider term named it, and in which one was read without doubt.
    wider: Vec<u32>,
    sure_wider: Vec<u32>,
}

impl Marks {
    fn new(codes: &[MunicipalityCode]) -> Self {
        let mut places = vec![None; 1000];
        for (place, code) in codes.iter().enumerate() {
            if let Some(slot) = places.get_mut(number(*code)) {
                *slot = Some(place);
            }
        }
        let never = vec![0; codes.len()];
        let [sure, firm, wider, sure_wider] = [never.clone(), never.clone(), never.clone(), never];
        Self { places, round: 0, sure, firm, wider, sure_wider }
    }

    fn place(&self, code: MunicipalityCode) -> Option<usize> {
        self.places.get(number(code)).copied().flatten()
    }

    fn read(&mut self, area: &Area) {
        self.round += 1;
        for term in area.terms.iter().filter(|term| term.method != Method::Exception) {
            let sure = term.status == Status::Accepted;
            for code in &term.codes {
                let Some(place) = self.place(*code) else { continue };
                let lists = match term.reach {
                    Reach::Core => [(&mut self.sure, sure), (&mut self.firm, !term.is_guess())],
                    Reach::Wider => [(&mut self.sure_wider, sure), (&mut self.wider, true)],
                    Reach::Uncertain => continue,
                };
                for (list, is) in lists {
                    if let Some(slot) = list.get_mut(place).filter(|_| is) {
                        *slot = self.round;
                    }
                }
            }
        }
    }

    fn is_sure(&self, place: usize) -> bool {
        self.sure.get(place) == Some(&self.round)
    }

    /// See [`is_sure_wider`].
    fn is_sure_wider(&self, place: usize) -> bool {
        self.wider.get(place) != Some(&self.round) || self.sure_wider.get(place) == Some(&self.round)
    }

    /// A word that is no guess puts it into the core.
    fn is_firm(&self, place: usize) -> bool {
        self.firm.get(place) == Some(&self.round)
    }
}

/// The number of a code, which has three digits.
fn number(code: MunicipalityCode) -> usize {
    code.as_str().bytes().fold(0, |number, digit| number * 10 + usize::from(digit.wrapping_sub(b'0')))
}

/// Share of residents living in a covered municipality.
///
/// # Units
/// Counts of residents at the end of 2019; returns `0.0..=1.0`, `None` when `total` is 0.
///
/// # Source
/// Statistics Finland, population structure 2019.
///
/// ```
/// # use hankekartta::coverage::resident_share;
/// assert_eq!(resident_share(50, 200), Some(0.25));
/// ```
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "residents of a country stay far below 2^53")]
pub fn resident_share(covered: u64, total: u64) -> Option<f64> {
    (total > 0).then(|| covered as f64 / total as f64)
}
