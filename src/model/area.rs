//! What do an operating area's words mean, and how sure is that?
//!
//! Every municipality in an [`Area`] rests on a [`Term`]: words of the document, what they were
//! read as, by which rule, and what was not chosen.

use super::{MunicipalityCode, RegionCode, Span, SubRegionCode};

/// How far a project reaches into a municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Named one by one, or all of an area when only the area is given (ydinalue).
    Core,
    /// The rest of an area that is named before a list (laajempi alue).
    Wider,
    /// Needs a person's decision; never counted.
    Uncertain,
}

/// What a term was read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TermKind {
    /// A municipality (kunta).
    Municipality,
    /// A sub-region (seutukunta).
    SubRegion,
    /// A region (maakunta).
    Region,
    /// The whole country, or mainland Finland.
    Country,
    /// An area with no unit of today's division behind it.
    Informal,
    /// Words that name no place ("maakunnallinen yhteistyö muiden kuntien kanssa").
    Note,
    /// Words that could be a place and were not found.
    Unknown,
}

impl TermKind {
    /// The word in machine output.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::SubRegion => "subregion",
            Self::Region => "region",
            Self::Country => "country",
            Self::Informal => "informal",
            Self::Note => "note",
            Self::Unknown => "unknown",
        }
    }
}

/// The rule that a reading rests on; where several worked together, the boldest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// As officially written, in any of the languages.
    Exact,
    /// Capitals or diacritics differ ("HAMEENLINNA").
    Folded,
    /// An inflected form ("Hangon", "Turussa").
    Inflected,
    /// A line-break hyphen or space taken out ("Ilo- mantsi").
    Joined,
    /// An everyday short name ("Uki").
    Alias,
    /// The name of an area ("Pohjois-Karjala", "pääkaupunkiseutu").
    Area,
    /// A former municipality, led to today's.
    Former,
    /// Taken out of the area ("lukuun ottamatta Iittiä").
    Exception,
    /// A municipality's code.
    Code,
    /// A person said so.
    Decided,
    /// A draft puts it there: no words of a document.
    Draft,
    /// A misspelling of the one name that is clearly nearest: a guess.
    Misspelt,
    /// Open words that name no one ("muut kunnat").
    Open,
    /// No rule fits.
    None,
}

impl Method {
    /// The word in machine output.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Folded => "folded",
            Self::Inflected => "inflected",
            Self::Joined => "joined",
            Self::Alias => "alias",
            Self::Area => "area",
            Self::Former => "former",
            Self::Exception => "exception",
            Self::Code => "code",
            Self::Decided => "decided",
            Self::Draft => "draft",
            Self::Misspelt => "misspelt",
            Self::Open => "open",
            Self::None => "none",
        }
    }
}

/// Where a term stands on the way from words to municipalities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Read without doubt.
    Accepted,
    /// A person should look: a guess that counts and is marked (its codes are not empty), or a tie
    /// or open words that do not count (its codes are empty).
    Question,
    /// Could be a place and was not found; counts nothing.
    Unresolved,
    /// Names no place; counts nothing.
    Note,
}

impl Status {
    /// The word in machine output.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Question => "question",
            Self::Unresolved => "unresolved",
            Self::Note => "note",
        }
    }
}

/// The unit that a term names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AreaUnit {
    /// One municipality.
    Municipality(MunicipalityCode),
    /// One sub-region.
    SubRegion(SubRegionCode),
    /// One region.
    Region(RegionCode),
    /// All of Finland.
    Finland,
    /// Finland without Åland.
    Mainland,
    /// An informal area, by its usual name.
    Informal(String),
}

/// What a person says of a term.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The reading is right as it is: what counts goes on counting, without a mark.
    Accept,
    /// These municipalities are meant, and they are core.
    Choose(Vec<MunicipalityCode>),
    /// The words name no place of this area: they count nothing.
    Dismiss,
    /// Looked at and left as it is.
    LeaveOpen,
}

/// A grammatical case that the gazetteer makes of names (sijamuoto).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GrammaticalCase {
    /// "Turun".
    Genitive,
    /// "Turkua".
    Partitive,
    /// "Turussa".
    Inessive,
    /// "Turusta".
    Elative,
    /// "Turkuun".
    Illative,
    /// "Tampereella".
    Adessive,
    /// "Tampereelta".
    Ablative,
    /// "Tampereelle".
    Allative,
    /// "Åbos", Swedish genitive.
    SwedishGenitive,
}

#[expect(missing_docs, reason = "each variant's sentence tells its fields")]
/// One step of why a term was read as it was; a term's reasons stand in the order they worked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Written as the official name.
    OfficialName,
    /// Capitals or diacritics differ from the official name.
    CaseOrDiacritics,
    /// A hyphen and space of a line break (or a bare space) inside the name was taken out.
    LineBreakJoined,
    /// An inflected form of the name.
    InflectedForm(GrammaticalCase),
    /// Swedish or English form of the name.
    OtherLanguage,
    /// A head such as "kaupunki", "seutukunta" or "maakunta" tells what is meant.
    HeadWord(String),
    /// An everyday name of the unit.
    ShortName,
    /// A municipality that ended in this year, today part of the one read.
    FormerMunicipality { name: String, year: i16, year_inferred: bool },
    /// So many letters differ, and the next nearest name is farther.
    Misspelling { letters: usize, next: Option<String>, next_letters: Option<usize> },
    /// Two or more names are equally near.
    Tie,
    /// The area that the same operating area names first contains it.
    InsideNamedArea(String),
    /// Another unit's name begins with the same word.
    SharesBeginning(String),
    /// Named before a list: its other municipalities are the wider area.
    NamedBeforeList,
    /// Given alone: all its municipalities are the core.
    AreaAlone,
    /// No official border: only the listed municipalities are read.
    NoOfficialBorder,
    /// A unit of a former division; ended in this year.
    FormerUnit { year: i16 },
    /// Left out by the document's own words ("lukuun ottamatta").
    LeftOut,
    /// Told by a municipality's code.
    Code,
    /// The code says one municipality and the name another.
    CodeAgainstName,
    /// The code beside the name is none of the division year; the code.
    UnknownCode(String),
    /// The same row names this area as the wider one, and the municipality is not in it.
    OutsideNamedArea(String),
    /// The column is one of sub-regions: the name is the sub-region's, not its town's.
    ColumnOfSubRegions,
    /// The applicant's own municipality, which the stated area lacks.
    ApplicantOutside,
    /// Said in the description, and the stated area lacks it.
    SaidBeside,
    /// The applicant's own municipality, where no area is stated.
    ApplicantsOwn,
    /// Said in the project's name, where no area is stated.
    InName,
    /// Said in the description, where no area is stated.
    InDescription,
    /// Words that leave open who is meant.
    OpenWords,
    /// Nothing like it among the names.
    NotFound,
    /// Only those named after it are meant ("Päijät-Hämeen kunnista …").
    OnlyTheListed,
    /// A person decided.
    Decided,
    /// A draft says so: what if.
    Draft,
    /// A municipality of the document's year that is only a part of today's; joined in this year.
    PartOf { name: String, year: i16 },
    /// In the document's year another municipality of the map has joined this one.
    Includes { name: String, year: i16 },
    /// In the document's year the municipality was without these, which have joined it by the map's year.
    Smaller { year: i16, without: Vec<String> },
    /// The area of the document's year, whose municipalities differ from those of the map's year.
    OtherYear { year: i16, with: Vec<String>, without: Vec<String> },
    /// A unit of another official division (ELY, AVI, hospital district, wellbeing services county).
    OtherDivision(String),
    /// The members of that division are known for this year only.
    MembersOf { year: i16 },
    /// Names an organization: who, not where.
    WhoNotWhere,
    /// A river, lake, airport or the like, and no municipality.
    NotAMunicipality,
    /// A place outside Finland.
    Abroad,
    /// Points back to what was said before.
    RefersBack,
    /// A village, island or part of the municipality named beside it.
    PlaceWithin(String),
}

/// A reading that was weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The unit.
    pub unit: AreaUnit,
    /// Its official Finnish name.
    pub name: String,
    /// Its municipalities.
    pub codes: Vec<MunicipalityCode>,
    /// Letters that differ from what is written, 0 for the same name.
    pub letters: usize,
    /// Why it was weighed.
    pub reasons: Vec<Reason>,
}

/// Words of an operating area and their reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Where the words stand in [`Area::text`].
    pub span: Span,
    /// What they were read as.
    pub kind: TermKind,
    /// The unit read, if any.
    pub unit: Option<AreaUnit>,
    /// Its municipalities that this term puts into (or takes out of) the area, by code.
    pub codes: Vec<MunicipalityCode>,
    /// What the codes are in the area. A region before a list gives [`Reach::Wider`].
    pub reach: Reach,
    /// The rule.
    pub method: Method,
    /// Accepted, or a person's to decide.
    pub status: Status,
    /// Why, step by step.
    pub reasons: Vec<Reason>,
    /// Readings that were not chosen (for a tie: all of them), nearest first.
    pub candidates: Vec<Candidate>,
}

impl Term {
    /// `true` for a reading that counts although a person has not confirmed it: drawn in amber.
    #[must_use]
    pub fn is_guess(&self) -> bool {
        self.status == Status::Question
            && matches!(self.method, Method::Misspelt | Method::Former)
            && !self.codes.is_empty()
    }

    /// `true` where a person should decide something.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.status, Status::Question | Status::Unresolved)
    }
}

/// An operating area (toiminta-alue) and what it was read as.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Area {
    /// The document's own words, markup gone.
    pub text: String,
    /// Its terms in the order written.
    pub terms: Vec<Term>,
    /// Core municipalities by code.
    pub core: Vec<MunicipalityCode>,
    /// Wider municipalities by code; never one of the core.
    pub wider: Vec<MunicipalityCode>,
    /// Municipalities that an undecided question could add; never counted.
    pub uncertain: Vec<MunicipalityCode>,
}

impl Area {
    /// The words of a term.
    #[must_use]
    pub fn words(&self, term: &Term) -> &str {
        self.text.get(term.span.start..term.span.end).unwrap_or_default()
    }

    /// Terms that a person should look at.
    pub fn open_terms(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(|term| term.is_open())
    }

    /// How the area reaches a municipality, `None` when it does not.
    #[must_use]
    pub fn reach(&self, code: MunicipalityCode) -> Option<Reach> {
        if self.core.binary_search(&code).is_ok() {
            Some(Reach::Core)
        } else if self.wider.binary_search(&code).is_ok() {
            Some(Reach::Wider)
        } else if self.uncertain.binary_search(&code).is_ok() {
            Some(Reach::Uncertain)
        } else {
            None
        }
    }

    /// Core municipalities that rest on at least one core term read without doubt: those that stay
    /// when every guess and question turns out wrong.
    #[must_use]
    pub fn sure_core(&self) -> Vec<MunicipalityCode> {
        let sure = |code: &MunicipalityCode| {
            self.evidence(*code).any(|term| term.status == Status::Accepted && term.reach == Reach::Core)
        };
        self.core.iter().copied().filter(sure).collect()
    }

    /// The terms whose words put a municipality into the area.
    pub fn evidence(&self, code: MunicipalityCode) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(move |term| term.method != Method::Exception && term.codes.contains(&code))
    }
}
