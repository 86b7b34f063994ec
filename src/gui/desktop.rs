//! What does the desktop around the window offer?
//!
//! Every question may take long and none may stop the window: callers ask on a thread of their
//! own. Never does: fail; a desktop that does not answer offers nothing.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

use zbus::blocking::{Connection, fdo::DBusProxy};
use zbus::zvariant::{OwnedValue, Value};

/// The desktop portal's name on the session bus.
const PORTAL: &str = "org.freedesktop.portal.Desktop";

/// A dialog that ends sooner than a person could act was never shown.
const SOONER_THAN_A_PERSON: Duration = Duration::from_millis(100);

/// Whether the desktop is set to dark; `None` where it does not say.
pub(crate) fn prefers_dark() -> Option<bool> {
    let bus = Connection::session().ok()?;
    let message = bus
        .call_method(
            Some(PORTAL),
            "/org/freedesktop/portal/desktop",
            Some("org.freedesktop.portal.Settings"),
            "Read",
            &("org.freedesktop.appearance", "color-scheme"),
        )
        .ok()?;
    let value: OwnedValue = message.body().deserialize().ok()?;
    match scheme(&value) {
        Some(1) => Some(true),
        Some(2) => Some(false),
        _ => None,
    }
}

/// The number inside as many variants as the portal wrapped it in.
fn scheme(value: &Value<'_>) -> Option<u32> {
    match value {
        Value::Value(inner) => scheme(inner),
        Value::U32(number) => Some(*number),
        _ => None,
    }
}

/// Whether a file dialog can be shown: by a portal, or by zenity.
pub(crate) fn has_file_dialogs() -> bool {
    cfg!(not(target_os = "linux")) || portal().unwrap_or(false) || on_path("zenity")
}

fn portal() -> zbus::Result<bool> {
    let bus = DBusProxy::new(&Connection::session()?)?;
    Ok(bus.name_has_owner(PORTAL.try_into()?)?
        || bus.list_activatable_names()?.iter().any(|name| name.as_str() == PORTAL))
}

fn on_path(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|paths| std::env::split_paths(&paths).any(|folder| folder.join(program).is_file()))
}

/// Shows the dialog for a place to save and waits for the person; the second part is `false` when
/// no dialog came up.
pub(crate) fn choose_file(title: &str, path: &Path) -> (Option<PathBuf>, bool) {
    let mut dialog = rfd::AsyncFileDialog::new().set_title(title);
    if let Some(name) = path.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    if let Some(folder) = path.parent().filter(|folder| folder.is_dir()) {
        dialog = dialog.set_directory(folder);
    }
    let begun = Instant::now();
    let chosen = wait(dialog.save_file()).map(|file| file.path().to_path_buf());
    let seen = chosen.is_some() || begun.elapsed() > SOONER_THAN_A_PERSON;
    (chosen, seen)
}

/// Shows the dialog for files to open and waits for the person; the second part is `false` when no
/// dialog came up.
pub(crate) fn choose_files(title: &str) -> (Vec<PathBuf>, bool) {
    let begun = Instant::now();
    let chosen = wait(rfd::AsyncFileDialog::new().set_title(title).pick_files()).unwrap_or_default();
    let seen = !chosen.is_empty() || begun.elapsed() > SOONER_THAN_A_PERSON;
    (chosen.iter().map(|file| file.path().to_path_buf()).collect(), seen)
}

/// Shows the dialog for one file of some kinds (name endings without a dot) and waits for the person; the
/// second part is `false` when no dialog came up.
pub(crate) fn choose_one(title: &str, (kind, endings): (&str, &[&str])) -> (Option<PathBuf>, bool) {
    let begun = Instant::now();
    let dialog = rfd::AsyncFileDialog::new().set_title(title).add_filter(kind, endings);
    let chosen = wait(dialog.pick_file()).map(|file| file.path().to_path_buf());
    let seen = chosen.is_some() || begun.elapsed() > SOONER_THAN_A_PERSON;
    (chosen, seen)
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Waits for a future on this thread.
fn wait<T>(future: impl Future<Output = T>) -> T {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}
