//! What is to leave, and how?

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Format, Provenance, Recipe, Selection};
use crate::boundaries::Boundaries;
use crate::coverage::Coverage;
use crate::model::{Dataset, Decision, Division, Language, MunicipalityCode, Names};
use crate::scene::Look;

/// Coordinates of shapes (koordinaattijärjestelmä).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Crs {
    /// ETRS-TM35FIN, EPSG:3067, meters: the official one of Finland.
    #[default]
    Tm35Fin,
    /// WGS 84, EPSG:4326, degrees.
    Wgs84,
}

impl Crs {
    /// EPSG code.
    #[must_use]
    pub fn epsg(self) -> i32 {
        match self {
            Self::Tm35Fin => 3067,
            Self::Wgs84 => 4326,
        }
    }
}

/// How a file is to be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Request {
    /// Kind of file.
    pub format: Format,
    /// Language of names, titles and texts.
    pub language: Language,
    /// A second language beside it.
    pub also: Option<Language>,
    /// Coordinates, where the format leaves a choice and the person said so.
    pub crs: Option<Crs>,
    /// Width and height of a picture, pixels.
    pub size: Option<(u32, u32)>,
    /// Pixels of a picture an inch.
    pub dpi: Option<u32>,
    /// Keys of the columns wanted, in any order; empty for all.
    pub columns: Vec<String>,
}

/// Everything that an export is made of, held by value so that a worker can take it.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// The document's projects.
    pub dataset: Arc<Dataset>,
    /// The same before any decision, for the questions.
    pub base: Arc<Dataset>,
    /// What a person decided.
    pub decisions: Vec<Decision>,
    /// Positions in `dataset.projects`, ascending.
    pub projects: Vec<usize>,
    /// Chosen municipalities; empty for all.
    pub municipalities: BTreeSet<MunicipalityCode>,
    /// How the map is read.
    pub look: Look,
    /// Where it comes from.
    pub provenance: Provenance,
    /// What was read and chosen, in the words of the command line.
    pub recipe: Recipe,
    /// How the file is to be.
    pub request: Request,
}

impl Order {
    /// The same with what it was narrowed to in its provenance, as text and in words.
    #[must_use]
    pub fn told(mut self, division: &Division) -> Self {
        self.provenance.filter = self.recipe.filter();
        self.provenance.filter_words = self.recipe.filter_words(&self.dataset, division, self.request.language);
        self
    }

    /// The same with the command that makes it in its provenance.
    #[must_use]
    pub fn signed(mut self) -> Self {
        self.provenance.command = self.recipe.command(&self.request, &self.look, self.provenance.date);
        self
    }
}

/// An order with what it is answered from.
#[derive(Debug)]
pub struct Given<'a> {
    /// What is to leave.
    pub order: &'a Order,
    /// The division that codes count in.
    pub division: &'a Division,
    /// Where it is.
    pub boundaries: &'a Boundaries,
    /// Who is served by the projects of the order.
    pub coverage: Coverage,
}

impl<'a> Given<'a> {
    /// Counts the coverage of the order's projects.
    #[must_use]
    pub fn new(order: &'a Order, division: &'a Division, boundaries: &'a Boundaries) -> Self {
        let coverage = Coverage::of(&order.dataset, division, &order.projects);
        Self { order, division, boundaries, coverage }
    }

    /// The projects and municipalities.
    #[must_use]
    pub fn selection(&self) -> Selection<'a> {
        let order = self.order;
        Selection {
            dataset: &order.dataset,
            division: self.division,
            projects: &order.projects,
            municipalities: &order.municipalities,
            provenance: &order.provenance,
        }
    }

    /// A name in the language of the order; "Turku / Åbo" where two are asked for and they differ.
    #[must_use]
    pub fn name(&self, names: &Names) -> String {
        let request = &self.order.request;
        let first = names.get(request.language);
        match request.also.map(|also| names.get(also)) {
            Some(second) if second != first => format!("{first} / {second}"),
            _ => first.to_owned(),
        }
    }

    /// Municipalities that the export is about, by code: the chosen ones, or all of the division.
    #[must_use]
    pub fn codes(&self) -> Vec<MunicipalityCode> {
        let chosen = &self.order.municipalities;
        let is_chosen = |code: &MunicipalityCode| chosen.is_empty() || chosen.contains(code);
        self.division.municipalities.keys().copied().filter(is_chosen).collect()
    }
}
