//! How does the window open, and what if it cannot?

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use eframe::{NativeOptions, Renderer};
use egui::{IconData, ViewportBuilder};

use super::app::HankekarttaApp;
use super::map::Card;
use super::play::{Outcome, Player};
use super::remember::{self, Remembered};
use crate::files;
use crate::model::{Dataset, Language};
use crate::session::{Action, ScriptLine, Session, Theme, TileSource};

/// What the program was asked for.
#[derive(Debug)]
pub struct Options {
    /// The document to begin with.
    pub dataset: Arc<Dataset>,
    /// Files and folders to open as soon as the window is there.
    pub open: Vec<PathBuf>,
    /// Script to play.
    pub script: Vec<ScriptLine>,
    /// Picture to take when all is quiet; the program ends then.
    pub shot: Option<PathBuf>,
    /// Size of the window in points.
    pub size: (f32, f32),
    /// Language asked for; `None` for the one chosen before, else the system's.
    pub language: Option<Language>,
    /// Language of the system.
    pub system_language: Language,
    /// Light or dark asked for; `None` as before.
    pub theme: Option<Theme>,
    /// Tiles asked for; `None` as before.
    pub tiles: Option<TileSource>,
    /// Keep the map on the graphics card where it can; `false` for drivers that draw it wrongly.
    pub resident: bool,
}

/// Why the window did not open or a script failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RunError {
    /// There is no display.
    #[error("no display")]
    NoDisplay,
    /// OpenGL cannot be used; the driver's own words.
    #[error("no OpenGL: {0}")]
    NoGraphics(String),
    /// A library that the window system loads at run time is not there; its own words.
    #[error("missing library: {0}")]
    MissingLibrary(String),
    /// Anything else that the window's system says.
    #[error("{0}")]
    Window(String),
    /// The tiles asked for are none; why, in the person's language.
    #[error("{0}")]
    Tiles(String),
    /// The script stopped, or its picture was not written.
    #[error("{0}")]
    Script(String),
}

impl RunError {
    /// Key of the sentence for a person, with `{ $detail }` in it.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoDisplay => "start-no-display",
            Self::NoGraphics(_) => "start-no-graphics",
            Self::MissingLibrary(_) => "start-no-library",
            Self::Window(_) => "start-no-window",
            Self::Tiles(_) => "start-no-tiles",
            Self::Script(_) => "start-script-failed",
        }
    }

    /// What the system said, for `{ $detail }`.
    #[must_use]
    pub fn detail(&self) -> &str {
        match self {
            Self::NoDisplay => "",
            Self::NoGraphics(text)
            | Self::MissingLibrary(text)
            | Self::Window(text)
            | Self::Tiles(text)
            | Self::Script(text) => text,
        }
    }
}

/// Who drew the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapDrawn {
    /// The graphics card, which kept it.
    Resident,
    /// egui, as was asked.
    Plain,
    /// egui, because the card's driver is too old or refused.
    Refused,
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// No display, no OpenGL, or a script that failed.
pub fn run(options: Options) -> Result<MapDrawn, RunError> {
    let viewport = ViewportBuilder::default()
        .with_app_id("hankekartta")
        .with_title("Hankekartta")
        .with_inner_size([options.size.0, options.size.1])
        .with_min_inner_size([800.0, 500.0])
        .with_icon(icon());
    let native = NativeOptions { viewport, renderer: Renderer::Glow, centered: true, ..NativeOptions::default() };
    let outcome: Outcome = Arc::new(Mutex::new(Ok(())));
    let told = Arc::clone(&outcome);
    // A client library that is missing at run time makes the window system panic. Until the window
    // is there, that is an error like the others; after it, a panic is a fault and stays one.
    let quiet = Arc::new(AtomicBool::new(true));
    let usual = panic::take_hook();
    let asked = Arc::clone(&quiet);
    panic::set_hook(Box::new(move |info| {
        if !asked.load(Ordering::Relaxed) {
            usual(info);
        }
    }));
    let opened = Arc::clone(&quiet);
    let asked_to_keep = options.resident;
    let keeps = Arc::new(AtomicBool::new(false));
    let kept = Arc::clone(&keeps);
    let made = panic::catch_unwind(AssertUnwindSafe(move || {
        eframe::run_native(
            "Hankekartta",
            native,
            Box::new(move |creation| {
                opened.store(false, Ordering::Relaxed);
                // A script's picture must be the same for every person.
                let scripted = !options.script.is_empty() || options.shot.is_some();
                let before = if scripted { Remembered::default() } else { Remembered::load() };
                let mut session = session(&options, &before);
                if let Some(folder) = crate::files::config_folder().ok().filter(|_| !scripted) {
                    session.keep_profiles(folder.join("columns"));
                }
                if !scripted {
                    session.apply(Action::SetTileKey(remember::load_key()));
                }
                let player = scripted.then(|| Player::new(options.script, options.shot, told));
                let remember = (!scripted).then_some(before);
                // A script reads and writes nothing of the person's own.
                let folder = crate::files::config_folder().ok().filter(|_| !scripted);
                let context = &creation.egui_ctx;
                let card = creation.gl.as_ref().filter(|_| options.resident).and_then(Card::new);
                kept.store(card.is_some(), Ordering::Relaxed);
                let app = HankekarttaApp::new(context, session, options.open, player, remember, folder);
                Ok(Box::new(app.keep_on(card)))
            }),
        )
    }));
    match made {
        Ok(ended) => ended.map_err(|error| explain(&error))?,
        Err(panic) if quiet.load(Ordering::Relaxed) => return Err(RunError::MissingLibrary(message(&*panic))),
        Err(panic) => panic::resume_unwind(panic),
    }
    if let Ok(outcome) = outcome.lock() {
        outcome.clone().map_err(RunError::Script)?;
    }
    Ok(match (asked_to_keep, keeps.load(Ordering::Relaxed)) {
        (false, _) => MapDrawn::Plain,
        (true, true) => MapDrawn::Resident,
        (true, false) => MapDrawn::Refused,
    })
}

/// The session to begin with: as asked, else as remembered, else as usual.
fn session(options: &Options, before: &Remembered) -> Session {
    let mut session = Session::new(crate::gazetteer::division_2020(), Arc::clone(&options.dataset));
    let language = options.language.or(before.language()).unwrap_or(options.system_language);
    let theme = options.theme.or(before.theme()).unwrap_or_default();
    let tiles = options.tiles.clone().or(before.tiles()).unwrap_or_default();
    for action in [Action::SetLanguage(language), Action::SetTheme(theme), Action::SetTiles(tiles)] {
        session.apply(action);
    }
    if let Some(limit) = before.tiles_kept() {
        session.apply(Action::SetTileCache(limit));
    }
    if let Ok(folder) = files::cache_folder() {
        session.apply(Action::KeepTilesIn(folder.join("tiles")));
    }
    let (left, right) = before.folded();
    if left {
        session.apply(Action::ToggleLeft);
    }
    if right {
        session.apply(Action::ToggleRight);
    }
    session.begin_here();
    session
}

/// What a panic said.
fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default()
}

fn explain(error: &eframe::Error) -> RunError {
    match error {
        eframe::Error::WinitEventLoop(_) => RunError::NoDisplay,
        eframe::Error::NoGlutinConfigs(_, cause) => RunError::NoGraphics(cause.to_string()),
        eframe::Error::Glutin(cause) => RunError::NoGraphics(cause.to_string()),
        eframe::Error::OpenGL(cause) => RunError::NoGraphics(cause.to_string()),
        other => RunError::Window(other.to_string()),
    }
}

/// The picture in the task bar; nothing where it cannot be read.
fn icon() -> IconData {
    image::load_from_memory(include_bytes!("../../assets/icon/hankekartta-256.png")).map_or_else(
        |_| IconData::default(),
        |picture| {
            let picture = picture.into_rgba8();
            IconData { width: picture.width(), height: picture.height(), rgba: picture.into_raw() }
        },
    )
}
