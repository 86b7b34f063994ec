//! How is a script played, and the picture taken?
//!
//! One line at a time: its actions are applied, then the player waits until no work is pending and
//! the map stands still. Never does: know what an action means.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};

use egui::{ColorImage, Context, ViewportCommand};

use crate::files;
use crate::model::Language;
use crate::session::{Action, ExportState, ScriptLine, Session};
use crate::words::{Arg, Words};
use crate::work;

/// Quiet frames after which the window has settled: one lays out, one paints, one is sure.
const QUIET_FRAMES: u32 = 3;

/// How a played script ended, for the program's exit code.
pub(crate) type Outcome = Arc<Mutex<Result<(), String>>>;

/// A script under way.
#[derive(Debug)]
pub(crate) struct Player {
    lines: VecDeque<ScriptLine>,
    played: Option<usize>,
    shot: Option<PathBuf>,
    quiet: u32,
    picture: Option<Receiver<Arc<ColorImage>>>,
    outcome: Outcome,
    ended: bool,
}

impl Player {
    /// A script and where its picture goes; without a picture the window stays open at the end.
    pub(crate) fn new(lines: Vec<ScriptLine>, shot: Option<PathBuf>, outcome: Outcome) -> Self {
        Self { lines: lines.into(), played: None, shot, quiet: 0, picture: None, outcome, ended: false }
    }

    /// One frame: what to do now.
    pub(crate) fn step(&mut self, ctx: &Context, session: &Session, settled: bool) -> Vec<Action> {
        if self.ended {
            return Vec::new();
        }
        ctx.request_repaint();
        if let Some(picture) = &self.picture {
            if let Ok(image) = picture.try_recv() {
                self.write(ctx, &image, session.state().language);
            }
            return Vec::new();
        }
        if session.pending() > 0 || !settled {
            self.quiet = 0;
            return Vec::new();
        }
        self.quiet += 1;
        if self.quiet < QUIET_FRAMES {
            return Vec::new();
        }
        self.quiet = 0;
        if let Some(problem) = problem(session) {
            let line = self.played.map(|line| line_name(line, session.state().language)).unwrap_or_default();
            self.end(ctx, Err(format!("{line}{problem}")));
            return Vec::new();
        }
        if let Some(line) = self.lines.pop_front() {
            self.played = Some(line.line);
            return line.actions;
        }
        if self.shot.is_none() {
            self.ended = true;
            return Vec::new();
        }
        let (send, receive) = channel();
        let waker = ctx.clone();
        ctx.request_screenshot(move |image| {
            let _ = send.send(image);
            waker.request_repaint();
        });
        self.picture = Some(receive);
        Vec::new()
    }

    /// `true` when there is nothing more to do.
    pub(crate) fn has_ended(&self) -> bool {
        self.ended
    }

    fn write(&mut self, ctx: &Context, image: &ColorImage, language: Language) {
        let Some(path) = self.shot.clone() else { return };
        let result = png(image)
            .and_then(|bytes| {
                files::write(&path, &bytes, files::Existing::Replace).map_err(|error| work::say(&error, language))
            })
            .map_err(|error| format!("{}: {error}", path.display()));
        self.end(ctx, result);
    }

    fn end(&mut self, ctx: &Context, result: Result<(), String>) {
        self.ended = true;
        if let Ok(mut outcome) = self.outcome.lock() {
            *outcome = result;
        }
        ctx.send_viewport_cmd(ViewportCommand::Close);
    }
}

/// "line 3: " in the person's language.
fn line_name(line: usize, language: Language) -> String {
    format!("{}: ", Words::new(language).with("project-line", &[("n", Arg::Count(line as u64))]))
}

/// What went wrong in the session, if something did.
fn problem(session: &Session) -> Option<String> {
    let state = session.state();
    match (&state.export, &state.notice) {
        (ExportState::Failed(text), _) => Some(text.clone()),
        (ExportState::Exists(path), _) => Some(path.clone()),
        (_, Some(notice)) if notice.problem => Some(notice.text.clone()),
        _ => None,
    }
}

fn png(image: &ColorImage) -> Result<Vec<u8>, String> {
    let [width, height] = image.size;
    let size = |side: usize| u32::try_from(side).map_err(|error| error.to_string());
    let bytes: Vec<u8> = image.pixels.iter().flat_map(|pixel| [pixel.r(), pixel.g(), pixel.b()]).collect();
    let picture = image::RgbImage::from_raw(size(width)?, size(height)?, bytes).ok_or_else(String::new)?;
    let mut file = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut file, image::ImageFormat::Png).map_err(|error| error.to_string())?;
    Ok(file.into_inner())
}
