//! Do the tiles of services keep the services' rules, and does no trouble of theirs become ours?

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant, SystemTime};

use hankekartta::gui::map::tiles::online::patience::{Failure, Pace, Patience, retry_after};
use hankekartta::gui::map::tiles::online::{Key, Limits, Line, Online, Origin, Service, Trouble, USER_AGENT, decode};
use hankekartta::model::Language;
use hankekartta::session::{Secret, TileAddress, TileCache, TileSource, TileSourceError};
use hankekartta::words::Words;
use proptest::prelude::*;
use walkers::{TileId, Tiles};

use crate::tile_server::{Reply, TileServer, png, png_head};

/// Troubles pass soon in tests.
pub(crate) fn hasty() -> Limits {
    let pace =
        Pace { first: Duration::from_millis(20), most: Duration::from_millis(100), missing: Duration::from_hours(1) };
    Limits { pace, ..Limits::default() }
}

pub(crate) fn service(server: &TileServer) -> Service {
    Service::of_address(TileAddress::parse(&server.at("/{z}/{x}/{y}.png")).unwrap())
}

pub(crate) fn online(service: Service, cache: &TileCache, limits: Limits) -> Online {
    Online::new(&egui::Context::default(), Origin::Web(service), cache, limits)
}

/// Shows a view of tiles once; gives how many of them are there whole or in part.
pub(crate) fn frame(online: &mut Online, view: &[Key]) -> usize {
    online.begin();
    let there = view.iter().filter(|(zoom, x, y)| online.at(TileId { x: *x, y: *y, zoom: *zoom }).is_some()).count();
    let count = f64::from(view[0].0).exp2();
    let middle = view[view.len() / 2];
    let center = geo::Coord { x: (f64::from(middle.1) + 0.5) / count, y: (f64::from(middle.2) + 0.5) / count };
    online.ask(view[0].0, center);
    there
}

/// Shows a view until something is so.
#[track_caller]
pub(crate) fn until(online: &mut Online, view: &[Key], what: &str, mut is: impl FnMut(&Online, usize) -> bool) {
    let begun = Instant::now();
    loop {
        let there = frame(online, view);
        if is(online, there) {
            return;
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "{what}: {there} of {}, {online:?}", view.len());
        std::thread::sleep(Duration::from_millis(3));
    }
}

#[track_caller]
pub(crate) fn until_there(online: &mut Online, view: &[Key]) {
    until(online, view, "all tiles are there", |_, there| there == view.len());
}

/// Shows a view for some frames more.
pub(crate) fn linger(online: &mut Online, view: &[Key]) {
    for _ in 0..40 {
        frame(online, view);
        std::thread::sleep(Duration::from_millis(3));
    }
}

/// A view of tiles beside each other.
pub(crate) fn view(zoom: u8, left: u32, top: u32, side: u32) -> Vec<Key> {
    (0..side).flat_map(|y| (0..side).map(move |x| (zoom, left + x, top + y))).collect()
}

pub(crate) fn path((zoom, x, y): Key) -> String {
    format!("/{zoom}/{x}/{y}.png")
}

#[test]
fn a_service_hears_who_asks_and_is_asked_for_what_is_seen_alone() {
    let server = TileServer::start(|_| Reply::picture(png(256, [1, 2, 3])));
    let mut tiles = online(service(&server), &TileCache::default(), hasty());
    let seen = view(7, 70, 36, 5);
    until_there(&mut tiles, &seen);
    linger(&mut tiles, &seen);
    let log = server.log();
    assert!(log.iter().all(|asked| asked.header("user-agent") == USER_AGENT && asked.header("referer").is_empty()));
    assert!(USER_AGENT.starts_with("Hankekartta/"), "{USER_AGENT}");
    let asked: BTreeSet<String> = server.paths().into_iter().collect();
    assert_eq!(asked, seen.iter().map(|key| path(*key)).collect());
    assert_eq!(log.len(), seen.len(), "a tile was asked for twice");
    assert!(server.most() <= 6, "{} at once", server.most());
    // The first six go out together, and a busy machine may read one of them late.
    assert!(server.paths()[..12].contains(&path(seen[12])), "the middle does not come first: {:?}", server.paths());
}

#[test]
fn nothing_is_asked_before_a_view_is_shown() {
    let server = TileServer::start(|_| Reply::picture(png(256, [1, 2, 3])));
    let tiles = online(service(&server), &TileCache::default(), hasty());
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(server.paths(), Vec::<String>::new());
    drop(tiles);
}

#[test]
fn the_land_survey_is_asked_row_before_column_and_its_key_stands_in_no_address() {
    let server = TileServer::start(|_| Reply::picture(png(256, [1, 2, 3])));
    let known = Service::national_land_survey(Secret::new("hush-1234"));
    assert_eq!(
        known.address_of((6, 37, 19)).unwrap(),
        "https://avoin-karttakuva.maanmittauslaitos.fi/avoin/wmts/1.0.0/taustakartta/default/WGS84_Pseudo-Mercator/6/19/37.png"
    );
    let here = TileAddress::parse(&server.at("/wmts/{z}/{y}/{x}.png")).unwrap();
    let mut tiles = online(known.at(here), &TileCache::default(), hasty());
    until_there(&mut tiles, &[(6, 37, 19)]);
    let asked = &server.log()[0];
    assert_eq!(asked.path, "/wmts/6/19/37.png");
    // The key as the name, no password: base64 of "hush-1234:".
    assert_eq!(asked.header("authorization"), "Basic aHVzaC0xMjM0Og==");
    assert!(!format!("{tiles:?} {:?}", Service::national_land_survey(Secret::new("hush-1234"))).contains("hush"));
}

#[test]
fn without_a_key_the_land_survey_is_not_asked() {
    let server = TileServer::start(|_| Reply::picture(png(256, [1, 2, 3])));
    let here = TileAddress::parse(&server.at("/{z}/{y}/{x}.png")).unwrap();
    let keyless = Service::national_land_survey(Secret::default()).at(here);
    let mut tiles = online(keyless, &TileCache::default(), hasty());
    until(&mut tiles, &view(6, 37, 19, 2), "it says so", |tiles, _| {
        tiles.line().is_some_and(|line| line.trouble == Trouble::NoKey)
    });
    linger(&mut tiles, &view(6, 37, 19, 2));
    assert_eq!(server.paths(), Vec::<String>::new());
}

#[test]
fn what_a_view_that_was_left_still_lacked_is_not_asked_for() {
    let server = TileServer::start(|_| Reply::picture(png(256, [1, 2, 3])));
    server.gate(false);
    let mut tiles = online(service(&server), &TileCache::default(), hasty());
    let (left, next) = (view(9, 280, 140, 6), view(9, 300, 140, 2));
    until(&mut tiles, &left, "six are under way", |_, _| server.paths().len() == 6);
    linger(&mut tiles, &left);
    assert_eq!(server.paths().len(), 6, "more than six at once");
    // All six are held back, and still the new view comes.
    until(&mut tiles, &next, "the new view is asked for", |_, _| server.paths().len() >= 10);
    server.gate(true);
    until_there(&mut tiles, &next);
    linger(&mut tiles, &next);
    let asked: BTreeSet<String> = server.paths().into_iter().skip(6).collect();
    assert_eq!(asked, next.iter().map(|key| path(*key)).collect(), "something of the view that was left was asked for");
}

#[test]
fn two_maps_of_one_service_share_its_six() {
    let server = TileServer::start(|_| Reply::picture(png(256, [1, 2, 3])));
    server.gate(false);
    let mut one = online(service(&server), &TileCache::default(), hasty());
    let mut other = online(service(&server), &TileCache::default(), hasty());
    let (left, right) = (view(9, 280, 140, 4), view(9, 300, 140, 4));
    until(&mut one, &left, "six are under way", |_, _| server.paths().len() == 6);
    linger(&mut other, &right);
    assert_eq!(server.paths().len(), 6, "the other map asked beside");
    server.gate(true);
    until_there(&mut one, &left);
    until_there(&mut other, &right);
    assert!(server.most() <= 6, "{} at once", server.most());
}

#[test]
fn a_coarser_tile_shows_until_the_fine_one_is_there() {
    let server = TileServer::start(|asked| {
        if asked.path.starts_with("/5/") { Reply::picture(png(256, [1, 2, 3])) } else { Reply::Silence }
    });
    let mut tiles = online(service(&server), &TileCache::default(), hasty());
    until_there(&mut tiles, &[(5, 17, 9)]);
    assert_eq!(frame(&mut tiles, &view(6, 34, 18, 2)), 4, "a part of the coarser tile stands in");
}

/// What a service does wrong, and what is said of it.
#[track_caller]
fn check(reply: Reply, expected: Trouble) {
    let said = format!("{expected:?}");
    let server = TileServer::start(move |_| reply.clone());
    let limits = Limits {
        pause: Duration::from_millis(400),
        whole: Duration::from_millis(800),
        pace: Pace::default(),
        ..hasty()
    };
    let mut tiles = online(service(&server), &TileCache::default(), limits);
    let seen = view(7, 70, 36, 2);
    let mut line = None;
    until(&mut tiles, &seen, &said, |tiles, there| {
        assert_eq!(there, 0, "{said}: something is shown");
        line = tiles.line();
        line.is_some_and(|line| line.trouble != Trouble::Waiting)
    });
    assert_eq!(line.unwrap().trouble, expected);
    linger(&mut tiles, &seen);
    let asked: Vec<String> = server.paths().into_iter().filter(|path| path.starts_with("/7/")).collect();
    assert!(asked.len() <= seen.len() + 1, "{said}: asked again and again: {asked:?}");
    assert!(server.paths().len() <= 4 * (seen.len() + 1), "{said}: led on and on");
    for language in Language::ALL {
        let text = line.unwrap().say(&Words::new(language));
        assert!(!text.contains("tiles-") && text.len() > 20, "{text}");
        assert!(!text.contains("127.0.0.1"), "{text}");
    }
}

#[test]
fn each_trouble_of_a_service_is_told_apart_and_nothing_of_it_is_shown() {
    let html = b"<!doctype html><title>Log in</title>".to_vec();
    check(Reply::status(401, &[]), Trouble::Refused(401));
    check(Reply::status(403, &[]), Trouble::Refused(403));
    check(Reply::status(404, &[]), Trouble::Missing);
    check(Reply::status(418, &[]), Trouble::Odd(418));
    check(Reply::status(429, &[]), Trouble::Busy(429));
    check(Reply::status(500, &[]), Trouble::Broken(500));
    check(Reply::status(503, &[("Retry-After", "120")]), Trouble::Busy(503));
    check(Reply::Whole(200, vec![("Content-Type", "text/html".to_owned())], html.clone()), Trouble::NoPicture);
    check(Reply::with(html, &[]), Trouble::NoPicture);
    check(Reply::with(b"\x89PNG\r\n\x1a\nno picture at all".to_vec(), &[]), Trouble::NoPicture);
    check(Reply::with(Vec::new(), &[]), Trouble::NoPicture);
    check(Reply::with((0..=255).cycle().take(5000).collect(), &[]), Trouble::NoPicture);
    check(Reply::with(png_head(10_000, 10_000), &[]), Trouble::TooLarge);
    check(Reply::with(vec![0; 5 * 1024 * 1024], &[]), Trouble::TooLarge);
    check(Reply::Endless, Trouble::TooLarge);
    check(Reply::CutOff(png(256, [1, 2, 3])), Trouble::CutOff);
    check(Reply::status(302, &[("Location", "/again.png")]), Trouble::Astray);
    check(Reply::Silence, Trouble::Slow);
}

#[test]
fn a_service_that_is_not_there_cannot_be_reached() {
    let server = TileServer::start(|_| Reply::Silence);
    let gone = service(&server);
    drop(server);
    let mut tiles = online(gone, &TileCache::default(), hasty());
    until(&mut tiles, &view(7, 70, 36, 2), "it says so", |tiles, _| {
        tiles.line().is_some_and(|line| line.trouble == Trouble::Unreachable)
    });
}

#[test]
fn a_redirect_is_followed_but_takes_no_key_elsewhere() {
    let target = TileServer::start(|_| Reply::picture(png(256, [1, 2, 3])));
    // Another host in the eyes of HTTP: another port.
    let place = target.at("/moved.png");
    let server = TileServer::start(move |_| Reply::status(302, &[("Location", place.as_str())]));
    let here = TileAddress::parse(&server.at("/{z}/{y}/{x}.png")).unwrap();
    let known = Service::national_land_survey(Secret::new("hush-1234")).at(here);
    let mut tiles = online(known, &TileCache::default(), hasty());
    until_there(&mut tiles, &[(6, 37, 19)]);
    assert_eq!(target.log()[0].header("authorization"), "", "the key went to another host");
    assert_eq!(target.log()[0].header("referer"), "");
}

#[test]
fn a_service_that_asks_to_wait_is_left_alone_by_every_tile() {
    let server = TileServer::start(|_| Reply::status(429, &[("Retry-After", "3600")]));
    let mut tiles = online(service(&server), &TileCache::default(), hasty());
    let seen = view(7, 70, 36, 5);
    until(&mut tiles, &seen, "it says so", |tiles, _| tiles.line().is_some());
    linger(&mut tiles, &seen);
    // Another view changes nothing.
    linger(&mut tiles, &view(7, 80, 36, 5));
    assert!(server.paths().len() <= 6, "asked on: {}", server.paths().len());
    let again = tiles.line().unwrap().again.unwrap();
    assert!(again > Duration::from_secs(3500), "{again:?}");
    let line = tiles.line().unwrap().say(&Words::new(Language::En));
    assert!(line.contains("trying again in 60 minutes"), "{line}");
}

#[test]
fn a_service_that_recovers_is_tried_by_one_and_then_used_by_all() {
    static ASKED: AtomicUsize = AtomicUsize::new(0);
    let server = TileServer::start(|_| {
        let at = ASKED.fetch_add(1, Ordering::SeqCst);
        if at < 8 { Reply::status(500, &[]) } else { Reply::picture(png(256, [1, 2, 3])) }
    });
    let mut tiles = online(service(&server), &TileCache::default(), hasty());
    let seen = view(7, 70, 36, 4);
    until(&mut tiles, &seen, "it says so", |tiles, _| {
        tiles.line().is_some_and(|line| line.trouble == Trouble::Broken(500))
    });
    until_there(&mut tiles, &seen);
    assert_eq!(tiles.line(), None, "it still complains");
}

#[test]
fn a_tile_that_is_not_there_is_not_asked_for_again() {
    let missing = path((7, 71, 37));
    let gone = missing.clone();
    let server = TileServer::start(move |asked| {
        if asked.path == gone { Reply::status(404, &[]) } else { Reply::picture(png(256, [1, 2, 3])) }
    });
    let mut tiles = online(service(&server), &TileCache::default(), hasty());
    let seen = view(7, 70, 36, 3);
    until(&mut tiles, &seen, "the others are there", |_, there| there == 8);
    linger(&mut tiles, &seen);
    assert_eq!(server.paths().iter().filter(|path| **path == missing).count(), 1);
    assert_eq!(tiles.line(), Some(Line { trouble: Trouble::Missing, again: None }));
    // What is not in view is not complained of.
    let other = view(7, 80, 36, 2);
    until_there(&mut tiles, &other);
    assert_eq!(tiles.line(), None);
}

#[test]
fn waiting_doubles_up_to_a_cap_and_never_undercuts_what_was_asked() {
    let pace = Pace::default();
    let waits: Vec<u64> = (1..=10).map(|troubles| pace.wait(troubles).as_secs()).collect();
    assert_eq!(waits, [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    assert_eq!(pace.wait(u32::MAX), pace.most);
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_445_412_400);
    for (text, expected) in [
        ("120", Some(120)),
        (" 0 ", Some(0)),
        ("Wed, 21 Oct 2015 07:28:00 GMT", Some(80)),
        ("Wednesday, 21-Oct-15 07:28:00 GMT", Some(80)),
        ("Wed, 21 Oct 2015 07:00:00 GMT", Some(0)),
        ("99999999999", Some(7 * 24 * 3600)),
        ("-5", None),
        ("soon", None),
        ("", None),
    ] {
        assert_eq!(retry_after(text, now).map(|wait| wait.as_secs()), expected, "{text:?}");
    }
}

#[test]
fn six_troubles_at_once_are_one_and_an_old_answer_ends_no_pause() {
    let start = Instant::now();
    let at = |seconds| start + Duration::from_secs(seconds);
    let mut patience = Patience::new(Pace::default());
    let tile = |x| (7, x, 0);
    for x in 0..6 {
        patience.failed(tile(x), Trouble::Broken(500).into(), at(0), at(1));
    }
    assert_eq!(patience.trouble(), Some((Trouble::Broken(500), Some(at(3)))));
    assert_eq!(patience.at_once(6, at(2)), 0);
    // Asked for before the pause, and there only now.
    patience.worked(tile(9), at(0));
    assert_eq!(patience.at_once(6, at(2)), 0);
    assert_eq!(patience.at_once(6, at(4)), 1, "one tries for the others");
    patience.failed(tile(1), Trouble::Unreachable.into(), at(4), at(5));
    assert_eq!(patience.trouble(), Some((Trouble::Unreachable, Some(at(9)))), "the wait doubles");
    let asked = Failure { trouble: Trouble::Busy(429), retry_after: Some(Duration::from_secs(500)) };
    patience.failed(tile(2), asked, at(10), at(10));
    assert_eq!(patience.next(&[tile(2)], at(11)), Some(at(510)));
    patience.worked(tile(2), at(511));
    assert_eq!((patience.trouble(), patience.at_once(6, at(512))), (None, 6));
}

#[test]
fn pictures_of_every_kind_are_read_and_large_ones_made_smaller() {
    let picture = image::RgbImage::from_fn(300, 300, |x, y| image::Rgb([(x % 251) as u8, (y % 251) as u8, 9]));
    for format in [image::ImageFormat::Png, image::ImageFormat::Jpeg, image::ImageFormat::WebP] {
        let mut bytes = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        assert_eq!(decode(bytes.get_ref(), 1024).unwrap().size, [300, 300], "{format:?}");
    }
    assert_eq!(decode(&png(1024, [1, 2, 3]), 1024).unwrap().size, [512, 512]);
    assert_eq!(decode(&png(1025, [1, 2, 3]), 1024), Err(Trouble::TooLarge));
    let mut banner = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(300, 20).write_to(&mut banner, image::ImageFormat::Png).unwrap();
    assert_eq!(decode(banner.get_ref(), 1024), Err(Trouble::NoPicture));
}

#[test]
fn an_address_says_what_is_wrong_with_it_and_repeats_no_key() {
    for (text, expected) in [
        ("offline", Ok(TileSource::Offline)),
        (" openstreetmap ", Ok(TileSource::OpenStreetMap)),
        ("maanmittauslaitos", Ok(TileSource::NationalLandSurvey)),
        ("/maps/kartta.pmtiles", Ok(TileSource::PmTiles("/maps/kartta.pmtiles".into()))),
        ("https://a.example/map.pmtiles", Err("tiles-wrong-far")),
        ("", Err("tiles-wrong-source")),
        ("ftp://a.example/{z}/{x}/{y}", Err("tiles-wrong-source")),
        ("https:///{z}/{x}/{y}", Err("tiles-wrong-host")),
        ("https://{x}.example/{z}/{x}/{y}", Err("tiles-wrong-host")),
        ("https://a.example/{z}/{x}", Err("tiles-wrong-missing")),
        ("https://a.example/{z}/{y}", Err("tiles-wrong-missing")),
        ("https://a.example/{z}/{x}/{y}/{-y}", Err("tiles-wrong-missing")),
        ("https://a.example/{s}/{z}/{x}/{y}", Err("tiles-wrong-place")),
        ("https://a.example/{z}/{x}/{y}?k=hush {", Err("tiles-wrong-odd")),
        ("https://a.example/{z}/{x}/{y}}", Err("tiles-wrong-odd")),
    ] {
        let read = TileSource::parse(text);
        assert_eq!(read.as_ref().map_err(TileSourceError::key), expected.as_ref().map_err(|key| *key), "{text}");
        if let Err(error) = read {
            assert!(!format!("{error} {error:?} {}", error.place()).contains("hush"));
        }
    }
    let address = TileSource::parse("https://me:hush@tiles.example:8080/{z}/{-y}/{x}?key=hush&v=1").unwrap();
    assert!(!format!("{address:?}").contains("hush"), "{address:?}");
    let TileSource::Custom(address) = address else { panic!("no address") };
    assert_eq!(address.host(), "tiles.example:8080");
    assert_eq!(address.of_tile(3, 1, 2), "https://me:hush@tiles.example:8080/3/5/1?key=hush&v=1");
    assert!(!Service::of_address(address).attribution().contains("hush"));
}

#[test]
fn a_key_stands_in_no_error_of_a_script() {
    use hankekartta::session::parse_script;
    for script in [
        "set-tile-key hush and more",
        "set-tile-key",
        "set-tiles https://a.example/{z}?key=hush",
        "set-tiles hush hush",
    ] {
        let error = parse_script(script).unwrap_err();
        assert!(!format!("{error} {error:?}").contains("hush"), "{error}");
    }
    let lines = parse_script("set-tile-key hush\nset-tiles https://a.example/{z}/{x}/{y}?key=hush").unwrap();
    assert!(!format!("{lines:?}").contains("hush"), "{lines:?}");
}

proptest! {
    #[test]
    fn no_text_and_no_bytes_make_it_panic(text in "\\PC{0,60}", bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = TileSource::parse(&text);
        let _ = TileSource::parse(&format!("https://a.example/{text}/{{z}}/{{x}}/{{y}}"));
        let _ = decode(&bytes, 1024);
        let _ = retry_after(&text, SystemTime::UNIX_EPOCH);
    }
}
