//! Programs of others that read what is exported.
//!
//! Where one is absent the test says "not run" on standard error and ends; with `REQUIRE_READERS` set, as
//! in CI, it fails. README tells which packages bring them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The program of that name, where it is installed.
pub(crate) fn program(name: &str) -> Option<Command> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file());
    if found.is_none() {
        not_run(name);
    }
    found.map(Command::new)
}

/// The Python that has the packages of `tests/readers/requirements.txt`: that of `READERS_PYTHON`.
pub(crate) fn python(script: &str) -> Option<Command> {
    let Some(python) = std::env::var_os("READERS_PYTHON").filter(|python| Path::new(python).is_file()) else {
        not_run("READERS_PYTHON");
        return None;
    };
    let mut command = Command::new(python);
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers").join(script));
    Some(command)
}

#[expect(clippy::print_stderr, reason = "a test that was not run says so")]
pub(crate) fn not_run(what: &str) {
    assert!(std::env::var_os("REQUIRE_READERS").is_none(), "{what} is absent, and REQUIRE_READERS is set");
    eprintln!("not run: {what} is absent");
}

/// Runs a reader to its end; what it printed. Fails with its own words.
pub(crate) fn read(command: &mut Command) -> String {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let (stdout, stderr) = (String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
    assert!(status.success(), "{command:?}: {status}\n{stdout}\n{stderr}");
    stdout.into_owned()
}

/// Exports with the command line's own words, `export` and `--out` left out; the file.
pub(crate) fn export(folder: &Path, name: &str, arguments: &[&str]) -> PathBuf {
    let path = folder.join(name);
    let mut command = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"));
    read(command.args(["export", "--lang", "fi", "--out"]).arg(&path).args(arguments));
    path
}

/// Everything that stands in a folder, by name.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}
