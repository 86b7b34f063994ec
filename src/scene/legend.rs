//! What do the colors mean, in words, and where does the figure come from?
//!
//! The same words under the map of the window and beside the map of a picture.
//! Never does: count; that is in the scene.

use super::{Class, Look, Measure, Middle, Scene, ServedPart};
use crate::coverage::{AreaLevel, Indicator};
use crate::words::{Arg, Words, decimal, integer, rounded};

/// Key of the name of a measure.
#[must_use]
pub fn measure_key(measure: Measure) -> String {
    match measure {
        Measure::Areas => "map-legend-areas".to_owned(),
        Measure::Count => "map-legend-count".to_owned(),
        other => format!("look-measure-{}", other.key()),
    }
}

/// Key of the name of a level.
#[must_use]
pub fn level_key(level: AreaLevel) -> String {
    format!("look-level-{}", level.key())
}

/// Key of what the units without any amount are.
#[must_use]
pub fn zero_key(measure: Measure) -> &'static str {
    match measure {
        Measure::Count | Measure::Share => "map-none-core",
        Measure::CountWider => "map-none",
        Measure::Areas | Measure::Indicator(_) => "look-zero",
    }
}

/// An amount as a person reads it, with its unit.
#[must_use]
pub fn written(words: &Words, measure: Measure, amount: f64) -> String {
    let number = plain(words, measure, amount);
    let key = match measure {
        Measure::Share | Measure::Indicator(Indicator::ForeignLanguageShare) => "look-unit-percent",
        Measure::Indicator(Indicator::Land) => "look-unit-land",
        Measure::Indicator(Indicator::Density) => "look-unit-density",
        Measure::Areas | Measure::Count | Measure::CountWider | Measure::Indicator(_) => return number,
    };
    words.with(key, &[("n", Arg::Text(&number))])
}

/// An amount without its unit.
#[must_use]
pub fn plain(words: &Words, measure: Measure, amount: f64) -> String {
    let decimals = match measure {
        Measure::Share | Measure::Indicator(Indicator::ForeignLanguageShare) => 1,
        Measure::Indicator(Indicator::Density) if amount < 100.0 => 1,
        _ => 0,
    };
    if decimals == 0 {
        return rounded(words.language(), amount);
    }
    decimal(words.language(), amount, decimals)
}

/// A figure from its least to its most, one where both are the same.
#[must_use]
pub fn range([low, high]: [String; 2]) -> String {
    if low == high { high } else { format!("{low}–{high}") }
}

/// The least and the greatest amount of a class, with the unit once.
#[must_use]
pub fn limits(words: &Words, measure: Measure, class: &Class) -> String {
    let range = range([plain(words, measure, class.low), plain(words, measure, class.high)]);
    match measure {
        Measure::Share | Measure::Indicator(Indicator::ForeignLanguageShare) => {
            words.with("look-unit-percent", &[("n", Arg::Text(&range))])
        }
        _ => range,
    }
}

/// How many units are in core areas wholly, in part and not at all; a range where that hangs on open questions.
#[must_use]
pub fn parts(scene: &Scene, words: &Words) -> String {
    let count = |part: ServedPart| {
        let low = scene.units.iter().filter(|unit| unit.parts() == [part; 2]).count();
        // Between the two readings everything is possible.
        let may = |[least, most]: [ServedPart; 2]| (most..=least).contains(&part);
        let high = scene.units.iter().filter(|unit| may(unit.parts())).count();
        range([low, high].map(|count| integer(words.language(), u64::try_from(count).unwrap_or_default())))
    };
    let [whole, some, none] = [ServedPart::Whole, ServedPart::Some, ServedPart::None].map(count);
    let args = [("whole", Arg::Text(&whole)), ("some", Arg::Text(&some)), ("none", Arg::Text(&none))];
    words.with("look-units-in-part", &args)
}

/// What the figure is, from when and from whom; what is missing or stands in for another. `document` is
/// the name of the projects' document.
#[must_use]
pub fn notes(scene: &Scene, look: &Look, document: &str, words: &Words) -> Vec<String> {
    let measure = look.measure;
    let coarse = scene.is_coarse();
    let count = |n: usize| Arg::Count(u64::try_from(n).unwrap_or_default());
    let mut notes = Vec::new();
    if measure == Measure::Areas {
        if look.pins.is_empty() {
            notes.push(words.text(if coarse { "look-areas-note" } else { "map-legend-note" }));
        }
        if coarse {
            notes.push(parts(scene, words));
        }
        return notes;
    }
    if measure == Measure::Share && !coarse {
        notes.push(words.text("look-share-note"));
    } else if coarse && !matches!(measure, Measure::Indicator(_) | Measure::Areas) {
        notes.push(words.text(if measure == Measure::CountWider { "look-part-note" } else { "look-part-note-core" }));
    }
    let name = [("name", Arg::Text(document))];
    notes.push(match measure {
        Measure::Areas => String::new(),
        Measure::Count | Measure::CountWider => words.with("look-source-projects", &name),
        Measure::Share => words.with("look-source-share", &name),
        Measure::Indicator(Indicator::ForeignLanguageShare) if coarse => words.text("look-source-foreign-sum"),
        Measure::Indicator(indicator) => words.text(&format!("look-source-{}", indicator.key())),
    });
    if let Some(middle) = scene.classes.middle {
        let key = if matches!(middle, Middle::Country(_)) { "look-middle-country" } else { "look-middle-median" };
        notes.push(words.with(key, &[("n", Arg::Text(&written(words, measure, middle.amount())))]));
    }
    if scene.classes.stand_ins > 0 {
        notes.push(words.with("look-stand-ins", &[("n", count(scene.classes.stand_ins))]));
    }
    if scene.classes.missing > 0 && coarse {
        notes.push(words.with("look-missing", &[("n", count(scene.classes.missing))]));
    }
    notes
}
