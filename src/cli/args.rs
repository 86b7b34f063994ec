//! Which arguments are there?

use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use super::overlaps::OverlapsArgs;
use super::timeline::TimelineArgs;
use crate::coverage::AreaLevel;
use crate::document::Role;
use crate::model::{InferredFrom, Language};

/// Which Finnish municipalities a funder's projects serve, and why; without a window.
#[derive(Debug, Parser)]
#[command(name = "hankekartta-cli", version, about, after_help = EXIT_CODES, propagate_version = true)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub(super) command: Command,
    /// Language of messages and place names; the system's where it is one of these.
    #[arg(long, global = true, value_enum)]
    pub(super) lang: Option<LanguageWord>,
}

const EXIT_CODES: &str = "Leave FILE out for the embedded document of 2020.\n\
    Exit codes: 0 fine, 1 failed, 2 wrong arguments, 3 done but something needs a person's decision (check).";

/// The parser's definition, for shell completions and manuals.
#[must_use]
pub fn command() -> clap::Command {
    Arguments::command()
}

impl Arguments {
    /// `review FILE list` means `review list FILE`.
    pub(super) fn settle(&mut self) {
        if let Command::Review { files, command } = &mut self.command {
            let before = std::mem::take(files);
            command.files().splice(0..0, before);
        }
    }

    /// Language asked for, else the system's, else Finnish.
    #[must_use]
    pub fn language(&self) -> Language {
        match self.lang {
            Some(word) => word.language(),
            None => sys_locale::get_locale().and_then(|tag| Language::from_tag(&tag)).unwrap_or_default(),
        }
    }

    /// Language of an answer. What a program reads must not depend on the machine it runs on, so there
    /// the system's language does not count: the one asked for, else Finnish.
    pub(super) fn answer_language(&self, format: Format) -> Language {
        if format == Format::Table || self.lang.is_some() { self.language() } else { Language::default() }
    }
}

/// A language on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum LanguageWord {
    Fi,
    Sv,
    En,
}

impl LanguageWord {
    pub(super) fn language(self) -> Language {
        match self {
            Self::Fi => Language::Fi,
            Self::Sv => Language::Sv,
            Self::En => Language::En,
        }
    }
}

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum Format {
    /// Aligned columns for people.
    #[default]
    Table,
    /// JSON.
    Json,
    /// CSV (RFC 4180).
    Csv,
}

/// What coverage is added up by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum By {
    /// Municipality (kunta).
    #[default]
    Municipality,
    /// Sub-region (seutukunta).
    Subregion,
    /// Region (maakunta).
    Region,
    /// ELY centre (ELY-keskus).
    Ely,
    /// Regional state agency (aluehallintovirasto).
    Avi,
    /// Hospital district (sairaanhoitopiiri).
    HospitalDistrict,
    /// Wellbeing services county of 2023 (hyvinvointialue).
    WellbeingCounty,
}

impl Review {
    /// Which documents are read.
    fn files(&mut self) -> &mut Vec<PathBuf> {
        match self {
            Self::List { input, .. } | Self::Memo { input } => &mut input.files,
            Self::Clear { input, .. } => &mut input.files,
            Self::Accept(decide) | Self::Dismiss(decide) | Self::LeaveOpen(decide) | Self::Note(decide) => {
                &mut decide.input.files
            }
            Self::Choose { decide, .. } => &mut decide.input.files,
        }
    }
}

impl By {
    pub(super) fn level(self) -> AreaLevel {
        match self {
            Self::Municipality => AreaLevel::Municipality,
            Self::Subregion => AreaLevel::SubRegion,
            Self::Region => AreaLevel::Region,
            Self::Ely => AreaLevel::Ely,
            Self::Avi => AreaLevel::Avi,
            Self::HospitalDistrict => AreaLevel::HospitalDistrict,
            Self::WellbeingCounty => AreaLevel::WellbeingCounty,
        }
    }
}

/// Documents, and how they are read.
#[derive(Debug, Args)]
pub(super) struct Input {
    /// Documents or folders of documents; left out, the embedded document of 2020
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) how: How,
    /// Only projects of which this is true: `maakunta:Uusimaa neuvonta -verkko*`; words, fields, brackets,
    /// `|` for or, `-` for not, as in the search field; `tarve:` counts by --need where there is one, else
    /// foreign-language residents
    #[arg(long = "where", value_name = "TEXT", allow_hyphen_values = true)]
    pub(super) condition: Option<String>,
}

/// Documents, and how they are read, for what is about all of their projects or about one by its id.
#[derive(Debug, Args)]
pub(super) struct Unfiltered {
    /// Documents or folders of documents; left out, the embedded document of 2020
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) how: How,
}

/// How documents are read.
#[derive(Debug, Clone, Args)]
pub(super) struct How {
    /// What a column is: `area="Toiminta-alue"`, `amount=D`; may be given again.
    #[arg(long, value_name = "ROLE=COLUMN", value_parser = mapped)]
    pub(super) map: Vec<(Role, String)>,
    /// Columns from this file where it exists; with --map, the columns are saved in it.
    #[arg(long, value_name = "FILE")]
    pub(super) profile: Option<PathBuf>,
    /// Division year that names and codes are of, 2009 to 2026; left out, each document's own.
    #[arg(long, value_parser = clap::value_parser!(i16).range(2009..=2026))]
    pub(super) year: Option<i16>,
    /// Areas that are not stated are taken from these and counted: name, applicant, description.
    #[arg(long, value_name = "FROM", value_delimiter = ',', value_parser = inferred_from)]
    pub(super) assume: Vec<InferredFrom>,
    /// A person's decisions.
    #[arg(long, value_name = "FILE")]
    pub(super) decisions: Option<PathBuf>,
}

fn mapped(text: &str) -> Result<(Role, String), String> {
    let roles = || Role::ALL.iter().map(|role| role.key()).collect::<Vec<_>>().join(", ");
    let (role, column) = text.split_once('=').ok_or_else(|| "write it as area=\"Toiminta-alue\"".to_owned())?;
    let role = Role::from_key(role.trim()).ok_or_else(|| format!("the roles are {}", roles()))?;
    Ok((role, column.trim().to_owned()))
}

fn inferred_from(text: &str) -> Result<InferredFrom, String> {
    InferredFrom::ALL
        .into_iter()
        .find(|from| from.key() == text.trim())
        .ok_or_else(|| "write name, applicant or description, apart by commas".to_owned())
}

/// What to do with questions.
#[derive(Debug, Subcommand)]
pub(super) enum Review {
    /// Every question, the heaviest first.
    List {
        #[command(flatten)]
        input: Input,
        /// How the answer is written.
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// The reading is right.
    Accept(Decide),
    /// Other municipalities are meant: `--codes 049,091` or `--candidate 2`.
    Choose {
        #[command(flatten)]
        decide: Decide,
        /// Municipalities by their codes.
        #[arg(long, value_delimiter = ',', required_unless_present = "candidate")]
        codes: Vec<String>,
        /// Number of a candidate, from 1, as `list` shows them.
        #[arg(long)]
        candidate: Option<usize>,
    },
    /// The words name no place of the area.
    Dismiss(Decide),
    /// Looked at and left open.
    LeaveOpen(Decide),
    /// A note on a question, `--note TEXT`; what was decided stays.
    Note(Decide),
    /// Takes a decision back; without an id, all of them.
    Clear {
        /// Id of the question, as `list` shows it.
        id: Option<String>,
        #[command(flatten)]
        input: Unfiltered,
    },
    /// The correction memo to the publisher, Markdown.
    Memo {
        #[command(flatten)]
        input: Input,
    },
}

/// A decision on one question.
#[derive(Debug, Args)]
pub(super) struct Decide {
    /// Id of the question, as `list` shows it.
    pub(super) id: String,
    #[command(flatten)]
    pub(super) input: Unfiltered,
    /// For the same words anywhere in the document.
    #[arg(long)]
    pub(super) everywhere: bool,
    /// Why.
    #[arg(long, default_value = "")]
    pub(super) note: String,
    /// Who decides.
    #[arg(long, default_value = "")]
    pub(super) who: String,
    /// When, as it is to stand in the file.
    #[arg(long, default_value = "")]
    pub(super) when: String,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// The projects of a document with the municipalities that each serves.
    Projects {
        #[command(flatten)]
        input: Input,
        /// How the answer is written.
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// One project with its own words and how each was read.
    Show {
        /// Id of the project, as `projects` lists it.
        id: String,
        #[command(flatten)]
        input: Unfiltered,
        /// How the answer is written.
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Words of an operating area to municipalities, and why.
    Resolve {
        /// The words.
        text: String,
        /// Division year that names are of, 2009 to 2026.
        #[arg(long, default_value_t = 2020, value_parser = clap::value_parser!(i16).range(2009..=2026))]
        year: i16,
        /// How the answer is written.
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Who is served, by area.
    Coverage {
        #[command(flatten)]
        input: Input,
        /// What to add up by.
        #[arg(long, value_enum, default_value_t)]
        by: By,
        /// How the answer is written.
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Who is left out: municipalities without service, the most need first.
    Gaps(Box<super::gaps::GapsArgs>),
    /// Where projects overlap: every pair that shares a municipality.
    Overlaps(OverlapsArgs),
    /// When and for how long each municipality is served.
    Timeline(TimelineArgs),
    /// What changed between two documents: municipalities, projects, residents, need.
    Compare(Box<super::compare::Compare>),
    /// Writes projects and their municipalities to a file.
    Export(Box<super::export::ExportArgs>),
    /// Is an exported file what its document makes? 0 the same, 1 cannot be told, 3 differs.
    Verify(super::verify::VerifyArgs),
    /// What is odd or open in a document; exit code 3 when a person should decide something.
    Check {
        #[command(flatten)]
        input: Input,
        /// How the answer is written.
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// What is not certain, and a person's word on it.
    #[command(subcommand_precedence_over_arg = true)]
    Review {
        /// Documents or folders of documents, here or behind the command.
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
        /// What to do.
        #[command(subcommand)]
        command: Review,
    },
    /// What was understood of documents: format, encoding, columns, rows, year.
    Describe {
        #[command(flatten)]
        input: Unfiltered,
        /// How the answer is written.
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// What drafts would change: the same figures before and after.
    Scenario(Box<super::scenario::Scenario>),
    /// The areas that would serve the most of the need that nobody serves yet.
    Suggest(Box<super::suggest::Suggest>),
    /// The map pack.
    Geodata {
        /// What to do with it.
        #[command(subcommand)]
        command: Geodata,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum Geodata {
    /// Builds the pack from its sources; geodata/SOURCES.md tells where they come from.
    Build(Box<Build>),
}

/// The sources of the pack.
#[derive(Debug, Args)]
pub(super) struct Build {
    /// CSV of the municipalities.
    #[arg(long, value_name = "FILE")]
    pub(super) municipalities: PathBuf,
    /// CSV of the sub-regions.
    #[arg(long, value_name = "FILE")]
    pub(super) sub_regions: PathBuf,
    /// CSV of the changes since 2009.
    #[arg(long, value_name = "FILE")]
    pub(super) changes: PathBuf,
    /// CSV of the indicators.
    #[arg(long, value_name = "FILE")]
    pub(super) indicators: PathBuf,
    /// TopoJSON of the municipal division 1:1 000 000.
    #[arg(long, value_name = "FILE")]
    pub(super) layers: PathBuf,
    /// TopoJSON of the municipalities at 50 m.
    #[arg(long, value_name = "FILE")]
    pub(super) fine: PathBuf,
    /// Data file of the shorelines.
    #[arg(long, value_name = "FILE")]
    pub(super) gshhg: PathBuf,
    /// Table of the shorelines.
    #[arg(long, value_name = "FILE")]
    pub(super) gshhg_meta: PathBuf,
    /// TopoJSON of the countries.
    #[arg(long, value_name = "FILE")]
    pub(super) countries: PathBuf,
    /// Folder that the pack's files are written into.
    #[arg(long, value_name = "FOLDER")]
    pub(super) out: PathBuf,
}
