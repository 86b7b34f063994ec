//! Does the window show what lies under the map, say what is wrong with it, and copy the map without it?

use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{ColorImage, Key, Modifiers, OutputCommand, Rect};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::Language;
use hankekartta::session::{Action, Dialog, MapView, Secret, Session, TileSource, View};

use crate::support::{Window, open, open_with, renderer, settle, texts};
use crate::tile_server::{Reply, TileServer, png};

/// A color that nothing of ours has.
const MAGENTA: [u8; 3] = [255, 0, 255];

fn session(language: Language) -> Session {
    let mut session = Session::new(division_2020(), Arc::new(intake::embedded()));
    session.apply(Action::SetLanguage(language));
    session
}

fn send(window: &mut Harness<'_, Window>, action: Action) {
    window.state_mut().bench().send(action);
    settle(window);
}

/// Runs frames until something is so.
#[track_caller]
fn until(window: &mut Harness<'_, Window>, what: &str, mut is: impl FnMut(&mut Harness<'_, Window>) -> bool) {
    let begun = Instant::now();
    while !is(window) {
        assert!(begun.elapsed() < Duration::from_mins(1), "{what}");
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
}

fn says(window: &Harness<'_, Window>, words: &str) -> bool {
    texts(window).iter().any(|text| text.contains(words))
}

pub(crate) fn source(server: &TileServer) -> TileSource {
    TileSource::parse(&server.at("/{z}/{x}/{y}.png?key=hush")).unwrap()
}

pub(crate) fn magenta() -> TileServer {
    TileServer::start(|_| Reply::picture(png(256, MAGENTA)))
}

/// Runs frames until a picture was put on the clipboard.
#[track_caller]
pub(crate) fn clipboard(window: &mut Harness<'_, Window>) -> ColorImage {
    let begun = Instant::now();
    loop {
        let commands = &window.output().platform_output.commands;
        if let Some(OutputCommand::CopyImage(image)) =
            commands.iter().find(|command| matches!(command, OutputCommand::CopyImage(_)))
        {
            return image.clone();
        }
        assert!(begun.elapsed() < Duration::from_mins(1), "nothing was put on the clipboard");
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
}

fn map(window: &Harness<'_, Window>) -> Rect {
    window.get_by_role_and_label(egui::accesskit::Role::Canvas, "Kartta").rect()
}

/// Share of the pixels in a part of a picture that have a color.
pub(crate) fn share(image: &ColorImage, part: [usize; 4], color: [u8; 3]) -> f64 {
    let [left, top, right, bottom] = part;
    let (mut is, mut all) = (0_u32, 0_u32);
    for y in top..bottom {
        for x in left..right {
            let [r, g, b, _] = image[(x, y)].to_array();
            all += 1;
            is += u32::from([r, g, b] == color);
        }
    }
    f64::from(is) / f64::from(all)
}

#[test]
fn nothing_is_asked_of_a_service_before_it_is_chosen() {
    let server = magenta();
    let mut window = open(session(Language::Fi), (1280.0, 800.0));
    send(&mut window, Action::OpenDialog(Dialog::Settings));
    window.get_by_label("Palvelun osoite tai tiedoston polku").focus();
    window.step();
    window.get_by_label("Palvelun osoite tai tiedoston polku").type_text(&server.at("/{z}/{x}/{y}.png"));
    settle(&mut window);
    assert_eq!(server.paths(), Vec::<String>::new());
    window.key_press(Key::Enter);
    until(&mut window, "the service is asked", |_| !server.paths().is_empty());
    let TileSource::Custom(address) = window.state().session().state().undoable.tiles.clone() else {
        panic!("not chosen")
    };
    assert!(server.at("").ends_with(address.host()));
}

#[test]
fn an_address_that_cannot_be_used_is_said_to_be_so() {
    let mut window = open(session(Language::En), (1280.0, 800.0));
    send(&mut window, Action::OpenDialog(Dialog::Settings));
    let name = "Address of the service or path of the file";
    window.get_by_label(name).focus();
    window.step();
    window.get_by_label(name).type_text("https://a.example/{s}/{z}/{x}/{y}.png");
    settle(&mut window);
    assert!(says(&window, "{s} is not known"), "{:?}", texts(&window));
    window.key_press(Key::Enter);
    settle(&mut window);
    assert_eq!(window.state().session().state().undoable.tiles, TileSource::Offline);
}

#[test]
fn the_key_is_typed_behind_dots_and_the_window_never_tells_it() {
    let mut window = open(session(Language::Fi), (1280.0, 800.0));
    send(&mut window, Action::SetTiles(TileSource::NationalLandSurvey));
    until(&mut window, "it asks for the key", |window| says(window, "tarvitsee API-avaimen"));
    send(&mut window, Action::OpenDialog(Dialog::Settings));
    window.get_by_label("API-avain").focus();
    window.step();
    window.get_by_label("API-avain").type_text("hush-1234");
    settle(&mut window);
    assert_eq!(window.state().session().state().tile_key, Secret::new("hush-1234"));
    assert!(!texts(&window).iter().any(|text| text.contains("hush")), "{:?}", texts(&window));
    assert!(!format!("{:?}", window.state().session()).contains("hush"));
    // Nothing of it is asked of the real service by a test.
    send(&mut window, Action::SetTiles(TileSource::Offline));
}

#[test]
fn a_service_is_named_and_its_trouble_is_one_line_in_every_language() {
    for (language, expected) in [
        (Language::Fi, "Karttapalvelussa on vika (500). Näkyvissä on oma pohjakartta"),
        (Language::Sv, "Karttjänsten har ett fel (500). Den egna bakgrundskartan visas"),
        (Language::En, "The map service has a fault (500). The built-in base map is shown"),
    ] {
        let server = TileServer::start(|_| Reply::status(500, &[]));
        let mut window = open(session(language), (1024.0, 640.0));
        send(&mut window, Action::SetTiles(source(&server)));
        until(&mut window, expected, |window| says(window, expected));
        assert_eq!(texts(&window).iter().filter(|text| text.contains("(500)")).count(), 1);
        assert!(says(&window, &server.at("")[7..]), "the service is not named");
        assert!(!says(&window, "hush"));
        // The map goes on as ever.
        send(&mut window, Action::PanBy(0.2, 0.1));
        send(&mut window, Action::ZoomBy(1.0));
        send(&mut window, Action::SetTiles(TileSource::Offline));
        assert!(!says(&window, "(500)"));
    }
}

#[test]
fn the_layers_menu_offers_every_source_and_the_copy() {
    let mut window = open(session(Language::Fi), (1280.0, 800.0));
    window.get_by_label("Karttatasot").click();
    settle(&mut window);
    for name in ["Ilman verkkoa", "OpenStreetMap", "Maanmittauslaitos", "Muu palvelu tai tiedosto…"] {
        assert!(says(&window, name), "{name}");
    }
    window.get_by_label("Muu palvelu tai tiedosto…").click();
    settle(&mut window);
    assert_eq!(window.state().session().state().dialog, Some(Dialog::Settings));
}

#[test]
fn kept_tiles_are_counted_and_thrown_away_by_hand() {
    let folder = tempfile::tempdir().unwrap();
    let server = magenta();
    let mut window = open(session(Language::En), (1280.0, 800.0));
    send(&mut window, Action::KeepTilesIn(folder.path().join("tiles")));
    send(&mut window, Action::SetTiles(source(&server)));
    let files = || crate::architecture::files(folder.path(), ".kept").len();
    until(&mut window, "tiles are kept", |_| files() > 3);
    send(&mut window, Action::SetTiles(TileSource::Offline));
    send(&mut window, Action::OpenDialog(Dialog::Settings));
    until(&mut window, "they are counted", |window| says(window, "1 MB on the disk now"));
    window.get_by_label("Delete the kept tiles").click();
    until(&mut window, "they are gone", |window| says(window, "0 MB on the disk now"));
    assert_eq!(files(), 0);
}

#[test]
fn tiles_lie_under_the_map_and_leave_it_again() {
    let Some(renderer) = renderer() else { return };
    let server = magenta();
    let mut window = open_with(renderer, session(Language::Fi), (1280.0, 800.0));
    let count = |window: &mut Harness<'_, Window>| {
        let image = window.render().unwrap();
        image.pixels().filter(|pixel| [pixel[0], pixel[1], pixel[2]] == MAGENTA).count()
    };
    assert_eq!(count(&mut window), 0);
    send(&mut window, Action::SetTiles(source(&server)));
    until(&mut window, "tiles are seen", |window| count(window) > 10_000);
    send(&mut window, Action::SetTiles(TileSource::Offline));
    until(&mut window, "offline tiles are drawn", |window| window.state_mut().bench().is_settled());
    assert_eq!(count(&mut window), 0);
}

#[test]
fn a_copied_map_has_its_legend_and_its_source_and_no_tile_of_a_service() {
    let Some(renderer) = renderer() else { return };
    let server = magenta();
    let mut window = open_with(renderer, session(Language::Fi), (1280.0, 800.0));
    send(&mut window, Action::SetTiles(source(&server)));
    // Sea alone at the edges of the picture.
    send(&mut window, Action::LookAt(MapView { lon: 22.0, lat: 62.5, zoom: 6.0 }));
    until(&mut window, "tiles are seen", |window| {
        let image = window.render().unwrap();
        image.pixels().filter(|pixel| [pixel[0], pixel[1], pixel[2]] == MAGENTA).count() > 10_000
    });
    let rect = map(&window);
    window.state_mut().bench().send(Action::CopyMap);
    window.step();
    let image = clipboard(&mut window);
    assert_eq!(format!("{:?}", image.size), format!("[{}, {}]", rect.width().round(), rect.height().round()));
    let [width, height] = image.size;
    assert!(share(&image, [0, 0, width, height], MAGENTA) < f64::EPSILON, "a tile of the service is in the picture");
    // Light theme: panel above and below, the legend's card at the bottom left with a core hue in it.
    let panel = [0xFB, 0xFA, 0xF7];
    assert!(share(&image, [0, 0, width, 30], panel) > 0.6, "no title line");
    assert!(share(&image, [0, height - 14, width, height], panel) > 0.5, "no attribution line");
    let legend = [14, height - 240, 240, height - 50];
    assert!(share(&image, legend, [255, 255, 255]) > 0.5, "no legend");
    assert!(share(&image, legend, [0x77, 0xAA, 0xDD]) > 0.001, "the legend has no swatch");
    assert!(share(&image, [0, 40, width, height - 60], [0xD9, 0xE7, 0xEE]) > 0.1, "no sea of our own");
    until(&mut window, "it is said", |window| says(window, "Kartta on leikepöydällä"));
    assert!(says(&window, "ruutuja ei viedä kuviin") && says(&window, "Leikepöytä voi tyhjentyä"));
    assert!(!window.state().session().state().copying.is_on());
    // The tiles are back on the screen, and of the clipboard it is told once.
    until(&mut window, "tiles are seen again", |window| {
        let image = window.render().unwrap();
        image.pixels().filter(|pixel| [pixel[0], pixel[1], pixel[2]] == MAGENTA).count() > 10_000
    });
    send(&mut window, Action::CloseDialog);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    window.step();
    clipboard(&mut window);
    until(&mut window, "it is said again", |window| says(window, "Kartta on leikepöydällä"));
    assert!(!says(&window, "Leikepöytä voi tyhjentyä"));
}

#[test]
fn a_copied_map_shows_no_dialog_and_no_buttons() {
    let Some(renderer) = renderer() else { return };
    let mut window = open_with(renderer, session(Language::Fi), (1280.0, 800.0));
    send(&mut window, Action::CopyMap);
    let plain = clipboard_after(&mut window);
    send(&mut window, Action::CloseDialog);
    send(&mut window, Action::OpenDialog(Dialog::Help));
    send(&mut window, Action::CopyMap);
    let with_dialog = clipboard_after(&mut window);
    assert_eq!(plain.size, with_dialog.size);
    assert!(plain.pixels == with_dialog.pixels, "the dialog is in the picture");
    assert_eq!(window.state().session().state().dialog, Some(Dialog::Help));
}

fn clipboard_after(window: &mut Harness<'_, Window>) -> ColorImage {
    // `settle` may have run past the frame with the command: ask again.
    window.state_mut().bench().send(Action::CloseDialog);
    let dialog = window.state().session().state().dialog.clone();
    settle(window);
    if let Some(dialog) = dialog {
        send(window, Action::OpenDialog(dialog));
    }
    window.state_mut().bench().send(Action::CopyMap);
    window.step();
    clipboard(window)
}

#[test]
fn without_a_map_on_the_screen_it_is_said_that_none_was_copied() {
    let mut window = open(session(Language::En), (1280.0, 800.0));
    send(&mut window, Action::SetView(View::Review));
    send(&mut window, Action::CopyMap);
    until(&mut window, "it is said", |window| says(window, "The map was not copied"));
}
