//! What does the document say with a draft over it?

use std::collections::{BTreeMap, BTreeSet};

use super::{Change, Draft, NewProject};
use crate::gazetteer::Gazetteer;
use crate::model::{
    ApplicantKind, Area, Dataset, Field, Method, MunicipalityCode, Organization, Origin, Period, Precision, Project,
    ProjectId, Reach, Reason, Span, Status, Term, TermKind,
};

/// A change, or a part of one, that does not fit the document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Misfit {
    /// The document has no such project.
    NoProject(ProjectId),
    /// The division has no such municipality.
    NoMunicipality(MunicipalityCode),
    /// The project has these municipalities in its core already.
    ThereAlready(ProjectId, Vec<MunicipalityCode>),
    /// The project does not have these municipalities.
    NotThere(ProjectId, Vec<MunicipalityCode>),
    /// The project is dropped by the same draft, so nothing else of it changes.
    Dropped(ProjectId),
    /// The words of a new project, by its name, give no municipality.
    NoArea(String),
}

/// What a draft changes of a document, each project by its position: those of the document keep theirs,
/// new ones stand behind them. Nothing that stays as it is is copied.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drafted {
    /// Projects that are changed or new.
    pub projects: BTreeMap<usize, Project>,
    /// Projects that are dropped.
    pub dropped: BTreeSet<usize>,
    /// Positions of the new projects.
    pub new: Vec<usize>,
    /// Municipalities that the draft put into a core.
    pub gained: BTreeSet<MunicipalityCode>,
    /// Municipalities that the draft took out of a core, and put into no other.
    pub lost: BTreeSet<MunicipalityCode>,
    /// What does not fit.
    pub misfits: Vec<Misfit>,
}

impl Drafted {
    /// Those of the document's counted projects that are not dropped, and the new ones behind them.
    #[must_use]
    pub fn counted(&self, of_document: &[usize]) -> Vec<usize> {
        let kept = of_document.iter().copied().filter(|at| !self.dropped.contains(at));
        kept.chain(self.new.iter().copied()).collect()
    }

    /// The project of a position with the draft over it; `None` for one that is dropped.
    #[must_use]
    pub fn project_at<'a>(&'a self, dataset: &'a Dataset, at: usize) -> Option<&'a Project> {
        if self.dropped.contains(&at) {
            return None;
        }
        self.projects.get(&at).or_else(|| dataset.projects.get(at))
    }

    /// A new project by its number from 0.
    #[must_use]
    pub fn new_project(&self, number: usize) -> Option<&Project> {
        self.projects.get(self.new.get(number)?)
    }

    /// The document with the draft over it, as a dataset of its own: what the draft brought is marked
    /// ([`Method::Draft`], [`Reason::Draft`]). Positions are those of the document; a dropped project keeps
    /// its place and serves nothing, so [`Self::counted`] leaves it out. `revision` must be that of no
    /// other dataset.
    #[must_use]
    pub fn dataset(&self, dataset: &Dataset, revision: u64) -> Dataset {
        let mut laid = Dataset { revision, ..dataset.clone() };
        for at in &self.dropped {
            if let Some(project) = laid.projects.get_mut(*at) {
                project.area = Area::default();
            }
        }
        for (at, project) in &self.projects {
            match laid.projects.get_mut(*at) {
                Some(old) => *old = project.clone(),
                None => laid.projects.push(project.clone()),
            }
        }
        laid
    }
}

/// The id of the new project of a number, from 0, in a document: `draft-1`, or with a further number
/// where the document has a project of that id.
#[must_use]
pub fn new_id(dataset: &Dataset, number: usize) -> ProjectId {
    let plain = format!("draft-{}", number + 1);
    let taken = |id: &str| dataset.projects.iter().any(|project| project.id.as_str() == id);
    if !taken(&plain) {
        return ProjectId::new(&plain);
    }
    // One more than there are projects cannot all be taken.
    let further = 2..dataset.projects.len() + 3;
    let free = further.map(|further| format!("{plain}-{further}")).find(|id| !taken(id));
    ProjectId::new(&free.unwrap_or(plain))
}

/// `true` for a project that a draft brought.
#[must_use]
pub fn is_new(project: &Project) -> bool {
    project.origin.document == NO_DOCUMENT
}

/// The document of a project that a draft brought.
const NO_DOCUMENT: usize = usize::MAX;

/// What a draft changes of a dataset. `gazetteer` reads the words of new areas and knows which codes
/// there are.
#[must_use]
pub fn apply(dataset: &Dataset, draft: &Draft, gazetteer: &Gazetteer) -> Drafted {
    let mut drafted = Drafted::default();
    for change in &draft.changes {
        let Some(id) = change.project() else { continue };
        let Some(at) = dataset.projects.iter().position(|project| project.id == *id) else {
            drafted.misfits.push(Misfit::NoProject(id.clone()));
            continue;
        };
        let Some(known) = dataset.projects.get(at) else { continue };
        if draft.drops(id) {
            if matches!(change, Change::Drop(_)) {
                drafted.dropped.insert(at);
                drafted.lost.extend(known.area.core.iter().copied());
            } else {
                drafted.misfits.push(Misfit::Dropped(id.clone()));
            }
            continue;
        }
        let mut project = drafted.projects.remove(&at).unwrap_or_else(|| known.clone());
        drafted.change(&mut project, change, gazetteer);
        if project != *known {
            drafted.projects.insert(at, project);
        }
    }
    for (number, new) in draft.new_projects().enumerate() {
        let (project, odd) = new_project(new, new_id(dataset, number), gazetteer);
        let at = dataset.projects.len() + number;
        drafted.misfits.extend(odd);
        drafted.gained.extend(project.area.core.iter().copied());
        drafted.new.push(at);
        drafted.projects.insert(at, project);
    }
    drafted.lost = &drafted.lost - &drafted.gained;
    drafted
}

impl Drafted {
    /// One change of a project that the document has and the draft keeps.
    fn change(&mut self, project: &mut Project, change: &Change, gazetteer: &Gazetteer) {
        let id = project.id.clone();
        match change {
            Change::Add(_) | Change::Drop(_) => {}
            Change::Move(_, period) => {
                project.period = Some(Field { value: *period, span: None });
                project.precision = Precision::Day;
            }
            Change::Extend(_, codes) => {
                let (known, odd) = known(codes, gazetteer);
                self.misfits.extend(odd);
                let (there, new): (Vec<_>, Vec<_>) =
                    known.into_iter().partition(|code| project.area.core.binary_search(code).is_ok());
                if !there.is_empty() {
                    self.misfits.push(Misfit::ThereAlready(id, there));
                }
                if !new.is_empty() {
                    self.gained.extend(new.iter().copied());
                    join(&mut project.area, new);
                }
            }
            Change::Reduce(_, codes) => {
                let (known, odd) = known(codes, gazetteer);
                self.misfits.extend(odd);
                let has =
                    |code: &MunicipalityCode| matches!(project.area.reach(*code), Some(Reach::Core | Reach::Wider));
                let (there, missing): (Vec<_>, Vec<_>) = known.into_iter().partition(has);
                if !missing.is_empty() {
                    self.misfits.push(Misfit::NotThere(id, missing));
                }
                if !there.is_empty() {
                    let core = there.iter().filter(|code| project.area.core.binary_search(code).is_ok());
                    self.lost.extend(core.copied());
                    leave(&mut project.area, there);
                }
            }
        }
    }
}

/// Codes that the division has, by code, and word of the others.
fn known(codes: &BTreeSet<MunicipalityCode>, gazetteer: &Gazetteer) -> (Vec<MunicipalityCode>, Vec<Misfit>) {
    let (known, odd): (Vec<MunicipalityCode>, Vec<MunicipalityCode>) =
        codes.iter().partition(|code| gazetteer.division().municipality(**code).is_some());
    (known, odd.into_iter().map(Misfit::NoMunicipality).collect())
}

/// A term of the draft: no words of a document, so its span is the empty one at the end.
fn term(area: &Area, codes: Vec<MunicipalityCode>, method: Method) -> Term {
    Term {
        span: Span { start: area.text.len(), end: area.text.len() },
        kind: TermKind::Municipality,
        unit: None,
        codes,
        reach: Reach::Core,
        method,
        status: Status::Accepted,
        reasons: vec![Reason::Draft],
        candidates: Vec::new(),
    }
}

/// Municipalities join the core.
fn join(area: &mut Area, codes: Vec<MunicipalityCode>) {
    let core: BTreeSet<MunicipalityCode> = area.core.iter().chain(&codes).copied().collect();
    area.wider.retain(|code| !core.contains(code));
    area.uncertain.retain(|code| !core.contains(code));
    area.core = core.into_iter().collect();
    let term = term(area, codes, Method::Draft);
    area.terms.push(term);
}

/// Municipalities leave the area.
fn leave(area: &mut Area, codes: Vec<MunicipalityCode>) {
    for list in [&mut area.core, &mut area.wider] {
        list.retain(|code| codes.binary_search(code).is_err());
    }
    let term = term(area, codes, Method::Exception);
    area.terms.push(term);
}

fn new_project(new: &NewProject, id: ProjectId, gazetteer: &Gazetteer) -> (Project, Vec<Misfit>) {
    let (codes, mut odd) = known(&new.codes, gazetteer);
    let mut area = if new.words.trim().is_empty() { Area::default() } else { gazetteer.resolve_area(new.words.trim()) };
    for term in &mut area.terms {
        term.reasons.push(Reason::Draft);
    }
    let codes: Vec<MunicipalityCode> = codes.into_iter().filter(|code| !area.core.contains(code)).collect();
    if !codes.is_empty() {
        join(&mut area, codes);
    }
    if area.core.is_empty() {
        odd.push(Misfit::NoArea(new.name.clone()));
    }
    let period = new.period.filter(|period| *period != Period { start: None, end: None });
    let project = Project {
        id,
        number: 0,
        span: Span::default(),
        origin: Origin { document: NO_DOCUMENT, ..Origin::default() },
        applicant: Organization { name: new.name.clone(), span: None, kind: ApplicantKind::Other, municipality: None },
        lead: None,
        partners: Vec::new(),
        name: Field { value: new.name.clone(), span: None },
        period: period.map(|value| Field { value, span: None }),
        precision: Precision::Day,
        amount: None,
        description: Field::default(),
        area,
        area_span: None,
        area_column: None,
        inferred: Vec::new(),
        other: Vec::new(),
    };
    (project, odd)
}
