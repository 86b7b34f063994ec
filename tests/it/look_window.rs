//! Does the window read the map by levels, measures, classes, pins and circles, by hand and by key?

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use geo::Coord;
use hankekartta::boundaries::Boundaries;
use hankekartta::coverage::{AreaLevel, by_area};
use hankekartta::gazetteer::division_2020;
use hankekartta::gui::map::View;
use hankekartta::intake;
use hankekartta::model::{Language, MunicipalityCode};
use hankekartta::scene::{Look, Method, Naming, Scene, ServedPart, Shape, Whose, place, placing_zoom};
use hankekartta::session::{Action, Session};
use hankekartta::words::percent_range;

use crate::support::{Window, document, open, play, settle};

fn look(window: &Harness<'_, Window>) -> Look {
    window.state().session().state().undoable.look.clone()
}

fn view(window: &mut Harness<'_, Window>) -> View {
    window.state_mut().bench().map().view().unwrap()
}

fn code(text: &str) -> MunicipalityCode {
    MunicipalityCode::parse(text).unwrap()
}

fn press(window: &mut Harness<'_, Window>, at: Pos2, pressed: bool) {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    window.event(Event::PointerButton { pos: at, button, pressed, modifiers });
    window.step();
}

fn click(window: &mut Harness<'_, Window>, at: Pos2) {
    window.event(Event::PointerMoved(at));
    window.step();
    press(window, at, true);
    press(window, at, false);
    settle(window);
}

fn chosen(window: &Harness<'_, Window>) -> Vec<MunicipalityCode> {
    window.state().session().state().undoable.municipalities.iter().copied().collect()
}

/// Names drawn and where, and what may hide one: the map's own edge and the cards.
fn names(window: &mut Harness<'_, Window>) -> (BTreeMap<Whose, Rect>, Rect, Vec<Rect>) {
    let map = window.state_mut().bench().map();
    (map.names().iter().copied().collect(), map.view().unwrap().rect, map.cards().to_vec())
}

#[test]
fn no_name_comes_or_goes_while_the_map_is_panned() {
    for (level, zoom) in [("municipality", 6.3), ("municipality", 8.4), ("region", 5.6), ("sub-region", 7.3)] {
        let mut window = document();
        play(&mut window, &format!("set-level {level}\nlook-at 25.2 62.4 {zoom}"));
        for _ in 0..30 {
            window.step();
        }
        let middle = view(&mut window).rect.center();
        window.event(Event::PointerMoved(middle));
        window.step();
        press(&mut window, middle, true);
        let mut before: Option<(BTreeMap<Whose, Rect>, Pos2)> = None;
        let mut moves = 0;
        for step in 1..60_u8 {
            let to = middle + vec2(3.7, -2.3) * f32::from(step);
            window.event(Event::PointerMoved(to));
            window.step();
            let anchor = view(&mut window).screen(Boundaries::embedded().label(code("491")).unwrap());
            let (now, seen, cards) = names(&mut window);
            if let Some((old, was)) = &before {
                let by: Vec2 = anchor - *was;
                moves += u32::from(by.length() > 1.0);
                let may_be_hidden = |rect: Rect| {
                    let near = rect.expand(1.0);
                    !seen.contains_rect(near) || cards.iter().any(|card| card.intersects(near))
                };
                for (whose, rect) in old.iter().filter(|(whose, _)| !now.contains_key(whose)) {
                    assert!(may_be_hidden(rect.translate(by)), "{level} {zoom}: {whose:?} went at {rect:?}");
                }
                for (whose, rect) in now.iter().filter(|(whose, _)| !old.contains_key(whose)) {
                    assert!(may_be_hidden(rect.translate(-by)), "{level} {zoom}: {whose:?} came at {rect:?}");
                }
                for (whose, rect) in &now {
                    if let Some(was) = old.get(whose) {
                        assert!((was.min + by).distance(rect.min) < 0.6, "{level} {zoom}: {whose:?} jumped");
                    }
                }
            }
            assert!(now.len() > 5, "{level} {zoom}: {} names", now.len());
            before = Some((now, anchor));
        }
        assert!(moves > 40, "the map was panned");
        press(&mut window, middle, false);
    }
}

#[test]
fn names_of_every_level_lie_clear_of_each_other_at_every_zoom_between_two_steps() {
    let size = |text: &str, _: bool| {
        let lines = text.lines().map(|line| line.chars().map(|_| 6.5_f32).sum::<f32>());
        Coord { x: lines.fold(0.0, f32::max), y: 15.0 * text.lines().map(|_| 1.0_f32).sum::<f32>() }
    };
    let mut session = Session::new(division_2020(), Arc::new(intake::embedded()));
    for level in AreaLevel::ALL {
        session.apply(Action::SetLevel(level));
        let scene: Scene = session.scene();
        for zoom in [4.6, 5.1, 5.37, 6.24, 7.49, 8.9] {
            let naming = Naming {
                division: division_2020(),
                boundaries: Boundaries::embedded(),
                scene: &scene,
                say: &|names| names.get(Language::Fi).to_owned(),
            };
            let placed = place(&naming, placing_zoom(zoom), size);
            let view = View {
                center: Boundaries::embedded().extent().center(),
                zoom,
                rect: Rect::from_min_size(Pos2::ZERO, Vec2::splat(1000.0)),
            };
            let boxes: Vec<Rect> = placed
                .iter()
                .map(|name| {
                    let (offset, size) = (vec2(name.offset.x, name.offset.y), vec2(name.size.x, name.size.y));
                    Rect::from_min_size(view.screen(name.anchor) + offset, size)
                })
                .collect();
            for (at, one) in boxes.iter().enumerate() {
                for other in &boxes[at + 1..] {
                    assert!(!one.intersects(*other), "{level:?} {zoom}: {one:?} and {other:?}");
                }
            }
            if level != AreaLevel::Municipality {
                let most = placed.iter().find(|name| matches!(name.whose, Whose::Unit(_))).map(|name| name.whose);
                let largest = (0..scene.units.len()).max_by_key(|at| (scene.units[*at].residents, usize::MAX - at));
                assert_eq!(most, largest.map(Whose::Unit), "{level:?}: the most populous first");
            }
        }
    }
}

#[test]
fn a_click_at_a_coarser_level_chooses_all_of_the_unit_and_says_how_much_is_served() {
    let mut window = document();
    play(&mut window, "set-level region");
    let at = view(&mut window).screen(Boundaries::embedded().label(code("167")).unwrap());
    click(&mut window, at);
    let region = &division_2020().regions[&division_2020().municipalities[&code("167")].region];
    assert_eq!(chosen(&window), region.municipalities);
    // In the detail, and for those who do not see the map.
    let areas = by_area(&window.state().session().derived().coverage, division_2020(), AreaLevel::Region);
    let area = areas.iter().find(|area| area.names.fi == "Pohjois-Karjala").unwrap();
    // Outokumpu is a guess: what hangs on it is a range.
    let share = percent_range(Language::Fi, [area.covered_residents_low, area.covered_residents], area.residents);
    assert_eq!((area.covered_low, area.covered, area.municipalities), (4, 5, 12));
    let told = format!("4–5 / 12 kuntaa, {share} asukkaista");
    let said = |role: Role| {
        let nodes = window.query_all_by_role(role).map(|node| node.accesskit_node());
        nodes.filter_map(|node| node.label().or(node.value())).filter(|text| text.contains(&told)).count()
    };
    assert_eq!(
        (said(Role::ListItem), said(Role::Label)),
        (1, 2),
        "the map's node, the detail and the card at the pointer say {told}"
    );
    window.get_by_label_contains("Lappi, ").click_accesskit();
    settle(&mut window);
    settle(&mut window);
    assert_eq!(chosen(&window).len(), 21);
    play(&mut window, "undo\nundo");
    assert!(chosen(&window).is_empty());
}

#[test]
fn the_legend_says_how_many_units_are_served_wholly_in_part_and_not_at_all() {
    let mut window = document();
    play(&mut window, "set-level region");
    let scene = window.state_mut().bench().map().scene().clone();
    let [whole, some, none] = [ServedPart::Whole, ServedPart::Some, ServedPart::None]
        .map(|part| scene.units.iter().filter(|unit| unit.parts()[1] == part).count());
    assert_eq!(whole + some + none, 19);
    assert_eq!(scene.units.iter().filter(|unit| unit.is_part()).count(), some);
    // What is open decides of no region of the document whether it is served at all.
    let told = format!("Ydinalueena kokonaan {whole}, osin {some}, ei lainkaan {none} aluetta.");
    window.get_by_label(&told);
    play(&mut window, "set-measure share");
    window.get_by_label("Vinoviiva: kunnat, jotka eivät ole ydinaluetta.");
    play(&mut window, "set-measure count-wider");
    window.get_by_label("Vinoviiva: kunnat, joissa ei ole hanketta.");
}

#[test]
fn keys_go_through_levels_and_measures_and_every_step_is_undone() {
    let mut window = document();
    let begin = look(&window);
    for key in [Key::T, Key::M, Key::C] {
        window.key_press(key);
        settle(&mut window);
    }
    let now = look(&window);
    assert_eq!((now.level, now.measure.key(), now.shape), (AreaLevel::SubRegion, "count", Shape::Residents));
    play(&mut window, "undo\nundo\nundo");
    assert_eq!(look(&window), begin);
}

#[test]
fn a_legend_that_grew_stands_in_its_place_before_the_window_rests() {
    let mut window = document();
    for key in [Key::M, Key::L, Key::M, Key::M, Key::M] {
        window.key_press(key);
        // As eframe does: frames until nobody asks for another one.
        for _ in 0..200 {
            window.step();
            let delay = window.output().viewport_output.values().map(|output| output.repaint_delay).min();
            if delay.is_none_or(|delay| delay > std::time::Duration::from_secs(1)) {
                break;
            }
        }
        let (_, seen, cards) = names(&mut window);
        assert!(cards.iter().all(|card| seen.contains_rect(*card)), "{:?}: {cards:?} in {seen:?}", look(&window));
    }
}

#[test]
fn a_class_of_the_legend_chooses_its_units() {
    let mut window = document();
    play(&mut window, "set-level region\nset-measure share");
    let scene = window.state().session().scene();
    let class = scene.classes.classes.len() - 1;
    // The greatest class stands on top.
    let spoken = "100,0\u{a0}%: 4 aluetta";
    window.get_by_label_contains(spoken).click();
    settle(&mut window);
    assert_eq!(chosen(&window), scene.in_class(class).into_iter().collect::<Vec<_>>());
    assert!(!chosen(&window).is_empty());
}

#[test]
fn a_limit_is_moved_by_key_and_undone_in_one_step() {
    let mut window = document();
    play(&mut window, "set-measure density");
    window.get_by_label_contains("luokkaa").click();
    settle(&mut window);
    let limit = |window: &Harness<'_, Window>| {
        let limits = window.query_all_by_role(Role::Slider);
        limits.filter_map(|node| node.accesskit_node().label()).find(|label| label.starts_with("Raja ")).unwrap()
    };
    let before = limit(&window);
    window.query_all_by_role(Role::Slider).next().unwrap().focus();
    window.step();
    for _ in 0..2 {
        window.key_press(Key::ArrowRight);
        settle(&mut window);
    }
    assert!(matches!(look(&window).classing.method, Method::Manual(_)), "{:?}", look(&window).classing);
    assert_ne!(limit(&window), before);
    play(&mut window, "undo");
    assert_eq!(look(&window).classing.method, Method::Quantile);
}

#[test]
fn a_project_is_pinned_in_its_row_and_by_key_and_the_legend_lists_it() {
    let mut window = document();
    window.get_by_label("Oma väri: Joensuun kaupunki").click();
    settle(&mut window);
    assert_eq!(look(&window).pins.len(), 1);
    assert!(window.query_by_label("Muut hankkeet").is_some());
    play(&mut window, "select-project oulu");
    window.key_press(Key::P);
    settle(&mut window);
    assert_eq!(look(&window).pins.len(), 2);
    window.key_press(Key::P);
    settle(&mut window);
    assert_eq!(look(&window).pins.iter().map(|pin| pin.id.as_str()).collect::<Vec<_>>(), ["joensuu"]);
    play(&mut window, "undo\nundo\nundo");
    assert!(look(&window).pins.len() <= 1);
}

#[test]
fn a_circle_is_picked_where_it_stands_and_not_where_the_municipality_lies() {
    let mut window = document();
    play(&mut window, "set-shape residents");
    let (at, away) = {
        let map = window.state_mut().bench().map();
        let scene = map.scene();
        let circles = map.circles().unwrap();
        let circle = circles.circles.iter().find(|circle| scene.units[circle.unit].code == "091").unwrap();
        let view = map.view().unwrap();
        (view.screen(circle.center), view.screen(Boundaries::embedded().label(code("890")).unwrap()) + vec2(0.0, 25.0))
    };
    click(&mut window, at);
    assert_eq!(chosen(&window), [code("091")]);
    click(&mut window, away);
    assert!(chosen(&window).is_empty(), "beside the circle of Utsjoki there is nothing: {:?}", chosen(&window));
}

#[test]
fn every_level_measure_shape_and_language_fits_a_small_window() {
    let mut window = open(Session::new(division_2020(), Arc::new(intake::embedded())), (1024.0, 640.0));
    for language in ["fi", "sv", "en"] {
        play(&mut window, &format!("set-language {language}"));
        for script in [
            "set-level wellbeing-county\nset-measure foreign-language-share",
            "set-ramp diverging",
            "set-shape residents",
            "set-shape areas",
        ] {
            play(&mut window, script);
            let (_, seen, cards) = names(&mut window);
            for card in cards {
                assert!(seen.contains_rect(card), "{language} {script}: {card:?} in {seen:?}");
            }
        }
    }
}
