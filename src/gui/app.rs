//! Who holds it all together? The workbench: session, words, map and the panels around it.
//!
//! [`Workbench::logic`] receives answers and applies actions; [`Workbench::ui`] paints and
//! collects. [`HankekarttaApp`] only hands both to eframe, so that tests drive the same window.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{CentralPanel, Context, Frame, Panel, Ui};

use super::jobs::{Answer, Jobs};
use super::map::{Card, MapInput, MapPanel, Needs};
use super::panels::{self, Clock, Desk, Local, Wanted};
use super::play::Player;
use super::remember::{self, Remembered};
use super::remember_selections::{self, Keeper};
use super::selecting::{self, Tools};
use super::theme::{Palette, palette};
use super::{shortcuts, style};
use crate::model::Language;
use crate::session::{Action, AnalysisAction, CompareMode, Dialog, Secret, Session, State, Theme, Topic, View};
use crate::words::{Collation, Words};

/// The whole window without the system's frame around it.
#[derive(Debug)]
pub struct Workbench {
    session: Session,
    words: Words,
    collation: Collation,
    map: MapPanel,
    jobs: Jobs,
    local: Local,
    actions: Vec<Action>,
    player: Option<Player>,
    system_dark: Option<bool>,
    dark: Option<bool>,
    order: Vec<usize>,
    known: Option<(u64, Language)>,
}

impl Workbench {
    /// A window on a session. `desktop` asks the desktop around it how it looks and what dialogs
    /// it has; tests do without.
    #[must_use]
    pub fn new(ctx: &Context, session: Session, desktop: bool) -> Self {
        style::install(ctx);
        let jobs = Jobs::new(ctx);
        if desktop {
            jobs.ask_desktop();
        }
        let language = session.state().language;
        Self {
            words: Words::new(language),
            collation: Collation::new(language),
            map: MapPanel::new(ctx),
            jobs,
            local: Local { clock: if desktop { Clock::Running } else { Clock::Stopped }, ..Local::default() },
            actions: Vec::new(),
            player: None,
            system_dark: None,
            dark: None,
            order: Vec::new(),
            known: None,
            session,
        }
    }

    /// What the window shows.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The map of the map view.
    #[must_use]
    pub fn map(&self) -> &MapPanel {
        &self.map
    }

    /// Has the maps kept on the graphics card from now on; without one egui draws them anew each frame.
    pub fn keep_on(&mut self, card: Option<Arc<Card>>) {
        self.map.keep_on(card);
    }

    /// `true` when no work is pending, nothing moves and every offline tile is drawn.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        let wished = self.session.state().map_request.is_some() && self.shows_map();
        let copying = self.session.state().copying.is_on() || self.session.state().chart_copy.is_some();
        let playing = self.session.state().strip.playing;
        self.session.pending() == 0 && !playing && !copying && !wished && self.maps_are_settled()
    }

    /// Every map that is shown stands still, and every small one is there.
    fn maps_are_settled(&self) -> bool {
        let state = self.session.state();
        match (state.view, state.undoable.comparison.mode) {
            (View::Compare, mode @ CompareMode::Multiples) => self.local.compare.is_settled(mode),
            (View::Compare, mode) => self.map.is_settled() && self.local.compare.is_settled(mode),
            _ => self.map.is_settled() || !self.shows_map(),
        }
    }

    /// `true` while the map is on the screen; what is asked of it otherwise waits until it is.
    #[must_use]
    pub fn shows_map(&self) -> bool {
        let state = self.session.state();
        let small = state.view == View::Compare && state.undoable.comparison.mode == CompareMode::Multiples;
        !small && (state.view != View::Review || state.picking)
    }

    /// Does something as if a person had done it, at the next [`Self::logic`].
    pub fn send(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// Receives answers and applies actions. Paints nothing.
    pub fn logic(&mut self, ctx: &Context) {
        while let Some(answer) = self.jobs.answer() {
            self.receive(answer);
        }
        let settled = self.is_settled();
        if let Some(player) = &mut self.player {
            let actions = player.step(ctx, &self.session, settled);
            self.actions.extend(actions);
            if player.has_ended() {
                self.player = None;
            }
        }
        for action in std::mem::take(&mut self.actions) {
            let effects = self.session.apply(action);
            for effect in effects {
                self.jobs.perform(effect, self.session.state().language);
            }
        }
        match self.local.take_choose_request() {
            Some(Wanted::Save) => {
                let title = self.words.text("export-choose-title");
                self.jobs.choose_file(title, PathBuf::from(&self.session.state().export_path));
            }
            Some(Wanted::Open { add }) => self.jobs.choose_files(self.words.text("open-title"), add),
            Some(Wanted::Figures) => {
                self.jobs.choose_figures(self.words.text("gaps-own-table"), self.words.text("gaps-own-kind"));
            }
            None => {}
        }
        self.follow(ctx);
    }

    fn receive(&mut self, answer: Answer) {
        match answer {
            Answer::Action(action) => self.actions.push(action),
            Answer::Chosen { path, seen } => {
                self.local.dialog_closed(seen);
                if let Some(path) = path {
                    self.actions.push(Action::SetExportPath(path.display().to_string()));
                }
            }
            Answer::ToOpen { paths, add, seen } => {
                self.local.dialog_closed(seen);
                if !paths.is_empty() {
                    self.actions.extend([Action::CloseDialog, Action::Open { paths, add }]);
                } else if !seen {
                    self.actions.push(Action::OpenDialog(Dialog::Open));
                }
            }
            // Where no dialog came up, the field for the path stands where it was asked for.
            Answer::Figures { path, seen } => {
                self.local.dialog_closed(seen);
                let load = |path| Action::Analyze(AnalysisAction::LoadFigures(path));
                self.actions.extend(path.map(load));
            }
            Answer::Dialogs(there) => self.local.dialog_known(there),
            Answer::Dark(dark) => self.system_dark = dark,
        }
    }

    /// Brings words, order, hues and colors up to the session.
    fn follow(&mut self, ctx: &Context) {
        let state = self.session.state();
        let language = state.language;
        let dark = match state.theme {
            Theme::Light => false,
            Theme::Dark => true,
            Theme::System => {
                self.system_dark.or(ctx.system_theme().map(|theme| theme == egui::Theme::Dark)).unwrap_or(false)
            }
        };
        if self.dark != Some(dark) {
            ctx.set_theme(if dark { egui::Theme::Dark } else { egui::Theme::Light });
            self.dark = Some(dark);
        }
        if self.words.language() != language {
            self.words = Words::new(language);
            self.collation = Collation::new(language);
        }
        let dataset = self.session.dataset();
        if self.known != Some((dataset.revision, language)) {
            self.order = panels::order(dataset, &self.collation);
            self.known = Some((dataset.revision, language));
            self.local.forget_document();
        }
    }

    /// The colors in use.
    #[must_use]
    pub fn palette(&self) -> &'static Palette {
        palette(self.dark.unwrap_or(false))
    }

    /// Paints the window and collects what the person does.
    pub fn ui(&mut self, ui: &mut Ui) {
        let p = self.palette();
        let figures = self.local.coverage.takes_figures();
        drop_files(ui.ctx(), figures, &mut self.actions);

        let attribution = self.map.attribution(&self.words);
        let mut desk = Desk {
            session: &self.session,
            words: &self.words,
            collation: &self.collation,
            p,
            hues: &self.session.derived().shown_hues,
            order: &self.order,
            hatch: self.map.hatch_texture(),
            local: &mut self.local,
            actions: &mut self.actions,
        };
        self.map.cancel_drawing(ui.ctx());
        panels::review::keys(ui.ctx(), &mut desk);
        panels::compare::keys(ui.ctx(), &mut desk);
        panels::coverage::drafts::keys(ui.ctx(), &mut desk);
        panels::coverage::keys(ui.ctx(), &mut desk);
        shortcuts::collect(ui.ctx(), &mut desk);
        let reviewing = desk.session.state().view == View::Review;
        let copying = desk.session.state().copying.is_on();
        let mode = desk.session.state().undoable.comparison.mode;
        let comparing = desk.session.state().view == View::Compare;
        let two = comparing && mode != CompareMode::Multiples;
        let picking = reviewing && desk.session.state().picking;
        let bar = Frame::new().fill(p.panel).inner_margin(egui::Margin::symmetric(12, 0));
        Panel::top("top").exact_size(44.0).frame(bar).show(ui, |ui| panels::top_bar(ui, &mut desk));
        Panel::bottom("strip").exact_size(28.0).frame(bar).show(ui, |ui| panels::strip(ui, &mut desk, &attribution));
        sides(ui, &mut desk, two);
        if desk.session.shows_time() {
            panels::time::panel(ui, &mut desk);
        }
        if desk.session.state().reading.is_some() {
            Panel::top("reading").frame(Frame::new()).show(ui, |ui| panels::progress(ui, &mut desk));
        }
        if desk.session.state().notice.is_some() {
            Panel::top("notice").frame(Frame::new()).show(ui, |ui| panels::notice(ui, &mut desk));
        }
        panels::coverage::drafts::banner(ui, &mut desk);
        if picking {
            Panel::top("picking").frame(Frame::new()).show(ui, |ui| panels::review::banner(ui, &mut desk));
        }
        if reviewing && !picking {
            let frame = Frame::new().fill(p.panel);
            CentralPanel::default().frame(frame).show(ui, |ui| panels::review::middle(ui, &mut desk));
            if copying {
                desk.actions.push(Action::MapCopied(Err(desk.words.text("picture-no-map"))));
            }
        } else if comparing {
            CentralPanel::default().frame(Frame::new().fill(p.panel)).show(ui, |ui| {
                panels::compare::middle(ui, &mut desk, &mut self.map);
            });
            if copying && !two {
                desk.actions.push(Action::MapCopied(Err(desk.words.text("picture-no-map"))));
            }
        } else {
            CentralPanel::default().frame(Frame::new().fill(p.sea)).show(ui, |ui| {
                let mut input = MapInput::of(&self.session, self.words.text("map-name"));
                let state = self.session.state();
                let need = crate::session::need_name(&self.session, &self.words);
                if state.view == View::Coverage && state.undoable.analysis.topic == Topic::Gaps {
                    let analyzed = self.session.analyzed();
                    input.id = "gaps-map";
                    input.hues = &analyzed.one_hue;
                    input.needs = Some(Needs { gaps: &analyzed.gaps, name: &need });
                }
                self.map.ui(ui, &input, &self.words, p, &mut self.actions);
                // A picture of the map has no buttons.
                if !self.session.state().copying.is_on() {
                    let mut tools = Tools { session: &self.session, words: &self.words, p, actions: &mut self.actions };
                    selecting::buttons(ui.ctx(), self.map.controls(), &mut tools);
                }
            });
        }
        let mut desk = Desk {
            session: &self.session,
            words: &self.words,
            collation: &self.collation,
            p,
            hues: &self.session.derived().shown_hues,
            order: &self.order,
            hatch: self.map.hatch_texture(),
            local: &mut self.local,
            actions: &mut self.actions,
        };
        // A picture of the map shows no dialog that lies over it.
        if !copying {
            panels::dialogs(ui.ctx(), &mut desk);
        }
        if !self.actions.is_empty() || self.local.wants_choose() {
            ui.ctx().request_repaint();
        }
    }
}

/// The panels at both sides of the map; `two` while two maps are compared.
fn sides(ui: &mut Ui, desk: &mut Desk<'_>, two: bool) {
    let view = desk.session.state().view;
    let (reviewing, asking) = (view == View::Review, view == View::Coverage);
    let side = Frame::new().fill(desk.p.panel);
    let room = ui.available_width();
    if desk.session.state().left_open && asking {
        let most = (room * 0.5).max(320.0);
        let usual = (room * 0.34).clamp(340.0, 478.0);
        let panel = if desk.session.state().undoable.analysis.topic == Topic::Tables {
            // A table has the room that the map can spare.
            let right = if desk.session.state().right_open { 340.0 } else { 0.0 };
            let most = (room - right - 120.0).max(360.0);
            let usual = (room - right - 320.0).clamp(360.0, 900.0);
            Panel::left("coverage-tables").default_size(usual).size_range(320.0..=most)
        } else {
            Panel::left("coverage").default_size(usual).size_range(320.0..=most.min(640.0))
        };
        panel.frame(side).show(ui, |ui| panels::coverage::left(ui, desk));
    } else if desk.session.state().left_open && !reviewing && !two {
        let most = (room * 0.45).max(240.0);
        Panel::left("left").default_size(300.0).size_range(240.0..=most.min(560.0)).frame(side).show(ui, |ui| {
            panels::left(ui, desk);
        });
    }
    if reviewing {
        let most = (room * 0.5).max(320.0);
        let usual = (room * 0.42).clamp(340.0, 478.0);
        let panel = Panel::right("review").default_size(usual).size_range(320.0..=most.min(640.0));
        panel.frame(side).show(ui, |ui| panels::review::side(ui, desk));
    } else if desk.session.state().right_open {
        // Between two full panels the map keeps a third.
        let most = (room * if asking { 0.33 } else { 0.45 }).max(if asking { 320.0 } else { 280.0 });
        Panel::right("right").default_size(340.0).size_range(280.0..=most.min(620.0)).frame(side).show(
            ui,
            |ui| match () {
                () if two => panels::compare::side(ui, desk),
                () if asking => panels::coverage::right(ui, desk),
                () => panels::right(ui, desk),
            },
        );
    }
}

/// Files and folders dropped on the window are opened; with Shift beside what is open. While a table of
/// `figures` is asked for, a file is that.
fn drop_files(ctx: &Context, figures: bool, actions: &mut Vec<Action>) {
    let paths: Vec<PathBuf> = ctx.input(|input| {
        let dropped = input.raw.dropped_files.iter().map(|file| file.path().to_path_buf());
        dropped.filter(|path| !path.as_os_str().is_empty()).collect()
    });
    if let ([path], true) = (paths.as_slice(), figures) {
        actions.push(Action::Analyze(AnalysisAction::LoadFigures(path.clone())));
    } else if !paths.is_empty() {
        let add = ctx.input(|input| input.modifiers.shift);
        actions.push(Action::Open { paths, add });
    }
}

/// The workbench as eframe wants it.
#[derive(Debug)]
pub struct HankekarttaApp {
    bench: Workbench,
    /// Settings of last time and the state that this time began with; `None` when nothing is remembered.
    remember: Option<(Remembered, State)>,
    /// The key of the tile service as it stands in the person's keys.
    kept_key: Secret,
    /// Keeps the named selections; `None` when nothing is remembered.
    keeper: Option<Keeper>,
}

impl HankekarttaApp {
    /// The program on a session; opens a document, plays a script, remembers settings, and
    /// selections in a folder.
    pub(super) fn new(
        ctx: &Context,
        session: Session,
        open: Vec<PathBuf>,
        player: Option<Player>,
        remember: Option<Remembered>,
        selections: Option<PathBuf>,
    ) -> Self {
        let remember = remember.map(|before| (before, session.state().clone()));
        let kept_key = session.state().tile_key.clone();
        let (language, year) = (session.state().language, session.division().year);
        let known = selections.as_ref().map(|folder| remember_selections::load(folder, year));
        let mut bench = Workbench::new(ctx, session, player.is_none());
        if !open.is_empty() {
            bench.actions.push(Action::Open { paths: open, add: false });
        }
        bench.player = player;
        if let Some(known) = known {
            bench.send(Action::KnownSelections(known.map_err(|trouble| trouble.say(language))));
        }
        Self { bench, remember, kept_key, keeper: selections.map(|folder| Keeper::new(folder, year)) }
    }

    /// Has the maps kept on a graphics card.
    pub(super) fn keep_on(mut self, card: Option<Arc<Card>>) -> Self {
        self.bench.keep_on(card);
        self
    }
}

impl HankekarttaApp {
    /// Writes a key that was typed, once it is whole: when the settings are closed.
    fn keep_key(&mut self) {
        let state = self.bench.session.state();
        if self.remember.is_some() && state.dialog.is_none() && state.tile_key != self.kept_key {
            self.kept_key = state.tile_key.clone();
            remember::save_key(&self.kept_key);
        }
    }

    /// Has named selections written that changed, and tells what could not be.
    fn keep_selections(&mut self, ctx: &Context) {
        let Some(keeper) = &mut self.keeper else { return };
        let state = self.bench.session.state();
        keeper.follow(&state.undoable.named);
        if let Some(trouble) = keeper.trouble() {
            let text = trouble.say(state.language);
            self.bench.send(Action::KnownSelections(Err(text)));
            ctx.request_repaint();
        }
    }
}

impl eframe::App for HankekarttaApp {
    fn raw_input_hook(&mut self, _ctx: &Context, input: &mut egui::RawInput) {
        // A script's picture must not depend on where the pointer happens to rest.
        if self.bench.player.is_some() {
            input.events.retain(|event| !matches!(event, egui::Event::PointerMoved(_) | egui::Event::MouseMoved(_)));
        }
    }

    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.bench.logic(ctx);
        self.keep_key();
        self.keep_selections(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.bench.ui(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if let Some((before, begun)) = &self.remember {
            let next = before.after(begun, self.bench.session.state());
            if next != *before {
                next.save();
            }
        }
    }
}
