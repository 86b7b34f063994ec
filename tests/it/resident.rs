//! Is the picture the same whether the graphics card keeps the map or egui draws it anew?
//!
//! The program itself on a virtual display, twice for each script. Not run, and said so, where there is
//! no Xvfb; a driver that cannot keep the map is a failure.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A virtual display that ends with the test.
struct Display {
    server: Child,
    name: String,
}

impl Display {
    fn open() -> Option<Self> {
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]);
        let mut server = server.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
        let mut number = String::new();
        // A server that cannot start ends, and its output with it.
        BufReader::new(server.stdout.take()?).read_line(&mut number).ok()?;
        let name = format!(":{}", number.trim());
        Some(Self { server, name }).filter(|_| !number.trim().is_empty())
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        self.server.kill().ok();
        self.server.wait().ok();
    }
}

/// A picture of the window after a script.
fn shot(display: &Display, folder: &Path, script: &str, options: &[&str]) -> image::RgbImage {
    let (actions, picture) = (folder.join("actions.txt"), folder.join("picture.png"));
    std::fs::write(&actions, script).unwrap();
    let mut window = Command::new(env!("CARGO_BIN_EXE_hankekartta"))
        .arg("--script")
        .arg(&actions)
        .arg("--shot")
        .arg(&picture)
        .args(["--size", "1280x800", "--lang", "en", "--theme", "light"])
        .args(options)
        .env("DISPLAY", &display.name)
        .env("XDG_RUNTIME_DIR", folder)
        .env("XDG_CONFIG_HOME", folder)
        .env("XDG_CACHE_HOME", folder)
        .env_remove("WAYLAND_DISPLAY")
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    let ended = loop {
        if let Some(ended) = window.try_wait().unwrap() {
            break ended;
        }
        if begun.elapsed() > Duration::from_secs(100) {
            window.kill().unwrap();
            window.wait().unwrap();
            panic!("the window did not end: {script}");
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    let told = std::io::read_to_string(window.stderr.take().unwrap()).unwrap();
    assert!(ended.success(), "{told}");
    assert!(!told.contains("The graphics card"), "{told}");
    image::open(picture).unwrap().into_rgb8()
}

#[test]
fn the_card_draws_what_egui_draws() {
    let Some(display) = Display::open() else {
        assert!(std::env::var_os("REQUIRE_SNAPSHOTS").is_none(), "pictures are required: no Xvfb");
        crate::support::tell("not run: no Xvfb");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    for script in [
        // Hatches, stripes, an outline, and a zoom within a level: the layers that are there grow.
        "look-at 26.5 62.3 6.6\nselect-municipality 179\nzoom-by 0.35\npan-by 0.013 0.021\n",
        // Two maps cut by a line, dark.
        "set-theme dark\nset-view compare\ncompare-preset kinds\ncompare-mode swipe\ncompare-swipe 437\n",
    ] {
        let kept = shot(&display, folder.path(), script, &[]);
        let anew = shot(&display, folder.path(), script, &["--plain-map"]);
        assert_eq!(kept.dimensions(), anew.dimensions());
        let far = |at_most: u8| {
            let both = kept.pixels().zip(anew.pixels());
            both.filter(|(one, other)| (0..3).any(|at| one[at].abs_diff(other[at]) > at_most)).count()
        };
        // Sums are rounded in another order: some pixels at soft edges are a step apart. Where lines
        // bend sharply, one that has grown is drawn with the bends it had.
        let (step, seen) = (far(1), far(8));
        assert!(step < 400 && seen < 150, "{step} pixels differ, {seen} much: {script}");
        let colors: std::collections::BTreeSet<[u8; 3]> = kept.pixels().map(|pixel| pixel.0).collect();
        assert!(colors.len() > 100, "the map is not there: {script}");
    }
}
