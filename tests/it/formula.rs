//! Does a formula of figures come to what is written, and tell where it is wrong?

use std::collections::BTreeMap;

use hankekartta::coverage::{Formula, FormulaProblem, Need, PackNeed};
use proptest::prelude::*;

use crate::toyland::{self, code};

fn figure(name: &str) -> Option<f64> {
    match name {
        "a" => Some(10.0),
        "b" => Some(4.0),
        "foreign-language" => Some(3.0),
        "two words" => Some(7.0),
        "väestö_2" => Some(2.0),
        _ => None,
    }
}

#[track_caller]
fn check(text: &str, expected: f64) {
    let found = Formula::parse(text).unwrap_or_else(|error| panic!("{text:?}: {error}")).of(&figure);
    assert_eq!(found, Some(expected), "written: {text:?}");
}

#[track_caller]
fn wrong(text: &str, at: usize, problem: FormulaProblem) {
    let error = Formula::parse(text).unwrap_err();
    assert_eq!((error.at, error.problem), (at, problem), "written: {text:?}");
}

#[test]
fn multiplication_comes_before_addition_and_left_before_right() {
    check("1 + 2 * 3", 7.0);
    check("(1 + 2) * 3", 9.0);
    check("10 - 4 - 3", 3.0);
    check("24 / 4 / 3", 2.0);
    check("24 / 4 * 3", 18.0);
    check("2*a - b/2", 18.0);
}

#[test]
fn a_minus_before_a_figure_turns_its_sign() {
    check("-3 + 5", 2.0);
    check("-a", -10.0);
    check("--3", 3.0);
    check("2 * -3", -6.0);
    check("-(1 + 2)", -3.0);
    check("-2 * -b", 8.0);
}

#[test]
fn a_hyphen_inside_a_name_is_part_of_it_and_between_figures_a_minus() {
    check("foreign-language", 3.0);
    check("a - b", 6.0);
    check("a -b", 6.0);
    check("a-4", 6.0);
    check("\"two words\" * 2", 14.0);
    check("väestö_2", 2.0);
}

#[test]
fn a_decimal_has_a_comma_or_a_point() {
    check("0,5", 0.5);
    check("0.5 * a", 5.0);
    check("1,25 + 1.25", 2.5);
}

#[test]
fn a_fault_points_at_its_byte() {
    wrong("", 0, FormulaProblem::FigureMissing);
    wrong("2 *", 3, FormulaProblem::FigureMissing);
    wrong("2 + + 3", 4, FormulaProblem::FigureMissing);
    wrong("a b", 2, FormulaProblem::OperatorMissing);
    wrong("ä ä", 3, FormulaProblem::OperatorMissing);
    wrong("1.2.3", 3, FormulaProblem::OperatorMissing);
    wrong("2 * (3 + 4", 4, FormulaProblem::NotClosed);
    wrong("1 + \"two", 4, FormulaProblem::NotClosed);
    wrong("1)", 1, FormulaProblem::OperatorMissing);
    wrong("2 & 3", 2, FormulaProblem::OperatorMissing);
}

#[test]
fn what_is_too_long_or_too_deep_is_told() {
    let long = "1+".repeat(1000) + "1";
    wrong(&long, long.len(), FormulaProblem::TooLong);
    check(&("1+".repeat(999) + "1"), 1000.0);
    let deep = format!("{}1{}", "(".repeat(65), ")".repeat(65));
    assert_eq!(Formula::parse(&deep).unwrap_err().problem, FormulaProblem::TooDeep);
    let minus = "-".repeat(1999) + "1";
    assert_eq!(Formula::parse(&minus).unwrap_err().problem, FormulaProblem::TooDeep);
}

#[test]
fn a_name_nobody_knows_is_told_where_it_stands() {
    let division = toyland::division();
    let error = Need::of_formula("residents + väestöä", "", &[], division).unwrap_err();
    assert_eq!((error.at, error.problem), (12, FormulaProblem::UnknownName));
}

#[test]
fn a_need_of_a_formula_is_missing_where_a_figure_is_or_the_result_is_none() {
    let division = toyland::division();
    let own = BTreeMap::from([(code("001"), 5.0), (code("002"), 500.0), (code("003"), 0.0)]);
    let need = Need::of_formula("residents - own", "own.csv", &[("own", &own)], division).unwrap();
    assert_eq!((need.of(code("001")), need.of(code("003"))), (995.0, 30.0));
    // Beta comes out below zero, Delta has no figure.
    assert_eq!(need.missing.iter().copied().collect::<Vec<_>>(), [code("002"), code("004")]);
    assert_eq!(need.source, "own.csv");
    let divided = Need::of_formula("residents / own", "own.csv", &[("own", &own)], division).unwrap();
    assert!(divided.missing.contains(&code("003")), "nothing divides by zero");
    let pack = Need::of_formula("2*asukkaat", "own.csv", &[("own", &own)], division).unwrap();
    assert_eq!((pack.of(code("004")), pack.source.as_str()), (8.0, ""));
}

#[test]
fn a_persons_column_comes_before_a_word_of_ours() {
    let own = BTreeMap::from([(code("001"), 1.0)]);
    let need = Need::of_formula("residents", "own.csv", &[("residents", &own)], toyland::division()).unwrap();
    assert_eq!((need.of(code("001")), need.missing.len()), (1.0, 3));
    let ours = Need::of_pack(PackNeed::Residents, toyland::division());
    assert_eq!((ours.of(code("001")), ours.missing.len()), (1000.0, 0));
}

proptest! {
    #[test]
    fn no_text_is_too_strange(text in "\\PC{0,60}") {
        if let Err(error) = Formula::parse(&text) {
            prop_assert!(text.is_char_boundary(error.at), "{} of {text:?}", error.at);
        }
    }

    #[test]
    fn no_figure_comes_out_that_is_none(text in "[-+*/(), .0-9a\"ä]{0,80}", value in any::<f64>()) {
        match Formula::parse(&text) {
            Ok(formula) => {
                if let Some(found) = formula.of(&|_| Some(value)) {
                    prop_assert!(found.is_finite(), "{text:?} of {value}: {found}");
                }
            }
            Err(error) => prop_assert!(text.is_char_boundary(error.at)),
        }
    }

    #[test]
    fn a_whole_formula_comes_to_what_arithmetic_says(a in -99_i32..99, b in -99_i32..99, c in 1_i32..99) {
        let found = Formula::parse(&format!("{a} + {b} * ({c} - 7)")).unwrap().of(&figure);
        prop_assert_eq!(found, Some(f64::from(a + b * (c - 7))));
    }
}
