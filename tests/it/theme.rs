//! Can everybody read it? Contrasts computed from the tokens, also as color-blind eyes see them.

use egui::Color32;
use hankekartta::gui::theme::{DARK, LIGHT, Palette};
use hankekartta::scene::{Ramp, Shade};

type Rgb = [f64; 3];

fn linear(color: Color32) -> Rgb {
    [color.r(), color.g(), color.b()].map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

/// Relative luminance, WCAG 2.2.
fn luminance([r, g, b]: Rgb) -> f64 {
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn ratio(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    if a > b { a / b } else { b / a }
}

/// How a color looks: as it is, without green cones, without red cones.
/// Viénot, Brettel and Mollon 1999, in linear RGB.
fn seen(color: Color32) -> [Rgb; 3] {
    let rgb = linear(color);
    let [r, g, b] = rgb;
    let deutan = [0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b];
    let protan = [0.11238 * r + 0.88762 * g, 0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b];
    [rgb, deutan.map(|v| v.clamp(0.0, 1.0)), protan.map(|v| v.clamp(0.0, 1.0))]
}

fn least(a: Color32, b: Color32) -> f64 {
    seen(a).into_iter().zip(seen(b)).map(|(a, b)| ratio(a, b)).fold(f64::INFINITY, f64::min)
}

#[test]
fn text_stands_out_from_its_ground() {
    for p in [&LIGHT, &DARK] {
        for (name, text, ground) in [
            ("text on panel", p.text, p.panel),
            ("text on field", p.text, p.field),
            ("text on row under pointer", p.text, p.row_hover),
            ("text on chosen row", p.text, p.row_chosen),
            ("secondary on panel", p.text_secondary, p.panel),
            ("secondary on field", p.text_secondary, p.field),
            ("secondary on chosen row", p.text_secondary, p.row_chosen),
            ("link on panel", p.accent, p.panel),
            ("text on accent", p.on_accent, p.accent),
            ("question", p.question, p.question_ground),
            ("error", p.error, p.error_ground),
            ("label halo", p.text, p.land),
        ] {
            let contrast = least(text, ground);
            assert!(contrast >= 4.5, "{name}, dark {}: {contrast:.2}", p.dark);
        }
    }
}

#[test]
fn need_that_is_served_and_need_that_is_not_are_seen_and_told_apart_by_every_eye() {
    for p in [&LIGHT, &DARK] {
        for ground in [p.panel, p.field] {
            for mark in [p.need_served, p.need_unserved] {
                let contrast = least(mark, ground);
                assert!(contrast >= 3.0, "dark {}: {mark:?} on {ground:?} {contrast:.2}", p.dark);
            }
        }
        let apart = seen(p.need_served).into_iter().zip(seen(p.need_unserved)).map(|(a, b)| blue_yellow(a, b));
        let apart = apart.fold(f64::INFINITY, f64::min);
        assert!(apart > 0.09, "dark {}: {apart:.3}", p.dark);
    }
}

#[test]
fn check_marks_and_focus_are_seen() {
    for p in [&LIGHT, &DARK] {
        for (name, mark, ground) in
            [("check edge", p.check_edge, p.panel), ("focus", p.accent, p.panel), ("focus on map", p.accent, p.land)]
        {
            let contrast = least(mark, ground);
            assert!(contrast >= 3.0, "{name}, dark {}: {contrast:.2}", p.dark);
        }
    }
}

/// A line that parts two fills stands out from both.
fn parts(line: Color32, a: Color32, b: Color32) -> bool {
    least(line, a) >= 1.7 && least(line, b) >= 1.7
}

#[test]
fn neighboring_fills_differ_or_a_line_parts_them() {
    for p in [&LIGHT, &DARK] {
        let mut fills: Vec<Color32> = vec![p.land];
        fills.extend((0..6).map(|hue| p.hue(hue)));
        fills.extend((0..6).map(|hue| p.wider(hue)));
        for (at, a) in fills.iter().enumerate() {
            for b in fills.iter().skip(at + 1) {
                let apart = least(*a, *b) >= 1.3 || parts(p.project_edge, *a, *b);
                assert!(apart, "dark {}: {a:?} and {b:?} ({:.2})", p.dark, least(*a, *b));
            }
        }
    }
}

/// Colors of so many classes of a ramp, evenly spread.
fn classes(p: &Palette, ramp: Ramp, count: u16) -> Vec<Color32> {
    (0..count).map(|class| p.shade(Shade { ramp, permille: 1000 * class / (count - 1) })).collect()
}

fn steps_one_way(p: &Palette, classes: &[Color32]) -> bool {
    let light: Vec<f64> = classes.iter().map(|color| luminance(linear(*color))).collect();
    light.windows(2).all(|pair| if p.dark { pair[0] < pair[1] } else { pair[0] > pair[1] })
}

#[test]
fn classes_of_an_amount_go_from_little_to_much_and_never_back() {
    for p in [&LIGHT, &DARK] {
        for (ramp, count) in [Ramp::Amber, Ramp::Teal].into_iter().flat_map(|ramp| (3..=7).map(move |n| (ramp, n))) {
            let classes = classes(p, ramp, count);
            assert!(steps_one_way(p, &classes), "{ramp:?} {count} dark {}", p.dark);
            for pair in classes.windows(2) {
                let contrast = least(pair[0], pair[1]);
                // Seven classes lie closer, and a line parts them.
                let enough = if count <= 5 { 1.3 } else { 1.18 };
                assert!(contrast >= enough, "{ramp:?} {count} dark {}: {pair:?} {contrast:.2}", p.dark);
            }
        }
    }
}

#[test]
fn a_diverging_ramp_turns_at_its_middle_and_its_sides_are_told_apart_by_every_eye() {
    for p in [&LIGHT, &DARK] {
        let all: Vec<Color32> =
            (0..=8).map(|at| p.shade(Shade { ramp: Ramp::Diverging, permille: at * 125 })).collect();
        let mut below: Vec<Color32> = all[..=4].to_vec();
        below.reverse();
        assert!(steps_one_way(p, &below) && steps_one_way(p, &all[4..]), "dark {}", p.dark);
        for away in 1..=4 {
            let far = seen(all[4 - away]).into_iter().zip(seen(all[4 + away])).map(|(a, b)| blue_yellow(a, b));
            let far = far.fold(f64::INFINITY, f64::min);
            assert!(far > 0.09, "dark {}: {away} steps from the middle: {far:.3}", p.dark);
        }
    }
}

/// How far two colors lie apart between yellow and blue, which all the eyes above see.
fn blue_yellow([r, g, b]: Rgb, [r2, g2, b2]: Rgb) -> f64 {
    let part = |r: f64, g: f64, b: f64| (b.cbrt() - f64::midpoint(r, g).cbrt()) / 2.0;
    (part(r, g, b) - part(r2, g2, b2)).abs()
}

/// Classes may lie close to the land: the edge of a class parts them then.
#[test]
fn any_two_classes_of_an_amount_and_the_land_differ_or_a_line_parts_them() {
    for p in [&LIGHT, &DARK] {
        for (ramp, count) in Ramp::ALL.into_iter().flat_map(|ramp| (3..=7).map(move |n| (ramp, n))) {
            let classes: Vec<Color32> = std::iter::once(p.land).chain(classes(p, ramp, count)).collect();
            for (at, a) in classes.iter().enumerate() {
                for b in classes.iter().skip(at + 1) {
                    // The edge is as dark as one end and parts what is not: two of one lightness on the two
                    // sides of a diverging ramp differ by their hue.
                    let hue = ramp == Ramp::Diverging
                        && seen(*a).into_iter().zip(seen(*b)).all(|(a, b)| blue_yellow(a, b) > 0.09);
                    let apart = least(*a, *b) >= 1.18 || parts(p.class_edge(), *a, *b) || hue;
                    assert!(apart, "{ramp:?} {count} dark {}: {a:?} and {b:?} ({:.2})", p.dark, least(*a, *b));
                }
            }
        }
    }
}

/// The colors of pins are two more than the hues; the rest recedes behind all of them.
#[test]
fn pinned_projects_are_told_from_each_other_and_from_the_rest() {
    for p in [&LIGHT, &DARK] {
        let mut fills: Vec<Color32> = vec![p.land, p.receding];
        fills.extend((0..8).map(|hue| p.hue(hue)));
        for (at, a) in fills.iter().enumerate() {
            for b in fills.iter().skip(at + 1) {
                let apart = least(*a, *b) >= 1.3 || parts(p.project_edge, *a, *b);
                assert!(apart, "dark {}: {a:?} and {b:?} ({:.2})", p.dark, least(*a, *b));
            }
        }
        let colors: std::collections::BTreeSet<[u8; 4]> = fills.iter().map(Color32::to_array).collect();
        assert_eq!(colors.len(), 10);
        assert_eq!(p.hue(8), p.receding);
    }
}

/// No project edge runs inside a project: lightness or, in the light theme, a line of the hue must do.
#[test]
fn core_and_wider_of_one_project_differ_or_a_line_parts_them() {
    for p in [&LIGHT, &DARK] {
        for hue in 0..6 {
            let (core, wider) = (p.hue(hue), p.wider(hue));
            let apart = least(core, wider) >= 1.3 || (!p.dark && parts(p.inside_line(hue), core, wider));
            assert!(apart, "dark {}: hue {hue} ({:.2})", p.dark, least(core, wider));
        }
    }
}

/// In the dark theme the halo carries names on cores; elsewhere the fill alone does.
#[test]
fn names_are_read_on_fills_and_the_selection_on_its_casing() {
    for p in [&LIGHT, &DARK] {
        for hue in 0..6 {
            assert!(least(p.text, p.wider(hue)) >= 4.5, "dark {}: wider {hue}", p.dark);
            assert!(p.dark || least(p.text, p.hue(hue)) >= 4.5, "core {hue}");
        }
        for (name, ground) in [("land outside", p.land_outside), ("sea", p.sea), ("lake", p.lake)] {
            assert!(least(p.text, ground) >= 4.5, "dark {}: name on {name}", p.dark);
        }
        let casing = if p.dark { p.project_edge } else { p.field };
        assert!(least(p.accent, casing) >= 3.0, "dark {}", p.dark);
    }
}
