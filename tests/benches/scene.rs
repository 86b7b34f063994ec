//! What do the benches of the map draw? The scene of 2020.

use egui::TextureId;
use hankekartta::boundaries::Boundaries;
use hankekartta::coverage::Coverage;
use hankekartta::gazetteer::Gazetteer;
use hankekartta::gui::map::{Frame, Under};
use hankekartta::gui::theme::LIGHT;
use hankekartta::intake;
use hankekartta::scene::{Given, Look, Scene, build, hues};

/// The embedded document as it is first seen.
pub(crate) fn scene() -> Scene {
    let dataset = intake::embedded();
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    let coverage = Coverage::of(&dataset, Gazetteer::embedded().division(), &all);
    let hues = hues(&dataset, Boundaries::embedded());
    build(&Given {
        coverage: &coverage,
        dataset: &dataset,
        division: Gazetteer::embedded().division(),
        look: &Look::default(),
        hues: &hues,
        projects: &std::collections::BTreeSet::new(),
        municipalities: &std::collections::BTreeSet::new(),
    })
}

/// A frame of a scene, with hatch and dots at hand.
pub(crate) fn frame<'a>(scene: &'a Scene, boundaries: &'a Boundaries, patterns: [TextureId; 2]) -> Frame<'a> {
    let [hatch, dots] = patterns;
    Frame {
        scene,
        scene_revision: 1,
        boundaries,
        palette: &LIGHT,
        under: Under::Offline,
        hatch: Some(hatch),
        dots: Some(dots),
        bare: false,
        hovered: None,
        pixels_per_point: 1.0,
    }
}
