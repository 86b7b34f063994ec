//! Which fields are there, and how are they called in each language?
//!
//! One table. All three languages are read, whatever the language of the window; capitals and
//! diacritics do not count. The first name of a language is the one that is written.

use crate::model::{ApplicantKind, Language};

use super::super::plain;

/// What a value is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// A municipality (kunta) of the core.
    Municipality,
    /// A sub-region (seutukunta): one of its municipalities is of the core.
    SubRegion,
    /// A region (maakunta): one of its municipalities is of the core.
    Region,
    /// Any place, official or not: one of its municipalities is of the core.
    Area,
    /// Any place: one of its municipalities is of the wider area.
    Wider,
    /// Words of the applicant's name (hakija).
    Applicant,
    /// Words of a partner's name (osatoteuttaja).
    Partner,
    /// Words of the project's name, or its id.
    Project,
    /// Sort of applicant.
    Kind,
    /// Days that the project shares with the period (hankekausi).
    Period,
    /// Its first day.
    Starts,
    /// Its last day.
    Ends,
    /// Words of the description.
    Description,
    /// A document by its name or number.
    Document,
    /// The division year of its document.
    Year,
    /// How its area was read: question, guess, open, sure.
    Status,
    /// Residents of its core, together.
    Residents,
    /// Foreign-language residents of one municipality of its core.
    Need,
    /// Number of municipalities of its core.
    Municipalities,
    /// Its id, whole.
    Id,
}

/// What sort of value a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// The name of a place.
    Place,
    /// Words.
    Words,
    /// One of a few words.
    Choice,
    /// A day, month, year, or from one to another.
    Days,
    /// A number, a comparison, or from one to another.
    Number,
}

/// Names in Finnish, Swedish and English.
type Names = [&'static [&'static str]; 3];

const TABLE: [(Field, Takes, Names); 20] = [
    (Field::Municipality, Takes::Place, [&["kunta"], &["kommun"], &["municipality"]]),
    (Field::SubRegion, Takes::Place, [&["seutukunta", "seutu"], &["ekonomisk-region"], &["sub-region", "subregion"]]),
    (Field::Region, Takes::Place, [&["maakunta"], &["landskap"], &["region"]]),
    (Field::Area, Takes::Place, [&["alue"], &["område"], &["area"]]),
    (Field::Wider, Takes::Place, [&["laajempi"], &["vidare"], &["wider"]]),
    (Field::Applicant, Takes::Words, [&["hakija"], &["sökande"], &["applicant"]]),
    (Field::Partner, Takes::Words, [&["osatoteuttaja", "kumppani"], &["delgenomförare"], &["partner"]]),
    (Field::Project, Takes::Words, [&["hanke", "projekti"], &["projekt"], &["project"]]),
    (Field::Kind, Takes::Choice, [&["hakijatyyppi", "tyyppi"], &["sökandetyp", "typ"], &["kind", "type"]]),
    (Field::Period, Takes::Days, [&["kausi", "hankekausi"], &["period", "projekttid"], &["period"]]),
    (Field::Starts, Takes::Days, [&["alkaa"], &["börjar"], &["starts"]]),
    (Field::Ends, Takes::Days, [&["päättyy"], &["slutar"], &["ends"]]),
    (Field::Description, Takes::Words, [&["kuvaus"], &["beskrivning"], &["description"]]),
    (Field::Document, Takes::Choice, [&["asiakirja", "tiedosto"], &["dokument"], &["document", "file"]]),
    (Field::Year, Takes::Number, [&["vuosi"], &["år"], &["year"]]),
    (Field::Status, Takes::Choice, [&["tila"], &["läge"], &["status"]]),
    (Field::Residents, Takes::Number, [&["asukkaat", "asukkaita"], &["invånare"], &["residents"]]),
    (Field::Need, Takes::Number, [&["tarve"], &["behov"], &["need"]]),
    (Field::Municipalities, Takes::Number, [&["kuntia"], &["kommuner"], &["municipalities"]]),
    (Field::Id, Takes::Words, [&["tunnus"], &["kod"], &["id"]]),
];

impl Field {
    /// Every field, in the order they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|(field, ..)| *field)
    }

    /// The field of a name in any of the languages.
    #[must_use]
    pub fn read(name: &str) -> Option<Self> {
        let name = plain(name);
        let named = |names: &Names| names.iter().copied().flatten().any(|known| plain(known) == name);
        TABLE.iter().find(|(_, _, names)| named(names)).map(|(field, ..)| *field)
    }

    /// Its name in a language.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        self.names(language).first().copied().unwrap_or_default()
    }

    /// Every name of a language, the one that is written first.
    #[must_use]
    pub fn names(self, language: Language) -> &'static [&'static str] {
        let at = Language::ALL.into_iter().position(|known| known == language).unwrap_or(0);
        let row = TABLE.iter().find(|(field, ..)| *field == self);
        row.and_then(|(_, _, names)| names.get(at)).copied().unwrap_or_default()
    }

    /// What sort of value it takes.
    #[must_use]
    pub fn takes(self) -> Takes {
        TABLE.iter().find(|(field, ..)| *field == self).map_or(Takes::Words, |(_, takes, _)| *takes)
    }
}

/// How the area of a project was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// A person should decide something.
    Question,
    /// Something is counted that nobody has confirmed.
    Guess,
    /// Something could not be read and counts nothing.
    Open,
    /// Nothing of these.
    Sure,
}

const KINDS: [(ApplicantKind, [&str; 3]); 3] = [
    (ApplicantKind::Municipality, ["kunta", "kommun", "municipality"]),
    (ApplicantKind::JointAuthority, ["kuntayhtymä", "samkommun", "joint-authority"]),
    (ApplicantKind::Other, ["muu", "annan", "other"]),
];

const STANDINGS: [(Standing, [&str; 3]); 4] = [
    (Standing::Question, ["kysymys", "fråga", "question"]),
    (Standing::Guess, ["arvaus", "gissning", "guess"]),
    (Standing::Open, ["avoin", "öppen", "open"]),
    (Standing::Sure, ["varma", "säker", "sure"]),
];

/// The sort of applicant of a word in any language.
#[must_use]
pub(super) fn kind(word: &str) -> Option<ApplicantKind> {
    read(&KINDS, word)
}

/// The standing of a word in any language.
#[must_use]
pub(super) fn standing(word: &str) -> Option<Standing> {
    read(&STANDINGS, word)
}

/// The word of a sort of applicant.
#[must_use]
pub(super) fn kind_word(kind: ApplicantKind, language: Language) -> &'static str {
    KINDS.iter().find(|(known, _)| *known == kind).map_or("", |(_, names)| of(names, language))
}

/// The words that a field of few choices takes; none for documents and all other fields.
#[must_use]
pub(super) fn choices(field: Field, language: Language) -> Vec<&'static str> {
    match field {
        Field::Kind => KINDS.iter().map(|(_, names)| of(names, language)).collect(),
        Field::Status => STANDINGS.iter().map(|(_, names)| of(names, language)).collect(),
        _ => Vec::new(),
    }
}

fn read<T: Copy>(table: &[(T, [&str; 3])], word: &str) -> Option<T> {
    let word = plain(word);
    table.iter().find(|(_, names)| names.iter().any(|name| plain(name) == word)).map(|(value, _)| *value)
}

fn of(names: &[&'static str; 3], language: Language) -> &'static str {
    let at = Language::ALL.into_iter().position(|known| known == language).unwrap_or(0);
    names.get(at).copied().unwrap_or_default()
}
