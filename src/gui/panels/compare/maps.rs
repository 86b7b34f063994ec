//! Which maps stand in the middle, and how do they move together?
//!
//! The map that the hand is at leads: it is painted first, and the other one shows the same view in
//! its own room, with a ring where the pointer would be. Cut apart, each moves alone.

use std::collections::BTreeSet;

use egui::{Key, Rect, Stroke, Ui, UiBuilder, Vec2};

use super::{Local, cards, swipe};
use crate::boundaries::Boundaries;
use crate::coverage::{Combine, Coverage};
use crate::gui::map::{Cards, Corner, MapInput, MapPanel, Shot, View};
use crate::gui::panels::Desk;
use crate::gui::selecting::combine;
use crate::model::{Dataset, MunicipalityCode, ProjectId};
use crate::scene::legend::{level_key, measure_key};
use crate::scene::{Measure, ShownSides, Sides};
use crate::session::{Action, CompareAction, CompareMode, Compared, MapRequest, PaneLetter, ReadChange, pane_name};

static NO_PROJECTS: BTreeSet<ProjectId> = BTreeSet::new();

/// One of the maps of this frame.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// `None` for the difference of both.
    letter: Option<PaneLetter>,
    /// The room of the whole map.
    rect: Rect,
    /// The part of it that is seen.
    seen: Rect,
    cards: Cards,
}

/// What one map does with its view in this frame.
#[derive(Debug, Clone, Copy, Default)]
struct Steering {
    follow: Option<View>,
    pointer: Option<geo::Coord<f64>>,
    request: Option<MapRequest>,
}

/// Paints the maps of the mode and what floats over them.
pub(super) fn maps(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, main: &mut MapPanel, rect: Rect) {
    let comparison = &desk.session.state().undoable.comparison;
    let (mode, unlinked) = (comparison.mode, comparison.unlinked);
    if rect.width() < 80.0 || rect.height() < 80.0 {
        return;
    }
    keep_country(desk, mode, main, rect);
    let request = desk.session.state().map_request;
    if mode == CompareMode::Difference {
        let place = Place { letter: None, rect, seen: rect, cards: Cards { legend: None, ..Cards::ALL } };
        paint(ui, desk, local, main, place, (Steering { request, ..Steering::default() }, Shot::Own));
        if desk.session.state().copying.is_on() {
            local.reserved = vec![cards::legend(ui, desk, main.picture_room().unwrap_or(rect))];
            return;
        }
        cards::hover(ui, desk, rect, main);
        local.reserved = vec![cards::modes(ui, desk, rect), cards::legend(ui, desk, rect)];
        return;
    }
    let mut second = local.second.take().unwrap_or_else(|| main.beside(ui.ctx()));
    let places = places(desk, mode, rect);
    let leads = leader(ui, local, &places, [main, &second]);
    local.leads = Some(leads);
    // A view cut apart still belongs to two maps that lie beside each other.
    let apart = unlinked && mode == CompareMode::SideBySide;
    let mut drawn = false;
    for letter in [leads, leads.other()] {
        let place = if letter == PaneLetter::A { places[0] } else { places[1] };
        let leading = if leads == PaneLetter::A { &*main } else { &second };
        let mut steering = Steering { request: request.filter(|_| letter == leads), ..Steering::default() };
        if letter != leads && !apart {
            steering.follow = leading.view();
            steering.pointer = leading.pointed().filter(|_| mode == CompareMode::SideBySide);
        }
        let map = if letter == PaneLetter::A { &mut *main } else { &mut second };
        let from = desk.actions.len();
        // A picture is of both: the one painted last takes it.
        let ready = drawn && local.posed;
        let shot = if letter == leads { Shot::Others } else { Shot::Together { room: rect, ready } };
        paint(ui, desk, local, map, place, (steering, shot));
        drawn = map.is_drawn();
        if apart && letter == PaneLetter::B {
            // Only A's place is remembered; what was asked of B is carried out all the same.
            let a = main.view().map(|view| view.position());
            settle_apart(desk, from, steering.request, a);
        }
    }
    if mode == CompareMode::SideBySide {
        ui.painter().vline(rect.center().x, rect.y_range(), Stroke::new(1.0, desk.p.panel_line));
    } else {
        swipe::handle(ui, desk, rect);
    }
    local.posed = false;
    if desk.session.state().copying.is_on() {
        let legend: Vec<Rect> = legend_of_both(ui, desk, [main, &second]).into_iter().collect();
        // A card takes some frames to find its size.
        local.posed = legend == local.reserved;
        local.reserved = legend;
        local.second = Some(second);
        return;
    }
    let hovered = if leads == PaneLetter::A { &*main } else { &second };
    if desk.session.state().undoable.comparison.pane(leads).reads.measure == Measure::Areas {
        cards::hover(ui, desk, rect, hovered);
    }
    let modes = cards::modes(ui, desk, rect);
    local.reserved = vec![modes];
    if mode == CompareMode::SideBySide {
        local.reserved.push(cards::link(ui, desk, rect, modes));
    }
    local.second = Some(second);
}

/// Where all of the country was seen, it still is when its map gets less room.
fn keep_country(desk: &mut Desk<'_>, mode: CompareMode, main: &MapPanel, rect: Rect) {
    let width = if mode == CompareMode::SideBySide { rect.width() / 2.0 } else { rect.width() };
    let Some(view) = main.view().filter(|view| desk.session.state().map_request.is_none() && view.rect.is_finite())
    else {
        return;
    };
    let room = Vec2::new(width, rect.height());
    let country = Boundaries::embedded().extent();
    let sees = |view: &View| {
        let seen = view.seen();
        seen.min().x <= country.min().x
            && seen.min().y <= country.min().y
            && seen.max().x >= country.max().x
            && seen.max().y >= country.max().y
    };
    let now = View { rect: Rect::from_min_size(view.rect.min, room), ..view };
    if (view.rect.size() - room).length() > 2.0 && sees(&view) && !sees(&now) {
        desk.actions.push(Action::FitAll);
    }
}

/// Where A and B are in a mode with two maps.
fn places(desk: &Desk<'_>, mode: CompareMode, rect: Rect) -> [Place; 2] {
    let comparison = &desk.session.state().undoable.comparison;
    let amounts = |letter| comparison.pane(letter).reads.measure != Measure::Areas;
    let apart = mode == CompareMode::SideBySide;
    let scale = if apart && amounts(PaneLetter::B) && !amounts(PaneLetter::A) { PaneLetter::A } else { PaneLetter::B };
    let shown = |letter: PaneLetter| Cards {
        controls: letter == PaneLetter::B,
        // Where only B has a legend the scale bar has more room on A.
        scale: letter == scale,
        legend: amounts(letter).then_some(match letter {
            PaneLetter::B if mode == CompareMode::Swipe => Corner::Right,
            _ => Corner::Left,
        }),
    };
    let side_by_side = mode == CompareMode::SideBySide;
    let x = if side_by_side { rect.center().x } else { swipe::line(desk, rect) };
    let (left, right) = rect.split_left_right_at_x(x);
    let place = |letter, seen: Rect| Place {
        letter: Some(letter),
        rect: if side_by_side { seen } else { rect },
        seen,
        cards: shown(letter),
    };
    [place(PaneLetter::A, left), place(PaneLetter::B, right)]
}

/// The map that the hand is at: by key the one with the focus, else the one under the pointer; while
/// a button is down, and where there is no hand, the one that was it before.
fn leader(ui: &Ui, local: &Local, places: &[Place; 2], maps: [&MapPanel; 2]) -> PaneLetter {
    let before = local.leads.unwrap_or(PaneLetter::A);
    // A map that has shown nothing yet has no view to share.
    if maps.iter().any(|map| map.view().is_none()) {
        return PaneLetter::A;
    }
    let arrows = [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown];
    if ui.input(|input| arrows.iter().any(|key| input.key_pressed(*key))) {
        let focused = PaneLetter::ALL.into_iter().zip(maps).find(|(_, map)| map.is_focused());
        return focused.map_or(before, |(letter, _)| letter);
    }
    let (down, pointer) = ui.input(|input| (input.pointer.any_down(), input.pointer.latest_pos()));
    let under = PaneLetter::ALL
        .into_iter()
        .zip(places)
        .find(|(_, place)| pointer.is_some_and(|pointer| place.seen.contains(pointer)));
    match under {
        Some((letter, _)) if !down => letter,
        _ => before,
    }
}

/// The legend of A's and B's colors for a picture: under the first map that shows them. In the window the
/// panel at the right tells them.
fn legend_of_both(ui: &Ui, desk: &Desk<'_>, maps: [&MapPanel; 2]) -> Option<Rect> {
    let comparison = &desk.session.state().undoable.comparison;
    let shown = |letter: &PaneLetter| comparison.pane(*letter).reads.measure == Measure::Areas;
    let (_, map) = PaneLetter::ALL.into_iter().zip(maps).find(|(letter, _)| shown(letter))?;
    // A map that a swipe line leaves no room has nothing to explain.
    let room = map.picture_room().filter(|room| room.width() > 240.0)?;
    Some(cards::legend(ui, desk, room))
}

/// What a picture says above a map: both sides name what they show.
fn caption(desk: &Desk<'_>, letter: Option<PaneLetter>) -> String {
    let session = desk.session;
    let undoable = &session.state().undoable;
    let named = |letter: PaneLetter| {
        let pane = undoable.comparison.pane(letter);
        format!("{}: {}", letter.key(), pane_name(desk.words, session, pane))
    };
    let Some(letter) = letter else {
        let [a, b] = PaneLetter::ALL.map(named);
        return format!("{} · {a} · {b}", desk.t("compare-mode-difference"));
    };
    let look = undoable.comparison.pane(letter).look(&undoable.look);
    let serves = session.compared().pane(letter);
    let municipalities = desk.count("municipality-count", serves.footprint.municipalities.len());
    let parts = [named(letter), desk.t(&measure_key(look.measure)), desk.t(&level_key(look.level)), municipalities];
    parts.join(" · ")
}

fn paint(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    local: &Local,
    map: &mut MapPanel,
    place: Place,
    (steering, shot): (Steering, Shot),
) {
    let session = desk.session;
    let state = session.state();
    let comparison = &state.undoable.comparison;
    let compared = session.compared();
    let (dataset, coverage, look, shown, name): (&Dataset, &Coverage, _, _, _) = if let Some(letter) = place.letter {
        let pane = comparison.pane(letter);
        let sides = if letter == PaneLetter::A { ShownSides::A } else { ShownSides::B };
        let name = pane_name(desk.words, session, pane);
        let shown = (pane.reads.measure == Measure::Areas).then_some(sides);
        let serves = compared.pane(letter);
        (&serves.dataset, &serves.coverage, pane.look(&state.undoable.look), shown, format!("{}: {name}", letter.key()))
    } else {
        let look = crate::session::Pane::default().look(&state.undoable.look);
        (&compared.dataset, &compared.either, look, Some(ShownSides::Difference), desk.t("compare-mode-difference"))
    };
    let sides = shown.map(|shown| Sides {
        difference: &compared.difference,
        a: &compared.a.footprint,
        b: &compared.b.footprint,
        shown,
    });
    let fits = steering.request == Some(MapRequest::FitSelection);
    let chosen = if fits { session.selected_municipalities() } else { BTreeSet::new() };
    let input = MapInput {
        id: match place.letter {
            Some(PaneLetter::A) => "map-a",
            Some(PaneLetter::B) => "map-b",
            None => "map-difference",
        },
        projects: &NO_PROJECTS,
        dataset,
        coverage,
        revision: compared.revision,
        look: &look,
        pane: place.letter,
        cards: place.cards,
        request: steering.request,
        follow: steering.follow,
        pointer: steering.pointer,
        compared: sides.map(|sides| (sides, compared.revision)),
        // The comparison has a card of its own where its colors are shown.
        hover: shown.is_none(),
        reserved: local.reserved.clone(),
        // What is chosen, else all that either side reaches.
        fit: if fits && chosen.is_empty() { either(compared) } else { chosen },
        shot,
        caption: state.copying.is_on().then(|| caption(desk, place.letter)),
        ..MapInput::of(session, name)
    };
    let mut actions = Vec::new();
    let room = UiBuilder::new().id_salt(("compare-map", input.id)).max_rect(place.rect);
    ui.scope_builder(room, |ui| {
        ui.shrink_clip_rect(place.seen);
        map.ui(ui, &input, desk.words, desk.p, &mut actions);
    });
    for action in actions {
        desk.actions.push(match action {
            // A class and a unit are of this map's scene, not of the main map's.
            Action::SelectClass { class, .. } => {
                let codes = map.scene().in_class(class).into_iter().collect();
                Action::Select { codes, how: combine(ui.input(|input| input.modifiers)) }
            }
            Action::SelectUnit { code, add } => unit(desk, map, &code, add),
            // The menu of the layers is one for both.
            action => match ReadChange::of(&action).filter(|_| place.letter.is_some()) {
                Some(change) => Action::Compare(CompareAction::Reads(change)),
                None => action,
            },
        });
    }
}

/// Chooses a unit's municipalities; with `add` beside the others, or takes them away when all are chosen.
fn unit(desk: &Desk<'_>, map: &MapPanel, code: &str, add: bool) -> Action {
    let unit = map.scene().units.iter().find(|unit| unit.code == code);
    let codes: Vec<MunicipalityCode> = unit.map(|unit| unit.municipalities.clone()).unwrap_or_default();
    let chosen = &desk.session.state().undoable.municipalities;
    let how = match add {
        false => Combine::Replace,
        true if codes.iter().all(|code| chosen.contains(code)) => Combine::Remove,
        true => Combine::Add,
    };
    Action::Select { codes, how }
}

/// Municipalities that one of the two sides reaches.
fn either(compared: &Compared) -> BTreeSet<MunicipalityCode> {
    compared.a.footprint.municipalities.keys().chain(compared.b.footprint.municipalities.keys()).copied().collect()
}

/// The second map's rest is not the session's place of the map.
fn settle_apart(desk: &mut Desk<'_>, from: usize, request: Option<MapRequest>, place: Option<crate::session::MapView>) {
    let mut at = from;
    while at < desk.actions.len() {
        if matches!(desk.actions.get(at), Some(Action::MapSettled(_))) {
            desk.actions.remove(at);
            if let (Some(_), Some(place)) = (request, place) {
                desk.actions.insert(at, Action::MapSettled(place));
                at += 1;
            }
        } else {
            at += 1;
        }
    }
}

/// Room around a floating card, points.
pub(super) const EDGE: Vec2 = Vec2::new(12.0, 12.0);
