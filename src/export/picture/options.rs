//! What of a map is wanted, beside the map?

/// What is fitted into the frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fit {
    /// The chosen municipalities or the one project's area; the country where there are none.
    #[default]
    Chosen,
    /// The whole country.
    Country,
}

/// How a map is drawn into a page of another document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own, and none excludes another")]
pub struct MapOptions<'a> {
    /// Title and what is in.
    pub title: bool,
    /// Legend with counts, and the scale bar.
    pub legend: bool,
    /// Sources, date and program at the foot.
    pub source: bool,
    /// Names of places, pins of guesses, counts of many projects.
    pub names: bool,
    /// Only the area of this project, by its position in the dataset, and nobody else's.
    pub only: Option<usize>,
    /// What is fitted into the frame.
    pub fit: Fit,
    /// The fonts come along as data; else "Inter" is asked for by name.
    pub fonts: bool,
    /// The dark theme.
    pub dark: bool,
    /// Stands before every id, so that several maps can be in one page.
    pub prefix: &'a str,
}

impl Default for MapOptions<'_> {
    /// A map with everything, in the light theme, its fonts with it.
    fn default() -> Self {
        Self {
            title: true,
            legend: true,
            source: true,
            names: true,
            only: None,
            fit: Fit::Chosen,
            fonts: true,
            dark: false,
            prefix: "",
        }
    }
}

impl MapOptions<'_> {
    /// The map alone: no words beside it, no fonts with it.
    #[must_use]
    pub fn bare() -> Self {
        Self { title: false, legend: false, source: false, fonts: false, ..Self::default() }
    }
}
