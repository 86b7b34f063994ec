//! What stands around the map?
//!
//! Each panel reads the [`Desk`] and proposes actions. Never does: change the session.

mod area_words;
pub(crate) mod compare;
pub(crate) mod coverage;
mod decisions;
mod detail;
mod dialogs;
mod document;
mod export;
mod filter;
mod help;
mod memo;
mod municipality;
mod notice;
mod opening;
mod overview;
mod project;
mod projects;
mod reasons;
pub(crate) mod review;
mod search;
mod selection;
mod settings;
mod strip;
mod tiles;
pub(crate) mod time;
mod top;
mod unit;

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Color32, RichText, Ui};

pub(crate) use detail::right;
pub(crate) use dialogs::dialogs;
pub(crate) use notice::notice;
pub(crate) use opening::{ask, ask_to_paste, progress};
pub(crate) use strip::strip;
pub(crate) use top::top_bar;

use super::selecting::Tools;
use super::style::{BODY, SMALL};
use super::theme::Palette;
use super::{fonts, icons};
use crate::model::{Dataset, Language, MunicipalityCode, Project, ProjectId, Severity};
use crate::session::{Action, Focus, Session};
use crate::words::{Arg, Collation, Words, integer};

/// All that a panel may look at, and where it puts its proposals.
pub(crate) struct Desk<'a> {
    pub(crate) session: &'a Session,
    pub(crate) words: &'a Words,
    pub(crate) collation: &'a Collation,
    pub(crate) p: &'static Palette,
    /// Number of each project's hue, by position.
    pub(crate) hues: &'a [usize],
    /// Positions of the projects by applicant in the language's order.
    pub(crate) order: &'a [usize],
    /// The repeating hatch of the map.
    pub(crate) hatch: egui::TextureId,
    pub(crate) local: &'a mut Local,
    pub(crate) actions: &'a mut Vec<Action>,
}

impl Desk<'_> {
    /// What the ways of choosing need of the desk.
    pub(crate) fn tools(&mut self) -> Tools<'_> {
        Tools { session: self.session, words: self.words, p: self.p, actions: self.actions }
    }

    /// The text of a key.
    pub(crate) fn t(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// The text of a key with values put in.
    pub(crate) fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.with(key, args)
    }

    /// The text of a key with one count, `{ $n }`.
    pub(crate) fn count(&self, key: &str, n: usize) -> String {
        self.words.with(key, &[("n", Arg::Count(n as u64))])
    }

    /// A whole number as the language writes it.
    pub(crate) fn n(&self, n: u64) -> String {
        integer(self.words.language(), n)
    }

    /// A text that begins with its number, with what is certain of it in front: `4–5 kuntaa`.
    pub(crate) fn ranged(&self, low: u64, high: u64, text: String) -> String {
        if low == high { text } else { format!("{}–{text}", self.n(low)) }
    }

    /// The name of a municipality; its code where the division lacks it.
    pub(crate) fn municipality(&self, code: MunicipalityCode) -> String {
        self.session
            .division()
            .municipality(code)
            .map_or_else(|| code.to_string(), |m| m.names.get(self.words.language()).to_owned())
    }

    /// Municipalities in the order of their names.
    pub(crate) fn by_name(&self, codes: &[MunicipalityCode]) -> Vec<(MunicipalityCode, String)> {
        let mut named: Vec<_> = codes.iter().map(|code| (*code, self.municipality(*code))).collect();
        named.sort_by(|a, b| self.collation.compare(&a.1, &b.1));
        named
    }

    /// The hue of the project at a position.
    pub(crate) fn hue(&self, at: usize) -> Color32 {
        self.p.hue(self.hues.get(at).copied().unwrap_or(at % self.p.hues.len()))
    }

    /// Position of a project in the dataset.
    pub(crate) fn position(&self, id: &ProjectId) -> Option<usize> {
        self.session.dataset().projects.iter().position(|project| project.id == *id)
    }

    /// Listed projects in the order they are shown; made anew when they change.
    pub(crate) fn listed(&mut self) -> Arc<Vec<usize>> {
        let derived = self.session.derived();
        let key = (self.session.dataset().revision, derived.revision, self.words.language());
        if let Some((known, listed)) = &self.local.listed
            && *known == key
        {
            return Arc::clone(listed);
        }
        // `derived.listed` ascends.
        let is_listed = |at: &usize| derived.listed.binary_search(at).is_ok();
        let listed: Arc<Vec<usize>> = Arc::new(self.order.iter().copied().filter(is_listed).collect());
        self.local.listed = Some((key, Arc::clone(&listed)));
        listed
    }

    /// The color of the document at a position, to tell several apart.
    pub(crate) fn document_color(&self, at: usize) -> Color32 {
        let hues = self.p.hues.len().max(1);
        self.p.hues.get(at % hues).copied().unwrap_or(self.p.land)
    }

    /// The sign of a finding, and its color.
    pub(crate) fn sign(&self, severity: Severity) -> (&'static str, Color32) {
        match severity {
            Severity::Note => (icons::INFO, self.p.text_secondary),
            Severity::Warning => (icons::WARNING, self.p.question),
            Severity::Error => (icons::PROBLEM, self.p.error),
        }
    }

    /// Body text.
    pub(crate) fn body(&self, text: impl Into<String>) -> RichText {
        RichText::new(text).font(fonts::regular(BODY)).color(self.p.text)
    }

    /// Secondary text.
    pub(crate) fn small(&self, text: impl Into<String>) -> RichText {
        RichText::new(text).font(fonts::regular(SMALL)).color(self.p.text_secondary)
    }

    /// A title of a size.
    pub(crate) fn title(&self, text: impl Into<String>, size: f32) -> RichText {
        RichText::new(text).font(fonts::semibold(size)).color(self.p.text)
    }
}

/// What a list of projects follows from: dataset, filter and language.
type ListKey = (u64, u64, Language);

/// What a panel remembers for itself: nothing that a script, undo or a test needs to know.
#[derive(Debug, Default)]
pub(crate) struct Local {
    /// All regions are listed, not only the first four.
    pub(crate) all_regions: bool,
    /// Folded facets.
    pub(crate) folded: BTreeSet<&'static str>,
    /// The whole description of this project is shown.
    pub(crate) whole_description: Option<ProjectId>,
    /// The search field wants the keyboard.
    pub(crate) focus_search: bool,
    /// What the list under the search field remembers.
    pub(in crate::gui) found: search::Local,
    /// Address of tiles being typed; `None` until the settings are opened.
    pub(crate) custom_tiles: Option<String>,
    /// The desktop's file dialog.
    pub(crate) chooser: Chooser,
    /// The projects listed, and what they follow from.
    pub(crate) listed: Option<(ListKey, Arc<Vec<usize>>)>,
    /// How far the list is scrolled, points.
    pub(crate) list_offset: f32,
    /// What the list last scrolled to.
    pub(crate) scrolled_to: Option<Focus>,
    /// What the export's dialog remembers.
    pub(in crate::gui) export: export::Local,
    /// What the comparison remembers.
    pub(in crate::gui) compare: compare::Local,
    /// What the coverage view remembers.
    pub(in crate::gui) coverage: coverage::Local,
    /// What the strip of time remembers.
    pub(in crate::gui) time: time::Local,
    /// What the review remembers.
    pub(in crate::gui) review: review::Local,
    /// Path of decisions or memo as typed; `None` until the dialog is opened.
    pub(crate) save_path: Option<String>,
    /// Path of a document to open as typed; `None` until the dialog is opened.
    pub(crate) open_path: Option<String>,
    /// When the reading under way was first seen, seconds.
    pub(crate) reading_since: Option<f64>,
    /// What the clipboard was asked for.
    pub(crate) clipboard: Clipboard,
    /// The document that its dialog is about, by position.
    pub(crate) document: usize,
    /// Whether decisions get a time.
    pub(crate) clock: Clock,
}

/// What is under way with the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Clipboard {
    /// Nothing.
    #[default]
    Idle,
    /// The next text that it gives is a document.
    Asked,
    /// The memo was copied.
    Copied,
}

/// Whether decisions get the time of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Clock {
    /// They get none: a script and a test give the same each time.
    #[default]
    Stopped,
    /// They get the time of the machine.
    Running,
}

impl Clock {
    /// Now in UTC to the minute, `2026-11-24T16:05Z`; `""` while stopped.
    pub(crate) fn now(self) -> String {
        match self {
            Self::Stopped => String::new(),
            Self::Running => jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%MZ").to_string(),
        }
    }
}

/// How it stands with the desktop's file dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Chooser {
    /// The desktop has none, or has not answered yet.
    #[default]
    Missing,
    /// It can be opened.
    Ready,
    /// A person asked for it.
    Wanted(Wanted),
    /// It is open.
    Open,
    /// It was asked for and never came up.
    NeverCame,
}

/// What a file dialog is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// A place to save.
    Save,
    /// Documents to open, alone or beside those that are open.
    Open {
        /// Beside those that are open.
        add: bool,
    },
    /// A table of the person's own figures.
    Figures,
}

impl Local {
    pub(super) fn wants_choose(&self) -> bool {
        matches!(self.chooser, Chooser::Wanted(_))
    }

    pub(super) fn take_choose_request(&mut self) -> Option<Wanted> {
        let Chooser::Wanted(wanted) = self.chooser else { return None };
        self.chooser = Chooser::Open;
        Some(wanted)
    }

    pub(super) fn dialog_known(&mut self, there: bool) {
        self.chooser = if there { Chooser::Ready } else { Chooser::Missing };
    }

    pub(super) fn dialog_closed(&mut self, seen: bool) {
        self.chooser = if seen { Chooser::Ready } else { Chooser::NeverCame };
    }

    pub(super) fn forget_document(&mut self) {
        self.whole_description = None;
        self.scrolled_to = None;
    }
}

/// The left panel: search, facets, projects.
pub(crate) fn left(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    search::search(ui, desk);
    filter::facets(ui, desk);
    projects::list(ui, desk);
}

/// Pins a project, or takes its pin away.
pub(in crate::gui) fn pin_or_not(session: &Session, id: &ProjectId) -> Action {
    if session.state().undoable.look.pin(id).is_some() { Action::Unpin(id.clone()) } else { Action::Pin(id.clone()) }
}

/// Positions of the projects by applicant, then by name.
pub(super) fn order(dataset: &Dataset, collation: &Collation) -> Vec<usize> {
    let mut order: Vec<(usize, &Project)> = dataset.projects.iter().enumerate().collect();
    order.sort_by(|(_, a), (_, b)| {
        collation
            .compare(&a.applicant.name, &b.applicant.name)
            .then_with(|| collation.compare(&a.name.value, &b.name.value))
            .then_with(|| a.number.cmp(&b.number))
    });
    order.into_iter().map(|(at, _)| at).collect()
}

/// Padding at both sides and a little above.
pub(crate) fn padded<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = egui::Margin { left: 12, right: 12, top: 8, bottom: 0 };
    egui::Frame::new().inner_margin(margin).show(ui, add).inner
}
