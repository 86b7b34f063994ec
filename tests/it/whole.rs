//! Do a folder and a file with another beside it come whole, or stay as they were?

use std::fs;
use std::path::Path;

use hankekartta::files::{Existing, FileError, Ours, write_folder, write_with_beside};

use crate::outside::names;

const PIECES: [(&str, &[u8]); 2] = [("about.json", b"ours: data/a.csv"), ("data/a.csv", b"new")];

fn files_of(bytes: &[u8]) -> Option<Vec<String>> {
    let text = std::str::from_utf8(bytes).ok()?;
    Some(text.strip_prefix("ours: ")?.split(' ').map(str::to_owned).collect())
}

fn put(path: &Path, existing: Existing) -> Result<(), FileError> {
    write_folder(path, &PIECES, existing, Ours { described_by: "about.json", files: &files_of })
}

#[test]
fn a_folder_is_made_and_an_empty_one_is_filled() {
    let room = tempfile::tempdir().unwrap();
    for name in ["new", "empty"] {
        let path = room.path().join(name);
        if name == "empty" {
            fs::create_dir(&path).unwrap();
        }
        put(&path, Existing::Keep).unwrap();
        assert_eq!(fs::read(path.join("data/a.csv")).unwrap(), b"new");
        assert!(matches!(put(&path, Existing::Keep), Err(FileError::Exists { .. })));
    }
    assert_eq!(names(room.path()), ["empty", "new"]);
}

#[test]
fn a_folder_of_ours_is_replaced_and_files_that_went_are_gone() {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("ours");
    fs::create_dir_all(path.join("old")).unwrap();
    fs::write(path.join("about.json"), "ours: old/b.csv").unwrap();
    fs::write(path.join("old/b.csv"), "old").unwrap();
    put(&path, Existing::Replace).unwrap();
    assert_eq!((names(&path), names(room.path())), (vec!["about.json".into(), "data".into()], vec!["ours".into()]));
}

#[test]
fn a_folder_that_holds_anything_else_stays_as_it_was() {
    for (name, bytes, told) in [
        ("diary.txt", "mine", "diary.txt"),
        ("about.json", "something of another program", "about.json"),
        ("data/photo.jpg", "mine", "data/photo.jpg"),
    ] {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("ours");
        if name != "about.json" {
            put(&path, Existing::Keep).unwrap();
        }
        fs::create_dir_all(path.join(name).parent().unwrap()).unwrap();
        fs::write(path.join(name), bytes).unwrap();
        let before = names(&path);
        match put(&path, Existing::Replace) {
            Err(FileError::Mixed { other, .. }) => assert_eq!(other, told),
            other => panic!("{name}: {other:?}"),
        }
        assert_eq!((names(&path), names(room.path())), (before, vec!["ours".to_owned()]));
        assert_eq!(fs::read_to_string(path.join(name)).unwrap(), bytes);
    }
}

#[test]
fn what_a_stopped_program_left_is_cleared_and_nothing_else() {
    let room = tempfile::tempdir().unwrap();
    for (name, file) in [
        (".hankekartta-half.part", "data/a.csv"),
        (".hankekartta-old.part", "about.json"),
        (".hankekartta-mine.part", "diary.txt"),
        (".other.part", "data/a.csv"),
    ] {
        let path = room.path().join(name).join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "x").unwrap();
    }
    fs::create_dir_all(room.path().join(".hankekartta-empty.part/data")).unwrap();
    let path = room.path().join("ours");
    for existing in [Existing::Keep, Existing::Replace] {
        put(&path, existing).unwrap();
        assert_eq!(names(room.path()), [".hankekartta-mine.part", ".other.part", "ours"]);
    }
    assert_eq!(fs::read(path.join("data/a.csv")).unwrap(), b"new");
}

#[test]
fn an_empty_folder_inside_is_somebodys_too() {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("ours");
    put(&path, Existing::Keep).unwrap();
    fs::create_dir(path.join("later")).unwrap();
    assert!(matches!(put(&path, Existing::Replace), Err(FileError::Mixed { other, .. }) if other == "later/"));
}

#[test]
fn a_file_in_the_way_and_names_that_lead_out_are_refused() {
    let room = tempfile::tempdir().unwrap();
    let file = room.path().join("file");
    fs::write(&file, "x").unwrap();
    assert!(matches!(put(&file, Existing::Replace), Err(FileError::NotAFile { .. })));
    assert!(matches!(put(&room.path().join("none/where"), Existing::Keep), Err(FileError::NotFound { .. })));
    assert!(matches!(put(&room.path().join(".."), Existing::Replace), Err(FileError::NotAFile { .. })));
    let ours = Ours { described_by: "about.json", files: &files_of };
    for name in ["../evil", "/evil", "a//b", "./a"] {
        let path = room.path().join("new");
        assert!(write_folder(&path, &[(name, b"x")], Existing::Keep, ours).is_err(), "{name}");
        assert!(!path.exists());
    }
    assert_eq!(names(room.path()), ["file"]);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let room = tempfile::tempdir().unwrap();
    let (real, link) = (room.path().join("real"), room.path().join("link"));
    put(&real, Existing::Keep).unwrap();
    let usual = fs::metadata(&real).unwrap().permissions().mode() & 0o777;
    assert_ne!(usual, 0o700, "a new folder is as open as the person's others");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o750)).unwrap();
    symlink(&real, &link).unwrap();
    fs::write(real.join("data/a.csv"), "old").unwrap();
    put(&link, Existing::Replace).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read(real.join("data/a.csv")).unwrap(), b"new");
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o750);
    // A link among its files leads to what is not ours, whatever it is called.
    fs::remove_file(real.join("data/a.csv")).unwrap();
    fs::remove_dir(real.join("data")).unwrap();
    symlink(room.path(), real.join("data")).unwrap();
    assert!(matches!(put(&link, Existing::Replace), Err(FileError::Mixed { other, .. }) if other == "data"));
}

#[test]
fn a_file_and_the_one_beside_it_are_written_together() {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("a.csv");
    write_with_beside(&path, b"one", ("-told", b"of one"), Existing::Keep).unwrap();
    assert_eq!(names(room.path()), ["a.csv", "a.csv-told"]);
    let again = |bytes: &[u8], existing| write_with_beside(&path, bytes, ("-told", b"of two"), existing);
    assert!(matches!(again(b"two", Existing::Keep), Err(FileError::Exists { path: found }) if found == path));
    again(b"two", Existing::Replace).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"two");
    assert_eq!(fs::read(room.path().join("a.csv-told")).unwrap(), b"of two");
    // Somebody's own file of that name is not overwritten without a word.
    fs::remove_file(&path).unwrap();
    assert!(matches!(again(b"x", Existing::Keep), Err(FileError::Exists { .. })));
    assert_eq!(names(room.path()), ["a.csv-told"]);
}

#[test]
fn where_the_one_beside_cannot_be_written_nothing_is() {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("a.csv");
    fs::write(&path, "old").unwrap();
    fs::create_dir(room.path().join("a.csv-told")).unwrap();
    let refused = write_with_beside(&path, b"new", ("-told", b"x"), Existing::Replace);
    assert!(matches!(refused, Err(FileError::NotAFile { .. })), "{refused:?}");
    assert_eq!(fs::read(&path).unwrap(), b"old");
    // 253 bytes are a name, with what stands behind it they are none.
    let long = room.path().join("n".repeat(253));
    assert!(write_with_beside(&long, b"new", ("-told", b"x"), Existing::Keep).is_err());
    assert_eq!(names(room.path()), ["a.csv", "a.csv-told"]);
}
