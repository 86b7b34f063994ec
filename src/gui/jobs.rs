//! Who works while the window stays awake?
//!
//! One worker thread carries out effects in the order asked; dialogs and questions to the desktop
//! have threads of their own, because a person may let them wait, and so has the count of drafts. Every answer wakes the window.
//! Never does: change the session.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use super::desktop;
use crate::model::Language;
use crate::session::{Action, Effect};
use crate::work;

/// What came back.
#[derive(Debug)]
pub(crate) enum Answer {
    /// An effect was carried out.
    Action(Action),
    /// The file dialog closed: a path, or none and whether a dialog was seen at all.
    Chosen {
        /// The path.
        path: Option<PathBuf>,
        /// `false` when the desktop showed no dialog.
        seen: bool,
    },
    /// The dialog for files to open closed.
    ToOpen {
        /// The files; none when the person thought better of it.
        paths: Vec<PathBuf>,
        /// Beside the documents that are open.
        add: bool,
        /// `false` when the desktop showed no dialog.
        seen: bool,
    },
    /// The dialog for a table of figures closed.
    Figures {
        /// The file; none when the person thought better of it.
        path: Option<PathBuf>,
        /// `false` when the desktop showed no dialog.
        seen: bool,
    },
    /// Whether the desktop can show file dialogs.
    Dialogs(bool),
    /// Whether the desktop is dark; `None` where it does not say.
    Dark(Option<bool>),
}

/// The threads and the way back from them.
#[derive(Debug)]
pub(crate) struct Jobs {
    context: egui::Context,
    work: Sender<(Effect, Language)>,
    answer: Sender<Answer>,
    answers: Receiver<Answer>,
}

impl Jobs {
    /// Starts the worker.
    pub(crate) fn new(context: &egui::Context) -> Self {
        let (work, orders) = channel::<(Effect, Language)>();
        let (answer, answers) = channel();
        let (back, waker) = (answer.clone(), context.clone());
        thread::spawn(move || {
            while let Ok((effect, language)) = orders.recv() {
                if back.send(Answer::Action(work::perform(&effect, language))).is_err() {
                    break;
                }
                waker.request_repaint();
            }
        });
        Self { context: context.clone(), work, answer, answers }
    }

    /// Has an effect carried out.
    pub(crate) fn perform(&self, effect: Effect, language: Language) {
        // Figures that a person waits for do not stand in line behind a document or a proof. The session
        // asks for one count, and for one preview, at a time.
        if matches!(effect, Effect::CountDrafts(_) | Effect::Preview(_)) {
            self.aside(move || Answer::Action(work::perform(&effect, language)));
            return;
        }
        // Sending fails only when the worker is gone, which ends with the window.
        let _ = self.work.send((effect, language));
    }

    /// The next answer, if one is there.
    pub(crate) fn answer(&self) -> Option<Answer> {
        self.answers.try_recv().ok()
    }

    /// Asks the desktop what it can do and how it looks.
    pub(crate) fn ask_desktop(&self) {
        self.aside(|| Answer::Dark(desktop::prefers_dark()));
        self.aside(|| Answer::Dialogs(desktop::has_file_dialogs()));
    }

    /// Opens the desktop's dialog for a place to save.
    pub(crate) fn choose_file(&self, title: String, path: PathBuf) {
        self.aside(move || {
            let (path, seen) = desktop::choose_file(&title, &path);
            Answer::Chosen { path, seen }
        });
    }

    /// Opens the desktop's dialog for files to open.
    pub(crate) fn choose_files(&self, title: String, add: bool) {
        self.aside(move || {
            let (paths, seen) = desktop::choose_files(&title);
            Answer::ToOpen { paths, add, seen }
        });
    }

    /// Opens the desktop's dialog for a table of figures; `kind` is what such files are called.
    pub(crate) fn choose_figures(&self, title: String, kind: String) {
        self.aside(move || {
            let (path, seen) = desktop::choose_one(&title, (&kind, &["csv", "tsv", "txt", "xlsx", "xls", "ods"]));
            Answer::Figures { path, seen }
        });
    }

    fn aside(&self, ask: impl FnOnce() -> Answer + Send + 'static) {
        let (answer, waker) = (self.answer.clone(), self.context.clone());
        thread::spawn(move || {
            let _ = answer.send(ask());
            waker.request_repaint();
        });
    }
}
