//! Does the window open any list, show what it understood, and let a person change it?

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::accesskit::Role as AccessRole;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hankekartta::document::{Profile, Role};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{InferredFrom, Language};
use hankekartta::session::{Action, ActionName, Answer, Dialog, Session, View};

use crate::support::{Window, assert_reads, open, settle, texts};

const LIST: &str = "\
Avustukset 2021;;;;
Hakija;Hankkeen nimi;Kohdealue;Toteutusaika;Avustus €
Kuopion kaupunki;Neuvonta;Kuopio, Siilinjärvi;1.1.2021–31.12.2021;120 000
Mikkelin kaupunki;Polku;Etelä-Savo;1.3.2021–28.2.2022;50 000,50
Turun kaupunki;Silta;Turku, Uki;2021–2022;80 000
Yhteensä;;;;250 000,50
";

struct Here {
    folder: tempfile::TempDir,
}

impl Here {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn window(&self) -> Harness<'static, Window> {
        let mut session = Session::new(division_2020(), Arc::new(intake::embedded()));
        session.apply(Action::SetLanguage(Language::Fi));
        session.keep_profiles(self.folder.path().join("columns"));
        open(session, (1280.0, 800.0))
    }
}

/// A file that a hand lets go over the window.
#[derive(Debug)]
pub(crate) struct Dropped(pub(crate) PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn send(window: &mut Harness<'_, Window>, action: Action) {
    window.state_mut().bench().send(action);
    settle(window);
}

fn open_list(window: &mut Harness<'_, Window>, path: PathBuf, add: bool) {
    send(window, Action::Open { paths: vec![path], add });
}

#[test]
fn a_file_dropped_on_the_window_is_opened_and_told_of() {
    let here = Here::new();
    let mut window = here.window();
    let path = here.file("lista.csv", LIST);
    window.input_mut().dropped_files.push(Arc::new(Dropped(path)));
    window.step();
    settle(&mut window);
    assert_eq!(window.state().session().dataset().projects.len(), 3);
    assert_reads(&window, &["3 hanketta", "Asiakirja: lista.csv"]);
    window.get_by_label("Mitä luettiin…").click();
    settle(&mut window);
    assert_eq!(window.state().session().state().dialog, Some(Dialog::Document));
    assert_reads(
        &window,
        &[
            "CSV · UTF-8 · erotin ; · taulukko",
            "3 hanketta · 6 riviä · hankkeiksi 3 riviä · otsikkoja 1 · muuta tekstiä 1 · summarivejä 1",
            "Kohdealue: Toiminta-alue",
            "Avustus €: Myönnetty avustus",
            "Kuopio, Siilinjärvi",
            "50 000,50",
            "Avustukset 2021",
            "2021, asiakirjan mukaan",
        ],
    );
}

#[test]
fn a_column_chosen_by_hand_is_known_again_in_the_next_file_with_the_same_header() {
    let here = Here::new();
    let mut window = here.window();
    let text = "Hakija;Nimike;Kohdealue;Muuta\nOulun kaupunki;Neuvonta;Oulu;Raahe\nIin kunta;Polku;Ii;Kemi\n";
    open_list(&mut window, here.file("eka.csv", text), false);
    let area = |window: &Harness<'_, Window>| window.state().session().dataset().projects[0].area.text.clone();
    assert_eq!(area(&window), "Oulu");
    send(&mut window, Action::OpenDialog(Dialog::Document));
    window.get_by_role_and_label(AccessRole::ComboBox, "Muuta: Muu tieto").click();
    settle(&mut window);
    window.get_by_label("Toiminta-alue").click();
    settle(&mut window);
    assert_eq!(area(&window), "Raahe");
    assert_reads(&window, &["Muuta: Toiminta-alue, valittu"]);

    // The folder holds one profile, in the shape that --profile reads.
    let kept: Vec<PathBuf> =
        fs::read_dir(here.folder.path().join("columns")).unwrap().map(|entry| entry.unwrap().path()).collect();
    let [kept] = kept.as_slice() else { panic!("{kept:?}") };
    let profile = Profile::from_json(&fs::read_to_string(kept).unwrap()).unwrap();
    assert_eq!(profile.header, ["Hakija", "Nimike", "Kohdealue", "Muuta"]);
    assert_eq!(profile.mapping.columns, [(Role::Area, "Muuta".to_owned())]);

    let next = "Hakija;Nimike;Kohdealue;Muuta\nKemin kaupunki;Silta;Kemi;Tornio\nIin kunta;Polku;Ii;Kemi\n";
    let path = here.file("toka.csv", next);
    let mut other = here.window();
    open_list(&mut other, path.clone(), false);
    assert_eq!(area(&other), "Tornio");
    // Another header is not touched by it, and a word taken back is forgotten.
    open_list(&mut other, here.file("muu.csv", &next.replace("Nimike", "Hanke")), false);
    assert_eq!(area(&other), "Kemi");
    open_list(&mut other, path.clone(), false);
    send(&mut other, Action::SetColumn { column: "Muuta".to_owned(), role: None });
    assert_eq!(area(&other), "Kemi");
    let mut third = here.window();
    open_list(&mut third, path, false);
    assert_eq!(area(&third), "Kemi");
}

#[test]
fn decisions_wait_for_their_document_and_hold_in_a_changed_one() {
    let here = Here::new();
    let mut window = here.window();
    send(&mut window, Action::FocusQuestion("magee:mikeli".to_owned()));
    let accept = Action::Decide { id: String::new(), answer: Answer::Accept, everywhere: false, when: String::new() };
    send(&mut window, accept.clone());
    let text = "Hakija;Hanke;Kohdealue\nMikkelin kaupunki;Neuvonta;Mikeli\nIin kunta;Polku;Ii\n";
    open_list(&mut window, here.file("lista.csv", text), false);
    let made = |window: &Harness<'_, Window>| window.state().session().state().undoable.decisions.len();
    assert_eq!(made(&window), 0);
    send(&mut window, accept);
    assert_eq!((made(&window), window.state().session().open_questions()), (1, 0));
    // A new row above: the words still stand, and so does the decision.
    let changed = text.replace("Mikkelin kaupunki", "Kemin kaupunki;Silta;Kemi\nMikkelin kaupunki");
    open_list(&mut window, here.file("lista.csv", &changed), false);
    assert_eq!((made(&window), window.state().session().open_questions()), (1, 0));
    // The words are gone: the decision is kept, and told of.
    open_list(&mut window, here.file("lista.csv", &text.replace("Mikeli", "Juva")), false);
    assert_eq!(made(&window), 1);
    assert_reads(&window, &["1 päätös ei enää osu asiakirjaan: ”Mikeli”"]);
    send(&mut window, Action::OpenEmbedded);
    assert_eq!((made(&window), window.state().session().open_questions()), (1, 7));
}

#[test]
fn several_columns_may_make_one_field() {
    let here = Here::new();
    let mut window = here.window();
    let text = "Hakija;Nimike;A1;A2\nOulun kaupunki;Neuvonta;Oulu;Raahe\nIin kunta;Polku;Ii;Kemi\n";
    open_list(&mut window, here.file("kaksi.csv", text), false);
    for column in ["A1", "A2"] {
        send(&mut window, Action::SetColumn { column: column.to_owned(), role: Some(Role::Area) });
    }
    let codes: Vec<String> =
        window.state().session().dataset().projects[0].area.core.iter().map(ToString::to_string).collect();
    assert_eq!(codes, ["564", "678"]);
}

#[test]
fn a_row_that_could_not_be_read_stands_in_the_list_with_its_words() {
    let here = Here::new();
    let mut window = here.window();
    let text = LIST.replace("Turun kaupunki;Silta;Turku, Uki;2021–2022;80 000", ";;Turku;2021–2022;");
    open_list(&mut window, here.file("rikki.csv", &text), false);
    assert_eq!(window.state().session().dataset().sources[0].tally.unread, 1);
    window.get_by_label_contains("Rivi 5 jäi lukematta: ").click();
    settle(&mut window);
    assert_eq!(window.state().session().state().dialog, Some(Dialog::Document));
}

#[test]
fn documents_stand_side_by_side_and_narrow_the_list() {
    let here = Here::new();
    let mut window = here.window();
    open_list(&mut window, here.file("lista.csv", LIST), true);
    assert_reads(&window, &["24 hanketta", "lista.csv · 2021"]);
    window.get_by_label_contains("lista.csv · 2021").click();
    settle(&mut window);
    assert_reads(&window, &["Hankkeet 3 / 24"]);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut window);
    window.get_by_label_contains("Asiakirja: rahoitettavat").click();
    settle(&mut window);
    assert!(window.query_by_label("lista.csv").is_some());
    let close = window.get_all_by_label("Sulje asiakirja").last().unwrap();
    close.click();
    settle(&mut window);
    assert_eq!(window.state().session().dataset().projects.len(), 21);
}

#[test]
fn areas_that_are_not_stated_count_only_when_the_person_says_so() {
    let here = Here::new();
    let mut window = here.window();
    let text = "Hakija;Hanke;Avustus\nOulun kaupunki;Neuvonta;5 000\nKemin kaupunki;Silta;6 000\n";
    open_list(&mut window, here.file("ilman.csv", text), false);
    assert_eq!(window.state().session().derived().coverage.covered, 0);
    send(&mut window, Action::OpenDialog(Dialog::Document));
    window.get_by_label("Ota hakijan oma kunta (2)").click();
    settle(&mut window);
    assert!(window.state().session().state().undoable.assume.contains(&InferredFrom::Applicant));
    assert_eq!(window.state().session().derived().coverage.covered, 2);
    window.get_by_label("Ota hakijan oma kunta (2)").click();
    settle(&mut window);
    assert_eq!(window.state().session().derived().coverage.covered, 0);
}

#[test]
fn the_year_is_chosen_and_given_back() {
    let here = Here::new();
    let mut window = here.window();
    open_list(&mut window, here.file("lista.csv", LIST), false);
    send(&mut window, Action::OpenDialog(Dialog::Document));
    window.get_by_role_and_label(AccessRole::ComboBox, "Kuntajako").click();
    settle(&mut window);
    window.get_by_label("2026").click();
    settle(&mut window);
    assert_eq!(window.state().session().dataset().sources[0].division_year, 2026);
    send(&mut window, Action::SetYear(None));
    assert_eq!(window.state().session().dataset().sources[0].division_year, 2021);
}

#[test]
fn the_clipboard_is_a_document_when_asked_for() {
    let here = Here::new();
    let mut window = here.window();
    // Text that comes without being asked for opens nothing.
    window.event(Event::Paste(LIST.to_owned()));
    settle(&mut window);
    assert_eq!(window.state().session().dataset().projects.len(), 21);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::V);
    window.step();
    window.event(Event::Paste(LIST.to_owned()));
    settle(&mut window);
    assert_eq!(window.state().session().dataset().projects.len(), 3);
}

#[test]
fn a_path_typed_where_the_desktop_has_no_dialog() {
    let here = Here::new();
    let mut window = here.window();
    let path = here.file("lista.csv", LIST);
    window.key_press_modifiers(Modifiers::COMMAND, Key::O);
    settle(&mut window);
    assert_eq!(window.state().session().state().dialog, Some(Dialog::Open));
    let field = |window: &Harness<'_, Window>, text: Option<&str>| {
        let field = window.get_by_role_and_label(AccessRole::TextInput, "Tiedosto tai kansio");
        match text {
            Some(text) => field.type_text(text),
            None => field.focus(),
        }
    };
    field(&window, None);
    settle(&mut window);
    field(&window, Some(&path.display().to_string()));
    settle(&mut window);
    window.key_press(Key::Enter);
    settle(&mut window);
    assert_eq!(window.state().session().dataset().projects.len(), 3);
    // A path to nothing is told of, and what was open stays.
    open_list(&mut window, here.folder.path().join("puuttuu.csv"), false);
    assert_reads(&window, &["Tiedostoa ei löydy", "3 hanketta"]);
}

/// Words of a column with a closed list, as files for programs write them.
const KINDS: [&str; 1] = ["joint-authority"];

#[test]
fn no_text_of_the_window_is_a_key() {
    let here = Here::new();
    let path = here.file("lista.csv", &LIST.replace("Polku", ""));
    for language in Language::ALL {
        let mut window = here.window();
        send(&mut window, Action::SetLanguage(language));
        open_list(&mut window, path.clone(), true);
        let dialogs = [
            Dialog::Settings,
            Dialog::Export,
            Dialog::Help,
            Dialog::Open,
            Dialog::Document,
            Dialog::Memo,
            Dialog::Decisions,
        ];
        let dialogs = dialogs.into_iter().map(Some).chain([None]);
        for (view, dialog) in
            [View::Map, View::Review].into_iter().zip([None, None]).chain(dialogs.map(|d| (View::Map, d)))
        {
            send(&mut window, Action::SetView(view));
            send(&mut window, dialog.clone().map_or(Action::CloseDialog, Action::OpenDialog));
            for text in texts(&window) {
                let key = text.contains('-')
                    && text.chars().all(|c| c.is_ascii_lowercase() || c == '-')
                    && text.split('-').all(|part| part.len() > 1);
                // Help lists the names of actions for scripts.
                let named = ActionName::all().any(|action| action.name == text);
                // The preview of an export shows the file's own words.
                let previewed = dialog == Some(Dialog::Export) && KINDS.contains(&text.as_str());
                assert!(!key || named || previewed, "{text:?} in {language:?}, {view:?}, {dialog:?}");
            }
        }
    }
}
