//! Does the repository speak of the product alone?

use std::fs;
use std::path::Path;

use crate::architecture::files;

/// Texts of the repository that a person reads, without what is built.
fn texts() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = Vec::new();
    for folder in ["src", "tests", "assets/locales", "geodata", ".ci"] {
        for ending in [".rs", ".md", ".ftl", ".toml", ".txt", "run"] {
            for path in files(&root.join(folder), ending) {
                texts.push((path.display().to_string(), fs::read_to_string(&path).unwrap_or_default()));
            }
        }
    }
    for name in ["README.md", "CHANGELOG.md", "Cargo.toml", "deny.toml"] {
        texts.push((name.to_owned(), fs::read_to_string(root.join(name)).unwrap_or_default()));
    }
    texts
}

#[test]
fn no_registry_host_and_no_path_of_a_machine_is_named() {
    // Put together here, so that this file does not name them itself.
    let words = [
        ["crates", ".io"].concat(),
        ["pypi", ".org"].concat(),
        ["npmjs", ".org"].concat(),
        ["npmjs", ".com"].concat(),
        ["deb.debian", ".org"].concat(),
        ["/ro", "ot/"].concat(),
        ["/ho", "me/"].concat(),
        ["/wo", "rk/main"].concat(),
        ["/wo", "rk/shared"].concat(),
        ["/wo", "rk/wt"].concat(),
    ];
    let mut wrong = Vec::new();
    for (name, text) in texts() {
        for (at, line) in text.lines().enumerate() {
            if words.iter().any(|word| line.contains(word.as_str())) {
                wrong.push(format!("{name}:{}: {line}", at + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let mut inside = false;
    let mut before = "";
    let mut bare = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = matches!(line, "[dependencies]" | "[dev-dependencies]");
        } else if inside && line.contains(" = ") && !line.starts_with('#') && !before.starts_with('#') {
            bare.push(line);
        }
        before = line;
    }
    assert!(bare.is_empty(), "no reason above: {bare:#?}");
}
