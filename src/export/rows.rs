//! Which pairs of project and municipality are in, and on what does each rest?

use super::Selection;
use crate::model::{Method, Municipality, MunicipalityCode, Project, Reach};

/// A project and one municipality that it reaches, or none where none could be found.
#[derive(Debug, Clone)]
pub(super) struct Row<'a> {
    pub(super) project: &'a Project,
    pub(super) served: Option<Served<'a>>,
}

/// How a project reaches a municipality.
#[derive(Debug, Clone)]
pub(super) struct Served<'a> {
    pub(super) code: MunicipalityCode,
    /// `None` for a code that the division lacks.
    pub(super) municipality: Option<&'a Municipality>,
    pub(super) reach: Reach,
    /// Words of the document that say so, in their order.
    pub(super) words: Vec<&'a str>,
    /// The rules they were read by, each once, in the order of the words.
    pub(super) methods: Vec<Method>,
    /// Every word for it is a guess that no person has confirmed.
    pub(super) guess: bool,
}

/// The rows in the order of the document; of a project first the core, then the wider area, by code.
pub(super) fn rows<'a>(selection: &Selection<'a>) -> Vec<Row<'a>> {
    each(*selection).collect()
}

/// The same one by one: a long list is never held.
pub(super) fn each(selection: Selection<'_>) -> impl Iterator<Item = Row<'_>> {
    pairs(selection).map(move |(project, pair)| Row {
        project,
        served: pair.map(|(code, reach)| served(&selection, project, code, reach)),
    })
}

/// `true` where some row rests on nothing but guesses.
pub(super) fn any_guess(selection: Selection<'_>) -> bool {
    each(selection).any(|row| row.served.is_some_and(|served| served.guess))
}

/// Projects with each municipality that they reach, as [`rows`] has them.
pub(super) fn pairs(selection: Selection<'_>) -> impl Iterator<Item = (&Project, Option<(MunicipalityCode, Reach)>)> {
    let chosen = selection.municipalities;
    let projects = selection.projects.iter().filter_map(move |at| selection.dataset.projects.get(*at));
    projects.flat_map(move |project| {
        let area = &project.area;
        let reached = area.core.iter().map(|code| (*code, Reach::Core));
        let reached = reached.chain(area.wider.iter().map(|code| (*code, Reach::Wider)));
        let reached = reached.filter(move |(code, _)| chosen.is_empty() || chosen.contains(code)).map(Some);
        // Nobody chose its municipality because nobody knows it: it leaves only with "all".
        let nowhere = area.core.is_empty() && area.wider.is_empty() && selection.municipalities.is_empty();
        reached.chain(nowhere.then_some(None)).map(move |pair| (project, pair))
    })
}

/// How a project reaches one of the municipalities of its area.
pub(super) fn served<'a>(
    selection: &Selection<'a>,
    project: &'a Project,
    code: MunicipalityCode,
    reach: Reach,
) -> Served<'a> {
    let mut served = Served {
        code,
        municipality: selection.division.municipality(code),
        reach,
        words: Vec::new(),
        methods: Vec::new(),
        guess: false,
    };
    let mut sure = false;
    for term in project.area.evidence(code).filter(|term| term.reach == reach) {
        served.words.push(project.area.words(term));
        if !served.methods.contains(&term.method) {
            served.methods.push(term.method);
        }
        sure |= !term.is_guess();
    }
    served.guess = !sure && !served.words.is_empty();
    served
}

/// Words of a project's area that a person has still to decide and that count nothing.
pub(super) fn open_words(project: &Project) -> Vec<&str> {
    project.area.open_terms().filter(|term| !term.is_guess()).map(|term| project.area.words(term)).collect()
}

pub(super) fn reach_key(reach: Reach) -> &'static str {
    match reach {
        Reach::Core => "core",
        Reach::Wider => "wider",
        Reach::Uncertain => "uncertain",
    }
}
