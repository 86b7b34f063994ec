//! Which command makes the same file again?
//!
//! A shell's line of words: what is as usual is left out. The name of the file is no part of it, so that a
//! file keeps its bytes under any name; neither are folders, which say nothing elsewhere.

use std::borrow::Cow;

use jiff::civil::Date;

use super::{Crs, Each, Request};
use crate::coverage::AreaLevel;
use crate::model::Language;
use crate::scene::{Classing, Look, Measure};

/// Name of the program that carries the command out.
const PROGRAM: &str = "hankekartta-cli";

/// A draft over the document: what would be if.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DraftFile {
    /// Its file's name.
    pub file: String,
    /// What it is called.
    pub name: String,
}

/// What was read and what was chosen of it, in the words of the command line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recipe {
    /// File names of the documents; empty for the embedded one.
    pub files: Vec<String>,
    /// What columns are: role and column.
    pub map: Vec<(String, String)>,
    /// Division year, where it was chosen.
    pub year: Option<i16>,
    /// What areas that are not stated are taken from.
    pub assume: Vec<String>,
    /// File name of the decisions.
    pub decisions: Option<String>,
    /// The draft that is laid over the document, where one is.
    pub draft: Option<DraftFile>,
    /// What must be true of the projects (`--where`).
    pub condition: Option<String>,
    /// Ids of the only projects.
    pub projects: Vec<String>,
    /// Codes of the only areas, as `--area` takes them.
    pub areas: Vec<String>,
}

impl Recipe {
    /// The command, without `--out`.
    ///
    /// ```
    /// # use hankekartta::{export::{Format, Recipe, Request}, scene::Look};
    /// let recipe = Recipe { condition: Some("maakunta:Uusimaa neuvonta".into()), ..Recipe::default() };
    /// let request = Request { format: Format::Xlsx, ..Request::default() };
    /// let command = recipe.command(&request, &Look::default(), None);
    /// assert_eq!(command, "hankekartta-cli export --format xlsx --lang fi --where 'maakunta:Uusimaa neuvonta'");
    /// ```
    #[must_use]
    pub fn command(&self, request: &Request, look: &Look, date: Option<Date>) -> String {
        self.many(request, look, date, None)
    }

    /// The command that makes many files at once, without `--out`; of one file where `each` is `None`.
    #[must_use]
    pub fn many(&self, request: &Request, look: &Look, date: Option<Date>, each: Option<Each>) -> String {
        let mut words = Words(format!("{PROGRAM} export"));
        for file in &self.files {
            // A name that begins with a hyphen would be an option.
            words.word(&if file.starts_with('-') { format!("./{file}") } else { file.clone() });
        }
        words.option("--format", request.format.key());
        words.maybe("--atlas", each.map(Each::key));
        words.option("--lang", request.language.tag());
        words.maybe("--also", request.also.map(Language::tag));
        words.maybe("--year", self.year);
        for (role, column) in &self.map {
            words.option("--map", &format!("{role}={column}"));
        }
        words.list("--assume", &self.assume);
        words.maybe("--decisions", self.decisions.as_deref());
        words.maybe("--draft", self.draft.as_ref().map(|draft| draft.file.as_str()));
        words.maybe("--where", self.condition.as_deref().filter(|text| !text.trim().is_empty()));
        for project in &self.projects {
            words.option("--project", project);
        }
        for area in &self.areas {
            words.option("--area", area);
        }
        words.list("--columns", &request.columns);
        words.maybe("--crs", request.crs.map(Crs::epsg));
        words.maybe("--size", request.size.map(|(width, height)| format!("{width}x{height}")));
        words.maybe("--dpi", request.dpi);
        words.look(look);
        words.maybe("--date", date);
        words.0
    }
}

/// The command as far as it goes.
struct Words(String);

impl Words {
    fn word(&mut self, word: &str) {
        self.0.push(' ');
        self.0.push_str(&quoted(word));
    }

    fn option(&mut self, name: &str, value: &str) {
        self.word(name);
        self.word(value);
    }

    fn maybe(&mut self, name: &str, value: Option<impl ToString>) {
        if let Some(value) = value {
            self.option(name, &value.to_string());
        }
    }

    fn list(&mut self, name: &str, values: &[String]) {
        if !values.is_empty() {
            self.option(name, &values.join(","));
        }
    }

    fn look(&mut self, look: &Look) {
        let usual = Look::default();
        if look.level != usual.level {
            self.option("--by", level_word(look.level));
        }
        if look.measure != usual.measure {
            self.option("--measure", look.measure.key());
        }
        if look.classing != usual.classing && look.measure != Measure::Areas {
            let Classing { method, .. } = &look.classing;
            self.option("--classes", &format!("{}:{}", method.key(), look.classing.rest()));
        }
        if look.ramp != usual.ramp {
            self.option("--ramp", look.ramp.key());
        }
        if look.shape != usual.shape {
            self.option("--shape", look.shape.key());
        }
        for pin in &look.pins {
            self.option("--pin", &format!("{}={}", pin.id, pin.hue));
        }
    }
}

/// The word of `--by`.
fn level_word(level: AreaLevel) -> &'static str {
    match level {
        AreaLevel::SubRegion => "subregion",
        other => other.key(),
    }
}

/// A word as a POSIX shell reads it back whole.
#[must_use]
pub fn quoted(word: &str) -> Cow<'_, str> {
    // Control characters but for line ends have no place in a command that a person copies.
    let word: Cow<'_, str> = if word.contains(|letter: char| letter.is_control()) {
        word.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect::<String>().into()
    } else {
        word.into()
    };
    let plain = |letter: char| letter.is_alphanumeric() || "_-./:=,+@%".contains(letter);
    if !word.is_empty() && word.chars().all(plain) {
        return word;
    }
    format!("'{}'", word.replace('\'', "'\\''")).into()
}
