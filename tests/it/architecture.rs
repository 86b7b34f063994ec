//! Does the source keep to the floor plan and the walls of `src/lib.rs`?

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Rooms and floors as `src/lib.rs` tells them.
fn floors() -> BTreeMap<String, u32> {
    let plan = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let floors: BTreeMap<String, u32> = plan
        .lines()
        .filter_map(|line| line.strip_prefix("//! | [`"))
        .filter_map(|line| {
            let (room, rest) = line.split_once("`] | ")?;
            let (floor, _) = rest.split_once(' ')?;
            Some((room.to_owned(), floor.parse().ok()?))
        })
        .collect();
    assert!(floors.len() >= 14, "the table of rooms in src/lib.rs was not understood: {floors:?}");
    floors
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub(crate) fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Code of a file without its comments: what stands behind `//` on a line does not count.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The room of a file below `src`: its first folder, or the name of a program.
fn room(path: &Path) -> Option<String> {
    let inside = path.strip_prefix(root().join("src")).ok()?;
    let first = inside.components().next()?.as_os_str().to_string_lossy().into_owned();
    let room = first.strip_suffix(".rs").map_or(first.clone(), str::to_owned);
    (!matches!(room.as_str(), "lib" | "main" | "bin")).then_some(room)
}

/// Names behind `crate::` in a text, groups included: `crate::{a, b::{c}}` gives a and b.
fn named_rooms(code: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let (mut depth, mut word, mut begins) = (1, String::new(), true);
            for c in group.chars() {
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 1 => begins = true,
                    c if depth == 1 && begins && (c.is_alphanumeric() || c == '_') => {
                        word.push(c);
                        continue;
                    }
                    c if c.is_whitespace() && word.is_empty() => continue,
                    _ => {
                        if depth == 1 || !word.is_empty() {
                            begins = c == ',';
                        }
                    }
                }
                if !word.is_empty() {
                    rooms.push(std::mem::take(&mut word));
                    begins = c == ',';
                }
                if depth == 0 {
                    break;
                }
            }
        } else {
            rooms.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    rooms
}

#[test]
fn a_room_names_only_rooms_on_lower_floors() {
    let floors = floors();
    let mut wrong = Vec::new();
    for path in files(&root().join("src"), ".rs") {
        let Some(room) = room(&path) else { continue };
        let Some(floor) = floors.get(&room) else {
            wrong.push(format!("{}: the room {room} is not in the floor plan", path.display()));
            continue;
        };
        for named in named_rooms(&code(&path)) {
            if let Some(other) = floors.get(&named)
                && named != room
                && other >= floor
            {
                wrong.push(format!("{} (floor {floor}) names {named} (floor {other})", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn grouped_uses_are_seen_by_the_floor_test() {
    let rooms = named_rooms("use crate::{model::{A, B}, gui::x, query};\nlet a = crate::cli::run();");
    assert_eq!(rooms, ["model", "gui", "query", "cli"]);
}

/// Words that only some rooms may use.
const WALLS: [(&str, &[&str]); 11] = [
    ("egui::", &["gui"]),
    ("eframe::", &["gui"]),
    ("walkers::", &["gui"]),
    ("rfd::", &["gui"]),
    ("std::fs", &["files"]),
    ("File::open", &["files"]),
    ("println!", &["cli"]),
    ("eprintln!", &["cli"]),
    ("SystemTime::now", &[]),
    ("env::var", &["cli", "gui", "files"]),
    ("thread::spawn", &["gui"]),
];

#[test]
fn walls_stand() {
    let mut wrong = Vec::new();
    for path in files(&root().join("src"), ".rs") {
        let Some(room) = room(&path) else { continue };
        let code = code(&path);
        for (word, rooms) in WALLS {
            if code.contains(word) && !rooms.contains(&room.as_str()) {
                wrong.push(format!("{} uses {word}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn colors_are_written_in_one_place_only() {
    let literal = [
        "rgb(0x",
        "Rgb(0",
        "Color32::from_rgb(",
        "Color32::from_rgba",
        "Color32::RED",
        "Color32::WHITE",
        "Color32::BLACK",
        "Color32::from_gray",
    ];
    let mut wrong = Vec::new();
    for path in files(&root().join("src"), ".rs") {
        // `gui/theme.rs` turns the one table of colors into egui's.
        if path.ends_with("scene/colors.rs") || path.ends_with("gui/theme.rs") {
            continue;
        }
        let code = code(&path);
        wrong.extend(
            literal.iter().filter(|word| code.contains(**word)).map(|word| format!("{}: {word}", path.display())),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_opens_with_what_it_answers() {
    let missing: Vec<_> = files(&root().join("src"), ".rs")
        .into_iter()
        .filter(|path| !fs::read_to_string(path).unwrap().starts_with("//!"))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_top_level_stays_small() {
    let allowed = [
        "Cargo.toml",
        "Cargo.lock",
        "src",
        "assets",
        "geodata",
        "tests",
        "README.md",
        "CHANGELOG.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "deny.toml",
        "rustfmt.toml",
        "target",
        "clippy.toml",
    ];
    let odd: Vec<String> = fs::read_dir(root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.') && !allowed.contains(&name.as_str()))
        .collect();
    assert!(odd.is_empty(), "{odd:?}");
}
