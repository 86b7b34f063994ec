//! Which paint does each municipality get when two choices of projects are compared?
//!
//! A is hue [`HUE_A`], B is hue [`HUE_B`], both together are stripes of the two; core is solid, what
//! only a wider area reaches is light and hatched. Never does: say what a hue looks like.

use std::collections::BTreeMap;

use super::{Counts, Fill, Paint, Scene};
use crate::coverage::{Difference, Footprint, Side};
use crate::model::Reach;

/// Hue of what A alone serves.
pub const HUE_A: usize = 0;
/// Hue of what B alone serves.
pub const HUE_B: usize = 1;

/// Which parts a map shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ShownSides {
    /// What A serves: only A, and both.
    A,
    /// What B serves: only B, and both.
    B,
    /// Only A, both, only B.
    Difference,
}

/// What is compared, and which parts of it a map shows.
#[derive(Debug, Clone, Copy)]
pub struct Sides<'a> {
    /// Which municipality is in which part.
    pub difference: &'a Difference,
    /// What A reaches.
    pub a: &'a Footprint,
    /// What B reaches.
    pub b: &'a Footprint,
    /// The parts shown.
    pub shown: ShownSides,
}

/// Paints a scene anew with the sides of a comparison.
#[must_use]
pub fn compared(scene: Scene, sides: &Sides<'_>) -> Scene {
    let Sides { difference, a, b, shown } = *sides;
    let mut scene = Scene { counts: Counts::default(), ..scene };
    // What is parted by an edge: parts, and projects as far as the map shows them.
    let mut groups: BTreeMap<(Side, Vec<usize>), usize> = BTreeMap::new();
    for (code, side) in &difference.sides {
        let seen = match shown {
            ShownSides::A => matches!(side, Side::OnlyA | Side::Both),
            ShownSides::B => matches!(side, Side::OnlyB | Side::Both),
            ShownSides::Difference => *side != Side::Neither,
        };
        if !seen {
            scene.fills.insert(*code, Fill::default());
            continue;
        }
        let core = [a, b].map(|reached| reached.is_core(*code));
        let paint = match (side, core) {
            (Side::OnlyA, [true, _]) => Paint::Core(HUE_A),
            (Side::OnlyA, [false, _]) => Paint::Wider(HUE_A),
            (Side::OnlyB, [_, true]) => Paint::Core(HUE_B),
            (Side::OnlyB, [_, false]) => Paint::Wider(HUE_B),
            // Solid only where neither side is thereby made more than it is.
            (Side::Both, [true, true]) => Paint::Stripes(HUE_A, HUE_B),
            (Side::Both, _) => Paint::WiderStripes(HUE_A, HUE_B),
            (Side::Neither, _) => Paint::None,
        };
        let standing = |reached: &Footprint| reached.municipalities.get(code).cloned();
        let projects = match shown {
            ShownSides::A => standing(a).map(|standing| standing.projects),
            ShownSides::B => standing(b).map(|standing| standing.projects),
            ShownSides::Difference => None,
        };
        let next = groups.len();
        let group = Some(*groups.entry((*side, projects.unwrap_or_default())).or_insert(next));
        // Amber where nothing that the map shows here was read without doubt.
        let doubtful = |reached: &Footprint| standing(reached).is_none_or(|s| !s.sure && s.reach == Reach::Core);
        let guess = match shown {
            ShownSides::A => doubtful(a),
            ShownSides::B => doubtful(b),
            ShownSides::Difference => doubtful(a) && doubtful(b),
        };
        scene.fills.insert(*code, Fill { paint, faded: false, group, guess });
        if core.into_iter().any(|core| core) {
            scene.counts.core += 1;
        } else {
            scene.counts.wider += 1;
        }
        scene.counts.guess += usize::from(guess);
    }
    scene.counts.none = scene.fills.values().filter(|fill| fill.paint == Paint::None).count();
    scene
}
