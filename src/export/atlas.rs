//! Which files does an atlas hold: one a project, or one a region?
//!
//! Every file is an order of its own with a command of its own, so that each can be held against its source
//! alone. The folder's [`ATLAS`] lists them and names the command that makes all.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Order, Provenance};
use crate::model::{Dataset, Division, MunicipalityCode, Project};

/// File that lists what an atlas holds.
pub const ATLAS: &str = "atlas.json";
/// Letters of a name that a file's name keeps.
const LETTERS: usize = 48;

/// What there is a file of its own for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Each {
    /// Each project (hanke).
    Project,
    /// Each region (maakunta) that a project reaches.
    Region,
}

impl Each {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Project, Self::Region];

    /// The word on the command line and in scripts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Project => "project",
            Self::Region => "region",
        }
    }

    /// Back from the word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.key() == key)
    }
}

/// One file of an atlas, still to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// Its name in the folder; of a format that is a folder, that folder's.
    pub file: String,
    /// Id of the project or code of the region.
    pub id: String,
    /// Applicant of the project or name of the region.
    pub name: String,
    projects: Vec<usize>,
    ids: Option<Vec<String>>,
    municipalities: Option<(BTreeSet<MunicipalityCode>, Vec<String>)>,
}

impl Leaf {
    /// The order of this file alone, with its own command.
    #[must_use]
    pub fn order(&self, all: &Order, division: &Division) -> Order {
        let mut order = all.clone();
        order.projects.clone_from(&self.projects);
        if let Some(ids) = &self.ids {
            order.recipe.projects.clone_from(ids);
        }
        if let Some((codes, areas)) = &self.municipalities {
            order.municipalities.clone_from(codes);
            order.recipe.areas.clone_from(areas);
        }
        order.told(division).signed()
    }
}

/// The files of an atlas in their order: projects as the document has them, regions by code.
#[must_use]
pub fn leaves(order: &Order, each: Each, division: &Division) -> Vec<Leaf> {
    let file = |id: &str, name: &str| {
        let stem = format!("{id}_{}", plain(name));
        match order.request.format.extension() {
            "" => stem,
            extension => format!("{stem}.{extension}"),
        }
    };
    let dataset = &order.dataset;
    let projects = || order.projects.iter().filter_map(|at| Some((*at, dataset.projects.get(*at)?)));
    match each {
        Each::Project => projects()
            .map(|(at, project)| Leaf {
                file: file(project.id.as_str(), &project.applicant.name),
                id: project.id.to_string(),
                name: project.applicant.name.clone(),
                projects: vec![at],
                ids: Some(vec![project.id.to_string()]),
                municipalities: None,
            })
            .collect(),
        Each::Region => division
            .regions
            .iter()
            .filter_map(|(code, region)| {
                let chosen = &order.municipalities;
                let inside = region.municipalities.iter().copied();
                let codes: BTreeSet<_> = inside.filter(|code| chosen.is_empty() || chosen.contains(code)).collect();
                let reaches = |project: &Project| {
                    project.area.core.iter().chain(&project.area.wider).any(|code| codes.contains(code))
                };
                let reaching: Vec<usize> = projects().filter(|(_, p)| reaches(p)).map(|(at, _)| at).collect();
                if reaching.is_empty() {
                    return None;
                }
                let whole = codes.len() == region.municipalities.len();
                let areas =
                    if whole { vec![code.to_string()] } else { codes.iter().map(ToString::to_string).collect() };
                let name = region.names.get(order.request.language);
                // Where the condition says it all, so it does here; and all of the projects are still fewer words.
                let all = reaching.len() == order.projects.len();
                Some(Leaf {
                    file: file(&code.to_string(), name),
                    id: code.to_string(),
                    name: name.to_owned(),
                    ids: (!all).then(|| ids(dataset, &reaching)),
                    projects: reaching,
                    municipalities: Some((codes, areas)),
                })
            })
            .collect(),
    }
}

fn ids(dataset: &Dataset, projects: &[usize]) -> Vec<String> {
    projects.iter().filter_map(|at| dataset.projects.get(*at)).map(|project| project.id.to_string()).collect()
}

/// Letters, digits and hyphens of a name, for a file's name on any system.
fn plain(name: &str) -> String {
    let letters: String = name.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let joined = letters.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    joined.chars().take(LETTERS).collect::<String>().trim_end_matches('-').to_owned()
}

#[derive(Debug, Serialize, Deserialize)]
struct Index {
    hankekartta: Provenance,
    files: Vec<Entry>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    file: String,
    id: String,
    name: String,
    rows: usize,
    /// Every path that belongs to it, itself among them.
    paths: Vec<String>,
}

/// The list of an atlas: each file with its rows and all the paths that were written for it.
#[must_use]
pub fn index(order: &Order, each: Each, written: &[(&Leaf, usize, Vec<String>)]) -> Vec<u8> {
    let command = order.recipe.many(&order.request, &order.look, order.provenance.date, Some(each));
    let entry = |(leaf, rows, paths): &(&Leaf, usize, Vec<String>)| Entry {
        file: leaf.file.clone(),
        id: leaf.id.clone(),
        name: leaf.name.clone(),
        rows: *rows,
        paths: paths.clone(),
    };
    let index = Index {
        hankekartta: Provenance { command, ..order.provenance.clone() },
        files: written.iter().map(entry).collect(),
    };
    // Plain values with text keys: there is nothing in them that JSON could refuse.
    let mut text = serde_json::to_string_pretty(&index).unwrap_or_default();
    text.push('\n');
    text.into_bytes()
}

/// Paths of an atlas' other files out of its list; `None` where the bytes are no such list.
#[must_use]
pub fn atlas_files(bytes: &[u8]) -> Option<Vec<String>> {
    let index: Index = serde_json::from_slice(bytes).ok()?;
    Some(index.files.into_iter().flat_map(|entry| entry.paths).collect())
}
