//! What does the comparison change, and what follows from it?

use std::collections::BTreeSet;
use std::sync::Arc;

use super::analyzed::Analyzed;
use super::apply::{Session, toggle};
use super::compare::{CompareAction, CompareMode, Comparison, Pane, PaneChange, PaneLetter, Preset, SwipeLine};
use super::reads::Reads;
use super::state::View;
use crate::coverage::draft::{Draft, apply};
use crate::coverage::{Combine, Coverage, Difference, Extent, Footprint, Side, one_record};
use crate::gazetteer::Gazetteer;
use crate::model::{Dataset, Division, ProjectId};
use crate::query::{About, Filter};

/// Datasets with a draft over them count from here: documents and decisions count lower.
const DRAFTED: u64 = 1 << 62;

/// What one pane serves.
#[derive(Debug, Clone, Default)]
pub struct PaneServes {
    /// The documents, or the documents with the pane's draft over them.
    pub dataset: Arc<Dataset>,
    /// Its projects, as positions in `dataset.projects`.
    pub projects: Vec<usize>,
    /// Who is served by them.
    pub coverage: Arc<Coverage>,
    /// The municipalities that they reach, core alone or with the wider area.
    pub footprint: Arc<Footprint>,
    /// Grows each time that something in here changed.
    pub revision: u64,
    key: Option<PaneKey>,
}

#[derive(Debug, Clone, PartialEq)]
struct PaneKey {
    dataset: u64,
    pane: Pane,
    /// Its draft as it is now, whatever its position and name.
    draft: Option<Draft>,
    /// Which need its filter asks for.
    need: u64,
    extent: Extent,
}

/// A pane without what changes nothing that is served.
fn plain(pane: &Pane) -> Pane {
    Pane { name: String::new(), reads: Reads::default(), draft: None, ..pane.clone() }
}

/// What both panes are of.
#[derive(Clone, Copy)]
struct Given<'a> {
    dataset: &'a Arc<Dataset>,
    division: &'a Division,
    drafts: &'a [Draft],
    analyzed: &'a Analyzed,
    extent: Extent,
}

impl PaneServes {
    fn refresh(&mut self, given: Given<'_>, pane: &Pane, made: &mut u64) -> bool {
        let Given { dataset, division, drafts, analyzed, extent } = given;
        let draft = pane.draft.and_then(|at| drafts.get(at));
        let draft = draft.map(|draft| Draft { name: String::new(), ..draft.clone() });
        let need = analyzed.need_key(&pane.filter.search);
        let key = PaneKey { dataset: dataset.revision, pane: plain(pane), draft, need, extent };
        if self.key.as_ref() == Some(&key) {
            return false;
        }
        let same_projects = self.key.as_ref().is_some_and(|old| PaneKey { extent, ..old.clone() } == key);
        if !same_projects {
            // The filter is one of the document; what the draft brings stands beside it.
            let of_document = key.pane.positions(&About { dataset, division, need: analyzed.need_asked() });
            (self.dataset, self.projects) = match &key.draft {
                None => (Arc::clone(dataset), of_document),
                Some(draft) => {
                    let drafted = apply(dataset, draft, Gazetteer::of_year(dataset.division_year));
                    *made += 1;
                    (Arc::new(drafted.dataset(dataset, DRAFTED + *made)), drafted.counted(&of_document))
                }
            };
            self.coverage = Arc::new(Coverage::of(&self.dataset, division, &self.projects));
        }
        self.footprint = Arc::new(Footprint::of(&self.dataset, division, &self.projects, extent));
        self.revision += 1;
        self.key = Some(key);
        true
    }
}

/// What follows from the comparison. Kept up to date while its view is open.
#[derive(Debug, Clone, Default)]
pub struct Compared {
    /// What A serves.
    pub a: PaneServes,
    /// What B serves.
    pub b: PaneServes,
    /// What the positions of `either` are of: the documents, or where a draft lies over one side the
    /// projects of A and behind them those of B.
    pub dataset: Arc<Dataset>,
    /// Who is served by the projects of either.
    pub either: Arc<Coverage>,
    /// Who is served by which of them.
    pub difference: Arc<Difference>,
    /// Grows each time that something in here changed.
    pub revision: u64,
    /// Datasets that were made for drafts, so far: part of their revision.
    made: u64,
}

impl Compared {
    /// One pane.
    #[must_use]
    pub fn pane(&self, letter: PaneLetter) -> &PaneServes {
        match letter {
            PaneLetter::A => &self.a,
            PaneLetter::B => &self.b,
        }
    }

    fn refresh(&mut self, given: Given<'_>, comparison: &Comparison) {
        let a = self.a.refresh(given, &comparison.a, &mut self.made);
        let b = self.b.refresh(given, &comparison.b, &mut self.made);
        if a || b {
            let either = self.both();
            self.either = Arc::new(Coverage::of(&self.dataset, given.division, &either));
            let same = one_record([&self.a.dataset, &self.b.dataset]);
            let sides = [&*self.a.footprint, &*self.b.footprint];
            self.difference = Arc::new(Difference::of(given.division, sides, &same));
            self.revision += 1;
        }
    }

    /// Puts the projects of both sides into one dataset; gives their positions there, ascending.
    fn both(&mut self) -> Vec<usize> {
        if Arc::ptr_eq(&self.a.dataset, &self.b.dataset) {
            self.dataset = Arc::clone(&self.a.dataset);
            let mut either: Vec<usize> = self.a.projects.iter().chain(&self.b.projects).copied().collect();
            either.sort_unstable();
            either.dedup();
            return either;
        }
        // One project is not the same on both sides any more.
        self.made += 1;
        let mut both = Dataset { revision: DRAFTED + self.made, ..(*self.a.dataset).clone() };
        let behind = both.projects.len();
        both.projects.extend(self.b.dataset.projects.iter().cloned());
        self.dataset = Arc::new(both);
        let mut either = self.a.projects.clone();
        either.extend(self.b.projects.iter().map(|at| behind + at));
        either
    }
}

impl Session {
    /// Brings what follows from the comparison up to the panes.
    pub(super) fn follow_comparison(&mut self) {
        let undoable = &self.state.undoable;
        let given = Given {
            dataset: &self.dataset,
            division: self.division(),
            drafts: &undoable.drafts.list,
            analyzed: &self.analyzed,
            extent: undoable.comparison.extent,
        };
        self.compared.refresh(given, &undoable.comparison);
    }

    /// The draft that lies over a pane.
    #[must_use]
    pub fn pane_draft(&self, pane: &Pane) -> Option<&Draft> {
        self.state.undoable.drafts.list.get(pane.draft?)
    }

    /// A draft is gone: its panes show the document again, and those of later ones keep theirs.
    pub(super) fn take_draft_off(&mut self, gone: usize) {
        for letter in PaneLetter::ALL {
            let pane = self.state.undoable.comparison.pane_mut(letter);
            pane.draft = match pane.draft {
                Some(at) if at == gone => None,
                Some(at) if at > gone => Some(at - 1),
                other => other,
            };
        }
    }

    pub(super) fn compare(&mut self, action: CompareAction) {
        let comparison = &mut self.state.undoable.comparison;
        match action {
            CompareAction::Mode(mode) => comparison.mode = mode,
            CompareAction::Link(on) => comparison.unlinked = !on,
            CompareAction::Extent(extent) => comparison.extent = extent,
            CompareAction::Swap => std::mem::swap(&mut comparison.a, &mut comparison.b),
            CompareAction::Swipe(share) => comparison.swipe = SwipeLine::at(share),
            CompareAction::Preset(preset) => self.preset(preset),
            CompareAction::Reads(change) => {
                comparison.a.reads.change(change.clone());
                comparison.b.reads.change(change);
            }
            CompareAction::Pane(letter, change) => self.change_pane(letter, change),
            CompareAction::Projects(a, b) => self.compare_projects(a, b),
            CompareAction::Select(side, how) => self.select_part(side, how),
            CompareAction::Order(order) => comparison.order = order,
            CompareAction::Fit(fit) => comparison.fit = fit,
        }
    }

    /// `true` when a preset has two sides now.
    #[must_use]
    pub fn has_preset(&self, preset: Preset) -> bool {
        self.preset_panes(preset).is_some()
    }

    fn preset(&mut self, preset: Preset) {
        if let Some([a, b]) = self.preset_panes(preset) {
            let comparison = &mut self.state.undoable.comparison;
            for (pane, now) in [(&mut comparison.a, a), (&mut comparison.b, b)] {
                *pane = Pane { reads: pane.reads.clone(), ..now };
            }
        }
    }

    fn preset_panes(&self, preset: Preset) -> Option<[Pane; 2]> {
        let dataset = self.dataset();
        let id = |at: &usize| dataset.projects.get(*at).map(|project| project.id.clone());
        let chosen: BTreeSet<ProjectId> = match preset {
            Preset::Documents | Preset::Kinds => return preset.panes(dataset),
            Preset::Draft => {
                let drafts = &self.state.undoable.drafts;
                let open = drafts.opened().map(|_| drafts.open)?;
                let shown = self.shown_pane();
                return Some([shown.clone(), Pane { draft: Some(open), ..shown }]);
            }
            Preset::Shown => self.derived().counted.iter().filter_map(id).collect(),
            Preset::Selection if !self.state.undoable.projects.is_empty() => self.state.undoable.projects.clone(),
            Preset::Selection => {
                let codes = &self.state.undoable.municipalities;
                let reaches = |project: &&crate::model::Project| {
                    project.area.core.iter().chain(&project.area.wider).any(|code| codes.contains(code))
                };
                dataset.projects.iter().filter(reaches).map(|project| project.id.clone()).collect()
            }
        };
        if chosen.is_empty() || chosen.len() == dataset.projects.len() {
            return None;
        }
        let first = match preset {
            Preset::Shown if self.state.undoable.hidden.is_empty() => {
                Pane::filtered(self.state.undoable.filter.clone())
            }
            _ => Pane::of(chosen.clone()),
        };
        Some([first, Pane::all_but(chosen)])
    }

    fn change_pane(&mut self, letter: PaneLetter, change: PaneChange) {
        let shown = (change == PaneChange::Shown).then(|| self.shown_pane());
        let known = |id: &ProjectId| self.dataset().project(id).is_some();
        let projects: Option<BTreeSet<ProjectId>> = match &change {
            PaneChange::Projects(ids) => Some(ids.iter().filter(|id| known(id)).cloned().collect()),
            _ => None,
        };
        let drafts = self.state.undoable.drafts.list.len();
        let pane = self.state.undoable.comparison.pane_mut(letter);
        let filter = &mut pane.filter;
        match change {
            PaneChange::All => {
                *pane = Pane { reads: pane.reads.clone(), draft: pane.draft, ..Pane::default() };
            }
            PaneChange::Draft(draft) => {
                if draft.is_none_or(|at| at < drafts) {
                    pane.draft = draft;
                }
            }
            PaneChange::Reads(change) => pane.reads.change(change),
            PaneChange::OnlyDocument(at) => {
                let filter = Filter { documents: BTreeSet::from([at]), ..Filter::default() };
                *pane = Pane { reads: pane.reads.clone(), draft: pane.draft, ..Pane::filtered(filter) };
            }
            PaneChange::Region(code) => toggle(&mut filter.regions, code),
            PaneChange::Kind(kind) => toggle(&mut filter.kinds, kind),
            PaneChange::Period(period) => toggle(&mut filter.periods, period),
            PaneChange::Document(at) => toggle(&mut filter.documents, at),
            PaneChange::Search(text) => filter.search = text,
            PaneChange::Name(name) => pane.name = name,
            PaneChange::Projects(_) => pane.projects = projects.filter(|projects| !projects.is_empty()),
            PaneChange::Shown => {
                *pane = Pane { reads: pane.reads.clone(), draft: pane.draft, ..shown.unwrap_or_default() };
            }
        }
    }

    fn select_part(&mut self, side: Side, how: Combine) {
        self.follow_comparison();
        let codes = self.compared().difference.part(side).municipalities.clone();
        self.select(&codes, how);
    }

    /// What the map shows, as a pane.
    fn shown_pane(&self) -> Pane {
        let undoable = &self.state.undoable;
        if undoable.hidden.is_empty() {
            return Pane::filtered(undoable.filter.clone());
        }
        let id = |at: &usize| self.dataset().projects.get(*at).map(|project| project.id.clone());
        Pane::of(self.derived().counted.iter().filter_map(id).collect())
    }

    fn compare_projects(&mut self, a: ProjectId, b: ProjectId) {
        if a == b || self.dataset().project(&a).is_none() || self.dataset().project(&b).is_none() {
            return;
        }
        let comparison = &mut self.state.undoable.comparison;
        comparison.a = Pane::of(BTreeSet::from([a]));
        comparison.b = Pane::of(BTreeSet::from([b]));
        if comparison.mode == CompareMode::Multiples {
            comparison.mode = CompareMode::SideBySide;
        }
        self.state.view = View::Compare;
    }
}
