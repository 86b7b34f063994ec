//! Are tiles kept as long as their service says, no longer and no more, and without a key?

use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::time::{Duration, SystemTime};

use hankekartta::files;
use hankekartta::gui::map::tiles::online::cache::{Entry, Standing};
use hankekartta::gui::map::tiles::online::{Limits, Online, Origin, Service, Trouble};
use hankekartta::session::{Secret, TileAddress, TileCache};
use http::{HeaderMap, HeaderValue, header};
use pmtiles::{PmTilesWriter, TileCoord, TileType};
use proptest::prelude::*;

use crate::architecture;
use crate::tile_server::{Reply, TileServer, png};
use crate::tiles::{frame, hasty, linger, online, service, until, until_there, view};

const DAY: Duration = Duration::from_hours(24);

fn kept_in(folder: &Path) -> TileCache {
    TileCache { folder: Some(folder.join("tiles")), ..TileCache::default() }
}

fn moment() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000)
}

fn headers(list: &[(&'static str, &str)]) -> HeaderMap {
    list.iter()
        .map(|(name, value)| (header::HeaderName::from_static(name), HeaderValue::from_str(value).unwrap()))
        .collect()
}

#[test]
fn a_tile_is_kept_as_its_headers_say_and_a_week_where_they_say_nothing() {
    for (list, expected) in [
        (&[][..], Some(7 * DAY)),
        (&[("last-modified", "Wed, 21 Oct 2015 07:28:00 GMT")][..], Some(7 * DAY)),
        (&[("cache-control", "public")][..], Some(7 * DAY)),
        (&[("cache-control", "private, max-age=60")][..], Some(Duration::from_mins(1))),
        (&[("cache-control", "max-age=0")][..], Some(Duration::ZERO)),
        (&[("cache-control", "no-cache")][..], Some(Duration::ZERO)),
        (&[("cache-control", "no-store")][..], None),
        (&[("cache-control", "max-age=600"), ("age", "500")][..], Some(Duration::from_secs(100))),
        (&[("date", "Tue, 14 Nov 2023 22:13:20 GMT"), ("expires", "Wed, 15 Nov 2023 22:13:20 GMT")][..], Some(DAY)),
        (&[("expires", "0")][..], Some(Duration::ZERO)),
    ] {
        let entry = Entry::of_answer(&headers(list), vec![1], moment());
        assert_eq!(entry.map(|entry| entry.time_left(moment())), expected, "{list:?}");
    }
    let entry = Entry::of_answer(&headers(&[]), vec![1], moment()).unwrap();
    assert_eq!(entry.standing(moment() + 7 * DAY - Duration::from_secs(1)), Standing::Fresh);
    assert!(matches!(entry.standing(moment() + 7 * DAY), Standing::Stale { .. }));
}

#[test]
fn an_unchanged_tile_lives_on_as_the_new_headers_say() {
    let old = [("cache-control", "max-age=10"), ("etag", "\"a\""), ("age", "9")];
    let entry = Entry::of_answer(&headers(&old), vec![1], moment()).unwrap();
    let later = moment() + DAY;
    let Standing::Stale { ask, meanwhile } = entry.standing(later) else { panic!("still fresh") };
    assert!(meanwhile);
    assert_eq!(ask, [(header::IF_NONE_MATCH, HeaderValue::from_static("\"a\""))]);
    let renewed = entry.clone().renewed(&headers(&[("cache-control", "max-age=500")]), later).unwrap();
    assert_eq!(renewed.time_left(later), Duration::from_secs(500));
    assert_eq!(entry.clone().renewed(&headers(&[]), later).unwrap().time_left(later), Duration::from_secs(10));
    assert_eq!(entry.renewed(&headers(&[("cache-control", "no-store")]), later), None);
}

#[test]
fn what_must_be_asked_about_is_not_shown_meanwhile() {
    for control in ["no-cache", "max-age=0, must-revalidate"] {
        let entry = Entry::of_answer(&headers(&[("cache-control", control)]), vec![1], moment()).unwrap();
        assert!(matches!(entry.standing(moment() + DAY), Standing::Stale { meanwhile: false, .. }), "{control}");
    }
}

#[test]
fn a_kept_tile_is_read_back_and_a_broken_one_is_none() {
    let entry = Entry::of_answer(&headers(&[("etag", "\"a\"")]), vec![5; 100], moment()).unwrap();
    let bytes = entry.to_bytes().unwrap();
    assert_eq!(Entry::from_bytes(&bytes), Some(entry));
    for length in 0..bytes.len() {
        assert_eq!(Entry::from_bytes(&bytes[..length]), None, "cut at {length}");
    }
}

proptest! {
    #[test]
    fn no_bytes_on_the_disk_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = Entry::from_bytes(&bytes);
        let _ = Entry::from_bytes(&[b"HKT1".as_slice(), &bytes].concat());
    }
}

#[test]
fn the_next_start_shows_what_was_kept_without_asking() {
    let folder = tempfile::tempdir().unwrap();
    let server = TileServer::start(|_| Reply::picture(png(256, [1, 2, 3])));
    let seen = view(7, 70, 36, 3);
    until_there(&mut online(service(&server), &kept_in(folder.path()), hasty()), &seen);
    assert_eq!(server.paths().len(), 9);
    until_there(&mut online(service(&server), &kept_in(folder.path()), hasty()), &seen);
    assert_eq!(server.paths().len(), 9, "asked again for what is fresh");
}

#[test]
fn an_old_tile_is_asked_about_and_kept_on_when_it_has_not_changed() {
    let folder = tempfile::tempdir().unwrap();
    let server = TileServer::start(|asked| {
        if asked.header("if-none-match") == "\"a\"" {
            Reply::status(304, &[("Cache-Control", "max-age=3600"), ("ETag", "\"a\"")])
        } else if asked.header("if-modified-since") == "Wed, 21 Oct 2015 07:28:00 GMT" {
            Reply::status(304, &[("Cache-Control", "max-age=3600")])
        } else if asked.path.contains("/70/") {
            Reply::with(png(256, [1, 2, 3]), &[("Cache-Control", "max-age=0"), ("ETag", "\"a\"")])
        } else {
            Reply::with(
                png(256, [1, 2, 3]),
                &[("Cache-Control", "max-age=0"), ("Last-Modified", "Wed, 21 Oct 2015 07:28:00 GMT")],
            )
        }
    });
    let seen = [(7, 70, 36), (7, 71, 36)];
    let cache = kept_in(folder.path());
    until_there(&mut online(service(&server), &cache, hasty()), &seen);
    // What was kept is old at once: both are asked about, and neither is sent again.
    let mut second = online(service(&server), &cache, hasty());
    until(&mut second, &seen, "both were asked about", |_, there| there == 2 && server.log().len() == 4);
    let asked = server.log();
    assert!(asked[2..].iter().any(|asked| asked.header("if-none-match") == "\"a\""), "{asked:?}");
    assert!(asked[2..].iter().any(|asked| !asked.header("if-modified-since").is_empty()), "{asked:?}");
    linger(&mut second, &seen);
    drop(second);
    // The answer made them fresh for an hour.
    let mut third = online(service(&server), &cache, hasty());
    until_there(&mut third, &seen);
    linger(&mut third, &seen);
    assert_eq!(server.log().len(), 4);
}

#[test]
fn an_old_tile_is_shown_while_its_service_cannot_be_reached() {
    let folder = tempfile::tempdir().unwrap();
    let cache = kept_in(folder.path());
    let seen = view(7, 70, 36, 2);
    let server = TileServer::start(|_| Reply::with(png(256, [1, 2, 3]), &[("Cache-Control", "max-age=0")]));
    let there = service(&server);
    until_there(&mut online(there.clone(), &cache, hasty()), &seen);
    drop(server);
    let mut tiles = online(there, &cache, hasty());
    until_there(&mut tiles, &seen);
    assert_eq!(tiles.line().map(|line| line.trouble), Some(Trouble::Unreachable));
}

#[test]
fn what_may_not_be_kept_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let server = TileServer::start(|_| Reply::with(png(256, [1, 2, 3]), &[("Cache-Control", "no-store")]));
    until_there(&mut online(service(&server), &kept_in(folder.path()), hasty()), &[(7, 70, 36)]);
    assert!(stored(folder.path()).is_empty(), "{:?}", stored(folder.path()));
}

fn stored(folder: &Path) -> Vec<std::path::PathBuf> {
    architecture::files(folder, ".kept")
}

#[test]
fn a_file_that_was_spoilt_is_asked_for_again() {
    let folder = tempfile::tempdir().unwrap();
    let cache = kept_in(folder.path());
    let server = TileServer::start(|_| Reply::picture(png(256, [1, 2, 3])));
    until_there(&mut online(service(&server), &cache, hasty()), &[(7, 70, 36)]);
    let file = stored(folder.path()).remove(0);
    let whole = fs::read(&file).unwrap();
    let mut spoilt = whole.clone();
    let from = whole.len() - 60;
    spoilt[from..].fill(0);
    for bytes in [b"nonsense".to_vec(), whole[..whole.len() / 2].to_vec(), spoilt] {
        let before = server.paths().len();
        fs::write(&file, bytes).unwrap();
        until_there(&mut online(service(&server), &cache, hasty()), &[(7, 70, 36)]);
        assert_eq!(server.paths().len(), before + 1);
        // It was mended for the next time.
        until_there(&mut online(service(&server), &cache, hasty()), &[(7, 70, 36)]);
        assert_eq!(server.paths().len(), before + 1);
    }
}

#[test]
fn no_key_and_no_cookie_reach_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let cache = kept_in(folder.path());
    let server = TileServer::start(|_| {
        Reply::with(
            png(256, [1, 2, 3]),
            &[("Cache-Control", "max-age=60"), ("Set-Cookie", "id=hush"), ("ETag", "\"a\"")],
        )
    });
    let with_query = TileAddress::parse(&server.at("/{z}/{x}/{y}.png?key=hush")).unwrap();
    until_there(&mut online(Service::of_address(with_query), &cache, hasty()), &[(7, 70, 36)]);
    let here = TileAddress::parse(&server.at("/{z}/{y}/{x}.png")).unwrap();
    let with_key = Service::national_land_survey(Secret::new("hush")).at(here);
    until_there(&mut online(with_key, &cache, hasty()), &[(7, 70, 36)]);
    assert_eq!(server.log()[0].path, "/7/70/36.png?key=hush");
    let files = stored(folder.path());
    assert_eq!(files.len(), 2);
    for file in files {
        let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned() + &file.display().to_string();
        for word in ["hush", "aHVzaDo", "127.0.0.1", "Cookie", "cookie"] {
            assert!(!text.contains(word), "{word} in {}", file.display());
        }
    }
}

#[test]
fn the_folder_of_tiles_does_not_outgrow_its_limit() {
    let folder = tempfile::tempdir().unwrap();
    // Noise, so that a tile has some size.
    let noise = image::RgbImage::from_fn(256, 256, |x, y| {
        let mixed = (x * 7919 + y * 104_729 + x * y * 31).wrapping_mul(2_654_435_761) >> 8;
        let [_, r, g, b] = mixed.to_be_bytes();
        image::Rgb([r, g, b])
    });
    let mut bytes = Cursor::new(Vec::new());
    noise.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    let tile = bytes.into_inner();
    assert!(tile.len() > 150_000);
    let server = TileServer::start(move |_| Reply::picture(tile.clone()));
    let cache = TileCache { limit: 1, ..kept_in(folder.path()) };
    let mut tiles = online(service(&server), &cache, hasty());
    for left in [10, 20, 30] {
        until_there(&mut tiles, &view(7, left, 36, 3));
    }
    drop(tiles);
    let size: u64 = stored(folder.path()).iter().map(|file| fs::metadata(file).unwrap().len()).sum();
    assert!(size > 0 && size <= 1024 * 1024, "{size} bytes are kept");
}

#[cfg(unix)]
#[test]
fn a_file_of_secrets_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    fs::write(&path, "old").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    files::write_private(&path, b"new").unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(files::read(&path).unwrap(), b"new");
}

/// Writes a PMTiles file of level 6 and 7 around Tampere.
fn archive(path: &Path, kind: TileType, bytes: &[u8]) {
    let file = fs::File::create(path).unwrap();
    let mut writer = PmTilesWriter::new(kind)
        .tile_compression(pmtiles::Compression::None)
        .min_zoom(6)
        .max_zoom(7)
        .bounds(22.5, 61.0, 25.3, 62.5)
        .metadata(r#"{"attribution": "© <a href=\"https://a.example\">Kartta &amp; Kumppanit</a>"}"#)
        .create(file)
        .unwrap();
    for key in [(6, 36, 18), (7, 72, 36), (7, 72, 37), (7, 73, 36), (7, 73, 37)] {
        writer.add_tile(TileCoord::new(key.0, key.1, key.2).unwrap(), bytes).unwrap();
    }
    writer.finalize().unwrap();
}

fn file_tiles(path: &Path) -> Online {
    let context = egui::Context::default();
    Online::new(&context, Origin::File(path.to_owned()), &TileCache::default(), Limits::default())
}

#[test]
fn a_pmtiles_file_shows_its_tiles_and_keeps_its_limits() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kartta.pmtiles");
    archive(&path, TileType::Png, &png(256, [1, 2, 3]));
    let mut tiles = file_tiles(&path);
    until_there(&mut tiles, &[(6, 36, 18)]);
    assert_eq!(tiles.attribution(), "© Kartta & Kumppanit");
    assert_eq!(tiles.line(), None);
    assert!(!tiles.may_leave(), "nobody knows its terms");
    until_there(&mut tiles, &[(7, 72, 36), (7, 73, 37)]);
    // Deeper than the file goes: a part of its deepest tile.
    until_there(&mut tiles, &view(9, 288, 144, 4));
    until(&mut tiles, &[(4, 9, 4)], "too far away", |tiles, there| {
        there == 0 && tiles.line().is_some_and(|line| line.trouble == Trouble::TooFar)
    });
    until(&mut tiles, &[(7, 20, 20)], "outside", |tiles, there| {
        there == 0 && tiles.line().is_some_and(|line| line.trouble == Trouble::Missing)
    });
}

#[test]
fn a_pmtiles_file_that_cannot_be_shown_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    archive(&at("vector.pmtiles"), TileType::Mvt, b"vector");
    archive(&at("avif.pmtiles"), TileType::Avif, b"avif");
    archive(&at("garbage.pmtiles"), TileType::Png, b"no picture");
    fs::write(at("text.pmtiles"), "This is a letter. ".repeat(50)).unwrap();
    fs::write(at("short.pmtiles"), "PMTiles\u{3}").unwrap();
    let whole = fs::read(at("garbage.pmtiles")).unwrap();
    fs::write(at("cut.pmtiles"), &whole[..130]).unwrap();
    for (name, expected) in [
        ("vector.pmtiles", Trouble::Vector),
        ("avif.pmtiles", Trouble::OtherKind),
        ("garbage.pmtiles", Trouble::NoPicture),
        ("text.pmtiles", Trouble::NoArchive),
        ("short.pmtiles", Trouble::NoArchive),
        ("cut.pmtiles", Trouble::NoArchive),
        ("none.pmtiles", Trouble::NoFile),
        (".", Trouble::NoFile),
    ] {
        let mut tiles = file_tiles(&at(name));
        until(&mut tiles, &[(6, 36, 18)], name, |tiles, _| tiles.line().is_some_and(|line| line.trouble == expected));
        assert_eq!(frame(&mut tiles, &[(6, 36, 18)]), 0, "{name}");
    }
}
