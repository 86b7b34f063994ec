//! Does the window do what a person asks of it?

use std::sync::Arc;

use egui::{Key, Modifiers, Pos2, Rect};
use egui_kittest::kittest::Queryable;
use egui_kittest::{Harness, SnapshotResults};
use hankekartta::files;
use hankekartta::gazetteer::division_2020;
use hankekartta::gui::{fonts, icons};
use hankekartta::intake;
use hankekartta::model::{Language, MunicipalityCode, ProjectId, RegionCode};
use hankekartta::session::{Action, ActionName, Dialog, ExportState, Focus, Session, Theme};
use hankekartta::words::{Words, locale_files};

use crate::support::{Window, assert_reads, open, open_with, renderer, settle, texts};

/// The real document of 2020 in a language.
fn session(language: Language) -> Session {
    let mut session = Session::new(division_2020(), Arc::new(intake::embedded()));
    session.apply(Action::SetLanguage(language));
    session
}

fn window(language: Language) -> Harness<'static, Window> {
    open(session(language), (1440.0, 900.0))
}

fn send(harness: &mut Harness<'_, Window>, actions: impl IntoIterator<Item = Action>) {
    for action in actions {
        harness.state_mut().bench().send(action);
        settle(harness);
    }
}

fn joensuu() -> Focus {
    Focus::Project(ProjectId::new("joensuu"))
}

#[test]
fn a_click_on_a_project_tells_all_about_it() {
    let mut window = window(Language::Fi);
    window.get_by_label_contains("Joensuun kaupunki, Joensuun seudun").click();
    settle(&mut window);
    assert_eq!(window.state().session().state().undoable.focus, Some(joensuu()));
    assert_reads(
        &window,
        &[
            "Hanke 12 / 21",
            "Joensuun seudun kotouttamistyön keskus",
            "1.9.2020–31.8.2021 · 12 kk",
            "Ydinalue: 4–5 kuntaa, 108\u{a0}612–115\u{a0}300 asukasta",
            "Laajempi alue: 7 kuntaa, 45\u{a0}911 asukasta",
            "O- tokumpu → Outokumpu",
            "rivi 23",
            "Kontiolahti",
            "tavutus yhdistetty",
        ],
    );
}

#[test]
fn a_municipality_in_the_detail_leads_to_its_own() {
    let mut window = window(Language::Fi);
    send(&mut window, [Action::SelectProject { id: ProjectId::new("joensuu"), add: false }]);
    window.get_by_label("Ilomantsi").click();
    settle(&mut window);
    assert_eq!(
        window.state().session().state().undoable.focus,
        Some(Focus::Municipality(MunicipalityCode::parse("146").unwrap()))
    );
    assert_reads(&window, &["Kunta 146", "Asukasta: 4\u{a0}857", "Maakunta: Pohjois-Karjala", "Naapurikunnat"]);
}

#[test]
fn a_region_narrows_list_and_numbers_and_undo_widens_them_again() {
    let mut window = window(Language::Fi);
    assert_reads(
        &window,
        &["Hankkeet 21 / 21", "108 / 310 kuntaa", "3\u{a0}754\u{a0}035 / 5\u{a0}525\u{a0}292 asukasta"],
    );
    window.get_by_label("Uusimaa 5").click();
    settle(&mut window);
    assert_reads(&window, &["Hankkeet 5 / 21", "5 hanketta", "Kuntayhtymä 0"]);
    assert!(window.query_by_label_contains("Joensuun kaupunki, ").is_none());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut window);
    assert_reads(&window, &["Hankkeet 21 / 21", "21 hanketta"]);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    settle(&mut window);
    assert_reads(&window, &["Hankkeet 5 / 21"]);
}

#[test]
fn a_check_mark_takes_a_project_out_of_the_numbers() {
    let mut window = window(Language::En);
    window.get_by_label("Joensuun kaupunki: on the map").click();
    settle(&mut window);
    assert_reads(&window, &["Projects 20 / 21", "103 / 310 municipalities"]);
}

#[test]
fn search_is_typed_after_control_f_and_its_letters_are_no_shortcuts() {
    let mut window = window(Language::Fi);
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    settle(&mut window);
    let field = window.get_by_label("Hae hanketta tai kuntaa");
    assert!(field.is_focused());
    field.type_text("outokumpu");
    settle(&mut window);
    window.key_press(Key::Home);
    settle(&mut window);
    assert_eq!(window.state().session().state().undoable.filter.search, "outokumpu");
    assert_reads(&window, &["Hankkeet 1 / 21"]);
    window.get_by_label("Tyhjennä haku").click();
    settle(&mut window);
    assert_reads(&window, &["Hankkeet 21 / 21"]);
}

#[test]
fn an_empty_list_offers_the_way_back() {
    let mut window = window(Language::Sv);
    send(&mut window, [Action::Search("finns inte".to_owned())]);
    assert_reads(&window, &["Inga projekt med de här avgränsningarna"]);
    window.get_all_by_label("Visa alla").last().unwrap().click();
    settle(&mut window);
    assert_reads(&window, &["Projekt 21 / 21"]);
}

#[test]
fn keys_open_dialogs_fold_panels_and_clear_the_selection() {
    let mut window = window(Language::En);
    let state = |window: &Harness<'_, Window>| window.state().session().state().clone();
    window.key_press(Key::F1);
    settle(&mut window);
    assert_eq!(state(&window).dialog, Some(Dialog::Help));
    assert_reads(&window, &["Show all of Finland", "select-municipality CODE [add]"]);
    window.key_press(Key::Escape);
    settle(&mut window);
    assert_eq!(state(&window).dialog, None);
    window.key_press(Key::F2);
    window.key_press(Key::F3);
    settle(&mut window);
    assert!(!state(&window).left_open && !state(&window).right_open);
    window.get_by_label("Open or close the left panel").click();
    settle(&mut window);
    assert!(state(&window).left_open);
    send(&mut window, [Action::SelectProject { id: ProjectId::new("joensuu"), add: false }]);
    window.key_press(Key::Escape);
    settle(&mut window);
    assert_eq!(state(&window).undoable.focus, None);
}

#[test]
fn the_keyboard_alone_reaches_a_project() {
    let mut window = window(Language::Fi);
    window.get_by_label_contains("Joensuun kaupunki, Joensuun seudun").focus();
    settle(&mut window);
    window.key_press(Key::Enter);
    settle(&mut window);
    assert_eq!(window.state().session().state().undoable.focus, Some(joensuu()));
}

#[test]
fn an_export_writes_what_was_chosen_and_asks_before_it_replaces() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("joensuu.csv");
    let mut window = window(Language::Fi);
    send(&mut window, [Action::SelectProject { id: ProjectId::new("joensuu"), add: false }]);
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    settle(&mut window);
    assert_reads(&window, &["1 hanke · 12 kuntaa · 12 riviä"]);
    send(
        &mut window,
        [Action::SetExportFormat(hankekartta::export::Format::Csv), Action::SetExportPath(path.display().to_string())],
    );
    window.get_by_label("Vie").click();
    settle(&mut window);
    settle(&mut window);
    assert!(
        matches!(&window.state().session().state().export, ExportState::Done { rows: 12, .. }),
        "{:?}",
        window.state().session().state().export
    );
    assert_reads(&window, &["Tallennettu:", "12 riviä"]);
    let written = files::read(&path).unwrap();
    let mut table = csv::Reader::from_reader(written.as_slice());
    let header = table.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|column| column == name).unwrap();
    let (municipality, reach) = (column("municipality_code"), column("reach"));
    let mut codes: Vec<String> = table
        .records()
        .map(Result::unwrap)
        .filter(|row| &row[reach] == "core")
        .map(|row| row[municipality].to_owned())
        .collect();
    codes.sort();
    assert_eq!(codes, ["146", "167", "276", "309", "426"]);

    window.get_by_label("Vie").click();
    settle(&mut window);
    settle(&mut window);
    assert!(matches!(window.state().session().state().export, ExportState::Exists(_)));
    window.get_by_label("Korvaa tiedosto").click();
    settle(&mut window);
    settle(&mut window);
    assert!(matches!(window.state().session().state().export, ExportState::Done { .. }));
}

#[test]
fn a_file_that_is_not_there_is_said_in_words() {
    let mut window = window(Language::En);
    send(&mut window, [Action::Open { paths: vec!["no/such/file.txt".into()], add: false }]);
    assert!(window.state().session().state().notice.as_ref().is_some_and(|notice| notice.problem));
    assert_reads(&window, &["file.txt"]);
    window.key_press(Key::Escape);
    settle(&mut window);
    assert!(window.state().session().state().notice.is_none());
}

#[test]
fn every_language_and_size_has_names_for_its_widgets() {
    for language in Language::ALL {
        for size in [(1024.0, 640.0), (1280.0, 800.0)] {
            let mut window = open(session(language), size);
            for dialog in [Dialog::Settings, Dialog::Export, Dialog::Help] {
                send(&mut window, [Action::OpenDialog(dialog), Action::CloseDialog]);
            }
            for code in ["091", "491", "005"] {
                let code = MunicipalityCode::parse(code).unwrap();
                send(&mut window, [Action::SelectMunicipality { code, add: false }]);
            }
            let code = MunicipalityCode::parse("049").unwrap();
            send(&mut window, [Action::SelectMunicipality { code, add: true }]);
            assert!(texts(&window).iter().all(|text| !text.contains("-key-")));
        }
    }
}

#[test]
fn nothing_is_drawn_anew_when_nothing_happens() {
    let mut window = window(Language::Fi);
    assert!(window.run() < 4, "the window asks for frames without a reason");
}

#[test]
fn every_action_has_a_title_in_every_language() {
    for language in Language::ALL {
        let words = Words::new(language);
        for action in ActionName::all() {
            assert!(words.has(&action.title_key()), "{language}: {}", action.title_key());
        }
    }
}

#[test]
fn every_icon_and_every_letter_of_the_texts_has_a_glyph() {
    let context = egui::Context::default();
    context.set_fonts(fonts::definitions());
    context
        .run_ui(egui::RawInput::default(), |ui| {
            ui.fonts_mut(|view| {
                for font in [fonts::regular(14.0), fonts::semibold(14.0)] {
                    for icon in icons::ALL {
                        assert!(view.has_glyphs(&font, icon), "no glyph for {icon:?}");
                    }
                    for language in Language::ALL {
                        for (name, text) in locale_files(language) {
                            for letter in text.chars().filter(|letter| !letter.is_control()) {
                                assert!(view.has_glyph(&font, letter), "{name}: no glyph for {letter:?}");
                            }
                        }
                    }
                }
            });
        })
        .textures_delta
        .clear();
}

#[test]
fn digits_are_tabular_and_nothing_else_is() {
    let context = egui::Context::default();
    context.set_fonts(fonts::definitions());
    context
        .run_ui(egui::RawInput::default(), |ui| {
            ui.fonts_mut(|view| {
                for font in [fonts::regular(14.0), fonts::semibold(14.0)] {
                    let zero = view.glyph_width(&font, '0');
                    for digit in '1'..='9' {
                        assert!((view.glyph_width(&font, digit) - zero).abs() < 0.01, "{digit}");
                    }
                    assert!(view.glyph_width(&font, '-') < zero && view.glyph_width(&font, ' ') < zero);
                }
            });
        })
        .textures_delta
        .clear();
}

#[test]
fn a_language_is_switched_without_a_new_start() {
    let mut window = window(Language::Fi);
    send(&mut window, [Action::SetLanguage(Language::Sv)]);
    assert_reads(&window, &["Landskap", "Nyland 5", "21 projekt"]);
    let region = RegionCode::parse("01").unwrap();
    send(&mut window, [Action::ToggleRegion(region), Action::SetLanguage(Language::En)]);
    assert_reads(&window, &["5 projects", "Helsingin kaupunki"]);
}

#[test]
fn the_panels_look_as_they_did() {
    let mut results = SnapshotResults::new();
    for (name, theme, language, project) in [
        ("panels-light-fi", Theme::Light, Language::Fi, Some("joensuu")),
        ("panels-dark-sv", Theme::Dark, Language::Sv, None),
    ] {
        let Some(renderer) = renderer() else { return };
        let mut session = session(language);
        session.apply(Action::SetTheme(theme));
        let mut window = open_with(renderer, session, (1280.0, 800.0));
        let chosen = project.map_or_else(
            || Action::SelectMunicipality { code: MunicipalityCode::parse("491").unwrap(), add: false },
            |id| Action::SelectProject { id: ProjectId::new(id), add: false },
        );
        send(&mut window, [chosen]);
        window.remove_cursor();
        settle(&mut window);
        // The map has pictures of its own.
        window.mask(Rect::from_min_max(Pos2::new(300.0, 44.0), Pos2::new(941.0, 772.0)));
        // A driver of another version may shade the edge of a letter otherwise.
        let options = egui_kittest::SnapshotOptions::new().max_failed_pixels(60);
        window.snapshot_options(name, &options);
        results.extend_harness(&mut window);
    }
}

/// README's picture: the whole window on the real document, map and all.
#[test]
fn the_window_looks_as_in_readme() {
    let Some(renderer) = renderer() else { return };
    let mut window = open_with(renderer, session(Language::Fi), (1440.0, 900.0));
    send(&mut window, [Action::SelectProject { id: ProjectId::new("joensuu"), add: false }]);
    window.remove_cursor();
    settle(&mut window);
    // Offline tiles are drawn on threads of their own.
    let begun = std::time::Instant::now();
    while !window.state_mut().bench().is_settled() {
        assert!(begun.elapsed() < std::time::Duration::from_mins(1), "the tiles are not drawn");
        std::thread::sleep(std::time::Duration::from_millis(20));
        window.step();
    }
    window.step();
    // Edges of letters and lines may be shaded otherwise by a driver of another version.
    let options = egui_kittest::SnapshotOptions::new().max_failed_pixels(400);
    window.snapshot_options("readme", &options);
}
