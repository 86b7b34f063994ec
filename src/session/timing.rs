//! Which days are looked at, and does the window of time move?
//!
//! The window is a part of the filter; what follows from it is in [`super::timed`].

use super::action::ActionName;
use super::apply::Session;
use super::script::{day, on_or_off};
use super::state::View;
use crate::query::TimeWindow;

/// Where the strip of time is open, and whether it plays. Not undone: it is furniture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strip {
    /// In the map view.
    pub map: bool,
    /// In the coverage view.
    pub coverage: bool,
    /// The window of time moves month by month.
    pub playing: bool,
}

impl Default for Strip {
    fn default() -> Self {
        Self { map: false, coverage: true, playing: false }
    }
}

/// A change of the time that is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeAction {
    /// Look at these days; `None` for all of time. Windows of one gesture are one step; 0 stands alone.
    Window {
        /// The days.
        window: Option<TimeWindow>,
        /// Number of the drag that it is a part of.
        gesture: u32,
    },
    /// Move the window by whole months.
    Step(i32),
    /// Move it month by month to the end, or stop.
    Play(bool),
    /// Open or close the strip of the view.
    ToggleStrip,
}

impl TimeAction {
    /// What it is one step with.
    pub(super) fn gesture(self, playing: bool) -> Option<u32> {
        match self {
            Self::Window { gesture, .. } => (gesture > 0).then_some(gesture),
            Self::Step(_) => playing.then_some(u32::MAX),
            Self::Play(_) => Some(u32::MAX),
            Self::ToggleStrip => None,
        }
    }
}

/// The names, for menus and help.
pub(super) const NAMES: [ActionName; 4] = [
    ActionName { name: "set-time", args: "START END|all", shortcut: "" },
    ActionName { name: "step-time", args: "MONTHS", shortcut: "" },
    ActionName { name: "play", args: "on|off", shortcut: "" },
    ActionName { name: "toggle-timeline", args: "", shortcut: "F4" },
];

/// An action from a script's words; `None` when they are none of these.
pub(super) fn parse(name: &str, args: &[&str]) -> Option<TimeAction> {
    Some(match (name, args) {
        ("set-time", ["all"]) => TimeAction::Window { window: None, gesture: 0 },
        ("set-time", [first, last]) => {
            let window = TimeWindow::of(day(first).ok()??, day(last).ok()??)?;
            TimeAction::Window { window: Some(window), gesture: 0 }
        }
        ("step-time", [months]) => TimeAction::Step(months.parse().ok().filter(|months: &i32| months.abs() <= 1200)?),
        ("play", [on]) => TimeAction::Play(on_or_off(on)?),
        ("toggle-timeline", []) => TimeAction::ToggleStrip,
        _ => return None,
    })
}

impl Session {
    /// The strip of time is on the screen.
    #[must_use]
    pub fn shows_time(&self) -> bool {
        match self.state.view {
            View::Map => self.state.strip.map,
            View::Coverage => self.state.strip.coverage,
            View::Compare | View::Review => false,
        }
    }

    pub(super) fn change_time(&mut self, action: TimeAction) {
        match action {
            TimeAction::Window { window, .. } => self.state.undoable.filter.time = window,
            TimeAction::Step(months) => self.step_time(months),
            TimeAction::Play(on) => self.play(on),
            TimeAction::ToggleStrip => self.toggle_strip(),
        }
    }

    fn toggle_strip(&mut self) {
        match self.state.view {
            View::Map => self.state.strip.map = !self.state.strip.map,
            View::Coverage => self.state.strip.coverage = !self.state.strip.coverage,
            View::Compare | View::Review => {}
        }
    }

    /// Past the first and the last month of the projects the window does not go; playing ends there.
    fn step_time(&mut self, months: i32) {
        let Some(extent) = self.extent_of_time() else {
            self.state.strip.playing = false;
            return;
        };
        let next = match self.state.undoable.filter.time {
            None => Some(TimeWindow::month_of(if months < 0 { extent.last() } else { extent.first() })),
            Some(window) => window.moved(months),
        };
        match next.filter(|next| extent.first() <= next.first() && next.last() <= extent.last()) {
            Some(next) => self.state.undoable.filter.time = Some(next),
            None => self.state.strip.playing = false,
        }
    }

    fn play(&mut self, on: bool) {
        self.state.strip.playing = false;
        // Each play is a step of its own.
        self.typing = None;
        let Some(extent) = self.extent_of_time().filter(|_| on) else { return };
        if !self.shows_time() {
            self.toggle_strip();
        }
        if !self.shows_time() {
            return;
        }
        let first = TimeWindow::month_of(extent.first());
        self.state.undoable.filter.time = match self.state.undoable.filter.time {
            None => Some(first),
            // From the end it begins anew.
            Some(window) if window.last() >= extent.last() => window
                .moved(window.whole_months().months_until(first))
                .filter(|window| window.last() < extent.last())
                .or(Some(first)),
            Some(window) => Some(window),
        };
        self.state.strip.playing = true;
    }
}
