//! Does a file on the disk stay whole, whatever happens to the writer?
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use hankekartta::export::Format;

use crate::outside::{self, names};

/// Exports that are killed.
const KILLED: u32 = 200;

fn cli() -> Command {
    Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"))
}

fn export(path: &Path, format: &str, more: &[&str]) -> Output {
    cli().args(["export", "--lang", "en", "--format", format]).args(more).arg("--out").arg(path).output().unwrap()
}

fn message(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_killed_export_leaves_the_old_file_or_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.geojson");
    let old = b"what stood here before".to_vec();
    let whole = folder.path().join("whole.geojson");
    assert!(export(&whole, "geojson", &[]).status.success());
    let new = fs::read(&whole).unwrap();
    // How long one takes here and now: the kills are spread over all of it and a little more.
    let begun = std::time::Instant::now();
    assert!(export(&whole, "geojson", &["--overwrite"]).status.success());
    let span = begun.elapsed() + Duration::from_millis(5);
    let (mut stayed, mut written) = (0, 0);
    for round in 0..KILLED {
        fs::write(&path, &old).unwrap();
        let mut child = cli()
            .args(["export", "--lang", "en", "--format", "geojson", "--overwrite", "--out"])
            .arg(&path)
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        sleep(span * round / KILLED);
        let _ = child.kill();
        child.wait().unwrap();
        match fs::read(&path).unwrap() {
            bytes if bytes == old => stayed += 1,
            bytes if bytes == new => written += 1,
            bytes => panic!("round {round}: {} bytes are neither the old nor the new file", bytes.len()),
        }
    }
    assert!(stayed > 0, "some are killed before they have written");
    assert!(written > 0, "and some after");
    // What a killed one may leave under a hidden name is cleared by the next.
    assert!(export(&path, "geojson", &["--overwrite"]).status.success());
    assert_eq!(names(folder.path()), ["map.geojson", "whole.geojson"]);
}

#[test]
fn a_full_disk_leaves_the_old_file_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.geojson");
    fs::write(&path, "old").unwrap();
    // A limit on the size of files, as a quota sets one: 64 blocks of 1 KiB.
    let script = "trap '' XFSZ; ulimit -f 64; exec \"$0\" export --lang en --format geojson --overwrite --out \"$1\"";
    let output =
        Command::new("bash").args(["-c", script, env!("CARGO_BIN_EXE_hankekartta-cli")]).arg(&path).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(message(&output).contains("map.geojson"), "{output:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(names(folder.path()), ["map.geojson"]);
}

/// Not every machine lets a test mount a file system, so this is no reader that must be there.
#[expect(clippy::print_stderr, reason = "a test that was not run says so")]
fn told_not_run() {
    eprintln!("not run: no file system may be mounted here");
}

/// A file system of 256 KiB, where this machine lets a test mount one in a name space of its own.
#[test]
fn a_small_disk_that_is_full_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let script = "mount -t tmpfs -o size=256k none \"$1\" || exit 77; cd \"$1\"; echo old > map.geojson; \
                  \"$0\" export --lang en --format geojson --overwrite --out map.geojson; code=$?; ls -A; cat map.geojson; exit $code";
    let output = Command::new("unshare")
        .args(["--map-root-user", "--mount", "bash", "-c", script, env!("CARGO_BIN_EXE_hankekartta-cli")])
        .arg(folder.path())
        .output();
    let Ok(output) = output else { return outside::not_run("unshare") };
    if output.status.code() != Some(1) && message(&output).contains("not permitted") || output.status.code() == Some(77)
    {
        return told_not_run();
    }
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(message(&output).contains("room"), "{output:?}");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "map.geojson\nold\n");
}

#[test]
fn links_stay_links_and_modes_stay() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("target.csv");
    fs::write(&target, "old").unwrap();
    fs::set_permissions(&target, fs::Permissions::from_mode(0o640)).unwrap();
    let link = folder.path().join("link.csv");
    symlink("target.csv", &link).unwrap();
    assert!(export(&link, "geojson", &["--overwrite"]).status.success());
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&target).unwrap().starts_with("{\"type\""));
    assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o640);
    // A link to a file that is not there yet makes it; one that leads round is refused.
    let ahead = folder.path().join("ahead.csv");
    symlink("later.csv", &ahead).unwrap();
    assert!(export(&ahead, "geojson", &[]).status.success());
    assert!(folder.path().join("later.csv").is_file());
    let round = folder.path().join("round.csv");
    symlink("round.csv", &round).unwrap();
    assert_eq!(export(&round, "geojson", &["--overwrite"]).status.code(), Some(1));
}

#[test]
fn what_is_not_to_be_written_is_said_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("kept.geojson");
    fs::write(&kept, "old").unwrap();
    let output = export(&kept, "geojson", &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(message(&output).contains("kept.geojson"), "{output:?}");
    fs::set_permissions(&kept, fs::Permissions::from_mode(0o444)).unwrap();
    assert_eq!(export(&kept, "geojson", &["--overwrite"]).status.code(), Some(1), "a file that is read-only stays");
    assert_eq!(fs::read_to_string(&kept).unwrap(), "old");
    let gone = folder.path().join("gone/map.geojson");
    let output = export(&gone, "geojson", &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(message(&output).contains("gone"), "{output:?}");
    assert_eq!(export(folder.path(), "geojson", &["--overwrite"]).status.code(), Some(1), "a folder is no file");
    assert_eq!(names(folder.path()), ["kept.geojson"]);
}

#[test]
fn names_of_every_sort_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let long = format!("{}.geojson", "ä".repeat((255 - ".geojson".len()) / 2));
    for name in ["hanke ä ö å.geojson", "kartta 🗺️.geojson", "-.geojson", "a'b\"c$(d).geojson", &long] {
        let path = folder.path().join(name);
        let output = export(&path, "geojson", &["--area", "091"]);
        assert!(output.status.success(), "{name}: {output:?}");
        assert!(path.is_file(), "{name}");
    }
    let output = export(&folder.path().join(format!("{}.geojson", "x".repeat(300))), "geojson", &[]);
    assert_eq!(output.status.code(), Some(1), "a name of 300 bytes is the system's to refuse: {output:?}");
    fs::create_dir(folder.path().join("below")).unwrap();
    let up: PathBuf = folder.path().join("below/../up.geojson");
    assert!(export(&up, "geojson", &["--area", "091"]).status.success());
    assert!(folder.path().join("up.geojson").is_file());
    assert_eq!(names(&folder.path().join("below")), [""; 0]);
}

/// Every format is written whole into a folder and says how much it is.
#[test]
fn every_format_says_what_it_wrote() {
    for format in Format::ALL {
        let folder = tempfile::tempdir().unwrap();
        let name = if format.is_folder() { "all".to_owned() } else { format!("all.{}", format.extension()) };
        let output = export(&folder.path().join(&name), format.key(), &["--area", "01"]);
        assert!(output.status.success(), "{format:?}: {output:?}");
        assert!(message(&output).contains(&name), "{output:?}");
        assert!(names(folder.path()).iter().all(|found| found.starts_with(&name)), "{:?}", names(folder.path()));
    }
}
