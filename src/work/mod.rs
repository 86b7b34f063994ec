//! Who does the slow work?
//!
//! In: an [`Effect`]. Out: the [`Action`] that answers it. Has no threads of its own: the window
//! calls [`perform`] on a worker, the command line and tests call it in place.

use crate::model::Language;
use crate::session::{Action, Effect};

/// Carries out an effect and waits for it; problems come back in words of `language`.
#[must_use]
pub fn perform(effect: &Effect, language: Language) -> Action {
    let _ = language;
    match effect {
        Effect::Open(path) => Action::Opened(Err(path.display().to_string())),
        Effect::Export { path, .. } => {
            Action::Exported(crate::session::ExportState::Failed(path.display().to_string()))
        }
    }
}
