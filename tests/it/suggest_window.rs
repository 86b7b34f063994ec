//! Can the best next be limited by hand, is every limit one step, and does the answer keep to it?

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use hankekartta::coverage::suggest::Ask;
use hankekartta::gazetteer::division_2020;
use hankekartta::model::RegionCode;
use hankekartta::session::Suggesting;

use crate::instruments::{drag, play, rest, undo, undoable, window};
use crate::support::Window;

fn click(window: &mut Harness<'_, Window>, role: Role, label: &str) {
    window.get_by_role_and_label(role, label).click();
    rest(window);
}

fn ask(window: &Harness<'_, Window>) -> Ask {
    undoable(window).drafts.ask
}

/// Municipalities of each suggested area.
fn suggested(window: &mut Harness<'_, Window>) -> Vec<Vec<hankekartta::model::MunicipalityCode>> {
    play(window, "suggest");
    let Suggesting::Done(_, answer) = &window.state().session().state().suggesting else { panic!("no answer") };
    answer.steps.iter().map(|step| step.municipalities.clone()).collect()
}

#[test]
fn limits_are_set_by_hand_and_kept() {
    let mut window = window("draft-new D\nset-topic drafts");
    let division = division_2020();
    let free = suggested(&mut window);
    assert!(free.iter().any(|area| division.residents_of(area) > 50_000), "the limit below leaves something out");
    click(&mut window, Role::CheckBox, "Asukkaita alueella enintään");
    assert_eq!(ask(&window).residents, Some(50_000));
    let small = suggested(&mut window);
    assert!(!small.is_empty() && small.iter().all(|area| division.residents_of(area) <= 50_000));
    click(&mut window, Role::CheckBox, "Kuntia alueella enintään");
    assert_eq!(ask(&window).municipalities, Some(10));
    undo(&mut window);
    undo(&mut window);
    assert_eq!(ask(&window), Ask::default(), "each limit is one step");
    // Connected sets: by number, by residents, inside one region.
    click(&mut window, Role::RadioButton, "Kuntaryhmät");
    click(&mut window, Role::CheckBox, "Asukkaita alueella enintään");
    click(&mut window, Role::ComboBox, "Haetaan alueelta: Koko maa");
    click(&mut window, Role::Button, "Etelä-Savo");
    let region = RegionCode::parse("10").unwrap();
    assert_eq!(ask(&window).inside, Some(region));
    let sets = suggested(&mut window);
    assert!(!sets.is_empty());
    for set in sets {
        assert!(set.len() <= Ask::USUAL_MUNICIPALITIES && division.residents_of(&set) <= 50_000, "{set:?}");
        assert!(set.iter().all(|code| division.municipality(*code).unwrap().region == region), "{set:?}");
    }
}

#[test]
fn a_number_is_typed_with_any_marks_and_one_drag_is_one_step() {
    let mut window = window("draft-new D\nset-topic drafts\nsuggest-ask residents 50000");
    let field = |window: &Harness<'_, Window>| {
        window.get_by_role_and_label(Role::SpinButton, "Asukkaita alueella enintään").rect().center()
    };
    let at = field(&window);
    drag(&mut window, &[at, at + vec2(40.0, 0.0)], Modifiers::NONE);
    let dragged = ask(&window).residents.unwrap();
    assert!(dragged > 50_000, "{dragged}");
    let at = field(&window);
    drag(&mut window, &[at, at + vec2(20.0, 0.0)], Modifiers::NONE);
    assert!(ask(&window).residents.unwrap() > dragged);
    undo(&mut window);
    assert_eq!(ask(&window).residents, Some(dragged), "the second drag is one step");
    undo(&mut window);
    assert_eq!(ask(&window).residents, Some(50_000));
    window.get_by_role_and_label(Role::SpinButton, "Asukkaita alueella enintään").click();
    rest(&mut window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.event(egui::Event::Text("120 000".to_owned()));
    window.step();
    window.key_press(Key::Enter);
    rest(&mut window);
    assert_eq!(ask(&window).residents, Some(120_000));
    assert!(
        window
            .get_all_by_role(Role::SpinButton)
            .any(|node| { node.accesskit_node().value().is_some_and(|value| value.contains("120\u{a0}000")) })
    );
}
